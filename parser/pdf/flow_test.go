package pdf

import (
	"slices"
	"strings"
	"testing"

	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// lineAt sets a line; a blank is a wide gap.
func lineAt(text string, x, y, size float64) *page.Line {
	var chars []page.Char
	for _, r := range text {
		if r != ' ' {
			chars = append(chars, page.Char{Text: string(r), Size: size, Box: page.Box{X0: x, Y0: y, X1: x + size, Y1: y + size}})
		}
		x += size
	}
	return &page.Lines(chars)[0]
}

// TestTitleLines: the second line of a title stands under the first, which is full; the
// next heading, in the type of the text, does not.
func TestTitleLines(t *testing.T) {
	line := func(x0, y, x1, size float64, text string) item {
		l := lineAt(text, x0, y, size)
		l.Box.X1 = x1
		return item{page: 1, line: l}
	}
	items := []item{
		line(100, 700, 500, 20, "某某市人民政府办公室2024年政府信息公"),
		line(200, 670, 400, 20, "开工作年度报告"),
		line(130, 640, 500, 12, "依照条例的规定"),
		line(100, 620, 500, 12, "编写本报告"),
		line(200, 600, 400, 12, "统计表"),
	}
	markParagraphs(items)
	for i, want := range []struct{ follow, stack bool }{{}, {stack: true}, {}, {follow: true}, {}} {
		if it := items[i]; it.follow != want.follow || it.stack != want.stack {
			t.Errorf("line %d: follow %v, stack %v", i, it.follow, it.stack)
		}
	}
}

// TestRunningHeads: on a page that is printed smaller the running heads stand far from
// its edge. They are the first and last of their pages, the heads of a table are not.
func TestRunningHeads(t *testing.T) {
	pages := []*page.Page{{Width: 600, Height: 800}, {Width: 600, Height: 800}}
	var items []item
	for n, texts := range [][]string{{"年度报告2024", "某机关", "一、概述", "信息内容 本年制发件数", "第12号", "— 1 —"}, {"年度报告2024", "某机关", "信息内容 本年制发件数", "二、其他", "第12号", "— 2 —"}} {
		for i, s := range texts {
			y := 650 - 90*float64(i)
			items = append(items, item{page: n + 1, top: y, line: lineAt(s, 100, y-10, 10)})
		}
	}
	markRunning(items, pages)
	for i, it := range items {
		if want := i%6 < 2 || i%6 > 3; it.chrome != want {
			t.Errorf("page %d, %s: chrome %v", it.page, it.line.Text, it.chrome)
		}
	}
	for _, figures := range []string{"18 201 0", "— — 5件 — 5件", "- - 无 -"} {
		rows := []item{{page: 1, line: lineAt(figures, 100, 60, 10)}, {page: 2, line: lineAt(figures, 100, 60, 10)}}
		if markRunning(rows, pages); rows[0].chrome {
			t.Errorf("a row of figures is a running foot: %s", figures)
		}
	}
	same := []item{items[3], items[8]} // at one place on both pages, and nothing else there
	same[1].line.Box = same[0].line.Box
	if markRunning(same, pages); same[0].chrome {
		t.Error("the heads of a table are a running head")
	}
}

// TestRunningTables: a small table in the margin of several pages is a running head, one of
// the form is not.
func TestRunningTables(t *testing.T) {
	pages := []*page.Page{{Width: 600, Height: 800}, {Width: 600, Height: 800}}
	table := func(number int, y float64, texts ...string) item {
		tb := &grid.Table{Page: number, Last: number, Rows: 1, Cols: len(texts), Box: page.Box{X0: 50, Y0: y, X1: 550, Y1: y + 16}}
		for i, s := range texts {
			tb.Cells = append(tb.Cells, &grid.Cell{Col: i, RowSpan: 1, ColSpan: 1, Lines: []grid.Line{{Line: *lineAt(s, 60, y, 8), Page: number}}})
		}
		return item{page: number, top: y + 16, table: tb}
	}
	for _, c := range []struct {
		a, b item
		want int // tables left
	}{
		{table(1, 770, "版本:A", "页次:1"), table(2, 770, "版本:A", "页次:2"), 0},
		{table(1, 770, "版本:A", "页次:1"), table(2, 740, "版本:A", "页次:2"), 2},
		{table(1, 400, "版本:A", "页次:1"), table(2, 400, "版本:A", "页次:2"), 2},
		{table(1, 770, "规章", "1"), table(2, 770, "规章", "2"), 2},
	} {
		left := 0
		for _, it := range runningTables([]item{c.a, c.b}, pages) {
			if it.table != nil {
				left++
			} else if !it.chrome {
				t.Errorf("%s is no chrome", it.line.Text)
			}
		}
		if left != c.want {
			t.Errorf("%v: %d tables, want %d", c.a.table.Cells[0].Text(), left, c.want)
		}
	}
}

// TestContinued: below 续表 stands a table of its own, with columns of its own.
func TestContinued(t *testing.T) {
	for s, want := range map[string]bool{"续表": true, "（续表）": true, "续上表": true, "续表3": true, "表 3（续）": true, "接续表": false, "三、本年度办理结果（续）": false} {
		if got := grid.IsContinued(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
	var items []item
	y := 700.0
	for _, x := range []float64{0, 30} {
		for i, cells := range []string{"信息内容 本年制发件数 本年废止件数", "规章 1 2", "行政规范性文件 3 4", "行政许可 5 6"} {
			var chars []page.Char
			for k, w := range strings.Fields(cells) {
				at := *lineAt(w, 50+(130+x)*float64(k)+x*float64(i%2), y, 10)
				chars = append(chars, at.Chars...)
			}
			items = append(items, item{page: 1, top: y, line: &page.Lines(chars)[0]})
			y -= 15
		}
		items = append(items, item{page: 1, top: y, line: lineAt("续表", 50, y, 10)})
		y -= 15
	}
	tables := 0
	for _, it := range looseTables(items, func(int) []page.Ruling { return nil }) {
		if it.table != nil {
			tables++
			if it.table.Doubt != "" || it.table.Rows != 4 {
				t.Errorf("%d rows, %s", it.table.Rows, it.table.Doubt)
			}
		}
	}
	if tables != 2 {
		t.Errorf("%d tables", tables)
	}
}

// TestFixed: text at one place on every page is none of the rows it is printed over;
// labels, figures and words for none there are.
func TestFixed(t *testing.T) {
	var pages []*page.Page
	for range 3 {
		p := &page.Page{Number: len(pages) + 1, Width: 600, Height: 800}
		for _, l := range []*page.Line{lineAt("行政许可", 100, 400, 10), lineAt("12", 300, 400, 10), lineAt("没有", 350, 400, 10), lineAt("返回", 280, 402, 12), lineAt("顶部", 280, 388, 12)} {
			p.Chars = append(p.Chars, l.Chars...)
		}
		p.Chars = append(p.Chars, lineAt("第几页的话", 100, 300+50*float64(len(pages)), 10).Chars...)
		pages = append(pages, p)
	}
	for i, n := range []int{0, 4} {
		two := pages[:2+i]
		for k, cs := range takeFixed(two) {
			if len(cs) != n || len(two[k].Chars) != 17-n {
				t.Errorf("page %d of %d: %d characters are fixed", k+1, len(two), len(cs))
			}
		}
	}
}

// TestPageNumbers: a number in the margin is that of the page, and one that counts the pages
// wherever it stands.
func TestPageNumbers(t *testing.T) {
	p := &page.Page{Width: 600, Height: 800}
	for text, want := range map[string][2]bool{"3": {true, false}, "第3页 共9页": {true, false}, "6 / 7": {true, true}, "第 6 页，共 7 页": {true, true}, "6/8": {true, false}, "3 9": {}, "3件": {}} {
		margin, middle := isPageNumber(lineAt(text, 100, 20, 10), p, 6, 7), isPageNumber(lineAt(text, 100, 400, 10), p, 6, 7)
		if margin != want[0] || middle != want[1] {
			t.Errorf("%s: %v in the margin, %v in the middle", text, margin, middle)
		}
	}
	row := lineAt("5 — 7", 100, 20, 10)
	for i := range row.Chars {
		row.Chars[i].Box.X0, row.Chars[i].Box.X1 = row.Chars[i].Box.X0+40*float64(i), row.Chars[i].Box.X1+40*float64(i)
	}
	if isPageNumber(row, p, 6, 7) {
		t.Error("figures in columns are the number of a page")
	}
}

// TestNumbered: what begins a line begins a paragraph.
func TestNumbered(t *testing.T) {
	for s, want := range map[string]bool{"一、总体": true, "（一）公开": true, "(十)公开": true, "1.公开": true, "1、公开": true, "12．公开": true,
		"2.5个": false, "3，其中": false, "12:30": false, "（1）公开": false, "2024、2025年": false, "一是": false, "一 总体": false, "公开": false, "": false} {
		if got := isNumbered(s); got != want {
			t.Errorf("%q: %v", s, got)
		}
	}
}

// TestSideways: the number of a page that is read sideways runs along its edge.
func TestSideways(t *testing.T) {
	p := &page.Page{Width: 800, Height: 600}
	for x, want := range map[float64]bool{20: true, 770: true, 400: false} {
		chars := []page.Char{{Text: "2", Size: 10, Dir: page.Down, Box: page.Box{X0: x, Y0: 300, X1: x + 10, Y1: 305}}}
		for i := range 8 {
			chars = append(chars, lineAt("规章 1", 100, 60*float64(i+1), 10).Chars...)
		}
		for k, l := range page.Lines(chars) {
			if got := isPageNumber(&l, p, 6, 7) && outermost(page.Lines(chars), k); l.Text == "2" && got != want {
				t.Errorf("a number at %g: %v", x, got)
			}
		}
	}
}

// TestKeepFigures: a number close below a figure, or first on the next page, is the rest of
// it, unless it counts the pages.
func TestKeepFigures(t *testing.T) {
	for name, c := range map[string]struct {
		above  string
		pages  [2]int
		y      float64
		number [2]string // and of page 3, at the same height
		want   bool      // it is the number of a page
	}{
		"close":             {"18 201", [2]int{1, 1}, 48, [2]string{"4", ""}, false},
		"close, and counts": {"18 201", [2]int{1, 1}, 48, [2]string{"4", "6"}, true},
		"counts not":        {"18 201", [2]int{1, 1}, 48, [2]string{"4", "4"}, false},
		"a year":            {"18 2018", [2]int{1, 1}, 48, [2]string{"2024", "2024"}, true},
		"far below":         {"18 201", [2]int{1, 1}, 20, [2]string{"4", ""}, true},
		"on the next page":  {"18 201", [2]int{1, 2}, 780, [2]string{"4", ""}, false},
		"of the page":       {"18 201", [2]int{1, 1}, 48, [2]string{"-4-", ""}, true},
		"beside":            {"201    8", [2]int{1, 1}, 48, [2]string{"4", ""}, true},
		"below prose":       {"共有1801件", [2]int{1, 1}, 48, [2]string{"4", ""}, true},
	} {
		items := []item{{page: c.pages[0], line: lineAt(c.above, 100, 60, 10)}, {page: c.pages[1], line: lineAt(c.number[0], 145, c.y, 10), chrome: true}}
		if c.number[1] != "" {
			items = append(items, item{page: 3, line: lineAt(c.number[1], 145, c.y, 10), chrome: true})
		}
		if keepFigures(items); items[1].chrome != c.want {
			t.Errorf("%s: chrome %v", name, items[1].chrome)
		}
	}
	around := []item{{page: 1, line: lineAt("201", 130, 60, 10)}, {page: 1, line: lineAt("18", 100, 54, 10)}, {page: 1, line: lineAt("4", 145, 48, 10), chrome: true}}
	if keepFigures(around); around[2].chrome {
		t.Error("around the middle of a row: chrome")
	}
}

// TestWidenTables: a table goes on with its other columns behind a title and the numbers
// of pages, not behind paragraphs.
func TestWidenTables(t *testing.T) {
	table := func(heads ...string) item {
		rows := [][]string{append([]string{"信息内容"}, heads...)}
		for _, s := range []string{"行政许可", "行政处罚", "行政强制", "规章", "行政规范性文件"} {
			rows = append(rows, []string{s, "1", "2"})
		}
		t := &grid.Table{Rows: len(rows), Cols: 3}
		for i, row := range rows {
			for k, s := range row {
				t.Cells = append(t.Cells, &grid.Cell{Row: i, Col: k, RowSpan: 1, ColSpan: 1, Lines: []grid.Line{{Line: *lineAt(s, 0, 0, 10)}}})
			}
		}
		return item{table: t}
	}
	chrome, text := item{line: lineAt("1", 0, 0, 10), chrome: true}, item{line: lineAt("续表", 0, 0, 10)}
	for _, c := range []struct {
		between []item
		want    int
	}{
		{[]item{chrome, chrome, chrome, chrome, text}, 1},
		{[]item{text, text, text, text}, 2},
	} {
		tables := 0
		for _, it := range widenTables(slices.Concat([]item{table("自然人", "总计")}, c.between, []item{table("商业企业", "其他")})) {
			if it.table != nil {
				tables++
			}
		}
		if tables != c.want {
			t.Errorf("behind %d lines: %d tables, want %d", len(c.between), tables, c.want)
		}
	}
}
