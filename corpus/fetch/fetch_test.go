package fetch_test

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/fetch"
	"nianbao/corpus/testsite"
)

// interval is the pause between two requests to a host in these tests.
const interval = 20 * time.Millisecond

func options() fetch.Options {
	return fetch.Options{Contact: "mailto:test@example.org", Version: "test", Interval: interval, Timeout: time.Second,
		MaxBytes: 4 << 20, Retries: 1, Backoff: 10 * time.Millisecond, GiveUp: 50, AllowPrivate: true}
}

func newStore(t *testing.T) *corpus.Store {
	t.Helper()
	s, err := corpus.Create(filepath.Join(t.TempDir(), "store"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func newSite(t *testing.T) *testsite.Site {
	t.Helper()
	site := testsite.New()
	t.Cleanup(site.Close)
	return site
}

func TestWholeSite(t *testing.T) {
	site, store := newSite(t), newStore(t)
	sum, err := fetch.Run(context.Background(), store, []string{site.Front()}, options())
	if err != nil {
		t.Fatal(err)
	}
	checkCaptures(t, site, store)
	checkOutcomes(t, site, store)
	checkManners(t, site.Log())
	for _, l := range sum.Lists {
		if l.Problem != "" {
			t.Errorf("list %s: %s", l.Root, l.Problem)
		}
		if early := strings.HasSuffix(l.Root, "/zfxxgk/zfxxgknb/"); early != (l.Warning != "") {
			t.Errorf("list %s: warning %q", l.Root, l.Warning)
		}
	}
	if sum.Open != 0 || len(sum.GivenUp) != 0 {
		t.Errorf("left: %d open, given up %v", sum.Open, sum.GivenUp)
	}
	t.Logf("%d requests, outcomes %v", len(site.Log()), sum.Outcomes)
}

func checkCaptures(t *testing.T, site *testsite.Site, store *corpus.Store) {
	t.Helper()
	got := map[string]string{}
	for c, err := range store.Captures(context.Background(), "") {
		if err != nil {
			t.Fatal(err)
		}
		if c.Kind != corpus.List {
			got[c.URL] = string(c.Kind)
		}
	}
	compare(t, "captures", got, site.Captures())
}

func checkOutcomes(t *testing.T, site *testsite.Site, store *corpus.Store) {
	t.Helper()
	rows, err := store.DB().Query("SELECT url, state, note FROM task WHERE state NOT IN ('ok', 'not_modified')")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	got := map[string]string{}
	for rows.Next() {
		var u, state, note string
		if err := rows.Scan(&u, &state, &note); err != nil {
			t.Fatal(err)
		}
		got[u] = state
		t.Logf("%-10s %s: %s", state, u[strings.Index(u, "://")+3:], note)
	}
	compare(t, "outcomes", got, site.Outcomes())
}

func compare(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for u, w := range want {
		if got[u] != w {
			t.Errorf("%s: %s is %q, want %q", what, u, got[u], w)
		}
	}
	for u, g := range got {
		if want[u] == "" {
			t.Errorf("%s: %s is %q, want none", what, u, g)
		}
	}
}

// checkManners reads the servers' log: one request at a time and host, the pause
// between two, robots.txt first and obeyed, a name with a contact.
func checkManners(t *testing.T, log []testsite.Request) {
	t.Helper()
	last := map[string]testsite.Request{}
	seen := map[string]bool{}
	for _, r := range log {
		if r.Together != 1 {
			t.Errorf("%s %s: %d requests at a time", r.Host, r.Path, r.Together)
		}
		if !strings.HasPrefix(r.Agent, "nianbao/test (+mailto:test@example.org)") {
			t.Errorf("user agent %q", r.Agent)
		}
		if r.Path == "/robots.txt" {
			if seen[r.Host] {
				t.Errorf("%s: robots.txt asked for twice", r.Host)
			}
			seen[r.Host] = true
		} else if !seen[r.Host] {
			t.Errorf("%s %s: asked before robots.txt", r.Host, r.Path)
		}
		if strings.HasPrefix(r.Path, "/private/") {
			t.Errorf("%s %s: forbidden by robots.txt", r.Host, r.Path)
		}
		want := interval
		if r.Host == "trs" {
			want = 60 * time.Millisecond // its Crawl-delay
		}
		if p, ok := last[r.Host]; ok {
			if gap := r.Start.Sub(p.Start); gap < want {
				t.Errorf("%s %s: %s after %s, want %s", r.Host, r.Path, gap, p.Path, want)
			}
			if p.Status == 429 && r.Start.Sub(p.End) < 950*time.Millisecond {
				t.Errorf("%s: asked again %s after Retry-After: 1", r.Host, r.Start.Sub(p.End))
			}
		}
		last[r.Host] = r
	}
}

func TestSecondRunAsksOnlyLists(t *testing.T) {
	site, store := newSite(t), newStore(t)
	seed := site.URL("boda", "/zfxxgknb.htm")
	if _, err := fetch.Run(context.Background(), store, []string{seed}, options()); err != nil {
		t.Fatal(err)
	}
	before := dump(t, store)
	site.Reset()
	sum, err := fetch.Run(context.Background(), store, []string{seed}, options())
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range site.Log() {
		if strings.HasPrefix(r.Path, "/info/") || strings.HasPrefix(r.Path, "/system/") {
			t.Errorf("%s was asked for again", r.Path)
		}
		if !r.Conditional && r.Path != "/robots.txt" {
			t.Errorf("%s was asked for without a condition", r.Path)
		}
	}
	if sum.Captures != 0 || sum.Outcomes[fetch.NotModified] != 4 || sum.Lists[0].Problem != "" {
		t.Errorf("second run: %+v", sum)
	}
	if !strings.HasPrefix(before, dump(t, store)[:200]) {
		t.Error("the captures changed")
	}
}

func dump(t *testing.T, store *corpus.Store) string {
	t.Helper()
	var b bytes.Buffer
	if err := store.Dump(context.Background(), &b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPrivateIsRefused(t *testing.T) {
	site, store := newSite(t), newStore(t)
	o := options()
	o.AllowPrivate = false
	sum, err := fetch.Run(context.Background(), store, []string{site.Front()}, o)
	if err != nil {
		t.Fatal(err)
	}
	if len(site.Log()) != 0 {
		t.Errorf("%d requests reached a loopback server", len(site.Log()))
	}
	if sum.Outcomes[fetch.Failed]+sum.Outcomes[fetch.Refused] != 1 || sum.Lists[0].Problem == "" {
		t.Errorf("summary %+v", sum)
	}
}
