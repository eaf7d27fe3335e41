package text

import (
	"strings"

	"nianbao/parser/doc"
)

// A program that writes a page with paragraphs in its cells as Markdown puts the bar
// between two cells on a line of its own, with blank lines around it.

// manyBars is more such lines than a text has by chance.
const manyBars = 20

// lonelyBars tells such a text.
func lonelyBars(lines []line) bool {
	bars := 0
	for i := 1; i+1 < len(lines); i++ {
		if isLonely(lines[i]) && lines[i-1].kind == empty && lines[i+1].kind == empty {
			bars++
		}
	}
	return bars >= manyBars
}

func isLonely(l line) bool {
	return l.kind == barOnly && strings.TrimFunc(l.text, isSpace) == "|"
}

// lonelyBelow tells a line of words that is the first cell of a row.
func (r *reader) lonelyBelow() bool {
	i, _ := r.filledLine(r.at + 1)
	return i < len(r.lines) && isLonely(r.lines[i])
}

// lonelyRows reads the rows that begin here: text and bars in turn, until a text follows
// a text. It tells whether there is one.
func (r *reader) lonelyRows() bool {
	var rows [][]doc.Cell
	for {
		row, next := r.lonelyRow(len(rows))
		if len(row) < 2 {
			break
		}
		rows, r.at = append(rows, row), next
	}
	r.table(rows, "")
	return len(rows) > 0
}

// lonelyRow reads one row, and where the next begins.
func (r *reader) lonelyRow(row int) (cells []doc.Cell, next int) {
	add := func(s doc.Span) {
		cells = append(cells, r.cell(s, row, len(cells)))
	}
	i, _ := r.filledLine(r.at)
	for i < len(r.lines) {
		here := r.lines[i]
		text := doc.Span{Start: here.start, End: here.start}
		for ; i < len(r.lines) && r.lines[i].kind != empty && !isLonely(r.lines[i]); i++ {
			if k := r.lines[i].kind; k != words && k != spaced {
				return cells, i
			}
			text.End = r.lines[i].start + len(r.lines[i].text)
		}
		next = i
		bar, _ := r.filledLine(i)
		if bar == len(r.lines) || !isLonely(r.lines[bar]) {
			if len(cells) > 0 {
				add(text)
			}
			return cells, next
		}
		add(text)
		end := strings.HasSuffix(r.lines[bar].text, "|  ") // a blank cell, and the end of the row
		gap := 0
		if i, gap = r.filledLine(bar + 1); end || i == len(r.lines) || gap > 2 && !isLonely(r.lines[i]) {
			at := r.lines[bar].start + len(r.lines[bar].text)
			add(doc.Span{Start: at, End: at})
			return cells, i
		}
	}
	return cells, next
}

// filledLine is the next line that has something, and how many are blank before it.
func (r *reader) filledLine(i int) (at, gap int) {
	for ; i < len(r.lines) && (r.lines[i].kind == empty || r.lines[i].kind == ruler); i++ {
		gap++
	}
	return i, gap
}
