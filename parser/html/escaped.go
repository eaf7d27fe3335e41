package html

import (
	"strconv"
	"strings"
)

// isEscaped tells whether a page stands inside a script or JSON string:
// <td colspan=\"5\"> and <\/td>, and hardly any ordinary attribute.
func isEscaped(text string) bool {
	if strings.IndexByte(text, '\\') < 0 {
		return false
	}
	quotes := strings.Count(text, `=\"`)
	if quotes == 0 && !strings.Contains(text, `<\/`) {
		return false
	}
	plain := strings.Count(text, `="`)
	if quotes > 0 || plain > 0 {
		return quotes > 8*plain
	}
	return !strings.Contains(text, "</")
}

// isPlain tells whether a text has tables in markup but no tag that makes a line, as
// Markdown made from scans has: its lines are then lines, not words of one paragraph.
func isPlain(text string) bool {
	l := lexer{text: text}
	for {
		t, ok := l.next()
		if !ok {
			return true
		}
		if t.kind == doctypeToken {
			return false
		}
		if t.kind != startToken {
			continue
		}
		switch e, _ := find(t.name); {
		case e.role == lineEnd, e.role == datum, e.role == holder && !e.tag.cell(),
			e.role == block && e.tag == tagOther, e == element{} && documentTag(t.name):
			return false
		}
	}
}

func documentTag(name string) bool {
	return strings.EqualFold(name, "html") || strings.EqualFold(name, "head") || strings.EqualFold(name, "body")
}

// unescapeScript resolves the escapes of a script string in a run of text.
func unescapeScript(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'r', 't', 'f':
			b.WriteByte(' ')
		case '"', '\'', '/', '\\':
			b.WriteByte(s[i])
		case 'u':
			if i+5 <= len(s) {
				if r, err := strconv.ParseUint(s[i+1:i+5], 16, 16); err == nil {
					b.WriteRune(rune(r))
					i += 4
					continue
				}
			}
			b.WriteString(`\u`)
		default:
			b.WriteByte('\\')
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
