package fetch_test

import (
	"context"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
	"nianbao/corpus/testsite"
)

var (
	kills    = flag.Int("kills", 10, "how often TestKill kills")
	killSeed = flag.Uint64("kill-seed", 0, "seed of the moments; 0 is by the clock")
)

// TestMain lets this test binary be the process that is killed.
func TestMain(m *testing.M) {
	if dir := os.Getenv("NIANBAO_TEST_STORE"); dir != "" {
		os.Exit(child(dir, os.Getenv("NIANBAO_TEST_FRONT")))
	}
	os.Exit(m.Run())
}

func child(dir, front string) int {
	s, err := corpus.Create(dir)
	if err == nil {
		o := options()
		o.Interval = 4 * time.Millisecond
		_, err = fetch.Run(context.Background(), s, []string{front}, o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// TestKill kills a fetch with -9 at random moments. After the last resumption the store
// is that of an undisturbed run, times aside, and nothing that was done was asked for
// again.
func TestKill(t *testing.T) {
	site := newSite(t)
	quiet := filepath.Join(t.TempDir(), "quiet")
	finish(t, site, quiet)
	wantDump, wantRaw := dumpOf(t, quiet), rawFiles(t, quiet)
	seed := *killSeed
	if seed == 0 {
		seed = uint64(time.Now().UnixNano())
	}
	rng := rand.New(rand.NewPCG(seed, 0))
	done := 0
	for round := 0; done < *kills; round++ {
		site.Reset()
		dir := filepath.Join(t.TempDir(), fmt.Sprint(round))
		for done < *kills && killOnce(t, site, dir, time.Duration(rng.IntN(700))*time.Millisecond) {
			done++
		}
		finish(t, site, dir)
		if got := dumpOf(t, dir); got != wantDump {
			t.Errorf("seed %d: the catalogue differs:\n%s", seed, difference(got, wantDump))
		}
		if got := rawFiles(t, dir); !slices.Equal(got, wantRaw) {
			t.Errorf("seed %d: the raw files differ: %d and %d", seed, len(got), len(wantRaw))
		}
	}
	t.Logf("seed %d: %d kills", seed, done)
}

func command(site *testsite.Site, dir string) *exec.Cmd {
	c := exec.Command(os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), "NIANBAO_TEST_STORE="+dir, "NIANBAO_TEST_FRONT="+site.Front())
	c.Stderr = os.Stderr
	return c
}

// finish runs to the end, and holds that nothing that was done before is asked for.
func finish(t *testing.T, site *testsite.Site, dir string) {
	t.Helper()
	check := watch(t, site, dir)
	if err := command(site, dir).Run(); err != nil {
		t.Fatal(err)
	}
	check()
}

// killOnce starts a fetch and kills it after a while; false when it ended before.
func killOnce(t *testing.T, site *testsite.Site, dir string, after time.Duration) bool {
	t.Helper()
	check := watch(t, site, dir)
	c := command(site, dir)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(after)
	_ = c.Process.Kill()
	err := c.Wait()
	check()
	return err != nil
}

// watch remembers what is done, and what has been asked so far.
func watch(t *testing.T, site *testsite.Site, dir string) (check func()) {
	t.Helper()
	done := doneTasks(t, dir)
	begin := time.Now()
	return func() {
		t.Helper()
		for _, r := range site.Log() {
			if address := site.URL(r.Host, r.Path); done[address] && r.Start.After(begin) {
				t.Errorf("%s was done and is asked for again", address)
			}
		}
	}
}

func doneTasks(t *testing.T, dir string) map[string]bool {
	t.Helper()
	done := map[string]bool{}
	s, err := corpus.Open(dir)
	if err != nil {
		return done // killed before there was a catalogue
	}
	defer s.Close()
	rows, err := s.DB().Query("SELECT url FROM task WHERE state <> 'open' UNION SELECT host || '/robots.txt' FROM robots")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var u string
		if err := rows.Scan(&u); err != nil {
			t.Fatal(err)
		}
		if p, err := url.Parse(u); err == nil {
			p.Fragment = ""
			done[p.String()] = true
		}
	}
	return done
}

func dumpOf(t *testing.T, dir string) string {
	t.Helper()
	s, err := corpus.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if h, err := s.Verify(context.Background(), nil); err != nil || !h.Sound() {
		t.Errorf("store: %+v, %v", h, err)
	}
	return dump(t, s)
}

func rawFiles(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, "raw"), func(_ string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			names = append(names, d.Name())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return names
}

// difference is the lines that only one of two texts has.
func difference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	var b strings.Builder
	for _, l := range g {
		if !slices.Contains(w, l) {
			b.WriteString("+ " + l + "\n")
		}
	}
	for _, l := range w {
		if !slices.Contains(g, l) {
			b.WriteString("- " + l + "\n")
		}
	}
	return b.String()
}
