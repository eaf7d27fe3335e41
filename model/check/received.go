package check

import "strings"

// Applications: 共受理政府信息公开申请859件, 收到70件申请, 未收到…申请, 上年结转2件,
// 1件结转下年度继续办理, 予以公开及部分公开258件.

var (
	receiveVerbs = newWords("收到", "受理", "新收", "接收", "接到", "新收到")
	requestWords = newWords("并", "办结", "办理", "答复", "受理", "处理", "回复", "的", "了", "各类", "有效",
		"政府信息公开", "政府信息", "信息公开", "公开政府信息", "公开信息", "公开", "信息", "依申请公开", "依申请",
		"公民", "法人", "其他组织", "其它组织", "组织", "社会公众", "公众", "群众", "申请人", "自然人", "个人",
		"提出", "提交", "要求", "申请", "申请件", "数量", "总数", "总量", "数", "事项", "共", "共计", "合计", "总计",
		"为", "有", "关于", "有关", "相关", "任何", "和", "及", "、", "或", "以及", "或者", "向我局", "情况", "新增")
	natural, legal = newWords("自然人", "公民", "个人"), newWords("法人", "组织")
	// The sentence may go on behind its number with one of these.
	goesOn = newWords("均", "全部", "已", "都", "按", "其", "且", "，")
	// A clause with one of these is about a part of the applications, or about others, and
	// so is one with 12345.
	partWords = newWords("其中", "网上", "网络", "在线", "当面", "现场", "信函", "邮寄", "邮件", "传真", "电子", "平台", "网站",
		"口头", "书面", "代收", "转来", "转办", "信访", "热线", "建议", "提案", "投诉", "举报", "咨询", "留言", "信箱", "来信",
		"审批", "窗口", "大厅", "证照", "补贴", "救助", "援助", "仲裁", "立案", "工伤", "许可", "不动产", "政务服务", "费")
)

// ofRequests tells whether a clause that may not say 公开 itself is about applications
// for information: the line is, and nothing in the sentence is about others. A clause
// about a part of them is never.
func (c clause) ofRequests() bool {
	s := c.text()
	if ofPart(s) {
		return false
	}
	return strings.Contains(s, "公开") && strings.Contains(s, "申请") ||
		c.line.ofRequests() && !c.mentionsPart.get(func() bool { return ofPart(c.sentence.text) })
}

func ofPart(s string) bool { return partWords.in(s) || strings.Contains(s, "12345") }

func (c clause) appendReceived(all []claim) []claim {
	s := c.text()
	before := len(all)
	for at, n := receiveVerbs.find(s, 0); n > 0; {
		i := requestWords.skip(s, at+n)
		all = c.appendRequest(all, at, at+n, i)
		at, n = receiveVerbs.find(s, i)
	}
	for _, no := range [...]string{"无", "没有"} { // 无政府信息公开申请
		if len(all) > before || c.has&hasDenial == 0 {
			break
		}
		at := strings.Index(s, no)
		if at < 0 {
			continue
		}
		words := s[at+len(no):]
		if requestWords.skip(words, 0) == len(words) && strings.Contains(words, "申请") && strings.Contains(words, "公开") && !strings.Contains(words, "要求") {
			all = appendReceived(all, claim{clause: c, at: at}, words)
		}
	}
	if len(all) > before && !c.ofRequests() {
		return all[:before]
	}
	return all
}

// appendRequest adds what a verb from at to end says; behind it are request words up
// to i.
func (c clause) appendRequest(all []claim, at, end, i int) []claim {
	s := c.text()
	words := s[end:i]
	if no, ok := negation(s[:at]); ok { // 未收到…申请, to the end of the clause
		if i == len(s) && strings.Contains(words, "申请") && strings.Contains(words, "公开") {
			return appendReceived(all, claim{clause: c, at: no}, words)
		}
		return all
	}
	value, after, ok := quantity(s, i, requestUnits)
	if !ok {
		return all
	}
	next := requestWords.skip(s, after)
	more := s[after:next]
	if !strings.Contains(words, "申请") && !strings.Contains(more, "申请") || next < len(s) && goesOn.at(s, next) == 0 {
		return all
	}
	return appendReceived(all, claim{clause: c, at: at, value: value}, words+more)
}

// negation finds 未 or 没有 at the end of s.
func negation(s string) (at int, ok bool) {
	for _, no := range [...]string{"未", "没有", "从未", "均未", "未有"} {
		if strings.HasSuffix(s, no) {
			return len(s) - len(no), true
		}
	}
	return 0, false
}

// appendReceived adds the claim unless it is about legal persons only.
func appendReceived(all []claim, c claim, words string) []claim {
	c.rule, c.subject = "text.new_received", []subject{received}
	c.natural = natural.in(words)
	if legal.in(words) {
		if !c.natural {
			return all
		}
		c.natural = false
	}
	if !c.value.Valid() {
		if c.natural {
			return all
		}
		c.value = zero
	}
	return append(all, c)
}

var (
	nextYear  = newWords("下年度", "下一年度", "下年", "下一年", "次年", "明年")
	moveWords = newWords("结转", "顺延", "转入", "转", "延至", "结转至", "结转到", "结转入", "顺延至", "顺延到", "转至", "转到")
	moveTail  = newWords("继续", "办理", "答复", "处理", "回复", "的", "有", "为", "共", "申请", "政府信息公开", "数量", "数")
	moveHead  = newWords("申请", "政府信息公开", "的", "按照", "《条例》", "依法", "规定", "正在", "尚在", "需", "将", "办理中", "并")
	lastYear  = newWords("上年结转", "上年度结转", "上一年结转", "上一年度结转", "结转上年", "结转上年度", "结转上一年度", "去年结转", "往年结转")
	lastTail  = newWords("的", "政府信息公开", "信息公开", "申请", "共", "为", "有", "数量", "数")
	lastHead  = newWords("为", "系", "是", "申请", "的", "属", "属于")
)

func (c clause) appendCarried(all []claim) []claim {
	s := c.text()
	before := len(all)
	for at, n := lastYear.find(s, 0); n > 0; at, n = lastYear.find(s, at+n) {
		all = c.appendFigure(all, carriedIn, at, lastTail.skip(s, at+n), lastHead)
	}
	for at, n := moveWords.find(s, 0); n > 0; at, n = moveWords.find(s, at+n) {
		if m := nextYear.at(s, at+n); m > 0 {
			all = c.appendFigure(all, carriedOut, at, moveTail.skip(s, at+n+m), moveHead)
		}
	}
	if len(all) > before && !c.ofRequests() {
		return all[:before]
	}
	return all
}

// appendFigure reads the number behind a phrase, else the one before it: 结转下年度1件,
// 1件结转下年度. The phrase stands from at to end.
func (c clause) appendFigure(all []claim, what subject, at, end int, head *words) []claim {
	s := c.text()
	value, next, ok := quantity(s, end, requestUnits)
	if ok {
		next = moveHead.skip(s, next)
		ok = next == len(s) || joiners.at(s, next) > 0
	} else if end == len(s) {
		value, ok = figureBefore(s, at, head)
	}
	if !ok {
		return all
	}
	return append(all, claim{rule: "text.results", subject: []subject{what}, value: value, clause: c, at: at})
}
