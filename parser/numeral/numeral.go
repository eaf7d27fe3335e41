// Package numeral reads one printed figure: the text of a cell in, its kind, value and
// unit out. Nothing is guessed: what is not exactly one figure is
// [Several] or [Text] with the figures seen in it.
package numeral

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
)

// Kind says what stands in a cell.
type Kind uint8

const (
	Blank   Kind = iota // nothing: 空
	Dash                // "-", "—", "/", "无": said to be none
	Number              // one figure
	Several             // digits that are not one figure: "修订2件，共74件", "1 2", "007"
	Text                // no figure
)

// Figure is a cell as understood.
type Figure struct {
	Kind       Kind
	Signed     bool         // the sign or the word 增/减 is printed
	Value      model.Number // only of a Number
	Unit       string       // printed in the cell: 件, 元, 万元
	Candidates []string     // figures of Several and Text, in order
}

// units that may follow a figure in its cell, longest first.
var units = []string{"万元", "亿元", "千元", "人次", "件次", "项次", "批次", "元", "件", "条", "项", "个", "次", "篇", "人", "份", "宗", "起", "例", "部"}

// isDash tells the words for none and runs of marks.
func isDash(s string) bool {
	switch s {
	case "无", "没有", "暂无", "无此项", "不适用", "N/A", "NA", "n/a", "空":
		return true
	}
	return strings.Trim(s, "-/\\_ ") == ""
}

// Parse reads the text of one cell.
func Parse(raw string) Figure {
	switch raw {
	case "-", "—", "——", "/": // as most that are no figures
		return Figure{Kind: Dash}
	}
	s := raw
	if !plain(s) && !fold.Solid(s) {
		s = strings.TrimFunc(raw, isSpace)
	}
	if s == "" || s == "None" || s == "NaN" || s == "nan" || s == "null" { // words of programs for an empty cell
		return Figure{Kind: Blank}
	}
	if plain(s) {
		n, _ := model.ParseNumber(s)
		return Figure{Kind: Number, Value: n}
	}
	if BeginsNone(s) && fold.IsHan(s) || len(s) > longWords && !strings.ContainsFunc(s, digit) {
		return Figure{Kind: Text}
	}
	if s = narrow(s); strings.Contains(s, `\`) {
		s = escapes.Replace(s)
	}
	if strings.ContainsFunc(s, traditional) {
		s = fold.Fold(s) // units in traditional characters, pinyin after them: 0萬(wàn)元
	}
	if isDash(s) {
		return Figure{Kind: Dash}
	}
	var f Figure
	if f.number(s) {
		f.Kind = Number
		return f
	}
	return f.reject(s)
}

// BeginsNone tells a text that is no figure nor several for certain: it begins with a Han
// character, and with none that a figure in words, its sign or a word for none begins with.
func BeginsNone(s string) bool {
	if !fold.IsHanAt(s, 0) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	return !strings.ContainsRune("零一二三四五六七八九两兩十百千韆共计計增减減上下新负負无無没沒暂暫不空", first)
}

// longWords is more bytes than a figure written in words has: 九千九百九十九万元.
const longWords = 45

// escapes takes away the backslash that Markdown puts before a mark: 12\.5.
var escapes = strings.NewReplacer(`\.`, ".", `\-`, "-", `\+`, "+", `\(`, "(", `\)`, ")", `\,`, ",")

// plain is the common case: up to 18 ASCII digits without a leading zero.
func plain(s string) bool {
	if s == "" || len(s) > 18 || (s[0] == '0' && len(s) > 1) {
		return false
	}
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func isSpace(r rune) bool {
	return unicode.IsSpace(r) || r > 0x7f && unicode.Is(unicode.Cf, r)
}

// thin is what narrow puts for a thin space.
const thin = '\''

// traditional tells the characters of units and signs that have another form.
func traditional(r rune) bool {
	switch r {
	case '萬', '億', '無', '條', '項', '減', '個':
		return true
	}
	return false
}

// isNarrow tells what narrow leaves as it is, by its bytes: printed ASCII and Han characters.
func isNarrow(s string) bool {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case ' ' < c && c < 0x7f:
		case fold.IsHanAt(s, i):
			i += 2
		default:
			return false
		}
	}
	return true
}

// narrow makes full-width characters ASCII, folds dashes and drops zero-width marks.
func narrow(s string) string {
	if isNarrow(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r > ' ' && r < 0x7f, r >= 0x3400 && r <= 0x9fff: // most characters
			return r
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '—' || r == '–' || r == '―' || r == '−' || r == '‐' || r == '‑' || r == '─' || r == '﹣' || r == '⁻' || r == '﹘':
			return '-'
		case r > 0x7f && unicode.Is(unicode.Cf, r): // zero-width marks, soft hyphens
			return -1
		case r == '\u2009' || r == '\u202f': // thin spaces, which group digits
			return thin
		case r == '〇' || r == '○' || r == '◯':
			return '0'
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
}

// number reads sign, digits, unit and annotation; all of s must be used.
func (f *Figure) number(s string) bool {
	in := strings.TrimPrefix(strings.TrimPrefix(s, "共"), "计")         // 共3件, 共计3件: with its unit
	money := strings.HasPrefix(in, "¥") || strings.HasPrefix(in, "￥") // ￥3.2万元: with its unit
	in = strings.TrimLeft(in, "¥￥")
	neg, rest, signed := cutSign(strings.TrimLeft(in, " "))
	digits, rest, ok := cutDigits(rest)
	if !ok {
		if digits, rest, ok = cutHan(rest); !ok {
			return false
		}
	}
	n, ok := model.ParseNumber(digits)
	if !ok {
		return false
	}
	if neg {
		n = n.Neg()
	}
	rest = strings.TrimLeft(rest, " ")
	if n := unitAt(rest); n > 0 {
		f.Unit, rest = rest[:n], strings.TrimLeft(rest[n:], " ")
	}
	if len(in) < len(s) && (f.Unit == "" || !money && !strings.HasPrefix(s, "共")) {
		f.Unit = ""
		return false
	}
	rest = strings.TrimRight(rest, " 。;；")
	if rest != "" && !annotation(rest) {
		f.Unit = ""
		return false
	}
	f.Value, f.Signed = n, signed
	return true
}

// NoteMarks are the marks and numbers of notes, which stand small after a figure or a label.
const NoteMarks = "*#※†‡△▲★☆⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉①②③④⑤⑥⑦⑧⑨⑩"

// annotation tells a remark on the figure from a second figure: it is bracketed, begins
// with 其中, or is the mark of a note.
func annotation(s string) bool {
	if strings.Trim(strings.TrimPrefix(s, "注"), NoteMarks) == "" {
		return true
	}
	if s[0] == '(' || s[0] == '[' {
		return strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")
	}
	return strings.HasPrefix(s, "其中") || strings.HasPrefix(s, "〔")
}

// reject lists the figures seen in what is not one figure.
func (f *Figure) reject(s string) Figure {
	f.Kind = Text
	for i := 0; i < len(s); {
		if s[i] < '0' || s[i] > '9' {
			i++
			continue
		}
		j := i
		for j < len(s) && (s[j] >= '0' && s[j] <= '9' || s[j] == '.' && digitAt(s, j+1)) {
			j++
		}
		f.Candidates = append(f.Candidates, s[i:j])
		i = j
	}
	if len(f.Candidates) > 0 {
		f.Kind = Several
	}
	return *f
}
