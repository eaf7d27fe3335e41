package fetch

import (
	"context"

	"nianbao/corpus"
)

// Planned is one line of a plan.
type Planned struct {
	Verb string // fetch, list (was read), leave, or the outcome of a list that was not read
	URL  string
	Text string
	Why  string
}

// Plan tells what a run with ListsOnly found: what would be fetched, and why, and what
// looks like a report and would not.
func Plan(ctx context.Context, s *corpus.Store, each func(Planned) error) error {
	rows, err := s.DB().QueryContext(ctx, `
		SELECT CASE WHEN t.state = 'open' THEN 'fetch' WHEN t.state IN ('ok', 'not_modified') AND t.kind = 'list' THEN 'list' ELSE t.state END, t.url,
		  coalesce((SELECT text FROM link WHERE target = t.url ORDER BY length(text) DESC, text LIMIT 1), ''),
		  coalesce(nullif((SELECT why FROM link WHERE target = t.url ORDER BY length(text) DESC, text LIMIT 1), ''), nullif(t.note, ''), 'given')
		FROM task t
		UNION ALL
		SELECT 'leave', target, max(text), min(why) FROM link WHERE kind = 'left' GROUP BY target
		ORDER BY 1, 2`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var p Planned
		if err := rows.Scan(&p.Verb, &p.URL, &p.Text, &p.Why); err != nil {
			return err
		}
		if err := each(p); err != nil {
			return err
		}
	}
	return rows.Err()
}
