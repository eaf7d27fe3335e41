package identity

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// announcement is a sentence of the preface that presents the report: 现公布X2020年政府信息
// 公开工作年度报告.
type announcement struct {
	organ string // "" when it names none, or 我局
	year  int    // 0 when it names none
}

// announcements are those of folded text, with what it says of the report's author.
func (p *page) announcements(list *names) (found []announcement) {
	text := withoutNames(p.said[:min(len(p.said), 9000)])
	dated := ""
	for clause := range clauses(strings.ToValidUTF8(text, "")) {
		if p.subject == "" {
			p.subject = subject(dated + clause)
		}
		if dated = ""; len(clause) <= len("2023年以来") && yearIn(clause) > 0 {
			dated = clause
		}
		if len(clause) > maxLine {
			continue
		}
		if strings.Contains(clause, "报") {
			if t, ok := ParseTitle(cutTitle(clause)); ok {
				a := announcement{organ: presented(t.Organ)}
				if has(clause, verbs[:len(verbs)-weakVerbs]...) {
					a.year = t.Year
				}
				found = append(found, a)
				list.add(a.organ, "preface")
			}
		}
		if has(clause, "报告由", "年报由", "编") {
			list.add(between(clause, "由", "编制", "编写", "负责编制", "结合", "根据", "按照", "依据"), "editor")
			if name, _, ok := strings.Cut(clause, "编制了本"); ok && isOrganName(name) && !isSelf(name) {
				list.add(name, "editor")
			}
		}
		if has(clause, "联系", "请与", "致电") {
			list.addContact(between(clause, "与", "联系", "("))
			list.addContact(between(clause, "联系", "(", "联系"))
			list.addContact(between(clause, "请联系", ""))
			list.addContact(between(clause, "致电", "(", ""))
		}
	}
	return found
}

// deeds follow the name of an organ in the first sentences of chapter one.
var deeds = [...]string{"严格", "认真", "坚持", "按照", "积极", "始终", "深入", "全面", "紧紧", "在", "以", "高度", "继续", "切实", "紧密", "贯彻", "围绕", "坚决",
	"主动", "不断", "扎实", "持续", "着力", "进一步", "依法", "根据", "依据", "结合", "通过", "信息公开", "政府信息公开", "政务公开"}

// subject is the organ that did something in a year: 2023年，X认真贯彻….
func subject(clause string) string {
	year, n := yearAt(clause)
	rest, ok := strings.CutPrefix(clause[n:], "年")
	if year == 0 || !ok {
		return ""
	}
	rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "度"), "以来"), "来")
	for _, w := range deeds {
		i := strings.Index(rest, w)
		if i <= 0 {
			continue
		}
		name := rest[:i]
		if k := strings.Index(name, "("); k > 0 { // 以下简称…
			name = name[:k]
		}
		if placed := len(divisions(name)) > 0 || kindOf(name) == zone; placed && isOrganName(name) && !isRelative(name) && !hasPrefix(name, everyWords[:]) {
			return name
		}
	}
	return ""
}

// everyWords begin the names of all organs of a place: 全县各部门.
var everyWords = [...]string{"全县", "全市", "全区", "全省", "全旗", "全镇", "全乡", "全州", "各"}

// addContact adds who is to be asked about the report, if the name says of which place.
func (n *names) addContact(name string) {
	if !isRelative(name) {
		n.add(withoutOffice(name), "contact")
	}
}

// withoutGroup is the government whose office of open government (政府信息公开工作领导小组
// 办公室) wrote the report.
func withoutGroup(name string) string {
	i := strings.LastIndex(name, "信息公开")
	if i < 0 {
		i = strings.LastIndex(name, "政务公开")
	}
	if i <= 0 || !hasSuffix(name, "办公室", "办", "小组", "处", "科") {
		return name
	}
	left, gave := cutSubject(name[:i])
	if gave && strings.HasSuffix(left, "人民") {
		left += "政府"
	}
	if kindOf(left) == "" {
		return name
	}
	return left
}

// withoutNames takes the names of documents (《》) out: the notice of an organ above that
// asks for the report is none of it.
func withoutNames(s string) string {
	if !strings.Contains(s, "《") {
		return s
	}
	b := make([]byte, 0, len(s))
	depth, from, inner := 0, 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != "《"[0] { // the first byte of the three marks
			continue
		}
		switch {
		case strings.HasPrefix(s[i:], "《"):
			if depth == 0 {
				b = append(b, s[from:i]...)
				inner = i + len("《")
			}
			depth++
		case depth > 0 && strings.HasPrefix(s[i:], "》"):
			depth--
			from = i + len("》")
			if t, ok := ParseTitle(s[inner:i]); ok && depth == 0 && t.Tail == "" && t.Lead == "" && t.Organ != "" {
				b = append(b, s[inner:i]...) // the report itself
			}
		case depth > 0 && strings.HasPrefix(s[i:], "。"): // a mark that was never closed
			depth, from = 0, i
		}
	}
	if depth == 0 {
		b = append(b, s[from:]...)
	}
	return string(b)
}

// clauses cuts folded text at its stops.
func clauses(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		from := 0
		for i := 0; i < len(s); i++ {
			n := 0
			switch s[i] {
			case ';', ',', ':':
				n = 1
			case "。"[0]:
				if strings.HasPrefix(s[i:], "。") {
					n = len("。")
				}
			}
			if n == 0 {
				continue
			}
			if from < i && !yield(s[from:i]) {
				return
			}
			i += n - 1
			from = i + 1
		}
		if from < len(s) {
			yield(s[from:])
		}
	}
}

// verbs present a report. With the last ones a sentence may speak of another report.
var verbs = [...]string{"公布", "发布", "社会公开", "编制", "撰写", "形成", "制作", "现将", "将", "了", "公开", "年报", "正文"}

const weakVerbs = 5

// presented cuts the verb off an organ: 特向社会公布X, X编写了本单位….
func presented(organ string) string {
	for _, w := range [...]string{"编写", "编制", "撰写", "制作", "形成"} {
		name, whose, ok := strings.Cut(organ, w)
		if i := strings.LastIndex(name, "由"); i >= 0 { // 由X编制的2012年…
			name = name[i+len("由"):]
		}
		if whose = strings.Trim(whose, "了的"); ok && (whose == "" || isRelative(whose) && !isRelative(name)) && isOrganName(name) && !isSelf(name) {
			return name
		}
	}
	for _, w := range verbs {
		if i := strings.LastIndex(organ, w); i >= 0 {
			organ = organ[i+len(w):]
		}
	}
	organ = strings.TrimPrefix(strings.TrimPrefix(organ, "了"), "年") // of a year that stands in a block of its own
	if !isOrganName(organ) || isSelf(organ) {
		return ""
	}
	return organ
}

// between is the organ that stands between a word and the first of some others.
func between(clause, before string, after ...string) string {
	for at := 0; ; {
		n := strings.Index(clause[at:], before)
		if n < 0 {
			return ""
		}
		at += n + len(before)
		for _, w := range after {
			end := strings.Index(clause[at:], w)
			if w == "" {
				end = len(clause) - at
			}
			if end <= 0 {
				continue
			}
			name := clause[at : at+end]
			if i := strings.Index(name, "("); i > 0 {
				name = name[:i]
			}
			if name = withoutSection(withoutGroup(name)); isOrganName(name) && !isSelf(name) {
				return name
			}
		}
	}
}

// withoutSection takes the section off a department: 思明区司法局综合科.
func withoutSection(name string) string {
	if !hasSuffix(name, "科", "股", "处") {
		return name
	}
	for _, w := range [...]string{"局", "委员会", "厅", "政府"} {
		if i := strings.LastIndex(name, w); i > 0 {
			return name[:i+len(w)]
		}
	}
	return name
}

// withoutOffice takes the office off a department: the contact of a report is often the
// 办公室 of the organ that reports, except that of a government, which reports itself. One
// with a name of its own (党政办) never does.
func withoutOffice(name string) string {
	for _, w := range [...]string{"党政综合办", "党政办", "党建办", "综合办"} {
		if i := strings.Index(name, w); i > 0 && kindOf(name[:i]) != "" {
			return name[:i]
		}
	}
	short := strings.TrimSuffix(name, "办公室")
	if short == name || strings.HasSuffix(short, "政府") || utf8.RuneCountInString(short) < 4 {
		return name
	}
	switch kindOf(short) {
	case department, township, subdistrict:
		return short
	}
	return name
}
