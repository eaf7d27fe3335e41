package match

import (
	"slices"

	"nianbao/model/edition"
)

// Table 4 is one row of fifteen figures: three groups of five outcomes. Reports also
// print it as three tables, as three rows, as fifteen rows, or turned round.

const acrossTable = "reconsideration_and_litigation"

// acrossRow is a row of values of table 4 and what it stood under.
type acrossRow struct {
	*row
	group   string   // row of the form that the label or caption names, "" if none
	own     bool     // the label of this row names it
	outcome string   // column of the form that the label names
	groups  []string // of the head above, in order: figures of one outcome for each group
	heads   int      // outcomes named by the head above
	above   []*row   // the rows of that

	miscounted bool // its cells are not as many as its heads and columns have
}

// acrossState is what the rows of table 4 above have said.
type acrossState struct {
	group  string
	groups []string
	heads  int
	before int    // heads over the rows above
	rows   []*row // the head rows themselves
	above  []*row // those over the rows below, pieces of words among them
	filled bool   // and there are such rows
}

// labelsOf reads the groups and outcomes that a row's labels name, in order.
func (l *layer) labelsOf(r *row) (groups, outcomes []string) {
	for i := range r.labels {
		lab := &r.labels[i].lab
		if m, ok := lab.has(rowRole, acrossTable); ok {
			groups = append(groups, m.key)
		}
		if m, ok := lab.has(colRole, acrossTable); ok {
			outcomes = append(outcomes, m.key[1:])
		}
	}
	return groups, outcomes
}

// acrossHead opens table 4 at a head that only it has.
func (l *layer) acrossHead(r *row) bool {
	groups, outcomes := l.labelsOf(r)
	sure := 0
	for _, o := range outcomes {
		if o == "upheld" || o == "corrected" || o == "pending" || o == "other_result" {
			sure++
		}
	}
	if len(groups) < 2 && sure < 3 {
		return false
	}
	l.enter(edition.Across)
	if above := l.above; above != nil && above.block == r.block && !above.flow && !hasValue(above.values) && !slices.Contains(l.outcome.rows, above) {
		groups, _ := l.labelsOf(above)
		if len(groups) > 0 || slices.ContainsFunc(above.labels, func(c cell) bool { m, _ := c.lab.has(headRole, ""); return m.key == "行政诉讼" }) {
			l.acrossRow(above) // 行政诉讼 | 行政复议, in the chapter of another table
		}
	}
	return l.acrossRow(r)
}

// acrossRow takes any row while table 4 is open. It gives the row back when it
// belongs to another table.
func (l *layer) acrossRow(r *row) bool {
	groups, outcomes := l.labelsOf(r)
	st := l.outcome
	vertical := len(outcomes) == 1 && len(r.labels) <= 3 && len(r.values) > 0 && (st.group != "" || len(groups) > 0)
	if l.chapter == acrossTable && !r.flow && len(outcomes) == 1 && len(r.labels) <= 2 && isOne(r.values) {
		vertical = true // of a group whose name is lost
	}
	padded := !r.flow && slices.ContainsFunc(r.labels, isHead) && len(r.values) > 7 // the row of one group has five
	head := !hasValue(r.values) && (len(r.values) < 5 || padded) || !r.flow && !hasFigure(r.values) && len(groups) > 0 && len(r.labels) > 1
	if head && !vertical {
		if len(groups)+len(outcomes) == 0 {
			if len(r.values) > 0 { // the second line of a head cut over lines has its words alone
				st.over(r)
			}
			return !l.elsewhere(r)
		}
		st.head(groups, outcomes)
		st.rows = append(st.rows, r)
		st.over(r)
		return true
	}
	if len(groups)+len(outcomes) == 0 && l.elsewhere(r) {
		return false
	}
	a := acrossRow{row: r, group: st.group, groups: st.groups, heads: st.heads - st.before, above: st.above}
	st.filled = true
	if len(outcomes) > 1 { // head and figures in one row of cells
		st.head(groups, outcomes)
		st.rows = append(st.rows, r)
		a.heads, a.groups, a.group = st.heads-st.before, st.groups, st.group
		a.own = len(groups) == 1 && len(outcomes) == 5
		groups, outcomes = nil, nil
	}
	if n := len(groups); n > 0 {
		a.group = groups[n-1]
		st.group, a.own = a.group, true
	}
	if n := len(outcomes); n > 0 {
		a.outcome = outcomes[n-1]
	}
	l.across = append(l.across, a)
	st.before = st.heads
	return true
}

// over takes a row of the head over the rows below.
func (st *acrossState) over(r *row) {
	if st.filled {
		st.above, st.filled = nil, false
	}
	st.above = append(st.above, r)
}

// isOne tells one cell, with blank ones after it where the table is padded.
func isOne(values []cell) bool {
	return len(values) > 0 && !hasValue(values[1:])
}

// head keeps what a head row names: one group alone is a caption for what follows.
func (st *acrossState) head(groups, outcomes []string) {
	switch len(groups) {
	case 0:
	case 1:
		st.group = groups[0]
		st.groups = append(st.groups, groups...)
	default:
		st.group = ""
		st.groups = append(st.groups, groups...)
	}
	if len(outcomes) > 0 {
		st.heads += len(outcomes)
	}
}

// elsewhere tells a row that another table knows.
func (l *layer) elsewhere(r *row) bool {
	for i := range r.labels {
		for _, m := range r.labels[i].lab.means {
			if s, ok := l.x.shape(m); ok && s != edition.Across && s != edition.List && (m.role == rowRole || m.role == bannerRole) && len(r.labels[i].lab.core) > 6 {
				return true
			}
			if m.role == headRole && m.key != "行政诉讼" && m.key != "单位" && m.key != "项目" {
				return true
			}
		}
	}
	return false
}
