package html

import (
	"slices"
	"strings"
)

// A page holds text that it does not show: a second version for other screens, figures
// of last year in a hidden column, labels for a phone, corrected figures struck out.
// What a reader does not see, or sees struck out, is not published, and beside a figure
// it would become digits of it.

// hidden follows the parts of a page that it hides.
type hidden struct {
	marks []int // places that may hide something, in order, and
	next  int   // the first of them not passed yet
	off   bool  // all is read
	cells int   // cells, and
	bytes int   // bytes that were left out
	shown int   // cells that were not
}

// hidingMark is what tags that hide something have in them, and nearly no other text. It is
// looked for by the letter of it that pages have least of.
type hidingMark struct {
	text string
	rare byte
}

// hidingShouts stand in pages whose tags are in capitals.
var (
	hidingMarks = [...]hidingMark{{"isplay", 'y'}, {"ISPLAY", 'Y'}, {"hid", 'h'}, {"line-through", 'u'},
		{"ont-size:0", 'z'}, {"ont-size: 0", 'z'}}
	hidingShouts = [...]hidingMark{{"HIDDEN", 'H'}, {"LINE-THROUGH", 'U'}}
	hidingShout  = hidingMark{"STYLE", 'Y'}
	hidingHTML   = hidingMark{"<HTML", 'M'}
)

func hidingPlaces(text string) []int {
	var at []int
	for _, m := range hidingMarks {
		at = m.places(text, at)
	}
	if hidingShout.places(text, nil) != nil || hidingHTML.places(text[:min(len(text), 4096)], nil) != nil {
		for _, m := range hidingShouts {
			at = m.places(text, at)
		}
	}
	slices.Sort(at)
	return at
}

// places appends where a text has the mark.
func (m hidingMark) places(text string, at []int) []int {
	before := strings.IndexByte(m.text, m.rare)
	for i := before; i < len(text); i++ {
		n := strings.IndexByte(text[i:], m.rare)
		if n < 0 {
			break
		}
		if i += n; strings.HasPrefix(text[i-before:], m.text) {
			at = append(at, i-before)
		}
	}
	return at
}

// hides tells whether an element is hidden or struck out. l stands behind its tag.
func (h *hidden) hides(t *token, l *lexer) bool {
	if h.off {
		return false
	}
	switch t.name[0] | 0x20 {
	case 's', 'd', 'r':
		switch strings.ToLower(t.name) {
		case "s", "del", "strike", "rt", "rp": // the last two say how a word is pronounced
			return true
		}
	}
	for h.next < len(h.marks) && h.marks[h.next] < t.start {
		h.next++
	}
	if h.next == len(h.marks) || h.marks[h.next] >= t.end || strings.EqualFold(t.name, "body") || strings.EqualFold(t.name, "html") {
		return false
	}
	if _, ok := attr(t.attrs, "hidden"); ok {
		return true
	}
	style, _ := attr(t.attrs, "style")
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	for _, s := range [...]string{"display:none", "visibility:hidden", "mso-hide:all", "line-through"} {
		if i := strings.Index(style, s); i >= 0 {
			e, _ := find(t.name)
			return s[0] == 'd' || s[0] == 'm' || !e.tag.cell() // an invisible cell keeps its place
		}
	}
	return isFaint(style) && holdsText(*t, *l)
}

// isFaint tells text that a style makes too small to see. What stands inside may have a
// size of its own.
func isFaint(style string) bool {
	const size = "font-size:0"
	i := strings.Index(style, size)
	return i >= 0 && (len(style) == i+len(size) || strings.IndexByte(".0123456789", style[i+len(size)]) < 0)
}

// holdsText tells an inline element with nothing but text in it.
func holdsText(t token, l lexer) bool {
	if e, _ := find(t.name); e != (element{}) {
		return false
	}
	text, ok := l.next()
	if !ok || text.kind != textToken {
		return false
	}
	end, ok := l.next()
	return ok && end.kind == endToken && strings.EqualFold(end.name, t.name)
}

// skip passes over a hidden element. One that is never closed is shown, and so is
// everything after it: the page would be lost.
func (s *skeleton) skip(l *lexer, t token) bool {
	e, _ := find(t.name)
	if isVoid(t.name) || strings.HasSuffix(t.attrs, "/") && e.tag == noTag {
		return true
	}
	back, depth, tables, cells := *l, 1, 0, 0
	if e.tag.cell() {
		cells++
	}
	for {
		u, ok := l.next()
		if !ok {
			break
		}
		if u.kind != startToken && u.kind != endToken {
			continue
		}
		inner, _ := find(u.name)
		if tables == 0 && e.tag.endedBy(inner.tag, u.kind) {
			l.pos, l.raw = u.start, ""
			return s.left(t, l.pos, cells)
		}
		same := strings.EqualFold(u.name, t.name)
		if u.kind == startToken {
			if inner.tag == tagTable {
				tables++
			} else if inner.tag.cell() {
				cells++
			}
			if same {
				depth++
			}
			continue
		}
		if inner.tag == tagTable {
			tables--
		}
		if same {
			if depth--; depth == 0 {
				return s.left(t, l.pos, cells)
			}
		}
	}
	*l, s.hide.off = back, true
	return false
}

func (s *skeleton) left(t token, end, cells int) bool {
	s.hide.cells += cells
	s.hide.bytes += end - t.start
	return true
}

// endedBy tells whether an element ends without an end tag of its own before a tag that
// starts or ends.
func (t tag) endedBy(next tag, kind tokenKind) bool {
	switch {
	case t.cell() && kind == startToken:
		return next.cell() || next == tagTr || next == tagTbody
	case t.cell():
		return next == tagTr || next == tagTbody || next == tagTable
	case t == tagTr && kind == startToken:
		return next == tagTr || next == tagTbody
	case t == tagTr:
		return next == tagTbody || next == tagTable
	case t == tagP:
		return kind == startToken && next != noTag || kind == endToken && next != noTag && next != tagP
	}
	return false
}

func isVoid(name string) bool {
	for _, v := range [...]string{"input", "img", "br", "hr", "col", "meta", "link", "embed", "param", "source", "wbr", "area", "base"} {
		if strings.EqualFold(name, v) {
			return true
		}
	}
	return false
}

const (
	fewCells = 30  // fewer cells than the tables of a report have
	fewBytes = 600 // fewer than its text
)

// covers tells whether the page hides what it is about, as one does that waits for its
// script: then all is read.
func (h *hidden) covers(all int) bool {
	switch {
	case h.off || h.bytes < fewBytes:
		return false
	case h.cells >= fewCells:
		return h.shown < fewCells
	}
	return h.shown < fewCells && 2*h.bytes > all
}
