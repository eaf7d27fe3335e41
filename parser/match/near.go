package match

import (
	"strings"
	"unicode/utf8"
)

// near finds the one long label that a misprint is close to: text lost by a font
// (其他法律行政止公开), a doubled character (过程性性信息), an ending cut off. Two
// labels equally close are no match.
func (x *lexicon) near(core string) string {
	n := utf8.RuneCountInString(core)
	if n < 6 || n > 45 || strings.ContainsAny(core, "0123456789") { // figures are never part of a misprint
		return ""
	}
	limit := 1 + n/10
	best, dist, tie := "", limit+1, false
	a := []rune(core)
	for _, c := range x.long {
		if len(c) > len(core)+3*limit || len(core) > len(c)+3*limit || c[:3] != core[:3] && c[len(c)-3:] != core[len(core)-3:] {
			continue // a misprint spares one end of the words
		}
		switch d := distance(a, []rune(c), dist); {
		case d < dist:
			best, dist, tie = c, d, false
		case d == dist && d <= limit && !x.same(best, c):
			tie = true
		}
	}
	if tie {
		return ""
	}
	return best
}

// same tells whether two spellings stand for the same things.
func (x *lexicon) same(a, b string) bool {
	p, q := x.exact[a], x.exact[b]
	return p[0].table == q[0].table && p[0].key == q[0].key
}

// distance is the edit distance of two words, given up beyond limit.
func distance(a, b []rune, limit int) int {
	prev, cur := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := range a {
		cur[0] = i + 1
		low := cur[0]
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			cur[j+1] = min(prev[j]+cost, prev[j+1]+1, cur[j]+1)
			low = min(low, cur[j+1])
		}
		if low > limit {
			return limit + 1
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}
