package discover

import (
	"net/url"
	"strconv"
	"strings"

	"nianbao/corpus/page"
)

// The list of a 大汉 column has its first records in the page, in a <datastore>, and
// the rest behind
//
//	/module/web/jpage/dataproxy.jsp?startrecord=46&endrecord=90&perpage=15&…
//
// in blocks of three pages. The ids stand in the script of the page.
var (
	proxyPath   = pattern(`(?:/[\w./-]*)?/(?:more\w*)?dataproxy\.jsp`)
	totalRecord = pattern(`(?i)totalrecords?['"]?\s*[:=>]\s*['"]?(\d+)`)
	perPage     = pattern(`(?i)perpage['"]?\s*[:=]\s*['"]?(\d+)`)
	proxyIDs    = pattern(`\b(col|appid|webid|path|columnid|sourceContentType|unitid|webname|permissiontype)['"]?\s*[:=]\s*['"]?([^&'",;\s}]+)`)
)

// nextGroup is a link that the answer itself gives, its ids encrypted (国家医保局,
// 广电总局). The groups behind it are often empty, which ends the list.
var nextGroup = pattern(`(?is)<nextgroup>\s*(?:<!\[CDATA\[)?\s*<a[^>]*?href=["']([^"']+)["']`)

func (r *Result) nextGroup(p *page.Page) bool {
	m := nextGroup().FindStringSubmatch(p.Text)
	if m == nil {
		return false
	}
	target, ok := p.Resolve(m[1])
	if ok && SameSite(target, p.URL.String()) {
		r.Next = append(r.Next, Step{URL: target})
	}
	return ok
}

func stepHanweb(r *Result, p *page.Page, _ Input) bool {
	if proxyPath().MatchString(p.URL.Path) {
		return nextBlock(r, p)
	}
	proxy := proxyPath().FindString(p.Text) // of a link or of the script
	if proxy == "" || !strings.Contains(p.Text, "<datastore") {
		return false
	}
	records := strings.Count(p.Text, "<record>")
	per := 15
	if m := perPage().FindStringSubmatch(p.Text); m != nil && number(m[1]) > 0 {
		per = number(m[1])
	}
	total := recordsOf(p)
	r.Total = (total + per - 1) / per
	if total > 0 && records >= total {
		return true
	}
	q := url.Values{}
	for _, m := range proxyIDs().FindAllStringSubmatch(p.Text, -1) {
		if q.Get(m[1]) == "" {
			value, err := url.QueryUnescape(m[2])
			if err != nil {
				value = m[2]
			}
			q.Set(m[1], value)
		}
	}
	if q.Get("columnid") == "" || q.Get("unitid") == "" {
		if r.nextGroup(p) {
			return true
		}
		r.Note = "the page names dataproxy.jsp, but not its column and unit"
		return true
	}
	r.block(p, proxy, q, records+1, per)
	return true
}

func recordsOf(p *page.Page) int {
	if m := totalRecord().FindStringSubmatch(p.Text); m != nil {
		return number(m[1])
	}
	return 0
}

// nextBlock goes on after an answer of dataproxy.
func nextBlock(r *Result, p *page.Page) bool {
	q := p.URL.Query()
	per, end, total := number(q.Get("perpage")), number(q.Get("endrecord")), recordsOf(p)
	if per == 0 || end == 0 {
		r.nextGroup(p)
		return true
	}
	r.Total = (total + per - 1) / per
	if end < total || total == 0 {
		q.Del("startrecord")
		q.Del("endrecord")
		q.Del("perpage")
		r.block(p, p.URL.Path, q, end+1, per)
	}
	return true
}

func (r *Result) block(p *page.Page, proxy string, ids url.Values, start, per int) {
	target, ok := p.Resolve(proxy + "?startrecord=" + strconv.Itoa(start) + "&endrecord=" + strconv.Itoa(start+3*per-1) +
		"&perpage=" + strconv.Itoa(per) + "&" + ids.Encode())
	if ok {
		r.Next = append(r.Next, Step{URL: target})
	}
}
