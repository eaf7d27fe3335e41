package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// runner is the command in-process, with what it printed.
type runner struct {
	app
	out, err bytes.Buffer
}

func newRunner(stdin string) *runner {
	r := &runner{}
	r.app = app{stdin: strings.NewReader(stdin), stdout: &r.out, stderr: &r.err, getenv: func(string) string { return "" }}
	return r
}

const clean = "../../testdata/capture/water-bureau-2022-tabs.txt"

// TestInterrupted: an interrupt ends the run between files, and does not wait for a
// stdin that is silent.
func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	r := newRunner("")
	r.stdout = writerFunc(func(b []byte) (int, error) { cancel(); return r.out.Write(b) })
	if code := r.run(ctx, []string{"parse", clean, clean, clean}); code != exitInterrupted {
		t.Errorf("exit code %d, want %d", code, exitInterrupted)
	}
	if got, want := r.err.String(), "nianbao: error: interrupted after 1 of 3 inputs\n"; got != want {
		t.Errorf("stderr %q, want %q", got, want)
	}
	if n := strings.Count(r.out.String(), "\n"); n != 1 {
		t.Errorf("%d reports, want 1", n)
	}

	ctx, cancel = context.WithCancel(t.Context())
	silent, end := io.Pipe()
	defer end.Close()
	r = newRunner("")
	r.stdin = readerFunc(func(b []byte) (int, error) { cancel(); return silent.Read(b) })
	if code := r.run(ctx, []string{"parse", "-"}); code != exitInterrupted {
		t.Errorf("silent stdin: exit code %d, want %d", code, exitInterrupted)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// TestWriteErrors: a reader that has gone away ends the run without a word, any other
// error is told.
func TestWriteErrors(t *testing.T) {
	for err, want := range map[error]string{
		&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.EPIPE}:  "",
		&os.PathError{Op: "write", Path: "/dev/stdout", Err: syscall.ENOSPC}: "nianbao: error: writing standard output: no space left on device\n",
		errors.New("odd"): "nianbao: error: writing standard output: odd\n",
	} {
		r := newRunner("")
		r.stdout = writerFunc(func([]byte) (int, error) { return 0, err })
		if code := r.run(t.Context(), []string{"parse", clean}); code != exitUsage || r.err.String() != want {
			t.Errorf("%v: exit code %d, stderr %q, want %d, %q", err, code, &r.err, exitUsage, want)
		}
	}
}

// TestHostileName: whatever a file is called, a message stays one line of text.
func TestHostileName(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a\n\x1b[2Jb.txt")
	if err := os.WriteFile(name, nil, 0o600); err != nil {
		t.Skip(err)
	}
	r := newRunner("")
	if code := r.run(t.Context(), []string{"check", name}); code != exitRefused {
		t.Errorf("exit code %d, want %d", code, exitRefused)
	}
	if got := r.err.String(); strings.Count(got, "\n") != 2 || strings.Contains(got, "\x1b") {
		t.Errorf("stderr %q, want an error and a hint on a line each", got)
	}
}

// TestColour: only styles are added.
func TestColour(t *testing.T) {
	args := []string{"check", "--lang", "zh", "../../testdata/capture/education-bureau-2021-sixteen.txt"}
	plain, coloured := newRunner(""), newRunner("")
	coloured.colour = true
	plain.run(t.Context(), args)
	coloured.run(t.Context(), args)
	if !strings.Contains(coloured.out.String(), "\x1b[1;31m错误（1）\x1b[0m") {
		t.Errorf("no red heading in %q", coloured.out.String())
	}
	stripped := coloured.out.String()
	for _, style := range []string{"0", bold, dim, red, yellow, blue, green} {
		stripped = strings.ReplaceAll(stripped, "\x1b["+style+"m", "")
	}
	if stripped != plain.out.String() {
		t.Errorf("without its styles the coloured page differs:\n%s\nwant\n%s", stripped, &plain.out)
	}
}

// TestBug: a panic of the parser costs one input and is told as our bug.
func TestBug(t *testing.T) {
	r := newRunner("")
	b := &batch{app: &r.app, w: &english, inputs: 1}
	b.fail("x.html", &bug{"index out of range", []byte("stack\n")})
	if got, want := r.err.String(), "nianbao: error: x.html: internal error: index out of range\nnianbao: hint: this is a bug of nianbao: please report it with the input\nstack\n"; got != want {
		t.Errorf("stderr %q, want %q", got, want)
	}
	var e *exit
	if err := b.verdict(); !errors.As(err, &e) || e.code != exitRefused {
		t.Errorf("verdict %v, want exit %d", err, exitRefused)
	}
}

func TestIsRelease(t *testing.T) {
	for v, want := range map[string]bool{"v1.2.3": true, "": false, "(devel)": false, "v1.2.3+dirty": false,
		"v0.0.0-20261125080000-0123456789ab": false, "v1.0.0-rc.1": false} {
		if got := isRelease(v); got != want {
			t.Errorf("isRelease(%q) = %v", v, got)
		}
	}
}
