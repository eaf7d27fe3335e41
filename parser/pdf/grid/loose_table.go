package grid

import (
	"math"
	"slices"
	"strings"
)

const looseDoubt = "no borders: rows and columns are taken from the places of the text"

// laying writes a loose table as cells.
type laying struct {
	*loose
	t            *Table
	labels, cols int               // columns of labels, of figures
	first        map[*looseRow]int // the table's row of each row of figures
}

// table lays the rows out: columns for the groups where there are any, one for
// labels, one for each column of figures.
func (l *loose) table(first, last int) *Table {
	spans := l.groupRows()
	y := laying{loose: l, t: &Table{Page: first, Last: last, Stray: l.large}, first: map[*looseRow]int{}}
	for _, b := range l.blocks {
		if b.group && !slices.ContainsFunc(spans, func(s groupSpan) bool { return s.block == b }) {
			y.t.Stray = append(y.t.Stray, b.lines...)
		}
	}
	for _, s := range l.sections {
		y.cols = max(y.cols, len(s.columns))
		if s.corner != nil {
			y.labels = 1
		}
	}
	for _, r := range l.rows {
		if r.label != nil {
			y.labels = 1
		}
	}
	for _, s := range spans {
		y.labels = max(y.labels, s.depth+2)
	}
	y.t.Cols = y.labels + y.cols
	for _, s := range l.sections {
		y.section(s)
	}
	for _, s := range spans {
		from, to := y.first[l.rows[s.from]], y.first[l.rows[s.to-1]]+1
		y.putFree(s.block, from, s.depth, to-from, 1)
	}
	if l.doubt != "" {
		y.t.Doubt = looseDoubt + " (" + l.doubt + ")"
	}
	y.t.sort()
	return y.t
}

func (t *Table) put(b *block, row, col, rowSpan, colSpan int) {
	c := &Cell{Row: row, Col: col, RowSpan: rowSpan, ColSpan: colSpan}
	if b != nil {
		c.Lines, c.Wrapped = b.lines, b.whole
	}
	t.Cells = append(t.Cells, c)
}

// putFree puts a cell where no other is; else its text is none of the table's.
func (y *laying) putFree(b *block, row, col, rowSpan, colSpan int) {
	t := y.t
	taken := col+colSpan > t.Cols || slices.ContainsFunc(t.Cells, func(c *Cell) bool {
		return c.Row < row+rowSpan && row < c.Row+c.RowSpan && c.Col < col+colSpan && col < c.Col+c.ColSpan
	})
	if taken {
		y.guess("text without a place: " + b.text)
		t.Stray = append(t.Stray, b.lines...)
		return
	}
	t.put(b, row, col, rowSpan, colSpan)
}

// section lays out a head and its rows.
func (y *laying) section(s *section) {
	t := y.t
	for _, b := range s.titles {
		t.put(b, t.Rows, 0, 1, t.Cols)
		t.Rows++
	}
	edges := y.edges(s)
	y.heads(s, edges)
	for _, b := range s.strays {
		t.Stray = append(t.Stray, b.lines...)
	}
	for _, r := range s.rows {
		y.first[r] = t.Rows
		if y.labels > r.depth {
			t.put(r.label, t.Rows, r.depth, 1, y.labels-r.depth)
			if r.label == nil {
				y.guess("a row without a label")
			}
		}
		for c := range s.columns {
			cell := &block{}
			for k, at := range r.at {
				if at == c {
					v := &r.values[k]
					cell.lines = append(append(cell.lines, v.line), v.more...)
					cell.whole = v.whole
				}
			}
			t.put(cell, t.Rows, edges[c], 1, edges[c+1]-edges[c])
		}
		t.Rows++
	}
}

// edges are the table's columns at which the columns of a section begin. Where a
// section has fewer, each takes those that stand nearest.
func (y *laying) edges(s *section) []int {
	n := len(s.columns)
	out := []int{y.labels}
	full := s.columns
	for _, o := range y.sections {
		if len(o.columns) == y.cols {
			full = o.columns
			break
		}
	}
	for c := 1; c < n; c++ {
		middle := (s.columns[c-1].to + s.columns[c].from) / 2
		at := out[c-1] + 1 - y.labels
		for at < y.cols-(n-c) && (full[at].from+full[at].to)/2 < middle {
			at++
		}
		out = append(out, y.labels+at)
	}
	return append(out, y.labels+y.cols)
}

// heads lays out the heads: those over several columns above the others, each of
// which reaches down to the figures.
func (y *laying) heads(s *section, edges []int) {
	if len(s.heads) == 0 {
		return
	}
	t := y.t
	over := y.overHeads(s)
	for _, b := range s.over {
		if !slices.ContainsFunc(over, func(o overHead) bool { return o.block == b }) {
			y.guess("a head over unknown columns: " + b.text)
			t.Stray = append(t.Stray, b.lines...)
		}
	}
	depth := 1
	for _, o := range over {
		depth = max(depth, o.level+2)
	}
	if s.corner != nil {
		t.put(s.corner, t.Rows, 0, depth, y.labels)
	}
	for _, o := range over {
		y.putFree(o.block, t.Rows+o.level, edges[o.from], 1, edges[o.to]-edges[o.from])
	}
	for c, b := range s.leaves {
		if c >= len(s.columns) {
			y.putFree(b, t.Rows, edges[len(s.columns)], depth, 1) // for which no place is
			continue
		}
		top := 0
		for _, o := range over {
			if c >= o.from && c < o.to {
				top = max(top, o.level+1)
			}
		}
		t.put(b, t.Rows+top, edges[c], depth-top, edges[c+1]-edges[c])
	}
	t.Rows += depth
}

// overHead is a head over several columns of a section.
type overHead struct {
	block           *block
	from, to, level int
}

// overHeads finds the columns of the heads over several. Where the heads below repeat
// (结果维持 ... 总计, three times) each run has one; others cover what fits best.
func (y *laying) overHeads(s *section) (out []overHead) {
	n := len(s.leaves)
	if n == 0 || n != len(s.columns) {
		return nil
	}
	over := slices.Clone(s.over)
	slices.SortStableFunc(over, func(a, b *block) int { return compare(a.center(), b.center()) })
	run := period(s.leaves)
	var upper []*block
	for _, b := range over {
		above := slices.ContainsFunc(over, func(o *block) bool {
			return o != b && o.top < b.low && strings.TrimSuffix(plain(b.text), "情况") == "行政诉讼"
		})
		if above || run == n {
			upper = append(upper, b)
		} else if from := run * len(out); from < n {
			out = append(out, overHead{b, from, from + run, 0})
		}
	}
	if len(out) > 0 && len(out)*run != n {
		y.guess("heads over runs of columns that do not go together")
	}
	lower := out
	for _, b := range upper {
		var below []overHead
		for _, o := range lower {
			if o.block.top < b.low {
				below = append(below, o)
			}
		}
		from, to := fit(b, coveredWhole(below, n), s)
		out = append(out, overHead{b, from, to, 0})
	}
	for i := range out {
		for _, o := range out {
			if o.block != out[i].block && o.from <= out[i].from && out[i].to <= o.to && (o.to-o.from > out[i].to-out[i].from) {
				out[i].level++
			}
		}
	}
	return out
}

// period is how many heads there are until they repeat.
func period(leaves []*block) int {
	n := len(leaves)
	for p := 2; p < n; p++ {
		same := n%p == 0
		for i := p; i < n && same; i++ {
			same = outcome(leaves[i].text) == outcome(leaves[i-p].text)
		}
		if same {
			return p
		}
	}
	return n
}

// outcome is a head of table 4 without its many wordings, and any other as it is.
func outcome(head string) string {
	head = plain(head)
	for _, s := range []string{"维持", "纠", "未"} {
		if strings.Contains(head, s) {
			return s
		}
	}
	return strings.NewReplacer("结果", "", "合计", "总计", "共计", "总计").Replace(head)
}

// coveredWhole are the ranges of columns that a head over several covers whole.
func coveredWhole(over []overHead, n int) (out [][2]int) {
	for _, o := range over {
		out = append(out, [2]int{o.from, o.to})
	}
	if out == nil {
		for c := range n {
			out = append(out, [2]int{c, c + 1})
		}
	}
	return out
}

// fit is the columns that a head covers: more than one unit, with its middle, its
// left or its right end where the cell has it.
func fit(b *block, units [][2]int, s *section) (from, to int) {
	switch plain(b.text) {
	case "申请人情况":
		return 0, len(s.columns)
	case "法人或其他组织":
		for c, leaf := range s.leaves {
			if slices.Contains([]string{"商业企业", "企业"}, plain(leaf.text)) {
				from = c
			}
			if plain(leaf.text) == "其他" && c > from {
				return from, c + 1
			}
		}
	}
	best := math.Inf(1)
	for i := range units {
		for k := i + 1; k < len(units); k++ {
			x0, x1 := s.columns[units[i][0]].from, s.columns[units[k][1]-1].to
			d := min(math.Abs(b.center()-(x0+x1)/2), math.Abs(b.box.X0-x0), math.Abs(b.box.X1-x1))
			if d < best {
				best, from, to = d, units[i][0], units[k][1]
			}
		}
	}
	if math.IsInf(best, 1) {
		return 0, len(s.columns)
	}
	return from, to
}
