package identity

import (
	"strings"
	"unicode/utf8"

	"nianbao/model"

	"nianbao/parser/fold"
)

// scope tells whose figures a report adds up (统计范围). A department, a town or an office
// reports on itself unless the text says otherwise; a government says it, or it stays
// unknown.
func (p *page) scope(id *Identity) model.Scope {
	text := p.said
	switch {
	case speaksOfRegion(text):
		return model.Region
	case follows(text, "政府", "及其部门", "及其工作部门", "和部门", "及各部门", "及政府部门", "及所属部门"):
		if saysFigures(text, "部门") {
			return model.GovernmentAndDepartments
		}
	case follows(text, "代表", "市政府", "区政府", "县政府", "省政府", "市人民政府", "区人民政府", "县人民政府", "省人民政府"),
		follows(text, "以", "市政府名义", "区政府名义", "县政府名义", "省政府名义", "政府名义"):
		return model.GovernmentAsOrgan
	}
	switch id.Organ.Type {
	case department, dispatched, township, subdistrict, office, empowered:
		return model.OwnOrgan
	}
	return model.ScopeUnknown
}

// follows tells whether one of some words stands after a word, in one pass of the text.
func follows(text, word string, after ...string) bool {
	for at := 0; ; {
		n := fold.Index(text[at:], word)
		if n < 0 {
			return false
		}
		if at += n + len(word); hasPrefix(text[at:], after) {
			return true
		}
	}
}

func hasPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// speaksOfRegion tells 全市各级行政机关 and like words beside figures.
func speaksOfRegion(text string) bool {
	for at := 0; ; {
		n := fold.Index(text[at:], "全")
		if n < 0 {
			return false
		}
		at += n
		place, width := utf8.DecodeRuneInString(text[at+len("全"):])
		if !strings.ContainsRune("省市区县州旗盟", place) {
			at += len("全")
			continue
		}
		who := text[at+len("全")+width:]
		for _, w := range [...]string{"各级行政机关", "行政机关", "各级各部门", "各级政府", "各乡镇", "汇总"} {
			if strings.HasPrefix(who, w) && besideFigures(text, at) {
				return true
			}
		}
		at += len("全")
	}
}

// saysFigures tells whether a word stands in a sentence about the figures.
func saysFigures(text, word string) bool {
	for at := 0; ; {
		n := fold.Index(text[at:], word)
		if n < 0 {
			return false
		}
		if at += n; besideFigures(text, at) {
			return true
		}
		at += len(word)
	}
}

// besideFigures tells whether the sentence around a place speaks of the figures.
func besideFigures(text string, at int) bool {
	from, to := max(0, at-300), min(len(text), at+300)
	if i := strings.LastIndex(text[from:at], "。"); i >= 0 {
		from += i + len("。")
	}
	if i := strings.Index(text[at:to], "。"); i >= 0 {
		to = at + i
	}
	return fold.Has(text[from:to], "数据", "汇总", "统计", "编制")
}
