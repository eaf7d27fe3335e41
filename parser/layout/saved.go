package layout

import (
	"strings"

	"nianbao/model"
)

// Tables as programs save them: commas between the cells, lines drawn round them or over
// the columns, the texts of a page joined with bars.

// commaLines renders a sheet with commas, and quotes where a cell needs them.
func (w *writer) commaLines(s *sheet) []string {
	var out []string
	for r, row := range w.tokens(s) {
		var cells []string
		for _, t := range row {
			text := t.text
			if strings.ContainsAny(text, ",\"\n") || w.l.Flat == FlatQuoted && text != "" {
				text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
			}
			cells = append(cells, text)
		}
		line := strings.Join(cells, ",")
		if line != "" {
			out = append(out, strings.Split(line, "\n")...)
		}
		if keys := keysOf(s.rows[r]); len(keys) == len(s.rows[r]) && strings.Trim(line, ", \u00a0\u3000") == "" {
			w.undecide(keys, "a row of nothing")
		}
	}
	return out
}

// places are the texts of the grid with the places of spans empty.
func (w *writer) places(s *sheet) [][]string {
	out := make([][]string, 0, len(s.rows))
	for _, row := range s.slots() {
		texts, cells := make([]string, s.width), make([]token, s.width)
		for x, p := range row {
			if p.c != nil && !p.left && !p.above {
				texts[x] = strings.TrimSpace(strings.ReplaceAll(p.c.text, "\n", ""))
				cells[x] = token{text: texts[x], key: p.c.key}
			}
		}
		w.movable(cells)
		out = append(out, texts)
	}
	return out
}

// gridLines draws lines between all rows; long cells are wrapped.
func (w *writer) gridLines(s *sheet) []string {
	rows := w.places(s)
	width := make([]int, s.width)
	for _, row := range rows {
		for x, t := range row {
			if n := displayWidth(t); n <= 14 {
				width[x] = max(width[x], n, 4)
			} else {
				width[x] = max(width[x], 8)
			}
		}
	}
	border := "+"
	for _, n := range width {
		border += strings.Repeat("-", n+2) + "+"
	}
	out := []string{border}
	grid := s.slots()
	for r, row := range rows {
		pieces, deep := make([][]string, len(row)), 1
		for x, t := range row {
			pieces[x] = fold(t, width[x])
			deep = max(deep, len(pieces[x]))
			if c := grid[r][x].c; c != nil && c.key != "" && len(pieces[x]) > 1 {
				// One figure or one below the other: the width of the column hints at it,
				// but a row without a label would look the same.
				w.undecide([]model.Key{c.key}, "a figure broken over two lines of its cell")
			}
		}
		for i := range deep {
			line := "|"
			for x := range row {
				t := ""
				if i < len(pieces[x]) {
					t = pieces[x][i]
				}
				line += " " + t + strings.Repeat(" ", width[x]-displayWidth(t)+1) + "|"
			}
			out = append(out, line)
		}
		out = append(out, border)
	}
	return out
}

// fold cuts a text into pieces of a width, never within digits.
func fold(s string, width int) []string {
	var out []string
	line := ""
	for r := []rune(s); len(r) > 0; {
		n := 1
		for n < len(r) && isDigit(r[n-1]) && isDigit(r[n]) {
			n++
		}
		t := string(r[:n])
		r = r[n:]
		if line != "" && displayWidth(line)+displayWidth(t) > width {
			out, line = append(out, line), ""
		}
		line += t
	}
	return append(out, line)
}

// ruledLines sets a sheet in columns with a line over and under each.
func (w *writer) ruledLines(s *sheet) []string {
	rows := w.places(s)
	width := make([]int, s.width)
	width[0] = 8
	for _, row := range rows {
		for x, t := range row {
			width[x] = max(width[x], displayWidth(t), 3)
		}
	}
	rule := ""
	for _, n := range width {
		rule += " " + strings.Repeat("-", n)
	}
	out := []string{" " + rule}
	for r, row := range rows {
		line := " "
		for x, t := range row {
			line += " " + t + strings.Repeat(" ", width[x]-displayWidth(t))
		}
		if strings.TrimSpace(line) == "" {
			w.undecide(keysOf(s.rows[r]), "a row of nothing")
			continue
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return append(out, " "+rule)
}

// joinedCells are the texts of a sheet for a page that is joined with bars; blank cells
// are dropped.
func (w *writer) joinedCells(s *sheet) []string {
	var out []string
	for r, row := range w.tokens(s) {
		for _, t := range row {
			for _, piece := range strings.Split(t.text, "\n") {
				if piece = strings.TrimSpace(piece); piece != "" {
					out = append(out, piece)
				}
			}
		}
		for _, k := range keysOf(s.rows[r]) {
			if c := w.t.Cells[k]; c.Status == model.Blank {
				w.undecide(keysOf(s.rows[r]), "blank cells dropped")
				break
			}
		}
	}
	return out
}
