package fold

import "strings"

// Has tells whether one of some words stands in a text, both folded or both as printed.
func Has(s string, words ...string) bool {
	for _, w := range words {
		if has(s, w) {
			return true
		}
	}
	return false
}

// has looks for a Chinese word in a long text by the last byte of its first character: the
// first byte is that of a thousand others.
func has(s, word string) bool {
	const long = 64
	if len(s) <= long || len(word) < 3 || word[0] < 0xe0 {
		return strings.Contains(s, word)
	}
	for i := 2; i < len(s); i++ {
		n := strings.IndexByte(s[i:], word[2])
		if n < 0 {
			return false
		}
		if i += n; strings.HasPrefix(s[i-2:], word) {
			return true
		}
	}
	return false
}
