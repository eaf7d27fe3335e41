package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A number travels through the tree as six bytes that no UTF-8 text holds, at the
// start of a text: the number of a run in place of its text, that of a cell, p, li or
// heading as the first text in it (that of a cell with a p at its start inside the p).
// Elements that cannot hold text of their own have it as an attribute, which costs
// the parser three times as much.
const (
	numberMark   = 0xff
	numberLength = 6
)

func appendNumber(b []byte, n int) []byte {
	return append(b, numberMark, 0x80|byte(n>>24&0x3f), 0x80|byte(n>>18&0x3f),
		0x80|byte(n>>12&0x3f), 0x80|byte(n>>6&0x3f), 0x80|byte(n&0x3f))
}

// cutNumber takes a number from the start of a text.
func cutNumber(s string) (n int, rest string, ok bool) {
	if len(s) < numberLength || s[0] != numberMark {
		return 0, s, false
	}
	for i := 1; i < numberLength; i++ {
		n = n<<6 | int(s[i]&0x3f)
	}
	return n, s[numberLength:], true
}

// number gives the mark of an element, -1 when it has none.
func (w *walker) number(n *html.Node) int {
	switch n.DataAtom {
	case atom.Td, atom.Th, atom.P, atom.Li, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return w.held(n)
	}
	if len(n.Attr) == 0 {
		return -1
	}
	id, _, ok := cutNumber(n.Attr[0].Val)
	if !ok {
		return -1
	}
	return id
}

// held finds the number of an element in the first text in it. An element that the
// tree builder put in has none, and it may hold that of one it threw out.
func (w *walker) held(n *html.Node) int {
	c := n.FirstChild
	if c != nil && c.DataAtom == atom.P && n.DataAtom != atom.P {
		c = c.FirstChild
	}
	if c == nil || c.Type != html.TextNode {
		return -1
	}
	rest := c.Data
	for range 2 {
		id, r, ok := cutNumber(rest)
		if !ok || w.marks[id].kind != openMark {
			return -1
		}
		if w.marks[id].atom() == n.DataAtom {
			return id
		}
		rest = r
	}
	return -1
}

var tagAtoms = [...]atom.Atom{tagTd: atom.Td, tagTh: atom.Th, tagP: atom.P, tagLi: atom.Li,
	tagH1: atom.H1, tagH2: atom.H2, tagH3: atom.H3, tagH4: atom.H4, tagH5: atom.H5, tagH6: atom.H6}

func (m *mark) atom() atom.Atom {
	if int(m.tag) < len(tagAtoms) {
		return tagAtoms[m.tag]
	}
	return 0
}
