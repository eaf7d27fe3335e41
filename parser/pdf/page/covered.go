package page

import "math"

// Text that a box was painted over later is not what people see: who corrects a finished
// file lays white over a figure, and the new one over that.

// covers is how many characters there were when a subpath was filled, if it hides what
// is under it: a box, opaque.
func (in *interpreter) covers(p *path, sub int) int {
	if in.opacity < 1 || in.sheer || in.pattern || in.shaped || len(p.subs) > 1 || !isBox(p.sub(sub)) {
		return 0
	}
	return len(in.page.Chars)
}

// isBox reports whether points go round a rectangle along the axes.
func isBox(ps []point) bool {
	for len(ps) > 4 && ps[len(ps)-1] == ps[0] { // closed, often twice
		ps = ps[:len(ps)-1]
	}
	if len(ps) != 4 {
		return false
	}
	for i, a := range ps {
		b, c := ps[(i+1)%4], ps[(i+2)%4]
		flat, upright := math.Abs(a.y-b.y) < 0.1, math.Abs(a.x-b.x) < 0.1
		if !flat && !upright || flat && math.Abs(b.x-c.x) > 0.1 || upright && math.Abs(b.y-c.y) > 0.1 {
			return false
		}
	}
	return true
}

// cover hides the characters that boxes were painted over. They are looked for in bands
// across the page: most boxes are painted where there is no text yet.
func (p *Page) cover() {
	const band, least = 16, 0.7 // points; of a character
	var bands map[int][]int
	low, high := 0, 0
	of := func(y float64) int { return int(math.Floor(y / band)) }
	for _, f := range p.fills {
		if f.over == 0 {
			continue
		}
		if bands == nil {
			bands = map[int][]int{}
			for i := range p.Chars {
				_, y := p.Chars[i].Center()
				b := of(y)
				if i == 0 {
					low, high = b, b
				}
				low, high = min(low, b), max(high, b)
				bands[b] = append(bands[b], i)
			}
		}
		for b := max(low, of(f.Y0)); b <= min(high, of(f.Y1)); b++ {
			for _, i := range bands[b] {
				if i >= f.over {
					break
				}
				c := &p.Chars[i]
				if in := c.Box.within(f.Box); in.Width() > least*c.Box.Width() && in.Height() > least*c.Box.Height() {
					c.Hidden = true
				}
			}
		}
	}
}
