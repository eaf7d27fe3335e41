package text

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// barCells reads the layouts in which a cell takes a line: a bar ends a cell, and so
// does a line end when the next line begins with text. Every cell is a row of its own;
// the rows of the form are found by its labels, in the next stage.
func (r *reader) barCells(lines []line) {
	var rows [][]doc.Cell
	add := func(start, end int) {
		rows = append(rows, []doc.Cell{r.cell(doc.Span{Start: start, End: end}, len(rows), 0)})
	}
	mixed := mixedCells(lines)
	open := -1 // start of text that no bar has ended yet
	for _, l := range lines {
		if l.kind == empty || l.kind == ruler {
			continue
		}
		start := 0
		for i, c := range l.text {
			if !strings.ContainsRune(bars, c) {
				continue
			}
			if from := l.start + start; open >= 0 && strings.TrimFunc(l.text[start:i], isSpace) == "" && start == 0 {
				add(open, from)
			} else {
				if open >= 0 {
					add(open, l.start)
				}
				add(from, l.start+i)
			}
			open = -1
			start = i + utf8.RuneLen(c)
		}
		if strings.TrimFunc(l.text[start:], isSpace) != "" {
			if open >= 0 {
				add(open, l.start)
			}
			if open = l.start + start; mixed {
				add(open, l.start+len(l.text))
				open = -1
			}
		}
	}
	if open >= 0 {
		l := lines[len(lines)-1]
		add(open, l.start+len(l.text))
	}
	r.table(rows, "")
}

// mixedCells tells the layout that ends each cell with a bar but the first of a row:
// there a line without a bar is a whole cell, and a bar below it a blank one.
func mixedCells(lines []line) bool {
	barredText, bare := false, false
	for _, l := range lines {
		t := strings.TrimFunc(l.text, isSpace)
		last, _ := utf8.DecodeLastRuneInString(t)
		barredText = barredText || l.kind == barred && strings.ContainsRune(bars, last)
		bare = bare || l.kind == words
	}
	return barredText && bare
}
