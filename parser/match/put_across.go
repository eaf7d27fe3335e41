package match

import (
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/parser/fold"
)

// How the figures of a row of table 4 are laid on its cells.

// put lays values on cells. More figures than columns are reported as printed, by
// position, the rest as stray: the finding offers the reading that would reconcile
// them, if there is just one.
func (a *across) put(r *row, values []cell, keys []model.Key, p *plan) {
	b := a.b
	a.found(r)
	b.aside(r, a.t.ID)
	n := len(keys)
	f, headed := a.laid(r, p)
	places := values // of the columns, without the tail that the heads have too
	if !r.flow && len(values) > n && !hasValue(values[n:]) && tailOf(a.above) == len(values)-n {
		places = values[:n]
	}
	if !headed {
		f = b.fit(r, values, n, &profile{})
		switch {
		case len(places) < len(values):
			f = fitted{cells: places}
		case f.cells != nil && a.beyond(r, values, n):
			f = fitted{reason: "blank cells beyond the columns"}
		}
		if cells := p.under(r, values); f.cells == nil {
			f.cells = cells
		}
		if a.beside(r) {
			f = fitted{reason: besideReason}
		}
	}
	if !headed && f.cells == nil && !r.split && !b.lost.unique && f.reason != besideReason {
		if all := onlyFilled(values, 0, len(values)); len(all) > n && blanksLast(values) {
			f = fitted{cells: all[:n], extra: all[n:]}
		}
	}
	if f.cells == nil {
		b.ambiguous(keys, r, cutCandidates(r, n), "match.row.ambiguous", f.reason)
		b.malformed(r, keys)
		return
	}
	b.mixing = b.mixes(func(i int) model.Key { return keys[i] }, f.cells)
	for i := range keys {
		if !f.heads.lacks(i) {
			b.put(keys[i], &f.cells[i], "")
		}
	}
	b.mixing = false
	if f.heads.whole() {
		a.openTotals(r, places, f.cells, keys)
	}
	for i := range f.extra {
		if f.heads != nil {
			b.extra(a.t.ID, rowLabel(r), f.heads.headOf(&f.extra[i]), &f.extra[i], "extra_column")
		} else {
			b.extra(a.t.ID, rowLabel(r), "", &f.extra[i], "stray")
		}
	}
	if len(f.extra) > 0 && f.heads == nil && !b.malformed(r, keys) { // dashes among them
		b.doubt("match.cell.doubt", a.t, keys, "more cells than columns", b.d.Place(r.spanOf()))
	}
}

// found notes that figures of the table stand in a row.
func (a *across) found(r *row) {
	a.done = true
	a.b.use(r)
}

// plan is what the head in the table of a row says.
func (a *across) plan(r *acrossRow) *plan {
	p, ok := a.plans[r.block]
	if !ok && !r.flow {
		var heads []*row
		for _, h := range a.heads {
			if h.block == r.block {
				heads = append(heads, h)
			}
		}
		p = a.b.x.acrossPlan(heads, a.t)
		a.plans[r.block] = p
	}
	return p
}

// laid lays a row by its head when that does not name the columns in the order of the
// form, or has one of the report's own.
func (a *across) laid(r *row, p *plan) (fitted, bool) {
	if p == nil || r.flow || p.usual() && len(p.more) == 0 {
		return fitted{}, false
	}
	if len(p.more) > 0 && len(r.values) < p.columns()+len(p.more) {
		return fitted{reason: besideReason}, true
	}
	cells, more, ok := p.lay(r.values)
	switch {
	case !ok && (p.usual() || !p.whole()):
		return fitted{}, false
	case !ok:
		return fitted{reason: outOfPlan}, true
	case !p.whole():
		a.b.without(a.t, r, p)
	case !slices.IsSorted(p.at):
		a.b.byHead(a.t, r)
	}
	return fitted{cells: cells, extra: more, heads: p}, true
}

// beside tells a head that ends with words of the report's own (备注), in a table whose
// places it does not tell.
func (a *across) beside(r *row) bool {
	return !r.flow && slices.ContainsFunc(a.heads, func(h *row) bool {
		if h.block != r.block {
			return false
		}
		words := append(h.labels[:len(h.labels):len(h.labels)], onlyFilled(h.values, 0, len(h.values))...)
		last := words[len(words)-1]
		return last.kind == textCell && strings.Trim(fold.Core(last.text), "行政复议诉讼未经直接起后结果维持纠正其他尚审末总计") != "" && len(last.text) <= 30
	})
}

// beyond tells a row with a blank cell before its figures too many, and a head in its table
// that begins at once, while none is as long: it is no padding, and may be one of the cells.
func (a *across) beyond(r *row, values []cell, n int) bool {
	if len(values) <= n || values[0].kind != blankCell || values[0].col > 0 {
		return false
	}
	atOnce := false
	for _, h := range headsIn(a.heads, r.block) {
		if h.width() == len(values) {
			return false
		}
		atOnce = atOnce || h.block == r.block && len(h.labels) > 0 && h.labels[0].col == 0 && h.labels[0].cols > 0
	}
	return atOnce
}

// blanksLast tells values whose blank cells all come after the figures.
func blanksLast(values []cell) bool {
	blank := false
	for i := range values {
		if values[i].kind == blankCell {
			blank = true
		} else if blank {
			return false
		}
	}
	return true
}
