package page

import (
	"math"
	"slices"
	"strings"
)

// The number of a note stands small and raised behind a figure or a label. On one line
// with it a figure would have a digit more.

const (
	raisedSize = 0.85 // of what it stands behind, at most
	raisedBy   = 0.15 // of that size, at least
	raisedRoom = 0.15 // of that size between the two, at most
	noteLength = 4    // [12]
	mostNotes  = 500  // of a page; what else is small and raised is its text
	noteMarks  = "0123456789*※†‡[]()（）〔〕【】①②③④⑤⑥⑦⑧⑨⑩注"
)

// dropRaised leaves out the numbers of notes. They are painted after what they stand behind.
func (p *Page) dropRaised() {
	out, done := p.Chars[:0], 0
	for i, tries := 1, 0; i < len(p.Chars) && tries < mostNotes; i++ {
		if p.Chars[i].Size > raisedSize*p.Chars[i-1].Size {
			continue
		}
		n := noteAt(p.Chars, i)
		if n > 0 {
			tries++
		}
		if n > 0 && !p.parted(&p.Chars[i-1], &p.Chars[i]) {
			out = append(out, p.Chars[done:i]...)
			p.Raised += n
			for k := i; k < i+n; k++ { // a place with nothing else is not blank
				p.mark(p.Chars[k].Box)
			}
			done, i = i+n, i+n-1
		}
	}
	if done > 0 {
		p.Chars = append(out, p.Chars[done:]...)
	}
}

// noteAt is how many characters at i are the number of a note.
func noteAt(chars []Char, i int) int {
	base, first := &chars[i-1], &chars[i]
	rise, gap := first.Box.Y0-base.Box.Y0, first.Box.X0-base.Box.X1
	if base.Dir != Right || first.Dir != Right || rise < raisedBy*base.Size || rise > base.Size || gap < -0.2*base.Size || gap > (raisedRoom+float64(base.Spacing))*base.Size {
		return 0
	}
	j := i
	for ; j < len(chars); j++ {
		c := &chars[j]
		if j > i && (math.Abs(c.Box.Y0-first.Box.Y0) > 0.1*first.Size || c.Size > raisedSize*base.Size || c.Box.X0 < chars[j-1].Box.X0 || c.Box.X0 > chars[j-1].Box.X1+first.Size) {
			break
		}
		if !strings.Contains(noteMarks, c.Text) {
			return 0
		}
	}
	if j-i > noteLength {
		return 0
	}
	return j - i
}

// parted reports whether a border stands between two characters: the second is a figure of
// the next cell, in smaller type.
func (p *Page) parted(a, b *Char) bool {
	left, y := a.Center()
	right, _ := b.Center()
	return slices.ContainsFunc(p.Rulings, func(r Ruling) bool {
		return !r.Horizontal && r.At > left && r.At < right && r.From < y && r.To > y
	})
}
