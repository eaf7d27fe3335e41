package fold

import "strings"

// Words are Chinese words that are looked for together, in one pass over a text.
type Words struct {
	List          []string
	second, third uint64 // bits of those bytes of their first characters
}

// WordsOf makes the set of some words. Each begins with a Han character.
func WordsOf(list ...string) Words {
	w := Words{List: list}
	for _, word := range list {
		w.second |= 1 << (word[1] & 0x3f)
		w.third |= 1 << (word[2] & 0x3f)
	}
	return w
}

// Begins gives the first of the words that a text begins with, "" for none.
func (w *Words) Begins(s string) string {
	if len(s) >= 3 && w.second>>(s[1]&0x3f)&(w.third>>(s[2]&0x3f))&1 != 0 {
		for _, word := range w.List {
			if strings.HasPrefix(s, word) {
				return word
			}
		}
	}
	return ""
}

// In tells whether one of the words stands in a text.
func (w *Words) In(s string) bool {
	for i := 0; i+2 < len(s); i++ {
		if s[i] < 0xe0 {
			continue
		}
		if w.second>>(s[i+1]&0x3f)&(w.third>>(s[i+2]&0x3f))&1 != 0 {
			for _, word := range w.List {
				if strings.HasPrefix(s[i:], word) {
					return true
				}
			}
		}
		i += 2
	}
	return false
}
