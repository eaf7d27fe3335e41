package match

import (
	"nianbao/model/edition"
)

// Figures of tables 3 and 4 are laid on the columns by count, since the grid of a head
// often does not fit its rows. That is right as long as the head names the columns in
// the order of the form; where it does not, the reading says so.

// headOrder checks the heads of tables 3 and 4.
func (b *builder) headOrder(l *layer) {
	t := b.x.matrixTable()
	for _, h := range l.heads {
		if !inOrder(h, t, false) {
			b.disorder(t, h)
		}
	}
	for _, h := range l.outcome.rows {
		if t := b.x.forms[acrossTable][0].table; !inOrder(h, t, true) || !groupsInOrder(h, t) {
			b.disorder(t, h)
		}
	}
}

func (b *builder) disorder(t *edition.Table, h *row) {
	if b.tables[t.ID] {
		b.doubt("match.columns.order", t, nil, "the head names the columns in another order than the form", b.d.Place(h.spanOf()))
	}
}

// inOrder tells whether a head row names columns in the order of the form. 总计 stands
// earlier in flattened heads, and 其他 may be several things, so that neither counts;
// where groups repeat the columns, each begins anew.
func inOrder(h *row, t *edition.Table, repeats bool) bool {
	last := -1
	for i := range h.labels {
		lab := &h.labels[i].lab
		m, ok := lab.has(colRole, t.ID)
		if !ok || len([]rune(lab.core)) < 3 {
			continue
		}
		at := -1
		for c := range t.Cols {
			if t.Cols[c].Before+"/"+t.Cols[c].Key == m.key && m.key != "/total" {
				at = c
			}
		}
		if at < 0 {
			continue
		}
		if at <= last && !(repeats && at == 0) {
			return false
		}
		last = at
	}
	return true
}

// groupsInOrder tells whether the groups of table 4 stand in the order of the form.
func groupsInOrder(h *row, t *edition.Table) bool {
	last := -1
	for i := range h.labels {
		m, ok := h.labels[i].lab.has(rowRole, t.ID)
		if !ok {
			continue
		}
		for r := range t.Rows {
			if t.Rows[r].Key == m.key {
				if r < last {
					return false
				}
				last = r
			}
		}
	}
	return true
}
