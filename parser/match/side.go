package match

import "slices"

// A long table is set in two halves side by side, to fit on a page: the head stands twice
// in one row. The right half goes on where the left one ends.

// besideEachOther puts the right half of a table under the left one.
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
		return append(append(in[:i:i], left...), right...)
	}
	return in
}

// twiceHeaded is the cell at which the head of a table begins again, -1 where it stands
// once. It begins with the word over the names of the rows.
func twiceHeaded(row []cell) int {
	n := len(row) / 2
	if n < 2 || len(row)%2 != 0 || row[n].col == 0 {
		return -1
	}
	if _, ok := row[0].lab.has(headRole, ""); !ok {
		return -1
	}
	for i := range n {
		if row[i].kind != labelCell || row[n+i].kind != labelCell || row[i].lab.core != row[n+i].lab.core {
			return -1
		}
	}
	return n
}
