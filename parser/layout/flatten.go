package layout

import (
	"strings"
	"unicode/utf8"

	"nianbao/model"
)

// token is what a flattening keeps of a cell.
type token struct {
	text string
	key  model.Key
	bar  bool // the place of a span, or an empty cell that carries no figure
}

// tokens are the cells of each row in the order that converters write them. Column
// spans leave nothing, an empty place, or one at the end of the row, and so may blank
// cells; row spans what the Group dimension says (§5.2 to §5.4).
func (w *writer) tokens(s *sheet) [][]token {
	grid := s.slots()
	out := make([][]token, len(grid))
	deep := map[*cell]int{} // rows of the span passed so far
	for r := range grid {
		for _, p := range grid[r] {
			t, ok := w.token(p)
			if w.l.Group == 4 && p.c != nil && p.c.role == group && p.c.rs > 4 && p.c.rs < 10 && !p.left && utf8.RuneCountInString(p.c.text) > 4 {
				t, ok = half(p.c, deep[p.c])
				deep[p.c]++
			}
			if ok {
				out[r] = append(out[r], t)
			}
		}
		if w.l.Spans == 3 && (w.t.form() || s.spans()) {
			out[r] = w.leftOut(out[r])
		}
		for w.l.Spans >= 2 && !(w.l.Spans == 3 && w.l.bare()) && len(out[r]) > 0 && len(out[r]) < s.width {
			out[r] = append(out[r], token{bar: true})
		}
		w.movable(out[r])
	}
	return out
}

// spans tells a sheet in which rows are seen to be filled up: it has cells over several
// columns.
func (s *sheet) spans() bool {
	for _, row := range s.rows {
		for i := range row {
			if row[i].cs > 2 {
				return true
			}
		}
	}
	return false
}

// leftOut drops the blank cells of a row: which of its cells the others are, nothing tells.
func (w *writer) leftOut(row []token) []token {
	var keys []model.Key
	kept := row[:0]
	blank, figure := false, false
	for _, t := range row {
		if t.key != "" {
			keys = append(keys, t.key)
			if strings.TrimSpace(t.text) == "" {
				blank = true
				continue
			}
			figure = true
		}
		kept = append(kept, t)
	}
	if blank && (figure || len(kept) == 0 || w.l.bare()) {
		w.undecide(keys, "blank cells left out")
	}
	return kept
}

// movable marks a row with places of spans before its figures and as many blank cells at
// its end: the same row with its figures further left would be written the same, and rows
// that lost such places are seen (shiftRows).
func (w *writer) movable(row []token) {
	var keys []model.Key
	places := 0
	for _, t := range row {
		switch {
		case t.key != "":
			keys = append(keys, t.key)
		case len(keys) > 0:
		case strings.TrimSpace(t.text) == "":
			places++
		default:
			places = 0
		}
	}
	if places == 0 || places >= len(keys) {
		return
	}
	for _, k := range keys[len(keys)-places:] {
		if w.t.Cells[k].Status != model.Blank {
			return
		}
	}
	w.undecide(keys, "moved to the left, the row would look the same")
}

// half is a group label cut in two, which stands in the middle rows of its span and
// in no other (§5.4).
func half(c *cell, row int) (token, bool) {
	r := []rune(c.text)
	switch n := len(r) - 3; row {
	case c.rs/2 - 1:
		return token{text: string(r[:n])}, true
	case c.rs / 2:
		return token{text: string(r[n:])}, true
	}
	return token{}, false
}

func (w *writer) token(p slot) (token, bool) {
	switch {
	case p.c == nil:
		return token{bar: true}, w.l.Spans == 1
	case p.left:
		return token{bar: true}, w.l.Spans == 1 && !(p.above && w.l.Group != 2 && w.l.Group != 3)
	case p.c.role == group && w.l.Group == 1:
		return token{}, false
	case !p.above:
		return token{p.c.text, p.c.key, p.c.role == pad && p.c.text == ""}, true
	case p.c.role == group && w.l.Group == 2:
		return token{text: p.c.text}, true
	}
	return token{bar: true}, w.l.Group == 3
}

// expand gives the lines of a row whose cells are cut: the pieces that follow stand in
// rows of their own, without the cells that were not cut (O04: 企业 | 机构 |).
func expand(row []token) [][]token {
	var lines [][]token
	for _, t := range row {
		for i, piece := range strings.Split(t.text, "\n") {
			for len(lines) <= i {
				lines = append(lines, nil)
			}
			u := t
			u.text = piece
			if i > 0 {
				u.key = ""
			}
			lines[i] = append(lines[i], u)
		}
	}
	return lines
}

// joiner renders one row of tokens as one line.
type joiner func(row []token) string

func byTabs(row []token) string {
	var cells []string
	for _, t := range row {
		cells = append(cells, t.text)
	}
	return strings.Join(cells, "\t")
}

// byBars is the pipe forms; the places of spans are bars without a space between.
func byBars(lead, trail bool) joiner {
	return func(row []token) string {
		var b strings.Builder
		if lead {
			b.WriteString("|")
		}
		for i, t := range row {
			last := i == len(row)-1
			if (i > 0 || lead) && (!t.bar || i > 0 && !row[i-1].bar) {
				b.WriteString(" ")
			}
			b.WriteString(t.text)
			switch {
			case last && !trail:
			case t.text == "" || t.bar:
				b.WriteString("|")
			default:
				b.WriteString(" |")
			}
		}
		return b.String()
	}
}

func bySpaces(row []token) string {
	var cells []string
	for _, t := range row {
		if s := strings.TrimSpace(t.text); s != "" {
			cells = append(cells, s)
		}
	}
	return strings.Join(cells, " ")
}

// rowLines renders a sheet a row a line.
func (w *writer) rowLines(s *sheet, join joiner) []string {
	var out []string
	for r, row := range w.tokens(s) {
		for _, line := range expand(row) {
			if len(line) > 0 {
				out = append(out, join(line))
			}
		}
		if keys := keysOf(s.rows[r]); len(keys) > 0 && w.l.Flat == FlatPipesNone && w.t.Cells[keys[len(keys)-1]].Status == model.Blank {
			w.undecide(keys, "the last bar may be the frame")
		}
	}
	return out
}

// markdown renders a sheet as Markdown tables (§7, F03, F06).
func (w *writer) markdown(s *sheet, each bool) []string {
	join := byBars(true, true)
	var out []string
	for i, row := range w.tokens(s) {
		if len(row) == 0 {
			continue
		}
		for j := range row {
			row[j].bar = false
			row[j].text = strings.ReplaceAll(row[j].text, "\n", "")
		}
		out = append(out, join(row))
		if i == 0 || each {
			out = append(out, "|"+strings.Repeat("---|", len(row)))
		}
	}
	if c := w.l.Dash; c == 0 || c == 1 || c >= 4 {
		for _, row := range s.rows {
			w.undecideDashRow(row)
		}
	}
	return out
}

// undecideDashRow marks a row of nothing but dashes: in Markdown it is a rule.
func (w *writer) undecideDashRow(row []cell) {
	for _, c := range row {
		if c.key == "" && c.text != "" || c.key != "" && w.t.Cells[c.key].Status == model.Printed {
			return
		}
	}
	w.undecide(keysOf(row), "a row of dashes in Markdown")
}
