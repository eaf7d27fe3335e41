package check

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model"
)

// Prose is the running text of a report, in order, without its tables.
type Prose []Passage

// Passage is the text of one section.
type Passage struct {
	Section string // key, "" if the form does not know the section
	Text    string
	Place   func(start, end int) *model.Place // of a byte range of Text; may be nil
}

// line is what the sentences of a line share. A sentence never crosses its end.
type line struct {
	passage       *Passage
	start         int // in passage.Text
	aboutRequests answer
}

// sentence ends at 。！？ or at the end of a line.
type sentence struct {
	*line
	start, end int    // in passage.Text, with the line feed but without another mark
	plain      bool   // folding leaves it as it is
	text       string // folded: no spaces, ASCII digits, no thousands separators
	before     string // the sentence before it in the line, as printed
	at         []int  // byte of passage.Text for each byte of text, once looked for
	// What the sentence is about, looked up once: a hostile line may have a million
	// clauses.
	aboutOthers, mentionsPart           answer
	mentionsRequest, mentionsDisclosure answer // here or in the sentence before
	stale                               answer
}

// answer is one that is looked for when it is needed, and then kept.
type answer uint8

func (a *answer) get(find func() bool) bool {
	if *a == 0 {
		*a = 1
		if find() {
			*a = 2
		}
	}
	return *a == 2
}

// maxClause is longer than any clause that states a figure, in bytes.
const maxClause = 600

// clause is a part of a sentence between ，；： and brackets. No claim crosses its
// ends: 受理3259件，答复3278件. The 、 of a list is left inside.
type clause struct {
	*sentence
	part // of sentence.text
}

func (c clause) text() string { return c.sentence.text[c.from:c.to] }

// quote is the clause as printed, with its place.
func (c clause) quote() (string, *model.Place) {
	p := c.passage
	start, end := c.place(c.from), c.place(c.to)
	for end > start && strings.ContainsRune(" \t\n\r　，；：", lastRune(p.Text[:end])) {
		end -= utf8.RuneLen(lastRune(p.Text[:end]))
	}
	var place *model.Place
	if p.Place != nil {
		place = p.Place(start, end)
	}
	return cut(p.Text[start:end], 40), place
}

// place is the byte of passage.Text for byte i of the folded text.
func (s *sentence) place(i int) int {
	if i == len(s.text) {
		return s.end
	}
	if s.plain {
		return s.start + i
	}
	if s.at == nil {
		foldText(s.passage.Text[s.start:s.end], &s.at)
	}
	return s.start + s.at[i]
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

// claims are all that the prose states, in order.
func claims(p Prose, year int) []claim {
	r := reader{year: year}
	for i := range p {
		r.passage(&p[i])
	}
	return r.claims
}

// reader collects the claims of the prose.
type reader struct {
	year   int
	claims []claim
	parts  []part    // of the sentence at hand
	free   *sentence // that no claim refers to
}

// maxClaims is more than any report states; the comparison is of all with all.
const maxClaims = 500

func (r *reader) passage(p *Passage) {
	var l *line
	before, start := "", 0 // the sentence before in the line, and the start of the line
	for at := 0; at < len(p.Text) && len(r.claims) < maxClaims; {
		n, mark, plain := r.cut(p.Text[at:], false)
		text, end := p.Text[at:at+n], at+n
		if at = end + mark; mark == 1 && p.Text[end] == '\n' {
			end = at
		}
		if len(r.parts) > 0 {
			if l == nil {
				l = &line{passage: p, start: start}
			}
			s := r.sentence()
			*s = sentence{line: l, start: at - mark - n, end: end, plain: plain, text: text, before: before}
			if !plain {
				s.text = foldText(text, nil)
				r.cut(s.text, true)
			}
			r.read(s)
		}
		before = text
		if end == at {
			l, before, start = nil, "", at
		}
	}
}

// cut finds the parts of the sentence that text begins with.
func (r *reader) cut(text string, folded bool) (n, mark int, plain bool) {
	n, mark, plain, r.parts = cutSentence(text, folded, r.parts[:0])
	return n, mark, plain
}

// sentence is room for one, again that of the last if no claim refers to it.
func (r *reader) sentence() *sentence {
	if r.free == nil {
		r.free = new(sentence)
	}
	return r.free
}

func (r *reader) read(s *sentence) {
	for _, x := range r.parts {
		if len(r.claims) >= maxClaims {
			return
		}
		if x.to-x.from > maxClause {
			continue
		}
		n := len(r.claims)
		r.claims = clause{s, x}.appendClaims(r.claims)
		if len(r.claims) == n {
			continue
		}
		if s.isStale(r.year) {
			r.claims = r.claims[:n]
			return
		}
		r.free = nil
	}
}

var applications = newWords("申请公开", "公开申请")

// ofRequests reports whether the line is about applications for information.
func (l *line) ofRequests() bool {
	return l.aboutRequests.get(func() bool {
		s := l.passage.Text[l.start:]
		if n := strings.IndexByte(s, '\n'); n >= 0 {
			s = s[:n]
		}
		return applications.in(s) || applications.in(foldText(s, nil))
	})
}

// mentions reports whether the sentence or the one before it has the word.
func (s *sentence) mentions(word string) bool {
	return strings.Contains(s.text, word) || strings.Contains(s.before, word) || strings.Contains(foldText(s.before, nil), word)
}

// staleWords mark sentences that do not speak of the whole report year: comparisons,
// sums over years, parts of the year, other years.
var (
	staleWords = newWords("以来", "历年", "季度", "半年", "月均", "每月", "历史", "截至目前", "截止目前", "近年", "近两年", "近三年", "近五年", "近几年", "两年来", "三年来", "五年来")
	yearSums   = newWords("全年累计", "本年累计", "本年度累计", "年度累计", "今年累计")
)

func (s *sentence) isStale(year int) bool {
	return s.stale.get(func() bool {
		return staleWords.in(s.text) || strings.Contains(s.text, "累计") && !yearSums.in(s.text) || otherYear(s.text, year) || otherMonth(s.text)
	})
}

// otherYear finds a year that is not the report's, outside the name of a document.
func otherYear(s string, year int) bool {
	for i := 0; ; {
		n := strings.Index(s[i:], "年")
		if n < 0 {
			return false
		}
		i += n
		if y, ok := yearBefore(s[:i]); ok && year != 0 && y != year && !strings.HasPrefix(s[:i-4], "《") && !quoted(s, i) {
			return true
		}
		i += len("年")
	}
}

// quoted reports whether byte i lies inside the name of a document, 《…》 or 〔2020〕.
func quoted(s string, i int) bool {
	return strings.LastIndex(s[:i], "《") > strings.LastIndex(s[:i], "》")
}

func yearBefore(s string) (int, bool) {
	if len(s) < 4 {
		return 0, false
	}
	y := 0
	for _, c := range []byte(s[len(s)-4:]) {
		if !digit(c) {
			return 0, false
		}
		y = y*10 + int(c-'0')
	}
	return y, y > 1990 && y < 2100
}

// otherMonth finds a month that is not the beginning or the end of a year.
func otherMonth(s string) bool {
	for i := 0; ; {
		n := strings.Index(s[i:], "月")
		if n < 0 {
			return false
		}
		i += n
		from := i
		for from > 0 && digit(s[from-1]) {
			from--
		}
		if m := s[from:i]; m != "" && !slices.Contains([]string{"1", "01", "12"}, m) {
			return true
		}
		i += len("月")
	}
}
