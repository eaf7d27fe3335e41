package page

import (
	"cmp"
	"math"
	"slices"
)

// Text that a line is drawn through is deleted: an office program shows so what a
// revision has taken away, with nothing between it and what stands there now.

const (
	through   = 0.22 // of the size, from the middle of a character to the line at most
	overhang  = 0.35 // of the size, from the end of the text to the end of its line at most
	longLine  = 300  // points; no figure is so wide
	largest   = 100  // type, in points
	mostLines = 300  // of one height
)

// dropStruck leaves out the text that is struck through. A mark stays where it stood: a
// place with nothing else is not blank.
func (p *Page) dropStruck() {
	const band = 2
	if !p.crossed() {
		return
	}
	lines := map[int][]Ruling{}
	for _, r := range p.across() {
		if r.To-r.From < longLine && r.To-r.From > band && len(lines[int(r.At/band)]) < mostLines {
			lines[int(r.At/band)] = append(lines[int(r.At/band)], r)
		}
	}
	on := map[Ruling][]int{}
	for i := range p.Chars {
		c := &p.Chars[i]
		x, y := c.Center()
		if c.Dir != Right || c.Size > largest {
			continue
		}
		for b := int((y - through*c.Size) / band); b <= int((y+through*c.Size)/band); b++ {
			for _, r := range lines[b] {
				if math.Abs(r.At-y) < through*c.Size && x > r.From && x < r.To {
					on[r] = append(on[r], i)
				}
			}
		}
	}
	struck := map[int]bool{}
	for r, at := range on {
		b := p.Chars[at[0]].Box
		for _, i := range at {
			b = b.Around(p.Chars[i].Box)
		}
		room := overhang * p.Chars[at[0]].Size
		if math.Abs(b.X0-r.From) > room || math.Abs(b.X1-r.To) > room || p.isBorder(r) || p.outlined(b, r) {
			continue
		}
		for _, i := range at {
			struck[i] = true
		}
	}
	if len(struck) == 0 {
		return
	}
	p.Struck += len(struck)
	rest := make([]Char, 0, len(p.Chars))
	for i := range p.Chars {
		if struck[i] {
			p.mark(p.Chars[i].Box)
		} else {
			rest = append(rest, p.Chars[i])
		}
	}
	p.Chars = rest
}

// crossed reports whether a line may run through a character somewhere. On most pages
// lines stand between them.
func (p *Page) crossed() bool {
	const most = 5000 // points
	at := make([]bool, int(min(max(p.Height, 0), most))+2)
	in := func(y float64) int { return min(max(int(y), 0), len(at)-1) }
	for i := range p.Rulings {
		if r := &p.Rulings[i]; r.Horizontal && r.To-r.From < longLine {
			at[in(r.At)] = true
		}
	}
	for i := range p.Chars {
		c := &p.Chars[i]
		if c.Size > largest {
			continue
		}
		_, y := c.Center()
		for k := in(y - through*c.Size); k <= in(y+through*c.Size); k++ {
			if at[k] {
				return true
			}
		}
	}
	return false
}

// across are the horizontal lines, those that go on in each other taken together: the
// borders of cells make one of a table.
func (p *Page) across() []Ruling {
	n := 0
	for i := range p.Rulings {
		if p.Rulings[i].Horizontal {
			n++
		}
	}
	rs := make([]Ruling, 0, n)
	for _, r := range p.Rulings {
		if r.Horizontal {
			rs = append(rs, r)
		}
	}
	slices.SortFunc(rs, func(a, b Ruling) int {
		return cmp.Or(cmp.Compare(math.Round(a.At), math.Round(b.At)), cmp.Compare(a.From, b.From))
	})
	out := rs[:0]
	for _, r := range rs {
		if k := len(out) - 1; k >= 0 && math.Round(out[k].At) == math.Round(r.At) && r.From < out[k].To+1 {
			out[k].To = max(out[k].To, r.To)
		} else {
			out = append(out, r)
		}
	}
	return out
}

// outlined reports whether other lines end within the box of text: they and this one are
// the outlines of its characters, drawn over them as bold type.
func (p *Page) outlined(text Box, line Ruling) bool {
	const apart = 0.5 // points; a line may be drawn in pieces
	return slices.ContainsFunc(p.Rulings, func(r Ruling) bool {
		b := Box{r.At, r.From, r.At, r.To}
		if r.Horizontal {
			if math.Abs(r.At-line.At) < apart {
				return false
			}
			b = Box{r.From, r.At, r.To, r.At}
		}
		return b.X0 > text.X0 && b.X1 < text.X1 && b.Y0 > text.Y0 && b.Y1 < text.Y1
	})
}

// isBorder reports whether a line runs from one that crosses it to another. Text may
// begin at a border too.
func (p *Page) isBorder(r Ruling) bool {
	left, right := false, false
	for _, v := range p.Rulings {
		if !v.Horizontal && r.At > v.From-1 && r.At < v.To+1 {
			left, right = left || math.Abs(v.At-r.From) < 1, right || math.Abs(v.At-r.To) < 1
		}
	}
	return left && right
}
