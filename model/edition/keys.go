package edition

import "nianbao/model"

// Place is a cell of an edition: its table, row and column.
type Place struct {
	Key   model.Key
	Table *Table
	Row   *Row
	Col   *Col
}

// Places lists the cells of the edition in the order of the form. Those of a
// variant table come last, without the keys that an earlier table already has.
func (e *Edition) Places() []Place {
	var all []Place
	seen := map[model.Key]bool{}
	for _, variant := range []bool{false, true} {
		for t := range e.Tables {
			if e.Tables[t].Variant == variant {
				all = append(all, e.Tables[t].places(seen)...)
			}
		}
	}
	return all
}

// Places lists the cells of one table in the order of the form.
func (t *Table) Places() []Place { return t.places(map[model.Key]bool{}) }

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
