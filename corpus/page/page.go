// Package page looks at a web page for what a collector of pages needs: its links,
// frames, choices, scripts and what it says about itself. It reads no reports, that is
// parser's work, and it needs no tree: links of broken pages count too.
package page

import (
	"net/url"
	"strings"

	"nianbao/parser/charset"
	"nianbao/parser/html"
)

// Page is what was found. Addresses are absolute, without fragment.
type Page struct {
	URL      *url.URL
	Text     string // the decoded source
	Encoding string
	Title    string   // of the head
	Headings []string // h1 to h3
	Links    []Link   // in the order of the page
	Frames   []string // iframe, frame, embed, object
	Options  []Option // of select boxes
	Scripts  []string // inline
	Meta     map[string]string
	Self     string // the address that the page gives as its own, "" if none
	Refresh  string // target of a meta refresh
	Password bool   // it asks for one
	Han      int    // Chinese characters that a reader sees

	visible strings.Builder // the first bytes of the text that a reader sees
}

// Link is an anchor.
type Link struct {
	URL      string
	Text     string // what a reader clicks on
	Title    string // of the title attribute: often whole where Text is cut short
	Fragment string // after #, which a server never sees
}

// Label is the longer of the two names of a link: lists cut titles to fit.
func (l Link) Label() string {
	if strings.HasSuffix(l.Text, "…") || strings.HasSuffix(l.Text, "...") || l.Text == "" || len(l.Title) > len(l.Text) && strings.Contains(l.Title, "公开") {
		if l.Title != "" {
			return l.Title
		}
	}
	return l.Text
}

// Option is a choice of a select box.
type Option struct{ Select, Value, Text string }

// maxVisible bounds what Visible gives: stubs and challenges are short.
const maxVisible = 2000

// Visible is the beginning of the text that a reader sees.
func (p *Page) Visible() string { return fold(p.visible.String()) }

// Read decodes and scans a page. address is where it came from; contentType its header.
func Read(address, contentType string, data []byte) (*Page, error) {
	declared := html.DeclaredCharset(data)
	if declared == "" {
		declared = headerCharset(contentType)
	}
	text, enc, _, err := charset.Decode(data, declared)
	if err != nil {
		return nil, err
	}
	u, err := url.Parse(address)
	if err != nil {
		u = &url.URL{}
	}
	s := scanner{page: &Page{URL: u, Text: text, Encoding: enc.Name, Meta: map[string]string{}}, base: u}
	s.scan(text)
	return s.page, nil
}

func headerCharset(contentType string) string {
	_, after, ok := strings.Cut(strings.ToLower(contentType), "charset=")
	if !ok {
		return ""
	}
	return strings.Trim(after, " \"';")
}

// IsHTML tells whether bytes are a web page rather than a document.
func IsHTML(data []byte) bool { return html.Sniff(data) }

// Names are the places where a page names its content, best first.
func (p *Page) Names() []string {
	var names []string
	for _, key := range [...]string{"articletitle", "og:title", "dc.title", "doctitle"} {
		if v := p.Meta[key]; v != "" {
			names = append(names, v)
		}
	}
	names = append(names, p.Headings...)
	if p.Title != "" {
		names = append(names, p.Title)
	}
	return names
}

func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

func countHan(s string) int {
	n := 0
	for _, r := range s {
		if r >= 0x3400 && r <= 0x9fff { // the rare ones beyond do not matter
			n++
		}
	}
	return n
}
