package match

import (
	"strings"

	"nianbao/parser/fold"
)

// Paragraphs that are certainly no table, so that most of a page is not looked at closely.

// isPlainProse is the quick way out for ordinary sentences: no digit at all and a
// full stop.
func isPlainProse(s string) bool {
	return strings.Contains(s, "。") && !strings.ContainsAny(s, "0123456789")
}

// mayHoldTable tells a paragraph that can be a whole flattened table from prose: it
// has as many figures as the shortest one, and words that no table is without. Prose
// that has both is looked at closely.
func (r *rows) mayHoldTable(s string) bool {
	runs, digit := 0, false
	for i := 0; i < len(s) && runs < fewFigures; i++ {
		if c := s[i]; 0xe4 <= c && c <= 0xe9 { // a Han character
			digit = false
			i += 2
			continue
		}
		d := s[i] >= '0' && s[i] <= '9' || s[i] == 0xef // of the full-width digits
		if d && !digit {
			runs++
		}
		digit = d
	}
	words := tableWords[:]
	if runs < fewFigures {
		words = words[:blockWords]
	}
	return fold.Has(s, words...) || runs == fewFigures && hasPinyin(s)
}

// fewFigures is fewer figures than tables 3 and 4 and the statistics tables have. The
// blocks of table 2 may have less, and are known by their words.
const fewFigures = 12

// tableWords are words of the tables, those of table 2 first.
var tableWords = [...]string{"第二十", "信息内容", "信息內容", "資訊內容",
	"新收", "行政许", "行政許", "维持", "維", "统计", "統計", "当面", "當面", "信息数", "信息數", "訊數", "结转", "結轉"}

const blockWords = 4
