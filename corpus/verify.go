package corpus

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"slices"
)

// Health is what verification found.
type Health struct {
	Captures  int
	Files     int
	Bytes     int64
	Missing   []string // hashes of captures without a raw file
	Damaged   []string // raw files whose bytes changed
	Foreign   []string // files under raw that are none of ours
	Orphans   []string // whole raw files without a capture: left by an interruption
	Integrity []string // what SQLite says of the catalogue, nothing when it is well
}

// Sound tells that no evidence is lost or changed.
func (h *Health) Sound() bool {
	return len(h.Missing)+len(h.Damaged)+len(h.Foreign)+len(h.Integrity) == 0
}

// Verify re-hashes every raw file and compares files and catalogue. tick, if not nil,
// is called after each file.
func (s *Store) Verify(ctx context.Context, tick func(files int)) (*Health, error) {
	h := &Health{}
	if err := s.integrity(ctx, h); err != nil {
		return nil, err
	}
	want, err := s.hashes(ctx)
	if err != nil {
		return nil, err
	}
	err = s.blob.all(func(sum string) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		h.Files++
		if tick != nil {
			tick(h.Files)
		}
		_, known := want[sum]
		delete(want, sum)
		return s.verifyFile(h, sum, known)
	})
	if err != nil {
		return nil, err
	}
	for sum := range want {
		h.Missing = append(h.Missing, sum)
	}
	slices.Sort(h.Missing)
	err = s.db.QueryRowContext(ctx, "SELECT count(*) FROM capture").Scan(&h.Captures)
	return h, err
}

func (s *Store) verifyFile(h *Health, sum string, known bool) error {
	if len(sum) != 64 {
		h.Foreign = append(h.Foreign, sum)
		return nil
	}
	info, err := os.Stat(s.blob.path(sum))
	if err != nil {
		h.Foreign = append(h.Foreign, sum) // in a folder where it does not belong
		return nil
	}
	h.Bytes += info.Size()
	switch err := s.blob.check(sum); {
	case errors.Is(err, ErrDamaged):
		h.Damaged = append(h.Damaged, sum)
	case err != nil:
		return err
	case !known:
		h.Orphans = append(h.Orphans, sum)
	}
	return nil
}

func (s *Store) integrity(ctx context.Context, h *Health) error {
	rows, err := s.db.QueryContext(ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var line string
		if err := rows.Scan(&line); err != nil {
			return err
		}
		if line != "ok" {
			h.Integrity = append(h.Integrity, line)
		}
	}
	return rows.Err()
}

func (s *Store) hashes(ctx context.Context) (map[string]struct{}, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT DISTINCT sha256 FROM capture")
	if err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	defer rows.Close()
	all := map[string]struct{}{}
	for rows.Next() {
		var sum string
		if err := rows.Scan(&sum); err != nil {
			return nil, err
		}
		all[sum] = struct{}{}
	}
	return all, rows.Err()
}

// Reopen puts the addresses of lost or damaged bytes back on the list of what to fetch,
// and takes their captures and damaged files out. It gives the number of addresses.
func (s *Store) Reopen(ctx context.Context, h *Health) (int, error) {
	n := 0
	err := s.Update(ctx, func(tx *sql.Tx) error {
		for _, sum := range slices.Concat(h.Missing, h.Damaged) {
			r, err := tx.Exec(`UPDATE task SET state = 'open' WHERE url IN (SELECT url FROM capture WHERE sha256 = ?1
				UNION SELECT requested FROM capture WHERE sha256 = ?1)`, sum)
			if err != nil {
				return err
			}
			k, _ := r.RowsAffected()
			n += int(k)
			if _, err := tx.Exec("DELETE FROM capture WHERE sha256 = ?", sum); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	for _, sum := range h.Damaged {
		if err := os.Rename(s.blob.path(sum), s.blob.temp()+"/damaged-"+sum); err != nil {
			return n, err
		}
	}
	return n, nil
}
