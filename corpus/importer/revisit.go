package importer

import (
	"context"
	"fmt"
	"slices"
	"time"

	"nianbao/corpus"
	"nianbao/corpus/warc"
)

// revisit is a record that says: the answer was the same as one before (ISO 28500,
// 6.7). It has no bytes, but an address and a time.
type revisit struct {
	name, url string
	date      time.Time
	digest    string    // of the payload
	refers    string    // the address of the answer before, "" if it does not say
	when      time.Time // and its time
}

// original is a capture that a revisit may refer to.
type original struct{ url, sha256 string }

// maxRevisits bounds what is remembered of revisits and digests.
const maxRevisits = 1_000_000

func (im *importer) noteDigest(it *item) {
	if it.digest == "" {
		return
	}
	im.mu.Lock()
	defer im.mu.Unlock()
	if _, ok := im.digests[it.digest]; !ok && len(im.digests) < maxRevisits {
		im.digests[it.digest] = original{it.staged.URL, it.staged.SHA256}
	}
}

func (im *importer) noteRevisit(rec *warc.Record, shown string) {
	r := revisit{name: shown + "#" + rec.URL, url: normal(rec.URL), date: rec.Date, digest: rec.Header.Get("Warc-Payload-Digest"),
		refers: normal(rec.Header.Get("Warc-Refers-To-Target-Uri"))}
	r.when, _ = time.Parse(time.RFC3339, rec.Header.Get("Warc-Refers-To-Date"))
	switch {
	case r.url == "":
		im.leave("not an address of the web")
	case len(im.revisits) >= maxRevisits:
		im.leave("a revisit record: there are too many")
	default:
		im.revisits = append(im.revisits, r)
	}
}

// resolveRevisits enters revisits under the bytes that they refer to: those of a record
// with the same digest in this import, else of the capture that the store has of the
// address and time. It comes last, when all originals are in the store.
func (im *importer) resolveRevisits() error {
	for group := range slices.Chunk(im.revisits, batchItems) {
		var staged []*corpus.Staged
		for _, r := range group {
			c, ok, err := im.original(r)
			if err != nil {
				return err
			}
			if !ok {
				im.leave("a revisit record: what it refers to was not taken, or is not in the store")
				continue
			}
			c.Note = joinNote(c.Note, fmt.Sprintf("revisit: the same bytes as %s", c.URL))
			if c.URL != r.url {
				c.Requested, c.Redirects = "", nil
			}
			c.URL, c.Found, c.Retrieved = r.url, "import "+r.name, r.date
			st, err := im.store.Again(c)
			if err != nil {
				return err
			}
			staged = append(staged, st)
		}
		fresh, err := im.store.Commit(context.WithoutCancel(im.ctx), staged, nil)
		if err != nil {
			return err
		}
		im.stats.count(fresh, staged)
	}
	return nil
}

// original is the capture that a revisit refers to.
func (im *importer) original(r revisit) (c corpus.Capture, ok bool, err error) {
	address := r.refers
	from, known := im.digests[r.digest]
	switch {
	case known && r.digest != "":
		address = from.url
	case address == "":
		return c, false, nil
	}
	list, err := im.store.At(im.ctx, address)
	if err != nil {
		return c, false, err
	}
	for _, c := range list {
		if c.SHA256 == from.sha256 || !known && !r.when.IsZero() && c.Retrieved.Equal(r.when.Truncate(time.Second)) {
			return c, true, nil
		}
	}
	return c, false, nil
}
