package identity

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
	"nianbao/parser/outline"
)

// year decides the report year and the period, and tells where the places disagree.
// The title comes first, then another title of the page, the period, the sentence that
// presents the report, then the text of chapter one when it speaks of one year. An address
// or a date of signing is no evidence: folders and signatures bear the year after.
func (p *page) year(id *Identity) {
	if len(p.periods) > 0 {
		s := &p.periods[0]
		id.Period = &model.Period{From: s.from.String(), To: s.to.String(), Raw: s.raw, At: s.at}
	}
	id.Year = p.titleYear()
	stated := 0
	if len(p.periods) > 0 {
		stated = p.periods[0].year()
	}
	if id.Year == 0 && stated > 0 && stated != p.announced() && p.isOf(p.announced()) {
		id.Year = p.announced()
	}
	said, alone, hasTitle, often := textYear(p.said, id.Year)
	if id.Year == 0 && !alone && p.opens > 0 && !saysLater(p.said, p.opens) {
		said, alone, often = p.opens, true, false // beside the years before it
	}
	switch {
	case id.Year == 0 && stated > 0:
		id.Year = stated
	case id.Year == 0 && p.announced() > 0:
		id.Year = p.announced()
	case id.Year == 0 && p.headed() > 0:
		id.Year = p.headed()
		id.find("identity.year.text", model.Info, model.ReadingClass, nil,
			fmt.Sprintf("neither title nor period tells the report year; the heading of chapter one is of %d", id.Year))
	case id.Year == 0 && alone:
		id.Year = said
		severity := model.Warning
		if (p.title != nil || p.opens == said) && often {
			severity = model.Info
		}
		id.find("identity.year.text", severity, model.ReadingClass, nil,
			fmt.Sprintf("neither title nor period tells the report year; chapter one speaks of %d", said))
	case id.Year > 0 && stated > 0 && stated != id.Year:
		id.find("text.period", model.Warning, model.TextClass, id.Period.At,
			fmt.Sprintf("the report is of %d, the period of the figures is %s to %s", id.Year, id.Period.From, id.Period.To))
	case id.Year > 0 && id.Period != nil && stated == 0:
		id.find("text.period", model.Warning, model.TextClass, id.Period.At,
			fmt.Sprintf("the period of the figures, %s to %s, is not the year %d", id.Period.From, id.Period.To, id.Year))
	}
	switch {
	case id.Year == 0:
		id.find("identity.year.unknown", model.Warning, model.ReadingClass, nil, "neither title nor period nor text tells the report year")
	case said != 0 && said != id.Year && !hasTitle && alone:
		severity := model.Info // said once, it may be the year compared with
		if often {
			severity = model.Warning
		}
		id.find("text.year", severity, model.TextClass, nil,
			fmt.Sprintf("the report year is %d, chapter one speaks of %d", id.Year, said))
	}
}

func (id *Identity) find(name string, s model.Severity, c model.Class, at *model.Place, message string) {
	id.Findings = append(id.Findings, model.Finding{ID: name, Severity: s, Class: c, Message: message, At: at})
}

func (p *page) titleYear() int {
	if p.title != nil && p.title.title.Year > 0 {
		return p.title.title.Year
	}
	for i := range p.titles { // a title that names the organ only, beside one with the year
		if y := p.titles[i].title.Year; y > 0 && (p.titles[i].title.Organ == p.title.title.Organ || p.titles[i].title.Organ == "") {
			return y
		}
	}
	return 0
}

// announced is the year in the sentence that presents the report, 0 if none does.
func (p *page) announced() int {
	for _, a := range p.presented {
		if a.year > 0 {
			return a.year
		}
	}
	return 0
}

// isOf tells whether the text speaks of a year, the period of the figures left out: one that
// was copied from the report before.
func (p *page) isOf(year int) bool {
	said, alone, _, _ := textYear(strings.Replace(p.said, fold.Fold(p.periods[0].raw), "", 1), 0)
	return alone && said == year
}

// headed is the year in the heading of chapter one, 0 if it has none: 2023年政府信息公开工作
// 基本情况.
func (p *page) headed() int {
	for i := range p.o.Chapters {
		if c := &p.o.Chapters[i]; c.Key == outline.Overview && fold.Has(c.Heading, "公开", "公開") {
			return yearIn(fold.Fold(c.Heading))
		}
	}
	return 0
}

// textYear finds the year that folded text speaks of most: YYYY年 in its sentences, not
// in names of documents (《》) nor their numbers (〔2019〕). alone tells that it says it
// more often than all others together but for the year after, which is that of plans;
// hasKnown that the known year is said at all, often that the year found is said twice.
func textYear(s string, known int) (year int, alone, hasKnown, often bool) {
	var count [lastYear + 2 - firstYear]int // since the first; none has the year after the last
	depth := 0
	for i := 0; i < len(s); i++ {
		if s[i] > "《"[0] { // a Han character: two bytes more
			i += 2
			continue
		}
		if s[i] == "《"[0] { // the first byte of the three marks
			switch {
			case strings.HasPrefix(s[i:], "《"):
				depth++
			case strings.HasPrefix(s[i:], "》"):
				depth = max(0, depth-1)
			case strings.HasPrefix(s[i:], "。"): // a mark that was never closed
				depth = 0
			}
		}
		if !isDigit(s[i]) || depth > 0 || i > 0 && isDigit(s[i-1]) {
			continue
		}
		y, w := yearAt(s[i:])
		after, ok := strings.CutPrefix(s[i+w:], "年")
		if y == 0 || !ok {
			continue
		}
		if isDay(after) || hasSuffix(s[:i], "与", "较", "比", "篇:", "篇：") || hasSuffix(s[:i], "于") && isMonth(after) {
			continue // of an event, a signature, a comparison or the page before
		}
		count[y-firstYear]++
		if strings.HasPrefix(after, "度") { // 2020年度我街办…
			count[y-firstYear]++
		}
	}
	best, total := 0, 0
	for i, n := range count {
		if n > count[best] {
			best = i
		}
		total += n
	}
	if total == 0 {
		return 0, false, known == 0, false
	}
	most, next := count[best], count[best+1]
	hasKnown = known >= firstYear && count[known-firstYear] > 0
	return firstYear + best, 2*most > total-next && most > next, hasKnown, most > 1
}

// saysLater tells whether a text speaks of a year after one and the year of its plans.
func saysLater(s string, year int) bool {
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || i > 0 && isDigit(s[i-1]) {
			continue
		}
		if y, w := yearAt(s[i:]); y > year+1 && strings.HasPrefix(s[i+w:], "年") {
			return true
		}
	}
	return false
}

// isMonth tells M月.
func isMonth(s string) bool {
	c := cursor{s: s}
	_, n := c.number(2)
	return n > 0 && c.word("月")
}

// isDay tells M月D日 but for the first and the last day of a year.
func isDay(s string) bool {
	c := cursor{s: s}
	m, n := c.number(2)
	if n == 0 || !c.word("月") {
		return false
	}
	d, n := c.number(2)
	return n > 0 && !(m == 1 && d == 1) && !(m == 12 && d == 31)
}

// prose is the folded text of preface and chapter one without the title.
func (p *page) prose() string {
	b := make([]byte, 0, min(p.text.b.Len()+1000, maxOpening))
	add := func(text string) { // P. 1 and 2020年 would run together
		if len(b) < maxOpening && !fold.IsPageNumber(text) {
			b = fold.AppendFold(b, text)
		}
	}
	for i, l := range p.lines {
		if p.title == nil || i > p.title.line || utf8.RuneCountInString(l.text) > maxTitle {
			add(l.text)
		}
	}
	for i := range p.o.Chapters {
		if c := &p.o.Chapters[i]; c.Key == outline.Overview || i == 0 {
			if len(b) > 0 {
				add("。") // the preface ends, with a stop or without
			}
			p.eachText(c, add)
		}
	}
	return front(string(b), maxOpening)
}

// eachText gives the lines of a part and its sub-headings, which end with a stop: what
// follows is another sentence.
func (p *page) eachText(c *outline.Part, add func(string)) {
	own := outline.Part{Pieces: c.Pieces}
	for text := range strings.SplitSeq(own.All(p.d, nil), "\n") {
		add(text)
	}
	for i := range c.Subs {
		add(c.Subs[i].Heading)
		add("。")
		p.eachText(&c.Subs[i], add)
	}
}

// cut shortens a quotation for a message.
func cut(s string) string {
	if utf8.RuneCountInString(s) <= 40 {
		return s
	}
	return string([]rune(s)[:40]) + "…"
}
