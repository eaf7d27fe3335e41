// Package grid makes tables of rulings and characters: the cells with their
// spans, joined over pages, and for tables without a full grid the readings that
// text alone supports.
//
// It knows the labels of the official form, and uses them as hints where a page
// break leaves two possibilities (labels.go). It never makes up a cell, and it
// never looks at sums.
package grid

import (
	"cmp"
	"slices"
	"sort"

	"nianbao/parser/pdf/page"
)

// Bounds of one page and of one table. pdf.md section 9 allows 200 columns by 2,000
// rows; no form comes near, and less keeps the worst page under a second.
const (
	maxRules   = 20_000 // after merging
	maxTables  = 100
	maxColumns = 100
	maxRows    = 500
)

// Cell is a cell with its place, spans laid out.
type Cell struct {
	Row, Col         int
	RowSpan, ColSpan int
	Lines            []Line
	Wrapped          bool  // the lines are one figure that its cell was too narrow for
	Boxes            []Box // its area, a box for each page it is on
	odd              bool  // part of an area that is no rectangle
	mixed            bool  // figures of two sizes stand in it
	pushed           bool  // its row has figures beyond the last border
	rival            *Cell // beyond a border that goes through the middle of a figure
	chars            []page.Char
}

// Box is a box on a page.
type Box struct {
	page.Box
	Page int
}

// Line is a line of a cell's text.
type Line struct {
	page.Line
	Page int
}

// Table is a table of one page or joined over several.
type Table struct {
	Rows, Cols          int
	Cells               []*Cell // by row, then column
	Box                 page.Box
	Page, Last          int    // from 1
	Stray               []Line // text without a place
	Doubt               string
	xs, ys              []float64 // borders from the left, and from the top of the last page
	openTop, openBottom bool      // no border at the top; at the bottom
	ragged              bool      // the left side is closed for some rows only
	outside             []int     // characters of the page that its cells took from around it
}

// Find finds the ruled tables of a page, topmost first. used marks the characters
// that stand in them.
func Find(p *page.Page, number int) (tables []*Table, used []bool) {
	used = make([]bool, len(p.Chars))
	rules := mergeRules(p.Rulings)
	if len(rules) > maxRules {
		p.Problems = append(p.Problems, "too many rules for tables")
		return nil, used
	}
	reach := reachOn(p)
	for _, group := range linkOpen(components(rules), p) {
		if len(tables) == maxTables {
			p.Problems = append(p.Problems, "too many tables")
			break
		}
		t := newTable(group, number, p, reach)
		// One tall cell is a frame around text or around other tables. One low cell
		// may be a title row alone before a page break.
		if t != nil && (len(t.Cells) > 1 || t.Box.Height() < 60) {
			tables = append(tables, t)
		}
	}
	inner := slices.Clone(tables)
	slices.SortStableFunc(inner, func(a, b *Table) int {
		return cmp.Compare(a.Box.Width()*a.Box.Height(), b.Box.Width()*b.Box.Height())
	})
	for _, t := range inner { // a table inside another comes first to its text
		t.fill(p.Chars, used)
	}
	whole := tables[:0]
	for _, t := range tables {
		t.overflow(p.Chars, used)
		t.beside(p.Chars, used)
		t.beyond(p.Chars, used)
		t.drawn(p.Marks)
		undivided := t.Cols == 1
		t.splitColumns()
		single := t.single()
		for _, c := range t.Cells {
			c.setLines(number, single) // FromText may want their characters
		}
		t.findWrapped()
		if t.columnar() || undivided && t.headless() || t.isPiece(p.Chars, used) || t.isStub(p.Chars, used) {
			t.release(p.Chars, used)
			continue
		}
		if !t.holds(func(*Cell) bool { return true }) && slices.ContainsFunc(inner, t.surrounds) {
			continue
		}
		whole = append(whole, t)
		t.dropSlivers()
		t.dropHollow()
		t.dropHalf()
		if t.Doubt != "" || t.ragged {
			t.absorb(func(c *Cell) bool { return len(c.Lines) > 0 })
		}
		// The room around separated borders that a page break has opened holds nothing.
		if !t.holds(func(c *Cell) bool { return c.odd }) {
			t.Doubt = ""
		}
	}
	return whole, used
}

// newTable lays out the cells of rules that touch; nil when they are no table.
func newTable(rules []rule, number int, p *page.Page, reach float64) *Table {
	xs, ys := borders(rules, false, reach), borders(rules, true, reach)
	if len(xs) == 0 || len(ys) == 0 {
		return nil
	}
	t := &Table{Page: number, Last: number}
	rules, xs, ys = t.closeSides(rules, xs, ys)
	if len(xs)-1 > maxColumns || len(ys)-1 > maxRows {
		p.Problems = append(p.Problems, "a table of too many cells")
		return nil
	}
	if len(xs) < 2 || len(ys) < 2 {
		return nil
	}
	slices.Reverse(ys)
	t.xs, t.ys = xs, ys
	t.Cols, t.Rows = len(xs)-1, len(ys)-1
	t.Box = page.Box{X0: xs[0], Y0: ys[t.Rows], X1: xs[t.Cols], Y1: ys[0]}
	for _, piles := range []bool{true, false} {
		w := newWalls(rules, xs, ys, reach)
		t.strike(w, p.Chars, piles)
		t.Cells, t.Doubt = nil, ""
		if t.layOut(w); t.Doubt == "" {
			break
		}
	}
	left, closed := byBorder(rules, false, xs, reach)[0], 0
	for row := range t.Rows {
		if covered(left, ys[row+1], ys[row]) {
			closed++
		}
	}
	t.ragged = closed > 0 && closed < t.Rows
	for _, c := range t.Cells {
		c.Boxes = []Box{{page.Box{X0: xs[c.Col], Y0: ys[c.Row+c.RowSpan], X1: xs[c.Col+c.ColSpan], Y1: ys[c.Row]}, number}}
	}
	return t
}

// surrounds reports whether another table stands inside.
func (t *Table) surrounds(o *Table) bool {
	return t != o && t.Box.Holds(o.Box.X0, o.Box.Y0, meeting) && t.Box.Holds(o.Box.X1, o.Box.Y1, meeting)
}

// closeSides adds the borders that are not drawn: where two or more rules run on
// past the last one that crosses them, a page break or a design without side
// borders has left the table open there.
func (t *Table) closeSides(rules []rule, xs, ys []float64) ([]rule, []float64, []float64) {
	x0, x1, y0, y1 := xs[0], xs[len(xs)-1], ys[0], ys[len(ys)-1]
	left, right, bottom, top := x0, x1, y0, y1
	var nl, nr, nb, nt int
	for _, r := range rules {
		lo, hi := y0, y1
		if r.horizontal {
			lo, hi = x0, x1
		}
		if r.from < lo-overrun {
			if r.horizontal {
				left, nl = min(left, r.from), nl+1
			} else {
				bottom, nb = min(bottom, r.from), nb+1
			}
		}
		if r.to > hi+overrun {
			if r.horizontal {
				right, nr = max(right, r.to), nr+1
			} else {
				top, nt = max(top, r.to), nt+1
			}
		}
	}
	enough := 2
	if many := 3; len(ys) == 1 && len(xs) > many { // the one row that a page has of a table
		enough = 1
	}
	if nl >= enough {
		xs = append([]float64{left}, xs...)
	}
	if nr >= enough {
		xs = append(xs, right)
	}
	if nb >= 2 {
		ys, t.openBottom = append([]float64{bottom}, ys...), true
	}
	if nt >= 2 {
		ys, t.openTop = append(ys, top), true
	}
	left, right, bottom, top = xs[0], xs[len(xs)-1], ys[0], ys[len(ys)-1]
	if nl >= enough {
		rules = append(rules, rule{false, left, bottom, top})
	}
	if nr >= enough {
		rules = append(rules, rule{false, right, bottom, top})
	}
	if nb >= 2 {
		rules = append(rules, rule{true, bottom, left, right})
	}
	if nt >= 2 {
		rules = append(rules, rule{true, top, left, right})
	}
	return rules, xs, ys
}

func (t *Table) sort() {
	slices.SortStableFunc(t.Cells, func(a, b *Cell) int { return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Col, b.Col)) })
}

// row is the cells that begin in a row of a sorted table.
func (t *Table) row(row int) []*Cell {
	at := func(row int) int {
		return sort.Search(len(t.Cells), func(i int) bool { return t.Cells[i].Row >= row })
	}
	return t.Cells[at(row):at(row+1)]
}

// at is the cell that covers a place, nil outside.
func (t *Table) at(row, col int) *Cell {
	for _, c := range t.Cells {
		if row >= c.Row && row < c.Row+c.RowSpan && col >= c.Col && col < c.Col+c.ColSpan {
			return c
		}
	}
	return nil
}

// owners maps each elementary place to its cell.
func (t *Table) owners() []*Cell {
	own := make([]*Cell, t.Rows*t.Cols)
	for _, c := range t.Cells {
		for r := c.Row; r < min(c.Row+c.RowSpan, t.Rows); r++ {
			for q := c.Col; q < min(c.Col+c.ColSpan, t.Cols); q++ {
				own[r*t.Cols+q] = c
			}
		}
	}
	return own
}
