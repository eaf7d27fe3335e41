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
