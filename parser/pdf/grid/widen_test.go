package grid

import (
	"fmt"
	"strings"
	"testing"
)

// ruledTable is the sketch of a table with all its borders.
func ruledTable(top int, rows []string) (out []string) {
	const high, wide = 12, 60
	cols := strings.Count(rows[0], "|") + 1
	for r, row := range rows {
		for c, s := range strings.Split(row, "|") {
			if s != "" {
				out = append(out, fmt.Sprintf("t %d %d %s", 12+wide*c, top-high*(r+1)+3, s))
			}
		}
	}
	for r := range len(rows) + 1 {
		out = append(out, fmt.Sprintf("h %d 10 %d", top-high*r, 10+wide*cols))
	}
	for c := range cols + 1 {
		out = append(out, fmt.Sprintf("v %d %d %d", 10+wide*c, top-high*len(rows), top))
	}
	return out
}

// TestWiden: a table with the same labels and other heads is the rest of the one before; one
// with the same heads, or with other labels, is not.
func TestWiden(t *testing.T) {
	left := []string{"信息内容|自然人|其他", "（一）予以公开|1|2", "（二）部分公开|3|4", "1.属于国家秘密|5|6", "2.重复申请||8", "（七）总计|9|10"}
	for name, c := range map[string]struct {
		right []string
		want  bool
	}{
		"other heads":    {[]string{"信息内容|总计", "（一）予以公开|11", "（二）部分公开|12", "1.属于国家秘密|13", "2.重复申请|14", "（七）总计|15"}, true},
		"one head again": {[]string{"信息内容|其他", "（一）予以公开|11", "（二）部分公开|12", "1.属于国家秘密|13", "2.重复申请|14", "（七）总计|15"}, false},
		"other labels":   {[]string{"信息内容|总计", "（一）予以公开|11", "（二）部分公开|12", "1.属于国家秘密|13", "3.其他|14", "（七）总计|15"}, false},
		"a row less":     {[]string{"信息内容|总计", "（一）予以公开|11", "（二）部分公开|12", "1.属于国家秘密|13", "（七）总计|15"}, false},
	} {
		tables, _ := Find(sketch(append(ruledTable(300, left), ruledTable(200, c.right)...)...), 1)
		if len(tables) != 2 {
			t.Fatalf("%s: %d tables", name, len(tables))
		}
		if got := Widen(tables[0], tables[1]); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
		if got := cells(tables[0]); c.want && !strings.Contains(got, "0,2 其他; 0,3 总计; ") || c.want && !strings.HasSuffix(got, "5,2 10; 5,3 15") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// TestBlankAtBreak: a blank below figures at the end of a page is a cell of its own, whatever
// stands below it on the next.
func TestBlankAtBreak(t *testing.T) {
	a, _ := Find(sketch(ruledTable(300, []string{"统计指标|单位|统计数", "1.当面申请数|件|5", "2.传真申请数|件|"})...), 1)
	b, _ := Find(sketch(ruledTable(300, []string{"指标3.网络申请数|单位件|统计数7", "4.信函申请数|件|8"})...), 2)
	if !Join(a[0], b[0]) {
		t.Fatal("the tables are not joined")
	}
	if got := cells(a[0]); !strings.Contains(got, "2,2 ; 3,0 指标3.网络申请数; 3,1 单位件; 3,2 统计数7") {
		t.Error(got)
	}
}
