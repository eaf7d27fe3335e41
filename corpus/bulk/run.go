package bulk

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"sync"
	"time"

	"nianbao/model"
	"nianbao/parser"
)

// Options of a run. The zero value works but for Out or Stream.
type Options struct {
	Out     string    // path of the output; ".zst" at its end compresses
	Stream  io.Writer // instead of Out: no resume
	Jobs    int       // workers; 0 is one for each core
	Shard   Shard
	Parser  parser.Parser // its limits and version
	Timeout time.Duration // for one input; 0 is 30 s

	Each func(Outcome) // called for each record, in order
	// Parse stands in for the parser in tests.
	Parse func(parser.Source) (*model.Report, error)
}

// window is how many inputs may be under way or waiting for a slow one before them.
// Together with held it bounds the memory of a run.
const (
	window = 512
	held   = 32 << 20 // bytes of inputs read ahead and of finished lines
)

// Run reads all inputs of the source into one output. It returns ctx.Err() when it was
// interrupted; the same call then goes on where it stopped.
func Run(ctx context.Context, src Source, opt Options) (*Summary, error) {
	r := &run{opt: opt, list: newListSum(), queue: make(chan *job, window), jobs: make(chan *job)}
	r.sum.start = time.Now()
	r.room = sync.NewCond(&r.mu)
	r.reader = reader{parse: opt.Parse, limit: opt.Parser.MaxBytes, timeout: opt.Timeout}
	if r.reader.parse == nil {
		r.reader.parse = opt.Parser.Parse
	}
	if r.reader.limit == 0 {
		r.reader.limit = parser.DefaultMaxBytes
	}
	if r.reader.timeout == 0 {
		r.reader.timeout = 30 * time.Second
	}
	if err := r.open(); err != nil {
		return nil, err
	}
	err := r.work(ctx, src)
	for _, c := range r.caches {
		c.close()
	}
	r.sum.Seconds = time.Since(r.sum.start).Seconds()
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		r.sum.Interrupted = ctx.Err() != nil
		_ = r.out.finish() // what is complete is taken over next time
		_ = r.out.close()
		return &r.sum, err
	}
	return &r.sum, r.close()
}

type run struct {
	opt    Options
	reader reader
	place  *place // nil for a stream
	out    *output
	caches []*cache
	list   *listSum
	sum    Summary

	jobs  chan *job // to the workers
	queue chan *job // to the writer, in order

	mu      sync.Mutex
	room    *sync.Cond
	waiting int // bytes of inputs and lines held
	err     error
}

func (r *run) open() (err error) {
	if r.opt.Out == "" {
		r.out, err = newOutput(r.opt.Stream, false)
		return err
	}
	p := &r.opt.Parser
	r.place = &place{r.opt.Shard.Path(r.opt.Out), identify(p.Version, fmt.Sprint(r.reader.limit, p.MaxDepth, p.MaxPages))}
	r.out, r.caches, err = r.place.open()
	return err
}

// work runs the dispatcher, the workers and, in this goroutine, the writer.
func (r *run) work(ctx context.Context, src Source) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	n := r.opt.Jobs
	if n <= 0 {
		n = runtime.GOMAXPROCS(0)
	}
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			for j := range r.jobs {
				res := r.reader.read(j)
				r.hold(len(res.line) - j.item.held - len(j.old))
				j.item.Read, j.old = nil, nil
				j.done <- res
			}
		})
	}
	wg.Go(func() {
		defer close(r.queue)
		defer close(r.jobs)
		r.err = r.dispatch(ctx, src)
	})
	err := r.write(stop)
	wg.Wait()
	if err == nil {
		err = r.err
	}
	return err
}

// dispatch hands out the inputs of this shard in order.
func (r *run) dispatch(ctx context.Context, src Source) error {
	seq := int64(-1)
	for item, err := range until(ctx, src) {
		if err != nil {
			return err
		}
		if r.opt.Out != "" && isOwn(r.opt.Out, item.Name) {
			continue
		}
		seq++
		r.list.add(&item)
		if !r.opt.Shard.has(item.Name) {
			continue
		}
		j := &job{item: item, done: make(chan result, 1)}
		if !r.opt.Shard.Whole() {
			at := seq
			j.seq = &at
		}
		for _, c := range r.caches {
			if j.old == nil {
				j.old = c.take(item.Name)
			}
		}
		r.waitForRoom(ctx)
		r.hold(j.item.held + len(j.old))
		select {
		case r.queue <- j:
		case <-ctx.Done():
			return nil
		}
		r.jobs <- j // a job in the queue must get its record, or the writer would wait for ever
	}
	return nil
}

// write puts the records in order. After an error it goes on only to free the others.
func (r *run) write(stop func()) (err error) {
	flushed := time.Now()
	for j := range r.queue {
		res := <-j.done
		r.hold(-len(res.line))
		if err != nil {
			continue
		}
		if err = r.out.write(res.line); err == nil && time.Since(flushed) > time.Second {
			err = r.out.out.Flush() // so that a killed run loses a second at most
			flushed = time.Now()
		}
		if err != nil {
			stop()
			continue
		}
		r.sum.Count(res.Outcome)
		if r.opt.Each != nil {
			r.opt.Each(res.Outcome)
		}
	}
	return err
}

func (r *run) hold(n int) {
	r.mu.Lock()
	r.waiting += n
	r.mu.Unlock()
	r.room.Broadcast()
}

// waitForRoom waits while too much is held. The input that the writer waits for is under
// way already, so the wait ends.
func (r *run) waitForRoom(ctx context.Context) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.waiting > held && ctx.Err() == nil {
		r.room.Wait()
	}
}

// close finishes a complete run.
func (r *run) close() error {
	err := r.out.finish()
	r.sum.Inputs = r.list.n
	if err != nil || r.place == nil {
		_ = r.out.close()
		return err
	}
	m := &Manifest{Format: manifestFormat, Tool: r.opt.Parser.Version, Identity: r.place.identity, Inputs: r.list.n, List: r.list.String(),
		Output: OutputSum{r.sum.Records, r.out.size, r.out.hash()}}
	if !r.opt.Shard.Whole() {
		m.Part = &PartOf{r.opt.Shard.I, r.opt.Shard.Of}
	}
	err = r.place.commit(m)
	if e := r.out.close(); err == nil { // the lock is held until all is in its place
		err = e
	}
	return err
}
