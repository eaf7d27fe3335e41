package panel

import "nianbao/model/edition"

// field is one column of a table, for headers, data types and labels alike.
type field struct {
	name, typ string // string, integer, number
	zh, en    string
}

// table is one file of the package.
type table struct {
	name    string
	zh, en  string
	fields  []field
	key     []string
	foreign []foreign
}

type foreign struct{ field, table, to string }

var reportsTable = table{"reports", "报告", "reports, one row each", []field{
	{"report_id", "string", "报告编号（内容散列前16位）", "report: first 16 digits of the hash of its bytes, -n for a repeated capture"},
	{"organ_id", "string", "机关编号", "organ"},
	{"organ", "string", "机关名称（原文）", "organ as published"},
	{"organ_type", "string", "机关类型", "type of organ"},
	{"level", "string", "层级", "level of the organ"},
	{"division_code", "string", "行政区划代码（报告年度）", "GB/T 2260 code as of the report year"},
	{"division_name", "string", "行政区划名称", "name of the division"},
	{"province", "string", "省级行政区", "province"},
	{"year", "integer", "报告年度", "report year"},
	{"edition", "string", "格式版本", "edition of the form"},
	{"scope", "string", "统计范围", "whose figures are added up"},
	{"title", "string", "标题", "title as printed"},
	{"published", "string", "公布日期", "date of publication"},
	{"status", "string", "读取状态", "clean, inconsistent, doubtful or unreadable"},
	{"is_latest", "integer", "是否最新版本", "1: the version to use; 0: an earlier version or a mirror"},
	{"versions", "integer", "版本数", "versions of this report in the panel"},
	{"url", "string", "网址", "address of the capture, or the one that the page gives"},
	{"host", "string", "主机", "host of the address"},
	{"host_status", "string", "主机核验", "verified (.gov.cn), claimed (by the page only), unverified, unknown"},
	{"media_type", "string", "媒体类型", "media type"},
	{"sha256", "string", "内容散列", "hash of the bytes"},
	{"printed", "integer", "有数值的单元格数", "cells with a figure"},
	{"cells", "integer", "单元格数", "cells of the form"},
}, []string{"report_id"}, []foreign{{"organ_id", "organs", "organ_id"}}}

var organsTable = table{"organs", "机关", "organs over all years", []field{
	{"organ_id", "string", "机关编号", "organ"},
	{"organ_id_from", "string", "编号依据", "what the id is made of: uscc, uscc_by_name, division, host, name, none"},
	{"name", "string", "最近名称", "name in its last report"},
	{"names", "string", "各报告所用名称", "all names that its reports use"},
	{"organ_type", "string", "机关类型", "type of organ"},
	{"level", "string", "层级", "level"},
	{"division_code", "string", "行政区划代码（末年）", "GB/T 2260 code as of its last report"},
	{"division_name", "string", "行政区划名称", "name of the division"},
	{"province", "string", "省级行政区", "province"},
	{"first_year", "integer", "首个报告年度", "first report year"},
	{"last_year", "integer", "末个报告年度", "last report year"},
	{"reports", "integer", "报告数", "reports, all versions"},
}, []string{"organ_id"}, nil}

var cellsTable = table{"cells", "单元格（长表）", "figures, one row each", []field{
	{"report_id", "string", "报告编号", "report"},
	{"organ_id", "string", "机关编号", "organ"},
	{"organ", "string", "机关名称", "organ as published"},
	{"division_code", "string", "行政区划代码", "GB/T 2260 code"},
	{"year", "integer", "报告年度", "report year"},
	{"is_latest", "integer", "是否最新版本", "1 for the version to use"},
	{"table", "string", "表", "table of the form"},
	{"row", "string", "行", "row"},
	{"column", "string", "列", "column; empty where a row has one figure"},
	{"variable", "string", "变量名", "variable of the wide table"},
	{"value", "number", "数值", "figure; empty when there is none"},
	{"value_status", "string", "数值状态", "why there is a figure or none; never empty"},
	{"unit", "string", "单位", "unit printed in the cell"},
	{"raw", "string", "原文", "text as printed"},
	{"place", "string", "位置", "bytes:start-end of the decoded text, or page:n box:x0,y0,x1,y1"},
	{"check_status", "string", "校验", "passed, failed, doubtful or not_checked"},
}, []string{"report_id", "variable"}, []foreign{{"report_id", "reports", "report_id"}, {"variable", "variables", "variable"}}}

var findingsTable = table{"findings", "发现", "what does not add up", []field{
	{"report_id", "string", "报告编号", "report"},
	{"number", "integer", "序号", "number within the report"},
	{"id", "string", "规则", "rule or kind"},
	{"made_by", "string", "来源", "report: reading it; panel: comparing it with others"},
	{"severity", "string", "严重程度", "error, warning or info"},
	{"class", "string", "类别", "source, reading, form or text"},
	{"variables", "string", "涉及变量", "variables of the figures, with spaces between"},
	{"expected", "number", "应为", "figure expected"},
	{"observed", "number", "实为", "figure found"},
	{"message", "string", "说明", "the arithmetic in figures"},
	{"suggestion", "string", "建议读法", "variable=figure of the only reading that adds up"},
	{"other_report_id", "string", "对照报告", "report it was compared with"},
	{"other_variables", "string", "对照变量", "variables of that report"},
}, []string{"report_id", "number"}, []foreign{{"report_id", "reports", "report_id"}}}

var sourcesTable = table{"sources", "输入", "inputs, failures too", []field{
	{"source", "integer", "序号", "number of the input, from 1"},
	{"input", "string", "输入", "name of the input"},
	{"url", "string", "网址", "address of the capture"},
	{"retrieved", "string", "采集时间", "time of the capture"},
	{"sha256", "string", "内容散列", "hash of the bytes; empty when it was not read"},
	{"bytes", "integer", "字节数", "size"},
	{"report_id", "string", "报告编号", "its report; empty for a failure"},
	{"error_code", "string", "失败代码", "why there is no report"},
	{"error_message", "string", "失败原因", "the reason in words"},
}, []string{"source"}, []foreign{{"report_id", "reports", "report_id"}}}

var successionsTable = table{"successions", "承继", "organs that followed others", []field{
	{"organ_id", "string", "机关编号", "organ"},
	{"succeeds", "string", "承继的机关编号", "organ before it"},
	{"year", "integer", "年度", "first report year of the new name, by the national reform"},
	{"kind", "string", "方式", "renamed or merged"},
}, []string{"organ_id", "succeeds"}, []foreign{{"organ_id", "organs", "organ_id"}, {"succeeds", "organs", "organ_id"}}}

var variablesTable = table{"variables", "变量", "variables of the wide table", []field{
	{"variable", "string", "变量名", "name in the wide table"},
	{"key", "string", "键名", "key of the JSON"},
	{"zh", "string", "中文标签", "label in Chinese"},
	{"en", "string", "英文标签", "label in English"},
	{"unit", "string", "单位", "unit of the form"},
	{"type", "string", "类型", "integer, number, or number with its unit in the cell"},
	{"editions", "string", "格式版本", "editions that have it"},
	{"table", "string", "表", "table"},
	{"row", "string", "行", "row"},
	{"column", "string", "列", "column"},
}, []string{"variable"}, nil}

// wideHead are the columns of the wide table in front of its variables.
var wideHead = []string{"report_id", "organ_id", "organ", "organ_type", "level", "division_code", "division_name", "province", "year", "edition", "scope", "status", "is_latest", "host_status"}

// comparable is a figure that editions of different kinds share (format.md, section 7):
// the only ones of the statistics table of 2014 that may stand in one column with later
// ones.
type comparable struct{ name, now, before, zh, en string }

var comparables = []comparable{
	{"c_received", "applications.new_received.total", "applications.received", "收到申请（2014年起可比）", "applications received, comparable from 2014"},
	{"c_granted", "applications.results.granted.total", "applications.answered_granted", "予以公开（2014年起可比；2019年起含已主动公开）", "granted, comparable from 2014; since 2019 with what was already public"},
	{"c_granted_part", "applications.results.partially_granted.total", "applications.answered_partially_granted", "部分公开（2014年起可比）", "partially granted, comparable from 2014"},
	{"c_rec_upheld", "reconsideration_and_litigation.administrative_reconsideration.upheld", "reconsideration.upheld", "复议维持（2014年起可比）", "reconsideration: upheld, comparable from 2014"},
	{"c_rec_corrected", "reconsideration_and_litigation.administrative_reconsideration.corrected", "reconsideration.corrected", "复议纠错（2014年起可比）", "reconsideration: corrected, comparable from 2014"},
	{"c_rec_other", "reconsideration_and_litigation.administrative_reconsideration.other_result", "reconsideration.other", "复议其他结果（2014年起可比；2019年起不含尚未审结）", "reconsideration: other result, comparable from 2014; since 2019 without pending ones"},
}

// isAmount tells the variables that have a column for the unit printed in the cell, u_
// and the name: a report may print 元 where the form says 万元.
func isAmount(v variable) bool { return v.Type == edition.Decimal || v.Type == edition.Money }

// panelTable is the wide table. Counts are numbers too: reports that print 1.5 items
// exist, and it is not for a type to drop them.
func panelTable() table {
	t := table{name: "panel", zh: "宽表：一份报告一行", en: "wide: one row a report", key: []string{"report_id"}, foreign: []foreign{{"report_id", "reports", "report_id"}}}
	for _, name := range wideHead {
		t.fields = append(t.fields, reportsTable.field(name))
	}
	for _, c := range comparables {
		t.fields = append(t.fields, field{c.name, "number", c.zh, c.en})
	}
	for _, v := range variables() {
		t.fields = append(t.fields, field{v.name, "number", v.Zh, v.En})
	}
	for _, v := range variables() {
		if isAmount(v) {
			t.fields = append(t.fields, field{"u_" + v.name, "string", v.Zh + "·所印单位", "unit printed with " + v.name + "; the form says " + formUnit(v)})
		}
	}
	return t
}

func formUnit(v variable) string {
	if v.Unit == "" {
		return "none"
	}
	return v.Unit
}

// statusTable says why each figure of the wide table is there or missing.
func statusTable() table {
	t := table{name: "panel_status", zh: "宽表各数值的状态", en: "value_status of each figure of the wide table", key: []string{"report_id"}, foreign: []foreign{{"report_id", "panel", "report_id"}}}
	t.fields = []field{reportsTable.field("report_id")}
	for _, v := range variables() {
		t.fields = append(t.fields, field{"s_" + v.name, "string", v.Zh + "·状态", "status of " + v.name})
	}
	return t
}

func (t *table) field(name string) field {
	for _, f := range t.fields {
		if f.name == name {
			return f
		}
	}
	panic("panel: no field " + name + " in " + t.name)
}

func (t *table) head() []string {
	names := make([]string, len(t.fields))
	for i, f := range t.fields {
		names[i] = f.name
	}
	return names
}

// tables are all tables of the package in an order in which keys come before their use.
func tables() []table {
	return []table{organsTable, variablesTable, reportsTable, panelTable(), statusTable(), cellsTable, findingsTable, sourcesTable, successionsTable}
}
