package outline

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// table looks for chapter headings that were drawn as a row of a table.
func (s *scanner) table(block int, t *doc.Table) {
	if hasIndicators(t) {
		return
	}
	for i, row := range t.Rows {
		cell := onlyCell(row)
		if cell == nil {
			continue
		}
		text := cell.Text
		if n := strings.IndexByte(text, '\n'); n >= 0 && utf8.RuneCountInString(text) > chapterMax {
			text = text[:n]
		}
		c, ok := s.atFront(strings.TrimRight(text, " \t\u00a0\u3000"), false)
		if !ok || c.key == "" || c.style.Kind() != fold.Chapter && c.style != fold.NoNumeral || c.style == fold.NoNumeral && i > 0 {
			continue
		}
		c.block, c.row, c.endBlock = block, i, block
		s.found = append(s.found, c)
	}
}

// hasIndicators tells the statistics table of 2014 by its first head; the group rows of
// that table have the words of chapters.
func hasIndicators(t *doc.Table) bool {
	for _, row := range t.Rows[:min(4, len(t.Rows))] {
		for i := range row {
			if core := fold.Core(row[i].Text); core == "计量单位" || core == "单位" || isAnnex(core) {
				return true
			}
		}
	}
	return false
}

// onlyCell is the one cell of a row that says anything, nil if there are more.
func onlyCell(row []doc.Cell) *doc.Cell {
	var only *doc.Cell
	for i := range row {
		if text := row[i].Text; !fold.Solid(text) && strings.Trim(text, " \t\n\u00a0\u3000") == "" {
			continue
		}
		if only != nil {
			return nil
		}
		only = &row[i]
	}
	return only
}
