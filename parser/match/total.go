package match

import (
	"slices"
	"strings"
)

// The total closes every row of table 3. Where it is missing, figures may have moved.

// totals doubts a row whose last cell alone is blank, where others print their total:
// a cell may have been lost before it, and all after it moved to the left. Rows that are
// full but for their first cell, all of them, may be those of a table without 总计, and
// three figures those of a table that does not divide 法人或其他组织. Figures in the last cell
// alone may be those of another column.
func (m *matrix) totals(heads []*row) {
	t := m.countTotals()
	if t.closed >= 3 {
		for _, i := range t.open {
			m.doubt(i, "match.row.total_blank", movedWhy)
		}
	}
	if t.whole >= 3 && len(t.late)*4 <= t.whole {
		for _, i := range t.late {
			m.doubt(i, "match.row.total_blank", lateWhy)
		}
	}
	if t.whole >= 3 && len(t.early)*4 <= t.whole {
		for _, i := range t.early {
			if !slices.Contains(t.without, i) {
				m.doubt(i, "match.row.total_blank", earlyWhy)
			}
		}
	}
	if t.figures >= 3 && len(t.without)*2 <= t.figures {
		cols := m.labelCols()
		for _, i := range t.without {
			if slices.Contains(t.open, i) && t.closed >= 3 {
				continue
			}
			const why = "the total is blank beside figures, where other rows print theirs: figures may have moved to the left"
			m.doubt(i, "match.row.total_blank", why)
			if m.moved || labelMoved(m.items[i].row, cols[m.items[i].level]) || slices.ContainsFunc(m.fits[i].cells, func(c cell) bool { return c.doubt != "" }) {
				m.b.open(m.t.RowKeys(m.items[i].key)) // the places in the table say so as well
			}
		}
	}
	switch {
	case t.widest > 0 && t.widest <= 3 && few(heads):
		m.doubtAll("match.columns.few", fewReason)
	case t.widest == 1 && t.closed == t.spare && t.spare >= 3 && t.begun == 0:
		m.doubtAll("match.column.blank", "figures stand in the last cell alone, of more cells than columns: it may be of a column of the report's own")
	case t.rows >= 3 && len(t.open)*8 >= t.rows*7:
		m.doubtAll("match.column.blank", "the last column is blank in every row, the others are full: they may be those of other columns")
	case t.begun == 0 && t.full >= 3:
		m.doubtAll("match.column.blank", "the first column is blank in every row, the others are full: they may be those of other columns")
	}
}

// totals counts how the rows of table 3 end.
type totals struct {
	closed  int   // with their total
	figures int   // with figures and a total
	open    []int // full but for the total
	without []int // with figures and no total
	begun   int   // with their first cell
	full    int   // with all but that
	widest  int   // cells that are not blank
	rows    int   // that were read
	whole   int   // without a blank cell
	late    []int // full but for the first cell
	early   []int // full but for several cells at the end
	spare   int   // more cells than columns, the last with a figure
}

func (m *matrix) countTotals() (t totals) {
	last := len(m.t.Cols) - 1
	for i := range m.fits {
		cells := m.fits[i].cells
		if cells == nil || !isKnown(m.items[i]) {
			continue
		}
		t.rows++
		end, but := endsIn(m.fits[i]), last
		for c := range cells {
			if m.fits[i].heads.lacks(c) {
				but--
			}
		}
		switch {
		case cells[end].fig.Value.Valid():
			t.closed++
		case cells[end].kind == blankCell && filled(cells) == but:
			t.open = append(t.open, i)
		}
		if but < last {
			continue
		}
		if anyPositive(cells[:last]) {
			if cells[last].fig.Value.Valid() {
				t.figures++
			} else if cells[last].kind == blankCell {
				t.without = append(t.without, i)
			}
		}
		t.widest = max(t.widest, filled(cells))
		if len(m.items[i].values) > len(cells) && cells[last].kind == valueCell {
			t.spare++
		}
		if !anyBlank(cells) {
			t.whole++
		} else if first, last, n := reach(inGrid(m.fits[i])); first == 1 && n == len(cells)-1 {
			t.late = append(t.late, i)
		} else if first == 0 && last == n-1 && n > 1 && n < len(cells)-1 {
			t.early = append(t.early, i)
		}
		if cells[0].kind != blankCell {
			t.begun++
		} else if !anyBlank(cells[1:]) {
			t.full++
		}
	}
	return t
}

// labelCols counts where the labels of each level stand in the grid.
func (m *matrix) labelCols() map[int]map[int32]int {
	cols := map[int]map[int32]int{}
	for i := range m.items {
		if it := &m.items[i]; m.anchored(i) && !it.flow && len(it.labels) > 0 {
			if cols[it.level] == nil {
				cols[it.level] = map[int32]int{}
			}
			cols[it.level][it.labelCol()]++
		}
	}
	return cols
}

func (r *row) labelCol() int32 { return r.labels[len(r.labels)-1].col }

// labelMoved tells a row whose label stands in another column than most of its level.
func labelMoved(r *row, cols map[int32]int) bool {
	if r.flow || len(r.labels) == 0 {
		return false
	}
	others := 0
	for col, n := range cols {
		if col != r.labelCol() {
			others += n
		}
	}
	return others > cols[r.labelCol()]
}

func (m *matrix) doubtAll(id, why string) {
	for i := range m.items {
		if m.fits[i].cells != nil { // the others are in doubt already
			m.doubt(i, id, why)
		}
	}
}

// fewReason is for a table that does not divide 法人或其他组织.
const fewReason = "the head names none of the kinds of 法人或其他组织: its columns are fewer than those of the form"

func (m *matrix) doubt(i int, id, why string) {
	if it := &m.items[i]; isKnown(*it) {
		m.b.doubt(id, m.t, m.t.RowKeys(it.key), why, m.b.d.Place(it.spanOf()))
	}
}

func anyBlank(cells []cell) bool {
	return filled(cells) < len(cells)
}

// inGrid are the cells of a row in the order in which they stand in the table.
func inGrid(f fitted) []cell {
	if f.heads == nil || slices.IsSorted(f.heads.at) {
		return f.cells
	}
	order := make([]int, len(f.cells))
	for c := range order {
		order[c] = c
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(f.heads.at[a] - f.heads.at[b]) })
	cells := make([]cell, len(order))
	for i, c := range order {
		cells[i] = f.cells[c]
	}
	return cells
}

const earlyWhy = "several cells at the end alone are blank, where others print theirs: figures may have been lost before them"

// lateWhy is for the mirror of a row moved to the left.
const lateWhy = "the first cell alone is blank, where others print theirs: figures may have moved to the right"

// few tells a head in the cells of a table that names 自然人 and no kind of organisation.
func few(heads []*row) bool {
	natural, kinds := false, false
	for _, h := range heads {
		for i := range h.labels {
			if c, ok := h.labels[i].lab.has(colRole, "applications"); ok {
				natural = natural || !h.flow && strings.HasSuffix(c.key, "/natural_person")
				kinds = kinds || !strings.HasSuffix(c.key, "/natural_person") && !strings.HasSuffix(c.key, "/total")
			}
		}
	}
	return natural && !kinds
}

// endsIn is the column that stands last in the table, which is not the total where the head
// names them in another order.
func endsIn(f fitted) int {
	last := len(f.cells) - 1
	if f.heads != nil {
		for c, at := range f.heads.at {
			if at > f.heads.at[last] {
				last = c
			}
		}
	}
	return last
}

func anyPositive(cells []cell) bool {
	return slices.ContainsFunc(cells, func(c cell) bool { return c.fig.Value.Sign() > 0 })
}
