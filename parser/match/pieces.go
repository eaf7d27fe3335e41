package match

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// pieces cuts a text at the labels in it. It is a flattened table when it begins
// with a label and only figures stand between labels, or when it is long and has at
// least three rows of the form with figures. It tells whether it was one.
func (f *flow) pieces(c cell) bool {
	if at := f.rows.x.afterGroup(c.text); at > 0 && figuresIn(c.text[at:]) >= 5 {
		c.text, c.span = c.text[at:], f.within(c, at, len(c.text))
	}
	if f.figures(c) || f.unitAndFigures(c) {
		return true
	}
	if len(c.text) <= longest && !f.rows.x.begins(c.text) {
		return false
	}
	hits := f.rows.x.scan(c.text)
	if len(hits) == 0 || len(c.text) > longest && len(hits) < 3 {
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
		next := nextStart(c.text, hits, i)
		lab := f.rows.cell(h.words, f.within(c, h.Start, h.End), "")
		switch {
		case lab.kind != labelCell:
			f.end()
		case !zones[i].figures:
			f.inProse(c, lab, h.End, next)
		default:
			f.words(lab)
			f.behind(c, h.End, zones[i].end, next)
		}
	}
	f.end()
	return true
}

// inProse reads a label of which only words come before the next: only a heading says
// something there.
func (f *flow) inProse(c, lab cell, end, next int) {
	f.end()
	if isChapter(lab) {
		f.words(lab)
	}
	if !f.misprinted(c, lab, end, next) {
		f.weak(c, lab, end, next)
	}
}

// behind adds the figures from a label up to the end of its zone, and what stands before the
// next label.
func (f *flow) behind(c cell, from, to, next int) {
	if f.cur == nil {
		return
	}
	f.cur.split = true
	f.cur.attached = runsOn(c.text[from:to])
	f.cur.glued = next < len(c.text) && digitAt(c.text, next) && digitBefore(c.text, next)
	f.tokens(f.cur, c, from, to)
	f.between(c, to, next)
}

// beginsWord tells a text that begins with a character which is no figure by itself; 三 is a
// piece of a label.
func beginsWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return first >= 0x3000 && first <= 0x9fff && first != '无' && first != '無' && first != '〇'
}

// figures takes a line of figures alone.
func (f *flow) figures(c cell) bool {
	if beginsWord(c.text) || indexSpace(c.text) < 0 || !figuresOnly(c.text) {
		return false
	}
	if f.fills(c) {
		return true
	}
	w := f.open()
	w.split = true
	f.tokens(w, c, 0, len(c.text))
	f.end()
	return true
}

// fills adds a line of figures to a row whose figures stand one by one, where it has room
// for them: cells near each other share a line.
func (f *flow) fills(c cell) bool {
	w := f.cur
	if w == nil || w.split || len(w.labels) == 0 || !hasFigure(w.values) {
		return false
	}
	last := w.labels[len(w.labels)-1]
	lab, _ := f.rows.x.resolve(last.text)
	whole := f.rows.x.wholeRow(&lab)
	if !namesRow(last) || len(w.values) == whole || len(w.values)%whole+figuresIn(c.text) > whole {
		return false
	}
	f.tokens(w, c, 0, len(c.text))
	return true
}

func figuresIn(s string) (n int) {
	for t := range strings.FieldsSeq(s) {
		if figuresOnly(t) {
			n++
		}
	}
	return n
}

// unitAndFigures takes a line of the unit and the figures of the label above: 件 62.
func (f *flow) unitAndFigures(c cell) bool {
	w := f.cur
	if w == nil || len(w.labels) == 0 || hasValue(w.values) {
		return false
	}
	i := indexSpace(c.text)
	if i < 0 || !isUnitWord(c.text[:i]) || !figuresOnly(c.text[i:]) {
		return false
	}
	w.values, w.split = w.values[:0], true
	f.tokens(w, c, 0, len(c.text))
	f.end()
	return true
}

// runsOn tells figures without a space before them: 数17, 数条17.
func runsOn(zone string) bool {
	rest := stripUnits(zone)
	if !digitAt(rest, 0) && !strings.HasPrefix(rest, "-") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(zone[:len(zone)-len(rest)])
	return len(rest) == len(zone) || !isSpace(before) && before != '：' && before != ':'
}

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

// figuresOnly tells a text of figures with spaces between them.
func figuresOnly(s string) bool {
	n := 0
	for t := range strings.FieldsSeq(s) {
		if numeral.BeginsNone(t) { // as prose does
			return false
		}
		if strings.ContainsFunc(t, func(r rune) bool { return !ofFigures(r) }) {
			if k := numeral.Parse(t).Kind; k != numeral.Number && k != numeral.Dash && numeral.Run(t) == nil {
				return false
			}
		}
		n++
	}
	return n > 0
}

func ofFigures(r rune) bool {
	switch r {
	case '.', ',', '-', '+', '—', '/', '．', '，', '－', '＋':
		return true
	}
	return r >= '0' && r <= '9' || r >= '０' && r <= '９'
}

// tokens adds the figures of c.text[from:to] to a row.
func (f *flow) tokens(w *row, c cell, from, to int) {
	zone := c.text[from:to]
	rest := stripUnits(zone)
	at := from + len(zone) - len(rest)
	for at < to {
		n := strings.IndexFunc(c.text[at:to], func(r rune) bool { return !isSpace(r) })
		if n < 0 {
			f.blanks(w, c, at, to)
			return
		}
		f.blanks(w, c, at, at+n)
		at += n
		end := indexSpace(c.text[at:to])
		if end < 0 {
			end = to - at
		}
		for _, s := range cutRun(c.text[at : at+end]) {
			t := f.rows.cell(s, f.within(c, at, at+len(s)), c.doubt)
			if t.kind != blankCell && strings.Trim(s, "，,、；;：:") != "" { // marks end a label
				w.values = append(w.values, t)
			}
			at += len(s)
		}
	}
}

// blanks adds the blank cells, which pages put a no-break space into, where it stands alone
// between other spaces.
func (f *flow) blanks(w *row, c cell, from, to int) {
	const blank = " \u00a0 "
	for at := from; at+len(blank) <= to; { // mostly it is one space
		n := strings.Index(c.text[at:to], blank)
		if n < 0 {
			return
		}
		at += n + 1
		w.values = append(w.values, f.rows.cell("", f.within(c, at, at+len("\u00a0")), ""))
		at += len("\u00a0")
	}
}

// cutRun cuts a word of several figures where a unit ends one.
func cutRun(s string) []string {
	if k := numeral.Parse(s).Kind; k != numeral.Number && k != numeral.Dash {
		if run := numeral.Run(s); run != nil {
			return run
		}
	}
	return []string{s}
}

// within is the place of a part of a cell's text. Where the text is not the source
// itself (HTML), the place is the whole cell.
func (f *flow) within(c cell, from, to int) doc.Span {
	if t := f.rows.d.Text; c.span.End <= len(t) && t[c.span.Start:c.span.End] == c.text {
		return doc.Span{Start: c.span.Start + from, End: c.span.Start + to}
	}
	return c.span
}

// isSpace tells what stands between figures on a line.
func isSpace(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\u3000' }

// indexSpace is where the first of them stands, -1 for none.
func indexSpace(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c <= ' ', c == 0xc2 && strings.HasPrefix(s[i:], "\u00a0"), c == 0xe3 && strings.HasPrefix(s[i:], "\u3000"):
			return i
		case c >= 0xe4: // a Han character
			i += 2
		}
	}
	return -1
}

// isDigit tells digits of either width.
func isDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

func digitAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[min(max(i, 0), len(s)):])
	return isDigit(r)
}

// digitBefore tells a digit that ends at i.
func digitBefore(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return isDigit(r)
}
