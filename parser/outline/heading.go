package outline

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// cutNumeral is fold.CutNumeral and, besides, 第一部分 and 第一章.
func cutNumeral(s string) (num int, style fold.Style, rest string, ok bool) {
	if after, found := strings.CutPrefix(s, "第"); found {
		for _, word := range [...]string{"部分", "章"} {
			i := strings.Index(after, word)
			if i <= 0 {
				continue
			}
			if num, _, _, ok := fold.CutNumeral(after[:i] + "、x"); ok {
				return num, fold.Chapter, strings.TrimLeft(after[i+len(word):], " 　\u00a0、：:"), true
			}
		}
		return 0, fold.NoNumeral, s, false
	}
	return fold.CutNumeral(s)
}

// isHeadingLine tells whether a line, without its numeral, is a heading and nothing
// else: short and no sentence. One stop at its end is allowed.
func isHeadingLine(s string) bool {
	s = strings.TrimRight(s, " \t\u00a0\u3000。：:；;")
	if s == "" || utf8.RuneCountInString(s) > chapterMax {
		return s == ""
	}
	return strings.IndexFunc(s, func(r rune) bool {
		switch r {
		case '。', '，', '；', '！', '？', ',', ';', '!', '?', '|', '：':
			return true
		}
		return false
	}) < 0
}

// cutHeading gives the length of a heading that a stop, a space or a table ends, 0 if
// the text has none: （一）主动公开情况。主要通过….
func cutHeading(s string) int {
	const spaces = " \u00a0\u3000"
	runes := 0
	for i, r := range s {
		switch {
		case strings.ContainsRune("，,；;！!？?|", r):
			return 0
		case strings.ContainsRune("。：:\t"+spaces, r),
			strings.HasPrefix(s[i:], "第二十条"), strings.HasPrefix(s[i:], "（本列"), strings.HasPrefix(s[i:], "(本列"):
			if !isTail(s[:i]) {
				if strings.ContainsRune(spaces, r) {
					continue // 总 体 情 况
				}
				return 0
			}
			return i
		}
		if runes++; runes > chapterMax {
			return 0
		}
	}
	return 0
}

// isTail tells whether a heading can end here.
func isTail(s string) bool {
	core := fold.Core(s)
	for _, w := range [...]string{"情况", "事项", "概述", "措施", "问题", "概况", "工作", "建设", "管理", "保障", "方面", "打算", "计划", "公开", "其他", "安排", "综述", "制度", "服务", "解读", "培训", "经费", "统计表"} {
		if strings.HasSuffix(core, w) {
			return true
		}
	}
	return false
}

// stops is the length of the stop that ends a heading.
func stops(s string) int {
	for _, stop := range [...]string{"。", "：", ":"} {
		if strings.HasPrefix(s, stop) {
			return len(stop)
		}
	}
	return 0
}

// isContents tells a line of a table of contents: it ends in leaders and a page.
func isContents(s string) bool {
	if s == "" || !strings.Contains("0123456789 -—", s[len(s)-1:]) {
		return false
	}
	t := strings.TrimRight(s, "0123456789 -—")
	return t != s && (strings.HasSuffix(t, "…") || strings.HasSuffix(t, "...") || strings.HasSuffix(t, "···"))
}

// isCaption tells the caption of a table, which may repeat the words of a heading.
func isCaption(core string) bool {
	if isAnnex(core) {
		return true
	}
	rest, ok := strings.CutPrefix(core, "表")
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && strings.ContainsRune("一二三四五12345", r)
}

// isAnnex tells the caption or first head of the statistics table of 2014, whose rows
// have the numerals and words of chapters.
func isAnnex(core string) bool {
	return strings.HasSuffix(core, "统计表") && utf8.RuneCountInString(core) <= 30 || core == "指标名称" || core == "统计指标"
}

// oneLine is a heading as printed, without line breaks, table bars and a stop at its end.
func oneLine(s string) string {
	s = strings.ReplaceAll(s, "\n", "")
	return strings.Trim(s, " \t\u00a0\u3000|。：:")
}
