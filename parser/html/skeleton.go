package html

import (
	"fmt"
	"slices"
	"strings"
	"sync"
)

// mark is a tag or a run of text of the source that has a part in the tree. Its
// index is the number that travels through the tree.
type mark struct {
	start, end int
	kind       markKind
	tag        tag
	rows, cols uint16 // rowspan and colspan of a cell, as printed and capped
	afterBreak bool   // text after a <br>
	pre        bool   // text whose white space counts
	spelled    bool   // text, which shows as bytes of texts, from one to another
	picture    bool   // of a cell: a picture stands in it,
	noted      bool   // or a link to a note
	frame      frame
	from, to   int32 // in texts
	size, link int32 // bytes of text, and how many of them in links
	links      int32 // links that begin in the text
}

type markKind uint8

const (
	openMark markKind = iota
	closeMark
	textMark // a run of text from one block tag or br to the next, inline tags inside
)

// skeleton is the small page that the tree is built from, and what else one pass
// over the source finds.
type skeleton struct {
	out   []byte
	marks []mark
	texts strings.Builder // of runs that do not stand in the source as they show
	head  head
	cut   bool // the source ends inside a tag or with an open table

	text     string
	escaped  bool
	lines    bool // a line end outside tables ends a line
	run      int  // the text mark that is being added to, -1 for none
	br       bool
	pre      int
	tables   int
	inLink   bool
	newLink  bool
	inOption bool
	inSelect bool
	ended    bool // </html> was seen
	cell     int  // mark of the last cell that began, and
	shows    int  // mark of the cell that is open, -1 for none
	cellAt   int  // end of the output when its number is the last part
	endAt    int  // end of the output when its last part is an end tag, and
	endFrom  int  // where that begins
	endTag   tag
	custom   string
	customAt int
	hide     hidden
	small    *strings.Replacer // of digits inside sup or sub
	made     made
	step     step         // of the table that began last
	plain    plainTable   // that table, and
	plains   []plainTable // those that are plain
}

// skeletons are those of pages that were read. Most of the memory that reading a page takes
// is theirs, and the next page can have it.
var skeletons = sync.Pool{New: func() any { return new(skeleton) }}

// release gives the skeleton back, which nothing refers to any longer. That of a page far
// longer than most is left to the collector.
func (s *skeleton) release() {
	const most = 1 << 14
	out, marks := s.out[:0], s.marks[:0]
	if *s = (skeleton{}); cap(marks) <= most {
		s.out, s.marks = out, marks
	}
	skeletons.Put(s)
}

// strip makes the skeleton of a page.
func strip(text string, maxNodes int) (*skeleton, error) {
	h := hidden{marks: hidingPlaces(text)}
	s, err := stripped(text, maxNodes, h)
	if err == nil && s.hide.covers(len(text)) {
		s.release()
		h.off = true
		return stripped(text, maxNodes, h)
	}
	return s, err
}

func stripped(text string, maxNodes int, h hidden) (*skeleton, error) {
	s := skeletons.Get().(*skeleton)
	s.text, s.run, s.shows, s.escaped, s.lines, s.hide = text, -1, -1, isEscaped(text), isPlain(text), h
	tags := strings.Count(text, "<")
	s.out = slices.Grow(s.out, min(tags*10, 32<<10)+64)
	s.marks = slices.Grow(s.marks, min(tags*3/2, 1<<11)+16)
	l := lexer{text: text, escaped: s.escaped}
	for {
		t, ok := l.next()
		if !ok {
			break
		}
		switch t.kind {
		case textToken:
			s.addText(t.start, t.end, false)
		case startToken:
			if s.hide.hides(&t, &l) && s.skip(&l, t) {
				break
			}
			s.start(&t)
		case endToken:
			s.end(&t)
		case rawToken:
			s.rawText(t)
		case commentToken:
			s.head.comment(text[t.start:t.end])
		case doctypeToken: // decides whether a table may stand in a paragraph
			if len(s.marks) == 0 {
				s.out = append(s.out, text[t.start:t.end]...)
			}
		}
		if len(s.marks) > maxNodes {
			return nil, fmt.Errorf("more than %d tags and text runs: %w", maxNodes, ErrTooLarge)
		}
	}
	s.cut = l.cut || s.tables > 0 && !s.ended
	return s, nil
}

func (s *skeleton) start(t *token) {
	e, name := find(t.name)
	switch e.role {
	case inline:
		if e, name, ok := s.made.begins(*t); ok {
			s.open(t, e, name)
		}
	case block, stamped, holder:
		s.open(t, e, name)
	case lineEnd:
		s.run, s.br = -1, true
	case anchor:
		var to string
		to, s.inLink = attr(t.attrs, "href")
		if s.shows >= 0 && len(to) > 1 && to[0] == '#' {
			s.marks[s.shows].noted = true
		}
		s.newLink = s.inLink
	case datum:
		s.head.datum(name, t.attrs)
	case option:
		s.inOption, s.inSelect = true, s.inSelect || name == "select"
		s.picture(*t) // what is chosen is shown
	case small:
		s.small = smallDigits(name)
	case field:
		s.fieldText(*t)
	case shown:
		s.picture(*t)
	case custom:
		s.custom, s.customAt = name, t.end
	}
}

func (s *skeleton) open(t *token, e element, name string) {
	s.run, s.br, s.inOption, s.inSelect, s.small = -1, false, false, false, nil
	if e.tag.cell() {
		s.hide.shown++
	}
	m := mark{start: t.start, end: t.end, tag: e.tag, frame: frameOf(e.tag, t.attrs)}
	switch {
	case e.tag == tagTable:
		s.tables++
		s.inLink = false
	case e.tag.cell():
		m.cols, m.rows = 1, 1
		if t.spans {
			m.cols, m.rows = spans(t.attrs)
		}
		s.inLink = false
	case e.tag == tagPre:
		s.pre++
	case e.tag == tagLi:
		s.inLink = false
	}
	s.dropEnd(e.tag, openMark)
	moved := s.cellAt > 0 && s.cellAt == len(s.out) && e.tag == tagP
	if moved {
		s.out, s.cellAt = s.out[:len(s.out)-numberLength], 0
	}
	s.out = append(s.out, '<')
	s.out = append(s.out, name...)
	if e.role == stamped || e.role == block && m.frame != noFrame {
		s.out = append(s.out, " id="...)
		s.out = appendNumber(s.out, len(s.marks))
	}
	s.out = append(s.out, '>')
	if moved {
		s.out = appendNumber(s.out, s.cell)
	}
	if e.role == holder {
		s.out = appendNumber(s.out, len(s.marks))
	}
	if e.tag.cell() {
		s.cellAt, s.cell = len(s.out), len(s.marks)
		s.shows = s.cell
	}
	s.watchBegin(&m)
	s.marks = append(s.marks, m)
}

func (s *skeleton) end(t *token) {
	e, name := find(t.name)
	if e.role == inline {
		e, name = s.made.ends(*t)
	}
	switch e.role {
	case block, stamped, holder:
		s.run, s.br, s.inLink, s.inOption, s.inSelect = -1, false, false, false, false
		if e.tag.inTable() {
			s.shows = -1
		}
		if e.tag == tagTable && s.tables > 0 {
			s.tables--
		}
		if e.tag == tagPre && s.pre > 0 {
			s.pre--
		}
		s.dropEnd(e.tag, closeMark)
		s.watchEnd(e.tag)
		s.endFrom, s.endTag = len(s.out), e.tag
		s.out = append(s.out, "</"...)
		s.out = append(s.out, name...)
		s.out = append(s.out, '>')
		s.endAt = len(s.out)
		s.marks = append(s.marks, mark{start: t.start, end: t.end, kind: closeMark, tag: e.tag})
	case lineEnd:
		s.run, s.br = -1, true
	case anchor:
		s.inLink = false
	case option:
		s.inSelect = s.inSelect && name != "select"
		s.inOption = s.inSelect
	case small:
		s.small = nil
	case custom:
		if s.custom == name {
			s.head.add(t.name, plain(s.text[s.customAt:t.start]), "tag")
			s.custom = ""
		}
	default:
		s.ended = s.ended || strings.EqualFold(t.name, "html")
	}
}

// dropEnd takes an end tag off the output when the tag that comes next implies it. In
// a table of figures that is half of all tags.
func (s *skeleton) dropEnd(next tag, kind markKind) {
	if s.endAt != len(s.out) || s.endAt == 0 {
		return
	}
	row := next == tagTr || kind == openMark && next.cell() || kind == closeMark && next == tagTable
	var implied bool
	switch s.endTag {
	case tagP:
		implied = kind == openMark && next == tagP || s.tables > 0 && (next.cell() || next == tagTr && kind == openMark)
	case tagTd, tagTh:
		implied = row
	case tagTr:
		implied = row && !next.cell()
	}
	if implied {
		s.out, s.endAt = s.out[:s.endFrom], 0
	}
}
