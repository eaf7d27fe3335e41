package match

import (
	"slices"
	"strconv"
	"strings"

	"nianbao/model"
	"nianbao/parser/fold"
)

// Reports set the year beside the year before, each with columns of its own under its
// name: 2023年 | 2022年. The figures of the report's year are those of the form, the others
// are extra.

// yearIn is where the four digits before the first 年 of a text begin, -1 where there are
// none or more.
func yearIn(s string) int {
	i := strings.Index(s, "年") - 4
	if i < 0 || i > 0 && digitAt(s, i-1) || strings.Trim(s[i:i+4], "0123456789") != "" {
		return -1
	}
	return i
}

// What stands in the place of a year: what two years differ by (同比增减), the year of the
// report and the one before, without their numbers.
const (
	noYear   = -1
	thisYear = -2
	lastYear = -3
)

// relativeYear tells 本年度 and 上年度, 0 for other words.
func relativeYear(s string) int {
	switch strings.TrimSuffix(fold.TrimSpace(s), "数") {
	case "本年度", "本年", "当年":
		return thisYear
	case "上年度", "上年", "上一年度", "上一年", "去年":
		return lastYear
	}
	return 0
}

// yearCol is a year in a head and the columns of the grid that it covers; the year 0
// stands for the sum of all years (历年累计).
type yearCol struct {
	year      int
	col, cols int32
}

// yearsOf are the years that a head names, nil where it does not name two columns.
func yearsOf(cells []cell, w *row) []yearCol {
	if hasFigure(w.values) {
		return nil
	}
	var years []yearCol
	several, plain := false, false
	for i := range cells {
		c := &cells[i]
		y := yearCol{0, c.col, max(c.cols, 1)}
		switch {
		case c.kind >= labelCell && isYear(c.text):
			y.year, _ = strconv.Atoi(strings.TrimSpace(c.text)[:4])
		case c.kind >= labelCell && relativeYear(c.text) != 0 && isListHead(cells):
			y.year = relativeYear(c.text)
		case len(years) > 0 && c.kind >= labelCell && strings.Contains(c.text, "累计"):
		case len(years) > 0 && c.kind == textCell && isListHead(cells) && len(c.text) <= 30 && strings.ContainsAny(c.text, "增减比率差变"):
			y.year = noYear
		default:
			plain = plain || c.lab.core == "统计指标"
			continue
		}
		several = several || len(years) > 0 && y.year != noYear && y.year != years[0].year
		years = append(years, y)
	}
	if !several || !plain && slices.ContainsFunc(years, func(y yearCol) bool { return y.year == 0 }) {
		return nil // the form of Fujian has 历年累计
	}
	return years
}

// isListHead tells the head of a statistics table, which has a column for the units.
func isListHead(cells []cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool {
		return c.lab.core == "统计指标" || c.lab.core == "单位" || c.lab.core == "计量单位"
	})
}

// yearOver is the year over the i-th of the values, each of which has one.
func yearOver(years []yearCol, i int) int {
	at := int32(i)
	for _, y := range years {
		if at -= y.cols; at < 0 {
			return y.year
		}
	}
	return 0
}

// countYears is how many columns years stand over.
func countYears(years []yearCol) int {
	n := int32(0)
	for _, y := range years {
		n += y.cols
	}
	return int(n)
}

// opens tells the first row of the head of table 3 or 4.
func opens(w *row) bool {
	groups := 0
	for i := range w.labels {
		m, _ := w.labels[i].lab.has(headRole, "")
		if m.key == "申请人情况" || len(m.key) > 60 {
			return true
		}
		if _, ok := w.labels[i].lab.has(rowRole, acrossTable); ok || m.key == "行政诉讼" {
			groups++
		}
	}
	return groups > 1 && !hasValue(w.values)
}

// ofYear keeps the values under the report's year, where every value stands under one. In
// the rest of a table that a page cut, fewer may be those of any.
func (r *rows) ofYear(w *row, years []yearCol, rest bool) {
	if len(years) == 0 || r.hint.Year == 0 || len(w.values) == 0 {
		return
	}
	if n := countYears(years); n != len(w.values) {
		w.values = slices.Clone(w.values)
		for i := range w.values {
			w.values[i].doubt, w.values[i].unclear = "the row is not as wide as the years over it", rest && len(w.values) < n
		}
		return
	}
	var own, others []cell
	for i := range w.values {
		if y := yearOver(years, i); y == r.hint.Year || y == thisYear {
			own = append(own, w.values[i])
		} else {
			others = append(others, w.values[i])
		}
	}
	if len(own) > 0 {
		w.values, w.others = own, others
	}
}

// yearRows marks the rows of other years in a table that has each row of the form once for
// every year, under a label with the year: 本年新收 | 2023年, 本年新收 | 2022年. In table 4 that
// is a row for each. A table of the report's own with a row for each year has none of the
// form's.
func (r *rows) yearRows(table []*row) {
	yearAt := func(w *row) (at, year int) {
		for i := range w.labels {
			if c := &w.labels[i]; c.kind == textCell && isYear(c.text) && hasFigure(w.values) {
				y, _ := strconv.Atoi(strings.TrimSpace(c.text)[:4])
				return i, y
			}
		}
		return -1, 0
	}
	own := slices.ContainsFunc(table, func(w *row) bool {
		_, y := yearAt(w)
		return y > 0 && y == r.hint.Year && names(w, rowRole)
	})
	across, years := 0, map[int]bool{}
	for _, w := range table {
		_, y := yearAt(w)
		if y == 0 && hasFigure(w.values) && !own {
			return
		}
		if y > 0 {
			years[y] = true
		}
		for i := range w.labels {
			if _, ok := w.labels[i].lab.has(colRole, acrossTable); ok {
				across++
			}
		}
	}
	ours := own || across >= 5 && years[r.hint.Year] // else a table of measures over years
	if !own && len(years) < 2 {
		return
	}
	for _, w := range table {
		at, y := yearAt(w)
		switch {
		case y > 0 && (y != r.hint.Year || !ours):
			w.apart = "other_year"
		case y > 0 && across >= 5:
			w.labels = slices.Delete(slices.Clone(w.labels), at, at+1)
		case y > 0 && names(w, rowRole):
			w.labels = slices.Delete(slices.Clone(w.labels), at, at+1)
		}
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
		b.years[r.block] = true
		b.find(model.Finding{ID: "form.columns.years", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.spanOf()),
			Message: "the table has columns of several years; those of the report's year were read, the others are listed under extra"})
	}
}
