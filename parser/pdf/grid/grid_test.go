package grid

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nianbao/parser/pdf/page"
)

// sketch draws a page: rulings as "h y x0 x1" and "v x y0 y1", text as "t x y words",
// in type of 10 points, each character 5 wide.
func sketch(lines ...string) *page.Page {
	p := &page.Page{Width: 400, Height: 400}
	for i, l := range lines {
		var at, from, to float64
		var word string
		switch l[0] {
		case 't':
			fmt.Sscanf(l[2:], "%g %g %s", &from, &at, &word)
			for k, r := range []rune(word) {
				x := from + 5*float64(k)
				p.Chars = append(p.Chars, page.Char{Text: string(r), Size: 10, Show: i, Box: page.Box{X0: x, Y0: at - 1.4, X1: x + 5, Y1: at + 8.6}})
			}
		default:
			fmt.Sscanf(l[2:], "%g %g %g", &at, &from, &to)
			p.Rulings = append(p.Rulings, page.Ruling{Horizontal: l[0] == 'h', At: at, From: from, To: to})
		}
	}
	return p
}

// cells writes a table: place, spans and text of each cell.
func cells(t *Table) string {
	var out []string
	for _, c := range t.Cells {
		s := fmt.Sprintf("%d,%d", c.Row, c.Col)
		if c.RowSpan > 1 || c.ColSpan > 1 {
			s += fmt.Sprintf(" %dx%d", c.RowSpan, c.ColSpan)
		}
		out = append(out, s+" "+strings.ReplaceAll(c.Text(), "\n", "/"))
	}
	return strings.Join(out, "; ")
}

var square = []string{"h 100 10 110", "h 80 10 110", "h 60 10 110", "v 10 60 100", "v 60 60 100", "v 110 60 100"}

func without(lines []string, drop ...string) (out []string) {
	for _, l := range lines {
		if !strings.Contains(strings.Join(drop, ";")+";", l+";") {
			out = append(out, l)
		}
	}
	return out
}

func TestFind(t *testing.T) {
	words := []string{"t 12 85 a", "t 62 85 1", "t 12 65 b", "t 62 65 2"}
	const plain4 = "0,0 a; 0,1 1; 1,0 b; 1,1 2"
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"four cells", append(words, square...), plain4},
		{"no sides", append(words, without(square, "v 10 60 100", "v 110 60 100")...), plain4},
		{"open at the bottom", append(words, without(square, "h 60 10 110")...), plain4},
		{"double rules", append(append(words, square...), "h 98 10 110", "h 78 10 110", "v 62.5 60 100"), plain4},
		{"a frame around all", append(append(words, square...), "h 300 2 300", "h 20 2 300", "v 2 20 300", "v 300 20 300"), plain4},
		{"a frame near by", append(append(words, square...), "h 300 7 113", "h 20 7 113", "v 7 20 300", "v 113 20 300"), plain4},
		{"a frame with two cells near by", append(append(words, square...), "h 300 -90 113", "h 20 -90 113", "v -90 20 300", "v 7 20 300", "v 113 20 300"), plain4},
		{"a frame near by that the page cuts", append(append(words, square...), "v 7 20 300", "v 113 20 300"), plain4},
		{"a box near by that runs past", append(append(words, square...), "v -90 20 300", "v 7 20 300", "h 20 -90 7"), plain4},
		{"a title near by", append(append(words, square...), "h 118 10 110", "h 103 10 110", "v 10 103 118", "v 110 103 118", "t 12 106 c"), "0,0 1x2 c; 1,0 a; 1,1 1; 2,0 b; 2,1 2"},
		{"separated cells", append(words, "h 100 10 58", "h 82 10 58", "v 10 82 100", "v 58 82 100", "h 100 62 110", "h 82 62 110", "v 62 82 100", "v 110 82 100",
			"h 78 10 58", "h 60 10 58", "v 10 60 78", "v 58 60 78", "h 78 62 110", "h 60 62 110", "v 62 60 78", "v 110 60 78", "h 104 6 114", "h 56 6 114", "v 6 56 104", "v 114 56 104"), plain4},
		{"a side of a frame that the page cuts", append(append(words, square...), "v 0 40 100"), plain4},
		{"dashes", append(words, append(without(square, "v 60 60 100"), "v 60 60 68", "v 60 71 79", "v 60 82 90", "v 60 93 100")...), plain4},
		{"column span", append(words[:3:3], append(without(square, "v 60 60 100"), "v 60 80 100")...), "0,0 a; 0,1 1; 1,0 1x2 b"},
		{"row span", append(words[:2:2], append(without(square, "h 80 10 110"), "h 80 60 110")...), "0,0 2x1 a; 0,1 1; 1,1 "},
		{"a border under nothing", append(append(without(words, "t 12 65 b"), square...), "t 12 71 b", "h 67.5 10 60"), plain4},
		{"one row, open at the top and at a side", append(without(words, "t 12 65 b", "t 62 65 2"), "h 80 10 150", "v 10 80 100", "v 40 80 100", "v 60 80 100", "v 110 80 100", "t 112 85 3"), "0,0 a; 0,1 ; 0,2 1; 0,3 3"},
		{"text over its border", append(append(words[:3:3], square...), "t 100 65 23"), "0,0 a; 0,1 1; 1,0 b; 1,1 23"},
	} {
		tables, _ := Find(sketch(c.lines...), 1)
		if len(tables) != 1 {
			t.Errorf("%s: %d tables", c.name, len(tables))
			continue
		}
		tables[0].Finish()
		if got := cells(tables[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	for _, lines := range [][]string{{"h 50 10 200"}, {"v 50 10 200"}, {"h 300 2 300", "h 20 2 300", "v 2 20 300", "v 300 20 300"}} {
		if tables, used := Find(sketch(append(lines, words...)...), 1); len(tables) != 0 || used[0] {
			t.Errorf("%v makes %d tables", lines, len(tables))
		}
	}
}

// TestOpenStack: tables without sides one below the other are one where a title stands between
// them, two where a line says that the first goes on.
func TestOpenStack(t *testing.T) {
	open := func(y int) []string {
		return []string{fmt.Sprintf("h %d 10 110", y), fmt.Sprintf("h %d 10 110", y-20), fmt.Sprintf("v 60 %d %d", y-20, y), fmt.Sprintf("t 12 %d a", y-15), fmt.Sprintf("t 62 %d 1", y-15)}
	}
	for text, want := range map[string]int{"第二十条第（五）项": 1, "（续表）": 2} {
		if tables, _ := Find(sketch(append(append(open(120), open(75)...), "t 30 83 "+text)...), 1); len(tables) != want {
			t.Errorf("%s: %d tables, want %d", text, len(tables), want)
		}
	}
}

// TestOddArea: an area that is no rectangle is a doubt where it holds text, and none
// where it is the room beside a cell.
func TestOddArea(t *testing.T) {
	lines := append(without(square, "h 80 10 110", "v 60 60 100"), "h 80 10 60", "v 60 80 100", "t 12 85 a")
	for more, doubt := range map[string]bool{"t 12 95 b": false, "t 62 65 b": true} {
		tables, _ := Find(sketch(append(lines, more)...), 1)
		if len(tables) != 1 || (tables[0].Doubt != "") != doubt {
			t.Errorf("%s: %v", more, tables)
		}
	}
}

// rows makes a page of a three-column table with the given rows, "a|b|c".
func rows(rows ...string) *Table {
	var lines []string
	top := 300.0
	for i, r := range rows {
		y := top - 20*float64(i)
		for k, w := range strings.Split(r, "|") {
			x := 10 + 100*float64(k)
			if w != "" {
				lines = append(lines, fmt.Sprintf("t %g %g %s", x+2, y-15, w))
			}
			lines = append(lines, fmt.Sprintf("v %g %g %g", x, y-20, y), fmt.Sprintf("v %g %g %g", x+100, y-20, y))
			lines = append(lines, fmt.Sprintf("h %g %g %g", y, x, x+100), fmt.Sprintf("h %g %g %g", y-20, x, x+100))
		}
	}
	t, _ := Find(sketch(lines...), 1)
	return t[0]
}

// spanned gives the first cell all rows.
func spanned(t *Table) *Table {
	t.Cells = slices.DeleteFunc(t.Cells, func(c *Cell) bool { return c.Col == 0 && c.Row > 0 })
	t.Cells[0].RowSpan = t.Rows
	return t
}

// wide gives the first cell two columns.
func wide(t *Table) *Table {
	t.Cells = slices.Delete(t.Cells, 1, 2)
	t.Cells[0].ColSpan = 2
	return t
}

func TestJoin(t *testing.T) {
	for _, c := range []struct {
		name  string
		above *Table
		below *Table
		want  string
		doubt bool
	}{
		{"two rows", rows("规章|1|2"), rows("行政许可|3|4"), "0,0 规章; 0,1 1; 0,2 2; 1,0 行政许可; 1,1 3; 1,2 4", false},
		{"a blank row", rows("规章|1|2"), rows("行政许可||"), "0,0 规章; 0,1 1; 0,2 2; 1,0 行政许可; 1,1 ; 1,2 ", false},
		{"a cut label", rows("行政|1|2"), rows("许可||"), "0,0 行政/许可; 0,1 1; 0,2 2", false},
		{"a cut label, figures below", rows("行政||"), rows("许可|1|2"), "0,0 行政/许可; 0,1 1; 0,2 2", false},
		{"a cut header", rows("信息|本年制发|本年废止"), rows("内容|件数|件数"), "0,0 信息/内容; 0,1 本年制发/件数; 0,2 本年废止/件数", false},
		{"a repeated header", rows("信息内容|本年制发件数|本年废止件数", "规章|1|2"), rows("信息内容|本年制发件数|本年废止件数", "行政许可|3|4"),
			"0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 1,0 规章; 1,1 1; 1,2 2; 2,0 行政许可; 2,1 3; 2,2 4", false},
		{"a repeated header and a row of zeros as the first", rows("信息内容|本年制发件数|本年废止件数|现行有效件数", "甲|乙|丙|丁", "规章|0|0|0"), rows("信息内容|本年制发件数|本年废止件数|现行有效件数", "甲|乙|丙|丁", "行政许可|0|0|0"),
			"0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 0,3 现行有效件数; 1,0 甲; 1,1 乙; 1,2 丙; 1,3 丁; 2,0 规章; 2,1 0; 2,2 0; 2,3 0; 3,0 行政许可; 3,1 0; 3,2 0; 3,3 0", false},
		{"an empty half above", rows("规章|1|2", "||"), rows("行政许可|3|4"), "0,0 规章; 0,1 1; 0,2 2; 1,0 行政许可; 1,1 3; 1,2 4", false},
		{"a label above its figures", rows("规章|1|2", "行政许可||"), rows("|次|3"), "0,0 规章; 0,1 1; 0,2 2; 1,0 行政许可; 1,1 次; 1,2 3", false},
		{"a figure above its label", rows("规章|1", "|2"), rows("行政许可|"), "0,0 规章; 0,1 1; 1,0 行政许可; 1,1 2", false},
		{"a figure above other text", rows("规章|1", "|2"), rows("甲项|"), "0,0 规章; 0,1 1; 1,0 ; 1,1 2; 2,0 甲项; 2,1 ", false},
		{"a cut label of 2014", rows("其中：主要负责同志参加政|次|658"), rows("府网站在线访谈次数||"), "0,0 其中：主要负责同志参加政/府网站在线访谈次数; 0,1 次; 0,2 658", false},
		{"figures above and below", rows("规章|1|"), rows("||2"), "0,0 规章; 0,1 1; 0,2 2", false},
		{"figures above and below, no label", rows("甲项|1|"), rows("||2"), "0,0 甲项; 0,1 1; 0,2 ; 1,0 ; 1,1 ; 1,2 2", true},
		{"cut figures", rows("规章|12|2"), rows("|3|"), "0,0 规章; 0,1 12/3; 0,2 2", true},
		{"cut figures beside the label of a group", rows("甲|规章|12|2"), spanned(rows("乙||3|", "|行政许可|4|5")), "0,0 2x1 甲/乙; 0,1 规章; 0,2 12/3; 0,3 2; 1,1 行政许可; 1,2 4; 1,3 5", true},
		{"a cut figure", rows("行政|1234567890123456789|2"), rows("许可|34|"), "0,0 行政/许可; 0,1 123456789012345678934; 0,2 2", false},
		{"two rows with a unit", rows("信函数|条|0|0"), rows("其他数|条||"), "0,0 信函数; 0,1 条; 0,2 0; 0,3 0; 1,0 其他数; 1,1 条; 1,2 ; 1,3 ", false},
		{"blank rows under a label of two columns", wide(rows("（二）部分公开|||")), rows("（三）不予公开|1.属于国家秘密||"), "0,0 1x2 （二）部分公开; 0,2 ; 0,3 ; 1,0 （三）不予公开; 1,1 1.属于国家秘密; 1,2 ; 1,3 ", false},
		{"unknown words", rows("甲项|1|2"), rows("乙项||"), "0,0 甲项/乙项; 0,1 1; 0,2 2", true},
		{"a known row and an unknown one", rows("规章|1|2"), rows("乙项||"), "0,0 规章; 0,1 1; 0,2 2; 1,0 乙项; 1,1 ; 1,2 ", true},
	} {
		if !Join(c.above, c.below) {
			t.Errorf("%s: not joined", c.name)
			continue
		}
		c.above.Finish()
		if got := cells(c.above); got != c.want || (c.above.Doubt != "") != c.doubt {
			t.Errorf("%s: %s, doubt %q, want %s", c.name, got, c.above.Doubt, c.want)
		}
	}
	narrow, _ := Find(sketch(square...), 1)
	if Join(rows("规章|1|2"), narrow[0]) {
		t.Error("tables of different width are joined")
	}
}

func TestFromText(t *testing.T) {
	lines := func(texts ...string) (ls []Line) {
		for _, l := range page.Lines(sketch(texts...).Chars) {
			ls = append(ls, Line{l, 1})
		}
		return ls
	}
	got, n := FromText(lines("t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 10 280 规章", "t 110 280 1", "t 210 280 2",
		"t 10 260 行政规范性", "t 110 255 3", "t 210 255 4", "t 10 250 文件", "t 10 230 行政许可", "t 110 230 5", "t 10 200 以上为本年数据"), nil)
	if got == nil || n != 6 {
		t.Fatalf("%v of %d lines", got, n)
	}
	want := "0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 1,0 规章; 1,1 1; 1,2 2; 2,0 行政规范性/文件; 2,1 3; 2,2 4; 3,0 行政许可; 3,1 5; 3,2 "
	if s := cells(got); s != want {
		t.Errorf("%s, want %s", s, want)
	}
	if got, n := FromText(lines("t 10 300 信息内容", "t 10 280 规章", "t 110 280 1"), nil); got != nil || n != 2 {
		t.Errorf("a single figure is a table of %d lines", n)
	}
}

// TestWrapped: figures over two lines are one where the first line is full.
func TestWrapped(t *testing.T) {
	page := append([]string{"t 12 65 b", "t 61 91 123456789", "t 61 82 12", "t 61 71 12", "t 61 62 34", "t 12 95 12,345,67", "t 12 90 8件"}, square...)
	for text, want := range map[string]string{"t 61 95 123456789|t 61 88 12|t 61 82 件": "12345678912件", "t 61 95 12|t 61 88 34|t 61 82 件|t 61 65 12345678": "12\n34\n件"} {
		tables, _ := Find(sketch(append(strings.Split(text, "|"), square...)...), 1)
		if got := tables[0].Cells[1].Text(); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
	tables, _ := Find(sketch(page...), 1)
	for i, want := range []string{"12,345,678件", "12345678912", "b", "12\n34"} {
		c := tables[0].Cells[i]
		if c.Text() != want || (c.Doubt() != "") != (i == 3) {
			t.Errorf("cell %d is %q, doubt %q, want %q", i, c.Text(), c.Doubt(), want)
		}
	}
}

// TestDigitsDown: where a column has room for one digit, the figures of a single row are
// one each; two rows without a border between them have two.
func TestDigitsDown(t *testing.T) {
	grid := []string{"h 100 10 110", "h 60 10 110", "v 10 60 100", "v 60 60 100", "v 68 60 100", "v 89 60 100", "v 110 60 100",
		"t 61 90 4", "t 61 80 7", "t 70 85 123", "t 91 85 456"}
	for label, want := range map[string]string{"t 12 85 规章": "47", "t 12 85 规章许可": "4\n7"} {
		tables, _ := Find(sketch(append(grid, label)...), 1)
		if got := tables[0].Cells[1].Text(); got != want {
			t.Errorf("%s: %q, want %q", label, got, want)
		}
	}
}

// TestBeyond: figures beyond the right border doubt those of their rows, unless one row has one.
func TestBeyond(t *testing.T) {
	const doubt = "figures of its row stand beyond the last border"
	for text, want := range map[string][2]string{
		"t 62 85 12|t 130 85 8|t 62 65 3|t 130 65 9": {doubt, doubt},
		"t 62 85 12|t 130 85 8|t 62 65 3":            {"", ""},
		"t 62 85 12|t 130 85 8":                      {doubt, ""},
		"t 62 85 12|t 130 85 项|t 62 65 3|t 130 65 项": {"", ""},
	} {
		page := append([]string{"t 12 85 a", "t 12 65 b"}, square...)
		tables, _ := Find(sketch(append(page, strings.Split(text, "|")...)...), 1)
		if c := tables[0].Cells; c[1].Doubt() != want[0] || c[3].Doubt() != want[1] || c[0].Doubt() != "" {
			t.Errorf("%s: doubts %q, %q, %q, want %q", text, c[1].Doubt(), c[3].Doubt(), c[0].Doubt(), want)
		}
	}
}

// TestBeside: a figure beyond the right border is of its row where another runs over it.
func TestBeside(t *testing.T) {
	for text, want := range map[string]string{
		"t 103 85 12|t 112 65 8": "0,0 a; 0,1 12; 1,0 b; 1,1 8",
		"t 90 85 12|t 112 65 8":  "0,0 a; 0,1 12; 1,0 b; 1,1 ",
		"t 103 85 12|t 130 65 8": "0,0 a; 0,1 12; 1,0 b; 1,1 ",
	} {
		page := append([]string{"t 12 85 a", "t 12 65 b"}, square...)
		tables, _ := Find(sketch(append(page, strings.Split(text, "|")...)...), 1)
		if got := cells(tables[0]); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestTablesOneOnAnother: borders of tables that touch stand a little apart, and each row
// has its own alone.
func TestTablesOneOnAnother(t *testing.T) {
	tables, _ := Find(sketch("h 100 10 110", "h 80 10 110", "h 60 10 110", "h 40 10 110", "v 10 40 100", "v 110 40 100",
		"v 60 80 100", "v 66.1 60 80", "v 62.8 40 60", "t 20 85 1", "t 80 85 2", "t 51.1 65 1", "t 56.1 65 7", "t 61.1 65 7", "t 80 65 3", "t 20 45 4", "t 80 45 5"), 1)
	if got, want := cells(tables[0]), "0,0 1; 0,1 2; 1,0 177; 1,1 3; 2,0 4; 2,1 5"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestNarrowColumn: in a single row the fullest figure of the column tells where figures
// break, whatever room there is beside them.
func TestNarrowColumn(t *testing.T) {
	grid := []string{"h 100 10 110", "h 80 10 110", "h 60 10 110", "v 10 60 100", "v 60 60 100", "v 110 60 100", "t 12 85 规章", "t 12 65 行政许可", "t 70 65 12"}
	for text, want := range map[string]string{"t 70 90 34|t 70 82 5": "345", "t 70 90 3|t 70 82 4": "3\n4", "t 70 90 ３４|t 70 82 ５": "３４５"} {
		tables, _ := Find(sketch(append(grid, strings.Split(text, "|")...)...), 1)
		if got := tables[0].Cells[1].Text(); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// TestCutThousands: a break within a group of thousands is within one figure.
func TestCutThousands(t *testing.T) {
	for text, want := range map[string]bool{"169,56\n2": true, "169，\n562": true, "16，\n9": false, "1,\n234": true, "1,234,5\n67": true, "1,2\n34\n": false, "1,234\n567": false,
		"12\n34": false, "1,23\n45": false, "1,2\n34件": false, "1234,5\n67": false, "1,234": false, ",1\n23": false} {
		var c Cell
		for _, s := range strings.Split(text, "\n") {
			c.Lines = append(c.Lines, Line{Line: page.Line{Text: s}})
		}
		if got := cutsThousands(c.Lines); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestFigure(t *testing.T) {
	for s, want := range map[string]bool{
		"0": true, "12": true, "1825.21": true, "－3": true, "１２": true, "/": true, "—": true, "1,234": true, "12\n34": true, "//": true, "--": true, "———": true, "-----": false, "+": false, "无": true, "暂无": true, "无法": false, "14 件": true, "2.5万元": true, "3.项": false, "件": false, "5人以上": false,
		"": false, "规章": false, "3.其他": false, "2023年": false, ".": false,
	} {
		if got := isFigure(s); got != want {
			t.Errorf("isFigure(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestLabels(t *testing.T) {
	for s, want := range map[string][3]bool{ // label, beginning, piece
		"（三）不予公开":   {true, true, true},
		"(三)不予 公开":  {true, true, true},
		"（三）不予":     {false, true, true},
		"予公开":       {false, false, true},
		"三、本\n年度办理": {false, true, true},
		"关于规章":      {false, false, false},
	} {
		if got := [3]bool{isLabel(s), beginsLabel(s), InLabel(s)}; got != want {
			t.Errorf("%q: %v, want %v", s, got, want)
		}
	}
}

// TestPageNumber: what stands below a table is not text of its last row.
func TestPageNumber(t *testing.T) {
	p := sketch(append([]string{"t 12 85 a", "t 12 65 1", "t 62 50 3", "t 17 50 、"}, square...)...)
	tables, used := Find(p, 1)
	if got := cells(tables[0]); got != "0,0 a; 0,1 ; 1,0 1; 1,1 " || used[2] || used[3] {
		t.Error(got)
	}
}

// TestTextBelow: a cell that a page cuts goes on under the table, and not with a heading.
func TestTextBelow(t *testing.T) {
	open := append(without(square, "h 60 10 110"), "t 12 85 a", "t 62 85 1", "t 12 65 行政", "t 62 65 2")
	for want, below := range map[string][]string{"行政/许可": {"t 12 50 许可"}, "行政": {"t 12 50 四、政府", "t 32 50 信息公开情况"}, "行政/四、结转": {"t 12 50 四、结转"}, "行政/许": {"t 12 50 许", "t 12 40 注：以", "t 27 40 上案件含上年结转"}} {
		tables, _ := Find(sketch(append(open, below...)...), 1)
		if got := cells(tables[0]); got != "0,0 a; 0,1 1; 1,0 "+want+"; 1,1 2" {
			t.Errorf("%v: %s", below, got)
		}
	}
}

// TestSmallType: rows of small type are no higher than double rules are wide.
func TestSmallType(t *testing.T) {
	p := sketch("h 100 10 110", "h 95 10 110", "h 90 10 110", "v 10 90 100", "v 60 90 100", "v 110 90 100",
		"t 12 95.8 a", "t 62 95.8 1", "t 12 90.8 b", "t 62 90.8 2")
	for i := range p.Chars {
		c := &p.Chars[i]
		c.Size = 4
		c.Box.Y1 = c.Box.Y0 + 4
	}
	tables, _ := Find(p, 1)
	if len(tables) != 1 || cells(tables[0]) != "0,0 a; 0,1 1; 1,0 b; 1,1 2" {
		t.Errorf("%v", tables)
	}
}

func TestIsRow(t *testing.T) {
	for s, want := range map[string]bool{"规章 1": true, "规章": false, "1 2 3": false, "一、本年新收政府信息公开申请 351 402 245": true, "一、本年新收政府信息公开申请 351": false, "其他的话 1 2 3": false} {
		if isRow(s) != want {
			t.Errorf("%s: %v", s, !want)
		}
	}
}
