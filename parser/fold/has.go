package fold

import "strings"

// Has tells whether one of some words stands in a text, both folded or both as printed.
func Has(s string, words ...string) bool {
	for _, w := range words {
		if Index(s, w) >= 0 {
			return true
		}
	}
	return false
}

// Index is strings.Index. It looks for a Chinese word in a long text by the last byte of its
// first character: the first byte is that of a thousand others.
func Index(s, word string) int {
	const long = 64
	if len(s) <= long || len(word) < 3 || word[0] < 0xe0 {
		return strings.Index(s, word)
	}
	for i := 2; i < len(s); i++ {
		n := strings.IndexByte(s[i:], word[2])
		if n < 0 {
			return -1
		}
		if i += n; strings.HasPrefix(s[i-2:], word) {
			return i - 2
		}
	}
	return -1
}
