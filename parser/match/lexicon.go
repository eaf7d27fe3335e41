package match

import (
	"slices"
	"strings"
	"sync"

	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// role is what a label is for.
type role uint8

const (
	rowRole     role = iota // names a row of figures
	groupRole               // stands over several rows
	colRole                 // names a column
	bannerRole              // 第二十条第（N）项
	headRole                // a word of a table head that names nothing: 信息内容, 单位
	unitRole                // 条, 件
	chapterRole             // heading of a chapter
)

// meaning is one thing that a label can stand for.
type meaning struct {
	role  role
	table string // ID of the edition's table; of a chapter its key
	key   string // key of row, group or column
	shape edition.Shape
	num   uint8 // ordinal that the form prints before it, 0 if none
	style fold.Style
}

// lexicon maps the core of every label of every edition to its meanings. It is built
// once from the editions; nothing in it is written by hand but the head words.
type lexicon struct {
	exact   map[string][]meaning
	printed map[string]label // labels just as the form prints them, to look up without folding
	trie    trie
	long    []string // cores of at least 6 characters, for misprints
	lists   []*edition.Table
	forms   map[string][]form // by table ID, in the order of the editions
	parent  map[rowOf]string  // group of a row
	groups  []string          // cores of the groups of table 3, with their numerals
}

// rowOf is a row of the form by the ID of its table and its key.
type rowOf struct{ table, key string }

// form is one table of one edition.
type form struct {
	ed    *edition.Edition
	table *edition.Table
}

var headWords = []string{"信息内容", "申请人情况", "法人或其他组织", "统计指标", "指标名称", "单位", "计量单位", "行政诉讼", "项目", "代码", "序号",
	"本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"}

var unitWords = []string{"条", "件", "次", "篇", "个", "人", "万元", "元", "人次", "项", "份"}

func isUnitWord(s string) bool { return slices.Contains(unitWords, fold.Core(s)) }

var theLexicon = sync.OnceValue(newLexicon)

// Prepare makes the lexicon, which is kept.
func Prepare() { theLexicon() }

func newLexicon() *lexicon {
	const room = 440 // for the labels of all editions; a map of more has twice the places
	x := &lexicon{printed: make(map[string]label, room), exact: make(map[string][]meaning, room), forms: map[string][]form{}, parent: make(map[rowOf]string, room/2)}
	x.trie = newTrie(4 * room)
	for _, e := range edition.All {
		for i := range e.Tables {
			x.addTable(e, &e.Tables[i])
		}
		for _, s := range e.Sections {
			x.add(s.Label, meaning{role: chapterRole, table: s.Key})
		}
	}
	for _, w := range headWords {
		x.add(edition.Label{Zh: w}, meaning{role: headRole, key: w})
	}
	for _, w := range unitWords {
		x.add(edition.Label{Zh: w}, meaning{role: unitRole, key: w})
	}
	x.print()
	return x
}

// print resolves the forms' own words once, with their numerals, as most reports
// print them.
func (x *lexicon) print() {
	keep := func(s string) {
		if _, have := x.printed[s]; have { // the editions share many
			return
		}
		if lab, _, ok := x.known(s); ok && !lab.cut {
			x.printed[s] = lab
		}
	}
	for _, e := range edition.All {
		for i := range e.Tables {
			t := &e.Tables[i]
			keep(t.Banner.Zh)
			for _, g := range t.Groups {
				keep(numbered(g.Number, g.Zh))
			}
			for _, r := range t.Rows {
				keep(numbered(r.Number, r.Zh))
				keep(r.Zh)
			}
			for _, c := range t.Cols {
				keep(c.Zh)
			}
		}
	}
	for _, w := range headWords {
		keep(w)
	}
}

func numbered(number, words string) string {
	switch {
	case number == "" || number[0] > 0x7f && strings.HasPrefix(number, "（"):
		return number + words
	case number[0] >= '0' && number[0] <= '9':
		return number + "." + words
	}
	return number + "、" + words
}

func (x *lexicon) addTable(e *edition.Edition, t *edition.Table) {
	x.forms[t.ID] = append(x.forms[t.ID], form{e, t})
	shape := x.forms[t.ID][0].table.Shape
	if t.Shape == edition.List {
		x.lists = append(x.lists, t)
	}
	if t.Banner.Zh != "" && t.Shape == edition.Block {
		x.add(t.Banner, meaning{role: bannerRole, table: t.ID, shape: shape})
	}
	for _, g := range t.Groups {
		x.add(g.Label, ordinal(meaning{role: groupRole, table: t.ID, key: g.Key, shape: shape}, g.Number))
		if t.Shape == edition.Matrix {
			x.groups = append(x.groups, fold.Core(g.Number+g.Zh))
		}
	}
	for _, r := range t.Rows {
		x.parent[rowOf{t.ID, r.Key}] = r.Group
		x.add(r.Label, ordinal(meaning{role: rowRole, table: t.ID, key: r.Key, shape: shape}, r.Number))
	}
	for _, c := range t.Cols {
		x.add(c.Label, meaning{role: colRole, table: t.ID, key: colKey(&c), shape: shape})
	}
}

func ordinal(m meaning, number string) meaning {
	if number != "" {
		num, style, _, _ := fold.CutNumeral(number + "、")
		m.num, m.style = uint8(num), style
	}
	return m
}

// add enters a label and its variants, as a whole and up to a bracket, since reports
// print explanatory tails or leave them out.
func (x *lexicon) add(l edition.Label, m meaning) {
	x.addWords(l.Zh, m)
	for _, s := range l.Also {
		x.addWords(s, m)
	}
}

func (x *lexicon) addWords(s string, m meaning) {
	x.enter(fold.Core(s), m)
	if head, ok := beforeBracket(s); ok {
		x.enter(fold.Core(head), m)
	}
}

func (x *lexicon) enter(core string, m meaning) {
	if core == "" {
		return
	}
	means := x.exact[core]
	if slices.Contains(means, m) {
		return
	}
	if len(means) == 0 {
		x.trie.insert(core)
		if len(core) >= 18 { // 6 Han characters
			x.long = append(x.long, core)
		}
	}
	x.exact[core] = append(means, m)
}

// beforeBracket cuts bracketed tails off, 规章（设区的市…应提供）. What follows a bracket
// must be nothing: figures there would be lost.
func beforeBracket(s string) (string, bool) {
	i := strings.IndexFunc(s, isOpening)
	if i <= 0 {
		return "", false
	}
	depth := 0
	for _, r := range s[i:] {
		switch {
		case isOpening(r):
			depth++
		case r == '）' || r == ')' || r == '〕' || r == ']':
			depth = max(0, depth-1)
		case depth == 0 && !isSpace(r):
			return "", false
		}
	}
	// A tail may be cut off itself.
	return s[:i], depth == 0 || strings.TrimRight(s, "0123456789-—/") == s
}

// aroundBracket takes a bracket out of the midst of words: 结转下年度(2021年)继续办理.
func aroundBracket(s string) (string, bool) {
	i := strings.IndexByte(s, '(')
	n := strings.IndexByte(s[i+1:], ')')
	if i <= 0 || n < 0 {
		return "", false
	}
	return s[:i] + s[i+1+n+1:], true
}

func isOpening(r rune) bool { return r == '（' || r == '(' || r == '〔' || r == '[' }
