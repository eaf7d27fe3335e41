package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// nested builds the tree of a skeleton whose tags nest as they should; nil for any
// other, which is left to x/net/html. On most pages it is enough, and it costs a
// fraction: there are no formatting elements, entities stand in few texts, and all
// texts are parts of one string. Whatever would move an element or make one up (text
// between cells, a table in a paragraph, a cell outside a table) is not for here.
func nested(skeleton string) *html.Node {
	if strings.IndexByte(skeleton, 0) >= 0 { // the standard has rules for it
		return nil
	}
	root := &html.Node{Type: html.DocumentNode}
	b := nester{open: make([]*html.Node, 0, 32)}
	b.open = append(b.open, root)
	b.push(atom.Html, "")
	b.push(atom.Head, "")
	b.pop()
	b.push(atom.Body, "")
	s := skeleton
	if strings.HasPrefix(s, "<!") { // whether it may stand in a paragraph is all that it tells of a table
		_, s, _ = strings.Cut(s, ">")
	}
	for s != "" {
		if s[0] != '<' {
			text := s
			if i := strings.IndexByte(s, '<'); i >= 0 {
				text = s[:i]
			}
			if !b.text(text) {
				return nil
			}
			s = s[len(text):]
			continue
		}
		tag, rest, _ := strings.Cut(s[1:], ">")
		if !b.tag(tag) || len(b.open) > maxNested {
			return nil
		}
		s = rest
	}
	return root
}

const maxNested = hardMaxDepth - 16 // what is deeper is refused, or is for x/net/html to refuse

// nester is a tree being built. A p, when one is open, is the last of the open elements.
type nester struct {
	open   []*html.Node // from the root down
	nodes  []html.Node  // not used yet
	inForm bool
}

func (b *nester) top() *html.Node { return b.open[len(b.open)-1] }

func (b *nester) pop() { b.open = b.open[:len(b.open)-1] }

func (b *nester) push(a atom.Atom, id string) {
	n := b.add(html.ElementNode)
	n.DataAtom, n.Data = a, a.String()
	if id != "" {
		n.Attr = []html.Attribute{{Key: "id", Val: id}}
	}
	b.open = append(b.open, n)
}

// add appends a child to the last open element.
func (b *nester) add(t html.NodeType) *html.Node {
	if len(b.nodes) == 0 {
		b.nodes = make([]html.Node, 64)
	}
	n := &b.nodes[0]
	b.nodes = b.nodes[1:]
	n.Type = t
	b.top().AppendChild(n)
	return n
}

func (b *nester) text(s string) bool {
	top := b.top()
	if isTablePart(top.DataAtom) || s[0] != numberMark || top.LastChild != nil && top.LastChild.Type == html.TextNode {
		return false
	}
	if strings.IndexByte(s, '\r') >= 0 {
		s = newlines.Replace(s)
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	b.add(html.TextNode).Data = s
	return true
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

var (
	headings = []atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	sections = []atom.Atom{atom.Tbody, atom.Thead, atom.Tfoot}
)

// isTablePart holds for elements in which text and other elements have no place.
func isTablePart(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Colgroup:
		return true
	}
	return false
}

// tag reads what stands between < and >.
func (b *nester) tag(s string) bool {
	if name, isEnd := strings.CutPrefix(s, "/"); isEnd {
		a := atom.Lookup([]byte(name))
		return a != 0 && b.endTag(a)
	}
	name, id, _ := strings.Cut(s, " id=")
	a := atom.Lookup([]byte(name))
	return b.start(a, id)
}

// isContainer holds for the elements that only end a p.
func isContainer(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Center, atom.Details, atom.Dir, atom.Div,
		atom.Dl, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Header, atom.Hgroup, atom.Main,
		atom.Menu, atom.Nav, atom.Ol, atom.Section, atom.Summary, atom.Ul:
		return true
	}
	return false
}

// scope tells how far out an end tag looks for what it ends.
type scope uint8

const (
	inTable scope = iota // to the table
	inCell               // to the cell
	inList               // to the list
)

func (s scope) endsAt(a atom.Atom) bool {
	switch a {
	case atom.Table:
		return true
	case atom.Td, atom.Th:
		return s != inTable
	case atom.Ol, atom.Ul:
		return s == inList
	}
	return false
}

// end closes the last open element with one of the names, if there is one in scope.
func (b *nester) end(s scope, names ...atom.Atom) {
	for i := len(b.open) - 1; i > 0; i-- {
		a := b.open[i].DataAtom
		if slices.Contains(names, a) {
			b.open = b.open[:i]
			return
		}
		if s.endsAt(a) {
			return
		}
	}
}

// start opens an element; false when it does not belong here.
func (b *nester) start(a atom.Atom, id string) bool {
	switch a {
	case atom.Colgroup, atom.Col, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
		return b.startTablePart(a, id)
	}
	top := b.top().DataAtom
	if isTablePart(top) || top == atom.P && a == atom.Table {
		return false
	}
	if top == atom.P {
		b.pop()
	}
	switch a {
	case atom.P, atom.Table, atom.Pre, atom.Hr:
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if slices.Contains(headings, b.top().DataAtom) {
			b.pop()
		}
	case atom.Form:
		if b.inForm {
			return false
		}
		b.inForm = true
	case atom.Li:
		b.endItem(atom.Li, atom.Li)
	case atom.Dd, atom.Dt:
		b.endItem(atom.Dd, atom.Dt)
	default:
		if !isContainer(a) {
			return false
		}
	}
	b.push(a, id)
	if a == atom.Hr {
		b.pop()
	}
	return true
}

// startTablePart opens a part of a table, and ends what has to end before it.
func (b *nester) startTablePart(a atom.Atom, id string) bool {
	b.end(inTable, atom.Td, atom.Th)
	if a != atom.Td && a != atom.Th {
		b.end(inTable, atom.Tr)
	}
	top := b.top().DataAtom
	if top == atom.Colgroup && a != atom.Col || slices.Contains(sections, top) && a != atom.Tr && a != atom.Td && a != atom.Th {
		b.pop()
		top = b.top().DataAtom
	}
	var fits bool
	switch a {
	case atom.Td, atom.Th:
		fits = top == atom.Tr
	case atom.Tr:
		if top == atom.Table {
			b.push(atom.Tbody, "")
		}
		fits = top == atom.Table || slices.Contains(sections, top)
	case atom.Col:
		fits = top == atom.Colgroup
	default:
		fits = top == atom.Table
	}
	b.push(a, id)
	if a == atom.Col {
		b.pop()
	}
	return fits
}

// endItem ends an item of a list before the next one.
func (b *nester) endItem(names ...atom.Atom) {
	for i := len(b.open) - 1; ; i-- {
		switch a := b.open[i].DataAtom; {
		case slices.Contains(names, a):
			b.open = b.open[:i]
			return
		case a != atom.Div && a != atom.Address:
			return
		}
	}
}

// endTag closes an element. One that closes nothing is passed over.
func (b *nester) endTag(a atom.Atom) bool {
	top := b.top().DataAtom
	if top == atom.Colgroup && a != atom.Col {
		b.pop()
	}
	switch a {
	case atom.Col, atom.Colgroup:
	case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
		b.end(inTable, a)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		b.end(inCell, headings...)
	case atom.Li:
		b.end(inList, a)
	case atom.P: // one that closes nothing is an empty p
		b.end(inCell, a)
		return top == atom.P
	case atom.Form:
		if !b.inForm {
			return true
		}
		if top == atom.P {
			b.pop()
		}
		fits := b.top().DataAtom == a
		b.end(inCell, a)
		b.inForm = false
		return fits
	default:
		b.end(inCell, a)
		return isContainer(a) || a == atom.Dd || a == atom.Dt || a == atom.Pre
	}
	return true
}
