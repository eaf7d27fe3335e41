package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// flow puts rows together from cells that stand one by one, a line each. A label
// begins a row; the values after it are its own, until the next words.
type flow struct {
	rows  *rows
	cur   *row
	block int
	first int // block with which this run of cells began
	doubt string
}

// begin tells the block that the next cells come from. Cells of neighbouring
// paragraphs are one run.
func (f *flow) begin(block int, doubt string) {
	if f.cur == nil {
		f.first = block
	}
	f.block, f.doubt = block, doubt
}

// end closes the open row.
func (f *flow) end() {
	if w := f.cur; w != nil {
		f.cur = nil
		if !hasValue(w.values) && !names(w, rowRole) && !f.headless(w) {
			w.values = nil // blanks after a head are its padding
		}
		f.rows.all = append(f.rows.all, w)
	}
}

// headless tells blanks that may be a whole row of blank cells under a head.
func (f *flow) headless(w *row) bool { return len(w.values) >= 5 }

func hasValue(cells []cell) bool {
	for i := range cells {
		if cells[i].kind != blankCell {
			return true
		}
	}
	return false
}

// hasFigure tells a row with a figure or dash, not words alone.
func hasFigure(cells []cell) bool {
	for i := range cells {
		if cells[i].kind == valueCell || cells[i].kind == oddCell {
			return true
		}
	}
	return false
}

func names(w *row, r role) bool {
	for i := range w.labels {
		if _, ok := w.labels[i].lab.has(r, ""); ok {
			return true
		}
	}
	return false
}

func (f *flow) open() *row {
	f.end()
	f.cur = &row{block: f.block, source: -1 - f.first, flow: true, doubt: f.doubt}
	return f.cur
}

// prose ends the open row and passes a sentence on, for the headings in it.
func (f *flow) prose(b *doc.Block) {
	f.end()
	f.rows.all = append(f.rows.all, &row{block: f.block, labels: []cell{{text: b.Text, span: b.Span, kind: textCell}}})
}

// feedText takes a cell; one that is neither figure nor label is cut up at the
// labels inside it when what stands between them is figures.
func (f *flow) feedText(c cell) {
	if r, _ := utf8.DecodeRuneInString(c.text); c.kind == valueCell && r >= 0x3400 && r <= 0x9fff && !strings.ContainsAny(c.text, "0123456789０１２３４５６７８９") && c.fig.Kind == numeral.Number && r != '零' {
		c.kind = textCell // 三 on a line of its own is a piece of 三、本年度办理结果
	}
	if c.kind == oddCell || c.kind == textCell {
		if f.pieces(c) || f.headLine(c) || f.tail(c) {
			return
		}
	}
	f.feed(c)
}

// tail cuts a line of words and then figures whose words are no whole label: the label
// was cut over lines, and its other piece stands on the next.
func (f *flow) tail(c cell) bool {
	if len(c.text) > longest || strings.Contains(c.text, "。") || strings.Contains(c.text, "；") {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(c.text, "\u00a0", " "))
	n := len(words)
	for n > 0 && figuresOnly(words[n-1]) {
		n--
	}
	if n == 0 || n > 6 || len(words)-n < 2 {
		return false
	}
	at := len(c.text)
	for _, w := range slices.Backward(words[n:]) {
		at = strings.LastIndex(c.text[:at], w)
	}
	f.end()
	w := f.open()
	head := strings.TrimSpace(strings.ReplaceAll(c.text[:at], "\u00a0", " "))
	w.labels = append(w.labels, f.rows.cell(head, f.within(c, 0, len(head)), ""))
	w.split = true
	f.tokens(w, c, at, len(c.text))
	f.end()
	return true
}

// weak keeps a row whose label is there while words stand among its figures: it says
// nothing certain, but no figure of it may disappear.
func (f *flow) weak(c cell, lab cell, from, to int) {
	if _, column := lab.lab.has(colRole, acrossTable); !column && !names(&row{labels: []cell{lab}}, rowRole) || !strings.ContainsAny(c.text[from:to], "0123456789") {
		return
	}
	f.end()
	w := f.open()
	w.weak, w.split = true, true
	w.labels = append(w.labels, lab)
	end := min(to, from+200)
	for end < to && c.text[end]&0xc0 == 0x80 {
		end++
	}
	v := f.rows.cell(strings.TrimSpace(c.text[from:end]), f.within(c, from, end), "")
	v.kind = oddCell
	w.values = append(w.values, v)
	f.end()
}

// headLine cuts a head printed on one line, 信息内容 本年新 本年新 对外公开总数量: some of
// its words may be cut, so that they are no labels.
func (f *flow) headLine(c cell) bool {
	if !strings.HasPrefix(c.text, "信") && !strings.HasPrefix(c.text, "資") {
		return false
	}
	words := strings.Fields(c.text)
	if len(words) < 2 || len(words) > 8 || fold.Core(words[0]) != "信息内容" {
		return false
	}
	f.end()
	w := f.open()
	for _, t := range words {
		at := strings.Index(c.text, t)
		w.labels = append(w.labels, f.rows.cell(t, f.within(c, at, at+len(t)), ""))
	}
	f.end()
	return true
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
		f.rows.all = append(f.rows.all, &row{block: f.block, labels: []cell{c}})
		return
	}
	if w == nil || hasValue(w.values) || len(w.labels) == 0 || isChapter(w.labels[len(w.labels)-1]) {
		w = f.open()
		w.labels = append(w.labels, c)
		return
	}
	if len(w.values) == 0 && f.join(w, c) {
		return
	}
	if c.kind == labelCell && !f.rows.x.follows(w.labels[len(w.labels)-1], c) {
		w = f.open()
	}
	w.values = nil
	w.labels = append(w.labels, c)
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
			if m.table == g.table && (m.role == groupRole || m.role == rowRole && strings.HasPrefix(x.parent[m.table+" "+m.key], g.key)) {
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
	return col || head || unit || across
}

// joinable is how many pieces a label may be cut into.
const joinable = 8

// join glues a piece of a label that was cut over lines to the pieces before it: as
// many as make a label, since 维持 is one and 结果维持 another.
func (f *flow) join(w *row, c cell) bool {
	for n := min(joinable, len(w.labels)); n >= 1; n-- {
		i := len(w.labels) - n
		text, names := "", false
		for _, p := range w.labels[i:] {
			text += p.text + "\n"
			names = names || p.kind == labelCell
		}
		text += c.text
		if len(text) > 200 || names && c.kind == labelCell && n > 1 {
			continue
		}
		lab, ok := f.rows.x.resolve(text)
		if !ok || lab.varied || lab.cut || w.labels[i].kind == labelCell && lab.core == w.labels[i].lab.core {
			continue
		}
		if w.labels[i].kind == labelCell && c.kind == labelCell {
			continue // two labels, the one inside the other's words
		}
		w.labels = append(w.labels[:i], cell{text: text, kind: labelCell, lab: lab,
			span: doc.Span{Start: w.labels[i].span.Start, End: c.span.End}})
		return true
	}
	return false
}

// pieces cuts a text at the labels in it. It is a flattened table when it begins
// with a label and only figures stand between labels, or when it is long and has at
// least three rows of the form with figures. It tells whether it was one.
func (f *flow) pieces(c cell) bool {
	if first, _ := utf8.DecodeRuneInString(c.text); (first < 0x3000 || first > 0x9fff) && strings.ContainsAny(c.text, " \u00a0") && figuresOnly(c.text) {
		f.end()
		w := f.open()
		w.split = true
		f.tokens(w, c, 0, len(c.text))
		f.end()
		return true
	}
	if len(c.text) > longest && !strings.ContainsAny(c.text, "0123456789") || len(c.text) <= longest && !f.rows.x.begins(c.text) {
		return false
	}
	hits := f.rows.x.scan(c.text)
	if len(hits) == 0 {
		return false
	}
	zones, filled, clean := f.zones(c.text, hits)
	lead := strings.Trim(fold.Core(c.text[:hits[0].Start]), "0123456789其中") // but for the code of a row, and 其中：
	switch {
	case len(c.text) <= longest && (lead != "" || !clean || filled == 0 && !f.allHeads(c.text, hits)):
		return false
	case len(c.text) > longest && filled < 3:
		return false
	}
	f.end()
	for i, h := range hits {
		lab := f.rows.cell(h.words, f.within(c, h.Start, h.End), "")
		if lab.kind != labelCell {
			f.end()
			continue
		}
		if !zones[i] { // in prose: of the labels there only a heading says something
			f.end()
			if isChapter(lab) {
				f.words(lab)
			}
			next := len(c.text)
			if i+1 < len(hits) {
				next = hits[i+1].Start
			}
			f.weak(c, lab, h.End, next)
			continue
		}
		f.words(lab)
		next := len(c.text)
		if i+1 < len(hits) {
			next = hits[i+1].Start
		}
		if f.cur != nil {
			f.cur.split = true
			f.cur.attached = f.cur.attached || digitAt(c.text, h.End)
			f.cur.glued = f.cur.glued || next < len(c.text) && next > 0 && digitAt(c.text, next) && digitAt(c.text, next-1)
			f.tokens(f.cur, c, h.End, h.End+len(f.zone(c.text, h.End, next, i == len(hits)-1)))
		}
	}
	f.end()
	return true
}

// zone is what belongs to a label of the text before the next: without a following
// 其中：, and without words that begin a chapter or end the page.
func (f *flow) zone(s string, from, to int, last bool) string {
	z := s[from:to]
	t := strings.TrimRight(z, " \u00a0\u3000")
	for _, w := range []string{"其中：", "其中:"} {
		t = strings.TrimSuffix(t, w)
	}
	end, figures := 0, 0
	for _, w := range strings.Fields(t) {
		at := end + strings.Index(t[end:], w)
		if figuresOnly(w) {
			figures++
		} else if figures > 0 {
			if _, style, _, ok := fold.CutNumeral(w); ok && style == fold.Chapter || last || figures >= wholeRow {
				return t[:at]
			}
		}
		end = at + len(w)
	}
	return t
}

// wholeRow is how many figures make the longest row that stands under a label.
const wholeRow = 7

// allHeads tells a head printed on one line: several labels of a table and nothing else.
func (f *flow) allHeads(s string, hits []hit) bool {
	if len(hits) < 2 || fold.Core(s[hits[len(hits)-1].End:]) != "" {
		return false
	}
	for _, h := range hits {
		if lab, ok := f.rows.x.resolve(h.words); !ok || isChapter(cell{lab: lab}) {
			return false
		}
	}
	return true
}

// zones tells for each label whether only figures (or nothing) follow it, how many
// rows of the form have figures, and whether all is figures.
func (f *flow) zones(s string, hits []hit) (ok []bool, filled int, clean bool) {
	ok, clean = make([]bool, len(hits)), true
	for i, h := range hits {
		next := len(s)
		if i+1 < len(hits) {
			next = hits[i+1].Start
		}
		zone := stripUnits(f.zone(s, h.End, next, i == len(hits)-1))
		ok[i] = strings.TrimSpace(zone) == "" || figuresOnly(zone)
		clean = clean && ok[i]
		if ok[i] && strings.TrimSpace(zone) != "" {
			if lab, known := f.rows.x.resolve(h.words); known {
				if _, row := lab.has(rowRole, ""); row {
					filled++
				}
			}
		}
	}
	return ok, filled, clean
}

// stripUnits takes the unit column (条, 件) off the front of what follows a label, also
// in traditional characters with pinyin: 條(tiáo).
func stripUnits(s string) string {
	t := strings.TrimLeft(s, " \u00a0\u3000)）”\"'’」")
	end := strings.IndexAny(t, " \u00a0\u30000123456789-—/")
	if end < 0 {
		end = len(t)
	}
	if end == 0 || end > 40 {
		return t
	}
	unit := fold.Core(t[:end])
	for _, u := range unitWords {
		if unit == u {
			return t[end:]
		}
	}
	return t
}

// figuresOnly tells a text of figures with spaces between them.
func figuresOnly(s string) bool {
	n := 0
	for _, t := range strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")) {
		if strings.Trim(t, "0123456789.,-+—/") != "" {
			if k := numeral.Parse(t).Kind; k != numeral.Number && k != numeral.Dash {
				return false
			}
		}
		n++
	}
	return n > 0
}

// tokens adds the figures of c.text[from:to] to a row.
func (f *flow) tokens(w *row, c cell, from, to int) {
	zone := c.text[from:to]
	rest := stripUnits(zone)
	at := from + len(zone) - len(rest)
	for at < to {
		n := strings.IndexFunc(c.text[at:to], func(r rune) bool { return r > ' ' && r != '\u00a0' && r != '\u3000' })
		if n < 0 {
			return
		}
		at += n
		end := strings.IndexFunc(c.text[at:to], func(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\u3000' })
		if end < 0 {
			end = to - at
		}
		t := f.rows.cell(c.text[at:at+end], f.within(c, at, at+end), c.doubt)
		if t.kind != blankCell {
			w.values = append(w.values, t)
		}
		at += end
	}
}

// within is the place of a part of a cell's text. Where the text is not the source
// itself (HTML), the place is the whole cell.
func (f *flow) within(c cell, from, to int) doc.Span {
	if t := f.rows.d.Text; c.span.End <= len(t) && t[c.span.Start:c.span.End] == c.text {
		return doc.Span{Start: c.span.Start + from, End: c.span.Start + to}
	}
	return c.span
}

func digitAt(s string, i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
