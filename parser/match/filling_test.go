package match

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFilling reads rows that are filled up with bars at their end: where nothing tells
// whether blank cells were kept, figures fewer than the columns have no sure place.
func TestFilling(t *testing.T) {
	const (
		head2 = "二、主动公开政府信息情况\n第二十条第（一）项 | |||\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n"
		full  = "一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 | ||\n"
		short = "（一）予以公开 | 2 | 2 | | | | | |\n（二）部分公开 | 4 | 1 | 5 | | | | |\n（七）总计 | 6 | 1 | 7 | | | | |\n"
		kept  = "二、上年结转政府信息公开申请数量 | 1 | | | 2 | | | 3 | ||\n"
	)
	for _, c := range []struct{ name, in, part, want string }{
		{"blank cells left out", heading3 + full + "（一）予以公开 | 2 | 2 | ||||||\n", "granted.total", "total=ambiguous[2]"},
		{"and no full row", heading3 + "一、本年新收政府信息公开申请数量 | 4 | 4 | |||||||\n", "new_received.natural_person", "natural_person=ambiguous[4]"},
		{"a row of the columns alone", head2 + "规章 | 5 | 7 | |\n" + heading3 + full, "rules.in_force", "in_force=ambiguous[7]"},
		{"nothing printed", head2 + "规章 | |||\n" + heading3 + full, "rules", "issued=blank repealed=blank in_force=blank"},
		{"the one column", head2 + "规章 | 5 | 6 | 7 |\n第二十条第（五）项 | |||\n信息内容 | 本年处理决定数量 | ||\n行政许可 | 8 | ||\n" + heading3 + full, "permits", "decisions=8"},
		{"blank cells kept before figures", head2 + "规章 | 5 | 7 | |\n" + heading3 + full + kept, "rules", "issued=5 repealed=7 in_force=blank"},
		{"kept, and left out of one row", heading3 + full + kept + "（一）予以公开 | 2 | 2 | ||||||\n", "granted.total", "total=ambiguous[2]"},
		{"one blank cell over several columns", heading3 + full + kept + "（一）予以公开 | 2 | | 2 | |||||\n", "granted.total", "total=ambiguous[2]"},
		{"kept at the end, with spaces", heading3 + full + "（一）予以公开 | 2 | | | | | | | |\n（二）部分公开 | 2 | | | | | | | ||\n", "partially_granted", row7(2, "blank", "blank", "blank", "blank", "blank", "blank")},
		{"with cells like any other", head2 + "规章 | 5 | 7 | |\n" + heading3 + short, "rules", "issued=ambiguous[5] repealed=ambiguous[5 7] in_force=ambiguous[7]"},
		{"with such cells, and one before a figure", head2 + "规章 | 5 | 7 | |\n" + heading3 + short + "四、结转下年度继续办理 | | 1 | | | | | 1 |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, and one before a figure of table 2", head2 + "规章 | 5 | | 7 |\n" + heading3 + short, "rules", "issued=5 repealed=blank in_force=7"},
		{"with such cells, one figure a row", head2 + "规章 | 5 | 7 | |\n" + heading3 + "（一）予以公开 | 2 | | | | | | |\n（二）部分公开 | 4 | | | | | | |\n（七）总计 | 6 | | | | | | |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, all rows alike", head2 + "规章 | 5 | 7 | |\n" + heading3 + "（一）予以公开 | 2 | 2 | | | | | |\n（二）部分公开 | 4 | 1 | | | | | |\n（七）总计 | 6 | 1 | | | | | |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, two figures in one row", head2 + "规章 | 5 | 7 | |\n" + heading3 + "（一）予以公开 | 2 | | | | | | |\n（二）部分公开 | 4 | 1 | | | | | |\n（七）总计 | 6 | | | | | | |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, one behind full rows", head2 + "规章 | 5 | 7 | |\n" + heading3 + "一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n（一）予以公开 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n（七）总计 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n四、结转下年度继续办理 | 0 | 0 | | | | | |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, and one before a figure of table 4", head2 + "规章 | 5 | 7 | |\n" + heading3 + short + heading4 + "1 | | | | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"with such cells, few rows", head2 + "规章 | 5 | 7 | |\n" + heading3 + "（一）予以公开 | 2 | 2 | | | | | |\n", "rules", "issued=5 repealed=7 in_force=blank"},
		{"no bars at the end", heading3 + "（一）予以公开 | 2 | | | | | | |\n", "granted", row7(2, "blank", "blank", "blank", "blank", "blank", "blank")},
		{"no spaces, so that all blank cells are alike", heading3 + strings.NewReplacer(" ", "").Replace(full) + "（一）予以公开|2||||||2|||\n", "results.granted", row7(2, "blank", "blank", "blank", "blank", "blank", 2)},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(strings.ReplaceAll(c.in, "|\n", "\n")) // the last bar is the frame
			r := Read(d, Hint{})
			conserve(t, d, r)
			if diff := cmp.Diff(c.want, strings.ReplaceAll(show(r, c.part), "件", "")); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
		})
	}
}
