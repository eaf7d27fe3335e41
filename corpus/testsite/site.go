// Package testsite serves, on loopback, sites that imitate the content systems of
// government sites with their traps: GBK pages and wrong charsets, lists that number
// from zero, from one and from the oldest, stubs with status 200, twins, servers that
// lie about length, never end, unpack to a gigabyte, ask for a pause, or put a challenge
// in the way.
//
// Each imitation is a host of its own (a port of 127.0.0.1), because manners are per
// host. The site logs every request and knows what a right collection of it holds.
package testsite

import (
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"time"
)

// Site is the hosts and the log.
type Site struct {
	hosts map[string]*Host

	mu       sync.Mutex
	log      []Request
	captures map[string]string // address -> kind: what a right collection has
	outcomes map[string]string // address -> outcome, of what cannot be had
	cells    map[Cell]string   // coverage
	state    map[string]int    // what was asked before, for servers that remember
}

// Cell is an organ and a year.
type Cell struct {
	Organ string
	Year  int
}

// Request is one request as the server saw it.
type Request struct {
	Host, Path  string
	Referer     string
	Agent       string
	Conditional bool
	Start, End  time.Time
	Together    int // requests under way at this host when it began, itself counted
	Status      int
}

// Host is one imitation.
type Host struct {
	site    *Site
	name    string
	mux     *http.ServeMux
	queries map[string]map[string]http.HandlerFunc // by path
	srv     *httptest.Server
	under   int // requests under way
}

// New starts the site.
func New() *Site {
	s := &Site{hosts: map[string]*Host{}, captures: map[string]string{}, outcomes: map[string]string{}, cells: map[Cell]string{}, state: map[string]int{}}
	for _, name := range []string{"portal", "trs", "one", "nf", "hanweb", "gd", "boda", "tree", "json", "nasty"} {
		s.start(name)
	}
	s.portal()
	s.trs()
	s.oneBased()
	s.nfcms()
	s.hanweb()
	s.gkmlpt()
	s.boda()
	s.tree()
	s.json()
	s.nasty()
	return s
}

func (s *Site) start(name string) {
	h := &Host{site: s, name: name, mux: http.NewServeMux(), queries: map[string]map[string]http.HandlerFunc{}}
	h.srv = httptest.NewUnstartedServer(h)
	if l, err := net.Listen("tcp", "127.0.0.1:0"); err == nil {
		h.srv.Listener.Close()
		h.srv.Listener = l
	}
	h.srv.Start()
	s.hosts[name] = h
}

// Close ends the site.
func (s *Site) Close() {
	for _, h := range s.hosts {
		h.srv.CloseClientConnections()
		h.srv.Close()
	}
}

// URL is an address on a host.
func (s *Site) URL(host, path string) string { return s.hosts[host].srv.URL + path }

// Front is where a collection begins.
func (s *Site) Front() string { return s.URL("portal", "/") }

// ServeHTTP logs and serves.
func (h *Host) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s := h.site
	s.mu.Lock()
	h.under++
	entry := Request{Host: h.name, Path: r.URL.RequestURI(), Referer: r.Referer(), Agent: r.UserAgent(), Start: time.Now(), Together: h.under,
		Conditional: r.Header.Get("If-None-Match") != "" || r.Header.Get("If-Modified-Since") != ""}
	s.mu.Unlock()
	rec := &recorder{ResponseWriter: w, status: 200}
	defer func() {
		s.mu.Lock()
		h.under--
		entry.End, entry.Status = time.Now(), rec.status
		s.log = append(s.log, entry)
		s.mu.Unlock()
	}()
	h.mux.ServeHTTP(rec, r)
}

type recorder struct {
	http.ResponseWriter
	status int
}

func (r *recorder) WriteHeader(status int) { r.status = status; r.ResponseWriter.WriteHeader(status) }
func (r *recorder) Unwrap() http.ResponseWriter {
	return r.ResponseWriter
}

// Log is what was asked so far, in order of beginning.
func (s *Site) Log() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := slices.Clone(s.log)
	slices.SortStableFunc(list, func(a, b Request) int { return a.Start.Compare(b.Start) })
	return list
}

// Reset empties the log and the memory of the servers.
func (s *Site) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.log = nil
	clear(s.state)
}

// times counts how often something was asked.
func (s *Site) times(key string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.state[key]++
	return s.state[key]
}

// Captures are the pages and attachments of a right collection, by address.
func (s *Site) Captures() map[string]string { return s.captures }

// Outcomes are the addresses that cannot be had, and what should be said of them.
func (s *Site) Outcomes() map[string]string { return s.outcomes }

// Cells is the right coverage: parsed, findings, blocked, failed, absent, disallowed.
func (s *Site) Cells() map[Cell]string { return s.cells }
