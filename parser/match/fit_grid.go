package match

import (
	"maps"
	"slices"
)

// What the places in the grid of a table tell about a row, beside the count of its cells.

// inGrid is where n columns begin by their places in the grid, where all full rows of the
// table stand in one place there and the row goes on to its end. Its total alone may be
// blank, which is doubted (total.go): with more blank cells a row out of line looks the same.
func (p *profile) inGrid(values []cell, n int) (int, bool) {
	if p.moved || p.flow || len(p.first) != 1 {
		return 0, false
	}
	low, high, _ := reach(values)
	for i := range values {
		if rows, ok := p.first[values[i].col]; !ok || rows < sureRows || values[i].cols != 1 {
			continue
		}
		last := i + n - 1
		return i, i <= low && high == last-1 && last == len(values)-1 && !anyBlank(values[i:last]) && values[last].col == values[i].col+int32(n)-1
	}
	return 0, false
}

// lineDoubt is for a row in line with the others, though it would fit elsewhere too.
const lineDoubt = "the last column is blank: figures may have moved to the left"

// inLine is where n columns begin in a row with padding when all longer rows that fit in
// one place only have the same padding on the right, or where the name over all of them stands.
// A row that has lost the places before its figures begins at once: where that is another place
// and fits too, nothing is certain.
func (p *profile) inLine(values []cell, n int) (int, bool) {
	at, rows := p.line(values, n)
	if i := slices.IndexFunc(values, func(c cell) bool { return p.over[c.col] == n }); i >= 0 {
		at, rows = i, sureRows
	}
	low, high, _ := reach(values)
	return at, rows >= sureRows && at >= 0 && at <= low && high < at+n && (at == 0 || high >= n)
}

// line is where n columns begin with the padding on the right that all longer rows have which
// fit in one place only, and how many these are: 0 where they differ.
func (p *profile) line(values []cell, n int) (at, rows int) {
	right, rows, ok := alike(p.stand, func(s stand) int { return s.right })
	if !ok && p.moved {
		right, rows = p.rightmost()
	}
	return len(values) - n - right, rows
}

// filledUp tells a row that was filled up at its end, so that its columns begin at once.
// All rows are as long, with their labels, and those that fit in one place only begin so:
// one of them at least with its labels, where it would fit in line with the others too. Where
// none fits in one place only, its heads tell. One that lost a cell would end before the
// others, which its total tells (total.go).
func (p *profile) filledUp(r *row, values []cell, n int) bool {
	low, high, _ := reach(values)
	if p.moved || high >= n {
		return false
	}
	width := r.width()
	begin := func(s stand) [2]int { return [2]int{s.at, s.width} }
	if at, rows, ok := alike(p.stand, begin); (ok && at == begin(stand{width: width}) || len(p.stand) == 0) && rows+p.heads[width] >= sureRows {
		in, others := p.line(values, n)
		return others == 0 || in <= 0 || in > low || p.heads[width] >= sureRows || p.like(r, len(values))
	}
	return false
}

// like tells a row with as many labels and cells that fits in one place only.
func (p *profile) like(r *row, cells int) bool {
	for s := range p.stand {
		if s.labels == len(r.labels) && s.cells == cells {
			return true
		}
	}
	return false
}

// seeHeads learns from the heads of a table how far it is filled up: how many are as long
// as rows.
func (p *profile) seeHeads(heads []*row) {
	p.heads, p.over = map[int]int{}, map[int32]int{}
	for _, h := range heads {
		if n := len(h.labels); n > 1 && !h.flow && h.labels[n-1].cols == 1 && !hasValue(h.values) {
			if m, ok := h.labels[n-1].lab.has(headRole, ""); ok && m.key == "申请人情况" {
				p.over[h.labels[n-1].col] = 1 + len(h.values)
			}
		}
		switch w := h.width(); {
		case len(h.labels) < 2 || len(h.values) == 0 || hasValue(h.values):
		case h.gaps == int(h.labels[0].col):
			p.heads[w]++
		case h.flow && w%2 == 0: // two rows, one after the other
			p.heads[w/2] += 2
		}
	}
}

// tailOf is how many blank cells at least end the rows of a head: the table is padded there,
// and a name over several columns has places of its own before.
func tailOf(heads []*row) int {
	tail := -1
	for _, h := range heads {
		if len(h.labels) == 1 && !hasValue(h.values) { // a caption over all columns
			continue
		}
		if hasValue(h.values) {
			return 0
		}
		if tail < 0 || len(h.values) < tail {
			tail = len(h.values)
		}
	}
	return max(0, tail)
}

// headsIn are the heads that stand in a table, or in the last before it that has any.
func headsIn(heads []*row, block int) (in []*row) {
	for _, h := range heads {
		if h.block > block || h.flow {
			continue
		}
		if len(in) > 0 && in[0].block != h.block {
			in = nil
		}
		in = append(in, h)
	}
	return in
}

// widened is the row with a blank cell for each column that a merged one covers, where it
// stands under the columns of the full rows.
func (p *profile) widened(values []cell, n int) ([]cell, bool) {
	if p.moved || p.flow || len(p.first) != 1 || len(values) == 0 || p.first[values[0].col] < sureRows {
		return nil, false
	}
	var out []cell
	for i := range values {
		c := values[i]
		if c.cols < 1 || c.cols > 1 && c.kind != blankCell {
			return nil, false
		}
		for k := range c.cols {
			one := c
			one.col, one.cols = c.col+k, 1
			out = append(out, one)
		}
	}
	return out, len(out) == n
}

// begins tells whether all full rows of the table begin in a column of the grid.
func (p *profile) begins(col int32) bool { return !p.moved && len(p.first) == 1 && p.first[col] > 0 }

// markMoved tells all parts of a table cut by pages when rows that can stand in one place
// only end in several, and do not all begin after their labels at once. Cells one by one
// have no line to be out of.
func markMoved(parts map[int]*profile) {
	ends, begins := map[int]bool{}, map[int]bool{}
	for _, p := range parts {
		if !p.flow {
			maps.Copy(ends, p.ends)
			for s := range p.stand {
				begins[s.at] = true
			}
			for c := range p.first {
				if p.spans {
					begins[-1-int(c)] = true
				}
			}
		}
	}
	for _, p := range parts {
		p.moved = len(ends) > 1 && len(begins) > 1 && !p.flow
	}
}
