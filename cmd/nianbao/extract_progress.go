package main

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"nianbao/corpus/bulk"
	"nianbao/model"
)

// progress shows how far a run is: a bar on a terminal, else a line now and then.
type progress struct {
	mu    sync.Mutex
	app   *app
	quiet bool
	begin time.Time
	told  time.Time
	sum   bulk.Summary
	bars  *mpb.Progress
	bar   *mpb.Bar
}

// tellEvery is how often a log, which is no terminal, gets a line.
const tellEvery = 30 * time.Second

func (x *extraction) progress(ctx context.Context, paths []string) *progress {
	p := &progress{app: x.app, quiet: x.quiet, begin: time.Now(), told: time.Now()}
	if x.quiet || !isTerminal(x.app.stderr) {
		return p
	}
	p.bars = mpb.New(mpb.WithOutput(x.app.stderr), mpb.WithWidth(30), mpb.WithAutoRefresh())
	p.bar = p.bars.New(0, mpb.BarStyle().Lbound("[").Filler("#").Tip("#").Padding(".").Rbound("]"),
		mpb.PrependDecorators(decor.Any(func(decor.Statistics) string { return p.line() })),
		mpb.AppendDecorators(decor.AverageETA(decor.ET_STYLE_GO)), mpb.BarFillerClearOnComplete())
	if !slices.Contains(paths, "-") && x.shard == "" {
		go func() {
			if n, ok := bulk.Count(ctx, paths); ok {
				p.bar.SetTotal(n, false)
			}
		}()
	}
	return p
}

// line is the counts by status and the rate.
func (p *progress) line() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := fmt.Sprintf("%d inputs:", p.sum.Records)
	for _, status := range []model.Status{model.Clean, model.Inconsistent, model.Doubtful, model.StatusUnreadable} {
		if n := p.sum.ByStatus[status]; n > 0 {
			s += fmt.Sprintf(" %d %s,", n, status)
		}
	}
	s += fmt.Sprintf(" %d failed", p.sum.Failed)
	if p.sum.Reused > 0 {
		s += fmt.Sprintf(", %d unchanged", p.sum.Reused)
	}
	if sec := time.Since(p.begin).Seconds(); sec > 0.5 {
		s += fmt.Sprintf("; %.0f/s", float64(p.sum.Records)/sec)
	}
	return s + " "
}

func (p *progress) add(o bulk.Outcome) {
	p.mu.Lock()
	p.sum.Count(o)
	p.mu.Unlock()
	switch {
	case p.bar != nil:
		p.bar.IncrBy(1)
	case !p.quiet && time.Since(p.told) > tellEvery:
		p.told = time.Now()
		fmt.Fprintf(p.app.stderr, "nianbao: %s\n", p.line())
	}
}

// tell prints something about an input, which a bar must not overwrite.
func (p *progress) tell(print func()) {
	if p.bar != nil {
		fmt.Fprintln(p.app.stderr)
	}
	print()
}

func (p *progress) stop() {
	if p.bar == nil {
		return
	}
	p.bar.Abort(true)
	p.bars.Wait()
}
