package fetch

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"slices"
	"sync"
	"time"

	"golang.org/x/net/publicsuffix"

	"nianbao/corpus"
)

// Fetcher works on the tasks of one store.
type Fetcher struct {
	o       Options
	store   *corpus.Store
	client  *http.Client
	run     int64
	resumed bool // an earlier process left this run unfinished

	mu    sync.Mutex
	gates map[string]*gate
	left  map[string]string // hosts given up, and why
}

// Summary is what a run did.
type Summary struct {
	Outcomes map[Outcome]int // of this process
	Captures int             // new ones
	Lists    []ListState
	Open     int               // tasks left: hosts given up, or lists only
	GivenUp  map[string]string // hosts, and why
	Resumed  bool
}

// Run fetches: the seeds, the lists they lead to, and what those lead to. Without seeds
// it goes on with what is open.
func Run(ctx context.Context, store *corpus.Store, seeds []string, o Options) (*Summary, error) {
	if err := o.Validate(seeds); err != nil {
		return nil, err
	}
	o, err := o.withDefaults()
	if err != nil {
		return nil, err
	}
	unlock, err := store.Lock(ctx)
	if err != nil {
		return nil, err
	}
	defer unlock()
	jar, err := cookiejar.New(&cookiejar.Options{PublicSuffixList: publicsuffix.List})
	if err != nil {
		return nil, err
	}
	f := &Fetcher{o: o, store: store, gates: map[string]*gate{}, left: map[string]string{}}
	transport := o.Transport
	if transport == nil {
		t := newTransport(&o)
		defer t.CloseIdleConnections()
		transport = t
	}
	f.client = &http.Client{Transport: transport, Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	if err := f.begin(ctx, seeds); err != nil {
		return nil, err
	}
	s := &Summary{Outcomes: map[Outcome]int{}, GivenUp: f.left, Resumed: f.resumed}
	if err := f.work(ctx, s); err != nil {
		return s, err
	}
	return s, f.end(context.WithoutCancel(ctx), s)
}

// begin takes up an unfinished run or starts a new one, and opens the seeds.
func (f *Fetcher) begin(ctx context.Context, seeds []string) error {
	return f.store.Update(ctx, func(tx *sql.Tx) error {
		var saved string
		err := tx.QueryRow("SELECT id, seeds FROM run WHERE finished_at = '' ORDER BY id DESC LIMIT 1").Scan(&f.run, &saved)
		switch {
		case errors.Is(err, sql.ErrNoRows):
			r, err := tx.Exec("INSERT INTO run (seeds, started_at) VALUES (?, ?)", "[]", now())
			if err != nil {
				return err
			}
			if f.run, err = r.LastInsertId(); err != nil {
				return err
			}
			if err := f.reopen(tx, len(seeds) == 0); err != nil {
				return err
			}
		case err != nil:
			return err
		default:
			f.resumed = true
		}
		// What is open belongs to this run, also what an import has put there.
		if _, err := tx.Exec("UPDATE task SET run = ? WHERE state = 'open'", f.run); err != nil {
			return err
		}
		if err := f.noteSeeds(tx, saved, seeds); err != nil {
			return err
		}
		for _, s := range seeds {
			if err := f.addTask(tx, task{url: s, kind: kindAuto, root: s}); err != nil {
				return err
			}
		}
		return nil
	})
}

func (f *Fetcher) noteSeeds(tx *sql.Tx, saved string, seeds []string) error {
	var all []string
	if saved != "" {
		if err := json.Unmarshal([]byte(saved), &all); err != nil {
			return err
		}
	}
	all = append(all, seeds...)
	slices.Sort(all)
	b, err := json.Marshal(slices.Compact(all))
	if err != nil {
		return err
	}
	_, err = tx.Exec("UPDATE run SET seeds = ? WHERE id = ?", string(b), f.run)
	return err
}

// work keeps a goroutine for each host that has open tasks, up to a number.
func (f *Fetcher) work(ctx context.Context, s *Summary) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	type report struct {
		host string
		done *result // nil at the end of a host
		err  error
	}
	reports := make(chan report)
	active := map[string]bool{}
	for {
		if ctx.Err() == nil {
			hosts, err := f.openHosts(ctx)
			if err != nil && ctx.Err() == nil {
				cancel(err)
			}
			for _, host := range hosts {
				if active[host] || len(active) >= f.o.Hosts || f.givenUp(host) {
					continue
				}
				active[host] = true
				go func() {
					err := f.host(ctx, host, func(r *result) { reports <- report{host, r, nil} })
					reports <- report{host, nil, err}
				}()
			}
		}
		if len(active) == 0 {
			return context.Cause(ctx)
		}
		r := <-reports
		if r.done != nil {
			s.Outcomes[r.done.outcome]++
			s.Captures += r.done.fresh
			continue
		}
		delete(active, r.host)
		if r.err != nil {
			cancel(r.err)
		}
	}
}

// host works on the tasks of one host until none is open.
func (f *Fetcher) host(ctx context.Context, host string, done func(*result)) error {
	streak := 0
	for ctx.Err() == nil && !f.givenUp(host) {
		t, ok, err := f.nextTask(ctx, host)
		if err != nil {
			return err
		}
		if !ok {
			return nil
		}
		r, err := f.do(ctx, t)
		if err != nil {
			return err
		}
		done(r)
		f.tell(ctx, host, r)
		if streak = countOnOrReset(streak, r); streak >= f.o.GiveUp {
			f.giveUp(host, fmt.Sprintf("%d addresses in a row without an answer, the last %s: %s", streak, r.outcome, r.note))
		}
	}
	return ctx.Err()
}

// countOnOrReset counts outcomes in a row that say that the host does not want to or
// cannot answer us.
func countOnOrReset(streak int, r *result) int {
	switch {
	case r.outcome == Blocked, r.outcome == Failed && r.silent:
		return streak + 1
	case r.asked:
		return 0
	}
	return streak
}

func (f *Fetcher) givenUp(host string) bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.left[host] != ""
}

func (f *Fetcher) giveUp(host, why string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.left[host] = why
	f.o.Log.Warn("host given up", "host", host, "why", why)
}

func (f *Fetcher) tell(ctx context.Context, host string, r *result) {
	f.o.Log.Info("task", "url", r.task.url, "kind", r.task.kind, "outcome", string(r.outcome), "note", r.note)
	e := Event{Host: host, URL: r.task.url, Outcome: r.outcome, Note: r.note, Interval: f.gate(host).pace()}
	if done, left, err := f.counts(ctx, host); err == nil {
		e.Done, e.Left = done, left
	}
	f.o.Progress(e)
}

// end closes the run unless work is left, and judges its lists.
func (f *Fetcher) end(ctx context.Context, s *Summary) error {
	err := f.store.DB().QueryRowContext(ctx, "SELECT count(*) FROM task WHERE state = 'open'").Scan(&s.Open)
	if err != nil {
		return err
	}
	if s.Lists, err = f.judgeLists(ctx); err != nil || s.Open > 0 {
		return err
	}
	return f.store.Update(ctx, func(tx *sql.Tx) error {
		_, err := tx.Exec("UPDATE run SET finished_at = ? WHERE id = ?", time.Now().UTC().Format(time.RFC3339), f.run)
		return err
	})
}
