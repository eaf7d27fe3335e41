package main

import (
	"fmt"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"nianbao/corpus/fetch"
)

// lines shows how far something without a known end is: one line that is written over
// on a terminal, else a line now and then.
type lines struct {
	k    *corpora
	tty  bool
	told time.Time
	open bool
}

func (k *corpora) lines() *lines {
	return &lines{k: k, tty: isTerminal(k.stderr), told: time.Now()}
}

func (l *lines) tell(format string, args ...any) {
	pause := tellEvery
	if l.tty {
		pause = 100 * time.Millisecond
	}
	if l.k.quiet || time.Since(l.told) < pause {
		return
	}
	l.told = time.Now()
	if !l.tty {
		l.k.say(format, args...)
		return
	}
	l.open = true
	fmt.Fprintf(l.k.stderr, "\r\x1b[K%s", fmt.Sprintf(format, args...))
}

func (l *lines) stop() {
	if l.open {
		fmt.Fprint(l.k.stderr, "\r\x1b[K")
	}
}

// hostBars shows a line a host: done, left, pace and the time that it will take.
type hostBars struct {
	lines *lines
	mu    sync.Mutex
	all   *mpb.Progress
	bars  map[string]*hostBar
	done  int
}

// hostBar has a lock of its own: the library draws while it is told.
type hostBar struct {
	bar  *mpb.Bar
	mu   sync.Mutex
	last fetch.Event
	lost int // blocked and failed
}

func (k *corpora) bars() *hostBars {
	b := &hostBars{lines: k.lines(), bars: map[string]*hostBar{}}
	if b.lines.tty && !k.quiet {
		b.all = mpb.New(mpb.WithOutput(k.stderr), mpb.WithWidth(24), mpb.WithAutoRefresh())
	}
	return b
}

// tell is called at the end of each task, from several goroutines.
func (b *hostBars) tell(e fetch.Event) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.done++
	if b.all == nil {
		b.lines.tell("%d addresses done; %s: %d done, %d left", b.done, e.Host, e.Done, e.Left)
		return
	}
	h := b.bars[e.Host]
	if h == nil {
		h = &hostBar{}
		h.bar = b.all.New(0, mpb.BarStyle().Lbound("[").Filler("#").Tip("#").Padding(".").Rbound("]"),
			mpb.PrependDecorators(decor.Name(e.Host, decor.WCSyncSpaceR)),
			mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return h.rest() })))
		b.bars[e.Host] = h
	}
	h.note(e)
	h.bar.SetTotal(int64(e.Done+e.Left), false)
	h.bar.SetCurrent(int64(e.Done))
	if e.Left == 0 { // for now; the line comes back when there is more
		h.bar.Abort(true)
		delete(b.bars, e.Host)
	}
}

func (h *hostBar) note(e fetch.Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.last = e
	if e.Outcome == fetch.Blocked || e.Outcome == fetch.Failed {
		h.lost++
	}
}

// rest is what stands behind a bar.
func (h *hostBar) rest() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	e := h.last
	s := fmt.Sprintf(" %d done, %d left", e.Done, e.Left)
	if h.lost > 0 {
		s += fmt.Sprintf(", %d lost", h.lost)
	}
	left := time.Duration(e.Left) * e.Interval
	return s + fmt.Sprintf(", one in %v, %v or more to go", e.Interval, left.Round(time.Second))
}

func (b *hostBars) stop() {
	if b.all != nil {
		b.mu.Lock()
		for _, h := range b.bars {
			h.bar.Abort(false)
		}
		b.mu.Unlock()
		b.all.Wait()
	}
	b.lines.stop()
}
