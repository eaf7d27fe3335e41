package corpus

import (
	"context"
	"database/sql"
	"errors"
	"net/url"
	"path/filepath"
)

const lockFile = "fetch.lock"

// ErrLocked is a store that another process is fetching into.
var ErrLocked = errors.New("another process is fetching into this store")

// Lock keeps a second process from fetching into the store: two would ask one host at
// twice the rate. SQLite's own file lock is used because it works on all systems and
// ends with the process, however it ends.
func (s *Store) Lock(ctx context.Context) (unlock func(), err error) {
	abs, err := filepath.Abs(filepath.Join(s.dir, lockFile))
	if err != nil {
		return nil, err
	}
	q := url.Values{"_txlock": {"exclusive"}, "_pragma": {"busy_timeout(200)"}}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		db.Close()
		if isBusy(err) {
			return nil, ErrLocked
		}
		return nil, err
	}
	return func() { _ = tx.Rollback(); db.Close() }, nil
}
