package match

import (
	"math"
	"slices"
)

// profile learns from the rows of one table where the columns stand among its cells:
// rows that have all figures show how many blank cells pad a row on either side.
type profile struct {
	moved bool                // full rows of the table stand in several places
	flow  bool                // cells one by one: blank cells after a row may be the next row's
	same  map[int]map[int]int // by number of cells: how many full rows begin where
	left  map[int]bool        // paddings on the left of full rows
	right map[int]bool        // and on the right
	edges map[int]edges       // by number of cells: where figures were seen at all
	ever  map[int][]bool      // by number of cells: places with a figure in some row
	most  map[int]int         // by number of cells: the most figures in a row
	gaps  int                 // full rows with a blank cell among their figures
	ends  map[int]bool        // paddings on the right of rows that can stand in one place only
	first map[int32]int       // columns of the grid in which full rows begin
	stand map[stand]int       // longer rows that fit in one place only: where, and how many
	heads map[int]int         // by number of cells: heads with blank cells at their end
	over  map[int32]int       // where 申请人情况 stands in the grid, and over how many columns
	spans bool                // a label covers several columns of the grid
	level levels
}

// stand is where the figures of a row begin among its cells, and how many blank ones pad it on
// the right. width counts the cells with the labels and what stands between.
type stand struct{ labels, width, cells, at, right int }

// alike is what a property of all those rows is, and how many they are; ok is false where
// they differ or there are none.
func alike[K comparable](rows map[stand]int, property func(stand) K) (all K, n int, ok bool) {
	for s, k := range rows {
		if p := property(s); n > 0 && p != all {
			return all, 0, false
		} else {
			all = p
		}
		n += k
	}
	return all, n, n > 0
}

type edges struct{ low, high, lows, highs int }

func (p *profile) see(r *row, values []cell, n int) {
	if p.same == nil {
		p.same, p.left, p.right, p.edges = map[int]map[int]int{}, map[int]bool{}, map[int]bool{}, map[int]edges{}
		p.ever, p.most, p.ends, p.first, p.stand = map[int][]bool{}, map[int]int{}, map[int]bool{}, map[int32]int{}, map[stand]int{}
	}
	p.spans = p.spans || slices.ContainsFunc(r.labels, func(c cell) bool { return c.cols > 1 })
	m := len(values)
	low, high, filled := reach(values)
	ever := p.ever[m]
	if ever == nil {
		ever = make([]bool, m)
		p.ever[m] = ever
	}
	for i := range values {
		ever[i] = ever[i] || values[i].kind != blankCell
	}
	p.most[m] = max(p.most[m], filled)
	if filled == 0 {
		return
	}
	p.edge(m, low, high)
	if at := max(0, high-n+1); m > n && at == min(low, m-n) {
		p.stand[stand{len(r.labels), r.width(), m, at, m - n - at}]++
	}
	switch {
	case m >= n && high == m-1 && low >= m-n:
		p.ends[0] = true
	case m > n && low == 0 && high < n:
		p.ends[m-n] = true
	}
	if filled == n && high-low >= n {
		p.gaps++
	}
	if filled == n && high-low == n-1 {
		if p.same[m] == nil {
			p.same[m] = map[int]int{}
		}
		p.same[m][low]++
		if values[low].cols > 0 {
			p.first[values[low].col]++
		}
		p.left[low], p.right[m-1-high] = true, true
	}
}

// edge keeps the outermost places of figures, and how many rows reach them.
func (p *profile) edge(m, low, high int) {
	e, ok := p.edges[m]
	if !ok || low < e.low {
		e.low, e.lows = low, 0
	}
	if !ok || high > e.high {
		e.high, e.highs = high, 0
	}
	if low == e.low {
		e.lows++
	}
	if high == e.high {
		e.highs++
	}
	p.edges[m] = e
}

// sureRows is how many full rows of one length make their places certain for others:
// a row alone may be shifted.
const sureRows = 3

// at is where n columns begin among the cells; ok is false when the rows of the
// table leave more than one place.
func (p *profile) at(values []cell, n int) (int, bool) {
	m := len(values)
	fits := func(low int) bool {
		if low < 0 || low+n > m {
			return false
		}
		for i := range values {
			if values[i].kind != blankCell && (i < low || i >= low+n) {
				return false
			}
		}
		return true
	}
	first, last, _ := reach(values)
	if p.moved && first > 0 && last < m-1 { // blank at both ends: it may be out of line as well
		right, rows := p.rightmost()
		return m - n - right, rows >= sureRows && last == m-1-right && fits(m-n-right)
	}
	if same := p.same[m]; len(same) == 1 {
		for low, rows := range same {
			if rows >= sureRows {
				return low, fits(low)
			}
		}
	}
	found := map[int]evidence{}
	mark := func(low int, e evidence) {
		if fits(low) {
			found[low] = max(found[low], e)
		}
	}
	for r := range p.right {
		mark(m-n-r, strong)
	}
	for l := range p.left {
		mark(l, weak) // rows of other lengths may be padded on the right
	}
	if first == 0 { // nothing pads that end
		mark(0, strong)
	} else if last == m-1 && !p.flow { // else it may be the number of the next row
		mark(m-n, strong)
	}
	if p.flow {
		mark(0, weak)
	}
	if e := p.edges[m]; len(found) == 0 && !p.flow && len(p.left) == 0 && e.high-e.low == n-1 && e.lows > 1 && e.highs > 1 {
		return e.low, true // no row is full, but together they show the columns
	}
	for low, e := range found {
		if len(found) == 1 {
			return low, e == strong
		}
	}
	return 0, false
}

// rightmost is how many blank cells pad the rows that stand furthest to the right, and how many
// rows these are: one that has lost cells stands further left.
func (p *profile) rightmost() (right, rows int) {
	right = math.MaxInt
	for s, k := range p.stand {
		if s.right < right {
			right, rows = s.right, 0
		}
		if s.right == right {
			rows += k
		}
	}
	return right, rows
}

// evidence is how far the rows of a table show a place for another. A weak one alone
// decides nothing, but it makes a strong one elsewhere uncertain.
type evidence uint8

const (
	weak evidence = iota + 1
	strong
)
