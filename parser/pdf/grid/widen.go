package grid

import (
	"slices"
	"strings"
)

// A table too wide for its page may go on below or on the next page with its other
// columns, and the labels of its rows again.

const fewestRows = 5 // with the same label

// Widen appends the columns of b to a where every row of both has the same label and the
// heads over the figures are others. It reports false, and changes nothing, elsewhere.
func Widen(a, b *Table) bool {
	if a.Rows != b.Rows || a.Rows < fewestRows {
		return false
	}
	from, to := a.stubWidth(), b.stubWidth()
	if from == 0 || to == 0 {
		return false
	}
	x, y := a.stubs(from), b.stubs(to)
	if !slices.Equal(x, y) {
		return false
	}
	known := 0
	for _, s := range x {
		if isLabel(s[strings.LastIndexByte(s, '\n')+1:]) {
			known++
		}
	}
	heads := a.leafHeads(from)
	again := func(s string) bool { return slices.Contains(heads, s) }
	if more := b.leafHeads(to); known < fewestRows || len(heads) == 0 || len(more) == 0 || slices.ContainsFunc(more, again) {
		return false
	}
	for _, c := range b.Cells {
		if c.Col < to {
			continue
		}
		if left := a.at(c.Row, a.Cols-1); c.Col == to && left != nil && left.Row == c.Row && left.RowSpan == c.RowSpan && c.ColSpan > 1 && len(c.Lines) > 0 && left.Text() == c.Text() {
			left.ColSpan += c.ColSpan // a head over columns of both
			continue
		}
		c.Col += a.Cols - to
		a.Cells = append(a.Cells, c)
	}
	a.Cols += b.Cols - to
	if a.Doubt == "" {
		a.Doubt = b.Doubt
	}
	a.sort()
	return true
}

// stubWidth is how many columns stand before the first figures, 0 where one stands in the
// first.
func (t *Table) stubWidth() int {
	n := t.Cols
	for _, c := range t.Cells {
		if isFigure(c.Text()) {
			n = min(n, c.Col)
		}
	}
	return n % t.Cols
}

// stubs are the labels of the rows, each after those over it.
func (t *Table) stubs(width int) []string {
	out := make([]string, t.Rows)
	for _, c := range t.Cells {
		if c.Col < width && c.Col+c.ColSpan <= width {
			for row := c.Row; row < c.Row+c.RowSpan; row++ {
				out[row] += "\n" + plain(c.Text())
			}
		}
	}
	return out
}

// leafHeads are the lowest heads over the columns of figures.
func (t *Table) leafHeads(width int) (out []string) {
	first := t.Rows
	for _, c := range t.Cells {
		if isFigure(c.Text()) {
			first = min(first, c.Row)
		}
	}
	for _, c := range t.Cells {
		if c.Col >= width && c.Row+c.RowSpan == first {
			out = append(out, plain(c.Text()))
		}
	}
	return out
}
