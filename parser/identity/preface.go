package identity

import (
	"iter"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// addAuthors adds who wrote a report, or is to be asked about it, by a clause of the
// preface: 本报告由X编制, 如有疑问，请与X联系.
func (n *names) addAuthors(clause string) {
	if !authorWords.In(clause) {
		return
	}
	if wroteWords.In(clause) {
		name := between(clause, "由", "编制", "编写", "负责编制", "结合", "根据", "按照", "依据", "围绕", "综合", "汇总", "依照", "组织", "牵头", "统一")
		n.add(withoutOwnOffice(name), "editor")
		n.add(name, "editor")
		if name, _, ok := strings.Cut(clause, "编制了本"); ok {
			for _, w := range [...]string{"根据", "依据", "按照", "依照"} { // X依据条例编制了本报告
				name, _, _ = strings.Cut(name, w)
			}
			if isOrganName(name) && !isSelf(name) {
				n.add(name, "editor")
			}
		}
	}
	if toPublic.In(clause) {
		for _, w := range toPublic.List { // X现向社会公开《2023年…》
			if name, _, _ := strings.Cut(clause, w); name != clause && isOrganName(name) {
				n.add(name, "editor")
			}
		}
	}
	if askWords.In(clause) {
		n.addContact(between(clause, "与", "联系", "("))
		n.addContact(between(clause, "联系", ""))
		n.addContact(between(clause, "致电", "(", ""))
		for _, w := range [...]string{"联系电话", "联系地址", "联系方式"} { // X联系电话:1
			if name, _, ok := strings.Cut(clause, w); ok && isOrganName(name) {
				n.addContact(name)
			}
		}
	}
}

var (
	authorWords = fold.WordsOf("报告由", "年报由", "编", "现", "特", "联系", "请与", "致电") // all that is looked for
	wroteWords  = fold.WordsOf("报告由", "年报由", "编")
	toPublic    = fold.WordsOf("现向社会", "特向社会", "现公布", "现发布")
	askWords    = fold.WordsOf("联系", "请与", "致电")
)

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
	if i <= 0 || !hasSuffix(name, "办公室", "办", "小组", "处", "科", "机构", "窗口", "中心") {
		return name
	}
	left, gave := cutSubject(name[:i])
	for _, w := range [...]string{"政务公开", "政府信息公开"} { // 政务公开政府信息公开工作领导小组
		left = strings.TrimSuffix(left, w)
	}
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
		n := strings.IndexByte(s[i:], "《"[0]) // the first byte of the three marks
		if n < 0 {
			break
		}
		i += n
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
			stop := 1
			switch c := s[i]; {
			case c > "。"[0]: // a Han character
				i += 2
				continue
			case c == ';' || c == ',' || c == ':':
			case strings.HasPrefix(s[i:], "。"):
				stop = len("。")
			default:
				continue
			}
			if from < i && !yield(s[from:i]) {
				return
			}
			from = i + stop
			i = from - 1
		}
		if from < len(s) {
			yield(s[from:])
		}
	}
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
	for _, w := range [...]string{"局", "委员会", "管委会", "厅", "政府"} {
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
	if own := withoutOwnOffice(name); own != name {
		return own
	}
	short := strings.TrimSuffix(strings.TrimSuffix(name, "办公室"), "办公厅")
	national, _ := system(short)
	if strings.HasSuffix(short, "政府") || utf8.RuneCountInString(short) < 4 && national == "" {
		return name
	}
	switch kindOf(short) {
	case department, township, subdistrict:
		return short
	}
	return name
}

// withoutOwnOffice takes an office off an organ that never reports by itself: 某镇人民政府党政办公室.
func withoutOwnOffice(name string) string {
	for _, w := range [...]string{"党政综合办", "党政办", "党建办", "综合办"} {
		if i := strings.Index(name, w); i > 0 && kindOf(name[:i]) != "" {
			return name[:i]
		}
	}
	return name
}
