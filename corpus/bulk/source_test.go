package bulk_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nianbao/corpus/bulk"
	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/layout"
)

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

// names runs a source and gives "name code" of each record.
func names(t *testing.T, src bulk.Source) []string {
	t.Helper()
	var all []string
	run(t, src, bulk.Options{Stream: &bytes.Buffer{}, Parser: parser.Parser{MaxBytes: 1 << 20}, Each: func(o bulk.Outcome) {
		all = append(all, strings.TrimSpace(o.Input+" "+string(o.Code)))
	}})
	return all
}

func TestSources(t *testing.T) {
	t.Chdir(t.TempDir())
	page := layout.Generate(2).Data
	write(t, "in/b/page.html", page)
	write(t, "in/a.txt", page)
	write(t, "in/.hidden", page)
	write(t, "in/empty.html", nil)
	write(t, "in/long.html", make([]byte, 1<<20+1))
	if err := os.Symlink("../in", "in/round"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("nowhere", "in/dead"); err != nil {
		t.Fatal(err)
	}
	var z, tr bytes.Buffer
	zw := zip.NewWriter(&z)
	for _, name := range []string{"x/page.html", "__MACOSX/._x", "../up.html"} {
		w, _ := zw.Create(name)
		_, _ = w.Write(page)
	}
	zw.Close()
	gz := gzip.NewWriter(&tr)
	tw := tar.NewWriter(gz)
	_ = tw.WriteHeader(&tar.Header{Name: "t/page.html", Size: int64(len(page)), Mode: 0o600, Typeflag: tar.TypeReg})
	_, _ = tw.Write(page)
	tw.Close()
	gz.Close()
	write(t, "a.zip", z.Bytes())
	write(t, "a.tar.gz", tr.Bytes())
	write(t, "cut.tar.gz", tr.Bytes()[:tr.Len()/2])
	write(t, "no.zip", []byte("PK but no"))
	write(t, "a.jsonl", fmt.Appendf(nil, "{\"url\":\"http://a.gov.cn/1\",\"text\":%q}\n{broken\n{\"url\":\"x\"}\n", "关于召开会议的通知"))
	warc := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + "<p>关于召开会议的通知</p>"
	write(t, "a.warc", fmt.Appendf(nil, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.gov.cn/p\r\nWARC-Date: 2024-01-02T03:04:05Z\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(warc), warc))
	open := func(path string) bulk.Source { return bulk.Open(t.Context(), path) }
	for _, c := range []struct {
		path string
		want []string
	}{
		{"in", []string{"in/a.txt", "in/b/page.html", "in/dead not_opened", "in/empty.html empty", "in/long.html limit_exceeded"}},
		{"nowhere", []string{"nowhere not_opened"}},
		{"a.zip", []string{"a.zip#x/page.html", "a.zip#up.html"}},
		{"a.tar.gz", []string{"a.tar.gz#t/page.html"}},
		{"cut.tar.gz", []string{"cut.tar.gz#t/page.html not_opened", "cut.tar.gz not_opened"}},
		{"no.zip", []string{"no.zip not_opened"}},
		{"a.jsonl", []string{"a.jsonl:1 not_report", "a.jsonl:2 not_opened", "a.jsonl:3 not_opened"}},
		{"a.warc", []string{"a.warc#http://a.gov.cn/p not_report"}},
	} {
		if got := names(t, open(c.path)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.path, got, c.want)
		}
	}
	list := bulk.List(t.Context(), strings.NewReader("in/a.txt\r\n\na.zip\n"), open)
	if got, want := names(t, list), []string{"in/a.txt", "a.zip#x/page.html", "a.zip#up.html"}; !slices.Equal(got, want) {
		t.Errorf("list: %q, want %q", got, want)
	}
}

var poisoned = flag.Int("poisoned", 200, "good inputs of TestPoison, with one bad one for each 20")

// TestPoison: bad inputs among good ones are recorded, and cost little.
func TestPoison(t *testing.T) {
	n, every := *poisoned, 20
	poison := [][]byte{nil, {}, []byte("\x00\x01\x02"), bytes.Repeat([]byte("<div>"), 40_000), bytes.Repeat([]byte("<table><tr><td>"), 20_000),
		bytes.Repeat([]byte("</p>"), 100_000), bytes.Repeat([]byte{0xff, 0xfe, 0xfd}, 5000), []byte("%PDF-1.7\n"), append([]byte("PK\x03\x04"), make([]byte, 4000)...),
		bytes.Repeat([]byte("一、"), 30_000), bytes.Repeat([]byte("&#x110000;"), 20_000), make([]byte, 1<<20+5)}
	src := func(bad bool) bulk.Source {
		return func(yield func(bulk.Item, error) bool) {
			k := 0
			for item := range generated(n) {
				if !yield(item, nil) {
					return
				}
				if k++; bad && k%every == 0 {
					data := poison[k/every%len(poison)]
					if !yield(bulk.Item{Name: fmt.Sprintf("poison-%d", k), Read: func(int64) ([]byte, error) {
						return data, nil
					}}, nil) {
						return
					}
				}
			}
		}
	}
	p := &parser.Parser{MaxBytes: 1 << 20}
	opt := bulk.Options{Stream: &bytes.Buffer{}, Parser: *p, Timeout: 5 * time.Second, Parse: func(s parser.Source) (*model.Report, error) {
		return p.Parse(s)
	}}
	clean := run(t, src(false), opt)
	bad := run(t, src(true), opt)
	if bad.Records != int64(n+n/every) || bad.Reports != clean.Reports || bad.ByCode[bulk.Internal]+bad.ByCode[bulk.Timeout] > 0 {
		t.Errorf("with poison: %v; without: %v", bad, clean)
	}
	t.Logf("clean %.2f s, with poison %.2f s", clean.Seconds, bad.Seconds)
}
