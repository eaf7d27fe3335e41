package identity

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// preface reads the sentences in which a report says whose it is, from folded text:
// 现公布X2020年政府信息公开工作年度报告, 本报告由X编制, 如有疑问，请与X联系.
func preface(list *names, text string) {
	text = withoutNames(strings.ToValidUTF8(text[:min(len(text), 9000)], ""))
	for clause := range clauses(text) {
		if len(clause) > maxLine {
			continue
		}
		if strings.Contains(clause, "报") {
			if t, ok := ParseTitle(cutTitle(clause)); ok {
				if name := presented(t.Organ); name != "" {
					list.add(name, "preface")
				}
			}
		}
		if !has(clause, "编", "联系") {
			continue
		}
		if name := between(clause, "由", "编制", "编写", "负责编制", "根据", "按照", "依据"); name != "" {
			list.add(name, "editor")
		}
		if name := between(clause, "与", "联系"); name != "" {
			list.add(withoutOffice(name), "contact")
		}
		if name := between(clause, "联系", "(", "联系"); name != "" {
			list.add(withoutOffice(name), "contact")
		}
	}
}

// withoutNames takes the names of documents (《》) out: the notice of an organ above that
// asks for the report is none of it.
func withoutNames(s string) string {
	if !strings.Contains(s, "《") {
		return s
	}
	b := make([]byte, 0, len(s))
	depth, from := 0, 0
	for i := 0; i < len(s); i++ {
		if s[i] != "《"[0] { // the first byte of the three marks
			continue
		}
		switch {
		case strings.HasPrefix(s[i:], "《"):
			if depth == 0 {
				b = append(b, s[from:i]...)
			}
			depth++
		case depth > 0 && strings.HasPrefix(s[i:], "》"):
			depth--
			from = i + len("》")
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

// presented cuts the verb off an organ: 特向社会公布X, X编写了本单位….
func presented(organ string) string {
	for _, w := range [...]string{"编写", "编制", "撰写", "制作", "形成"} {
		if name, whose, ok := strings.Cut(organ, w); ok && isRelative(strings.TrimPrefix(whose, "了")) && isOrganName(name) && !isRelative(name) {
			return name
		}
	}
	for _, w := range [...]string{"公布", "发布", "编制", "公开", "撰写", "形成", "现将", "将", "了", "制作", "年报", "正文"} {
		if i := strings.LastIndex(organ, w); i >= 0 {
			organ = organ[i+len(w):]
		}
	}
	organ = strings.TrimPrefix(strings.TrimPrefix(organ, "了"), "年") // of a year that stands in a block of its own
	if !isOrganName(organ) || isRelative(organ) {
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
			if end <= 0 {
				continue
			}
			name := clause[at : at+end]
			if i := strings.Index(name, "("); i > 0 {
				name = name[:i]
			}
			if isOrganName(name) && !isRelative(name) {
				return name
			}
		}
	}
}

// withoutOffice takes the office off a department: the contact of a report is often the
// 办公室 of the organ that reports, except that of a government, which reports itself.
func withoutOffice(name string) string {
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
