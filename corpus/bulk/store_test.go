package bulk_test

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/bulk"
	"nianbao/parser/layout"
)

// TestStore reads a corpus store: pages and attachments with their addresses, no lists.
func TestStore(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "store")
	s, err := corpus.Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2024, 3, 1, 2, 3, 4, 0, time.UTC)
	for i, kind := range []corpus.Kind{corpus.Page, corpus.List, corpus.Attachment} {
		c := corpus.Capture{URL: "http://www.a.gov.cn/" + string(kind), Kind: kind, Retrieved: at}
		if _, _, err := s.Put(t.Context(), c, layout.Generate(uint64(i+1)).Data); err != nil {
			t.Fatal(err)
		}
	}
	s.Close()
	var out bytes.Buffer
	run(t, bulk.Open(t.Context(), dir), bulk.Options{Stream: &out})
	var urls []string
	for line := range bytes.Lines(out.Bytes()) {
		rec, err := bulk.ReadRecord(line)
		if err != nil {
			t.Fatal(err)
		}
		if rec.Report == nil || rec.Retrieved != "2024-03-01T02:03:04Z" || rec.Input != rec.URL+"#"+rec.SHA256 {
			t.Errorf("record %+v", rec)
		}
		urls = append(urls, rec.URL)
	}
	if len(urls) != 2 || urls[0] != "http://www.a.gov.cn/attachment" || urls[1] != "http://www.a.gov.cn/page" {
		t.Errorf("addresses %q, want attachment and page", urls)
	}
}
