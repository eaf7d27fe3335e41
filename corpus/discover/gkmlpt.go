package discover

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"nianbao/corpus/page"
	"nianbao/parser/identity"
)

// 广东's platform keeps its catalogue behind an API:
//
//	{base}/gkmlpt/index#721                           a page with SID and the tree of categories
//	{base}/gkmlpt/api/all/721?page=2&sid=755001       a hundred records
//
// Pages 0 and 1 are the same. One site answers 404 from page 2 on, which ends a list.
var (
	gkmlptSID  = pattern(`['"]?\bSID['"]?\s*[:=]\s*['"]?(\w+)`)
	gkmlptTree = pattern(`"id"\s*:\s*"?(\d+)"?\s*,(?:[^{}]*?,)?\s*"(?:name|title|text)"\s*:\s*"([^"]*)"`)
)

func gkmlptIndex(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (strings.HasSuffix(u.Path, "/gkmlpt/index") || strings.HasSuffix(u.Path, "/gkmlpt/") || strings.HasSuffix(u.Path, "/gkmlpt"))
}

// stepGkmlpt leads from the index page to the API: to the category that the link named,
// else to the categories of the tree that hold annual reports, else to all.
func stepGkmlpt(r *Result, p *page.Page, in Input) bool {
	base, _, ok := strings.Cut(p.URL.Path, "/gkmlpt")
	if !ok || !strings.Contains(p.Text, "_CONFIG") {
		return false
	}
	m := gkmlptSID().FindStringSubmatch(p.Text)
	if m == nil {
		r.Note = "the page has no SID"
		return true
	}
	categories := []string{in.Fragment}
	if in.Fragment == "" {
		categories = annualCategories(p.Text)
	}
	for _, c := range categories {
		if target, ok := p.Resolve(fmt.Sprintf("%s/gkmlpt/api/all/%s?page=1&sid=%s", base, url.PathEscape(c), url.QueryEscape(m[1]))); ok {
			r.Next = append(r.Next, Step{URL: target, When: Always})
		}
	}
	return true
}

func annualCategories(text string) []string {
	var list []string
	for _, m := range gkmlptTree().FindAllStringSubmatch(text, -1) {
		name := m[2]
		if strings.Contains(name, `\u`) {
			_ = json.Unmarshal([]byte(`"`+name+`"`), &name)
		}
		if column().MatchString(squeeze(name)) {
			list = append(list, m[1])
		}
	}
	if list == nil {
		return []string{"0"}
	}
	return list
}

// catalogue is an answer of the API.
type catalogue struct {
	Classify *struct {
		Count int `json:"post_count"`
	} `json:"classify"`
	Articles []struct {
		Title     string `json:"title"`
		URL       string `json:"url"`
		PostURL   string `json:"post_url"`
		Publisher string `json:"publisher"`
	} `json:"articles"`
}

const perCatalogue = 100

// readAPI reads an answer of an API.
func readAPI(in Input) (*Result, bool) {
	u, err := url.Parse(in.URL)
	if err == nil && (strings.Contains(u.Path, "/common/search/") || strings.HasSuffix(u.Path, "/build/unit")) {
		return readJSON(in, u), true
	}
	if err != nil || !strings.Contains(u.Path, "/gkmlpt/api/") {
		return nil, false
	}
	r := &Result{Reader: "gkmlpt"}
	var c catalogue
	if err := json.Unmarshal(in.Data, &c); err != nil {
		r.Note = "the answer is not the JSON of the catalogue: " + err.Error()
		return r, true
	}
	p := &page.Page{URL: u, Encoding: "utf-8"}
	for _, a := range c.Articles {
		ref := a.URL
		if ref == "" {
			ref = a.PostURL
		}
		target, ok := p.Resolve(ref)
		if !ok || !SameSite(target, in.URL) {
			continue
		}
		f := Found{URL: target, Text: named(a.Title, a.Publisher), Why: "title in the catalogue"}
		if what := Reject(a.Title); what != "" {
			f.Why = what
			r.Left = append(r.Left, f)
		} else if _, ok := Title(a.Title); ok {
			r.Reports = append(r.Reports, f)
		}
	}
	r.nextCatalogue(u, c)
	return r, true
}

func (r *Result) nextCatalogue(u *url.URL, c catalogue) {
	if c.Classify != nil {
		r.Total = (c.Classify.Count + perCatalogue - 1) / perCatalogue
	}
	q := u.Query()
	n := number(q.Get("page"))
	if n < 1 || len(c.Articles) == 0 || n >= r.Total {
		return
	}
	next := *u
	q.Set("page", fmt.Sprint(n+1))
	next.RawQuery = q.Encode()
	// Always: a hundred records of a mixed catalogue may have no report among them.
	r.Next = append(r.Next, Step{URL: next.String(), When: Always})
}

// named puts the publisher before a title that names no organ.
func named(title, publisher string) string {
	if t, ok := identity.ParseTitle(title); ok && t.Organ == "" && publisher != "" {
		return publisher + title
	}
	return title
}
