package panel

import (
	"sync"
	"sync/atomic"
)

// writer is one export.
type writer interface {
	add(*texts) error
	finish() error
	close() error
}

// writersAtOnce gives the same rows to several writers, each at its own pace: SQLite
// takes as long as all others together. Every writer sees the rows in the same order.
type writersAtOnce struct {
	to     []chan *texts
	done   sync.WaitGroup
	failed atomic.Pointer[error] // the first
	whole  bool                  // nothing failed before the end: the files may be finished
}

// ahead bounds the records that wait for a slow writer.
const ahead = 8

func spread(writers []writer) *writersAtOnce {
	s := &writersAtOnce{}
	for _, w := range writers {
		queue := make(chan *texts, ahead)
		s.to = append(s.to, queue)
		s.done.Go(func() {
			for t := range queue {
				if s.err() == nil {
					s.fail(w.add(t))
				}
			}
			if s.whole && s.err() == nil {
				s.fail(w.finish())
			}
		})
	}
	return s
}

func (s *writersAtOnce) fail(err error) {
	if err != nil {
		s.failed.CompareAndSwap(nil, &err)
	}
}

func (s *writersAtOnce) err() error {
	if e := s.failed.Load(); e != nil {
		return *e
	}
	return nil
}

// add gives rows to all writers, or tells why one of them cannot go on.
func (s *writersAtOnce) add(t *texts) error {
	for _, queue := range s.to {
		queue <- t
	}
	return s.err()
}

// finish waits for the writers and, when nothing failed, has them finish their files.
func (s *writersAtOnce) finish(err error) error {
	s.whole = err == nil // the closing of a channel makes it seen
	for _, queue := range s.to {
		close(queue)
	}
	s.done.Wait()
	if err != nil {
		return err
	}
	return s.err()
}
