package grid

import (
	"slices"

	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/page"
)

// beside takes the figures beyond the right border into the empty last cells of their
// rows. A frame that is narrower than the table in it cuts off its last border, and
// figures that stand right run over the frame: long ones begin within, short ones do not.
func (t *Table) beside(chars []page.Char, used []bool) {
	right := t.Box.X1
	over := func(c page.Char) bool { return c.Box.X0 < right && c.Box.X1 > right+0.1*c.Size }
	own := t.owners()
	last := func(row int) *Cell { return own[row*t.Cols+t.Cols-1] }
	runs := func(c *Cell) bool { return c != nil && slices.ContainsFunc(c.chars, over) && isFigure(textOf(c.chars)) }
	for row := 0; ; row++ {
		if row == t.Rows {
			return
		}
		if runs(last(row)) {
			break
		}
	}
	for i := 0; i < len(chars); {
		j := runEnd(chars, i)
		x0, y, size := chars[i].Box.X0, (chars[i].Box.Y0+chars[i].Box.Y1)/2, chars[i].Size
		if !used[i] && x0 > right-size && x0 < right+size && y < t.Box.Y1 && y > t.Box.Y0 && isFigure(textOf(chars[i:j])) {
			row, _ := t.placeOf(x0, y)
			if c := last(row); c != nil && len(c.chars) == 0 && c.Col > 0 {
				c.chars = page.Extend(c.chars, chars, i, j)
				for k := i; k < j; k++ {
					used[k] = true
					t.outside = append(t.outside, k)
				}
			}
		}
		i = j
	}
}

// beyond marks the figures of rows that go on beyond the right border: characters wider than
// their cells push the others on. One of several rows may have the number of a page there.
func (t *Table) beyond(chars []page.Char, used []bool) {
	on := make([]bool, t.Rows)
	rows := 0
	for i := 0; i < len(chars); {
		j := i + 1
		if b := &chars[i].Box; !used[i] && b.X0 > t.Box.X1 && b.Y0 < t.Box.Y1 && b.Y0 > t.Box.Y0 {
			if j = runEnd(chars, i); isFigure(textOf(chars[i:j])) {
				if row, _ := t.placeOf(b.X0, (b.Y0+b.Y1)/2); !on[row] {
					on[row] = true
					rows++
				}
			}
		}
		i = j
	}
	if rows == 0 || rows == 1 && slices.ContainsFunc(t.Cells, func(c *Cell) bool { return !on[c.Row] && isFigure(textOf(c.chars)) }) {
		return
	}
	for _, c := range t.Cells {
		c.pushed = on[c.Row]
	}
}

// drawn puts a character that nobody can read where a drawing stands in an empty cell
// among figures: it may be the picture of one.
func (t *Table) drawn(marks []page.Box) {
	if len(marks) == 0 {
		return
	}
	own := t.owners()
	figures := make([]bool, t.Rows)
	for _, c := range t.Cells {
		figures[c.Row] = figures[c.Row] || isFigure(textOf(c.chars))
	}
	for _, b := range marks {
		x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
		if !t.Box.Holds(x, y, 0) {
			continue
		}
		row, col := t.placeOf(x, y)
		if c := own[row*t.Cols+col]; c != nil && c.RowSpan == 1 && figures[row] && len(c.chars) == 0 {
			c.chars = []page.Char{{Text: font.Unknown, Box: b, Size: b.Height()}}
		}
	}
}
