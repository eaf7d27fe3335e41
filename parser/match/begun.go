package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// A page with bars between the cells, one a line, may print a bar alone before each row.

// rowMarks tells which of the cells one by one are the marks of rows and no cells, nil where
// there are none: a blank cell stands before the words of each row. What a page does once is
// what it does, so that the tables after the first have to show less.
func (r *rows) rowMarks(cells [][]cell) []bool {
	begun, marked := 0, 0
	for i := range cells {
		if cells[i][0].kind != labelCell || i > 0 && cells[i-1][0].kind >= labelCell || isAlone(cells[i:]) {
			continue
		}
		begun++
		if i > 0 && cells[i-1][0].kind == blankCell {
			marked++
		}
	}
	if 10*marked < 9*begun || r.unmarked || !r.marked && (begun < 3 || !beginsBlank(cells)) {
		r.unmarked = r.unmarked || begun >= 3 && !r.marked
		return nil
	}
	r.marked = true
	marks := make([]bool, len(cells))
	words := "" // in a row
	for i := range cells[:len(cells)-1] {
		if cells[i][0].kind >= labelCell {
			words += cells[i][0].text
			continue
		}
		switch next := &cells[i+1][0]; {
		case cells[i][0].kind != blankCell:
		case next.kind >= labelCell:
			marks[i] = !isAlone(cells[i+1:]) || r.marksLines(cells, r.lineClass(next))
		case r.endsHead(words):
			at := i // behind the places of the head, which stand on its line
			for cells[at][0].kind == blankCell && at+1 < len(cells) && lineBefore(r.d.Text, &cells[at][0]) != "" {
				at++
			}
			marks[at] = cells[at][0].kind == blankCell
		}
		words = ""
	}
	return marks
}

// lineBefore is what stands on the line of a cell before it, the end of that in a long line.
func lineBefore(text string, c *cell) string {
	s := text[max(0, c.span.Start-longest):c.span.Start]
	return strings.Trim(s[strings.LastIndexByte(s, '\n')+1:], " \u00a0\u3000")
}

// beginsBlank tells whether the first row, after lines that are none, begins with a blank
// cell: one of a blank figure stands before the next row, but not before the first.
func beginsBlank(cells [][]cell) bool {
	for i := range cells {
		if c := &cells[i][0]; !isChapter(*c) && !isLine(c) {
			return c.kind == blankCell
		}
	}
	return false
}

// isLine tells a sentence and the number of a page, P. 2, from the cells of a table.
func isLine(c *cell) bool {
	last, _ := utf8.DecodeLastRuneInString(c.text)
	return c.kind != labelCell && (strings.ContainsRune("：:。.", last) || fold.IsPageNumber(c.text))
}

// isAlone tells words with nothing beside them before the next row, as a line between two
// tables or the words over a part of one.
func isAlone(cells [][]cell) bool {
	return len(cells) > 2 && cells[0][0].kind >= labelCell && cells[1][0].kind == blankCell && cells[2][0].kind >= labelCell
}

// lineClass sorts words that stand alone: those of one class have a mark each, or none. A
// line between two tables has no bar behind it.
type lineClass struct {
	role   role
	barred bool
}

func (r *rows) lineClass(c *cell) lineClass {
	class := lineClass{groupRole, beginsWithBar(strings.TrimLeft(r.d.Text[c.span.End:], " "))}
	_, banner := c.lab.has(bannerRole, "")
	switch {
	case isChapter(*c):
		class.role = chapterRole
	case banner:
		class.role = bannerRole
	case c.kind == textCell:
		class.role = headRole
	}
	return class
}

// marksLines tells whether the lines of a class have marks: none stands without a blank cell
// before it, and one has it after words, which have no figures.
func (r *rows) marksLines(cells [][]cell, class lineClass) bool {
	marked := false
	for i := range cells {
		if !isAlone(cells[i:]) || r.lineClass(&cells[i][0]) != class || i > 0 && cells[i-1][0].kind >= labelCell && !isChapter(cells[i-1][0]) {
			continue // not alone but the last word of a head
		}
		if i == 0 || cells[i-1][0].kind != blankCell {
			return false
		}
		marked = marked || i == 1 || cells[i-2][0].kind >= labelCell
	}
	return marked
}

// endsHead tells the words of a row that end with the names of two columns of table 4: its
// head, after which a row without a label follows. One with a number names a row: （六）其他 3.其他.
func (r *rows) endsHead(words string) bool {
	hits := r.x.scan(words)
	n := len(hits)
	if n < 2 || hits[n-1].End < len(words) {
		return false
	}
	return !slices.ContainsFunc(hits[n-2:], func(h hit) bool {
		lab, _ := r.x.resolve(h.words)
		_, outcome := lab.has(colRole, acrossTable)
		return !outcome || lab.num > 0
	})
}
