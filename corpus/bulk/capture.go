package bulk

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"nianbao/corpus/payload"
	"nianbao/corpus/warc"
)

// WARC gives the answers of a WARC that may be documents: status 2xx, and not the
// pictures, styles and scripts of pages.
func WARC(file string) Source {
	return func(yield func(Item, error) bool) {
		f, u, ok := openArchive(file, yield)
		if !ok {
			return
		}
		defer f.Close()
		r, err := warc.NewReader(f)
		if err != nil {
			yield(failing(u.name, err), nil)
			return
		}
		for {
			rec, err := r.Next()
			if err == io.EOF {
				return
			}
			if err != nil { // nothing behind this can be found
				yield(failing(u.name, err), nil)
				return
			}
			if item, ok := answer(rec, u.name); ok && !yield(item, nil) {
				return
			}
		}
	}
}

// answer is the item of a record, if it is one.
func answer(rec *warc.Record, archive string) (Item, bool) {
	item := Item{Name: archive + "#" + rec.URL, URL: rec.URL}
	if !strings.HasPrefix(rec.URL, "http://") && !strings.HasPrefix(rec.URL, "https://") {
		return item, false // dns:, urn:
	}
	if !rec.Date.IsZero() {
		item.Retrieved = rec.Date.UTC().Format(time.RFC3339)
	}
	switch rec.Type {
	case "response":
		res, err := rec.Response(entryLimit)
		switch {
		case errors.Is(err, payload.ErrTooLarge):
			item.Read = func(int64) ([]byte, error) { return nil, &tooLong{rec.Length} }
			return item, true
		case err != nil:
			item.Read = failing("", err).Read
			return item, true
		}
		return inMemory(item, res.Body), res.Status/100 == 2 && mayBeDocument(res.Header.Get("Content-Type"))
	case "resource":
		data, err := readAll(rec.Body, nil, entryLimit)
		if err != nil {
			item.Read = failing("", err).Read
			return item, true
		}
		return inMemory(item, data), mayBeDocument(rec.Header.Get("Content-Type"))
	}
	return item, false
}

func mayBeDocument(contentType string) bool {
	t := strings.ToLower(contentType)
	for _, part := range []string{"image/", "video/", "audio/", "font", "css", "javascript", "json"} {
		if strings.Contains(t, part) {
			return false
		}
	}
	return true
}

// JSONLines gives captures, one a line: url with html, text or base64, and
// retrieved_at. A broken line is one input that fails.
func JSONLines(file string) Source {
	return func(yield func(Item, error) bool) {
		f, in, u, ok := openStream(file, yield)
		if !ok {
			return
		}
		defer f.Close()
		b := bufio.NewReaderSize(in, 64<<10)
		for n := 1; ; n++ {
			line, err := payload.ReadLine(b, 2*entryLimit)
			if len(strings.TrimSpace(string(line))) > 0 && !yield(captureLine(line, fmt.Sprintf("%s:%d", u.name, n)), nil) {
				return
			}
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(failing(fmt.Sprintf("%s:%d", u.name, n), err), nil)
				return
			}
		}
	}
}

func captureLine(line []byte, name string) Item {
	var in struct {
		URL         string `json:"url"`
		HTML        string `json:"html"`
		Text        string `json:"text"`
		Base64      string `json:"base64"`
		RetrievedAt string `json:"retrieved_at"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return failing(name, fmt.Errorf("not JSON: %w", err))
	}
	item := Item{Name: name, URL: in.URL, Retrieved: in.RetrievedAt}
	switch {
	case in.HTML != "":
		return inMemory(item, []byte(in.HTML))
	case in.Text != "":
		return inMemory(item, []byte(in.Text))
	case in.Base64 != "":
		data, err := base64.StdEncoding.DecodeString(in.Base64)
		if err != nil {
			return failing(name, err)
		}
		return inMemory(item, data)
	}
	return failing(name, errors.New("found none of html, text and base64"))
}
