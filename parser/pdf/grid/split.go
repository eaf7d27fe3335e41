package grid

import (
	"math"
	"slices"

	"nianbao/parser/pdf/page"
)

// A table may have rules around its rows and its labels, and none between its figures:
// then a cell holds the figures of a row, and the rows show the columns.

const columnGap = 0.5 // between such columns at least, in font sizes

// splitColumns parts the columns of rules whose cells hold several figures on a line, at
// the same places in all rows. It comes before the cells have lines.
func (t *Table) splitColumns() {
	for _, c := range slices.Clone(t.Cells) {
		if c.ColSpan > 1 && c.hasGap() && allFigures(c.chars) {
			first := c.chars[0].Box.X0 // where a unit may stand, before its figure
			t.splitUnder(c, func(w word) bool { return w.value || isUnit(w.line.Text) && w.line.Box.X0 < first+1 })
		}
	}
	gaps := make([]bool, t.Cols)
	for _, c := range t.Cells {
		if c.ColSpan == 1 && !gaps[c.Col] {
			gaps[c.Col] = c.hasGap() && allFigures(c.chars)
		}
	}
	for col := t.Cols - 1; col >= 0; col-- {
		if !gaps[col] {
			continue
		}
		if cs := t.severalIn(col); cs != nil {
			t.splitAt(cs, col)
		}
	}
	for _, c := range slices.Clone(t.Cells) { // heads over the columns that are there now
		if c.ColSpan > 1 && c.hasGap() {
			t.splitUnder(c, func(w word) bool { return isLabel(w.line.Text) })
		}
	}
}

// strand is a cell of a column with its words: all figures, or a head.
type strand struct {
	cell    *Cell
	words   []word
	figures bool
	whole   bool // one figure below a head over all columns: 处理决定数量
}

// severalIn are the cells of a column where some hold several figures, from the top;
// nil for other columns.
func (t *Table) severalIn(col int) (cs []strand) {
	several, over := false, false
	for _, c := range t.Cells {
		if c.Col != col || c.ColSpan > 1 {
			continue
		}
		s := strand{cell: c}
		if len(c.chars) > 1 && !allFigures(c.chars) {
			text := textOf(c.chars)
			over = isLabel(text) && !spansColumns(text)
		}
		if s.figures = len(c.chars) > 1 && allFigures(c.chars); s.figures {
			lines := page.Lines(c.chars)
			for _, l := range lines {
				s.words = append(s.words, wordsOf(Line{l, t.Page})...)
			}
			if s.figures = len(lines) == 1; !s.figures && len(s.words) > 1 {
				return nil // figures over several lines
			}
			several = several || len(s.words) > 1
		} else if len(c.chars) == 1 && allFigures(c.chars) {
			s.figures = true
			s.words = wordsOf(Line{page.Lines(c.chars)[0], t.Page})
		}
		s.whole = s.figures && over && len(s.words) == 1
		cs = append(cs, s)
	}
	if !several {
		return nil
	}
	return cs
}

// hasGap reports whether the characters of a cell leave room between them.
func (c *Cell) hasGap() bool {
	if len(c.chars) < 2 {
		return false
	}
	b, room := c.chars[0].Box, 0.0
	for i := range c.chars {
		b = b.Around(c.chars[i].Box)
		room -= c.chars[i].Box.Width()
	}
	return room+b.Width() > 0.5*c.chars[0].Size
}

// allFigures reports whether there is nothing but figures and units.
func allFigures(chars []page.Char) bool {
	return !slices.ContainsFunc(chars, func(c page.Char) bool {
		return !isFigure(c.Text) && c.Text != "." && c.Text != "," && c.Text != "万" && !isUnit(c.Text)
	})
}

// splitAt parts a column of rules into those that its figures make: one row has a figure
// in each, no row two in one, and room parts them. Two rows must tell, or one and the
// heads over it.
func (t *Table) splitAt(cs []strand, col int) {
	var columns []span
	rows, first, size := 0, -1, 0.0
	for _, s := range cs {
		if !s.figures || s.whole {
			continue
		}
		if first < 0 {
			first = s.cell.Row
		}
		if len(s.words) > 1 {
			rows++
		}
		for _, w := range s.words {
			if !w.value {
				return
			}
			columns, size = append(columns, w.span()), max(size, w.line.Size)
		}
	}
	columns = unitedSpans(columns, columnGap*size)
	k, full := len(columns), false
	columns = t.underHeads(cs, columns, first)
	for _, s := range cs {
		switch {
		case s.whole:
		case s.figures:
			if slices.Contains(placesOf(s.words, columns), -1) {
				return
			}
			full = full || len(s.words) == k
		case s.cell.Row > first && len(s.cell.chars) > 0 && !isLabel(textOf(s.cell.chars)) && t.headsOf(s.cell, columns) == nil:
			return // words among the figures
		}
	}
	const many = 5 // figures of a row are columns of themselves
	if !full || k < 2 || rows < 2 && k < many && !t.headsOver(cs, columns, first) {
		return
	}
	t.insertColumns(cs, col, columns, first)
}

// unitedSpans are spans from the left, those without a gap of some width as one.
func unitedSpans(all []span, gap float64) (out []span) {
	slices.SortStableFunc(all, func(a, b span) int { return compare(a.from, b.from) })
	for _, s := range all {
		if n := len(out); n > 0 && s.from < out[n-1].to+gap {
			out[n-1] = out[n-1].around(s)
		} else {
			out = append(out, s)
		}
	}
	return out
}

// placesOf is the column of each word; -1 where one has two words.
func placesOf(ws []word, columns []span) []int {
	at := make([]int, len(ws))
	for i, w := range ws {
		at[i] = slices.IndexFunc(columns, func(c span) bool { return meets(c, w.span()) })
		if i > 0 && at[i] == at[i-1] {
			at[i] = -1
		}
	}
	return at
}

// underHeads are the columns of figures with those of which a head alone tells: no row
// has a figure there.
func (t *Table) underHeads(cs []strand, columns []span, first int) []span {
	head := headAbove(cs, first)
	if head == nil {
		return columns
	}
	var heads []span
	for _, l := range page.Lines(head.chars) {
		for _, w := range wordsOf(Line{l, t.Page}) {
			if !InLabel(w.line.Text) {
				return columns
			}
			heads = append(heads, w.span())
		}
	}
	heads = unitedSpans(heads, 0)
	if len(heads) <= len(columns) {
		return columns
	}
	last := -1
	for _, c := range columns {
		i := slices.IndexFunc(heads, func(h span) bool { return meets(h, c) })
		if i <= last {
			return columns
		}
		last, heads[i] = i, heads[i].around(c)
	}
	for i := range heads {
		if i > 0 && !heads[i-1].before(heads[i]) {
			return columns
		}
	}
	return heads
}

// headAbove is the cell of a column with text that stands next above the first figures.
func headAbove(cs []strand, first int) (head *Cell) {
	for _, s := range cs {
		if s.cell.Row < first && len(s.cell.chars) > 0 {
			head = s.cell
		}
	}
	return head
}

// headsOver reports whether the head above the first row of figures has a word for each.
func (t *Table) headsOver(cs []strand, columns []span, first int) bool {
	return slices.ContainsFunc(cs, func(s strand) bool {
		return s.cell.Row+s.cell.RowSpan == first && t.headsOf(s.cell, columns) != nil
	})
}

// headsOf are the words of a cell whose last line has one over each column, and no other.
func (t *Table) headsOf(c *Cell, columns []span) []word {
	if len(c.chars) == 0 {
		return nil
	}
	lines := page.Lines(c.chars)
	ws := wordsOf(Line{lines[len(lines)-1], t.Page})
	if len(ws) != len(columns) || slices.Contains(placesOf(ws, columns), -1) {
		return nil
	}
	return ws
}

// insertColumns puts borders between the columns of figures and parts the cells; heads
// stand over all of them, unless they are one line of a word for each.
func (t *Table) insertColumns(cs []strand, col int, columns []span, first int) {
	more := len(columns) - 1
	if head := headAbove(cs, first); head != nil {
		first = head.Row // rows of blanks follow it
	}
	for _, c := range t.Cells {
		switch {
		case c.Col > col:
			c.Col += more
		case c.Col+c.ColSpan > col:
			c.ColSpan += more
		}
	}
	var borders []float64
	for i := range more {
		borders = append(borders, math.Round(50*(columns[i].to+columns[i+1].from))/100)
	}
	t.xs = slices.Insert(t.xs, col+1, borders...)
	t.Cols += more
	for _, s := range cs {
		if s.whole {
			continue
		}
		if len(s.cell.chars) > 0 && !s.figures {
			heads := t.headsOf(s.cell, columns)
			if heads == nil || len(page.Lines(s.cell.chars)) > 1 {
				continue
			}
			s.words = heads
		} else if s.cell.Row < first {
			continue
		}
		parts := make([]*Cell, more+1)
		for i := range parts {
			parts[i] = t.part(s.cell, col+i, col+i+1)
		}
		for i, at := range placesOf(s.words, columns) {
			parts[at].chars = s.words[i].line.Chars
		}
		t.Cells[slices.Index(t.Cells, s.cell)] = parts[0]
		t.Cells = append(t.Cells, parts[1:]...)
	}
	t.sort()
}
