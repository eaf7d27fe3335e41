package fetch

import (
	"errors"
	"fmt"
	"io"
	"net/http"

	"nianbao/corpus/payload"
)

// What is wrong with a body for good: asking again gives the same.
var (
	errTooLarge = payload.ErrTooLarge
	errCoding   = payload.ErrCoding
	errOverrun  = errors.New("the server sent more than its Content-Length")
)

// readBody reads a body with limits on what comes in and on what it unpacks to. conn may
// be nil.
func readBody(resp *http.Response, conn *tailConn, limit int64) ([]byte, error) {
	wire, err := io.ReadAll(io.LimitReader(resp.Body, limit+1))
	if int64(len(wire)) > limit {
		return nil, fmt.Errorf("more than %d bytes: %w", limit, errTooLarge)
	}
	if err != nil {
		if errors.Is(err, io.ErrUnexpectedEOF) {
			return nil, fmt.Errorf("the answer ends after %d of %d bytes: %w", len(wire), resp.ContentLength, err)
		}
		return nil, err
	}
	if conn != nil && resp.ContentLength > 0 && !conn.endsWith(wire) {
		return nil, fmt.Errorf("Content-Length is %d: %w", resp.ContentLength, errOverrun)
	}
	return payload.Decode(wire, resp.Header.Get("Content-Encoding"), limit)
}
