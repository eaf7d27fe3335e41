package grid

import (
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// loose is a table being made of words.
type loose struct {
	rules    func(number int) []page.Ruling // the horizontal ones of a page, from the top
	blocks   []*block                       // of text
	rows     []*looseRow                    // of figures
	sections []*section
	large    []Line // what is no text of the table: a watermark
	doubt    string // what does not fit: the reading is a guess
}

// looseRow is a line of figures with its label.
type looseRow struct {
	y, size float64
	page    int
	values  []word // from the left
	label   *block
	at      []int // the column of the section for each of values
	depth   int   // of groups that the row is in
}

// FromText reads a table that has no columns of rules (c04, c05, m16) from the
// places of its text, when one begins at the first line. It returns how many lines
// the table takes, or, without a table, after how many lines one may begin. The rows
// are the lines of figures, the columns those of the figures and of the heads over
// them; labels go to the row they stand beside. Horizontal rules, where there are
// any, part labels. Pages follow each other.
func FromText(lines []Line, rules func(number int) []page.Ruling) (*Table, int) {
	n, last, words := tableLines(lines)
	if words == nil {
		return nil, n
	}
	l := loose{rules: rules}
	words, last = withUnits(l.leaveOut(words), last)
	l.findRows(words)
	if more := l.cutColumns(words); more != nil {
		words, l.rows = more, nil
		l.findRows(words)
	}
	if len(l.rows) == 0 || len(l.rows) > maxRows {
		return nil, 1
	}
	l.findBlocks(words)
	l.label()
	l.wrappedHeads()
	if l.unwrap() || l.joinBetween() || l.joinBeside() {
		l.label()
	}
	n = l.trim(n, last)
	l.findSections()
	t := l.table(lines[0].Page, lines[n-1].Page)
	return t, n
}

// leaveOut takes out words much larger than the table's.
func (l *loose) leaveOut(words []word) []word {
	var sizes []float64
	for _, w := range words {
		sizes = append(sizes, w.line.Size)
	}
	slices.Sort(sizes)
	return slices.DeleteFunc(words, func(w word) bool {
		large := w.line.Size > larger*sizes[len(sizes)/2]
		if large {
			l.large = append(l.large, w.line)
		}
		return large
	})
}

// guess marks the reading as uncertain, for the first reason that comes.
func (l *loose) guess(why string) {
	if l.doubt == "" {
		l.doubt = why
	}
}

const maxWords = 3000 // of one table

// tableLines counts the lines that can be of one table, and splits them into words.
// A table has lines of several words, and lines with a label or a piece of one; it
// begins with a label and has five figures or more. After its last figure, at last
// lines, come those that may be the rest of a label. Without a table the words are
// nil, and none begins in the first n lines.
func tableLines(lines []Line) (n, last int, words []word) {
	figures, kept, seen, strange := 0, 0, 0, 0
	left := math.Inf(1) // of the figures
	t := turning{}
	label, goesOn := "", false
	for i, l := range lines {
		ws := wordsOf(l)
		if len(ws) == 0 || i == 0 && !begins(ws) || i > 0 && len(ws) == 1 && ws[0].value && farBelow(lines[i-1], l) {
			break
		}
		text := ws[0].line.Text
		label, goesOn = soFar(label, text)
		if len(ws) == 1 && !goesOn && !(i > 0 && across(lines, i)) && !ws[0].value && (!known(text) || isHeading(text) && !InLabel(text)) {
			// A line that no label has may still be one of another wording, or the unit of a row
			// that a page break cut.
			over := ws[0].line.Box.X1 > left && !(isUnit(text) && i > 0)
			if strange++; strange > 3 || isHeading(text) && !isLabel(text) || over || !closeTo(lines[i-1], l) {
				break
			}
		}
		seen++
		if words = append(words, t.place(ws, i)...); len(words) > maxWords {
			return seen, 0, nil
		}
		for _, w := range ws {
			if w.value {
				figures++
				strange, left = 0, min(left, w.line.Box.X0)
				last, kept = i+1, len(words)
			}
		}
	}
	if figures < 5 {
		return max(1, seen), 0, nil
	}
	for n = last; n < seen && words[kept].at == n && (kept+1 == len(words) || words[kept+1].at > n); n++ {
		kept++
	}
	return n, last, words[:kept]
}

// soFar is the label that lines have told so far, with one more of them; goesOn is
// whether that goes on with it. The middle of a sentence is known by its beginning alone.
func soFar(label, line string) (more string, goesOn bool) {
	switch {
	case label != "" && beginsLabel(label+line):
		return label + line, true
	case beginsLabel(line):
		return line, false
	}
	return "", false
}

// across reports whether a line is large and lies over its neighbours: a watermark.
func across(lines []Line, i int) bool {
	l, above := &lines[i], &lines[i-1]
	if l.Size <= larger*lines[0].Size || above.Page != l.Page {
		return false
	}
	const much = 2
	return l.Box.Y1 > above.Box.Y0+much || i+1 < len(lines) && lines[i+1].Page == l.Page && l.Box.Y0 < lines[i+1].Box.Y1-much
}

// closeTo reports whether a line stands as near below another as lines of a table.
func closeTo(above, l Line) bool {
	return above.Page != l.Page || above.Box.Y0-l.Box.Y0 < 2.3*max(l.Size, above.Size)
}

// farBelow reports whether a line stands further below another than rows do.
func farBelow(above, l Line) bool {
	return above.Page == l.Page && above.Box.Y0-l.Box.Y0 > 7*max(l.Size, above.Size)
}

// findRows makes a row of each line of figures, and counts units among them where
// most rows have one.
func (l *loose) findRows(words []word) {
	for i := range words {
		w := &words[i]
		if w.value = w.value && !isUnit(strings.TrimSpace(w.line.Text)) && !writtenDown(words, i); w.value {
			r := l.rowAt(w)
			if r == nil {
				r = &looseRow{y: w.y, page: w.line.Page, size: w.line.Size}
				l.rows = append(l.rows, r)
			}
			r.values = append(r.values, *w)
		}
	}
	slices.SortStableFunc(l.rows, func(a, b *looseRow) int { return compare(b.y, a.y) })
	var units, cut []*word // of rows that are there, and after a page break
	for i := range words {
		if w := &words[i]; !w.value && isUnit(strings.TrimSpace(w.line.Text)) {
			if r := l.rowAt(w); r == nil {
				cut = append(cut, w)
			} else if w.line.Box.X1 < r.values[0].line.Box.X0 {
				units = append(units, w)
			}
		}
	}
	if 2*len(units) > len(l.rows) {
		for _, w := range units {
			w.value = true
			r := l.rowAt(w)
			r.values = append(r.values, *w)
		}
		for _, w := range cut {
			if r := l.rowBefore(w); r != nil {
				w.value = true
				r.values = append(r.values, *w)
			}
		}
	}
	for _, r := range l.rows {
		slices.SortStableFunc(r.values, func(a, b word) int { return compare(a.line.Box.X0, b.line.Box.X0) })
	}
}

// writtenDown reports whether a word for none is a character of a label that is written
// from the top down: the one above or below it makes a piece of one with it.
func writtenDown(words []word, i int) bool {
	const near = 4 // sizes, where letters are spread
	w := &words[i].line
	if len(w.Chars) != 1 || w.Text < page.Han {
		return false
	}
	x, y := w.Chars[0].Center()
	return slices.ContainsFunc(words, func(o word) bool {
		if o.line.Page != w.Page || len(o.line.Chars) != 1 || o.line.Text < page.Han {
			return false
		}
		ox, oy := o.line.Chars[0].Center()
		if math.Abs(ox-x) > 0.3*w.Size || math.Abs(oy-y) > near*w.Size {
			return false
		}
		return oy > y && InLabel(o.line.Text+w.Text) || oy < y && InLabel(w.Text+o.line.Text)
	})
}

// rowAt is the row on whose line a word stands.
func (l *loose) rowAt(w *word) *looseRow {
	for _, r := range l.rows {
		if math.Abs(r.y-w.y) < 0.5*max(r.size, w.line.Size) && r.page == w.line.Page {
			return r
		}
	}
	return nil
}

// label gives each row of figures the label that stands beside it, the rightmost
// where there are several. Others there are labels of groups of rows.
func (l *loose) label() {
	for _, b := range l.blocks {
		b.beside, b.rows = false, 0
	}
	for _, r := range l.rows {
		first := r.values[0].line.Box
		for _, b := range l.blocks {
			if b.box.X0 >= first.X0 || r.y > b.top+b.size/2 || r.y < b.low-b.size/2 {
				continue
			}
			b.beside = true
			if r.label == nil || b.box.X0 > r.label.box.X0 {
				r.label = b
			}
		}
	}
	for _, r := range l.rows {
		if r.label != nil && r.label.isTitle() && l.isOver(r.label) {
			r.label = nil
		}
	}
	for i, r := range l.rows { // one label for two rows is for the nearer
		for _, o := range l.rows[:i] {
			if r.label != nil && o.label == r.label {
				if math.Abs(o.y-o.label.y) > math.Abs(r.y-r.label.y) {
					o.label = nil
				} else {
					r.label = nil
				}
			}
		}
	}
	for _, r := range l.rows {
		if r.label != nil {
			r.label.rows = 1
		}
	}
	if l.rules != nil {
		l.labelBetween()
	}
	l.labelNear()
}

// trim takes the lines after the last figure that belong to no label from the n
// lines of the table, and their blocks from it.
func (l *loose) trim(n, last int) int {
	end := last
	for _, b := range l.blocks {
		if b.first < last || b.rows > 0 {
			end = max(end, b.last+1)
		}
	}
	l.blocks = slices.DeleteFunc(l.blocks, func(b *block) bool { return b.first >= end })
	return min(n, end)
}
