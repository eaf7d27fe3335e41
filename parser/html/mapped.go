package html

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// mapped is text that was written in another text under another spelling: byte i of it
// stands at at[i] there. One entry more tells where it ends.
type mapped struct {
	text string
	at   []int
}

// pieceOf is a piece of a text as it is written.
func pieceOf(text string, from, to int) mapped {
	m := mapped{text[from:to], make([]int, to-from+1)}
	for i := range m.at {
		m.at[i] = from + i
	}
	return m
}

func (m mapped) cut(from, to int) mapped { return mapped{m.text[from:to], m.at[from : to+1]} }

// respelled is m with each of its spellings that begin with lead resolved. read gives
// what a spelling at the front of a text stands for and its length, 0 for none.
func (m mapped) respelled(lead byte, read func(string) (string, int)) mapped {
	var b strings.Builder
	b.Grow(len(m.text))
	at := make([]int, 0, len(m.at))
	for i := 0; i < len(m.text); {
		if m.text[i] == lead {
			if s, n := read(m.text[i:]); n > 0 {
				b.WriteString(s)
				for range len(s) {
					at = append(at, m.at[i])
				}
				i += n
				continue
			}
		}
		b.WriteByte(m.text[i])
		at = append(at, m.at[i])
		i++
	}
	return mapped{b.String(), append(at, m.at[len(m.text)])}
}

// unescaped resolves the escapes of a script string.
func (m mapped) unescaped() mapped { return m.respelled('\\', readEscape) }

func readEscape(s string) (string, int) {
	if len(s) < 2 {
		return "", 0
	}
	switch c := s[1]; c {
	case 'n':
		return "\n", 2
	case 'r', 'b', 'f':
		return " ", 2
	case 't':
		return "\t", 2
	case 'x':
		return hexEscape(s, 2)
	case 'u':
		r, n := hexEscape(s, 4)
		if high, _ := utf8.DecodeRuneInString(r); n > 0 && high == utf8.RuneError && len(s) > n { // half of a pair
			if second, n2 := strconv.ParseUint(tail(s[n:], `\u`), 16, 16); n2 == nil {
				first, _ := strconv.ParseUint(s[2:6], 16, 16)
				return string(utf16.DecodeRune(rune(first), rune(second))), 2 * n
			}
		}
		return r, n
	default:
		return s[1:2], 2
	}
}

// hexEscape reads \x and two digits, \u and four.
func hexEscape(s string, digits int) (string, int) {
	if len(s) < 2+digits {
		return "", 0
	}
	r, err := strconv.ParseUint(s[2:2+digits], 16, 16)
	if err != nil {
		return "", 0
	}
	return string(rune(r)), 2 + digits
}

// tail is the four digits after a prefix, "" when there are none.
func tail(s, prefix string) string {
	if s, ok := strings.CutPrefix(s, prefix); ok && len(s) >= 4 {
		return s[:4]
	}
	return ""
}

// resolved resolves the entities of markup.
func (m mapped) resolved() mapped {
	const longest = 10 // &thetasym;
	return m.respelled('&', func(s string) (string, int) {
		n := strings.IndexByte(s[:min(len(s), longest)], ';') + 1
		if n < 4 {
			return "", 0
		}
		if r := html.UnescapeString(s[:n]); r != s[:n] {
			return r, n
		}
		return "", 0
	})
}
