package corpus

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
)

// timely are headers that are of the moment of asking, not of the page.
var timely = []string{"Date", "Age", "Expires", "Set-Cookie"}

// Dump writes what the catalogue holds, in a fixed order and without times: two stores
// that hold the same have the same dump. The log of requests is left out, it is a
// record of one course of events.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	for _, q := range []string{
		"SELECT 'capture', url, sha256, twin, kind, requested, redirects, status, header, media, bytes, title, found, note FROM capture ORDER BY url, sha256",
		"SELECT 'link', source, target, kind, text, why, run FROM link ORDER BY source, target",
		"SELECT 'task', url, host, kind, root, page, state, run, status, note FROM task ORDER BY url",
		"SELECT 'list', url, run, root, page, reader, sha256, total, reports, columns, fresh, note FROM list_page ORDER BY url, run",
		"SELECT 'robots', host, status, body FROM robots ORDER BY host",
		"SELECT 'duplicate', url, sha256, original, why FROM duplicate ORDER BY url, sha256, why",
		"SELECT 'run', id, seeds, finished_at <> '' FROM run ORDER BY id",
	} {
		if err := s.dump(ctx, w, q); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) dump(ctx context.Context, w io.Writer, q string) error {
	rows, err := s.db.QueryContext(ctx, q)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	header := slices.Index(names, "header")
	for rows.Next() {
		fields := make([]string, len(names))
		into := make([]any, len(names))
		for i := range fields {
			into[i] = &fields[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		if header >= 0 {
			fields[header] = timeless(fields[header])
		}
		for i, f := range fields {
			fields[i] = fmt.Sprintf("%q", f)
		}
		if _, err := io.WriteString(w, strings.Join(fields, "\t")+"\n"); err != nil {
			return err
		}
	}
	return rows.Err()
}

func timeless(header string) string {
	h := http.Header{}
	if json.Unmarshal([]byte(header), &h) != nil {
		return header
	}
	for _, name := range timely {
		h.Del(name)
	}
	return headerJSON(h)
}
