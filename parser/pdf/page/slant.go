package page

import "math"

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
