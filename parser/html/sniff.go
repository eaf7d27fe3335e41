package html

import (
	"bytes"
	"strings"
)

const sniffBytes = 64 << 10 // a page may begin with that much script

// Sniff tells whether bytes look like a web page or a piece of one, in any encoding
// that keeps ASCII, or in UTF-16 with a byte order mark.
func Sniff(b []byte) bool {
	b = b[:min(len(b), sniffBytes)]
	if bytes.HasPrefix(b, []byte("\xff\xfe")) || bytes.HasPrefix(b, []byte("\xfe\xff")) {
		b = bytes.ReplaceAll(b[2:], []byte{0}, nil)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(b, []byte("%PDF-")) {
		return false
	}
	text := string(b)
	tags, breaks, lines := 0, 0, strings.Count(text, "\n")
	for i := strings.IndexByte(text, '<'); i >= 0; {
		text = strings.TrimPrefix(text[i+1:], `\`)
		switch name := leadingName(text); {
		case sure(name):
			return true
		case structural(name):
			if tags++; tags == 2 {
				return true
			}
		case strings.EqualFold(name, "br"): // Markdown has some in its tables
			if breaks++; breaks >= 2 && breaks*2 > lines {
				return true
			}
		}
		i = strings.IndexByte(text, '<')
	}
	return false
}

// leadingName gives the tag name at the start of a text, with / or ! in front when so
// written, "" when none is there.
func leadingName(s string) string {
	i := 0
	for i < len(s) && i < 12 && (isLetter(s[i]) || '0' <= s[i] && s[i] <= '9' || i == 0 && (s[i] == '/' || s[i] == '!')) {
		i++
	}
	if i < len(s) && !isSpace(s[i]) && s[i] != '>' && s[i] != '/' && s[i] != '\\' {
		return ""
	}
	return s[:i]
}

func sure(name string) bool {
	switch len(name) {
	case 4, 5, 8:
		switch string(appendLower(nil, name)) {
		case "html", "head", "body", "table", "!doctype":
			return true
		}
	}
	return false
}

func structural(name string) bool {
	if len(name) == 0 || len(name) > 6 {
		return false
	}
	switch strings.TrimPrefix(string(appendLower(nil, name)), "/") {
	case "p", "div", "td", "tr", "th", "tbody", "table", "meta", "script", "style",
		"ul", "li", "h1", "h2", "h3", "center", "title", "pre":
		return true
	}
	return false
}

// DeclaredCharset finds the encoding that a page states in a meta tag or an XML
// declaration, "" when it states none. It looks at the bytes as they are: all
// encodings of such pages keep ASCII. A charset attribute of a script or link, or one
// in a comment, is not the page's.
func DeclaredCharset(b []byte) string {
	text := string(b[:min(len(b), sniffBytes)])
	if !mentionsEncoding(text) {
		return "" // nothing to look for in the tags
	}
	l := lexer{text: text}
	for {
		t, ok := l.next()
		if !ok {
			return ""
		}
		switch t.kind {
		case startToken:
			if strings.EqualFold(t.name, "meta") {
				if c := metaCharset(t.attrs); c != "" {
					return c
				}
			}
		case commentToken:
			if s := text[t.start:t.end]; strings.HasPrefix(s, "<?xml") {
				if c, ok := attr(strings.TrimRight(s[5:], "?>"), "encoding"); ok {
					return label(c)
				}
			}
		}
	}
}

// mentionsEncoding is a quick look for the words that a declaration is made of.
func mentionsEncoding(text string) bool {
	for i := strings.IndexByte(text, 's'); i >= 0; {
		if i >= 4 && strings.EqualFold(text[i-4:min(i+3, len(text))], "charset") {
			return true
		}
		next := strings.IndexByte(text[i+1:], 's')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return strings.Contains(text, "CHARSET") || strings.Contains(text, "encoding")
}

func metaCharset(attrs string) string {
	if c, ok := attr(attrs, "charset"); ok && label(c) != "" {
		return label(c)
	}
	content, _ := attr(attrs, "content")
	i := strings.Index(string(appendLower(nil, content)), "charset")
	if i < 0 {
		return ""
	}
	rest := strings.TrimLeft(content[min(i+len("charset"), len(content)):], " \t\r\n")
	if rest, ok := strings.CutPrefix(rest, "="); ok {
		return label(strings.TrimLeft(rest, " \t\r\n'\""))
	}
	return ""
}

// label cuts an encoding label out of a value and lowers it.
func label(s string) string {
	s = strings.TrimSpace(s)
	i := 0
	for i < len(s) && (isLetter(s[i]) || '0' <= s[i] && s[i] <= '9' || strings.IndexByte("-_:.", s[i]) >= 0) {
		i++
	}
	return string(appendLower(nil, s[:i]))
}
