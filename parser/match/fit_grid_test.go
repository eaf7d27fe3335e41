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
