package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nianbao/model"
)

// prose is one section whose places are the byte ranges themselves.
func prose(text string) Prose {
	return Prose{{Section: "overview", Text: text, Place: func(s, e int) *model.Place { return &model.Place{Start: s, End: e} }}}
}

// stated writes claims as subject=number.
func stated(list []claim) string {
	names := map[subject]string{received: "received", carriedIn: "in", carriedOut: "out", granted: "granted", partial: "partial", denied: "denied",
		unavailable: "unavailable", notProcessed: "not_processed", otherProcessing: "other", reconsideration: "review", litigation: "suit",
		litigationDirect: "direct", litigationAfter: "after", issuedDocuments: "issued", repealedDocuments: "repealed", documentsInForce: "in_force",
		issuedRules: "rules_issued", repealedRules: "rules_repealed", rulesInForce: "rules_in_force", processingFee: "fee"}
	var all []string
	for _, c := range list {
		var s []string
		for _, x := range c.subject {
			s = append(s, names[x])
		}
		all = append(all, strings.Join(s, "+")+"="+c.value.String())
	}
	return strings.Join(all, " ")
}

// TestClaims: what sentences of published reports state, and what they do not.
func TestClaims(t *testing.T) {
	for text, want := range map[string]string{
		// Seen in published reports.
		"2023年度我局共收到依申请信息公开26件，及时回复申请人":                     "received=26",
		"2023 年全区受理政府信息公开申请 21 件，\n均在法定期限答复。":               "received=21",
		"（二）依申请公开方面。本年度全区共收到70件申请，及时依法依规办结69件，1件结转下年度继续办理。": "received=70 out=1",
		"市政府办公厅代表市政府共受理政府信息公开申请859件，申请数量较去年回落12.3%；答复政府信息公开申请805件（含上年度结转申请18件，另有72件申请按照《条例》顺延到下年度答复），均在法定期限内予以答复。予以公开及部分公开258件，占33.9%；不予公开35件，占4.34%；因本机关不掌握等原因无法提供265件，占32.9%；不予处理158件，占19.6%；其他处理0件。信息公开类行政复议7件，诉讼9件，均获维持，": "received=859 in=18 out=72 granted+partial=258 denied=35 unavailable=265 not_processed=158 other=0 review=7 suit=9",
		"2021年，市工信局收到并办结自然人申请公开政府信息3件，不存在因政府信息公开工作被申请行政复议、提起行政诉讼。":                                                                   "received=3 review=0 suit=0",
		"2024年市科委有1件涉及政府信息公开工作的行政复议，该行政复议件未被复议审查机关纠错。涉及的行政诉讼数为0件。":                                                                   "review=1 suit=0",
		"全年收到政府信息公开申请34件，上年结转政府信息公开申请2件，所有申请均已按要求办理完成。所有办结的信息公开申请中同意公开答复9件，部分公开答复0件，不予公开答复2件，无法提供的10件，不予处理0件，其他处理14件，转下一年度办理答复的有1件。": "received=34 in=2 granted=9 partial=0 denied=2 unavailable=10 not_processed=0 other=14 out=1",
		"2019年我镇在信息公开目录系统累计主动公开政府信息66条。我镇未收到任何公民、法人和其他组织提出的公开政府信息的申请。":                                                               "received=0",
		"本年度未收到有关政府信息公开行政复议的申请。":                                "review=0",
		"我局依法公开信息。未出现申请行政复议、提起行政诉讼的情况。":                         "review=0 suit=0",
		"共办理依申请公开7件。其中，予以公开2件，部分公开2件，属于四类过程性信息1件，本办不掌握相关政府信息2件": "granted=2 partial=2",
		"没有发生因政府信息公开申请引起的行政复议和行政诉讼案件。":                          "review=0 suit=0",
		"信息公开工作平稳，无行政复议、行政诉讼和举报投诉情况。":                           "review=0 suit=0",
		"政府信息公开行政复议、行政诉讼均为0件":                                   "review=0 suit=0",
		"因政府信息公开被申请行政复议2件、被提起行政诉讼1件":                            "review=2 suit=1",
		"因政府信息公开工作引发行政复议、行政诉讼共3件":                               "review+suit=3",
		"全年收到公开政府信息申请1,234件":                                    "received=1234",
		"2021年收到政府信息公开申请12件，其中：5件予以公开、4件不予公开。":                  "received=12 granted=5 denied=4",
		"2021年制发规范性文件13件，废止规范性文件2件，现行有效规范性文件55件。":               "issued=13 repealed=2 in_force=55",
		"规范性文件制发3件、废止政府规章1件":                                    "issued=3 rules_repealed=1",
		"全年收取政府信息公开信息处理费400元。":                                  "fee=400",
		"无依申请公开申请": "received=0",

		// Not about this, not of this year, or a part only.
		"收到并办结12345政务服务便民热线转办件44件、局网站信箱来信28件。":                  "",
		"办理市人大十五届四次会议代表建议17件、市政协提案60件，予以公开15件。":                 "",
		"推进政府信息公开工作。目前，区县已入驻审批服务部门和单位13个，开设窗口26个，共受理申请121510件。": "",
		"近三年共收到政府信息公开申请35件。":                                    "",
		"三年来收到政府信息公开申请35件。":                                     "",
		"一年来收到政府信息公开申请35件。":                                     "received=35",
		"因公开信息未按时答复被行政复议1件，另有1件因内容不服被申请复议。":                     "",
		"因公开信息被行政复议1件，行政诉讼2件。":                                  "review=1 suit=2",
		"我局作为第三人参加信息公开行政诉讼3件。":                                  "",
		"自2008年以来，累计收到政府信息公开申请1200件，予以公开900件。":                  "",
		"2020年收到政府信息公开申请30件，不予公开3件。":                            "",
		"上半年收到政府信息公开申请10件。":                                     "",
		"截至6月底，收到政府信息公开申请10件。":                                  "",
		"收到政府信息公开申请较上年增加12件。":                                   "",
		"其中通过网络收到政府信息公开申请20件，信函申请5件。":                           "",
		"全年主动公开规范性文件13件，通过网站公开信息285条，予以公开。":                     "",
		"刊登政府规章、规范性文件等112件，部门规范性文件45件":                          "",
		"修改、废止规范性文件5件，未制发规范性文件":                                 "",
		"全年办理行政复议案件45件，行政应诉案件20件。":                              "",
		"未发生被纠错的政府信息公开行政复议。":                                    "",
		"未因信息公开工作被行政复议机关纠错。":                                    "",
		"对政府信息公开行政复议案件结果维持5件，行政诉讼败诉1件。":                         "",
		"未经复议直接起诉":                         "",
		"收到政府信息公开申请，答复信访件26件":              "",
		"政府信息公开申请受理机构1个，第3件公开申请":           "",
		"受理3259件，答复3278件":                  "",
		"收到法人提出的公开申请4件":                    "",
		"未收到政府信息公开收费申请":                    "",
		"积极开展第三方评估，对依申请公开中予以公开的3件典型案例进行通报": "",
	} {
		if got := stated(claims(prose(text), yearOf(text))); got != want {
			t.Errorf("%q states %q, want %q", text, got, want)
		}
	}
}

func yearOf(text string) int {
	for _, y := range []int{2019, 2023, 2024} {
		if strings.HasPrefix(text, fmt.Sprint(y)) {
			return y
		}
	}
	return 2021
}

func TestText(t *testing.T) {
	for _, c := range []struct {
		text  string
		edits []func(*model.Report)
		want  []string
	}{
		{"收到政府信息公开申请10件，予以公开7件，不予公开2件，其他处理1件，上年结转1件，结转下年度1件。", nil, nil},
		{"收到政府信息公开申请11件。", nil, nil}, // with what was carried in
		{"收到自然人政府信息公开申请8件。", nil, nil},
		{"收到政府信息公开申请13件。", nil, []string{"text.new_received warning 10/13"}},
		{"全区收到政府信息公开申请13件。", nil, []string{"text.new_received info 10/13"}},
		{"全区收到政府信息公开申请13件。", []func(*model.Report){func(r *model.Report) { r.Scope = model.Region }}, []string{"text.new_received warning 10/13"}},
		{"收到政府信息公开申请13件。共收到公开申请10件。", nil, []string{"text.new_received info 10/13"}},
		{"依申请公开：对个人予以公开5件，对企业予以公开2件。收到申请。", nil, nil},
		{"答复申请，予以公开及部分公开5件。", []func(*model.Report){status(model.Blank, t3+"results.granted.total", t3+"results.partially_granted.total")},
			[]string{"text.results warning 7/5"}},
		{"答复申请，予以公开5件。", []func(*model.Report){status(model.Ambiguous, t3+"results.granted.total")}, nil},
		{"答复申请，不予处理5件。", []func(*model.Report){status(model.Absent, append(rowKeys("results.not_processed.duplicate"), t3+"results.not_processed.duplicate.total")...)}, nil},
		{"政府信息公开行政复议3件，行政诉讼4件。", nil, nil},
		{"政府信息公开行政复议3件，行政诉讼2件。", nil, []string{"text.t4 warning 4/2"}},
		{"未发生因政府信息公开引起的行政复议、行政诉讼。", nil, []string{"text.t4 warning 3/0", "text.t4 warning 4/0"}},
		{"未发生因政府信息公开引起的行政复议、行政诉讼。", []func(*model.Report){set(t4+"administrative_reconsideration.upheld", 0), status(model.Blank, t4+"litigation_direct.pending", t4+"litigation_direct.total"),
			set(t4+"administrative_reconsideration.total", 0)}, nil},
		{"制发规范性文件1件，现行有效规范性文件3件。", nil, []string{"text.t2 warning 0/1"}},
		{"收取信息处理费400元。", []func(*model.Report){number("proactive_disclosure.administrative_fees.amount", "0.04", "")}, []string{"text.fee info 0.04/400"}},
		{"收取信息处理费400元。", nil, nil},
	} {
		var got []string
		for _, f := range said(t, Run(validReport(c.edits...), prose(c.text))) {
			if f.Class == model.TextClass {
				got = append(got, brief(f))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestSeedText: section one says that there was no case, table 4 prints nine and nine.
func TestSeedText(t *testing.T) {
	const text = "三是做好依申请公开，2021年，市工信局收到并办结自然人申请公开政府信息3件，不存在因政府信息公开工作被申请行政复议、提起行政诉讼。"
	r := validReport()
	for i, v := range []int64{0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0} {
		set(disputeKeys()[i], v)(r)
	}
	set(t3+"new_received.natural_person", 3)(r)
	var ids []string
	for _, f := range said(t, Run(r, prose(text))) {
		ids = append(ids, f.ID)
		if f.ID != "text.t4" {
			continue
		}
		const clause = "不存在因政府信息公开工作被申请行政复议、提起行政诉讼"
		const want = "table 4, 未经复议直接起诉 + 复议后起诉: the text says that there is none (" + clause +
			"), but the table has 18 (未经复议直接起诉 结果维持 9, 复议后起诉 结果维持 9)"
		if f.Message != want || text[f.At.Start:f.At.End] != clause {
			t.Errorf("got %q at %q, want %q", f.Message, text[f.At.Start:f.At.End], want)
		}
	}
	if want := []string{"t4.total", "t4.total", "text.t4"}; !slices.Equal(ids[len(ids)-3:], want) {
		t.Errorf("findings %v, want at their end %v", ids, want)
	}
}
