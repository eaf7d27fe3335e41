package panel

import (
	"context"
	"iter"
	"runtime"
	"sync"

	"nianbao/corpus/bulk"
)

// linesOf are the lines of several outputs of extract, one after the other.
func linesOf(paths []string) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		for _, p := range paths {
			for line, err := range bulk.Lines(p) {
				if !yield(line, err) {
					return
				}
			}
		}
	}
}

// ordered does work on every line on all cores and uses the results in the order of the
// lines, with a bounded number of lines in memory.
func ordered[T any](ctx context.Context, lines iter.Seq2[[]byte, error], do func(n int, line []byte) (T, error), use func(T) error) error {
	type job struct {
		n    int
		line []byte
		out  T
		err  error
		done chan struct{}
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	cores := runtime.GOMAXPROCS(0)
	work, queue := make(chan *job), make(chan *job, 8*cores)
	var wg sync.WaitGroup
	for range cores {
		wg.Go(func() {
			for j := range work {
				j.out, j.err = do(j.n, j.line)
				close(j.done)
			}
		})
	}
	wg.Go(func() {
		defer close(queue)
		defer close(work)
		n := 0
		for line, err := range lines {
			j := &job{n: n, err: err, done: make(chan struct{})}
			n++
			select {
			case queue <- j:
			case <-ctx.Done():
				return
			}
			if err != nil {
				close(j.done)
				return
			}
			j.line = append([]byte(nil), line...)
			work <- j
		}
	})
	var failed error
	for j := range queue {
		<-j.done
		if failed == nil {
			if failed = j.err; failed == nil {
				failed = use(j.out)
			}
			if failed != nil {
				stop()
			}
		}
	}
	wg.Wait()
	if failed == nil {
		failed = ctx.Err()
	}
	return failed
}
