package check

import "strings"

// Disputes: 行政复议7件, 1件涉及…的行政复议, 行政复议、行政诉讼均为0件, and the many ways to
// say that there were none.

var (
	disputeNouns = map[string]subject{"行政复议": reconsideration, "复议": reconsideration,
		"行政诉讼": litigation, "诉讼": litigation}
	disputeWords = []string{"行政复议", "复议", "行政诉讼", "诉讼"}
	disputeTail  = []string{"案件", "案", "申请", "事项", "数量", "总数", "数", "共", "共计", "合计", "总计", "为", "有", "发生", "新增", "类", "情况"}
	disputeHead  = []string{"涉及", "因", "政府信息公开", "信息公开", "工作", "的", "被", "申请", "提起", "引发", "引起", "类", "被申请", "有关", "相关", "公开", "政府信息"}
	disputeJoin  = []string{"、", "和", "及", "与", "或", "以及", "或者", "提起", "被提起", "被申请", "申请"}
	evenly       = []string{"均", "都", "各", "分别"}
	// 未 and 不存在 open a denial; all behind them must be of these words.
	denials = []string{"不存在", "未", "没有", "无", "从未"}
	noWords = []string{"因", "政府信息公开", "信息公开", "政府信息", "公开", "信息", "依申请公开", "工作", "申请", "被申请", "被", "提起", "被提起", "引发", "引起",
		"产生", "导致", "的", "发生", "有关", "有", "涉及", "相关", "方面", "关于", "任何", "出现", "案件", "案", "情况", "情形", "事项", "本机关", "我局", "本单位",
		"等", "、", "或", "或者", "和", "及", "以及", "与", "而", "类", "公民", "法人", "其他组织", "当事人", "申请人", "收到", "接到", "过", "对", "针对", "一起", "一例",
		"举报", "投诉", "申诉", "现象", "问题", "行为", "进行"}
	// A number beside one of these is of a part: 结果维持行政复议7件.
	outcomeWords = []string{"维持", "纠正", "纠错", "撤销", "驳回", "审结", "败诉", "胜诉", "结果", "调解", "撤回", "终止", "责令", "其中"}
	// The organ as the reviewing body, not as the one reviewed.
	reviewWords = []string{"办理", "审理", "受理", "应诉", "出庭", "化解", "代理"}
)

func readDisputes(c clause) []claim {
	s := c.text()
	if !containsAny(s, "复议", "诉讼") || !c.aboutDisclosure() {
		return nil
	}
	if at, nouns := denial(s); at >= 0 {
		var all []claim
		for _, n := range nouns {
			all = append(all, claim{rule: "text.t4", subject: []subject{n}, value: zero, clause: c, at: at})
		}
		return all
	}
	if containsAny(s, outcomeWords...) || containsAny(s, reviewWords...) && !strings.Contains(s, "信息公开") {
		return nil
	}
	var all []claim
	for i := 0; i < len(s); {
		n := eat(s, i, disputeWords)
		if n == 0 {
			i++
			continue
		}
		var found []claim
		found, i = c.dispute(i, n)
		all = append(all, found...)
	}
	return all
}

// aboutDisclosure: the sentence, or the one before it, speaks of 公开; or the whole
// section does.
func (c clause) aboutDisclosure() bool {
	return c.passage.Section == "reconsideration_and_litigation" || c.mentionsDisclosure
}

// dispute reads the nouns at i (the first of n bytes) with their number.
func (c clause) dispute(at, n int) (all []claim, end int) {
	s := c.text()
	list, end := []subject{kindOfSuit(s, s[at:at+n])}, at+n
	for { // 行政复议、行政诉讼
		j := skip(s, end, disputeJoin)
		m := eat(s, j, disputeWords)
		if j == end || m == 0 {
			break
		}
		list, end = append(list, kindOfSuit(s, s[j:j+m])), j+m
	}
	i := skip(s, end, disputeTail)
	apiece := eat(s, i, evenly) > 0
	i = skip(s, skip(s, i, evenly), disputeTail)
	value, next, ok := quantity(s, i, caseUnits)
	switch {
	case ok && next < len(s) && eat(s, next, joiners) == 0: // 7件维持
		return nil, next
	case ok:
		end = next
	case closes(s, i):
		value, ok = figureBefore(s, at, disputeHead)
	}
	if !ok {
		return nil, end
	}
	if !apiece && value.Sign() != 0 {
		return []claim{{rule: "text.t4", subject: list, value: value, clause: c, at: at}}, end
	}
	for _, subj := range list {
		all = append(all, claim{rule: "text.t4", subject: []subject{subj}, value: value, clause: c, at: at})
	}
	return all, end
}

func kindOfSuit(clause, noun string) subject {
	switch k := disputeNouns[noun]; {
	case k == litigation && containsAny(clause, "未经复议", "直接"):
		return litigationDirect
	case k == litigation && containsAny(clause, "复议后"):
		return litigationAfter
	default:
		return k
	}
}

// denial finds a denial that runs to the end of the clause and nothing but names
// disputes: 不存在因政府信息公开工作被申请行政复议、提起行政诉讼.
func denial(s string) (at int, nouns []subject) {
	for at := 0; at < len(s); at++ {
		n := eat(s, at, denials)
		if n == 0 {
			continue
		}
		nouns = nil
		i := at + n
		for i < len(s) {
			if m := eat(s, i, disputeWords); m > 0 {
				nouns = append(nouns, disputeNouns[s[i:i+m]])
				i += m
			} else if m := eat(s, i, noWords); m > 0 {
				i += m
			} else {
				break
			}
		}
		if i == len(s) && len(nouns) > 0 {
			return at, nouns
		}
	}
	return -1, nil
}
