package importer_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/simplifiedchinese"

	"nianbao/corpus"
	"nianbao/corpus/importer"
)

const saved = `<!-- saved from url=(0044)http://www.x.gov.cn/nb/202503/t20250331_1.html -->
<html><head><meta charset="utf-8"><title>甲市2024年政府信息公开工作年度报告</title></head><body>甲市的报告<a href="P1.pdf">附件</a></body></html>`

func newStore(t testing.TB) *corpus.Store {
	t.Helper()
	s, err := corpus.Create(filepath.Join(t.TempDir(), "store"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// tree writes files into a new folder and gives its path.
func tree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "in")
	for name, data := range files {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func run(t testing.TB, s *corpus.Store, o importer.Options, names ...string) *importer.Stats {
	t.Helper()
	stats, err := importer.Run(context.Background(), s, names, o)
	if err != nil {
		t.Fatal(err)
	}
	if h, err := s.Verify(context.Background(), nil); err != nil || !h.Sound() || len(h.Orphans) > 0 {
		t.Errorf("store after import: %+v, %v", h, err)
	}
	return stats
}

func captures(t testing.TB, s *corpus.Store) map[string]corpus.Kind {
	t.Helper()
	all := map[string]corpus.Kind{}
	for c, err := range s.Captures(context.Background(), "") {
		if err != nil {
			t.Fatal(err)
		}
		all[c.URL] = c.Kind
	}
	return all
}

func want(t *testing.T, got map[string]corpus.Kind, list ...string) {
	t.Helper()
	if len(got) != len(list) {
		t.Errorf("captures %v, want %d", got, len(list))
	}
	for _, u := range list {
		if got[u] == "" {
			t.Errorf("no capture of %s in %v", u, got)
		}
	}
}

func TestFolder(t *testing.T) {
	s := newStore(t)
	dir := tree(t, map[string]string{
		"saved.html": saved, "again.html": saved, "plain.txt": "甲局2023年政府信息公开工作年度报告", "报告.pdf": "%PDF-1.4 x",
		"saved_files/style.css": "a{}", "saved_files/ad.html": "<html>ad", "logo.png": "\x89PNG", "empty.html": "",
		"urls.txt":  "# to fetch\nhttp://y.gov.cn/1.html\nhttps://y.gov.cn/2.html\n",
		"wall.html": "<html><head><script>var $_ts=1;document.cookie='a'</script></head><body></body></html>",
	})
	stats := run(t, s, importer.Options{}, dir)
	want(t, captures(t, s), "http://www.x.gov.cn/nb/202503/t20250331_1.html", "file:in/plain.txt", "file:in/%E6%8A%A5%E5%91%8A.pdf")
	if stats.New != 3 || stats.Same != 1 || stats.URLs != 2 || len(stats.Blocked) != 1 || len(stats.Failures) != 0 {
		t.Errorf("stats %+v", stats)
	}
	if again := run(t, s, importer.Options{}, dir); again.New != 0 || again.Same != 4 {
		t.Errorf("second import: %+v", again)
	}
}

func TestJSONLines(t *testing.T) {
	s := newStore(t)
	enc := func(u, html string) string {
		b, _ := json.Marshal(map[string]string{"url": u, "html": html, "retrieved_at": "2025-02-03T04:05:06Z"})
		return string(b)
	}
	dir := tree(t, map[string]string{"a.jsonl": enc("http://x.gov.cn/1.html", "<html><body>甲") + "\n{broken\n" + enc("ftp://x", "<html>") + "\n" + enc("http://x.gov.cn/2.html", "<html><body>乙")})
	stats := run(t, s, importer.Options{}, dir+"/a.jsonl")
	want(t, captures(t, s), "http://x.gov.cn/1.html", "http://x.gov.cn/2.html")
	if len(stats.Failures) != 2 || stats.Failures[0].Name != "a.jsonl:2" {
		t.Errorf("failures %+v", stats.Failures)
	}
	if c, _, _ := s.Latest(context.Background(), "http://x.gov.cn/1.html"); c.Retrieved.Year() != 2025 {
		t.Errorf("retrieved at %s", c.Retrieved)
	}
}

type entry struct {
	name string
	data []byte
}

func zipOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		w, err := z.CreateHeader(&zip.FileHeader{Name: e.name, Method: zip.Deflate, NonUTF8: true})
		if err != nil {
			t.Fatal(err)
		}
		w.Write(e.data)
	}
	z.Close()
	return b.Bytes()
}

func tarGzOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, e := range entries {
		if err := w.WriteHeader(&tar.Header{Name: e.name, Size: int64(len(e.data)), Mode: 0o644, Typeflag: tar.TypeReg}); err != nil {
			t.Fatal(err)
		}
		w.Write(e.data)
	}
	w.Close()
	z.Close()
	return b.Bytes()
}

func TestArchives(t *testing.T) {
	gbkName, _ := simplifiedchinese.GBK.NewEncoder().String("报告/甲.html")
	page := func(s string) []byte { return []byte("<html><body>" + s) }
	bomb := bytes.Repeat([]byte{'0'}, 8<<20)
	noise := func(n int) []byte { // does not pack
		b := make([]byte, n)
		x := uint32(1)
		for i := range b {
			x = x*1664525 + 1013904223
			b[i] = 'a' + byte(x>>27)
		}
		return b
	}
	many := make([]entry, 20)
	for i := range many {
		many[i] = entry{fmt.Sprintf("b%d.html", i), bomb}
	}
	for _, c := range []struct {
		name    string
		data    []byte
		options importer.Options
		want    []string // captures
		fails   []string // parts of the reasons
	}{
		{"good.zip", zipOf(t, entry{gbkName, page("甲")}, entry{"logo.gif", nil}), importer.Options{}, []string{"file:good.zip/%E6%8A%A5%E5%91%8A/%E7%94%B2.html"}, nil},
		{"good.tar.gz", tarGzOf(t, entry{"a/1.html", page("甲")}, entry{"a/2.html", []byte(saved)}), importer.Options{}, []string{"file:good.tar.gz/a/1.html", "http://www.x.gov.cn/nb/202503/t20250331_1.html"}, nil},
		{"climb.zip", zipOf(t, entry{"../../etc/x.html", page("甲")}, entry{`..\w.html`, page("乙")}, entry{"ok.html", page("丙")}), importer.Options{}, []string{"file:climb.zip/ok.html"}, []string{"climbs out", "climbs out"}},
		{"climb.tar.gz", tarGzOf(t, entry{"/abs.html", page("甲")}, entry{"ok.html", page("丙")}), importer.Options{}, []string{"file:climb.tar.gz/ok.html"}, []string{"climbs out"}},
		{"large.zip", zipOf(t, entry{"big.html", bomb}, entry{"ok.html", page("丙")}), importer.Options{MaxBytes: 1 << 20}, []string{"file:large.zip/ok.html"}, []string{"more than 1048576 bytes"}},
		{"bomb.zip", zipOf(t, many...), importer.Options{}, nil, []string{"zip bomb"}},
		{"bomb.tar.gz", tarGzOf(t, many...), importer.Options{}, nil, []string{"zip bomb"}},
		{"cut.zip", zipOf(t, entry{"ok.html", page("丙")})[:60], importer.Options{}, nil, []string{"truncated"}},
		{"cut.tar.gz", tarGzOf(t, entry{"ok.html", page("丙")}, entry{"long.html", noise(1 << 20)})[:200_000], importer.Options{}, []string{"file:cut.tar.gz/ok.html"}, []string{"EOF"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newStore(t)
			p := filepath.Join(t.TempDir(), c.name)
			if err := os.WriteFile(p, c.data, 0o644); err != nil {
				t.Fatal(err)
			}
			stats := run(t, s, c.options, p)
			got := captures(t, s)
			if strings.HasPrefix(c.name, "bomb") {
				for u := range got {
					delete(got, u) // those before the alarm are pages like others
				}
			}
			want(t, got, c.want...)
			if len(stats.Failures) != len(c.fails) {
				t.Fatalf("failures %+v, want %q", stats.Failures, c.fails)
			}
			for i, f := range c.fails {
				if !strings.Contains(stats.Failures[i].Reason, f) {
					t.Errorf("failure %+v, want %q", stats.Failures[i], f)
				}
			}
		})
	}
}

func TestMissingAndReadOnly(t *testing.T) {
	s := newStore(t)
	if stats := run(t, s, importer.Options{}, "/no/such/file"); len(stats.Failures) != 1 || !strings.Contains(stats.Failures[0].Reason, "no such file") {
		t.Errorf("stats %+v", stats)
	}
	if os.Getuid() == 0 {
		// Root writes everywhere; a file in place of a folder stops it too.
		if err := os.RemoveAll(filepath.Join(s.Dir(), "tmp")); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(s.Dir(), "tmp"), nil, 0o444); err != nil {
			t.Fatal(err)
		}
	} else if err := os.Chmod(filepath.Join(s.Dir(), "tmp"), 0o555); err != nil {
		t.Fatal(err)
	}
	_, err := importer.Run(context.Background(), s, []string{tree(t, map[string]string{"a.html": saved})}, importer.Options{})
	if err == nil {
		t.Error("import into a store that cannot be written: no error")
	}
	if got := captures(t, s); len(got) != 0 {
		t.Errorf("captures %v", got)
	}
}
