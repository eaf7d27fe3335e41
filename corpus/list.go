package corpus

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
)

const captureColumns = "url, sha256, kind, requested, redirects, status, header, media, bytes, title, found, note, retrieved_at"

// Captures gives the captures of a kind in order of address and hash; "" is all kinds.
// They are read a thousand at a time, so that the catalogue is free between.
func (s *Store) Captures(ctx context.Context, kind Kind) iter.Seq2[Capture, error] {
	return func(yield func(Capture, error) bool) {
		var last Capture
		for {
			batch, err := s.capturesAfter(ctx, kind, last)
			if err != nil {
				yield(Capture{}, err)
				return
			}
			for _, c := range batch {
				if !yield(c, nil) {
					return
				}
			}
			if len(batch) < captureBatch {
				return
			}
			last = batch[len(batch)-1]
		}
	}
}

const captureBatch = 1000

func (s *Store) capturesAfter(ctx context.Context, kind Kind, last Capture) ([]Capture, error) {
	return s.query(ctx, `WHERE (url, sha256) > (?, ?) AND (? = '' OR kind = ?) ORDER BY url, sha256 LIMIT ?`,
		last.URL, last.SHA256, kind, kind, captureBatch)
}

// Latest is the newest capture of an address; ok is false when there is none.
func (s *Store) Latest(ctx context.Context, address string) (c Capture, ok bool, err error) {
	list, err := s.query(ctx, `WHERE url = ? ORDER BY retrieved_at DESC, sha256 LIMIT 1`, address)
	if err != nil || len(list) == 0 {
		return Capture{}, false, err
	}
	return list[0], true, nil
}

// At are the captures of an address, the newest first.
func (s *Store) At(ctx context.Context, address string) ([]Capture, error) {
	return s.query(ctx, `WHERE url = ? ORDER BY retrieved_at DESC, sha256`, address)
}

func (s *Store) query(ctx context.Context, where string, args ...any) ([]Capture, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT "+captureColumns+" FROM capture "+where, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var list []Capture
	for rows.Next() {
		var c Capture
		var redirects, header, at string
		if err := rows.Scan(&c.URL, &c.SHA256, &c.Kind, &c.Requested, &redirects, &c.Status, &header, &c.Media, &c.Bytes, &c.Title, &c.Found, &c.Note, &at); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(redirects), &c.Redirects); err != nil {
			return nil, err
		}
		c.Header = http.Header{}
		if err := json.Unmarshal([]byte(header), &c.Header); err != nil {
			return nil, err
		}
		c.Retrieved = parseTime(at)
		list = append(list, c)
	}
	return list, rows.Err()
}

// Twins gives, for each capture that another one stands for, that other address.
func (s *Store) Twins(ctx context.Context) (map[[2]string]string, error) {
	rows, err := s.db.QueryContext(ctx, "SELECT url, sha256, min(original) FROM duplicate GROUP BY url, sha256")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	twins := map[[2]string]string{}
	for rows.Next() {
		var u, sum, original string
		if err := rows.Scan(&u, &sum, &original); err != nil {
			return nil, err
		}
		twins[[2]string{u, sum}] = original
	}
	return twins, rows.Err()
}
