package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"nianbao/corpus"
	"nianbao/corpus/testsite"
)

// TestCorpusScripts runs the corpus commands and their exit codes, against a site on
// loopback (testdata/corpus, one topic per file). Paths are written with $WORK, because
// the commands run in this process.
func TestCorpusScripts(t *testing.T) {
	site := testsite.New()
	defer site.Close()
	t.Run("scripts", func(t *testing.T) {
		testscript.Run(t, testscript.Params{
			Dir:           "testdata/corpus",
			UpdateScripts: *update,
			Setup: func(e *testscript.Env) error {
				for _, host := range []string{"portal", "boda", "trs", "nasty", "tree"} {
					e.Setenv(host, site.URL(host, ""))
				}
				return nil
			},
			Condition: func(name string) (bool, error) { return name == "root" && os.Geteuid() == 0, nil },
			Cmds:      map[string]func(*testscript.TestScript, bool, []string){"corpus": corpusStep, "small-disk": smallDisk, "damage": damage, "lock": lockStore, "interrupted": interrupted, "tool": toolStep, "read-only": readOnly},
		})
	})
}

// corpusStep runs a command and wants its exit code: corpus 5 fetch --store …
func corpusStep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: corpus CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	a := &app{stdin: nil, stdout: ts.Stdout(), stderr: ts.Stderr(), getenv: ts.Getenv}
	if got := a.run(context.Background(), append([]string{"corpus"}, args[1:]...)); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// toolStep runs any command and wants its exit code: tool 1 extract …
func toolStep(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: tool CODE COMMAND...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	a := &app{stdout: ts.Stdout(), stderr: ts.Stderr(), getenv: ts.Getenv}
	if got := a.run(context.Background(), args[1:]); got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// interrupted runs a command whose context is over: interrupted COMMAND...
func interrupted(ts *testscript.TestScript, _ bool, args []string) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	a := &app{stdout: ts.Stdout(), stderr: ts.Stderr(), getenv: ts.Getenv}
	if got := a.run(ctx, append([]string{"corpus"}, args...)); got != exitInterrupted {
		ts.Fatalf("exit code %d, want %d", got, exitInterrupted)
	}
}

// lockStore holds the lock of a store until the script ends: lock DIR
func lockStore(ts *testscript.TestScript, _ bool, args []string) {
	s, err := corpus.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	unlock, err := s.Lock(context.Background())
	ts.Check(err)
	ts.Defer(func() { unlock(); s.Close() })
}

// smallDisk mounts a file system of one megabyte: small-disk DIR
func smallDisk(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	ts.Check(os.MkdirAll(dir, 0o755))
	if err := exec.Command("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", dir).Run(); err != nil {
		ts.Fatalf("mount: %v", err)
	}
	ts.Defer(func() { unmount(ts, dir) })
}

// unmount fails when a command left a file open there.
func unmount(ts *testscript.TestScript, dir string) {
	if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
		ts.Fatalf("umount: %v: %s", err, out)
	}
}

// readOnly mounts a folder over itself so that nobody can write there: read-only DIR
func readOnly(ts *testscript.TestScript, _ bool, args []string) {
	dir := ts.MkAbs(args[0])
	for _, options := range [][]string{{"--bind"}, {"-o", "remount,ro,bind"}} {
		if out, err := exec.Command("mount", append(options, dir, dir)...).CombinedOutput(); err != nil {
			ts.Fatalf("mount: %v: %s", err, out)
		}
	}
	ts.Defer(func() { unmount(ts, dir) })
}

// damage changes the first raw file of a store: damage DIR
func damage(ts *testscript.TestScript, _ bool, args []string) {
	files, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), "raw", "*", "*"))
	ts.Check(err)
	if len(files) == 0 {
		ts.Fatalf("no raw file")
	}
	ts.Check(os.Chmod(files[0], 0o644))
	ts.Check(os.WriteFile(files[0], []byte("changed"), 0o644))
}
