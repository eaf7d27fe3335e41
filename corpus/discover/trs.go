package discover

import (
	"fmt"
	"net/url"
	"path"
	"strconv"
	"strings"

	"nianbao/corpus/page"
)

// pageCall is createPageHTML(total, current, "index", "html") and 重庆's createPage. The
// first may have a further first argument, the name of the pager's element.
var pageCall = pattern(`createPage(?:HTML)?\s*\(\s*(?:['"][^'"]*['"]\s*,\s*)?(\d+)\s*,\s*(\d+)\s*,\s*['"](\w+)['"]\s*,\s*['"](\w+)['"]`)

// stepTRS numbers from zero: index.html, index_1.html. Behind the same call some sites
// number from one, and index_1 is the first page again or is not there. Both are asked
// for; in.Number then tells one numbering from the other.
func stepTRS(r *Result, p *page.Page, in Input) bool {
	m := pageCall().FindStringSubmatch(p.Text)
	if m == nil {
		return false
	}
	r.Total, _ = strconv.Atoi(m[1])
	name, ext := m[3], m[4]
	at := indexNumber(p.URL, name)
	switch {
	case at < 0:
		return true
	case at == 0 && r.Total > 1:
		r.step(p.URL, name, ext, 1, IfFresh)
	case at == 1 && r.Total == 2:
		r.step(p.URL, name, ext, 2, IfStale)
	case at == 1 && r.Total > 2:
		r.step(p.URL, name, ext, 2, Always)
	case at > 1 && in.Number == at && at+1 < r.Total, // from zero: the last is index_<total-1>
		at > 1 && in.Number < at && at < r.Total: // from one: index_<total>
		r.step(p.URL, name, ext, at+1, IfFresh)
	}
	return true
}

// AfterAbsent is what to ask for when a page of a list is not there: the second page of
// a list that numbers from one.
func AfterAbsent(address string) []Step {
	u, err := url.Parse(address)
	if err != nil || indexNumber(u, "index") != 1 {
		return nil
	}
	r := &Result{}
	r.step(u, "index", strings.TrimPrefix(path.Ext(u.Path), "."), 2, Always)
	return r.Next
}

// indexNumber is the N of index_N, 0 for the first page, -1 for another name.
func indexNumber(u *url.URL, name string) int {
	file := path.Base(u.Path)
	if strings.HasSuffix(u.Path, "/") {
		return 0
	}
	file = strings.TrimSuffix(file, path.Ext(file))
	if file == name {
		return 0
	}
	rest, ok := strings.CutPrefix(file, name+"_")
	n, err := strconv.Atoi(rest)
	if !ok || err != nil || n < 1 {
		return -1
	}
	return n
}

func (r *Result) step(u *url.URL, name, ext string, n int, when When) {
	next := *u
	next.RawQuery, next.Fragment, next.RawPath = "", "", ""
	dir := u.Path
	if !strings.HasSuffix(dir, "/") {
		dir = path.Dir(dir) + "/"
	}
	next.Path = strings.Replace(dir, "//", "/", 1) + fmt.Sprintf("%s_%d.%s", name, n, ext)
	r.Next = append(r.Next, Step{next.String(), when})
}
