package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"modernc.org/sqlite"

	"nianbao/corpus/disk"
)

// Staged is a capture whose bytes are written, but not yet named.
type Staged struct {
	Capture
	temp string // "" when the raw file is there already
}

// Stage writes the bytes of a capture to tmp. It may run concurrently; Commit follows.
func (s *Store) Stage(c Capture, data []byte) (*Staged, error) {
	c.SHA256, c.Bytes = Sum(data), int64(len(data))
	st := &Staged{Capture: c}
	if disk.Exists(s.blob.path(c.SHA256)) {
		vouched, err := s.knows(c.SHA256)
		if err != nil {
			return nil, err
		}
		if s.blob.holds(c.SHA256, c.Bytes, vouched) {
			return st, nil
		}
	}
	var err error
	st.temp, err = s.blob.stage(data)
	return st, err
}

// Again is a capture whose bytes, by its SHA256, are in the store already.
func (s *Store) Again(c Capture) (*Staged, error) {
	info, err := os.Lstat(s.blob.path(c.SHA256))
	if err != nil {
		return nil, err
	}
	c.Bytes = info.Size()
	return &Staged{Capture: c}, nil
}

func (s *Store) knows(sum string) (bool, error) {
	var n int
	err := s.db.QueryRow("SELECT count(*) FROM (SELECT 1 FROM capture WHERE sha256 = ? LIMIT 1)", sum).Scan(&n)
	return n > 0, err
}

// Discard forgets staged captures.
func (s *Store) Discard(list []*Staged) {
	for _, st := range list {
		if st != nil && st.temp != "" {
			_ = os.Remove(st.temp)
		}
	}
}

// Commit names the bytes of staged captures and then enters their rows, with more
// writing in the same transaction if wanted. It tells for each capture whether it is
// new. On an error nothing is in the catalogue.
func (s *Store) Commit(ctx context.Context, list []*Staged, more func(*sql.Tx) error) (fresh []bool, err error) {
	if err := s.settle(list); err != nil {
		s.Discard(list)
		return nil, err
	}
	err = s.Update(ctx, func(tx *sql.Tx) error {
		fresh, err = insertCaptures(tx, list)
		if err != nil || more == nil {
			return err
		}
		return more(tx)
	})
	return fresh, err
}

// settle renames and then brings bytes and names to the disk. It does not matter in
// which order the disk sees the two: the catalogue does not speak of a file before
// flush has returned, and a file that it does not speak of is not trusted.
func (s *Store) settle(list []*Staged) error {
	var paths, dirs []string
	for _, st := range list {
		if st.temp == "" {
			continue
		}
		paths = append(paths, s.blob.path(st.SHA256))
		dirs = append(dirs, filepath.Dir(s.blob.path(st.SHA256)))
		// The same bytes staged twice are renamed twice: the second replaces the first
		// with itself.
		if err := disk.Rename(st.temp, s.blob.path(st.SHA256)); err != nil {
			return err
		}
		st.temp = ""
	}
	slices.Sort(dirs)
	return flush(append(paths, slices.Compact(dirs)...))
}

func insertCaptures(tx *sql.Tx, list []*Staged) ([]bool, error) {
	if len(list) == 0 {
		return nil, nil
	}
	q, err := tx.Prepare(`INSERT INTO capture (url, sha256, twin, kind, requested, redirects, status, header, media, bytes, title, found, note, retrieved_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`)
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	defer q.Close()
	fresh := make([]bool, len(list))
	for i, st := range list {
		c := &st.Capture
		r, err := q.Exec(c.URL, c.SHA256, Twin(c.URL), c.Kind, c.Requested, redirectsJSON(c.Redirects), c.Status, headerJSON(c.Header),
			c.Media, c.Bytes, c.Title, c.Found, c.Note, formatTime(c.Retrieved))
		if err != nil {
			return nil, fmt.Errorf("catalogue: %w", err)
		}
		n, err := r.RowsAffected()
		if err != nil {
			return nil, err
		}
		fresh[i] = n > 0
	}
	return fresh, nil
}

// Put stores one capture.
func (s *Store) Put(ctx context.Context, c Capture, data []byte) (sum string, fresh bool, err error) {
	st, err := s.Stage(c, data)
	if err != nil {
		return "", false, err
	}
	news, err := s.Commit(ctx, []*Staged{st}, nil)
	if err != nil {
		return "", false, err
	}
	return st.SHA256, news[0], nil
}

const sqliteBusy = 5

func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqliteBusy
}

const sqliteReadOnly = 8

// IsReadOnly tells a store that cannot be written.
func IsReadOnly(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqliteReadOnly
}

const sqliteFull = 13

// IsFull tells a disk that is full.
func IsFull(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && e.Code()&0xff == sqliteFull
}
