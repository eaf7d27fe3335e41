package discover

import (
	"encoding/json"
	"fmt"
	"html"
	"net/url"
	"strconv"
	"strings"

	"nianbao/corpus/page"
)

// Lists that a script of the page asks for as JSON:
//
//	/common/search/{channel}?page=2&_pageSize=15&_isAgg=true&_isJson=true    开普云, 黑龙江
//	/api-gateway/jpaas-publish-server/front/page/build/unit?…&paramJson={"pageNo":2,"pageSize":15}    大汉 jpaas
//
// The first answers records with title and url, somewhere in the JSON; the second a piece
// of HTML in data.html. Some gateways answer the first page whatever was asked, so a page
// that repeats another ends the list.
var (
	searchCall = pattern(`/common/search/[\w-]+\?[^"'\s<>]*`)
	unitPath   = pattern(`/[\w/-]*jpaas[\w/-]*/build/unit`)
	unitQuery  = pattern(`(?i)querydata\s*=\s*"\{([^}"]*)\}"`)
	unitPair   = pattern(`['"]?(\w+)['"]?\s*:\s*['"]([^'"]*)['"]`)
	tags       = pattern(`<[^>]*>`)
)

// IsAPI tells an address whose answer is a piece of a list and no page.
func IsAPI(address string) bool {
	for _, part := range []string{"/api/", "dataproxy.jsp", "/common/search/", "/build/unit"} {
		if strings.Contains(address, part) {
			return true
		}
	}
	return false
}

// stepJSON leads from a page to the list behind it.
func stepJSON(r *Result, p *page.Page, _ Input) bool {
	text := html.UnescapeString(p.Text)
	if call := searchCall().FindString(text); call != "" {
		if u, err := p.URL.Parse(call); err == nil {
			q := u.Query()
			q.Set("page", "1")
			q.Set("_isJson", "true")
			u.RawQuery = q.Encode()
			r.Next = append(r.Next, Step{URL: u.String(), When: Always})
			return true
		}
	}
	path, data := unitPath().FindString(text), unitQuery().FindStringSubmatch(p.Text)
	if path == "" || data == nil {
		return false
	}
	q := url.Values{"paramJson": {`{"pageNo":1,"pageSize":15}`}}
	for _, m := range unitPair().FindAllStringSubmatch(html.UnescapeString(data[1]), -1) {
		q.Set(m[1], m[2])
	}
	if u, err := p.URL.Parse(path); err == nil { // not Resolve: it would take &para for a character
		u.RawQuery = q.Encode()
		r.Next = append(r.Next, Step{URL: u.String(), When: Always})
	}
	return true
}

// readJSON reads an answer of one of the two.
func readJSON(in Input, u *url.URL) *Result {
	r := &Result{Reader: "json"}
	var v any
	if err := json.Unmarshal(in.Data, &v); err != nil {
		r.Note = "the answer is not JSON: " + err.Error()
		return r
	}
	if m, ok := v.(map[string]any); ok {
		if data, ok := m["data"].(map[string]any); ok {
			if piece, ok := data["html"].(string); ok {
				r.piece(piece, in)
				r.raise(u, "paramJson")
				return r
			}
		}
	}
	j := jsonList{r: r, base: &page.Page{URL: u, Encoding: "utf-8"}, self: in.URL, counts: map[string]int{}}
	j.walk(v)
	r.Total = j.pages(u)
	r.raise(u, "page")
	return r
}

// piece reads HTML that comes inside JSON.
func (r *Result) piece(text string, in Input) {
	if p, err := page.Read(in.URL, "text/html; charset=utf-8", []byte("<!DOCTYPE html><meta charset=utf-8>"+text)); err == nil {
		r.classify(p)
	}
}

// raise asks for the page after this one.
func (r *Result) raise(u *url.URL, param string) {
	next, q := *u, u.Query()
	n := 0
	if param == "paramJson" {
		var at struct{ PageNo, PageSize int }
		if json.Unmarshal([]byte(q.Get(param)), &at) != nil || at.PageNo == 0 || len(r.Reports)+len(r.Columns) == 0 {
			return
		}
		n = at.PageNo
		q.Set(param, fmt.Sprintf(`{"pageNo":%d,"pageSize":%d}`, n+1, at.PageSize))
	} else {
		n = max(number(q.Get(param)), 1)
		q.Set(param, strconv.Itoa(n+1))
	}
	if r.Total > 0 && n >= r.Total {
		return
	}
	when := IfFresh
	if r.Total > 0 && len(r.Reports)+len(r.Columns) == 0 {
		when = Always // records of other kinds
	}
	next.RawQuery = q.Encode()
	r.Next = append(r.Next, Step{URL: next.String(), When: when})
}

// jsonList collects the records of an answer whose shape is not known.
type jsonList struct {
	r      *Result
	base   *page.Page
	self   string
	counts map[string]int // the largest number under a name
}

func (j *jsonList) walk(v any) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			j.walk(e)
		}
	case map[string]any:
		j.record(v)
		for name, e := range v {
			if n, ok := e.(float64); ok && n >= 0 && n < 1e7 {
				name = strings.ToLower(name)
				j.counts[name] = max(j.counts[name], int(n))
			}
			j.walk(e)
		}
	}
}

// record takes an object that has a title and an address.
func (j *jsonList) record(m map[string]any) {
	first := func(names ...string) string {
		for _, n := range names {
			if s, ok := m[n].(string); ok && s != "" {
				return s
			}
		}
		return ""
	}
	title := strings.TrimSpace(html.UnescapeString(tags().ReplaceAllString(first("title", "showTitle", "docTitle", "infoTitle", "name"), "")))
	target, ok := j.base.Resolve(first("url", "docPubUrl", "pubUrl", "linkUrl", "link", "href"))
	if title == "" || !ok || !SameSite(target, j.self) {
		return
	}
	f := Found{URL: target, Text: named(title, first("publisher", "source", "siteName", "orgName")), Why: "title in a JSON list"}
	if what := Reject(title); what != "" {
		f.Why = what
		j.r.Left = append(j.r.Left, f)
	} else if _, ok := Title(title); ok {
		j.r.Reports = append(j.r.Reports, f)
	}
}

// pages is how many there are by the numbers that the answer gives.
func (j *jsonList) pages(u *url.URL) int {
	for _, name := range []string{"totalpage", "totalpages", "pagecount", "pages"} {
		if n := j.counts[name]; n > 0 {
			return n
		}
	}
	size := number(u.Query().Get("_pageSize"))
	for _, name := range []string{"rows", "pagesize"} {
		if size == 0 {
			size = j.counts[name]
		}
	}
	if size == 0 {
		return 0
	}
	for _, name := range []string{"total", "totalcount", "count"} {
		if n := j.counts[name]; n > 0 {
			return (n + size - 1) / size
		}
	}
	return 0
}
