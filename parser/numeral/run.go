package numeral

import (
	"strings"
	"unicode/utf8"
)

// Run cuts figures that ran together at what ends one for certain: a unit, a bracket after
// it (849443件61861, 7（其中修订1件）0), the word 无. A piece may still hold several figures. It
// is nil where other words stand among them.
func Run(s string) []string {
	var pieces []string
	for s != "" {
		if n := noneAt(s); n > 0 {
			pieces, s = append(pieces, s[:n]), s[n:]
			continue
		}
		n := strings.IndexFunc(s, func(r rune) bool { return !digit(r) && !strings.ContainsRune(".,．，+-－＋", r) })
		if n < 0 {
			return append(pieces, s)
		}
		if n == 0 || strings.IndexFunc(s[:n], digit) < 0 {
			return nil
		}
		end := n + unitAt(s[n:])
		end += bracketAt(s[end:])
		if end == n && noneAt(s[n:]) == 0 {
			return nil
		}
		pieces, s = append(pieces, s[:end]), s[end:]
	}
	return pieces
}

func digit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// noneAt is how long the word is that stands for a dash, 0 for none. Marks may be signs.
func noneAt(s string) int {
	if strings.HasPrefix(s, "无") || strings.HasPrefix(s, "無") {
		return len("无")
	}
	return 0
}

// unitAt is how long the unit is that s begins with, 0 for none.
func unitAt(s string) int {
	for _, u := range units {
		if strings.HasPrefix(s, u) {
			return len(u)
		}
	}
	return 0
}

// bracketAt is how long the annotation is that s begins with, 0 for none.
func bracketAt(s string) int {
	open, size := utf8.DecodeRuneInString(s)
	if open != '（' && open != '(' {
		return 0
	}
	end := strings.IndexAny(s[size:], "）)(（")
	if end < 0 {
		return 0
	}
	last, width := utf8.DecodeRuneInString(s[size+end:])
	if last != '）' && last != ')' {
		return 0
	}
	return size + end + width
}
