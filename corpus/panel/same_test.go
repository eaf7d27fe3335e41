package panel

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nianbao/model"
)

// TestSameBytes builds one panel twice: every file comes out the same, the database too.
func TestSameBytes(t *testing.T) {
	in := generated(t, 60)
	a, _ := build(t, Options{HTML: true}, in)
	b, _ := build(t, Options{HTML: true}, in)
	names := filesOf(t, a)
	if other := filesOf(t, b); !slices.Equal(names, other) || len(names) < 15 || slices.Contains(names, partFolder) {
		t.Fatalf("files %q and %q", names, other)
	}
	for _, name := range names {
		x, err := os.ReadFile(filepath.Join(a, name))
		if err != nil {
			t.Fatal(err)
		}
		y, err := os.ReadFile(filepath.Join(b, name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(x, y) {
			t.Errorf("%s differs", name)
		}
	}
}

func filesOf(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// TestBrokenOff: a panel that cannot be finished leaves the one before it as it was, and
// a second process is kept out.
func TestBrokenOff(t *testing.T) {
	in := generated(t, 20)
	dir, _ := build(t, Options{}, in)
	before := filesOf(t, dir)
	pack, err := os.ReadFile(filepath.Join(dir, lastFile))
	if err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(in)
	if err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad.jsonl")
	if err := os.WriteFile(bad, append(whole, "{broken\n"...), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Build(t.Context(), []string{bad}, dir, Options{}); err == nil || !strings.Contains(err.Error(), "line 21") {
		t.Errorf("a broken line: %v", err)
	}
	if now, err := os.ReadFile(filepath.Join(dir, lastFile)); err != nil || !bytes.Equal(now, pack) || !slices.Equal(filesOf(t, dir), before) {
		t.Errorf("after a failure: files %q, %v", filesOf(t, dir), err)
	}
	p, err := openPlace(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Build(t.Context(), []string{in}, dir, Options{}); err == nil || !strings.Contains(err.Error(), "another process") {
		t.Errorf("two at once: %v", err)
	}
	p.close()
	if _, err := Build(t.Context(), []string{in}, dir, Options{}); err != nil || !slices.Equal(filesOf(t, dir), before) {
		t.Errorf("after all: files %q, %v", filesOf(t, dir), err)
	}
}

// failing is a writer that fails at its third rows.
type failing struct{ n int }

func (w *failing) add(*texts) error {
	if w.n++; w.n == 3 {
		return fs.ErrPermission
	}
	return nil
}
func (w *failing) finish() error { return nil }
func (w *failing) close() error  { return nil }

func TestWriterFails(t *testing.T) {
	bad, good := &failing{}, &failing{n: 3}
	s := spread([]writer{good, bad})
	var err error
	n := 0
	for err == nil && n < 1000 {
		err = s.add(&texts{})
		n++
	}
	if err := s.finish(err); !errors.Is(err, fs.ErrPermission) || n > 3+2*ahead+2 {
		t.Errorf("%v after %d rows", err, n)
	}
}

func TestPacked(t *testing.T) {
	var k packer
	figures := map[int]string{5: "0", 3: "-12", 400: "18.8710", 0: "999999999999999999"}
	for _, at := range []int{5, 3, 400, 0} {
		n, _ := model.ParseNumber(figures[at])
		k.add(at, n)
	}
	k.add(7, model.Number{})
	p := k.packed()
	for at, want := range figures {
		if got := p.get(at); got.String() != want {
			t.Errorf("figure %d is %s, want %s", at, got, want)
		}
	}
	if p.get(7).Valid() || p.get(6).Valid() || packed(nil).get(0).Valid() {
		t.Error("a figure that is not there")
	}
}
