package check

import (
	"html"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestTraits: every phrase that a statement is found by has a character of its trait,
// or the first pass would not see it.
func TestTraits(t *testing.T) {
	for _, c := range []struct {
		has  traits
		list *words
	}{
		{hasRequest, newWords("申请")}, {hasDenial, denials}, {hasDispute, disputeWords}, {hasResult, resultWords}, {hasCarried, lastYear},
		{hasCarried, newWords("结转", "顺延", "转")}, {hasPaper, documentNouns}, {hasPaper, newWords("信息处理费")}, {hasDenial, newWords("未", "没有", "无")},
	} {
		for _, w := range c.list.list {
			if !strings.ContainsFunc(w, func(r rune) bool { return traitsOf()[r]&c.has != 0 }) {
				t.Errorf("no character of %q has trait %b", w, c.has)
			}
		}
	}
	for w := range resultPhrases {
		if resultWords.at(w, 0) != len(w) {
			t.Errorf("%q is not looked for", w)
		}
	}
}

// TestWords: a list finds what trying all its words at every byte finds.
func TestWords(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 1))
	for range 3000 {
		text := soup(g)
		for _, w := range []*words{requestWords, partWords, disputeWords, noWords, moveWords, joiners} {
			i, n := w.find(text, 0)
			for at := range len(text) {
				longest := 0
				for _, x := range w.list {
					if strings.HasPrefix(text[at:], x) {
						longest = max(longest, len(x))
					}
				}
				if longest > 0 {
					if at != i || longest != n {
						t.Fatalf("%q: found %d bytes at %d, want %d at %d", text, n, i, longest, at)
					}
					i, n = w.find(text, at+1)
				}
			}
			if n != 0 {
				t.Fatalf("%q: found %d bytes at %d, want none", text, n, i)
			}
		}
	}
}

// slowly reads every clause of folded lines by every grammar.
func slowly(p *Passage, year int) []claim {
	var all []claim
	start := 0
	for _, l := range strings.SplitAfter(p.Text, "\n") {
		before := ""
		for rest := foldText(l, nil); rest != ""; {
			s := &sentence{line: &line{passage: p, start: start}, text: rest, before: before}
			rest = ""
			if i := strings.IndexAny(s.text, sentenceEnds); i >= 0 {
				_, n := utf8.DecodeRuneInString(s.text[i:])
				s.text, rest = s.text[:i], s.text[i+n:]
			}
			before = s.text
			if s.isStale(year) {
				continue
			}
			for from := 0; from <= len(s.text); {
				to := len(s.text)
				if i := strings.IndexAny(s.text[from:], clauseEnds); i >= 0 {
					to = from + i
				}
				if to-from <= maxClause {
					all = clause{s, part{from, to, ^special}}.appendClaims(all)
				}
				from = to + 1
				for from < len(s.text) && s.text[from]&0xc0 == 0x80 {
					from++
				}
			}
		}
		start += len(l)
	}
	return all[:min(len(all), maxClaims)]
}

// soup is a text of words that statements are made of, with marks and spaces between.
func soup(g *rand.Rand) string {
	lists := [][]string{requestWords.list, receiveVerbs.list, resultWords.list, resultTail.list, disputeWords.list, noWords.list, denials.list, documentNouns.list,
		documentVerbs.list, moveWords.list, nextYear.list, lastYear.list, joiners.list, requestUnits.list, staleWords.list, partWords.list,
		{"0", "1", "12", "1,234", "1,23", "３", "2021年", "2020年", "申请", "公开", "信息处理费5元"},
		{"，", "。", "；", "\n", " ", "　", "\u200b", ",", "（", "!", "\xff", "𠀀", "\ufffd"}}
	var b strings.Builder
	for range 1 + g.IntN(30) {
		list := lists[min(g.IntN(len(lists)+6), len(lists)-1)]
		b.WriteString(list[g.IntN(len(list))])
		if g.IntN(4) == 0 {
			b.WriteString([]string{"1件", "件", "3件，"}[g.IntN(3)])
		}
	}
	return b.String()
}

// TestFirstPass: nothing is stated in the clauses that the first pass leaves out, and
// folding a sentence alone is folding it in its line.
func TestFirstPass(t *testing.T) {
	g := rand.New(rand.NewPCG(2, 2))
	texts := strings.SplitAfter(sharedProse(), "\n")
	for range 30000 {
		texts = append(texts, soup(g))
	}
	n := 0
	for _, text := range texts {
		p := prose(text)
		want, got := slowly(&p[0], 2021), claims(p, 2021)
		same := func(a, b claim) bool {
			return a.rule == b.rule && slices.Equal(a.subject, b.subject) && a.value == b.value && a.at == b.at && a.natural == b.natural &&
				a.clause.from == b.clause.from && a.clause.sentence.text == b.clause.sentence.text
		}
		if !slices.EqualFunc(want, got, same) {
			t.Fatalf("%q states %s, want %s", text, stated(got), stated(want))
		}
		n += len(got)
	}
	if n < 1000 {
		t.Errorf("only %d claims", n)
	}
}

// sharedProse is the text of a real report with much prose, "" where it is not there.
func sharedProse() string {
	page, _ := os.ReadFile(filepath.Join("..", "..", "..", "shared", "reports", "shanghai-office-2019.html"))
	return html.UnescapeString(regexp.MustCompile(`(?s)<(script|style|table).*?</(script|style|table)>|<[^>]*>`).ReplaceAllString(string(page), ""))
}

func BenchmarkProse(b *testing.B) {
	p := prose(sharedProse())
	if len(p[0].Text) == 0 {
		b.Skip("no reports")
	}
	r := validReport()
	b.SetBytes(int64(len(p[0].Text)))
	b.ReportAllocs()
	for b.Loop() {
		index(r).compare(p)
	}
}

// What is passed over by its bytes is a character.
func TestCutBroken(t *testing.T) {
	for i := range 6 << 16 {
		s := string([]byte{0xe4 + byte(i>>16), byte(i >> 8), byte(i)})
		if _, _, plain, _ := cutSentence(s, false, nil); plain != utf8.ValidString(s) {
			t.Fatalf("%q is plain: %v", s, plain)
		}
	}
}
