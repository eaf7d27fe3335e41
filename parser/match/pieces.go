package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model/edition"
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
	if first, _ := utf8.DecodeRuneInString(c.text); (first < 0x3000 || first > 0x9fff || first == '无' || first == '〇') && strings.ContainsFunc(c.text, isSpace) && figuresOnly(c.text) {
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
		if lab.kind != labelCell {
			f.end()
			continue
		}
		if !zones[i].figures { // in prose: of the labels there only a heading says something
			f.end()
			if isChapter(lab) {
				f.words(lab)
			}
			f.weak(c, lab, h.End, next)
			continue
		}
		f.words(lab)
		if f.cur != nil {
			f.cur.split = true
			f.cur.attached = f.cur.attached || runsOn(c.text[h.End:zones[i].end])
			f.cur.glued = f.cur.glued || next < len(c.text) && next > 0 && digitAt(c.text, next) && digitBefore(c.text, next)
			f.tokens(f.cur, c, h.End, zones[i].end)
			f.between(c, zones[i].end, next)
		}
	}
	f.end()
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

// runsOn tells figures without a space before them: 数17, 数条17.
func runsOn(zone string) bool {
	rest := stripUnits(zone)
	if !digitAt(rest, 0) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(zone[:len(zone)-len(rest)])
	return len(rest) == len(zone) || !isSpace(before) && before != '：' && before != ':'
}

// nextStart is where the label after the i-th begins, or the text ends.
func nextStart(s string, hits []hit, i int) int {
	if i+1 < len(hits) {
		return hits[i+1].Start
	}
	return len(s)
}

// zone is what belongs to a label of the text before the next: without a following
// 其中：, and without words that begin a chapter or end the page.
func (f *flow) zone(s string, h hit, to int, last bool) string {
	z := s[h.End:to]
	t := strings.TrimRight(z, " \u00a0\u3000、，,") // 、 of the next heading, whose numeral is lost
	for _, w := range []string{"其中：", "其中:"} {
		t = strings.TrimSuffix(t, w)
	}
	end, figures := 0, 0
	for w := range strings.FieldsSeq(t) {
		at := end + strings.Index(t[end:], w)
		if figuresOnly(w) {
			figures++
		} else if figures > 0 {
			if _, style, _, ok := fold.CutNumeral(w); ok && style == fold.Chapter || last || figures >= 2 && figures >= f.rows.x.wholeRow(h.words) {
				return t[:at]
			}
		}
		end = at + len(w)
	}
	return t
}

// wholeRow is how many figures fill the row of a label, so that words after them are
// not of the row: as many as the widest table that has it has columns. One figure fills
// none, since prose has it too.
func (x *lexicon) wholeRow(words string) int {
	whole := 1
	lab, _ := x.resolve(words)
	for _, m := range lab.means {
		if s, ok := x.shape(m); ok && m.role == rowRole && s != edition.Across {
			for _, f := range x.forms[m.table] {
				whole = max(whole, len(f.table.Cols))
			}
		}
	}
	if whole == 1 {
		return 7
	}
	return whole
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

// zone of a label is what belongs to it up to the next.
type zone struct {
	end     int
	figures bool // and nothing else, or nothing at all
}

// zones finds the zone of each label, how many rows of the form have figures, and
// whether all is figures.
func (f *flow) zones(s string, hits []hit) (zones []zone, filled int, clean bool) {
	zones, clean = make([]zone, len(hits)), true
	for i, h := range hits {
		z := f.zone(s, h, nextStart(s, hits, i), i == len(hits)-1)
		rest := stripUnits(z)
		empty := strings.TrimSpace(rest) == ""
		zones[i] = zone{h.End + len(z), empty || figuresOnly(rest)}
		if isColon(z) && figuresIn(rest) < 2 && !f.rows.x.listed(h.words) {
			zones[i].figures = false // 本年新收：3 is a sentence
		}
		clean = clean && zones[i].figures
		if zones[i].figures && !empty {
			if lab, known := f.rows.x.resolve(h.words); known {
				if _, row := lab.has(rowRole, ""); row {
					filled++
				}
			}
		}
	}
	return zones, filled, clean
}

func isColon(s string) bool { return strings.HasPrefix(s, "：") || strings.HasPrefix(s, ":") }

// listed tells the label of a row of a statistics table, which has one figure.
func (x *lexicon) listed(words string) bool {
	lab, _ := x.resolve(words)
	return slices.ContainsFunc(lab.means, func(m meaning) bool {
		s, ok := x.shape(m)
		return ok && m.role == rowRole && s == edition.List
	})
}

// stripUnits takes the unit column (条, 件) off the front of what follows a label, also
// in traditional characters with pinyin: 條(tiáo). A bracket before it explains the label.
func stripUnits(s string) string {
	if b, ok := strings.CutPrefix(s, "（"); ok {
		if note, rest, ok := strings.Cut(b, "）"); ok && len(note) < 120 && !strings.ContainsAny(note, "0123456789（") {
			s = rest
		}
	}
	t := strings.TrimLeft(s, " \u00a0\u3000)）”\"'’」")
	if isColon(t) {
		return strings.TrimLeft(t, "：: \u00a0\u3000")
	}
	end := len(t)
	for i, r := range t {
		if isSpace(r) || isDigit(r) || r == '-' || r == '—' || r == '/' {
			end = i
			break
		}
		if i > 40 {
			return t // words
		}
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
	for t := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(t, func(r rune) bool { return !ofFigures(r) }) {
			if k := numeral.Parse(t).Kind; k != numeral.Number && k != numeral.Dash {
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
			return
		}
		at += n
		end := strings.IndexFunc(c.text[at:to], isSpace)
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

// isSpace tells what stands between figures on a line.
func isSpace(r rune) bool { return r <= ' ' || r == '\u00a0' || r == '\u3000' }

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
