package text

import "strings"

// noBreak is the space that pages put into a blank cell, so that its borders are drawn.
const noBreak = "\u00a0"

// isBlank tells such a space alone between others.
func isBlank(line string, i int) bool {
	if !strings.HasPrefix(line[i:], noBreak) {
		return false
	}
	before, after := line[:i], line[i+len(noBreak):]
	return (strings.HasSuffix(before, "  ") || strings.TrimLeft(before, " ") == "") && (strings.HasPrefix(after, "  ") || strings.TrimRight(after, " ") == "")
}

// blankLines makes a line with such a space alone a blank cell. Pages part their paragraphs
// by it as well: where one stands behind a sentence, none is a cell.
func blankLines(lines []line) {
	var all []int
	prose := false // whether a sentence stands before
	for i := range lines {
		switch l := &lines[i]; {
		case l.kind == empty && strings.Trim(l.text, " ") == noBreak:
			if all = append(all, i); prose {
				return
			}
		case l.kind == empty:
		default:
			prose = strings.Contains(l.text, "。")
		}
	}
	for _, i := range all {
		lines[i].kind, lines[i].figure = words, true
	}
}
