package numeral

import (
	"strings"
	"unicode/utf8"

	"nianbao/model"
)

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

func hanUnit(r rune) int {
	switch r {
	case '十':
		return 10
	case '百':
		return 100
	case '千':
		return 1000
	}
	return 0
}

// cutHan reads numbers in Han digits, 零 to 九千九百九十九. A single 一 is left alone: it
// is how a dash comes out of some converters. Digits one after the other (一五) and 一百五, which
// is said for 150, are no numbers of this kind.
func cutHan(s string) (digits, rest string, ok bool) {
	total, cur, used, i := 0, -1, 0, 0
	unit, zero := 10000, false // the last unit, and whether 零 stands behind it
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if d := strings.IndexRune("零一二三四五六七八九两", r); d >= 0 {
			d /= 3
			if cur > 0 || cur == 0 && total == 0 || d == 0 && cur == 0 {
				return "", s, false
			}
			zero = zero || d == 0
			if cur = d; r == '两' {
				cur = 2
			}
		} else if m := hanUnit(r); m > 0 {
			if m >= unit {
				return "", s, false
			}
			if cur < 0 {
				cur = 1
			}
			total += cur * m
			cur, unit, zero = -1, m, false
		} else {
			break
		}
		used++
		i += n
	}
	if used == 0 || s[:i] == "一" && i == len(s) || cur > 0 && unit < 10000 && unit >= 100 && !zero {
		return "", s, false
	}
	if cur > 0 {
		total += cur
	}
	return model.Int(int64(total)).String(), s[i:], true
}
