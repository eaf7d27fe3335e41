package fetch

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// gate lets one request at a time through to a host, and not too often: the pause is
// counted from the end of the answer, so that a slow server gets its rest too.
type gate struct {
	mu       sync.Mutex
	interval time.Duration
	limiter  *rate.Limiter
	closed   time.Time // not before: Retry-After and back-off hold for the whole host

	robotsMu sync.Mutex
	robots   map[string]*rules // by scheme
}

// newGate makes a gate. late tells that the host may have been asked a moment ago, by a
// process that died.
func newGate(interval time.Duration, late bool) *gate {
	g := &gate{interval: interval, limiter: rate.NewLimiter(rate.Every(interval), 1), robots: map[string]*rules{}}
	if late {
		g.rest()
	}
	return g
}

// rest begins a whole interval: the bucket is empty now.
func (g *gate) rest() {
	g.limiter = rate.NewLimiter(rate.Every(g.interval), 1)
	g.limiter.Allow()
}

// pass runs one request when it is this host's turn.
func (g *gate) pass(ctx context.Context, ask func()) error {
	g.mu.Lock()
	defer g.mu.Unlock()
	if err := sleep(ctx, time.Until(g.closed)); err != nil {
		return err
	}
	if err := g.limiter.Wait(ctx); err != nil {
		return err
	}
	ask()
	g.rest()
	return nil
}

// shut keeps the host from being asked for a while.
func (g *gate) shut(d time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if t := time.Now().Add(d); t.After(g.closed) {
		g.closed = t
	}
}

// slow makes the interval longer, never shorter.
func (g *gate) slow(interval time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if interval > g.interval {
		g.interval = interval
		g.rest()
	}
}

func (g *gate) pace() time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.interval
}

func sleep(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// hostOf is the key of a gate: http and https of one name are one host.
func hostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	host := strings.ToLower(u.Host)
	return strings.TrimSuffix(strings.TrimSuffix(host, ":80"), ":443")
}

func (f *Fetcher) gate(host string) *gate {
	f.mu.Lock()
	defer f.mu.Unlock()
	g := f.gates[host]
	if g == nil {
		g = newGate(f.o.Interval, f.resumed)
		f.gates[host] = g
	}
	return g
}
