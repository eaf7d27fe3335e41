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
	s := raw
	if !plain(s) {
		s = strings.TrimFunc(raw, isSpace)
	}
	if s == "" || s == "None" || s == "NaN" || s == "nan" || s == "null" { // words of programs for an empty cell
		return Figure{Kind: Blank}
	}
	if plain(s) {
		n, _ := model.ParseNumber(s)
		return Figure{Kind: Number, Value: n}
	}
	if len(s) > longWords && !strings.ContainsFunc(s, digit) {
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

// narrow makes full-width characters ASCII, folds dashes and drops zero-width marks.
func narrow(s string) string {
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

// noteMarks are the marks and numbers of notes, which stand raised after a figure.
const noteMarks = "*#※†‡△▲★☆⁰¹²³⁴⁵⁶⁷⁸⁹①②③④⑤⑥⑦⑧⑨⑩"

// annotation tells a remark on the figure from a second figure: it is bracketed, begins
// with 其中, or is the mark of a note.
func annotation(s string) bool {
	if strings.Trim(strings.TrimPrefix(s, "注"), noteMarks) == "" {
		return true
	}
	if s[0] == '(' || s[0] == '[' {
		return strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")
	}
	return strings.HasPrefix(s, "其中") || strings.HasPrefix(s, "〔")
}

var signs = []struct {
	word string
	neg  bool
}{
	{"增加", false}, {"减少", true}, {"上升", false}, {"下降", true}, {"新增", false},
	{"增", false}, {"减", true}, {"负", true}, {"+", false}, {"-", true}, {"↑", false}, {"↓", true},
}

func cutSign(s string) (neg bool, rest string, signed bool) {
	for _, w := range signs {
		if strings.HasPrefix(s, w.word) && len(s) > len(w.word) {
			rest = strings.TrimLeft(s[len(w.word):], " ")
			if rest != "" && rest[0] == '-' { // 增-8 is printed where the column says 增/减
				return true, rest[1:], true
			}
			return w.neg, rest, true
		}
	}
	return false, s, false
}

// cutDigits takes digits with well-formed thousands separators and one point. The
// letter O stands for 0 in typed tables. A leading zero is not one figure: cells may
// have run together.
func cutDigits(s string) (digits, rest string, ok bool) {
	var b []byte
	i, point, group := 0, false, -1
scan:
	for i < len(s) {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			b = append(b, c)
			if group >= 0 {
				group++
			}
		case (c == 'O' || c == 'o') && !letter(s, i+1):
			b = append(b, '0')
			if group >= 0 {
				group++
			}
		case (c == ',' || c == thin) && !point && digitAt(s, i+1) && (group == 3 || group < 0 && len(b) > 0 && len(b) <= 3):
			group = 0
		case c == '.' && !point && digitAt(s, i+1) && (group < 0 || group == 3):
			if len(b) == 0 {
				b = append(b, '0')
			}
			point, group = true, -1
			b = append(b, '.')
		default:
			break scan
		}
		i++
	}
	if len(b) == 0 || group >= 0 && group != 3 || b[0] == '0' && len(b) > 1 && b[1] != '.' {
		return "", s, false
	}
	return string(b), s[i:], true
}

func digitAt(s string, i int) bool { return i < len(s) && s[i] >= '0' && s[i] <= '9' }

func letter(s string, i int) bool {
	return i < len(s) && (s[i]|0x20 >= 'a' && s[i]|0x20 <= 'z') && s[i]|0x20 != 'o'
}

// cutHan reads numbers in Han digits, 零 to 九千九百九十九. A single 一 is left alone: it
// is how a dash comes out of some converters.
func cutHan(s string) (digits, rest string, ok bool) {
	total, cur, used, i := 0, -1, 0, 0
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if d := strings.IndexRune("零一二三四五六七八九", r); d >= 0 {
			cur = d / 3
		} else if r == '两' {
			cur = 2
		} else if m := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]; m > 0 {
			if cur < 0 {
				cur = 1
			}
			total += cur * m
			cur = -1
		} else {
			break
		}
		used++
		i += n
	}
	if used == 0 || s[:i] == "一" && i == len(s) {
		return "", s, false
	}
	if cur > 0 {
		total += cur
	}
	return model.Int(int64(total)).String(), s[i:], true
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
