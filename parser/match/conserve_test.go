package match

import (
	"os"
	"path/filepath"
	"testing"

	"nianbao/parser/doc"
	"nianbao/parser/html"
	"nianbao/parser/numeral"
	"nianbao/parser/text"
)

// conserve is the law that nothing disappears: every figure of a table that was read
// as statutory stands in a cell, among its candidates, or in extra.
func conserve(t *testing.T, d *doc.Document, r *Result) {
	t.Helper()
	covered := func(s doc.Span) bool {
		for _, c := range r.Cells {
			if c.At != nil && c.At.Start <= s.Start && s.End <= c.At.End {
				return true
			}
		}
		for _, e := range r.Extra {
			if e.At != nil && e.At.Start <= s.Start && s.End <= e.At.End {
				return true
			}
		}
		return false
	}
	figures := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.TableKind || !r.Used[i] {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if numeral.Parse(c.Text).Kind != numeral.Number || c.Text == "" {
					continue
				}
				if figures++; !covered(c.Span) {
					t.Errorf("figure %q at %v is nowhere", c.Text, c.Span)
				}
			}
		}
	}
	t.Logf("%d figures in statutory tables", figures)
}

func TestConservationOfRealReports(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared")
	files, _ := filepath.Glob(filepath.Join(dir, "reports", "*.html"))
	for _, pattern := range []string{"reports/*.md", "reports/openings/*.txt", "seed/*.txt"} {
		more, _ := filepath.Glob(filepath.Join(dir, pattern))
		files = append(files, more...)
	}
	if len(files) == 0 {
		t.Skip("skipped: no real reports beside the project")
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			d := text.Read(string(data))
			if filepath.Ext(f) == ".html" {
				if d, err = html.Read(string(data), doc.Encoding{}, html.Limits{}); err != nil {
					t.Fatal(err)
				}
			}
			conserve(t, d, Read(d, Hint{}))
		})
	}
}
