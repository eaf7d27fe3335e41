package edition

import (
	"sync"

	"nianbao/model"
)

// Place is a cell of an edition: its table, row and column.
type Place struct {
	Key   model.Key
	Table *Table
	Row   *Row
	Col   *Col
}

// placesOf keeps the places of every edition and table: they are asked for with every
// report, and never change.
var placesOf = sync.OnceValue(func() map[any][]Place {
	m := map[any][]Place{}
	for _, e := range All {
		seen := map[model.Key]bool{}
		for _, variant := range []bool{false, true} {
			for t := range e.Tables {
				if e.Tables[t].Variant == variant {
					m[e] = append(m[e], e.Tables[t].places(seen)...)
				}
			}
		}
		for t := range e.Tables {
			m[&e.Tables[t]] = e.Tables[t].places(map[model.Key]bool{})
		}
	}
	return m
})

// rowsOf keeps the keys of every table by row.
var rowsOf = sync.OnceValue(func() map[*Table]map[string][]model.Key {
	m := map[*Table]map[string][]model.Key{}
	for _, e := range All {
		for i := range e.Tables {
			t := &e.Tables[i]
			m[t] = map[string][]model.Key{}
			for r := range t.Rows {
				var keys []model.Key
				for c := range t.Cols {
					keys = append(keys, t.Key(&t.Rows[r], &t.Cols[c]))
				}
				m[t][t.Rows[r].Key] = keys
			}
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
func (e *Edition) Places() []Place { return placesOf()[e] }

// Places lists the cells of one table of an edition in the order of the form, row by
// row. The list is shared: do not change it.
func (t *Table) Places() []Place { return placesOf()[t] }

func (t *Table) places(seen map[model.Key]bool) []Place {
	var all []Place
	for r := range t.Rows {
		for c := range t.Cols {
			k := t.Key(&t.Rows[r], &t.Cols[c])
			if !seen[k] {
				seen[k] = true
				all = append(all, Place{k, t, &t.Rows[r], &t.Cols[c]})
			}
		}
	}
	return all
}
