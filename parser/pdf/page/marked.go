package page

import (
	"unicode/utf16"
	"unicode/utf8"

	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/syntax"
)

// span is a stretch of marked content.
type span struct {
	off    bool   // of a layer that is not shown
	actual string // what its text is, where it says so
	from   int    // the first of its characters
}

// off reports whether what comes is not shown.
func (in *interpreter) off() bool {
	k := len(in.spans)
	return k > 0 && in.spans[k-1].off
}

// mark begins marked content. Few spans say anything of their own.
func (in *interpreter) mark(op string, o operands) {
	m := span{from: len(in.page.Chars), off: in.off()}
	if op == "BDC" && len(o) >= 2 {
		switch tag, v := string(o[0].Bytes), o[1]; {
		case v.Kind == syntax.Name && tag == "OC":
			m.off = m.off || in.reader.doc.Off(in.res.get("Properties", string(v.Bytes)))
		case v.Kind == syntax.Name:
			if d := in.res.get("Properties", string(v.Bytes)); !d.Key("ActualText").IsNull() {
				m.actual = textString([]byte(d.Key("ActualText").RawString()))
			}
		default:
			for i := 1; i+1 < len(o); i++ {
				if o[i].Kind == syntax.Name && string(o[i].Bytes) == "ActualText" && o[i+1].Kind == syntax.String {
					m.actual = textString(o[i+1].Bytes)
				}
			}
		}
	}
	if len(in.spans) < 1000 {
		in.spans = append(in.spans, m)
	}
}

// unmark ends marked content. What it says of its text stands for characters that the
// font does not name, never for others: two that say different things are not weighed here.
func (in *interpreter) unmark() {
	k := len(in.spans) - 1
	if k < 0 {
		return
	}
	m := in.spans[k]
	in.spans = in.spans[:k]
	chars := in.page.Chars[min(m.from, len(in.page.Chars)):]
	if m.actual == "" || len(chars) == 0 {
		return
	}
	unknown := 0
	for i := range chars {
		switch r, _ := utf8.DecodeRuneInString(chars[i].Text); {
		case chars[i].Text == font.Unknown:
			unknown++
		case r < 0xe000 || r > 0xf8ff:
			return
		}
	}
	in.page.Unknown -= unknown
	in.page.Chars = append(in.page.Chars[:m.from], named(chars, m.actual)...)
}

// named gives characters their text: to each its own where there are as many, else all
// of it to one that stands where they do.
func named(chars []Char, text string) []Char {
	var rs []string
	for _, r := range text {
		if !invisible(r) {
			rs = append(rs, string(r))
		}
	}
	if len(rs) == len(chars) {
		for i := range chars {
			chars[i].Text = rs[i]
		}
		return chars
	}
	c := chars[0]
	c.Text = ""
	for _, r := range rs {
		c.Text += r
	}
	for i := range chars {
		c.Box = c.Box.Around(chars[i].Box)
	}
	if c.Text == "" {
		return nil
	}
	return []Char{c}
}

// textString decodes a text string: UTF-16 or UTF-8 with its mark, else nearly Latin-1.
func textString(b []byte) string {
	switch {
	case len(b) >= 2 && b[0] == 0xfe && b[1] == 0xff:
		u := make([]uint16, 0, len(b)/2)
		for i := 2; i+1 < len(b); i += 2 {
			u = append(u, uint16(b[i])<<8|uint16(b[i+1]))
		}
		return string(utf16.Decode(u))
	case len(b) >= 3 && string(b[:3]) == "\xef\xbb\xbf":
		return string(b[3:])
	}
	rs := make([]rune, len(b))
	for i, c := range b {
		rs[i] = rune(c)
	}
	return string(rs)
}
