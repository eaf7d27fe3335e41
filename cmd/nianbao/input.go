package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"nianbao/parser"
)

// limits are the flags that bound the work on one input.
type limits struct {
	bytes        int64
	depth, pages int
}

func (l *limits) flags(c *cobra.Command) {
	c.Flags().Int64Var(&l.bytes, "max-bytes", parser.DefaultMaxBytes, "refuse longer inputs")
	c.Flags().IntVar(&l.depth, "max-depth", 512, "refuse web pages with more nested tags; at most 512")
	c.Flags().IntVar(&l.pages, "max-pages", 500, "refuse PDF with more pages")
}

func (l *limits) validate() error {
	switch {
	case l.bytes <= 0:
		return usagef("", "--max-bytes is %d, want 1 or more", l.bytes)
	case l.depth <= 0 || l.depth > 512:
		return usagef("", "--max-depth is %d, want 1 to 512", l.depth)
	case l.pages <= 0:
		return usagef("", "--max-pages is %d, want 1 or more", l.pages)
	}
	return nil
}

// read reads one input whole, but never more than the limit and a byte. An
// interrupt does not wait for a stdin that is silent.
func (a *app) read(ctx context.Context, file string, limit int64) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		data, err := a.readAll(file, limit)
		done <- result{data, err}
	}()
	select {
	case r := <-done:
		return r.data, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (a *app) readAll(file string, limit int64) ([]byte, error) {
	r := a.stdin
	var b bytes.Buffer
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			return nil, err
		}
		if info.IsDir() {
			return nil, errDirectory
		}
		if info.Size() > limit {
			return nil, tooLong(fmt.Sprintf("%d bytes, at most %d are read", info.Size(), limit))
		}
		b.Grow(int(min(info.Size(), parser.DefaultMaxBytes)) + bytes.MinRead) // to read it in one go
		r = f
	}
	_, err := b.ReadFrom(io.LimitReader(r, limit+1))
	if err == nil && int64(b.Len()) > limit {
		return nil, tooLong(fmt.Sprintf("more than %d bytes", limit))
	}
	return b.Bytes(), err
}

var errDirectory = errors.New("is a directory")

func tooLong(text string) error { return &parser.Error{Code: parser.TooLarge, Err: errors.New(text)} }

// reason is an I/O error without the name of the file, which the message has already.
func reason(err error) string {
	if path, ok := errors.AsType[*fs.PathError](err); ok {
		return path.Err.Error()
	}
	return err.Error()
}
