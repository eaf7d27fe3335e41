package match

import "testing"

// Labels over several lines beside the label of their group, with their figures beside any
// of the lines.
func TestUnwind(t *testing.T) {
	tests := []reading{
		{"before and after the figures", heading3 + "1.本机关不掌握相关政府信息|0|0|0|0|0|0|0\n（四）|2.没有现成信息需\n无法提|要另行制|1|2|0|0|0|0|3\n供|作\n3.补正后申请内容仍不明确|0|0|0|0|0|0|0\n",
			"would_need_creation", "natural_person=1 commercial_enterprise=2 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=3", ""},
		{"in one column with the group", heading3 + "1.本机关不掌握相关政府信息|0|0|0|0|0|0|0\n（四） 2.没有现成信息需\n无法提   要另行制|1|2|0|0|0|0|3\n供 作\n3.补正后申请内容仍不明确|0|0|0|0|0|0|0\n",
			"would_need_creation.total", "total=3", ""},
		{"a cell a line", heading3 + "2.重复申请\n0\n0\n0\n0\n0\n0\n0\n（五）不予\n5.要求行政机关确认或重新\n处理\n出具已获\n4\n0\n0\n0\n0\n0\n4\n取信息\n",
			"confirm_or_reissue.total", "total=4", ""},
		{"the row before ends below its figures too", heading3 + "1.申请人无正当理由逾期不\n补正、行政机关不再处理其|5|0|0|0|0|0|5\n（六）|政府信息公开申请\n其他处|2.申请人逾期未按收费通知\n理|要求缴纳费用、行政机关不|6|0|0|0|0|0|6\n再处理其政府信息公开申请\n3.其他|7|0|0|0|0|0|7\n",
			"natural_person", "natural_person=5 natural_person=6 natural_person=7", ""},
		{"a head below the last line", heading3 + "3.补正后申请内容仍|5|0|0|0|0|0|5\n不明确\n申请人情况\n自然\n人 法人或\n其他组织 商业\n企业 科研\n机构 社会\n公益\n1.信访举报投诉类申请|0|0|0|0|0|0|0\n",
			"still_unclear.total", "total=5", ""},
		{"words that are no piece of a group", heading3 + "1.本机关不掌握相关政府信息|0|0|0|0|0|0|0\n（四）|2.没有现成信息需\n说明|要另行制|1|2|0|0|0|0|3\n供|作\n3.补正后申请内容仍不明确|0|0|0|0|0|0|0\n",
			"would_need_creation", "", "form.row.unknown"},
		{"a blank row beside figures without a name", heading3 + "1.属于国家秘密|||||||\n及商业机密|1|2|0|0|0|0|3\n2.其他法律行政法规禁止公开|0|0|0|0|0|0|0\n",
			"state_secret.total", "total=ambiguous[3]", "form.row.unknown match.row.ambiguous"},
	}
	readAll(t, Hint{}, tests)
}
