package match

import "slices"

// planned lays the i-th row by the head when that does not name the columns in the
// order of the form, or when the row has more cells than the form has columns.
func (m *matrix) planned(i int) bool {
	it := &m.items[i]
	p := m.planOf(it)
	if p == nil || it.flow || p.usual() && len(p.more) < 2 || !p.whole() && !m.allUnder(p, it.source) { // one more at the end: fitBeside
		return false
	}
	cells, more, ok := p.lay(it.values)
	ok = ok && endOf(it.row) <= m.usualEnd(it.source)
	if !ok {
		m.fits[i] = fitted{reason: outOfPlan}
		return true
	}
	m.fits[i] = fitted{cells: cells, extra: more, heads: p}
	switch {
	case !p.whole():
		m.b.without(m.t, it.row, p)
	case !slices.IsSorted(p.at):
		m.b.byHead(m.t, it.row)
	}
	return true
}

// planOf is the plan of a row's table.
func (m *matrix) planOf(it *item) (p *plan) {
	for _, bp := range m.plans {
		if bp.block <= it.block {
			p = bp.plan
		}
	}
	return p
}

// allUnder tells whether all rows of a table stand under a head: one with more figures shows
// that a word of the head is lost, and where none has any nothing shows it.
func (m *matrix) allUnder(p *plan, source int) bool {
	at := under{p, source}
	ok, known := m.under[at]
	if !known {
		for i := range m.items {
			it := &m.items[i]
			if it.source != source || !hasValue(it.values) {
				continue
			}
			if _, _, ok = p.lay(it.values); !ok {
				break
			}
		}
		if m.under == nil {
			m.under = map[under]bool{}
		}
		m.under[at] = ok
	}
	return ok
}

// under is a table and the head over it.
type under struct {
	head   *plan
	source int
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
			end := endOf(it.row)
			count[end]++
			if count[end] > count[best] {
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

// outOfPlan is the reason for a row that does not stand under the columns of its head.
const outOfPlan = "the columns stand in another order than in the form, and the row is out of line with them"
