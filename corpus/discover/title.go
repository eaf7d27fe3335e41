package discover

import (
	"strings"

	"nianbao/parser/identity"
)

// others are words that make something else of a title, and what.
var others = [...]struct{ word, what string }{
	{"通知", "a notice about reports"},
	{"公布情况", "a list of who published"},
	{"格式", "a template"}, {"模板", "a template"}, {"范本", "a template"},
	{"填报", "how to fill in the form"}, {"解释", "an explanation"}, {"问答", "an explanation"},
	{"一图读懂", "a picture about the report"}, {"图解", "a picture about the report"}, {"解读", "a reading guide"},
	{"政府网站", "a report on the web site"}, {"工作年度报表", "a report on the web site"}, {"监管年度报表", "a report on the web site"},
	{"法治政府", "a report on government by law"}, {"依法行政", "a report on government by law"},
	{"决算", "final accounts"}, {"预算", "a budget"},
	{"公开指南", "a guide to applying"}, {"公开目录", "a catalogue"}, {"公开制度", "rules"}, {"公开规定", "rules"}, {"公开条例", "rules"}, {"实施办法", "rules"},
	{"依申请公开统计", "a tally of applications"},
	{"上半年", "a half year"}, {"半年", "a half year"}, {"季度", "a quarter"},
	{"工作要点", "a plan"}, {"工作总结", "a summary of work"}, {"评估", "an assessment"}, {"考核", "an assessment"},
}

// Reject tells what a title is when it is not that of a report; "" when it may be one.
func Reject(title string) string {
	title = squeeze(title)
	for _, o := range others {
		if strings.Contains(title, o.word) {
			return o.what
		}
	}
	return ""
}

// Title reads a link text or a page's name as the title of a report.
func Title(text string) (identity.Title, bool) {
	if Reject(text) != "" {
		return identity.Title{}, false
	}
	return identity.ParseTitle(text)
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\t', '\n', '\r', '\u00a0', '\u3000', '“', '”', '"':
			return -1
		}
		return r
	}, s)
}

// column is the label of a list of reports: 政府信息公开年报, 公开年报, 年度报告.
var column = pattern(`^[^，。]{0,24}?(信息公开|政务公开|公开)?(工作)?(年度)?(年报|年度报告|年度工作报告)(列表|栏目|专栏|汇总|集中公开|专题)?$`)

// yearLabel is a branch of a year tree: 2023, 2023年, 2023年度, 2023年年报.
var yearLabel = pattern(`^[（(\[]?(20[0-4]\d)(年|年度|年报|年年报|年度报告|年年度报告)?[)）\]]?$`)

// unitLabel is a branch of a tree of organs.
var unitLabel = pattern(`(政府|部门|单位|镇街|乡镇|街道|县区|区县|开发区|办公室|办公厅|局|委|厅|镇|乡|中心)(\(.*\))?$`)

// slugs are names of annual-report columns in addresses. Each is looked for as a whole
// folder name, with or without a year or number behind it.
var slugs = pattern(`(?i)/(zf)?(xxgk|gk|zwgk|zfgk)?(gz)?(nb|ndbg|gznb|gzndbg|ndgzbg)(20\d\d|[0-9_]{1,12}|zl|hz)?/`)

// hasSlug tells an address under an annual-report column.
func hasSlug(address string) bool {
	_, rest, ok := strings.Cut(address, "://")
	if !ok {
		return false
	}
	i := strings.IndexByte(rest, '/')
	if i < 0 {
		return false
	}
	p, _, _ := strings.Cut(rest[i:], "?")
	return slugs().MatchString(p + "/")
}
