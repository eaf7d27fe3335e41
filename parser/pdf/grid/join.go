package grid

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// maxJoined bounds the cells of a table over several pages. None of a report comes near
// it, and every join looks at all of them.
const maxJoined = 5000

// Join appends b, the first table of a page, to a, the last of the page before. It
// reports false, and changes nothing, when their columns do not fit together. The
// caller has seen that no text stands between them.
func Join(a, b *Table) bool {
	const same = 4 // points
	if len(a.Cells)+len(b.Cells) > maxJoined {
		return false
	}
	if math.Abs(a.Box.X0-b.Box.X0) > same || math.Abs(a.Box.X1-b.Box.X1) > same {
		return false
	}
	xs := unite(a.xs, b.xs, same)
	a.recolumn(xs)
	b.recolumn(xs)
	b.dropHeader(a)
	if b.Rows == 0 {
		a.Last = b.Last
		return true
	}
	// A row of which only the padding fitted on a page leaves an empty half.
	if a.Rows > 1 && a.emptyRow(a.Rows-1) {
		a.dropRow(a.Rows - 1)
	}
	if b.Rows > 1 && b.emptyRow(0) {
		b.dropRow(0)
	}
	j := joint{a, b}
	through, doubt := j.judge()
	if doubt {
		a.Doubt = "a row may have been cut by the page break"
	}
	cut := a.Rows - 1
	j.weld(through)
	if a.Doubt == "" {
		a.Doubt = b.Doubt
	}
	a.Last, a.openBottom, a.ys, a.Box.Y0 = b.Last, b.openBottom, nil, b.Box.Y0
	a.sort()
	for _, c := range a.row(cut) { // the label that tells a single row may have been cut too
		c.Wrapped = c.Wrapped || through && a.wraps(c, 0, math.Inf(1))
	}
	return true
}

// unite merges two lists of borders.
func unite(a, b []float64, same float64) []float64 {
	xs := slices.Clone(a)
	for _, x := range b {
		if !slices.ContainsFunc(a, func(y float64) bool { return math.Abs(x-y) <= same }) {
			xs = append(xs, x)
		}
	}
	slices.Sort(xs)
	return xs
}

// recolumn expresses the table on more column borders.
func (t *Table) recolumn(xs []float64) {
	place := make([]int, len(t.xs))
	for i, x := range t.xs {
		for k := range xs {
			if math.Abs(xs[k]-x) < math.Abs(xs[place[i]]-x) {
				place[i] = k
			}
		}
	}
	for _, c := range t.Cells {
		right := place[c.Col+c.ColSpan]
		c.Col = place[c.Col]
		c.ColSpan = max(1, right-c.Col)
	}
	t.xs, t.Cols = xs, len(xs)-1
}

// dropHeader removes rows at the top that repeat those of a.
func (t *Table) dropHeader(a *Table) {
	repeated := 0
	for k := 1; k <= min(6, a.Rows, t.Rows); k++ {
		if sameRows(a, t, k) {
			repeated = k
		}
	}
	if repeated == 0 {
		t.dropOverprinted(a)
		return
	}
	x, y := a.head(repeated), t.head(repeated)
	for i := range x {
		if plain(x[i].Text()) != plain(y[i].Text()) {
			a.Stray = append(a.Stray, y[i].Lines...)
		}
	}
	for range repeated {
		t.dropRow(0)
	}
}

// dropOverprinted drops a repeated header into whose cells Chromium has drawn the
// border of a cell that spans the break: the same text in other cells.
func (t *Table) dropOverprinted(a *Table) {
	k := a.headRows()
	if k == 0 || k >= t.Rows {
		return
	}
	letters := map[rune]int{}
	for sign, table := range map[int]*Table{1: a, -1: t} {
		for _, c := range table.Cells {
			for _, r := range plain(c.Text()) {
				if c.Row < k {
					letters[r] += sign
				}
			}
		}
	}
	for _, n := range letters {
		if n != 0 {
			return
		}
	}
	for _, c := range t.Cells {
		if c.Row < k {
			c.Lines = nil
		}
	}
	for range k {
		t.dropRow(0)
	}
}

// headRows counts the rows before the first row of figures.
func (t *Table) headRows() int {
	figures := map[int]int{}
	for _, c := range t.Cells {
		if isFigure(c.Text()) {
			figures[c.Row]++
		}
	}
	for row := range t.Rows {
		if figures[row] > 1 {
			return row
		}
	}
	return 0
}

// sameRows reports whether the first k rows are the same cells with the same
// text, and end in both tables with all of their cells. One cell may differ among
// many by more text: what runs over from the page before is printed into the header.
func sameRows(a, b *Table, k int) bool {
	x, y := a.head(k), b.head(k)
	if len(x) == 0 || len(x) != len(y) {
		return false
	}
	words, differ := 0, 0
	for i := range x {
		if x[i].Col != y[i].Col || x[i].ColSpan != y[i].ColSpan || x[i].RowSpan != y[i].RowSpan {
			return false
		}
		text := plain(x[i].Text())
		switch {
		case text != plain(y[i].Text()):
			if differ++; !hasLetters(plain(y[i].Text()), text) {
				return false // blank rows are alike but for their labels
			}
		case text != "" && !isFigure(text):
			words++
		}
	}
	return words > 0 && (differ == 0 || differ == 1 && words >= 6)
}

// hasLetters reports whether a text has all letters of another.
func hasLetters(s, other string) bool {
	for _, r := range other {
		i := strings.IndexRune(s, r)
		if i < 0 {
			return false
		}
		s = s[:i] + s[i+utf8.RuneLen(r):]
	}
	return true
}

// head is the cells of the first k rows, nil when one reaches further down.
func (t *Table) head(k int) (cs []*Cell) {
	for _, c := range t.Cells {
		if c.Row < k {
			if c.Row+c.RowSpan > k {
				return nil
			}
			cs = append(cs, c)
		}
	}
	return cs
}

// emptyRow reports whether a row's own cells hold nothing, and it has some of its
// own in more than half of the columns.
func (t *Table) emptyRow(row int) bool {
	own := 0
	for _, c := range t.Cells {
		if row < c.Row || row >= c.Row+c.RowSpan {
			continue
		}
		if c.RowSpan == 1 {
			own += c.ColSpan
			if len(c.Lines) > 0 {
				return false
			}
		}
	}
	return 2*own > t.Cols
}
