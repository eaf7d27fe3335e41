package html

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/PuerkitoBio/goquery"
	"github.com/google/go-cmp/cmp"

	"nianbao/parser/doc"
)

// TestOracle compares tables with those of the tree that x/net/html builds from the
// page itself, with all its tags and attributes. Left out are svg, in which table tags
// mean nothing until it is closed, and frameset, which can discard a page's body: the
// reader goes through both.
func TestOracle(t *testing.T) {
	for seed := range 20000 {
		rnd := rand.New(rand.NewPCG(uint64(seed), 3))
		var b strings.Builder
		for range rnd.IntN(40) {
			if part := parts[rnd.IntN(len(parts))]; !strings.Contains("<svg></svg><frameset>", part) {
				b.WriteString(part)
			}
		}
		compareTables(t, b.String())
		if t.Failed() {
			t.Fatalf("seed %d: %q", seed, b.String())
		}
	}
}

func compareTables(t *testing.T, page string) {
	t.Helper()
	want, ok := tablesOfPage(t, page)
	if !ok {
		return
	}
	if diff := cmp.Diff(want, tablesRead(read(t, page))); diff != "" {
		t.Error(diff)
	}
}

func TestOracleSharedReports(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(sharedReports(t), "*.html"))
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		compareTables(t, string(raw))
	}
}

// tablesOfPage draws the tables of a page that have more than one cell and no table
// inside, a string for each; ok is false for a table in a caption, whose place the
// other drawing cannot tell.
func tablesOfPage(t testing.TB, page string) (tables []string, ok bool) {
	d, err := goquery.NewDocumentFromReader(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	d.Find("script, style, title, template").Remove()
	if d.Find("caption table").Length() > 0 {
		return nil, false
	}
	d.Find("table").Each(func(_ int, table *goquery.Selection) {
		if table.Find("td, th").Length() < 2 || table.Find("table").Length() > 0 {
			return
		}
		var b strings.Builder
		table.ChildrenFiltered("tbody, thead, tfoot").ChildrenFiltered("tr").Each(func(_ int, row *goquery.Selection) {
			row.ChildrenFiltered("td, th").Each(func(_ int, cell *goquery.Selection) {
				fmt.Fprintf(&b, "[%s]", squeeze(cell.Text()))
			})
			b.WriteByte('\n')
		})
		tables = append(tables, b.String())
	})
	return tables, true
}

func tablesRead(d *doc.Document) (tables []string) {
	for _, block := range d.Blocks {
		if s := block.Span; block.Kind != doc.TableKind || strings.Contains(strings.ToLower(d.Text[s.Start+1:s.End]), "<table") {
			continue // one with a frame in a cell
		}
		var b strings.Builder
		for _, row := range block.Table.Rows {
			for _, c := range row {
				fmt.Fprintf(&b, "[%s]", squeeze(c.Text))
			}
			b.WriteByte('\n')
		}
		tables = append(tables, b.String())
	}
	return tables
}
