package html

import (
	"strings"

	"golang.org/x/net/html"
)

// attrsEnd finds the '>' that ends a tag, from the end of its name on; -1 when the
// text ends first. A '>' inside a quoted value does not end it.
func (t *token) attrsEnd(s string, i int) int {
	for i >= 0 {
		if i = skipBlank(s, i); i >= len(s) {
			return -1
		}
		if s[i] == '>' {
			return i
		}
		var key string
		key, _, i = cutAttr(s, i)
		t.spans = t.spans || len(key) == len("colspan")
	}
	return -1
}

// attr finds the value of an attribute by its lower-case name, entities resolved.
func attr(attrs, name string) (string, bool) {
	for i := skipBlank(attrs, 0); i < len(attrs); i = skipBlank(attrs, i) {
		var key, val string
		if key, val, i = cutAttr(attrs, i); i < 0 {
			break
		}
		if len(key) == len(name) && strings.EqualFold(key, name) {
			if strings.IndexByte(val, '&') >= 0 {
				val = html.UnescapeString(val)
			}
			return val, true
		}
	}
	return "", false
}

func skipBlank(s string, i int) int {
	for i < len(s) && class[s[i]]&(blank|slash) != 0 {
		i++
	}
	return i
}

// cutAttr reads one attribute, which begins at i, as x/net/html does: its key and
// value as written, and where to go on; -1 when the text ends in its value.
func cutAttr(s string, i int) (key, val string, next int) {
	start := i
	if i < len(s) && s[i] == '=' { // part of a name at its begin
		i++
	}
	for i < len(s) && class[s[i]] == 0 {
		i++
	}
	key = s[start:i]
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	if i >= len(s) || s[i] != '=' {
		return key, "", i
	}
	for i++; i < len(s) && isSpace(s[i]); {
		i++
	}
	if i >= len(s) {
		return key, "", i
	}
	if quote := s[i]; quote == '"' || quote == '\'' {
		end := strings.IndexByte(s[i+1:], quote)
		if end < 0 {
			return key, "", -1
		}
		return key, s[i+1 : i+1+end], i + 1 + end + 1
	}
	if end := escapedValue(s[i:]); end > 0 {
		return key, s[i+2 : i+end-2], i + end
	}
	start = i
	for i < len(s) && class[s[i]]&(blank|angle) == 0 {
		i++
	}
	return key, s[start:i], i
}

// escapedValue gives the length of a value \"...\" at the start of s, 0 when there is
// none. Pages inside a script string write their attributes so.
func escapedValue(s string) int {
	if !strings.HasPrefix(s, `\"`) {
		return 0
	}
	if i := strings.IndexByte(s[2:], '"'); i > 0 && s[2+i-1] == '\\' {
		return 2 + i + 1
	}
	return 0
}

const maxSpan = 1000 // as in browsers, which cap colspan there

// spans reads colspan and rowspan; 1 where there is none or nonsense.
func spans(attrs string) (cols, rows uint16) {
	cols, rows = 1, 1
	for i := skipBlank(attrs, 0); i < len(attrs); i = skipBlank(attrs, i) {
		var key, val string
		key, val, i = cutAttr(attrs, i)
		if len(key) != len("colspan") {
			continue
		}
		switch n := leadingNumber(val); {
		case n > 0 && strings.EqualFold(key, "colspan"):
			cols = uint16(n)
		case n >= 0 && strings.EqualFold(key, "rowspan"): // 0: to the end of the row group
			rows = uint16(n)
		}
	}
	return cols, rows
}

// leadingNumber reads the digits that a value begins with, up to maxSpan; -1 for none.
func leadingNumber(s string) int {
	s = strings.TrimLeft(s, " \t\r\n\f+\\\"'")
	n := -1
	for i := 0; i < len(s) && '0' <= s[i] && s[i] <= '9'; i++ {
		n = min(max(n, 0)*10+int(s[i]-'0'), maxSpan)
	}
	return n
}
