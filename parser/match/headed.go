package match

import (
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// plan is where a head puts the columns of a table in the grid: at[i] is the place of
// the i-th column of the form. It is known only where the head names every column once
// and the word above a group covers the columns of the group, since the spans of many
// heads are wrong and those grids do not tell.
type plan struct {
	at   []int32 // -1 for what the head does not have: 总计, or the parts of 法人或其他组织
	more []spot  // columns that the form does not have
	end  int32   // where all rows of the head end, 0 where they differ
}

// lacks tells a column that the table does not have.
func (p *plan) lacks(column int) bool { return p != nil && p.at[column] < 0 }

// whole tells that the table has all columns of the form.
func (p *plan) whole() bool { return p == nil || !slices.Contains(p.at, -1) }

// usual tells a head in the order of the form without columns of its own among those of
// the form, where counting the cells is enough.
func (p *plan) usual() bool {
	return slices.IsSorted(p.at) && !slices.ContainsFunc(p.more, func(s spot) bool { return s.from < p.at[len(p.at)-1] })
}

// columns is how many columns of the form the table has.
func (p *plan) columns() int {
	n := 0
	for _, at := range p.at {
		if at >= 0 {
			n++
		}
	}
	return n
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
	return cells, more, found == p.columns()
}

// under are the cells of a row of a grid that ends where its head does, by the places of a
// head in the order of the form. Blank cells before them may be those of a row moved to the
// left, if as many at the end are blank.
func (p *plan) under(r *row, values []cell) []cell {
	if p == nil || p.end == 0 || r.flow || !p.whole() || !p.usual() || endOf(r) != p.end {
		return nil
	}
	cells, _, ok := p.lay(values)
	if !ok {
		return nil
	}
	places := 0
	for values[places].col < p.at[0] {
		places++
	}
	if places > 0 && (places >= len(cells) || !hasValue(cells[len(cells)-places:])) {
		return nil
	}
	return cells
}

// endOf is the column of the grid in which a row ends, 0 where it has no place.
func endOf(r *row) int32 {
	if len(r.values) == 0 {
		return 0
	}
	last := r.values[len(r.values)-1]
	return last.col + last.cols
}

// headEnd is where all rows of a head end.
func headEnd(heads []*row) int32 {
	end := int32(0)
	for _, h := range heads {
		at := endOf(h)
		if n := len(h.labels); at == 0 && n > 0 {
			at = h.labels[n-1].col + h.labels[n-1].cols
		}
		if end > 0 && at != end {
			return 0
		}
		end = at
	}
	return end
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
	first := p.at[0]
	over, _ := wordSpots(heads, "申请人情况")
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

// without notes the columns of the form that a table does not have, of table 4 by group.
func (b *builder) without(t *edition.Table, r *row, p *plan) {
	if !b.once(t, r) {
		return
	}
	var names []string
	for i := range p.at {
		if p.lacks(i) {
			col, group := t.Cols[i%len(t.Cols)].Zh, ""
			if t.Shape == edition.Across {
				group = t.Rows[i/len(t.Cols)].Zh
				b.lacks[t.Places()[i].Number] = true
			} else {
				b.lacksColumn(t, i)
			}
			names = append(names, group+col)
		}
	}
	b.find(model.Finding{ID: "form.columns.missing", Severity: model.Warning, Class: model.FormClass, At: b.d.Place(r.spanOf()),
		Message: name(t) + ": its head has no column " + strings.Join(names, ", ")})
}

// lacksColumn remembers that a table is printed without a column.
func (b *builder) lacksColumn(t *edition.Table, col int) {
	for i := col; i < len(t.Places()); i += len(t.Cols) {
		b.lacks[t.Places()[i].Number] = true
	}
}

// once tells the first note on the columns of a table.
func (b *builder) once(t *edition.Table, r *row) bool {
	at := inBlock{t.ID, r.block}
	first := !b.headed[at]
	b.headed[at] = true
	return first
}

// wordSpots lists where a word of a head that names no column stands.
func wordSpots(heads []*row, word string) ([]spot, bool) {
	return spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(headRole, "")
		return m.key, ok && m.key == word
	})
}
