package main

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"unicode/utf8"

	"nianbao/model"
)

// places turns byte offsets of a decoded source into lines and columns.
type places struct {
	text  string
	lines []int // where each line begins
}

func newPlaces(text string) *places {
	p := &places{text: text, lines: []int{0}}
	for i := 0; i < len(text); i++ {
		if c := text[i]; c == '\n' || c == '\r' && (i+1 == len(text) || text[i+1] != '\n') {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// lineColumn counts both from 1, the column in characters as editors do.
func (p *places) lineColumn(offset int) (line, column int) {
	offset = min(max(offset, 0), len(p.text))
	line = sort.SearchInts(p.lines, offset+1)
	return line, utf8.RuneCountInString(p.text[p.lines[line-1]:offset]) + 1
}

// show is "81:12", or page and box of a PDF; "" when there is no place.
func (p *places) show(at *model.Place, w *words) string {
	switch {
	case at == nil:
		return ""
	case at.Page > 0:
		return fmt.Sprintf(w.page+" [%.0f %.0f %.0f %.0f]", at.Page, at.Box[0], at.Box[1], at.Box[2], at.Box[3])
	}
	line, column := p.lineColumn(at.Start)
	return fmt.Sprintf("%d:%d", line, column)
}

// order sorts cells by where they stand, so that a person reads along the source.
func order(cells []*model.Cell) {
	slices.SortStableFunc(cells, func(a, b *model.Cell) int {
		if a.At == nil || b.At == nil {
			return 0
		}
		p, q := a.At, b.At
		switch {
		case p.Page != q.Page:
			return p.Page - q.Page
		case p.Page == 0:
			return p.Start - q.Start
		case p.Box[1] >= q.Box[3] || q.Box[1] >= p.Box[3]: // no line in common; y grows upwards
			return cmp.Compare(q.Box[1], p.Box[1])
		}
		return cmp.Compare(p.Box[0], q.Box[0])
	})
}
