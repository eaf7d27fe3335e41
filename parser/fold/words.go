package fold

import "strings"

// Words are Chinese words that are looked for together, in one pass over a short text. In
// a long one Has finds a few of them sooner.
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
	second, third := w.second, w.third
	for i := 0; i+2 < len(s); {
		if s[i] < 0xe0 {
			i++
			continue
		}
		if second>>(s[i+1]&0x3f)&(third>>(s[i+2]&0x3f))&1 != 0 && w.Begins(s[i:]) != "" {
			return true
		}
		i += 3
	}
	return false
}
