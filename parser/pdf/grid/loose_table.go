package grid

import (
	"math"
	"slices"
	"strings"
)

const looseDoubt = "no borders: rows and columns are taken from the places of the text"

// table lays the rows out: two columns for groups where there are any, one for
// labels, one for each column of figures.
func (l *loose) table(first, last int) *Table {
	spans := l.groupRows()
	depth := 0
	for _, s := range spans {
		depth = max(depth, s.depth+1)
	}
	labels := depth
	for _, r := range l.rows {
		if r.label != nil || slices.ContainsFunc(r.heads, func(h *block) bool { return h.center() < l.columns[0].X0 }) {
			labels = depth + 1
		}
	}
	t := &Table{Page: first, Last: last, Rows: len(l.rows), Cols: labels + len(l.columns)}
	for _, s := range spans {
		t.put(s.block, s.from, s.depth, s.to-s.from, 1)
	}
	for i, r := range l.rows {
		if r.figures == nil {
			l.putHeads(t, i, labels)
			continue
		}
		if labels > r.depth {
			t.put(r.label, i, r.depth, 1, labels-r.depth)
		}
		full := 0
		for _, f := range r.figures {
			if f != nil {
				full++
			}
		}
		for c, f := range r.figures {
			if f != nil || 2*full > len(l.columns) { // in a row of figures a gap is a blank
				t.put(f, i, labels+c, 1, 1)
			}
		}
		l.odd = l.odd || r.label == nil && labels > 0 || r.label != nil && !isLabel(r.label.text) || full != len(l.columns) && full != 1
	}
	if l.odd {
		t.Doubt = looseDoubt
	}
	t.sort()
	return t
}

func (t *Table) put(b *block, row, col, rowSpan, colSpan int) {
	c := &Cell{Row: row, Col: col, RowSpan: rowSpan, ColSpan: colSpan}
	if b != nil {
		c.Lines = b.lines
	}
	t.Cells = append(t.Cells, c)
}

// putHeads places the heads of a row. A head reaches down to the next head or
// figure of its column, as the cell did.
func (l *loose) putHeads(t *Table, row, labels int) {
	var taken []bool
	for range t.Cols {
		taken = append(taken, false)
	}
	for _, h := range l.rows[row].heads {
		col, span := l.headColumns(h, row, labels)
		down := row + 1
		for down < len(l.rows) && col >= labels && l.isHeader(down) && !l.headIn(down, col, span, labels) {
			down++
		}
		for c := col; c < col+span; c++ {
			l.odd = l.odd || taken[c]
			taken[c] = true
		}
		t.put(h, row, col, down-row, span)
	}
}

// headColumns is where a head stands. One in the middle of several columns that
// have heads below belongs to all of them: the most columns around its middle that
// reach no other head of its row, and none whose own head is a cell of two rows.
func (l *loose) headColumns(h *block, row, labels int) (col, span int) {
	if h.center() < l.columns[0].X0 {
		return 0, labels
	}
	if strings.HasPrefix(h.text, "第二十条") {
		return 0, labels + len(l.columns) // a title over all columns
	}
	col, span = l.column(h.center()), 1
	pitch := l.columns[len(l.columns)-1].X1 - l.columns[0].X0
	if n := len(l.columns); n > 1 {
		pitch /= float64(n)
	}
	for from := 0; from <= col; from++ {
		for to := len(l.columns) - 1; to >= col; to-- {
			middle := (l.columns[from].X0 + l.columns[from].X1 + l.columns[to].X0 + l.columns[to].X1) / 4
			if to-from+1 > span && math.Abs(middle-h.center()) < 0.4*pitch && l.coversHeads(h, row, from, to) {
				return labels + from, to - from + 1
			}
		}
	}
	return labels + col, span
}

// coversHeads reports whether each column has a head below row, and no other head of
// the row. Under the first row of a header that is any head; further down it is one
// of the last row, for the others are cells that begin as high as h.
func (l *loose) coversHeads(h *block, row, from, to int) bool {
	last := row
	for last+1 < len(l.rows) && l.isHeader(last+1) {
		last++
	}
	below := l.rows[row+1 : last+1]
	if row > 0 && l.isHeader(row-1) && last > row {
		below = l.rows[last : last+1]
	}
	in := func(r *looseRow, c int) bool {
		return slices.ContainsFunc(r.heads, func(o *block) bool {
			return o != h && o.center() > l.columns[0].X0 && l.column(o.center()) == c
		})
	}
	for c := from; c <= to; c++ {
		if in(l.rows[row], c) || !slices.ContainsFunc(below, func(r *looseRow) bool { return in(r, c) }) {
			return false
		}
	}
	return true
}

// isHeader reports whether a row is one of heads, and no title of a part of the table.
func (l *loose) isHeader(row int) bool {
	r := l.rows[row]
	return r.figures == nil && len(r.heads) > 0 && !strings.HasPrefix(r.heads[0].text, "第二十条")
}

func (l *loose) headIn(row, col, span, labels int) bool {
	return slices.ContainsFunc(l.rows[row].heads, func(h *block) bool {
		c := labels + l.column(h.center())
		return h.center() > l.columns[0].X0 && c >= col && c < col+span
	})
}

// groupSpan is the rows of a group label.
type groupSpan struct {
	block           *block
	from, to, depth int
}

// groupRows finds the rows of the group labels by the numbers of the row labels: a
// group of rows begins with 1., and 三、本年度办理结果 is all rows with （一） or 1.
// A label that cannot be placed so stays out of the grid's columns of groups.
func (l *loose) groupRows() (spans []groupSpan) {
	var runs [][2]int // of rows with numbers, and with numbers or brackets
	whole := [2]int{-1, -1}
	for i, r := range l.rows {
		if r.label == nil {
			continue
		}
		s := plain(r.label.text)
		numbered := len(s) > 2 && s[1] == ',' && s[0] >= '1' && s[0] <= '9'
		if numbered || s[0] == '(' {
			if whole[0] < 0 {
				whole[0] = i
			}
			whole[1] = i + 1
		}
		switch {
		case numbered && s[0] == '1':
			runs = append(runs, [2]int{i, i + 1})
		case numbered && len(runs) > 0:
			runs[len(runs)-1][1] = i + 1
		}
	}
	var groups []*block
	for _, g := range l.groups {
		if plain(g.text) == plain("三、本年度办理结果") && whole[0] >= 0 {
			spans = append(spans, groupSpan{g, whole[0], whole[1], 0})
			continue
		}
		groups = append(groups, g)
	}
	outer := len(spans)
	if len(groups) != len(runs) {
		l.odd = l.odd || len(groups) > 0
		groups = nil
	}
	for i, g := range groups {
		spans = append(spans, groupSpan{g, runs[i][0], runs[i][1], outer})
	}
	for _, s := range spans {
		for _, r := range l.rows[s.from:s.to] {
			r.depth = max(r.depth, s.depth+1)
		}
	}
	return spans
}
