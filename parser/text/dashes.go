package text

import (
	"slices"
	"strings"
)

// A row whose figures are all dashes, ---- | ---- |, looks like the line under a head.

// unruled makes cells of such lines where other lines print the same dashes as a cell.
func unruled(lines []line) {
	var printed []string
	for _, l := range lines {
		if l.kind == barred && strings.Contains(l.text, "--") {
			for _, c := range cellTexts(l) {
				if c != "" && strings.Trim(c, "-") == "" {
					printed = append(printed, c)
				}
			}
		}
	}
	if printed == nil {
		return
	}
	for i := range lines {
		l := &lines[i]
		if l.kind == ruler && strings.Contains(l.text, " ") && !slices.ContainsFunc(cellTexts(*l), func(c string) bool { return c != "" && !slices.Contains(printed, c) }) {
			l.kind = barred
		}
	}
}

// cellTexts are the texts between the bars of a line.
func cellTexts(l line) []string {
	cells := strings.FieldsFunc(l.text, isBar)
	for i := range cells {
		cells[i] = strings.TrimFunc(cells[i], isSpace)
	}
	return cells
}
