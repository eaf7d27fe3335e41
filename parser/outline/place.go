package outline

import (
	"strings"

	"nianbao/parser/doc"
)

// places finds the source of stretches of blocks. They are asked for in the order of
// the document, so that a page which is one single line is searched only once.
type places struct {
	d      *doc.Document
	block  int // that the rest is about
	offset int // of the block's text in Document.Text, if it stands there as it is; else -1
	at     int // how far the source was searched
}

// span is the place of a stretch of a block's text. In HTML the source has tags in the
// midst: where the words do not stand together, the place is that of the block.
func (p *places) span(block, from, to int) doc.Span {
	b := &p.d.Blocks[block]
	if b.Kind == doc.TableKind || from == 0 && to == len(b.Text) {
		return b.Span
	}
	if p.block != block {
		p.block, p.at, p.offset = block, b.Span.Start, -1
		if i := strings.Index(p.d.Text[b.Span.Start:b.Span.End], b.Text); i >= 0 {
			p.offset = b.Span.Start + i
		}
	}
	if p.offset >= 0 {
		return doc.Span{Start: p.offset + from, End: p.offset + to}
	}
	words := strings.TrimSpace(b.Text[from:to])
	if p.at < 0 || len(words) > 3*chapterMax {
		return b.Span
	}
	i := strings.Index(p.d.Text[p.at:b.Span.End], words)
	if i < 0 {
		p.at = -1
		return b.Span
	}
	s := doc.Span{Start: p.at + i, End: p.at + i + len(words)}
	p.at = s.End
	return s
}
