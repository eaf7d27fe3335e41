package html

import (
	"bytes"
	"slices"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// piece is a run of text inside a cell or heading.
type piece struct {
	run  int
	text string
	line bool // begins a line
}

// collect gathers the text of a cell or heading with a line for each block in it, and
// gives the first and last number in it (from > to when there is none).
func (w *walker) collect(n *html.Node) (from, to int) {
	w.pieces = w.pieces[:0]
	from, to = len(w.marks), -1
	if id := w.number(n); id >= 0 {
		from, to = id, id
	}
	brk := false
	w.gather(n, &brk, &from, &to)
	inOrder := slices.IsSortedFunc(w.pieces, byRun)
	if !inOrder { // text that stood between the cells of an inner table
		slices.SortStableFunc(w.pieces, byRun)
	}
	return from, to
}

func byRun(a, b piece) int { return a.run - b.run }

func (w *walker) gather(n *html.Node, brk *bool, from, to *int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			w.gatherText(c.Data, brk, from, to)
		case c.Type != html.ElementNode || c.DataAtom == atom.Template:
		default:
			if id := w.number(c); id >= 0 {
				*from, *to = min(*from, id), max(*to, id)
			}
			*brk = true
			w.gather(c, brk, from, to)
			*brk = true
		}
	}
}

func (w *walker) gatherText(s string, brk *bool, from, to *int) {
	for id, rest, ok := cutNumber(s); ok; id, rest, ok = cutNumber(rest) {
		if m := &w.marks[id]; m.kind == textMark {
			*from, *to = min(*from, id), max(*to, id)
			w.pieces = append(w.pieces, piece{run: id, text: w.textOf(m), line: *brk})
			*brk = false
		}
	}
}

// join makes the text of the pieces, without blanks at the ends of lines and without
// empty lines.
func (w *walker) join() string {
	if len(w.pieces) == 1 { // as most are
		if s := w.pieces[0].text; isWord(s) {
			return s
		}
	}
	w.buf = w.buf[:0]
	start := 0 // of the line
	for i, p := range w.pieces {
		if p.line || i > 0 && (w.marks[p.run].afterBreak || !w.adjacent(w.pieces[i-1].run, p.run)) {
			start = w.endLine(start)
		}
		n := len(w.buf)
		w.buf = appendFolded(w.buf, p.text)
		if n == start && len(w.buf) > n && w.buf[n] == ' ' {
			w.buf = append(w.buf[:n], w.buf[n+1:]...)
		}
	}
	w.endLine(start)
	return string(bytes.TrimRight(w.buf, "\n"))
}

// endLine trims the line that begins at start, ends it and gives the start of the next.
func (w *walker) endLine(start int) int {
	l := w.buf[start:]
	if len(l) > 0 {
		l = bytes.TrimFunc(l, isBlank)
	}
	n := copy(w.buf[start:], l)
	w.buf = w.buf[:start+n]
	if n > 0 {
		w.buf = append(w.buf, '\n')
	}
	return len(w.buf)
}

func trim(b []byte) string { return string(bytes.TrimFunc(b, isBlank)) }
