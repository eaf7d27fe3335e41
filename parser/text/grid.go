package text

import (
	"strings"
	"unicode/utf8"

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
	if borders != 3 {
		return borders > 3 // two are the frame of all rows
	}
	wrapped := false
	for _, p := range between {
		if r.severalRows(p) {
			return false
		}
		wrapped = wrapped || len(p.lines) > 1
	}
	return wrapped
}

// part is what stands between two borders, and how many columns of the screen the upper
// one leaves to each cell.
type part struct {
	lines  []line
	widths []int
}

// parts are the lines between the borders.
func parts(lines []line, borders *int) []part {
	all := []part{{}}
	for _, l := range lines {
		switch {
		case isBorder(l):
			*borders++
			all = append(all, part{widths: widthsOf(l)})
		case l.kind == barred && beforeBorder(l.text) > 0:
			l.kind, l.text = beside, l.text[:beforeBorder(l.text)]
			if p := &all[len(all)-1]; len(p.lines) == 0 || p.lines[len(p.lines)-1].kind != beside {
				all = append(all, part{})
			}
			p := &all[len(all)-1]
			p.lines = append(p.lines, l)
		case l.kind == barred || l.kind == barOnly:
			p := &all[len(all)-1]
			p.lines = append(p.lines, l)
		}
	}
	return all
}

// widthsOf are the widths of the cells under a border, less the spaces beside the bars.
func widthsOf(l line) []int {
	var widths []int
	for c := range strings.FieldsFuncSeq(strings.TrimFunc(l.text, isSpace), func(c rune) bool { return !strings.ContainsRune("-─━═", c) }) {
		widths = append(widths, utf8.RuneCountInString(c)-2)
	}
	return widths
}

// beforeBorder is where a border begins that leaves out the cells before it, which go on
// over it: │（六）其├────┼────┤. It is 0 in other lines.
func beforeBorder(s string) int {
	i := len(strings.TrimRight(s, borders[:len(borders)-1]))
	if t := s[i:]; i < len(s) && strings.ContainsAny(t, "├┼┤+") && (strings.ContainsRune(t, '─') || strings.Contains(t, "---")) {
		return i
	}
	return 0
}

// severalRows tells lines between two borders that are rows of their own: a column has
// figures on two of them, and the upper one has room for more.
func (r *reader) severalRows(p part) bool {
	room := map[int]int{} // by column: what the figure above leaves
	for _, l := range p.lines {
		for i, c := range r.pieces(l, 0) {
			if c.Text == "" || !isFigure(c.Text) {
				continue
			}
			first, _ := utf8.DecodeRuneInString(c.Text)
			if left, ok := room[i]; ok && left >= wide(string(first), 2) {
				return true
			}
			if room[i] = 2; i < len(p.widths) {
				room[i] = p.widths[i] - wide(c.Text, 2)
			}
			if strings.TrimRight(c.Text, ".,") != c.Text { // no figure ends so
				room[i] = 0
			}
		}
	}
	return false
}

// pieces are the cells of one line, without its frame.
func (r *reader) pieces(l line, row int) []doc.Cell {
	cells := r.split(l, row, bars)
	if l.kind == beside {
		return cells[1:]
	}
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
	for _, p := range parts(lines, &borders) {
		if !r.severalRows(p) {
			if row := r.gridRow(p.lines, len(rows)); len(row) > 0 {
				rows = append(rows, row)
			}
			continue
		}
		for i := range p.lines {
			row := r.gridRow(p.lines[i:i+1], len(rows))
			for c := range row {
				row[c].Doubt = doubt
			}
			rows = append(rows, row)
		}
	}
	r.table(rows, "")
}

// gridRow puts the pieces of each cell together. Its place is that of the first piece.
func (r *reader) gridRow(lines []line, row int) []doc.Cell {
	var cells []doc.Cell
	uneven := false
	for n, l := range lines {
		pieces := r.pieces(l, row)
		if n == 0 {
			cells = pieces
			continue
		}
		uneven = uneven || len(pieces) != len(cells) && lines[n-1].kind != beside
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
