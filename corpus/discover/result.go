package discover

import (
	"cmp"
	"slices"

	"nianbao/corpus/page"
)

// Input is one page or answer.
type Input struct {
	URL         string
	Fragment    string // what the link had after #: 广东 keeps the category there
	ContentType string
	Data        []byte
	Number      int // of this page in its list, from 0; a page that repeats another does not count
}

// Found is a link and why it was taken or left.
type Found struct {
	URL, Text, Why string
}

// Step is a further page of the same list.
type Step struct {
	URL  string
	When When
}

// When tells on what condition a step is taken. Lists are followed until a page brings
// no new link, because pages past the end answer with stubs or with the first page.
type When uint8

const (
	IfFresh When = iota // when this page had a new link
	IfStale             // when it had none: the list may be numbered in another way
	Always
)

// Result is what one page of a list gives.
type Result struct {
	Reader  string
	Reports []Found // pages and documents that are reports by their title
	Columns []Found // other lists
	Left    []Found // links that look like reports and are not, with the reason
	Next    []Step
	Total   int    // pages that the list claims to have, 0 if it does not say
	Note    string // what a person should know
	Page    *page.Page
}

// Read reads one page of a list. An answer that is no page and no known API gives a
// Result without links.
func Read(in Input) *Result {
	if r, ok := readAPI(in); ok {
		return r.tidy(in)
	}
	p, err := page.Read(in.URL, in.ContentType, in.Data)
	if err != nil {
		return &Result{Reader: "none", Note: err.Error()}
	}
	r := &Result{Reader: "generic", Page: p}
	if readAnnual(r, p) {
		return r.tidy(in)
	}
	r.classify(p)
	for _, next := range pagers {
		if next.step(r, p, in) {
			if r.Reader != "annual" {
				r.Reader = next.name
			}
			break
		}
	}
	return r.tidy(in)
}

// pagers find the next page; the first that knows the page is taken.
var pagers = [...]struct {
	name string
	step func(*Result, *page.Page, Input) bool
}{
	{"gkmlpt", stepGkmlpt},
	{"hanweb", stepHanweb},
	{"trs", stepTRS},
	{"boda", stepBoda},
	{"json", stepJSON},
	{"generic", stepGeneric},
}

// tidy sorts and takes out what is there twice, and the page itself.
func (r *Result) tidy(in Input) *Result {
	r.Reports = unique(r.Reports, in.URL)
	taken := map[string]bool{}
	for _, f := range r.Reports {
		taken[f.URL] = true
	}
	r.Columns = slices.DeleteFunc(unique(r.Columns, in.URL), func(f Found) bool { return taken[f.URL] })
	for _, f := range r.Columns {
		taken[f.URL] = true
	}
	r.Left = slices.DeleteFunc(unique(r.Left, in.URL), func(f Found) bool { return taken[f.URL] })
	for _, s := range r.Next { // the list itself, not another one
		r.Columns = slices.DeleteFunc(r.Columns, func(f Found) bool { return f.URL == s.URL })
	}
	return r
}

// unique keeps one of the links to an address: the one that says most.
func unique(list []Found, self string) []Found {
	slices.SortStableFunc(list, func(a, b Found) int {
		return cmp.Or(cmp.Compare(a.URL, b.URL), cmp.Compare(len(b.Text), len(a.Text)), cmp.Compare(a.Text, b.Text))
	})
	list = slices.CompactFunc(list, func(a, b Found) bool { return a.URL == b.URL })
	return slices.DeleteFunc(list, func(f Found) bool { return f.URL == self })
}
