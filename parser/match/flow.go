package match

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// flow puts rows together from cells that stand one by one, a line each. A label
// begins a row; the values after it are its own, until the next words.
type flow struct {
	rows   *rows
	cur    *row
	block  int
	first  int  // block with which this run of cells began
	paged  int  // values of the open row at the end of a page
	labels room // of the open row and the next ones
	values room
}

// room is memory for lists of cells that are made one after another. Most rows need no
// more than it holds ready: a list that does moves out of it.
type room struct {
	free []cell
}

const (
	roomyLabels = 8
	roomyValues = 16
)

// open gives an empty list with room for n cells.
func (r *room) open(n int) []cell {
	switch { // where tables are tables, few rows are put together
	case r.free == nil:
		r.free = make([]cell, 2*n)
	case len(r.free) < n:
		r.free = make([]cell, 4*n)
	}
	return r.free[:0:n]
}

// shut cuts off a list that was opened for n cells: what it left free is for the next.
func (r *room) shut(list []cell, n int) []cell {
	if len(list) > n {
		return list
	}
	r.free = r.free[len(list):]
	return list[:len(list):len(list)]
}

// begin tells the block that the next cells come from. Cells of neighbouring
// paragraphs are one run.
func (f *flow) begin(block int) {
	if f.cur == nil {
		f.first = block
	}
	f.block = block
}

// end closes the open row.
func (f *flow) end() {
	if w := f.cur; w != nil {
		if first, last, n := reach(w.values); len(w.labels) == 0 && n > 0 && counts(w.values[first:last+1], countable) {
			w.apart = "ordinal" // 序号, apart from their rows
		}
		if n := f.paged; n > 0 && n < len(w.values) && !hasValue(w.values[n:]) && len(w.labels) > 0 && n >= f.rows.x.wholeRow(&w.labels[len(w.labels)-1].lab) {
			w.values = w.values[:n] // the row was whole: the blank cells are those of the next page
		}
		f.cur, f.paged = nil, 0
		w.labels, w.values = f.labels.shut(w.labels, roomyLabels), f.values.shut(w.values, roomyValues)
		f.rows.all = append(f.rows.all, w)
	}
}

// pageEnd notes what the open row has at the end of a page.
func (f *flow) pageEnd() {
	if f.cur != nil {
		f.paged = len(f.cur.values)
	}
}

func (f *flow) open() *row {
	f.end()
	f.cur = &row{block: f.block, source: -1 - f.first, flow: true, labels: f.labels.open(roomyLabels), values: f.values.open(roomyValues)}
	return f.cur
}

// feedText takes a cell; one that is neither figure nor label is cut up at the
// labels inside it when what stands between them is figures.
func (f *flow) feedText(c cell) {
	if isOrdinal(&c) {
		c.kind = textCell
	}
	if c.kind == labelCell && endsInDash(c.text) && f.pieces(c) {
		return
	}
	if (c.kind == labelCell || c.kind == valueCell) && endsInDashes(c.text) {
		c.kind = textCell // 2.重复申请 - - - - - - -
	}
	if c.kind == oddCell || c.kind == textCell {
		if f.pieces(c) || f.headLine(c) || f.tail(c) || f.ending(c) {
			return
		}
	}
	f.feed(c)
}

// isOrdinal tells 三 on a line of its own, which is a piece of 三、本年度办理结果.
func isOrdinal(c *cell) bool {
	if c.kind != valueCell || c.fig.Kind != numeral.Number || strings.ContainsAny(c.text, "0123456789０１２３４５６７８９") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(c.text)
	return r >= 0x3400 && r <= 0x9fff && r != '零'
}

// endsInDashes tells several dashes with spaces between them, each for one cell.
func endsInDashes(s string) bool {
	last := strings.LastIndexByte(s, ' ')
	if last < 0 || strings.Trim(s[last:], " -—－/") != "" {
		return false
	}
	words := strings.Fields(s)
	return len(words) > 1 && strings.Trim(words[len(words)-2], "-—－/") == ""
}

// endsInDash tells a label and the dash of its row, 行政处罚 — or 无: marks are no part of a label,
// so that the whole is one.
func endsInDash(s string) bool {
	words := strings.TrimRight(s, "-—－–/无")
	return words != s && words != "" && strings.TrimRightFunc(words, isSpace) != words
}

func (f *flow) feed(c cell) {
	if w := f.cur; w != nil && len(w.labels) > 0 && isChapter(w.labels[len(w.labels)-1]) {
		f.end() // 六、其他需要报告的事项 / 无: what follows a heading is not its row
	}
	w := f.cur
	switch c.kind {
	case blankCell:
		if w != nil {
			w.values = append(w.values, c)
		}
	case valueCell:
		if w == nil {
			w = f.open()
		}
		w.values = append(w.values, c)
	case oddCell:
		if w != nil && len(w.labels) > 0 && c.text[0] >= '0' && c.text[0] <= '9' {
			w.values = append(w.values, c)
			return
		}
		f.words(c)
	default:
		f.words(c)
	}
}

// words takes a label or other words: they join the words before them, follow them
// in the same row (group and row, head after head), or begin a new row.
func (f *flow) words(c cell) {
	w := f.cur
	if len(c.text) > 240 || strings.Contains(c.text, "。") {
		f.end()
		return
	}
	if w == nil || hasValue(w.values) || isChapter(w.labels[len(w.labels)-1]) || f.blankRow(w) {
		w = f.open()
		w.labels = append(w.labels, c)
		return
	}
	if len(w.values) == 0 && f.join(w, c) {
		return
	}
	last := w.labels[len(w.labels)-1]
	if _, unit := last.lab.has(unitRole, ""); c.kind == textCell && len(w.values) > 0 && (namesRow(last) || unit && namesRow(w.labels[0])) {
		w = f.open() // the row above is blank, this one is not of the form
		w.labels = append(w.labels, c)
		return
	}
	if c.kind == labelCell && (!f.rows.x.follows(last, c) || endsHead(w, c) || beginsHead(w, c)) {
		w = f.open()
	}
	w.gaps += len(w.values)
	w.values = w.values[:0]
	w.labels = append(w.labels, c)
}

// endsHead tells a row with a number after a head, whose last word may be that of a group: 其他.
func endsHead(w *row, c cell) bool {
	n := len(w.labels)
	return c.lab.num > 0 && n > 1 && isHead(w.labels[n-1]) && isHead(w.labels[n-2])
}

// beginsHead tells the first word of a head that a page repeats, after a blank row.
func beginsHead(w *row, c cell) bool {
	m, ok := c.lab.has(headRole, "")
	return ok && len(w.values) > 0 && namesRow(w.labels[0]) && m.key != "行政诉讼" && m.key != "单位"
}

// blankRow tells blanks under the last word of a head, or after a label that can be a row's,
// that are a whole row of figures; after a word over several columns, or that of a group,
// they are its padding.
func (f *flow) blankRow(w *row) bool {
	last := &w.labels[len(w.labels)-1].lab
	_, col := last.has(colRole, acrossTable)
	_, row := last.has(rowRole, "applications")
	return (col || row) && len(w.values) >= fewInRow
}

// follows tells whether b stands in the same row as a: a row after its group, a head
// after a head, or anything after words that say nothing.
func (x *lexicon) follows(a, b cell) bool {
	if _, ok := b.lab.has(bannerRole, ""); ok || isChapter(b) {
		return false
	}
	if a.kind != labelCell || isHead(a) && isHead(b) {
		return true
	}
	if _, ok := b.lab.has(unitRole, ""); ok {
		return true
	}
	for _, g := range a.lab.means {
		if g.role != groupRole {
			continue
		}
		for _, m := range b.lab.means {
			if m.table == g.table && (m.role == groupRole || m.role == rowRole && strings.HasPrefix(x.parent[rowOf{m.table, m.key}], g.key)) {
				return true
			}
		}
	}
	return false
}

// isChapter tells the heading of a chapter, after which a new row begins.
func isChapter(c cell) bool {
	if _, ok := c.lab.has(chapterRole, ""); !ok {
		return false
	}
	_, row := c.lab.has(rowRole, "")
	return !row && (c.lab.style.Kind() == fold.Chapter || len(c.lab.core) >= 24)
}

func isHead(c cell) bool {
	_, col := c.lab.has(colRole, "")
	_, head := c.lab.has(headRole, "")
	_, unit := c.lab.has(unitRole, "")
	_, across := c.lab.has(rowRole, "reconsideration_and_litigation")
	return (col || head || unit || across) && c.lab.num == 0 // 3.其他 is a row
}

// joinable is how many pieces a label may be cut into.
const joinable = 8

// join glues a piece of a label that was cut over lines to the pieces before it: as
// many as make a label, since 维持 is one and 结果维持 another.
func (f *flow) join(w *row, c cell) bool {
	if k := len(w.labels); k == 0 || c.kind == labelCell && w.labels[k-1].kind == labelCell {
		return false // two labels, however their words go together
	}
	const most = 200 // bytes
	from, size := len(w.labels), len(c.text)
	for from > 0 && len(w.labels)-from < joinable {
		if size += len(w.labels[from-1].text) + 1; size > most {
			break
		}
		from--
	}
	all := make([]byte, 0, most)
	for i := from; i < len(w.labels); i++ {
		all = append(append(all, w.labels[i].text...), '\n')
	}
	text := string(append(all, c.text...))
	for i := from; i < len(w.labels); i++ {
		if i > from {
			text = text[len(w.labels[i-1].text)+1:]
		}
		lab, _, ok := f.rows.x.known(text)
		if !ok || lab.cut || w.labels[i].kind == labelCell && lab.core == w.labels[i].lab.core {
			continue
		}
		w.labels = append(w.labels[:i], cell{text: text, kind: labelCell, lab: lab,
			span: doc.Span{Start: w.labels[i].span.Start, End: c.span.End}})
		return true
	}
	return false
}
