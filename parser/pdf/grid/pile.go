package grid

import (
	"math"

	"nianbao/parser/pdf/page"
)

// A pile is text written downwards. In a cell that spans rows Chromium sets it where a
// page break or its own reckoning puts it, which may be over the border of the cell.

const lowestPile = 3 // characters; two are a short head on two lines

// pileEnd is the end of the pile at i: Chinese characters painted one after the other,
// each near the one before. With some fonts Chromium shows a mark one or two lines
// above the character that it follows.
func pileEnd(chars []page.Char, i int) int {
	j := i + 1
	for ; j < len(chars); j++ {
		a, b := &chars[j-1], &chars[j]
		ax, ay := a.Center()
		bx, by := b.Center()
		if a.Text < page.Han || b.Text < page.Han || !sameSize(a.Size, b.Size) || a.Dir != b.Dir ||
			math.Abs(ax-bx) > 0.3*a.Size || math.Abs(ay-by) > 3*a.Size || a.Text == b.Text {
			break
		}
	}
	return j
}

// fillPile gives a pile over several cells to the one of most rows, and reports
// whether it did.
func (t *Table) fillPile(pile []page.Char, used []bool, own []*Cell) bool {
	if len(pile) < lowestPile {
		return false
	}
	var in []*Cell
	for i := range pile {
		x, y := pile[i].Center()
		if used[i] || !t.Box.Holds(x, y, 0) {
			return false
		}
		row, col := t.placeOf(x, y)
		in = append(in, own[row*t.Cols+col])
	}
	tallest, several := in[0], false
	for _, c := range in {
		if c == nil || tallest == nil {
			return false
		}
		several = several || c != in[0]
		if c.RowSpan > tallest.RowSpan {
			tallest = c
		}
	}
	if !several || tallest.RowSpan == 1 {
		return false
	}
	tallest.chars = append(tallest.chars, pile...)
	for i := range used {
		used[i] = true
	}
	return true
}
