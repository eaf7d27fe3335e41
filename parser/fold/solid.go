package fold

import "strings"

// Solid tells a text with no blank of any kind at its ends, if a look at the bytes there
// tells: they are of ASCII or of Han characters, as nearly all are.
func Solid(s string) bool {
	n := len(s)
	return n > 0 && (isPrint(s[0]) || isHan(s[0])) && (isPrint(s[n-1]) || n >= 3 && isHan(s[n-3]) && s[n-2]&s[n-1]&0x80 != 0)
}

// TrimSpace is strings.TrimSpace.
func TrimSpace(s string) string {
	if Solid(s) {
		return s
	}
	return strings.TrimSpace(s)
}

func isPrint(c byte) bool { return ' ' < c && c < 0x7f }

// isHan tells the first byte of U+4000 to U+9FFF.
func isHan(c byte) bool { return 0xe4 <= c && c <= 0xe9 }

// IsHan tells a text of Han characters alone.
func IsHan(s string) bool {
	for i := 0; i < len(s); i += 3 {
		if !IsHanAt(s, i) {
			return false
		}
	}
	return true
}

// IsHanAt tells whether a Han character stands at a place of a text.
func IsHanAt(s string, i int) bool {
	r := hanAt(s, i)
	return r >= hanFirst && r <= hanLast
}
