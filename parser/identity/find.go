package identity

import (
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
)

// source is a place that holds a title.
type source struct {
	printed string
	title   Title
	from    string // body, table, meta, page
	line    int    // of the preface, the last one; -1 elsewhere
}

// maxTitle bounds a title line, in runes: longer lines are text.
const maxTitle = 70

// isLong tells a line too long for a title. The pinyin of mirrors does not count.
func isLong(s string) bool {
	return len(s) > maxTitle && utf8.RuneCountInString(s) > maxTitle && (len(s) > maxLine || utf8.RuneCountInString(fold.Fold(s)) > maxTitle)
}

// titleNames are the data of a page that hold its title.
var titleNames = map[string]bool{"articletitle": true, "title": true, "标题": true, "名称": true, "信息名称": true,
	"文件名称": true, "ucaptitle": true, "og:title": true, "dc.title": true, "doctitle": true}

// findTitles collects titles: the lines before chapter one, its cells, then what the page
// says. A cell that names neither organ nor year is the name of a column.
func findTitles(p *page, cells []line) []source {
	list := bodyTitles(p.lines)
	for _, s := range bodyTitles(cells) {
		if s.title.Year > 0 || isOrganName(s.title.Organ) {
			s.from, s.line = "table", -1
			list = append(list, s)
		}
	}
	for _, m := range p.d.Meta {
		if titleNames[metaName(m)] || m.From == "script" {
			list = appendTitle(list, m.Value, "meta", -1)
		}
	}
	return appendPageTitle(list, p.d.Title)
}

func appendTitle(list []source, printed, from string, at int) []source {
	if t, ok := ParseTitle(printed); ok {
		list = append(list, source{strings.TrimSpace(printed), t, from, at})
	}
	return list
}

// isColumn tells the short name of the column that reports stand in, 政府信息公开年报:
// notices do too.
func (s *source) isColumn() bool {
	return s.isTrail() || s.title.Organ == "" && s.title.Year == 0 && !fold.Has(fold.Fold(s.printed), "工作年度报告")
}

// isTrail tells the links to the column of reports, 首页 > 政府信息公开年报: it speaks of
// reports, and is the title of none.
func (s *source) isTrail() bool {
	return s.title.Organ == "" && s.title.Year == 0 && strings.Contains(s.printed, ">")
}

// appendPageTitle takes the part of the page's head title that is a title: the names of
// column and site stand around it.
func appendPageTitle(list []source, title string) []source {
	parts := strings.FieldsFunc(title, func(r rune) bool {
		return strings.ContainsRune("_|>-—–－", r)
	})
	for _, part := range parts {
		list = appendTitle(list, part, "page", -1)
	}
	return list
}

// bestTitle prefers titles that name organ and year, the body before the page's data.
func bestTitle(list []source) *source {
	var best *source
	score := -1
	for i := range list {
		s := 0
		t := &list[i].title
		switch {
		case isOrganName(t.Organ) && !isSelf(t.Organ):
			s += 2
		case t.Organ != "" && !mayBeOrgan(t.Organ): // 首页政务公开
			s--
		}
		if t.Year != 0 {
			s += 2
		}
		if t.Tail == "" && t.Lead == "" {
			s += 3
		}
		if strings.Contains(list[i].printed, "年报") { // rather the name of a column
			s--
		}
		if s > score {
			best, score = &list[i], s
		}
	}
	return best
}

// titlesInside finds titles in a line that is a whole page: between spaces, in up to
// five words (某县某局 2008 年 政府信息公开 年度报告).
func titlesInside(text string, at int) []source {
	text = text[:min(len(text), 4000)]
	if !fold.Has(text, "公开", "公開") || !fold.Has(text, "报", "報") {
		return nil
	}
	words := strings.Fields(strings.ToValidUTF8(text, ""))
	var list []source
	for k := 0; k < len(words) && k < 160; k++ {
		best, joined := -1, ""
		var title Title
		for i := k; i >= 0 && i > k-5; i-- { // the fewest words that name an organ
			if joined = words[i] + joined; len(joined) > maxLine || isSentence(cutTitle(joined)) || namesDocument(cutTitle(joined)) {
				break
			}
			t, ok := ParseTitle(cutTitle(joined))
			if !ok || t.Organ != "" && !isOrganName(t.Organ) || t.Organ == "" && (t.Year == 0 || best >= 0) {
				continue
			}
			if best, title = i, t; t.Organ != "" {
				break
			}
		}
		if best >= 0 {
			list = append(list, source{bare(cutTitle(strings.Join(words[best:k+1], " "))), title, "body", at})
		}
	}
	return list
}

// namesDocument tells a title that stands in the name of another document within a
// sentence: 按照《某县关于做好2021年政府信息公开工作年度报告.
func namesDocument(s string) bool {
	return strings.LastIndex(s, "《") > max(0, strings.LastIndex(s, "》"))
}

// cutTitle cuts what is glued to a title: 年度报告根据《条例》….
func cutTitle(s string) string {
	for _, w := range [...]string{"年度报告", "年度報告", "工作报告", "年报"} {
		if i := strings.Index(s, w); i >= 0 {
			return s[:i+len(w)]
		}
	}
	return s
}

// sentenceWords begin a preface: 根据条例, 本报告是根据….
var sentenceWords = [...]string{"根据", "是根据"}

// isSentence tells text from a title.
func isSentence(s string) bool {
	if fold.Has(s, "。", "，", ",", "；", ";", "http") {
		return true
	}
	begin := fold.Fold(firstRunes(s, 16))
	for _, w := range [...]string{"本报告", "本年度报告", "本年报"} {
		begin = strings.TrimPrefix(begin, w)
	}
	return hasPrefix(begin, sentenceWords[:])
}

// metaName is the name of a datum of the page, whatever its case, spaces and characters.
func metaName(m model.Meta) string { return strings.ToLower(fold.Fold(m.Name)) }
