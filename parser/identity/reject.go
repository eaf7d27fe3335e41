package identity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// The codes of rejections. They are stable: bulk records carry them.
const (
	NoReport    = "no_report"              // none of the words of a report
	Notice      = "notice"                 // 关于做好…年度报告编制工作的通知, …公布情况
	Template    = "template"               // xx县, xxxx年
	Infographic = "infographic"            // 一图读懂, 图解
	PartYear    = "part_year"              // 上半年, 季度 statistics
	Website     = "website_report"         // 政府网站工作年度报表
	RuleOfLaw   = "rule_of_law_report"     // 法治政府建设年度报告
	Guide       = "guide"                  // 指南, 目录, 制度
	Budget      = "budget"                 // 部门决算, 预算
	Tally       = "application_statistics" // 依申请公开统计表, 统计报表
	Academic    = "academic_year"          // a university's 信息公开年度报告, 9月1日 to 8月31日
	List        = "list"                   // a column page with the titles of many reports
)

// A title with these words is never that of a report.
var never = [...]struct {
	code, reason string
	words        []string
}{
	{PartYear, "a statistic of part of a year", []string{"上半年", "第一季度", "第二季度", "第三季度", "第四季度", "1-6月", "一季度", "三季度"}},
	{Website, "an annual return of a government website", []string{"政府网站工作年度报", "政府网站监管年度报", "网站工作年度报表", "网站监管年度报表", "网站年度报表"}},
	{RuleOfLaw, "a report on government under the rule of law", []string{"法治政府建设", "依法行政工作"}},
	{Budget, "a budget or final account", []string{"部门决算", "部门预算", "决算公开", "预算公开", "年度决算", "三公经费"}},
	{Notice, "a notice or an explanation about annual reports", []string{"公布情况", "填报问题", "填报说明", "报告格式", "做好", "编制和发布工作", "编制工作的通知", "报送工作",
		"文字解读", "图文解读", "解读:", "报告解读", "年报解读", "解读材料"}},
	{Template, "a template", []string{"模板", "范本", "样本", "参考文本"}},
	{NoReport, "others' judgement of organs", []string{"第三方评估", "评估报告", "评估结果", "考核结果", "测评结果"}},
	{Tally, "a statistic of applications", []string{"依申请公开统计", "申请公开情况统计", "申请情况统计表", "信息公开情况统计报表"}},
}

// talk are words of what is said and written about the reports of others. A menu may have
// them too, so they count beside the word for a report.
var talk = []string{"召开", "部署会", "推进会", "培训会", "座谈会", "通报", "操作手册", "填报系统", "展示平台"}

// reject tells why a document is no report, nil when it is one.
func (p *page) reject() *Rejection {
	heads := p.heads()
	for _, h := range heads {
		for _, n := range never {
			if fold.Has(h, n.words...) {
				return &Rejection{n.code, n.reason + ": " + cut(h)}
			}
		}
		if fold.Has(h, "年度报告", "年报") && fold.Has(h, talk...) {
			return &Rejection{Notice, "about the reports of others: " + cut(h)}
		}
		if fold.Has(h, "制度", "规定", "办法", "细则") && p.hasArticles() { // (试行), and whatever follows
			return &Rejection{Guide, "a rule in articles: " + cut(h)}
		}
		if fold.Has(h, "学年") && fold.Has(h, "信息公开") {
			return &Rejection{Academic, "the report of a school year: " + cut(h)}
		}
	}
	if isTemplate(blanks.Replace(strings.Join(heads, "\n"))) || isTemplate(firstRunes(p.said, 400)) {
		return &Rejection{Template, "a template: places and years are placeholders"}
	}
	for i := range p.periods {
		if s := &p.periods[i]; s.isAcademic() && p.keyed < 3 {
			return &Rejection{Academic, "the report of a school year: " + cut(s.raw)}
		}
	}
	if p.title == nil && len(p.periods) == 0 {
		if p.hasArticles() {
			return &Rejection{Guide, "a rule in articles"}
		}
		if i := slices.IndexFunc(heads, func(h string) bool { return hasSuffix(h, "总结") }); i >= 0 && !p.hasTable() {
			return &Rejection{NoReport, "a summary of work: " + cut(heads[i])}
		}
	}
	if p.title == nil && slices.ContainsFunc(p.lines, func(l line) bool { return fold.Has(l.text, "《高等学校信息公开") }) {
		return &Rejection{Academic, "the report of a school by a rule of its own"}
	}
	if p.keyed >= 3 { // whatever wraps it, the report is there
		return nil
	}
	if p.school != "" && fold.Has(p.said, "我校", "本校", "高校", "高等学校") {
		return &Rejection{Academic, "the report of a school year: " + cut(p.school)}
	}
	for _, h := range heads {
		switch {
		case fold.Has(h, "一图读懂", "一图看懂", "图解", "图说", "一图了解"):
			return &Rejection{Infographic, "an infographic about a report: " + cut(h)}
		case hasSuffix(h, "通知", "的函", "的解释"):
			return &Rejection{Notice, "a notice without the report: " + cut(h)}
		case fold.Has(h, "信息公开", "政务公开") && !fold.Has(h, ">") && hasSuffix(h, "指南", "目录", "制度", "规定", "办法", "条例", "规范", "要点", "方案"):
			return &Rejection{Guide, "a guide, catalogue or rule of open government: " + cut(h)}
		case hasSuffix(h, "统计表", "统计报表") && fold.Has(h, "公开", "申请"):
			return &Rejection{Tally, "a statistic and no report: " + cut(h)}
		}
	}
	return p.noReport()
}

// hasArticles tells whether a line begins with 第一条, as those of a rule do; not with
// 第二十条第（一）项.
func (p *page) hasArticles() bool {
	return slices.ContainsFunc(p.lines, func(l line) bool {
		rest, ok := strings.CutPrefix(strings.TrimSpace(l.text), "第")
		number := strings.TrimLeft(rest, "一二三四五六七八九十百")
		return ok && number != rest && strings.HasPrefix(number, "条") && !strings.HasPrefix(number, "条第")
	})
}

// noReport judges by what a document has: a title and prose, or a statutory table.
func (p *page) noReport() *Rejection {
	table := p.hasTable()
	if p.title == nil || p.title.isColumn() {
		dated := len(p.periods) > 0 && (p.title != nil || p.periods[0].year() > 0 && fold.Has(p.said, "信息公开") && fold.Has(p.said, "本报告", "年度报告", "本年报"))
		if table || p.keyed == 2 && fold.Has(p.said, "信息公开", "政务公开") || (dated || p.isAnnounced()) && p.hasProse() {
			return nil
		}
		return &Rejection{NoReport, "it has neither the title nor the chapters of an annual report"}
	}
	if table || p.keyed > 0 || len(p.periods) > 0 {
		return nil
	}
	if hasPrefix(p.title.title.Lead, []string{"公布", "发布"}) {
		return &Rejection{NoReport, "news of a report: " + cut(p.title.printed)}
	}
	organs := map[Title]bool{}
	for i := range p.titles {
		if p.titles[i].from == "body" {
			organs[p.titles[i].title] = true
		}
	}
	if len(organs) >= 4 {
		return &Rejection{List, "a list of titles, not a report"}
	}
	if !p.hasProse() {
		return &Rejection{NoReport, "it has the title of a report and no text below"}
	}
	return nil
}

// isAnnounced tells whether a sentence presents the report of an organ, or of us, on a
// year. One that asks others to write theirs names none.
func (p *page) isAnnounced() bool {
	for _, a := range p.presented {
		if a.year > 0 && (a.ours || a.organ != "" && !isRelative(a.organ)) {
			return true
		}
	}
	return false
}

// heads are the texts that name the document, folded: the title, the titles that the
// page states, and, when the document has no chapters, the first short lines. With
// chapters below, those lines are more likely the menu of a site, which may name
// anything.
func (p *page) heads() []string {
	var heads []string
	add := func(s string) {
		if s = fold.Fold(s); utf8.RuneCountInString(s) <= 90 {
			heads = append(heads, s)
		}
	}
	top := 15
	if p.title != nil && !p.title.isColumn() {
		add(p.title.printed)
		if top = p.title.line; p.title.from == "body" && p.title.title.Tail == "" && p.title.title.Lead == "" {
			return heads
		}
	}
	for _, m := range p.d.Meta {
		if titleNames[metaName(m)] {
			add(m.Value)
		}
	}
	add(p.d.Title)
	if p.keyed < 3 {
		p.firstLines(0, top, add)
	} else if p.title == nil {
		p.lineAbove(add)
	}
	return heads
}

// lineAbove adds the line above the first sentence.
func (p *page) lineAbove(add func(string)) {
	for i := 1; i < len(p.lines); i++ {
		if isSentence(p.lines[i].text) {
			add(p.lines[i-1].text)
			return
		}
	}
}

// firstLines adds short lines of the preface, alone and joined with the one before.
func (p *page) firstLines(from, to int, add func(string)) {
	joined := ""
	for i := from; i < to && i < len(p.lines); i++ {
		text := p.lines[i].text
		if utf8.RuneCountInString(text) > maxTitle || isSentence(text) {
			joined = ""
			continue
		}
		add(text)
		if joined != "" {
			add(joined + text)
		}
		joined = text
	}
}

func hasSuffix(s string, tails ...string) bool {
	for _, t := range tails {
		if strings.HasSuffix(s, t) {
			return true
		}
	}
	return false
}

var (
	blanks  = strings.NewReplacer("*", "x", "_", "x")
	crosses = strings.NewReplacer("×", "x", "X", "x", "╳", "x", "✕", "x", "某某", "xx", "○○", "xx")
)

// isTemplate tells xx县, ××局, xxxx年, 20XX年; not the end of an address, hzxx局.
func isTemplate(s string) bool {
	if !fold.Has(s, "x", "X", "×", "╳", "✕", "某", "○") { // as most
		return false
	}
	s = crosses.Replace(s)
	for at := 0; ; {
		n := strings.Index(s[at:], "xx")
		if n < 0 {
			return false
		}
		from := at + n
		at = from + len("xx")
		if from > 0 && (s[from-1]|0x20 >= 'a' && s[from-1]|0x20 <= 'z' && s[from-1] != 'x') {
			continue
		}
		for _, w := range [...]string{"县", "市", "区", "局", "镇", "乡", "街道", "省", "年", "单位", "部门", "委"} {
			if strings.HasPrefix(s[at:], w) {
				return true
			}
		}
	}
}

// front is the begin of a text: so many bytes, or less to end with a character.
func front(s string, n int) string {
	if n >= len(s) {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

func firstRunes(s string, n int) string {
	for i := range s {
		if n--; n < 0 {
			return s[:i]
		}
	}
	return s
}
