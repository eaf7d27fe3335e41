package layout

import (
	"fmt"

	"nianbao/model"
)

// reshape adds what a layout adds to any table: columns and rows that the form does
// not have, and rows that a lost span has moved.
func (w *writer) reshape(s *sheet) *sheet {
	switch w.l.Columns {
	case 1:
		w.serial(s)
	case 2, 3:
		w.remark(s)
	case 4:
		w.trailing(s)
	case 5:
		if s.id == "table4" && s.width == 15 && w.l.Four != 5 {
			w.yearCell(s)
		}
	}
	switch w.l.Rows {
	case 1:
		w.emptyRows(s)
	case 2:
		if s.id == "table3" {
			w.shiftRows(s)
		}
	case 4:
		if s.id == "table3" {
			w.stackRows(s)
		}
	}
	return s
}

// isData tells a row of figures from heads and banners.
func isData(row []cell) bool { return len(keysOf(row)) > 0 }

// serial puts a column 序号 in front (failures.md). Its ordinals are no figures.
func (w *writer) serial(s *sheet) {
	if s.id == "table4" || s.id == "statistics" {
		return
	}
	n := 0
	for r := range s.rows {
		row := s.rows[r]
		switch {
		case len(row) == 1 && row[0].role == banner:
			row[0].cs++
			continue
		case isData(row):
			n++
			row = append([]cell{one(fmt.Sprint(n), aside)}, row...)
		case s.id == "table3" && r == 0:
			row = append([]cell{{text: w.text("序号"), role: head, rs: 3, cs: 1}}, row...)
		case s.id == "table3":
			continue
		default:
			row = append([]cell{one(w.text("序号"), head)}, row...)
		}
		s.rows[r] = row
	}
	s.width++
}

// remark puts a column at the end: 备注 with words, or last year's figures, which are
// extra to the form (failures.md, 5.19).
func (w *writer) remark(s *sheet) {
	if s.id == "table4" {
		return
	}
	name := "备注"
	if w.l.Columns == 3 {
		name = pick(w.rng, "上年数", "上年同期", "备注")
	}
	if s.goesOn {
		name = w.beside
	}
	w.beside = name
	for r := range s.rows {
		row := s.rows[r]
		switch {
		case len(row) == 1 && row[0].role == banner:
			row[0].cs++
		case isData(row) || hasAside(row):
			text := pick(w.rng, "", "", w.text("含所属单位"))
			if w.l.Columns == 3 {
				text = fmt.Sprint(w.rng.IntN(90) + 10)
				w.t.Extra = append(w.t.Extra, text)
			}
			s.rows[r] = append(row, one(text, aside))
		case s.id == "table3" && r == 0:
			s.rows[r] = append(row, cell{text: w.text(name), role: head, rs: 3, cs: 1})
		case s.id == "table3":
		default:
			s.rows[r] = append(row, one(w.text(name), head))
		}
	}
	s.width++
}

func hasAside(row []cell) bool {
	for _, c := range row {
		if c.role == aside {
			return true
		}
	}
	return false
}

// trailing adds empty columns after the last one (§4.5, §5.15).
func (w *writer) trailing(s *sheet) {
	n := 1 + w.rng.IntN(2)
	if s.goesOn {
		n = w.pads
	}
	w.pads = n
	for r := range s.rows {
		if len(s.rows[r]) == 1 && s.rows[r][0].role == banner {
			s.rows[r][0].cs += n
			continue
		}
		for range n {
			s.rows[r] = append(s.rows[r], one("", pad))
		}
	}
	s.width += n
}

// yearCell puts the year before the fifteen figures of table 4 (failures.md).
func (w *writer) yearCell(s *sheet) {
	s.rows[0] = append([]cell{{text: w.text("年度"), role: head, rs: s.heads, cs: 1}}, s.rows[0]...)
	s.rows[s.heads] = append([]cell{one(fmt.Sprintf("%d年", w.t.Year), label)}, s.rows[s.heads]...)
	s.width++
}

// emptyRows adds a stray row of empty cells at the end (§4.9).
func (w *writer) emptyRows(s *sheet) {
	row := make([]cell, 0, s.width)
	for range s.width {
		row = append(row, one("", pad))
	}
	s.rows = append(s.rows, row)
}

// shiftRows moves the last rows of table 3 left, as in the seed: the label stands in
// the first column and the places of the lost spans follow the figures.
func (w *writer) shiftRows(s *sheet) {
	n := 1 + w.rng.IntN(3)
	for i := len(s.rows) - n; i < len(s.rows); i++ {
		row := s.rows[i]
		for j := range row {
			if row[j].role != label {
				continue
			}
			row[j].cs = 1
			for range s.width - 8 {
				row = append(row, one("", pad))
			}
			break
		}
		s.rows[i] = row
		if !w.allFilled(row) {
			w.undecide(keysOf(row), "a shifted row with blanks")
		}
	}
	// The groups that the moved rows stood in end above them.
	for r := range s.rows {
		for j := range s.rows[r] {
			if c := &s.rows[r][j]; c.role == group {
				c.rs = min(c.rs, max(1, len(s.rows)-n-r))
			}
		}
	}
}

func (w *writer) allFilled(row []cell) bool {
	for _, k := range keysOf(row) {
		if c := w.t.Cells[k]; c.Status == model.Blank {
			return false
		}
	}
	return true
}

// undecide marks cells whose figures the text written does not decide.
func (w *writer) undecide(keys []model.Key, why string) {
	for _, k := range keys {
		w.t.Cells[k].Undecidable = why
	}
}

// merge puts every table of the page into one, with the headings as rows (§7 whole
// report in one table). Prose stays outside.
func (w *writer) merge(p []part) []part {
	all := &sheet{id: "all", width: 15}
	var out []part
	at := -1
	for i := range p {
		if p[i].kind == table {
			all.width = max(all.width, p[i].sheet.width)
		}
	}
	for i := range p {
		switch {
		case p[i].kind == table:
			if at < 0 {
				at = len(out)
				out = append(out, part{kind: table, sheet: all})
			}
			grid := p[i].sheet.slots()
			for r, row := range p[i].sheet.rows {
				if last := grid[r][p[i].sheet.width-1]; last.c != nil && !last.above {
					row = widen(row, p[i].sheet.width, all.width)
				}
				all.rows = append(all.rows, row)
			}
		case at >= 0 && p[i].kind == heading && i+1 < len(p) && p[i+1].kind == table:
			all.rows = append(all.rows, []cell{wide(p[i].text, banner, all.width)})
		case at >= 0 && w.l.Note != 0 && isNote(p, i):
			all.rows = append(all.rows, []cell{wide(p[i].text, banner, all.width)})
		default:
			out = append(out, p[i])
		}
	}
	return out
}

// isNote tells a paragraph under one table with another to come after its heading.
func isNote(p []part, i int) bool {
	return i > 0 && i+2 < len(p) && p[i].kind == para && p[i-1].kind == table && p[i+1].kind == heading && p[i+2].kind == table
}

// widen gives the last cell of a row what its table is narrower than the page's.
func widen(row []cell, from, to int) []cell {
	row = append([]cell(nil), row...)
	if len(row) > 0 {
		row[len(row)-1].cs += to - from
	}
	return row
}
