package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// Store is a folder of captures. It is safe for concurrent use, and several processes
// may have it open.
type Store struct {
	dir  string
	db   *sql.DB
	blob blobs
}

const catalogue = "catalogue.db"

// ErrNoStore is a folder without a catalogue.
var ErrNoStore = errors.New("not a corpus store")

// Create opens a store, making it if the folder is missing or empty.
func Create(dir string) (*Store, error) {
	if _, err := os.Stat(filepath.Join(dir, catalogue)); errors.Is(err, os.ErrNotExist) {
		if entries, err := os.ReadDir(dir); err == nil && foreign(entries) {
			return nil, fmt.Errorf("%s has files but no %s: %w", dir, catalogue, ErrNoStore)
		}
	}
	b := blobs{dir: dir}
	if err := b.init(); err != nil {
		return nil, err
	}
	s, err := open(dir, "rwc")
	if err != nil {
		return nil, err
	}
	if err := s.migrate(); err != nil {
		s.Close()
		return nil, err
	}
	s.blob.sweep(time.Now())
	return s, nil
}

// foreign tells whether a folder holds something that is not the beginning of a store:
// a process may have died before it made the catalogue.
func foreign(entries []os.DirEntry) bool {
	for _, e := range entries {
		switch e.Name() {
		case "raw", "tmp", catalogue + "-journal", lockFile:
		default:
			return true
		}
	}
	return false
}

// Open opens a store for reading only. The folder may be read-only.
func Open(dir string) (*Store, error) {
	if _, err := os.Stat(filepath.Join(dir, catalogue)); err != nil {
		if errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("%s has no %s: %w", dir, catalogue, ErrNoStore)
		}
		return nil, err
	}
	mode := "rw" // to roll a dead writer's journal back
	if f, err := os.OpenFile(filepath.Join(dir, catalogue), os.O_RDWR, 0); err != nil {
		mode = "ro"
	} else {
		f.Close()
	}
	s, err := open(dir, mode)
	if err != nil {
		return nil, err
	}
	if v, err := s.version(); err != nil || v != schemaVersion {
		s.Close()
		if err == nil {
			err = versionError(dir, v)
		}
		return nil, err
	}
	return s, nil
}

// open connects to the catalogue. A rollback journal rather than WAL: the store stays
// one plain file that can be copied, and works on network file systems.
func open(dir, mode string) (*Store, error) {
	abs, err := filepath.Abs(filepath.Join(dir, catalogue))
	if err != nil {
		return nil, err
	}
	q := url.Values{
		"mode":    {mode},
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(60000)", "synchronous(full)", "cache_size(-20000)", "temp_store(memory)"},
	}
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: q.Encode()}).String())
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1) // one writer; readers of one process do not wait long
	return &Store{dir: dir, db: db, blob: blobs{dir: dir}}, nil
}

func (s *Store) version() (int, error) {
	var v int
	if err := s.db.QueryRow("PRAGMA user_version").Scan(&v); err != nil {
		return 0, fmt.Errorf("%s: %w", filepath.Join(s.dir, catalogue), err)
	}
	return v, nil
}

// migrate makes the tables of a new catalogue, in one transaction.
func (s *Store) migrate() error {
	if v, err := s.version(); err != nil || v == schemaVersion {
		return err
	}
	return s.Update(context.Background(), func(tx *sql.Tx) error {
		var v int // another process may have been quicker
		if err := tx.QueryRow("PRAGMA user_version").Scan(&v); err != nil || v == schemaVersion {
			return err
		}
		if v != 0 {
			return versionError(s.dir, v)
		}
		if _, err := tx.Exec(schema); err != nil {
			return err
		}
		_, err := tx.Exec(fmt.Sprintf("PRAGMA user_version = %d", schemaVersion))
		return err
	})
}

func versionError(dir string, v int) error {
	return fmt.Errorf("%s has catalogue version %d, want %d: it was made by another version of nianbao", dir, v, schemaVersion)
}

// Close closes the store.
func (s *Store) Close() error { return s.db.Close() }

// Dir is the folder.
func (s *Store) Dir() string { return s.dir }

// DB is the catalogue, for questions of other packages.
func (s *Store) DB() *sql.DB { return s.db }

// Update runs a transaction that writes.
func (s *Store) Update(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback()
		return err
	}
	if err := tx.Commit(); err != nil {
		_ = tx.Rollback()
		return fmt.Errorf("catalogue: %w", err)
	}
	return nil
}

// Bytes reads a raw file and compares it with its hash.
func (s *Store) Bytes(sum string) ([]byte, error) {
	if len(sum) != 64 {
		return nil, fmt.Errorf("%q is no SHA-256", sum)
	}
	data, err := os.ReadFile(s.blob.path(sum))
	if err != nil {
		return nil, err
	}
	if got := Sum(data); got != sum {
		return nil, fmt.Errorf("raw file %s has hash %s: %w", sum[:12], got[:12], ErrDamaged)
	}
	return data, nil
}

// Path is where the bytes of a capture are, for people.
func (s *Store) Path(sum string) string { return s.blob.path(sum) }
