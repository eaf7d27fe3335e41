package identity

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/fold"
)

// organ decides who reports. The title comes first; after it the lines of the title
// block, the sentence of the preface that presents the report, the index table, the
// sentence on who wrote it, the signature, the contact, and what the page says of its
// author; where none of these says of which place, the subject of the first sentence on a
// year. All other names are kept as candidates.
func (p *page) organ(id *Identity) {
	var list names
	if p.title != nil && mayBeOrgan(p.title.title.Organ) {
		list.add(p.title.title.Organ, "title")
	}
	for i := range p.titles {
		t := &p.titles[i].title
		if site := t.Year == 0 && len(list) > 0 && p.title.title.Year > 0; !site && isOrganName(t.Organ) { // of the site, above the name of the column
			list.add(t.Organ, "title")
		}
	}
	p.titleBlock(&list)
	for _, c := range p.authors {
		list.add(c.Name, c.From)
	}
	p.pageData(&list)
	p.issuer(&list)
	p.signature(&list)
	if !slices.ContainsFunc(list, func(c model.Candidate) bool { return !isRelative(c.Name) }) {
		list.add(p.subject, "text")
	}
	chosen := choose(list)
	if chosen < 0 {
		id.find("identity.organ.unknown", model.Info, model.TextClass, nil, "neither title nor text names the organ")
		return
	}
	name := list.full(list[chosen].Name)
	if joined, ok := zoneOffice(name, list); ok {
		name = joined
	}
	if isRelative(name) {
		id.find("identity.organ.relative", model.Info, model.TextClass, nil, fmt.Sprintf("the organ is only named as %q: the text does not say of which place", cut(name)))
	}
	id.Organ.Name = name
	for _, c := range list {
		if c.Name != name {
			id.Organ.Candidates = append(id.Organ.Candidates, c)
		}
	}
	describe(&id.Organ)
	disagree(id)
}

// names are candidates, best first.
type names []model.Candidate

// full is the name that another place gives with the place that a relative one lacks,
// 市水利局 and 青山市水利局, or with the end that one lacks, 青山 and 青山度假区管委会.
func (n names) full(name string) string {
	if kindOf(name) == "" {
		for _, c := range n {
			if strings.HasPrefix(c.Name, name) && isOrganName(c.Name) {
				return c.Name
			}
		}
	}
	if isRelative(name) {
		for _, c := range n {
			if len(c.Name) > len(name) && strings.HasSuffix(c.Name, name) && !isRelative(c.Name) {
				return c.Name
			}
		}
	}
	return name
}

func (n *names) add(name, from string) {
	name, _, _ = strings.Cut(name, "(以下简称")
	if name = strings.TrimSpace(name); utf8.RuneCountInString(name) < 2 || isSelf(name) {
		return
	}
	for _, c := range *n {
		if c.Name == name {
			return
		}
	}
	*n = append(*n, model.Candidate{Name: name, From: from})
}

// order is the rank of the places that name an organ.
var order = []string{"title", "title_block", "preface", "index_table", "editor", "signature", "contact", "author", "source", "text"}

// choose takes the name of the best place. One that only says something beside a place
// (市人民政府办公室) is taken from the title, elsewhere only when there is no other.
func choose(list names) int {
	relative := -1
	for _, from := range order {
		for i, c := range list {
			switch {
			case c.From != from:
			case from == "title" || !isRelative(c.Name):
				return i
			case relative < 0:
				relative = i
			}
		}
	}
	return relative
}

// zoneOffice joins the name of a zone with the office that the page gives as author:
// 平潭综合实验区 and 管委会办公室. A zone has no organ of its own name.
func zoneOffice(name string, list names) (string, bool) {
	if kindOf(name) != zone || strings.Contains(name, "管委会") || strings.Contains(name, "管理委员会") {
		return "", false
	}
	for _, c := range list {
		if strings.HasPrefix(c.Name, "管委会") || strings.HasPrefix(c.Name, "管理委员会") {
			return name + c.Name, true
		}
	}
	return "", false
}

// titleBlock reads the lines below a title; without any, the one above the text.
func (p *page) titleBlock(list *names) {
	if p.title == nil {
		for i := 1; i < len(p.lines); i++ {
			if isSentence(p.lines[i].text) {
				if name := organLine(p.lines[i-1].text); !isRelative(name) {
					list.add(name, "title_block")
				}
				return
			}
		}
		return
	}
	if p.title.line < 0 {
		return
	}
	for i := p.title.line + 1; i < len(p.lines) && i <= p.title.line+3 && !isSentence(p.lines[i].text); i++ {
		if name := organLine(p.lines[i].text); name != "" {
			list.add(name, "title_block")
			return
		}
	}
}

// organLine is the organ that a line names, alone or with a date.
func organLine(text string) string {
	if utf8.RuneCountInString(text) > 200 {
		return ""
	}
	name := fold.Fold(text)
	for i := range name {
		if year, _ := yearAt(name[i:]); year > 0 || isDigit(name[i]) {
			name = name[:i]
			break
		}
	}
	if !isOrganName(name) {
		return ""
	}
	return name
}

// pageData reads what the page says of itself.
func (p *page) pageData(list *names) {
	for _, m := range p.d.Meta {
		name := fold.Fold(m.Value)
		if !isOrganName(name) {
			continue
		}
		switch metaName(m) {
		case "发布机构", "发文机关", "发布单位", "公开单位", "公开责任部门", "责任部门", "发文机构":
			list.add(name, "index_table")
		case "author", "作者", "单位":
			list.add(name, "author")
		case "contentsource", "来源", "信息来源", "文章来源":
			list.add(name, "source")
		}
	}
}

// issuer reads the organ in a row or line of an index table that stands in the text. It may
// be the office that runs the site.
func (p *page) issuer(list *names) {
	for _, line := range p.labels {
		for _, label := range [...]string{"发布机构:", "发文机关:", "发布单位:"} {
			_, after, ok := strings.Cut(line, label)
			if !ok {
				continue
			}
			if words := strings.Fields(strings.TrimLeft(after, ": ")); len(words) > 0 {
				if name := fold.Fold(strings.TrimSuffix(words[0], ":")); isOrganName(name) {
					list.add(name, "author")
				}
			}
		}
	}
}

// signature reads the last lines of the report.
func (p *page) signature(list *names) {
	for _, text := range p.lastLines(6) {
		if name := organLine(afterText(text)); name != "" && utf8.RuneCountInString(name) > 3 {
			list.add(name, "signature")
			return
		}
	}
}

// lastLines are the last lines of the report's own text, the last one first.
func (p *page) lastLines(n int) []string {
	part := &p.o.Preface
	if len(p.o.Chapters) > 0 {
		part = &p.o.Chapters[len(p.o.Chapters)-1]
	}
	text := part.All(p.d, nil)
	text = strings.ToValidUTF8(text[max(0, len(text)-4000):], "")
	var lines []string
	all := strings.Split(text, "\n")
	for k := len(all) - 1; k >= 0 && len(lines) < n; k-- {
		if line := strings.TrimSpace(all[k]); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// disagree reports names that cannot be of the organ chosen.
func disagree(id *Identity) {
	for _, c := range id.Organ.Candidates {
		switch c.From {
		case "author", "source", "contact":
			continue // the office behind it, or the site
		}
		if !compatible(id.Organ.Name, c.Name) {
			id.find("identity.organ.disagree", model.Info, model.TextClass, nil,
				fmt.Sprintf("the report is taken to be of %q; its %s names %q", cut(id.Organ.Name), c.From, cut(c.Name)))
			return
		}
	}
}

// compatible tells whether two names can be of one organ: one in the other (洪泽区人民政府
// and 淮安市洪泽区人民政府办公室), short for it (沭阳县发改局), or relative.
func compatible(a, b string) bool {
	a, b = withoutGovernment(a), withoutGovernment(b)
	if utf8.RuneCountInString(a) > utf8.RuneCountInString(b) {
		a, b = b, a
	}
	if isRelative(a) || isRelative(b) {
		return true
	}
	first, n := utf8.DecodeRuneInString(a)
	i := strings.IndexRune(b, first)
	if i < 0 {
		return false
	}
	b = b[i+n:]
	for _, r := range a[n:] {
		k := strings.IndexRune(b, r)
		if k < 0 {
			return false
		}
		b = b[k+utf8.RuneLen(r):]
	}
	return true
}

func withoutGovernment(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "政府"), "人民")
}
