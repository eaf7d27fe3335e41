package match

import "testing"

// TestLevels places the figures of a row as those of the other rows of its level.
func TestLevels(t *testing.T) {
	const n = 7
	l := levels{}
	for range 2 {
		l.see(&row{level: 1}, 2, 8, 9, n)
		l.see(&row{level: 2}, 1, 7, 8, n)
		l.see(&row{level: lowest}, 0, 6, 7, n)
	}
	l.see(&row{level: 0}, 0, 6, 9, n)
	l.see(&row{level: 1}, 3, 7, 9, n) // it fits in two places
	for range 2 {
		l.see(&row{level: 1, flow: true}, 2, 8, 9, n)
		l.see(&row{level: lowest, flow: true}, 0, 6, 7, n)
	}
	onlyOne := levels{{1, 0}: l[kindOfRow{1, 0}]}
	one, varied := levels{}, levels{}
	one.see(&row{level: 1}, 2, 8, 9, n)
	for range 2 {
		varied.see(&row{level: 1}, 2, 8, 9, n)
		varied.see(&row{level: 1}, 0, 6, 9, n)
	}
	atOnce, behind, shifted := levels{}, levels{}, levels{}
	for level := 1; level <= lowest; level++ {
		atOnce.see(&row{level: level, flow: true}, 0, 6, 9, n)
		behind.see(&row{level: level, flow: true}, lowest-level, lowest-level+6, lowest-level+n, n)
		shifted.see(&row{level: level, flow: true}, 0, 6, 9, n)
	}
	behind.see(&row{level: lowest, flow: true}, 0, 6, 7, n)
	shifted.see(&row{level: 1, flow: true}, 2, 8, 9, n)
	for _, c := range []struct {
		name   string
		l      levels
		r      row
		figure []int // the cells of nine that have one
		at     int   // -1 for none
	}{
		{"behind two places", l, row{level: 1, flow: true}, []int{4, 8}, 2},
		{"at once", l, row{level: lowest, flow: true}, []int{2, 6}, 0},
		{"of no level", l, row{}, []int{4, 8}, -1},
		{"before its place", l, row{level: 1}, []int{1, 8}, -1},
		{"beyond its columns", l, row{level: lowest}, []int{2, 7}, -1},
		{"with room to have begun at once", l, row{level: 1}, []int{4, 6}, -1},
		{"no other row tells", one, row{level: 1}, []int{4, 8}, -1},
		{"others differ", varied, row{level: 1}, []int{4, 8}, -1},
		{"in a table", onlyOne, row{level: 1}, []int{4, 8}, 2},
		{"all levels at once", atOnce, row{level: 2, flow: true}, []int{2, 6}, 0},
		{"behind a place for each column", behind, row{level: 2, flow: true}, []int{2, 7}, 1},
		{"one level at once and behind places", shifted, row{level: 2, flow: true}, []int{2, 6}, -1},
		{"no lower level begins before it", onlyOne, row{level: 1, flow: true}, []int{4, 8}, -1},
	} {
		values := make([]cell, 9)
		for _, i := range c.figure {
			values[i].kind = valueCell
		}
		at, ok := c.l.at(&c.r, values, n)
		if ok != (c.at >= 0) || ok && at != c.at {
			t.Errorf("%s: %d %v, want %d", c.name, at, ok, c.at)
		}
	}
}
