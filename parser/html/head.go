package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"nianbao/model"
)

// head is what a page says about itself outside its blocks. A page saved inside
// another has two heads; both are kept, the outer one first.
type head struct {
	titles []string
	meta   []model.Meta
	links  []string // addresses the page gives as its own, best first
	saved  string   // from the comment that browsers leave in a saved page
}

const (
	maxMeta      = 500  // a page has some thirty
	maxMetaValue = 4000 // bytes
)

// plumbing are meta tags that tell a browser how to show a page.
var plumbing = map[string]bool{
	"viewport": true, "renderer": true, "format-detection": true, "robots": true,
	"apple-mobile-web-app-capable": true, "apple-mobile-web-app-status-bar-style": true,
	"mobile-web-app-capable": true, "force-rendering": true, "theme-color": true,
	"screen-orientation": true, "x5-orientation": true, "full-screen": true,
	"browsermode": true, "referrer": true, "handheldfriendly": true, "mobileoptimized": true,
	"msapplication-tap-highlight": true, "x-ua-compatible": true,
}

func (h *head) datum(name, attrs string) {
	if name == "link" {
		if rel, _ := attr(attrs, "rel"); strings.EqualFold(strings.TrimSpace(rel), "canonical") {
			href, _ := attr(attrs, "href")
			h.address(href)
		}
		return
	}
	key := ""
	for _, name := range [...]string{"name", "property", "itemprop"} {
		if key, _ = attr(attrs, name); key != "" {
			break
		}
	}
	key = strings.TrimSpace(key)
	low := strings.ToLower(key)
	if key == "" || plumbing[low] {
		return
	}
	val, _ := attr(attrs, "content")
	h.add(key, folded(val), "meta")
	if low == "url" || low == "og:url" {
		h.address(val)
	}
}

func (h *head) add(name, value, from string) {
	if value == "" || len(h.meta) == maxMeta || len(value) > maxMetaValue {
		return
	}
	m := model.Meta{Name: name, Value: value, From: from}
	if !slices.Contains(h.meta, m) {
		h.meta = append(h.meta, m)
	}
}

func (h *head) title(s string) {
	if s != "" && len(h.titles) < 20 {
		h.titles = append(h.titles, s)
	}
}

func (h *head) address(s string) {
	if s = strings.TrimSpace(s); isAddress(s) && len(s) < 2000 {
		h.links = append(h.links, s)
	}
}

// comment looks for <!-- saved from url=(0042)http://... -->.
func (h *head) comment(s string) {
	const sign = "saved from url="
	i := strings.Index(s, sign)
	if h.saved != "" || i < 0 {
		return
	}
	s = s[i+len(sign):]
	if j := strings.IndexByte(s, ')'); j >= 0 && strings.HasPrefix(s, "(") {
		s = s[j+1:]
	}
	if f := strings.Fields(strings.TrimSuffix(s, "-->")); len(f) > 0 && isAddress(f[0]) {
		h.saved = f[0]
	}
}

func isAddress(s string) bool {
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")
}

// plain gives the text of a piece of markup.
func plain(markup string) string {
	var b strings.Builder
	l := lexer{text: markup}
	for {
		t, ok := l.next()
		if !ok {
			return plainText(b.String())
		}
		if t.kind == textToken {
			b.WriteString(markup[t.start:t.end])
		}
	}
}

// plainText resolves entities and folds white space.
func plainText(s string) string { return folded(html.UnescapeString(s)) }

// folded trims Unicode white space and makes each run of it one space.
func folded(s string) string { return strings.Join(strings.Fields(s), " ") }
