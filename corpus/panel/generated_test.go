package panel

import (
	"fmt"
	"path/filepath"
	"testing"

	"nianbao/corpus/bulk"
	"nianbao/parser/layout"
)

// generated extracts n pages of the generator, some of which are no reports.
func generated(t testing.TB, n int) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "out.jsonl")
	src := func(yield func(bulk.Item, error) bool) {
		for i := range n {
			item := bulk.Item{Name: fmt.Sprintf("page-%06d", i), URL: fmt.Sprintf("http://www.x%d.gov.cn/%d.html", i%7, i), Read: func(int64) ([]byte, error) {
				if i%20 == 7 {
					return []byte("关于召开会议的通知"), nil
				}
				return layout.Generate(uint64(i + 1)).Data, nil
			}}
			if !yield(item, nil) {
				return
			}
		}
	}
	if _, err := bulk.Run(t.Context(), src, bulk.Options{Out: out}); err != nil {
		t.Fatal(err)
	}
	return out
}

func build(t testing.TB, opt Options, inputs ...string) (string, *Result) {
	t.Helper()
	dir := t.TempDir()
	r, err := Build(t.Context(), inputs, dir, opt)
	if err != nil {
		t.Fatal(err)
	}
	return dir, r
}
