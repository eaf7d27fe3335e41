package html

import (
	"strings"
	"unicode"

	"nianbao/model"
	"nianbao/parser/doc"
)

// Carried is the longest text that a page or a data file holds without showing it: its
// script puts it there, or a frame does.
type Carried struct {
	Text  string       // markup, or plain text
	Meta  []model.Meta // the short strings of the record that it is in
	Where doc.Span     // what carries it: a script, an attribute, a textarea, the file
	File  bool         // it is a data file, whose markup cannot be seen without its strings
	at    []int
	han   int
}

// Place is where a span of the carried text is written.
func (c *Carried) Place(s doc.Span) doc.Span {
	return doc.Span{Start: c.at[s.Start], End: c.at[max(s.End, s.Start)]}
}

const (
	leastHan   = 150 // characters of a report without its tables
	leastBytes = 400
	mostBytes  = 4 << 20 // each byte of it needs twenty more of memory
	mostNested = 4       // spellings within each other: JSON in a string of a script
)

// FindCarried looks for it in textareas, templates, attributes, scripts and JSON; nil
// where there is none.
func FindCarried(text string) *Carried {
	if len(text) > mostBytes {
		return nil
	}
	var best Carried
	least := leastHan
	if IsData(text) { // its rows may be strings too
		file := pieceOf(text, 0, len(text))
		best.strings(file, doc.Span{Start: 0, End: len(text)}, mostNested)
		best.File = !strings.Contains(text, "</") && !strings.Contains(text, `<\/`)
		least = max(least, countHan(file.unescaped().text)/2)
	} else {
		best.markup(text)
	}
	if best.han < least {
		return nil
	}
	return &best
}

func (c *Carried) markup(text string) {
	l := lexer{text: text}
	for t, ok := l.next(); ok; t, ok = l.next() {
		if t.end-t.start < leastBytes {
			continue
		}
		where := doc.Span{Start: t.start, End: t.end}
		switch {
		case t.kind == startToken:
			c.attrs(text, t)
		case t.kind == rawToken && t.name == "script":
			c.script(pieceOf(text, t.start, t.end), where)
		case t.kind == rawToken && (t.name == "textarea" || t.name == "noscript"):
			c.offer(pieceOf(text, t.start, t.end), where, nil, mostNested)
		}
	}
}

// IsData tells JSON, bare or in a call.
func IsData(text string) bool {
	s := strings.TrimLeft(text, " \t\r\n\ufeff")
	if i := strings.IndexByte(s[:min(len(s), 64)], '('); i > 0 && strings.Trim(s[:i], nameBytes) == "" {
		s = strings.TrimLeft(s[i+1:], " \t\r\n")
	}
	return strings.HasPrefix(s, "{") || strings.HasPrefix(s, "[")
}

const nameBytes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_$-."

// attrs offers the long values of a tag: srcdoc and what scripts read.
func (c *Carried) attrs(text string, t token) {
	from := t.start + 1 + len(t.name)
	for i := skipBlank(t.attrs, 0); i < len(t.attrs); i = skipBlank(t.attrs, i) {
		var val string
		if _, val, i = cutAttr(t.attrs, i); i < 0 {
			return
		}
		if len(val) < leastBytes {
			continue
		}
		end := i
		if q := t.attrs[i-1]; q == '"' || q == '\'' {
			end--
		}
		c.offer(pieceOf(text, from+end-len(val), from+end).resolved(), doc.Span{Start: t.start, End: t.end}, nil, mostNested)
	}
}

// script offers what a script is: a template, data in CDATA, or a program with strings.
func (c *Carried) script(m mapped, where doc.Span) {
	const open, shut = "<![CDATA[", "]]>"
	if !strings.HasPrefix(strings.TrimLeft(m.text, " \t\r\n"), "<") {
		c.strings(m, where, mostNested)
		return
	}
	sections := false
	for from := 0; ; {
		i := strings.Index(m.text[from:], open)
		if i < 0 {
			break
		}
		from += i + len(open)
		n := strings.Index(m.text[from:], shut)
		if n < 0 {
			break
		}
		c.offer(m.cut(from, from+n), where, nil, mostNested)
		sections, from = true, from+n
	}
	if !sections {
		c.offer(m, where, nil, mostNested)
	}
}

// offer keeps a text when it is the longest so far. Where it is spelled in a spelling of
// its own, that is resolved first.
func (c *Carried) offer(m mapped, where doc.Span, meta []model.Meta, depth int) {
	for ; depth > 0; depth-- {
		if IsData(m.text) {
			c.strings(m, where, depth-1)
			return
		}
		if strings.Contains(m.text, "</") || !strings.Contains(m.text, "&lt;") {
			break
		}
		m = m.resolved()
	}
	if n := countHan(m.text); n > c.han {
		*c = Carried{Text: m.text, Meta: meta, Where: where, at: m.at, han: n}
	}
}

func countHan(s string) int {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
