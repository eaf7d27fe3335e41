package bulk_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"nianbao/corpus/bulk"
	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/layout"
)

// generated are n pages of the generator, with something that is no report among them.
func generated(n int) bulk.Source {
	return func(yield func(bulk.Item, error) bool) {
		for i := range n {
			item := bulk.Item{Name: fmt.Sprintf("page-%06d", i), Read: func(int64) ([]byte, error) {
				if i%50 == 7 {
					return []byte("关于召开会议的通知"), nil
				}
				return layout.Generate(uint64(i + 1)).Data, nil
			}}
			if !yield(item, nil) {
				return
			}
		}
	}
}

func run(t *testing.T, src bulk.Source, opt bulk.Options) *bulk.Summary {
	t.Helper()
	sum, err := bulk.Run(t.Context(), src, opt)
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// same compares without printing megabytes.
func same(t *testing.T, what string, got, want []byte) {
	t.Helper()
	if bytes.Equal(got, want) {
		return
	}
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("%s: line %d is %.200q, want %.200q", what, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", what, len(g), len(w))
}

// TestSameBytes: the output does not depend on the number of workers, nor on the way it
// was compressed.
func TestSameBytes(t *testing.T) {
	dir := t.TempDir()
	const n = 160
	var want []byte
	for _, jobs := range []int{1, 2, 8} {
		out := filepath.Join(dir, fmt.Sprint(jobs, ".jsonl"))
		sum := run(t, generated(n), bulk.Options{Out: out, Jobs: jobs})
		if sum.Records != n || sum.Failed == 0 || sum.Reports+sum.Failed != n {
			t.Errorf("-j %d: %v", jobs, sum)
		}
		got := read(t, out)
		if want == nil {
			want = got
		}
		same(t, fmt.Sprint("-j ", jobs), got, want)
	}
	if got := bytes.Count(want, []byte("\n")); got != n {
		t.Errorf("%d lines, want %d", got, n)
	}
	var zst [][]byte
	for _, jobs := range []int{1, 8} {
		out := filepath.Join(dir, fmt.Sprint(jobs, ".jsonl.zst"))
		run(t, generated(n), bulk.Options{Out: out, Jobs: jobs})
		zst = append(zst, read(t, out))
		var plain []byte
		for line, err := range bulk.Lines(out) {
			if err != nil {
				t.Fatal(err)
			}
			plain = append(plain, line...)
		}
		same(t, "unpacked", plain, want)
	}
	if !bytes.Equal(zst[0], zst[1]) {
		t.Error("zstd: -j 1 and -j 8 differ")
	}
	var stream bytes.Buffer
	run(t, generated(n), bulk.Options{Stream: &stream})
	same(t, "stream", stream.Bytes(), want)
}

// TestReuse: what has not changed is not parsed again, what has is.
func TestReuse(t *testing.T) {
	for _, name := range []string{"out.jsonl", "out.jsonl.zst"} {
		out := filepath.Join(t.TempDir(), name)
		var parsed atomic.Int64
		p := &parser.Parser{}
		opt := bulk.Options{Out: out, Jobs: 2, Parse: func(s parser.Source) (*model.Report, error) {
			parsed.Add(1)
			return p.Parse(s)
		}}
		run(t, generated(60), opt)
		before := read(t, out)
		if sum := run(t, generated(60), opt); sum.Reused != 60 || parsed.Load() != 60 {
			t.Errorf("%s: second run: %v, %d parsed in both", name, sum, parsed.Load())
		}
		same(t, "second run", read(t, out), before)
		changed := func(yield func(bulk.Item, error) bool) {
			i := 0
			for item := range generated(80) {
				if i++; i == 10 {
					continue // gone
				}
				if i == 20 {
					item.Read = func(int64) ([]byte, error) { return layout.Generate(999).Data, nil }
				}
				if !yield(item, nil) {
					return
				}
			}
		}
		parsed.Store(0)
		if sum := run(t, changed, opt); sum.Records != 79 || sum.Reused != 58 || parsed.Load() != 21 {
			t.Errorf("%s: changed list: %v, %d parsed, want 21", name, sum, parsed.Load())
		}
		after := read(t, out)
		os.Remove(out)
		run(t, changed, opt)
		same(t, "from scratch", read(t, out), after)

		opt.Parser.MaxDepth = 100 // another limit: nothing may be taken over
		if sum := run(t, changed, opt); sum.Reused != 0 {
			t.Errorf("%s: other limits: %d reused", name, sum.Reused)
		}
	}
}

// TestInterrupt stops a run in the middle and goes on.
func TestInterrupt(t *testing.T) {
	dir := t.TempDir()
	whole, out := filepath.Join(dir, "whole.jsonl"), filepath.Join(dir, "out.jsonl")
	run(t, generated(200), bulk.Options{Out: whole})
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	sum, err := bulk.Run(ctx, generated(200), bulk.Options{Out: out, Each: func(bulk.Outcome) {
		if n++; n == 50 {
			cancel()
		}
	}})
	if !errors.Is(err, context.Canceled) || !sum.Interrupted || sum.Records < 50 {
		t.Fatalf("interrupted run: %v, %v", sum, err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("an interrupted run left an output")
	}
	if again := run(t, generated(200), bulk.Options{Out: out}); again.Reused < sum.Records {
		t.Errorf("%d reused of %d done", again.Reused, sum.Records)
	}
	same(t, "resumed", read(t, out), read(t, whole))
	if left, _ := filepath.Glob(out + ".*.*"); len(left) != 1 { // the manifest
		t.Errorf("left behind: %q", left)
	}
}

// TestTorn resumes from working files that end anywhere.
func TestTorn(t *testing.T) {
	for _, name := range []string{"out.jsonl", "out.jsonl.zst"} {
		dir := t.TempDir()
		whole, out := filepath.Join(dir, "whole"+filepath.Ext(name)), filepath.Join(dir, name)
		if name == "out.jsonl" {
			whole = filepath.Join(dir, "whole.jsonl")
		}
		run(t, generated(60), bulk.Options{Out: whole})
		want := read(t, whole)
		id := identityOf(t, whole)
		for i := range 12 {
			cut := len(want) * i / 11
			os.Remove(out)
			if err := os.WriteFile(out+"."+id+".part", want[:cut], 0o600); err != nil {
				t.Fatal(err)
			}
			if i%2 == 1 { // and zeros where the disk did not keep up
				if err := os.WriteFile(out+"."+id+".old", append(bytes.Clone(want[:cut/2]), make([]byte, 5000)...), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			run(t, generated(60), bulk.Options{Out: out})
			same(t, fmt.Sprint(name, " cut at ", cut), read(t, out), want)
		}
	}
}

func identityOf(t *testing.T, out string) string {
	_, rest, ok := strings.Cut(string(read(t, out+".manifest.json")), `"identity": "`)
	if !ok {
		t.Fatal("no identity")
	}
	return rest[:12]
}

// TestSlow: a slow input costs its time limit, and the others do not wait for it.
func TestSlow(t *testing.T) {
	p := &parser.Parser{}
	opt := bulk.Options{Out: filepath.Join(t.TempDir(), "out.jsonl"), Jobs: 2, Timeout: time.Second,
		Parse: func(s parser.Source) (*model.Report, error) {
			switch s.Name {
			case "page-000003":
				time.Sleep(time.Minute)
			case "page-000005":
				panic("planted\x1b[31m bug\n")
			}
			return p.Parse(s)
		}}
	var bugs []*bulk.Bug
	opt.Each = func(o bulk.Outcome) {
		if o.Bug != nil {
			bugs = append(bugs, o.Bug)
		}
	}
	start := time.Now()
	sum := run(t, generated(40), opt)
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("took %v: the slow input held the run up", took)
	}
	if sum.ByCode[bulk.Timeout] != 1 || sum.ByCode[bulk.Internal] != 1 || sum.Records != 40 {
		t.Errorf("%v", sum)
	}
	if len(bugs) != 1 || !strings.Contains(string(bugs[0].Stack), "run_test.go") {
		t.Errorf("bugs %v, want the planted one with its stack", bugs)
	}
	want := `{"input":"page-000005","bytes":0,"error":{"code":"internal_error","message":"planted [31m bug "}}`
	if !bytes.Contains(read(t, opt.Out), []byte(want)) {
		t.Errorf("output has no %s", want)
	}
}

// TestInUse: a second process does not write the same output.
func TestInUse(t *testing.T) {
	out := filepath.Join(t.TempDir(), "out.jsonl")
	var second error
	src := func(yield func(bulk.Item, error) bool) {
		_, second = bulk.Run(t.Context(), generated(1), bulk.Options{Out: out})
		_ = yield
	}
	run(t, src, bulk.Options{Out: out})
	if second == nil || !strings.Contains(second.Error(), "another process is writing this output") {
		t.Errorf("second run: %v", second)
	}
}
