package grid

import (
	"fmt"
	"strings"
	"testing"

	"nianbao/parser/pdf/page"
)

// Rules between rows that have no other borders.

// TestRuledLabels: a rule between two lines parts them, whatever label they make.
func TestRuledLabels(t *testing.T) {
	lines := sketched("t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 10 280 行政规范", "t 110 280 1", "t 210 280 2",
		"t 10 260 性文件", "t 110 260 3", "t 210 260 4", "t 10 240 规章", "t 110 240 5", "t 210 240 6")
	for at, want := range map[float64]string{0: "1,0 行政规范/性文件", 275: "1,0 行政规范;"} {
		got, _ := FromText(lines, func(int) []page.Ruling { return []page.Ruling{{Horizontal: true, At: at, From: 5, To: 300}} })
		if got == nil || !strings.Contains(cells(got), want) {
			t.Errorf("a rule at %g: %v, want %s", at, got, want)
		}
	}
}

// TestRuledFigures: lines of figures with one label between two rules are one row; without
// the rules nothing tells, and without the label they may be several.
func TestRuledFigures(t *testing.T) {
	const head, last = "0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 0,3 现行有效件数; ", "行政规范/性文件; %d,1 76543; %d,2 5; %d,3 6"
	lines := []string{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 300 300 现行有效件数", "t 110 276 12345", "t 110 266 67",
		"t 10 250 行政规范", "t 110 250 76543", "t 210 250 5", "t 310 250 6", "t 10 240 性文件"}
	label := []string{"t 10 271 规章", "t 210 271 2", "t 310 271 3"}
	rules := []float64{290, 258, 230}
	for name, c := range map[string]struct {
		lines []string
		rules []float64
		want  string
	}{
		"ruled":         {append(lines, label...), rules, head + "1,0 规章; 1,1 12345/67; 1,2 2; 1,3 3; 2,0 " + fmt.Sprintf(last, 2, 2, 2)},
		"not ruled":     {append(lines, label...), nil, head + "1,0 ; 1,1 12345; 1,2 ; 1,3 ; 2,0 规章; 2,1 ; 2,2 2; 2,3 3; 3,0 ; 3,1 67; 3,2 ; 3,3 ; 4,0 " + fmt.Sprintf(last, 4, 4, 4)},
		"without label": {append(lines, label[1:]...), rules, head + "1,0 ; 1,1 12345; 1,2 ; 1,3 ; 2,0 ; 2,1 ; 2,2 2; 2,3 3; 3,0 ; 3,1 67; 3,2 ; 3,3 ; 4,0 " + fmt.Sprintf(last, 4, 4, 4)},
	} {
		got, _ := FromText(sketched(c.lines...), func(int) (rs []page.Ruling) {
			for _, at := range c.rules {
				rs = append(rs, page.Ruling{Horizontal: true, At: at, From: 5, To: 400})
			}
			return rs
		})
		if s := cells(got); s != c.want || name != "ruled" && got.Doubt == "" {
			t.Errorf("%s: %s (%s)\nwant %s", name, s, got.Doubt, c.want)
		}
	}
}

// TestRuledLabel: a label below or above its figures is theirs where rules say so, and none
// but it stands between them.
func TestRuledLabel(t *testing.T) {
	lines := []string{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 10 275 规章", "t 110 275 1", "t 210 275 2", "t 110 250 4", "t 210 250 5", "t 10 238 行政规范性文件", "t 10 215 行政许可", "t 110 215 7", "t 210 215 8"}
	for _, c := range []struct {
		rules []float64
		more  []string
		want  string
	}{
		{[]float64{290, 268, 230, 205}, nil, "2,0 行政规范性文件; 2,1 4; 2,2 5; 3,0 行政许可; 3,1 7; 3,2 8"},
		{[]float64{290, 268, 205}, nil, "2,0 ; 2,1 4; 2,2 5"},
		{[]float64{290, 268, 248, 230, 205}, nil, "2,0 ; 2,1 4; 2,2 5"},
		{[]float64{290, 268, 230, 205}, []string{"t 10 262 行政处罚"}, "2,0 ; 2,1 4; 2,2 5"},
	} {
		got, _ := FromText(sketched(append(lines, c.more...)...), func(int) (rs []page.Ruling) {
			for _, at := range c.rules {
				rs = append(rs, page.Ruling{Horizontal: true, At: at, From: 5, To: 400})
			}
			return rs
		})
		if s := cells(got); !strings.Contains(s, c.want) {
			t.Errorf("%v %v: %s, want %s", c.rules, c.more, s, c.want)
		}
	}
	beside := []string{"t 10 300 信息内容", "t 150 300 本年制发件数", "t 220 300 本年废止件数", "t 60 275 （一）予以公开", "t 160 275 1", "t 230 275 2",
		"t 20 250 （七）总计", "t 160 250 4", "t 230 250 5", "t 10 238 规章", "t 60 215 （二）部分公开", "t 160 215 7", "t 230 215 8"}
	got, _ := FromText(sketched(beside...), func(int) (rs []page.Ruling) {
		for _, at := range []float64{290, 268, 230, 205} {
			rs = append(rs, page.Ruling{Horizontal: true, At: at, From: 5, To: 400})
		}
		return rs
	})
	if s := cells(got); !strings.Contains(s, "（七）总计; 2,1 4; 2,2 5") {
		t.Errorf("a label below that of the row: %s", s)
	}
	group := []string{"t 10 300 信息内容", "t 150 300 本年制发件数", "t 220 300 本年废止件数", "t 60 275 1.属于国家秘密", "t 160 275 1", "t 230 275 2",
		"t 10 250 （四）无法提供", "t 160 250 4", "t 230 250 5", "t 60 238 1.本机关不掌握相关政府信息", "t 60 215 2.没有现成信息需要另行制作", "t 160 215 7", "t 230 215 8"}
	for _, c := range []struct {
		rules []float64
		want  string
	}{
		{[]float64{290, 268, 230, 205}, "1.本机关不掌握相关政府信息; 2,1 4; 2,2 5"},
		{nil, "（四）无法提供; 2,1 4; 2,2 5"},
	} {
		got, _ := FromText(sketched(group...), func(int) (rs []page.Ruling) {
			for _, at := range c.rules {
				rs = append(rs, page.Ruling{Horizontal: true, At: at, From: 55, To: 400})
			}
			return rs
		})
		if s := cells(got); !strings.Contains(s, c.want) {
			t.Errorf("beside the label of a group, %v: %s, want %s", c.rules, s, c.want)
		}
	}
}

// TestRuledHeads: heads over figures that stand right in their columns are no labels of those,
// though rules part both from the rest. Nor is the label of a group that of the figures
// which stand high in a row of its own.
func TestRuledHeads(t *testing.T) {
	heads := func(y int) []string {
		return []string{fmt.Sprintf("t 110 %d 复议后起诉", y+20), fmt.Sprintf("t 10 %d 结果维持", y), fmt.Sprintf("t 110 %d 结果纠正", y), fmt.Sprintf("t 210 %d 总计", y)}
	}
	down := []string{"t 10 258 （", "t 10 249 三", "t 10 240 ）", "t 10 231 不", "t 10 222 予", "t 10 213 公", "t 10 204 开"}
	for want, c := range map[string]struct {
		lines []string
		rules []float64
	}{
		"2,0 1; 2,1 2; 2,2 3; 3,0 2x1 结果维持": {
			append(append(heads(300), "t 60 280 1", "t 160 280 2", "t 240 280 3", "t 60 220 4", "t 160 220 5", "t 240 220 6"), heads(240)...), []float64{315, 272, 255, 212},
		},
		"2,1 2、重复申请; 2,2 3; 2,3 4/5; 3,1 3、其他": {
			append(down, "t 60 300 信息内容", "t 120 300 自然人", "t 160 300 总计", "t 30 270 1、属于国家秘密", "t 130 270 1", "t 170 270 2", "t 30 240 2、重复申请", "t 130 247 3", "t 170 247 4", "t 170 240 5", "t 30 210 3、其他", "t 130 210 6", "t 170 210 7"), []float64{290, 262, 230, 202},
		},
	} {
		got, _ := FromText(sketched(c.lines...), func(int) (rs []page.Ruling) {
			for _, at := range c.rules {
				rs = append(rs, page.Ruling{Horizontal: true, At: at, From: 25, To: 300})
			}
			return rs
		})
		if got == nil || !strings.Contains(cells(got), want) {
			t.Errorf("%s (%v)\nwant %s", cells(got), got, want)
		}
	}
}
