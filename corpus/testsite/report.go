package testsite

import (
	"fmt"
	"html"
	"net/http"
	"strings"

	"golang.org/x/text/encoding/simplifiedchinese"

	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/layout"
)

// report writes the page of a report; every organ and year gives other figures. planted
// breaks a sum in it; without, the seed is one whose figures the parser finds plausible.
func report(organ string, year int, planted bool) string {
	seed := uint64(year)
	for _, r := range organ {
		seed = seed*31 + uint64(r)
	}
	var data []byte
	for range 40 {
		t := layout.Make(layout.Source(seed, 2), model.Format2021, layout.Options{Plant: planted})
		t.Organ, t.Year = organ, year
		data, _ = layout.Write(layout.Source(seed, 3), t, layout.Layout{Media: layout.HTML})
		r, err := (&parser.Parser{}).Parse(parser.Source{Data: data, Media: "text/html"})
		if err == nil && (r.Status == model.Inconsistent) == planted {
			break
		}
		seed++
	}
	return string(data)
}

// title is a title in the form that most organs use.
func title(organ string, year int) string {
	return fmt.Sprintf("%s%d年政府信息公开工作年度报告", organ, year)
}

// with puts markup before the end of a page.
func with(page, more string) string {
	if i := strings.LastIndex(page, "</body>"); i >= 0 {
		return page[:i] + more + page[i:]
	}
	return page + more
}

func gbk(s string) []byte {
	b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		panic(err)
	}
	return []byte(b)
}

// page serves bytes at a path.
func (h *Host) page(path, contentType string, body []byte) {
	h.handle(path, func(w http.ResponseWriter, r *http.Request) {
		if contentType == "" {
			w.Header()["Content-Type"] = nil // no header at all
		} else {
			w.Header().Set("Content-Type", contentType)
		}
		etag := fmt.Sprintf(`"%x"`, len(body))
		w.Header().Set("ETag", etag)
		if r.Header.Get("If-None-Match") == etag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		_, _ = w.Write(body)
	})
}

// handle serves one path. Where several queries share it, each has its own handler.
func (h *Host) handle(path string, f http.HandlerFunc) {
	p, query, _ := strings.Cut(path, "?")
	set := h.queries[p]
	if set == nil {
		set = map[string]http.HandlerFunc{}
		h.queries[p] = set
		h.mux.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {
			f := set[r.URL.RawQuery]
			if f == nil || p == "/" && r.URL.Path != "/" {
				http.NotFound(w, r)
				return
			}
			f(w, r)
		})
	}
	set[query] = f
}

const utf8HTML = "text/html; charset=utf-8"

// report serves a report and notes that a right collection has it.
func (h *Host) report(path, organ string, year int, planted bool) {
	h.page(path, utf8HTML, []byte(report(organ, year, planted)))
	h.expect(path, "page")
	h.cell(organ, year, planted)
}

func (h *Host) expect(path, kind string) { h.site.captures[h.srv.URL+path] = kind }

func (h *Host) cell(organ string, year int, planted bool) {
	state := "parsed"
	if planted {
		state = "findings"
	}
	h.site.cells[Cell{organ, year}] = state
}

// cannot notes an address that does not end well.
func (h *Host) cannot(path, outcome, organ string, year int) {
	h.site.outcomes[h.srv.URL+path] = outcome
	if organ != "" {
		h.site.cells[Cell{organ, year}] = outcome
	}
}

// link is an anchor.
func link(href, text string) string {
	return fmt.Sprintf("<li><a href=\"%s\">%s</a></li>\n", html.EscapeString(href), html.EscapeString(text))
}

// list is a page of links in the frame of a site.
func list(head, body string) []byte {
	return []byte("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>政府信息公开年报_测试市人民政府</title>" + head +
		"</head><body><div class=nav><a href=\"/\">首页</a> <a href=\"/zwgk/zfxxgkzn/\">政府信息公开指南</a></div><ul>\n" + body + "</ul></body></html>")
}
