package discover

import (
	"net/url"
	"strings"

	"nianbao/corpus/page"
)

// classify sorts the links of a page.
func (r *Result) classify(p *page.Page) {
	annual := isAnnual(p)
	for _, l := range p.Links {
		f := Found{URL: address(l), Text: l.Label()}
		if !SameSite(f.URL, p.URL.String()) {
			if _, ok := Title(f.Text); ok {
				f.Why = "on another site"
				r.Left = append(r.Left, f)
			}
			continue
		}
		switch kind, why := judge(f.URL, f.Text, annual); kind {
		case "report":
			f.Why = why
			r.Reports = append(r.Reports, f)
		case "column":
			f.Why = why
			r.Columns = append(r.Columns, f)
		case "left":
			f.Why = why
			r.Left = append(r.Left, f)
		}
	}
}

// address keeps the fragment where it is part of what is asked for.
func address(l page.Link) string {
	if l.Fragment != "" && gkmlptIndex(l.URL) {
		return l.URL + "#" + l.Fragment
	}
	return l.URL
}

// isAnnual tells a page that is itself an annual-report column, so that bare years and
// names of organs on it mean reports.
func isAnnual(p *page.Page) bool {
	if hasSlug(p.URL.String()) {
		return true
	}
	for _, name := range append(p.Names(), p.Meta["columnname"]) {
		for _, part := range strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("_-|—>", r) }) {
			if Reject(part) == "" && column().MatchString(squeeze(part)) {
				return true
			}
		}
	}
	return false
}

// judge decides on one link: report, column, left with a reason, or "".
func judge(address, text string, annual bool) (kind, why string) {
	text = squeeze(text)
	article := isArticle(address)
	if what := Reject(text); what != "" {
		if strings.Contains(text, "公开") && (strings.Contains(text, "年度报告") || strings.Contains(text, "年报")) {
			return "left", what
		}
		return "", ""
	}
	if t, ok := Title(text); ok {
		switch {
		case t.Organ != "" && t.Year != 0:
			return "report", "title names organ and year"
		case article:
			return "report", "title of a report on a single page"
		case t.Year != 0 && t.Organ == "" && !annual:
			return "column", "title of a year"
		default:
			return "column", "label of a list of reports"
		}
	}
	switch {
	case column().MatchString(text) && (annual || strings.Contains(text, "公开") || hasSlug(address)):
		if article && annual {
			return "report", "single page under an annual-report column"
		}
		if !article {
			return "column", "label of a list of reports"
		}
	case yearLabel().MatchString(text) && annual:
		if article {
			return "report", "a year on an annual-report column"
		}
		if !isChrome(address) {
			return "column", "branch of a year tree"
		}
	case annual && article && hasSlug(address):
		return "report", "single page under an annual-report column"
	case hasSlug(address) && !article && (annual && unitLabel().MatchString(text) || yearLabel().MatchString(text)):
		return "column", "branch of an annual-report column"
	}
	return "", ""
}

// chrome are addresses of what every page has.
var chrome = pattern(`^/?(index\.\w+)?$`)

func isChrome(address string) bool {
	u, err := url.Parse(address)
	return err != nil || chrome().MatchString(u.Path) && u.RawQuery == ""
}

// Attachments are the documents that a report page offers: links, and viewers in
// frames.
func Attachments(p *page.Page) []Found {
	var list []Found
	add := func(address, text, why string) {
		if isDocument(address) && SameSite(address, p.URL.String()) && Reject(text) == "" {
			list = append(list, Found{address, text, why})
		}
	}
	for _, l := range p.Links {
		add(l.URL, l.Label(), "link to a document")
	}
	for _, f := range p.Frames {
		u, err := url.Parse(f)
		if err != nil {
			continue
		}
		add(f, "", "document in a frame")
		if file := u.Query().Get("file"); file != "" { // viewer.html?file=…
			if target, ok := p.Resolve(file); ok {
				add(target, "", "document in a viewer")
			}
		}
	}
	if list = unique(list, ""); len(list) > maxAttachments {
		list = list[:maxAttachments]
	}
	return list
}

// maxAttachments of one page: a page with more is a list of files.
const maxAttachments = 30
