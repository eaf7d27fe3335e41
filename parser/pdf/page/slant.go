package page

import (
	"math"
	"slices"
	"strings"
)

// slant is how far text runs off the axes: 0 along one, 1 between them.
func slant(m matrix) float64 {
	a, b := math.Abs(m[0]), math.Abs(m[1])
	return min(a, b) / max(a, b, 1e-9)
}

// A watermark runs along no axis, and would fall into the cells of the table under it. So
// would a stamp, whose name and number stand on a bow: some of its characters come to stand
// upright between the others, or nearly.

const (
	oblique = 0.1  // of a watermark
	tilted  = 0.01 // of no line of text; but a page may be scanned so
	mostAt  = 4    // upright characters of a bow one after another

	mostStamps = 8 // of a page
)

// bow is where the characters of a stamp may be.
type bow struct {
	last  Char
	of    bool // last is of the bow
	maybe int  // characters of the page after it, or before it, that may be of it too
}

// round reports whether a character stands slanted, or on a bow with some that do.
func (in *interpreter) round(c *Char, slant float64) bool {
	b := &in.bow
	joins := b.last.Size > 0 && math.Abs(c.Size-b.last.Size) < 0.02*c.Size && distance(c, &b.last) < 2.5*c.Size
	if slant <= tilted && (!joins || !b.of && b.maybe == 0) { // nearly all text
		b.last.Size = 0
		return false
	}
	switch {
	case slant > oblique:
		if k := len(in.page.Chars); joins && b.maybe > 0 && b.maybe <= min(mostAt, k) {
			in.page.Chars = in.page.Chars[:k-b.maybe]
			in.page.Watermark += b.maybe
		}
		b.of, b.maybe = true, 0
	case slant > tilted && joins && b.of && b.maybe == 0: // it goes on in front of the axis
	case !joins:
		b.of, b.maybe = false, 1
	default:
		b.maybe++
	}
	b.last = *c
	return b.of && b.maybe == 0
}

// stamp is where characters of one colour stand on a bow, or a circle is drawn: the rest of a
// stamp's text, its number, stands upright among them, and may lie in the cell of a figure.
type stamp struct {
	Box
	colour uint16
}

// stamped notes a slanted character of a colour.
func (p *Page) stamped(c *Char) {
	const near = 3 // sizes
	x, y := c.Center()
	for i := range p.stamps {
		if s := &p.stamps[i]; s.Holds(x, y, near*c.Size) {
			s.Box = s.Around(c.Box)
			return
		}
	}
	if isColoured(c.colour) && len(p.stamps) < mostStamps {
		p.stamps = append(p.stamps, stamp{c.Box, c.colour})
	}
}

// circled notes a circle of a colour, as large as a stamp.
func (in *interpreter) circled(p *path) {
	const least, most, sides = 50, 200, 4 // points; of a circle
	if p.curves < sides || !isColoured(in.inkColour) {
		return
	}
	b := boxOf(p.points)
	if w, h := b.Width(), b.Height(); w > least && w < most && math.Abs(w-h) < 0.1*w && len(in.page.stamps) < mostStamps {
		in.page.stamps = append(in.page.stamps, stamp{b, in.inkColour})
	}
}

// dropStamped leaves out what stands in a stamp in its colour. Where other text of the page
// is of that colour too, or there is more than the number of a stamp, it is told to be under it.
func (p *Page) dropStamped() {
	for _, s := range p.stamps {
		of := func(c Char) bool {
			x, y := c.Center()
			return c.colour == s.colour && slices.ContainsFunc(p.stamps, func(o stamp) bool { return o.Holds(x, y, 0) })
		}
		var inside []Char
		used, numbers := false, 0
		for _, c := range p.Chars {
			switch {
			case of(c):
				inside = append(inside, c)
			case c.colour == s.colour:
				used = true
			}
		}
		for _, l := range TextLines(inside) {
			if strings.ContainsAny(l.Text, "0123456789") {
				numbers++
			}
		}
		if !used && numbers <= len(p.stamps) {
			p.Chars = slices.DeleteFunc(p.Chars, of)
			p.Watermark += len(inside)
			continue
		}
		for i := range p.Chars {
			p.Chars[i].Under = p.Chars[i].Under || of(p.Chars[i])
		}
	}
	p.stamps = nil
}

// colour is red, green and blue of a colour of one, three or four numbers, five bits each.
func (o operands) colour() uint16 {
	const most = 31
	part := func(v float64) uint16 { return uint16(most * max(0, min(v, 1))) }
	mix := func(r, g, b float64) uint16 { return part(r)<<10 | part(g)<<5 | part(b) }
	switch len(o) {
	case 3:
		return mix(o.num(0), o.num(1), o.num(2))
	case 4:
		k := 1 - o.num(3)
		return mix((1-o.num(0))*k, (1-o.num(1))*k, (1-o.num(2))*k)
	}
	return 0
}

// isColoured reports whether a colour is none of the greys.
func isColoured(c uint16) bool {
	const apart = 10
	r, g, b := int(c>>10), int(c>>5&31), int(c&31)
	return max(r, g, b)-min(r, g, b) > apart
}
