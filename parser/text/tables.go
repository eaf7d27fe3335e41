package text

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// tabs reads a run of tabbed lines: a row a line, a cell between tabs. Tabs alone are
// blank lines, but beside rows of text they are rows of blank cells.
func (r *reader) tabs() {
	var rows [][]doc.Cell
	text := false
	for ; r.at < len(r.lines); r.at++ {
		l := r.lines[r.at]
		if l.kind == empty {
			if r.at+1 < len(r.lines) && r.lines[r.at+1].kind == tabbed {
				continue
			}
			break
		}
		if l.kind != tabbed && (len(rows) == 0 || !r.inColumn(tabbed)) {
			break
		}
		for opensQuote(l.text) && r.at+1 < len(r.lines) && r.lines[r.at+1].kind != empty && len(l.text) < longRecord {
			r.at++ // the cell goes on
			next := r.lines[r.at]
			l.text = r.d.Text[l.start : next.start+len(next.text)]
		}
		text = text || strings.TrimFunc(l.text, isSpace) != ""
		rows = append(rows, r.split(l, len(rows), "\t"))
	}
	if text {
		r.table(rows, "")
	}
}

// opensQuote tells a line whose last cell begins with a quote that does not end on it.
func opensQuote(s string) bool {
	last := s[strings.LastIndexByte(s, '\t')+1:]
	return strings.HasPrefix(last, `"`) && strings.Count(last, `"`)%2 == 1
}

// split cuts a line at every separator.
func (r *reader) split(l line, row int, seps string) []doc.Cell {
	cells := make([]doc.Cell, 0, r.width)
	start := 0
	escapes := strings.Count(l.text, `\|`)
	all := escapes > 0 && escapes == strings.Count(l.text, "|") // a table that was taken for text
	for i, c := range l.text {
		if c >= '\u3000' && c < '\uff00' || !strings.ContainsRune(seps, c) { // no separator is a Chinese character
			continue
		}
		end := i
		if i > 0 && l.text[i-1] == '\\' && c == '|' {
			if !all {
				continue // text of a cell
			}
			end--
		}
		cells = append(cells, r.broken(r.cell(doc.Span{Start: l.start + start, End: l.start + end}, row, len(cells))))
		start = i + utf8.RuneLen(c)
	}
	cells = append(cells, r.cell(doc.Span{Start: l.start + start, End: l.start + len(l.text)}, row, len(cells)))
	r.width = len(cells)
	return cells
}

// barsBelow tells a line of words that is a cell of the layout with bars on lines of
// their own: 规章 / | / 0 / | , or before all cells but the first: 规章 / | 0 / | .
func (r *reader) barsBelow() bool {
	if !r.inBars() {
		return false
	}
	next := r.lines[r.at+1]
	return next.kind == barOnly || beginsWithBar(next) && r.at+2 < len(r.lines) && beginsWithBar(r.lines[r.at+2])
}

// beginsWithBar tells a cell with a bar before it and none behind.
func beginsWithBar(l line) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(l.text, isSpace))
	return l.kind == barred && isBar(first) && oneBar(l) == 1
}

// longCell bounds the bytes of a line that can be a cell: the longest label of the
// form has 40 characters.
const longCell = 200

// bars reads a run of lines with bars. Where most rows stand on one line, a line is
// a row, and also where no line is a cell alone; otherwise the cells follow each other
// and a bar or a line ends each.
func (r *reader) bars() {
	first := r.at
	wide, narrow, alone := 0, 0, 0
	for ; r.at < len(r.lines); r.at++ {
		switch l := r.lines[r.at]; {
		case l.kind == ruler:
		case l.kind == barOnly:
			alone += oneBar(l)
		case l.kind == barred:
			if n := r.filled(l); n > 1 {
				wide++
			} else {
				if !isCharacter(l) {
					narrow++
				}
				alone += oneBar(l)
			}
		case l.kind == empty && !isBorder(r.lines[r.at-1]) && r.barsAhead():
		case l.kind == words && r.inBars():
			narrow++
			alone++
		case wide > 0 && r.brokenCell():
		case wide > 0 && r.inColumn(barred):
		default:
			goto done
		}
	}
done:
	lines := r.lines[first:r.at]
	if first > 0 && isBorder(r.lines[first-1]) {
		lines = r.lines[first-1 : r.at]
	}
	if r.drawn(lines) {
		r.gridRows(lines)
		return
	}
	if lines = r.unbroken(lines); (wide > 0 && wide*3 >= narrow || alone == 0) && !r.goesOn {
		r.barRows(lines)
	} else {
		r.barCells(lines)
	}
}

// brokenRows tells a text whose rows go on over lines at some of their cells, where those alone
// have paragraphs: several lines are figures and nothing else, fewer than a row has, or begin
// with a unit.
func brokenRows(lines []line) bool {
	const fewLines = 6
	broken := 0
	for i := range lines {
		if lines[i].kind == barred && fewFigures(lines[i].text) {
			if broken++; broken == fewLines {
				return true
			}
		}
	}
	return false
}

// fewFigures tells a line of a few cells, all of them figures or blank but for a unit at first.
func fewFigures(s string) bool {
	const fewCells = 5
	cells, figures := 0, 0
	for c := range strings.FieldsFuncSeq(s, isBar) {
		c = strings.TrimFunc(c, isSpace)
		if cells++; cells == fewCells || c != "" && !isFigure(c) && (cells > 1 || strings.TrimFunc(unremarked(c), ofUnit) != "") {
			return false
		}
		if c != "" {
			figures++ // or a unit
		}
	}
	return figures > 0
}

// isCharacter tells a cell of one character that is no figure: a label of one a line, 三 / 、 /
// 本, may stand in every row.
func isCharacter(l line) bool {
	s := strings.TrimFunc(l.text, func(c rune) bool { return isSpace(c) || isBar(c) })
	_, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && !isFigure(s)
}

// inColumn tells a line of a label set with a character a line, of a row above, before the
// next row.
func (r *reader) inColumn(row kind) bool {
	i := r.at
	for i < len(r.lines) && i < r.at+mostPieces && r.lines[i].kind == words && isCharacter(r.lines[i]) {
		i++
	}
	return i > r.at && i < len(r.lines) && r.lines[i].kind == row
}

// oneBar is 1 for a line with one bar, which is one cell, else 0.
func oneBar(l line) int {
	if strings.IndexFunc(l.text, isBar) == strings.LastIndexFunc(l.text, isBar) {
		return 1
	}
	return 0
}

// broken is a cell with the line breaks of Markdown, which stands where its first line does.
func (r *reader) broken(c doc.Cell) doc.Cell {
	if i := strings.Index(c.Text, "<br"); i >= 0 {
		lines := strings.NewReplacer("<br>", "\n", "<br/>", "\n", "<br />", "\n").Replace(c.Text)
		if lines != c.Text {
			c.Text, c.Span.End = lines, c.Span.Start+strings.IndexByte(lines, '\n')
		}
	}
	return c
}

// filled counts the cells of a line that have text.
func (r *reader) filled(l line) int {
	n := 0
	for c := range strings.FieldsFuncSeq(l.text, isBar) {
		if strings.TrimFunc(c, isSpace) != "" {
			n++
		}
	}
	return n
}

// barsAhead tells whether the table goes on after blank lines.
func (r *reader) barsAhead() bool {
	for i := r.at; i < len(r.lines) && i < r.at+3; i++ {
		if k := r.lines[i].kind; k != empty {
			return k == barred || k == barOnly || k == ruler
		}
	}
	return false
}

// inBars tells whether a line without bars is a cell between lines with bars: the
// next line has one, and this is not a long sentence. Before it may stand lines of a few
// characters, which are pieces of the cell that it ends.
func (r *reader) inBars() bool {
	l := r.lines[r.at]
	if len(l.text) > longCell || strings.ContainsRune(l.text, '。') {
		return false
	}
	i := r.at + 1
	for i < len(r.lines) && i <= r.at+mostPieces && len(l.text) <= shortLine && r.lines[i].kind == words && len(r.lines[i].text) <= shortLine {
		i++
	}
	return i < len(r.lines) && (r.lines[i].kind == barOnly && i == r.at+1 || r.lines[i].kind == barred && r.filled(r.lines[i]) == 1)
}

// A label set in a narrow column has a few characters a line, which are at most so many
// bytes, and at most so many lines.
const (
	shortLine  = 12
	mostPieces = 12
)

// fewBetween is the most lines between the parts of a table, or two tables, of one kind.
const fewBetween = 3

// barRows reads a row a line. A bar at one end of every row is the frame of the
// table; at some rows only, it is the border of an empty cell, as in the rest of a table
// that a page cut.
func (r *reader) barRows(lines []line) {
	left, right := true, r.unframed == 0 || r.at-len(lines) > r.unframed+fewBetween
	for _, l := range lines {
		if l.kind == barred {
			t := strings.TrimPrefix(strings.TrimFunc(l.text, isSpace), `\`)
			first, _ := utf8.DecodeRuneInString(t)
			last, _ := utf8.DecodeLastRuneInString(t)
			left = left && strings.ContainsRune(bars, first)
			right = right && strings.ContainsRune(bars, last)
		}
	}
	if !right {
		r.unframed = r.at
	}
	var rows [][]doc.Cell
	flush := func() { r.table(rows, ""); rows = nil }
	for _, l := range lines {
		if l.kind == empty || l.kind == ruler {
			continue
		}
		if l.kind == words {
			flush()
			r.paragraph(doc.Span{Start: l.start, End: l.start + len(l.text)})
			continue
		}
		row := r.split(l, len(rows), bars)
		if left && row[0].Text == "" {
			row = row[1:]
		}
		if n := len(row); right && n > 0 && row[n-1].Text == "" {
			row = row[:n-1]
		}
		if len(row) == 0 {
			continue
		}
		for i := range row {
			row[i].Col = i
		}
		rows = append(rows, row)
	}
	flush()
}
