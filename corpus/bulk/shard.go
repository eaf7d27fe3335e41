package bulk

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"path"
	"path/filepath"
	"strconv"
	"strings"
)

// Shard is part I of Of, counted from 0. The zero value is the whole.
type Shard struct{ I, Of int }

// indexes are the variables that a cluster tells a task its number in.
var indexes = [...]string{"JOB_COMPLETION_INDEX", "SLURM_ARRAY_TASK_ID"}

// ParseShard reads "3/7". "/7" takes the number from the environment of a Kubernetes
// indexed job or a Slurm array.
func ParseShard(s string, getenv func(string) string) (Shard, error) {
	if s == "" {
		return Shard{}, nil
	}
	left, right, ok := strings.Cut(s, "/")
	if !ok {
		return Shard{}, fmt.Errorf("shard is %q, want I/N, or /N inside a cluster job", s)
	}
	for _, name := range indexes {
		if left == "" {
			left = getenv(name)
		}
	}
	if left == "" {
		return Shard{}, fmt.Errorf("shard is %q, but neither %s is set", s, strings.Join(indexes[:], " nor "))
	}
	i, err := strconv.Atoi(left)
	if err != nil {
		return Shard{}, fmt.Errorf("shard number is %q, want a number from 0", left)
	}
	n, err := strconv.Atoi(right)
	if err != nil || n < 1 || n > 1e6 {
		return Shard{}, fmt.Errorf("number of shards is %q, want 1 to 1000000", right)
	}
	if i < 0 || i >= n {
		return Shard{}, fmt.Errorf("shard number is %d of %d, want 0 to %d", i, n, n-1)
	}
	return Shard{i, n}, nil
}

// Whole tells that nothing is split.
func (s Shard) Whole() bool { return s.Of == 0 }

// has tells whether an input belongs to the shard. The hash must never change: parts
// made by different machines at different times have to fit.
func (s Shard) has(name string) bool {
	if s.Whole() {
		return true
	}
	sum := sha256.Sum256([]byte(name))
	return binary.BigEndian.Uint64(sum[:8])%uint64(s.Of) == uint64(s.I)
}

// Path is the name of the part: out.jsonl becomes out-3-of-7.jsonl.
func (s Shard) Path(out string) string {
	if s.Whole() {
		return out
	}
	stem, ext := splitExt(out)
	return fmt.Sprintf("%s-%d-of-%d%s", stem, s.I, s.Of, ext)
}

// splitExt cuts out.jsonl.zst before .jsonl.zst.
func splitExt(path string) (stem, ext string) {
	base := path[strings.LastIndexByte(path, '/')+1:]
	if i := strings.IndexByte(base, '.'); i > 0 {
		return path[:len(path)-len(base)+i], base[i:]
	}
	return path, ""
}

// isOwn tells files that runs with this output make, which may lie in a folder that is
// an input.
func isOwn(out, name string) bool {
	out = filepath.ToSlash(filepath.Clean(out))
	stem, ext := splitExt(out)
	rest, ok := strings.CutPrefix(path.Clean(name), stem)
	if !ok {
		return false
	}
	var i, n int
	if k, err := fmt.Sscanf(rest, "-%d-of-%d", &i, &n); err == nil && k == 2 {
		rest = strings.TrimPrefix(rest, fmt.Sprintf("-%d-of-%d", i, n))
	}
	return rest == ext || strings.HasPrefix(rest, ext+".")
}
