package check

import (
	"slices"
	"strings"

	"nianbao/model"
)

var zero = model.Int(0)

var resultPhrases = map[string]subject{
	"予以公开": granted, "同意公开": granted, "准予公开": granted,
	"部分公开": partial, "予以部分公开": partial, "同意部分公开": partial,
	"不予公开": denied, "不同意公开": denied,
	"无法提供": unavailable,
	"不予处理": notProcessed,
	"其他处理": otherProcessing, "其它处理": otherProcessing, "作其他处理": otherProcessing, "作其它处理": otherProcessing,
}

var (
	resultWords = newWords("予以公开", "同意公开", "准予公开", "部分公开", "予以部分公开", "同意部分公开", "不予公开", "不同意公开",
		"无法提供", "不予处理", "其他处理", "其它处理", "作其他处理", "作其它处理")
	resultTail = newWords("答复", "的", "有", "共", "共计", "合计", "为", "数", "数量", "情形", "类", "申请", "政府信息公开申请", "信息", "政府信息", "决定", "事项")
	resultHead = newWords("申请", "政府信息公开申请", "的", "为", "属于", "作出", "作", "答复", "系")
)

// otherResults are of a part, or of publishing without an application.
var otherResults = newWords("其中", "主动", "涉及", "第三方")

// otherMatters are answered, too.
var otherMatters = newWords("建议", "提案", "热线", "留言", "信访件", "信箱")

// appendResults finds 不予公开35件, 予以公开及部分公开258件 and 5件予以公开.
func (c clause) appendResults(all []claim) []claim {
	before := len(all)
	for at, n := resultWords.find(c.text(), 0); n > 0; {
		var i int
		all, i = c.appendResult(all, at, n)
		at, n = resultWords.find(c.text(), i)
	}
	if len(all) > before && (otherResults.in(c.text()) || !c.ofAnswers()) {
		return all[:before]
	}
	return all
}

// ofAnswers reports whether the sentence is about answers to applications.
func (c clause) ofAnswers() bool {
	return c.mentionsRequest.get(func() bool { return c.mentions("申请") }) &&
		!c.aboutOthers.get(func() bool { return otherMatters.in(c.sentence.text) })
}

// appendResult reads the results at the first of n bytes with their figure.
func (c clause) appendResult(all []claim, at, n int) (_ []claim, end int) {
	s := c.text()
	list, end := []subject{resultPhrases[s[at:at+n]]}, at+n
	for { // 予以公开及部分公开
		j := end + joiners.at(s, end)
		m := resultWords.at(s, j)
		if j == end || m == 0 {
			break
		}
		list, end = append(list, resultPhrases[s[j:j+m]]), j+m
	}
	i := resultTail.skip(s, end)
	value, next, ok := quantity(s, i, caseUnits)
	if ok {
		if end = next; next < len(s) && joiners.at(s, next) == 0 && resultWords.at(s, next) == 0 {
			return all, end // 予以公开的3件典型案例
		}
	} else if closes(s, i) {
		value, ok = figureBefore(s, at, resultHead)
	}
	if ok {
		all = append(all, claim{rule: "text.results", subject: list, value: value, clause: c, at: at})
	}
	return all, end
}

// closes reports whether nothing of the statement follows: the end, or a new item.
func closes(s string, i int) bool {
	return i == len(s) || strings.HasPrefix(s[i:], "、")
}

// introductions may stand before a number that opens its item.
var introductions = []string{"有", "共", "、", "和", "发生", "出现", "新增", "收到"}

// figureBefore reads the number right before a phrase: 1件(申请)结转. It must open its
// item, or it may be the figure of the item before: 予以公开5件不予公开.
func figureBefore(s string, at int, head *words) (model.Number, bool) {
	s = s[:at]
	for i := 0; i < at; i++ {
		if !digit(s[i]) {
			continue
		}
		value, end, ok := quantity(s, i, requestUnits)
		if !ok {
			continue
		}
		if head.skip(s, end) == at && (i == 0 || hasSuffix(s[:i], introductions)) {
			return value, true
		}
		i = end
	}
	return model.Number{}, false
}

func hasSuffix(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.HasSuffix(s, w) })
}

var (
	documentNouns = newWords("行政规范性文件", "规范性文件", "政府规章", "规章")
	documentUnits = newWords("件", "份", "部")
	documentTail  = newWords("共", "共计", "为", "数", "数量", "有")
	// documentVerbs open or close a phrase about documents: 制发规范性文件13件,
	// 规范性文件现行有效55件.
	documentVerbs = newWords("制发", "新制发", "本年制发", "制定", "新制定", "废止", "本年废止", "现行有效", "现行有效的")
	// preparations join another verb to it, or say that nothing came of it.
	preparations = []string{"修改", "修订", "清理", "起草", "未", "拟"}
)

// appendDocuments finds figures of table 2 for rules and normative documents.
func (c clause) appendDocuments(all []claim) []claim {
	s := c.text()
	for at, n := documentNouns.find(s, 0); n > 0; at, n = documentNouns.find(s, at+n) {
		end := at + n
		verb, joined := verbBefore(s, at)
		if verb == "" {
			m := documentVerbs.at(s, end)
			verb, end = s[end:end+m], end+m
			joined = m > 0 && joiners.at(s, end) > 0
		}
		value, _, ok := quantity(s, documentTail.skip(s, end), documentUnits)
		if verb == "" || joined || !ok {
			continue
		}
		what := issuedDocuments
		switch {
		case strings.Contains(verb, "废止"):
			what = repealedDocuments
		case strings.Contains(verb, "有效"):
			what = documentsInForce
		}
		if strings.Contains(s[at:at+n], "规章") {
			what += issuedRules - issuedDocuments
		}
		all = append(all, claim{rule: "text.t2", subject: []subject{what}, value: value, clause: c, at: at})
	}
	return all
}

// verbBefore finds the verb that ends at a noun. Joined verbs share one figure
// (修改、废止规范性文件5件), so they say nothing of either.
func verbBefore(s string, at int) (verb string, joined bool) {
	for _, v := range documentVerbs.list {
		if strings.HasSuffix(s[:at], v) && len(v) > len(verb) {
			verb = v
		}
	}
	rest := s[:at-len(verb)]
	for _, j := range joiners.list {
		if before, ok := strings.CutSuffix(rest, j); ok {
			return verb, !strings.HasSuffix(before, "件") // 制发3件、废止1件: two items
		}
	}
	return verb, hasSuffix(rest, preparations)
}

var feeTail, feeUnits = newWords("共", "共计", "合计", "为", "金额", "总额", "人民币"), newWords("元")

// appendFee finds 收取信息处理费400元. The figure is in 元 and no cell of the form.
func (c clause) appendFee(all []claim) []claim {
	const fee = "信息处理费"
	s := c.text()
	at := strings.Index(s, fee)
	if at < 0 {
		return all
	}
	value, _, ok := quantity(s, feeTail.skip(s, at+len(fee)), feeUnits)
	if !ok {
		return all
	}
	return append(all, claim{rule: "text.fee", subject: []subject{processingFee}, value: value, clause: c, at: at})
}
