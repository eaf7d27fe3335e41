package page

import "math"

// A clip may end within a figure: a table runs over the edge of what is printed, or text
// over its cell. Half a figure is another figure. Chromium leaves out the digits beyond the
// clip; then the one that it goes through tells, and beside it those that end there.

// atEdge marks a character of a figure that the clip goes through, and remembers one that
// ends at the clip.
func (in *interpreter) atEdge(c *Char) {
	if !inFigure(c) {
		return
	}
	const through, near = 0.08, 0.15 // of the size: what is left blank around digits
	over, room := max(in.clip.X0-c.Box.X0, c.Box.X1-in.clip.X1), in.clip.Width()-c.Box.Width()
	if c.Dir == Up || c.Dir == Down {
		over, room = max(in.clip.Y0-c.Box.Y0, c.Box.Y1-in.clip.Y1), in.clip.Height()-c.Box.Height()
	}
	switch {
	case room < 0.5*c.Size: // the clip of this character alone
	case over > through*c.Size, in.dropped.Size > 0 && continuesFigure(&in.dropped, c):
		c.Cut = true
	case over > -near*c.Size:
		in.page.atEdge = append(in.page.atEdge, len(in.page.Chars))
	}
}

// drop notices that a character outside the clip continues a figure within.
func (in *interpreter) drop(c *Char) {
	if n := len(in.page.Chars); n > 0 && continuesFigure(&in.page.Chars[n-1], c) {
		in.page.Chars[n-1].Cut = true
	}
	in.dropped = *c
}

// cutFigures marks what ends at a clip on a page where a clip goes through figures. On others
// the figures of a column end there, and all of them.
func (p *Page) cutFigures() {
	cut := false
	for i := range p.Chars {
		cut = cut || p.Chars[i].Cut
	}
	for _, i := range p.atEdge {
		p.Chars[i].Cut = cut
	}
}

// continuesFigure reports whether b stands right behind a, or begins the next line of its
// cell, and both are of figures.
func continuesFigure(a, b *Char) bool {
	if a.Dir != b.Dir || !inFigure(a) || !inFigure(b) {
		return false
	}
	if down, across := (a.Box.Y0-b.Box.Y0)/a.Size, math.Abs(a.Box.X0-b.Box.X0)/a.Size; a.Dir == Right && b.Show == a.Show+1 && across < 3 && down > 0.6 && down < 1.7 {
		return true
	}
	gap, off := b.Box.X0-a.Box.X1, b.Box.Y0-a.Box.Y0
	switch a.Dir {
	case Left:
		gap = a.Box.X0 - b.Box.X1
	case Up:
		gap, off = b.Box.Y0-a.Box.Y1, b.Box.X0-a.Box.X0
	case Down:
		gap, off = a.Box.Y0-b.Box.Y1, b.Box.X0-a.Box.X0
	}
	return math.Abs(gap) < 0.1*a.Size && math.Abs(off) < 0.1*a.Size
}
