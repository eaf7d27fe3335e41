package fetch_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
	"nianbao/corpus/importer"
)

// TestAttachmentsOfImported: what an imported page links to is fetched without naming an
// address, and with the Referer that its server wants; the page itself is not asked for.
func TestAttachmentsOfImported(t *testing.T) {
	site, store := newSite(t), newStore(t)
	address := site.URL("boda", "/info/1042/1000.htm")
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	page, err := io.ReadAll(resp.Body)
	resp.Body.Close()
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(map[string]string{"url": address, "html": string(page)})
	if err != nil {
		t.Fatal(err)
	}
	in := filepath.Join(t.TempDir(), "saved.jsonl")
	if err := os.WriteFile(in, line, 0o644); err != nil {
		t.Fatal(err)
	}
	stats, err := importer.Run(context.Background(), store, []string{in}, importer.Options{})
	if err != nil || stats.Missing != 1 || stats.URLs != 0 {
		t.Fatalf("%+v, %v", stats, err)
	}
	if stats, err = importer.Run(context.Background(), store, []string{in}, importer.Options{Attachments: true}); err != nil || stats.URLs != 1 {
		t.Fatalf("%+v, %v", stats, err)
	}
	site.Reset()
	if _, err := fetch.Run(context.Background(), store, nil, options()); err != nil {
		t.Fatal(err)
	}
	got := map[string]corpus.Kind{}
	for c, err := range store.Captures(context.Background(), corpus.Attachment) {
		if err != nil {
			t.Fatal(err)
		}
		got[c.URL] = c.Kind
	}
	if len(got) != 1 {
		t.Errorf("attachments %v, want one", got)
	}
	for _, r := range site.Log() {
		if strings.HasPrefix(r.Path, "/info/") {
			t.Errorf("%s was asked for: it is in the store", r.Path)
		}
	}
}
