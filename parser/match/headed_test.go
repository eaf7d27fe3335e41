package match

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// suitsApart is the head of table 4 without its totals.
const suitsApart = "行政复议||||行政诉讼|||||||\n结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉||||复议后起诉|||\n||||结果维持|结果纠正|其他结果|尚未审结|结果维持|结果纠正|其他结果|尚未审结\n"

// Heads that name the columns in another order than the form: rows under the head are
// read by it, rows out of line with it are not read, and without places the order of the
// words alone makes the table doubtful.
func TestHeadOrder(t *testing.T) {
	const (
		matrix = "||申请人情况||||||\n||总计|自然人|法人或其他组织||||\n||||商业企业|科研机构|社会公益组织|法律服务机构|其他\n"
		fresh  = "一、本年新收政府信息公开申请数量|"
		lawful = "||申请人情况||||||\n||自然人|法人或其他组织|||||总计\n|||其他|科研机构|社会公益组织|法律服务机构|商业企业|\n"
		parts  = "|申请人情况|||||\n|自然人|法人或其他组织||||\n||商业企业|科研机构|社会公益组织|法律服务机构|其他\n"
		more   = "|申请人情况|||||||\n|自然人|法人或其他组织|||||上年数|总计\n||商业企业|科研机构|社会公益组织|法律服务机构|其他||\n"
		suits  = "行政诉讼||||||||||行政复议||||\n未经复议直接起诉|||||复议后起诉|||||结果维持|结果纠正|其他结果|尚未审结|总计\n" +
			"结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|||||\n"
	)
	tests := []reading{
		{"total first", heading3 + matrix + fresh + "|10|1|2|3|4|0|0\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", "form.columns.order"},
		{"其他 first", heading3 + lawful + fresh + "|1|2|3|4|5|6|21\n", "new_received",
			"natural_person=1 commercial_enterprise=6 research_institution=3 public_interest_organization=4 legal_service_institution=5 other_organization=2 total=21", "form.columns.order"},
		{"其他 in the midst of a head of a cell a line", heading3 + "申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n其他\n社会公益组织\n法律服务机构\n一、本年新收政府信息公开申请数量\n1\n2\n3\n4\n5\n6\n21\n", "new_received.total",
			"total=21", "match.columns.order"},
		{"a column of its own before the first", heading3 + "|申请人情况|||||||\n|占比|自然人|法人或其他组织|||||总计\n|||商业企业|科研机构|社会公益组织|法律服务机构|其他|\n" + fresh + "9|1|2|3|4|0|0|10\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", ""},
		{"a column of its own under 法人或其他组织", heading3 + "|申请人情况|||||||\n|自然人|法人或其他组织||||||总计\n||上年数|商业企业|科研机构|社会公益组织|法律服务机构|其他|\n" + fresh + "1|9|2|3|4|0|0|10\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", ""},
		{"the word repeated over its columns", heading3 + "|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况|申请人情况\n|占比|自然人|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|法人或其他组织|总计\n|占比|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + "9|1|2|3|4|0|0|10\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", ""},
		{"no column of totals", heading3 + parts + fresh + "1|2|3|4|5|6\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=5 other_organization=6", "form.columns.missing"},
		{"a head without its spans", heading3 + "|申请人情况||||||\n|自然人|法人或其他组织|总计||||\n||商业企业||科研机构|社会公益组织|法律服务机构|其他\n" + fresh + "1|2|3|4|5|6|21\n", "new_received", row7(1, 2, 3, 4, 5, 6, 21), ""},
		{"法人或其他组织 not divided", heading3 + "|申请人情况||\n|自然人|法人或其他组织|总计\n" + fresh + "1|9|10\n", "new_received", "natural_person=1 total=10", "form.columns.missing"},
		{"法人或其他组织 not divided, a row of more figures", heading3 + "|申请人情况||\n|自然人|法人或其他组织|总计\n" + fresh + "1|9|0|10\n", "new_received.total", "total=ambiguous[10]", "match.row.ambiguous"},
		{"table 4 without totals", heading4 + suitsApart + "1|2|3|4|5|6|7|8|9|10|11|13\n", "reconsideration_and_litigation", "upheld=1 corrected=2 other_result=3 pending=4 upheld=5 corrected=6 other_result=7 pending=8 upheld=9 corrected=10 other_result=11 pending=13", "form.columns.missing"},
		{"a total that the head does not name", heading3 + parts + fresh + "1|2|3|4|5|6|21\n", "new_received.total", "total=21", ""},
		{"no column of totals, a last cell alone blank", heading3 + parts + fresh + "1|2|3|4|5|6\n二、上年结转政府信息公开申请数量|0|0|0|0|0|0\n（一）予以公开|1|0|0|0|0|0\n（七）总计|1|0|0|0|0|\n", "results.total",
			"natural_person=1 commercial_enterprise=0 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=blank", "form.columns.missing match.row.total_blank"},
		{"a row out of line", heading3 + matrix + fresh + "10|1|2|3|4|0|0\n", "new_received",
			"natural_person=ambiguous[10] commercial_enterprise=ambiguous[1] research_institution=ambiguous[2] public_interest_organization=ambiguous[3] legal_service_institution=ambiguous[4] other_organization=ambiguous[0] total=ambiguous[0]", "match.columns.order match.row.ambiguous"},
		{"a column of its own in the midst", heading3 + more + fresh + "1|2|3|4|0|0|9|10\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", ""},
		{"a row that goes beyond the end of the others", heading3 + matrix + fresh + "|10|1|2|3|4|0|0\n" + "二、上年结转政府信息公开申请数量||10|1|2|3|4|0|0\n（一）予以公开|||10|1|2|3|4|0|\n", "results.granted",
			"natural_person=ambiguous[10] commercial_enterprise=ambiguous[10 1] research_institution=ambiguous[1 2] public_interest_organization=ambiguous[2 3] legal_service_institution=ambiguous[3 4] other_organization=ambiguous[4 0] total=ambiguous[0]", "form.columns.order form.row.figures match.row.ambiguous"},
		{"organisations before natural persons, spans lost", heading3 + "申请人情况\n法人或其他组织|自然人|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n" + fresh + "1|2|3|4|0|0|10\n", "new_received",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=0 total=10", "match.columns.order"},
		{"the last column is blank in one row", heading3 + matrix + strings.Repeat(fresh+"|10|1|2|3|4|0|0\n二、上年结转政府信息公开申请数量||10|1|2|3|4|0|0\n（二）部分公开||10|1|2|3|4|0|0\n", 1) + "（一）予以公开||10|1|2|3|4|0|\n", "results.granted",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=0 other_organization=blank total=10", "form.columns.order match.row.total_blank"},
		{"suits first", heading4 + suits + "1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "direct", "upheld=1 corrected=2 other_result=3 pending=4 total=10", "form.columns.order"},
		{"total before its parts", heading4 + "行政复议|||||行政诉讼|||||||||\n总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|||||复议后起诉||||\n" +
			"|||||总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结\n5|5|0|0|0|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=5 corrected=0 other_result=0 pending=0 total=5", "form.columns.order"},
		{"a head without places", heading4 + "行政复议|行政诉讼\n未经复议直接起诉|复议后起诉\n" + strings.Repeat("结果维持|结果纠正|其他结果|尚未审结|总计|", 2) + "结果维持|结果纠正|其他结果|尚未审结|总计\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "direct", "upheld=0 corrected=0 other_result=0 pending=0 total=0", ""},
		{"a column of its own in table 2", heading2 + "第二十条第（五）项\n信息内容|本年处理决定数量|上年数|备注\n行政许可|2|9|\n", "administrative_permits", "decisions=2", ""},
		{"a column of its own in place of one", heading2 + "第二十条第（一）项\n信息内容|本年制发件数|上年件数|现行有效件数\n规章|2|9|5\n", "rules", "issued=2 in_force=5", ""},
		{"a misprint in table 2", heading2 + "第二十条第（一）项\n信息内容|本年制发件数|本年度度止件数|现行有效件数\n规章|2|9|5\n", "rules", "issued=2 repealed=9 in_force=5", ""},
	}
	readAll(t, Hint{}, tests)
}

// The doubt is about the cells of the table, so that its sums blame no one.
func TestHeadOrderCells(t *testing.T) {
	const in = heading3 + "一、本年新收政府信息公开申请数量\n商业企业：0\n自然人：36\n科研机构：0\n社会公益组织：1\n法律服务机构：0\n其他：2\n总计：39\n"
	for _, f := range Read(document(in), Hint{Year: 2022}).Findings {
		if f.ID == "match.columns.order" && len(f.Cells) != 7 {
			t.Errorf("%d cells in doubt, want 7", len(f.Cells))
		}
	}
}

// A group of table 4 may span a column of the report's own.
func TestHeadOwnOutcome(t *testing.T) {
	const outcomes = "结果维持|结果纠正|其他结果|尚未审结|撤回|总计"
	d := document(heading4 + "行政复议||||||未经复议直接起诉||||||复议后起诉|||||\n" + outcomes + "|" + outcomes + "|" + outcomes + "\n1|2|3|4|9|10|1|1|1|1|8|4|0|0|0|5|7|5\n")
	rows := d.Blocks[1].Table.Rows
	for _, i := range []int{0, 6, 12} {
		rows[0][i].ColSpan = 6
	}
	rows[0] = []doc.Cell{rows[0][0], rows[0][6], rows[0][12]}
	r := Read(d, Hint{Year: 2022})
	want := "upheld=1 corrected=2 other_result=3 pending=4 total=10 upheld=1 corrected=1 other_result=1 pending=1 total=4 upheld=0 corrected=0 other_result=0 pending=5 total=5"
	if got := show(r, "reconsideration_and_litigation"); got != want || len(r.Extra) != 3 || ids(r) != "" {
		t.Errorf("%s, %d extra, findings %q", got, len(r.Extra), ids(r))
	}
}
