package page

import (
	"math"
	"slices"
	"strings"
)

// Who checks a report draws boxes round figures. One that stands within a cell, or over its
// borders, is no cell: room is left beside it on either side.

const (
	mostRings  = 100 // of a page; more are the cells of a table
	ringHeight = 30  // points
	ringWidth  = 90
	ringRoom   = 4   // points, between a figure and its ring, and least beside it
	ringLines  = 2.2 // sizes, its height
	dashes     = 3   // points, between the pieces of a border
)

// ring is a small box that was drawn, and its rulings.
type ring struct {
	Box
	from, to int
}

// ringed notes a box that may be one round a figure.
func (in *interpreter) ringed(sub []point, from int) {
	p := in.page
	if len(p.rings) > mostRings || len(sub) > 6 || len(p.Rulings) != from+4 || !isBox(sub) {
		return
	}
	if b := boxOf(sub); b.Width() < ringWidth && b.Height() < ringHeight {
		p.rings = append(p.rings, ring{b, from, len(p.Rulings)})
	}
}

// dropRings leaves out the boxes round figures.
func (p *Page) dropRings() {
	if len(p.rings) <= mostRings {
		var drop []ring
		for _, r := range p.rings {
			if p.isRing(r) {
				drop = append(drop, r)
			}
		}
		for _, r := range slices.Backward(drop) {
			p.Rulings = slices.Delete(p.Rulings, r.from, r.to)
		}
	}
	p.rings = nil
}

func (p *Page) isRing(r ring) bool {
	left, right, size := r.X1, r.X0, 0.0
	for i := range p.Chars {
		c := &p.Chars[i]
		if x, y := c.Center(); r.Holds(x, y, 0) {
			if !strings.Contains("0123456789.,-—/件", c.Text) {
				return false
			}
			left, right, size = min(left, c.Box.X0), max(right, c.Box.X1), max(size, c.Size)
		}
	}
	if size == 0 || r.Height() > ringLines*size || left-r.X0 > ringRoom || r.X1-right > ringRoom {
		return false
	}
	before, after := -1, -1 // the nearest rulings beside it
	for i, v := range p.Rulings {
		if v.Horizontal || i >= r.from && i < r.to || v.To < r.Y0-1 || v.From > r.Y1+1 {
			continue
		}
		middle := (r.Y0 + r.Y1) / 2
		switch {
		case v.At > r.X0-ringRoom && v.At < r.X1+ringRoom:
			return false
		case v.From > middle+dashes || v.To < middle-dashes:
		case v.At < r.X0 && (before < 0 || v.At > p.Rulings[before].At):
			before = i
		case v.At > r.X1 && (after < 0 || v.At < p.Rulings[after].At):
			after = i
		}
	}
	return before >= 0 && after >= 0 && !slices.ContainsFunc(p.rings, func(o ring) bool {
		return o.level(r) && (before >= o.from && before < o.to || after >= o.from && after < o.to)
	})
}

// level reports whether another box is as high and stands beside it: cells with room between.
func (r ring) level(o ring) bool {
	const same = 0.5
	return math.Abs(r.Y0-o.Y0) < same && math.Abs(r.Y1-o.Y1) < same
}
