package check

import (
	"cmp"
	"slices"
	"strings"
)

// words is a closed list of words, ordered so that most places of a text are turned
// away at one byte. Each word begins with a character of three bytes.
type words struct {
	list []string  // by the last byte of their first character, longest first
	from [65]uint8 // where in list the words of each such byte begin
}

func newWords(list ...string) *words {
	w := &words{list: list}
	slices.SortFunc(w.list, func(a, b string) int {
		return cmp.Or(cmp.Compare(bucket(a), bucket(b)), cmp.Compare(len(b), len(a)))
	})
	for _, s := range w.list {
		for b := bucket(s) + 1; b < len(w.from); b++ {
			w.from[b]++
		}
	}
	return w
}

func bucket(s string) int { return int(s[2] & 63) }

// at is the length of the longest of the words at i, 0 if there is none.
func (w *words) at(s string, i int) int {
	if i+2 >= len(s) {
		return 0
	}
	b := s[i+2] & 63
	for _, x := range w.list[w.from[b]:w.from[b+1]] {
		if strings.HasPrefix(s[i:], x) {
			return len(x)
		}
	}
	return 0
}

// find is the first place from i on where one of the words stands, and the length of
// the longest there; n is 0 if there is none.
func (w *words) find(s string, i int) (at, n int) {
	for i+2 < len(s) {
		if c := s[i]; c>>4 != 0xe { // not of three bytes
			i++
			continue
		}
		if n := w.at(s, i); n > 0 {
			return i, n
		}
		i += 3
	}
	return len(s), 0
}

func (w *words) in(s string) bool {
	_, n := w.find(s, 0)
	return n > 0
}

// skip moves over as many of the words as follow each other.
func (w *words) skip(s string, i int) int {
	for n := w.at(s, i); n > 0; n = w.at(s, i) {
		i += n
	}
	return i
}
