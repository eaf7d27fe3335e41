package grid

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nianbao/parser/pdf/page"
)

// What the cells of a table take, and what a table gives back.

// TestGlyphByGlyph: words shown a glyph at a time run over their border as a whole, and
// stop at a figure and at a border between two glyphs.
func TestGlyphByGlyph(t *testing.T) {
	words := func(x float64, s string) (out []string) {
		for _, r := range s {
			out = append(out, fmt.Sprintf("t %g 85 %c", x, r))
			x += 5
		}
		return out
	}
	for _, c := range []struct {
		x     float64
		words string
		want  string
	}{
		{23, "申请人情况总计数量", "0,0 申请人情况总计数量; 0,1"}, // 23 to 68
		{23, "申请人情况总计12", "0,0 申请人情况总计; 0,1 12"},
		{20, "申请人情况总计数量", "0,0 申请人情况总计数; 0,1 量"},
	} {
		p := sketch(append(words(c.x, c.words), "h 100 10 110", "h 80 10 110", "v 10 80 100", "v 60 80 100", "v 110 80 100")...)
		tables, _ := Find(p, 1)
		if got := strings.ReplaceAll(cells(tables[0])+";", " ;", ";"); got != c.want+";" {
			t.Errorf("%s: %s, want %s", c.words, got, c.want)
		}
	}
}

// TestDrawn: a drawing among figures is a cell that nobody can read; one elsewhere, or
// beside text, is nothing.
func TestDrawn(t *testing.T) {
	for text, want := range map[string]string{
		"t 12 85 规章|t 90 65 1": "0,0 规章; 0,1 ; 1,0 \ufffd; 1,1 1",
		"t 12 65 规章|t 90 65 1": "0,0 ; 0,1 ; 1,0 规章; 1,1 1",
		"t 12 85 规章":           "0,0 规章; 0,1 ; 1,0 ; 1,1 ",
	} {
		p := sketch(append(strings.Split(text, "|"), square...)...)
		p.Marks = []page.Box{{X0: 30, Y0: 66, X1: 35, Y1: 74}}
		tables, _ := Find(p, 1)
		if got := cells(tables[0]); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// TestRelease: a table that its rules do not tell gives back all that it took, from below
// it too.
func TestRelease(t *testing.T) {
	p := sketch("h 100 10 110", "h 90 10 110", "v 10 60 100", "v 60 60 100", "v 110 60 100",
		"t 12 92 信息内容", "t 12 80 规章", "t 12 70 行政许可", "t 70 80 1", "t 70 70 2", "t 12 50 行政处罚", "t 70 50 3")
	tables, used := Find(p, 1)
	for i, u := range used {
		if u || len(tables) > 0 {
			t.Errorf("%d tables, %q used: %v", len(tables), p.Chars[i].Text, u)
		}
	}
}

// TestPiece: one cell with text beside it is no table, and gives its text back; alone it
// is the title row of one.
func TestPiece(t *testing.T) {
	box := []string{"h 10 100 200", "h 40 100 200", "v 100 10 40", "v 200 10 40", "t 120 20 行政诉讼"}
	for beside, want := range map[string]int{"t 20 22 行政复议": 0, "t 20 60 行政复议": 1} {
		tables, used := Find(sketch(append(box, beside)...), 1)
		if len(tables) != want || slices.Contains(used, true) != (want > 0) {
			t.Errorf("%s: %d tables, used %v", beside, len(tables), used)
		}
	}
}

// TestLabelOver: a label shown glyph by glyph that runs over a border between two of them
// is of the cell in which it begins; other text is of both.
func TestLabelOver(t *testing.T) {
	for text, want := range map[string]string{
		"2.其他法律行政法规禁止公开":  "0,0 2.其他法律行政法规禁止公开; 0,1 1; 1,0 规章; 1,1 2",
		"2.其他法律行政法规保护公开":  "0,0 2.其他法律行政法; 0,1 规保护公开 1; 1,0 规章; 1,1 2",
		"2.其他法律行政法规禁止公开3": "0,0 2.其他法律行政法规禁止公开; 0,1 3 1; 1,0 规章; 1,1 2",
	} {
		lines := append(append(square, spread(15, 85, 5, text)...), "t 100 85 1", "t 12 65 规章", "t 62 65 2")
		tables, _ := Find(sketch(lines...), 1)
		if len(tables) != 1 || cells(tables[0]) != want {
			t.Errorf("%s: %s, want %s", text, cells(tables[0]), want)
		}
	}
}

// TestHeadless: a table without vertical rules inside whose heads are words of one cell and
// do not stand over its figures is read by the places of its text, for a row may have
// blanks; one with heads in cells is not.
func TestHeadless(t *testing.T) {
	frame := []string{"h 100 10 380", "h 80 10 380", "h 60 10 380", "v 10 60 100", "v 380 60 100"}
	heads := []string{"t 15 85 结果维持", "t 65 85 结果纠正", "t 115 85 其他结果", "t 165 85 尚未审结", "t 215 85 总计", "t 265 85 结果维持", "t 300 85 总计"}
	figures := []string{"t 15 65 1", "t 115 65 3", "t 165 65 4", "t 215 65 8", "t 330 65 0"}
	if tables, used := Find(sketch(append(append(frame, heads...), figures...)...), 1); len(tables) > 0 || slices.Contains(used, true) {
		t.Errorf("heads in one cell: %d tables", len(tables))
	}
	if tables, _ := Find(sketch(append(append(frame, "t 15 85 总计"), figures...)...), 1); len(tables) != 1 {
		t.Errorf("one head: %d tables", len(tables))
	}
}

// TestMixedLabels: a table without a border between the labels of groups and those of their
// rows is read by the places of its text; a label over two lines is one.
func TestMixedLabels(t *testing.T) {
	grid := []string{"h 100 10 300", "h 70 10 300", "h 40 10 300", "v 10 40 100", "v 200 40 100", "v 300 40 100", "t 80 85 2、重复申请", "t 210 85 1", "t 80 55 1、属于国家秘密", "t 210 55 2"}
	for text, want := range map[string]int{"t 12 85 （三）不予": 0, "t 12 75 公开": 0, "t 150 75 公开情况甲": 1, "t 80 76 直接": 0, "t 210 75 公开": 1} {
		if tables, _ := Find(sketch(append(grid, text)...), 1); len(tables) != want {
			t.Errorf("%s: %d tables, want %d", text, len(tables), want)
		}
	}
	if tables, _ := Find(sketch("h 100 10 300", "h 70 10 300", "h 40 10 300", "v 10 40 100", "v 200 40 100", "v 300 40 100", "t 12 85 一、本年新收政府信息公开", "t 12 75 申请数量", "t 210 85 1"), 1); len(tables) != 1 {
		t.Error("a label over two lines parts the table")
	}
}

// TestStub: cells of labels alone, with the figures of their rows beside them, are no table;
// neither are words beside them figures.
func TestStub(t *testing.T) {
	labels := []string{"h 100 10 110", "h 80 10 110", "h 60 10 110", "h 40 10 110", "v 10 40 100", "v 60 40 100", "v 110 40 100", "t 12 85 一", "t 62 85 规章", "t 12 65 二", "t 62 65 行政许可", "t 12 45 三", "t 62 45 行政处罚"}
	for want, beside := range [][]string{{"t 130 85 1", "t 130 65 2", "t 130 45 3"}, {"t 130 85 甲", "t 130 65 乙", "t 130 45 丙"}} {
		tables, used := Find(sketch(append(labels, beside...)...), 1)
		if len(tables) != want || slices.Contains(used, true) != (want > 0) {
			t.Errorf("%v: %d tables", beside, len(tables))
		}
	}
	if tables, _ := Find(sketch(append(labels[:len(labels)-1], "t 62 45 5", "t 130 85 1", "t 130 65 2", "t 130 45 3")...), 1); len(tables) != 1 {
		t.Errorf("with a figure of its own: %d tables", len(tables))
	}
}

// TestDropHalf: a border through some cells of a row, over which the figures of others
// reach, leaves one row; a label reaches over two.
func TestDropHalf(t *testing.T) {
	rules := []string{"h 120 10 110", "h 100 10 110", "h 80 60 110", "h 60 10 110", "v 10 60 120", "v 60 60 120", "v 110 60 120", "t 12 105 规章", "t 62 105 总计", "t 62 65 2"}
	for text, want := range map[string]string{
		"t 12 75 1":  "0,0 规章; 0,1 总计; 1,0 1; 1,1 2",
		"t 12 75 其他": "0,0 规章; 0,1 总计; 1,0 2x1 其他; 1,1 ; 2,1 2",
	} {
		tables, _ := Find(sketch(append(rules, text)...), 1)
		if len(tables) != 1 || cells(tables[0]) != want {
			t.Errorf("%s: %s, want %s", text, cells(tables[0]), want)
		}
	}
}
