package check

import (
	"cmp"
	"slices"

	"nianbao/model"
)

// Run carries out every rule that needs one report only.
func Run(r *model.Report, prose Prose) []model.Finding {
	t := index(r)
	var all []model.Finding
	for i := range instances {
		if !t.judges[i] {
			continue
		}
		if f, bad := t.judge(&instances[i]); bad {
			all = append(all, f)
		}
	}
	all = append(all, t.counts()...)
	all = append(all, t.rulesPower()...)
	all = append(all, t.feeUnit()...)
	all = append(all, t.compare(prose)...)
	Sort(r, all)
	return all
}

// Sort puts findings into their canonical order: by id, by the place of the first
// cell in the form, by message.
func Sort(r *model.Report, findings []model.Finding) {
	order := make(map[model.Key]int, len(r.Cells))
	for i := range r.Cells {
		order[r.Cells[i].Key] = i
	}
	first := func(f model.Finding) int {
		if len(f.Cells) == 0 {
			return -1
		}
		if i, ok := order[f.Cells[0]]; ok {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(findings, func(a, b model.Finding) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(first(a), first(b)), cmp.Compare(a.Message, b.Message))
	})
}

// A key is a small number here: sums are added up for every report, and looking up
// long strings would cost more than the sums.
var (
	keyOf []model.Key // by number
	idOf  = map[model.Key]int{}
)

func idsOf(keys []model.Key) []int {
	ids := make([]int, len(keys))
	for i, k := range keys {
		ids[i] = idOf[k]
	}
	return ids
}

func keysOf(ids []int) []model.Key {
	keys := make([]model.Key, len(ids))
	for i, id := range ids {
		keys[i] = keyOf[id]
	}
	return keys
}

// table is a report with its cells by number.
type table struct {
	report *model.Report
	cells  []*model.Cell // nil where the report's form has no such cell
	judges []bool        // by instance: whether it is one to judge this report by
}

func index(r *model.Report) *table {
	t := &table{report: r, cells: make([]*model.Cell, len(keyOf)), judges: make([]bool, len(instances))}
	for i := range r.Cells {
		if id, ok := idOf[r.Cells[i].Key]; ok {
			t.cells[id] = &r.Cells[i]
		}
	}
	for i := range instances {
		t.judges[i] = t.applies(&instances[i])
	}
	return t
}

// cell is the cell of a key, nil when the report's form does not have it.
func (t *table) cell(k model.Key) *model.Cell {
	if id, ok := idOf[k]; ok {
		return t.cells[id]
	}
	return nil
}

// kind is what a cell is worth in a sum.
type kind uint8

const (
	missing  kind = iota // not in the report
	figure               // printed
	empty                // blank or dash: 0 in a sum
	doubtful             // several readings, or none
)

func kindOf(c *model.Cell) kind {
	switch {
	case c == nil || c.Status == model.Absent:
		return missing
	case c.Status == model.Blank || c.Status == model.Dash:
		return empty
	case c.Value.Valid() && (c.Status == model.Printed || c.Status == model.Suggested):
		return figure
	}
	return doubtful
}

// side is one side of an equation as the report fills it.
type side struct {
	cells                   []int
	sum                     model.Number
	figures, blanks, absent int
	doubt                   bool
}

func (t *table) side(cells []int) side {
	s := side{cells: cells, sum: model.Int(0)}
	for _, id := range cells {
		c := t.cells[id]
		switch kindOf(c) {
		case missing:
			s.absent++
		case doubtful:
			s.doubt = true
		case empty:
			s.blanks++
			s.doubt = s.doubt || t.unfilled(id)
		case figure:
			s.figures++
			s.sum = s.sum.Add(c.Value)
		}
	}
	if !s.sum.Valid() { // too large to add: no verdict
		s.doubt = true
	}
	return s
}

// present are the cells of a side that take part in its sum: all but the absent.
func (t *table) present(s side) []int {
	var ids []int
	for _, id := range s.cells {
		if kindOf(t.cells[id]) != missing {
			ids = append(ids, id)
		}
	}
	return ids
}
