package page

import (
	"math"
	"slices"
)

// Letter-spacing: without it spread digits look like several figures.

// gaps are those between neighbours of one size on one line, in sizes.
type gaps struct {
	han    []float64 // between Chinese characters
	digits []float64 // between digits that stand apart
	close  int       // digits that do not
	spread float32   // of the figures of all pages
}

const fewGaps = 5 // that do not tell

// findSpacing finds out how far the text of each size is letter-spaced: all of it, or
// its figures alone. Where the file itself says it for a string that is known already.
func (p *Page) findSpacing() {
	bySize := map[int]*gaps{}
	for i := 1; i < len(p.Chars); i++ {
		a, b := &p.Chars[i-1], &p.Chars[i]
		han := a.Text >= Han && b.Text >= Han
		if a.Dir != Right || b.Dir != Right || !han && !(isDigit(a) && isDigit(b)) || a.Size != b.Size || math.Abs(a.Box.Y0-b.Box.Y0) > 0.1*a.Size {
			continue
		}
		g := bySize[bucket(a)]
		if g == nil {
			g = &gaps{}
			bySize[bucket(a)] = g
		}
		g.add((b.Box.X0-a.Box.X1)/a.Size, han)
	}
	p.gaps = bySize
	usual := map[int][2]float32{}
	for k, g := range bySize {
		if han, digits := g.usual(); max(han, digits) > 0 {
			usual[k] = [2]float32{han, digits}
		}
	}
	if len(usual) == 0 {
		return
	}
	for i := range p.Chars {
		c := &p.Chars[i]
		if u, ok := usual[bucket(c)]; ok && c.Spacing == 0 {
			if c.Spacing = u[0]; inFigure(c) {
				c.Spacing = max(u[0], u[1])
			}
		}
	}
}

func bucket(c *Char) int { return int(math.Round(2 * c.Size)) }

// Spread finds out what the pages together say of figures, for those with too few to tell.
func Spread(pages []*Page) {
	all := map[int]*gaps{}
	for _, p := range pages {
		for k, g := range p.gaps {
			if all[k] == nil {
				all[k] = &gaps{}
			}
			all[k].digits, all[k].close = append(all[k].digits, g.digits...), all[k].close+g.close
		}
	}
	for k, g := range all {
		_, all[k].spread = g.usual()
	}
	for _, p := range pages {
		for i := range p.Chars {
			c := &p.Chars[i]
			if k := bucket(c); c.Spacing == 0 && inFigure(c) && p.gaps[k] != nil && len(p.gaps[k].digits) < fewGaps {
				c.Spacing = all[k].spread
			}
		}
		p.gaps = nil
	}
}

// spread says of a figure shown as one string that its digits stand so far apart. The last
// is followed by something else.
func spread(figure []Char, spacing float32) {
	for i := range figure {
		if sign := i == 0 && (figure[i].Text == "-" || figure[i].Text == "+"); !sign && !inFigure(&figure[i]) {
			return
		}
	}
	for i := 0; i+1 < len(figure); i++ {
		figure[i].Spacing = spacing
	}
}

func isDigit(c *Char) bool { return len(c.Text) == 1 && c.Text[0] >= '0' && c.Text[0] <= '9' }

// inFigure tells digits and the signs between them.
func inFigure(c *Char) bool {
	return isDigit(c) || c.Text == "," || c.Text == "."
}

func (g *gaps) add(gap float64, han bool) {
	switch {
	case han && gap > -0.3 && gap < 1.2:
		g.han = append(g.han, gap)
	case !han && gap > -0.3 && gap < 0.1:
		g.close++
	case !han && gap >= 0.1 && gap < 0.85: // columns stand further apart
		g.digits = append(g.digits, gap)
	}
}

// usual is the gap that most have, 0 for none: between figures of one column and the next
// it differs, and digits that touch are not spread.
func (g *gaps) usual() (han, digits float32) {
	const much = 0.05
	if len(g.han) > fewGaps+2 {
		slices.Sort(g.han)
		if m := g.han[len(g.han)/2]; m > much {
			han = float32(m)
		}
	}
	if n := len(g.digits); n >= fewGaps && 5*g.close < n {
		slices.Sort(g.digits)
		m := g.digits[n/2]
		alike := 0
		for _, d := range g.digits {
			if math.Abs(d-m) < much {
				alike++
			}
		}
		if 5*alike >= 4*n {
			digits = float32(m)
		}
	}
	return han, digits
}
