package grid

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
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

var continued = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[（(]?(续上?表\s*[\d一二三四]*|表\s*[\d一二三四]*\s*[（(]?续[)）]?)[)）]?$`)
})

// IsContinued reports whether a line says that a table goes on below it: 续表
func IsContinued(s string) bool {
	return strings.Contains(s, "续") && len(s) < 40 && continued().MatchString(s)
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
	for range repeated {
		t.dropRow(0)
	}
}

// sameRows reports whether the first k rows are the same cells with the same text, and
// end in both tables with all of their cells.
func sameRows(a, b *Table, k int) bool {
	x, y := a.head(k), b.head(k)
	words := false // blank rows are alike but for their labels
	same := slices.EqualFunc(x, y, func(c, d *Cell) bool {
		text := plain(c.Text())
		words = words || text != "" && !isFigure(text)
		return c.Col == d.Col && c.ColSpan == d.ColSpan && c.RowSpan == d.RowSpan && text == plain(d.Text())
	})
	return same && words
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
