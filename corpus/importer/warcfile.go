package importer

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"slices"

	"nianbao/corpus/payload"
	"nianbao/corpus/warc"
)

// warcFile imports a WARC; only, if not nil, are the addresses to take.
func (im *importer) warcFile(name, shown string, only map[string]bool) error {
	f, err := os.Open(name)
	if err != nil {
		im.fail(shown, err)
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	b := bufio.NewReaderSize(f, 64<<10)
	m := &meter{packed: info.Size(), limit: im.o.MaxTotal}
	stream := &meteredReader{b, m}
	if head, _ := b.Peek(2); string(head) == "\x1f\x8b" {
		z, err := gzip.NewReader(b)
		if err != nil {
			im.fail(shown, err)
			return nil
		}
		stream.r = z
	}
	r, err := warc.NewReader(stream)
	if err != nil {
		im.fail(shown, err)
		return nil
	}
	if only == nil {
		im.mu.Lock()
		im.warcs = append(im.warcs, [2]string{name, shown})
		im.mu.Unlock()
	}
	for {
		rec, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			im.fail(shown, truncated(err))
			return nil
		}
		if only != nil && !only[normal(rec.URL)] {
			continue
		}
		if err := im.record(rec, name, shown, only != nil); err != nil {
			return err
		}
	}
}

// record imports one record.
func (im *importer) record(rec *warc.Record, name, shown string, again bool) error {
	switch rec.Type {
	case "response", "resource":
	case "revisit":
		if !again {
			im.saw()
			im.noteRevisit(rec, shown)
		}
		return nil
	default:
		return nil // requests, metadata
	}
	if !again {
		im.saw()
	}
	it := &item{name: shown + "#" + rec.URL, archive: name, url: normal(rec.URL), retrieved: rec.Date, filter: !im.o.All && !again}
	if it.url == "" { // dns:, urn:
		im.leave("not an address of the web")
		return nil
	}
	it.digest = rec.Header.Get("Warc-Payload-Digest")
	if rec.Truncated != "" {
		it.note = "cut short by the crawler: " + rec.Truncated
	}
	if rec.Type == "resource" {
		return im.resource(rec, it)
	}
	res, err := rec.Response(im.o.MaxBytes)
	if errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, payload.ErrCoding) {
		return nil // the file ends here: the next record tells
	}
	if err != nil {
		im.fail(it.name, err)
		return nil
	}
	if res.Short {
		it.note = joinNote(it.note, "shorter than its Content-Length")
	}
	it.status, it.header, it.media, it.data = res.Status, res.Header, res.Header.Get("Content-Type"), res.Body
	if res.Status == 412 || res.Status == 521 {
		it.blocked = fmt.Sprintf("status %d", res.Status)
		it.data = nil
		return im.add(it)
	}
	if res.Status/100 != 2 {
		im.leave(fmt.Sprintf("status %d", res.Status))
		return nil
	}
	return im.add(it)
}

func (im *importer) resource(rec *warc.Record, it *item) error {
	data, err := io.ReadAll(io.LimitReader(rec.Body, im.o.MaxBytes+1))
	if err == nil && int64(len(data)) > im.o.MaxBytes {
		err = fmt.Errorf("more than %d bytes", im.o.MaxBytes)
	}
	if err != nil {
		im.fail(it.name, err)
		return nil
	}
	it.status, it.header, it.media, it.data = http.StatusOK, http.Header{}, rec.Header.Get("Content-Type"), data
	return im.add(it)
}

// normal writes an address as fetching does, "" for one that is not of the web.
func normal(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.Fragment, u.RawFragment = "", ""
	if u.Path == "" {
		u.Path = "/"
	}
	return u.String()
}

// secondLook reads WARC files again for documents that stood before the page that links
// to them.
func (im *importer) secondLook() error {
	for _, w := range im.warcs {
		only := map[string]bool{}
		im.mu.Lock()
		for _, u := range slices.Sorted(maps.Keys(im.unsure[w[0]])) {
			if im.linked[u] {
				only[u] = true
			}
		}
		im.mu.Unlock()
		if len(only) == 0 {
			continue
		}
		if err := im.warcFile(w[0], w[1], only); err != nil {
			return err
		}
		im.mu.Lock()
		im.stats.Left["a document that no report links to"] -= len(only)
		im.mu.Unlock()
	}
	return im.flush()
}
