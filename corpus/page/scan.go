package page

import (
	"html"
	"net/url"
	"strings"
)

// scanner walks over tags and text once.
type scanner struct {
	page    *Page
	base    *url.URL
	link    *Link           // open anchor
	text    strings.Builder // of the open anchor
	heading *strings.Builder
	title   *strings.Builder
	option  *Option
	opttext strings.Builder
	sel     string // name of the open select
}

const maxItems = 50_000 // of links, options, scripts: a page has some hundreds

func (s *scanner) scan(text string) {
	for text != "" {
		i := strings.IndexByte(text, '<')
		if i < 0 {
			s.words(text)
			break
		}
		s.words(text[:i])
		text = s.markup(text[i:])
	}
	s.endLink()
}

// markup takes one piece of markup off the front of text, which begins with <.
func (s *scanner) markup(text string) string {
	switch {
	case strings.HasPrefix(text, "<!--"):
		return s.comment(text)
	case strings.HasPrefix(text, "<![CDATA["): // 大汉 puts list items in it
		return text[len("<![CDATA["):]
	}
	name, attrs, rest, ok := cutTag(text)
	if !ok {
		s.words(text[:1])
		return text[1:]
	}
	if name == "script" || name == "style" || name == "noscript" {
		return s.raw(name, attrs, rest)
	}
	s.tag(name, attrs)
	return rest
}

func (s *scanner) comment(text string) string {
	body, rest, found := strings.Cut(text[4:], "-->")
	if !found {
		return ""
	}
	if _, after, ok := strings.Cut(body, "saved from url="); ok && s.page.Self == "" {
		after = strings.TrimSpace(after)
		if _, a, ok := strings.Cut(after, ")"); ok && after[0] == '(' {
			after = a
		}
		if f := strings.Fields(after); len(f) > 0 && isWeb(f[0]) {
			s.page.Self = f[0]
		}
	}
	return rest
}

// raw takes the content of a script or style: text that is not markup, unless it is the
// datastore of a 大汉 list, which stands in a script of type text/xml.
func (s *scanner) raw(name, attrs, rest string) string {
	if strings.HasSuffix(strings.TrimRight(attrs, " "), "/") && name != "script" {
		return rest
	}
	body, after := cutClose(rest, name)
	switch {
	case name == "noscript":
		s.scan(body)
	case name == "script" && strings.Contains(body, "<datastore"):
		s.scan(body)
	case name == "script" && len(s.page.Scripts) < maxItems && strings.TrimSpace(body) != "":
		s.page.Scripts = append(s.page.Scripts, body)
	}
	return after
}

func cutClose(text, name string) (body, rest string) {
	for i := 0; ; {
		j := strings.Index(text[i:], "</")
		if j < 0 {
			return text, ""
		}
		i += j
		if end := i + 2 + len(name); end <= len(text) && strings.EqualFold(text[i+2:end], name) {
			_, rest, _ := strings.Cut(text[end:], ">")
			return text[:i], rest
		}
		i += 2
	}
}

// words takes visible text.
func (s *scanner) words(text string) {
	if strings.TrimSpace(text) == "" {
		if s.link != nil && text != "" {
			s.text.WriteByte(' ')
		}
		return
	}
	if strings.IndexByte(text, '&') >= 0 {
		text = html.UnescapeString(text)
	}
	if strings.Contains(text, "]]>") {
		text = strings.ReplaceAll(text, "]]>", "")
	}
	for _, b := range [...]*strings.Builder{s.heading, s.title} {
		if b != nil && b.Len() < 4000 {
			b.WriteString(text)
		}
	}
	if s.title != nil {
		return // the head's title is not on the page
	}
	if s.link != nil && s.text.Len() < 4000 {
		s.text.WriteString(text)
	}
	if s.option != nil {
		s.opttext.WriteString(text)
	}
	s.page.Han += countHan(text)
	if s.page.visible.Len() < maxVisible {
		s.page.visible.WriteString(text[:min(len(text), maxVisible)])
		s.page.visible.WriteByte(' ')
	}
}

func (s *scanner) tag(name, attrs string) {
	switch name {
	case "a", "area":
		s.endLink()
		s.startLink(attrs)
	case "/a":
		s.endLink()
	case "title":
		s.title = &strings.Builder{}
	case "/title":
		if s.title != nil && s.page.Title == "" {
			s.page.Title = fold(s.title.String())
		}
		s.title = nil
	case "h1", "h2", "h3":
		s.heading = &strings.Builder{}
	case "/h1", "/h2", "/h3":
		if s.heading != nil && len(s.page.Headings) < 100 {
			if h := fold(s.heading.String()); h != "" {
				s.page.Headings = append(s.page.Headings, h)
			}
		}
		s.heading = nil
	case "br":
		s.words(" ")
	default:
		s.furniture(name, attrs)
	}
}

func (s *scanner) furniture(name, attrs string) {
	switch name {
	case "base":
		if u, ok := s.resolve(attr(attrs, "href")); ok {
			s.base = u
		}
	case "iframe", "frame", "embed":
		s.frame(attr(attrs, "src"))
	case "object":
		s.frame(attr(attrs, "data"))
	case "meta":
		s.meta(attrs)
	case "link":
		if strings.EqualFold(attr(attrs, "rel"), "canonical") {
			s.self(attr(attrs, "href"))
		}
	case "input":
		s.page.Password = s.page.Password || strings.EqualFold(attr(attrs, "type"), "password")
	case "select":
		if s.sel = attr(attrs, "name"); s.sel == "" {
			s.sel = attr(attrs, "id")
		}
	case "option":
		s.endOption()
		s.option = &Option{Select: s.sel, Value: attr(attrs, "value")}
	case "/option", "/select":
		s.endOption()
	}
}

func (s *scanner) endOption() {
	if s.option != nil && len(s.page.Options) < maxItems {
		s.option.Text = fold(s.opttext.String())
		s.page.Options = append(s.page.Options, *s.option)
	}
	s.option = nil
	s.opttext.Reset()
}

func (s *scanner) startLink(attrs string) {
	href := attr(attrs, "href")
	u, ok := s.resolve(href)
	if !ok || len(s.page.Links) >= maxItems {
		return
	}
	fragment := u.Fragment
	u.Fragment, u.RawFragment = "", ""
	s.link = &Link{URL: u.String(), Title: fold(attr(attrs, "title")), Fragment: fragment}
}

func (s *scanner) endLink() {
	if s.link != nil {
		s.link.Text = fold(s.text.String())
		s.page.Links = append(s.page.Links, *s.link)
	}
	s.link = nil
	s.text.Reset()
}

func (s *scanner) frame(src string) {
	if u, ok := s.resolve(src); ok && len(s.page.Frames) < 100 {
		s.page.Frames = append(s.page.Frames, u.String())
	}
}

func (s *scanner) meta(attrs string) {
	content := attr(attrs, "content")
	if strings.EqualFold(attr(attrs, "http-equiv"), "refresh") {
		if i := strings.Index(strings.ToLower(content), "url="); i >= 0 {
			if u, ok := s.resolve(strings.Trim(content[i+4:], " '\"")); ok {
				s.page.Refresh = u.String()
			}
		}
	}
	name := attr(attrs, "name")
	if name == "" {
		name = attr(attrs, "property")
	}
	name = strings.ToLower(strings.TrimSpace(name))
	if name == "" || len(s.page.Meta) >= 300 {
		return
	}
	if _, seen := s.page.Meta[name]; !seen {
		s.page.Meta[name] = fold(content)
	}
	if name == "url" || name == "og:url" {
		s.self(content)
	}
}

func (s *scanner) self(address string) {
	address = strings.TrimSpace(address)
	if s.page.Self == "" && isWeb(address) {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			s.page.Self = u.String()
		}
	}
}

func isWeb(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}
