package fold

import (
	"strings"
	"testing"
)

// A line is the number of a page, or says so in a way that no figure is printed in.
func TestPageNumber(t *testing.T) {
	for _, c := range []struct {
		line string
		want Page
	}{
		{"3", Page{3, 0, false}},
		{" １２ ", Page{12, 0, false}},
		{"3页", Page{3, 0, false}},
		{"-3", Page{3, 0, false}},
		{"3 -", Page{3, 0, false}},
		{"3/12", Page{3, 12, false}},
		{"3 / 12", Page{3, 12, false}},
		{"2-3", Page{3, 0, false}},
		{"0", Page{}},
		{"- 0 -", Page{}},
		{"-3-", Page{3, 0, true}},
		{"— 3 —", Page{3, 0, true}},
		{"——3——", Page{3, 0, true}},
		{"—— 3 ——", Page{3, 0, true}},
		{"－３－", Page{3, 0, true}},
		{"·3·", Page{3, 0, true}},
		{"• 3 •", Page{3, 0, true}},
		{"- 3/12 -", Page{3, 12, true}},
		{"第3页", Page{3, 0, true}},
		{"第 3 页", Page{3, 0, true}},
		{"第3頁", Page{3, 0, true}},
		{"第 3 ⻚", Page{3, 0, true}},
		{"第 3 頁(ye)(ye) 共 12 頁(yè)", Page{3, 12, true}},
		{"第3页共12页", Page{3, 12, true}},
		{"第 3 页，共 12 页", Page{3, 12, true}},
		{"第3页/共12页", Page{3, 12, true}},
		{"第3/12页", Page{3, 12, true}},
		{"共12页 第3页", Page{3, 12, true}},
		{"P. 3", Page{3, 0, true}},
		{"P3", Page{3, 0, true}},
		{"Page 3", Page{3, 0, true}},
		{"Page 3 of 12", Page{3, 12, true}},
	} {
		if got, ok := PageNumber(c.line); !ok || got != c.want {
			t.Errorf("PageNumber(%q) = %v, %v, want %v", c.line, got, ok, c.want)
		}
	}
	for _, line := range []string{"", " ", "-", "—  —", "第页", "第十页", "第 5 项", "3.", "(3)", "1.5", "3 9", "30 90", "1,234", "2024", "2024-01", "2025-01-20",
		"12/3", "3件", "3共", "3 of 12", "页", "1-2-3", "- - 7 - -", "— — — — 39 — 39", "7 — — 7", "第[1][2]页", "第3頁(3)", "第3頁(ye", "- 3 - 规章", strings.Repeat("-", 20) + "3", "3\xff"} {
		if got, ok := PageNumber(line); ok {
			t.Errorf("PageNumber(%q) = %v, want none", line, got)
		}
	}
	if n := testing.AllocsPerRun(10, func() { PageNumber("第 3 页，共 12 页"); PageNumber("行政许可") }); n != 0 {
		t.Errorf("PageNumber allocates %v times, want 0", n)
	}
}
