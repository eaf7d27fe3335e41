package discover

import (
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"nianbao/corpus/page"
)

// A 博达 list is x.htm, its older pages x/N.htm with N counted from the oldest: of four
// pages the second is x/3.htm, the last x/1.htm.
var bodaOlder = pattern(`^(.*)/(\d+)\.htm$`)

// stepBoda knows the list by its own links: from x.htm one leads to x/N.htm.
func stepBoda(r *Result, p *page.Page, _ Input) bool {
	if path.Ext(p.URL.Path) != ".htm" {
		return false
	}
	base, current := strings.TrimSuffix(p.URL.Path, ".htm"), 0
	if m := bodaOlder().FindStringSubmatch(p.URL.Path); m != nil {
		base, current = m[1], number(m[2])
	}
	highest := 0
	for _, l := range p.Links {
		u, err := url.Parse(l.URL)
		if err != nil || u.Host != p.URL.Host {
			continue
		}
		if m := bodaOlder().FindStringSubmatch(u.Path); m != nil && m[1] == base {
			highest = max(highest, number(m[2]))
		}
	}
	if highest == 0 && current == 0 {
		return false
	}
	if r.Total = totalOf(p); r.Total == 0 && current == 0 {
		r.Total = highest + 1
	}
	next := current - 1
	if current == 0 {
		next = highest
		if r.Total > 1 {
			next = r.Total - 1 // the pager may show only some of the numbers
		}
	}
	if next >= 1 {
		u := *p.URL
		u.RawQuery, u.RawPath, u.Path = "", "", fmt.Sprintf("%s/%d.htm", base, next)
		r.Next = append(r.Next, Step{URL: u.String()})
	}
	return true
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

// totals are the ways to say how many pages a list has.
var totals = pattern(`共\s*(?:<[^>]*>\s*)*(\d{1,5})\s*(?:</[^>]*>\s*)*页|(?i:\b(?:totalPage|pageCount|countPage|total_page|pages)['"]?\s*[=:]\s*['"]?(\d{1,5})\b)`)

func totalOf(p *page.Page) int {
	m := totals().FindStringSubmatch(p.Text)
	if m == nil {
		return 0
	}
	return number(m[1] + m[2])
}
