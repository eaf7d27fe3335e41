package panel

import (
	"strings"

	"nianbao/model"
	"nianbao/model/codebook"
)

// ruleWords are the rules in a few words, for a chart: the codebook spells their arithmetic.
var ruleWords = map[string]string{
	"t3.col.balance": "申请表各列收支不平", "t3.row.total": "申请表行合计不符", "t3.col.results_total": "办理结果总计不符",
	"t3.other_processing.subtotal": "其他处理小计不符", "t3.nonneg_int": "件数不是非负整数", "t3.carry": "与上年结转不符",
	"t4.total": "复议诉讼合计不符", "t4.plausible_after": "复议后起诉多于复议", "t2.stock": "规范性文件存量不符",
	"t2.rules_power": "无规章制定权而有规章", "t2.bounds": "制发废止数超出存量", "t2.fee_unit": "收费金额单位可疑",
	"t2_2019.channel": "公开数大小关系不符", "t2_2019.items": "事项数与上年不符", "scope.roll_up": "汇总数与所属机关不符",
	"s14.received": "收到申请合计不符", "s14.closed": "办结合计不符", "s14.answered": "答复合计不符", "s14.denied": "不同意公开合计不符",
	"s14.closed_vs_answered": "办结与答复不等", "s14.review": "复议诉讼合计不符", "s14.staff": "人员合计不符",
	"s14.head": "负责人参加数超出", "s14.channels": "各渠道公开数不符",
	"text.new_received": "正文与新收数不符", "text.results": "正文与办理结果不符", "text.t4": "正文与复议诉讼不符", "text.t2": "正文与表二不符",
	"text.period": "统计期限与年度不符", "text.fee": "信息处理费", "pub.deadline": "公布晚于期限",
}

// statusWords are the states of a value.
var statusWords = map[string]string{
	string(model.Printed): "有数字", string(model.Blank): "空白", string(model.Dash): "划线", string(model.Absent): "缺项",
	string(model.Unreadable): "无法辨认", string(model.Ambiguous): "多种读法", string(model.Suggested): "按建议",
	notRecorded: "原因未记录", notInEdition: "该格式无此项",
}

// findingWord is a finding in a few words: a rule's own, or the first clause of what the
// codebook says.
func findingWord(id string) string {
	if word, ok := ruleWords[id]; ok {
		return word
	}
	meaning, _ := codebook.Meaning(id, codebook.Zh)
	word, _, _ := strings.Cut(meaning, "，")
	return word
}

// label is a Chinese word with the id behind it, in the form of all names on the page:
// 中文 / English.
func label(word, id string) string {
	if word == "" {
		return id
	}
	return strings.Join([]string{word, id}, " / ")
}
