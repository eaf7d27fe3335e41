package bulk

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"nianbao/corpus"
)

// Open gives the inputs of a path: a corpus store, a folder, an archive, a WARC, JSON
// Lines of captures, or one file. What a path is follows from its name; a path that does
// not exist is one input that fails.
func Open(ctx context.Context, path string) Source {
	name := strings.ToLower(path)
	switch {
	case isDir(path):
		if _, err := os.Stat(filepath.Join(path, "catalogue.db")); err == nil {
			return Store(ctx, path)
		}
		return Folder(path)
	case hasEnd(name, ".warc", ".warc.gz"):
		return WARC(path)
	case hasEnd(name, ".zip"):
		return Zip(path)
	case hasEnd(name, ".tar", ".tar.gz", ".tgz"):
		return Tar(path)
	case hasEnd(name, ".jsonl", ".ndjson", ".jsonl.gz"):
		return JSONLines(path)
	}
	return one(File(path))
}

func hasEnd(name string, ends ...string) bool {
	for _, e := range ends {
		if strings.HasSuffix(name, e) {
			return true
		}
	}
	return false
}

func one(item Item) Source {
	return func(yield func(Item, error) bool) { yield(item, nil) }
}

// Store gives the pages and attachments of a corpus store, in the order of address and
// hash. List pages are no reports.
func Store(ctx context.Context, dir string) Source {
	return func(yield func(Item, error) bool) {
		s, err := corpus.Open(dir)
		if err != nil {
			yield(Item{}, err)
			return
		}
		defer s.Close()
		for c, err := range s.Captures(ctx, "") {
			if err != nil {
				yield(Item{}, err)
				return
			}
			if c.Kind == corpus.List {
				continue
			}
			item := Item{Name: c.URL + "#" + c.SHA256, URL: c.URL, Read: storeReader(s, c)}
			if !c.Retrieved.IsZero() {
				item.Retrieved = c.Retrieved.UTC().Format("2006-01-02T15:04:05Z")
			}
			if !yield(item, nil) {
				return
			}
		}
	}
}

// storeReader reads by path and hash alone, so it may be called after the catalogue was
// closed.
func storeReader(s *corpus.Store, c corpus.Capture) func(int64) ([]byte, error) {
	return func(limit int64) ([]byte, error) {
		if c.Bytes > limit {
			return nil, &tooLong{c.Bytes}
		}
		return s.Bytes(c.SHA256)
	}
}
