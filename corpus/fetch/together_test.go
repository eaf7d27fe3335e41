package fetch_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
	"nianbao/corpus/importer"
)

// TestFetchAndImportTogether: both write one store at the same time, through a handle of
// their own as two processes do; nothing is lost and nothing is damaged.
func TestFetchAndImportTogether(t *testing.T) {
	const files = 3000
	site := newSite(t)
	dir := filepath.Join(t.TempDir(), "in")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range files {
		page := fmt.Sprintf("<html><body>第%d局的报告</body></html>", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.html", i)), []byte(page), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	store := newStore(t)
	other, err := corpus.Create(store.Dir())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	var wg sync.WaitGroup
	wg.Go(func() {
		if _, err := fetch.Run(context.Background(), store, []string{site.Front()}, options()); err != nil {
			t.Errorf("fetch: %v", err)
		}
	})
	wg.Go(func() {
		for i := range files / 1000 { // in portions: again and again while the other writes
			part := filepath.Join(dir, fmt.Sprintf("%d*.html", i+1))
			names, _ := filepath.Glob(part)
			if _, err := importer.Run(context.Background(), other, names, importer.Options{}); err != nil {
				t.Errorf("import: %v", err)
			}
		}
		if _, err := importer.Run(context.Background(), other, []string{dir}, importer.Options{}); err != nil {
			t.Errorf("import: %v", err)
		}
	})
	wg.Wait()
	imported, fetched := 0, map[string]string{}
	for c, err := range store.Captures(context.Background(), "") {
		switch {
		case err != nil:
			t.Fatal(err)
		case c.Found != "fetch":
			imported++
		case c.Kind != corpus.List:
			fetched[c.URL] = string(c.Kind)
		}
	}
	if imported < files {
		t.Errorf("%d files imported, want %d and more", imported, files)
	}
	compare(t, "captures", fetched, site.Captures())
	if h, err := store.Verify(context.Background(), nil); err != nil || !h.Sound() || len(h.Orphans) > 0 {
		t.Errorf("%+v, %v", h, err)
	}
	checkManners(t, site.Log())
}
