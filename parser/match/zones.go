package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// nextStart is where the label after the i-th begins, or the text ends.
func nextStart(s string, hits []hit, i int) int {
	if i+1 < len(hits) {
		return hits[i+1].Start
	}
	return len(s)
}

// openings stand before a label and belong to it: its bracket, and 、 of a heading whose
// numeral is lost.
const openings = " \u00a0\u3000、，,（("

// zone is what belongs to the label before s[from:to]: without a following 其中：, and
// without words that begin a chapter or a sentence, or end the page.
func (f *flow) zone(s string, from, to int, lab *label, last bool) string {
	t := strings.TrimRight(s[from:to], openings+"“\"")
	for _, w := range []string{"其中：", "其中:"} {
		t = strings.TrimSuffix(t, w)
	}
	end, figures, whole := 0, 0, f.rows.x.wholeRow(lab)
	if f.rows.x.listed(lab) && startsWithUnit(t) {
		whole = 1 // 人次 418: no sentence
	}
	for w := range strings.FieldsSeq(t) {
		at := end + strings.Index(t[end:], w)
		if figures == whole-1 && isDigit(rune(w[0])) && (w[1:] == "." || w[1:] == "．") {
			return t[:at] // the ordinal of words that are no label
		} else if figuresOnly(w) && (!beginsWord(w) || strings.ContainsFunc(w, isDigit)) {
			figures++
			if strings.Trim(w, "0") == "" { // glued, each is one
				figures += len(w) - 1
			}
		} else if figures > 0 {
			if _, style, _, ok := fold.CutNumeral(w); ok && style == fold.Chapter || last || figures >= whole || beginsSentence(s[from+at:]) || f.isMisprinted(t[at:]) {
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
func (x *lexicon) wholeRow(lab *label) int {
	whole := 1
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

// zone of a label is what belongs to it up to the next.
type zone struct {
	end     int
	figures bool // and nothing else, or nothing at all
}

// zones finds the zone of each label, how many rows of the form have figures, and
// whether all is figures.
func (f *flow) zones(s string, hits []hit) (zones []zone, filled int, clean bool) {
	labs := make([]label, len(hits))
	for i := range hits {
		labs[i], _ = f.rows.x.resolve(hits[i].words)
	}
	zones, clean = make([]zone, len(hits)), true
	for i, h := range hits {
		lab, next := &labs[i], nextStart(s, hits, i)
		z := f.zone(s, h.End, next, lab, i == len(hits)-1 || endsRows(&labs[i+1]))
		rest := stripUnits(z)
		empty := strings.TrimSpace(rest) == ""
		zones[i] = zone{h.End + len(z), empty || figuresOnly(rest)}
		if isColon(z) && figuresIn(rest) < 2 && !f.rows.x.listed(lab) || isClause(s[h.End:next]) {
			zones[i].figures = false // 本年新收：3 is a sentence
		}
		clean = clean && zones[i].figures
		if zones[i].figures && !empty {
			if _, row := lab.has(rowRole, ""); row {
				filled++
			}
		}
	}
	for i := len(hits) - 2; i >= 0; i-- { // 行政许可 and 数量含延续共1136件 are one sentence
		if !zones[i+1].figures && hits[i].End == hits[i+1].Start {
			_, row := labs[i].has(rowRole, "")
			zones[i].figures = zones[i].figures && !row
		}
	}
	return zones, filled, clean
}

// isClause tells a figure or two with which a clause ends, 规章0件，行政规范性文件 0 件。, or
// words and a count in one, 行政许可数量含延续共1136件。
func isClause(s string) bool {
	at, counted := stop(s)
	if at < 0 {
		return false
	}
	head := strings.TrimSpace(s[:at])
	if counted && !strings.ContainsFunc(head, isSpace) {
		return strings.ContainsFunc(head, isDigit)
	}
	if strings.ContainsFunc(head, func(r rune) bool { return !isDigit(r) && !isSpace(r) && !isUnitRune(r) }) {
		return false
	}
	n := figuresIn(head)
	return n > 0 && n <= 2 && (counted || !strings.HasPrefix(s[at:], "，"))
}

// stop is where the first clause of a text ends, -1 if none does, and whether with a count,
// 281条，: no cell of a table ends so. A mark before a figure may be one of a table.
func stop(s string) (at int, counted bool) {
	before := rune(0)
	for i, r := range s {
		switch r {
		case '，', '。', '；':
			return i, isUnitRune(before)
		case ',', ';', '、':
			if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); isUnitRune(before) && next >= 0x3400 {
				return i, true
			}
		}
		before = r
	}
	return -1, false
}

// beginsSentence tells text behind a figure: it has no spaces, as cells have between them.
func beginsSentence(s string) bool {
	for i, r := range s {
		if isSpace(r) {
			return false
		}
		if r == '，' || r == '。' || r == '；' {
			return i > 0
		}
	}
	return false
}

// endsRows tells the heading of a chapter or of a part of table 2.
func endsRows(lab *label) bool {
	_, banner := lab.has(bannerRole, "")
	return banner || isChapter(cell{lab: *lab})
}

// isUnitRune tells a character with which units end.
func isUnitRune(r rune) bool {
	return strings.ContainsRune("条件次篇个人万元项份宗起例", r)
}

func isColon(s string) bool { return strings.HasPrefix(s, "：") || strings.HasPrefix(s, ":") }

// listed tells the label of a row of a statistics table, which has one figure.
func (x *lexicon) listed(lab *label) bool {
	return slices.ContainsFunc(lab.means, func(m meaning) bool {
		s, ok := x.shape(m)
		return ok && m.role == rowRole && s == edition.List
	})
}

func startsWithUnit(s string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && isUnitWord(words[0])
}

// stripUnits takes the unit column (条, 件) off the front of what follows a label, also
// in traditional characters with pinyin: 條(tiáo).
func stripUnits(s string) string {
	t := strings.TrimLeft(s, " \u00a0\u3000)）”\"'’」")
	if isColon(t) {
		return strings.TrimLeft(t, "：: \u00a0\u3000")
	}
	end := len(t)
	for i, r := range t {
		if isSpace(r) || isDigit(r) || r == '-' || r == '—' || r == '/' || r == '无' || r == '無' {
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
	if isUnitWord(t[:end]) {
		return t[end:]
	}
	return t
}
