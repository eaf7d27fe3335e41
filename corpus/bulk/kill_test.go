package bulk_test

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"nianbao/corpus/bulk"
)

var kills = flag.Int("kills", 3, "how often TestKill kills a run with -9")

// TestMain lets the test binary be the process that is killed.
func TestMain(m *testing.M) {
	if out := os.Getenv("BULK_TEST_OUT"); out != "" {
		n, _ := strconv.Atoi(os.Getenv("BULK_TEST_N"))
		if _, err := bulk.Run(context.Background(), generated(n), bulk.Options{Out: out}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if mode := os.Getenv("BULK_TEST_MODE"); mode != "" {
		if err := childMain(mode, os.Args[1:]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// TestKill kills a run at random moments and resumes it: go test -run Kill -kills 20
func TestKill(t *testing.T) {
	const n = 160
	dir := t.TempDir()
	begin := time.Now()
	whole := filepath.Join(dir, "whole.jsonl")
	run(t, generated(n), bulk.Options{Out: whole})
	took := time.Since(begin)
	want := read(t, whole)
	for _, name := range []string{"out.jsonl", "out.jsonl.zst"} {
		out := filepath.Join(dir, name)
		for i := range *kills {
			c := exec.Command(os.Args[0])
			c.Env = append(os.Environ(), "BULK_TEST_OUT="+out, fmt.Sprint("BULK_TEST_N=", n))
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(rand.N(took * 3 / 4))
			_ = c.Process.Kill()
			_ = c.Wait()
			left, _ := filepath.Glob(out + ".*")
			t.Logf("%s: kill %d: %d files left", name, i, len(left))
		}
		sum := run(t, generated(n), bulk.Options{Out: out})
		t.Logf("%s: %v", name, sum)
		var got []byte
		for line, err := range bulk.Lines(out) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, line...)
		}
		same(t, name, got, want)
	}
}
