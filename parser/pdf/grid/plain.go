package grid

import (
	"strings"
	"unicode/utf8"
)

// plain is a label without the accidents of printing: 1. and 1、 and （1） are the same.
func plain(s string) string {
	for i, r := range s {
		if kept := isHan(r) && r != '它'; !kept && asLabel(s[:i], r) != r {
			return ordinal(unmarked(narrow(s, i)))
		}
	}
	return ordinal(unmarked(s))
}

// narrow is s from its character at i on as labels have it.
func narrow(s string, i int) string {
	var room [96]byte // for most labels
	b := append(room[:0], s[:i]...)
	for at, r := range s[i:] {
		if as := asLabel(s[:i+at], r); as != dropped {
			b = utf8.AppendRune(b, as)
		}
	}
	return string(b)
}

// dropped stands for a character that labels do not have.
const dropped = -1

// asLabel is a character as labels have it.
func asLabel(before string, r rune) rune {
	switch r {
	case '（':
		return '('
	case '）':
		return ')'
	case '，', '．', '.', '、':
		return ','
	case '：':
		return ':'
	case '“', '”':
		return '"'
	case ' ', '\n', '\t':
		return dropped
	case '它':
		if strings.HasSuffix(before, "其") {
			return '他'
		}
	case '０', '１', '２', '３', '４', '５', '６', '７', '８', '９':
		return r - '０' + '0'
	}
	return r
}

// unmarked is a plain label without the mark of a note behind it: *, ①, [1], （注）.
func unmarked(s string) string {
	if len(s) < 2 || s[len(s)-1] != '*' && s[len(s)-1] != ']' && s[len(s)-1] != ')' && s[len(s)-1] < 0x80 {
		return s
	}
	rest := strings.TrimRight(s, "*※①②③④⑤⑥⑦⑧⑨")
	if i := strings.LastIndexByte(rest, '['); i > 0 && strings.Trim(rest[i:], "[]0123456789") == "" {
		rest = rest[:i]
	}
	if rest = strings.TrimSuffix(rest, "(注)"); rest == "" {
		return s
	}
	return rest
}

// ordinal is a plain label with a digit in brackets or in a circle before it as one with
// a digit.
func ordinal(s string) string {
	const circled = "①"
	switch {
	case len(s) > 2 && s[0] == '(' && s[1] >= '1' && s[1] <= '9' && s[2] == ')':
		return s[1:2] + "," + s[3:]
	case len(s) > 2 && s[:2] == circled[:2] && s[2] >= circled[2] && s[2] < circled[2]+9:
		return string('1'+s[2]-circled[2]) + "," + s[3:]
	}
	return s
}
