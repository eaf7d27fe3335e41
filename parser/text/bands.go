package text

import "slices"

// band is a column: the columns of the screen that its figures cover.
type band struct{ x0, x1 int }

func (w *word) band() band { return band{w.x0, w.x1} }

// meets tells columns that stand above each other.
func (b band) meets(o band) bool { return b.x0 < o.x1 && o.x0 < b.x1 }

// measured is what a run of lines shows: its words, where a Han character is one or two
// columns wide, and the columns of its figures. There are most columns; when they are not
// as many as the bands, the figures do not stand above each other.
type measured struct {
	han   int
	parts [][]word
	cols  []band
	most  int
}

// measured finds the columns of a run, those of the rows before where they go on in it: rows
// without figures part them from the head, which alone tells of a column that is blank in all.
func (r *reader) measured(lines []line) measured {
	m := measure(lines, r.han)
	if len(m.cols) != m.most {
		if o := measure(lines, 3-r.han); len(o.cols) == o.most {
			m = o
		}
	}
	if r.above.goesOn(m.parts) && m.han == r.above.han {
		m.cols, m.most = r.above.cols, r.above.most
	}
	r.above = m
	return m
}

// hanOf is how many columns a Han character takes in most runs of lines: two on the screen,
// one for a program that counts characters and sets figures flush by them.
func hanOf(lines []line) int {
	screen, counted := 0, 0
	for i := 0; i < len(lines); i++ {
		from := i
		for i < len(lines) && lines[i].kind == spaced {
			i++
		}
		if two, one := measure(lines[from:i], 2), measure(lines[from:i], 1); two.flush() {
			screen++
		} else if one.flush() {
			counted++
		}
	}
	if counted > screen {
		return 1
	}
	return 2
}

// flush tells figures that all begin in as many places as the fullest row has.
func (m *measured) flush() bool {
	n, most := 0, fullest(m.parts)
	for _, p := range m.parts {
		n += figures(p)
	}
	return len(m.begins()) <= most && n > most
}

// fullest is how many figures the row with most of them has.
func fullest(parts [][]word) (n int) {
	for _, p := range parts {
		n = max(n, figures(p))
	}
	return n
}

// begins are the places in which figures begin.
func (m *measured) begins() map[int]bool {
	all := map[int]bool{}
	for _, p := range m.parts {
		for _, w := range p {
			if w.figure {
				all[w.x0] = true
			}
		}
	}
	return all
}

// evenlySet tells lines whose cells all stand as many spaces apart: those part them, and
// nothing stands under anything.
func evenlySet(lines []line) bool {
	const enough = 20
	gaps, gap := 0, 0
	for _, l := range lines {
		if l.kind != spaced {
			continue
		}
		words := wordsOf(l.text, 1)
		for i := 1; i < len(words); i++ {
			n := words[i].start - words[i-1].end
			if gaps > 0 && n != gap {
				return false
			}
			gap = n
			gaps++
		}
	}
	return gaps >= enough
}

// goesOn tells rows without a head of their own whose labels end before the columns and whose
// figures all stand under them, in two at least: one may by chance. Where all begin in line,
// so do these.
func (m *measured) goesOn(parts [][]word) bool {
	if len(m.cols) < wideRow || len(m.cols) != m.most {
		return false
	}
	used := map[int]bool{}
	begins := m.begins()
	for _, p := range parts {
		at := slices.IndexFunc(p, func(w word) bool { return w.figure || w.x0 >= m.cols[0].x0 })
		if at < 0 {
			continue
		}
		values := p[at:]
		places := place(withoutRemark(values, m.cols), m.cols)
		if at > 0 && p[at-1].x1 > m.cols[0].x0 || figures(p) == 0 && len(values) > 1 || places == nil {
			return false
		}
		for i, c := range places {
			if used[c] = true; len(begins) <= len(m.cols) && values[i].figure && !begins[values[i].x0] {
				return false
			}
		}
	}
	return len(used) > 1
}

// measure finds the words of all lines and the columns of their figures.
func measure(lines []line, han int) measured {
	m := measured{han: han, parts: make([][]word, len(lines))}
	for i, l := range lines {
		m.parts[i] = apart(l.text, wordsOf(l.text, han), han)
		for j := range ordinals(m.parts[i]) {
			m.parts[i][j].figure = false
		}
	}
	labels := labelBands(m.parts)
	for _, p := range m.parts {
		unitDashes(p, labels)
		m.most = max(m.most, figures(p))
	}
	m.cols, m.most = clusters(m.parts, labels, m.most)
	return m
}

func bands(p []word) []band {
	var out []band
	for _, w := range p {
		out = append(out, w.band())
	}
	return out
}

// labelBands are the columns in which the rows of figures have words before them, up to
// where the first figures stand: a long label covers them and pushes its own on.
func labelBands(parts [][]word) []band {
	first := -1
	for _, p := range parts {
		at := slices.IndexFunc(p, func(w word) bool { return w.figure && !w.dash }) // a dash may be of the unit
		if at >= 0 && (first < 0 || p[at].x0 < first) {
			first = p[at].x0
		}
	}
	var all []band
	for i, p := range parts {
		if isBesideFigures(parts, i) && p[len(p)-1].x1 <= first { // a piece of the label of a row
			all = append(all, bands(p)...)
		}
		if figures(p) == 0 {
			continue
		}
		for i := 0; !p[i].figure; i++ {
			all = append(all, band{p[i].x0, min(p[i].x1, max(first, p[i].x0+1))})
		}
	}
	return merge(all)
}

// unitDashes takes the dashes before the figures of a row, where other rows have words
// (the unit), for words.
func unitDashes(p []word, labels []band) {
	for i := range p {
		switch {
		case !p[i].figure:
		case p[i].dash && figures(p) > 1 && slices.ContainsFunc(labels, p[i].band().meets):
			p[i].figure = false
		default:
			return
		}
	}
}

func merge(all []band) []band {
	slices.SortFunc(all, func(a, b band) int { return a.x0 - b.x0 })
	var out []band
	for _, b := range all {
		if n := len(out); n > 0 && b.x0 < out[n-1].x1 {
			out[n-1].x1 = max(out[n-1].x1, b.x1)
			continue
		}
		out = append(out, b)
	}
	return out
}

// place finds the column of each word, nil when one stands in none or in two.
func place(values []word, cols []band) []int {
	places, next := make([]int, len(values)), 0
	for i, w := range values {
		found := -1
		for c := next; c < len(cols); c++ {
			if cols[c].meets(w.band()) {
				if found >= 0 {
					return nil
				}
				found = c
			}
		}
		if found < 0 {
			return nil
		}
		places[i], next = found, found+1
	}
	return places
}
