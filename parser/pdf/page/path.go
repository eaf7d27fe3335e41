package page

import "math"

// path is the current path in the coordinates of the page.
type path struct {
	points []point
	subs   []int // where each subpath begins in points
	curves int   // among what leads to the points
	asked  int   // points that came, those beyond maxPath too
	clips  bool  // W came: the next painting operator clips
}

func (p *path) start(at point) {
	if p.asked++; p.asked < maxPath {
		p.subs = append(p.subs, len(p.points))
		p.points = append(p.points, at)
	}
}

func (p *path) to(at point) {
	if p.asked++; p.asked < maxPath && len(p.subs) > 0 {
		p.points = append(p.points, at)
	}
}

func (p *path) close() {
	if k := len(p.subs); k > 0 {
		p.to(p.points[p.subs[k-1]])
	}
}

// sub is the i-th subpath.
func (p *path) sub(i int) []point {
	if i+1 < len(p.subs) {
		return p.points[p.subs[i]:p.subs[i+1]]
	}
	return p.points[p.subs[i]:]
}

// reset ends the path and keeps its room.
func (p *path) reset() { *p = path{points: p.points[:0], subs: p.subs[:0]} }

// thin is how thick a filled shape may be, in points, to be a ruling.
const thin = 3.2

// draw runs the operators of the graphics state and of paths; it reports whether
// op is one.
func (in *interpreter) draw(op string, o operands) bool {
	switch op {
	case "q":
		if len(in.stack) < 1000 {
			in.stack = append(in.stack, in.state)
		}
	case "Q":
		if k := len(in.stack); k > 0 {
			in.state, in.stack = in.stack[k-1], in.stack[:k-1]
		}
	case "cm":
		in.ctm = o.matrix().then(in.ctm)
	case "w":
		in.lineWidth = o.num(0)
	case "m":
		in.path.start(in.ctm.apply(o.num(0), o.num(1)))
	case "l":
		in.path.to(in.ctm.apply(o.num(0), o.num(1)))
	case "c":
		in.path.curves++
		in.path.to(in.ctm.apply(o.num(4), o.num(5)))
	case "v", "y":
		in.path.curves++
		in.path.to(in.ctm.apply(o.num(2), o.num(3)))
	case "h":
		in.path.close()
	case "re":
		x, y, w, h := o.num(0), o.num(1), o.num(2), o.num(3)
		in.path.start(in.ctm.apply(x, y))
		in.path.to(in.ctm.apply(x+w, y))
		in.path.to(in.ctm.apply(x+w, y+h))
		in.path.to(in.ctm.apply(x, y+h))
		in.path.close()
	case "W", "W*":
		in.path.clips = true
	case "S", "n", "f", "F", "f*", "B", "B*":
		in.paint(op[0] == 'S' || op[0] == 'B', op[0] == 'f' || op[0] == 'F' || op[0] == 'B')
	case "s", "b", "b*":
		in.path.close()
		in.paint(true, op[0] == 'b')
	default:
		return false
	}
	return true
}

// paint ends the path: strokes and fills leave rulings, a clip is remembered.
func (in *interpreter) paint(stroke, fill bool) {
	p := &in.path
	if in.off() {
		stroke, fill = false, false
	}
	if stroke && fill && in.ink >= white && in.shade >= white { // laid over what was there
		stroke = false
	}
	for s := 0; stroke && s < len(p.subs); s++ {
		sub, from := p.sub(s), len(in.page.Rulings)
		for i := 1; i < len(sub); i++ {
			in.rule(sub[i-1], sub[i])
		}
		in.ringed(sub, from)
	}
	if stroke {
		in.circled(p)
	}
	if fill {
		in.fill(p)
		in.drawn(p)
	}
	if p.clips && len(p.subs) > 0 {
		in.clip = in.clip.within(boxOf(p.points))
		in.shaped = in.shaped || len(p.subs) > 1 || !isBox(p.points)
	}
	p.reset()
}

// fill finds the rulings among filled shapes: thin ones are lines, and two boxes
// a pen's width apart are a frame.
func (in *interpreter) fill(p *path) {
	boxes := in.boxes[:0]
	for s := range p.subs {
		sub := p.sub(s)
		if len(sub) < 3 {
			continue
		}
		// The clip may be what makes a shape thin.
		if b := boxOf(sub).within(in.clip); b.Width() >= 0 && b.Height() >= 0 {
			boxes = append(boxes, b)
		}
	}
	in.boxes = boxes
	for i, b := range boxes {
		switch {
		case min(b.Width(), b.Height()) <= thin:
			in.stroke(b)
		default:
			if len(in.page.fills) <= maxTiles {
				in.page.fills = append(in.page.fills, fill{Box: b, white: in.shade >= white, over: in.covers(p, i)})
			}
			for k, inner := range boxes {
				if k != i && len(boxes) < 64 && frames(b, inner) {
					in.frame(Box{(b.X0 + inner.X0) / 2, (b.Y0 + inner.Y0) / 2, (b.X1 + inner.X1) / 2, (b.Y1 + inner.Y1) / 2})
				}
			}
		}
	}
}

// stroke adds a box as thin as a pen.
func (in *interpreter) stroke(b Box) {
	w, h := b.Width(), b.Height()
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	switch {
	case w <= thin && h <= thin && w > 0.2 && h > 0.2: // a dot of a dotted line, of either direction
		in.page.add(Ruling{true, y, b.X0, b.X1})
		in.page.add(Ruling{false, x, b.Y0, b.Y1})
	case h > w:
		in.rule(point{x, b.Y0}, point{x, b.Y1})
	default:
		in.rule(point{b.X0, y}, point{b.X1, y})
	}
}

func frames(outer, inner Box) bool {
	within := func(d float64) bool { return d > 0 && d < thin }
	return within(inner.X0-outer.X0) && within(outer.X1-inner.X1) && within(inner.Y0-outer.Y0) && within(outer.Y1-inner.Y1)
}

func (in *interpreter) frame(b Box) {
	in.rule(point{b.X0, b.Y0}, point{b.X1, b.Y0})
	in.rule(point{b.X0, b.Y1}, point{b.X1, b.Y1})
	in.rule(point{b.X0, b.Y0}, point{b.X0, b.Y1})
	in.rule(point{b.X1, b.Y0}, point{b.X1, b.Y1})
}

// rule adds a line along an axis, cut by the clip.
func (in *interpreter) rule(a, b point) {
	const straight = 0.6
	w, h := math.Abs(a.x-b.x), math.Abs(a.y-b.y)
	c := in.clip
	var r Ruling
	switch {
	case h < straight && w > straight:
		r = Ruling{true, (a.y + b.y) / 2, max(min(a.x, b.x), c.X0), min(max(a.x, b.x), c.X1)}
		if r.At < c.Y0-1 || r.At > c.Y1+1 {
			return
		}
	case w < straight && h > straight:
		r = Ruling{false, (a.x + b.x) / 2, max(min(a.y, b.y), c.Y0), min(max(a.y, b.y), c.Y1)}
		if r.At < c.X0-1 || r.At > c.X1+1 {
			return
		}
	default:
		return
	}
	if r.To <= r.From {
		return
	}
	in.page.add(r)
}

func (p *Page) add(r Ruling) {
	if len(p.Rulings) >= maxRulings {
		p.problem("too many rulings")
		return
	}
	p.Rulings = append(p.Rulings, r)
}
