package main

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"nianbao/corpus"
)

// listing is what corpus ls prints.
type listing struct {
	*corpora
	kind  string
	tasks bool
	json  bool
}

func (k *corpora) lsCommand() *cobra.Command {
	l := &listing{corpora: k}
	c := &cobra.Command{
		Use:   "ls --store DIR",
		Short: "List captures, or addresses and what came of them",
		Long: `Print a line a capture, in order of address: time, kind, media type, bytes, SHA-256,
address, title. --tasks prints a line an address that was to be fetched: outcome, address,
reason. --json prints everything that is known, as JSON Lines.`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return l.run(c.Context()) },
	}
	c.Flags().StringVar(&l.kind, "kind", "", "only page, attachment or list")
	c.Flags().BoolVar(&l.tasks, "tasks", false, "addresses and outcomes instead of captures")
	c.Flags().BoolVar(&l.json, "json", false, "JSON Lines")
	return c
}

func (l *listing) run(ctx context.Context) error {
	switch corpus.Kind(l.kind) {
	case "", corpus.Page, corpus.Attachment, corpus.List:
	default:
		return usagef("--kind page, attachment or list", "unknown kind %q", l.kind)
	}
	s, err := l.open()
	if err != nil {
		return err
	}
	defer s.Close()
	if l.tasks {
		return l.storeError(l.printTasks(ctx, s))
	}
	twins, err := s.Twins(ctx)
	if err != nil {
		return l.storeError(err)
	}
	for c, err := range s.Captures(ctx, corpus.Kind(l.kind)) {
		if err != nil {
			return l.storeError(err)
		}
		if err := l.print(s, &c, twins[[2]string{c.URL, c.SHA256}]); err != nil {
			return err
		}
	}
	return nil
}

// entry is a capture in JSON.
type entry struct {
	URL         string              `json:"url"`
	SHA256      string              `json:"sha256"`
	Kind        corpus.Kind         `json:"kind"`
	MediaType   string              `json:"media_type"`
	Bytes       int64               `json:"bytes"`
	RetrievedAt string              `json:"retrieved_at"`
	Status      int                 `json:"status,omitempty"`
	Requested   string              `json:"requested_url,omitempty"`
	Redirects   []string            `json:"redirects,omitempty"`
	Headers     map[string][]string `json:"headers,omitempty"`
	Title       string              `json:"title,omitempty"`
	Found       string              `json:"found"`
	Note        string              `json:"note,omitempty"`
	DuplicateOf string              `json:"duplicate_of,omitempty"`
	Path        string              `json:"path"`
}

func (l *listing) print(s *corpus.Store, c *corpus.Capture, twin string) error {
	at := c.Retrieved.UTC().Format(time.RFC3339)
	if !l.json {
		mark := ""
		if twin != "" {
			mark = " = " + twin
		}
		return l.write(fmt.Appendf(nil, "%s  %-10s  %-15s  %9d  %s  %s  %s%s\n", at, c.Kind, c.Media, c.Bytes, c.SHA256[:12], oneLine(c.URL), oneLine(c.Title), oneLine(mark)))
	}
	return l.line(entry{c.URL, c.SHA256, c.Kind, c.Media, c.Bytes, at, c.Status, c.Requested, c.Redirects, c.Header, c.Title, c.Found, c.Note, twin, s.Path(c.SHA256)})
}

func (l *listing) line(v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return l.write(append(b, '\n'))
}

func (l *listing) printTasks(ctx context.Context, s *corpus.Store) error {
	rows, err := s.DB().QueryContext(ctx, "SELECT state, kind, url, status, note, done_at FROM task ORDER BY state, url")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var t struct {
			State  string `json:"outcome"`
			Kind   string `json:"kind"`
			URL    string `json:"url"`
			Status int    `json:"status,omitempty"`
			Note   string `json:"note,omitempty"`
			DoneAt string `json:"done_at,omitempty"`
		}
		if err := rows.Scan(&t.State, &t.Kind, &t.URL, &t.Status, &t.Note, &t.DoneAt); err != nil {
			return err
		}
		if l.json {
			err = l.line(t)
		} else {
			err = l.write(fmt.Appendf(nil, "%-12s  %-10s  %s  %s\n", t.State, t.Kind, oneLine(t.URL), oneLine(t.Note)))
		}
		if err != nil {
			return err
		}
	}
	return rows.Err()
}
