package text

import (
	"strings"

	"nianbao/parser/fold"
)

// Marks that a mail or a list puts before each line, which are none of the text.

// manyMarked is more lines with the mark of a list than a text has as a list, and as many
// of them a figure: each cell is an item.
const manyMarked = 40

// markOf tells the mark before the lines of a text: > before all of them, or that of a
// list before its cells; 0 where there is none.
func markOf(s string) byte {
	if !strings.Contains(s, ">") && !strings.Contains(s, "- ") && !strings.Contains(s, "* ") {
		return 0
	}
	lines, quoted := 0, 0
	figures := map[byte]int{}
	for l := range strings.SplitSeq(s, "\n") {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		lines++
		if l[0] == '>' {
			quoted++
		}
		if rest, ok := strings.CutPrefix(l[1:], " "); ok && isFigure(rest) {
			figures[l[0]]++
		}
	}
	if lines >= 10 && quoted*10 >= lines*9 {
		return '>'
	}
	for _, mark := range []byte("-*") {
		if figures[mark] >= manyMarked {
			return mark
		}
	}
	return 0
}

// unmarked is where a line begins behind the mark. - 3 - is the number of a page.
func unmarked(l string, mark byte) int {
	i := 0
	for i < len(l) && (l[i] == ' ' || mark == '>' && l[i] == '>') {
		i++
	}
	switch page, _ := fold.PageNumber(l); {
	case mark == 0:
		return 0
	case mark == '>':
		return i
	case i+1 < len(l) && l[i] == mark && l[i+1] == ' ' && !page.Sure:
		return i + 2
	}
	return 0
}
