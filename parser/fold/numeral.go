package fold

import "unicode/utf8"

// Style is the form of a numeral before a heading or a row. The bit [Lost] is set when
// a bracket or stop is missing: 一） or 一 总体情况.
type Style uint8

const (
	NoNumeral   Style = iota
	Chapter           // 一、 一. 一，
	Parens            // （一） (一) 〔一〕 ㈠
	Digit             // 1. 1． 1、 1, ⒈
	DigitParens       // (1) （1） 1) ⑴
	Circled           // ①

	Lost Style = 1 << 7
)

// Kind is the style without the Lost bit.
func (s Style) Kind() Style { return s &^ Lost }

// Lost tells whether a bracket or stop of the numeral is missing.
func (s Style) Lost() bool { return s&Lost != 0 }

// maxNumeral bounds numerals: more is a year, a figure or a document number.
const maxNumeral = 40

// CutNumeral takes a leading numeral off s, which may be folded or as printed; spaces
// around and inside the numeral are passed over. rest is a suffix of s, so that
// s[:len(s)-len(rest)] is the numeral as printed. A stop alone (、主动公开…) is a
// chapter numeral that was lost: num is 0.
func CutNumeral(s string) (num int, style Style, rest string, ok bool) {
	r, n := next(s)
	switch {
	case r == '、':
		return 0, Chapter | Lost, trim(s[n:]), true
	case r >= '①' && r <= '⑳':
		return int(r-'①') + 1, Circled, stop(s[n:]), true
	case r >= '⑴' && r <= '⒇':
		return int(r-'⑴') + 1, DigitParens, trim(s[n:]), true
	case r >= '⒈' && r <= '⒛':
		return int(r-'⒈') + 1, Digit, trim(s[n:]), true
	case r >= '㈠' && r <= '㈩':
		return int(r-'㈠') + 1, Parens, trim(s[n:]), true
	}
	open := isOpen(r)
	if open {
		s = s[n:]
	}
	num, digits, rest := cutNumber(s)
	if num == 0 {
		return 0, NoNumeral, s, false
	}
	if style, rest, ok = closing(rest, open, digits); !ok {
		return 0, NoNumeral, s, false
	}
	return num, style, rest, true
}

// closing reads what follows the number: the bracket or stop tells the style.
func closing(s string, open, digits bool) (Style, string, bool) {
	style, parens := Chapter, Parens
	if digits {
		style, parens = Digit, DigitParens
	}
	r, n := next(s)
	switch {
	case isClose(r):
		if !open {
			parens |= Lost
		}
		return parens, stop(s[n:]), true
	case open: // （一 予以公开; a number alone in an open bracket may be anything else
		if digits || r == utf8.RuneError {
			return 0, s, false
		}
		return parens | Lost, stop(s), true
	case isStop(r):
		after, _ := utf8.DecodeRuneInString(s[n:])
		if r != '、' && digits && digitOf(after) >= 0 {
			return 0, s, false // 1.5
		}
		return style, trim(s[n:]), true
	case !digits && r != utf8.RuneError && n > utf8.RuneLen(r): // 一 总体情况
		return style | Lost, trim(s), true
	}
	return 0, s, false
}

// cutNumber reads a number of up to maxNumeral in digits or Han; 0 when there is none.
func cutNumber(s string) (num int, digits bool, rest string) {
	r, n := next(s)
	if d := digitOf(r); d >= 0 {
		num, s = d, s[n:]
		r, w := utf8.DecodeRuneInString(s)
		if d := digitOf(r); d >= 0 {
			num, s = num*10+d, s[w:]
			if r, _ = utf8.DecodeRuneInString(s); digitOf(r) >= 0 {
				return 0, false, s
			}
		}
		if num > maxNumeral {
			return 0, false, s
		}
		return num, true, s
	}
	if isRule(r) { // 一 typed as a dash, only before a stop
		if after, _ := next(s[n:]); after == '、' {
			return 1, false, s[n:]
		}
	}
	num, rest = CutHan(s)
	return num, false, rest
}

// CutHan reads 一 to 三十九.
func CutHan(s string) (int, string) {
	num, rest := cutOnes(s)
	if r, n := next(rest); r == '十' {
		if num == 0 {
			num = 1
		}
		last, after := cutOnes(rest[n:])
		num, rest = num*10+last, after
	}
	if num > maxNumeral {
		return 0, s
	}
	return num, rest
}

// cutOnes reads 一 to 九.
func cutOnes(s string) (int, string) {
	r, n := next(s)
	for i, one := range [...]rune{'一', '二', '三', '四', '五', '六', '七', '八', '九'} {
		if r == one {
			return i + 1, s[n:]
		}
	}
	return 0, s
}

func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r >= '０' && r <= '９':
		return int(r - '０')
	}
	return -1
}

func isOpen(r rune) bool {
	return r == '(' || r == '（' || r == '〔' || r == '[' || r == '【' || r == '［'
}

func isClose(r rune) bool {
	return r == ')' || r == '）' || r == '〕' || r == ']' || r == '】' || r == '］'
}

func isRule(r rune) bool {
	return r == '—' || r == '-' || r == '–' || r == '－' || r == '─' || r == '―'
}

func isStop(r rune) bool {
	return r == '、' || r == '.' || r == '．' || r == ',' || r == '，' || r == '﹑' || r == ':' || r == '：'
}

// stop passes over a stop after a bracket: （一）、主动公开.
func stop(s string) string {
	if r, n := next(s); r == '、' || r == '.' || r == '．' {
		s = s[n:]
	}
	return trim(s)
}

// next is the first rune that is not a space, and the length up to its end.
func next(s string) (rune, int) {
	r, n := utf8.DecodeRuneInString(s)
	if isVisible(r) {
		return r, n
	}
	i := len(s) - len(trim(s))
	r, n = utf8.DecodeRuneInString(s[i:])
	return r, i + n
}

func trim(s string) string {
	for i, r := range s {
		if isVisible(r) {
			return s[i:]
		}
	}
	return ""
}

func isVisible(r rune) bool {
	return r < utf8.RuneSelf && r > ' ' || r >= utf8.RuneSelf && !invisible(r)
}
