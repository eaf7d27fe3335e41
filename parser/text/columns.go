package text

import (
	"slices"
	"strings"

	"nianbao/parser/doc"
)

// word is a piece of a line between runs of two or more spaces, with the columns of
// the screen it covers: a Han character is two wide.
type word struct {
	start, end int // bytes of the line
	x0, x1     int
	figure     bool
}

// wordsOf splits a line at runs of two or more spaces.
func wordsOf(s string) []word {
	var all []word
	x, gap := 0, 2
	var w word
	flush := func() {
		if w.end > w.start {
			w.figure = isFigure(s[w.start:w.end])
			all = append(all, w)
		}
	}
	for i, c := range s {
		width := 1
		if c >= 0x1100 {
			width = 2
		}
		if isSpace(c) {
			gap += width
		} else {
			if gap >= 2 {
				flush()
				w = word{start: i, x0: x}
			}
			gap = 0
			w.end = i + len(string(c))
			w.x1 = x + width
		}
		x += width
	}
	flush()
	return all
}

// isRow tells words and then figures from a sentence set with wide spaces.
func isRow(s string) bool {
	if !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\u3000\u00a0") {
		return false
	}
	words := wordsOf(s)
	figures := 0
	for _, w := range words {
		switch {
		case w.figure:
			figures++
		case figures > 0 && w.x1-w.x0 > 12:
			return false
		}
	}
	return figures > 0 && len(words) > 1
}

// isHeadRow tells a line of several words without figures: the head of a table, or a
// row whose figures are all blank, when it stands beside a row of figures.
func isHeadRow(s string) bool {
	if strings.ContainsRune(s, '。') || !strings.Contains(strings.TrimFunc(s, isSpace), "  ") {
		return false
	}
	return len(wordsOf(s)) > 1
}

func isFigure(s string) bool {
	return len(s) <= 40 && strings.Trim(s, "0123456789０１２３４５６７８９.,．+-—－/件元万条次") == "" && !strings.HasPrefix(s, "件") && !strings.HasPrefix(s, "元") &&
		!strings.HasPrefix(s, "万") && !strings.HasPrefix(s, "条") && !strings.HasPrefix(s, "次")
}

// spread marks the lines beside rows of figures that are rows too.
func spread(lines []line) {
	mark := func(i int) bool {
		if lines[i].kind == words && isHeadRow(lines[i].text) {
			lines[i].kind = spaced
			return true
		}
		return false
	}
	for i := range lines {
		if lines[i].kind != spaced {
			continue
		}
		for j := i - 1; j >= 0 && mark(j); j-- {
		}
		for j := i + 1; j < len(lines) && mark(j); j++ {
		}
	}
}

// columns reads a run of lines whose cells stand in columns, as pdftotext -layout
// prints them. Where a row has fewer figures than there are columns, the place of
// each figure on the screen tells which cells are blank.
func (r *reader) columns() {
	var lines []line
	for ; r.at < len(r.lines) && r.lines[r.at].kind == spaced; r.at++ {
		lines = append(lines, r.lines[r.at])
	}
	parts := make([][]word, len(lines))
	for i, l := range lines {
		parts[i] = wordsOf(l.text)
	}
	most := 0
	for _, p := range parts {
		most = max(most, figures(p))
	}
	cols, most := clusters(parts, most)
	var rows [][]doc.Cell
	for i, l := range lines {
		rows = append(rows, r.columnRow(l, len(rows), parts[i], cols, most))
	}
	r.table(rows, "")
}

func figures(p []word) int {
	n := 0
	for _, w := range p {
		if w.figure {
			n++
		}
	}
	return n
}

// band is a column: the columns of the screen that its figures cover.
type band struct{ x0, x1 int }

// clusters finds the columns: figures that stand above each other, as many as the
// fullest row has. Where the head names more columns than any row has figures, its
// words are the columns.
func clusters(parts [][]word, most int) ([]band, int) {
	var all, heads []band
	for _, p := range parts {
		if figures(p) == 0 {
			if b := bands(p[min(1, len(p)):]); len(b) > len(heads) {
				heads = b
			}
			continue
		}
		for _, w := range p {
			if w.figure {
				all = append(all, band{w.x0, w.x1})
			}
		}
	}
	if len(heads) > most {
		return heads, len(heads)
	}
	if merged := merge(all); len(merged) == most {
		return merged, most
	}
	return nil, most // the figures do not stand above each other
}

func bands(p []word) []band {
	var out []band
	for _, w := range p {
		out = append(out, band{w.x0, w.x1})
	}
	return out
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

// columnRow is one line: its words, then its figures by column.
func (r *reader) columnRow(l line, row int, p []word, cols []band, most int) []doc.Cell {
	var cells []doc.Cell
	add := func(start, end int) {
		cells = append(cells, r.cell(doc.Span{Start: l.start + start, End: l.start + end}, row, len(cells)))
	}
	at := 0
	for ; at < len(p) && !p[at].figure; at++ {
		add(p[at].start, p[at].end)
	}
	values := p[at:]
	places := place(values, cols)
	if places == nil || figures(p) == most {
		for _, w := range values {
			add(w.start, w.end)
		}
		return cells
	}
	c, end := 0, p[0].start
	if at > 0 {
		end = p[at-1].end
	}
	for i, w := range values {
		for ; c < places[i]; c++ {
			add(end, end)
		}
		add(w.start, w.end)
		c, end = places[i]+1, w.end
	}
	for ; c < len(cols) && (len(values) > 0 || len(p) > 1); c++ {
		add(end, end)
	}
	return cells
}

// place finds the column of each word, nil when one stands in none or in two.
func place(values []word, cols []band) []int {
	places, next := make([]int, len(values)), 0
	for i, w := range values {
		found := -1
		for c := next; c < len(cols); c++ {
			if w.x0 < cols[c].x1 && cols[c].x0 < w.x1 {
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
