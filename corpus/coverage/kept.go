package coverage

import (
	"context"
	"database/sql"
	"errors"

	"nianbao/corpus"
)

// keeps tells whether readings of this version may be kept: a "dev" of today is not
// that of yesterday.
func (o Options) keeps() bool { return o.Version != "" && o.Version != "dev" }

// keptReadings fills in readings of the same bytes by the same version.
func keptReadings(ctx context.Context, s *corpus.Store, o Options, batch []*job) error {
	if !o.keeps() {
		return nil
	}
	for _, j := range batch {
		r := &j.read
		err := s.DB().QueryRowContext(ctx, "SELECT status, organ, year, title, findings, note FROM reading WHERE sha256 = ? AND version = ?", j.c.SHA256, o.Version).
			Scan(&r.Status, &r.Organ, &r.Year, &r.Title, &r.Findings, &r.Note)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		j.old = err == nil
	}
	return nil
}

// keepReadings keeps the new ones. A store that cannot be written keeps none.
func keepReadings(ctx context.Context, s *corpus.Store, o Options, batch []*job) error {
	if !o.keeps() {
		return nil
	}
	err := s.Update(ctx, func(tx *sql.Tx) error {
		for _, j := range batch {
			if j.old {
				continue
			}
			if _, err := tx.Exec("INSERT INTO reading (sha256, version, status, organ, year, title, findings, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
				j.c.SHA256, o.Version, j.read.Status, j.read.Organ, j.read.Year, j.read.Title, j.read.Findings, j.read.Note); err != nil {
				return err
			}
		}
		return nil
	})
	if corpus.IsReadOnly(err) {
		return nil
	}
	return err
}
