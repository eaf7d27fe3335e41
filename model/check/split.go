package check

import (
	"sync"
	"unicode"
	"unicode/utf8"
)

// Few clauses of a report state a figure. One pass over the prose finds those that
// have what any statement needs, a figure or a denial beside the stem of a phrase;
// only these are folded and read. Characters stand for words here, so that spaces
// inside a word do no harm: the pass may let too much through, never too little.

// traits are what the characters of a clause tell about it.
type traits uint8

const (
	hasFigure  traits = 1 << iota // a digit
	hasDenial                     // 未, 没有, 无, 不存在
	hasRequest                    // 申请
	hasDispute                    // 复议, 诉讼
	hasResult                     // 予以公开, 部分公开, 同意公开, 无法提供, 其他处理
	hasCarried                    // 结转, 顺延
	hasPaper                      // 规范性文件, 规章, 信息处理费
	special                       // what ends a clause, or is folded
)

// traitsOf are the traits of each character of the basic plane.
var traitsOf = sync.OnceValue(func() *[1 << 16]traits {
	t := new([1 << 16]traits)
	for chars, has := range map[string]traits{
		"0123456789": hasFigure, "０１２３４５６７８９": hasFigure | special,
		"未没无存": hasDenial, "请": hasRequest, "议讼": hasDispute, "予分意供他它": hasResult, "转顺": hasCarried, "范章费": hasPaper,
		sentenceEnds: special, clauseEnds: special, "\u200b\ufeff\ufffd": special,
	} {
		for _, r := range chars {
			t[r] |= has
		}
	}
	for _, x := range unicode.White_Space.R16 {
		for r := uint32(x.Lo); r <= uint32(x.Hi); r += uint32(x.Stride) {
			t[r] |= special
		}
	}
	return t
})

const (
	sentenceEnds = "。！？!?"
	clauseEnds   = "，；：,;:（）()“”\"【】"
)

// state reports whether a clause of these traits can state anything.
func (t traits) state() bool {
	return t&hasFigure != 0 && t&(hasRequest|hasDispute|hasResult|hasCarried|hasPaper) != 0 ||
		t&hasDenial != 0 && t&(hasRequest|hasDispute) != 0
}

// part is a clause that may state something.
type part struct {
	from, to int
	has      traits
}

// cutSentence reads the sentence that s begins with. A sentence ends at 。！？ or with
// its line; mark is the length of what ends it. It is plain if folding leaves it as
// it is. Appended to parts are its clauses that may state something; before folding, a
// comma with a digit behind it is not known to end one.
func cutSentence(s string, folded bool, parts []part) (n, mark int, plain bool, _ []part) {
	all := traitsOf()
	from, has, plain := 0, traits(0), true
	i, size := 0, 0
scan:
	for ; i < len(s); i += size {
		for i+2 < len(s) && s[i]-0xe4 < 6 && (s[i+1]^0x80)|(s[i+2]^0x80) < 0x40 { // Han, never special
			has |= all[uint16(s[i])<<12|uint16(s[i+1]&0x3f)<<6|uint16(s[i+2]&0x3f)]
			i += 3
		}
		if i == len(s) {
			break
		}
		r := rune(s[i])
		switch size = 1; {
		case r < utf8.RuneSelf:
		case s[i]-0xe1 < 0xec-0xe0 && i+2 < len(s) && s[i+1]&0xc0 == 0x80 && s[i+2]&0xc0 == 0x80: // Chinese
			r, size = r&0xf<<12|rune(s[i+1]&0x3f)<<6|rune(s[i+2]&0x3f), 3
		default:
			if r, size = utf8.DecodeRuneInString(s[i:]); r >= 1<<16 {
				continue
			}
		}
		t := all[r]
		has |= t
		if t&special == 0 {
			continue
		}
		switch has &^= special; r {
		case '\n', '。', '！', '？', '!', '?':
			mark = size
			break scan
		case '，', '；', '：', ';', ':', '（', '）', '(', ')', '“', '”', '"', '【', '】':
		case ',':
			if !folded && i+1 < len(s) && digit(s[i+1]) {
				plain = false // 1,234 or 1,23
				continue
			}
		default:
			plain = plain && r == utf8.RuneError && size == 3
			continue
		}
		if has.state() {
			parts = append(parts, part{from, i, has})
		}
		from, has = i+size, 0
	}
	if has.state() {
		parts = append(parts, part{from, i, has})
	}
	return i, mark, plain, parts
}

// foldText drops spaces and the commas of 1,234 and makes digits ASCII. Appended to
// at, unless nil, is the byte of s for each byte of the result.
func foldText(s string, at *[]int) string {
	b := make([]byte, 0, len(s))
	for i, r := range s {
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			continue
		case r >= '０' && r <= '９':
			r = r - '０' + '0'
		case r == ',' && thousands(b, s[i+1:]):
			continue
		}
		n := len(b)
		b = utf8.AppendRune(b, r)
		for ; at != nil && n < len(b); n++ {
			*at = append(*at, i)
		}
	}
	return string(b)
}

// thousands reports whether a comma stands between a digit and a group of three.
func thousands(before []byte, after string) bool {
	if len(before) == 0 || !digit(before[len(before)-1]) || len(after) < 3 {
		return false
	}
	for i := range 3 {
		if !digit(after[i]) {
			return false
		}
	}
	return len(after) == 3 || !digit(after[3])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
