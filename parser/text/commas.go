package text

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// Tables saved with commas between the cells: 规章,0,1,2 or "1,234" in quotes. A comma is
// a mark of prose too, so a run of lines counts, never one line alone.

// field is a cell of such a line: bytes of the line, without its quotes.
type field struct {
	start, end int
	quoted     bool
}

// fieldsOf splits a line at the commas outside quotes, or at semicolons where it has no
// comma; open tells that the last quote is not closed, so that the next line belongs to it.
func fieldsOf(s string) (all []field, open bool) {
	if list := listFields(s); list != nil {
		return list, false
	}
	sep := byte(',')
	if inSemicolons(s) {
		sep = ';'
	}
	f, quote := field{}, false
	flush := func(end int) {
		f.end = end
		if f.quoted && end > f.start && s[end-1] == '"' {
			f.end--
		}
		all = append(all, f)
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"' && i == f.start && !f.quoted:
			quote, f = true, field{start: i + 1, quoted: true}
		case s[i] == '"' && quote && i+1 < len(s) && s[i+1] == '"':
			i++
		case s[i] == '"' && quote:
			quote = false
		case s[i] == sep && !quote:
			flush(i)
			f = field{start: i + 1}
		}
	}
	flush(len(s))
	return all, quote
}

// mostFields bounds the cells of a record, longField the bytes of one, longRecord those
// of all.
const (
	mostFields = 40
	longField  = 300
	longRecord = 2000
)

// record is a row of such a table: fields of one line, or of several in quotes.
type record struct {
	line, lines int
	fields      []field // bytes of the text from the begin of the first line
	row         bool    // words and then figures, or figures alone
	quoted      bool    // two fields at least stand in quotes
}

// recordAt reads the record that begins at a line.
func recordAt(s string, lines []line, at int) (record, bool) {
	r := record{line: at}
	first := lines[at]
	for open := true; open; {
		l := lines[at+r.lines]
		if l.kind != words && l.kind != spaced && l.kind != empty {
			return r, false
		}
		r.lines++
		r.fields, open = fieldsOf(s[first.start : l.start+len(l.text)])
		if open && (l.start-first.start > longRecord || at+r.lines >= len(lines)) {
			return r, false
		}
	}
	if len(r.fields) > mostFields || len(r.fields) < 2 && !oneQuoted(s[first.start:], r.fields) {
		return r, false
	}
	figures, words, blanks, quoted := 0, 0, 0, 0
	for i, f := range r.fields {
		t := strings.TrimFunc(s[first.start+f.start:first.start+f.end], isSpace)
		if len(t) > longField || strings.ContainsAny(t, "。；") {
			return r, false
		}
		if f.quoted {
			quoted++
		}
		switch {
		case t == "":
			blanks++
		case isFigure(t):
			figures++
			if i > 0 && isThousands(t) && !f.quoted && !r.fields[i-1].quoted && cutFigure(s[first.start+r.fields[i-1].start:first.start+r.fields[i-1].end]) {
				return r, false // 行政许可 1,234
			}
		default:
			words++
		}
	}
	r.row = words > 0 && figures+blanks/2 > 0 || words == 0 && figures > 0 && figures+blanks >= wideRow
	r.quoted = quoted > 1
	return r, true
}

// oneQuoted tells a record of one cell in quotes and nothing else.
func oneQuoted(s string, fields []field) bool {
	return fields[0].end < len(s) && s[fields[0].end] == '"'
}

// isThousands tells three digits, then none: what follows the comma in 1,234.
func isThousands(t string) bool {
	n := 0
	for n < len(t) && t[n] >= '0' && t[n] <= '9' {
		n++
	}
	return n == 3
}

// cutFigure tells words that end in a figure, the first digits of one with a comma.
func cutFigure(s string) bool {
	s = strings.TrimFunc(s, isSpace)
	return s != "" && !isFigure(s) && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// commaRuns marks the lines of tables with commas. Between two of them a short line
// without a comma is a row of one cell. On a page that has such tables several lines without
// a figure are one too: all its figures are blank.
func commaRuns(s string, lines []line) {
	var others [][]line
	found := false
	mark := func(run []line) {
		for i := range run {
			run[i].kind = delimited
		}
	}
	for at := 0; at < len(lines); {
		end, all, rows, quoted := at, 0, 0, false
		for end < len(lines) {
			if mayBeRecord(lines[end].text) {
				r, ok := recordAt(s, lines, end)
				if !ok {
					break
				}
				end, all, quoted = end+r.lines, all+1, quoted || r.quoted
				if r.row {
					rows++
				}
				continue
			}
			if all == 0 || !oneCell(s, lines, end) {
				break
			}
			end++
		}
		if rows > 0 && (all > 1 || quoted || loneRow(s, lines, at)) {
			mark(lines[at:end])
			found = true
		} else if all > 1 {
			others = append(others, lines[at:end])
		}
		at = max(end, at+1)
	}
	for _, run := range others {
		if found {
			mark(run)
		}
	}
}

// loneRow tells a row of figures that stands alone, from one figure in thousands.
func loneRow(s string, lines []line, at int) bool {
	r, _ := recordAt(s, lines, at)
	thousands := true
	for i, f := range r.fields {
		t := strings.TrimFunc(s[lines[at].start+f.start:lines[at].start+f.end], isSpace)
		if t != "" && !isFigure(t) {
			return false
		}
		thousands = thousands && (i == 0 || utf8.RuneCountInString(t) == 3)
	}
	return !thousands
}

// mayBeRecord tells a line with a comma, or with the begin of a quoted field.
func mayBeRecord(s string) bool {
	return strings.Contains(s, ",") || strings.HasPrefix(s, `"`) || inSemicolons(s)
}

func inSemicolons(s string) bool { return strings.Count(s, ";") > 1 && !strings.Contains(s, ",") }

// oneCell tells a short line of words before a line with commas.
func oneCell(s string, lines []line, at int) bool {
	l := lines[at]
	if l.kind != words || len(l.text) > 60 || strings.ContainsRune(l.text, '。') || at+1 >= len(lines) || !mayBeRecord(lines[at+1].text) {
		return false
	}
	_, ok := recordAt(s, lines, at+1)
	return ok
}

// commas reads a run of lines with commas between the cells.
func (r *reader) commas() {
	var rows [][]doc.Cell
	var heads []int // of each row: how many cells the last row without figures has
	most, head := map[int]int{}, 0
	for r.at < len(r.lines) && r.lines[r.at].kind == delimited {
		rec := r.record()
		row, first := []doc.Cell(nil), r.lines[r.at]
		for _, f := range rec.fields {
			row = append(row, r.cell(doc.Span{Start: first.start + f.start, End: first.start + f.end}, len(rows), len(row)))
		}
		r.at += rec.lines
		most[len(row)]++
		if !slices.ContainsFunc(row, func(c doc.Cell) bool { return c.Text != "" && isFigure(c.Text) }) {
			head = len(row)
		}
		rows, heads = append(rows, row), append(heads, head)
	}
	usual := 0
	for n, k := range most {
		if k > most[usual] || k == most[usual] && n > usual {
			usual = n
		}
	}
	for n, row := range rows {
		if len(row) != usual && len(row) != heads[n] && inThousands(row) {
			for i := range row {
				row[i].Doubt = "a comma between the cells or within a figure"
			}
		}
	}
	r.table(rows, "")
}

// record is the record at the present line, of a table that commaRuns has found.
func (r *reader) record() record {
	first := r.lines[r.at]
	for i := r.at; ; i++ {
		l := r.lines[i]
		fields, open := fieldsOf(r.d.Text[first.start : l.start+len(l.text)])
		if !open {
			return record{line: r.at, lines: i - r.at + 1, fields: fields}
		}
	}
}

// inThousands tells cells that may be the parts of one figure: 1 and 234.
func inThousands(row []doc.Cell) bool {
	for i := 1; i < len(row); i++ {
		a, b := row[i-1], row[i]
		if b.Span.Start == a.Span.End+1 && len(a.Text) > 0 && utf8.RuneCountInString(a.Text) <= 3 && len(b.Text) == 3 &&
			strings.Trim(a.Text+b.Text, "0123456789") == "" {
			return true
		}
	}
	return false
}
