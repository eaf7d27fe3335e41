package grid

import (
	"slices"
	"testing"
)

// TestSplitColumns has rules around rows and labels, and none between figures.
func TestSplitColumns(t *testing.T) {
	frame := []string{"h 100 10 200", "h 80 10 200", "h 60 10 200", "h 40 10 200", "v 10 40 100", "v 60 40 100", "v 200 40 100"}
	for _, c := range []struct {
		name string
		text []string
		want string
	}{
		{"columns", []string{"t 62 85 数量", "t 12 65 规章", "t 62 65 1", "t 110 65 20", "t 160 65 3", "t 12 45 许可", "t 62 45 44", "t 160 45 5"},
			"0,0 ; 0,1 1x3 数量; 1,0 规章; 1,1 1; 1,2 20; 1,3 3; 2,0 许可; 2,1 44; 2,2 ; 2,3 5"},
		{"one row and its heads", []string{"t 62 85 维持", "t 110 85 纠正", "t 12 65 规章", "t 62 65 1", "t 110 65 20"},
			"0,0 ; 0,1 维持; 0,2 纠正; 1,0 规章; 1,1 1; 1,2 20; 2,0 ; 2,1 ; 2,2 "},
		{"another part", []string{"t 62 105 1", "t 110 105 20", "t 62 85 4", "t 110 85 5", "t 62 65 本年处理决定数量", "t 90 45 6"},
			"0,0 ; 0,1 1; 0,2 20; 1,0 ; 1,1 4; 1,2 5; 2,0 ; 2,1 1x2 本年处理决定数量; 3,0 ; 3,1 1x2 6"},
		{"one row alone", []string{"t 12 65 规章", "t 62 65 1", "t 110 65 20"}, "0,0 ; 0,1 ; 1,0 规章; 1,1 1 20; 2,0 ; 2,1 "},
		{"out of line", []string{"t 12 85 规章", "t 62 85 1", "t 110 85 20", "t 12 65 许可", "t 86 65 44", "t 102 65 5"},
			"0,0 规章; 0,1 1 20; 1,0 许可; 1,1 44 5; 2,0 ; 2,1 "},
		{"words among the figures", []string{"t 12 85 规章", "t 62 85 1", "t 110 85 20", "t 62 65 其中", "t 12 45 许可", "t 62 45 44", "t 110 45 5"},
			"0,0 规章; 0,1 1 20; 1,0 ; 1,1 其中; 2,0 许可; 2,1 44 5"},
	} {
		lines := append(slices.Clone(frame), c.text...)
		if c.name == "another part" {
			lines = append(lines, "h 120 10 200", "v 10 100 120", "v 60 100 120", "v 200 100 120")
		}
		tables, _ := Find(sketch(lines...), 1)
		if got := cells(tables[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestSplitUnder has rules between the heads, and none between the figures below.
func TestSplitUnder(t *testing.T) {
	frame := []string{"h 100 10 200", "h 80 10 200", "h 60 10 200", "v 10 60 100", "v 60 60 100", "v 110 80 100", "v 150 80 100", "v 200 60 100",
		"t 62 85 制发", "t 112 85 废止", "t 152 85 现行", "t 12 65 规章"}
	const heads = "0,0 ; 0,1 制发; 0,2 废止; 0,3 现行; 1,0 规章; "
	for want, text := range map[string][]string{
		"1,1 1; 1,2 20; 1,3 3": {"t 62 65 1", "t 112 65 20", "t 160 65 3"},
		"1,1 1; 1,2 ; 1,3 3":   {"t 62 65 1", "t 160 65 3"},
		"1,1 1; 1,2 1x2 20300": {"t 62 65 1", "t 136 65 20300"},
		"1,1 1x3 1 2 3":        {"t 62 65 1", "t 90 65 2", "t 160 65 3"},
		"1,1 件; 1,2 20; 1,3 3": {"t 62 65 件", "t 112 65 20", "t 160 65 3"},
		"1,1 1x3 1 件 3":        {"t 62 65 1", "t 112 65 件", "t 160 65 3"},
	} {
		tables, _ := Find(sketch(append(frame, text...)...), 1)
		if got := cells(tables[0]); got != heads+want {
			t.Errorf("%s, want %s%s", got, heads, want)
		}
	}
}

// TestSplitHeads has a rule between labels and figures, and none between their heads.
func TestSplitHeads(t *testing.T) {
	tables, _ := Find(sketch("h 100 10 200", "h 80 10 200", "h 60 10 200", "h 40 10 200", "v 10 40 100", "v 60 40 80", "v 200 40 100",
		"t 12 85 信息内容", "t 62 85 维持", "t 110 85 纠正", "t 12 65 规章", "t 62 65 1", "t 110 65 20", "t 12 45 许可", "t 62 45 4", "t 110 45 5"), 1)
	const want = "0,0 信息内容; 0,1 维持; 0,2 纠正; 1,0 规章; 1,1 1; 1,2 20; 2,0 许可; 2,1 4; 2,2 5"
	if got := cells(tables[0]); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestSplitBlank has no rules between figures, and a column that is blank in all rows: its
// head alone tells of it.
func TestSplitBlank(t *testing.T) {
	frame := []string{"h 100 10 300", "h 80 10 300", "h 60 10 300", "h 40 10 300", "h 20 10 300", "v 10 20 100", "v 60 20 100", "v 300 20 100", "t 12 85 信息内容", "t 12 65 规章", "t 12 45 行政许可", "t 12 25 行政处罚"}
	figures := []string{"t 70 45 1", "t 250 45 20", "t 70 25 4", "t 250 25 5"}
	for want, heads := range map[string][]string{
		"0,0 信息内容; 0,1 自然人; 0,2 科研机构; 0,3 总计; 1,0 规章; 1,1 ; 1,2 ; 1,3 ; 2,0 行政许可; 2,1 1; 2,2 ; 2,3 20; 3,0 行政处罚; 3,1 4; 3,2 ; 3,3 5": {"t 65 85 自然人", "t 150 85 科研机构", "t 245 85 总计"},
		"0,0 信息内容; 0,1 1x2 自然人 科研机构 总计; 1,0 规章; 1,1 ; 1,2 ; 2,0 行政许可; 2,1 1; 2,2 20; 3,0 行政处罚; 3,1 4; 3,2 5":                         {"t 65 85 自然人", "t 150 85 科研机构", "t 215 85 总计"}, // over no figures
	} {
		tables, _ := Find(sketch(append(append(frame, heads...), figures...)...), 1)
		if got := cells(tables[0]); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
