package text

import (
	"strings"

	"nianbao/parser/doc"
)

// Tables drawn with a line between the rows: +----+----+ or ├────┼────┤. A row may take
// several lines, on which its cells are wrapped.

// isBorder tells a drawn line with joints, not the |---| of Markdown.
func isBorder(l line) bool {
	t := strings.TrimFunc(l.text, isSpace)
	return l.kind == ruler && strings.ContainsAny(t, "+┼├┬┴┌└╔╠╚┠┝") && !strings.HasPrefix(t, "|")
}

// drawn tells a table with a border after each row: more borders than the three of a head
// and a body, or lines between two that are no rows of their own.
func (r *reader) drawn(lines []line) bool {
	borders := 0
	between := parts(lines, &borders)
	if borders > 3 || borders < 2 {
		return borders > 3
	}
	wrapped := false
	for _, part := range between {
		if r.severalRows(part) {
			return false
		}
		wrapped = wrapped || len(part) > 1
	}
	return wrapped
}

// parts are the lines between the borders.
func parts(lines []line, borders *int) [][]line {
	all := [][]line{nil}
	for _, l := range lines {
		switch {
		case isBorder(l):
			*borders++
			all = append(all, nil)
		case l.kind == barred || l.kind == barOnly:
			all[len(all)-1] = append(all[len(all)-1], l)
		}
	}
	return all
}

// severalRows tells lines between two borders that are rows of their own: a column has
// figures on two of them.
func (r *reader) severalRows(part []line) bool {
	seen := map[int]bool{}
	for _, l := range part {
		for i, c := range r.pieces(l, 0) {
			if c.Text == "" || !isFigure(c.Text) {
				continue
			}
			if seen[i] {
				return true
			}
			seen[i] = true
		}
	}
	return false
}

// pieces are the cells of one line, without its frame.
func (r *reader) pieces(l line, row int) []doc.Cell {
	cells := r.split(l, row, bars)
	if n := len(cells); n > 2 && l.framed() {
		cells = cells[1 : n-1]
	}
	return cells
}

func trimBars(s string) string {
	return strings.Map(func(c rune) rune {
		if strings.ContainsRune(bars, c) {
			return '|'
		}
		return c
	}, strings.TrimFunc(s, isSpace))
}

// gridRows reads a drawn table: the lines between two borders are one row. Where they
// look like several, they may be one whose figures are wrapped.
func (r *reader) gridRows(lines []line) {
	const doubt = "lines between two borders may be one row or several"
	var rows [][]doc.Cell
	borders := 0
	for _, part := range parts(lines, &borders) {
		if !r.severalRows(part) {
			if row := r.gridRow(part, len(rows)); len(row) > 0 {
				rows = append(rows, row)
			}
			continue
		}
		for i := range part {
			row := r.gridRow(part[i:i+1], len(rows))
			for c := range row {
				row[c].Doubt = doubt
			}
			rows = append(rows, row)
		}
	}
	r.table(rows, "")
}

// gridRow puts the pieces of each cell together. Its place is that of the first piece.
func (r *reader) gridRow(part []line, row int) []doc.Cell {
	var cells []doc.Cell
	uneven := false
	for n, l := range part {
		pieces := r.pieces(l, row)
		if n == 0 {
			cells = pieces
			continue
		}
		uneven = uneven || len(pieces) != len(cells)
		for i, p := range pieces {
			switch {
			case i >= len(cells):
				cells = append(cells, p)
			case p.Text == "":
			case cells[i].Text == "":
				cells[i].Text, cells[i].Span = p.Text, p.Span
			default:
				cells[i].Text += "\n" + p.Text
			}
		}
	}
	for i := range cells {
		cells[i].Col = i
		if uneven {
			cells[i].Doubt = "the lines of a drawn row have more or fewer cells"
		}
	}
	return cells
}

// framed tells a line that begins and ends with a bar.
func (l line) framed() bool {
	t := trimBars(l.text)
	return len(t) > 1 && strings.HasPrefix(t, "|") && strings.HasSuffix(t, "|")
}
