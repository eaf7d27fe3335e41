package html

import "strings"

// wiki translates MediaWiki: {| begins a table, |- a row, | and ! cells, each on a line or
// several parted by || and !!; = a heading =.
func (p *page) wiki(text string) {
	tables, at := 0, 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		from := at
		at += len(line)
		t := strings.TrimLeft(line, " \t:")
		from += len(line) - len(t)
		t = strings.TrimRight(t, " \t\r\n")
		to := from + len(t)
		switch {
		case strings.HasPrefix(t, "{|"):
			tables++
			p.tag(from, "\n<table><tr>")
		case tables == 0:
			p.wikiLine(text, from, to)
		case strings.HasPrefix(t, "|}"):
			tables--
			p.tag(from, "</table>\n")
		case strings.HasPrefix(t, "|-"):
			p.tag(from, "<tr>")
		case strings.HasPrefix(t, "|+"):
			p.tag(from, "<caption>")
			p.copy(text, from+2, to)
			p.tag(to, "</caption>")
		case strings.HasPrefix(t, "|"):
			p.wikiCells(text, from+1, to, "||")
		case strings.HasPrefix(t, "!"):
			p.wikiCells(text, from+1, to, "!!")
		default: // the cell goes on
			p.tag(from, "<br>")
			p.copy(text, from, to)
		}
	}
}

// wikiLine is a heading or a paragraph; bold type is no heading.
func (p *page) wikiLine(text string, from, to int) {
	level := 0
	for level < 6 && from+level < to-level && text[from+level] == '=' && text[to-level-1] == '=' {
		level++
	}
	switch {
	case from == to:
	case level > 0:
		p.tag(from, "<h%d>", level)
		p.wikiText(text, from+level, to-level)
		p.tag(to, "</h%d>\n", level)
	default:
		p.tag(from, "<p>")
		p.wikiText(text, from, to)
		p.tag(to, "</p>\n")
	}
}

// wikiCells are the cells of a line. What stands before a single bar are attributes.
func (p *page) wikiCells(text string, from, to int, between string) {
	for {
		end, next := to, -1
		if i := strings.Index(text[from:to], between); i >= 0 {
			end, next = from+i, from+i+len(between)
		} else if i := strings.Index(text[from:to], "||"); i >= 0 { // also after !
			end, next = from+i, from+i+2
		}
		attrs := ""
		if i := strings.IndexByte(text[from:end], '|'); i >= 0 && strings.Contains(text[from:from+i], "=") {
			attrs, from = text[from:from+i], from+i+1
		}
		p.tag(from, "<td %s>", strings.ReplaceAll(attrs, ">", ""))
		p.wikiText(text, from, end)
		p.tag(end, "</td>")
		if next < 0 {
			return
		}
		from = next
	}
}

// wikiText leaves the marks of bold and slanted type out.
func (p *page) wikiText(text string, from, to int) {
	for from < to {
		i := strings.Index(text[from:to], "''")
		if i < 0 {
			break
		}
		p.copy(text, from, from+i)
		for from += i; from < to && text[from] == '\''; from++ {
		}
	}
	p.copy(text, from, to)
}
