package edition

import (
	"sync"

	"nianbao/model"
)

// Place is a cell of an edition: its key, the number of that among the keys of all editions,
// its table, row and column.
type Place struct {
	Key    model.Key
	Number int
	Table  *Table
	Row    *Row
	Col    *Col
}

// places are asked for with every report, and never change.
type places struct {
	of    map[any][]Place     // an edition or table
	first map[model.Key]Place // in the newest edition that has the key
	keys  []model.Key         // by number
}

var placesOf = sync.OnceValue(func() *places {
	const room = 440 // for the keys of all editions
	m := &places{of: map[any][]Place{}, first: make(map[model.Key]Place, room), keys: make([]model.Key, 0, room)}
	for _, e := range All {
		cells, variants := 0, false
		for t := range e.Tables {
			cells += len(e.Tables[t].Rows) * len(e.Tables[t].Cols)
		}
		list := make([]Place, 0, cells)
		for t := range e.Tables { // variants come last
			from := len(list)
			list = m.appendTable(list, &e.Tables[t])
			m.of[&e.Tables[t]] = list[from:len(list):len(list)]
			variants = variants || e.Tables[t].Variant
		}
		if variants {
			list = withoutRepeats(list)
		}
		m.of[e] = list
	}
	return m
})

// appendTable appends the cells of a table. No two have one key.
func (m *places) appendTable(all []Place, t *Table) []Place {
	for r := range t.Rows {
		for c := range t.Cols {
			p := Place{t.Key(&t.Rows[r], &t.Cols[c]), len(m.keys), t, &t.Rows[r], &t.Cols[c]}
			if first, ok := m.first[p.Key]; ok {
				p.Key, p.Number = first.Key, first.Number
			} else {
				m.first[p.Key], m.keys = p, append(m.keys, p.Key)
			}
			all = append(all, p)
		}
	}
	return all
}

// PlaceOf finds a key in the newest edition that has it. Where tables share a key it is of
// one type and unit in all of them.
func PlaceOf(k model.Key) (Place, bool) {
	p, ok := placesOf().first[k]
	return p, ok
}

// Keys are the keys of all editions by number. The list is shared: do not change it.
func Keys() []model.Key { return placesOf().keys }

func withoutRepeats(all []Place) []Place {
	list, seen := make([]Place, 0, len(all)), make(map[model.Key]bool, len(all))
	for _, p := range all {
		if !seen[p.Key] {
			seen[p.Key] = true
			list = append(list, p)
		}
	}
	return list
}

// rowsOf keeps the keys of every table by row.
var rowsOf = sync.OnceValue(func() map[*Table]map[string][]model.Key {
	m := map[*Table]map[string][]model.Key{}
	for _, e := range All {
		for i := range e.Tables {
			t := &e.Tables[i]
			rows, keys := make(map[string][]model.Key, len(t.Rows)), make([]model.Key, 0, len(t.Rows)*len(t.Cols))
			for _, p := range t.Places() {
				keys = append(keys, p.Key)
			}
			n := len(t.Cols)
			for r := range t.Rows {
				rows[t.Rows[r].Key] = keys[r*n : r*n+n : r*n+n]
			}
			m[t] = rows
		}
	}
	return m
})

// RowKeys lists the cells of a row, nil when the table has no such row. The list is
// shared: do not change it.
func (t *Table) RowKeys(row string) []model.Key { return rowsOf()[t][row] }

// Places lists the cells of the edition in the order of the form. Those of a
// variant table come last, without the keys that an earlier table already has. The
// list is shared: do not change it.
func (e *Edition) Places() []Place { return placesOf().of[e] }

// Places lists the cells of one table of an edition in the order of the form, row by
// row. The list is shared: do not change it.
func (t *Table) Places() []Place { return placesOf().of[t] }
