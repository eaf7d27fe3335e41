package page

import (
	"math"
	"slices"
)

// DropFrames leaves out the border around all pages: a box that every one of them has. Tables
// may reach to it, or over it.
func DropFrames(pages []*Page) {
	const most, sides, many = 0.6, 2, 100 // of the page; of a box, each way; more are rows
	if len(pages) < 2 {
		return
	}
	var frame []Ruling
	for _, r := range pages[0].Rulings {
		if side := pages[0].side(r); r.To-r.From > most*side {
			frame = append(frame, r)
		}
	}
	for _, p := range pages[1:] {
		if len(frame) == 0 || len(frame) > many {
			return
		}
		frame = slices.DeleteFunc(frame, func(r Ruling) bool { return !slices.ContainsFunc(p.Rulings, r.same) })
	}
	across := 0
	for _, r := range frame {
		if r.Horizontal {
			across++
		}
	}
	if across < sides || len(frame)-across < sides {
		return
	}
	for _, p := range pages {
		p.Rulings = slices.DeleteFunc(p.Rulings, func(r Ruling) bool { return slices.ContainsFunc(frame, r.same) })
	}
}

// side is the extent of the page along a ruling.
func (p *Page) side(r Ruling) float64 {
	if r.Horizontal {
		return p.Width
	}
	return p.Height
}

// same reports whether two rulings are at one place.
func (r Ruling) same(o Ruling) bool {
	const near = 0.5
	return r.Horizontal == o.Horizontal && math.Abs(r.At-o.At) < near && math.Abs(r.From-o.From) < near && math.Abs(r.To-o.To) < near
}
