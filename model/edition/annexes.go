package edition

import "nianbao/model"

// yearAndCumulative are the two columns of the Fujian forms: the figures of the
// report year (2014年度) and since 2008 (历年累计).
var yearAndCumulative = []Col{
	{Mark: true, Label: Label{"本年度", "Report year", []string{"年度", "数量", "统计数", "统计数据"}}},
	{Before: "cumulative", Mark: true, Label: Label{"历年累计", "Since 2008", []string{"累计", "历年累计数"}}},
}

// fujian is the statistics table of Fujian reports of the same years, as seen in
// the report of Pingtan for 2014.
var fujian = Table{ID: "statistics_fujian", Section: "other_matters", Shape: List, Variant: true,
	Banner: Label{"政府信息公开情况统计表", "Statistics of open government information", nil},
	Cols:   yearAndCumulative,
	Rows: []Row{
		{Key: "proactive.items", Unit: "条", Label: Label{"主动公开文件数", "Items disclosed proactively", []string{"主动公开信息数"}}},
		{Key: "proactive.channels.website", Number: "1", Unit: "条", Label: Label{"政府网站公开数", "Disclosed on the government website", nil}},
		{Key: "proactive.channels.gazette", Number: "2", Unit: "条", Label: Label{"政府公报公开数", "Disclosed in the government gazette", nil}},
		{Key: "applications.received", Unit: "条", Label: Label{"受理依申请公开信息总数", "Applications received", nil}},
		{Key: "applications.received_in_person", Number: "1", Unit: "条", Label: Label{"当面申请数", "Applications in person", nil}},
		{Key: "applications.received_online", Number: "2", Unit: "条", Label: Label{"网上申请数", "Applications online", nil}},
		{Key: "applications.received_by_letter_or_fax", Number: "3", Unit: "条", Label: Label{"信函、传真申请数", "Applications by letter or fax", nil}},
		{Key: "applications.answered", Unit: "条", Label: Label{"对申请的答复总数", "Applications answered", []string{"本年度对申请的答复总数"}}},
		{Key: "applications.answered_granted", Number: "1", Unit: "条", Label: Label{"同意公开答复数", "Disclosure granted", nil}},
		{Key: "applications.answered_partially_granted", Number: "2", Unit: "条", Label: Label{"同意部分公开答复数", "Partial disclosure granted", nil}},
		{Key: "applications.answered_denied", Number: "3", Unit: "条", Label: Label{"不予公开答复数", "Disclosure denied", []string{"否决公开答复总数"}}},
		{Key: "applications.answered_other", Number: "4", Unit: "条", Label: Label{"其他类型答复数", "Other answers", []string{"其它类型答复数"}}},
		{Key: "fees_waived", Unit: "元", Type: Decimal, Label: Label{"政府信息公开收费减免金额", "Fees charged or waived", nil}},
		{Key: "litigation_and_complaints", Unit: "件", Label: Label{"接受行政诉讼、举报数", "Litigation and complaints received", nil}},
		{Key: "reconsideration.total", Unit: "件", Label: Label{"行政复议数", "Administrative reconsideration cases", nil}},
		{Key: "litigation.total", Unit: "件", Label: Label{"行政诉讼数", "Litigation cases", nil}},
	}}

// Free2008 are the reports for 2008 to 2013: chapters in free words after article
// 32 of the 2007 Regulation, and in some places an annex of labelled figures.
var Free2008 = Edition{
	ID: model.Free2008, From: 2008, To: 2013,
	Label:      Label{Zh: "2008年起的文字报告", En: "Free form of 2008"},
	Instrument: "政府信息公开条例（2007年）第三十一条、第三十二条",
	Sections:   []Section{oldOverview, oldProactive, oldApplications, oldFees, oldDisputes, oldConsultation, oldProblems, oldOther},
	Tables:     []Table{putian, dingxi},
	Rules:      func() []Rule { return freeRules },
}

// putian is the annex that the city of Putian asked of its reports for 2009.
var putian = Table{ID: "annex_putian", Section: "other_matters", Shape: List, Variant: true,
	Cols: yearAndCumulative,
	Rows: []Row{
		{Key: "proactive.items", Unit: "条", Label: Label{"主动公开信息数", "Items disclosed proactively", nil}},
		{Key: "proactive.website", Number: "1", Unit: "条", Label: Label{"政府网站", "On the government website", nil}},
		{Key: "proactive.gazette", Number: "2", Unit: "条", Label: Label{"政府公报", "In the government gazette", nil}},
		{Key: "applications.received", Unit: "条", Label: Label{"受理依申请公开信息总数", "Applications received", nil}},
		{Key: "applications.received_in_person", Number: "1", Unit: "条", Label: Label{"当面申请数", "Applications in person", nil}},
		{Key: "applications.received_by_fax", Number: "2", Unit: "条", Label: Label{"传真申请数", "Applications by fax", nil}},
		{Key: "applications.received_by_email", Number: "3", Unit: "条", Label: Label{"电子邮件申请数", "Applications by e-mail", nil}},
		{Key: "applications.received_online", Number: "4", Unit: "条", Label: Label{"网上申请数", "Applications online", nil}},
		{Key: "applications.received_by_letter", Number: "5", Unit: "条", Label: Label{"信函申请数", "Applications by letter", nil}},
		{Key: "applications.received_other", Number: "6", Unit: "条", Label: Label{"其它形式申请数", "Applications in other form", []string{"其他形式申请数"}}},
		{Key: "applications.answered", Unit: "条", Label: Label{"本年度对申请的答复总数", "Applications answered", []string{"对申请的答复总数"}}},
		{Key: "applications.granted", Number: "1", Unit: "条", Label: Label{"同意公开答复数", "Disclosure granted", nil}},
		{Key: "applications.partially_granted", Number: "2", Unit: "条", Label: Label{"同意部分公开答复数", "Partial disclosure granted", nil}},
		{Key: "applications.denied", Number: "3", Unit: "条", Label: Label{"否决公开答复总数", "Disclosure denied", nil}},
		{Key: "reconsideration.total", Unit: "件", Label: Label{"行政复议数", "Administrative reconsideration cases", nil}},
		{Key: "litigation.total", Unit: "件", Label: Label{"行政诉讼数", "Litigation cases", nil}},
		{Key: "appeals.total", Unit: "件", Label: Label{"行政申诉数", "Administrative appeals", nil}},
	}}

// dingxi is the coded form of 35 rows of the Shanghai type, seen in Dingxi. The
// cumulative column (本年累计) is the figure of the year; the other is the quarter's.
var dingxi = Table{ID: "annex_coded", Section: "other_matters", Shape: List, Variant: true,
	Cols: []Col{
		{Before: "period", Mark: true, Label: Label{"本期实际", "This period", nil}},
		{Mark: true, Label: Label{"本年累计", "This year", []string{"数量", "统计数", "统计数据"}}},
	},
	Rows: []Row{
		{Key: "proactive.items", Number: "01", Unit: "条", Label: Label{"主动公开信息数", "Items disclosed proactively", nil}},
		{Key: "proactive.items_full_text", Number: "02", Unit: "条", Label: Label{"全文电子化的主动公开信息数", "of which in full electronic text", nil}},
		{Key: "proactive.normative_documents_new", Number: "03", Unit: "条", Label: Label{"新增的行政规范性文件数", "New normative documents", nil}},
		{Key: "proactive.service_items", Number: "04", Unit: "条", Label: Label{"提供服务类信息数", "Items of service information", nil}},
		{Key: "consultation.page_views", Number: "05", Unit: "人次", Label: Label{"网站专栏页面访问量", "Page views of the website column", nil}},
		{Key: "consultation.visitors", Number: "06", Unit: "人次", Label: Label{"现场接待人数", "Visitors received", nil}},
		{Key: "consultation.online", Number: "07", Unit: "人次", Label: Label{"网上咨询数", "Online consultations", nil}},
		{Key: "consultation.calls", Number: "08", Unit: "人次", Label: Label{"咨询电话接听数", "Telephone consultations", nil}},
		{Key: "applications.catalogue_items", Number: "09", Unit: "条", Label: Label{"依申请公开信息目录数", "Items in the catalogue for application", nil}},
		{Key: "applications.received", Number: "10", Unit: "条", Label: Label{"申请总数", "Applications received", nil}},
		{Key: "applications.received_in_person", Number: "11", Unit: "条", Label: Label{"当面申请数", "Applications in person", nil}},
		{Key: "applications.received_by_fax", Number: "12", Unit: "条", Label: Label{"传真申请数", "Applications by fax", nil}},
		{Key: "applications.received_by_email", Number: "13", Unit: "条", Label: Label{"电子邮件申请数", "Applications by e-mail", nil}},
		{Key: "applications.received_online", Number: "14", Unit: "条", Label: Label{"网上申请数", "Applications online", nil}},
		{Key: "applications.received_by_letter", Number: "15", Unit: "条", Label: Label{"信函申请数", "Applications by letter", nil}},
		{Key: "applications.received_other", Number: "16", Unit: "条", Label: Label{"其他形式申请数", "Applications in other form", []string{"其它形式申请数"}}},
		{Key: "applications.answered", Number: "17", Unit: "条", Label: Label{"对申请的答复总数", "Applications answered", nil}},
		{Key: "applications.granted", Number: "18", Unit: "条", Label: Label{"同意公开答复数", "Disclosure granted", nil}},
		{Key: "applications.partially_granted", Number: "19", Unit: "条", Label: Label{"同意部分公开答复数", "Partial disclosure granted", nil}},
		{Key: "applications.denied", Number: "20", Unit: "条", Label: Label{"否决公开答复总数", "Disclosure denied", nil}},
		{Key: "applications.denied_not_government_information", Number: "21", Unit: "条", Label: Label{"“非《规定》所指政府信息”数", "Denied: not government information", nil}},
		{Key: "applications.denied_nonexistent", Number: "22", Unit: "条", Label: Label{"“信息不存在”数", "Denied: does not exist", nil}},
		{Key: "applications.denied_not_held", Number: "23", Unit: "条", Label: Label{"“非本部门掌握”数", "Denied: not held", nil}},
		{Key: "applications.denied_unclear", Number: "24", Unit: "条", Label: Label{"“申请内容不明确”数", "Denied: request unclear", nil}},
		{Key: "applications.denied_exempt_1", Number: "25", Unit: "条", Label: Label{"“免予公开范围1”数", "Denied: exemption 1", nil}},
		{Key: "applications.denied_exempt_2", Number: "26", Unit: "条", Label: Label{"“免予公开范围2”数", "Denied: exemption 2", nil}},
		{Key: "applications.denied_exempt_3", Number: "27", Unit: "条", Label: Label{"“免予公开范围3”数", "Denied: exemption 3", nil}},
		{Key: "applications.denied_exempt_4", Number: "28", Unit: "条", Label: Label{"“免予公开范围4”数", "Denied: exemption 4", nil}},
		{Key: "applications.denied_exempt_5", Number: "29", Unit: "条", Label: Label{"“免予公开范围5”数", "Denied: exemption 5", nil}},
		{Key: "applications.denied_exempt_6", Number: "30", Unit: "条", Label: Label{"“免予公开范围6”数", "Denied: exemption 6", nil}},
		{Key: "applications.denied_other", Number: "31", Unit: "条", Label: Label{"其它原因", "Denied: other reason", []string{"其他原因"}}},
		{Key: "reconsideration.total", Number: "32", Unit: "件", Label: Label{"行政复议数", "Administrative reconsideration cases", nil}},
		{Key: "litigation.total", Number: "33", Unit: "件", Label: Label{"行政诉讼数", "Litigation cases", nil}},
		{Key: "appeals.total", Number: "34", Unit: "件", Label: Label{"行政申诉数", "Administrative appeals", nil}},
		{Key: "appeals.first_handling", Number: "35", Unit: "件", Label: Label{"对本部门首次处理不满意的行政申诉数", "of which about the first handling by this organ", nil}},
	}}
