package bulk

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// lineReader reads lines of any length, plain or zstd by the name of the file.
type lineReader struct {
	file *os.File
	zst  *zstd.Decoder
	in   *bufio.Reader
	buf  []byte
}

func openLines(path string) (*lineReader, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	r := &lineReader{file: f}
	var in io.Reader = f
	if isZstd(path) {
		// One goroutine: the caller reads at the pace of the workers.
		if r.zst, err = zstd.NewReader(f, zstd.WithDecoderConcurrency(1)); err != nil {
			f.Close()
			return nil, err
		}
		in = r.zst
	}
	r.in = bufio.NewReaderSize(in, 64<<10)
	return r, nil
}

// isZstd looks at the name without what a working file has behind it.
func isZstd(path string) bool {
	for _, end := range []string{working, earlier} {
		if s, ok := strings.CutSuffix(path, end); ok {
			path = s[:strings.LastIndexByte(s, '.')]
		}
	}
	return strings.HasSuffix(path, ".zst")
}

func (r *lineReader) Close() {
	if r.zst != nil {
		r.zst.Close()
	}
	r.file.Close()
}

// next is the next line with its line feed. The bytes are good until the next call. A
// last line without line feed gives io.ErrUnexpectedEOF.
func (r *lineReader) next() ([]byte, error) {
	r.buf = r.buf[:0]
	for {
		part, err := r.in.ReadSlice('\n')
		if err == nil && len(r.buf) == 0 {
			return part, nil
		}
		r.buf = append(r.buf, part...)
		switch {
		case err == nil:
			return r.buf, nil
		case errors.Is(err, bufio.ErrBufferFull):
		case err == io.EOF && len(r.buf) > 0:
			return nil, io.ErrUnexpectedEOF
		default:
			return nil, err
		}
	}
}

// Lines gives the lines of an output of this package, plain or zstd. A line is good
// until the next one.
func Lines(path string) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		r, err := openLines(path)
		if err != nil {
			yield(nil, err)
			return
		}
		defer r.Close()
		for {
			line, err := r.next()
			if err == io.EOF {
				return
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	}
}
