package edition

import "nianbao/model"

const (
	t2 = "proactive_disclosure."
	t3 = "applications."
	t4 = "reconsideration_and_litigation."
)

// tableRules are the rules of tables 3 and 4, the same in both table forms but for
// the rows under （六）其他处理. With a subtotal row there is one more rule; the sum of
// results then takes the printed parts, or the subtotal where they are absent.
func tableRules(other []Row, subtotal bool) []Rule {
	rows := append(append(append([]Row{}, firstRows...), other...), lastRows...)
	if subtotal {
		rows = append(rows, subtotalRow(true))
	}
	rules := []Rule{
		{ID: "t3.row.total", Severity: Hard,
			Formula: "total == natural_person + commercial_enterprise + research_institution + public_interest_organization + legal_service_institution + other_organization, for every printed row",
			Text:    Label{Zh: "总计等于自然人与各类法人或其他组织之和", En: "the total of a row is the sum of its six kinds of applicants"},
			Source:  "arithmetic of the form"},
		{ID: "t3.col.balance", Severity: Hard,
			Formula: "new_received + carried_in == results.total + carried_out, for each of 7 columns",
			Text:    Label{Zh: "第一项加第二项之和，等于第三项加第四项之和", En: "received and carried in equal handled and carried out"},
			Source:  "printed in the head of table 3"},
		{ID: "t3.col.results_total", Severity: Hard,
			Formula: "results.total == sum of the rows under 三、本年度办理结果, for each of 7 columns",
			Text:    Label{Zh: "（七）总计等于（一）至（六）各项之和", En: "the total handled is the sum of the result rows"},
			Source:  "arithmetic of the form"},
	}
	for _, r := range rows {
		eq := Equation{Left: []model.Key{cell(r.Key, "total")}, Right: make([]model.Key, 0, 6)}
		for _, c := range applicantCols[:6] {
			eq.Right = append(eq.Right, cell(r.Key, c.Key))
		}
		rules[0].Equations = append(rules[0].Equations, eq)
	}
	for _, c := range applicantCols {
		rules[1].Equations = append(rules[1].Equations, Equation{
			Left:  []model.Key{cell("new_received", c.Key), cell("carried_in", c.Key)},
			Right: []model.Key{cell("results.total", c.Key), cell("carried_out", c.Key)}})
		sum := Equation{Left: []model.Key{cell("results.total", c.Key)}, Right: make([]model.Key, 0, len(rows))}
		for _, r := range rows {
			if r.Group != "" && r.Key != "results.total" {
				sum.Right = append(sum.Right, cell(r.Key, c.Key))
			}
		}
		rules[2].Equations = append(rules[2].Equations, sum)
	}
	if subtotal {
		rules = append(rules, subtotalRule())
	}
	return append(rules, disputeRules()...)
}

func cell(row, col string) model.Key { return model.Key(t3 + row + "." + col) }

// subtotalRule holds only where a report prints both the one row and its parts.
func subtotalRule() Rule {
	r := Rule{ID: "t3.other_processing.subtotal", Severity: Hard,
		Formula: "other_processing.subtotal == not_corrected_in_time + fee_not_paid_in_time + other, where both are printed",
		Text:    Label{Zh: "（六）其他处理等于其三项之和", En: "other processing is the sum of its three rows"},
		Source:  "arithmetic of the form"}
	for _, c := range applicantCols {
		eq := Equation{Left: []model.Key{cell("results.other_processing.subtotal", c.Key)}}
		for _, row := range otherRows2021 {
			eq.Right = append(eq.Right, cell(row.Key, c.Key))
		}
		r.Equations = append(r.Equations, eq)
	}
	return r
}

func disputeRules() []Rule {
	total := Rule{ID: "t4.total", Severity: Hard,
		Formula: "total == upheld + corrected + other_result + pending, for each of 3 groups",
		Text:    Label{Zh: "总计等于结果维持、结果纠正、其他结果、尚未审结之和", En: "the total of a group is the sum of its four outcomes"},
		Source:  "arithmetic of the form"}
	for _, g := range disputes.Rows {
		eq := Equation{}
		for _, c := range disputes.Cols {
			k := model.Key(t4 + g.Key + "." + c.Key)
			if c.Key == "total" {
				eq.Left = append(eq.Left, k)
			} else {
				eq.Right = append(eq.Right, k)
			}
		}
		total.Equations = append(total.Equations, eq)
	}
	return append([]Rule{total}, proseRules...)
}

// proseRules are those that both table forms share and that no equation states:
// carried out by code, across years, or by nobody (definitions).
var proseRules = []Rule{
	{ID: "t3.nonneg_int", Severity: Hard, Formula: "every count is an integer >= 0",
		Text: Label{Zh: "件数为非负整数", En: "a count is a whole number, not negative"}, Source: "the form"},
	{ID: "t3.carry", Severity: Exceptions, Formula: "carried_in[y] == carried_out[y-1], for each of 7 columns",
		Text: Label{Zh: "上年结转等于上一年度报告的结转下年度", En: "what was carried in is what last year carried out"}, Source: "the same stock at New Year"},
	{ID: "t4.codefendant", Severity: Definition, Formula: "a case where the reconsideration organ is only co-defendant counts with the organ of the original act",
		Text: Label{Zh: "复议机关作共同被告的案件只由原行为机关计数", En: "co-defendant cases are counted once"}, Source: "国办公开办函〔2016〕201号"},
	{ID: "t4.plausible_after", Severity: Soft, Formula: "litigation_after_reconsideration.total[y] <= (reconsideration.total - pending)[y] + reconsideration.total[y-1]",
		Text: Label{Zh: "复议后起诉不多于已结复议", En: "suits after reconsideration need a reconsideration"}, Source: "logic; cases cross years"},
	{ID: "t2.rules_power", Severity: Soft, Formula: "rules > 0 only if the organ may make rules",
		Text: Label{Zh: "规章只能由国务院部门、省级政府和设区的市、自治州政府制定", En: "only State Council departments, provinces and cities with districts make rules"}, Source: "立法法"},
	{ID: "text.new_received", Severity: Soft, Formula: "applications received in the prose are new_received.total, with carried_in.total, or results.total",
		Text: Label{Zh: "正文所述收到申请数与表格一致", En: "applications received: prose and table"}, Source: "text against table"},
	{ID: "text.results", Severity: Soft, Formula: "numbers quoted for results equal the table's group totals",
		Text: Label{Zh: "正文所述办理结果与表格一致", En: "results: prose and table"}, Source: "text against table"},
	{ID: "text.t4", Severity: Soft, Formula: "reconsiderations and suits in the prose equal the totals of table 4",
		Text: Label{Zh: "正文所述复议、诉讼数与表格一致", En: "disputes: prose and table"}, Source: "text against table"},
	{ID: "text.period", Severity: Soft, Formula: "statistics period is 1 Jan - 31 Dec of the report year; title, period and body name one year",
		Text: Label{Zh: "标题、统计期限与正文年度一致", En: "title, period and body name the same year"}, Source: "every report states its 统计期限"},
	{ID: "pub.deadline", Severity: Note, Formula: "department by Jan 31, government by Mar 31 of the next year",
		Text: Label{Zh: "部门1月31日前、政府3月31日前公布", En: "published in time"}, Source: "条例第四十九条"},
	{ID: "scope.roll_up", Severity: Soft, Formula: "a consolidated report is at least the organ's own",
		Text: Label{Zh: "汇总数不小于本机关数", En: "roll-ups contain their parts"}, Source: "逐级汇总"},
	{ID: "blank.null", Severity: Definition, Formula: `blank, "-", "—", "/", "无" are null, not 0; the raw text is kept`,
		Text: Label{Zh: "空白与横线不作零计", En: "blank and dash are not zero"}, Source: "seen in published reports"},
}

var rules2021 = []Rule{
	{ID: "t2.bounds", Severity: Soft, Formula: "issued <= in_force + repealed",
		Text: Label{Zh: "本年制发不多于现行有效与本年废止之和", En: "what was issued is in force or repealed"}, Source: "logic",
		Equations: []Equation{
			{Op: AtMost, Left: []model.Key{t2 + "rules.issued"}, Right: []model.Key{t2 + "rules.in_force", t2 + "rules.repealed"}},
			{Op: AtMost, Left: []model.Key{t2 + "normative_documents.issued"}, Right: []model.Key{t2 + "normative_documents.in_force", t2 + "normative_documents.repealed"}},
		}},
	{ID: "t2.stock", Severity: Soft, Formula: "in_force[y] == in_force[y-1] + issued[y] - repealed[y]",
		Text: Label{Zh: "现行有效件数的跨年勾稽", En: "stock of documents over the years"}, Source: "stock identity"},
	{ID: "t2.fee_unit", Severity: Soft, Formula: "amount < 1e5 (万元) for county level or below; not 1e4 times or 1e-4 of last year",
		Text: Label{Zh: "收费金额以万元计", En: "the amount may be in yuan, not 10,000 yuan"}, Source: "column head 单位：万元"},
	{ID: "t2.decisions", Severity: Definition, Formula: "every decision of the year counts, published or not",
		Text: Label{Zh: "处理决定含依法不公开的决定", En: "decisions count whether published or not"}, Source: "武政办发〔2025〕54号"},
	{ID: "text.t2", Severity: Soft, Formula: "numbers of documents issued, repealed and in force in the prose equal table 2",
		Text: Label{Zh: "正文所述文件数与表格一致", En: "documents: prose and table"}, Source: "text against table"},
	{ID: "text.fee", Severity: Note, Formula: "信息处理费 in section 6 is in yuan; it is not 行政事业性收费",
		Text: Label{Zh: "信息处理费", En: "information processing fee"}, Source: "国办函〔2020〕109号"},
}

var rules2019 = []Rule{
	{ID: "t2_2019.channel", Severity: Soft, Formula: "newly_disclosed <= newly_made; newly_disclosed <= total_disclosed",
		Text: Label{Zh: "新公开不多于新制作，也不多于公开总数", En: "newly disclosed is at most newly made and at most the total"}, Source: "logic",
		Equations: []Equation{
			{Op: AtMost, Left: []model.Key{t2 + "rules.newly_disclosed"}, Right: []model.Key{t2 + "rules.newly_made"}},
			{Op: AtMost, Left: []model.Key{t2 + "rules.newly_disclosed"}, Right: []model.Key{t2 + "rules.total_disclosed"}},
			{Op: AtMost, Left: []model.Key{t2 + "normative_documents.newly_disclosed"}, Right: []model.Key{t2 + "normative_documents.newly_made"}},
			{Op: AtMost, Left: []model.Key{t2 + "normative_documents.newly_disclosed"}, Right: []model.Key{t2 + "normative_documents.total_disclosed"}},
		}},
	{ID: "t2_2019.items", Severity: Soft, Formula: "items_previous_year[y] == items_previous_year[y-1] + change[y-1]",
		Text: Label{Zh: "项目数量的跨年勾稽", En: "stock of items over the years"}, Source: "stock identity"},
}

// equal is one hard equation of the statistics table.
func equal(id, zh, en string, left model.Key, right ...model.Key) Rule {
	return Rule{ID: id, Severity: Hard, Text: Label{Zh: zh, En: en}, Source: "arithmetic of the form",
		Formula:   formula(left, " == ", right),
		Equations: []Equation{{Left: []model.Key{left}, Right: right}}}
}

func formula(left model.Key, op string, right []model.Key) string {
	s := string(left) + op
	for i, k := range right {
		if i > 0 {
			s += " + "
		}
		s += string(k)
	}
	return s
}

var statRules = []Rule{
	equal("s14.received", "收到申请数等于各种形式之和", "applications by form add up", "applications.received",
		"applications.received_in_person", "applications.received_by_fax", "applications.received_online", "applications.received_by_letter"),
	equal("s14.closed", "办结数等于按时与延期之和", "closed on time and after extension add up", "applications.closed",
		"applications.closed_on_time", "applications.closed_extended"),
	equal("s14.answered", "答复数等于各类答复之和", "answers add up", "applications.answered",
		"applications.answered_already_public", "applications.answered_granted", "applications.answered_partially_granted", "applications.answered_denied",
		"applications.answered_not_this_organ", "applications.answered_nonexistent", "applications.answered_told_to_correct", "applications.answered_told_other_channel"),
	equal("s14.denied", "不同意公开数等于各项理由之和", "grounds of denial add up", "applications.answered_denied",
		"applications.denied_state_secret", "applications.denied_trade_secret", "applications.denied_privacy", "applications.denied_security_or_stability",
		"applications.denied_not_government_information", "applications.denied_other_legal"),
	{ID: "s14.closed_vs_answered", Severity: Soft, Formula: "applications.closed == applications.answered, but for withdrawn or merged ones",
		Text: Label{Zh: "办结数与答复数相近", En: "closed and answered agree"}, Source: "practice",
		Equations: []Equation{{Left: []model.Key{"applications.closed"}, Right: []model.Key{"applications.answered"}}}},
	{ID: "s14.review", Severity: Soft, Formula: "upheld + corrected + other <= total, for reconsideration and litigation (the form has no pending row)",
		Text: Label{Zh: "复议、诉讼各结果之和不多于总数", En: "outcomes are at most the total"}, Source: "arithmetic of the form",
		Equations: []Equation{
			{Op: AtMost, Left: []model.Key{"reconsideration.upheld", "reconsideration.corrected", "reconsideration.other"}, Right: []model.Key{"reconsideration.total"}},
			{Op: AtMost, Left: []model.Key{"litigation.upheld", "litigation.corrected", "litigation.other"}, Right: []model.Key{"litigation.total"}},
		}},
	equal("s14.staff", "工作人员数等于专职与兼职之和", "full-time and part-time staff add up", "institution.staff",
		"institution.staff_full_time", "institution.staff_part_time"),
	{ID: "s14.head", Severity: Hard, Formula: "by_head <= all, for press conferences and online interviews",
		Text: Label{Zh: "主要负责同志参加次数不多于总次数", En: "the head attends at most all of them"}, Source: "其中 on the form",
		Equations: []Equation{
			{Op: AtMost, Left: []model.Key{"response.press_conferences_by_head"}, Right: []model.Key{"response.press_conferences"}},
			{Op: AtMost, Left: []model.Key{"response.online_interviews_by_head"}, Right: []model.Key{"response.online_interviews"}},
		}},
	{ID: "s14.channels", Severity: Soft, Formula: "items <= sum of channels; normative_documents_disclosed <= items",
		Text: Label{Zh: "公开信息数不多于各渠道之和", En: "items are at most the sum of channels"}, Source: "不同渠道和方式公开相同信息计1条",
		Equations: []Equation{
			{Op: AtMost, Left: []model.Key{"proactive.items"}, Right: []model.Key{"proactive.channels.gazette", "proactive.channels.website", "proactive.channels.weibo", "proactive.channels.wechat", "proactive.channels.other"}},
			{Op: AtMost, Left: []model.Key{"proactive.normative_documents_disclosed"}, Right: []model.Key{"proactive.items"}},
		}},
}

// freeRules have no equations: the free form has no arithmetic of its own.
var freeRules = []Rule{proseRule("text.period"), proseRule("pub.deadline"), proseRule("blank.null")}

func proseRule(id string) Rule {
	for _, r := range proseRules {
		if r.ID == id {
			return r
		}
	}
	panic("edition: no rule " + id)
}
