package page

import (
	"math"
	"slices"
)

// Bounds of what is taken for cells painted as boxes.
const (
	maxTiles = 1000
	narrow   = 0.2 // the gap between two such cells at least, in points; less is rounding
	wide     = 4.5 // and at most
)

// cluster is boxes with gaps between them, and how many pairs of neighbours it has:
// beside each other, those of them that are equally high, and below each other.
type cluster struct{ boxes, beside, level, below int }

// isTable reports whether the boxes are cells. In one row they are when they are
// equally high, else bars; in one column they are marks of text.
func (c *cluster) isTable() bool {
	return c.boxes >= 4 && c.beside >= 2 && c.below >= 2 || c.boxes >= 3 && c.level == c.boxes-1
}

// tiles finds tables that have no lines: cells painted as boxes beside and below one
// another, with gaps between them that show what lies under. The edges of the boxes
// are borders as good as lines.
func (p *Page) tiles() {
	if len(p.fills) > maxTiles {
		p.fills = nil
		return
	}
	boxes := seen(p.fills)
	p.fills = nil
	joined := NewGroups(len(boxes))
	counts := make([]cluster, len(boxes))
	for i, a := range boxes {
		counts[i].boxes = 1
		for k, b := range boxes {
			switch {
			case parts(b.X0-a.X1) && overlap(a.Y0, a.Y1, b.Y0, b.Y1):
				counts[i].beside++
				if math.Abs(a.Y0-b.Y0) < narrow && math.Abs(a.Y1-b.Y1) < narrow {
					counts[i].level++
				}
			case parts(a.Y0-b.Y1) && overlap(a.X0, a.X1, b.X0, b.X1):
				counts[i].below++
			default:
				continue
			}
			joined.Join(k, i)
		}
	}
	all := make([]cluster, len(boxes))
	for i, c := range counts {
		s := &all[joined.Root(i)]
		s.boxes, s.beside, s.level, s.below = s.boxes+c.boxes, s.beside+c.beside, s.level+c.level, s.below+c.below
	}
	for i, b := range boxes {
		if all[joined.Root(i)].isTable() {
			p.outline(b)
		}
	}
}

// fill is a filled box.
type fill struct {
	Box
	white bool
	over  int // characters painted before that it hides where it stands
}

// seen are the boxes that one sees: white ones on coloured ground alone. Behind text on
// paper are white boxes too, a line each.
func seen(fills []fill) (boxes []Box) {
	for i, f := range fills {
		x, y := (f.X0+f.X1)/2, (f.Y0+f.Y1)/2
		if !f.white || slices.ContainsFunc(fills[:i], func(o fill) bool { return !o.white && o.Holds(x, y, 0) }) {
			boxes = append(boxes, f.Box)
		}
	}
	return boxes
}

func parts(gap float64) bool { return gap > narrow && gap <= wide }

// overlap reports whether two stretches lie side by side for half of the shorter.
func overlap(a0, a1, b0, b1 float64) bool {
	return min(a1, b1)-max(a0, b0) > 0.5*min(a1-a0, b1-b0)
}

// outline adds the four sides of a box.
func (p *Page) outline(b Box) {
	p.add(Ruling{true, b.Y0, b.X0, b.X1})
	p.add(Ruling{true, b.Y1, b.X0, b.X1})
	p.add(Ruling{false, b.X0, b.Y0, b.Y1})
	p.add(Ruling{false, b.X1, b.Y0, b.Y1})
}
