package warc

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

func record(kind, url, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: <%s>\r\nWARC-Date: 2026-01-02T03:04:05Z\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, url, len(body), body)
}

func zip(parts ...string) []byte {
	var b bytes.Buffer
	for _, p := range parts {
		z := gzip.NewWriter(&b)
		io.WriteString(z, p)
		z.Close()
	}
	return b.Bytes()
}

const answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"

func readAll(data []byte) (got []string, err error) {
	r, err := NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return got, nil
		}
		if err != nil {
			return got, err
		}
		body := ""
		if rec.Type == "response" {
			res, err := rec.Response(1 << 20)
			if err != nil {
				return got, err
			}
			body = string(res.Body)
		}
		got = append(got, rec.Type+" "+rec.URL+" "+body)
	}
}

func TestRead(t *testing.T) {
	records := []string{record("warcinfo", "", "software: x\r\n"), record("request", "http://x/1", "GET / HTTP/1.1\r\n\r\n"), record("response", "http://x/1", answer),
		record("response", "http://x/2", "HTTP/2 404\r\nContent-Length: 99\r\n\r\ngone")}
	want := "[warcinfo   request http://x/1  response http://x/1 hello response http://x/2 gone]"
	for name, data := range map[string][]byte{
		"plain": []byte(strings.Join(records, "")), "member each": zip(records...), "one member": zip(strings.Join(records, "")),
	} {
		if got, err := readAll(data); err != nil || fmt.Sprint(got) != want {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func TestBroken(t *testing.T) {
	whole := record("response", "http://x/1", answer)
	for name, data := range map[string][]byte{
		"cut in the body": []byte(whole[:len(whole)-20]), "cut in the header": []byte(whole[:60]), "cut gzip": zip(whole, whole)[:150],
	} {
		if got, err := readAll(data); !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	for name, data := range map[string]string{
		"not a WARC": "<html>", "no length": "WARC/1.0\r\nWARC-Type: response\r\n\r\n", "long line": "WARC/1.0\r\nX: " + strings.Repeat("a", 1<<17),
	} {
		if got, err := readAll([]byte(data)); !errors.Is(err, ErrFormat) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(record("response", "http://x/1", answer)))
	f.Add(zip(record("response", "http://x/1", answer)))
	f.Fuzz(func(t *testing.T, data []byte) { _, _ = readAll(data) })
}
