package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// Figures of tables 3 and 4 are laid on the columns by count, since the grid of a head
// often does not fit its rows. That is right as long as the head names the columns in
// the order of the form; where it does not, the reading says so.

// headOrder checks the heads of tables 3 and 4.
func (b *builder) headOrder(l *layer) {
	t := b.x.matrixTable()
	for _, h := range l.heads {
		if !inOrder(h, t, false) || !organisationsInOrder(h, t) {
			b.disorder(t, h)
		}
	}
	for _, h := range l.outcome.rows {
		if t := b.x.forms[acrossTable][0].table; !inOrder(h, t, true) || !groupsInOrder(h, t) {
			b.disorder(t, h)
		}
	}
}

// organisationsInOrder tells whether 法人或其他组织, over the columns of its row or of the next
// one, stands between 自然人 and 总计. Cells one by one may have 总计 anywhere.
func organisationsInOrder(h *row, t *edition.Table) bool {
	over, natural, total := -1, -1, -1
	for i := range h.labels {
		lab := &h.labels[i].lab
		if m, ok := lab.has(headRole, ""); ok && m.key == "法人或其他组织" {
			over = i
		}
		switch m, ok := lab.has(colRole, t.ID); {
		case ok && m.key == "/"+t.Cols[0].Key:
			natural = i
		case ok && m.key == "/"+t.Cols[len(t.Cols)-1].Key:
			total = i
		}
	}
	return over < 0 || natural < over && (total < 0 || h.flow || over < total)
}

func (b *builder) disorder(t *edition.Table, h *row) {
	if !b.headed[inBlock{t.ID, h.block}] {
		var keys []model.Key
		for _, p := range t.Places() {
			if b.cells[p.Number] != nil {
				keys = append(keys, p.Key)
			}
		}
		b.doubt("match.columns.order", t, keys, "the head names the columns in another order than the form", b.d.Place(h.spanOf()))
	}
}

// inOrder tells whether a head row names columns in the order of the form. In a head
// put together from cells one by one 总计 may stand anywhere after 自然人, and 其他 may be several
// things; in a row of a table 总计 is after what it adds up, and 其他 beside 法律服务机构 is
// a column.
func inOrder(h *row, t *edition.Table, repeats bool) bool {
	var named []int // columns, in the order of the head
	for i := range h.labels {
		lab := &h.labels[i].lab
		m, ok := lab.has(colRole, t.ID)
		if !ok {
			continue
		}
		for c := range t.Cols {
			if isCol(m.key, &t.Cols[c]) {
				named = append(named, c)
			}
		}
	}
	if repeats {
		return repeatsInOrder(named, len(t.Cols)-1)
	}
	last, total := -1, len(t.Cols)-1
	for i, c := range named {
		switch {
		case c == total:
			if last < 0 && i < len(named)-1 && (!h.flow || slices.Contains(named[i:], 0)) {
				return false
			}
		case c <= last:
			return false
		default:
			last = c
		}
	}
	return true
}

// repeatsInOrder tells whether the outcomes of table 4 stand in the order of the form,
// which begins anew for each group. Some may be lost.
func repeatsInOrder(named []int, total int) bool {
	if len(named) >= total && named[0] == total && named[len(named)-1] != total {
		return false
	}
	for i := 1; i < len(named); i++ {
		if named[i] <= named[i-1] && (named[i] != 0 || named[i-1] < total-1) {
			return false
		}
	}
	return true
}

// groupsInOrder tells whether the groups of table 4 stand in the order of the form:
// 行政诉讼, which stands over the last two, after 行政复议.
func groupsInOrder(h *row, t *edition.Table) bool {
	last := -1
	for i := range h.labels {
		if m, ok := h.labels[i].lab.has(headRole, ""); ok && m.key == "行政诉讼" {
			last = max(last, 1)
			continue
		}
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
