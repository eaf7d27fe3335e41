package text

import (
	"strings"
	"unicode/utf8"
)

// fewBegun is how many rows begin with a bar in a page that prints one before each.
const fewBegun = 3

// unbegun takes away the bar before the first text of a row where a bar on a line of its own
// ends each cell: 规章 is the first cell of | 规章 / | / 0 / | . In 规章 / | 0 / | 0 / | the bars
// are between cells, and follow each other.
func unbegun(lines []line) {
	var begun []int
	ended, others := 0, 0
	before := empty
	for i, l := range lines {
		switch {
		case l.kind != barred:
		case !beginsWithBar(l):
			others++
		case before == barred:
			return
		default:
			begun = append(begun, i)
			if before == barOnly {
				ended++
			}
		}
		if l.kind != empty {
			before = l.kind
		}
	}
	if ended < fewBegun || 2*ended < len(begun) || others > fewBegun { // a menu has bars too
		return
	}
	for _, i := range begun {
		l := &lines[i]
		rest := withoutBar(l.text)
		l.start += strings.Index(l.text, rest)
		l.text, l.kind, l.figure = rest, words, isFigure(rest)
	}
}

// withoutBar is a line behind the bar that it begins with.
func withoutBar(s string) string {
	s = strings.TrimFunc(s, isSpace)
	_, n := utf8.DecodeRuneInString(s)
	return strings.TrimFunc(s[n:], isSpace)
}
