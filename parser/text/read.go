// Package text reads plain text into a Document: the ways in which a table is
// flattened into text become tables again, by their marks alone (tabs, bars, runs of
// spaces, a cell a line). What the marks do not decide is left to the next stages:
// a line of words and figures with single spaces stays one paragraph.
//
// In: decoded text. Out: a Document whose spans are byte ranges of that text.
package text

import (
	"strings"

	"nianbao/parser/doc"
)

// line is one line of the source without its line end.
type line struct {
	start  int
	text   string
	kind   kind
	figure bool // words that are a figure
}

// Read splits text into blocks. It never fails: every text is a document.
func Read(s string) *doc.Document {
	d := &doc.Document{Media: "text/plain", Text: s}
	r := reader{d: d, lines: splitLines(s)}
	if strings.Contains(s, noBreak) {
		blankLines(r.lines)
	}
	r.ended, r.lonely, r.goesOn = endedByTabs(r.lines), lonelyBars(r.lines), brokenRows(r.lines)
	commaRuns(s, r.lines)
	unbegun(r.lines)
	unruled(r.lines)
	spread(r.lines)
	r.meta()
	for r.at < len(r.lines) {
		if r.wiki() || r.ruledAhead() && r.ruled() || r.lonely && r.lonelyRows() {
			continue
		}
		switch l := r.lines[r.at]; l.kind {
		case empty, ruler:
			r.at++
		case tabbed:
			if l := r.lines[r.at]; r.ended {
				r.paragraph(doc.Span{Start: l.start, End: l.start + len(l.text)})
				r.at++
			} else {
				r.tabs()
			}
		case joined:
			r.joined()
		case barred, barOnly:
			r.bars()
		case spaced:
			r.columns()
		case delimited:
			r.commas()
		default:
			if r.barsBelow() {
				r.bars()
			} else {
				r.words()
			}
		}
	}
	return d
}

type reader struct {
	d     *doc.Document
	lines []line
	at    int
	width int      // cells of the row before
	ended bool     // each cell stands on a line and a tab ends it
	above measured // of the rows in columns before
	han   int      // columns of a Han character there; 0 before it is known
	even  bool     // a number of spaces parts the cells there

	lonely bool // the bars between cells stand on lines of their own
	goesOn bool // rows go on over lines

	unframed int // the line behind the last table of bars without one at the end of each row, 0 for none
}

func splitLines(s string) []line {
	lines := make([]line, 0, strings.Count(s, "\n")+1)
	mark := markOf(s)
	for start := 0; start < len(s); { // nothing follows a line end at the end of the text
		end, next := lineEnd(s, start)
		start += unmarked(s[start:end], mark)
		l := line{start: start, text: s[start:end], kind: classify(s[start:end])}
		l.figure = l.kind == words && isFigure(strings.TrimFunc(l.text, isSpace))
		lines = append(lines, l)
		start = next
	}
	return lines
}

// lineEnd is where the line that begins at start ends, and where the next begins.
func lineEnd(s string, start int) (end, next int) {
	for i := start; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\r' && strings.HasPrefix(s[i:], "\r\n"):
			return i, i + 2
		case c >= '\n' && c <= '\r': // also \v and \f
			return i, i + 1
		case c == 0xe2 && (strings.HasPrefix(s[i:], "\u2028") || strings.HasPrefix(s[i:], "\u2029")):
			return i, i + 3
		}
	}
	return len(s), len(s)
}

// joined reads a page in one line: what stands between two marks is a paragraph, or a
// cell of a table that has lost its rows.
func (r *reader) joined() {
	l := r.lines[r.at]
	r.at++
	start, mark := l.start, joint(strings.TrimFunc(l.text, isSpace))
	for f := range strings.SplitSeq(l.text, mark) {
		r.paragraph(doc.Span{Start: start, End: start + len(f)})
		start += len(f) + len(mark)
	}
}

func isSpace(r rune) bool {
	if r > ' ' && r < '\u00a0' || r > '\u3000' && r < '\ufeff' { // most characters
		return false
	}
	return r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' || r == '\u3000' || r == '\u200b' || r == '\ufeff' || r == '\r' || r >= 0x2000 && r <= 0x200a
}

// trim narrows a span of the text to its visible part.
func (r *reader) trim(s doc.Span) doc.Span {
	t := r.d.Text[s.Start:s.End]
	left := strings.TrimLeftFunc(t, isSpace)
	for left != "" && left[0] == '&' {
		rest := left
		for _, e := range spaces {
			rest = strings.TrimPrefix(rest, e)
		}
		if rest == left {
			break
		}
		left = strings.TrimLeftFunc(rest, isSpace)
	}
	s.Start += len(t) - len(left)
	s.End = s.Start + len(strings.TrimRightFunc(left, isSpace))
	return r.plain(s)
}

// spaces are the entities that Markdown made of web pages keeps: a label set in with
// them, a blank cell.
var spaces = [...]string{"&nbsp;", "&emsp;", "&ensp;", "&#160;", "&#12288;"}

// plain narrows a span to what stands between marks of emphasis, **7**, or of a span with
// its attributes, [7]{style="…"} and <span style="…">7</span>, or before the name of a heading,
// 一、总体情况 {#一总体情况}.
func (r *reader) plain(s doc.Span) doc.Span {
	t := r.d.Text[s.Start:s.End]
	if n := len(t); n > 0 && t[n-1] == '}' {
		if i := strings.LastIndex(t, " {#"); i > 0 {
			return doc.Span{Start: s.Start, End: s.Start + i}
		}
	}
	if from, to := inner(t); from > 0 {
		return r.trim(doc.Span{Start: s.Start + from, End: s.Start + to})
	}
	return s
}

// inner is where the text in marks begins and ends; from is 0 where there are none.
func inner(t string) (from, to int) {
	n := len(t)
	switch {
	case n > 4 && t[:2] == "**" && t[n-2:] == "**":
		if from, to = 2, n-2; strings.Contains(t[from:to], "*") {
			return 0, 0
		}
	case n > 4 && t[0] == '[' && t[n-1] == '}':
		if from, to = 1, strings.Index(t, "]{"); to < 0 || strings.IndexByte(t[to:], '}') < n-to-1 || strings.Contains(t[from:to], "[") {
			return 0, 0
		}
	case n > 4 && t[0] == '<' && t[n-1] == '>':
		if from, to = strings.IndexByte(t, '>')+1, strings.LastIndex(t, "</"); to < from || strings.Contains(t[from:to], "<") {
			return 0, 0
		}
	}
	return from, to
}

func (r *reader) cell(s doc.Span, row, col int) doc.Cell {
	s = r.trim(s)
	return doc.Cell{Text: r.d.Text[s.Start:s.End], Span: s, Row: row, Col: col, RowSpan: 1, ColSpan: 1}
}

func (r *reader) paragraph(s doc.Span) {
	s = r.trim(s)
	r.d.Blocks = append(r.d.Blocks, doc.Block{Kind: doc.Paragraph, Span: s, Text: r.d.Text[s.Start:s.End]})
}

func (r *reader) table(rows [][]doc.Cell, doubt string) {
	if len(rows) == 0 {
		return
	}
	last := rows[len(rows)-1]
	span := doc.Span{Start: rows[0][0].Span.Start, End: last[len(last)-1].Span.End}
	r.d.Blocks = append(r.d.Blocks, doc.Block{Kind: doc.TableKind, Span: span,
		Table: &doc.Table{Span: span, Rows: rows, Doubt: doubt}})
}
