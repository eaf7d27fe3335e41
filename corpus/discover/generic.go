package discover

import (
	"fmt"
	"net/url"
	"strings"

	"nianbao/corpus/page"
)

// nextLabel is what leads to the next page.
var nextLabel = pattern(`^(\[)?(下一页|下页|后一页|下一頁|向后|后页|next|Next|NEXT)(\])?[>»›]*$|^[>»›]{1,2}$`)

// pageParam is a page number in a query.
var pageParam = pattern(`(?i)^(page|pageindex|pageno|pagenum|currpage|currentpage|pn|p)$`)

// stepGeneric follows a link to the next page, or counts on in the address when the
// page tells how many there are and the address has a number to count.
func stepGeneric(r *Result, p *page.Page, _ Input) bool {
	r.Total = totalOf(p)
	for _, l := range p.Links {
		label := squeeze(l.Text)
		if label == "" {
			label = squeeze(l.Title)
		}
		if nextLabel().MatchString(label) && l.URL != p.URL.String() && SameSite(l.URL, p.URL.String()) {
			r.Next = append(r.Next, Step{URL: l.URL})
			return true
		}
	}
	if step, ok := countOn(p.URL, r.Total); ok {
		r.Next = append(r.Next, step)
	} else if n := neighbour(p); n != "" {
		r.Next = append(r.Next, Step{URL: n})
	}
	return true
}

// countOn raises the page number of a query by one.
func countOn(u *url.URL, total int) (Step, bool) {
	q := u.Query()
	for name := range q {
		if !pageParam().MatchString(name) {
			continue
		}
		if n := number(q.Get(name)); n >= 1 && n < total {
			next := *u
			q.Set(name, fmt.Sprint(n+1))
			next.RawQuery = q.Encode()
			return Step{URL: next.String()}, true
		}
	}
	return Step{}, false
}

// numbered is the number of a page in a file name: index_2.html, column-index-2.shtml.
var numbered = pattern(`^(.*?)(?:[_-](\d{1,4}))?(\.\w+)$`)

// neighbour is the page whose number in a pager is one higher: links named 2, 3, 4 to
// index_2.html … without any word for next.
func neighbour(p *page.Page) string {
	own := numbered().FindStringSubmatch(p.URL.Path)
	current := 1
	stem := p.URL.Path
	if own != nil {
		stem = own[1]
		if own[2] != "" {
			current = number(own[2])
		}
	} else if strings.HasSuffix(stem, "/") {
		stem += "index"
	}
	for _, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || u.Host != p.URL.Host || squeeze(l.Text) != fmt.Sprint(current+1) {
			continue
		}
		if m := numbered().FindStringSubmatch(u.Path); m != nil && m[1] == stem && number(m[2]) == current+1 {
			return l.URL
		}
	}
	return ""
}
