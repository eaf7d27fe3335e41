package text

import (
	"slices"
	"strings"

	"nianbao/parser/doc"
)

// A label that is too long for its column goes on in the next line, and its figures stand
// beside the first line, or on a line of their own between the two.

// longPiece bounds the columns of the screen that a piece of a label covers.
const longPiece = 90

// isPiece tells a line of one word that is a piece of a label: the figures beside it have
// none, or it goes on under the label of the row above and the next row follows, or it stands
// above a label that is not at the margin, where headings begin.
func isPiece(lines []line, i, beside int) bool {
	if strings.ContainsAny(lines[i].text, "。；") {
		return false
	}
	p := wordsOf(lines[i].text, 2)
	if len(p) != 1 || p[0].figure || p[0].x1-p[0].x0 > longPiece {
		return false
	}
	row := wordsOf(lines[beside].text, 2)
	if figures(row) == len(row) {
		return true
	}
	under := func(w word) bool { return !w.figure && w.x0 == p[0].x0 }
	return slices.ContainsFunc(row, under) && (beside == i-1 && goesOn(lines, i+1) || beside == i+1 && p[0].x0 > 0)
}

// goesOn tells a row of figures below, at most two lines of one word further down: those
// are pieces too, or rows of blank cells.
func goesOn(lines []line, at int) bool {
	for i := at; i < len(lines) && i <= at+2; i++ {
		p := wordsOf(lines[i].text, 2)
		if lines[i].kind == spaced {
			return figures(p) > 0
		}
		if lines[i].kind != words || len(p) != 1 || strings.ContainsAny(lines[i].text, "。；") {
			break
		}
	}
	return false
}

// isBesideFigures tells a line without figures next to one of figures alone: it is a piece
// of the label of those, and no row of blank cells.
func isBesideFigures(parts [][]word, i int) bool {
	alone := func(j int) bool {
		return j >= 0 && j < len(parts) && len(parts[j]) > 0 && figures(parts[j]) == len(parts[j])
	}
	return figures(parts[i]) == 0 && (alone(i-1) || alone(i+1))
}

// unpadded are the words of a line, without blank cells after them.
func (r *reader) unpadded(l line, row int, p []word) []doc.Cell {
	cells := make([]doc.Cell, 0, len(p))
	for _, w := range p {
		cells = append(cells, r.cell(doc.Span{Start: l.start + w.start, End: l.start + w.end}, row, len(cells)))
	}
	return cells
}

// brokenCell tells a line that Markdown breaks within a cell, before one with bars.
func (r *reader) brokenCell() bool {
	i := r.at
	for i < len(r.lines) && i < r.at+mostPieces && r.lines[i].kind == words && strings.HasSuffix(r.lines[i].text, "  ") {
		i++
	}
	return i > r.at && i < len(r.lines) && r.lines[i].kind == barred
}

// unbroken joins the lines of each row of a table of bars whose cells have line breaks, as
// Markdown writes them: two spaces at the end. Every row must then have as many bars as
// the line below the head; otherwise nothing tells a piece of a cell from a row.
func (r *reader) unbroken(lines []line) []line {
	most, broken := 0, false
	for _, l := range lines {
		if l.kind == ruler {
			most = strings.Count(l.text, "|")
		}
		broken = broken || l.kind == words && strings.HasSuffix(l.text, "  ")
	}
	if !broken || most == 0 {
		return lines
	}
	var out []line
	open, bars := false, 0
	for _, l := range lines {
		if l.kind == ruler || l.kind == empty {
			if open {
				return lines
			}
			continue
		}
		if last := len(out) - 1; open {
			out[last].text = r.d.Text[out[last].start : l.start+len(l.text)]
			out[last].kind = barred
		} else {
			out, bars = append(out, l), 0
		}
		bars += strings.Count(l.text, "|")
		if bars > most || bars < most && !strings.HasSuffix(l.text, "  ") {
			return lines
		}
		open = bars < most
	}
	return out
}
