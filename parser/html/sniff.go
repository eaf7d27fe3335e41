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
		b = b[2:]
	}
	if bytes.IndexByte(b, 0) >= 0 { // UTF-16, with or without its mark
		b = bytes.ReplaceAll(b, []byte{0}, nil)
	}
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	if bytes.HasPrefix(b, []byte("%PDF-")) {
		return false
	}
	if isMarkdown(b) {
		return false
	}
	tags, breaks, lines := 0, 0, bytes.Count(b, []byte("\n"))
	for i := bytes.IndexByte(b, '<'); i >= 0; {
		b = bytes.TrimPrefix(b[i+1:], []byte(`\`))
		switch name := leadingName(string(b[:min(len(b), maxName+1)])); {
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
		i = bytes.IndexByte(b, '<')
	}
	return false
}

// isMarkdown tells text with tables of bars, between the elements that Markdown keeps as
// they are: <div>. A line of it under a head has bars and dashes alone.
func isMarkdown(b []byte) bool {
	if bytes.Contains(b, []byte("<t")) || bytes.Contains(b, []byte("<T")) || bytes.Contains(b, []byte("<html")) {
		return false
	}
	for l := range bytes.Lines(b) {
		if l = bytes.TrimSpace(l); len(l) > 5 && l[0] == '|' && bytes.Contains(l, []byte("--")) && len(bytes.Trim(l, "|-: ")) == 0 && bytes.Count(l, []byte("|")) > 2 {
			return true
		}
	}
	return false
}

const maxName = 12 // of a tag that tells a page

// leadingName gives the tag name at the start of a text, with / or ! in front when so
// written, "" when none is there.
func leadingName(s string) string {
	i := 0
	for i < len(s) && i < maxName && (isLetter(s[i]) || '0' <= s[i] && s[i] <= '9' || i == 0 && (s[i] == '/' || s[i] == '!')) {
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
	b = b[:min(len(b), sniffBytes)]
	if !mentionsEncoding(b) {
		return "" // nothing to look for in the tags
	}
	if c := declaredCharset(string(b[:min(len(b), headBytes)])); c != "" {
		return c
	}
	return declaredCharset(string(b))
}

const headBytes = 1024 // where the standard wants the declaration to be

func declaredCharset(text string) string {
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
func mentionsEncoding(b []byte) bool {
	for i := bytes.IndexByte(b, 's'); i >= 0; {
		if i >= 4 && bytes.EqualFold(b[i-4:min(i+3, len(b))], []byte("charset")) {
			return true
		}
		next := bytes.IndexByte(b[i+1:], 's')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return bytes.Contains(b, []byte("CHARSET")) || bytes.Contains(b, []byte("encoding"))
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
