package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// fewRows is how many labelled rows make a statistics table: single labels of it
// occur in other tables and in prose.
const fewRows = 4

// manyNames is how many labelled rows make one whatever their figures.
const manyNames = 4 * fewRows

// fillLists fills the statistics table or annex that most of the rows belong to.
func (b *builder) fillLists(items []item, all []*row) {
	var best *edition.Table
	most, names := fewRows-1, 0
	for _, t := range b.x.lists {
		n, named := 0, 0
		for i := range items {
			if len(b.listRows(&items[i], t)) == 0 {
				continue
			}
			named++
			if len(items[i].values) > 0 {
				n++
			}
		}
		if n > most || n == most && best != nil && named > names || best == nil && n > 0 && named >= manyNames {
			best, most, names = t, n, named
		}
	}
	if best == nil {
		return
	}
	b.lists = best
	items = b.withoutProse(items, best)
	l := list{b: b, t: best, filled: map[string]bool{}}
	coded(items, l.code)
	for i := range items {
		l.head(items[i].row)
	}
	l.from, l.to = l.columns(items)
	for c, lacks := range best.Cols {
		if c < l.from || c >= l.to {
			b.lacksColumn(best, c)
			b.find(model.Finding{ID: "form.columns.missing", Severity: model.Info, Class: model.FormClass, At: b.d.Place(items[0].spanOf()),
				Message: name(best) + ": it has no column " + lacks.Zh})
		}
	}
	for i := range items {
		n := len(items[i].values)
		l.beside = l.beside || l.tail > 0 && n > l.to-l.from && items[i].values[n-1].kind == valueCell
		l.blank = l.blank || n > 0 && !hasValue(items[i].values)
		l.profile.see(items[i].row, l.values(&items[i]), l.to-l.from)
	}
	l.open(&items[len(items)-1])
	l.rows(items, all)
	for _, f := range b.x.forms[best.ID] {
		b.forms[f.ed] += most
	}
}

// columns are those of the table that the rows have: the one that the head names where few rows
// have a second figure, of a row of the report's own, as in an annex of the year alone.
func (l *list) columns(items []item) (from, to int) {
	all, only, more, most, grid := len(l.t.Cols), -1, 0, 0, false
	keys := colKeys(l.t)
	for i := range items {
		first, _, n := reach(items[i].values)
		if most = max(most, n); n > 1+l.tail || first > 0 && n > 0 && !items[i].flow && len(items[i].values) > 1+l.tail {
			more++
		}
		for j := range items[i].labels {
			m, _ := items[i].labels[j].lab.has(colRole, l.t.ID)
			c := slices.Index(keys, m.key)
			if c >= 0 && only >= 0 && c != only {
				return 0, all
			}
			only, grid = max(only, c), grid || c >= 0 && !items[i].flow
		}
	}
	if only < 0 || 4*more > len(items) {
		l.few = all > 1 && (only >= 0 && grid || only < 0 && most < all)
		return 0, all
	}
	return only, only + 1
}

// withoutProse leaves out lines of text with a label and its figure, where the row stands in
// the table too, cell by cell: a blank there is not filled by what is said elsewhere.
func (b *builder) withoutProse(items []item, t *edition.Table) []item {
	inCells := map[string]bool{}
	for i := range items {
		if it := &items[i]; !it.split {
			for _, k := range b.listRows(it, t) {
				inCells[k] = true
			}
		}
	}
	return slices.DeleteFunc(items, func(it item) bool {
		keys := b.listRows(&it, t)
		return it.split && it.flow && len(keys) == 1 && inCells[keys[0]]
	})
}

// rows fills the rows in their order. What else has figures between them in the same table
// is none of the form's.
func (l *list) rows(items []item, all []*row) {
	next, source := 0, 0
	for _, r := range all {
		switch {
		case next == len(items):
			return
		case r == items[next].row:
			l.row(&items[next])
			source, next = r.source, next+1
		case next > 0 && (!r.flow && r.source == source || r.flow && (fragments(r) || hasUnit(r))) && hasValue(r.values):
			l.stray(r)
		case next > 0:
			l.lines(r)
		}
	}
}

// open gives the last row its blank cells where those of other rows stand one by one: they are
// not seen at the end of a text.
func (l *list) open(it *item) {
	if n := l.to - l.from - len(it.values); it.flow && l.blank && n > 0 {
		it.row.values = append(slices.Clip(it.row.values), blankCells(n, it.spanOf())...)
	}
}

// listRows are the rows of t that a printed row can be.
func (b *builder) listRows(it *item, t *edition.Table) []string {
	var keys []string
	for i := range it.labels {
		for _, m := range it.labels[i].lab.means {
			if m.table == t.ID && m.role == rowRole {
				keys = append(keys, m.key)
			}
		}
	}
	return keys
}

type list struct {
	b       *builder
	t       *edition.Table
	group   string
	from    int  // the first of its columns, and
	to      int  // behind the last
	few     bool // the head does not tell which of them the rows have
	tail    int  // heads after the columns of the form: 备注
	beside  bool // a figure stands under one of them
	blank   bool // a row has a blank cell
	filled  map[string]bool
	profile profile
}

// values are those of a row without what stands under heads of its own.
func (l *list) values(it *item) []cell {
	n, values := l.to-l.from, it.values
	if l.tail > 0 && len(values) > n && !it.flow {
		values = values[:max(len(values)-l.tail, n)]
	}
	return trimText(values, n)
}

// head counts the words after the last column that the form knows.
func (l *list) head(r *row) {
	last := -1
	for i := range r.labels {
		if _, ok := r.labels[i].lab.has(colRole, l.t.ID); ok {
			last = i
		}
	}
	if last >= 0 && !hasValue(r.values) {
		l.tail = len(r.labels) - 1 - last
	}
}

func (l *list) row(it *item) {
	keys := l.b.listRows(it, l.t)
	l.b.aside(it.row, l.t.ID)
	for i := range it.labels {
		if m, ok := it.labels[i].lab.has(groupRole, l.t.ID); ok {
			l.group = m.key
		}
	}
	key, sure := l.choose(keys)
	if len(it.values) == 0 {
		it.row.values = it.withWords(nil, l.to-l.from)
	}
	if key == "" || !hasValue(it.values) && len(it.values) < l.to-l.from {
		if key == "" && !it.flow && hasValue(it.values) {
			l.stray(it.row)
		}
		l.lines(it.row)
		return
	}
	l.filled[key] = true
	r := findRow(l.t, key)
	if r.Opens != "" {
		l.group = r.Opens
	} else if sure { // also where the row that opens it is not found
		l.group = r.Group
	}
	l.b.use(it.row)
	l.b.variant(it.row, key)
	cells := l.t.RowKeys(key)[l.from:l.to]
	values := l.values(it)
	for i := len(values); i < len(it.values); i++ {
		l.b.extra(l.t.ID, rowLabel(it.row), "", &it.values[i], "extra_column")
	}
	f := l.b.fit(it.row, values, len(cells), &l.profile)
	if l.beside && !it.flow && len(it.values) < len(cells)+l.tail {
		f = fitted{reason: besideReason}
	}
	if l.few {
		l.b.ambiguous(cells, it.row, eachColumn(it.row, len(cells)), "match.columns.few", "the head does not tell of which columns the figures are")
		return
	}
	if f.cells == nil {
		l.b.ambiguous(cells, it.row, eachColumn(it.row, len(cells)), "match.row.ambiguous", f.reason)
		return
	}
	for i := range cells {
		l.b.put(cells[i], &f.cells[i], "")
	}
	if !sure {
		l.b.doubt("match.row.by_order", l.t, cells, "rows whose words several groups have, away from their group, were placed by the order of the form", l.b.d.Place(it.spanOf()))
	}
}

// choose picks among rows with the same words: the one of the open group, else the
// first that is not filled yet, which is not sure.
func (l *list) choose(keys []string) (key string, sure bool) {
	for _, k := range keys {
		if g := findRow(l.t, k).Group; g == l.group && !l.filled[k] {
			return k, true
		}
	}
	for _, k := range keys {
		if !l.filled[k] {
			return k, len(keys) == 1
		}
	}
	for _, k := range keys { // printed again: the figures must be the same
		if len(keys) == 1 || findRow(l.t, k).Group == l.group {
			return k, true
		}
	}
	return "", false
}

// code is the code that the form prints before a row.
func (l *list) code(it *item) string {
	if keys := l.b.listRows(it, l.t); len(keys) > 0 {
		return findRow(l.t, keys[0]).Number
	}
	return ""
}
