package text

import (
	"slices"
	"strings"
)

// word is a piece of a line between runs of two or more spaces, with the columns of
// the screen it covers.
type word struct {
	start, end int // bytes of the line
	x0, x1     int
	figure     bool
	dash       bool // a figure of dashes alone
	blank      bool // what a blank cell prints
}

// wordsOf splits a line at runs of two or more spaces. A Han character is two columns
// wide on a screen, but programs that set columns may count it as one.
func wordsOf(s string, han int) []word {
	var all []word
	x, gap := 0, 2
	var w word
	flush := func() {
		if w.end > w.start {
			w.tell(s)
			all = append(all, w)
		}
	}
	reading := 0 // where the sound of a character ends
	for i, c := range s {
		width, space := 1, 1
		if c >= 0x1100 {
			width, space = han, 2
		}
		if n := readingAt(s, i); n > 0 {
			reading = i + n
		}
		if i < reading { // put in when the columns were set
			width = 0
		}
		if blank := isBlank(s, i); isSpace(c) && !blank {
			gap += space
		} else {
			if gap >= 2 {
				flush()
				w = word{start: i, x0: x, blank: blank}
			}
			gap = 0
			w.end = i + len(string(c))
			w.x1 = x + width
		}
		x += width
	}
	flush()
	return all
}

// tell sees whether the word is a figure; 1． is the number of a label that a space cut.
func (w *word) tell(line string) {
	s := line[w.start:w.end]
	w.figure = isFigure(s) && !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "．") || w.blank
	w.dash = w.figure && strings.Trim(line[w.start:w.end], "-—－/") == ""
}

// cutAt makes two words of one at the space that is at bytes from its start.
func (w word) cutAt(line string, at, han int) (left, right word) {
	left, right = w, w
	left.end, right.start = w.start+at, w.start+at+1
	right.x0 = w.x1 - wide(line[right.start:right.end], han)
	left.x1 = right.x0 - 1
	left.tell(line)
	right.tell(line)
	return left, right
}

func wide(s string, han int) int {
	n := 0
	for _, c := range s {
		if n++; c >= 0x1100 {
			n += han - 1
		}
	}
	return n
}

// apart cuts what stands one space apart where the columns are as narrow as their figures:
// figures from each other, and from the label before them.
func apart(line string, all []word, han int) []word {
	var out []word
	for _, w := range all {
		var cut []word
		for !w.figure {
			at := strings.LastIndexByte(line[w.start:w.end], ' ')
			if at < 0 || !isNumber(line[w.start+at+1:w.end]) {
				break
			}
			var last word
			w, last = w.cutAt(line, at, han)
			cut = append(cut, last)
		}
		slices.Reverse(cut)
		out = append(append(out, w), cut...)
	}
	return out
}

// isNumber tells a figure of digits alone.
func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789.") == "" && s[0] != '.' }

// labelStarts are the columns of the screen where the labels of several rows begin.
func labelStarts(parts [][]word) map[int]bool {
	count, starts := map[int]int{}, map[int]bool{}
	for _, p := range parts {
		for _, w := range p {
			if w.figure {
				break
			}
			count[w.x0]++
			starts[w.x0] = count[w.x0] >= 3
		}
	}
	return starts
}

// cutLabels cuts a word at a space behind which the labels of other rows begin: the label
// of a group and that of a row.
func cutLabels(line string, p []word, starts map[int]bool, han int) []word {
	var out []word
	for _, w := range p {
		for at := w.start; !w.figure; {
			i := strings.IndexByte(line[at:w.end], ' ')
			if i < 0 {
				break
			}
			left, right := w.cutAt(line, at+i-w.start, han)
			if at = right.start; starts[right.x0] {
				out = append(out, left)
				w = right
			}
		}
		out = append(out, w)
	}
	return out
}

// isLongWord tells a label of a row from the head of a column.
func isLongWord(w word) bool { return w.x1-w.x0 > 16 }

// cutHead cuts the words of a line without figures at all spaces, when there is then one
// for each column, or each stands over a column of its own, or there are many short ones.
func cutHead(line string, p []word, cols []band, most, han int) []word {
	if figures(p) > 0 || most < 2 || len(p) == most+1 && place(p[1:], cols) != nil {
		return p // a word for the labels and one over each column already
	}
	var all []word
	for _, w := range p {
		for {
			i := strings.IndexByte(line[w.start:w.end], ' ')
			if i < 0 {
				break
			}
			var left word
			left, w = w.cutAt(line, i, han)
			all = append(all, left)
		}
		all = append(all, w)
	}
	if len(all) == most || len(all) == most+1 || len(p) < most && len(all) >= wideRow && !slices.ContainsFunc(all, isLongWord) {
		return all
	}
	over := all
	for len(cols) > 0 && len(over) > 0 && over[0].x1 <= cols[0].x0 {
		over = over[1:]
	}
	if len(over) == 0 || place(over, cols) == nil {
		return p
	}
	return all
}
