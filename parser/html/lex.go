package html

import "strings"

// tokenKind says what a token is. The kinds and their borders are those of
// x/net/html's tokenizer (TestLexerAgrees), which is exact but reads byte by byte
// and allocates for each attribute.
type tokenKind uint8

const (
	textToken tokenKind = iota
	startToken
	endToken
	commentToken // also a bogus comment such as <?xml ...> or </ >
	doctypeToken
	rawToken // the content of script, style, title, ...
)

// token is text[start:end]. name is the tag name as written and attrs its
// attributes as written, both empty for other kinds.
type token struct {
	kind       tokenKind
	start, end int
	name       string
	attrs      string
	spans      bool // an attribute has a name as long as colspan and rowspan
}

// lexer cuts a page into tokens without copying. escaped is set for a page inside a
// script string, where an end tag is written <\/td>.
type lexer struct {
	text    string
	pos     int
	raw     string // lower-case name of the element whose raw content comes next
	escaped bool
	cut     bool // the text ended inside a tag, a comment or a script
}

// next gives the next token; false at the end. A tag that the text ends in is no
// token, as in a browser.
func (l *lexer) next() (t token, ok bool) {
	if l.raw != "" {
		if t, ok := l.rawContent(); ok {
			return t, true
		}
	}
	start := l.pos
	for at := start; ; at++ {
		if at == len(l.text) || l.text[at] != '<' { // else a tag follows on a tag
			i := strings.IndexByte(l.text[at:], '<')
			if i < 0 {
				l.pos = len(l.text)
				return token{kind: textToken, start: start, end: l.pos}, start < l.pos
			}
			at += i
		}
		if !l.opensMarkup(at) {
			continue
		}
		if start < at {
			l.pos = at
			return token{kind: textToken, start: start, end: at}, true
		}
		ok = l.markup(&t, at)
		return t, ok
	}
}

// opensMarkup tells whether the '<' at a place begins something other than text.
func (l *lexer) opensMarkup(at int) bool {
	if at+1 >= len(l.text) {
		return false
	}
	switch c := l.text[at+1]; {
	case isLetter(c), c == '!', c == '?':
		return true
	case c == '/':
		return at+2 < len(l.text)
	case c == '\\':
		return l.escaped && at+3 < len(l.text) && l.text[at+2] == '/' && isLetter(l.text[at+3])
	}
	return false
}

func (l *lexer) markup(t *token, at int) bool {
	c := l.text[at+1]
	switch {
	case isLetter(c):
		return l.tag(t, startToken, at, at+1)
	case c == '\\':
		return l.tag(t, endToken, at, at+3)
	case c == '/' && isLetter(l.text[at+2]):
		return l.tag(t, endToken, at, at+2)
	case c == '/' || c == '?':
		*t = l.bogus(at, at+2)
		return true
	}
	rest := l.text[at+2:]
	if strings.HasPrefix(rest, "--") {
		*t = l.comment(at)
		return true
	}
	*t = l.bogus(at, at+2)
	if len(rest) >= 7 && strings.EqualFold(rest[:7], "doctype") {
		t.kind = doctypeToken
	}
	return true
}

// bogus reads to the next '>'.
func (l *lexer) bogus(at, from int) token {
	if i := strings.IndexByte(l.text[from:], '>'); i >= 0 {
		l.pos = from + i + 1
	} else {
		l.pos, l.cut = len(l.text), true
	}
	return token{kind: commentToken, start: at, end: l.pos}
}

func (l *lexer) comment(at int) token {
	t := token{kind: commentToken, start: at}
	from := at + len("<!--")
	rest := l.text[from:]
	switch {
	case strings.HasPrefix(rest, ">"):
		l.pos = from + 1
	case strings.HasPrefix(rest, "->"):
		l.pos = from + 2
	default:
		l.pos = l.commentEnd(from)
	}
	t.end = l.pos
	return t
}

func (l *lexer) commentEnd(from int) int {
	for {
		i := strings.Index(l.text[from:], "--")
		if i < 0 {
			l.cut = true
			return len(l.text)
		}
		from += i
		if strings.HasPrefix(l.text[from+2:], ">") {
			return from + 3
		}
		if strings.HasPrefix(l.text[from+2:], "!>") {
			return from + 4
		}
		from++
	}
}

// tag reads a start or end tag whose name begins at name.
func (l *lexer) tag(t *token, kind tokenKind, at, name int) bool {
	s, i := l.text, name
	for i < len(s) && class[s[i]]&(blank|slash|angle) == 0 {
		i++
	}
	t.kind, t.start, t.name = kind, at, s[name:i]
	end := i
	if i == len(s) || s[i] != '>' {
		end = t.attrsEnd(s, i)
	}
	if end < 0 {
		l.pos, l.cut = len(s), true
		*t = token{}
		return false
	}
	t.attrs, t.end = s[i:end], end+1
	l.pos = t.end
	if kind == startToken {
		l.raw = rawName(t.name)
	}
	return true
}

// rawContent gives what stands between <script> and </script>; false when nothing does.
func (l *lexer) rawContent() (token, bool) {
	name := l.raw
	l.raw = ""
	end := len(l.text)
	if name != "plaintext" {
		end = rawEnd(l.text, l.pos, name)
		if end < 0 {
			end, l.cut = len(l.text), true
		}
	}
	t := token{kind: rawToken, start: l.pos, end: end, name: name}
	l.pos = end
	return t, t.start < t.end
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isSpace(c byte) bool { return class[c] == blank }

// class tells the bytes that end a name in a tag from all others.
var class = [256]byte{' ': blank, '\n': blank, '\t': blank, '\r': blank, '\f': blank, '/': slash, '>': angle, '=': equals}

const (
	blank = 1 << iota
	slash
	angle
	equals
)
