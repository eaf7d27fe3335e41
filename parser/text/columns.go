package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// isRow tells words and then figures from a sentence set with wide spaces.
func isRow(s string) bool {
	if !strings.Contains(s, "  ") && !strings.Contains(s, "\u3000") && !strings.Contains(s, "\u00a0") {
		return false
	}
	words := wordsOf(s, 2)
	if len(words) > mostFields {
		return false
	}
	words = words[ordinals(words):]
	figures := 0
	for _, w := range words {
		switch {
		case w.figure:
			figures++
		case figures > 0 && w.x1-w.x0 > 12:
			return false
		}
	}
	return figures > 0
}

// ordinals is how many figures stand before the label of a row: its code.
func ordinals(words []word) int {
	if len(words) > 1 && words[0].figure && !words[1].figure {
		return 1
	}
	return 0
}

// isHeadRow tells a line of several words without figures: the head of a table, or a
// row whose figures are all blank, when it stands beside a row of figures.
func isHeadRow(s string) bool {
	if strings.ContainsRune(s, '。') || !strings.Contains(strings.TrimFunc(s, isSpace), "  ") {
		return false
	}
	return len(wordsOf(s, 2)) <= mostFields
}

// isFigure tells a figure, with its unit or a bracketed remark: 22（其中修订 16 件）. The word
// 无 is one, as a dash is.
func isFigure(s string) bool {
	if from, to := inner(s); from > 0 {
		s = s[from:to]
	}
	if s == "无" || s == "無" {
		return true
	}
	s = unremarked(s)
	if cut := strings.TrimLeft(s, "增加减少減"); len(s)-len(cut) <= len("增加") && cut != "" && cut[0] >= '0' && cut[0] <= '9' {
		s = cut // 增5, 减少3
	}
	first, _ := utf8.DecodeRuneInString(s)
	return len(s) <= 40 && !ofUnit(first) && !strings.ContainsFunc(s, func(r rune) bool { return !ofFigure(r) && !ofUnit(r) })
}

func ofFigure(r rune) bool {
	switch r {
	case '.', ',', '．', '+', '-', '—', '－', '/', '\\':
		return true
	}
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}

func ofUnit(r rune) bool {
	switch r {
	case '件', '元', '万', '萬', '条', '條', '次':
		return true
	}
	return false
}

// spread marks the lines beside rows of figures that are rows too, or pieces of the
// labels of those.
func spread(lines []line) {
	mark := func(i, from int) bool {
		if lines[i].kind == words && (isHeadRow(lines[i].text) || isPiece(lines, i, from)) {
			lines[i].kind = spaced
			return true
		}
		return false
	}
	for i := range lines {
		if lines[i].kind != spaced {
			continue
		}
		for j := i - 1; j >= 0 && mark(j, j+1); j-- {
		}
		for j := i + 1; j < len(lines) && mark(j, j-1); j++ {
		}
	}
}

// columns reads a run of lines whose cells stand in columns, as pdftotext -layout
// prints them. Where a row has fewer figures than there are columns, the place of
// each figure on the screen tells which cells are blank.
func (r *reader) columns() {
	var lines []line
	for ; r.at < len(r.lines) && r.lines[r.at].kind == spaced; r.at++ {
		lines = append(lines, r.lines[r.at])
	}
	if r.han == 0 {
		r.han, r.even = hanOf(r.lines[r.at-len(lines):]), evenlySet(r.lines)
	}
	if r.even {
		var rows [][]doc.Cell
		for _, l := range lines {
			rows = append(rows, r.unpadded(l, len(rows), wordsOf(l.text, r.han)))
		}
		r.table(rows, "")
		return
	}
	m := r.measured(lines)
	han, parts, cols, most := m.han, m.parts, m.cols, m.most
	starts := labelStarts(parts)
	for i, l := range lines {
		parts[i] = cutHead(l.text, cutLabels(l.text, parts[i], starts, han), cols, most, han)
	}
	full := fullest(parts)
	below := parts // of each row, and of the last
	if r.at < len(r.lines) && r.lines[r.at].kind == words && strings.HasPrefix(r.lines[r.at].text, "  ") {
		below = append(below[:len(below):len(below)], wordsOf(r.lines[r.at].text, han))
	}
	tight := full >= wideRow && allClose(parts, full)
	in, moved := edgesOf(parts), slices.ContainsFunc(lines, hasReadings)
	var rows [][]doc.Cell
	for i, l := range lines {
		if isBesideFigures(parts, i) {
			rows = append(rows, r.unpadded(l, len(rows), parts[i]))
			continue
		}
		row := r.columnRow(l, len(rows), parts[i], cols, most)
		if n := figures(parts[i]); n > 0 && n < most && (tight && n+dashes(parts[i]) < full || isPushed(below, i, cols, in)) {
			for c := range row {
				row[c].Doubt, row[c].Unclear = notUnder, n < full || full < wideRow
			}
		}
		rows = append(rows, row)
	}
	if most >= wideRow {
		endEarly(rows, parts, full)
	}
	if moved {
		for i := range rows {
			for c := range rows[i] {
				if n := figures(parts[i]); n > 0 && (n < most || most == 1) {
					rows[i][c].Doubt = "readings put between the characters have moved the columns"
				}
			}
		}
	}
	r.table(rows, "")
}

const behind = "words behind the last column"

const notUnder = "fewer figures than other rows, not under the columns of those"

// hasReadings tells a line with the sounds of characters in brackets after them, 數(shù):
// they were put in when the columns were set.
func hasReadings(l line) bool {
	for i := 0; i < len(l.text); i++ {
		if readingAt(l.text, i) > 0 {
			return true
		}
	}
	return false
}

// readingAt is how long the sound is that begins at a place, 0 if none does.
func readingAt(s string, i int) int {
	if s[i] != '(' || i == 0 || s[i-1] < 0x80 && s[i-1] != ')' {
		return 0
	}
	end := strings.IndexByte(s[i:min(len(s), i+12)], ')')
	if end < 2 || strings.Trim(s[i+1:i+end], "abcdefghijklmnopqrstuvwxyzāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü") != "" {
		return 0
	}
	return end + 1
}

// wideRow is as many columns as only a table of one kind of row has.
const wideRow = 5

// endEarly doubts the rows that are blank in the last column where most rows are not:
// nothing but their place on the screen says that they have not moved to the left.
func endEarly(rows [][]doc.Cell, parts [][]word, full int) {
	whole, early := 0, [][]doc.Cell(nil)
	for i, p := range parts {
		if figures(p) == 0 {
			continue
		}
		if last := &rows[i][len(rows[i])-1]; last.Text != "" {
			whole++
		} else if figures(p) < full { // the others have words there
			early = append(early, rows[i])
		}
	}
	if whole < wideRow || whole <= len(early) {
		return
	}
	for _, row := range early {
		for c := range row {
			row[c].Doubt = earlyEnd
		}
	}
}

const earlyEnd = "the row ends before the last column, unlike most rows: it may have moved to the left"

func figures(p []word) int {
	n := 0
	for _, w := range p {
		if w.figure {
			n++
		}
	}
	return n
}

// dashes counts those that were taken for words: they may be figures as well.
func dashes(p []word) int {
	n := 0
	for _, w := range p {
		if w.dash && !w.figure {
			n++
		}
	}
	return n
}

// columnRow is one line: its words, then its figures by column.
func (r *reader) columnRow(l line, row int, p []word, cols []band, most int) []doc.Cell {
	var cells []doc.Cell
	add := func(start, end int) {
		cells = append(cells, r.cell(doc.Span{Start: l.start + start, End: l.start + end}, row, len(cells)))
	}
	at := 0
	for ; at < len(p) && !p[at].figure; at++ {
		add(p[at].start, p[at].end)
	}
	values := p[at:]
	tail := remark(values, cols)
	values = values[:len(values)-len(tail)]
	places := place(values, cols)
	if len(values) > 0 && at > 0 && len(cols) > 0 && p[at-1].x1 > cols[0].x0 {
		places = nil // a long label has pushed the figures on
	}
	if places == nil || figures(p) == most {
		last := at
		for i, w := range p[at:] {
			if add(w.start, w.end); w.figure {
				last = at + i
			}
		}
		for i := last + 1; i < len(cells); i++ {
			cells[i].Doubt = behind
		}
		for i := at; i < len(cells) && figures(p) < most; i++ {
			cells[i].Doubt = notUnder
		}
		return cells
	}
	c, end := 0, p[0].start
	if at > 0 {
		end = p[at-1].end
	}
	for i, w := range values {
		for ; c < places[i]; c++ {
			add(end, end)
		}
		add(w.start, w.end)
		c, end = places[i]+1, w.end
	}
	for ; c < len(cols) && (len(values) > 0 || len(p) > 1 && p[len(p)-1].x0 < cols[0].x0); c++ {
		add(end, end)
	}
	for _, w := range tail {
		add(w.start, w.end)
		cells[len(cells)-1].Doubt = behind
	}
	return cells
}
