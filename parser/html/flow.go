package html

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// walker turns the tree into blocks.
type walker struct {
	*skeleton
	blocks   []doc.Block
	weights  []weight // of the blocks
	line     line
	last     int // largest number seen in the element being read
	inside   int // article and main elements we are in
	depth    int
	maxDepth int
	pieces   []piece // scratch of collect
	buf      []byte  // scratch of join
	table    grid    // scratch of readTable
}

// line is the paragraph being gathered: the runs first to last.
type line struct {
	buf         []byte
	first, last int
	weight      weight
}

// weight tells how much of a block is links.
type weight struct{ size, link, links int }

func (w *weight) add(m *mark) {
	w.size += int(m.size)
	w.link += int(m.link)
	w.links += int(m.links)
}

// flow reads the content of an element whose text is paragraphs.
func (w *walker) flow(n *html.Node) error {
	w.depth++
	defer func() { w.depth-- }()
	if w.depth > w.maxDepth {
		return ErrTooDeep
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.addText(c.Data)
		case html.ElementNode:
			if err := w.element(c); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *walker) element(n *html.Node) error {
	id := w.number(n)
	w.flush()
	w.last = max(w.last, id)
	from := len(w.blocks)
	var err error
	switch n.DataAtom {
	case atom.Template:
	case atom.Table:
		err = w.readTable(n)
	case atom.P, atom.Li:
		err = w.item(n, id)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		err = w.heading(n, id)
	case atom.Article, atom.Main:
		w.inside++
		err = w.flow(n)
		w.inside--
	default:
		err = w.flow(n)
		w.flush()
		w.judgeContainer(from)
	}
	w.flush()
	if id >= 0 {
		w.judgeFrame(w.marks[id].frame, from)
	}
	return err
}

// item reads a p or li. When it holds one line of text the block is the whole
// element; when it holds nothing it is an empty paragraph.
func (w *walker) item(n *html.Node, id int) error {
	from := len(w.blocks)
	outer := w.last
	w.last = id
	err := w.flow(n)
	w.flush()
	if id >= 0 { // not one that the tree builder put in
		span := doc.Span{Start: w.marks[id].start, End: w.closing(w.last, w.marks[id].tag)}
		switch {
		case len(w.blocks) == from:
			w.add(doc.Block{Kind: doc.Paragraph, Span: span}, weight{})
		case len(w.blocks) == from+1 && w.blocks[from].Kind == doc.Paragraph:
			w.blocks[from].Span = span
		}
	}
	w.last = max(w.last, outer)
	return err
}

// maxHeading is the most text, in bytes of the source, that an h1 to h6 may hold as a
// heading. One that is never closed holds the rest of the page.
const maxHeading = 900

func (w *walker) heading(n *html.Node, id int) error {
	var inside tableSize
	size, _ := w.measureCell(n, &inside)
	if id < 0 || size > maxHeading || inside.tables > 0 {
		return w.flow(n)
	}
	from, to := w.collect(n)
	text := w.join()
	if text == "" {
		return nil
	}
	var weight weight
	for i := from; i <= to; i++ {
		weight.add(&w.marks[i])
	}
	w.last = max(w.last, to)
	m := &w.marks[id]
	w.add(doc.Block{Kind: doc.Heading, Level: m.tag.heading(), Text: text,
		Span: doc.Span{Start: m.start, End: w.closing(to, m.tag)}}, weight)
	return nil
}

func (w *walker) startRun(id int) {
	m := &w.marks[id]
	if w.line.first >= 0 && (m.afterBreak || !w.adjacent(w.line.last, id)) {
		w.flush()
	}
	w.last = max(w.last, id)
	if m.pre && m.start == m.end {
		w.add(doc.Block{Kind: doc.Paragraph, Span: doc.Span{Start: m.start, End: m.end}}, weight{})
	}
	if text := w.textOf(m); text != "" {
		w.addRun(id, text)
	}
}

// adjacent tells whether two runs have nothing between them but end tags that end
// nothing.
// Text that stands between the cells of a table is moved in front of the table, next
// to text it does not belong to.
func (w *walker) adjacent(a, b int) bool {
	if b <= a {
		return false
	}
	for _, m := range w.marks[a+1 : b] {
		if m.kind != closeMark || m.tag != tagOther {
			return false
		}
	}
	return true
}

// addText reads a text node: the numbers of runs.
func (w *walker) addText(s string) {
	for id, rest, ok := cutNumber(s); ok; id, rest, ok = cutNumber(rest) {
		if w.marks[id].kind == textMark {
			w.startRun(id)
		}
	}
}

func (w *walker) addRun(id int, s string) {
	l := &w.line
	m := &w.marks[id]
	if l.first < 0 {
		l.first = id
	}
	l.last = id
	l.weight.add(m)
	if m.pre {
		l.buf = append(l.buf, s...)
	} else {
		l.buf = appendFolded(l.buf, s)
	}
}

// flush ends the paragraph being gathered.
func (w *walker) flush() {
	l := &w.line
	if l.first < 0 {
		return
	}
	var text string
	if w.marks[l.first].pre {
		text = strings.TrimFunc(string(l.buf), func(r rune) bool { return r != '\t' && isBlank(r) })
	} else {
		text = trim(l.buf)
	}
	if text != "" {
		span := doc.Span{Start: w.marks[l.first].start, End: w.marks[l.last].end}
		w.add(doc.Block{Kind: doc.Paragraph, Span: span, Text: text}, l.weight)
	}
	w.line = line{buf: l.buf[:0], first: -1, last: -1}
}

func (w *walker) add(b doc.Block, weight weight) {
	w.blocks = append(w.blocks, b)
	w.weights = append(w.weights, weight)
}

// closing gives the place where the element of a tag ends whose last part in the tree
// is the mark last: its end tag, or what closes it without one. What it passes over
// belongs to the element.
func (w *walker) closing(last int, t tag) int {
	end := w.marks[last].end
	for i := last + 1; i < len(w.marks); i++ {
		m := &w.marks[i]
		switch {
		case m.kind == closeMark && m.tag == t:
			w.last = max(w.last, i)
			return m.end
		case m.kind == textMark:
			return m.start
		case m.kind == openMark:
			if !t.cell() || m.tag != tagOther && m.tag != tagPre {
				return m.start
			}
		case t == tagTable: // end tags of rows and cells, and some that end nothing
			end = m.end
		case !t.cell() || m.tag.inTable():
			return m.start
		}
		w.last = max(w.last, i)
	}
	return end
}

// appendFolded appends text with each run of white space as one space.
func appendFolded(buf []byte, s string) []byte {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && !isSpace(s[j]) {
			if j++; s[j-1] >= 0xe1 && j+2 <= len(s) { // a character of three bytes or more
				j += 2
			}
		}
		buf = append(buf, s[i:j]...)
		for i = j; i < len(s) && isSpace(s[i]); i++ {
		}
		if i > j && len(buf) > 0 && buf[len(buf)-1] != ' ' {
			buf = append(buf, ' ')
		}
	}
	return buf
}

// isBlank holds for all that prints nothing: white space, hard and ideographic
// blanks, zero-width characters.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || r == '\u200b' || r == '\u2060' || r == '\ufeff'
}

// isWord tells a solid text without white space.
func isWord(s string) bool {
	if !fold.Solid(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if isSpace(s[i]) {
			return false
		}
	}
	return true
}
