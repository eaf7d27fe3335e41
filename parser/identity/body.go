package identity

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// bodyTitles looks for a title of one to three lines.
func bodyTitles(lines []line) []source {
	var list []source
	for i := 0; i < len(lines) && i < 80; i++ {
		text := withoutTrail(oneColumn(withoutLabel(lines[i].text)))
		if isLong(text) {
			inside := titlesInside(text, i)
			if len(inside) > 0 && strings.HasPrefix(text, inside[0].printed) {
				if s, ok := withLineBefore(lines, i, inside[0]); ok {
					inside[0] = s
				}
			}
			list = append(list, inside...)
			continue
		}
		if isSentence(text) {
			continue
		}
		if t, ok := ParseTitle(text); ok {
			s := source{text, t, "body", i}
			if joined, ok := withLineBefore(lines, i, s); ok {
				s = joined
			}
			list = append(list, s.withTail(lines))
			continue
		}
		joined := text
		for k := i + 1; k < len(lines) && k <= i+2; k++ {
			next := lines[k].text
			if isSentence(next) || isLong(joined+next) {
				break
			}
			if _, ok := ParseTitle(next); ok {
				break
			}
			if t, ok := ParseTitle(next + lineAt(lines, k+1)); ok && k == i+1 && t.Organ != "" && !isSentence(lineAt(lines, k+1)) {
				break // the title begins below this line
			}
			joined += next
			if t, ok := ParseTitle(joined); ok {
				list = append(list, source{joined, t, "body", k}.withTail(lines))
				i = k
				break
			}
		}
	}
	return list
}

// withoutTrail takes the links before a title off its line: 首页 > 年报 > X2024年….
func withoutTrail(text string) string {
	i := strings.LastIndex(text, ">")
	if i < 0 {
		return text
	}
	last := strings.TrimSpace(text[i+1:])
	if t, ok := ParseTitle(last); ok && (t.Organ != "" || t.Year > 0) {
		return last
	}
	return text
}

// oneColumn is the only part of a line that is a whole title: a menu may stand in another
// column of the same line.
func oneColumn(s string) string {
	const between = "    "
	if !strings.Contains(s, between) {
		return s
	}
	whole := ""
	for part := range strings.SplitSeq(s, between) {
		if n := utf8.RuneCountInString(strings.TrimSpace(part)); n > 0 && n < 4 || n == 4 && yearIn(fold.Fold(part)) > 0 {
			return s // a piece of the title itself
		}
		if t, ok := ParseTitle(part); ok && t.Year > 0 && isOrganName(t.Organ) {
			if whole != "" {
				return s
			}
			whole = strings.TrimSpace(part)
		}
	}
	if whole == "" {
		return s
	}
	return whole
}

func lineAt(lines []line, i int) string {
	if i < len(lines) {
		return lines[i].text
	}
	return ""
}

// titleLabels stand before a title in its line.
var titleLabels = [...]string{"公报标题", "标题", "名称", "信息名称", "文件下载", "附件下载", "附件"}

// withoutLabel takes 标题：, 附件：, or 标  题 with the mark of a list before it, off a line.
// No organ has a name that begins so.
func withoutLabel(s string) string {
	bare := strings.TrimLeft(s, "•· \u00a0\u3000")
	begin := fold.Fold(firstRunes(bare, 24)) // with pinyin in it
	for _, label := range titleLabels {
		if !strings.HasPrefix(begin, label) {
			continue
		}
		n := len(label)
		for n < len(bare) && fold.Fold(bare[:n]) != label {
			n++
		}
		if i := strings.Index(bare[n:], ")"); strings.HasPrefix(bare[n:], "(") && i > 0 { // its own pinyin
			n += i + 1
		}
		rest := strings.TrimLeft(bare[n:], ":： \u00a0\u3000")
		if rest != bare[n:] {
			return rest
		}
		if t, ok := ParseTitle(rest); ok && isOrganName(t.Organ) { // 标题某县某局2022年…, whose cells ran together
			return rest
		}
	}
	return s
}

// withTail joins a title that is about reports (关于…年度报告) with the end of it in the
// line below: 有关事项的通知. A report may be glued to a text (…年度报告本报告根据…), which
// is no part of it.
func (s source) withTail(lines []line) source {
	if hasPrefix(s.title.Tail, gluedWords[:]) {
		if t, ok := ParseTitle(cutTitle(s.printed)); ok {
			s.printed, s.title = cutTitle(s.printed), t
		}
	}
	next := lineAt(lines, s.line+1)
	if !strings.HasPrefix(s.title.Lead, "关于") || isLong(next) || isSentence(next) || !hasSuffix(fold.Fold(next), "通知", "的函", "通报", "解释", "意见") {
		return s
	}
	if t, ok := ParseTitle(s.printed + next); ok {
		return source{s.printed + next, t, s.from, s.line + 1}
	}
	return s
}

// gluedWords begin the text below a title.
var gluedWords = [...]string{"本报告", "本年度报告", "本年报", "根据", "按照", "依据"}

// withLineBefore joins a title that names no organ with the line above it, when that is
// an organ, with a year or not, or the first half of a broken title.
func withLineBefore(lines []line, i int, s source) (source, bool) {
	if i == 0 {
		return source{}, false
	}
	prev := lines[i-1].text
	if year, n := yearAt(prev); s.title.Year == 0 && year > 0 && (prev[n:] == "年" || prev[n:] == "年度") { // 2023年度 / X政府信息公开…
		joined, _ := ParseTitle(prev + s.printed)
		return source{prev + s.printed, joined, "body", i}, true
	}
	if s.title.Organ != "" {
		return source{}, false
	}
	if utf8.RuneCountInString(prev) > 45 || strings.ContainsAny(prev, ">：:_|") {
		return source{}, false
	}
	if _, ok := ParseTitle(prev); ok {
		return source{}, false
	}
	joined, _ := ParseTitle(prev + s.printed)
	if !isOrganName(joined.Organ) {
		return source{}, false
	}
	return source{prev + s.printed, joined, "body", i}, true
}
