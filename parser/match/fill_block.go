package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// fillBlocks fills table 2: each row by the edition that its own head names.
func (b *builder) fillBlocks(items []item) {
	for i := range items {
		it := &items[i]
		it.form, _, _ = b.x.chooseForm(it.table, it.header)
	}
	b.orphanBlocks(items)
	profiles := map[[2]int]*profile{} // by table and number of columns
	at := func(it *item) *profile {
		k := [2]int{it.source, 0}
		if it.form.table != nil {
			k[1] = len(it.form.table.Cols)
		}
		if profiles[k] == nil {
			profiles[k] = &profile{}
		}
		return profiles[k]
	}
	for i := range items {
		if it := &items[i]; it.form.table != nil {
			at(it).see(b.withoutTail(it), len(it.form.table.Cols))
		}
	}
	for i := range items {
		b.use(items[i].row)
		b.blockItem(&items[i], items, at(&items[i]))
	}
}

// orphanBlocks names rows of values whose label is lost by the order of the form:
// between the head and the next label, so many rows as the form has there.
func (b *builder) orphanBlocks(items []item) {
	for i := range items {
		it := &items[i]
		if it.key != "" || it.form.table == nil || len(onlyFilled(it.values, 0, len(it.values))) < len(it.form.table.Cols) {
			continue
		}
		rows := it.form.table.Rows
		for r := range rows {
			named := slices.ContainsFunc(items, func(o item) bool { return o.table == it.table && o.key == rows[r].Key })
			before := i+1 < len(items) && items[i+1].table == it.table && r+1 < len(rows) && items[i+1].key == rows[r+1].Key
			after := i > 0 && items[i-1].table == it.table && r > 0 && items[i-1].key == rows[r-1].Key
			if !named && (before || after) {
				it.key = rows[r].Key
				b.byOrder(it, it.form.table, &rows[r])
				break
			}
		}
	}
}

// byOrder notes that a row without its label was placed by the order of the form.
func (b *builder) byOrder(it *item, t *edition.Table, r *edition.Row) {
	b.doubt("match.row.by_order", t, rowKeys(t, r.Key), "rows without their label were placed by the order of the form", b.d.Place(it.spanOf()))
}

func (b *builder) blockItem(it *item, items []item, p *profile) {
	label := rowLabel(it.row)
	for i := range it.ordinals {
		b.extra(it.table, label, "", &it.ordinals[i], "ordinal")
	}
	if it.key == unknownRow || it.key == "" {
		b.unknown(it)
		return
	}
	f, order, ok := b.x.chooseForm(it.table, it.header)
	if !ok || !hasRow(f.table, it.key) {
		if f, ok = b.formWithoutHead(it, items); !ok {
			b.unknown(it)
			return
		}
		order = nil
		b.doubt("match.edition.undecided", f.table, rowKeys(f.table, it.key), "the head of the block does not tell its edition", b.d.Place(it.spanOf()))
	}
	b.forms[f.ed]++
	b.tables[f.table.ID] = true
	b.res.Rows++
	keys := rowKeys(f.table, it.key)
	b.variant(it.row, it.key)
	b.blockCells(it, f, order, keys, p)
}

// blockCells lays the values on the columns: by the head where each has its own
// word, else by count.
func (b *builder) blockCells(it *item, f form, order []int, keys []model.Key, p *profile) {
	n := len(keys)
	if len(order) == len(it.values) && complete(order, n) && !b.lost.unique && !b.lost.glued[it.block] {
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
	fit := b.fit(it.row, values, n, p)
	if fit.cells == nil {
		b.ambiguous(keys, it.row, blockCandidates(it.row, n), "match.row.ambiguous", fit.reason)
		return
	}
	for i := range fit.cells {
		c := i
		if len(order) == n && complete(order, n) {
			c = order[i]
		}
		b.put(keys[c], &fit.cells[i], b.headUnit(it.header, f.table, c))
	}
}

// withoutTail are the values of a row without those under heads that come after the
// columns of the form (备注, 上年数).
func (b *builder) withoutTail(it *item) []cell {
	values := it.values
	if it.form.table == nil {
		return values
	}
	n := len(it.form.table.Cols)
	if it.header != nil {
		_, order, _ := b.x.chooseForm(it.table, it.header)
		for i := len(order) - 1; i >= 0 && order[i] < 0 && len(values) > n; i-- {
			values = values[:len(values)-1]
		}
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
	if cells := headCells(head, x); i < len(cells) {
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
		if !b.x.namesCol(&c, t, col) {
			continue
		}
		unit := ""
		if s := fold.Core(c.text); hasAny(s, "万元") {
			unit = "万元"
		} else if hasAny(s, "元") {
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
func (b *builder) formWithoutHead(it *item, items []item) (form, bool) {
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
		return best, true
	}
	fits := 0
	for _, f := range b.x.forms[it.table] {
		if hasRow(f.table, it.key) && len(f.table.Cols) == len(it.values) {
			best, fits = f, fits+1
		}
	}
	if fits != 1 {
		return b.formWithRow(it.table, it.key)
	}
	return best, true
}

func (b *builder) formWithRow(table, key string) (form, bool) {
	for _, f := range b.x.forms[table] {
		if hasRow(f.table, key) {
			return f, true
		}
	}
	return form{}, false
}

// rowKeys are the cells of a row.
func rowKeys(t *edition.Table, row string) []model.Key { return t.RowKeys(row) }

func hasRow(t *edition.Table, key string) bool { return findRow(t, key) != nil }

func findRow(t *edition.Table, key string) *edition.Row {
	if t == nil {
		return nil
	}
	for i := range t.Rows {
		if t.Rows[i].Key == key {
			return &t.Rows[i]
		}
	}
	return nil
}

// unknown lists the figures of a row that the form does not have.
func (b *builder) unknown(it *item) {
	if !slices.ContainsFunc(it.values, func(c cell) bool { return c.fig.Value.Valid() || len(c.fig.Candidates) > 0 }) {
		return // dashes say nothing that could be lost
	}
	reason := "unknown_row"
	if it.key == "" {
		reason = "stray"
	}
	label, n := rowLabel(it.row), len(b.res.Extra)
	for i := range it.values {
		b.extra(it.table, label, "", &it.values[i], reason)
	}
	if len(b.res.Extra) == n {
		return
	}
	f := model.Finding{ID: "form.row.unknown", Severity: model.Warning, Class: model.FormClass, At: b.d.Place(it.spanOf()),
		Message: "the form has no row " + quote(label) + "; its " + plural(len(b.res.Extra)-n, "figure") + " are listed under extra"}
	if reason == "stray" {
		f.ID, f.Class = "match.figure.stray", model.ReadingClass
		f.Message = plural(len(b.res.Extra)-n, "figure") + " without a label in a statutory table: " + quote(values(it.row))
	}
	b.find(f)
}

// variant notes a label that was matched in spite of a misprint.
func (b *builder) variant(r *row, key string) {
	for i := range r.labels {
		if r.labels[i].lab.varied {
			b.find(model.Finding{ID: "form.label.variant", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.labels[i].span),
				Message: "label printed as " + quote(r.labels[i].text) + ", read as " + key})
		}
	}
}

// fillWeak marks the rows in whose figures words stand, where nothing better was read:
// the text is kept whole in each cell.
func (b *builder) fillWeak(items []item) {
	for i := range items {
		it := &items[i]
		var t *edition.Table
		for _, f := range b.x.forms[it.table] {
			if hasRow(f.table, it.key) && (t == nil || b.forms[f.ed] > 0) {
				t = f.table
			}
		}
		if t == nil || t.Shape == edition.Across {
			continue
		}
		keys := rowKeys(t, it.key)
		if slices.ContainsFunc(keys, func(k model.Key) bool { return b.cells[k] != nil }) {
			continue
		}
		b.tables[t.ID] = true
		b.ambiguous(keys, it.row, nil, "match.row.ambiguous", "words stand among the figures")
	}
}
