package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// fillBlocks fills table 2: each row by the edition that its own head names.
func (b *builder) fillBlocks(items []item) {
	items = bare(items)
	b.orphanBlocks(items)
	profiles := map[[2]int]*profile{} // by table and number of columns
	at := func(it *item) *profile {
		k := [2]int{it.source, 0}
		if it.form.table != nil {
			k[1] = len(it.form.table.Cols)
		}
		if profiles[k] == nil {
			profiles[k] = &profile{flow: it.flow}
		}
		return profiles[k]
	}
	for i := range items {
		if it := &items[i]; it.form.table != nil {
			at(it).see(it.row, b.withoutTail(it), len(it.form.table.Cols))
		}
	}
	for i := range items {
		b.use(items[i].row)
		if i+1 < len(items) && hasParts(&items[i], &items[i+1]) {
			keys := items[i].form.table.RowKeys(items[i].key)
			b.ambiguous(keys, items[i].row, cutCandidates(items[i].row, len(keys)), "match.row.ambiguous", "words stand before the figures and before those of the next row: each may be a part of the row")
			continue
		}
		b.blockItem(&items[i], items, at(&items[i]))
	}
	b.movedBlocks(items)
}

// hasParts tells a row that a report divides, 其他对外管理服务事项 | 行政检查 | 1 and below it
// 行政确认 | 2: its label has words of its own beside it, the next row such words alone.
func hasParts(it, next *item) bool {
	if !isKnown(*it) || it.form.table == nil || !hasRow(it.form.table, it.key) || next.key != unknownRow || next.table != it.table || next.header != it.header {
		return false
	}
	n := len(it.labels)
	if n < 2 || len(next.labels) != n-1 || !namesRow(it.labels[n-2]) || !hasFigure(it.values) || !hasFigure(next.values) {
		return false
	}
	own := func(c *cell) bool {
		return c.kind == textCell && !strings.ContainsAny(c.text, "(（") && c.text != "小计"
	}
	return own(&it.labels[n-1]) && own(&next.labels[n-2])
}

// orphanBlocks names rows of values whose label is lost by the order of the form:
// between the head and the next label, so many rows as the form has there.
func (b *builder) orphanBlocks(items []item) {
	for i := range items {
		it := &items[i]
		if it.key != "" || it.form.table == nil || filled(it.values) < len(it.form.table.Cols) {
			continue
		}
		rows := it.form.table.Rows
		for r := range rows {
			named := slices.ContainsFunc(items, func(o item) bool { return o.table == it.table && o.key == rows[r].Key })
			before := i+1 < len(items) && items[i+1].table == it.table && r+1 < len(rows) && items[i+1].key == rows[r+1].Key
			if !named && before {
				it.key = rows[r].Key
				b.byOrder(it, it.form.table, &rows[r])
				break
			}
		}
	}
}

// byOrder notes that a row without its label was placed by the order of the form.
func (b *builder) byOrder(it *item, t *edition.Table, r *edition.Row) {
	b.doubt("match.row.by_order", t, t.RowKeys(r.Key), "rows without their label were placed by the order of the form", b.d.Place(it.spanOf()))
}

func (b *builder) blockItem(it *item, items []item, p *profile) {
	b.aside(it.row, it.table)
	if !isKnown(*it) {
		b.unknown(it)
		return
	}
	f, order := it.form, it.order
	if f.table == nil || !hasRow(f.table, it.key) {
		f, order = b.formWithoutHead(it, items), nil
		b.doubt("match.edition.undecided", f.table, f.table.RowKeys(it.key), "the head over the figures does not tell of which form they are", b.d.Place(it.spanOf()))
	}
	b.forms[f.ed]++
	keys := f.table.RowKeys(it.key)
	b.variant(it.row, it.key)
	b.blockCells(it, f, order, keys, p)
}

// blockCells lays the values on the columns: by the head where each has its own
// word, else by count.
func (b *builder) blockCells(it *item, f form, order []int, keys []model.Key, p *profile) {
	n := len(keys)
	if !hasValue(it.values) && it.endsMarked() {
		b.ambiguous(keys, it.row, cutCandidates(it.row, n), "match.row.ambiguous", notOne)
		return
	}
	if len(order) == len(it.values) && (complete(order, n) || foreign(it.header, b.x, order, f.table)) && !b.lost.unique && !b.lost.glued[it.block] && !b.lost.blanks.movable(it.row, it.values, n) {
		for i, c := range order {
			if c < 0 {
				b.extra(it.table, rowLabel(it.row), headText(it.header, b.x, i), &it.values[i], "extra_column")
				continue
			}
			b.put(keys[c], &it.values[i], b.headUnit(it.header, f.table, c))
		}
		return
	}
	values := b.withoutTail(it)
	for i := len(values); i < len(it.values); i++ {
		b.extra(it.table, rowLabel(it.row), headText(it.header, b.x, len(order)-1), &it.values[i], "extra_column")
	}
	fit := b.fitGlued(it.row, values, n, p)
	if cells := b.underHeads(it, values, order, n); cells != nil && fit.reason != leftOut {
		fit = fitted{cells: cells}
	}
	if fit.cells == nil && fit.reason != leftOut && !b.lost.unique {
		fit.cells = b.alongHead(it, values, n)
	}
	if b.lost.glued[it.block] && it.attached && b.holdsMore(it, n) {
		fit = fitted{reason: "figures run together"}
	}
	if fit.cells == nil {
		b.ambiguous(keys, it.row, cutCandidates(it.row, n), "match.row.ambiguous", fit.reason)
		return
	}
	cols := order
	if len(order) != n || !complete(order, n) {
		cols = inForm[:n]
	}
	b.mixing = b.mixes(func(i int) model.Key { return keys[cols[i]] }, fit.cells)
	for i := range fit.cells {
		b.put(keys[cols[i]], &fit.cells[i], b.headUnit(it.header, f.table, cols[i]))
	}
	b.mixing = false
}

// inForm are the columns of a block in the order of the form.
var inForm = []int{0, 1, 2, 3, 4, 5}

// foreign tells a head that has as many words as the form has columns and names some of
// them, but has a word of its own in place of another: then that column is not there. A
// misprint shares more than half of the characters with the column.
func foreign(head *row, x *lexicon, order []int, t *edition.Table) bool {
	if head == nil || len(order) != len(t.Cols) || !slices.ContainsFunc(order, func(c int) bool { return c >= 0 }) {
		return false
	}
	for i, c := range headCells(head, x) {
		col := t.Cols[min(i, len(t.Cols)-1)].Zh
		words, shared := utf8.RuneCountInString(c.lab.core), 0
		for _, r := range c.lab.core {
			if strings.ContainsRune(col, r) {
				shared++
			}
		}
		if order[i] < 0 && c.kind == textCell && words > 1 && !strings.Contains(col, c.lab.core) && 2*shared <= max(words, utf8.RuneCountInString(col)) {
			return true
		}
	}
	return false
}

// holdsMore tells digits that can be the row of another edition, with more columns: the
// head of a page without separators has lost words too, so it does not tell the edition.
func (b *builder) holdsMore(it *item, n int) bool {
	for _, f := range b.x.forms[it.table] {
		if m := len(f.table.Cols); m > n && hasRow(f.table, it.key) && digits(it.values) >= m {
			return true
		}
	}
	return false
}

// withoutTail are the values of a row without those under heads that come after the
// columns of the form (备注, 上年数).
func (b *builder) withoutTail(it *item) []cell {
	values := it.values
	if it.form.table == nil {
		return values
	}
	n := len(it.form.table.Cols)
	for i := len(it.order) - 1; it.order[i] < 0 && len(values) > n; i-- {
		values = values[:len(values)-1]
	}
	return trimText(values, n)
}

// complete tells a head that names every column once.
func complete(order []int, n int) bool {
	found := 0
	for _, c := range order {
		if c >= 0 {
			found++
		}
	}
	return found == n
}

func headText(head *row, x *lexicon, i int) string {
	if head == nil {
		return ""
	}
	if cells := headCells(head, x); i >= 0 && i < len(cells) {
		return cells[i].text
	}
	return ""
}

// headUnit is a unit that the head prints in place of the form's: 元 for 万元.
func (b *builder) headUnit(head *row, t *edition.Table, col int) string {
	if head == nil || t.Cols[col].Type != edition.Money && t.Cols[col].Type != edition.Decimal {
		return ""
	}
	for _, c := range headCells(head, b.x) {
		if !b.x.namesCol(c, t, col) {
			continue
		}
		unit := ""
		if s := fold.Core(c.text); strings.Contains(s, "万元") {
			unit = "万元"
		} else if strings.Contains(s, "元") {
			unit = "元"
		}
		if unit != t.Cols[col].Unit {
			return unit
		}
	}
	return ""
}

// trimText drops a remark after the figures, and what pads it.
func trimText(values []cell, n int) []cell {
	end := len(values)
	for i := len(values) - 1; i >= n && values[i].kind != valueCell && values[i].kind != oddCell; i-- {
		if values[i].kind >= labelCell {
			end = i
		}
	}
	return values[:end]
}

// formWithoutHead finds the edition of a row whose block has no head: by the other
// blocks, else by the only edition with so many columns.
func (b *builder) formWithoutHead(it *item, items []item) form {
	votes := map[*edition.Edition]int{}
	for i := range items {
		if items[i].form.table != nil {
			votes[items[i].form.ed]++
		}
	}
	var best form
	for _, f := range b.x.forms[it.table] {
		if hasRow(f.table, it.key) && votes[f.ed] > 0 && (best.table == nil || votes[f.ed] > votes[best.ed]) {
			best = f
		}
	}
	if best.table != nil {
		return best
	}
	fits := 0
	for _, f := range b.x.forms[it.table] {
		if hasRow(f.table, it.key) && len(f.table.Cols) == len(it.values) {
			best, fits = f, fits+1
		}
	}
	if fits != 1 {
		i := slices.IndexFunc(b.x.forms[it.table], func(f form) bool { return hasRow(f.table, it.key) })
		return b.x.forms[it.table][i]
	}
	return best
}

func hasRow(t *edition.Table, key string) bool { return findRow(t, key) != nil }

func findRow(t *edition.Table, key string) *edition.Row {
	for i := range t.Rows {
		if t.Rows[i].Key == key {
			return &t.Rows[i]
		}
	}
	return nil
}
