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
	at   []int32 // -1 for the last, 总计, where the head names all others and not it
	more []spot  // columns that the form does not have
}

// lacks tells a column that the table does not have.
func (p *plan) lacks(column int) bool { return p != nil && p.at[column] < 0 }

// whole tells that the table has all columns of the form.
func (p *plan) whole() bool { return !p.lacks(len(p.at) - 1) }

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
	if !p.whole() {
		found++
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
// that no word of the form stands over, from the first column of figures on: 申请人情况 may
// begin before 自然人.
func others(heads []*row, p *plan) (more []spot) {
	first := slices.Min(p.at[:len(p.at)-1])
	over, _ := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(headRole, "")
		return m.key, ok && m.key == "申请人情况"
	})
	for _, s := range over {
		first = min(first, s.from)
	}
	for _, h := range heads {
		for _, c := range append(h.labels[:len(h.labels):len(h.labels)], h.values...) {
			s := spot{fold.Core(c.text), c.col, c.col + 1}
			if c.kind == textCell && c.cols == 1 && s.from >= first && len(c.text) <= 60 &&
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
	if !ok || len(cols) != len(t.Cols) && len(cols) != len(t.Cols)-1 {
		return nil
	}
	p := &plan{}
	for c := range t.Cols {
		i := slices.IndexFunc(cols, func(s spot) bool { return s.key == t.Cols[c].Before+"/"+t.Cols[c].Key })
		if i < 0 && c == len(cols) {
			p.at = append(p.at, -1)
			break
		}
		if i < 0 || cols[i].to != cols[i].from+1 || slices.Contains(p.at, cols[i].from) {
			return nil
		}
		p.at = append(p.at, cols[i].from)
	}
	if p.more = others(heads, p); !x.organisations(heads, p) {
		return nil
	}
	return p
}

// organisations tells whether 法人或其他组织 stands over its five columns and no other.
// Where the grid is filled up with blank cells it stands over the first of them.
func (x *lexicon) organisations(heads []*row, p *plan) bool {
	over, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(headRole, "")
		return m.key, ok && m.key == "法人或其他组织"
	})
	if over = joined(over); !ok || len(over) > 1 {
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
	for c := min(low, over[0].from); c <= high; c++ {
		if !slices.Contains(org, c) && (c < over[0].from || !slices.ContainsFunc(p.more, func(s spot) bool { return s.from == c })) {
			return false
		}
	}
	return over[0].from <= low && !slices.ContainsFunc(heads, func(h *row) bool { return besideIn(h, over[0], low, high) })
}

// joined makes one of spots side by side: the word repeated in each of its columns.
func joined(all []spot) []spot {
	var out []spot
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].to == s.from {
			out[n-1].to = s.to
		} else {
			out = append(out, s)
		}
	}
	return out
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

// inBlock is a statutory table in a block of the document.
type inBlock struct {
	table string
	block int
}

// byHead notes that the columns of a table were read by its head, since they do not
// stand in the order of the form.
func (b *builder) byHead(t *edition.Table, r *row) {
	if b.once(t, r) {
		b.find(model.Finding{ID: "form.columns.order", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.spanOf()),
			Message: name(t) + ": the columns do not stand in the order of the form; they were read by the head"})
	}
}

// noTotal notes that a table has no column 总计.
func (b *builder) noTotal(t *edition.Table, r *row) {
	if b.once(t, r) {
		b.find(model.Finding{ID: "form.columns.missing", Severity: model.Warning, Class: model.FormClass, At: b.d.Place(r.spanOf()),
			Message: name(t) + ": its head has no column " + t.Cols[len(t.Cols)-1].Zh})
	}
}

// once tells the first note on the columns of a table.
func (b *builder) once(t *edition.Table, r *row) bool {
	at := inBlock{t.ID, r.block}
	if b.headed == nil {
		b.headed = map[inBlock]bool{}
	}
	first := !b.headed[at]
	b.headed[at] = true
	return first
}
