package layout

import "fmt"

// paged is a table cut where the page ended, table 3 inside a group (§5.7).
func (w *writer) paged(s *sheet) []part {
	if w.l.Split == 6 && s.id == "table3" {
		return w.grouped(s)
	}
	if w.l.Split < 3 || w.l.Split == 6 {
		return []part{{kind: table, sheet: w.reshape(s)}}
	}
	at := s.heads + 4 + w.rng.IntN(len(s.rows)-s.heads-6)
	again := w.l.Split == 4
	first := &sheet{id: s.id, width: s.width, heads: s.heads}
	next := &sheet{id: s.id, width: s.width, goesOn: true}
	grid := s.slots()
	for r := range at {
		row := append([]cell(nil), s.rows[r]...)
		for i := range row {
			row[i].rs = min(row[i].rs, at-r)
		}
		first.rows = append(first.rows, row)
	}
	if again {
		next.heads = s.heads
		for r := range s.heads {
			next.rows = append(next.rows, append([]cell(nil), s.rows[r]...))
		}
	}
	repeat := w.chance(2)
	for r := at; r < len(s.rows); r++ {
		row := append([]cell(nil), s.rows[r]...)
		if r == at {
			row = continued(grid, at, row, repeat)
		}
		next.rows = append(next.rows, row)
	}
	all := []part{{kind: table, sheet: w.reshape(first)}}
	if w.l.Split == 5 {
		all = append(all, part{kind: pageMark, text: fmt.Sprintf(pick(w.rng, "-%d-", "— %d —", "第 %d 页"), 2+w.rng.IntN(6))})
	}
	return append(all, part{kind: table, sheet: w.reshape(next)})
}

// continued puts the cells of spans that reach over the cut before its first row,
// empty or with their text again.
func continued(grid [][]slot, at int, row []cell, repeat bool) []cell {
	var over []cell
	for x, s := range grid[at] {
		if !s.above || s.left {
			continue
		}
		c := *s.c
		for c.rs = 1; at+c.rs < len(grid) && grid[at+c.rs][x].c == s.c; c.rs++ {
		}
		if !repeat {
			c.text = ""
		}
		over = append(over, c)
	}
	return append(over, row...)
}

// grouped is table 3 with each row group as a table of its own, under heads that some
// converter invented (§5.19).
func (w *writer) grouped(s *sheet) []part {
	var all []part
	var now *sheet
	open := func(caption string) {
		if caption != "" {
			all = append(all, part{kind: para, text: caption})
		}
		now = &sheet{id: "group", width: 8, heads: 1, rows: [][]cell{w.inventedHeads()}}
		all = append(all, part{kind: table, sheet: now})
	}
	grouped := false
	for r := s.heads; r < len(s.rows); r++ {
		var row []cell
		caption, own := "", 1
		for _, c := range s.rows[r] {
			switch c.role {
			case group:
				caption = c.text
			case label:
				own = c.cs
				c.cs = 1
				row = append(row, c)
			default:
				row = append(row, c)
			}
		}
		if now == nil || caption != "" || grouped && own > 1 {
			open(caption)
		}
		grouped = own == 1
		now.rows = append(now.rows, row)
	}
	first := &sheet{id: s.id, width: s.width, heads: s.heads, rows: s.rows[:s.heads]}
	return append([]part{{kind: table, sheet: first}}, all...)
}

func (w *writer) inventedHeads() []cell {
	row := []cell{one(w.text("类别"), head)}
	for i := range 6 {
		row = append(row, one(fmt.Sprintf("数据%d", i+1), head))
	}
	return append(row, one(w.text("总计"), head))
}
