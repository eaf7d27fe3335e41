package check

import (
	"fmt"
	"slices"

	"nianbao/model"
)

// compare holds the prose against the tables. A claim that no table figure answers,
// or a doubtful one, is passed over.
func (t *table) compare(prose Prose) []model.Finding {
	list := claims(prose, t.report.Year)
	worths := make([]worth, len(list))
	agrees := make([]bool, len(list))
	var all []model.Finding
	for i, c := range list {
		if c.rule == "text.fee" {
			all = append(all, t.fee(c)...)
			continue
		}
		if worths[i] = t.worthOf(c); worths[i].ok {
			agrees[i] = worths[i].admits(c.value)
		}
	}
	for i, c := range list {
		if !worths[i].ok || agrees[i] || addsUp(list, worths, i) {
			continue
		}
		f := t.differ(c, worths[i])
		for j := range list {
			// Another clause says the same as the table: this one is about a part, or an
			// inconsistency of the prose itself.
			if agrees[j] && slices.Equal(list[j].subject, c.subject) {
				f.Severity = model.Info
			}
		}
		if !slices.ContainsFunc(all, func(g model.Finding) bool { return g.Message == f.Message }) {
			all = append(all, f)
		}
	}
	return all
}

// addsUp reports whether the claims about the subject of claim i together say what
// the table says: 对自然人予以公开5件，对企业予以公开3件.
func addsUp(list []claim, worths []worth, i int) bool {
	sum, n := zero, 0
	for _, c := range list {
		if slices.Equal(c.subject, list[i].subject) {
			sum, n = sum.Add(c.value), n+1
		}
	}
	return n > 1 && worths[i].admits(sum)
}

func (t *table) differ(c claim, w worth) model.Finding {
	quote, place := c.clause.quote()
	f := model.Finding{ID: c.rule, Severity: model.Warning, Class: model.TextClass, Cells: w.keys,
		Expected: w.value, Observed: c.value, At: place}
	says := "the text says " + c.value.String()
	if c.value.Sign() == 0 {
		says = "the text says that there is none"
	}
	f.Message = fmt.Sprintf("%s: %s (%s), but the table has %v%s", t.nameOf(c), says, quote, w.value, w.how)
	if t.otherScope(c) {
		f.Severity = model.Info
		f.Message += "; the two may count different organs (统计范围)"
	}
	return f
}

// widely tells that a figure is of several organs.
var widely = newWords("全市", "全县", "全区", "全省", "全州", "全旗", "全镇", "各单位", "各部门", "各镇", "各乡", "各街道", "各级", "各区", "各县", "各地", "部门共", "代表", "名义", "系统")

// otherScope reports whether the sentence counts for others than the report does: 全区,
// 各部门, 代表市政府.
func (t *table) otherScope(c claim) bool {
	before := c.clause.sentence.text[:c.clause.from+c.at]
	before = before[max(0, len(before)-maxClause):]
	wide := widely.in(before)
	rolled := t.report.Scope == model.GovernmentAndDepartments || t.report.Scope == model.Region
	return wide != rolled
}

// fee finds the information processing fee, which is in 元 and has no cell, printed
// as the amount of 行政事业性收费, with or without its unit changed to 万元.
func (t *table) fee(c claim) []model.Finding {
	w := t.single("proactive_disclosure.administrative_fees.amount")
	if !w.ok || c.value.Sign() <= 0 || w.value.Cmp(c.value) != 0 && w.value.Float()*10000 != c.value.Float() {
		return nil
	}
	quote, place := c.clause.quote()
	return []model.Finding{{ID: c.rule, Severity: model.Info, Class: model.TextClass, Cells: w.keys, Expected: w.value, Observed: c.value, At: place,
		Message: fmt.Sprintf("table 2, 行政事业性收费: the table has %v 万元, the text names the same amount as 信息处理费, %v 元 (%s): these are different fees", w.value, c.value, quote)}}
}
