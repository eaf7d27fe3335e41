package pdf

import (
	"math"
	"strings"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// writing builds the text of a Document with its blocks and runs.
type writing struct {
	doc   doc.Document
	pages []*page.Page
	text  strings.Builder
	runs  []doc.Run
}

// makeRoom asks for what the text and places of some pages will about take.
func (w *writing) makeRoom() {
	chars := 0
	for _, p := range w.pages {
		chars += len(p.Chars)
	}
	w.text.Grow(4 * chars) // bytes, separators among them
	w.runs = make([]doc.Run, 0, chars/3)
}

// write writes the items as blocks, one after the other.
func (w *writing) write(items []item) {
	for i := 0; i < len(items); {
		it := items[i]
		if it.table != nil {
			w.table(it.table)
			i++
			continue
		}
		lines, rest, next := []item{it}, []item{}, i+1
		for k := next; !it.chrome && k < len(items) && items[k].line != nil; k++ {
			// A sentence runs on over a page number, which comes after it then.
			if items[k].chrome {
				rest = append(rest, items[k])
				continue
			}
			if !items[k].follow && !items[k].stack {
				break
			}
			lines, next = append(append(lines, rest...), items[k]), k+1
			rest = nil
		}
		w.paragraphs(lines)
		i = next
	}
}

// paragraphs writes lines as one paragraph, and the chrome among them after it.
func (w *writing) paragraphs(items []item) {
	start := w.text.Len()
	var chrome []item
	for i, it := range items {
		if i > 0 && it.chrome {
			chrome = append(chrome, it)
			continue
		}
		if i > 0 && it.stack {
			w.text.WriteByte('\n')
		}
		w.line(*it.line, it.page)
	}
	w.block(doc.Block{Kind: doc.Paragraph, Chrome: items[0].chrome}, start)
	for _, it := range chrome {
		start := w.text.Len()
		w.line(*it.line, it.page)
		w.block(doc.Block{Kind: doc.Paragraph, Chrome: true}, start)
	}
}

func (w *writing) block(b doc.Block, start int) {
	b.Span = doc.Span{Start: start, End: w.text.Len()}
	b.Text = w.text.String()[start:]
	w.doc.Blocks = append(w.doc.Blocks, b)
	w.text.WriteByte('\n')
}

// line writes a line of text and its place.
func (w *writing) line(l page.Line, number int) {
	start := w.text.Len()
	w.text.WriteString(l.Text)
	p, b := w.pages[number-1].Piece(l.Box)
	b = p.Shown(b)
	w.runs = append(w.runs, doc.Run{
		Span: doc.Span{Start: start, End: w.text.Len()},
		Page: p.Number,
		Box:  [4]float64{round(b.X0), round(b.Y0), round(b.X1), round(b.Y1)},
	})
}

// round keeps hundredths of a point: printing noise would hide a change.
func round(x float64) float64 { return math.Round(x*100) / 100 }

// table writes the cells of a table, row by row.
func (w *writing) table(t *grid.Table) {
	start := w.text.Len()
	if t.Doubt != "" { // said here too: a reading in which nothing is recognised is told by nobody else
		w.note("read.pdf.table", model.Warning, "page %d: a table of uncertain rows and columns: %s", w.pages[t.Page-1].Number, t.Doubt)
	}
	rows := make([][]doc.Cell, t.Rows)
	row := 0
	for i, c := range t.Cells {
		switch {
		case c.Row > row:
			w.text.WriteByte('\n')
			row = c.Row
		case i > 0:
			w.text.WriteByte('\t')
		}
		at := w.text.Len()
		for k, l := range c.Lines {
			if k > 0 && !c.Wrapped {
				w.text.WriteByte('\n')
			}
			w.line(l.Line, l.Page)
		}
		span := doc.Span{Start: at, End: w.text.Len()}
		if rows[c.Row] == nil {
			rows[c.Row] = make([]doc.Cell, 0, t.Cols)
		}
		doubt := c.Doubt()
		rows[c.Row] = append(rows[c.Row], doc.Cell{
			Text: w.text.String()[at:], Span: span, Doubt: doubt, Unclear: doubt != "",
			Row: c.Row, Col: c.Col, RowSpan: c.RowSpan, ColSpan: c.ColSpan,
		})
	}
	span := doc.Span{Start: start, End: w.text.Len()}
	w.doc.Blocks = append(w.doc.Blocks, doc.Block{Kind: doc.TableKind, Span: span, Table: &doc.Table{
		Span: span, Rows: rows, Doubt: t.Doubt,
	}})
	w.text.WriteByte('\n')
}
