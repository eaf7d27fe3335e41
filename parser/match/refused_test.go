package match

import (
	"strings"
	"testing"

	"nianbao/model"
)

// What looks like a row or a column of the form and is none, and figures that may belong
// elsewhere.
func TestRefused(t *testing.T) {
	const (
		fresh = "一、本年新收政府信息公开申请数量|"
		five  = "结果维持|结果纠正|其他结果|尚未审结|总计"
		all   = five + "|" + five + "|" + five + "\n"
		sums  = "行政复议|||||行政诉讼\n未经复议直接起诉|||||复议后起诉\n" + all
		suits = "行政诉讼||||||||||行政复议||||\n未经复议直接起诉|||||复议后起诉|||||" + five + "\n" + five + "|" + five + "|||||\n"
	)
	readAll(t, Hint{Year: 2022}, []reading{
		{"table 4 before table 3, under no headings", sums + "3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n·\n|申请人情况||||||\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + "36|0|0|1|0|2|39\n", "new_received",
			"natural_person=36 commercial_enterprise=0 research_institution=0 public_interest_organization=1 legal_service_institution=0 other_organization=2 total=39", ""},
		{"a row of table 2 in a table before it", "一、总体情况\n项目|数量\n行政许可|5\n" + heading2 + "第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|7\n", "permits", "decisions=7", ""},
		{"a row of table 4 out of line with a head in another order", heading4 + suits + "|1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "direct.upheld", "upheld=ambiguous[0]", "match.row.ambiguous"},
		{"a cell lost beside a remark, in a head without places", heading4 + "行政复议|行政诉讼|备注\n未经复议直接起诉|复议后起诉\n" + all + "0|0|0|0|0|0|0|9|9|0|0|0|0|0|3\n", "direct.total", "total=ambiguous[0]", "match.row.ambiguous"},
		{"a cell lost beside a column of its own in a list", "统计指标|单位|统计数|上级数\n（一）收到申请数|件|7|9\n1.当面申请数|件|2|3\n2.传真申请数|件|1|3\n3.网络申请数|件|4|7\n4.信函申请数|件|5\n", "received_by_letter", "received_by_letter=ambiguous[5]", "match.row.ambiguous"},
		{"what a figure changed by", heading3 + fresh + "增3|0|0|0|0|0|3\n", "new_received.natural", "natural_person=unreadable[3]", "match.cell.unreadable"},
		{"numbers under 序号 that are not in order", heading3 + "项目|序号|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + "1|36|0|0|1|0|2|39\n二、上年结转政府信息公开申请数量|4|0|0|0|0|0|0|0\n", "new_received.total", "total=ambiguous[2 39]", "match.row.ambiguous"},
	})
}

// A doubt of the reader about a table is one about every cell of it.
func TestDoubtOfTable(t *testing.T) {
	for in, key := range map[string]string{
		heading2 + "第二十条第（五）项|\n信息内容|本年处理决定数量\n行政许可|7\n":             "permits",
		heading3 + "|自然人|总计\n一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21\n":      "new_received.total",
		heading4 + "行政复议|||||行政诉讼\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n": "direct",
	} {
		d := document(in)
		d.Blocks[1].Table.Doubt = "borders are missing"
		r := Read(d, Hint{})
		named := false
		for _, f := range r.Findings {
			for _, k := range f.Cells {
				named = named || f.Class == model.ReadingClass && f.ID == "match.cell.doubt" && strings.Contains(string(k), key)
			}
		}
		if !named {
			t.Errorf("%s: findings %s name no cell", in, ids(r))
		}
	}
}

// The chapters tell the form of a report without tables and without a year.
func TestFormByChapters(t *testing.T) {
	for parts, want := range map[bool]model.EditionID{true: model.Format2021, false: model.Free2008} {
		if got := Read(document("一、总体情况\n"), Hint{SixParts: parts}).Edition; got != want {
			t.Errorf("chapters of the form %v: %s, want %s", parts, got, want)
		}
	}
}
