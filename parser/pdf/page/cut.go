package page

import (
	"math"
	"slices"
)

// DropCut leaves out text that is printed twice because a page ends in the middle of its
// line: the upper half stands last on one page, the lower half first on the next. The page
// that shows more of it keeps it.
func DropCut(pages []*Page) {
	for i := 1; i < len(pages); i++ {
		above, below := pages[i-1], pages[i]
		upper, lower := above.halved(false), below.halved(true)
		var drop [2][]int
		for _, u := range upper {
			a := &above.Chars[u]
			for _, l := range lower {
				if b := &below.Chars[l]; a.Text == b.Text && math.Abs(a.Box.X0-b.Box.X0) < 0.5 && math.Abs(a.Size-b.Size) < 0.1 {
					drop[0], drop[1] = append(drop[0], u), append(drop[1], l)
					break
				}
			}
		}
		if len(drop[0]) == 0 {
			continue
		}
		if above.Chars[drop[0][0]].Box.Height() > below.Chars[drop[1][0]].Box.Height() {
			below.without(drop[1])
		} else {
			above.without(drop[0])
		}
	}
}

// halved are the characters of the first or the last line of a page of which the clip
// leaves half.
func (p *Page) halved(first bool) (at []int) {
	const most = 500 // of a line
	edge := math.Inf(1)
	side := func(c *Char) float64 {
		if first {
			return -c.Box.Y1
		}
		return c.Box.Y0
	}
	for i := range p.Chars {
		edge = min(edge, side(&p.Chars[i]))
	}
	for i := range p.Chars {
		if c := &p.Chars[i]; c.Dir == Right && c.Box.Height() < cut*c.Size && side(c) < edge+0.5*c.Size && len(at) < most {
			at = append(at, i)
		}
	}
	return at
}

// without leaves out characters.
func (p *Page) without(at []int) {
	i := -1
	p.Chars = slices.DeleteFunc(p.Chars, func(Char) bool {
		i++
		return slices.Contains(at, i)
	})
}
