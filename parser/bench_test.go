package parser_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	nethtml "golang.org/x/net/html"

	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/charset"
	"nianbao/parser/html"
	"nianbao/parser/layout"
)

// The floor of a parse is decoding the bytes and building the DOM. Each benchmark
// measures both in turn, in one run on one machine, and reports the ratio.

// BenchmarkParseHTML is the whole parse of a page to canonical JSON.
func BenchmarkParseHTML(b *testing.B) {
	for name, data := range pages(b, ".html") {
		b.Run(name, func(b *testing.B) { ratio(b, parser.Source{Name: name, Data: data}, data) })
	}
	for _, l := range []string{"html", "html before=heavy meta=standard residue=word site=shell"} {
		p := render(b, l)
		b.Run("generated "+l, func(b *testing.B) { ratio(b, parser.Source{Name: l, Media: p.Media, Data: p.Data}, p.Data) })
	}
}

// BenchmarkParseText is that of a text, against the floor of the page of equal content.
func BenchmarkParseText(b *testing.B) {
	for _, l := range []string{"text", "text flat=pipes", "text flat=cells", "text flat=one-line"} {
		p, page := render(b, l), render(b, "html residue=word")
		b.Run("generated "+l, func(b *testing.B) { ratio(b, parser.Source{Name: l, Media: p.Media, Data: p.Data}, page.Data) })
	}
}

// ratio runs the parse and its floor alternately, so that noise hits both.
func ratio(b *testing.B, src parser.Source, page []byte) {
	var p parser.Parser
	ours := func() {
		r, err := p.Parse(src)
		if err != nil {
			b.Fatal(err)
		}
		r.AppendJSON(nil, model.JSONOptions{})
	}
	floor := func() {
		s, _, _, err := charset.Decode(page, html.DeclaredCharset(page))
		if err != nil {
			b.Fatal(err)
		}
		if _, err := nethtml.Parse(bytes.NewReader([]byte(s))); err != nil {
			b.Fatal(err)
		}
	}
	// Apart from the clock: reading the memory empties the caches of the allocator.
	allocs := testing.AllocsPerRun(20, ours) / testing.AllocsPerRun(20, floor)
	var took, least time.Duration
	b.SetBytes(int64(len(src.Data)))
	for b.Loop() {
		t := time.Now()
		ours()
		u := time.Now()
		floor()
		took += u.Sub(t)
		least += time.Since(u)
	}
	b.ReportMetric(float64(took)/float64(least), "x-floor")
	b.ReportMetric(allocs, "x-allocs")
	b.ReportMetric(float64(took.Microseconds())/float64(b.N), "µs/parse")
}

func render(b *testing.B, name string) layout.Page {
	l, err := layout.ParseLayout(name)
	if err != nil {
		b.Fatal(err)
	}
	for seed := uint64(1); ; seed++ { // the first report on the form in force
		if p := layout.Render(seed, l); p.Truth.Edition == model.Format2021 {
			return p
		}
	}
}

// pages are the real reports, where they are there.
func pages(b *testing.B, ext string) map[string][]byte {
	all := map[string][]byte{}
	files, _ := filepath.Glob(filepath.Join("..", "..", "shared", "reports", "*"+ext))
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		all[filepath.Base(f)] = data
	}
	return all
}
