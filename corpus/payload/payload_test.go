package payload

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"testing"

	"github.com/andybalholm/brotli"
)

func packed(t *testing.T, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	z.Close()
	return b.Bytes()
}

func TestDecode(t *testing.T) {
	text := bytes.Repeat([]byte("年报"), 1000)
	var z bytes.Buffer
	w := zlib.NewWriter(&z)
	w.Write(text)
	w.Close()
	var br bytes.Buffer
	b := brotli.NewWriter(&br)
	b.Write(text)
	b.Close()
	page := []byte("<html>")
	if got, err := Decode(page, "br", 100); err != nil || !bytes.Equal(got, page) {
		t.Errorf("a page that is labelled br: %q, %v", got, err)
	}
	for name, c := range map[string]struct {
		wire     []byte
		encoding string
		limit    int64
		want     error
	}{
		"plain": {text, "", 1 << 20, nil}, "gzip": {packed(t, text), "gzip", 1 << 20, nil}, "twice": {packed(t, packed(t, text)), "gzip, x-gzip", 1 << 20, nil},
		"deflate": {z.Bytes(), "deflate", 1 << 20, nil}, "only the label": {text, "gzip", 1 << 20, nil},
		"bomb": {packed(t, text), "gzip", 100, ErrTooLarge}, "cut": {packed(t, text)[:40], "gzip", 1 << 20, ErrCoding}, "unknown": {text, "zstd", 1 << 20, ErrCoding},
		"brotli": {br.Bytes(), "br", 1 << 20, nil}, "brotli bomb": {br.Bytes(), "br", 100, ErrTooLarge}, "brotli cut": {br.Bytes()[:10], "br", 1 << 20, ErrCoding},
	} {
		got, err := Decode(c.wire, c.encoding, c.limit)
		if !errors.Is(err, c.want) || c.want == nil && !bytes.Equal(got, text) {
			t.Errorf("%s: %d bytes, %v", name, len(got), err)
		}
	}
}

func TestMedia(t *testing.T) {
	for _, c := range []struct{ declared, data, want string }{
		{"application/octet-stream", "%PDF-1.7", "application/pdf"},
		{"application/pdf", "<html><body>excuse", "text/html"},
		{"text/plain", "<!DOCTYPE html><html>", "text/html"},
		{"", "PK\x03\x04....word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
		{"application/zip", "PK\x03\x04....OFD.xml", "application/ofd"},
		{"application/json;charset=UTF-8", `{"html":"<html>"}`, "application/json"},
		{"message/rfc822", "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>", "multipart/related"},
		{"text/plain; charset=gbk", "报告", "text/plain"},
		{"", "", "application/octet-stream"},
	} {
		if got := Media(c.declared, []byte(c.data)); got != c.want {
			t.Errorf("Media(%q, %.20q) = %q, want %q", c.declared, c.data, got, c.want)
		}
	}
}
