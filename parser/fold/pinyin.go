package fold

import (
	"strings"
	"unicode/utf8"
)

// longest is the length in bytes beyond which letters in brackets are no pinyin
// syllable: zhuāng has seven.
const longest = 10

// window is what pinyinBefore needs to see: the letters, the bracket and the character.
const window = longest + 2*utf8.UTFMax + 3

// pinyinBefore tells whether folded text that stands before a closing bracket ends in
// an opening one and a pinyin syllable after a Han character: the place of the bracket,
// or -1. After anything else it may be an ordinal, as one plain letter may: (a).
// One letter without a mark is none but 額(e): others count the parts of a list.
// Mirrors print pinyin with tone marks, 項(xiàng), or without and twice, 府(fu)(fu).
func pinyinBefore(s string) int {
	letters, vowel, tone := 0, false, false
	for i := len(s); i > 0 && len(s)-i <= longest; letters++ {
		r, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
		switch {
		case r == '(':
			last, _ := utf8.DecodeLastRuneInString(s[:i])
			if last < hanFirst || last > hanLast || !vowel || letters == 1 && !tone && s[i+1] != 'e' {
				return -1
			}
			return i
		case r >= 'a' && r <= 'z':
			vowel = vowel || r == 'a' || r == 'e' || r == 'i' || r == 'o' || r == 'u' || r == 'n'
		case isToned(r):
			vowel, tone = true, true
		default:
			return -1
		}
	}
	return -1
}

// readingsEnd is where the pinyin in brackets that begins at i ends, once or twice; 0 where
// none does.
func readingsEnd(s string, i int) (end int) {
	for at := i; at < len(s) && s[at] == '('; at = end {
		n := strings.IndexByte(s[at:], ')')
		if n < 0 || pinyinBefore(s[:i]+s[at:at+n]) != i {
			break
		}
		end = at + n + 1
	}
	return end
}

// isToned tells the letters with a tone mark, ü and the ɡ and ɑ of some converters.
func isToned(r rune) bool {
	switch r {
	case 'ā', 'á', 'ǎ', 'à', 'ē', 'é', 'ě', 'è', 'ê', 'ī', 'í', 'ǐ', 'ì', 'ō', 'ó', 'ǒ', 'ò',
		'ū', 'ú', 'ǔ', 'ù', 'ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ', 'ń', 'ň', 'ǹ', 'ḿ', 'ɡ', 'ɑ':
		return true
	}
	return false
}
