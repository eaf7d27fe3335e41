package grid

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"nianbao/parser/pdf/page"
)

func noRules(int) []page.Ruling { return nil }

// sketched makes lines of sketches, all of one page.
func sketched(texts ...string) (ls []Line) {
	for _, l := range page.Lines(sketch(texts...).Chars) {
		ls = append(ls, Line{l, 1})
	}
	return ls
}

// TestLooseCells reads small tables without columns of rules that show one habit each.
func TestLooseCells(t *testing.T) {
	head := []string{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 300 300 现行有效件数"}
	row := func(y int, label string, figures ...string) (out []string) {
		out = append(out, fmt.Sprintf("t 10 %d %s", y, label))
		for i, f := range figures {
			out = append(out, fmt.Sprintf("t %d %d %s", 110+100*i, y, f))
		}
		return out
	}
	const heads = "0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 0,3 现行有效件数; "
	for name, c := range map[string]struct {
		lines [][]string
		want  string
		doubt string
	}{
		"figures over two lines": {
			[][]string{head, {"t 110 276 12345", "t 110 266 67"}, {"t 10 271 规章", "t 210 271 2", "t 310 271 3"},
				{"t 110 246 54321", "t 110 236 9", "t 210 246 11111", "t 210 236 22"}, {"t 10 241 行政规范性文件", "t 310 241 5"}},
			heads + "1,0 规章; 1,1 1234567; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 543219; 2,2 1111122; 2,3 5", "",
		},
		"figures over two lines that may be two": {
			[][]string{head, {"t 110 276 12", "t 110 266 67"}, {"t 10 271 规章", "t 210 271 2", "t 310 271 3"},
				row(241, "行政规范性文件", "12345", "6", "7")},
			heads + "1,0 规章; 1,1 12/67; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 12345; 2,2 6; 2,3 7", "",
		},
		"a row of blanks": {
			[][]string{head, row(280, "规章"), row(260, "行政规范性文件", "3", "4", "5"), row(240, "行政许可", "6", "7", "8")},
			heads + "1,0 规章; 1,1 ; 1,2 ; 1,3 ; 2,0 行政规范性文件; 2,1 3; 2,2 4; 2,3 5; 3,0 行政许可; 3,1 6; 3,2 7; 3,3 8", "",
		},
		"a column of units": {
			[][]string{{"t 10 300 统计指标", "t 150 300 单位", "t 210 300 统计数"}, {"t 10 280 1、政府公报公开政府信息数", "t 155 280 条", "t 220 280 12"},
				{"t 10 260 2、政府网站公开政府信息数", "t 155 260 条", "t 220 260 7"}, {"t 10 240 1、当面申请数", "t 155 240 件", "t 220 240 9"},
				{"t 10 220 2、传真申请数", "t 155 220 件", "t 220 220 0"}, {"t 10 200 4、信函申请数", "t 155 200 件", "t 220 200 3"}},
			"0,0 统计指标; 0,1 单位; 0,2 统计数; 1,0 1、政府公报公开政府信息数; 1,1 条; 1,2 12; 2,0 2、政府网站公开政府信息数; 2,1 条; 2,2 7; " +
				"3,0 1、当面申请数; 3,1 件; 3,2 9; 4,0 2、传真申请数; 4,1 件; 4,2 0; 5,0 4、信函申请数; 5,1 件; 5,2 3", "",
		},
		"a head too few": {
			[][]string{{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 300 300 现行有效件数"}, row(280, "规章", "1", "2", "3"), row(260, "行政规范性文件", "4", "5", "6")},
			"0,0 信息内容; 0,1 本年制发件数; 0,2 现行有效件数; 1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6", "2 heads and 3 columns",
		},
	} {
		var all []string
		for _, l := range c.lines {
			all = append(all, l...)
		}
		got, _ := FromText(sketched(all...), noRules)
		if got == nil {
			t.Errorf("%s: no table", name)
			continue
		}
		if s := cells(got); s != c.want || !strings.Contains(got.Doubt, c.doubt) || c.doubt == "" && got.Doubt != "" {
			t.Errorf("%s: %s (%s)\nwant %s", name, s, got.Doubt, c.want)
		}
	}
}

// TestLooseLaws holds for words at random places: each cell has a place of its own, and
// no text is lost unless the reading is a guess.
func TestLooseLaws(t *testing.T) {
	vocabulary := strings.Fields(ofForms + ofLists + " 件 条 — 0件 x （ 1.")
	for seed := range 2000 {
		r := rand.New(rand.NewSource(int64(seed)))
		var texts []string
		for range 5 + r.Intn(60) {
			s := vocabulary[r.Intn(len(vocabulary))]
			switch r.Intn(5) {
			case 0, 1, 2:
				s = fmt.Sprint(r.Intn(2000))
			case 3:
				rs := []rune(s)
				i := r.Intn(len(rs))
				s = string(rs[i : i+1+r.Intn(len(rs)-i)])
			}
			texts = append(texts, fmt.Sprintf("t %d %d %s", 10+40*r.Intn(12)+r.Intn(3), 700-12*r.Intn(30), s))
		}
		ls := sketched(texts...)
		for i := range ls {
			ls[i].Page += i / 20
		}
		for k := 0; k < len(ls); {
			got, n := FromText(ls[k:], noRules)
			if n < 1 || k+n > len(ls) {
				t.Fatalf("seed %d: %d of %d lines", seed, n, len(ls)-k)
			}
			if got != nil {
				checkLoose(t, seed, got, ls[k:k+n])
			}
			k += n
		}
	}
}

func checkLoose(t *testing.T, seed int, got *Table, ls []Line) {
	t.Helper()
	taken, count := map[[2]int]bool{}, map[rune]int{}
	tell := func(ls []Line, n int) {
		for _, l := range ls {
			for _, r := range l.Text {
				count[r] += n
			}
		}
	}
	tell(ls, 1)
	tell(got.Stray, -1)
	for _, c := range got.Cells {
		tell(c.Lines, -1)
		for y := c.Row; y < c.Row+c.RowSpan; y++ {
			for x := c.Col; x < c.Col+c.ColSpan; x++ {
				if taken[[2]int{y, x}] || y >= got.Rows || x >= got.Cols {
					t.Fatalf("seed %d: place %d,%d twice or outside of %s", seed, y, x, cells(got))
				}
				taken[[2]int{y, x}] = true
			}
		}
	}
	delete(count, ' ')
	for r, n := range count {
		if n != 0 && got.Doubt == "" {
			t.Fatalf("seed %d: %c is lost %d times from %s", seed, r, n, cells(got))
		}
	}
}
