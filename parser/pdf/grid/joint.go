package grid

import "slices"

// joint is the place where two tables meet.
type joint struct{ a, b *Table }

// pairs are the cells above and below the break that stand in the same columns.
func (j joint) pairs() (ps [][2]*Cell, fit bool) {
	fit = true
	for _, v := range j.b.Cells {
		if v.Row != 0 {
			continue
		}
		u := j.a.at(j.a.Rows-1, v.Col)
		if u == nil || u.Col != v.Col || u.ColSpan != v.ColSpan {
			fit = false
			continue
		}
		ps = append(ps, [2]*Cell{u, v})
	}
	return ps, fit
}

// census counts what the pairs say.
type census struct {
	halves       int     // two pieces that make a label
	wholes       int     // two labels, or two units
	words        int     // other text on both sides
	above, below int     // figures with nothing on the other side
	both         int     // figures with something on the other side
	label        bool    // the row below has text that is no figure
	known        bool    // a label stands beside figures
	alone        [2]int  // other text with nothing on the other side, above and below
	named        [2]bool // such text is a label
}

func (j joint) count(ps [][2]*Cell) (n census) {
	for _, p := range ps {
		u, v := p[0].Text(), p[1].Text()
		fu, fv := isFigure(u), isFigure(v)
		spans := p[0].RowSpan > 1 || p[1].RowSpan > 1
		n.label = n.label || v != "" && !fv && !spans
		switch {
		case fu && v == "":
			n.above++
		case fv && u == "":
			n.below++
		case fu || fv: // a figure is one line: it does not go on as something else
			n.both++
		case u == "" && v == "" || spans && (u == "" || v == ""):
		case v == "":
			n.alone[0]++
			n.named[0] = n.named[0] || isLabel(u)
		case u == "":
			n.alone[1]++
			n.named[1] = n.named[1] || isLabel(v)
		case isLabel(u+v) && !spans:
			n.halves++
		case isLabel(u) && isLabel(v) || u == v && isUnit(u):
			n.wholes++
		case !spans:
			n.words++
		}
	}
	for _, p := range ps {
		beside := p[0]
		if n.below > n.above {
			beside = p[1]
		}
		n.known = n.known || isLabel(beside.Text()) && beside.RowSpan == 1
	}
	return n
}

// judge decides whether the break goes through a row, by labels first: halves that
// make a label together belong together, two whole labels do not. Then by figures:
// a figure is one line and stands on one side of a cut. doubt says that the other
// answer is possible.
func (j joint) judge() (through, doubt bool) {
	ps, fit := j.pairs()
	if !fit {
		return false, false
	}
	n := j.count(ps)
	switch {
	case n.halves > n.wholes:
		return true, false
	case n.wholes > 0:
		return false, false
	case n.both > 0 && !n.label && n.above > 0: // figures too wide for their cells, cut after the first line
		return true, true
	case n.both > 0:
		return false, false
	case n.above > 0 && n.below > 0: // some figures fitted above the break; the others have no label
		through = n.named[0] && n.alone[0] == 1 && !n.label && n.words == 0
		return through, !through
	case n.words == 0 && n.above == 0 && n.below > 0 && n.alone[0] == 1 && j.firstAlone():
		return true, !n.named[0] // a label above, its figures below
	case n.words == 0 && n.below == 0 && n.above == 1 && n.named[1] && n.alone == [2]int{0, 1}:
		return true, false // a figure above, its label below
	case n.above+n.below >= 2 && n.words == 0:
		return true, false
	case n.above+n.below >= 2:
		return !n.known, true
	}
	return false, n.words > 0 && j.a.openBottom && j.b.openTop
}

// firstAlone reports whether the first text of the last row has nothing below it, and
// the row below no text before its figures but units: a label without figures, and
// figures without a label.
func (j joint) firstAlone() bool {
	for _, u := range j.a.Cells {
		if u.Row+u.RowSpan != j.a.Rows || u.RowSpan > 1 {
			continue
		}
		v := j.b.at(0, u.Col)
		return len(u.Lines) > 0 && v != nil && v.Row == 0 && len(v.Lines) == 0
	}
	return false
}

// weld moves the cells of b below those of a. In a cut row every cell goes on; else
// only the cells that span rows do.
func (j joint) weld(through bool) {
	j.b.absorb(func(c *Cell) bool { return c.Row == 0 })
	off := j.a.Rows
	if through {
		off--
	}
	figures := false
	for _, v := range j.b.Cells {
		figures = figures || v.Row == 0 && (isFigure(v.Text()) || isNumbered(v.Text()))
	}
	if ps, _ := j.pairs(); j.count(ps).wholes > 0 || j.a.holds(func(c *Cell) bool { return isFigure(c.Text()) }) {
		figures = true // a row of its own, with a blank where its figure would be
	}
	rows := j.a.Rows
	own := j.b.owners()
	onto := make([]*Cell, len(j.b.Cells)) // decided before any cell moves
	for i, v := range j.b.Cells {
		if v.Row > 0 {
			continue
		}
		u := j.a.at(rows-1, v.Col)
		if u != nil && u.Col == v.Col && u.ColSpan == v.ColSpan && (through || j.goesOn(u, v, figures, own)) {
			onto[i] = u
		}
	}
	for i, v := range j.b.Cells {
		u := onto[i]
		if u == nil {
			v.Row += off
			j.a.Cells = append(j.a.Cells, v)
			continue
		}
		u.Wrapped = u.Wrapped && len(v.Lines) == 0 || v.Wrapped && len(u.Lines) == 0
		u.Lines = append(u.Lines, v.Lines...)
		u.Boxes = append(u.Boxes, v.Boxes...)
		u.RowSpan = off + v.RowSpan - u.Row
	}
	j.a.Rows = off + j.b.Rows
}

// goesOn reports whether v, at the top of a page, is the rest of u: a group label
// such as 三、本年度办理结果, or a head cell when the break is inside the header.
func (j joint) goesOn(u, v *Cell, figures bool, own []*Cell) bool {
	above, below := u.Text(), v.Text()
	if isFigure(above) || isFigure(below) {
		return false
	}
	if above != "" && below != "" {
		return beginsLabel(above+below) && !isLabel(above) || isLabel(above+below)
	}
	if !figures { // inside the header an empty cell is never a cell of its own
		return true
	}
	return labelled(v, own, j.b.Cols)
}

// labelled reports whether the row of a cell has a label to the cell's right: the
// cell stands where group labels do. own is the cells by place.
func labelled(v *Cell, own []*Cell, cols int) bool {
	for col := v.Col + v.ColSpan; col < cols; {
		c := own[v.Row*cols+col]
		if c == nil || isFigure(c.Text()) {
			return false
		}
		if len(c.Lines) > 0 {
			return true
		}
		col = c.Col + c.ColSpan
	}
	return false
}

// absorb unites the cells of group labels with empty cells below them, where the
// borders are not to be believed: Chromium makes such a cell too short on the second
// page, WeasyPrint on the first.
func (t *Table) absorb(from func(*Cell) bool) {
	own := t.owners()
	for _, c := range t.Cells {
		if c.RowSpan == 0 || !from(c) || !labelled(c, own, t.Cols) {
			continue
		}
		for c.Row+c.RowSpan < t.Rows {
			below := own[(c.Row+c.RowSpan)*t.Cols+c.Col]
			if below == nil || len(below.Lines) > 0 || below.Col != c.Col || below.ColSpan != c.ColSpan || below.RowSpan == 0 || !labelled(below, own, t.Cols) {
				break
			}
			c.RowSpan += below.RowSpan
			below.RowSpan = 0
		}
	}
	t.Cells = slices.DeleteFunc(t.Cells, func(c *Cell) bool { return c.RowSpan == 0 })
}
