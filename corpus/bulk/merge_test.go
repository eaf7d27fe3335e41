package bulk_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/corpus/bulk"
	"nianbao/parser"
)

// sharded runs n parts of the generated inputs.
func sharded(t *testing.T, out string, inputs, n int) []string {
	t.Helper()
	for i := range n {
		run(t, generated(inputs), bulk.Options{Out: out, Shard: bulk.Shard{I: i, Of: n}})
	}
	parts, err := bulk.Parts(out)
	if err != nil || len(parts) != n {
		t.Fatalf("parts %q, %v; want %d", parts, err, n)
	}
	return parts
}

func TestMerge(t *testing.T) {
	dir := t.TempDir()
	const n = 90
	for _, name := range []string{"out.jsonl", "out.jsonl.zst"} {
		whole, out := filepath.Join(dir, "whole"+name[3:]), filepath.Join(dir, name)
		run(t, generated(n), bulk.Options{Out: whole})
		parts := sharded(t, out, n, 7)
		m, err := bulk.Merge(t.Context(), out, parts)
		if err != nil {
			t.Fatal(err)
		}
		if m.Inputs != n || m.Part != nil {
			t.Errorf("%s: manifest %+v", name, m)
		}
		same(t, name, read(t, out), read(t, whole))
		same(t, name+" manifest", read(t, out+".manifest.json"), read(t, whole+".manifest.json"))
		if sum := run(t, generated(n), bulk.Options{Out: out}); sum.Reused != n {
			t.Errorf("%s: after a merge: %v, want all unchanged", name, sum)
		}
	}
}

// TestMergeRefuses: nothing but all parts of one run is merged.
func TestMergeRefuses(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out.jsonl")
	parts := sharded(t, out, 40, 3)
	other := filepath.Join(dir, "other", "out.jsonl")
	if err := os.Mkdir(filepath.Dir(other), 0o700); err != nil {
		t.Fatal(err)
	}
	run(t, generated(41), bulk.Options{Out: other, Shard: bulk.Shard{I: 1, Of: 3}})
	limited := filepath.Join(dir, "limited.jsonl")
	run(t, generated(40), bulk.Options{Out: limited, Shard: bulk.Shard{I: 1, Of: 3}, Parser: parser.Parser{MaxDepth: 99}})
	whole := filepath.Join(dir, "whole.jsonl")
	run(t, generated(40), bulk.Options{Out: whole})
	altered := filepath.Join(dir, "altered-1-of-3.jsonl")
	copyFile(t, parts[1]+".manifest.json", altered+".manifest.json")
	if err := os.WriteFile(altered, bytes.Replace(read(t, parts[1]), []byte("年"), []byte("月"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	bare := filepath.Join(dir, "bare.jsonl")
	copyFile(t, parts[1], bare)
	for want, paths := range map[string][]string{
		"part 1 of 3 is missing":       {parts[0], parts[2]},
		"is there twice":               {parts[0], parts[1], parts[1]},
		"different lists of inputs":    {parts[0], strings.Replace(other, "out.", "out-1-of-3.", 1), parts[2]},
		"different tools or limits":    {parts[0], strings.Replace(limited, "limited.", "limited-1-of-3.", 1), parts[2]},
		"is a whole output":            {parts[0], whole, parts[2]},
		"its manifest says":            {parts[0], altered, parts[2]},
		"has no manifest: its run is ": {parts[0], bare, parts[2]},
		"no parts":                     nil,
	} {
		if _, err := bulk.Merge(t.Context(), filepath.Join(dir, "merged.jsonl"), paths); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Merge(%q): %v, want %q", paths, err, want)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "merged.jsonl")); err == nil {
		t.Error("a refused merge left an output")
	}
}

func copyFile(t *testing.T, from, to string) {
	t.Helper()
	if err := os.WriteFile(to, read(t, from), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestParseShard(t *testing.T) {
	env := map[string]string{"SLURM_ARRAY_TASK_ID": "4"}
	get := func(k string) string { return env[k] }
	for in, want := range map[string]bulk.Shard{"": {}, "0/1": {0, 1}, "3/7": {3, 7}, "/7": {4, 7}} {
		if got, err := bulk.ParseShard(in, get); err != nil || got != want {
			t.Errorf("ParseShard(%q) = %v, %v; want %v", in, got, err, want)
		}
	}
	for _, in := range []string{"3", "7/7", "-1/7", "a/7", "1/0", "1/x", "/3"} {
		if got, err := bulk.ParseShard(in, get); err == nil {
			t.Errorf("ParseShard(%q) = %v, want an error", in, got)
		}
	}
	env["JOB_COMPLETION_INDEX"] = "2"
	if got, err := bulk.ParseShard("/3", get); err != nil || got != (bulk.Shard{I: 2, Of: 3}) {
		t.Errorf("ParseShard(/3) = %v, %v", got, err)
	}
}
