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
		{"a row of table 4 out of line with a head in another order", heading4 + suits + "|1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "direct.upheld", "upheld=ambiguous[0]", "match.columns.order match.row.ambiguous"},
		{"a cell lost beside a remark, in a head without places", heading4 + "行政复议|行政诉讼|备注\n未经复议直接起诉|复议后起诉\n" + all + "0|0|0|0|0|0|0|9|9|0|0|0|0|0|3\n", "direct.total", "total=ambiguous[0]", "match.row.ambiguous"},
		{"a cell lost beside a column of its own in a list", "统计指标|单位|统计数|上级数\n（一）收到申请数|件|7|9\n1.当面申请数|件|2|3\n2.传真申请数|件|1|3\n3.网络申请数|件|4|7\n4.信函申请数|件|5\n", "received_by_letter", "received_by_letter=ambiguous[5]", "match.row.ambiguous"},
		{"what a figure changed by", heading3 + fresh + "增3|0|0|0|0|0|3\n", "new_received.natural", "natural_person=unreadable[3]", "match.cell.unreadable"},
		{"numbers under 序号 that are not in order", heading3 + "项目|序号|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + "1|36|0|0|1|0|2|39\n二、上年结转政府信息公开申请数量|4|0|0|0|0|0|0|0\n", "new_received.total", "total=ambiguous[2 39]", "form.row.figures form.row.figures match.row.ambiguous"},
	})
}

// What is read by the rows around it, by the head in another order, in a unit of its own.
func TestByOthers(t *testing.T) {
	const fresh, old = "一、本年新收政府信息公开申请数量|", "二、上年结转政府信息公开申请数量|"
	readAll(t, Hint{Year: 2022}, []reading{
		{"columns that no row fills", heading3 + fresh + "|1||1|1|1|1|6\n" + old + "|2|2||2|2|2|10\n（一）予以公开|||3||||5|\n", "granted",
			"natural_person=blank commercial_enterprise=3 research_institution=blank public_interest_organization=blank legal_service_institution=blank other_organization=5 total=blank", ""},
		{"a blank cell in a row of figures for more columns", heading3 + fresh + "1|1|1|1|1|1|6|9\n" + old + "2|2|2||2|2|2|12\n", "carried_in.total", "total=ambiguous[12]", "form.row.figures match.row.ambiguous match.row.ambiguous"},
		{"blank cells in different places among as many figures as columns", heading3 + fresh + "1|1|1|1|1||1|6\n" + old + "2|2|2||2|2|2|12\n", "carried_in.total", "total=ambiguous[12]", "match.row.ambiguous"},
		{"columns in another order and a cell of padding", heading2 + "信息内容\n现行有效件数\n本年制发件数\n本年废止件数\n规章\n1\n2\n3\n·\n", "rules", "issued=2 repealed=3 in_force=1", ""},
		{"总计 before organisations, spans lost", heading3 + "申请人情况\n自然人|总计|法人或其他组织\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n" + fresh + "1|10|2|3|4|0|0\n", "new_received.total", "", "match.columns.order"},
		{"元 in the head of the second column", heading2 + "信息内容|采购项目数量|采购总金额（元）\n政府集中采购|6|251000\n", "procurement.amount", "amount=251000元", ""},
		{"a misprint of a row of table 2", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n行政规范性性文件|1|2|3\n", "normative", "issued=1 repealed=2 in_force=3", "form.label.variant"},
	})
	r := Read(document(heading2+"第二十条第（五）项\n信息内容|2022年处理决定数量\n行政许可|7\n"), Hint{Year: 2022})
	if got := ids(r); got != "" {
		t.Errorf("the report's year in a head: findings %q", got)
	}
	list := "统计指标|单位|统计数\n（一）收到申请数|件|7\n1.当面申请数|件|2\n2.传真申请数|件|1\n3.网络申请数|件|4\n"
	if got := Read(document(list), Hint{}).Edition; got != model.Stat2014 {
		t.Errorf("the form of a statistics table: %s", got)
	}
	two := document(heading3 + "一、本年新收政府信息公开申请数量 1 1 1 1 1 1 6 甲乙丙丁 2 2 2 2 2 2 12 戊己庚辛 3 3 3 3 3 3 18 （一）予以公开 0 0 0 0 0 0 0\n")
	conserve(t, two, Read(two, Hint{}))
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
