package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httputil"
	"net/textproto"
	"strconv"
	"strings"

	"nianbao/corpus/payload"
)

// Response is the HTTP answer in a record.
type Response struct {
	Status int
	Header http.Header
	Body   []byte // without transfer and content encodings
	Short  bool   // fewer bytes than its Content-Length
}

// Response reads the answer of a response record. Content-Length is not trusted: some
// archives unpack bodies and leave the header as it was.
func (r *Record) Response(limit int64) (*Response, error) {
	b := bufio.NewReader(r.Body)
	status, err := statusLine(b)
	if err != nil {
		return nil, err
	}
	mime, err := textproto.NewReader(b).ReadMIMEHeader()
	if err != nil && len(mime) == 0 && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("headers of the answer: %w", err)
	}
	res := &Response{Status: status, Header: http.Header(mime)}
	wire, err := io.ReadAll(io.LimitReader(b, limit+1))
	if int64(len(wire)) > limit {
		return nil, fmt.Errorf("more than %d bytes: %w", limit, payload.ErrTooLarge)
	}
	if err != nil {
		return nil, err
	}
	if n, err := strconv.Atoi(res.Header.Get("Content-Length")); err == nil && n > len(wire) && res.Header.Get("Transfer-Encoding") == "" {
		res.Short = true
	}
	if strings.EqualFold(res.Header.Get("Transfer-Encoding"), "chunked") {
		if wire, err = unchunk(wire); err != nil {
			return nil, err
		}
	}
	res.Body, err = payload.Decode(wire, res.Header.Get("Content-Encoding"), limit)
	return res, err
}

// statusLine reads HTTP/1.1 200 OK, and HTTP/2 200.
func statusLine(b *bufio.Reader) (int, error) {
	line, err := b.ReadString('\n')
	if err != nil {
		return 0, fmt.Errorf("status line %q: %w", cut(line), err)
	}
	f := strings.Fields(line)
	if len(f) < 2 || !strings.HasPrefix(f[0], "HTTP/") {
		return 0, fmt.Errorf("found %q, want a status line", cut(strings.TrimSpace(line)))
	}
	return strconv.Atoi(f[1])
}

// unchunk takes chunks apart; a body that is labelled chunked but is none (an archive
// that already did it) is left as it is.
func unchunk(wire []byte) ([]byte, error) {
	size, _, _ := bytes.Cut(wire, []byte("\n"))
	hex, _, _ := bytes.Cut(bytes.TrimSpace(size), []byte(";"))
	if _, err := strconv.ParseUint(string(bytes.TrimSpace(hex)), 16, 63); err != nil {
		return wire, nil
	}
	body, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(wire)))
	if err != nil {
		return nil, fmt.Errorf("chunks: %w: %w", payload.ErrCoding, err)
	}
	return body, nil
}
