package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// matrixTable has every row of table 3 of all editions: the form of 2021 names them
// all, since it allows the one row of 2019 in place of its three.
func (x *lexicon) matrixTable() *edition.Table {
	return x.forms["applications"][0].table
}

// fillMatrix fills table 3.
func (b *builder) fillMatrix(items []item, heads []*row) {
	if !slices.ContainsFunc(heads, func(h *row) bool { return names(h, colRole) }) &&
		!slices.ContainsFunc(items, isKnown) {
		return // words of prose with figures
	}
	if again := func(it item) bool { return headAgain(&it, items) }; slices.ContainsFunc(items, again) {
		items = slices.DeleteFunc(slices.Clone(items), again)
	}
	m := &matrix{b: b, t: b.x.matrixTable(), items: items, beside: extraHeads(heads), plans: b.x.plans(heads), few: few(heads)}
	b.applications = true
	m.heaps()
	m.fit(heads)
	m.orphans()
	m.shifted()
	m.own = m.ownTables()
	for i := range m.items {
		b.use(m.items[i].row)
		m.fill(i)
	}
	m.broken()
	m.totals(heads)
}

// headAgain tells the last word of a head that a page repeats and breaks into lines, or that
// stands in a row with others: 总计 is the name of a row too, but that row has its cells elsewhere.
func headAgain(it *item, items []item) bool {
	if hasFigure(it.values) || !names(it.row, colRole) || !it.flow && !slices.ContainsFunc(it.labels[:len(it.labels)-1], isHead) {
		return false
	}
	return slices.ContainsFunc(items, func(o item) bool { return o.key == it.key && len(o.values) > len(it.values) })
}

type matrix struct {
	b       *builder
	t       *edition.Table
	items   []item
	fits    []fitted
	beside  []beside
	moved   bool         // some rows are out of line with the others
	own     map[int]bool // tables of the report's own, and whether they were reported
	plans   []blockPlan
	under   map[under]bool // whether all rows stand under a head
	figured bool           // a figure stands in the last cell of a row beside those of the form
	beyond  bool           // a figure stands in that cell which cannot be one of the form's
	ends    map[int]int32  // by source: where most rows end in the grid
	few     bool           // the head does not divide 法人或其他组织
	wide    bool           // a row has a figure in every column of the form and in one beside them, or one under that head
	reach   int            // rows with figures from the first column of the form to the one beside them
}

func (m *matrix) fit(heads []*row) {
	profiles, level := map[int]*profile{}, levels{}
	n := len(m.t.Cols)
	m.fits = make([]fitted, len(m.items))
	values := make([][]cell, len(m.items))
	for i := range m.items {
		it := &m.items[i]
		if profiles[it.source] == nil {
			profiles[it.source] = &profile{flow: it.flow, level: level}
			profiles[it.source].seeHeads(heads)
		}
		values[i] = it.values
		if m.besides(it) {
			values[i] = it.values[:len(it.values)-1]
			m.seeBeside(it, n)
		}
		values[i] = trimText(values[i], n)
		it.row.level = m.levelOf(it.key)
		profiles[it.source].see(it.row, values[i], n)
		own := m.b.lost.blanks.own(it.row, values[i], n)
		first, last, _ := reach(own)
		level.see(it.row, first, last, len(own), n)
	}
	m.wide = m.wide || m.reach >= sureRows
	markMoved(profiles)
	lined, behind := m.oneALine(), ofNext(values, n)
	for i := range m.items {
		it := &m.items[i]
		if m.planned(i) {
			continue
		}
		if m.besides(it) {
			m.fits[i] = m.fitBeside(it.values, n, m.headBeside(it), profiles[it.source])
			continue
		}
		if lined && it.flow {
			if f, ok := m.behindPlaces(values[i], n); ok {
				m.fits[i] = f
				continue
			}
		}
		if m.fits[i] = m.b.fitGlued(it.row, values[i], n, profiles[it.source]); m.fits[i].cells == nil {
			m.fits[i].cells = m.planOf(it).under(it.row, values[i])
		}
		if head := m.headBeside(it); head != "" && !it.flow && (m.figured || !isRemarkHead(head) && hasFigure(values[i])) {
			m.fits[i].cells, m.fits[i].reason = nil, besideReason
		}
		if behind && it.short(values[i], n) {
			m.fits[i].cells, m.fits[i].reason = nil, "fewer cells than columns"
		}
		m.fits[i].extra = it.values[len(values[i]):]
	}
}

// short tells a row of cells one by one with its last blank, where such a cell may be one of the
// next row.
func (it *item) short(values []cell, n int) bool {
	return it.flow && len(values) == n && values[n-1].kind == blankCell && hasFigure(values)
}

// ofNext tells rows of which full ones have a blank cell of the next behind them, while none
// shows that blank cells were kept.
func ofNext(values [][]cell, n int) bool {
	behind := 0
	for _, v := range values {
		_, last, k := reach(v)
		if last >= k {
			return false
		}
		if k == n && len(v) == n+1 {
			behind++
		}
	}
	return behind >= sureRows
}

// seeBeside learns from a row with a cell under the head that the form does not have.
func (m *matrix) seeBeside(it *item, n int) {
	if end := &it.values[len(it.values)-1]; end.kind == valueCell {
		m.beyond = m.beyond || !m.late(it.values, n)
		m.figured = true
		m.wide = m.wide || end.col == m.besideOf(it).col
	}
	if first, last, filled := reach(it.values); last-first == n && it.values[last].kind == valueCell {
		m.wide = m.wide || filled > n
		m.reach++
	}
}

func (m *matrix) order(key string) int {
	for i := range m.t.Rows {
		if m.t.Rows[i].Key == key {
			return i
		}
	}
	return -1
}

// anchored tells a row that has its label and its figures.
func (m *matrix) anchored(i int) bool { return isKnown(m.items[i]) && m.fits[i].cells != nil }

func (m *matrix) fill(i int) {
	b, it := m.b, &m.items[i]
	b.aside(it.row, m.t.ID)
	if _, own := m.own[it.block]; own {
		m.repeated(i)
		return
	}
	if !isKnown(*it) {
		switch {
		case it.told || !hasValue(it.values):
		case it.named != "" && !m.has(it.named):
			b.ambiguous(m.t.RowKeys(it.named), it.row, matrixCandidates(it.row, len(m.t.Cols)), "match.row.unplaced", "their ordinal stands before words that are not the form's")
		default:
			b.unknown(it)
		}
		return
	}
	b.variant(it.row, it.key)
	keys := m.t.RowKeys(it.key)
	f := m.fits[i]
	if f.cells == nil {
		why := f.reason
		if m.few {
			why = fewReason
		}
		if _, ok := runOf(it.row); ok && it.split {
			why += "; candidates are the cuts whose total closes, none is chosen for it"
		}
		b.ambiguous(keys, it.row, matrixCandidates(it.row, len(keys)), "match.row.ambiguous", why)
		b.malformed(it.row, keys)
		return
	}
	if j := m.figuresBeside(i); j >= 0 {
		b.ambiguous(keys, m.items[j].row, matrixCandidates(m.items[j].row, len(keys)), "match.row.ambiguous", "it is blank, and the figures of a row without a name of the form stand beside it")
		return
	}
	b.mixing = b.mixes(func(i int) model.Key { return keys[i] }, f.cells)
	for c, p := range m.t.Places()[m.order(it.key)*len(keys):][:len(keys)] {
		if !f.heads.lacks(c) {
			b.putAt(p, &f.cells[c], "")
		}
	}
	b.mixing = false
	for e := range f.extra {
		head := m.headBeside(it)
		if f.heads != nil {
			head = f.heads.headOf(&f.extra[e])
		}
		b.extra(m.t.ID, rowLabel(it.row), head, &f.extra[e], "extra_column")
	}
}

// has tells whether the report has a row.
func (m *matrix) has(key string) bool {
	return slices.ContainsFunc(m.items, func(it item) bool { return it.key == key })
}

// figuresBeside is the row of figures without a name of the form next to a blank row, -1
// if there is none: a label over several lines may have its figures beside any of them.
func (m *matrix) figuresBeside(i int) int {
	if hasValue(m.fits[i].cells) {
		return -1
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(m.items) && m.items[j].key == unknownRow && len(m.items[j].values) >= fewInRow && hasFigure(m.items[j].values) {
			return j
		}
	}
	return -1
}

// broken makes figures ambiguous that have a figure of no row over or under them in a table
// which is read by the places of its text alone: the lines of one figure may be taken for rows,
// unless both fill all columns. A row that has its name by the order of the form is such a line too.
func (m *matrix) broken() {
	n := len(m.t.Cols)
	for i := range m.items {
		it := &m.items[i]
		if isKnown(*it) && len(it.labels) > 0 || it.flow {
			continue
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(m.items) || !m.anchored(j) || filled(it.values) >= n && filled(m.items[j].values) >= n {
				continue
			}
			m.reopen(j, it.row)
			if m.anchored(i) {
				m.reopen(i, m.items[j].row)
			}
		}
	}
}

// reopen makes the figures of a row ambiguous that stand in a column of the grid with a figure
// in doubt; where none does, both may be lines of one row.
func (m *matrix) reopen(i int, by *row) {
	keys := m.t.RowKeys(m.items[i].key)
	var both, open []model.Key
	any := false
	for c := range m.fits[i].cells {
		f := &m.fits[i].cells[c]
		at := slices.IndexFunc(by.values, func(v cell) bool { return v.doubt != "" && v.kind != blankCell && v.col == f.col })
		any = any || at >= 0
		open = append(open, keys[c])
		if at >= 0 && f.kind != blankCell {
			both = append(both, keys[c])
		}
	}
	if len(both) > 0 {
		open = both
	}
	if any {
		m.b.reopen(open, "match.row.ambiguous", "a figure of no row stands over or under it: lines of one figure may be taken for rows", by)
	}
}

// malformed keeps a row of more or fewer figures for the search of a suggestion.
func (b *builder) malformed(r *row, keys []model.Key) bool {
	var figs []model.Number
	for _, c := range r.values {
		if c.fig.Value.Valid() {
			figs = append(figs, c.fig.Value)
		}
	}
	if len(figs) == len(keys) || len(figs)+1 < len(keys) || len(figs) > len(keys)+2 || r.split && len(figs) < len(keys) {
		return false
	}
	at := b.find(model.Finding{ID: "form.row.figures", Severity: model.Warning, Class: model.FormClass, Cells: keys,
		Expected: model.Int(int64(len(keys))), Observed: model.Int(int64(len(figs))), At: b.d.Place(r.spanOf()),
		Message: plural(len(figs), "figure") + " under " + plural(len(keys), "column") + ": " + values(r)})
	b.res.Malformed = append(b.res.Malformed, Malformed{at, keys, figs})
	return true
}
