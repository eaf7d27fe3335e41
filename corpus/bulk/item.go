package bulk

import (
	"context"
	"iter"
)

// Item is one input. Read is called once, by any worker, and must not return more than
// limit+1 bytes: one byte too many says that the input is too long.
type Item struct {
	Name      string // what the record calls it
	URL       string // where it was captured, if known
	Retrieved string // when it was captured, RFC 3339, if known
	Read      func(limit int64) ([]byte, error)

	held int // bytes that Read has in memory already
}

// Source gives inputs in a fixed order. An error ends the run: it means that the list
// itself cannot be had. What is wrong with one input is told by its Read.
type Source iter.Seq2[Item, error]

// Join gives the inputs of several sources, one source after the other.
func Join(sources ...Source) Source {
	return func(yield func(Item, error) bool) {
		for _, s := range sources {
			if !each(s, yield) {
				return
			}
		}
	}
}

// failing is an item that cannot be read.
func failing(name string, err error) Item {
	return Item{Name: name, Read: func(int64) ([]byte, error) { return nil, err }}
}

// until ends a source when the context does.
func until(ctx context.Context, s Source) Source {
	return func(yield func(Item, error) bool) {
		for item, err := range s {
			if ctx.Err() != nil || !yield(item, err) {
				return
			}
		}
	}
}

// inMemory is an item that was read out of a stream.
func inMemory(item Item, data []byte) Item {
	item.held = len(data)
	item.Read = func(int64) ([]byte, error) { return data, nil }
	return item
}
