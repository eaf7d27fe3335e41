package text

import (
	"strings"

	"nianbao/parser/doc"
)

// wiki reads a table as MediaWiki writes it: {| before it, |} behind it, |- before each row
// but the first, and each cell on a line with | or ! or behind || or !!. What stands on lines
// without a mark goes on with the cell above.
func (r *reader) wiki() bool {
	mark := func(i int) string { return strings.TrimLeft(r.lines[i].text, " ") }
	end := r.at + 1
	if !strings.HasPrefix(mark(r.at), "{|") {
		return false
	}
	for end < len(r.lines) && !strings.HasPrefix(mark(end), "|}") {
		end++
	}
	if end == len(r.lines) {
		return false
	}
	var rows [][]doc.Cell
	ended := true // the row above
	for i := r.at + 1; i < end; i++ {
		l, t := r.lines[i], mark(i)
		at, last := l.start+len(l.text)-len(t), len(rows)-1
		switch {
		case strings.HasPrefix(t, "|-"):
			ended = true
		case strings.HasPrefix(t, "|+"):
			r.paragraph(doc.Span{Start: at + len("|+"), End: at + len(t)})
		case strings.HasPrefix(t, "|"), strings.HasPrefix(t, "!"):
			if ended {
				rows, last, ended = append(rows, nil), last+1, false
			}
			rows[last] = r.wikiCells(rows[last], doc.Span{Start: at + 1, End: at + len(t)}, last)
		case t != "" && !ended:
			c := &rows[last][len(rows[last])-1]
			*c = r.cell(doc.Span{Start: c.Span.Start, End: at + len(t)}, c.Row, c.Col)
		}
	}
	r.table(rows, "")
	r.at = end + 1
	return true
}

// wikiCells adds the cells of a line to a row. Attributes stand before a bar of their own.
func (r *reader) wikiCells(row []doc.Cell, s doc.Span, n int) []doc.Cell {
	for text := r.d.Text[s.Start:s.End]; ; {
		i := len(text)
		for _, sep := range [...]string{"||", "!!"} {
			if k := strings.Index(text, sep); k >= 0 {
				i = min(i, k)
			}
		}
		from := 0
		if k := strings.IndexByte(text[:i], '|'); k >= 0 {
			from = k + 1
		}
		row = append(row, r.cell(doc.Span{Start: s.End - len(text) + from, End: s.End - len(text) + i}, n, len(row)))
		if i == len(text) {
			return row
		}
		text = text[i+len("||"):]
	}
}
