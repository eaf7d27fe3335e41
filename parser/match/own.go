package match

import (
	"nianbao/model"
)

// ownTables finds the tables of the report's own, such as a comparison of years in chapter
// one: all their rows have too few cells, and one of them stands whole in another table. Many
// rows that are almost whole are the form's, with cells lost, beside those of another year;
// and so is a table of most rows of the form. It tells for each whether it was reported.
func (m *matrix) ownTables() map[int]bool {
	whole := map[string]bool{}
	for i := range m.items {
		if m.anchored(i) && m.fits[i].heads.whole() {
			whole[m.items[i].key] = true
		}
	}
	own, wide := map[int]bool{}, map[int]bool{}
	almost, named := map[int]int{}, map[int]map[string]bool{}
	for i := range m.items {
		it := &m.items[i]
		if 2*filled(it.values) > len(m.t.Cols) {
			almost[it.block]++
		}
		if named[it.block] == nil {
			named[it.block] = map[string]bool{}
		}
		named[it.block][it.key] = true
		switch {
		case it.flow && !it.split && len(it.values) == 1 && whole[it.key]: // cells one by one
			own[it.block] = false
		case it.flow || it.split || len(it.values) >= len(m.t.Cols):
			wide[it.block] = true
		case whole[it.key]:
			own[it.block] = false
		}
	}
	for block := range own {
		if wide[block] || almost[block] >= mostRows || 2*len(named[block]) > len(m.t.Rows) || amends(&m.b.d.Blocks[block]) {
			delete(own, block)
		}
	}
	return own
}

// repeated lists the figures of a row of such a table.
func (m *matrix) repeated(i int) {
	it := &m.items[i]
	for c := range it.values {
		m.b.extra(m.t.ID, rowLabel(it.row), "", &it.values[c], "repeated")
	}
	if m.own[it.block] {
		return
	}
	m.own[it.block] = true
	m.b.find(model.Finding{ID: "form.table.own", Severity: model.Info, Class: model.FormClass, At: m.b.d.Place(it.spanOf()),
		Message: "a table of the report's own repeats rows of " + name(m.t) + " in fewer columns; its figures are listed under extra"})
}
