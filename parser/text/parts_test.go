package text

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
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

func TestFigure(t *testing.T) {
	same(t, isFigure, map[string]bool{"增5": true, "减少3": true, "增加减少5": false, "增加": false, "无": true, "**7**": true, "12件": true, "件": false, "22（其中修订 16 件）": true})
	same(t, fewFigures, map[string]bool{"条 | 0 |": true, "條(tiáo) | |": true, "條(tiáo)数 | 0 |": false})
	same(t, isNumber, map[string]bool{"12": true, "1.5": true, ".5": false, "": false, "1a": false})
}

func TestInner(t *testing.T) {
	same(t, func(s string) string { from, to := inner(s); return s[from:to] }, map[string]string{
		"**7**": "7", "**7*": "", "**7*8**": "", `[7]{style="x"}`: "7", "[7} 8}": "", "[7]{a} {b}": "", "[[7]{a}": "", "<b>7</b>": "7", "<b>7</b> ": "", "<b><i>7</i></b>": "", "<br>78": "",
	})
}

func TestClassify(t *testing.T) {
	for _, bar := range bars {
		if got := classify("规章" + string(bar) + "1"); got != barred {
			t.Errorf("with %c: %v", bar, got)
		}
	}
	same(t, classify, map[string]kind{"\t\t\t\t规章": words, "\t规章": tabbed, "\t": tabbed, "<div class=\"x\">": empty, "|": barOnly, "规章": words, "规章  1": spaced})
	same(t, isTag, map[string]bool{"<div>": true, "</div>": true, "<DIV>": false, "<b><i>": false, "<b>x<": false, "<b> 1>2>": false, "<b规章>": false, "<1>x": false})
	same(t, isRuler, map[string]bool{"|---|": true, "| --- | --- |": true, "|-": false, "├──┼──┤": true, "├─┼─┤": true, "├-┼-┤": false, "|---": false, "---": false, "───": true, "-- --------": true, "-- --": false, "| - | - |": false})
	same(t, isHeadRow, map[string]bool{"甲  乙": true, "甲乙": false, "甲。  乙": false, strings.Repeat("甲  ", mostFields) + "乙": false})
	for _, space := range " \t\r\n\u00a0\u3000\u200b\ufeff\u2003" {
		if !isSpace(space) {
			t.Errorf("%U is no space", space)
		}
	}
}

func TestBorders(t *testing.T) {
	same(t, func(s string) bool { return isBorder(line{text: s, kind: classify(s)}) }, map[string]bool{"+---+---+": true, "├──┼──┤": true, "|---+---|": false, "|---|---|": false, "规章 + 1": false})
	same(t, beforeBorder, map[string]int{"| a +---+": len("| a "), "│（六）其├──┼──┤": len("│（六）其"), "规章 +": 0, "├──┤": 0})
	same(t, func(s string) bool { return line{text: s}.framed() }, map[string]bool{"| a |": true, "| a": false, "a |": false, "|": false})
	same(t, func(s string) int {
		r := reader{d: &doc.Document{Text: s}}
		return len(r.pieces(line{text: s, kind: barred}, 0))
	}, map[string]int{"规章 | 1 | 2": 3, "| 规章 | 1 |": 2, "| 1": 2})
}

func TestLines(t *testing.T) {
	same(t, func(s string) int { _, next := lineEnd(s, 0); return next }, map[string]int{"a\nb": 2, "a\r\nb": 3, "a\rb": 2, "a\vb": 2, "a\u2028b": 4, "a\u2029b": 4, "a…b": 5})
	same(t, func(s string) int { return unmarked(s, '-') }, map[string]int{"- 规章": 2, " - 规章": 3, "规章": 0, "-": 0, "-3": 0, "* 规章": 0, "- 3 -": 0, "- 行政处罚 -": 2})
	same(t, opensQuote, map[string]bool{"甲\t\"规": true, "甲\t\"规\"": false, "甲\t规": false, "\"甲": true})
}

func TestLists(t *testing.T) {
	same(t, func(s string) int { return len(listFields(s)) }, map[string]int{"['规章', '0', None]": 3, `["规章","0",null],`: 3, "规章]": 0, "[规章": 0, "[]": 0, "[ ],": 0, "['规章]": 0, "['规章' 0]": 0, "['规章',,0]": 0, " 规章]": 0, "[规章,": 0})
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{"来源：http://a.gov.cn": "http://a.gov.cn", "来源：https://a.gov.cn\n链接：https://b.gov.cn": "https://a.gov.cn", "来源：本站": ""} {
		if got := Read(in + "\n\n正文。").URI; got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

// A text may end anywhere.
func TestReadPrefixes(t *testing.T) {
	const in = "规章,\"1\n\n> a\n- b\n项 |\n|\n\n规章  \n|1|\n|---|\n├──┤\n甲\t\"规\n章\"\t1\n规章    0   1\n  文件\n许可    3   4\n----  ----\n规章\n\n|\n\n0\n\n|  \n\n['规章', '0']\n[7]{a}\n"
	for i := range in {
		checkSpans(t, Read(in[:i]))
		checkSpans(t, Read(in[i:]))
	}
}

// A label that was broken after it had pushed its figures on: they stand under no column, and
// may seem to stand under the next one.
func TestPushedOn(t *testing.T) {
	const page = "" +
		"                       自然人   商业企业   科研机构   总计\n" +
		"（一）予以公开         0                   7          7\n" +
		"（二）部分公开（区分%s\n" +
		"情形）\n" +
		"（三）不予公开         0        4                     4\n" +
		"（四）无法提供         9        22218      1          11\n"
	sp := strings.Repeat
	for figures, want := range map[string]string{sp(" ", 16) + "5" + sp(" ", 17) + "5": notUnder, sp(" ", 12) + "5" + sp(" ", 21) + "5": "", "   5" + sp(" ", 30) + "5": ""} {
		in := strings.Replace(page, "%s", figures, 1)
		rows := Read(in).Blocks[0].Table.Rows
		if got := rows[2][len(rows[2])-1].Doubt; got != want {
			t.Errorf("doubt %q, want %q in\n%s", got, want, in)
		}
		in = strings.Replace(page, "%s", "\n"+sp(" ", 20)+figures, 1) // below the first line of the label
		rows = Read(in).Blocks[0].Table.Rows
		if got := rows[3][len(rows[3])-1].Doubt; got != want {
			t.Errorf("doubt %q, want %q in\n%s", got, want, in)
		}
		in = strings.Replace(in, "情形）", "    情形）", 1) // set in the middle
		rows = Read(in).Blocks[0].Table.Rows
		if got := rows[3][len(rows[3])-1].Doubt; got != want {
			t.Errorf("doubt %q, want %q in\n%s", got, want, in)
		}
	}
}
