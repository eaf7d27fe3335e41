package bulk

import (
	"context"
	"strings"
)

// Count tells how many inputs there are, for a progress bar; ok is false when that
// would mean unpacking archives.
func Count(ctx context.Context, paths []string) (n int64, ok bool) {
	for _, p := range paths {
		if hasEnd(strings.ToLower(p), ".warc", ".warc.gz", ".zip", ".tar", ".tar.gz", ".tgz", ".jsonl", ".ndjson", ".jsonl.gz") && !isDir(p) {
			return 0, false
		}
		for _, err := range Open(ctx, p) {
			if err != nil || ctx.Err() != nil {
				return 0, false
			}
			n++
		}
	}
	return n, true
}
