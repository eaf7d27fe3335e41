package grid

import (
	"math"
	"slices"
)

// section is rows under one head: the table of chapter 2 has several.
type section struct {
	rows    []*looseRow
	titles  []*block
	heads   []*block
	corner  *block
	leaves  []*block // heads of one column each
	over    []*block // heads over several
	columns []span   // what stands in each column: figures and the head
	strays  []*block // what is between its rows
}

// span is an extent along the line.
type span struct{ from, to float64 }

func (s span) around(o span) span { return span{min(s.from, o.from), max(s.to, o.to)} }

// before reports whether s ends where o begins, or earlier.
func (s span) before(o span) bool { return s.to <= o.from+1 }

func (b *block) span() span { return span{b.box.X0, b.box.X1} }
func (w *word) span() span  { return span{w.line.Box.X0, w.line.Box.X1} }

var nowhere = span{math.Inf(1), math.Inf(-1)}

// findSections parts the rows where heads stand between them, and finds the columns
// of each part. A label between them without figures is a row of blanks.
func (l *loose) findSections() {
	left, labels, all := math.Inf(1), nowhere, true // where the columns of figures begin, where labels stand
	for _, r := range l.rows {
		left = min(left, r.values[0].line.Box.X0)
		if r.label != nil {
			labels = labels.around(r.label.span())
		}
		all = all && r.label != nil
	}
	slices.SortStableFunc(l.blocks, func(a, b *block) int { return compare(b.y, a.y) })
	at, rows := 0, []*looseRow{}
	for k, r := range l.rows {
		var between []*block
		for ; at < len(l.blocks) && l.blocks[at].y > r.y; at++ {
			if b := l.blocks[at]; b.rows == 0 {
				between = append(between, b)
			}
		}
		if k > 0 && r.page != l.rows[k-1].page {
			between = l.dropRepeated(between, r.page)
		}
		heads := k == 0 || slices.ContainsFunc(between, func(b *block) bool { return b.center() > left || b.isPart() })
		var rest []*block
		for _, b := range between {
			if b.group = l.isGroup(b, k, heads); b.group {
				continue
			}
			rest = append(rest, b)
		}
		if k > 0 {
			rest = l.labelCut(k, rest)
		}
		switch {
		case heads:
			rows = append(rows, l.begins(rest, labels)...)
			for _, b := range l.sections[len(l.sections)-1].leaves {
				left = min(left, b.box.X0)
			}
		default:
			rows = append(rows, l.blanks(rest, func(b *block) bool { return all && isLabel(b.text) && b.box.X1 < left })...)
		}
		s := l.sections[len(l.sections)-1]
		s.rows, rows = append(s.rows, r), append(rows, r)
	}
	for ; at < len(l.blocks); at++ {
		if b := l.blocks[at]; b.rows == 0 {
			if b.group = l.isGroup(b, len(l.rows), false); !b.group {
				l.guess("text below the rows: " + b.text)
				l.large = append(l.large, b.lines...)
			}
		}
	}
	l.rows = rows
	for _, s := range l.sections {
		l.findColumns(s)
	}
}

// begins makes the sections that begin with heads: one for each part of the table of
// chapter 2, of which some may have no figures. It returns the rows of blanks before
// the last of them has one.
func (l *loose) begins(heads []*block, labels span) (rows []*looseRow) {
	first := slices.IndexFunc(heads, (*block).isPart)
	if first < 0 {
		first = 0
	}
	if len(l.sections) > 0 {
		rows = l.blanks(heads[:first], func(b *block) bool { return isLabel(b.text) && meets(b.span(), labels) })
		heads = heads[first:]
	}
	for from := 0; from < len(heads) || from == 0; {
		to := from + 1
		for to < len(heads) && !heads[to].isPart() {
			to++
		}
		s := &section{}
		l.sections = append(l.sections, s)
		rows = append(rows, l.blanks(s.sort(heads[from:min(to, len(heads))], labels), func(b *block) bool { return isLabel(b.text) })...)
		from = to
	}
	return rows
}

// blanks makes rows of the last section of labels without figures; other text there
// is none of the table's.
func (l *loose) blanks(between []*block, is func(*block) bool) (rows []*looseRow) {
	s := l.sections[len(l.sections)-1]
	for _, b := range between {
		if !is(b) {
			s.strays = append(s.strays, b)
			l.guess("text between the rows: " + b.text)
			continue
		}
		b.rows = 1
		r := &looseRow{y: b.y, page: b.lines[0].Page, size: b.size, label: b}
		s.rows, rows = append(s.rows, r), append(rows, r)
	}
	return rows
}

// isGroup reports whether a block above row k is the label of a group of rows: it
// stands left of the labels beside it, or beside a row that has another label.
func (l *loose) isGroup(b *block, k int, heads bool) bool {
	if b.beside {
		return true
	}
	if b.isPart() || heads || k == 0 || k >= len(l.rows) {
		return false
	}
	for _, r := range l.rows[k-1 : k+1] {
		if r.label == nil || b.box.X1 > r.label.box.X0+0.3*b.size {
			return false
		}
	}
	return true
}

// labelCut takes the label of the row above or below a page break from the text
// between rows k-1 and k, where one of the two has none: the break parts them.
func (l *loose) labelCut(k int, between []*block) []*block {
	for _, n := range []int{k - 1, k} {
		if r := l.rows[n]; r.label == nil && l.rows[k].page > l.rows[k-1].page {
			i := slices.IndexFunc(between, func(b *block) bool { return l.cutRow(b, n) })
			if i >= 0 {
				r.label, between[i].rows = between[i], 1
				return slices.Delete(between, i, i+1)
			}
		}
	}
	return between
}

// cutRow reports whether a page break parts row k from its label: that stands, whole
// or with a part, on the other side of the break, and the row there has its own.
func (l *loose) cutRow(b *block, k int) bool {
	first, last := b.lines[0].Page, b.lines[len(b.lines)-1].Page
	above := k > 0 && l.rows[k-1].page < l.rows[k].page && l.rows[k-1].label != nil && first == l.rows[k-1].page
	below := k+1 < len(l.rows) && l.rows[k+1].page > l.rows[k].page && l.rows[k+1].label != nil && last == l.rows[k+1].page
	s := plain(b.text)
	numbered := b.isTitle() || s != "" && s[0] >= '0' && s[0] <= '9'
	return isLabel(b.text) && numbered && !b.isPart() && (above || below)
}

// dropRepeated drops the heads of the first section or of the section before where
// they are printed again at the top of a page.
func (l *loose) dropRepeated(between []*block, number int) []*block {
	var top []*block // what begins on the page
	for _, b := range between {
		if b.lines[0].Page == number {
			top = append(top, b)
		}
	}
	texts := func(bs []*block) (out []string) {
		for _, b := range bs {
			out = append(out, plain(b.text))
		}
		slices.Sort(out)
		return out
	}
	for _, s := range []*section{l.sections[0], l.sections[len(l.sections)-1]} {
		heads := slices.Concat(s.titles, s.heads)
		if n := len(heads); n <= len(top) && slices.Equal(texts(top[:n]), texts(heads)) {
			return slices.DeleteFunc(between, func(b *block) bool { return slices.Contains(top[:n], b) })
		}
	}
	return between
}

// sort tells the titles, the heads over several columns and the heads of one column
// of a section. What stands below all of them where labels do is the label of a row.
func (s *section) sort(heads []*block, labels span) (below []*block) {
	low := math.Inf(1)
	for _, b := range heads {
		if b.isTitle() {
			s.titles = append(s.titles, b)
		} else if !meets(b.span(), labels) {
			low = min(low, b.low)
		}
	}
	for _, b := range heads {
		switch {
		case b.isTitle():
		case meets(b.span(), labels) && b.top < low-b.size/2:
			below = append(below, b)
		default:
			s.heads = append(s.heads, b)
		}
	}
	for _, b := range s.heads {
		if slices.ContainsFunc(s.heads, func(o *block) bool {
			return o != b && o.top < b.low-0.3*b.size && (spansColumns(b.text) || meets(o.span(), b.span()))
		}) {
			s.over = append(s.over, b)
		} else {
			s.leaves = append(s.leaves, b)
		}
	}
	slices.SortStableFunc(s.leaves, func(a, b *block) int { return compare(a.center(), b.center()) })
	if len(s.leaves) > 1 && meets(s.leaves[0].span(), labels) {
		s.corner, s.leaves = s.leaves[0], s.leaves[1:]
	}
	return below
}

func meets(a, b span) bool { return !a.before(b) && !b.before(a) }
