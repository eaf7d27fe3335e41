package corpus

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func newStore(t *testing.T) *Store {
	t.Helper()
	s, err := Create(filepath.Join(t.TempDir(), "库"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func page(address string) Capture {
	return Capture{URL: address, Kind: Page, Media: "text/html", Found: "fetch", Retrieved: time.Now()}
}

func mustPut(t *testing.T, s *Store, c Capture, data string) string {
	t.Helper()
	sum, _, err := s.Put(context.Background(), c, []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return sum
}

func TestPutAndRead(t *testing.T) {
	s := newStore(t)
	sum := mustPut(t, s, page("http://x.gov.cn/a.html"), "甲")
	if _, fresh, _ := s.Put(context.Background(), page("http://x.gov.cn/a.html"), []byte("甲")); fresh {
		t.Error("the same capture was entered twice")
	}
	got, err := s.Bytes(sum)
	if err != nil || string(got) != "甲" {
		t.Fatalf("Bytes = %q, %v", got, err)
	}
	mustPut(t, s, page("http://x.gov.cn/a.html"), "乙")
	var n int
	for c, err := range s.Captures(context.Background(), Page) {
		if err != nil {
			t.Fatal(err)
		}
		if c.URL != "http://x.gov.cn/a.html" || c.Bytes != 3 {
			t.Errorf("capture %+v", c)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d captures, want both versions", n)
	}
}

func TestDuplicatesAreLinked(t *testing.T) {
	s := newStore(t)
	main := "https://www.x.gov.cn/nb/t20250101_1.html"
	mustPut(t, s, page("http://x.gov.cn/nb/t20250101_1_app.html"), "mobile")
	mustPut(t, s, page("http://www.x.gov.cn/gate/big5/www.x.gov.cn/nb/t20250101_1.html"), "big5")
	mustPut(t, s, page("http://www.x.gov.cn/nb/t20250101_1.html"), "desktop")
	mustPut(t, s, page(main), "desktop")
	mustPut(t, s, page("https://copy.gov.cn/1.html"), "desktop")
	twins, err := s.Twins(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if len(twins) != 4 {
		t.Errorf("%d duplicates, want 4: %v", len(twins), twins)
	}
	for key, original := range twins {
		if key[0] != "https://copy.gov.cn/1.html" && original != main && original != "https://copy.gov.cn/1.html" {
			t.Errorf("%s is linked to %s", key[0], original)
		}
	}
}

func TestTwin(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.x.gov.cn/gate/big5/www.x.gov.cn/a/t1.html": "x.gov.cn/a/t1.html",
		"http://x.gov.cn:80/a/t1_app.shtml":                     "x.gov.cn/a/t1.shtml",
		"http://x.gov.cn/content/mpost_12.html":                 "x.gov.cn/content/post_12.html",
		"http://x.gov.cn/a.jsp?id=2":                            "x.gov.cn/a.jsp?id=2",
		"file:a.html":                                           "file:a.html",
	} {
		if got := Twin(address); got != want {
			t.Errorf("Twin(%q) = %q, want %q", address, got, want)
		}
	}
}

func TestVerifyFindsDamage(t *testing.T) {
	s := newStore(t)
	ok := mustPut(t, s, page("http://x/1"), "one")
	bad := mustPut(t, s, page("http://x/2"), "two")
	lost := mustPut(t, s, page("http://x/3"), "three")
	if err := os.Chmod(s.Path(bad), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.Path(bad), []byte("TWO"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(s.Path(lost)); err != nil {
		t.Fatal(err)
	}
	orphan := Sum([]byte("four"))
	if err := os.WriteFile(s.Path(orphan), []byte("four"), 0o644); err != nil {
		t.Fatal(err)
	}
	h, err := s.Verify(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if h.Sound() || len(h.Damaged) != 1 || h.Damaged[0] != bad || len(h.Missing) != 1 || h.Missing[0] != lost || len(h.Orphans) != 1 || h.Orphans[0] != orphan {
		t.Errorf("health = %+v", h)
	}
	if _, err := s.Bytes(bad); !errors.Is(err, ErrDamaged) {
		t.Errorf("reading damaged bytes: %v", err)
	}
	if _, err := s.Reopen(context.Background(), h); err != nil {
		t.Fatal(err)
	}
	if h, err = s.Verify(context.Background(), nil); err != nil || !h.Sound() || h.Captures != 1 {
		t.Errorf("after Reopen: %+v, %v", h, err)
	}
	if _, err := s.Bytes(ok); err != nil {
		t.Error(err)
	}
}

// A machine that lost power may leave a name without its bytes; the catalogue does not
// speak of it, and the next capture of those bytes must not trust it.
func TestHollowFileIsNotAdopted(t *testing.T) {
	s := newStore(t)
	sum := Sum([]byte("real"))
	if err := os.WriteFile(s.Path(sum), []byte("\x00\x00\x00\x00"), 0o644); err != nil {
		t.Fatal(err)
	}
	mustPut(t, s, page("http://x/1"), "real")
	if got, err := s.Bytes(sum); err != nil || string(got) != "real" {
		t.Errorf("Bytes = %q, %v", got, err)
	}
}

func TestTwoProcesses(t *testing.T) {
	a := newStore(t)
	b, err := Create(a.Dir())
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	done := make(chan error)
	for _, s := range []*Store{a, b} {
		go func() {
			for i := range 60 {
				if _, _, err := s.Put(context.Background(), page("http://x/"+strings.Repeat("i", i)), []byte{byte(i)}); err != nil {
					done <- err
					return
				}
			}
			done <- nil
		}()
	}
	for range 2 {
		if err := <-done; err != nil {
			t.Fatal(err)
		}
	}
	h, err := a.Verify(context.Background(), nil)
	if err != nil || !h.Sound() || h.Captures != 60 || h.Files != 60 {
		t.Errorf("health = %+v, %v", h, err)
	}
	unlock, err := a.Lock(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Lock(context.Background()); !errors.Is(err, ErrLocked) {
		t.Errorf("second lock: %v", err)
	}
	unlock()
	if unlock, err = b.Lock(context.Background()); err != nil {
		t.Errorf("lock after unlock: %v", err)
	} else {
		unlock()
	}
}

func TestRefusals(t *testing.T) {
	if _, err := Open(t.TempDir()); !errors.Is(err, ErrNoStore) {
		t.Errorf("Open of an empty folder: %v", err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.doc"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir); !errors.Is(err, ErrNoStore) {
		t.Errorf("Create in a folder with files: %v", err)
	}
	s := newStore(t)
	if _, err := s.db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(s.Dir()); err == nil || !strings.Contains(err.Error(), "99") {
		t.Errorf("Open of a newer store: %v", err)
	}
}

func TestDumpHasNoTimes(t *testing.T) {
	var dumps [2]bytes.Buffer
	for i := range dumps {
		s := newStore(t)
		c := page("http://x/1")
		c.Retrieved = time.Unix(int64(i)*1e6, 0)
		c.Header = map[string][]string{"Date": {c.Retrieved.String()}, "Server": {"x"}}
		mustPut(t, s, c, "one")
		if err := s.Dump(context.Background(), &dumps[i]); err != nil {
			t.Fatal(err)
		}
	}
	if dumps[0].Len() == 0 || dumps[0].String() != dumps[1].String() {
		t.Errorf("dumps differ:\n%s\n%s", &dumps[0], &dumps[1])
	}
}
