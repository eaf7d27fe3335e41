package page

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Line is characters that stand on one line, in reading order. They may be shared with
// the page that they are of: do not change them.
type Line struct {
	Text  string
	Box   Box
	Size  float64
	Doubt string // why its text is not certain
	Chars []Char
}

// placed is a character with its line's coordinate and its place along the line.
type placed struct {
	line, along float64
	at          int // among the characters that are sorted
}

// Lines sorts characters into lines, from the top down. Text that runs down or up
// the page makes columns; they come after the lines, each as one line.
func Lines(chars []Char) []Line { return lines(chars, true) }

// TextLines is Lines without their characters.
func TextLines(chars []Char) []Line { return lines(chars, false) }

func lines(chars []Char, keep bool) []Line {
	down := stacked(chars)
	across := make([]placed, 0, len(chars))
	var along []placed
	downwards := 0
	for i := range chars {
		c := &chars[i]
		x, y := c.Center()
		switch {
		case down || c.Dir == Down:
			along = append(along, placed{-x, -y, i}) // columns from the right
			downwards++
		case c.Dir == Up:
			along = append(along, placed{x, y, i})
		default:
			across = append(across, placed{-y, x, i})
		}
	}
	if 0 < downwards && downwards < len(along) { // both ways in one place: what most do
		for i := range along {
			x, y := chars[along[i].at].Center()
			if along[i] = (placed{x, y, along[i].at}); 2*downwards >= len(along) {
				along[i].line, along[i].along = -x, -y
			}
		}
	}
	return append(group(chars, across, keep), group(chars, along, keep)...)
}

// group makes lines of characters that have about the same first coordinate.
func group(chars []Char, ps []placed, keep bool) (ls []Line) {
	slices.SortStableFunc(ps, func(a, b placed) int { return cmp.Compare(a.line, b.line) })
	for i := 0; i < len(ps); {
		j := i + 1
		for j < len(ps) && ps[j].line-ps[i].line < 0.45*max(chars[ps[i].at].Size, chars[ps[j].at].Size) {
			j++
		}
		g := ps[i:j]
		slices.SortStableFunc(g, func(a, b placed) int { return cmp.Compare(a.along, b.along) })
		ls = append(ls, newLine(chars, g, keep))
		i = j
	}
	return ls
}

// newLine writes the text of sorted characters.
func newLine(chars []Char, ps []placed, keep bool) Line {
	first := &chars[ps[0].at]
	l := Line{Box: first.Box, Size: first.Size}
	var prev *Char
	var text strings.Builder
	text.Grow(3 * len(ps))
	for _, p := range ps {
		c := &chars[p.at]
		if c.Doubt {
			l.Doubt = "the font says two things of a digit"
		}
		if c.Under {
			l.Doubt = "a stamp of its colour lies over it"
		}
		if c.Cut {
			l.Doubt = "the edge of what is shown cuts a figure"
		}
		if prev != nil {
			near := distance(prev, c) < min(0.25*c.Size, 0.5*max(c.Box.Width(), c.Box.Height())) && covers(prev, c)
			if near && prev.Text == c.Text && (prev.Show != c.Show || distance(prev, c) < 0.1*c.Size) {
				continue // bold made by printing twice (Qt)
			}
			if near {
				l.Doubt = "characters stand over each other"
			}
			switch {
			case parted(prev, c):
				text.WriteByte(' ')
			case uneven(prev, c):
				l.Doubt = "digits of one figure stand at different heights"
			}
		}
		text.WriteString(c.Text)
		l.Box = l.Box.Around(c.Box)
		l.Size = max(l.Size, c.Size)
		prev = c
		if keep {
			l.Chars = Extend(l.Chars, chars, p.at, p.at+1)
		}
	}
	l.Text = text.String()
	return l
}

// Extend appends chars[i:j] to some characters. Most follow each other as they were
// painted, and then nothing is copied.
func Extend(some, chars []Char, i, j int) []Char {
	n := len(some)
	if n == 0 || n <= i && &some[0] == &chars[i-n] {
		return chars[i-n : j : j]
	}
	return append(some, chars[i:j]...)
}

// stacked reports whether upright characters are written downwards, as Chromium
// sets writing-mode vertical-rl: in the order of painting most stand below the one
// before, and not beside it.
func stacked(chars []Char) bool {
	below, beside := 0, 0
	for i := 1; i < len(chars); i++ {
		a, b := &chars[i-1], &chars[i]
		// Figures one below the other are several figures, never one.
		if a.Dir != Right || b.Dir != Right || a.Text < "\u2000" || b.Text < "\u2000" {
			return false
		}
		ax, ay := a.Center()
		bx, by := b.Center()
		dx, dy := (bx-ax)/a.Size, (ay-by)/a.Size
		switch {
		case math.Abs(dx) < 0.3 && dy > 0.6 && dy < 1.7:
			below++
		case math.Abs(dy) < 0.3 && dx > 0.2 && dx < 1.7:
			beside++
		}
	}
	return below > 0 && beside == 0
}

// covers reports whether more than a little of one of two characters stands over the
// other: narrow type is near without.
func covers(a, b *Char) bool {
	const little = 0.2
	x, y := min(a.Box.X1, b.Box.X1)-max(a.Box.X0, b.Box.X0), min(a.Box.Y1, b.Box.Y1)-max(a.Box.Y0, b.Box.Y0)
	return x > little*min(a.Box.Width(), b.Box.Width()) && y > little*min(a.Box.Height(), b.Box.Height())
}

// uneven reports whether two digits do not stand on one line: the second may be the number
// of a note, at whose size or place nothing else tells that.
func uneven(a, b *Char) bool {
	const least = 0.08 // of the size
	foot := func(c *Char) float64 { return c.Box.Y0 - descent*c.Size }
	return isDigit(a) && isDigit(b) && a.Dir == Right && b.Dir == Right && math.Abs(foot(a)-foot(b)) > least*max(a.Size, b.Size)
}

func distance(a, b *Char) float64 {
	ax, ay := a.Center()
	bx, by := b.Center()
	return math.Hypot(ax-bx, ay-by)
}

// parted reports whether a gap between two characters of a line is a space: a
// quarter of the size between Latin letters and digits, more where Chinese text
// is only spread.
func parted(a, b *Char) bool {
	if a.Dir != Right || b.Dir != Right {
		return false
	}
	const least = 0.22 // of the size
	gap, latin, size := b.Box.X0-a.Box.X1, 0, max(a.Size, b.Size)
	if gap <= least*size {
		return false // as nearly all
	}
	if r, _ := utf8.DecodeLastRuneInString(a.Text); r < 0x250 {
		latin++
	}
	if r, _ := utf8.DecodeRuneInString(b.Text); r < 0x250 {
		latin++
	}
	if latin == 2 && a.Spacing > 0 && math.Abs(gap-float64(a.Spacing)*size) < 0.1*size {
		return false // spread like all text of the size
	}
	return gap > []float64{1, 0.6, least}[latin]*size
}
