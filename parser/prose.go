package parser

import (
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/model/check"
	"nianbao/parser/doc"
	"nianbao/parser/outline"
)

// prose hands the text of the sections to the checks that compare it with the tables.
func prose(d *doc.Document, o *outline.Outline, skip func(int) bool) check.Prose {
	var all check.Prose
	for i := range o.Chapters {
		all = append(all, passage(d, &o.Chapters[i], skip))
	}
	return all
}

// piece ties a stretch of a passage to the block it came from.
type piece struct{ at, block int }

// sizeOf is the most that the passage of a chapter can take.
func sizeOf(d *doc.Document, p *outline.Part) int {
	n := 0
	for i := p.First; i <= p.Last && i < len(d.Blocks); i++ {
		n += len(d.Blocks[i].Text) + 1
	}
	return min(n, p.Span.End-p.Span.Start+n/8)
}

// passage is the text of a chapter with its headings, in reading order. A line that
// was cut by the width of a page goes on in the next.
func passage(d *doc.Document, p *outline.Part, skip func(int) bool) check.Passage {
	var b strings.Builder
	pieces := make([]piece, 0, max(p.Last-p.First+1, 0))
	b.Grow(sizeOf(d, p))
	for i := p.First; i <= p.Last && i < len(d.Blocks); i++ {
		block := &d.Blocks[i]
		if block.Kind == doc.TableKind || block.Chrome || skip(i) {
			continue
		}
		text := p.OwnText(d, i)
		if text == "" {
			continue
		}
		pieces = append(pieces, piece{b.Len(), i})
		b.WriteString(text)
		if !wrapped(text) {
			b.WriteByte('\n')
		}
	}
	return check.Passage{Section: p.Key, Text: b.String(), Place: func(start, end int) *model.Place {
		for i := len(pieces) - 1; i >= 0; i-- {
			if pieces[i].at <= start {
				return d.Place(d.Blocks[pieces[i].block].Span)
			}
		}
		return nil
	}}
}

// wrapped tells a line that the width of a page cut off in the midst of a sentence.
func wrapped(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return !strings.ContainsRune("。；：！？;:!?）)”", r) && utf8.RuneCountInString(s) >= 18
}
