package html

import (
	"strings"

	"nianbao/model"
	"nianbao/parser/doc"
)

// literal is a string of a script or of JSON, without its quotes.
type literal struct {
	from, to int
	within   int // the bracket it stands in, -1 for none
}

// maxLiterals bounds the strings of a script.
const maxLiterals = 1 << 17

// literals finds the strings of a script. A string in quotes ends on its line; a quote
// that has no other on its line is none.
func literals(s string) []literal {
	var all []literal
	within := []int{-1}
	for i := 0; i < len(s) && len(all) < maxLiterals; i++ {
		switch c := s[i]; c {
		case '"', '\'', '`':
			if end := literalEnd(s, i+1, c); end >= 0 {
				all = append(all, literal{i + 1, end, within[len(within)-1]})
				i = end
			}
		case '{', '[', '(':
			within = append(within, i)
		case '}', ']', ')':
			if len(within) > 1 {
				within = within[:len(within)-1]
			}
		case '/':
			if strings.HasPrefix(s[i:], "//") {
				if n := strings.IndexByte(s[i:], '\n'); n > 0 {
					i += n
				}
			} else if strings.HasPrefix(s[i:], "/*") {
				if n := strings.Index(s[i:], "*/"); n > 0 {
					i += n
				}
			}
		}
	}
	return all
}

func literalEnd(s string, from int, quote byte) int {
	for i := from; i < len(s); i++ {
		switch s[i] {
		case quote:
			return i
		case '\\':
			i++
		case '\n':
			if quote != '`' {
				return -1
			}
		}
	}
	return -1
}

// strings offers the longest string of a script, with the short ones beside it as data.
func (c *Carried) strings(m mapped, where doc.Span, depth int) {
	if depth == 0 {
		return
	}
	all := literals(m.text)
	for _, l := range all {
		if l.to-l.from < leastBytes || l.to-l.from < 3*c.han {
			continue
		}
		before := c.han
		if c.offer(m.cut(l.from, l.to).unescaped(), where, nil, depth-1); c.han > before && c.Meta == nil {
			c.Meta = besides(m, all, l)
		}
	}
}

// besides are the named short strings in the brackets around a long one.
func besides(m mapped, all []literal, long literal) []model.Meta {
	const most = 300
	var meta []model.Meta
	for _, l := range all {
		if l.within != long.within || l == long || l.to-l.from > most {
			continue
		}
		name := nameBefore(m.text[:l.from-1])
		value := folded(m.cut(l.from, l.to).unescaped().text)
		if name != "" && value != "" && len(meta) < maxMeta {
			meta = append(meta, model.Meta{Name: name, Value: value, From: "script"})
		}
	}
	return meta
}

// nameBefore is the name that a value has: title: or "title":.
func nameBefore(s string) string {
	s, ok := strings.CutSuffix(strings.TrimRight(s, " \t\r\n"), ":")
	if !ok {
		return ""
	}
	s = strings.TrimRight(strings.TrimRight(s, " \t\r\n"), `"'`)
	return s[len(strings.TrimRight(s, nameBytes)):]
}
