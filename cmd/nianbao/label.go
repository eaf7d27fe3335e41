package main

import (
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// labels name cells by the words of the form.
type labels struct {
	lang string
	of   map[model.Key]edition.Place
}

// newLabels prefers the report's own edition: forms are mixed.
func newLabels(id model.EditionID, lang string) *labels {
	l := &labels{lang, map[model.Key]edition.Place{}}
	for _, e := range edition.All {
		for _, p := range e.Places() {
			if _, seen := l.of[p.Key]; !seen || e.ID == id {
				l.of[p.Key] = p
			}
		}
	}
	return l
}

// name is "不予公开 属于国家秘密 · 自然人": group and row, then column.
func (l *labels) name(k model.Key) string {
	p, ok := l.of[k]
	if !ok {
		return ""
	}
	if col := l.text(p.Col.Label); col != "" {
		return l.row(p) + " · " + col
	}
	return l.row(p)
}

// row is the label of a row behind that of its group.
func (l *labels) row(p edition.Place) string {
	for _, g := range p.Table.Groups {
		if g.Key == p.Row.Group && g.Parent != "" {
			return l.text(g.Label) + " " + l.text(p.Row.Label)
		}
	}
	return l.text(p.Row.Label)
}

// text is a label without the explanation in brackets behind it.
func (l *labels) text(label edition.Label) string {
	if l.lang == "en" {
		s, _, _ := strings.Cut(label.En, " (")
		return s
	}
	s, _, _ := strings.Cut(label.Zh, "（")
	return s
}
