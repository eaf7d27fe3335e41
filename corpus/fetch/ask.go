package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strconv"
	"strings"
	"time"

	"nianbao/corpus/discover"
)

// request is what to ask for.
type request struct {
	url     string
	referer string
	etag    string // conditional, with modified
	since   string
	limit   int64
	robots  bool   // the request is for robots.txt itself
	form    string // sent with POST, if any
}

// answer is what came back, or why nothing did.
type answer struct {
	url       string // after redirects
	redirects []string
	status    int
	header    http.Header
	body      []byte
	at        time.Time
	err       error
	attempts  []attempt
}

// attempt is one request on the wire.
type attempt struct {
	url     string
	outcome string
	status  int
	bytes   int
	took    time.Duration
	note    string
	at      time.Time
}

var (
	errDisallowed = errors.New("robots.txt does not allow it")
	errRedirects  = errors.New("too many redirects")
	errScheme     = errors.New("only http and https are asked")
	errWait       = errors.New("the server asks for a longer wait than --max-wait")
)

// ask follows redirects hop by hop, each hop through the gate and the rules of its own
// host.
func (f *Fetcher) ask(ctx context.Context, r request) *answer {
	a := &answer{url: r.url}
	for hops := 0; ; hops++ {
		if hops > f.o.MaxRedirects {
			a.err = fmt.Errorf("%d, the last to %s: %w", hops, short(a.url), errRedirects)
			return a
		}
		u, err := target(a.url)
		if err != nil {
			a.err = err
			return a
		}
		if !r.robots {
			rules, err := f.rulesFor(ctx, u)
			if err != nil {
				a.err = err
				return a
			}
			if !rules.allows(u) {
				a.err = errDisallowed
				return a
			}
		}
		resp := f.tries(ctx, a, u, r)
		if a.err != nil || resp == nil {
			return a
		}
		next, err := u.Parse(resp.Header.Get("Location"))
		if err != nil {
			a.err = fmt.Errorf("redirect to %q: %w", resp.Header.Get("Location"), err)
			return a
		}
		next.Fragment = ""
		if len(a.redirects) > 0 || a.url != next.String() {
			a.redirects = append(a.redirects, a.url)
		}
		r.referer, a.url, r.form = a.url, next.String(), "" // as browsers do
	}
}

func target(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, fmt.Errorf("%s: %w", short(address), errScheme)
	}
	u.User, u.Fragment = nil, ""
	return u, nil
}

// tries asks for one hop until there is an answer that asking again would not change.
// It gives the response when that is a redirect, else it fills in the answer.
func (f *Fetcher) tries(ctx context.Context, a *answer, u *url.URL, r request) *http.Response {
	g := f.gate(hostOf(u.String()))
	for n := 0; ; n++ {
		var resp *http.Response
		err := g.pass(ctx, func() { resp = f.once(ctx, a, u, r) })
		if err != nil {
			a.err = err
			return nil
		}
		if a.err == nil && resp != nil && isRedirect(resp) {
			return resp
		}
		if ctx.Err() != nil {
			a.err = ctx.Err()
			return nil
		}
		wait, again := f.pause(a, n)
		if !again || n >= f.o.Retries {
			return nil
		}
		if wait > f.o.MaxWait {
			a.err = fmt.Errorf("%s: %w", wait.Round(time.Second), errWait)
			return nil
		}
		f.o.Log.Info("waiting", "host", u.Host, "wait", wait.String(), "status", a.status, "error", text(a.err))
		g.shut(wait)
		a.err = nil
	}
}

func isRedirect(resp *http.Response) bool {
	switch resp.StatusCode {
	case 301, 302, 303, 307, 308:
		return resp.Header.Get("Location") != ""
	}
	return false
}

// pause tells whether to ask again, and after what time.
func (f *Fetcher) pause(a *answer, n int) (wait time.Duration, again bool) {
	wait = f.o.Backoff << min(n, 6)
	if a.err != nil {
		return wait, isPassing(a.err)
	}
	switch a.status {
	case http.StatusTooManyRequests, 500, 502, 503, 504:
		if d, ok := retryAfter(a.header.Get("Retry-After"), time.Now()); ok {
			wait = max(d, f.o.Interval)
		}
		return wait, true
	}
	return 0, false
}

// isPassing tells errors that may not come again.
func isPassing(err error) bool {
	for _, lasting := range [...]error{errTooLarge, errCoding, errPrivate, errScheme, errRedirects, errDisallowed, errWait} {
		if errors.Is(err, lasting) {
			return false
		}
	}
	return true
}

// retryAfter reads seconds or a date.
func retryAfter(s string, now time.Time) (time.Duration, bool) {
	if n, err := strconv.Atoi(s); err == nil && n >= 0 {
		return time.Duration(min(n, 1e8)) * time.Second, true
	}
	if t, err := http.ParseTime(s); err == nil {
		return max(0, t.Sub(now)), true
	}
	return 0, false
}

// once makes one request. The body is read inside the gate: the connection is busy
// until its end.
func (f *Fetcher) once(ctx context.Context, a *answer, u *url.URL, r request) *http.Response {
	ctx, cancel := context.WithTimeout(ctx, f.o.Timeout)
	defer cancel()
	var conn *tailConn
	ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(i httptrace.GotConnInfo) { conn, _ = i.Conn.(*tailConn) }})
	try := attempt{url: u.String(), at: time.Now()}
	defer func() {
		try.took = time.Since(try.at)
		a.attempts = append(a.attempts, try)
		f.o.Log.Debug("asked", "url", try.url, "status", try.status, "bytes", try.bytes, "millis", try.took.Milliseconds(), "note", try.note)
	}()
	a.at, a.err, a.status, a.header, a.body = try.at, nil, 0, nil, nil
	req, err := r.http(ctx, u)
	if err != nil {
		a.err = err
		try.note = err.Error()
		return nil
	}
	f.dress(req, r)
	resp, err := f.client.Do(req)
	if err != nil {
		a.err = plain(err, f.o.Timeout)
		try.note = a.err.Error()
		return nil
	}
	defer resp.Body.Close()
	try.status, a.status, a.header = resp.StatusCode, resp.StatusCode, resp.Header
	if isRedirect(resp) {
		return resp
	}
	a.body, err = readBody(resp, conn, r.limit)
	if err != nil {
		a.err = plain(err, f.o.Timeout)
		try.note = a.err.Error()
	}
	try.bytes = len(a.body)
	return resp
}

func (r *request) http(ctx context.Context, u *url.URL) (*http.Request, error) {
	if r.form == "" {
		return http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, u.String(), strings.NewReader(r.form))
	if err == nil {
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	return req, err
}

// askByPost asks a list again that answers only to POST. The answer stays under the
// address that was asked for first.
func (f *Fetcher) askByPost(ctx context.Context, a *answer, r request) {
	if a.err != nil || a.status == http.StatusNotModified || len(a.redirects) > 0 {
		return
	}
	target, form, ok := discover.ByPost(r.url, a.body)
	if !ok {
		return
	}
	again := f.ask(ctx, request{url: target, form: form, referer: r.referer, limit: r.limit})
	attempts := append(a.attempts, again.attempts...)
	if again.err == nil && again.status/100 == 2 && len(again.redirects) == 0 {
		again.url = a.url
		*a = *again
	}
	a.attempts = attempts
}

func (f *Fetcher) dress(req *http.Request, r request) {
	req.Header.Set("User-Agent", f.o.userAgent())
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8")
	req.Header.Set("Accept-Language", "zh-CN,zh;q=0.9")
	req.Header.Set("Accept-Encoding", "gzip")
	if r.referer != "" {
		req.Header.Set("Referer", r.referer)
	}
	if r.etag != "" {
		req.Header.Set("If-None-Match", r.etag)
	}
	if r.since != "" {
		req.Header.Set("If-Modified-Since", r.since)
	}
}
