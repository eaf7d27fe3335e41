package match

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// A table that was drawn with bars and then set as paragraphs of a page (| 规章 | 0 |) is
// still a table: the bars are its cells, and say which are blank.

const bars = "|｜│┃║"

// hasBar is the quick way out.
func hasBar(s string) bool {
	return strings.Contains(s, "|") || strings.Contains(s, "│") || strings.Contains(s, "｜") || strings.Contains(s, "┃") || strings.Contains(s, "║")
}

// barred cuts a paragraph at its bars, nil where it is no row: one that begins with a bar,
// has several, or is a label and its figure.
func (r *rows) barred(b *doc.Block) []cell {
	s := strings.TrimSpace(b.Text)
	n := 0
	for _, bar := range s {
		if strings.ContainsRune(bars, bar) {
			n++
		}
	}
	first, size := utf8.DecodeRuneInString(s)
	framed := strings.ContainsRune(bars, first)
	if strings.Contains(s, "\n") || len(s) > 4*longest {
		return nil
	}
	c := cell{text: b.Text, span: b.Span}
	var cells []cell
	at := strings.Index(b.Text, s)
	if framed {
		at += size
	}
	for rest := b.Text[at:]; rest != ""; rest = b.Text[at:] {
		end := strings.IndexAny(rest, bars)
		size := 0
		if end < 0 {
			if strings.TrimSpace(rest) == "" {
				break // after the last bar
			}
			end = len(rest)
		} else {
			_, size = utf8.DecodeRuneInString(rest[end:])
		}
		text := strings.TrimSpace(rest[:end])
		from := at + strings.Index(rest, text)
		cells = append(cells, r.cell(text, r.flow.within(c, from, from+len(text)), ""))
		at += end + size
	}
	if n > 1 || framed || len(cells) == 2 && cells[0].kind == labelCell && cells[1].kind == valueCell {
		return cells
	}
	return nil
}

// barRun is the source of a row between bars: rows that follow each other share it.
func (r *rows) barRun(block int) int {
	if r.bar.block == block-1 && r.bar.source != 0 {
		r.bar.block = block
		return r.bar.source
	}
	r.bar.block, r.bar.source = block, -1-block
	return r.bar.source
}
