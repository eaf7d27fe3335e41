package layout

import (
	"strings"
	"unicode/utf8"
)

// columns renders a sheet with its columns under each other by runs of spaces, as
// pdftotext -layout does. Where a cell is blank only its place tells: not decided.
func (w *writer) columns(s *sheet) []string {
	grid := s.slots()
	width := make([]int, s.width)
	for _, row := range grid {
		for x, p := range row {
			if p.c != nil && !p.left && p.c.cs == 1 && !p.above {
				width[x] = max(width[x], displayWidth(p.c.text))
			}
		}
	}
	var out []string
	for r, row := range grid {
		line, at := "", 0
		for x, p := range row {
			if p.c != nil && !p.left && !p.above && p.c.text != "" {
				gap := max(2, at-displayWidth(line))
				if line == "" {
					gap = at
				}
				line += strings.Repeat(" ", gap) + strings.ReplaceAll(p.c.text, "\n", "")
			}
			at += width[x] + 3
		}
		out = append(out, w.wrapLabel(line)...)
		if !w.allFilled(s.rows[r]) {
			w.undecide(keysOf(s.rows[r]), "blanks among columns of spaces")
		}
	}
	return out
}

// wrapLabel breaks the long label of a row of figures: its second line stands under
// the figures, which are on a line of their own or beside the first (§5.5).
func (w *writer) wrapLabel(line string) []string {
	i := strings.LastIndexFunc(line, func(r rune) bool { return r > 0x2E80 })
	if i < 0 || w.l.Wrap == 0 || i+5 > len(line) {
		return []string{line}
	}
	_, n := utf8.DecodeRuneInString(line[i:])
	name, figures := line[:i+n], line[i+n:]
	at := strings.LastIndex(name, " ") + 1
	r := []rune(name[at:])
	if len(r) < 12 || isDigit(r[0]) && !strings.ContainsRune(".．、", r[1]) { // 12（其中修订3件） is no label
		return []string{line}
	}
	indent := strings.Repeat(" ", displayWidth(name[:at]))
	first, second := name[:at]+string(r[:len(r)*2/3]), indent+string(r[len(r)*2/3:])
	if w.l.Wrap == 1 {
		return []string{first, strings.Repeat(" ", displayWidth(name)) + figures, second}
	}
	if w.l.Flat == FlatColumns { // the figures stay in their columns
		first += strings.Repeat(" ", displayWidth(name)-displayWidth(first))
	}
	return []string{first + figures, second}
}

func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		if n++; r > 0x2000 {
			n++
		}
	}
	return n
}
