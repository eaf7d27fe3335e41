package check

import "strings"

// Disputes: 行政复议7件, 1件涉及…的行政复议, 行政复议、行政诉讼均为0件, and the many ways to
// say that there were none.

var (
	disputeNouns = map[string]subject{"行政复议": reconsideration, "复议": reconsideration,
		"行政诉讼": litigation, "诉讼": litigation}
	disputeWords = newWords("行政复议", "复议", "行政诉讼", "诉讼")
	disputeTail  = newWords("案件", "案", "申请", "事项", "数量", "总数", "数", "共", "共计", "合计", "总计", "为", "有", "发生", "新增", "类", "情况")
	disputeHead  = newWords("涉及", "因", "政府信息公开", "信息公开", "工作", "的", "被", "申请", "提起", "引发", "引起", "类", "被申请", "有关", "相关", "公开", "政府信息")
	disputeJoin  = newWords("、", "和", "及", "与", "或", "以及", "或者", "提起", "被提起", "被申请", "申请")
	evenly       = newWords("均", "都", "各", "分别")
	// 未 and 不存在 open a denial; all behind them must be of these words.
	denials = newWords("不存在", "未", "没有", "无", "从未")
	noWords = newWords("因", "政府信息公开", "信息公开", "政府信息", "公开", "信息", "依申请公开", "工作", "申请", "被申请", "被", "提起", "被提起", "引发", "引起",
		"产生", "导致", "的", "发生", "有关", "有", "涉及", "相关", "方面", "关于", "任何", "出现", "案件", "案", "情况", "情形", "事项", "本机关", "我局", "本单位",
		"等", "、", "或", "或者", "和", "及", "以及", "与", "而", "类", "公民", "法人", "其他组织", "当事人", "申请人", "收到", "接到", "过", "对", "针对", "一起", "一例",
		"举报", "投诉", "申诉", "现象", "问题", "行为", "进行")
	// A number beside one of these is of a part: 结果维持行政复议7件.
	outcomeWords = newWords("维持", "纠正", "纠错", "撤销", "驳回", "审结", "败诉", "胜诉", "结果", "调解", "撤回", "终止", "责令", "其中", "第三人")
	// The organ as the reviewing body, not as the one reviewed.
	reviewWords = newWords("办理", "审理", "受理", "应诉", "出庭", "化解", "代理")
)

func (c clause) appendDisputes(all []claim) []claim {
	s := c.text()
	first, n := disputeWords.find(s, 0)
	if n == 0 {
		return all
	}
	before := len(all)
	if c.has&hasDenial != 0 {
		if at, nouns := denial(s); at >= 0 {
			for _, n := range nouns {
				all = append(all, claim{rule: "text.t4", subject: []subject{n}, value: zero, clause: c, at: at})
			}
			if !c.ofDisclosure() {
				return all[:before]
			}
			return all
		}
	}
	if c.has&hasFigure == 0 {
		return all
	}
	for at := first; n > 0; {
		all, at = c.appendDispute(all, at, n)
		at, n = disputeWords.find(s, at)
	}
	if len(all) > before && (outcomeWords.in(s) || c.hasMore() || reviewWords.in(s) && !strings.Contains(s, "信息公开") || !c.ofDisclosure()) {
		return all[:before]
	}
	return all
}

// hasMore: the next clause adds to the figure of this one, 另有1件.
func (c clause) hasMore() bool {
	return strings.HasPrefix(strings.TrimLeft(c.sentence.text[c.to:], "，；,;"), "另")
}

// ofDisclosure: the sentence, or the one before it, speaks of 公开; or the whole
// section does.
func (c clause) ofDisclosure() bool {
	return c.passage.Section == "reconsideration_and_litigation" ||
		c.mentionsDisclosure.get(func() bool { return c.mentions("公开") })
}

// appendDispute reads the nouns at the first of n bytes with their number.
func (c clause) appendDispute(all []claim, at, n int) (_ []claim, end int) {
	s := c.text()
	end = at + n
	j := disputeJoin.skip(s, end)
	for m := disputeWords.at(s, j); j > end && m > 0; m = disputeWords.at(s, j) { // 行政复议、行政诉讼
		end = j + m
		j = disputeJoin.skip(s, end)
	}
	nouns := s[at:end]
	i := disputeTail.skip(s, end)
	apiece := evenly.at(s, i) > 0
	i = disputeTail.skip(s, evenly.skip(s, i))
	value, next, ok := quantity(s, i, caseUnits)
	switch {
	case ok && next < len(s) && joiners.at(s, next) == 0: // 7件维持
		return all, next
	case ok:
		end = next
	case closes(s, i):
		value, ok = figureBefore(s, at, disputeHead)
	}
	if !ok {
		return all, end
	}
	var list []subject
	for i, n := disputeWords.find(nouns, 0); n > 0; i, n = disputeWords.find(nouns, i+n) {
		list = append(list, kindOfSuit(s, nouns[i:i+n]))
	}
	if !apiece && value.Sign() != 0 {
		return append(all, claim{rule: "text.t4", subject: list, value: value, clause: c, at: at}), end
	}
	for k := range list {
		all = append(all, claim{rule: "text.t4", subject: list[k : k+1], value: value, clause: c, at: at})
	}
	return all, end
}

func kindOfSuit(clause, noun string) subject {
	switch k := disputeNouns[noun]; {
	case k == litigation && (strings.Contains(clause, "未经复议") || strings.Contains(clause, "直接")):
		return litigationDirect
	case k == litigation && strings.Contains(clause, "复议后"):
		return litigationAfter
	default:
		return k
	}
}

// denial finds a denial that runs to the end of the clause and nothing but names
// disputes: 不存在因政府信息公开工作被申请行政复议、提起行政诉讼.
func denial(s string) (at int, nouns []subject) {
	for at, n := denials.find(s, 0); n > 0; at, n = denials.find(s, at+len("不")) {
		nouns = nouns[:0]
		i := at + n
		for i < len(s) {
			if m := disputeWords.at(s, i); m > 0 {
				nouns = append(nouns, disputeNouns[s[i:i+m]])
				i += m
			} else if m := noWords.at(s, i); m > 0 {
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
