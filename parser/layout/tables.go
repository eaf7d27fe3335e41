package layout

import (
	"fmt"
	"slices"
	"strings"

	"nianbao/model/edition"
)

// blocks draws table 2: for each block a banner, a row of heads, the rows (§4.1).
func (w *writer) blocks(tabs []*edition.Table) *sheet {
	width := 2
	for _, tab := range tabs {
		width = max(width, len(tab.Cols)+1)
	}
	s := &sheet{id: "table2", width: width}
	for _, tab := range tabs {
		s.rows = append(s.rows, []cell{wide(w.text(w.banner(tab)), banner, width)})
		heads := []cell{one(w.text("信息内容"), head)}
		for i := range tab.Cols {
			heads = append(heads, one(w.colHead(tab, &tab.Cols[i]), head))
		}
		s.rows = append(s.rows, span(heads, width))
		for r := range tab.Rows {
			row := []cell{one(w.rowLabel(tab, &tab.Rows[r]), label)}
			for c := range tab.Cols {
				row = append(row, w.figure(tab.Key(&tab.Rows[r], &tab.Cols[c])))
			}
			s.rows = append(s.rows, span(row, width))
		}
		if w.l.Rows == 3 && tab.ID == "article_20_1" { // an added row, format.md section 4
			s.rows = append(s.rows, w.unknownRow(len(tab.Cols), width))
		}
	}
	return s
}

// unknownRow is a row that the form does not have; its figures are extra.
func (w *writer) unknownRow(n, width int) []cell {
	row := []cell{one(w.text("其他主动公开文件"), label)}
	for range n {
		f := fmt.Sprint(w.rng.IntN(90) + 10)
		w.t.Extra = append(w.t.Extra, f)
		row = append(row, one(f, aside))
	}
	return span(row, width)
}

// matrix draws table 3 as the form does: three columns of labels, seven of figures,
// three rows of heads (§5.1).
func (w *writer) matrix(tab *edition.Table) *sheet {
	if w.l.Turn == 1 {
		return w.turned(tab)
	}
	s := &sheet{id: "table3", width: 10, heads: 3}
	c := tab.Cols
	s.rows = [][]cell{
		{{text: w.text("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"), role: head, rs: 3, cs: 3}, wide(w.text("申请人情况"), head, 7)},
		{{text: w.colHead(tab, &c[0]), role: head, rs: 2, cs: 1}, wide(w.text("法人或其他组织"), head, 5), {text: w.colHead(tab, &c[6]), role: head, rs: 2, cs: 1}},
		{},
	}
	for i := 1; i < 6; i++ {
		s.rows[2] = append(s.rows[2], one(w.colHead(tab, &c[i]), head))
	}
	results, groups := 0, map[string]int{}
	for r := range tab.Rows {
		row := &tab.Rows[r]
		if w.t.Cells[tab.Key(row, &c[0])] == nil {
			continue
		}
		if row.Group != "" {
			results++
			groups[row.Group]++
		}
	}
	open := map[string]bool{}
	for r := range tab.Rows {
		row := &tab.Rows[r]
		if w.t.Cells[tab.Key(row, &c[0])] == nil {
			continue
		}
		s.rows = append(s.rows, w.matrixRow(tab, row, results, groups, open))
	}
	return s
}

func (w *writer) matrixRow(tab *edition.Table, row *edition.Row, results int, groups map[string]int, open map[string]bool) []cell {
	var cells []cell
	if row.Group != "" && !open["results"] {
		open["results"] = true
		cells = append(cells, cell{text: w.vertical(tab.Groups[0]), role: group, rs: results, cs: 1})
	}
	n := 3
	switch {
	case row.Group == "results":
		n = 2
	case row.Group != "":
		n = 1
		if !open[row.Group] {
			open[row.Group] = true
			for _, g := range tab.Groups {
				if g.Key == row.Group {
					cells = append(cells, cell{text: w.text(g.Number + w.variant(g.Label)), role: group, rs: groups[g.Key], cs: 1})
				}
			}
		}
	}
	cells = append(cells, wide(w.rowLabel(tab, row), label, n))
	for c := range tab.Cols {
		cells = append(cells, w.figure(tab.Key(row, &tab.Cols[c])))
	}
	return cells
}

// across draws table 4 in one of its shapes (§6, failures.md).
func (w *writer) across(tab *edition.Table) []*sheet {
	switch w.l.Four {
	case 1:
		return w.fourTables(tab)
	case 2:
		return []*sheet{w.fourRows(tab)}
	case 3:
		return []*sheet{w.fourVertical(tab)}
	}
	s := &sheet{id: "table4", width: 15, heads: 3, rows: make([][]cell, 4)}
	deep := 2
	s.rows[0] = []cell{wide(w.text(w.variant(tab.Rows[0].Label)), head, 5), wide(w.text(w.variant(tab.Groups[0].Label)), head, 10)}
	if w.l.Four == 4 { // the name of the first group is as deep as the two of the second
		s.rows[0][0].rs, deep = 2, 1
	}
	for r := range tab.Rows {
		for c := range tab.Cols {
			h := one(w.colHead(tab, &tab.Cols[c]), head)
			at := 2
			if r == 0 && deep == 2 {
				h.rs, at = 2, 1
			}
			s.rows[at] = append(s.rows[at], h)
			s.rows[3] = append(s.rows[3], w.figure(tab.Key(&tab.Rows[r], &tab.Cols[c])))
		}
		if r > 0 {
			s.rows[1] = append(s.rows[1], wide(w.text(w.variant(tab.Rows[r].Label)), head, 5))
		}
	}
	if w.l.Four == 5 { // §6.5: the heads are a table of their own
		return []*sheet{
			{id: "table4", width: 15, heads: 3, rows: slices.Clip(s.rows[:3])},
			{id: "table4", width: 15, rows: s.rows[3:]},
		}
	}
	return []*sheet{s}
}

// fourTables is table 4 as three tables of five columns, each under its name (§6.4).
func (w *writer) fourTables(tab *edition.Table) []*sheet {
	names := []string{"行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）"}
	var all []*sheet
	for r := range tab.Rows {
		s := &sheet{id: "table4", width: 5, rows: make([][]cell, 3), heads: 2}
		s.rows[0] = []cell{wide(w.text(names[r]), banner, 5)}
		for c := range tab.Cols {
			s.rows[1] = append(s.rows[1], one(w.colHead(tab, &tab.Cols[c]), head))
			s.rows[2] = append(s.rows[2], w.figure(tab.Key(&tab.Rows[r], &tab.Cols[c])))
		}
		all = append(all, s)
	}
	return all
}

// fourRows is table 4 with its groups as rows.
func (w *writer) fourRows(tab *edition.Table) *sheet {
	s := &sheet{id: "table4", width: 6, heads: 1, rows: make([][]cell, 1)}
	s.rows[0] = []cell{one(w.text("类别"), head)}
	for c := range tab.Cols {
		s.rows[0] = append(s.rows[0], one(w.colHead(tab, &tab.Cols[c]), head))
	}
	for r := range tab.Rows {
		row := []cell{one(w.text(w.variant(tab.Rows[r].Label)), label)}
		for c := range tab.Cols {
			row = append(row, w.figure(tab.Key(&tab.Rows[r], &tab.Cols[c])))
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// fourVertical is table 4 with one figure a row.
func (w *writer) fourVertical(tab *edition.Table) *sheet {
	s := &sheet{id: "table4", width: 3}
	for r := range tab.Rows {
		name := w.text(w.variant(tab.Rows[r].Label))
		for c := range tab.Cols {
			row := []cell{one(w.colHead(tab, &tab.Cols[c]), label), w.figure(tab.Key(&tab.Rows[r], &tab.Cols[c]))}
			if c == 0 {
				row = append([]cell{{text: name, role: group, rs: 5, cs: 1}}, row...)
			}
			s.rows = append(s.rows, row)
		}
	}
	return s
}

// list draws a statistics table: label, unit, figure or figures (format.md 7, 8).
func (w *writer) list(tab *edition.Table) *sheet {
	cols := w.printedCols(tab)
	s := &sheet{id: "statistics", width: 2 + len(cols), heads: 1}
	heads := []cell{one(w.text("统计指标"), head), one(w.text("单位"), head)}
	if len(cols) == 2 {
		heads = []cell{one(w.text("指标名称"), head), one(w.text("计量单位"), head)}
	}
	for _, c := range cols {
		name := w.colHead(tab, &tab.Cols[c])
		switch {
		case len(cols) < len(tab.Cols) && w.t.Year%2 == 0: // the year alone needs no name
			name = w.text("数量")
		case tab.Cols[c].Label.Zh == "本年度":
			name = fmt.Sprintf("%d年度", w.t.Year)
		}
		heads = append(heads, one(name, head))
	}
	coded := tab.ID == "annex_coded"
	if coded { // the rows of that form have a code
		heads = slices.Insert(heads, 0, one(w.text("代码"), head))
		s.width++
	}
	s.rows = append(s.rows, heads)
	open := map[string]bool{}
	for r := range tab.Rows {
		row := &tab.Rows[r]
		s.openGroups(w, tab, row.Group, open)
		switch row.Key { // the form has a heading row over these that carries no figure
		case "proactive.channels.gazette":
			s.openGroups(w, tab, "proactive.channels", open)
		case "response.press_conferences":
			s.openGroups(w, tab, "response.channels", open)
		}
		open[row.Opens] = true
		cells := []cell{one(w.rowLabel(tab, row), label), one(w.text(row.Unit), head)}
		if coded {
			cells = slices.Insert(cells, 0, one(row.Number, aside))
		}
		for _, c := range cols {
			cells = append(cells, w.figure(tab.Key(row, &tab.Cols[c])))
		}
		s.rows = append(s.rows, cells)
		if l := w.l; coded && (l.Media == HTML && l.Grid == GridParas || l.Media == Text && (l.lines() || l.flow())) {
			w.undecide(keysOf(cells), "codes of rows among the figures")
		}
	}
	return s
}

// printedCols are the columns of a statistics table that the page has.
func (w *writer) printedCols(tab *edition.Table) (cols []int) {
	for c := range tab.Cols {
		if w.t.Cells[tab.Key(&tab.Rows[0], &tab.Cols[c])] != nil {
			cols = append(cols, c)
		}
	}
	return cols
}

// openGroups writes the heading rows over a row that are not written yet: their
// figure is a long dash on the form.
func (s *sheet) openGroups(w *writer, tab *edition.Table, key string, open map[string]bool) {
	for _, g := range tab.Groups {
		if g.Key != key || open[key] {
			continue
		}
		s.openGroups(w, tab, g.Parent, open)
		open[key] = true
		number := g.Number
		if number != "" && !strings.HasPrefix(number, "（") {
			number += "、"
		}
		row := []cell{one(w.text(number+g.Label.Zh), head), one("——", pad)}
		for range tab.Cols {
			row = append(row, one("——", pad))
		}
		s.rows = append(s.rows, row)
	}
}
