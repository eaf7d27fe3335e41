package fold

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"
)

// TestWords looks for words together and one by one.
func TestWords(t *testing.T) {
	words := WordsOf("日期", "时间", "日", "報告由", "期间")
	parts := []string{"日", "期", "时", "间", "報", "告由", "a", "，", "é", "\xe6", "𠀀"}
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := ""
		for range r.IntN(8) {
			s += parts[r.IntN(len(parts)-2)]
		}
		if got, want := words.In(s), Has(s, words.List...); got != want {
			t.Fatalf("In(%q) = %v, want %v", s, got, want)
		}
		want := ""
		for _, w := range words.List {
			if want == "" && strings.HasPrefix(s, w) {
				want = w
			}
		}
		if got := words.Begins(s); got != want {
			t.Fatalf("Begins(%q) = %q, want %q", s, got, want)
		}
	}
}

// TestSolid has blanks of all kinds at the ends of words.
func TestSolid(t *testing.T) {
	ends := []string{"", " ", "\n", "\u00a0", "\u3000", "\u2003", "\u200b", "\ufeff", "中", "a", "，", "é", "\x7f", "\xe4", "\xb8\xad"}
	for _, a := range ends {
		for _, b := range ends {
			s := a + "x" + b
			if got, want := TrimSpace(s), strings.TrimSpace(s); got != want {
				t.Errorf("TrimSpace(%q) = %q, want %q", s, got, want)
			}
			blank := func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }
			if Solid(s) && strings.TrimFunc(s, blank) != s {
				t.Errorf("%q is solid", s)
			}
		}
	}
}
