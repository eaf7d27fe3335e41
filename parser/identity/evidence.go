package identity

import (
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// tableWords stand in the statutory tables and nowhere else.
var tableWords = []string{"第二十条第(一)项", "本年新收政府信息公开申请数量", "结转下年度继续办理", "未经复议直接起诉", "本年制发件数", "主动公开政府信息数",
	"本年新制作数量", "对外公开总数量", "本年处理决定数量", "其他对外管理服务事项", "行政事业性收费"}

// countWords are the rows of the statistics tables of 2014 and before that say what they
// count (当面申请数); prose may have one of them.
var countWords = sync.OnceValue(func() []string {
	var words []string
	for _, e := range edition.All {
		for i := range e.Tables {
			if e.Tables[i].Shape != edition.List {
				continue
			}
			for _, row := range e.Tables[i].Rows {
				if w := fold.Fold(row.Zh); hasSuffix(w, "数", "数量") && utf8.RuneCountInString(w) >= 5 && !slices.Contains(words, w) {
					words = append(words, w)
				}
			}
		}
	}
	return words
})

// hasTable tells whether the document has a statutory table, whatever its form: two of
// the words that only these have, or four rows of an old one.
func (p *page) hasTable() bool {
	found := map[string]bool{}
	words, rows := 0, 0
	for s := range p.texts() {
		s = fold.Fold(strings.ToValidUTF8(s[:min(len(s), 200000)], ""))
		for _, w := range tableWords {
			if !found[w] && strings.Contains(s, w) {
				found[w] = true
				words++
			}
		}
		if !strings.Contains(s, "数") {
			continue
		}
		for _, w := range countWords() {
			if !found[w] && strings.Contains(s, w) {
				found[w] = true
				rows++
			}
		}
		if words >= 2 || rows >= 4 {
			return true
		}
	}
	return false
}

// texts are the texts of the paragraphs and cells that are no chrome.
func (p *page) texts() iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range p.d.Blocks {
			b := &p.d.Blocks[i]
			if b.Chrome {
				continue
			}
			if b.Table == nil {
				if !yield(b.Text) {
					return
				}
				continue
			}
			for _, row := range b.Table.Rows {
				for k := range row {
					if !yield(row[k].Text) {
						return
					}
				}
			}
		}
	}
}

// hasProse tells whether there is text: some sentences.
func (p *page) hasProse() bool {
	stops, runes := 0, 0
	for s := range p.texts() {
		stops += strings.Count(s, "。")
		if runes += utf8.RuneCountInString(s); stops >= 2 && runes >= 100 {
			return true
		}
	}
	return false
}
