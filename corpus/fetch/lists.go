package fetch

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"nianbao/corpus"
	"nianbao/corpus/discover"
)

func (f *Fetcher) readList(r *result) *discover.Result {
	_, fragment, _ := strings.Cut(r.task.url, "#")
	return discover.Read(discover.Input{URL: r.answer.url, Fragment: fragment, ContentType: r.answer.header.Get("Content-Type"),
		Data: r.answer.body, Number: r.task.page})
}

// judgeList stores a list page, its links, and the tasks that follow from them.
func (f *Fetcher) judgeList(r *result, list *discover.Result) {
	f.keep(r, corpus.List, mediaOf(r.answer), "")
	if r.outcome == "" {
		r.outcome = OK
	}
	r.note = list.Note
	f.judgeListRows(r, list)
}

func (f *Fetcher) judgeListRows(r *result, list *discover.Result) {
	if r.task.root == "" {
		r.task.root = r.task.url
	}
	r.write = func(tx *sql.Tx) error {
		known, err := f.knownTargets(tx, r.task.root)
		if err != nil {
			return err
		}
		fresh := 0
		for _, l := range list.Reports {
			fresh += count(known, l.URL)
		}
		for _, l := range list.Columns {
			fresh += count(known, l.URL)
		}
		if err := f.enterList(tx, r, list, fresh); err != nil {
			return err
		}
		return f.follow(tx, r, list, fresh)
	}
}

// alsoList follows the pickers of a page that shows a report under them, as 大汉's
// annual-report module does.
func (f *Fetcher) alsoList(r *result, list *discover.Result) {
	if list.Reader != "annual" {
		return
	}
	asReport := r.write
	f.judgeListRows(r, list)
	asList := r.write
	r.write = func(tx *sql.Tx) error {
		if err := asReport(tx); err != nil {
			return err
		}
		return asList(tx)
	}
}

// count is 1 for an address that was not known.
func count(known map[string]bool, address string) int {
	if known[address] {
		return 0
	}
	known[address] = true
	return 1
}

// knownTargets are the links of the pages of a list that this run has read.
func (f *Fetcher) knownTargets(tx *sql.Tx, root string) (map[string]bool, error) {
	rows, err := tx.Query(`SELECT target FROM link JOIN list_page ON link.source = list_page.url
		WHERE list_page.root = ?1 AND list_page.run = ?2 AND link.run = ?2 AND link.kind IN ('report', 'column')`, root, f.run)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	known := map[string]bool{}
	for rows.Next() {
		var target string
		if err := rows.Scan(&target); err != nil {
			return nil, err
		}
		known[target] = true
	}
	return known, rows.Err()
}

func (f *Fetcher) enterList(tx *sql.Tx, r *result, list *discover.Result, fresh int) error {
	_, err := tx.Exec(`INSERT INTO list_page (url, run, root, page, reader, sha256, total, reports, columns, fresh, note)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url, run) DO NOTHING`,
		r.task.url, f.run, r.task.root, r.task.page, list.Reader, corpus.Sum(r.answer.body), list.Total, len(list.Reports), len(list.Columns), fresh, list.Note)
	if err != nil {
		return err
	}
	if r.task.kind == kindList {
		return nil
	}
	_, err = tx.Exec("UPDATE task SET kind = 'list', root = ?, page = ? WHERE url = ?", r.task.root, r.task.page, r.task.url)
	return err
}

// follow enters the links of a list page and opens their tasks.
func (f *Fetcher) follow(tx *sql.Tx, r *result, list *discover.Result, fresh int) error {
	type group struct {
		links []discover.Found
		kind  string // of the link
		task  string // "" for none
	}
	for _, g := range []group{{list.Reports, "report", kindPage}, {list.Columns, "column", kindList}, {list.Left, "left", ""}} {
		for _, l := range g.links {
			if err := f.addLink(tx, corpus.Link{Source: r.task.url, Target: l.URL, Kind: g.kind, Text: l.Text, Why: l.Why}); err != nil {
				return err
			}
			t := task{url: l.URL, kind: g.task}
			if g.task == kindList {
				t.root = l.URL
			}
			if g.task == "" || f.o.NoDiscover {
				continue
			}
			if err := f.addTask(tx, t); err != nil {
				return err
			}
		}
	}
	number := r.task.page
	if fresh > 0 {
		number++
	}
	for _, s := range list.Next {
		if s.When == discover.IfFresh && fresh == 0 || s.When == discover.IfStale && fresh > 0 || f.o.NoDiscover {
			continue
		}
		if err := f.nextPage(tx, r, s.URL, number); err != nil {
			return err
		}
	}
	return nil
}

func (f *Fetcher) nextPage(tx *sql.Tx, r *result, address string, number int) error {
	if err := f.addLink(tx, corpus.Link{Source: r.task.url, Target: address, Kind: "next"}); err != nil {
		return err
	}
	return f.addTask(tx, task{url: address, kind: kindList, root: r.task.root, page: number})
}

// afterAbsent tries the other numbering of a list whose second page is not there.
func (f *Fetcher) afterAbsent(r *result) {
	if r.task.kind != kindList || r.task.root == r.task.url {
		return
	}
	steps := discover.AfterAbsent(r.task.url)
	r.write = func(tx *sql.Tx) error {
		for _, s := range steps {
			if err := f.nextPage(tx, r, s.URL, r.task.page); err != nil {
				return err
			}
		}
		return nil
	}
}

// ListState is how a list did in a run.
type ListState struct {
	Root    string
	Reader  string
	Pages   int    // read
	Reports int    // links to reports, all pages
	Columns int    // links to other lists
	Before  int    // reports in the last run that read it, -1 if none did
	Claimed int    // pages that it says to have, 0 if it does not
	Problem string // a loud failure, "" if none
	Warning string
}

// judgeLists sums the lists of this run up.
func (f *Fetcher) judgeLists(ctx context.Context) ([]ListState, error) {
	rows, err := f.store.DB().QueryContext(ctx, `
		SELECT l.root, max(l.reader), count(*), max(l.total), max(l.note),
		  (SELECT count(DISTINCT k.target) FROM link k JOIN list_page p ON p.url = k.source AND p.run = ?1 WHERE p.root = l.root AND k.run = ?1 AND k.kind = 'report'),
		  (SELECT count(DISTINCT k.target) FROM link k JOIN list_page p ON p.url = k.source AND p.run = ?1 WHERE p.root = l.root AND k.run = ?1 AND k.kind = 'column'),
		  coalesce((SELECT sum(b.fresh) FROM list_page b WHERE b.root = l.root AND b.run = (SELECT max(run) FROM list_page WHERE root = l.root AND run < ?1)), -1),
		  count(*) FILTER (WHERE l.fresh > 0), sum(l.fresh), max(l.url = l.root)
		FROM list_page l WHERE l.run = ?1 GROUP BY l.root ORDER BY l.root`, f.run)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []ListState
	for rows.Next() {
		var s ListState
		var note string
		var full, fresh int
		var whole bool // false when only some page of it was read again
		if err := rows.Scan(&s.Root, &s.Reader, &s.Pages, &s.Claimed, &note, &s.Reports, &s.Columns, &s.Before, &full, &fresh, &whole); err != nil {
			return nil, err
		}
		switch {
		case !whole:
		case s.Reports+s.Columns == 0:
			s.Problem = strings.TrimSuffix("nothing found on it; "+note, "; ")
		case fresh < s.Before:
			s.Problem = fmt.Sprintf("%d links, %d the last time", fresh, s.Before)
		default:
			s.Warning = shortfall(&s, full)
		}
		all = append(all, s)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	lost, err := f.lostLists(ctx)
	return append(all, lost...), err
}

// shortfall tells a list that ended before the number of pages that it claims. full are
// the pages that had something new on them.
func shortfall(s *ListState, full int) string {
	switch s.Reader {
	case "hanweb": // an answer is three pages, and the first block stands in the column
		full = s.Pages * 3
	case "gkmlpt", "json": // pages of other things are full too; the index is none of them
		full = s.Pages - 1
	}
	if s.Claimed <= full {
		return ""
	}
	return fmt.Sprintf("it claims %d pages, %d had anything on them", s.Claimed, full)
}

// lostLists are lists, or pages of lists, that could not be read at all.
func (f *Fetcher) lostLists(ctx context.Context) ([]ListState, error) {
	rows, err := f.store.DB().QueryContext(ctx, `SELECT url, root, state, note FROM task
		WHERE run = ? AND kind IN ('list', 'auto') AND state NOT IN ('open', 'ok', 'not_modified') ORDER BY url`, f.run)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []ListState
	for rows.Next() {
		var address, root, state, note string
		if err := rows.Scan(&address, &root, &state, &note); err != nil {
			return nil, err
		}
		if state == string(Absent) && root != address {
			continue // past the end of a list that has been read
		}
		all = append(all, ListState{Root: address, Reader: "none", Before: -1, Problem: state + ": " + note})
	}
	return all, rows.Err()
}
