package check

import (
	"strings"

	"nianbao/model"
)

// The scanner reads a clause by closed lists of words. Between the words of a claim
// and its number only fillers may stand: one unknown word, and there is no claim.

// quantity reads digits and a unit: 26件.
func quantity(s string, i int, units *words) (n model.Number, end int, ok bool) {
	if i > 0 && (digit(s[i-1]) || s[i-1] == '.') {
		return n, i, false
	}
	end = i
	for end < len(s) && (digit(s[end]) || s[end] == '.') {
		end++
	}
	n, ok = model.ParseNumber(s[i:end])
	unit := units.at(s, end)
	if end == i || !ok || unit == 0 || strings.HasSuffix(s[:i], "第") {
		return model.Number{}, i, false
	}
	return n, end + unit, true
}

var (
	caseUnits    = newWords("件", "宗", "起", "例")
	requestUnits = newWords("件", "宗", "起", "例", "条", "份", "个", "次")
	joiners      = newWords("、", "和", "及", "与", "或", "以及", "或者")
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

// comparisons are of another figure than that of the year.
var comparisons = newWords("同比", "环比", "较上年", "较去年", "比上年", "比去年", "较上一年", "增长", "增加", "减少", "下降", "上升", "其余")

// appendClaims reads the clause by each grammar that its characters allow.
func (c clause) appendClaims(all []claim) []claim {
	n := len(all)
	figure := c.has&hasFigure != 0
	if c.has&hasRequest != 0 {
		all = c.appendReceived(all)
	}
	if figure && c.has&hasCarried != 0 {
		all = c.appendCarried(all)
	}
	if figure && c.has&hasResult != 0 {
		all = c.appendResults(all)
	}
	if c.has&hasDispute != 0 {
		all = c.appendDisputes(all)
	}
	if figure && c.has&hasPaper != 0 {
		all = c.appendDocuments(all)
		all = c.appendFee(all)
	}
	if len(all) > n && comparisons.in(c.text()) {
		return all[:n]
	}
	return all
}
