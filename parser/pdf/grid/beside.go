package grid

import (
	"slices"

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
				}
			}
		}
		i = j
	}
}
