package page

import (
	"html"
	"net/url"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// cutTag cuts a tag off the front of text: its name in lower case, with / in front for
// an end tag, and its attributes as written.
func cutTag(text string) (name, attrs, rest string, ok bool) {
	i := 1
	if i < len(text) && (text[i] == '/' || text[i] == '!' || text[i] == '?') {
		i++
	}
	if i >= len(text) || !isLetter(text[i]) {
		return "", "", "", false
	}
	for i < len(text) && !strings.ContainsRune(" \t\r\n\f/>", rune(text[i])) {
		i++
	}
	name = strings.ToLower(text[1:i])
	end := tagEnd(text, i)
	if end < 0 {
		return name, "", "", true // cut off: nothing follows
	}
	return name, text[i:end], text[end+1:], true
}

// tagEnd finds the > that ends a tag, outside quotes that follow an =.
func tagEnd(text string, i int) int {
	var quote byte
	for last := byte(0); i < len(text); i++ {
		c := text[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i
		case (c == '"' || c == '\'') && last == '=':
			quote = c
		}
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			last = c
		}
	}
	return -1
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// attr gives the value of an attribute, "" when it is not there.
func attr(attrs, name string) string {
	for attrs != "" {
		key, value, rest := cutAttr(attrs)
		if strings.EqualFold(key, name) {
			return html.UnescapeString(value)
		}
		attrs = rest
	}
	return ""
}

func cutAttr(s string) (key, value, rest string) {
	s = strings.TrimLeft(s, " \t\r\n\f/")
	i := strings.IndexAny(s, "= \t\r\n\f")
	if i < 0 {
		return s, "", ""
	}
	key, s = s[:i], strings.TrimLeft(s[i:], " \t\r\n\f")
	if key == "" && strings.HasPrefix(s, "=") { // junk
		return "", "", s[1:]
	}
	if !strings.HasPrefix(s, "=") {
		return key, "", s
	}
	s = strings.TrimLeft(s[1:], " \t\r\n\f")
	if s != "" && (s[0] == '"' || s[0] == '\'') {
		value, rest, _ = strings.Cut(s[1:], s[:1])
		return key, value, rest
	}
	if i = strings.IndexAny(s, " \t\r\n\f"); i < 0 {
		return key, s, ""
	}
	return key, s[:i], s[i:]
}

// resolve makes an address absolute as a browser does: white space off, backslashes
// turned, a query of a GBK page written in GBK.
func (s *scanner) resolve(ref string) (*url.URL, bool) {
	ref = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return -1
		}
		return r
	}, strings.TrimSpace(ref))
	low := strings.ToLower(ref)
	if ref == "" || ref[0] == '#' || strings.HasPrefix(low, "javascript:") || strings.HasPrefix(low, "data:") || len(ref) > 4000 {
		return nil, false
	}
	head, query, hasQuery := strings.Cut(ref, "?")
	head = strings.ReplaceAll(strings.ReplaceAll(head, "\\", "/"), " ", "%20")
	if hasQuery {
		query, fragment, _ := strings.Cut(query, "#")
		head += "?" + s.escapeQuery(query)
		if fragment != "" {
			head += "#" + fragment
		}
	}
	u, err := url.Parse(head)
	if err != nil {
		return nil, false
	}
	if u = s.base.ResolveReference(u); u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, false
	}
	u.Host = strings.ToLower(u.Host)
	if u.Path == "" {
		u.Path = "/"
	}
	return u, true
}

// escapeQuery escapes what is not ASCII, in the encoding of the page.
func (s *scanner) escapeQuery(q string) string {
	ascii := true
	for i := range len(q) {
		ascii = ascii && q[i] > ' ' && q[i] < 0x7f
	}
	if ascii {
		return q
	}
	if s.page.Encoding == "gb18030" {
		if b, err := simplifiedchinese.GB18030.NewEncoder().String(q); err == nil {
			q = b
		}
	}
	var b strings.Builder
	for i := range len(q) {
		if c := q[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
		} else {
			const hex = "0123456789ABCDEF"
			b.Write([]byte{'%', hex[c>>4], hex[c&15]})
		}
	}
	return b.String()
}

// Resolve makes an address of a script or an answer absolute.
func (p *Page) Resolve(ref string) (string, bool) {
	s := scanner{page: p, base: p.URL}
	u, ok := s.resolve(html.UnescapeString(ref))
	if !ok {
		return "", false
	}
	u.Fragment, u.RawFragment = "", ""
	return u.String(), true
}
