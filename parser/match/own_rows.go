package match

import (
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/doc"
)

// Reports set tables of their own before and after one of the form: the ways in which
// applications came, the causes of lawsuits. Inside its chapter their rows fall to the table
// of the form. Where that is whole without them, each of its rows once and with all its
// cells, they are not its rows, nor a piece of it that a page cut off: they are set apart.

// mostRows is how many almost whole rows of the form make a table the form's own, of another
// year or with cells lost. One that names most rows of the form is too, whatever they hold.
const mostRows = 4

// body is where a table of the form stands among all rows, and the rows given to it that are
// none of its own.
type body struct {
	low, high int
	heads     []*row // of the table, and what was taken for such
	others    []*row
}

// ownRows marks the rows of tables of the report's own, and tells whether there are any.
func (l *layer) ownRows(d *doc.Document, all []*row) bool {
	any := false
	for _, find := range []func([]*row) (body, bool){l.matrixBody, l.acrossBody, l.blockBody} {
		if b, ok := find(all); ok {
			any = b.before(l, d, all) || any
			any = b.after(l, d, all) || any
		}
	}
	return any
}

// matrixBody is where table 3 stands, ok only where it is whole and has rows too many.
func (l *layer) matrixBody(all []*row) (b body, ok bool) {
	n := len(l.x.matrixTable().Cols)
	full := map[string]bool{} // rows without blank cells
	for i := range l.matrix {
		if it := &l.matrix[i]; isKnown(*it) && filled(it.values) >= n && !l.lastOfNames(i) {
			full[it.key] = true
		}
	}
	isWhole := func(i int) bool {
		it := &l.matrix[i]
		switch {
		case !isKnown(*it) || len(it.values) < n || l.lastOfNames(i):
			return false
		case filled(it.values) >= n:
			return true
		}
		return !full[it.key] && !it.split && (!it.flow || hasFigure(it.values))
	}
	for i := range l.matrix {
		if it := &l.matrix[i]; !isWhole(i) && it.key != unknownRow && hasFigure(it.values) {
			ok = true
		}
	}
	if !ok {
		return b, false
	}
	seen, again, named := map[string]int{}, 0, map[string]bool{}
	for i := range l.matrix {
		it := &l.matrix[i]
		if isWhole(i) {
			b.take(all, it.row)
			seen[it.key]++
			continue
		}
		b.others = append(b.others, it.row)
		if isKnown(*it) && (2*filled(it.values) > n || len(it.values) >= n && hasFigure(it.values)) {
			again++
		}
		if isKnown(*it) {
			named[it.key] = true
		}
	}
	if again >= mostRows || 2*len(named) > len(l.x.matrixTable().Rows) {
		return b, false
	}
	parts, one := 0, 0
	for _, r := range l.x.matrixTable().Rows {
		switch k := seen[r.Key]; {
		case k > 1:
			return b, false
		case r.Optional:
			one = k
		case r.Group == "results.other_processing":
			parts += k
		case k == 0:
			return b, false
		}
	}
	b.heads = l.heads
	return b, parts == 3 || parts == 0 && one == 1
}

// lastOfNames tells a row below names of rows alone, where its own stands a second time: they
// are a head of the report's own, set one word a line.
func (l *layer) lastOfNames(i int) bool {
	if i < 2 || !l.matrix[i].flow || len(l.matrix[i-1].values)+len(l.matrix[i-2].values) > 0 {
		return false
	}
	return slices.ContainsFunc(l.matrix, func(o item) bool { return o.row != l.matrix[i].row && o.key == l.matrix[i].key && len(o.values) > 0 })
}

// acrossBody is where table 4 stands, ok only where one row has all its figures.
func (l *layer) acrossBody(all []*row) (b body, ok bool) {
	if len(l.across) < 2 {
		return b, false
	}
	n := len(l.x.forms[acrossTable][0].table.Places())
	whole := 0
	for i := range l.across {
		switch a := &l.across[i]; {
		case (len(a.values) < n || a.flow && len(a.values) > n) && filled(a.values) < n && (3*filled(a.values) > 2*n || a.group != "" && 3*filled(a.values) >= n):
			return b, false // a row of the form, with cells lost or of one group
		case filled(a.values) >= n || (len(a.values) == n || !a.flow && len(a.values) > n) && hasFigure(a.values):
			b.take(all, a.row)
			whole++
			if len(a.labels) >= n {
				b.heads = append(b.heads, a.row)
			}
		case a.split && inProse(a.row): // 行政复议0件 beside the table
		default:
			b.others = append(b.others, a.row)
		}
	}
	b.heads = append(b.heads, l.outcome.rows...)
	return b, whole == 1
}

// blockBody is where table 2 stands, ok only where every row of one of its forms stands under
// its head.
func (l *layer) blockBody(all []*row) (b body, ok bool) {
	seen := map[rowOf]int{}
	again := map[rowOf]bool{}
	tables := map[string]form{}
	for i := range l.blocks {
		it, f := &l.blocks[i], l.blocks[i].form
		if f.table == nil || !isKnown(*it) || len(it.values) < len(f.table.Cols) || !hasRow(f.table, it.key) {
			if it.key != unknownRow && hasFigure(it.values) {
				ok = true
			}
			if isKnown(*it) {
				again[rowOf{it.table, it.key}] = true
			}
			b.others = append(b.others, it.row)
			continue
		}
		b.take(all, it.row)
		tables[it.table] = f
		seen[rowOf{it.table, it.key}]++
		if len(b.heads) == 0 || b.heads[len(b.heads)-1] != it.header {
			b.heads = append(b.heads, it.header)
		}
	}
	if !ok || len(again) >= mostRows {
		return b, false
	}
	for id, forms := range l.x.forms {
		if forms[0].table.Shape != edition.Block || len(forms) == 1 && tables[id].table == nil {
			continue // Article 20(9) is not in the form of 2021
		}
		if tables[id].table == nil || slices.ContainsFunc(tables[id].table.Rows, func(r edition.Row) bool { return seen[rowOf{id, r.Key}] != 1 }) {
			return b, false
		}
	}
	return b, true
}

func (b *body) take(all []*row, r *row) {
	at := slices.Index(all, r)
	if b.high == 0 && b.low == 0 {
		b.low = at
	}
	b.low, b.high = min(b.low, at), max(b.high, at)
}

// before sets apart what stands before the head of the table.
func (b *body) before(l *layer, d *doc.Document, all []*row) bool {
	first, last := -1, -1
	for _, r := range b.others {
		if at := slices.Index(all, r); at < b.low && hasFigure(r.values) {
			if first < 0 {
				first = at
			}
			last = at
		}
	}
	if first < 0 || !slices.ContainsFunc(b.heads, func(h *row) bool {
		at := slices.Index(all, h)
		return at > last && at <= b.low
	}) {
		return false
	}
	for first > 0 && !hasFigure(all[first-1].values) && !names(all[first-1], chapterRole) {
		first--
	}
	return l.setOwn(d, all, first, last, b.low, b)
}

// after sets apart what stands after the table, where words tell that it is another.
func (b *body) after(l *layer, d *doc.Document, all []*row) bool {
	last := -1
	for _, r := range b.others {
		if at := slices.Index(all, r); at > b.high && hasFigure(r.values) {
			last = at
		}
	}
	if last < 0 {
		return false
	}
	words, blank := 0, !hasFigure(all[b.high].values)
	for _, r := range all[b.high+1 : last+1] {
		words += len(r.labels)
		if hasFigure(r.values) && (words == 0 || blank && r.source == all[b.high].source) {
			return false // figures that fell out of a row
		}
	}
	return l.setOwn(d, all, b.high+1, last, b.high, b)
}

// took tells a row that was given to a table.
func (l *layer) took(r *row) bool {
	is := func(it item) bool { return it.row == r }
	return slices.ContainsFunc(l.matrix, is) || slices.ContainsFunc(l.blocks, is) || slices.ContainsFunc(l.lists, is) || slices.ContainsFunc(l.weak, is) ||
		slices.Contains(l.heads, r) || slices.Contains(l.outcome.rows, r) || slices.ContainsFunc(l.across, func(a acrossRow) bool { return a.row == r })
}

// setOwn marks the rows from first to last, unless words between them and the table of the
// form, which stands at a row, speak of corrected figures. Other tables of the form may stand
// between them.
func (l *layer) setOwn(d *doc.Document, all []*row, first, last, at int, b *body) bool {
	for last+1 < len(all) && all[last+1].source == all[last].source && hasFigure(all[last+1].values) && !l.took(all[last+1]) {
		last++ // a row of the same table, with a word of another of the form
	}
	for i := all[min(first, at)].block; i <= all[max(last, at)].block; i++ {
		if amends(&d.Blocks[i]) {
			return false
		}
	}
	foreign := func(r *row) bool {
		return l.took(r) && !slices.Contains(b.others, r) && !slices.Contains(b.heads, r)
	}
	mixed := slices.ContainsFunc(all[first:last+1], foreign)
	for _, r := range all[first : last+1] {
		if !mixed || !foreign(r) && slices.ContainsFunc(b.others, func(o *row) bool { return o.source == r.source }) {
			r.apart = ownTable
		}
	}
	return true
}

const ownTable = "own_table"

// foundOwn reports the tables of the report's own that were set apart.
func (b *builder) foundOwn(others []*row) {
	told := map[int]bool{}
	for _, w := range others {
		if w.apart == ownTable && hasFigure(w.values) && !told[w.source] {
			told[w.source] = true
			b.find(model.Finding{ID: "form.table.own", Severity: model.Info, Class: model.FormClass, At: b.d.Place(w.spanOf()),
				Message: "a table of the report's own stands beside one of the form that is whole without it; its figures are listed under extra"})
		}
	}
}

// amends tells a table, or words over one, that correct figures: one of them is wrong, and it
// does not say whether the form's is the old one.
func amends(b *doc.Block) bool {
	says := func(s string) bool {
		return strings.Contains(s, "更正") || strings.Contains(s, "修正") || strings.Contains(s, "勘误") || strings.Contains(s, "订正") || strings.Contains(s, "应为") || strings.Contains(s, "有误")
	}
	if b.Kind != doc.TableKind {
		return len(b.Text) <= longest && says(b.Text)
	}
	return slices.ContainsFunc(b.Table.Rows, func(row []doc.Cell) bool {
		return slices.ContainsFunc(row, func(c doc.Cell) bool { return says(c.Text) })
	})
}
