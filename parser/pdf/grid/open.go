package grid

import (
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// linkOpen puts together what belongs to one table without side borders: its
// title rows span all columns, so no vertical rule crosses them and they part the
// rules into stacks of the same width (c08).
func linkOpen(groups [][]rule, p *page.Page) [][]rule {
	if len(groups) > maxTables {
		return groups // a drawing
	}
	var out [][]rule
	for _, g := range adopt(groups) {
		if k := len(out); k > 0 && continuesOpen(out[k-1], g, p) {
			out[k-1] = append(out[k-1], g...)
			continue
		}
		out = append(out, g)
	}
	return out
}

// adopt gives vertical rules that cross nothing to the table they stand beside: a
// label that spans all rows of a page has no border above or below it there. One that runs
// past the table is part of a frame of the page.
func adopt(groups [][]rule) (out [][]rule) {
	var lone [][]rule
	for _, g := range groups {
		if g[0].horizontal { // horizontals come first
			out = append(out, g)
		} else {
			lone = append(lone, g)
		}
	}
	for _, l := range lone {
		r := l[0]
		for i, g := range out {
			b, _ := extent(g)
			within := r.from > b.Y0-touching && r.to < b.Y1+touching
			if len(l) == 1 && within && r.to-r.from > 0.6*b.Height() && b.Height() > 4*touching {
				out[i] = append(g, r)
				break
			}
		}
	}
	return out
}

// extent is the box of rules, and whether verticals close both sides.
func extent(g []rule) (b page.Box, sides bool) {
	b = page.Box{X0: math.Inf(1), Y0: math.Inf(1), X1: math.Inf(-1), Y1: math.Inf(-1)}
	for _, r := range g {
		if r.horizontal {
			b = b.Around(page.Box{X0: r.from, Y0: r.at, X1: r.to, Y1: r.at})
		} else {
			b = b.Around(page.Box{X0: r.at, Y0: r.from, X1: r.at, Y1: r.to})
		}
	}
	left, right := false, false
	for _, r := range g {
		left = left || !r.horizontal && r.at < b.X0+touching
		right = right || !r.horizontal && r.at > b.X1-touching
	}
	return b, left && right
}

// continuesOpen reports whether the group below continues the one above: both
// open at the sides, equally wide, and no more than a title row apart.
func continuesOpen(above, below []rule, p *page.Page) bool {
	a, closedA := extent(above)
	b, closedB := extent(below)
	if closedA || closedB || math.Abs(a.X0-b.X0) > touching || math.Abs(a.X1-b.X1) > touching {
		return false
	}
	gap := a.Y0 - b.Y1
	if gap < -touching {
		return false
	}
	if gap < touching {
		return true
	}
	lines := linesIn(p, page.Box{X0: a.X0, Y0: b.Y1, X1: a.X1, Y1: a.Y0})
	return len(lines) == 1 && gap < 3.2*lines[0].Size && !isHeading(lines[0].Text) && !IsContinued(lines[0].Text)
}

// IsFrame reports whether the rules are frames around text, one inside another
// perhaps: one column, or no two cells with text beside each other, and in one of
// them several words on a line.
func (t *Table) IsFrame() bool {
	if t.Cols == 1 {
		return true
	}
	return t.single() && t.holds(func(c *Cell) bool {
		return slices.ContainsFunc(c.Lines, func(l Line) bool { return len(wordsOf(l)) > 2 })
	})
}

// isPiece reports whether the rules are one cell with text beside it: of a row whose other
// borders are not drawn, or a word in a line.
func (t *Table) isPiece(chars []page.Char, used []bool) bool {
	if len(t.Cells) > 1 {
		return false
	}
	for i := range chars {
		if _, y := chars[i].Center(); !used[i] && y > t.Box.Y0 && y < t.Box.Y1 {
			return true
		}
	}
	return false
}

// isStub reports whether the rules are those of labels alone: the figures of their rows
// stand beside them.
func (t *Table) isStub(chars []page.Char, used []bool) bool {
	const few = 3
	if t.holds(func(c *Cell) bool { return isFigure(c.Text()) }) {
		return false
	}
	rows := map[int]bool{}
	for i := range chars {
		if x, y := chars[i].Center(); !used[i] && x > t.Box.X1 && y > t.Box.Y0 && y < t.Box.Y1 && isFigure(chars[i].Text) {
			row, _ := t.placeOf(t.Box.X0+1, y)
			rows[row] = true
		}
	}
	return len(rows) >= few
}

// single reports whether no two cells with text stand beside each other.
func (t *Table) single() bool {
	taken := make([]bool, t.Rows)
	for _, c := range t.Cells {
		if len(c.Lines) == 0 && len(c.chars) == 0 {
			continue
		}
		for r := c.Row; r < min(c.Row+c.RowSpan, t.Rows); r++ {
			if taken[r] {
				return false
			}
			taken[r] = true
		}
	}
	return true
}

func linesIn(p *page.Page, b page.Box) []page.Line {
	var in []page.Char
	for _, c := range p.Chars {
		if x, y := c.Center(); b.Holds(x, y, 0) {
			in = append(in, c)
		}
	}
	return page.Lines(in)
}

// isHeading reports whether a line begins like a chapter, 三、
func isHeading(s string) bool {
	r := []rune(plain(s))
	return len(r) > 2 && r[1] == ',' && strings.ContainsRune(numerals, r[0])
}

const numerals = "一二三四五六七八九十"

// columnar reports whether rules part the columns alone, so that a cell holds the figures
// of several rows, one below the other: three or more, or two beside a cell of two
// labels, or heads and figures in several cells, or labels and figures on a line; or the
// rows alone, so that a cell holds labels of two kinds. Such a table is read by the places
// of its text.
func (t *Table) columnar() bool {
	most, figures, headed, rows := 0, 0, 0, 0
	for _, c := range t.Cells {
		n := 0
		for i := range c.Lines {
			switch s := c.Lines[i].Text; {
			case !c.Wrapped && isFigure(s):
				n++
			case isRow(s):
				rows++
			}
		}
		if n > 1 {
			figures += n
		}
		most = max(most, n)
		if n == 1 && c.underHead() {
			headed++
		}
	}
	return most > 2 && figures > 4 || headed > 2 || rows > 1 || most > 1 && slices.ContainsFunc(t.Cells, (*Cell).isTwoLabels) ||
		slices.ContainsFunc(t.Cells, (*Cell).mixesLabels)
}

// headless reports whether the columns that figures have made have no heads of their own,
// which stand as several words in one cell.
func (t *Table) headless() bool {
	const several = 3
	return t.Cols > 1 && slices.ContainsFunc(t.Cells, func(c *Cell) bool {
		return c.ColSpan == t.Cols && slices.ContainsFunc(c.Lines, func(l Line) bool {
			words := strings.Fields(l.Text)
			return len(words) >= several && !slices.ContainsFunc(words, func(s string) bool { return !InLabel(s) })
		})
	})
}

func (c *Cell) isTwoLabels() bool {
	known := 0
	for i := range c.Lines {
		if isLabel(c.Lines[i].Text) {
			known++
		}
	}
	return known > 1
}

// mixesLabels reports whether the words of a first cell are a label and pieces of another: no
// border parts the labels of groups from those of their rows.
func (c *Cell) mixesLabels() bool {
	if c.Col > 0 || len(c.Lines) == 0 || isLabel(c.Text()) {
		return false
	}
	words := strings.Fields(c.Text())
	whole := slices.ContainsFunc(words, isLabel)
	return len(words) > 1 && whole && !slices.ContainsFunc(words, func(s string) bool { return !InLabel(s) }) && !InLabel(strings.Join(words, ""))
}

// isRow reports whether a line is a label and figures after it, or a piece of one and many.
func isRow(s string) bool {
	const many = 3
	words := strings.Fields(s)
	n := len(words)
	for n > 0 && isFigure(words[n-1]) {
		n--
	}
	label, figures := strings.Join(words[:n], ""), len(words)-n
	return n > 0 && (figures > 0 && isLabel(label) || figures >= many && InLabel(label))
}

// underHead reports whether the cell is a label with a figure below it.
func (c *Cell) underHead() bool {
	last := len(c.Lines) - 1
	if last < 1 || !isFigure(c.Lines[last].Text) {
		return false
	}
	head := Cell{Lines: c.Lines[:last]}
	return isLabel(head.Text())
}

// release gives the characters of a table back.
func (t *Table) release(chars []page.Char, used []bool) {
	for i := range chars {
		if x, y := chars[i].Center(); used[i] && t.Box.Holds(x, y, 1) {
			used[i] = false
		}
	}
	for _, i := range t.outside {
		used[i] = false
	}
}
