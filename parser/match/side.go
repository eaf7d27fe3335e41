package match

import "slices"

// A long table is set in halves or thirds side by side, to fit on a page: the head stands
// twice or more in one row. Each part goes on where the one on its left ends.

// besideEachOther puts the right parts of a table under the left one.
func besideEachOther(in [][]cell) [][]cell {
	for i, row := range in {
		at := twiceHeaded(row)
		if at < 0 {
			continue
		}
		var left, right [][]cell
		for _, r := range in[i:] {
			k := slices.IndexFunc(r, func(c cell) bool { return c.col >= row[at].col })
			if k < 0 {
				k = len(r)
			}
			if k > 0 && r[k-1].col+max(r[k-1].cols, 1) > row[at].col {
				return in // a cell of both halves
			}
			if k > 0 {
				left = append(left, r[:k:k])
			}
			if k < len(r) {
				right = append(right, r[k:])
			}
		}
		return append(append(in[:i:i], left...), besideEachOther(right)...)
	}
	return in
}

// twiceHeaded is the cell at which the head of a table begins again, -1 where it stands
// once. It has the word over the names of the rows or over the units, and names no columns
// of table 4, which stand twice in its head.
func twiceHeaded(row []cell) int {
	if len(row) < 4 || row[0].kind < labelCell {
		return -1
	}
	n := 1
	for n < len(row) && row[n].lab.core != row[0].lab.core {
		n++
	}
	if n < 2 || n == len(row) || len(row)%n != 0 || row[n].col == 0 || !hasHead(row[:n]) {
		return -1
	}
	return n
}

// hasHead tells a row with a word of a head that names no column.
func hasHead(row []cell) bool {
	return slices.ContainsFunc(row, func(c cell) bool {
		_, ok := c.lab.has(headRole, "")
		return ok
	})
}
