package match

import (
	"slices"

	"nianbao/model/edition"
	"nianbao/parser/doc"
)

// blockHead takes a head of a block of table 2: 信息内容 and the columns.
func (l *layer) blockHead(r *row) bool {
	if hasValue(r.values) || l.count(r, colRole, edition.Block) == 0 && !l.partHead(r) {
		return false
	}
	l.enter(edition.Block)
	if h := l.header; h != nil && h.flow && r.flow && len(h.values) == 0 && (len(l.blocks) == 0 || l.blocks[len(l.blocks)-1].header != h) {
		whole := *r // a word cut over lines parted it
		whole.labels = slices.Concat(h.labels, r.labels)
		r = &whole
	}
	l.header = r
	return true
}

// partHead tells a head whose words were cut: 信息内容 | 本年新 | 本年新 | 对外公开.
func (l *layer) partHead(r *row) bool {
	if len(r.labels) < 2 {
		return false
	}
	m, ok := r.labels[0].lab.has(headRole, "")
	return ok && m.key == "信息内容"
}

// blockRow takes a row of table 2 by its label: inside the table, or under a head of
// its own.
func (l *layer) blockRow(r *row, inside bool) bool {
	for i := len(r.labels) - 1; i >= 0; i-- {
		for _, m := range r.labels[i].lab.means {
			s, ok := l.x.shape(m)
			if !ok || s != edition.Block || m.role != rowRole {
				continue
			}
			if !inside && l.header == nil {
				return false
			}
			l.enter(edition.Block)
			l.blocks = append(l.blocks, item{row: r, key: m.key, table: m.table, header: l.header})
			l.banner = m.table
			return true
		}
	}
	return false
}

// blockRest takes rows of table 2 without a label of the form.
func (l *layer) blockRest(r *row) {
	if l.joinHead(r) || !hasValue(r.values) || l.banner == "" {
		return
	}
	it := item{row: r, table: l.banner, header: l.header}
	if len(r.labels) > 0 && !fragments(r) {
		it.key = unknownRow
	}
	l.blocks = append(l.blocks, it)
}

// bare gives blank cells to the rows of a table that end with their label, or with words. Where figures
// follow without a label, or the row stands there a second time, it is words alone.
func bare(items []item) []item {
	out := make([]item, 0, len(items))
	for i := range items {
		it := items[i]
		if it.flow || len(it.values) > 0 || it.form.table == nil {
			out = append(out, it)
			continue
		}
		again := slices.ContainsFunc(items, func(o item) bool { return o.table == it.table && o.key == it.key && len(o.values) > 0 })
		if again || i+1 < len(items) && items[i+1].key == "" && items[i+1].block == it.block {
			continue
		}
		row, n := *it.row, len(it.form.table.Cols)
		if row.values = it.withWords(nil, n); row.values == nil {
			row.values = blankCells(n, it.spanOf())
		}
		it.row = &row
		out = append(out, it)
	}
	return out
}

func blankCells(n int, at doc.Span) []cell {
	cells := make([]cell, n)
	for i := range cells {
		cells[i].span = at
	}
	return cells
}

// chooseForms finds the edition of each row of table 2 by its head.
func (l *layer) chooseForms() {
	for i := range l.blocks {
		it := &l.blocks[i]
		if i > 0 && l.blocks[i-1].table == it.table && l.blocks[i-1].header == it.header {
			it.form, it.order = l.blocks[i-1].form, l.blocks[i-1].order
			continue
		}
		it.form, it.order = l.x.chooseForm(it.table, it.header)
	}
}

// chooseForm finds the edition whose columns a head names best: as many columns as
// possible found, in its own words, and none missing. Words that it does not know count
// least against it, since reports add columns of their own.
func (x *lexicon) chooseForm(table string, head *row) (form, []int) {
	if head == nil {
		return form{}, nil
	}
	cells := headCells(head, x)
	var best form
	var order []int
	score := -1 << 30
	for _, f := range x.forms[table] {
		o, found := x.columns(f.table, cells)
		s := 4*found - 3*(len(f.table.Cols)-found) - (len(cells) - found) + ownWords(f.table, cells, o)
		if found > 0 && s > score {
			best, order, score = f, o, s
		}
	}
	return best, order
}

// ownWords counts the heads that are just the words of a form.
func ownWords(t *edition.Table, cells []*cell, order []int) (n int) {
	for i, c := range order {
		if c >= 0 && cells[i].text == t.Cols[c].Zh {
			n++
		}
	}
	return n
}

// headCells are the words of a head that can name columns: those after 信息内容.
func headCells(head *row, x *lexicon) []*cell {
	out := make([]*cell, 0, len(head.labels))
	for i := range head.labels {
		c := &head.labels[i]
		if _, ok := c.lab.has(headRole, ""); ok {
			out = out[:0]
			continue
		}
		if _, ok := c.lab.has(bannerRole, ""); ok {
			continue
		}
		out = append(out, c)
	}
	return out
}

// joinHead puts the second row of a head whose words were cut over two rows
// (本年新 / 制作数量) under the first.
func (l *layer) joinHead(r *row) bool {
	if l.header == nil || r.block != l.header.block || len(r.values) > 0 && hasValue(r.values) {
		return false
	}
	first := headCells(l.header, l.x)
	if len(first) == 0 || len(r.labels) != len(first) {
		return false
	}
	joined := &row{block: r.block, source: r.source, flow: r.flow}
	for i, c := range first {
		t := c.text + "\n" + r.labels[i].text
		lab, ok := l.x.resolve(t)
		if !ok {
			return false
		}
		joined.labels = append(joined.labels, cell{text: t, span: c.span, kind: labelCell, lab: lab})
	}
	l.header = joined
	return true
}

// columns maps the cells of a head to columns of a table: order[i] is the column of
// the i-th cell, -1 for words the table does not know. Words cut short (本年新) take
// the column at their position.
func (x *lexicon) columns(t *edition.Table, cells []*cell) (order []int, found int) {
	used := make([]bool, len(t.Cols))
	order = make([]int, len(cells))
	for i := range cells {
		order[i] = -1
		for j := range t.Cols {
			if !used[j] && x.namesCol(cells[i], t, j) {
				order[i], used[j] = j, true
				found++
				break
			}
		}
	}
	if len(cells) == len(t.Cols) {
		for i := range cells {
			if order[i] < 0 && !used[i] && x.beginsCol(cells[i], t, i) {
				order[i], used[i] = i, true
				found++
			}
		}
	}
	return order, found
}

func (x *lexicon) namesCol(c *cell, t *edition.Table, j int) bool {
	for _, m := range c.lab.means {
		if m.role == colRole && m.table == t.ID && isCol(m.key, &t.Cols[j]) {
			return true
		}
	}
	return false
}

// beginsCol tells a cut or repeated head from another word: it shares its first three
// characters with the label of the column.
func (x *lexicon) beginsCol(c *cell, t *edition.Table, j int) bool {
	a, b := []rune(c.lab.core), []rune(t.Cols[j].Zh)
	return len(a) >= 3 && len(b) >= 3 && a[0] == b[0] && a[1] == b[1] && a[2] == b[2]
}
