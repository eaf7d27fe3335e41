package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// plan is where a head puts the columns of a table in the grid: at[i] is the place of
// the i-th column of the form. It is known only where the head names every column once
// and the word above a group covers the columns of the group, since the spans of many
// heads are wrong and those grids do not tell.
type plan struct {
	at   []int32
	more []spot // columns that the form does not have
}

// usual tells a head in the order of the form without columns of its own among those of
// the form, where counting the cells is enough.
func (p *plan) usual() bool {
	return slices.IsSorted(p.at) && !slices.ContainsFunc(p.more, func(s spot) bool { return s.from < p.at[len(p.at)-1] })
}

// lay picks the cells of a row by the places of the head, in the order of the form, and
// those of the report's own columns. A row out of line with the head is not laid.
func (p *plan) lay(values []cell) (cells, more []cell, ok bool) {
	cells = make([]cell, len(p.at))
	found := 0
	for i := range values {
		c := slices.Index(p.at, values[i].col)
		switch {
		case values[i].cols != 1:
			return nil, nil, false
		case c >= 0:
			cells[c] = values[i]
			found++
		case slices.ContainsFunc(p.more, func(s spot) bool { return s.from == values[i].col }):
			more = append(more, values[i])
		case values[i].kind != blankCell:
			return nil, nil, false
		}
	}
	return cells, more, found == len(p.at)
}

// headOf is the word over one of the report's own columns.
func (p *plan) headOf(c *cell) string {
	for _, s := range p.more {
		if s.from == c.col {
			return s.key
		}
	}
	return ""
}

// others lists the words of a head that the form does not have, each over one column
// that no word of the form stands over.
func others(heads []*row, p *plan) (more []spot) {
	for _, h := range heads {
		for _, c := range append(h.labels[:len(h.labels):len(h.labels)], h.values...) {
			s := spot{fold.Core(c.text), c.col, c.col + 1}
			if c.kind == textCell && c.cols == 1 && s.from > slices.Min(p.at) && len(c.text) <= 60 &&
				!slices.Contains(p.at, s.from) && !slices.ContainsFunc(more, func(o spot) bool { return o.from == s.from }) {
				more = append(more, s)
			}
		}
	}
	return more
}

// spot is a word of a head and the columns of the grid that it covers.
type spot struct {
	key      string
	from, to int32
}

func (s spot) covers(o spot) bool { return s.from <= o.from && o.to <= s.to }

// spots lists what the labels of head rows name in a role; nil where a place is not
// known or a word stands twice in different places.
func spots(heads []*row, key func(*label) (string, bool)) ([]spot, bool) {
	var all []spot
	for _, h := range heads {
		for i := range h.labels {
			c := &h.labels[i]
			k, ok := key(&c.lab)
			if !ok {
				continue
			}
			if h.flow || c.cols == 0 {
				return nil, false
			}
			s := spot{k, c.col, c.col + c.cols}
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	return all, true
}

// matrixPlan reads the head of table 3.
func (x *lexicon) matrixPlan(heads []*row) *plan {
	t := x.matrixTable()
	cols, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(colRole, t.ID)
		return m.key, ok
	})
	if !ok || len(cols) != len(t.Cols) {
		return nil
	}
	p := &plan{}
	for c := range t.Cols {
		i := slices.IndexFunc(cols, func(s spot) bool { return s.key == t.Cols[c].Before+"/"+t.Cols[c].Key })
		if i < 0 || cols[i].to != cols[i].from+1 || slices.Contains(p.at, cols[i].from) {
			return nil
		}
		p.at = append(p.at, cols[i].from)
	}
	if !x.organisations(heads, p) {
		return nil
	}
	p.more = others(heads, p)
	return p
}

// organisations tells whether 法人或其他组织 stands over its five columns and no other.
// Where the grid is filled up with blank cells it stands over the first of them.
func (x *lexicon) organisations(heads []*row, p *plan) bool {
	over, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(headRole, "")
		return m.key, ok && m.key == "法人或其他组织"
	})
	if !ok || len(over) > 1 {
		return false
	}
	if len(over) == 0 {
		return true // a head of one row
	}
	org := p.at[1 : len(p.at)-1]
	low, high := slices.Min(org), slices.Max(org)
	if over[0].to > over[0].from+1 {
		for i, at := range p.at {
			if under := over[0].from <= at && at < over[0].to; under != (i > 0 && i < len(p.at)-1) {
				return false
			}
		}
		return true
	}
	if high-low != int32(len(org))-1 || over[0].from != low {
		return false
	}
	return !slices.ContainsFunc(heads, func(h *row) bool { return besideIn(h, over[0], low, high) })
}

// besideIn tells a head row that has the word and another one over the same columns.
func besideIn(h *row, over spot, low, high int32) bool {
	has, other := false, false
	for i := range h.labels {
		c := &h.labels[i]
		m, head := c.lab.has(headRole, "")
		if head && m.key == over.key {
			has = true
		} else if c.col >= low && c.col <= high {
			other = true
		}
	}
	return has && other
}

// blockPlan is the plan of a table; it goes for those after it that have no head, as
// when a page cut the table.
type blockPlan struct {
	block int
	*plan
}

// plans reads the heads of table 3 by the tables they stand in.
func (x *lexicon) plans(heads []*row) (all []blockPlan) {
	for i := 0; i < len(heads); {
		j := i
		for j < len(heads) && heads[j].block == heads[i].block {
			j++
		}
		if p := x.matrixPlan(heads[i:j]); p != nil || opensHead(heads[i]) {
			all = append(all, blockPlan{heads[i].block, p})
		}
		i = j
	}
	return all
}

// planned lays the i-th row by the head when that does not name the columns in the
// order of the form, or when the row has more cells than the form has columns.
func (m *matrix) planned(i int) bool {
	it := &m.items[i]
	var p *plan
	for _, bp := range m.plans {
		if bp.block <= it.block {
			p = bp.plan
		}
	}
	if p == nil || it.flow || p.usual() && len(p.more) < 2 { // one more at the end: fitBeside
		return false
	}
	cells, more, ok := p.lay(it.values)
	if !ok && p.usual() {
		return false
	}
	ok = ok && m.endOf(it) <= m.usualEnd(it.source)
	if !ok {
		m.fits[i] = fitted{reason: outOfPlan}
		return true
	}
	m.fits[i] = fitted{cells: cells, extra: more, heads: p}
	if !slices.IsSorted(p.at) {
		m.b.byHead(m.t, it.row)
	}
	return true
}

// endOf is the column of the grid in which a row ends.
func (m *matrix) endOf(it *item) int32 {
	if len(it.values) == 0 {
		return 0
	}
	last := it.values[len(it.values)-1]
	return last.col + last.cols
}

// usualEnd is where most rows of a table end: one that goes beyond is out of line, though
// what stands beyond is blank.
func (m *matrix) usualEnd(source int) int32 {
	if end, ok := m.ends[source]; ok {
		return end
	}
	count := map[int32]int{}
	best := int32(0)
	for i := range m.items {
		if it := &m.items[i]; it.source == source {
			end := m.endOf(it)
			count[end]++
			if count[end] > count[best] || count[end] == count[best] && end < best {
				best = end
			}
		}
	}
	if m.ends == nil {
		m.ends = map[int]int32{}
	}
	m.ends[source] = best
	return best
}

// inBlock is a statutory table in a block of the document.
type inBlock struct {
	table string
	block int
}

// byHead notes that the columns of a table were read by its head, since they do not
// stand in the order of the form.
func (b *builder) byHead(t *edition.Table, r *row) {
	at := inBlock{t.ID, r.block}
	if b.headed == nil {
		b.headed = map[inBlock]bool{}
	}
	if b.headed[at] {
		return
	}
	b.headed[at] = true
	b.find(model.Finding{ID: "form.columns.order", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.spanOf()),
		Message: name(t) + ": the columns do not stand in the order of the form; they were read by the head"})
}

// outOfPlan is the reason for a row that does not stand under the columns of its head.
const outOfPlan = "the columns stand in another order than in the form, and the row is out of line with them"
