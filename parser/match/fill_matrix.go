package match

import (
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// matrixTable has every row of table 3 of all editions: the form of 2021 names them
// all, since it allows the one row of 2019 in place of its three.
func (x *lexicon) matrixTable() *edition.Table {
	best := x.forms["applications"][0].table
	for _, f := range x.forms["applications"] {
		if len(f.table.Rows) > len(best.Rows) {
			best = f.table
		}
	}
	return best
}

// fillMatrix fills table 3.
func (b *builder) fillMatrix(items []item, heads []*row) {
	if len(items) == 0 {
		return
	}
	m := &matrix{b: b, t: b.x.matrixTable(), items: items, fits: make([]fitted, len(items)), extraHead: b.extraHead(heads)}
	b.tables["applications"] = true
	m.fit()
	m.orphans()
	m.shifted()
	for i := range items {
		b.use(items[i].row)
		m.fill(i)
	}
}

type matrix struct {
	b         *builder
	t         *edition.Table
	items     []item
	fits      []fitted
	extraHead string // the one column that the head adds at the right end
}

func (m *matrix) fit() {
	profiles := map[int]*profile{}
	n := len(m.t.Cols)
	values := make([][]cell, len(m.items))
	for i := range m.items {
		it := &m.items[i]
		if profiles[it.source] == nil {
			profiles[it.source] = &profile{}
		}
		values[i] = it.values
		if m.extraHead != "" && len(it.values) > n && !it.flow {
			values[i] = it.values[:len(it.values)-1]
		}
		values[i] = trimText(values[i], n)
		profiles[it.source].see(values[i], n)
	}
	for i := range m.items {
		it := &m.items[i]
		m.fits[i] = m.b.fit(it.row, values[i], n, profiles[it.source])
		m.fits[i].extra = it.values[len(values[i]):]
	}
}

// extraHead finds a head beyond those of the form: words after its last one, which
// are not a piece of the form's own words (备注, 占比, 上年数).
func (b *builder) extraHead(heads []*row) string {
	own := headLetters()
	found := ""
	for _, h := range heads {
		words := append(h.labels[:len(h.labels):len(h.labels)], onlyFilled(h.values, 0, len(h.values))...)
		n := len(words)
		if h.flow || n < 2 || words[n-1].kind != textCell || len(words[n-1].text) > 30 {
			continue
		}
		t := fold.Core(words[n-1].text)
		_, known := words[n-2].lab.has(colRole, "applications")
		_, head := words[n-2].lab.has(headRole, "")
		if strings.Trim(t, own) == "" || !known && !head {
			continue
		}
		if found != "" && found != t {
			return ""
		}
		found = t
	}
	return found
}

// headLetters are the characters of the head of table 3.
func headLetters() string {
	s := "申请人情况法人或其他组织本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"
	for _, c := range theLexicon().matrixTable().Cols {
		s += c.Zh
	}
	return s
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
func (m *matrix) anchored(i int) bool {
	return m.items[i].key != "" && m.items[i].key != unknownRow && m.fits[i].cells != nil
}

// orphans names the rows of values without a label between two rows that have both:
// when there are as many as the form has rows there, their order tells. Otherwise
// they stay unnamed.
func (m *matrix) orphans() {
	for i := 0; i < len(m.items); {
		if m.anchored(i) {
			i++
			continue
		}
		j := i
		for j < len(m.items) && !m.anchored(j) {
			j++
		}
		m.gap(i, j)
		i = j
	}
}

func (m *matrix) gap(from, to int) {
	var free []int
	for i := from; i < to; i++ {
		if m.items[i].key == "" && m.fits[i].cells != nil && hasValue(m.fits[i].cells) {
			free = append(free, i)
		}
	}
	low, high := -1, len(m.t.Rows)
	if from > 0 {
		low = m.order(m.items[from-1].key)
	}
	if to < len(m.items) {
		high = m.order(m.items[to].key)
	}
	if len(free) == 0 || low >= high {
		return
	}
	for _, rows := range m.missing(low, high) {
		if len(rows) != len(free) {
			continue
		}
		for i := from; i < to; i++ {
			if m.items[i].key != unknownRow {
				m.items[i].key = ""
			}
		}
		for k, i := range free {
			m.items[i].key = m.t.Rows[rows[k]].Key
			m.b.byOrder(&m.items[i], m.t, &m.t.Rows[rows[k]])
		}
		return
	}
	m.b.undecidedRows(m, free, low, high)
}

// missing lists the rows of the form strictly between two places that no row of the
// report is named for: with the three rows of （六）, or with its one row.
func (m *matrix) missing(low, high int) [][]int {
	named := map[string]bool{}
	for i := range m.items {
		if m.anchored(i) {
			named[m.items[i].key] = true
		}
	}
	var parts, one []int
	for r := low + 1; r < high; r++ {
		row := &m.t.Rows[r]
		switch {
		case named[row.Key]:
		case row.Optional:
			one = append(one, r)
		case row.Group == "results.other_processing":
			parts = append(parts, r)
		default:
			parts, one = append(parts, r), append(one, r)
		}
	}
	return [][]int{parts, one}
}

// undecidedRows marks the rows that some unnamed figures may belong to.
func (b *builder) undecidedRows(m *matrix, free []int, low, high int) {
	all := &row{block: m.items[free[0]].block}
	for _, i := range free {
		all.values = append(all.values, m.items[i].values...)
	}
	for _, r := range m.missing(low, high)[0] {
		keys := rowKeys(m.t, m.t.Rows[r].Key)
		var cand [][]string
		for c := range keys {
			var col []string
			for _, i := range free {
				if s := m.fits[i].cells[c].text; !contains(col, s) {
					col = append(col, s)
				}
			}
			cand = append(cand, col)
		}
		b.ambiguous(keys, all, cand, "match.row.unplaced", "rows without label are not as many as rows of the form")
	}
	for _, i := range free {
		m.items[i].told = len(m.missing(low, high)[0]) > 0
	}
}

func (m *matrix) fill(i int) {
	b, it := m.b, &m.items[i]
	for o := range it.ordinals {
		b.extra(m.t.ID, rowLabel(it.row), "", &it.ordinals[o], "ordinal")
	}
	if it.key == "" || it.key == unknownRow {
		if !it.told && hasValue(it.values) {
			b.unknown(it)
		}
		return
	}
	b.res.Rows++
	b.variant(it.row, it.key)
	keys := rowKeys(m.t, it.key)
	if it.doubt != "" {
		b.doubt("match.grid.doubt", m.t, keys, it.doubt, b.d.Place(it.spanOf()))
	}
	f := m.fits[i]
	if f.cells == nil {
		b.ambiguous(keys, it.row, matrixCandidates(it.row, len(keys)), "match.row.ambiguous", f.reason)
		b.malformed(it.row, keys)
		return
	}
	for c := range keys {
		b.put(keys[c], &f.cells[c], "")
	}
	for e := range f.extra {
		b.extra(m.t.ID, rowLabel(it.row), m.extraHead, &f.extra[e], "extra_column")
	}
}

// malformed keeps a row of more or fewer figures for the search of a suggestion.
func (b *builder) malformed(r *row, keys []model.Key) {
	var figs []model.Number
	for _, c := range r.values {
		if c.fig.Value.Valid() {
			figs = append(figs, c.fig.Value)
		}
	}
	if len(figs) == len(keys) || len(figs)+1 < len(keys) || len(figs) > len(keys)+2 || r.split && len(figs) < len(keys) {
		return
	}
	at := b.find(model.Finding{ID: "form.row.figures", Severity: model.Warning, Class: model.FormClass, Cells: keys,
		Expected: model.Int(int64(len(keys))), Observed: model.Int(int64(len(figs))), At: b.d.Place(r.spanOf()),
		Message: plural(len(figs), "figure") + " under " + plural(len(keys), "column") + ": " + values(r)})
	b.res.Malformed = append(b.res.Malformed, Malformed{at, keys, figs})
}
