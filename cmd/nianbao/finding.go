package main

import (
	"slices"

	"nianbao/model"
	"nianbao/model/codebook"
	"nianbao/model/message"
)

// finding prints one; again leaves the head out, for a list of the same kind.
func (p *page) finding(f model.Finding, again bool) {
	at := ""
	if f.At != nil {
		at = "  " + p.paint(dim, p.places.show(f.At, p.w))
	}
	if !again {
		p.line()
		p.line("  ", p.paint(bold, f.ID), "  ", p.w.why(f), at)
	}
	said := f.Message
	if p.w.lang == "zh" {
		said = p.chinese(f, again)
	}
	p.text(said)
	p.cells(f)
	p.suggestion(f)
}

// text is running text, in lines.
func (p *page) text(s string) {
	for _, l := range wrap(oneLine(s), 96, p.w.breaks) {
		p.line("  ", l)
	}
}

// chinese is the message of a finding. What its rule asks for goes before it, or where the
// message is known in English alone, what the id says.
func (p *page) chinese(f model.Finding, again bool) string {
	text, known := message.Chinese(f, p.labels.name)
	if !known {
		text = f.Message
	}
	meaning, rule := codebook.Meaning(f.ID, codebook.Zh)
	switch {
	case again || meaning == "" || f.Class == model.TextClass && known:
	case rule:
		p.text(p.w.rule + p.colon() + meaning)
	case !known:
		p.text(meaning)
	}
	return text
}

// suggestion shows what the only other reading would change.
func (p *page) suggestion(f model.Finding) {
	if len(f.Suggestion) == 0 {
		return
	}
	p.line("  ", p.paint(green, p.w.suggestion+p.colon()))
	cells := make([]*model.Cell, len(f.Suggestion))
	for i, s := range f.Suggestion {
		cells[i] = p.r.Cell(s.Key)
	}
	if slices.Contains(cells, nil) {
		return
	}
	width := 0
	for _, c := range cells {
		width = max(width, displayWidth(p.labels.name(c.Key)))
	}
	for i, c := range cells {
		now := p.w.empty
		if v := f.Suggestion[i].Value; v.Valid() {
			now = v.String()
		}
		p.line("    ", padLeft(p.raw(c), 4), " → ", pad(now, 4), "  ", pad(p.labels.name(c.Key), width), "  ", p.paint(dim, string(c.Key)))
	}
}
