package layout

import (
	"strings"

	"nianbao/model/edition"
)

// turned draws table 3 with its rows as columns.
func (w *writer) turned(tab *edition.Table) *sheet {
	s := &sheet{id: "turned", heads: 1}
	head := []cell{one(w.text("申请人情况"), head)}
	var rows []*edition.Row
	for r := range tab.Rows {
		row := &tab.Rows[r]
		if w.t.Cells[tab.Key(row, &tab.Cols[0])] == nil {
			continue
		}
		rows = append(rows, row)
		name := w.rowLabel(tab, row)
		for _, g := range tab.Groups {
			if g.Key == row.Group && g.Key != "results" {
				name = w.text(g.Number+g.Label.Zh) + " " + name
			}
		}
		head = append(head, one(name, label))
	}
	s.rows = append(s.rows, head)
	for c := range tab.Cols {
		line := []cell{one(w.colHead(tab, &tab.Cols[c]), label)}
		for _, row := range rows {
			line = append(line, w.figure(tab.Key(row, &tab.Cols[c])))
		}
		s.rows = append(s.rows, line)
	}
	s.width = len(head)
	return s
}

// stackRows puts two neighbouring rows of a group into one, a line each.
func (w *writer) stackRows(s *sheet) {
	for r := s.heads; r+1 < len(s.rows); r++ {
		a, b := s.rows[r], s.rows[r+1]
		if len(a) != len(b) || len(a) != 8 || !stackable(a) || !stackable(b) || !w.chance(3) {
			continue
		}
		for i := range a {
			a[i].text += "\n" + b[i].text
		}
		for above := range s.rows[:r] {
			for i := range s.rows[above] {
				if c := &s.rows[above][i]; above+c.rs > r+1 {
					c.rs--
				}
			}
		}
		s.rows = append(s.rows[:r+1], s.rows[r+2:]...)
	}
}

// stackable tells a row whose cells are all filled, each on one line.
func stackable(row []cell) bool {
	for _, c := range row {
		if strings.TrimSpace(c.text) == "" || strings.Contains(c.text, "\n") || c.rs > 1 {
			return false
		}
	}
	return true
}
