package html

import "strings"

// Inline elements that a page makes cells of: <span role="cell">, <span class="td-cell">,
// <my-cell>. They are paragraphs in the tree, so that figures beside each other stay apart
// and blank ones keep their places; <my-row> is a block.

// made are such elements that have begun.
type made struct{ open []maker }

// maker is one of them, and how many of the same name have begun in it.
type maker struct {
	name   string
	row    bool
	inside int
}

// element is what stands in the tree for one.
func (m maker) element() (element, string) {
	if m.row {
		return element{block, tagOther}, "div"
	}
	return element{holder, tagP}, "p"
}

// begins tells what an inline element is in the tree, if it is one of them.
func (m *made) begins(t token) (e element, name string, ok bool) {
	row, ok := isMade(t)
	if !ok {
		if n := len(m.open); n > 0 && strings.EqualFold(m.open[n-1].name, t.name) {
			m.open[n-1].inside++
		}
		return e, "", false
	}
	m.open = append(m.open, maker{name: t.name, row: row})
	e, name = m.open[len(m.open)-1].element()
	return e, name, true
}

// ends tells what the end tag of an inline element ends in the tree.
func (m *made) ends(t token) (element, string) {
	n := len(m.open)
	if n == 0 || !strings.EqualFold(m.open[n-1].name, t.name) {
		return element{}, ""
	}
	last := m.open[n-1]
	if last.inside > 0 {
		m.open[n-1].inside--
		return element{}, ""
	}
	m.open = m.open[:n-1]
	return last.element()
}

// isMade tells such an element by its name, role or class.
func isMade(t token) (row, ok bool) {
	if i := strings.LastIndexByte(t.name, '-'); i > 0 {
		switch strings.ToLower(t.name[i+1:]) {
		case "cell", "td", "th":
			return false, true
		case "row", "tr":
			return true, true
		}
	}
	if t.name != "span" || len(t.attrs) < len(` role=cell`) || !strings.Contains(t.attrs, "cell") && !strings.Contains(t.attrs, "header") {
		return false, false
	}
	role, _ := attr(t.attrs, "role")
	switch role {
	case "cell", "gridcell", "columnheader", "rowheader":
		return false, true
	}
	class, _ := attr(t.attrs, "class")
	for c := range strings.FieldsSeq(class) {
		if c == "cell" || strings.HasSuffix(c, "-cell") || strings.HasSuffix(c, "_cell") {
			return false, true
		}
	}
	return false, false
}
