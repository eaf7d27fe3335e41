package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings s to the form described in the package documentation. Folding twice is
// folding once.
func Fold(s string) string {
	i := unchanged(s, false)
	if i == len(s) {
		return s
	}
	return string(appendFold(append(make([]byte, 0, len(s)), s[:i]...), 0, s[i:]))
}

// Core is Fold with only letters, digits and Han characters left. Signs of a change
// such as + and - are gone too: it is for labels, not for figures.
func Core(s string) string {
	i := unchanged(s, true)
	if i == len(s) {
		return s
	}
	b, end := keepPlain(append(make([]byte, 0, len(s)), s[:i]...), s, i)
	if end < len(s) {
		b = keepWords(appendFold(append(b[:0], s[:i]...), 0, s[i:]), 0)
	}
	return string(b)
}

// keepPlain appends the words of a text from a place on as long as it has nothing but Han
// characters that folding leaves as they are, ASCII and common marks; end is where that ends.
func keepPlain(b []byte, s string, i int) (words []byte, end int) {
	for i < len(s) {
		if to := sameHan(s, i); to > i {
			b, i = append(b, s[i:to]...), to
			continue
		}
		switch c := s[i]; {
		case isAlphanumeric(c):
			b = append(b, c)
			i++
		case c == '(':
			if !mayFollow(s, i+1) {
				return b, i
			}
			i++
		case c < utf8.RuneSelf:
			i++
		case strings.HasPrefix(s[i:], "（"):
			if !mayFollow(s, i+len("（")) {
				return b, i
			}
			i += len("（")
		case i+2 < len(s) && isMark(s[i:i+3]):
			i += 3
		default:
			return b, i
		}
	}
	return b, i
}

// mayFollow tells what follows an opening bracket and begins no pinyin, which goes with its
// brackets.
func mayFollow(s string, i int) bool { return i < len(s) && isDigit(s[i]) || sameHan(s, i) > i }

func isMark(s string) bool {
	switch s {
	case "，", "。", "、", "：", "；", "）", "《", "》", "“", "”":
		return true
	}
	return false
}

// AppendFold appends Fold(s) to b.
func AppendFold(b []byte, s string) []byte { return appendFold(b, len(b), s) }

// AppendCore appends Core(s) to b.
func AppendCore(b []byte, s string) []byte {
	base := len(b)
	return keepWords(appendFold(b, base, s), base)
}

// IsCore tells a letter, digit or Han character that Core leaves as it is.
func IsCore(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlphanumeric(byte(r))
	}
	return r >= hanFirst && r <= hanLast && !isTraditional(r)
}

// unchanged is the length of the prefix of s that folding leaves as it is.
func unchanged(s string, core bool) int {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			switch {
			case c <= ' ' || c == 0x7f || c == '"' || c == '\'' || c == '\\':
				return i
			case core && !isAlphanumeric(c):
				return i
			case c == ')' && pinyinBefore(s[:i]) >= 0:
				return i
			}
			i++
			continue
		}
		if end := sameHan(s, i); end > i {
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if core || r != '、' && r != '。' && r != '《' && r != '》' {
			return i
		}
		i += n
	}
	return len(s)
}

// sameHan is where the Han characters end that begin at i and that folding leaves as they
// are: most of a text.
func sameHan(s string, i int) int {
	for r := hanAt(s, i); r >= hanFirst && r <= hanLast && !isTraditional(r); r = hanAt(s, i) {
		i += 3
	}
	return i
}

// hanAt is the character of three bytes that begins at i, as nearly all do that are not
// ASCII; anything else is below hanFirst. It is small enough to stand where it is called.
func hanAt[T string | []byte](s T, i int) rune {
	if i+2 >= len(s) || s[i]>>4 != 0xe || s[i+1]>>6 != 2 || s[i+2]>>6 != 2 {
		return 0
	}
	return rune(s[i]&0xf)<<12 | rune(s[i+1]&0x3f)<<6 | rune(s[i+2]&0x3f)
}

func isAlphanumeric(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isTraditional(r rune) bool {
	i := uint(r - hanFirst)
	return changed[i/64]&(1<<(i%64)) != 0
}

// folder carries one string over into out, where it begins at base.
type folder struct {
	out         []byte
	base        int
	traditional bool
}

func appendFold(b []byte, base int, s string) []byte {
	f := folder{out: b, base: base}
	kept := 0 // s[kept:i] stays as it is and is not in out yet
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if i++; c <= ' ' || c == 0x7f || c == '"' || c == '\'' || c == ')' || c == '\\' {
				f.out = append(f.out, s[kept:i-1]...)
				f.ascii(c)
				kept = i
			}
			continue
		}
		if end := sameHan(s, i); end > i {
			i = end
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if i += n; r == '、' || r == '。' {
			continue
		}
		f.out = append(f.out, s[kept:i-n]...)
		kept = i
		switch {
		case r >= hanFirst && r <= hanLast:
			f.han(r)
		case compatible(r):
			for _, r := range norm.NFKC.String(s[i-n : i]) {
				f.other(radical(r))
			}
		default:
			f.other(r)
		}
	}
	f.out = append(f.out, s[kept:]...)
	if f.traditional {
		f.localise()
	}
	return f.out
}

func (f *folder) ascii(c byte) {
	switch {
	case c <= ' ' || c == 0x7f || c == '"' || c == '\'' || c == '\\': // the last is put before marks by Markdown: 1\.
	case c == ')':
		from := max(f.base, len(f.out)-window)
		if open := pinyinBefore(string(f.out[from:])); open >= 0 {
			f.out = f.out[:from+open]
			return
		}
		f.out = append(f.out, c)
	default:
		f.out = append(f.out, c)
	}
}

func (f *folder) han(r rune) {
	if isTraditional(r) {
		f.traditional = true
		r = rune(table()[r-hanFirst])
	}
	f.out = utf8.AppendRune(f.out, r)
}

func (f *folder) other(r rune) {
	switch to := mark(r); {
	case r < utf8.RuneSelf:
		f.ascii(byte(r))
	case r >= hanFirst && r <= hanLast:
		f.han(r)
	case to == drop:
	case to != 0:
		f.ascii(to)
	default:
		f.out = utf8.AppendRune(f.out, r)
	}
}

// localise puts the words of the mainland in place of those of machine-converted text.
func (f *folder) localise() {
	s := string(f.out[f.base:])
	for _, w := range words {
		s = strings.ReplaceAll(s, w[0], w[1])
	}
	f.out = append(f.out[:f.base], s...)
}

// keepWords removes from b[base:] all but letters, digits and Han characters.
func keepWords(b []byte, base int) []byte {
	to := base
	for i := base; i < len(b); {
		if r := hanAt(b, i); r >= hanFirst && r <= hanLast {
			b[to], b[to+1], b[to+2] = b[i], b[i+1], b[i+2]
			i, to = i+3, to+3
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r < utf8.RuneSelf && isAlphanumeric(byte(r)) || r >= utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsNumber(r)) {
			to += copy(b[to:], b[i:i+n])
		}
		i += n
	}
	return b[:to]
}
