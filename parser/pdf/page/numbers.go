package page

import (
	"math"
	"slices"
	"strconv"
)

// dropLineNumbers leaves out the numbers of lines: left of all text, one below the other,
// each so much more than the one above it. They would begin the lines that they count.
func (p *Page) dropLineNumbers() {
	const fewest = 5
	left := math.Inf(1) // of Chinese text
	for i := range p.Chars {
		if c := &p.Chars[i]; c.Text >= Han {
			left = min(left, c.Box.X0)
		}
	}
	beside := func(c Char) bool { return c.Box.X1 < left-0.3*c.Size && c.Dir == Right }
	var margin []Char
	for i := range p.Chars {
		if c := &p.Chars[i]; beside(*c) {
			margin = append(margin, *c)
		}
	}
	if len(margin) < fewest || math.IsInf(left, 1) {
		return
	}
	ls := TextLines(margin)
	if len(ls) < fewest {
		return
	}
	before, step := 0, 0
	for i, l := range ls {
		n, err := strconv.Atoi(l.Text)
		switch {
		case err != nil, i > 0 && n <= before, i > 1 && n-before != step:
			return
		}
		before, step = n, n-before
	}
	p.Chars = slices.DeleteFunc(p.Chars, beside)
}
