// Package payload turns what came over the wire, or out of an archive, into the bytes of
// a page or document, and tells what they are.
package payload

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/andybalholm/brotli"
)

// What is wrong with a body for good.
var (
	ErrTooLarge = errors.New("too large")
	ErrCoding   = errors.New("broken content encoding")
)

// Decode takes the content encodings off a body. Some servers send gzip unasked.
func Decode(wire []byte, encoding string, limit int64) ([]byte, error) {
	names := strings.Split(encoding, ",")
	for i := len(names) - 1; i >= 0; i-- { // the last was put on last
		var err error
		if wire, err = decodeOne(wire, strings.ToLower(strings.TrimSpace(names[i])), limit); err != nil {
			return nil, err
		}
	}
	return wire, nil
}

func decodeOne(wire []byte, encoding string, limit int64) ([]byte, error) {
	var r io.Reader
	var err error
	switch encoding {
	case "", "identity", "none":
		return wire, nil
	case "gzip", "x-gzip":
		if !bytes.HasPrefix(wire, []byte("\x1f\x8b")) {
			return wire, nil // labelled, but not packed: seen behind caches
		}
		r, err = gzip.NewReader(bytes.NewReader(wire))
	case "deflate":
		if r, err = zlib.NewReader(bytes.NewReader(wire)); err != nil {
			r, err = flate.NewReader(bytes.NewReader(wire)), nil
		}
	case "br": // kept by crawlers that asked for it
		if bytes.HasPrefix(bytes.TrimSpace(wire), []byte("<")) {
			return wire, nil // labelled, but not packed
		}
		r = brotli.NewReader(bytes.NewReader(wire))
	default:
		return nil, fmt.Errorf("content encoding %q is not read: %w", encoding, ErrCoding)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", encoding, ErrCoding, err)
	}
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if int64(len(data)) > limit {
		return nil, fmt.Errorf("%d bytes of %s unpack to more than %d: %w", len(wire), encoding, limit, ErrTooLarge)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", encoding, ErrCoding, err)
	}
	return data, nil
}
