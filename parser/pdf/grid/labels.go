package grid

import (
	"strings"
	"sync"

	"nianbao/model/edition"
)

// labelSet is the labels of all editions of the form. A row or a header that a page
// break cuts shows itself by them: the halves together are a label.
type labelSet struct {
	whole map[string]bool
	text  string // all of them, each after a line feed, those of lists last
	forms int    // where lists begin in text
}

// heads are what the forms print above their columns and the editions do not hold.
const heads = `信息内容 申请人情况 法人或其他组织 行政诉讼
	（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）
	本年收费金额（单位：万元） （二）部分公开（区分处理的，只计这一情形，不计其他情形）`

// labels are made when a table asks for them first: most need none.
var labels = sync.OnceValue(func() *labelSet {
	s := &labelSet{whole: map[string]bool{}}
	var b strings.Builder
	add := func(number string, l edition.Label) {
		for _, name := range append([]string{l.Zh}, l.Also...) {
			if name = plain(number + name); name != "" && !s.whole[name] {
				s.whole[name] = true
				b.WriteString("\n" + name)
			}
		}
	}
	addTable := func(t *edition.Table) {
		add("", t.Banner)
		for _, c := range t.Cols {
			add("", c.Label)
		}
		for _, g := range t.Groups {
			add(numeral(g.Number), g.Label)
		}
		for _, r := range t.Rows {
			add(numeral(r.Number), r.Label)
			if r.Number == "" && t.Shape == edition.List {
				add("其中：", r.Label)
			}
		}
	}
	for _, h := range strings.Fields(heads) {
		add("", edition.Label{Zh: h})
	}
	for _, lists := range []bool{false, true} {
		s.forms = b.Len()
		for _, e := range edition.All {
			for i := range e.Tables {
				if t := &e.Tables[i]; lists == (t.Shape == edition.List) {
					addTable(t)
				}
			}
		}
	}
	s.text = b.String()
	return s
})

// numeral is a number of the form as it stands before its label.
func numeral(n string) string {
	if n == "" || strings.HasSuffix(n, "）") {
		return n
	}
	return n + "、"
}

var narrow = strings.NewReplacer("（", "(", "）", ")", "，", ",", "：", ":", "．", ",", ".", ",", "“", `"`, "”", `"`, "、", ",",
	" ", "", "\n", "", "\t", "", "其它", "其他")

// plain is a label without the accidents of printing: 1. and 1、 are the same.
func plain(s string) string { return narrow.Replace(s) }

func isLabel(s string) bool { return labels().whole[plain(s)] }

// beginsLabel reports whether s is a label or its beginning.
func beginsLabel(s string) bool { return strings.Contains(labels().text, "\n"+plain(s)) }

// InLabel reports whether s is a label of a form or a piece of one. The labels of
// lists (2014) are sentences, in which any word is found.
func InLabel(s string) bool {
	l := labels()
	return strings.Contains(l.text[:l.forms], plain(s))
}

// isFigure reports whether a cell holds a figure or a sign for none.
func isFigure(s string) bool {
	s = strings.TrimSpace(s)
	digits := 0
	for _, r := range s {
		switch {
		case r >= '0' && r <= '9', r >= '０' && r <= '９':
			digits++
		case strings.ContainsRune("-－—–/.．,， \n+", r):
		default:
			return false
		}
	}
	return digits > 0 || s == "-" || s == "/" || s == "—" || s == "－" || s == "–" || s == "——"
}
