package identity

import (
	"strings"

	"nianbao/model"
)

// scope tells whose figures a report adds up (统计范围). A department, a town or an office
// reports on itself unless the text says otherwise; a government says it, or it stays
// unknown.
func (p *page) scope(id *Identity) model.Scope {
	text := p.said
	switch {
	case speaksOfRegion(text):
		return model.Region
	case has(text, "政府及其部门", "政府及其工作部门", "政府和部门", "政府及各部门", "政府及政府部门", "政府及所属部门"):
		if saysFigures(text, "部门") {
			return model.GovernmentAndDepartments
		}
	case has(text, "代表市政府", "代表区政府", "代表县政府", "代表省政府", "代表市人民政府", "代表区人民政府", "代表县人民政府", "代表省人民政府", "以市政府名义", "以区政府名义", "以县政府名义", "以省政府名义", "以政府名义"):
		return model.GovernmentAsOrgan
	}
	switch id.Organ.Type {
	case department, dispatched, township, subdistrict, office, empowered:
		return model.OwnOrgan
	}
	return model.ScopeUnknown
}

// speaksOfRegion tells 全市各级行政机关 and like words beside figures.
func speaksOfRegion(text string) bool {
	for _, who := range [...]string{"各级行政机关", "行政机关", "各级各部门", "各级政府", "各乡镇", "汇总"} {
		if !strings.Contains(text, who) {
			continue
		}
		for _, all := range [...]string{"全省", "全市", "全区", "全县", "全州", "全旗", "全盟"} {
			if strings.Contains(text, all+who) && saysFigures(text, all+who) {
				return true
			}
		}
	}
	return false
}

// saysFigures tells whether a word stands in a sentence about the figures.
func saysFigures(text, word string) bool {
	for at := 0; ; {
		n := strings.Index(text[at:], word)
		if n < 0 {
			return false
		}
		at += n
		from := strings.LastIndex(text[:at], "。") + 1
		to := len(text)
		if end := strings.Index(text[at:], "。"); end >= 0 {
			to = at + end
		}
		if has(text[max(from, at-300):min(to, at+300)], "数据", "汇总", "统计", "编制") {
			return true
		}
		at += len(word)
	}
}

func has(s string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}
