// Package doc is the one form that every format is read into: a text and, in
// reading order, its headings, paragraphs and tables, each with its place.
//
// A Document knows nothing of annual reports. Readers (parser/html, parser/text,
// parser/pdf) make it; outline and match read it.
package doc

import "nianbao/model"

// Span is a half-open byte range of Document.Text.
type Span struct{ Start, End int }

// Document is a capture as a sequence of blocks. It is not changed once read.
type Document struct {
	Media    string // text/plain, text/html, application/pdf
	Text     string // the decoded source (text, HTML) or the text in reading order (PDF)
	Encoding Encoding
	Title    string // of the page head; "" when there is none
	URI      string // the address that the page itself states
	Pages    int    // PDF only
	Meta     []model.Meta
	Blocks   []Block
	Notes    []Note
	runs     []Run // PDF: sorted by Span.Start; resolves a span to page and box
}

// Encoding is the character encoding of the capture and how it was decided.
type Encoding struct {
	Name string // utf-8, gb18030, big5, utf-16le, utf-16be
	From string // bom, utf8, declared, gb18030, detected
}

// Note is what a reader noticed about the capture; it becomes a finding.
type Note struct {
	ID       string // read.encoding.contradiction
	Severity model.Severity
	Class    model.Class
	Message  string
	Span     Span
}

// Kind of a block.
type Kind uint8

const (
	Paragraph Kind = iota
	Heading        // the markup says so; Level is set
	TableKind
)

// Block is a heading, a paragraph or a table. An empty paragraph is kept where the
// source has one: in pages that print a cell a line it is an empty cell.
type Block struct {
	Kind   Kind
	Span   Span
	Level  int    // heading level from markup, 0 if none
	Text   string // visible text of a heading or paragraph; line breaks inside as \n
	Table  *Table
	Chrome bool // menu, index table, footer: certainly not the report's own text
}

// Table is the cells of each row in order, without the places that spans of other
// rows cover.
type Table struct {
	Span  Span
	Rows  [][]Cell
	Doubt string // why the rows and columns are not certain; "" when they are
}

// Cell is one cell. Row and Col are its place in the grid with spans laid out;
// RowSpan and ColSpan are at least 1.
type Cell struct {
	Text             string // visible text, line breaks as \n, NBSP kept out of the ends
	Span             Span
	Row, Col         int
	RowSpan, ColSpan int
	Doubt            string // why this cell is not certain; "" when it is
	Unclear          bool   // the doubt is of the characters themselves, not of their place
}

// Run ties a span of a PDF's text to its place on a page.
type Run struct {
	Span Span
	Page int
	Box  [4]float64
}

// SetRuns gives the document the places of a paged format, sorted by Span.Start.
func (d *Document) SetRuns(runs []Run) { d.runs = runs }

// Place resolves a span: bytes of the decoded source, or page and box where the
// format has pages (the box around all runs on the first page touched).
func (d *Document) Place(s Span) *model.Place {
	if d.runs == nil {
		return &model.Place{Start: s.Start, End: s.End}
	}
	var p *model.Place
	for _, r := range d.runsIn(s) {
		switch {
		case p == nil:
			p = &model.Place{Page: r.Page, Box: r.Box}
		case p.Page == r.Page:
			p.Box = [4]float64{min(p.Box[0], r.Box[0]), min(p.Box[1], r.Box[1]), max(p.Box[2], r.Box[2]), max(p.Box[3], r.Box[3])}
		}
	}
	return p
}

// Places resolves many spans: those of a text are made together.
type Places struct {
	d    *Document
	room []model.Place
}

// Places of the document.
func (d *Document) Places() Places { return Places{d: d} }

// Of is the place of a span.
func (p *Places) Of(s Span) *model.Place {
	if p.d.runs != nil {
		return p.d.Place(s)
	}
	if len(p.room) == 0 {
		p.room = make([]model.Place, 73) // 4 kB
	}
	at := &p.room[0]
	p.room = p.room[1:]
	at.Start, at.End = s.Start, s.End
	return at
}

func (d *Document) runsIn(s Span) []Run {
	lo, hi := 0, len(d.runs)
	for lo < hi {
		if m := (lo + hi) / 2; d.runs[m].Span.End <= s.Start {
			lo = m + 1
		} else {
			hi = m
		}
	}
	end := lo
	for end < len(d.runs) && d.runs[end].Span.Start < s.End {
		end++
	}
	return d.runs[lo:end]
}
