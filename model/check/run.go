package check

import (
	"cmp"
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// Run carries out every rule that needs one report only.
func Run(r *model.Report, prose Prose) []model.Finding {
	t := index(r)
	var all []model.Finding
	list := instances()
	for i := range list {
		if !t.judges[i] {
			continue
		}
		if f, bad := t.judge(&list[i]); bad {
			all = append(all, f)
		}
	}
	all = append(all, t.counts()...)
	all = append(all, t.rulesPower()...)
	all = append(all, t.feeUnit()...)
	all = append(all, t.compare(prose)...)
	blame(r, all)
	if len(all) > 1 {
		sortBy(r, t.ids, all)
	}
	return all
}

// blame takes back that a report contradicts itself where one of the figures may have been
// read wrong: then the arithmetic says so, and no more.
func blame(r *model.Report, findings []model.Finding) {
	if len(findings) == 0 {
		return
	}
	doubted := map[model.Key]bool{}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Class == model.ReadingClass && f.Severity != model.Info {
			for _, k := range f.Cells {
				doubted[k] = true
			}
		}
	}
	for i := range findings {
		if f := &findings[i]; f.Class == model.SourceClass && slices.ContainsFunc(f.Cells, func(k model.Key) bool { return doubted[k] }) {
			f.Class = model.ReadingClass
		}
	}
}

// Sort puts findings into their canonical order: by id, by the place of the first
// cell in the form, by message.
func Sort(r *model.Report, findings []model.Finding) {
	if len(findings) > 1 {
		sortBy(r, numbers(r), findings)
	}
}

func sortBy(r *model.Report, ids []int32, findings []model.Finding) {
	type placed struct {
		model.Finding
		at int
	}
	list := make([]placed, len(findings))
	for i, f := range findings {
		list[i] = placed{f, -1}
		if len(f.Cells) > 0 {
			list[i].at = placeIn(r, ids, f.Cells[0])
		}
	}
	slices.SortStableFunc(list, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.at, b.at), cmp.Compare(a.Message, b.Message))
	})
	for i := range list {
		findings[i] = list[i].Finding
	}
}

// placeIn is where a report has a key, behind all cells if it does not.
func placeIn(r *model.Report, ids []int32, k model.Key) int {
	n := -1
	if p, ok := edition.PlaceOf(k); ok {
		n = slices.Index(ids, int32(p.Number))
	} else {
		n = slices.IndexFunc(r.Cells, func(c model.Cell) bool { return c.Key == k })
	}
	if n < 0 {
		return len(ids)
	}
	return n
}

// A key is a small number here: sums are added up for every report, and looking up
// long strings would cost more than the sums.

func keyOf(id int) model.Key { return edition.Keys()[id] }

// idOf is the number of a key that a form has.
func idOf(k model.Key) int {
	p, _ := edition.PlaceOf(k)
	return p.Number
}

// numbers are the keys of a report's cells by number, -1 for one that no form has. A
// report has its cells in the order of its form, so that few keys are looked up.
func numbers(r *model.Report) []int32 {
	ids := make([]int32, len(r.Cells))
	var form []edition.Place
	if e := edition.Get(r.Edition); e != nil {
		form = e.Places()
	}
	for i := range r.Cells {
		k := r.Cells[i].Key
		if i < len(form) && form[i].Key == k {
			ids[i] = int32(form[i].Number)
		} else if p, ok := edition.PlaceOf(k); ok {
			ids[i] = int32(p.Number)
		} else {
			ids[i] = -1
		}
	}
	return ids
}

func idsOf(keys []model.Key) []int {
	ids := make([]int, len(keys))
	for i, k := range keys {
		ids[i] = idOf(k)
	}
	return ids
}

func keysOf(ids []int) []model.Key {
	keys := make([]model.Key, len(ids))
	for i, id := range ids {
		keys[i] = keyOf(id)
	}
	return keys
}

// table is a report with its cells by number.
type table struct {
	report *model.Report
	ids    []int32       // of the report's cells, in their order
	cells  []*model.Cell // nil where the report's form has no such cell
	judges []bool        // by instance: whether it is one to judge this report by
	vain   []verdict     // by number: whether an empty cell is clearly not 0
	parts  []parts       // by instance
}

func index(r *model.Report) *table {
	list := instances()
	t := &table{report: r, ids: numbers(r), cells: make([]*model.Cell, len(edition.Keys())), judges: make([]bool, len(list)), vain: make([]verdict, len(edition.Keys())),
		parts: make([]parts, len(list))}
	for i, id := range t.ids {
		if id >= 0 {
			t.cells[id] = &r.Cells[i]
		}
	}
	for i := range list {
		t.judges[i] = t.applies(&list[i])
	}
	return t
}

// cell is the cell of a key, nil when the report's form does not have it.
func (t *table) cell(k model.Key) *model.Cell {
	if p, ok := edition.PlaceOf(k); ok {
		return t.cells[p.Number]
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
