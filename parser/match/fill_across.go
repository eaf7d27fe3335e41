package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/model/edition"
)

// fillAcross fills table 4 from whatever form its rows take.
func (b *builder) fillAcross(rows []acrossRow, st *acrossState) {
	f := b.x.forms[acrossTable][0]
	a := &across{b: b, t: f.table, heads: st.rows, told: st.heads > 0, plans: map[int]*plan{}, seen: map[string]bool{}, rows: map[string]bool{}}
	width := len(a.t.Places())
	if slices.ContainsFunc(rows, func(r acrossRow) bool { return len(r.values) >= width }) { // 行政复议0件 beside the table
		rows = slices.DeleteFunc(rows, func(r acrossRow) bool { return r.split && inProse(r.row) })
	}
	a.byOrder(rows)
	for i := range rows {
		if cells := onlyCut(rows[i].values, width); cells != nil && rows[i].split && !b.lost.unique {
			rows[i].values = cells
		}
		b.afterNumber(rows[i].row, width, st.rows)
		b.onOwnLine(rows[i].row, width)
		b.afterHeads(&rows[i], width, st.rows)
		a.figured = a.figured || hasFigure(rows[i].values)
		if rows[i].split && rows[i].group == "" && hasFigure(rows[i].values) {
			a.nameless++
		}
	}
	rows = a.blankHeads(rows)
	for i := range rows {
		a.row(&rows[i])
	}
	if a.twice != nil {
		b.doubt("match.grid.doubt", a.t, a.keys("", ""), "an outcome stands twice under one group: the name of another is not whole", b.d.Place(a.twice.spanOf()))
	}
	a.reopen()
	if a.done || st.heads == 0 {
		return
	}
	// The head is there and no figure: the lines were dropped or are an image.
	b.ambiguous(a.keys("", ""), &row{labels: st.rows[0].labels}, nil, "match.figures.lost", "the head of table 4 is there, its figures are not")
}

// reopen makes the groups ambiguous that were taken in order, where a line as long as a group is
// left over, or the table is not whole and other figures are, or its columns are uncertain.
func (a *across) reopen() {
	whole := !slices.ContainsFunc(a.keys("", ""), func(k model.Key) bool { return a.b.have(k) == nil })
	if a.apart != nil && (!whole || len(a.apart.values) == len(a.t.Cols)) {
		a.b.reopen(a.inOrder, "match.row.ambiguous", "figures of the table stand apart from the names of their rows", a.apart)
	}
	if a.unsure != nil && !whole {
		a.b.reopen(a.inOrder, "match.row.ambiguous", "figures of one group of the table, and nothing tells of which", a.unsure)
	}
}

// afterNumber takes the number of a row of figures without labels, one more than there are
// columns, where all rows of the table above begin with one: a program wrote them. It goes on
// where the heads end, or begins anew.
func (b *builder) afterNumber(r *row, width int, heads []*row) {
	if !b.lost.numbered || len(r.labels) > 0 || len(r.values) != width+1 {
		return
	}
	next := 0
	if n := len(heads); n > 0 && len(heads[n-1].ordinals) > 0 {
		next = int(heads[n-1].ordinals[0].fig.Value.Float()) + 1
	}
	if isInt(&r.values[0], 0) || isInt(&r.values[0], 1) || isInt(&r.values[0], next) {
		r.numbered(0)
	}
}

// blankHeads leaves out the rows of blank cells where the lines of all groups have figures and
// none has a name: the words of their heads are not shown.
func (a *across) blankHeads(rows []acrossRow) []acrossRow {
	lines := 0
	for i := range rows {
		if r := &rows[i]; r.group != "" || r.outcome != "" || r.heads > 0 {
			return rows
		} else if filled(r.values) > 0 {
			lines++
		}
	}
	if lines != len(a.t.Rows) || lines == len(rows) {
		return rows
	}
	return slices.DeleteFunc(rows, func(r acrossRow) bool { return filled(r.values) == 0 })
}

// byOrder names the groups of a table that is set with a row for each outcome and has
// lost names, where the outcomes of all groups stand there in the order of the form.
func (a *across) byOrder(rows []acrossRow) {
	outcomes := len(a.t.Cols)
	if len(rows) != len(a.t.Rows)*outcomes {
		return
	}
	lost := false
	for i := range rows {
		r, group := &rows[i], a.t.Rows[i/outcomes].Key
		if !isOne(r.values) || r.outcome != a.t.Cols[i%outcomes].Key || r.own && r.group != group {
			return
		}
		lost = lost || r.group != group
	}
	if !lost {
		return
	}
	for i := range rows {
		rows[i].group = a.t.Rows[i/outcomes].Key
	}
	a.b.doubt("match.row.by_order", a.t, a.keys("", ""), "rows without their label were placed by the order of the form", a.b.d.Place(rows[0].spanOf()))
}

type across struct {
	b        *builder
	t        *edition.Table
	done     bool
	told     bool            // a head was found
	figured  bool            // a row has figures
	seen     map[string]bool // outcomes of groups that stand in a row of their own
	rows     map[string]bool // groups that have a row under their name
	twice    *row            // one that stands twice under a group, nil for none
	apart    *row            // a line of figures that no group has, nil for none
	unsure   *row            // a line taken in order in a table of uncertain columns, nil for none
	inOrder  []model.Key     // of groups whose name stands neither beside their figures nor over a head of theirs
	next     int             // groups of five taken in order
	nameless int             // lines of figures without the name of a group
	heads    []*row
	above    []*row        // over the row that is put
	plans    map[int]*plan // by block
}

// keys lists the cells of a group or an outcome, all of them for "".
func (a *across) keys(group, outcome string) []model.Key {
	all := a.t.Places()
	keys := make([]model.Key, 0, len(all))
	for _, p := range all {
		if (group == "" || p.Row.Key == group) && (outcome == "" || p.Col.Key == outcome) {
			keys = append(keys, p.Key)
		}
	}
	return keys
}

func (a *across) row(r *acrossRow) {
	values := trimText(r.values, 1)
	a.above = r.above
	filled := filled(values)
	groups, outcomes := len(a.t.Rows), len(a.t.Cols)
	whole := groups * outcomes
	if filled == 0 && r.outcome == "" && a.figured && len(values) >= whole-3 { // 单位：件, and blank cells beside it
		return
	}
	switch n := len(values); {
	case r.outcome != "" && filled <= 1 && r.group != "":
		if at := r.group + "/" + r.outcome; a.seen[at] {
			a.twice = r.row
		} else {
			a.seen[at] = true
		}
		a.put(r.row, values, a.keys(r.group, r.outcome), nil)
	case r.outcome != "" && n >= groups && (n == groups || !r.flow) && filled <= groups && len(r.groups) >= groups:
		a.put(r.row, values, a.keys("", r.outcome), nil)
	case n == whole-outcomes && a.next == 1 && a.named(r, a.t.Rows[1:]):
		a.next = groups
		a.put(r.row, values, a.keys("", "")[outcomes:], nil)
	case n >= outcomes && filled <= outcomes && n < whole-3:
		group := r.group
		if !r.own && r.flow && r.heads >= whole && a.next == 0 { // a head of all columns stands over them
			a.undecided(r.row, "fewer cells than columns")
			return
		}
		if group == "" && r.split && a.next == 0 && a.nameless < groups { // blank cells are not seen in a line
			a.undecided(r.row, "figures of one group of the table, and nothing tells of which")
			return
		}
		if group == "" && a.next < groups {
			group = a.t.Rows[a.next].Key
		}
		if a.rows[group] && !r.own && !r.flow && len(r.labels) > 0 { // 小计 below the rows of 行政诉讼
			group = ""
		}
		if group != "" {
			a.next++
			a.rows[group] = r.own
			if !r.own && (r.group == "" || r.heads != outcomes) {
				a.inOrder = append(a.inOrder, a.keys(group, "")...)
				if slices.ContainsFunc(values, func(c cell) bool { return c.doubt != "" }) {
					a.unsure = r.row
				}
			}
			a.put(r.row, values, a.keys(group, ""), nil)
			return
		}
		a.stray(r)
	case r.miscounted:
		a.undecided(r.row, "the places of its head and its cells are not told apart")
	case n >= whole-3 || r.split && !r.own && digits(values) >= whole-3:
		a.put(r.row, values, a.keys("", ""), a.plan(r))
	default:
		a.stray(r)
	}
}

// undecided leaves all cells of the table open between the figures of a row.
func (a *across) undecided(r *row, why string) {
	a.found(r)
	keys := a.keys("", "")
	a.b.ambiguous(keys, r, cutCandidates(r, len(keys)), "match.row.ambiguous", why)
}

// named tells whether the heads above a row name all of these groups: 行政诉讼 in a table of
// its own, after that of 行政复议.
func (a *across) named(r *acrossRow, groups []edition.Row) bool {
	for i := range groups {
		if !slices.Contains(r.groups, groups[i].Key) {
			return false
		}
	}
	return true
}

// inProse tells a sentence that says how many there were: 行政复议3件。
func inProse(r *row) bool {
	if !r.flow || len(r.values) > 2 {
		return false
	}
	return !slices.ContainsFunc(r.values, func(c cell) bool { return !c.fig.Value.Valid() || !strings.ContainsFunc(c.text, isUnitRune) })
}

func digits(cells []cell) int {
	n := 0
	for _, c := range cells {
		n += utf8.RuneCountInString(c.text)
	}
	return n
}

func findCol(t *edition.Table, key string) *edition.Col {
	for i := range t.Cols {
		if t.Cols[i].Key == key {
			return &t.Cols[i]
		}
	}
	return nil
}

func (a *across) stray(r *acrossRow) {
	if !a.done && !a.told && inProse(r.row) {
		return
	}
	if (r.flow || r.split || len(r.values) == len(a.t.Cols)) && hasFigure(r.values) {
		a.apart = r.row
	}
	a.b.use(r.row)
	a.b.unknown(&item{row: r.row, table: a.t.ID})
}
