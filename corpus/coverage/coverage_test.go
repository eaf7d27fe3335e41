package coverage_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/coverage"
	"nianbao/corpus/fetch"
	"nianbao/corpus/testsite"
	"nianbao/parser"
)

// TestWholeSite compares the table of the fetched test site with what the site knows.
func TestWholeSite(t *testing.T) {
	site := testsite.New()
	defer site.Close()
	s := newStore(t)
	o := fetch.Options{Contact: "mailto:test@example.org", Interval: time.Millisecond, Timeout: 400 * time.Millisecond, MaxBytes: 4 << 20,
		Retries: 1, Backoff: time.Millisecond, GiveUp: 50, AllowPrivate: true}
	if _, err := fetch.Run(context.Background(), s, []string{site.Front()}, o); err != nil {
		t.Fatal(err)
	}
	table := build(t, s)
	got := map[testsite.Cell]coverage.State{}
	for _, row := range table.Rows {
		if row.Site != "127.0.0.1" {
			t.Errorf("site %q", row.Site)
		}
		for y, c := range row.Cells {
			got[testsite.Cell{Organ: row.Organ, Year: y}] = c.State
			if c.Note != "" {
				t.Logf("%s %d %s: %s", row.Organ, y, c.State, c.Note)
			}
		}
	}
	for cell, want := range site.Cells() {
		if string(got[cell]) != want {
			t.Errorf("%s %d is %q, want %q", cell.Organ, cell.Year, got[cell], want)
		}
	}
	for cell, state := range got {
		if site.Cells()[cell] == "" {
			t.Errorf("%s %d is %q, want no cell", cell.Organ, cell.Year, state)
		}
	}
	checkPage(t, table)
}

func newStore(t *testing.T) *corpus.Store {
	t.Helper()
	s, err := corpus.Create(filepath.Join(t.TempDir(), "store"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func build(t *testing.T, s *corpus.Store) *coverage.Table {
	t.Helper()
	table, err := coverage.Build(context.Background(), s, coverage.Options{Read: coverage.With(&parser.Parser{})})
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// checkPage holds that the page needs nothing from elsewhere. COVERAGE_HTML keeps it for
// people to look at.
func checkPage(t *testing.T, table *coverage.Table) {
	t.Helper()
	var page, csv, text bytes.Buffer
	if err := table.HTML(&page, "corpus"); err != nil {
		t.Fatal(err)
	}
	for _, bad := range []string{"src=", "url(", "@import", "<link", "ZgotmplZ"} {
		if strings.Contains(page.String(), bad) {
			t.Errorf("the page contains %q", bad)
		}
	}
	if err := table.CSV(&csv); err != nil {
		t.Fatal(err)
	}
	if err := table.Text(&text); err != nil {
		t.Fatal(err)
	}
	t.Logf("\n%s", &text)
	if p := os.Getenv("COVERAGE_HTML"); p != "" {
		if err := os.WriteFile(p, page.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// TestOrderDoesNotMatter holds that the better state wins whatever comes first, and that
// twins and copies are counted once.
func TestVersionsAndUnplaced(t *testing.T) {
	s := newStore(t)
	put := func(u, body string) {
		t.Helper()
		c := corpus.Capture{URL: u, Kind: corpus.Page, Media: "text/html", Found: "import x", Title: "甲局2024年政府信息公开工作年度报告"}
		if _, _, err := s.Put(context.Background(), c, []byte(body)); err != nil {
			t.Fatal(err)
		}
	}
	put("http://x.gov.cn/1.html", "<html>first")
	put("http://x.gov.cn/1.html", "<html>second")
	put("https://www.x.gov.cn/1.html", "<html>first")
	put("http://x.gov.cn/2.html", "<html>panic")
	read := func(_, _ string, data []byte) coverage.Reading {
		switch {
		case strings.Contains(string(data), "panic"):
			panic("bug")
		case strings.Contains(string(data), "first"):
			return coverage.Reading{Status: "clean"}
		}
		return coverage.Reading{Status: "inconsistent", Findings: 2}
	}
	table, err := coverage.Build(context.Background(), s, coverage.Options{Read: read, Version: "v1.0.0"})
	if err != nil {
		t.Fatal(err)
	}
	if len(table.Rows) != 1 || len(table.Rows[0].Cells) != 1 {
		t.Fatalf("rows %+v", table.Rows)
	}
	if c := table.Rows[0].Cells[2024]; c.State != coverage.Parsed || c.Captures < 2 {
		t.Errorf("cell %+v", c)
	}
	again, err := coverage.Build(context.Background(), s, coverage.Options{Version: "v1.0.0", Read: func(name, _ string, _ []byte) coverage.Reading {
		t.Errorf("%s was read again", name)
		return coverage.Reading{}
	}})
	if err != nil || again.Rows[0].Cells[2024].State != coverage.Parsed {
		t.Errorf("second time: %v", err)
	}
}

// TestNoReport: a notice was read and is no report; a scan could not be read. The first
// is no gap in reading, the second is.
func TestNoReport(t *testing.T) {
	s := newStore(t)
	for u, title := range map[string]string{"http://x.gov.cn/notice.html": "甲局2023年政府信息公开工作年度报告", "http://x.gov.cn/scan.html": "甲局2024年政府信息公开工作年度报告"} {
		c := corpus.Capture{URL: u, Kind: corpus.Page, Media: "text/html", Found: "import x", Title: title}
		if _, _, err := s.Put(context.Background(), c, []byte(u)); err != nil {
			t.Fatal(err)
		}
	}
	read := func(name, _ string, _ []byte) coverage.Reading {
		if strings.Contains(name, "notice") {
			return coverage.Reading{Status: "not_report", Note: "a notice"}
		}
		return coverage.Reading{Status: "image_only", Note: "a scan"}
	}
	table, err := coverage.Build(context.Background(), s, coverage.Options{Read: read})
	if err != nil {
		t.Fatal(err)
	}
	cells := table.Rows[0].Cells
	if cells[2023].State != coverage.NoReport || cells[2024].State != coverage.Found || !strings.Contains(cells[2023].Note, "notice") {
		t.Errorf("cells %+v and %+v", cells[2023], cells[2024])
	}
	var text bytes.Buffer
	if err := table.Text(&text); err != nil || !strings.Contains(text.String(), "□ 非年报 no report  1") {
		t.Errorf("%s %v", &text, err)
	}
	var page bytes.Buffer
	if err := table.HTML(&page, "st"); err != nil || !strings.Contains(page.String(), `data-state="no_report"`) {
		t.Errorf("the page does not show it: %v", err)
	}
	cells[2023].Note = `"><script>"'`
	page.Reset()
	if err := table.HTML(&page, "<b>&st"); err != nil || strings.Contains(page.String(), "<script>\"") || strings.Contains(page.String(), "<b>&st") {
		t.Errorf("the page does not escape what it shows: %v", err)
	}
}
