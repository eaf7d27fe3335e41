package importer

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"time"

	"nianbao/corpus/payload"
)

// line is one capture of a JSON Lines file. url and html are enough.
type line struct {
	URL         string      `json:"url"`
	HTML        string      `json:"html"`
	Text        string      `json:"text"`
	Base64      string      `json:"base64"` // bytes that are no text
	Status      int         `json:"status"`
	ContentType string      `json:"content_type"`
	Title       string      `json:"title"`
	RetrievedAt string      `json:"retrieved_at"`
	Headers     http.Header `json:"headers"`
}

// jsonLines imports a file of JSON Lines. A broken line is a failure, the others go in.
func (im *importer) jsonLines(r io.Reader, shown string, info fs.FileInfo) error {
	b := bufio.NewReaderSize(r, 256<<10)
	for n := 1; ; n++ {
		data, err := payload.ReadLine(b, im.o.MaxBytes*2)
		if err != nil && !errors.Is(err, io.EOF) {
			im.fail(fmt.Sprintf("%s:%d", shown, n), err)
			return nil
		}
		if data = bytes.TrimRight(data, "\r\n"); len(data) > 0 {
			im.saw()
			if e := im.jsonLine(data, fmt.Sprintf("%s:%d", shown, n), info.ModTime()); e != nil {
				return e
			}
		}
		if err != nil {
			return nil
		}
	}
}

func (im *importer) jsonLine(data []byte, shown string, modified time.Time) error {
	var l line
	if err := json.Unmarshal(data, &l); err != nil {
		im.fail(shown, fmt.Errorf("not JSON: %w", err))
		return nil
	}
	it := &item{name: shown, url: normal(l.URL), media: l.ContentType, status: l.Status, header: l.Headers, title: l.Title, retrieved: modified}
	if it.url == "" {
		im.fail(shown, fmt.Errorf("url is %q, want an http or https address", l.URL))
		return nil
	}
	if t, err := time.Parse(time.RFC3339, l.RetrievedAt); err == nil {
		it.retrieved = t
	}
	switch {
	case l.Base64 != "":
		var err error
		if it.data, err = base64.StdEncoding.DecodeString(l.Base64); err != nil {
			im.fail(shown, err)
			return nil
		}
	case l.HTML != "":
		it.data = []byte(l.HTML)
	case l.Text != "":
		it.data, it.media = []byte(l.Text), "text/plain"
	default:
		im.fail(shown, errors.New("none of html, text and base64"))
		return nil
	}
	return im.add(it)
}
