package text

import (
	"sort"
	"strings"

	"nianbao/parser/doc"
)

// word is a piece of a line between runs of two or more spaces, with the columns of
// the screen it covers: a Han character is two wide.
type word struct {
	start, end int // bytes of the line
	x0, x1     int
	figure     bool
}

// columnsOf splits a line at runs of two or more spaces. A line with no figure in it
// is a row only when it could be a header; sentences are not rows.
func columnsOf(s string) []word {
	if !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\u3000\u00a0") {
		return nil
	}
	var all []word
	x, gap := 0, 2
	var w word
	figures := 0
	flush := func() {
		if w.end > w.start {
			w.figure = isFigure(s[w.start:w.end])
			if w.figure {
				figures++
			}
			all = append(all, w)
		}
	}
	for i, c := range s {
		width := 1
		if c >= 0x1100 {
			width = 2
		}
		if isSpace(c) {
			gap += width
		} else {
			if gap >= 2 {
				flush()
				w = word{start: i, x0: x}
			}
			gap = 0
			w.end = i + len(string(c))
			w.x1 = x + width
		}
		x += width
	}
	flush()
	if len(all) < 2 || figures == 0 {
		return nil
	}
	for _, w := range all[1:] {
		if !w.figure {
			return nil // words after the label: prose set with wide spaces
		}
	}
	return all
}

func isFigure(s string) bool {
	return len(s) <= 20 && strings.Trim(s, "0123456789０１２３４５６７８９.,．+-—－/") == ""
}

// columns reads a run of lines whose cells stand in columns, as pdftotext -layout
// prints them. A row with fewer figures than there are columns has blank cells: which
// ones, the position tells.
func (r *reader) columns() {
	var lines []line
	for ; r.at < len(r.lines) && r.lines[r.at].kind == spaced; r.at++ {
		lines = append(lines, r.lines[r.at])
	}
	var parts [][]word
	most := 0
	for _, l := range lines {
		p := columnsOf(l.text)
		parts = append(parts, p)
		most = max(most, len(p)-label(p))
	}
	cols := stops(parts, most)
	var rows [][]doc.Cell
	for i, l := range lines {
		rows = append(rows, r.columnRow(l, len(rows), parts[i], cols, most))
	}
	r.table(rows, "")
}

// label is 1 when the row begins with words.
func label(p []word) int {
	if len(p) > 0 && !p[0].figure {
		return 1
	}
	return 0
}

// stops are the places of the columns, from the rows that have all of them.
func stops(parts [][]word, most int) []int {
	sum, n := make([]int, most), 0
	for _, p := range parts {
		k := label(p)
		if len(p)-k != most {
			continue
		}
		n++
		for i, w := range p[k:] {
			sum[i] += w.x0 + w.x1
		}
	}
	if n < 2 { // one row does not show where columns are
		return nil
	}
	for i := range sum {
		sum[i] /= n
	}
	return sum
}

func (r *reader) columnRow(l line, row int, p []word, cols []int, most int) []doc.Cell {
	var cells []doc.Cell
	add := func(start, end int) {
		c := r.cell(doc.Span{Start: l.start + start, End: l.start + end}, row, len(cells))
		cells = append(cells, c)
	}
	k := label(p)
	for _, w := range p[:k] {
		add(w.start, w.end)
	}
	if len(p)-k == most || cols == nil {
		for _, w := range p[k:] {
			add(w.start, w.end)
		}
		return cells
	}
	at := 0
	for _, w := range p[k:] {
		c := nearest(cols, w.x0+w.x1)
		for ; at < c; at++ {
			add(w.start, w.start)
		}
		add(w.start, w.end)
		cells[len(cells)-1].Doubt = "its column is told by position only"
		at = max(at, c) + 1
	}
	for ; at < most; at++ {
		end := p[len(p)-1].end
		add(end, end)
	}
	return cells
}

func nearest(cols []int, x int) int {
	i := sort.SearchInts(cols, x)
	if i == len(cols) || i > 0 && x-cols[i-1] <= cols[i]-x {
		return i - 1
	}
	return i
}
