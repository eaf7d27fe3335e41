package fetch

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"nianbao/corpus"
	"nianbao/corpus/discover"
	"nianbao/corpus/fence"
	"nianbao/corpus/page"
	"nianbao/corpus/payload"
)

// result is a finished task.
type result struct {
	task    task
	outcome Outcome
	note    string
	status  int
	asked   bool // a request was made
	silent  bool // and the server gave no answer to it
	fresh   int  // new captures

	answer *answer
	capt   *corpus.Capture
	body   []byte
	write  func(*sql.Tx) error // further rows
}

// do asks for one address and stores what came of it, in one transaction.
func (f *Fetcher) do(ctx context.Context, t task) (*result, error) {
	r := &result{task: t}
	if done, err := f.spare(ctx, r); err != nil || done {
		if err != nil {
			return nil, err
		}
		return r, f.commit(ctx, r)
	}
	q := request{url: t.url, limit: f.o.MaxBytes}
	var err error
	if q.referer, err = f.referer(ctx, t.url); err != nil {
		return nil, err
	}
	before, known, err := f.store.Latest(ctx, strings.SplitN(t.url, "#", 2)[0])
	if err != nil {
		return nil, err
	}
	if known {
		q.etag, q.since = before.Header.Get("Etag"), before.Header.Get("Last-Modified")
	}
	r.answer, r.asked = f.ask(ctx, q), true
	f.askByPost(ctx, r.answer, q)
	if ctx.Err() != nil { // interrupted: the task stays open
		return nil, ctx.Err()
	}
	if known && r.answer.err == nil && r.answer.status == http.StatusNotModified {
		if r.answer.body, err = f.store.Bytes(before.SHA256); err != nil {
			return nil, err
		}
		r.answer.header = before.Header
		r.outcome = NotModified
	}
	f.judge(ctx, r)
	return r, f.commit(ctx, r)
}

// spare finds tasks that need no request: captured before, by import or as the target
// of a redirect, or asked for under another form of the address.
func (f *Fetcher) spare(ctx context.Context, r *result) (bool, error) {
	t := r.task
	if t.kind != kindPage && t.kind != kindAttachment {
		return false, f.limitLists(ctx, r)
	}
	if !f.o.Refresh {
		var n int
		err := f.store.DB().QueryRowContext(ctx, "SELECT count(*) FROM capture WHERE url = ? AND kind <> 'list'", t.url).Scan(&n)
		if err != nil {
			return false, err
		}
		if n > 0 {
			r.outcome, r.note = OK, "already there"
			return true, nil
		}
	}
	other, err := f.betterTwin(ctx, t)
	if err != nil || other == "" {
		return false, err
	}
	r.outcome, r.note = Twin, "the same page as "+other
	return true, nil
}

// errLists stops a run whose list pages do not end.
var errLists = errors.New("too many list pages")

func (f *Fetcher) limitLists(ctx context.Context, r *result) error {
	var n int
	host := hostOf(r.task.url)
	err := f.store.DB().QueryRowContext(ctx, "SELECT count(*) FROM task WHERE host = ? AND run = ? AND kind = 'list' AND state <> 'open'", host, f.run).Scan(&n)
	if err == nil && n >= f.o.MaxLists {
		return fmt.Errorf("%s has more than %d list pages in this run: %w; --max-lists allows more", host, f.o.MaxLists, errLists)
	}
	return err
}

// judge turns an answer into an outcome.
func (f *Fetcher) judge(ctx context.Context, r *result) {
	a := r.answer
	r.status = a.status
	switch {
	case errors.Is(a.err, errDisallowed):
		r.outcome, r.note = Disallowed, "robots.txt does not allow it"
		return
	case errors.Is(a.err, errPrivate), errors.Is(a.err, errScheme):
		r.outcome, r.note = Refused, a.err.Error()
		return
	case a.err != nil:
		r.outcome, r.note, r.silent = Failed, a.err.Error(), a.status == 0
		return
	}
	p, isPage := f.look(a)
	if why := fence.Find(a.status, a.header, p); why != "" {
		r.outcome, r.note = Blocked, why
		return
	}
	switch {
	case a.status == http.StatusNotFound || a.status == http.StatusGone:
		r.outcome, r.note = Absent, fmt.Sprintf("status %d", a.status)
		f.afterAbsent(r)
	case r.outcome != NotModified && a.status/100 != 2:
		r.outcome, r.note = Failed, fmt.Sprintf("status %d", a.status)
		r.silent = a.status == http.StatusTooManyRequests || a.status >= 500
	case len(a.body) == 0:
		r.outcome, r.note = Failed, "the answer is empty"
	case isPage:
		f.judgePage(ctx, r, p)
	case discover.IsAPI(a.url):
		f.judgeList(r, f.readList(r))
	default:
		f.judgeFile(r)
	}
}

// look scans an answer that is a web page.
func (f *Fetcher) look(a *answer) (*page.Page, bool) {
	if media := mediaOf(a); media != "text/html" && media != "text/xml" {
		return nil, false
	}
	p, err := page.Read(a.url, a.header.Get("Content-Type"), a.body)
	if err != nil {
		return nil, false
	}
	return p, true
}

// judgePage decides what a web page is by its content; the kind of the task is only
// what a link promised.
func (f *Fetcher) judgePage(ctx context.Context, r *result, p *page.Page) {
	a, t := r.answer, r.task
	if why := fence.Gone(p); why != "" && !discover.HasReport(p) {
		r.outcome, r.note = Absent, why
		f.afterAbsent(r)
		return
	}
	attachments := discover.Attachments(p)
	switch {
	case discover.HasReport(p):
		f.judgeReport(r, p, attachments)
		if t.kind != kindPage {
			f.alsoList(r, f.readList(r))
		}
	case t.kind == kindAttachment:
		r.outcome, r.note = Failed, "a web page in place of a document"
	case t.kind == kindPage && strings.Contains(a.url, "xxgkAnnualReport.jsp") && len(attachments) == 0:
		r.outcome, r.note = Absent, "no report for this organ and year"
	case t.kind == kindPage && p.Han < 30 && len(attachments) == 0 && len(p.Frames) == 0 && !strings.Contains(p.Text, "<img"):
		r.outcome, r.note = Absent, fmt.Sprintf("a stub of %d bytes", len(a.body))
	default:
		list := f.readList(r)
		if _, named := discover.PageTitle(p); named && len(attachments) > 0 && len(list.Reports) == 0 ||
			t.kind == kindPage && (len(list.Reports) < 3 || len(attachments) > 0) || f.o.NoDiscover && t.kind == kindAuto {
			f.judgeReport(r, p, attachments)
			return
		}
		f.judgeList(r, list)
	}
}

// judgeReport stores a page with its attachments.
func (f *Fetcher) judgeReport(r *result, p *page.Page, attachments []discover.Found) {
	title, _ := discover.PageTitle(p)
	if title == "" {
		title = p.Title
	}
	f.keep(r, corpus.Page, "text/html", title)
	source := r.answer.url
	r.write = func(tx *sql.Tx) error {
		for _, at := range attachments {
			if err := f.addLink(tx, corpus.Link{Source: source, Target: at.URL, Kind: "attachment", Text: at.Text, Why: at.Why}); err != nil {
				return err
			}
			if f.o.NoDiscover {
				continue
			}
			if err := f.addTask(tx, task{url: at.URL, kind: kindAttachment}); err != nil {
				return err
			}
		}
		return nil
	}
}

// judgeFile stores a document.
func (f *Fetcher) judgeFile(r *result) {
	kind := corpus.Attachment
	if r.task.kind != kindAttachment {
		kind = corpus.Page
	}
	f.keep(r, kind, mediaOf(r.answer), "")
}

func (f *Fetcher) keep(r *result, kind corpus.Kind, media, title string) {
	a := r.answer
	if r.outcome == NotModified {
		return
	}
	r.outcome = OK
	r.body = a.body
	r.capt = &corpus.Capture{URL: a.url, Kind: kind, Redirects: a.redirects, Status: a.status, Header: a.header,
		Media: media, Title: title, Found: "fetch", Retrieved: a.at}
	if requested := strings.SplitN(r.task.url, "#", 2)[0]; requested != a.url {
		r.capt.Requested = requested
	}
	if len(a.redirects) > 0 && a.redirects[0] == r.capt.Requested {
		r.capt.Redirects = a.redirects[1:] // only what lies between
	}
}

// commit stores a result: bytes, capture, links, tasks, attempts and the outcome.
func (f *Fetcher) commit(ctx context.Context, r *result) error {
	ctx = context.WithoutCancel(ctx)
	var staged []*corpus.Staged
	if r.capt != nil {
		st, err := f.store.Stage(*r.capt, r.body)
		if err != nil {
			return err
		}
		staged = append(staged, st)
	}
	fresh, err := f.store.Commit(ctx, staged, func(tx *sql.Tx) error {
		if r.write != nil {
			if err := r.write(tx); err != nil {
				return err
			}
		}
		if r.answer != nil {
			if n := len(r.answer.attempts); n > 0 {
				r.answer.attempts[n-1].outcome = string(r.outcome)
			}
			if err := f.logAttempts(tx, r.answer.attempts); err != nil {
				return err
			}
		}
		_, err := tx.Exec("UPDATE task SET state = ?, status = ?, note = ?, done_at = ? WHERE url = ?", string(r.outcome), r.status, r.note, now(), r.task.url)
		return err
	})
	for _, b := range fresh {
		if b {
			r.fresh++
		}
	}
	return err
}

func mediaOf(a *answer) string { return payload.Media(a.header.Get("Content-Type"), a.body) }
