package grid

import (
	"math"
	"slices"
)

// dropSlivers removes rows and columns that hold nothing and are thinner than the
// text of the table: the room between separated or double borders.
func (t *Table) dropSlivers() {
	size := math.Inf(1)
	for _, c := range t.Cells {
		for _, l := range c.Lines {
			size = min(size, l.Size)
		}
	}
	thin := min(0.8*size, 7)
	for r := t.Rows - 1; r >= 0 && t.Rows > 1; r-- {
		if t.ys[r]-t.ys[r+1] < thin && !t.holds(func(c *Cell) bool { return c.Row == r && c.RowSpan == 1 }) {
			t.dropRow(r)
			t.ys = slices.Delete(t.ys, max(r, 1), max(r, 1)+1)
		}
	}
	for q := t.Cols - 1; q >= 0 && t.Cols > 1; q-- {
		if t.xs[q+1]-t.xs[q] < thin && !t.holds(func(c *Cell) bool { return c.Col == q && c.ColSpan == 1 }) {
			t.dropColumn(q)
			t.xs = slices.Delete(t.xs, max(q, 1), max(q, 1)+1)
		}
	}
}

func (t *Table) holds(in func(*Cell) bool) bool {
	return slices.ContainsFunc(t.Cells, func(c *Cell) bool { return in(c) && len(c.Lines) > 0 })
}

// dropRow removes a row; cells that span it shrink.
func (t *Table) dropRow(row int) {
	t.Cells = slices.DeleteFunc(t.Cells, func(c *Cell) bool { return c.Row == row && c.RowSpan == 1 })
	for _, c := range t.Cells {
		switch {
		case c.Row > row:
			c.Row--
		case c.Row+c.RowSpan > row:
			c.RowSpan--
		}
	}
	t.Rows--
}

func (t *Table) dropColumn(col int) {
	t.Cells = slices.DeleteFunc(t.Cells, func(c *Cell) bool { return c.Col == col && c.ColSpan == 1 })
	for _, c := range t.Cells {
		switch {
		case c.Col > col:
			c.Col--
		case c.Col+c.ColSpan > col:
			c.ColSpan--
		}
	}
	t.Cols--
}

// dropHollow removes rows that begin no text: a border that only some columns have,
// with nothing under it. Chromium draws one where a cell that spans rows is shorter
// than its rows. The cells above take the room.
func (t *Table) dropHollow() {
	for row := t.Rows - 1; row > 0; row-- {
		var hollow []*Cell
		width, text, even := 0, false, true
		for _, c := range t.Cells {
			if c.Row+c.RowSpan == row && isFigure(c.Text()) {
				text = true // what is empty under a figure is a blank
			}
			if c.Row == row {
				hollow = append(hollow, c)
				width += c.ColSpan
				text = text || len(c.Lines) > 0
				even = even && c.RowSpan == hollow[0].RowSpan
			}
		}
		if len(hollow) == 0 || text || !even || width >= t.Cols {
			continue
		}
		for _, above := range t.Cells {
			if above.Row+above.RowSpan == row {
				above.RowSpan += hollow[0].RowSpan
			}
		}
		t.Cells = slices.DeleteFunc(t.Cells, func(c *Cell) bool { return c.Row == row })
	}
}

// dropHalf removes a row that is the empty upper half of one: Qt draws a border through some
// cells of a row, and the figures of the others reach over it.
func (t *Table) dropHalf() {
	for row := t.Rows - 2; row >= 0; row-- {
		empty, whole, half := 0, false, false
		for _, c := range t.Cells {
			switch {
			case c.Row != row:
			case c.RowSpan > 1:
				whole = whole || c.RowSpan == 2 && isFigure(c.Text())
			case len(c.Lines) > 0:
				empty = -t.Cols
			default:
				empty, half = empty+c.ColSpan, true
			}
		}
		for _, c := range t.Cells {
			if c.Row == row+1 && len(c.Lines) > 0 {
				empty -= c.ColSpan
			}
		}
		if whole && half && empty == 0 {
			t.dropRow(row)
			t.ys = slices.Delete(t.ys, row+1, row+2)
		}
	}
}

// Finish drops the borders that part no cells, after joining.
func (t *Table) Finish() {
	cols, rows := make([]bool, t.Cols+1), make([]bool, t.Rows+1)
	for _, c := range t.Cells {
		cols[c.Col], cols[c.Col+c.ColSpan] = true, true
		rows[c.Row], rows[c.Row+c.RowSpan] = true, true
	}
	col, row := numbers(cols), numbers(rows)
	for _, c := range t.Cells {
		right, below := col[c.Col+c.ColSpan], row[c.Row+c.RowSpan]
		c.Col, c.Row = col[c.Col], row[c.Row]
		c.ColSpan, c.RowSpan = right-c.Col, below-c.Row
	}
	t.Cols, t.Rows = col[t.Cols], row[t.Rows]
	t.sort()
}

// numbers counts the borders that stay.
func numbers(kept []bool) []int {
	n, out := 0, make([]int, len(kept))
	for i, k := range kept {
		out[i] = n
		if k {
			n++
		}
	}
	return out
}
