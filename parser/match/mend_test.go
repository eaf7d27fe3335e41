package match

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// Labels whose lines or names a page lost or moved.
func TestMend(t *testing.T) {
	const outcomes = "结果维持|%\n结果纠正|%\n其他结果|%\n尚未审结|%\n总计|%\n"
	fill := func(s string, figures ...string) string {
		for _, f := range figures {
			s = strings.Replace(s, "%", f, 1)
		}
		return s
	}
	three := outcomes + outcomes + outcomes
	tests := []reading{
		{"table 4 set downwards without its groups", heading4 + fill(three, "1", "2", "3", "4", "10", "0", "0", "5", "", "5", "0", "0", "0", "0", "0"),
			"litigation_direct", "upheld=0 corrected=0 other_result=5 pending=blank total=5", "match.row.by_order"},
		{"a group cut in two over its rows", heading4 + strings.NewReplacer("结果维持|1", "行政复议|结果维持|1", "结果纠正|7", "未经复议直|结果纠正|7", "其他结果|8", "接起诉|其他结果|8").Replace(
			fill(three, "1", "2", "3", "4", "10", "6", "7", "8", "9", "30", "0", "0", "0", "0", "0")), "litigation_direct", "upheld=6 corrected=7 other_result=8 pending=9 total=30", "match.row.by_order"},
		{"one row too few", heading4 + fill(strings.Replace(three, "其他结果|%\n", "", 1), "1", "2", "4", "7", "0", "0", "5", "0", "5", "0", "0", "0", "0", "0"),
			"litigation_direct", "", strings.TrimSpace(strings.Repeat("match.figure.stray ", 14))},
		{"the second line of an outcome below its figure", heading4 + "行政复议|结果|3\n维持\n结果|\n纠正\n其他结果|0\n尚未|1\n审结\n总计|4\n",
			"administrative_reconsideration", "upheld=3 corrected=blank other_result=0 pending=1 total=4", ""},
		{"the second line of a head", heading2 + "第二十条第（五）项\n信息内容|本年处理|备注\n决定数量\n行政许可|82045|95\n", "permits", "decisions=82045", ""},
	}
	const head3 = "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
	tests = append(tests,
		reading{"a label in two pieces around its figures, after its group", heading3 + head3 + "（三）不予公开|2.其他法律行政法\n1|2|0|0|0|0|3\n规禁止公开\n", "prohibited_by_law",
			"natural_person=1 commercial_enterprise=2 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=3", ""},
		reading{"figures on the line below their labels", heading3 + head3 + "12 13\n（一）予以公开\n1 2 0 0 0 0 3\n（三）不予公开\n1.属于国家\n秘密\n4 5 0 0 0 0 9\n2.其他法律行政法规禁止公开 0 0 0 0 0 0 0\n", "results.",
			"natural_person=1 commercial_enterprise=2 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=3 natural_person=4 commercial_enterprise=5 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=9 natural_person=0 commercial_enterprise=0 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=0", "match.figure.stray"},
		reading{"figures on the line above their labels", heading3 + head3 + "7 0 0 0 0 0 7\n一、本年新收政府信息公开申请数量\n0 0 0 0 0 0 0\n二、上年结转政府信息公开申请数量\n1 2 0 0 0 0 3\n（一）予以公开\n", "new_received.total", "total=ambiguous[7 0 3]", "match.row.ambiguous match.row.unplaced"},
		reading{"the end of a name before another", heading4 + "行政复议 行政诉讼\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结 总计\n未经复议直接起诉 复议后起诉\n结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结 总计 结果\n维持\n结果\n纠正\n其他\n结果\n尚未\n审结 总计\n1 0 0 0 1 2 0 0 0 2 3 0 0 0 3\n", "litigation_direct",
			"upheld=2 corrected=0 other_result=0 pending=0 total=2", ""},
		reading{"a piece of a label beside blank cells", heading3 + head3 + "（三）不予公开|2.其他法律行政法|1|2|0|0|0|0|3\n规禁止公开|||||||\n", "prohibited_by_law.total", "total=3", ""},
		reading{"a piece of a label below one with its unit", "统计指标|单位|统计数\n九、政府信息公开会议和培训情况|——|\n（一）召开政府信息公开工作会议或专题会议数|次|1\n（二）举办各类|次|2\n培训班数\n（三）接受培训人员数|人次|5\n四、行政|件|7\n复议数量\n", "reconsideration", "total=7", ""},
		reading{"a misprint in two pieces", heading3 + head3 + "（三）不予公开|6.属于四类过程性|1|2|0|0|0|0|3\n性信息\n", "process_information.total", "total=3", "form.label.variant"},
		reading{"figures without a label over the name of a group", heading4 + "维持|结果|其他|未审结|总计\n纠正\n38|0|8|4|50\n行政诉讼（未经复议直接起诉）\n", "litigation_direct", "", ""},
	)
	readAll(t, Hint{}, tests)
}

// A row blank at both ends stands in line with the others, unless it may have lost the
// places before its figures: then it begins at once.
func TestInLine(t *testing.T) {
	const head = "|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
	page := heading3 + head + "一、本年新收政府信息公开申请数量|||1|0|0|0|0|0|1\n二、上年结转政府信息公开申请数量||||0|0|0|0|0|0\n" +
		"（一）予以公开||1|0|0|0||0|1\n（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1\n（七）总计|||0|0|0|0|0|\n四、结转下年度继续办理||||0||0||%|\n"
	for figure, want := range map[string]string{"0": "natural_person=blank commercial_enterprise=0 research_institution=blank public_interest_organization=0 legal_service_institution=blank other_organization=0 total=blank",
		"": ""} {
		r := Read(document(strings.Replace(page, "%", figure, 1)), Hint{})
		if got := show(r, "carried_out"); want != "" && got != want || want == "" && !strings.Contains(got, "ambiguous") {
			t.Errorf("with %q: got %s, want %s", figure, got, want)
		}
	}
}

// The dash behind a label is the figure of its row.
func TestDashBehindLabel(t *testing.T) {
	for s, want := range map[string]bool{"行政处罚 -": true, "行政处罚 ——": true, "行政处罚-": false, "增/减": false, "行政处罚": false} {
		if got := endsInDash(s); got != want {
			t.Errorf("endsInDash(%q) = %v, want %v", s, got, want)
		}
	}
	d := document(heading2 + "第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 -\n行政强制 3\n")
	if got := show(Read(d, Hint{}), "penalties"); !strings.Contains(got, "decisions=dash") {
		t.Errorf("got %s", got)
	}
}

// Figures with words are no words, in digits of either width.
func TestIsCounted(t *testing.T) {
	for s, want := range map[string]bool{"007": true, "修订2件，共74件": true, "９．５９９３\n９１": true, "数据1": false, "数据１": false, "": false} {
		if got := isCounted(s); got != want {
			t.Errorf("isCounted(%q) = %v, want %v", s, got, want)
		}
	}
}

// After blank cells one by one the number of the next row is no total of the row before.
func TestNumberOfNextRow(t *testing.T) {
	const head = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n"
	blank := strings.Repeat("·\n", 7)
	d := document(heading3 + head + "1\n一、本年新收政府信息公开申请数量\n" + blank + "2\n二、上年结转政府信息公开申请数量\n" + blank + "3\n")
	r := Read(d, Hint{})
	if got := show(r, "new_received.total"); strings.Contains(got, "=2") {
		t.Errorf("the number of the next row is read as the total: %s", got)
	}
	conserve(t, d, r)
}

// A year or a date is no figure of a row.
func TestIsYear(t *testing.T) {
	for s, want := range map[string]bool{
		"2023年": true, "2023年度": true, " 2023年1月5日": true, "2023年12月31日": true,
		"2023年5件": false, "23年": false, "2023": false, "2023年办理5": false, "1年": false,
	} {
		if got := isYear(s); got != want {
			t.Errorf("isYear(%q) = %v, want %v", s, got, want)
		}
	}
	d := document("第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n2023年1月5日\n")
	if got := show(Read(d, Hint{}), "fees"); strings.Contains(got, "2023") {
		t.Errorf("the date of the signature is read as the amount: %s", got)
	}
}

// A label may have a remark in brackets; a figure between two of them is no part of it.
func TestBeforeBracket(t *testing.T) {
	for s, want := range map[string]string{
		"规章（设区的市应提供）": "规章", "规章（甲（乙））": "规章", "规章（甲）（乙） ": "规章", "规章（设区的": "规章",
		"规章（甲） 条 8331（其中修订5件）": "", "规章（甲）5": "", "规章（甲 5": "", "（甲）规章": "", "规章": "",
	} {
		got, ok := beforeBracket(s)
		if !ok {
			got = ""
		}
		if got != want {
			t.Errorf("beforeBracket(%q) = %q, want %q", s, got, want)
		}
	}
}

// So it may in its midst, when the words around it are the form's.
func TestAroundBracket(t *testing.T) {
	for s, want := range map[string]bool{
		"四、结转下年度（2021年）继续办理": true, "四、结转（下年度）继续办理": true, "（2021年）结转下年度继续办理": false,
		"四、结转下年度（2021年）继续办理5": false, "四、结转下年度2021年继续办理": false,
	} {
		if _, ok := theLexicon().resolve(s); ok != want {
			t.Errorf("%q is a label: %v, want %v", s, ok, want)
		}
	}
}

// The mark of a note behind a label is none of it, before one it is its numeral.
func TestNoteMark(t *testing.T) {
	for s, want := range map[string]bool{"3.其他④": true, "（七）总计 ⑤": true, "2.重复申请*": true, "①": false, "④⑤": false} {
		lab, ok := theLexicon().resolve(s)
		if ok != want || lab.varied {
			t.Errorf("%q is a label: %v, want %v", s, ok, want)
		}
	}
}

// A blank cell alone before each row is no cell of the row above, unless that ends in one.
func TestBeginsRows(t *testing.T) {
	var r rows
	r.x = theLexicon()
	cellsOf := func(texts ...string) (all [][]cell) {
		for _, s := range texts {
			all = append(all, []cell{r.cell(s, doc.Span{}, "")})
		}
		return all
	}
	marked := cellsOf("", "第二十条第（六）项", "", "信息内容", "本年处理决定数量", "", "行政处罚", "3", "", "行政强制", "", "", "政府集中采购", "", "减2")
	if got := r.rowMarks(marked[1:]); got != nil {
		t.Errorf("without the first mark: %v", got)
	}
	for i, got := range r.rowMarks(marked) {
		if want := i == 0 || i == 2 || i == 5 || i == 8 || i == 11; got != want {
			t.Errorf("cell %d before %q: mark %v", i, marked[min(i+1, len(marked)-1)][0].text, got)
		}
	}
}
