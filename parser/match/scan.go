package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// trie holds the cores of labels character by character, in one piece of memory. The
// first node is the root; the children of a node are a list, those of the root a table.
type trie struct {
	nodes []node
	first []uint16 // by character
}

// newTrie is empty, with room for so many characters of labels.
func newTrie(room int) trie {
	const han = 0x9fff // the last character that begins a label
	return trie{nodes: make([]node, 1, room), first: make([]uint16, han+1)}
}

type node struct {
	r           rune
	child, next int32 // 0 is none
	end         bool
}

// step follows a character from a node; 0 is no way on.
func (t *trie) step(at int32, r rune) int32 {
	if at == 0 {
		if int(r) < len(t.first) {
			return int32(t.first[r])
		}
		return 0
	}
	at = t.nodes[at].child
	for at != 0 && t.nodes[at].r != r {
		at = t.nodes[at].next
	}
	return at
}

func (t *trie) insert(core string) {
	at := int32(0)
	for _, r := range core {
		to := t.step(at, r)
		if to == 0 {
			to = int32(len(t.nodes))
			t.nodes = append(t.nodes, node{r: r})
			if at == 0 {
				t.first[r] = uint16(to)
			} else {
				t.nodes[to].next, t.nodes[at].child = t.nodes[at].child, to
			}
		}
		at = to
	}
	t.nodes[at].end = true
}

// letter is one significant character of a text and the bytes it came from. Folding
// changes lengths, so the place is kept beside.
type letter struct {
	r          rune
	start, end int32
}

// letters folds a text character by character: spaces and marks are left out.
func letters(s string) []letter {
	out := make([]letter, 0, len(s)/3+8)
	traditional := false
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '(' || r == '（' {
			if j := pinyin(s, i); j > 0 { // 項(xiàng)
				i = j
				continue
			}
		}
		switch {
		case r <= ' ', r == '，', r == '。', r == '、', r == '：', r == '；', r == '（', r == '）', r == '《', r == '》', r == '“', r == '”':
		case fold.IsCore(r): // most characters
			out = append(out, letter{r, int32(i), int32(i + n)})
		default:
			for _, c := range fold.Core(s[i : i+n]) {
				out = append(out, letter{c, int32(i), int32(i + n)})
				traditional = traditional || c != r && c >= 0x3400
			}
		}
		i += n
	}
	if traditional {
		localise(out, s)
	}
	return out
}

// localise puts the words of the mainland (信息) for those of other places (資訊) into
// the letters of a text. They are as long; where one is not, letters stay as they are.
func localise(ls []letter, s string) {
	core := []rune(fold.Core(s))
	if len(core) != len(ls) {
		return
	}
	for i := range ls {
		ls[i].r = core[i]
	}
}

// pinyin is the end of a bracketed reading that begins at i, 0 if none does.
func pinyin(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	j := i + n
	for j < len(s) {
		r, n := utf8.DecodeRuneInString(s[j:])
		switch {
		case r == ')' || r == '）':
			if j-i-n < 2 && s[i+n] != 'e' { // 額(e)
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

// hasPinyin tells a text with readings in brackets, which stand inside of its words.
func hasPinyin(s string) bool {
	i := strings.IndexByte(s, '(')
	return i > 0 && pinyin(s, i) > 0
}

// afterPinyin is the end of the bracketed readings that follow a character, which may
// be printed twice: 處(chù)(chù).
func afterPinyin(s string, at int) int {
	for at < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[at:]); r != '(' && r != '（' {
			break
		}
		end := pinyin(s, at)
		if end == 0 {
			break
		}
		at = end
	}
	return at
}

// afterRemark is the end of a bracket without figures that explains the label before it.
func afterRemark(s string, at int) int {
	rest := strings.TrimLeft(s[at:], ")）")
	if _, _, _, ok := fold.CutNumeral(rest); ok { // （六） of the next label
		return at
	}
	depth := 0
	for i, r := range rest {
		switch {
		case r == '(' || r == '（':
			depth++
		case r == ')' || r == '）':
			if depth--; depth == 0 {
				return len(s) - len(rest) + i + utf8.RuneLen(r)
			}
		case isDigit(r) && !strings.HasPrefix(rest[i+utf8.RuneLen(r):], "位") || depth == 0 || i > longest/2: // 保留4位小数
			return at
		}
	}
	return at
}

// hit is a label found inside a longer text.
type hit struct {
	doc.Span        // bytes of the text, its ordinal and a remark in brackets included
	words    string // from the ordinal on
}

// scan finds labels in running text, leftmost and longest, each with its ordinal: of
// the digits before a label exactly one, and the stop, belong to it, since figures
// run into it where cells are glued (3200000326.属于四类过程性信息).
func (x *lexicon) scan(s string) []hit {
	ls := letters(s)
	var hits []hit
	for i := 0; i < len(ls); {
		n, end := int32(0), -1
		for j := i; j < len(ls); j++ {
			if n = x.trie.step(n, ls[j].r); n == 0 {
				break
			}
			if x.trie.nodes[n].end {
				end = j
			}
		}
		if end < 0 || end-i < 1 { // one character is no label
			i++
			continue
		}
		if end-i < 3 && x.only(ls[i:end+1], unitRole) { // 万元 and （单位：件） belong to the row, as 件 does
			i = end + 1
			continue
		}
		start := int(ls[i].start)
		low := 0
		if len(hits) > 0 {
			low = hits[len(hits)-1].End
		}
		start = withOrdinal(s, low, start)
		stop := afterPinyin(s, int(ls[end].end))
		words := s[start:stop]
		stop = afterRemark(s, stop)
		if strings.HasPrefix(s[stop:], "/") && x.only(ls[i:end+1], colRole) { // 本年增/, whose 减 is lost, has no figure
			stop++
			words = s[start:stop]
		}
		hits = append(hits, hit{doc.Span{Start: start, End: stop}, words})
		for i = end + 1; i < len(ls) && int(ls[i].start) < stop; {
			i++
		}
	}
	return hits
}

// only tells a label that has one role and no other.
func (x *lexicon) only(ls []letter, r role) bool {
	core := make([]byte, 0, 3*len(ls))
	for _, l := range ls {
		core = utf8.AppendRune(core, l.r)
	}
	return !slices.ContainsFunc(x.exact[string(core)], func(m meaning) bool { return m.role != r })
}

// withOrdinal moves the start of a label back over 一、 （三） 6. before it.
func withOrdinal(s string, low, start int) int {
	head := strings.TrimRight(s[low:start], " \u00a0\u3000“\"‘'「")
	r, n := utf8.DecodeLastRuneInString(head)
	switch {
	case r == ')' || r == '）':
		if i := strings.LastIndexAny(head, "(（"); i >= 0 && len(head)-i <= 16 && !strings.ContainsFunc(head[i:], isLetter) {
			return low + i // not （單(dan)位：萬元）
		}
	case r == '.' || r == '．' || r == '、' || r == ',':
		body := head[:len(head)-n]
		if q, m := utf8.DecodeLastRuneInString(body); q >= '0' && q <= '9' || q >= '０' && q <= '９' {
			if q == '0' && len(body) > 1 && body[len(body)-2] > '0' && body[len(body)-2] <= '9' { // 10.: none is 0
				m++
			}
			return low + len(body) - m
		}
		body = strings.TrimRight(body, " ")
		if q, m := utf8.DecodeLastRuneInString(body); strings.ContainsRune("一二三四五六七八九十", q) {
			return low + len(body) - m
		}
	}
	return start
}

func isLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }

// begins tells whether a text begins with a label, after its ordinal or code.
func (x *lexicon) begins(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); r >= 0x3400 && fold.IsCore(r) && x.trie.step(0, r) == 0 && !strings.ContainsRune(ordinals, r) {
		return false // most prose
	}
	ls := letters(s[:min(len(s), 160)])
	for i := 0; i < len(ls) && i < 5; i++ {
		n := int32(0)
		for j := i; j < len(ls); j++ {
			if n = x.trie.step(n, ls[j].r); n == 0 {
				break
			}
			if j > i && x.trie.nodes[n].end {
				return true
			}
		}
		if r := ls[i].r; (r < '0' || r > '9') && !strings.ContainsRune(ordinals, r) {
			return false
		}
	}
	return false
}

// ordinals may stand before a label, with digits.
const ordinals = "一二三四五六七八九十其中"
