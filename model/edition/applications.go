package edition

// Table 3, 收到和处理政府信息公开申请情况: the same columns and almost the same rows in
// both table forms. Its head prints its own rule: 第一项加第二项之和，等于第三项加第四项之和.

var applicantCols = []Col{
	{Key: "natural_person", Unit: "件", Label: Label{"自然人", "Natural persons", []string{"公民", "个人"}}},
	{Key: "commercial_enterprise", Unit: "件", Label: Label{"商业企业", "Commercial enterprises", []string{"企业"}}},
	{Key: "research_institution", Unit: "件", Label: Label{"科研机构", "Research institutions", nil}},
	{Key: "public_interest_organization", Unit: "件", Label: Label{"社会公益组织", "Public-interest organizations", []string{"社会公益机构", "社会公益", "社会组织", "公益组织"}}},
	{Key: "legal_service_institution", Unit: "件", Label: Label{"法律服务机构", "Legal service institutions", []string{"法律服务组织", "法律服务"}}},
	{Key: "other_organization", Unit: "件", Label: Label{"其他", "Other legal persons or organizations", []string{"其它", "其他组织"}}},
	{Key: "total", Unit: "件", Label: Label{"总计", "Total", []string{"合计", "共计", "总数"}}},
}

var resultGroups = []Group{
	{Key: "results", Number: "三", Label: Label{"本年度办理结果", "Handled this year", []string{"本年办理结果"}}},
	{Key: "results.denied", Number: "（三）", Parent: "results", Label: Label{"不予公开", "Denied", []string{"不予公开情况"}}},
	{Key: "results.unavailable", Number: "（四）", Parent: "results", Label: Label{"无法提供", "Not available", []string{"无法提供情况"}}},
	{Key: "results.not_processed", Number: "（五）", Parent: "results", Label: Label{"不予处理", "Not processed", []string{"不予处理情况"}}},
	{Key: "results.other_processing", Number: "（六）", Parent: "results", Label: Label{"其他处理", "Other processing", []string{"其它处理", "其他处理情况", "其他"}}},
}

var (
	firstRows = []Row{
		{Key: "new_received", Number: "一", Unit: "件", Label: Label{"本年新收政府信息公开申请数量", "Applications newly received this year", []string{"本年新收政府信息公开申请数", "本年新收", "本年度新收政府信息公开申请数量", "本年收到政府信息公开申请数量", "本年新收申请数量", "本年度新收申请数量", "本年新收申请数"}}},
		{Key: "carried_in", Number: "二", Unit: "件", Label: Label{"上年结转政府信息公开申请数量", "Applications carried over from last year", []string{"上年结转政府信息公开申请数", "上年结转", "上年度结转政府信息公开申请数量", "上一年结转政府信息公开申请数量", "上年结转申请数量", "上年度结转申请数量", "上年结转申请数"}}},
		// 第三十六条第（一）（二）项
		{Key: "results.granted", Number: "（一）", Unit: "件", Group: "results", Basis: "art 36(1)(2)", Label: Label{"予以公开", "Disclosure granted", []string{"予以公开数量"}}},
		// 第三十七条
		{Key: "results.partially_granted", Number: "（二）", Unit: "件", Group: "results", Basis: "art 37", Label: Label{"部分公开（区分处理的，只计这一情形，不计其他情形）", "Partial disclosure (severed; counted only here)", []string{"部分公开", "部分公开数量"}}},
		// 第十四条
		{Key: "results.denied.state_secret", Number: "1", Unit: "件", Group: "results.denied", Basis: "art 14", Label: Label{"属于国家秘密", "State secret", nil}},
		{Key: "results.denied.prohibited_by_law", Number: "2", Unit: "件", Group: "results.denied", Basis: "art 14", Label: Label{"其他法律行政法规禁止公开", "Disclosure prohibited by other laws or administrative regulations", []string{"其他法律行政止公开", "其他法律法规禁止公开"}}},
		{Key: "results.denied.endangers_security_or_stability", Number: "3", Unit: "件", Group: "results.denied", Basis: "art 14", Label: Label{"危及“三安全一稳定”", "Endangers national, public or economic security or social stability", nil}},
		// 第十五条
		{Key: "results.denied.third_party_rights", Number: "4", Unit: "件", Group: "results.denied", Basis: "art 15", Label: Label{"保护第三方合法权益", "Protects lawful rights of a third party", []string{"保护第三方合法利益"}}},
		// 第十六条
		{Key: "results.denied.internal_affairs", Number: "5", Unit: "件", Group: "results.denied", Basis: "art 16(1)", Label: Label{"属于三类内部事务信息", "Internal affairs information (three kinds)", nil}},
		{Key: "results.denied.process_information", Number: "6", Unit: "件", Group: "results.denied", Basis: "art 16(2)", Label: Label{"属于四类过程性信息", "Process information (four kinds)", nil}},
		{Key: "results.denied.enforcement_case_file", Number: "7", Unit: "件", Group: "results.denied", Basis: "art 16(2)", Label: Label{"属于行政执法案卷", "Administrative enforcement case file", []string{"属于行政执法案件"}}},
		// 第三十六条第（七）项
		{Key: "results.denied.registry_inquiry", Number: "8", Unit: "件", Group: "results.denied", Basis: "art 36(7)", Label: Label{"属于行政查询事项", "Matter for an administrative inquiry (registry) procedure", nil}},
		// 第三十六条第（四）（五）项
		{Key: "results.unavailable.not_held", Number: "1", Unit: "件", Group: "results.unavailable", Basis: "art 36(4)(5)", Label: Label{"本机关不掌握相关政府信息", "Organ does not hold the information", []string{"本机关不掌握相关信息"}}},
		// 第三十八条
		{Key: "results.unavailable.would_need_creation", Number: "2", Unit: "件", Group: "results.unavailable", Basis: "art 38", Label: Label{"没有现成信息需要另行制作", "No existing record; would have to be created", []string{"没有现成信息需另行制作"}}},
		// 第三十条
		{Key: "results.unavailable.still_unclear", Number: "3", Unit: "件", Group: "results.unavailable", Basis: "art 30", Label: Label{"补正后申请内容仍不明确", "Still unclear after correction", []string{"补正后申请内容仍不清楚"}}},
		// 第三十九条
		{Key: "results.not_processed.petition_or_complaint", Number: "1", Unit: "件", Group: "results.not_processed", Basis: "art 39(1)", Label: Label{"信访举报投诉类申请", "Petition, report or complaint in the form of an application", []string{"信访举报投诉类"}}},
		// 第三十六条第（六）项
		{Key: "results.not_processed.duplicate", Number: "2", Unit: "件", Group: "results.not_processed", Basis: "art 36(6)", Label: Label{"重复申请", "Duplicate application", nil}},
		{Key: "results.not_processed.public_publication", Number: "3", Unit: "件", Group: "results.not_processed", Basis: "art 39(2)", Label: Label{"要求提供公开出版物", "Requests a public publication", nil}},
		// 第三十五条
		{Key: "results.not_processed.excessive", Number: "4", Unit: "件", Group: "results.not_processed", Basis: "art 35", Label: Label{"无正当理由大量反复申请", "Large or repeated applications without due reason", nil}},
		{Key: "results.not_processed.confirm_or_reissue", Number: "5", Unit: "件", Group: "results.not_processed", Basis: "practice of the form", Label: Label{"要求行政机关确认或重新出具已获取信息", "Asks the organ to confirm or reissue information already obtained", nil}},
	}
	otherRows2021 = []Row{
		{Key: "results.other_processing.not_corrected_in_time", Number: "1", Unit: "件", Group: "results.other_processing", Basis: "art 30", Label: Label{"申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", "Applicant failed to correct in time; no longer processed", []string{"申请人无正当理由逾期不补正", "申请人无正当理由逾期不补正、行政机关不再处理", "逾期不补正"}}},
		// 第四十二条，国办函〔2020〕109号
		{Key: "results.other_processing.fee_not_paid_in_time", Number: "2", Unit: "件", Group: "results.other_processing", Basis: "art 42; 国办函〔2020〕109号", Label: Label{"申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "Applicant failed to pay the processing fee in time; no longer processed", []string{"申请人逾期未按收费通知要求缴纳费用", "逾期未缴费不再处理", "逾期不缴费", "逾期未缴费"}}},
		{Key: "results.other_processing.other", Number: "3", Unit: "件", Group: "results.other_processing", Label: Label{"其他", "Other (for instance withdrawn applications)", []string{"其它", "其他（撤回申请等）"}}},
	}
	lastRows = []Row{
		{Key: "results.total", Number: "（七）", Unit: "件", Group: "results", Label: Label{"总计", "Total handled", []string{"合计", "共计"}}},
		{Key: "carried_out", Number: "四", Unit: "件", Label: Label{"结转下年度继续办理", "Carried over to next year", []string{"结转下一年度继续办理", "结转下年度继续办理数", "结转下年度", "结转下年继续办理"}}},
	}
)

// subtotalRow is （六）其他处理 printed as one row: the rule in the form of 2019, and in
// some reports on the form of 2021 in place of its three rows.
func subtotalRow(optional bool) Row {
	return Row{Key: "results.other_processing.subtotal", Number: "（六）", Unit: "件", Group: "results", Optional: optional,
		Label: Label{"其他处理", "Other processing (single printed row)", []string{"其它处理", "其他处理情况", "其他"}}}
}

// applications is table 3 with the given rows of （六）其他处理.
func applications(other ...Row) Table {
	rows := make([]Row, 0, len(firstRows)+len(other)+len(lastRows))
	rows = append(append(append(rows, firstRows...), other...), lastRows...)
	return Table{ID: "applications", Section: "applications", Prefix: "applications", Shape: Matrix,
		Banner: Label{Zh: "申请人情况", En: "Applicants"},
		Cols:   applicantCols, Groups: resultGroups, Rows: rows}
}

// disputes is table 4, 政府信息公开行政复议、行政诉讼情况: one row of fifteen figures.
var disputes = Table{ID: "reconsideration_and_litigation", Section: "reconsideration_and_litigation", Prefix: "reconsideration_and_litigation", Shape: Across,
	Groups: []Group{{Key: "litigation", Label: Label{"行政诉讼", "Litigation", []string{"行政诉讼情况"}}}},
	Rows: []Row{
		{Key: "administrative_reconsideration", Unit: "件", Label: Label{"行政复议", "Administrative reconsideration", []string{"行政复议情况"}}},
		{Key: "litigation_direct", Unit: "件", Group: "litigation", Label: Label{"未经复议直接起诉", "Litigation filed directly, without reconsideration", []string{"未经复议直接诉讼", "未经复议直接起诉情况", "行政诉讼未经复议直接起诉"}}},
		{Key: "litigation_after_reconsideration", Unit: "件", Group: "litigation", Label: Label{"复议后起诉", "Litigation filed after reconsideration", []string{"复议后诉讼", "经复议后起诉", "复议后起诉情况", "行政诉讼复议后起诉"}}},
	},
	Cols: []Col{
		{Key: "upheld", Label: Label{"结果维持", "Result upheld", []string{"维持"}}},
		{Key: "corrected", Label: Label{"结果纠正", "Result corrected", []string{"纠正", "被纠错"}}},
		{Key: "other_result", Label: Label{"其他结果", "Other result", []string{"其他", "其它结果", "其它"}}},
		{Key: "pending", Label: Label{"尚未审结", "Not yet concluded", []string{"尚未结案", "未审结"}}},
		{Key: "total", Label: Label{"总计", "Total", []string{"合计", "共计"}}},
	}}
