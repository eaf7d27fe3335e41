package fetch

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

// rules are what a host's robots.txt says to us.
type rules struct{ group *robotstxt.Group }

func (r *rules) allows(u *url.URL) bool {
	p := u.EscapedPath()
	if p == "" {
		p = "/"
	}
	if u.RawQuery != "" {
		p += "?" + u.RawQuery
	}
	return r.group.Test(p)
}

const (
	maxRobots   = 512 << 10
	robotsAge   = 24 * time.Hour
	longestWait = time.Minute // of a Crawl-delay that is taken at its word
)

// rulesFor gives the rules of a host, asking for them at most once in a run, also when
// the run is resumed. A robots.txt that cannot be had because of the network or a
// server error forbids everything (RFC 9309, 2.3.1.4).
func (f *Fetcher) rulesFor(ctx context.Context, u *url.URL) (*rules, error) {
	g := f.gate(hostOf(u.String()))
	g.robotsMu.Lock()
	defer g.robotsMu.Unlock()
	if r := g.robots[u.Scheme]; r != nil {
		return r, nil
	}
	key := u.Scheme + "://" + hostOf(u.String())
	status, body, ok, err := f.savedRobots(ctx, key)
	if err != nil {
		return nil, err
	}
	if !ok {
		address := (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: "/robots.txt"}).String()
		a := f.ask(ctx, request{url: address, limit: maxRobots, robots: true})
		if a.err != nil {
			return nil, fmt.Errorf("robots.txt: %w", a.err)
		}
		status, body = a.status, string(a.body)
		if status >= 500 {
			return nil, fmt.Errorf("robots.txt: status %d", status)
		}
		if status != http.StatusOK {
			body = ""
		}
		if err := f.saveRobots(ctx, key, status, body, a.attempts); err != nil {
			return nil, err
		}
	}
	data, err := robotstxt.FromStatusAndString(status, body)
	if err != nil { // it is no robots.txt: a page with status 200
		data, _ = robotstxt.FromString("")
	}
	r := &rules{data.FindGroup(agent)}
	if r.group.CrawlDelay > 0 {
		g.slow(min(r.group.CrawlDelay, longestWait))
	}
	g.robots[u.Scheme] = r
	return r, nil
}

func (f *Fetcher) savedRobots(ctx context.Context, key string) (status int, body string, ok bool, err error) {
	var run int64
	var at string
	err = f.store.DB().QueryRowContext(ctx, "SELECT run, status, body, fetched_at FROM robots WHERE host = ?", key).Scan(&run, &status, &body, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, "", false, nil
	}
	t, _ := time.Parse(time.RFC3339, at)
	return status, body, err == nil && run == f.run && time.Since(t) < robotsAge, err
}

func (f *Fetcher) saveRobots(ctx context.Context, key string, status int, body string, attempts []attempt) error {
	return f.store.Update(context.WithoutCancel(ctx), func(tx *sql.Tx) error {
		if err := f.logAttempts(tx, attempts); err != nil {
			return err
		}
		_, err := tx.Exec(`INSERT INTO robots (host, run, status, body, fetched_at) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (host) DO UPDATE SET run = excluded.run, status = excluded.status, body = excluded.body, fetched_at = excluded.fetched_at`,
			key, f.run, status, body, now())
		return err
	})
}

func now() string { return time.Now().UTC().Format(time.RFC3339) }
