package html

import (
	"fmt"
	"strings"
	"testing"

	"nianbao/parser/doc"

	"golang.org/x/net/html"
)

// Each table shows why a condition of a small rule is there.

func same[K comparable](t *testing.T, f func(string) K, want map[string]K) {
	t.Helper()
	for in, w := range want {
		if got := f(in); got != w {
			t.Errorf("%q gives %v, want %v", in, got, w)
		}
	}
}

// Where no text is lost, tokens begin and end as those of x/net/html do.
func TestLexerAgrees(t *testing.T) {
	kinds := map[html.TokenType]tokenKind{html.TextToken: textToken, html.StartTagToken: startToken, html.SelfClosingTagToken: startToken,
		html.EndTagToken: endToken, html.CommentToken: commentToken, html.DoctypeToken: doctypeToken}
	for _, in := range []string{
		"a<b>c</b>d", "<!-- a -- b -->c", "<!-->a", "<!--->a", "<!-- a --!>b", "<!-- a - -> b -->c", "<!DOCTYPE html>a", "<!doc>a", "<!>a", "<?xml a?>b",
		"</ a>b", "</1>b", "a < b", "a <1 b", "<a\fb=c>d", "<a b='>'>c", "<a b=\">\" c>d", "<a b = c>d", "<a b= >c", "<a/>b", "<a b/>c", "<A>b</A>", "<a =b>c", "<a\nb>c",
		"<img src=x>a</img>", "a<!-- b -->", "<>a", "<a b=c/d>e", "<a b=''>c", "<a / b>c", "a<!b", "a<?b", "a</ b", "a<!--b",
	} {
		var got, want []string
		l := lexer{text: in}
		for tok, ok := l.next(); ok; tok, ok = l.next() {
			got = append(got, fmt.Sprint(tok.kind, tok.start, tok.end))
		}
		z, at := html.NewTokenizer(strings.NewReader(in)), 0
		for kind := z.Next(); kind != html.ErrorToken; kind = z.Next() {
			n := len(z.Raw())
			want = append(want, fmt.Sprint(kinds[kind], at, at+n))
			at += n
		}
		if strings.Join(got, ", ") != strings.Join(want, ", ") {
			t.Errorf("%q: tokens %v, want %v", in, got, want)
		}
	}
}

// In a script string the slash of an end tag has a backslash.
func TestLexerInScript(t *testing.T) {
	for in, want := range map[string]int{`a<\/td>b`: 3, `a<\td>b`: 1, `a<\/1>b`: 1, `a<\/`: 1, `a<\`: 1} {
		n := 0
		l := lexer{text: in, escaped: true}
		for _, ok := l.next(); ok; _, ok = l.next() {
			n++
		}
		if n != want {
			t.Errorf("%s: %d tokens, want %d", in, n, want)
		}
	}
}

// What a page says of itself.
func TestHead(t *testing.T) {
	same(t, func(s string) string {
		var h head
		h.comment("<!-- " + s + " -->")
		return h.saved
	}, map[string]string{"saved from url=(0042)http://a.gov.cn/b": "http://a.gov.cn/b", "saved from url=https://a.gov.cn": "https://a.gov.cn", "saved from url=(0042": "", "saved from url=": "", "saved from url=a)b": "", "a comment": ""})
	for _, key := range []string{"url", "og:url"} {
		var h head
		if h.datum("meta", " property='"+key+"' content='http://a.gov.cn'"); len(h.links) != 1 {
			t.Errorf("addresses of %s: %v", key, h.links)
		}
	}
	long := strings.Repeat("长", maxMetaValue)
	var h head
	for i := range 2 * maxMeta {
		h.add(fmt.Sprint(i), "a", "meta")
		h.add("long", long, "meta")
	}
	if len(h.meta) != maxMeta {
		t.Errorf("%d data", len(h.meta))
	}
	if h.address("http://" + strings.Repeat("a", 2000)); len(h.links) > 0 {
		t.Error("an address without end")
	}
	if got := plain("a<b>c</b>&amp;"); got != "ac&" {
		t.Errorf("plain is %q", got)
	}
}

// An index table has known labels, most of its cells, and one that no report has.
func TestIndexTable(t *testing.T) {
	table := func(s string) *doc.Table {
		var out doc.Table
		for line := range strings.SplitSeq(s, "\n") {
			var row []doc.Cell
			for c := range strings.SplitSeq(line, "|") {
				row = append(row, doc.Cell{Text: c})
			}
			out.Rows = append(out.Rows, row)
		}
		return &out
	}
	same(t, func(s string) bool { return isIndexTable(table(s)) }, map[string]bool{
		"索引号|1|分类|年报\n发布日期|2024": true, "索取号|1|分类|年报\n发布日期|2024": true, "发布机构|某局|分类|年报\n发布日期|2024": true,
		"文号|1|分类|年报\n发布日期|2024": false, "索引号|1|甲|乙\n发布日期|2024": false, "索引号|1|分类|年报\n发布日期|2024|甲|乙|丙|丁|戊|己|庚": false,
	})
	same(t, func(s string) bool { return hasTitleRow(table(s)) }, map[string]bool{
		"索引号|1\n某镇2009年政府信息公开年度报告": true, "索引号|1\n某镇2009年政府信息公开年度报告|": false, "索引号|1\n名称：某镇2009年政府信息公开年度报告": false, "索引号|1\n公开方式": false, "索引号|1\n申报": false,
	})
	same(t, func(s string) string {
		var h head
		h.indexTable(table(s))
		var all []string
		for _, m := range h.meta {
			all = append(all, m.Name+"="+m.Value)
		}
		return strings.Join(all, " ")
	}, map[string]string{"索引号|1|分类|年报": "索引号=1 分类=年报", "索引号|分类|年报": "分类=年报", "甲|索引号": "", "索引号：1|单位：件": "索引号=1"})
}

func TestAttr(t *testing.T) {
	same(t, func(s string) string { v, ok := attr(s, "b"); return fmt.Sprint(v, ok) }, map[string]string{
		" b=1": "1true", " B = 1": "1true", " b='1'": "1true", " b=": "true", " b= ": "true", " b='1": "false", " a=1 b": "true", " a b=&amp;": "&true", ` b=\"1\"`: "1true", "": "false", "  ": "false", " bc=1": "false",
	})
	same(t, escapedValue, map[string]int{`\"1\" a`: len(`\"1\"`), `\"1" a`: 0, `\""`: 0, `"1"`: 0, `\"1`: 0})
	same(t, func(s string) string { c, r := spans(s); return fmt.Sprint(c, r) }, map[string]string{" colspan=2 rowspan='3'": "2 3", " colspan=0": "1 1", " COLSPAN=2 a": "2 1", " colspan": "1 1"})
}

func TestEscaped(t *testing.T) {
	same(t, isEscaped, map[string]bool{`<td colspan=\"5\">`: true, `<td><\/td>`: true, `a\b`: false, `<td><\/td></td>`: false, `<td a="1"><\/td>`: false, `<a b=\"1\" c="1">`: false, `<td a="1">\</td>`: false})
	same(t, unescapeScript, map[string]string{`a\nb`: "a b", `\"a\/`: `"a/`, `\u4e00`: "一", `\u4e0`: `\u4e0`, `\uzzzz`: `\uzzzz`, `\q`: `\q`, `a\`: `a\`})
	same(t, IsData, map[string]bool{"{}": true, " [1]": true, "callback([1])": true, "a b(1)": false, "(1)": false, "<p>": false, "": false, "f(x)": false})
	same(t, func(s string) string { return pieceOf(s, 0, len(s)).unescaped().text }, map[string]string{`a\`: `a\`, `\x41\u4e00`: "A一", `\ud83d\ude00`: "😀", `\ud83d`: "\ufffd", `\ud83dabcd`: "\ufffdabcd", `\x4`: `\x4`, `\b\q`: " q"})
	same(t, func(s string) string { return pieceOf(s, 0, len(s)).resolved().text }, map[string]string{"&lt;p&gt;": "<p>", "a&b": "a&b", "&;": "&;", "&nosuch;": "&nosuch;", "&a b;": "&a b;"})
}

func TestStrings(t *testing.T) {
	same(t, func(s string) string {
		var all []string
		for _, l := range literals(s) {
			all = append(all, s[l.from:l.to])
		}
		return strings.Join(all, "|")
	}, map[string]string{`a = "b" + 'c'`: "b|c", "`a\nb`": "a\nb", "\"a\nb\"": "", `"a\"b"`: `a\"b`, "// \"a\"\n'b'": "b", "/* 'a' */ 'b'": "b", "// 'a'": "a", "/* 'a'": "a", `}]) "a"`: "a", `it's`: ""})
	same(t, nameBefore, map[string]string{"title: ": "title", `"title" :`: "title", "title = ": "", "": ""})
}

func TestHiding(t *testing.T) {
	same(t, isFaint, map[string]bool{"font-size:0": true, "font-size:0;": true, "font-size:0px": true, "font-size:0.8em": false, "font-size:01": false, "color:red": false})
	holds := func(s string) bool {
		l := lexer{text: s}
		tok, _ := l.next()
		return holdsText(tok, l)
	}
	same(t, holds, map[string]bool{"<span>a</span>": true, "<span>a</b>": false, "<span><b>a</b></span>": false, "<span>a<b>": false, "<span>a": false, "<span>": false, "<p>a</p>": false})
	for _, c := range []struct {
		tag, next tag
		kind      tokenKind
		want      bool
	}{
		{tagTd, tagTh, startToken, true}, {tagTd, tagTr, startToken, true}, {tagTd, tagTbody, startToken, true}, {tagTd, tagP, startToken, false},
		{tagTd, tagTr, endToken, true}, {tagTd, tagTbody, endToken, true}, {tagTd, tagTable, endToken, true}, {tagTd, tagP, endToken, false},
		{tagTr, tagTr, startToken, true}, {tagTr, tagTbody, startToken, true}, {tagTr, tagTd, startToken, false}, {tagTr, tagTbody, endToken, true}, {tagTr, tagTable, endToken, true}, {tagTr, tagTd, endToken, false},
		{tagP, tagP, startToken, true}, {tagP, noTag, startToken, false}, {tagP, tagP, endToken, false}, {tagP, tagTd, endToken, true}, {tagP, noTag, endToken, false}, {tagTable, tagTable, startToken, false},
	} {
		if got := c.tag.endedBy(c.next, c.kind); got != c.want {
			t.Errorf("%v before %v (%v): %v", c.tag, c.next, c.kind, got)
		}
	}
	for in, want := range map[string]string{
		"<p>甲<input style='display:none'>乙</p>":                        "甲乙",
		"<p>甲<x style='display:none'/>乙</p>":                           "甲乙",
		"<p>甲<span style='display:none'/>丙</span>乙</p>":                "甲丙乙", // for the slash it is closed
		"<p>甲<span style='mso-hide:all'>丙</span>乙</p>":                 "甲乙",
		"<body style='display:none'><p>甲</p></body>":                   "甲",
		"<html hidden><p>甲</p></html>":                                 "甲",
		"<HTML><BODY><P>甲<SPAN HIDDEN>丙</SPAN>乙</P></BODY></HTML>":     "甲乙",
		"<table><tr><td>甲<td style='mso-hide:all'>丙<td>乙</table>":      "甲|乙",
		"<table><tr><td>甲<td style='visibility:hidden'>丙<td>乙</table>": "甲|丙|乙",
	} {
		d, err := Read(in, doc.Encoding{}, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, b := range d.Blocks {
			if b.Table == nil {
				all = append(all, b.Text)
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row {
					all = append(all, c.Text)
				}
			}
		}
		if got := strings.Join(all, "|"); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

func TestRawEnd(t *testing.T) {
	same(t, func(s string) int { return rawEnd(s, 0, "script") }, map[string]int{"a</script>": 1, "a</scripty></script>": 11, "a</script": -1, "a<\\/script>": 1, "/a</script/>": 2, "<!-- a --></script>": 10, "<!-- a</script>": 6,
		"<!-- <script>a</script></script>": 23, "<!-- <script>a</script>": 14, "<!-- <scripty>a</script>": 15, "": -1})
}

func TestNames(t *testing.T) {
	same(t, leadingName, map[string]string{"table>": "table", "/td>": "/td", "!doctype html": "!doctype", "h1>": "h1", "p": "p", "p<": "", "tablesandchairs": "", "td\\": "td", "p/": "p", "": ""})
	same(t, structural, map[string]bool{"p": true, "/TD": true, "tables": false, "": false, "/center": false, "span": false})
	same(t, metaCharset, map[string]string{" charset=GBK": "gbk", " charset='' content='text/html; charset=gb2312'": "gb2312", " content='text/html'": "", " content='charset'": "", " content=\"charset = utf-8\"": "utf-8"})
	same(t, func(s string) string { return DeclaredCharset([]byte(s)) }, map[string]string{`<?xml version="1.0" encoding="GBK"?>`: "gbk", `<?xml version="1.0"?><meta charset=gbk>`: "gbk", `<?xml encoding="GBK?>`: ""})
	same(t, func(s string) string { _, name := find(s); return name }, map[string]string{"TD": "td", "averylongcustomtag": "", "table": "table"})
	same(t, bare, map[string]string{"索 引 号：": "索引号", "•【来源】:": "来源", strings.Repeat("长", 30): ""})
}

// What a cell shows may not be in its text: a picture, what is chosen in a list, a figure with
// the number of a note that is a link.
func TestDoubtOfCells(t *testing.T) {
	for in, want := range map[string]string{
		`<img src="a.png">`:                            "a picture or a list to choose from stands in the cell",
		`<img src="a.png">12`:                          "",
		`<img src="a.gif" width="1">`:                  "",
		`<select><option>1<option selected>2</select>`: "a picture or a list to choose from stands in the cell",
		`3<a href="#n1">1</a>`:                         "the number of a note may be part of the figure",
		`3<a href="#n1">[1]</a>`:                       "",
		`<a href="/x">31</a>`:                          "",
		``:                                             "",
	} {
		page := "<table><tr><td>a<td>" + in + "</td></tr></table><img src=b>"
		d, err := Read(page, doc.Encoding{}, Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if got := d.Blocks[0].Table.Rows[0][1].Doubt; got != want {
			t.Errorf("%s: doubt %q, want %q", in, got, want)
		}
	}
}
