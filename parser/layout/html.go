package layout

import (
	"fmt"
	"html"
	"strings"
)

// html renders the parts as a web page: site, article, tables.
func (w *writer) html(parts []part) string {
	var b strings.Builder
	for i := 0; i < len(parts); i++ {
		p := parts[i]
		if w.l.Nest == 3 && p.kind == heading && i+1 < len(parts) && parts[i+1].kind == table {
			// §3.7: the heading is the first row of its table
			s := parts[i+1].sheet
			s.rows = append([][]cell{{wide(p.text, banner, s.width)}}, s.rows...)
			continue
		}
		w.part(&b, p)
	}
	body := b.String()
	if w.l.Nest == 1 { // the whole article in a cell of a layout table
		body = `<table width="980" border="0"><tr><td class="left">` + "\n</td><td>" + body + "</td></tr></table>"
	}
	if w.l.Meta == 2 {
		body = "<ucapcontent>" + body + "</ucapcontent>"
	}
	page := w.site(body)
	if w.l.Nest == 2 { // §8.4: a page saved within a page
		page = `<html><head><meta charset="` + w.charset() + `"><title>` + w.pageTitle() + `</title></head><body><div class="meta"><div><strong>标题：</strong>` + w.pageTitle() + "</div></div>\n<article>" + page + "</article></body></html>"
	}
	if w.l.Tags == 2 {
		page = upperTags(page)
	}
	if w.l.Nest == 4 { // §7: HTML in a string of a script
		page = `var page = "` + strings.NewReplacer(`"`, `\"`, "</", `<\/`, "\n", `\n`).Replace(page) + "\";\n"
	}
	return page
}

func (w *writer) part(b *strings.Builder, p part) {
	switch p.kind {
	case table:
		if w.l.Grid == GridParas {
			w.flatTable(b, p.sheet)
			return
		}
		w.table(b, p.sheet)
	case heading:
		switch {
		case w.l.Site == 1:
			w.element(b, "h2", "", p.text)
		case w.l.Site == 4:
			fmt.Fprintf(b, "<p><br />%s", w.inline("<strong>", p.text, "</strong>"))
			w.end(b, "p")
		default:
			w.element(b, "p", w.style("p"), p.text)
		}
	case title:
		w.element(b, pick(w.rng, "h1", "p", "div"), ` align="center"`, p.text)
	case sign:
		text := p.text
		if w.l.Sign == 2 { // §8.8: set to the right by spaces
			text = strings.Repeat("\u00a0", 118) + text
		}
		w.element(b, "p", ` style="text-align:right"`, text)
	default:
		w.element(b, "p", w.style("p"), p.text)
	}
}

func (w *writer) element(b *strings.Builder, tag, attr, text string) {
	fmt.Fprintf(b, "<%s%s>%s", tag, attr, w.inline("", text, ""))
	w.end(b, tag)
}

// end closes an element, or leaves that to the reader where HTML allows it.
func (w *writer) end(b *strings.Builder, tag string) {
	optional := tag == "p" || tag == "td" || tag == "th" || tag == "tr"
	if w.l.Tags != 1 || !optional {
		b.WriteString("</" + tag + ">")
	}
	if tag == "p" || tag == "tr" || tag == "table" {
		b.WriteString("\n")
	}
}

// style is what an editor leaves on a tag (§8.1).
func (w *writer) style(tag string) string {
	switch w.l.Residue {
	case 1:
		if tag == "p" {
			return ` class="MsoNormal" align="justify" style="text-indent:32.0000pt;mso-char-indent-count:2.0000;line-height:150%;` + "\n" + `"`
		}
		return ` valign="center" style="padding:0.0000pt 5.4000pt;` + "\n" + `border-left:1.0000pt solid windowtext;mso-border-alt:0.5000pt solid windowtext;"`
	case 2:
		return ` style="font-family: &#39;Times New Roman&#39;; font-size: 16px; border: 1px solid #000"`
	case 3:
		return ` class="Custom_UnionStyle" nowrap="nowrap"`
	}
	return ""
}

// inline is the text of a block with its runs and line breaks (§8.1, §8.2, §3.8).
func (w *writer) inline(open, text, end string) string {
	var b strings.Builder
	b.WriteString(open)
	for i, line := range strings.Split(text, "\n") {
		if i > 0 {
			if w.l.Runs == 4 {
				b.WriteString(`</p><p align="center">`)
			} else {
				b.WriteString("<br />")
			}
		}
		b.WriteString(w.runs(line))
	}
	b.WriteString(end)
	if w.l.Residue == 1 {
		b.WriteString("<span><o:p></o:p></span>")
	}
	return b.String()
}

func (w *writer) runs(s string) string {
	r := []rune(s)
	var b strings.Builder
	for len(r) > 0 {
		n := len(r)
		switch w.l.Runs {
		case 1, 3:
			n = 1 + w.rng.IntN(min(len(r), 6))
		case 2:
			n = 1
		}
		t := escape(string(r[:n]))
		switch w.l.Runs {
		case 1:
			t = "<span>" + t + "</span>"
		case 2:
			t = `<span style="font-size:12pt">` + t + "</span>"
		case 3:
			t = `<font face="` + pick(w.rng, "仿宋_GB2312", "Calibri", "黑体") + `">` + t + "</font>"
		}
		b.WriteString(t)
		r = r[n:]
	}
	return b.String()
}

func escape(s string) string {
	s = html.EscapeString(s)
	return strings.ReplaceAll(strings.ReplaceAll(s, "\u00a0", "&nbsp;"), "&#34;", "&quot;")
}

// upperTags writes the names of tags in capitals, as old editors did.
func upperTags(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		b.WriteByte(s[i])
		if s[i] != '<' {
			continue
		}
		for i+1 < len(s) && (s[i+1] == '/' || s[i+1] >= 'a' && s[i+1] <= 'z') {
			i++
			c := s[i]
			if c >= 'a' {
				c -= 'a' - 'A'
			}
			b.WriteByte(c)
		}
	}
	return b.String()
}
