package fetch

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"nianbao/corpus"
)

// kinds of tasks; an auto task becomes a list or a page by what it answers.
const (
	kindAuto       = "auto"
	kindList       = "list"
	kindPage       = "page"
	kindAttachment = "attachment"
)

// task is one address to be asked.
type task struct {
	url, kind string
	root      string // of its list
	page      int    // its number there
}

// addTask opens a task. One that is done stays done, except that each run reads lists
// anew and gives failures another chance.
func (f *Fetcher) addTask(tx *sql.Tx, t task) error {
	_, err := tx.Exec(`INSERT INTO task (url, host, kind, root, page, twin, state, run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'open', ?7)
		ON CONFLICT (url) DO UPDATE SET state = 'open', run = excluded.run, kind = excluded.kind, root = excluded.root, page = excluded.page, status = 0, note = ''
		WHERE task.run < excluded.run AND (excluded.kind IN ('list', 'auto') OR task.state IN (`+reopens+`) OR ?8)`,
		t.url, hostOf(t.url), t.kind, t.root, t.page, corpus.Twin(t.url), f.run, f.o.Refresh)
	if err != nil {
		return fmt.Errorf("task %s: %w", short(t.url), err)
	}
	return nil
}

// reopen gives failures of earlier runs another chance, when a run starts that has
// nothing else to do.
func (f *Fetcher) reopen(tx *sql.Tx, all bool) error {
	if !all {
		return nil
	}
	_, err := tx.Exec("UPDATE task SET state = 'open', run = ?, status = 0, note = '' WHERE state IN ('failed', 'blocked')", f.run)
	return err
}

// wanted keeps pages and attachments from being asked.
func (f *Fetcher) wanted() string {
	if f.o.ListsOnly {
		return " AND kind IN ('list', 'auto')"
	}
	return ""
}

func (f *Fetcher) openHosts(ctx context.Context) ([]string, error) {
	rows, err := f.store.DB().QueryContext(ctx, "SELECT DISTINCT host FROM task WHERE state = 'open'"+f.wanted()+" ORDER BY host")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var hosts []string
	for rows.Next() {
		var h string
		if err := rows.Scan(&h); err != nil {
			return nil, err
		}
		hosts = append(hosts, h)
	}
	return hosts, rows.Err()
}

// nextTask is the next of a host: lists before pages, pages before attachments, so that
// the order does not depend on which page named an address first.
func (f *Fetcher) nextTask(ctx context.Context, host string) (t task, ok bool, err error) {
	for _, kind := range [...]string{kindAuto, kindList, kindPage, kindAttachment} {
		if f.o.ListsOnly && kind != kindAuto && kind != kindList {
			break
		}
		err = f.store.DB().QueryRowContext(ctx, "SELECT url, kind, root, page FROM task WHERE state = 'open' AND host = ? AND kind = ? ORDER BY url LIMIT 1", host, kind).
			Scan(&t.url, &t.kind, &t.root, &t.page)
		if !errors.Is(err, sql.ErrNoRows) {
			return t, err == nil, err
		}
	}
	return t, false, nil
}

func (f *Fetcher) counts(ctx context.Context, host string) (done, left int, err error) {
	err = f.store.DB().QueryRowContext(ctx, "SELECT count(*) FILTER (WHERE state <> 'open'), count(*) FILTER (WHERE state = 'open') FROM task WHERE host = ? AND run = ?", host, f.run).
		Scan(&done, &left)
	return done, left, err
}

// referer is the page that has the link: servers of attachments ask for it.
func (f *Fetcher) referer(ctx context.Context, address string) (string, error) {
	var source sql.NullString
	err := f.store.DB().QueryRowContext(ctx, "SELECT min(source) FROM link WHERE target = ?", address).Scan(&source)
	return source.String, err
}

// betterTwin is another form of an address that is there or will be: the page of a
// mobile page, the original of a gateway's copy; of http and https the one that is there.
func (f *Fetcher) betterTwin(ctx context.Context, t task) (string, error) {
	var other string
	err := f.store.DB().QueryRowContext(ctx, `SELECT url FROM task WHERE twin = ?1 AND url <> ?2 AND (
			state IN ('open', 'ok') AND length(replace(url, 'https://', 'http://')) < length(replace(?2, 'https://', 'http://'))
			OR state = 'ok' AND replace(url, 'https://', 'http://') = replace(?2, 'https://', 'http://')) ORDER BY length(url), url LIMIT 1`,
		corpus.Twin(t.url), t.url).Scan(&other)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return other, err
}

func (f *Fetcher) logAttempts(tx *sql.Tx, attempts []attempt) error {
	for _, a := range attempts {
		_, err := tx.Exec("INSERT INTO attempt (url, host, run, outcome, status, bytes, millis, note, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
			a.url, hostOf(a.url), f.run, a.outcome, a.status, a.bytes, a.took.Milliseconds(), a.note, a.at.UTC().Format("2006-01-02T15:04:05.000Z"))
		if err != nil {
			return err
		}
	}
	return nil
}

func (f *Fetcher) addLink(tx *sql.Tx, l corpus.Link) error {
	_, err := tx.Exec(`INSERT INTO link (source, target, kind, text, why, run) VALUES (?, ?, ?, ?, ?, ?)
		ON CONFLICT (source, target) DO UPDATE SET kind = excluded.kind, text = excluded.text, why = excluded.why, run = excluded.run`,
		l.Source, l.Target, l.Kind, l.Text, l.Why, f.run)
	return err
}
