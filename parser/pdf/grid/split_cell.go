package grid

import (
	"slices"

	"nianbao/parser/pdf/page"
)

// splitUnder parts a cell over several columns that holds a figure in some of them each:
// rules part the heads above, and none the row. So it does with heads.
func (t *Table) splitUnder(c *Cell, fits func(word) bool) {
	lines := page.Lines(c.chars)
	ws := wordsOf(Line{lines[0], t.Page})
	if len(lines) > 1 || len(ws) < 2 || !fits(ws[0]) {
		return
	}
	var parts []*Cell
	add := func(from, to int) *Cell {
		parts = append(parts, t.part(c, from, to))
		return parts[len(parts)-1]
	}
	done := c.Col
	for _, w := range ws {
		from, to := done, c.Col+c.ColSpan
		for from < to && t.xs[from+1] < w.line.Box.X0+1 {
			add(from, from+1)
			from++
		}
		for to > from+1 && t.xs[to-1] > w.line.Box.X1-1 {
			to--
		}
		if from >= to || t.xs[from] > w.line.Box.X0+1 || !fits(w) { // two in one column
			return
		}
		add(from, to).chars = w.line.Chars
		done = to
	}
	for ; done < c.Col+c.ColSpan; done++ {
		add(done, done+1)
	}
	t.replace(c, parts)
}

// part is a cell in some of the columns of another.
func (t *Table) part(c *Cell, from, to int) *Cell {
	box := c.Boxes[0]
	box.X0, box.X1 = t.xs[from], t.xs[to]
	return &Cell{Row: c.Row, RowSpan: c.RowSpan, Col: from, ColSpan: to - from, Boxes: []Box{box}, odd: c.odd}
}

func (t *Table) replace(c *Cell, parts []*Cell) {
	t.Cells[slices.Index(t.Cells, c)] = parts[0]
	t.Cells = append(t.Cells, parts[1:]...)
	t.sort()
}

// splitLabels parts labels from the figures of their rows where no rule does. Where several
// rows are so the whole table is read by the places of its text.
func (t *Table) splitLabels() {
	rows := 0
	parts := map[*Cell][]*Cell{}
	for _, c := range t.Cells {
		if c.ColSpan == 1 {
			continue
		}
		if cs := t.labelAndFigures(c); cs != nil {
			parts[c] = cs
			if slices.ContainsFunc(page.TextLines(c.chars), func(l page.Line) bool { return isRow(l.Text) }) {
				rows++
			}
		}
	}
	if rows > 1 {
		return
	}
	for _, c := range slices.Clone(t.Cells) {
		if cs := parts[c]; cs != nil {
			t.replace(c, cs)
		}
	}
}

// labelAndFigures are a label and the figures behind it, each in a column where other rows
// have theirs in cells; nil for other cells.
func (t *Table) labelAndFigures(c *Cell) (parts []*Cell) {
	rest := c.chars
	for col := c.Col + c.ColSpan - 1; col > c.Col; col-- {
		if !slices.ContainsFunc(rest, func(ch page.Char) bool { return ch.Box.X0 > t.xs[col]-1 }) {
			break // as in most cells
		}
		var in, out []page.Char
		over := false
		for _, ch := range rest {
			if ch.Box.X0 > t.xs[col]-1 {
				in = append(in, ch)
			} else {
				out, over = append(out, ch), over || ch.Box.X1 > t.xs[col]+1
			}
		}
		if over || !isValue(textOf(in)) || !t.hasFigures(col) {
			break
		}
		figure := t.part(c, col, col+1)
		figure.chars, rest = in, out
		parts = append(parts, figure)
	}
	if parts == nil || !isLabel(textOf(rest)) {
		return nil
	}
	label := t.part(c, c.Col, parts[len(parts)-1].Col)
	label.chars = rest
	return append(parts, label)
}

// hasFigures reports whether several cells of a column hold a figure each.
func (t *Table) hasFigures(col int) bool {
	const several = 3
	n := 0
	for _, c := range t.Cells {
		if c.Col == col && c.ColSpan == 1 && len(c.chars) > 0 && isFigure(textOf(c.chars)) {
			n++
		}
	}
	return n >= several
}
