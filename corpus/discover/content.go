package discover

import (
	"strings"

	"nianbao/corpus/page"
)

// chapters are words of the headings that the official form prescribes (国办公开办函
// 〔2021〕30号), and of the headings of the older one.
var chapters = [...][]string{
	{"总体情况", "概述", "基本情况"},
	{"主动公开政府信息情况", "主动公开情况", "主动公开政府信息的情况"},
	{"收到和处理政府信息公开申请情况", "依申请公开", "申请情况"},
	{"行政复议"},
	{"存在的主要问题", "主要问题", "存在的问题", "存在问题"},
	{"其他需要报告的事项", "需要说明的其他事项", "其他事项"},
}

// HasReport tells a page that carries the text of a report, by its chapters. A page
// of links has their words at most once or twice.
func HasReport(p *page.Page) bool {
	if p.Han < 300 {
		return false
	}
	n := 0
	for _, words := range chapters {
		for _, w := range words {
			if strings.Contains(p.Text, w) {
				n++
				break
			}
		}
	}
	return n >= 4
}

// PageTitle is the name of a page that reads as the title of a report.
func PageTitle(p *page.Page) (string, bool) {
	for _, name := range p.Names() {
		if _, ok := Title(name); ok {
			return name, true
		}
		for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("_|-—>", r) }) {
			if _, ok := Title(part); ok {
				return strings.TrimSpace(part), true
			}
		}
	}
	return "", false
}
