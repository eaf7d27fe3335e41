package pdf

import (
	"fmt"
	"math"
	"strings"

	"nianbao/parser/doc"
)

// cells draws what the cells have on a page: their borders around the strips of
// their rows there, and the lines that fit.
func (s *sheet) cells(t layout, number int) {
	for _, row := range t.grid.Rows {
		for _, c := range row {
			lines := s.lines(t, c)
			for i := 0; i < len(t.strips); i++ {
				st := t.strips[i]
				if st.row < c.Row || st.row >= c.Row+c.RowSpan {
					continue
				}
				j := i
				for j+1 < len(t.strips) && t.strips[j+1].page == st.page && t.strips[j+1].row > t.strips[j].row && t.strips[j+1].row < c.Row+c.RowSpan {
					j++
				}
				bottom := t.strips[j].bottom
				room := int((st.top - bottom - 2*s.opt.Padding + 0.1) / (leading * s.opt.Size))
				part := lines[:min(room, len(lines))]
				if st.page == number {
					s.border(t, c, st.top, bottom)
					s.inCell(t, c, part, st.top, bottom)
				}
				if c.Row+c.RowSpan > min(s.opt.RepeatHead, heads(t.grid)) { // a repeated head has all of its text each time
					lines = lines[len(part):]
				}
				i = j
			}
		}
	}
}

func (s *sheet) inCell(t layout, c doc.Cell, lines []string, top, bottom float64) {
	height := float64(len(lines)) * leading * s.opt.Size
	y := top - (top-bottom-height)/2
	switch s.opt.VAlign {
	case Top:
		y = top - s.opt.Padding
	case Bottom:
		y = bottom + s.opt.Padding + height
	}
	for _, l := range lines {
		width := textWidth(l) * s.opt.Size
		x0, x1 := t.xs[c.Col]+s.opt.Padding, t.xs[c.Col+c.ColSpan]-s.opt.Padding-width
		x := (x0 + x1) / 2
		switch figure := strings.Trim(c.Text, "0123456789.") == ""; {
		case s.opt.Align == LeftAligned, s.opt.Align == FiguresRight && !figure:
			x = x0
		case s.opt.Align == RightAligned, s.opt.Align == FiguresRight:
			x = x1
		}
		s.show(l, x, y-s.opt.Size, s.opt.Size)
		y -= leading * s.opt.Size
	}
}

// border draws the four sides of a cell in the chosen habit.
func (s *sheet) border(t layout, c doc.Cell, top, bottom float64) {
	x0, x1 := t.xs[c.Col], t.xs[c.Col+c.ColSpan]
	if s.opt.Borders == Frames {
		fmt.Fprintf(&s.page, "%.2f %.2f %.2f %.2f re S\n", x0, bottom, x1-x0, top-bottom)
		return
	}
	first, last := c.Row == 0, c.Row+c.RowSpan == len(t.grid.Rows)
	switch s.opt.Borders {
	case NoBorders:
		return
	case HeadLines:
		if first {
			s.rule(x0, top, x1, top)
		}
		if last || c.Row+c.RowSpan == heads(t.grid) {
			s.rule(x0, bottom, x1, bottom)
		}
		return
	case Columns:
		if first {
			s.rule(x0, top, x1, top)
		}
		if last || c.Row+c.RowSpan == heads(t.grid) {
			s.rule(x0, bottom, x1, bottom)
		}
		s.rule(x0, bottom, x0, top)
		s.rule(x1, bottom, x1, top)
		return
	case Labels:
		s.rule(x0, top, x1, top)
		s.rule(x0, bottom, x1, bottom)
		figures := firstFigure(t.grid)
		for _, col := range []int{c.Col, c.Col + c.ColSpan} {
			if col <= figures || col == len(t.xs)-1 {
				s.rule(t.xs[col], bottom, t.xs[col], top)
			}
		}
		return
	case Outer:
		if first {
			s.rule(x0, top, x1, top)
		}
		if last {
			s.rule(x0, bottom, x1, bottom)
		}
		for _, x := range []float64{x0, x1} {
			if x == t.xs[0] || x == t.xs[len(t.xs)-1] {
				s.rule(x, bottom, x, top)
			}
		}
		return
	}
	if s.opt.Borders == Tiles {
		const gap = 0.4
		fmt.Fprintf(&s.page, "0.9 g %.2f %.2f %.2f %.2f re f 0 g\n", x0+gap, bottom+gap, x1-x0-2*gap, top-bottom-2*gap)
		return
	}
	s.rule(x0, top, x1, top)
	s.rule(x0, bottom, x1, bottom)
	if s.opt.Borders == Horizontal {
		return
	}
	if s.opt.Borders != OpenSides || c.Col > 0 {
		s.rule(x0, bottom, x0, top)
	}
	if s.opt.Borders != OpenSides || c.Col+c.ColSpan < len(t.xs)-1 {
		s.rule(x1, bottom, x1, top)
	}
}

// firstFigure is the first column with a figure.
func firstFigure(g *doc.Table) int {
	first := math.MaxInt
	for _, row := range g.Rows {
		for _, c := range row {
			if c.Text != "" && strings.Trim(c.Text, "0123456789.") == "" {
				first = min(first, c.Col)
			}
		}
	}
	return first
}

// heads counts the rows before the first figure.
func heads(g *doc.Table) int {
	for i, row := range g.Rows {
		for _, c := range row {
			if c.Text != "" && strings.Trim(c.Text, "0123456789.") == "" {
				return i
			}
		}
	}
	return len(g.Rows)
}

func (s *sheet) rule(x0, y0, x1, y1 float64) {
	if s.opt.Borders == ThinFills {
		fmt.Fprintf(&s.page, "%.2f %.2f %.2f %.2f re f*\n", x0-0.25, y0-0.25, x1-x0+0.5, y1-y0+0.5)
		return
	}
	fmt.Fprintf(&s.page, "%.2f %.2f m %.2f %.2f l S\n", x0, y0, x1, y1)
}
