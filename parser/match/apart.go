package match

import (
	"slices"
	"strconv"
	"strings"

	"nianbao/model"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// Rows whose figures are none of the form's, and yet figures of the report: those of
// tables of other years, the numbers of rows and columns. They are known by their marks
// before the rows are given to tables, and listed under extra.

// parted parts the rows that are read from those that are listed only.
func parted(all []*row) (own, others []*row) {
	if !slices.ContainsFunc(all, func(w *row) bool { return w.apart != "" }) {
		return all, nil
	}
	for _, w := range all {
		if w.apart == "" {
			own = append(own, w)
		} else {
			others = append(others, w)
		}
	}
	return own, others
}

// setAside lists the figures of rows that stand apart.
func (b *builder) setAside(others []*row) {
	var years, reports *row
	table := ""
	for _, w := range others {
		for i := range w.labels {
			for _, m := range w.labels[i].lab.means {
				if _, ok := b.x.shape(m); ok {
					table = m.table
				}
			}
		}
		n := len(b.res.Extra)
		for _, cells := range [][]cell{w.ordinals, w.values, w.others} {
			for i := range cells {
				b.extra(table, rowLabel(w), "", &cells[i], w.apart)
			}
		}
		if len(b.res.Extra) == n {
			continue
		}
		b.use(w)
		if years == nil && w.apart == "other_year" {
			years = w
		}
		if reports == nil && w.apart == "other_report" {
			reports = w
		}
	}
	b.foundOwn(others)
	if years != nil {
		b.find(model.Finding{ID: "form.tables.years", Severity: model.Info, Class: model.FormClass, At: b.d.Place(years.spanOf()),
			Message: "the document has tables of several years; those of the report's year were read, the figures of the others are listed under extra"})
	}
	if reports != nil {
		b.find(model.Finding{ID: "form.tables.reports", Severity: model.Warning, Class: model.FormClass, At: b.d.Place(reports.spanOf()),
			Message: "the document holds another report as well; the tables under its own title were read, the figures of the other are listed under extra"})
	}
}

// ordinalHeads are heads of a column of ordinals.
var ordinalHeads = []string{"行次", "行号", "栏次", "序号", "编号", "代码", "顺序号"}

// number takes the numbers of columns and of rows in a table from its figures: a row
// 1 2 3 … below the heads, a column 1 2 3 … under a head that says so.
func number(table []*row) {
	under := underOrdinal(table)
	for _, w := range table {
		if stems(w.labels) && counts(w.values, 1) || !under && !slices.ContainsFunc(w.labels, func(c cell) bool { return c.kind == labelCell }) && counts(w.values, countable) {
			w.apart = "ordinal"
		}
	}
}

// numbered takes the number of a row from its values, and the words after it: its unit.
func (w *row) numbered(at int) {
	w.ordinals, w.values = append(w.ordinals, w.values[at]), w.values[at+1:]
	for len(w.values) > 0 && w.values[0].kind >= labelCell {
		w.labels, w.values = append(w.labels[:len(w.labels):len(w.labels)], w.values[0]), w.values[1:]
	}
}

// underOrdinal takes the numbers one after the other that stand in the grid under a head
// that says so (序号), whatever stands in their rows.
func underOrdinal(table []*row) bool {
	var cols []int32
	for _, w := range table {
		for _, cells := range [][]cell{w.labels, w.values} {
			for i := range cells {
				if c := &cells[i]; c.kind >= labelCell && slices.Contains(ordinalHeads, fold.TrimSpace(c.text)) {
					cols = append(cols, c.col)
				}
			}
		}
	}
	any := false
	for _, col := range cols {
		any = underHead(table, col) || any
	}
	return any
}

// underHead takes the numbers of one column, which go on from row to row: those before a label
// were taken from it already.
func underHead(table []*row, col int32) bool {
	var rows []*row
	var places []int
	from, n := 0, 0
	goesOn := func(c *cell) bool {
		if n == 0 {
			if from, _ = strconv.Atoi(strings.TrimSpace(c.text)); from == 0 { // １
				from = int(c.fig.Value.Float())
			}
		}
		n++
		return isInt(c, from+n-1)
	}
	under := func(c cell) bool { return c.cols == 1 && c.col == col && c.kind != blankCell }
	for _, w := range table {
		if i := slices.IndexFunc(w.ordinals, under); i >= 0 {
			if !goesOn(&w.ordinals[i]) {
				return false
			}
		}
		i := slices.IndexFunc(w.values, under)
		if i < 0 {
			continue
		}
		if first, _, _ := reach(w.values); first != i || !goesOn(&w.values[i]) {
			return false
		}
		rows, places = append(rows, w), append(places, i)
	}
	for k, w := range rows {
		w.numbered(places[k])
	}
	return len(rows) > 0
}

// countable is how many numbers in order are no figures.
const countable = 5

// counts tells 1 2 3 4 5 …; more of them may begin elsewhere: 0 1 2 3 4 5 … as a program numbers
// columns, 6 7 8 9 10 11 … as the rows of the next page are numbered.
func counts(values []cell, least int) bool {
	from := 1
	if len(values) > countable {
		from = int(values[0].fig.Value.Float())
	}
	if from > 1000 {
		return false // years
	}
	for i := range values {
		if !isInt(&values[i], from+i) {
			return false
		}
	}
	return len(values) >= least
}

// stems tells 甲 乙 丙, which stand for numbers below the heads of words.
func stems(labels []cell) bool {
	return len(labels) > 1 && labels[0].text == "甲" && labels[1].text == "乙"
}

// isInt tells the number n, also with zeros before it: 07.
func isInt(c *cell, n int) bool {
	return c.fig.Kind == numeral.Number && c.fig.Value == model.Int(int64(n)) ||
		c.fig.Kind == numeral.Several && len(c.text) < 5 && strings.TrimLeft(c.text, "0") == strconv.Itoa(n)
}
