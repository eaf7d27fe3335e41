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
	resultWords = []string{"予以公开", "同意公开", "准予公开", "部分公开", "予以部分公开", "同意部分公开", "不予公开", "不同意公开",
		"无法提供", "不予处理", "其他处理", "其它处理", "作其他处理", "作其它处理"}
	resultTail = []string{"答复", "的", "有", "共", "共计", "合计", "为", "数", "数量", "情形", "类", "申请", "政府信息公开申请", "信息", "政府信息", "决定", "事项"}
	resultHead = []string{"申请", "政府信息公开申请", "的", "为", "属于", "作出", "作", "答复", "系"}
)

// readResults finds 不予公开35件, 予以公开及部分公开258件 and 5件予以公开.
func readResults(c clause) []claim {
	s := c.text()
	if !containsAny(s, "公开", "提供", "处理") || !c.mentionsRequest ||
		containsAny(s, "其中", "主动", "涉及", "第三方") || c.aboutOthers {
		return nil
	}
	var all []claim
	for i := 0; i < len(s); {
		n := eat(s, i, resultWords)
		if n == 0 {
			i++
			continue
		}
		at := i
		list, end := []subject{resultPhrases[s[i:i+n]]}, i+n
		for { // 予以公开及部分公开
			j := end + eat(s, end, joiners)
			m := eat(s, j, resultWords)
			if j == end || m == 0 {
				break
			}
			list, end = append(list, resultPhrases[s[j:j+m]]), j+m
		}
		i = end
		value, next, ok := quantity(s, skip(s, end, resultTail), caseUnits)
		if ok {
			if i = next; next < len(s) && eat(s, next, joiners) == 0 && eat(s, next, resultWords) == 0 {
				continue // 予以公开的3件典型案例
			}
		} else if closes(s, skip(s, end, resultTail)) {
			value, ok = figureBefore(s, at, resultHead)
		}
		if ok {
			all = append(all, claim{rule: "text.results", subject: list, value: value, clause: c, at: at})
		}
	}
	return all
}

// closes reports whether nothing of the statement follows: the end, or a new item.
func closes(s string, i int) bool {
	return i == len(s) || strings.HasPrefix(s[i:], "、")
}

// introductions may stand before a number that opens its item.
var introductions = []string{"有", "共", "、", "和", "发生", "出现", "新增", "收到"}

// figureBefore reads the number right before a phrase: 1件(申请)结转. It must open its
// item, or it may be the figure of the item before: 予以公开5件不予公开.
func figureBefore(s string, at int, head []string) (model.Number, bool) {
	for _, i := range quantities(s[:at], requestUnits) {
		value, end, _ := quantity(s, i, requestUnits)
		opens := i == 0 || slices.ContainsFunc(introductions, func(w string) bool { return strings.HasSuffix(s[:i], w) })
		if opens && skip(s[:at], end, head) == at {
			return value, true
		}
	}
	return model.Number{}, false
}

// documentVerbs open or close a phrase about documents: 制发规范性文件13件, 规范性文件现行有效55件.
var documentVerbs = []string{"制发", "新制发", "本年制发", "制定", "新制定", "废止", "本年废止", "现行有效", "现行有效的"}

var documentTail = []string{"共", "共计", "为", "数", "数量", "有"}

// readDocuments finds figures of table 2 for rules and normative documents.
func readDocuments(c clause) []claim {
	s := c.text()
	if !containsAny(s, "规范性文件", "规章") {
		return nil
	}
	var all []claim
	each(s, []string{"行政规范性文件", "规范性文件", "政府规章", "规章"}, func(at, end int) {
		verb, joined := verbBefore(s, at)
		i := end
		if verb == "" {
			if n := eat(s, end, documentVerbs); n > 0 {
				verb, i = s[end:end+n], end+n
				joined = verbStarts(s, end+n)
			}
		}
		value, _, ok := quantity(s, skip(s, i, documentTail), []string{"件", "份", "部"})
		if verb == "" || joined || !ok {
			return
		}
		what := issuedDocuments
		switch {
		case strings.Contains(verb, "废止"):
			what = repealedDocuments
		case strings.Contains(verb, "有效"):
			what = documentsInForce
		}
		if strings.Contains(s[at:end], "规章") {
			what += issuedRules - issuedDocuments
		}
		all = append(all, claim{rule: "text.t2", subject: []subject{what}, value: value, clause: c, at: at})
	})
	return all
}

// verbBefore finds the verb that ends at a noun. Joined verbs share one figure
// (修改、废止规范性文件5件), so they say nothing of either.
func verbBefore(s string, at int) (verb string, joined bool) {
	for _, v := range documentVerbs {
		if strings.HasSuffix(s[:at], v) && len(v) > len(verb) {
			verb = v
		}
	}
	rest := s[:at-len(verb)]
	for _, j := range joiners {
		if before, ok := strings.CutSuffix(rest, j); ok {
			return verb, !strings.HasSuffix(before, "件") // 制发3件、废止1件: two items
		}
	}
	return verb, slices.ContainsFunc([]string{"修改", "修订", "清理", "起草", "未", "拟"}, func(w string) bool { return strings.HasSuffix(rest, w) })
}

func verbStarts(s string, i int) bool { return eat(s, i, joiners) > 0 }

// readFee finds 收取信息处理费400元. The figure is in 元 and no cell of the form.
func readFee(c clause) []claim {
	s := c.text()
	at := strings.Index(s, "信息处理费")
	if at < 0 {
		return nil
	}
	value, _, ok := quantity(s, skip(s, at+len("信息处理费"), []string{"共", "共计", "合计", "为", "金额", "总额", "人民币"}), []string{"元"})
	if !ok {
		return nil
	}
	return []claim{{rule: "text.fee", subject: []subject{processingFee}, value: value, clause: c, at: at}}
}
