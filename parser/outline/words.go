package outline

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// labels are the heading texts of all editions without marks, each with its key; ""
// for a chapter that is none of the six.
type labels struct {
	key   map[string]string
	texts []string // longest first
	rows  map[string]bool
}

// Prepare makes the labels, which are kept.
func Prepare() { known() }

var known = sync.OnceValue(func() *labels {
	l := &labels{key: map[string]string{}, rows: map[string]bool{}}
	six := map[string]bool{Overview: true, Proactive: true, Requests: true, Disputes: true, Problems: true, Other: true}
	for _, e := range edition.All {
		for _, s := range e.Sections {
			for _, zh := range append([]string{s.Zh}, s.Also...) {
				key := s.Key
				if !six[key] {
					key = ""
				}
				l.add(fold.Core(zh), key)
			}
		}
		for _, t := range e.Tables {
			l.addRows(&t)
		}
	}
	return l
})

// add files a label by length. The label of a newer edition, added first, stays.
func (l *labels) add(core, key string) {
	if _, ok := l.key[core]; ok {
		return
	}
	l.key[core] = key
	i := 0
	for i < len(l.texts) && len(l.texts[i]) >= len(core) {
		i++
	}
	l.texts = slices.Insert(l.texts, i, core)
}

func (l *labels) addRows(t *edition.Table) {
	for _, r := range t.Rows {
		l.rows[fold.Core(r.Zh)] = true
		for _, zh := range r.Also {
			l.rows[fold.Core(zh)] = true
		}
	}
	for _, g := range t.Groups {
		if core := fold.Core(g.Zh); g.Parent != "" || !strings.HasSuffix(core, "情况") {
			l.rows[core] = true
		}
	}
}

// isRow tells whether a text without numeral is the label of a row of a statutory
// table: 三、本年度办理结果 has the numeral of a chapter, （一）予以公开 that of a heading.
func isRow(core string) bool {
	if fold.Has(core, "本年新收", "上年结转", "年度办理结果", "结转下年度") {
		return true
	}
	for _, group := range [...]string{"予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理", "总计"} {
		if rest, ok := strings.CutPrefix(core, group); ok && isFigures(rest) {
			return true
		}
	}
	return strings.HasPrefix(core, "部分公开区分处理的") || known().rows[core]
}

func isFigures(s string) bool { return strings.Trim(s, "0123456789") == "" }

// keyOf gives the chapter that the words of a heading mean, "" if none of the six. The
// order matters: 因政府信息公开申请行政复议 is about reconsideration.
func keyOf(core string, num int) string {
	if key, ok := known().key[core]; ok {
		return key
	}
	if isRow(core) {
		return ""
	}
	return keyOfWords(core, num)
}

// keyOfWords is keyOf for words that are no row of a table.
func keyOfWords(core string, num int) string {
	switch {
	case fold.Has(core, "复议", "诉讼"):
		return Disputes
	case strings.Contains(core, "问题") && fold.Has(core, "存在", "主要", "改进", "整改", "措施", "不足", "困难"),
		strings.Contains(core, "不足") && fold.Has(core, "存在", "改进"),
		strings.Contains(core, "改进") && fold.Has(core, "情况", "措施") && num == 5:
		return Problems
	case fold.Has(core, "其他", "其它") && fold.Has(core, "事项", "报告", "说明"),
		fold.Has(core, "需要说明", "需要报告", "需报告", "需说明"), core == "其他情况":
		return Other
	case fold.Has(core, "收费", "费用", "减免"):
		return ""
	case strings.Contains(core, "申请") && fold.Has(core, "收到", "处理", "办理", "受理", "依申请", "申请情况", "申请的情况"):
		return Requests
	case fold.Has(core, "主动公开", "公开政府信息情况", "公开政府信息的情况"):
		return Proactive
	case num <= 1 && fold.Has(core, "总体情况", "概述", "概况", "基本情况", "综述", "总述", "基本工作情况", "总体工作情况", "工作开展情况"):
		return Overview
	case num == 2 && (core == "信息公开情况" || core == "政府信息公开的情况"):
		return Proactive
	}
	return ""
}

// cutLabel takes the longest heading text of the editions off the front of a line,
// whatever its width, spaces, marks and characters. key is that of the chapter.
func cutLabel(line string) (end int, key string, ok bool) {
	core, ends := frontCore(line)
	for _, label := range known().texts {
		if len(label) < len("四个汉字") && label != "概述" {
			continue // 其他 at the front of a sentence is no heading
		}
		if strings.HasPrefix(core, label) {
			return int(ends[len(label)]), known().key[label], true
		}
	}
	return 0, "", false
}

// frontCore is the core of the front of a line up to the end of its sentence; ends tells
// where in the line each length of it ends.
func frontCore(line string) (core string, ends []int16) {
	line = line[:min(len(line), 12*chapterMax)] // spaces and marks between the words are many only in junk
	b := make([]byte, 0, 4*chapterMax)
	ends = make([]int16, 4*chapterMax+len("キロメートル")) // ㌖ is the longest of what one character becomes
	for i := 0; i < len(line) && len(b) < 4*chapterMax; {
		r, n := utf8.DecodeRuneInString(line[i:])
		if r == '(' || r == '（' {
			skip := pinyin(line[i:])
			if skip == 0 {
				break
			}
			i += skip
			ends[len(b)] = int16(i)
			continue
		}
		if r == '。' || r == '；' || r == ';' {
			break
		}
		if fold.IsCore(r) {
			b = append(b, line[i:i+n]...)
		} else {
			b = fold.AppendCore(b, line[i:i+n])
		}
		i += n
		if ends[len(b)] == 0 {
			ends[len(b)] = int16(i)
		}
	}
	return string(b), ends
}

// pinyin is the length of a syllable in brackets that a mirror put after a character.
func pinyin(s string) int {
	end := strings.IndexAny(s[:min(len(s), 15)], ")）")
	if end < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[end:])
	if end += n; fold.Core("国"+s[:end]) != "国" {
		return 0
	}
	return end
}
