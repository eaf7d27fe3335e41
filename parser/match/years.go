package match

import (
	"strconv"
	"strings"

	"nianbao/model"
)

// Reports set the year beside the year before, each with columns of its own under its
// name: 2023年 | 2022年. The figures of the report's year are those of the form, the others
// are extra.

// yearsOf are the years that a head names, one for each column; nil where they are not
// two at least.
func yearsOf(cells []cell, w *row) []int {
	if hasFigure(w.values) {
		return nil
	}
	var years []int
	several := false
	for i := range cells {
		if c := &cells[i]; c.kind == textCell && isYear(c.text) {
			y, _ := strconv.Atoi(strings.TrimSpace(c.text)[:4])
			for range max(c.cols, 1) {
				several = several || len(years) > 0 && y != years[0]
				years = append(years, y)
			}
		}
	}
	if !several {
		return nil
	}
	return years
}

// ofYear keeps the values under the report's year, where every value stands under one.
func (r *rows) ofYear(w *row, years []int) {
	if len(years) == 0 || len(w.values) != len(years) || r.hint.Year == 0 {
		return
	}
	var own, others []cell
	for i := range w.values {
		if years[i] == r.hint.Year {
			own = append(own, w.values[i])
		} else {
			others = append(others, w.values[i])
		}
	}
	if len(own) > 0 && 2*len(own) <= len(w.values) {
		w.values, w.others = own, others
	}
}

// aside lists the figures of a row that are not the form's: its ordinals, those of other
// years.
func (b *builder) aside(r *row, table string) {
	for i := range r.ordinals {
		b.extra(table, rowLabel(r), "", &r.ordinals[i], "ordinal")
	}
	for i := range r.others {
		b.extra(table, rowLabel(r), "", &r.others[i], "other_year")
	}
	if len(r.others) > 0 && !b.years[r.block] {
		if b.years == nil {
			b.years = map[int]bool{}
		}
		b.years[r.block] = true
		b.find(model.Finding{ID: "form.columns.years", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.spanOf()),
			Message: "the table has columns of several years; those of the report's year were read, the others are listed under extra"})
	}
}
