package match

import (
	"strings"
	"testing"
)

// TestFilledUp reads rows that a converter filled up to one width at their end, where the
// figures that are blank leave no other mark.
func TestFilledUp(t *testing.T) {
	rows := heading3 + "一、本年新收政府信息公开申请数量|1|||1|||2||\n二、上年结转政府信息公开申请数量|||2||||2||\n" +
		"三、本年度办理结果|（一）予以公开||1|||||1|\n（二）部分公开（区分处理的，只计这一情形，不计其他情形）|3||||||3||\n（三）不予公开|1.属于国家秘密|4||||||4|\n"
	for _, c := range []reading{
		{"one label", rows, "carried_in.research", "research_institution=2", ""},
		{"two labels", rows, ".granted.commercial", "commercial_enterprise=1", ""},
		{"a row of another width", rows + "2.其他法律行政法规禁止公开|||5||||5|\n", "prohibited_by_law.total", "total=ambiguous[5]", "match.row.ambiguous"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(document(c.in), Hint{})
			if got := show(r, c.part); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if got := ids(r); !strings.Contains(got, c.findings) || c.findings == "" && strings.Contains(got, "shifted") {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
		})
	}
}

// TestBareLabel reads rows of table 2 that end with their label.
func TestBareLabel(t *testing.T) {
	head := heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n"
	for _, c := range []reading{
		{"blank", head + "规章|\n行政规范性文件|1|2|3\n", "rules", "issued=blank repealed=blank in_force=blank", ""},
		{"over its figures", head + "规章|\n1|2|3\n", "rules", "", "match.figure.stray"},
		{"a second time", head + "规章|\n规章|1|2|3\n", "rules", "issued=1 repealed=2 in_force=3", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			for _, b := range d.Blocks {
				if b.Table != nil {
					rows := b.Table.Rows
					rows[1] = rows[1][:1]
				}
			}
			r := Read(d, Hint{})
			if got := show(r, c.part); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if got := ids(r); !strings.Contains(got, c.findings) || c.findings == "" && got != "" {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
		})
	}
}

// TestPlacesOfHead reads table 4 with a cell a line, whose heads are filled up to the width
// of the form.
func TestPlacesOfHead(t *testing.T) {
	blanks := func(n int) string { return strings.Repeat("·\n", n) }
	head := heading4 + "行政复议\n行政诉讼\n" + blanks(13) + "结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n未经复议直接起诉\n复议后起诉\n" + blanks(8) +
		strings.Repeat("结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n", 2) + blanks(5)
	figures := strings.Repeat("1\n0\n0\n0\n1\n", 2)
	for _, c := range []reading{
		{"a blank after them", head + "·\n2\n0\n0\n2\n" + figures, "reconsideration.upheld", "upheld=blank", ""},
		{"a figure lost", head + "2\n0\n0\n2\n" + figures, "reconsideration.upheld", "upheld=ambiguous", "match.row.ambiguous"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(document(c.in), Hint{})
			if got := show(r, c.part); !strings.HasPrefix(got, c.want) {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if got := ids(r); !strings.Contains(got, c.findings) {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
		})
	}
}
