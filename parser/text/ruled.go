package text

import (
	"strings"

	"nianbao/parser/doc"
)

// Tables with a line over each column, ----- ------ or ===== ======: the lines tell where
// the columns are, so that blank cells can be told.

// rulerCols are the columns of the screen under the pieces of such a line.
func rulerCols(l line) []band {
	if strings.Trim(l.text, "-= ") != "" {
		return nil
	}
	var cols []band
	for i := 0; i < len(l.text); i++ {
		if l.text[i] == ' ' {
			continue
		}
		if i == 0 || l.text[i-1] == ' ' {
			cols = append(cols, band{i, i})
		}
		cols[len(cols)-1].x1 = i + 1
	}
	if len(cols) < 2 {
		return nil
	}
	return cols
}

// ruledAhead tells a line of pieces, or the head over one.
func (r *reader) ruledAhead() bool {
	l := r.lines[r.at]
	if l.kind == ruler {
		return rulerCols(l) != nil
	}
	return (l.kind == words || l.kind == spaced) && r.at+1 < len(r.lines) && r.lines[r.at+1].kind == ruler && rulerCols(r.lines[r.at+1]) != nil
}

// ruled reads a table under such a line, with its head over it or below. It gives up,
// and reads nothing, where a cell does not stand in its column.
func (r *reader) ruled() bool {
	at := r.at
	if r.lines[at].kind != ruler { // a head, and the line under it
		at++
	}
	cols := rulerCols(r.lines[at])
	var rows [][]doc.Cell
	end, rulers := r.at, 0
	for ; end < len(r.lines) && r.lines[end].kind != empty; end++ {
		l := r.lines[end]
		if l.kind == ruler {
			if o := rulerCols(l); len(o) != len(cols) || o[0] != cols[0] {
				return false
			}
			rulers++
			continue
		}
		row := r.ruledRow(l, len(rows), cols, 2)
		if row == nil {
			row = r.ruledRow(l, len(rows), cols, 1)
		}
		if row == nil {
			return false
		}
		rows = append(rows, row)
	}
	if len(rows)+rulers < 3 { // a row alone stands between two lines
		return false
	}
	r.at = end
	r.table(rows, "")
	return true
}

// ruledRow cuts a line at the columns, nil where that cuts a word or a figure stands at
// neither end of its column. Quotation marks are as wide as the converter took them for.
func (r *reader) ruledRow(l line, row int, cols []band, quotes int) []doc.Cell {
	cells := make([]doc.Cell, 0, len(cols))
	x, start := 0, 0
	x0, x1 := -1, -1 // of the visible part of the cell
	done := func(end int) bool {
		c := r.cell(doc.Span{Start: l.start + start, End: l.start + end}, row, len(cells))
		b := cols[len(cells)]
		if x1 > b.x1 || x0 >= 0 && x0 < b.x0 || c.Text != "" && isFigure(c.Text) && x0 != b.x0 && x1 != b.x1 {
			return false
		}
		cells = append(cells, c)
		start, x0, x1 = end, -1, -1
		return true
	}
	for i, c := range l.text {
		if n := len(cells) + 1; n < len(cols) && x >= cols[n].x0 && !done(i) {
			return nil
		}
		width := 1
		if c >= 0x1100 && (c >= 0x2e80 || quotes == 2) {
			width = 2
		}
		if !isSpace(c) {
			if x0 < 0 {
				x0 = x
			}
			x1 = x + width
		}
		x += width
	}
	for len(cells) < len(cols) {
		if !done(len(l.text)) {
			return nil
		}
	}
	return cells
}
