package check

import (
	"slices"
	"strings"
	"unicode"
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

// sentence ends at 。！？ or at the end of a line.
type sentence struct {
	passage *Passage
	text    string // folded: no spaces, ASCII digits, no thousands separators
	at      []int  // byte of Passage.Text for each byte of text, and its end
	before  string // the folded sentence before it in the line
	// What the sentence and its line are about, looked up once: a hostile line may have
	// a million clauses.
	aboutRequests, aboutOthers, mentionsPart bool
	mentionsRequest, mentionsDisclosure      bool // here or in the sentence before
}

// maxClause is longer than any clause that states a figure, in bytes.
const maxClause = 600

// clause is a part of a sentence between ，；： and brackets. No claim crosses its
// ends: 受理3259件，答复3278件. The 、 of a list is left inside.
type clause struct {
	*sentence
	from, to int // in sentence.text
}

func (c clause) text() string { return c.sentence.text[c.from:c.to] }

// quote is the clause as printed, with its place.
func (c clause) quote() (string, *model.Place) {
	p := c.passage
	start, end := c.at[c.from], c.at[c.to]
	for end > start && strings.ContainsRune(" \t\n\r　，；：", lastRune(p.Text[:end])) {
		end -= utf8.RuneLen(lastRune(p.Text[:end]))
	}
	var place *model.Place
	if p.Place != nil {
		place = p.Place(start, end)
	}
	return cut(p.Text[start:end], 40), place
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }

const (
	sentenceEnds = "。！？!?"
	clauseEnds   = "，；：,;:（）()“”\"【】"
)

// sentences splits the prose. A sentence never crosses the end of a line.
func (p Prose) sentences(visit func(*sentence)) {
	for i := range p {
		start := 0
		for _, line := range strings.SplitAfter(p[i].Text, "\n") {
			p[i].line(start, line, visit)
			start += len(line)
		}
	}
}

func (p *Passage) line(start int, line string, visit func(*sentence)) {
	if !strings.ContainsFunc(line, unicode.IsLetter) {
		return
	}
	text, at := foldText(line, start)
	requests := containsAny(text, "依申请公开", "信息公开申请", "申请公开", "公开申请")
	before := ""
	for from := 0; from < len(text); {
		to := len(text)
		if n := strings.IndexAny(text[from:], sentenceEnds); n >= 0 {
			to = from + n
		}
		s := &sentence{passage: p, text: text[from:to], at: at[from : to+1], before: before, aboutRequests: requests}
		s.mentionsPart = containsAny(s.text, partWords...)
		s.aboutOthers = containsAny(s.text, "建议", "提案", "热线", "留言", "信访件", "信箱")
		s.mentionsRequest = containsAny(s.text, "申请") || containsAny(before, "申请")
		s.mentionsDisclosure = containsAny(s.text, "公开") || containsAny(before, "公开")
		visit(s)
		before = s.text
		_, n := utf8.DecodeRuneInString(text[to:])
		from = to + n
		if n == 0 {
			break
		}
	}
}

// foldText drops spaces and the commas of 1,234 and makes digits ASCII; at maps the
// bytes of the result to the source.
func foldText(line string, start int) (string, []int) {
	b := make([]byte, 0, len(line))
	at := make([]int, 0, len(line)+1)
	for i, r := range line {
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			continue
		case r >= '０' && r <= '９':
			r = r - '０' + '0'
		case r == ',' && thousands(b, line[i+1:]):
			continue
		}
		n := len(b)
		b = utf8.AppendRune(b, r)
		for range len(b) - n {
			at = append(at, start+i)
		}
	}
	return string(b), append(at, start+len(line))
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

// clauses splits a sentence.
func (s *sentence) clauses() []clause {
	var all []clause
	from := 0
	for i, r := range s.text {
		if strings.ContainsRune(clauseEnds, r) {
			if i > from && i-from <= maxClause {
				all = append(all, clause{s, from, i})
			}
			from = i + utf8.RuneLen(r)
		}
	}
	if n := len(s.text) - from; n > 0 && n <= maxClause {
		all = append(all, clause{s, from, len(s.text)})
	}
	return all
}

// stale tells sentences that do not speak of the whole report year: comparisons,
// sums over years, parts of the year, other years.
func (s *sentence) stale(year int) bool {
	for _, w := range [...]string{"以来", "历年", "季度", "半年", "月均", "每月", "历史", "截至目前", "截止目前"} {
		if strings.Contains(s.text, w) {
			return true
		}
	}
	if strings.Contains(s.text, "累计") && !containsAny(s.text, "全年累计", "本年累计", "本年度累计", "年度累计", "今年累计") {
		return true
	}
	for i := 0; ; {
		n := strings.Index(s.text[i:], "年")
		if n < 0 {
			break
		}
		i += n
		if y, ok := yearBefore(s.text[:i]); ok && year != 0 && y != year && !strings.HasPrefix(s.text[:i-4], "《") && !quoted(s.text, i) {
			return true
		}
		i += len("年")
	}
	return otherMonth(s.text)
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

func containsAny(s string, words ...string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}
