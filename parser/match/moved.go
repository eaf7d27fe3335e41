package match

import (
	"nianbao/model"
)

// A cell that was lost from a row moves all after it to the left, and an editor who fills
// the row up leaves its last cell blank. Such a row is as long as the others: only the
// blank where others print a figure tells. Table 3 is looked at in total.go.

const movedWhy = "the last cell alone is blank, where others print theirs: figures may have moved to the left"

// openTotals doubts a row of table 4 with a group whose total is blank beside its figures,
// when other totals are printed.
func (a *across) openTotals(r *row, places, cells []cell, keys []model.Key) {
	n := len(a.t.Cols)
	if len(cells)%n != 0 {
		return
	}
	printed, open := len(cells) == n, false
	if v := places; len(v) > 0 && v[len(v)-1].kind == blankCell && filled(v) == len(v)-1 && len(v) <= n*len(a.t.Rows) {
		printed, open = true, true
	}
	for g := 0; g < len(cells); g += n {
		total, parts := &cells[g+n-1], cells[g:g+n-1]
		printed = printed || total.kind != blankCell
		open = open || total.kind == blankCell && (anyPositive(parts) || !anyBlank(parts))
	}
	why := ""
	switch first, last, filled := reach(cells); {
	case printed && open:
		why = "a total is blank beside its figures: figures may have moved to the left"
	case len(cells) < len(a.t.Places()) || filled < last-first+1:
	case first == 1 && last == len(cells)-1:
		why = lateWhy
	case first == 0 && filled > 1 && filled%n > 0:
		why = earlyWhy
	}
	if why != "" {
		a.b.doubt("match.row.total_blank", a.t, keys, why, a.b.d.Place(r.spanOf()))
	}
}

// movedBlocks doubts a row of table 2 whose last cell alone is blank, when the other rows
// of its block are full.
func (b *builder) movedBlocks(items []item) {
	type part struct {
		full int
		open *item
	}
	parts := map[string]*part{}
	for i := range items {
		it := &items[i]
		t := it.form.table
		if t == nil || len(t.Cols) < 2 || !hasRow(t, it.key) {
			continue
		}
		keys := t.RowKeys(it.key)
		if b.have(keys[0]) == nil {
			continue
		}
		p := parts[t.ID]
		if p == nil {
			p = &part{}
			parts[t.ID] = p
		}
		blanks, last := b.blanks(it, keys)
		if blanks == 0 {
			p.full++
		} else if blanks == 1 && last {
			p.open = it
		}
	}
	for i := range items {
		if t := items[i].form.table; t != nil {
			if p := parts[t.ID]; p != nil && p.open == &items[i] && p.full > 0 {
				b.doubt("match.row.total_blank", t, t.RowKeys(p.open.key), movedWhy, b.d.Place(p.open.spanOf()))
			}
		}
	}
}

// blanks counts the blank cells of a row, and tells whether the last is one: of all that the
// row has where its table has columns beside those of the form.
func (b *builder) blanks(it *item, keys []model.Key) (n int, last bool) {
	if len(it.values) > len(keys) && !it.flow { // blank lines behind cells one by one are no columns
		return len(it.values) - filled(it.values), it.values[len(it.values)-1].kind == blankCell
	}
	for _, k := range keys {
		c := b.have(k)
		if last = c != nil && c.Status == model.Blank; last || c == nil {
			n++
		}
	}
	return n, last
}

// underHeads are the cells of a row of table 2 in the places of the grid where its head
// stands, nil when it has as many cells as columns, or a figure elsewhere. Heads of the
// report's own may stand beyond those of the form, where the row ends with them.
func (b *builder) underHeads(it *item, values []cell, order []int, n int) []cell {
	if it.flow || it.header == nil || it.header.flow || it.header.block != it.block || len(values) <= n {
		return nil
	}
	heads := headCells(it.header, b.x)
	if len(order) > n && headEnd([]*row{it.header}) == endOf(it.row) {
		for len(order) > n && order[len(order)-1] < 0 {
			order = order[:len(order)-1]
		}
		heads = heads[:len(order)]
	}
	if len(order) != n || !complete(order, n) {
		return nil
	}
	out := make([]cell, n)
	left := filled(values)
	for i, h := range heads {
		at := -1
		for k := range values {
			if values[k].col == h.col {
				at = k
			}
		}
		if h.cols == 0 || at < 0 {
			return nil
		}
		if out[i] = values[at]; values[at].kind != blankCell {
			left--
		}
	}
	if left > 0 {
		return nil
	}
	return out
}

// alongHead are the cells of a row of cells one by one as long as its head, which has blank
// ones only at its end: so have the rows below.
func (b *builder) alongHead(it *item, values []cell, n int) []cell {
	if h := it.header; it.flow && h != nil && h.flow && h.gaps == 0 && len(headCells(h, b.x)) == n && !hasValue(h.values) &&
		len(h.values) == len(values)-n && !hasValue(values[n:]) {
		return values[:n]
	}
	return nil
}
