package parser

import (
	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/html"
	"nianbao/parser/text"
)

// carried reads what a page or a data file holds in a script, a frame or a field instead
// of showing it; nil where that is nothing.
func (p *Parser) carried(d *doc.Document, c *html.Carried) *doc.Document {
	var in *doc.Document
	if html.Sniff([]byte(c.Text)) {
		var err error
		if in, err = html.Read(c.Text, d.Encoding, html.Limits{MaxBytes: int(p.maxBytes()) * 4, MaxDepth: p.MaxDepth}); err != nil {
			return nil
		}
	} else if in = text.Read(c.Text); countPieces(c.Text) > maxPieces {
		return nil
	}
	move(in, c.Place)
	out := *d
	out.Blocks = nil
	for _, b := range d.Blocks { // in front of the script and after it
		if b.Kind != doc.TableKind && (b.Span.End <= c.Where.Start || b.Span.Start >= c.Where.End) {
			if b.Span.Start >= c.Where.End && in.Blocks != nil {
				out.Blocks, in.Blocks = append(out.Blocks, in.Blocks...), nil
			}
			out.Blocks = append(out.Blocks, b)
		}
	}
	out.Blocks = append(out.Blocks, in.Blocks...)
	if out.Title == "" {
		out.Title = in.Title
	}
	out.Meta = append(append(out.Meta[:len(out.Meta):len(out.Meta)], c.Meta...), in.Meta...)
	out.Notes = append(append(out.Notes[:len(out.Notes):len(out.Notes)], in.Notes...), doc.Note{
		ID: "read.carried", Severity: model.Info, Class: model.FormClass, Span: c.Where,
		Message: "the page shows no report; it was read from what a script, a frame or a field of the page holds"})
	return &out
}

// reported takes a Document through the stages. A page that shows no report, or a file
// that is data, is read by what it carries; what a page shows is what was published.
func (p *Parser) reported(d *doc.Document) (*model.Report, error) {
	r, err := p.report(d)
	if d.Pages > 0 || err == nil && !html.IsData(d.Text) {
		return r, err
	}
	c := html.FindCarried(d.Text)
	if c == nil || err == nil && !c.File {
		return r, err
	}
	if in := p.carried(d, c); in != nil {
		if held, no := p.report(in); no == nil {
			return held, nil
		}
	}
	return r, err
}

// move gives all places of a document their places in another text.
func move(d *doc.Document, place func(doc.Span) doc.Span) {
	for i := range d.Notes {
		d.Notes[i].Span = place(d.Notes[i].Span)
	}
	for i := range d.Blocks {
		b := &d.Blocks[i]
		b.Span = place(b.Span)
		if b.Table == nil {
			continue
		}
		b.Table.Span = place(b.Table.Span)
		for _, row := range b.Table.Rows {
			for k := range row {
				row[k].Span = place(row[k].Span)
			}
		}
	}
}
