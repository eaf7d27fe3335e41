package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"nianbao/parser/doc"
)

// readTable reads a table as a grid, or as paragraphs when it only lays out the page.
func (w *walker) readTable(n *html.Node) error {
	id := w.number(n)
	if id < 0 || isLayout(w.measureTable(n)) {
		return w.layout(n)
	}
	outer := w.last
	w.last = id
	start := w.marks[id].start
	top := caption(n)
	if top != nil {
		if err := w.flow(top); err != nil {
			return err
		}
		w.flush()
		start = w.rowsStart(w.last)
	}
	g := &w.table
	*g = grid{until: g.until[:0]}
	var weight weight
	for s := n.FirstChild; s != nil; s = s.NextSibling {
		if isSection(s) {
			w.readRows(s, &weight)
		}
	}
	if p := w.plainOf(id); p != nil {
		w.readPlain(p, &weight)
	}
	rows, end := g.rows, g.end
	for s := n.FirstChild; s != nil; s = s.NextSibling {
		if s.Type == html.ElementNode && s != top && !isSection(s) { // a caption below
			if err := w.flow(s); err != nil {
				return err
			}
			w.flush()
		}
	}
	span := doc.Span{Start: start, End: max(end, w.closing(w.last, tagTable))}
	w.add(doc.Block{Kind: doc.TableKind, Span: span,
		Table: &doc.Table{Span: span, Rows: rows}}, weight)
	w.last = max(w.last, outer)
	return nil
}

// rowsStart gives the place of the first tag of the rows after a caption, whose last
// mark is given.
func (w *walker) rowsStart(last int) int {
	for _, m := range w.marks[last+1:] {
		if m.kind == openMark && m.tag.inTable() {
			return m.start
		}
	}
	return w.marks[last].end
}

// caption gives the caption when it comes before the rows.
func caption(n *html.Node) *html.Node {
	for c := n.FirstChild; c != nil && !isSection(c); c = c.NextSibling {
		if c.DataAtom == atom.Caption {
			return c
		}
	}
	return nil
}

func isSection(n *html.Node) bool {
	return n.DataAtom == atom.Tbody || n.DataAtom == atom.Thead || n.DataAtom == atom.Tfoot
}

// layout reads a table that lays out the page: what its cells hold, one after another.
func (w *walker) layout(n *html.Node) error {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		var err error
		switch id := w.number(c); c.DataAtom {
		case atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr:
			err = w.layout(c)
		case atom.Template:
		default:
			w.last = max(w.last, id)
			from := len(w.blocks)
			err = w.flow(c)
			w.flush()
			w.judgeContainer(from)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *walker) readRows(section *html.Node, weight *weight) {
	rows := 0
	for c := section.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Tr {
			rows++
		}
	}
	for r := section.FirstChild; r != nil; r = r.NextSibling {
		if r.DataAtom != atom.Tr {
			continue
		}
		w.table.startRow(children(r))
		for c := r.FirstChild; c != nil; c = c.NextSibling {
			if id := w.number(c); id >= 0 && (c.DataAtom == atom.Td || c.DataAtom == atom.Th) {
				w.readCell(c, id, rows, weight)
			}
		}
		w.table.endRow()
		rows--
	}
}

func children(n *html.Node) int {
	all := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		all++
	}
	return all
}

func (w *walker) readCell(n *html.Node, id, rows int, weight *weight) {
	_, to := w.collect(n)
	w.placeCell(id, to, rows, weight)
}

// placeCell puts the cell of the gathered pieces down, to is the last mark in it.
func (w *walker) placeCell(id, to, rows int, weight *weight) {
	for _, p := range w.pieces {
		weight.add(&w.marks[p.run])
	}
	w.last = max(w.last, to)
	m := &w.marks[id]
	end := w.closing(to, m.tag)
	c := doc.Cell{Text: w.join(), Span: doc.Span{Start: m.start, End: end}}
	switch {
	case m.picture && c.Text == "":
		c.Doubt = "a picture or a list to choose from stands in the cell"
	case m.noted && len(c.Text) > 1 && strings.Trim(c.Text, "0123456789.") == "":
		c.Doubt, c.Unclear = "the number of a note may be part of the figure", true
	}
	w.table.place(c, int(m.rows), int(m.cols), rows)
	w.table.end = end
}

// tableSize is what tells a table of figures from one that lays out the page.
type tableSize struct {
	cells  int
	tables int  // inside
	nested int  // tables inside that are tables themselves
	prose  bool // a cell holds a piece of running text
}

func isLayout(s tableSize) bool {
	return s.nested > 0 || s.cells <= 1 || s.prose && s.cells <= maxLayoutCells
}

const (
	maxLayoutCells = 12   // of a frame with prose in it: head, menu, article, foot
	minProse       = 1200 // bytes, 400 Chinese characters
	minProseBlocks = 3
)

func (w *walker) measureTable(n *html.Node) (s tableSize) {
	if p := w.plainOf(w.number(n)); p != nil {
		return tableSize{cells: p.cells}
	}
	for sec := n.FirstChild; sec != nil; sec = sec.NextSibling {
		if sec.DataAtom == atom.Caption {
			w.measureCell(sec, &s)
		}
		if !isSection(sec) {
			continue
		}
		for r := sec.FirstChild; r != nil; r = r.NextSibling {
			for c := r.FirstChild; c != nil; c = c.NextSibling {
				if c.DataAtom == atom.Td || c.DataAtom == atom.Th {
					s.cells++
					if size, blocks := w.measureCell(c, &s); size > minProse && blocks >= minProseBlocks {
						s.prose = true
					}
				}
			}
		}
	}
	return s
}

// measureCell gives the bytes of text and the number of blocks in a cell and counts
// the tables in it. A table of one cell is only a frame and counts as a block.
func (w *walker) measureCell(n *html.Node, s *tableSize) (size, blocks int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			more, lines := w.measureText(c.Data)
			size, blocks = size+more, blocks+lines
		case html.ElementNode:
			if c.DataAtom == atom.Table {
				s.tables++
				if inner := w.measureTable(c); inner.cells > 1 || inner.nested > 0 {
					s.nested++
					return size, blocks
				}
			}
			if c.DataAtom == atom.P || c.DataAtom == atom.Div || c.DataAtom == atom.Li {
				blocks++
			}
			more, deeper := w.measureCell(c, s)
			size, blocks = size+more, blocks+deeper
		}
	}
	return size, blocks
}

// measureText counts the bytes of a text node and the lines that br breaks it into.
func (w *walker) measureText(s string) (size, lines int) {
	for id, rest, ok := cutNumber(s); ok; id, rest, ok = cutNumber(rest) {
		if m := &w.marks[id]; m.kind == textMark {
			size += int(m.size)
			if m.afterBreak {
				lines++
			}
		}
	}
	return size, lines
}
