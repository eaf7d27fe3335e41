package outline

import (
	"strings"

	"nianbao/model"
	"nianbao/parser/doc"
)

// Sections gives the chapters for the report. Their text is prose only: tables and
// chrome are left out, and the blocks that skip names, such as paragraphs that were
// read as cells of a table. skip may be nil.
func (o *Outline) Sections(d *doc.Document, skip func(block int) bool) []model.Section {
	return sections(d, o.Chapters, skip)
}

func sections(d *doc.Document, parts []Part, skip func(int) bool) []model.Section {
	var list []model.Section
	for i := range parts {
		p := &parts[i]
		list = append(list, model.Section{
			Key:         p.Key,
			Number:      p.Number,
			Heading:     p.Heading,
			Text:        p.Text(d, skip),
			At:          d.Place(p.HeadingSpan),
			Subsections: sections(d, p.headings(skip), skip),
		})
	}
	return list
}

// headings are the subs whose heading is not skipped as a row of a table.
func (p *Part) headings(skip func(int) bool) []Part {
	if skip == nil {
		return p.Subs
	}
	var subs []Part
	for i := range p.Subs {
		if !skip(p.Subs[i].First) {
			subs = append(subs, p.Subs[i])
		}
	}
	return subs
}

// Text is the prose of a part without that of its subs, a line per paragraph.
func (p *Part) Text(d *doc.Document, skip func(block int) bool) string {
	var b strings.Builder
	p.write(&b, d, skip)
	return b.String()
}

func (p *Part) write(b *strings.Builder, d *doc.Document, skip func(int) bool) {
	size := 0
	for _, piece := range p.Pieces {
		size += piece.To - piece.From + 1
	}
	b.Grow(size)
	for _, piece := range p.Pieces {
		if skip != nil && skip(piece.Block) {
			continue
		}
		text := ""
		switch block := &d.Blocks[piece.Block]; block.Kind {
		case doc.TableKind:
			text = boxed(block.Table)
		default:
			text = block.Text[piece.From:piece.To]
		}
		if text = strings.TrimSpace(text); text == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(text)
	}
	if skip == nil {
		return
	}
	for i := range p.Subs { // the text below a skipped heading is ours
		if skip(p.Subs[i].First) {
			p.Subs[i].write(b, d, skip)
		}
	}
}

// boxed is the text of a table that is a box around prose: one cell with a sentence.
func boxed(t *doc.Table) string {
	if len(t.Rows) != 1 || len(t.Rows[0]) != 1 {
		return ""
	}
	text := t.Rows[0][0].Text
	if !strings.Contains(text, "。") {
		return ""
	}
	return text
}

// All is the text of a part with its headings and subs, for reading what it says.
func (p *Part) All(d *doc.Document, skip func(block int) bool) string {
	var b strings.Builder
	p.all(&b, d, skip)
	return b.String()
}

func (p *Part) all(b *strings.Builder, d *doc.Document, skip func(int) bool) {
	own := Part{Pieces: p.Pieces}
	own.write(b, d, skip)
	for i := range p.Subs {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(p.Subs[i].Heading)
		b.WriteByte('\n')
		p.Subs[i].all(b, d, skip)
	}
}

// OwnText is the part of a block's text that belongs to a chapter with its headings:
// a page that is one single line holds several.
func (p *Part) OwnText(d *doc.Document, block int) string {
	t := d.Blocks[block].Text
	from, to := 0, len(t)
	if s := d.Blocks[block].Span; s.Start < p.Span.Start || s.End > p.Span.End {
		if len(t) != s.End-s.Start {
			return t
		}
		from, to = max(from, p.Span.Start-s.Start), min(to, p.Span.End-s.Start)
	}
	if from >= to {
		return ""
	}
	return t[from:to]
}
