package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"nianbao/model"
)

// words are what check says in one language. Messages of findings are data in English;
// package message says them in Chinese.
type words struct {
	lang                      string
	noOrgan, noYear           string
	cells, findings, noIssues string // formats with a number
	ofCells                   string // with a number and the status of the cells
	extra, more, others       string
	suggestion, empty         string
	page, listed, rule        string
	year, heading, nothing    string // formats: of a year, of a severity with a number, of a cell without text
	stdin                     string
	failed, hint, inputs      string                     // lines on stderr: of an input, of a hint, of all inputs
	breaks                    func(s string, i int) bool // where a line may end
	severity                  map[model.Severity]string
	class                     map[model.Class]string // with its key
	noted                     string                 // in place of the class of a note on the reading: no figure is in doubt
	status                    map[model.Status]string
	noTable                   string // instead of clean where no cell was found
	cell                      map[model.CellStatus]string
}

var english = words{
	lang: "en", stdin: "standard input", failed: "nianbao: error: %s: %s\n", hint: "nianbao: hint: %s\n",
	inputs:  "nianbao: %d inputs: %d reports, %d no report, %d unreadable, %d not opened\n",
	noOrgan: "organ not found", noYear: "year not found",
	cells: "%d cells", ofCells: "%d %s", findings: "%d findings", noIssues: "no findings",
	extra: "%d figures that the form has no cell for", more: "not shown", others: "and %d more cells",
	suggestion: "the only reading of this row that adds up", empty: "empty",
	page: "page %d", listed: ", ", year: "%d", heading: "%s (%d)", nothing: "(%s)", breaks: atWords,
	severity: map[model.Severity]string{model.Error: "errors", model.Warning: "warnings", model.Info: "notes"},
	class: map[model.Class]string{
		model.SourceClass:  "source: the published figures contradict each other",
		model.ReadingClass: "reading: the reading is not certain",
		model.FormClass:    "form: departs from the official form",
		model.TextClass:    "text: the text lacks something or disagrees with the tables",
	},
	noted: "reading: how it was read",
	status: map[model.Status]string{
		model.Clean:            "clean: every figure was read, nothing contradicts",
		model.Inconsistent:     "inconsistent: the figures were read, the report does not agree with itself or the form",
		model.Doubtful:         "doubtful: compare with the source, some of the reading is not certain",
		model.StatusUnreadable: "unreadable: the tables could not be read",
	},
	noTable: "clean: it has no table of the form, nothing contradicts",
	cell: map[model.CellStatus]string{model.Printed: "printed", model.Blank: "blank", model.Dash: "dash", model.Absent: "absent",
		model.Unreadable: "unreadable", model.Ambiguous: "ambiguous", model.Suggested: "suggested"},
}

var chinese = words{
	lang: "zh", stdin: "标准输入", failed: "nianbao: 错误：%s：%s\n", hint: "nianbao: 提示：%s\n",
	inputs:  "nianbao: 共 %d 个文件：%d 份报告，%d 个不是报告，%d 个无法读取，%d 个未能打开\n",
	noOrgan: "未找到机关名称", noYear: "未找到年度",
	cells: "%d 格", ofCells: "%d 格%s", findings: "%d 条发现", noIssues: "没有发现问题",
	extra: "%d 个表式以外的数字", more: "未列出", others: "另有 %d 格",
	suggestion: "唯一能使勾稽关系成立的读法", empty: "空白",
	page: "第 %d 页", listed: "、", rule: "规则", year: "%d年度", heading: "%s（%d）", nothing: "（%s）", breaks: inChinese,
	severity: map[model.Severity]string{model.Error: "错误", model.Warning: "警告", model.Info: "提示"},
	class: map[model.Class]string{
		model.SourceClass:  "公布的数字自相矛盾（source）",
		model.ReadingClass: "读取没有把握（reading）",
		model.FormClass:    "与规定的表式不符（form）",
		model.TextClass:    "文字有缺漏，或与表格不一致（text）",
	},
	noted: "读取说明（reading）",
	status: map[model.Status]string{
		model.Clean:            "无异常（clean）：数字全部读出，未见矛盾",
		model.Inconsistent:     "有出入（inconsistent）：数字已读出，但报告自相矛盾、与表式不符，或图文不一",
		model.Doubtful:         "存疑（doubtful）：有些数字读取没有把握，请对照原文",
		model.StatusUnreadable: "无法读取（unreadable）：表格未能读出",
	},
	noTable: "无异常（clean）：没有法定表格，未见矛盾",
	cell: map[model.CellStatus]string{model.Printed: "有数字", model.Blank: "空白", model.Dash: "横线", model.Absent: "缺项",
		model.Unreadable: "无法辨认", model.Ambiguous: "有歧义", model.Suggested: "按建议"},
}

// langFlag adds --lang; words resolves it.
func langFlag(c *cobra.Command, lang *string) {
	c.Flags().StringVar(lang, "lang", "", "zh or en (default: from the locale)")
}

// words are those of the flag, else of the locale as POSIX orders its variables.
func (a *app) words(lang string) (*words, error) {
	switch lang {
	case "zh":
		return &chinese, nil
	case "en":
		return &english, nil
	case "":
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			if v := a.getenv(name); v != "" {
				if strings.HasPrefix(v, "zh") {
					return &chinese, nil
				}
				break
			}
		}
		return &english, nil
	}
	return nil, usagef("--lang zh or --lang en", "unknown language %q", lang)
}

// count is "3 findings", "1 finding": English drops the s.
func (w *words) count(format string, n int) string {
	s := fmt.Sprintf(format, n)
	if w.lang == "en" && n == 1 {
		head, tail, _ := strings.Cut(s, "s that ")
		if tail != "" {
			return head + " that " + tail
		}
		s = strings.TrimSuffix(s, "s")
	}
	return s
}

// why says what the class of a finding means.
func (w *words) why(f model.Finding) string {
	if f.Class == model.ReadingClass && f.Severity == model.Info {
		return w.noted
	}
	return w.class[f.Class]
}
