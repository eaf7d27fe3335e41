package layout

import (
	"fmt"
	"strings"
)

// table renders a sheet as an HTML table.
func (w *writer) table(b *strings.Builder, s *sheet) {
	if w.l.Grid == GridUneven {
		s = w.uneven(s)
	}
	w.chanceWrap(b, true)
	class := map[Choice]string{1: ` class="MsoNormalTable" border="1" cellspacing="0"`, 3: ` class="TRS_Table"`}[w.l.Residue]
	fmt.Fprintf(b, "<table%s>", class)
	if w.l.Tags == 3 && s.heads > 0 {
		b.WriteString("<thead>")
	} else if w.l.Tags == 0 {
		b.WriteString("<tbody>")
	}
	grid := s.slots()
	for r := range s.rows {
		if w.l.Grid == GridPadded {
			w.movable(padded(grid[r]))
		}
		fmt.Fprintf(b, "<tr%s>", map[bool]string{true: ` class="firstRow"`}[r == 0 && w.l.Residue != 0])
		for x, p := range grid[r] {
			if w.l.Grid == GridPadded { // §5.10: empty cells in place of spans
				w.paddedCell(b, p)
			} else if p.c != nil && !p.left && !p.above {
				w.td(b, p.c, p.c.rs, p.c.cs)
			} else if p.c == nil && (x == 0 || grid[r][x-1].c != nil) && w.l.Residue == 2 {
				w.td(b, &cell{}, 1, 1)
			}
		}
		w.end(b, "tr")
		if w.l.Tags == 3 && r == s.heads-1 {
			b.WriteString("</thead><tbody>")
		}
	}
	if w.l.Tags == 0 || w.l.Tags == 3 {
		b.WriteString("</tbody>")
	}
	b.WriteString("</table>\n")
	w.chanceWrap(b, false)
}

func (w *writer) chanceWrap(b *strings.Builder, open bool) {
	if w.l.Residue != 1 {
		return
	}
	if open {
		b.WriteString(`<div align="center">`)
	} else {
		b.WriteString("</div>")
	}
}

// padded are the cells of a row with empty ones in place of spans.
func padded(row []slot) []token {
	out := make([]token, len(row))
	for x, p := range row {
		if p.c != nil && !p.left && !p.above {
			out[x] = token{text: p.c.text, key: p.c.key}
		}
	}
	return out
}

func (w *writer) paddedCell(b *strings.Builder, p slot) {
	switch {
	case p.c == nil:
		return
	case !p.left && !p.above:
		w.td(b, p.c, 1, 1)
	case p.c.role == group && !p.left && w.l.Group == 2:
		w.td(b, p.c, 1, 1)
	default:
		w.td(b, &cell{}, 1, 1)
	}
}

// td is one cell. Empty ones are empty in several ways (§8.3).
func (w *writer) td(b *strings.Builder, c *cell, rs, cs int) {
	tag := "td"
	if w.l.Tags == 3 && (c.role == head || c.role == banner) {
		tag = "th"
	}
	fmt.Fprintf(b, "<%s%s", tag, w.style("td"))
	if cs > 1 {
		fmt.Fprintf(b, ` colspan="%d"`, cs)
	}
	if rs > 1 {
		fmt.Fprintf(b, ` rowspan="%d"`, rs)
	}
	b.WriteString(">")
	switch {
	case c.text == "" && w.l.Residue == 1:
		b.WriteString(`<p class="MsoNormal"><span><o:p> </o:p></span></p>`)
	case c.text == "" && w.l.Residue == 2:
		b.WriteString("<p>&nbsp;</p>")
	case w.l.Residue != 0 || w.l.Runs == 4:
		b.WriteString(`<p align="center">` + w.inline("", c.text, "") + "</p>")
	default:
		b.WriteString(w.inline("", c.text, ""))
	}
	w.end(b, tag)
}

// uneven gives rows of one table spans that do not line up, while the order of cells
// in each row stays right (§4.5 F07; Pingtan 2021).
func (w *writer) uneven(s *sheet) *sheet {
	u := &sheet{id: s.id, width: s.width + 1, heads: s.heads}
	for r, row := range s.rows {
		row = append([]cell(nil), row...)
		at := len(row) - 1
		switch {
		case len(row) == 0:
		case s.id == "table2" && len(row) > 2:
			at = 1 + r%2 // heads 1+1+2+1, figures 1+2+1+1
			row[at].cs++
		case s.id == "table3" && s.heads == 3 && r < 3:
			row = w.unevenHead(row, r)
		case s.id == "table3" && isData(row):
			for i := range row { // 商业企业 spans two columns
				if row[i].key != "" && w.t.Cells[row[i].key] != nil && strings.HasSuffix(string(row[i].key), "commercial_enterprise") {
					row[i].cs++
				}
			}
		case row[at].role != pad || row[at].text != "":
			row[at].cs++
		}
		u.rows = append(u.rows, row)
	}
	return u
}

// unevenHead is the head of Pingtan 2021: 自然人 spans two columns and one row, an empty
// cell stands under it, 商业企业 spans two.
func (w *writer) unevenHead(row []cell, r int) []cell {
	for i := range row {
		switch {
		case r == 0 && row[i].cs == 7:
			row[i].cs++
		case r == 1 && row[i].rs == 2 && i == 0 && row[i].cs == 1:
			row[i].cs, row[i].rs = 2, 1
		}
	}
	if r == 2 && len(row) == 5 {
		row = append([]cell{one("\u00a0", pad)}, row...)
		row[1].cs = 2
	}
	return row
}

// flatTable is a table that the site has flattened to a paragraph a cell; a blank cell
// is a blank paragraph.
func (w *writer) flatTable(b *strings.Builder, s *sheet) {
	for _, row := range w.tokens(s) {
		for _, t := range row {
			text := t.text
			if strings.TrimSpace(text) == "" {
				text = "\u00a0"
			}
			w.element(b, "p", w.style("p"), text)
		}
	}
}
