package importer_test

import (
	"context"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
	"nianbao/corpus/importer"
	"nianbao/corpus/testsite"
)

// TestWget compares what wget saw of the test site, through its WARC, with what fetching
// got.
func TestWget(t *testing.T) {
	wget, err := exec.LookPath("wget")
	if err != nil {
		t.Skip("wget is not installed")
	}
	site := testsite.New()
	defer site.Close()
	fetched := newStore(t)
	o := fetch.Options{Contact: "mailto:test@example.org", Interval: time.Millisecond, Timeout: 400 * time.Millisecond, MaxBytes: 4 << 20,
		Retries: 1, Backoff: time.Millisecond, GiveUp: 50, AllowPrivate: true}
	if _, err := fetch.Run(context.Background(), fetched, []string{site.Front()}, o); err != nil {
		t.Fatal(err)
	}
	site.Reset()
	// wget runs no scripts, so it is given the pages; it finds the attachments itself and
	// saves lists and stubs too. The bodies that never end are not for it.
	var pages strings.Builder
	for u, kind := range site.Captures() {
		if kind == "page" {
			pages.WriteString(u + "\n")
		}
	}
	dir := t.TempDir()
	cmd := exec.Command(wget, "--quiet", "--recursive", "--level=1", "--tries=3", "--waitretry=1", "--retry-on-http-error=429,503", "--timeout=2",
		"--reject-regex=20250302_[123567]", "--header=Accept-Encoding: gzip", "--warc-file=site", "--input-file=-")
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(pages.String())
	_ = cmd.Run() // a 404 on the way is an error for wget
	imported := newStore(t)
	stats := run(t, imported, importer.Options{}, filepath.Join(dir, "site.warc.gz"))
	t.Logf("%+v", stats)
	compareStores(t, fetched, imported)
}

func compareStores(t *testing.T, fetched, imported *corpus.Store) {
	t.Helper()
	type key struct{ url, sum, kind, media string }
	sets := [2]map[key]bool{{}, {}}
	for i, s := range []*corpus.Store{fetched, imported} {
		for c, err := range s.Captures(context.Background(), "") {
			if err != nil {
				t.Fatal(err)
			}
			if c.Kind != corpus.List {
				sets[i][key{c.URL, c.SHA256, string(c.Kind), c.Media}] = true
			}
		}
	}
	for k := range sets[0] {
		if !sets[1][k] {
			t.Errorf("fetched, but not in the WARC import: %v", k)
		}
	}
	for k := range sets[1] {
		if !sets[0][k] {
			t.Errorf("in the WARC import, but not fetched: %v", k)
		}
	}
	if len(sets[0]) < 40 {
		t.Errorf("only %d captures compared", len(sets[0]))
	}
}
