package match

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// node is a node of a trie over the cores of labels.
type node struct {
	next map[rune]*node
	end  bool
}

func (n *node) insert(core string) {
	for _, r := range core {
		if n.next == nil {
			n.next = map[rune]*node{}
		}
		m := n.next[r]
		if m == nil {
			m = &node{}
			n.next[r] = m
		}
		n = m
	}
	n.end = true
}

// letter is one significant character of a text and the bytes it came from. Folding
// changes lengths, so the place is kept beside.
type letter struct {
	r          rune
	start, end int
}

// letters folds a text character by character: spaces and marks are left out.
func letters(s string) []letter {
	out := make([]letter, 0, len(s)/3+8)
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '(' || r == '（' {
			if j := pinyin(s, i); j > 0 { // 項(xiàng)
				i = j
				continue
			}
		}
		for _, c := range fold.Core(s[i : i+n]) {
			out = append(out, letter{c, i, i + n})
		}
		i += n
	}
	return out
}

// pinyin is the end of a bracketed reading that begins at i, 0 if none does.
func pinyin(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	j := i + n
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		switch {
		case r == ')' || r == '）':
			if j-i-n < 2 {
				return 0
			}
			return j + n
		case r < 'a' || r > 'ǜ' || r > 'z' && r < 'à':
			return 0
		}
		j += n
	}
	return 0
}

// hit is a label found inside a longer text.
type hit struct {
	doc.Span        // bytes of the text, its ordinal included
	words    string // from the ordinal on
}

// scan finds labels in running text, leftmost and longest, each with its ordinal: of
// the digits before a label exactly one, and the stop, belong to it, since figures
// run into it where cells are glued (3200000326.属于四类过程性信息).
func (x *lexicon) scan(s string) []hit {
	ls := letters(s)
	var hits []hit
	for i := 0; i < len(ls); {
		n, end := x.trie, -1
		for j := i; j < len(ls); j++ {
			if n = n.next[ls[j].r]; n == nil {
				break
			}
			if n.end {
				end = j
			}
		}
		if end < 0 || end-i < 1 { // one character is no label
			i++
			continue
		}
		start := ls[i].start
		low := 0
		if len(hits) > 0 {
			low = hits[len(hits)-1].End
		}
		start = withOrdinal(s, low, start)
		hits = append(hits, hit{doc.Span{Start: start, End: ls[end].end}, s[start:ls[end].end]})
		i = end + 1
	}
	return hits
}

// withOrdinal moves the start of a label back over 一、 （三） 6. before it.
func withOrdinal(s string, low, start int) int {
	head := strings.TrimRight(s[low:start], " \u00a0\u3000“\"‘'「")
	r, n := utf8.DecodeLastRuneInString(head)
	switch {
	case r == ')' || r == '）':
		if i := strings.LastIndexAny(head, "(（"); i >= 0 && len(head)-i <= 16 {
			return low + i
		}
	case r == '.' || r == '．' || r == '、' || r == ',':
		body := head[:len(head)-n]
		q, m := utf8.DecodeLastRuneInString(strings.TrimRight(body, " "))
		if q >= '0' && q <= '9' || q >= '０' && q <= '９' || strings.ContainsRune("一二三四五六七八九十", q) {
			return low + len(strings.TrimRight(body, " ")) - m
		}
	}
	return start
}

// begins tells whether a text begins with a label, after its ordinal or code.
func (x *lexicon) begins(s string) bool {
	ls := letters(s[:min(len(s), 160)])
	for i := 0; i < len(ls) && i < 5; i++ {
		n := x.trie
		for j := i; j < len(ls); j++ {
			if n = n.next[ls[j].r]; n == nil {
				break
			}
			if n.end && j > i {
				return true
			}
		}
		if r := ls[i].r; (r < '0' || r > '9') && !strings.ContainsRune("一二三四五六七八九十其中", r) {
			return false
		}
	}
	return false
}
