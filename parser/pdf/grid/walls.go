package grid

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"nianbao/parser/pdf/page"
)

// walls tell between which elementary cells a border is drawn.
type walls struct {
	right  []bool // of the cell at row*cols+col
	below  []bool
	struck []bool // below, but taken away
}

// newWalls measures each side of each elementary cell: a wall is covered by rules
// for most of its length.
func newWalls(rules []rule, xs, ys []float64, reach float64) walls {
	cols, rows := len(xs)-1, len(ys)-1
	w := walls{make([]bool, cols*rows), make([]bool, cols*rows), make([]bool, cols*rows)}
	across, down := byBorder(rules, true, ys, reach), byBorder(rules, false, xs, reach)
	for c := range cols {
		on := down[c+1]
		for r := range rows {
			w.right[r*cols+c] = covered(on, ys[r+1], ys[r])
		}
	}
	for r := range rows {
		on := across[r+1]
		for c := range cols {
			w.below[r*cols+c] = covered(on, xs[c], xs[c+1])
		}
	}
	return w
}

// strike takes away the borders that run through the middle of text: wkhtmltopdf
// draws some where a header goes on over a page break. piles says whether text written
// downwards counts: Chromium lets it run over borders that are there.
func (t *Table) strike(w walls, chars []page.Char, piles bool) {
	for i := 0; i < len(chars); i++ {
		if end := pileEnd(chars, i); !piles && end-i >= lowestPile {
			i = end - 1
			continue
		}
		x, y := chars[i].Center()
		if !t.Box.Holds(x, y, 0) {
			continue
		}
		row, _ := slices.BinarySearchFunc(t.ys, y, func(border, y float64) int { return cmp.Compare(y, border) })
		col := max(0, min(sort.SearchFloat64s(t.xs, x)-1, t.Cols-1))
		for r := row - 1; r <= row; r++ { // the borders above and below
			if r > 0 && r < t.Rows && math.Abs(t.ys[r]-y) < 0.15*chars[i].Size {
				w.below[(r-1)*t.Cols+col], w.struck[(r-1)*t.Cols+col] = false, true
			}
		}
	}
}

// byBorder gives each border the rules that it was made of: those within reach of which
// it is the nearest. Tables set one on another may have borders a little apart.
func byBorder(rules []rule, horizontal bool, borders []float64, reach float64) [][]rule {
	on := make([][]rule, len(borders))
	for _, r := range rules {
		if r.horizontal != horizontal {
			continue
		}
		best := 0
		for i, at := range borders {
			if math.Abs(r.at-at) < math.Abs(r.at-borders[best]) {
				best = i
			}
		}
		if math.Abs(r.at-borders[best]) <= reach {
			on[best] = append(on[best], r)
		}
	}
	return on
}

// covered reports whether rules cover 60 % of a side, or its middle by a rule that
// covers 40 %: broken borders and rounded corners leave gaps.
func covered(on []rule, from, to float64) bool {
	length, middle, sum := to-from, (from+to)/2, 0.0
	for _, r := range on {
		over := min(r.to, to) - max(r.from, from)
		if over >= 0.4*length && r.from <= middle+1 && r.to >= middle-1 {
			return true
		}
		sum += max(0, over)
	}
	return sum >= 0.6*length
}

// layOut unites elementary cells that no wall parts.
func (t *Table) layOut(w walls) {
	united := t.unite(w)
	if t.carryOn(w, united) {
		united = t.unite(w)
	}
	regions := map[int][]int{}
	for i := range t.Rows * t.Cols {
		regions[united.Root(i)] = append(regions[united.Root(i)], i)
	}
	for i := range t.Rows * t.Cols {
		if united.Root(i) == i {
			t.addRegion(regions[i])
		}
	}
	t.sort()
}

func (t *Table) unite(w walls) page.Groups {
	n := t.Rows * t.Cols
	united := page.NewGroups(n)
	for i := range n {
		if (i+1)%t.Cols != 0 && !w.right[i] {
			united.Join(i, i+1)
		}
		if i+t.Cols < n && !w.below[i] {
			united.Join(i, i+t.Cols)
		}
	}
	return united
}

// carryOn closes the borders between rows that end within a cell, where most of the
// cell's width has them and they come from beside it: Chromium ends a cell that spans
// rows a little early or late, which opens a way around the border of its last row. It
// reports whether there were any.
func (t *Table) carryOn(w walls, united page.Groups) (any bool) {
	for i := range (t.Rows - 1) * t.Cols {
		a, b := i%t.Cols, i%t.Cols
		one := func(j int) bool { return united.Root(j) == united.Root(i) && united.Root(j+t.Cols) == united.Root(i) }
		if !one(i) || a > 0 && one(i-1) {
			continue
		}
		row, drawn := i-a, 0.0
		struck := false
		for ; b < t.Cols && one(row+b); b++ {
			struck = struck || w.struck[row+b]
			if w.below[row+b] {
				drawn += t.xs[b+1] - t.xs[b]
			}
		}
		width := t.xs[b] - t.xs[a]
		beside := a > 0 && w.below[row+a-1] || b < t.Cols && w.below[row+b]
		if struck || !beside || drawn < width/2 || drawn >= width-1 {
			continue
		}
		for c := a; c < b; c++ {
			w.below[row+c], any = true, true
		}
	}
	return any
}

// addRegion makes a cell of a rectangle of elementary cells. Any other shape is
// cut into runs of rows or of columns, whichever are fewer, and the table is in
// doubt when they hold text.
func (t *Table) addRegion(region []int) {
	first, last := region[0], region[len(region)-1]
	r0, r1, c0, c1 := first/t.Cols, last/t.Cols, t.Cols, 0
	for _, i := range region {
		c0, c1 = min(c0, i%t.Cols), max(c1, i%t.Cols)
	}
	if len(region) == (r1-r0+1)*(c1-c0+1) {
		t.Cells = append(t.Cells, &Cell{Row: r0, Col: c0, RowSpan: r1 - r0 + 1, ColSpan: c1 - c0 + 1})
		return
	}
	t.Doubt = "borders are missing"
	byRow := runs(region, func(a, b int) bool { return b == a+1 && b%t.Cols != 0 })
	down := slices.Clone(region)
	slices.SortFunc(down, func(a, b int) int { return cmp.Or(cmp.Compare(a%t.Cols, b%t.Cols), cmp.Compare(a, b)) })
	byCol := runs(down, func(a, b int) bool { return b == a+t.Cols })
	parts := byRow
	if len(byCol) < len(byRow) {
		parts = byCol
	}
	for _, p := range parts {
		a, b := p[0], p[len(p)-1]
		t.Cells = append(t.Cells, &Cell{Row: a / t.Cols, Col: a % t.Cols, RowSpan: (b-a)/t.Cols + 1, ColSpan: b%t.Cols - a%t.Cols + 1, odd: true})
	}
}

// runs cuts a list where two neighbours do not follow each other.
func runs(list []int, follows func(a, b int) bool) (out [][]int) {
	for i := 0; i < len(list); {
		j := i + 1
		for j < len(list) && follows(list[j-1], list[j]) {
			j++
		}
		out = append(out, list[i:j])
		i = j
	}
	return out
}
