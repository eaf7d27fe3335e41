// Package warc reads WARC files (ISO 28500), plain or gzip, as Common Crawl, wget and
// browsertrix write them.
//
// Only what a reader of captures needs is here: records one after the other, and the
// HTTP answer inside a record. Bodies are streams; nothing is held in memory but what
// the caller reads.
package warc

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// ErrFormat is a file that is no WARC, or stops being one.
var ErrFormat = errors.New("not a WARC record")

// Record is one record. Body is valid until the next call of Next.
type Record struct {
	Type      string // response, resource, revisit, request, warcinfo, …
	URL       string
	Date      time.Time
	Length    int64
	Truncated string // why the crawler cut it short, "" if it did not
	Header    textproto.MIMEHeader
	Body      io.Reader
}

// Reader reads records.
type Reader struct {
	r    *bufio.Reader
	body *body // of the record before
	n    int   // records so far
}

// NewReader begins to read. A gzip file is recognised by its first bytes; its members
// may hold one record each, as the standard asks, or any number.
func NewReader(r io.Reader) (*Reader, error) {
	b := bufio.NewReaderSize(r, 64<<10)
	if head, _ := b.Peek(2); string(head) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			return nil, fmt.Errorf("gzip: %w", err)
		}
		b = bufio.NewReaderSize(z, 64<<10)
	}
	return &Reader{r: b}, nil
}

// Next gives the next record, io.EOF after the last. A file that ends inside a record
// gives io.ErrUnexpectedEOF.
func (r *Reader) Next() (*Record, error) {
	if r.body != nil {
		if _, err := io.Copy(io.Discard, r.body); err != nil {
			return nil, r.wrap(err)
		}
		r.body = nil
	}
	line, err := r.firstLine()
	if err != nil {
		return nil, err
	}
	r.n++
	if !strings.HasPrefix(line, "WARC/") {
		return nil, r.wrap(fmt.Errorf("found %q, want WARC/1.0: %w", cut(line), ErrFormat))
	}
	header, err := r.header()
	if err != nil {
		return nil, err
	}
	return r.record(header)
}

// firstLine skips the empty lines between records.
func (r *Reader) firstLine() (string, error) {
	for empty := 0; ; empty++ {
		line, err := r.line()
		switch {
		case err == io.EOF && line == "":
			return "", io.EOF
		case err != nil && err != io.EOF:
			return "", r.wrap(err)
		case line != "":
			return line, nil
		case empty > 8:
			return "", r.wrap(fmt.Errorf("only empty lines: %w", ErrFormat))
		}
	}
}

const (
	maxLine    = 64 << 10
	maxHeaders = 200
)

func (r *Reader) line() (string, error) {
	var b []byte
	for {
		part, err := r.r.ReadSlice('\n')
		b = append(b, part...)
		if len(b) > maxLine {
			return "", fmt.Errorf("a header line of more than %d bytes: %w", maxLine, ErrFormat)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		return strings.TrimRight(string(b), "\r\n"), err
	}
}

func (r *Reader) header() (textproto.MIMEHeader, error) {
	h := textproto.MIMEHeader{}
	last := ""
	for range maxHeaders {
		line, err := r.line()
		if err == io.EOF {
			return nil, r.wrap(io.ErrUnexpectedEOF)
		}
		if err != nil {
			return nil, r.wrap(err)
		}
		if line == "" {
			return h, nil
		}
		if (line[0] == ' ' || line[0] == '\t') && last != "" { // continued
			v := h[last]
			v[len(v)-1] += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, r.wrap(fmt.Errorf("header line %q: %w", cut(line), ErrFormat))
		}
		last = textproto.CanonicalMIMEHeaderKey(strings.TrimSpace(name))
		h[last] = append(h[last], strings.TrimSpace(value))
	}
	return nil, r.wrap(fmt.Errorf("more than %d header lines: %w", maxHeaders, ErrFormat))
}

func (r *Reader) record(h textproto.MIMEHeader) (*Record, error) {
	length, err := strconv.ParseInt(h.Get("Content-Length"), 10, 64)
	if err != nil || length < 0 {
		return nil, r.wrap(fmt.Errorf("Content-Length %q: %w", h.Get("Content-Length"), ErrFormat))
	}
	r.body = &body{r.r, length}
	date, _ := time.Parse(time.RFC3339, h.Get("Warc-Date"))
	return &Record{
		Type:      strings.ToLower(h.Get("Warc-Type")),
		URL:       strings.Trim(h.Get("Warc-Target-Uri"), "<>"), // wget 1.21 writes the brackets
		Date:      date,
		Length:    length,
		Truncated: h.Get("Warc-Truncated"),
		Header:    h,
		Body:      r.body,
	}, nil
}

// body is what is left of a record. It does not end before its length: half a page must
// not pass for a page.
type body struct {
	r    io.Reader
	left int64
}

func (b *body) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, io.EOF
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.left)])
	if b.left -= int64(n); err == io.EOF && b.left > 0 {
		err = io.ErrUnexpectedEOF
	}
	return n, err
}

func (r *Reader) wrap(err error) error { return fmt.Errorf("record %d: %w", r.n, err) }

func cut(s string) string {
	if q := []rune(s); len(q) > 40 {
		return string(q[:40]) + "…"
	}
	return s
}
