package check

import (
	"strings"

	"nianbao/model"
)

// The scanner reads a clause by closed lists of words. Between the words of a claim
// and its number only fillers may stand: one unknown word, and there is no claim.

// eat is the length of the longest of the words at i, 0 if there is none.
func eat(s string, i int, words []string) int {
	n := 0
	for _, w := range words {
		if len(w) > n && strings.HasPrefix(s[i:], w) {
			n = len(w)
		}
	}
	return n
}

// skip moves over as many of the words as follow each other.
func skip(s string, i int, words []string) int {
	for i < len(s) {
		n := eat(s, i, words)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// quantity reads digits and a unit: 26件.
func quantity(s string, i int, units []string) (n model.Number, end int, ok bool) {
	if i > 0 && (digit(s[i-1]) || s[i-1] == '.') {
		return n, i, false
	}
	end = i
	for end < len(s) && (digit(s[end]) || s[end] == '.') {
		end++
	}
	n, ok = model.ParseNumber(s[i:end])
	unit := eat(s, end, units)
	if end == i || !ok || unit == 0 || strings.HasSuffix(s[:i], "第") {
		return model.Number{}, i, false
	}
	return n, end + unit, true
}

// quantities lists the places where a number with a unit begins.
func quantities(s string, units []string) []int {
	var all []int
	for i := 0; i < len(s); i++ {
		if digit(s[i]) {
			if _, end, ok := quantity(s, i, units); ok {
				all = append(all, i)
				i = end
			}
		}
	}
	return all
}

// each visits every place of a word that no longer word of the list covers.
func each(s string, words []string, visit func(at, end int)) {
	for i := 0; i < len(s); {
		if n := eat(s, i, words); n > 0 {
			visit(i, i+n)
			i += n
			continue
		}
		i++
	}
}

var (
	caseUnits    = []string{"件", "宗", "起", "例"}
	requestUnits = []string{"件", "宗", "起", "例", "条", "份", "个", "次"}
	joiners      = []string{"、", "和", "及", "与", "或", "以及", "或者"}
)

// claim is a figure that the prose states about a place of the tables.
type claim struct {
	rule    string
	subject []subject // more than one: their sum
	value   model.Number
	clause  clause
	at      int  // where in the clause
	natural bool // of natural persons only
}

// subject is what a claim is about.
type subject uint8

const (
	received subject = iota
	carriedIn
	carriedOut
	granted
	partial
	denied
	unavailable
	notProcessed
	otherProcessing
	reconsideration
	litigation
	litigationDirect
	litigationAfter
	issuedDocuments
	repealedDocuments
	documentsInForce
	issuedRules
	repealedRules
	rulesInForce
	processingFee
)

// maxClaims is more than any report states; the comparison is of all with all.
const maxClaims = 500

// claims are all that the prose states, in order.
func claims(p Prose, year int) []claim {
	var all []claim
	p.sentences(func(s *sentence) {
		if !strings.ContainsFunc(s.text, func(r rune) bool { return r >= '0' && r <= '9' || r == '未' || r == '无' || r == '没' || r == '不' }) || s.stale(year) {
			return
		}
		for _, c := range s.clauses() {
			if len(all) >= maxClaims {
				return
			}
			all = append(all, c.claims()...)
		}
	})
	return all
}

func (c clause) claims() []claim {
	if containsAny(c.text(), "同比", "环比", "较上年", "较去年", "比上年", "比去年", "较上一年", "增长", "增加", "减少", "下降", "上升", "其余") {
		return nil
	}
	var all []claim
	for _, grammar := range [...]func(clause) []claim{readReceived, readCarried, readResults, readDisputes, readDocuments, readFee} {
		all = append(all, grammar(c)...)
	}
	return all
}
