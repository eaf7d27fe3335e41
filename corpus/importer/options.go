package importer

import (
	"errors"
	"log/slog"
	"net/http"
	"time"

	"nianbao/corpus"
)

// Options say what to take. Zero values mean the defaults in the comments.
type Options struct {
	All bool // of a WARC, every page and document; else those that look like reports
	// Attachments puts documents that pages link to, and that are not in the store, on the
	// list of what to fetch.
	Attachments bool
	MaxBytes    int64 // of one capture, unpacked; 64 MiB
	MaxTotal    int64 // that one archive may unpack to; 256 GiB
	Log         *slog.Logger
	Progress    func(Stats)
}

func (o Options) withDefaults() Options {
	if o.MaxBytes <= 0 {
		o.MaxBytes = 64 << 20
	}
	if o.MaxTotal <= 0 {
		o.MaxTotal = 256 << 30
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(Stats) {}
	}
	return o
}

// Stats is what an import did.
type Stats struct {
	Seen     int            // files, entries, records
	New      int            // captures entered
	Same     int            // captures that were there already
	URLs     int            // addresses put on the list of what to fetch
	Missing  int            // attachments that pages link to, neither in the store nor on the list
	Bytes    int64          // of new captures
	Left     map[string]int // by reason: what is no capture of a report
	Blocked  []Failure      // pages of challenges, captchas, logins
	Failures []Failure
}

// count adds what a commit to the store took.
func (s *Stats) count(fresh []bool, staged []*corpus.Staged) {
	for i, b := range fresh {
		if b {
			s.New++
			s.Bytes += staged[i].Bytes
		} else {
			s.Same++
		}
	}
}

// Failure is an input that could not be taken, and why.
type Failure struct{ Name, Reason string }

// Errors of archives.
var (
	errBomb  = errors.New("it unpacks to far more than it holds: a zip bomb")
	errTotal = errors.New("it unpacks to more than the limit")
	errClimb = errors.New("its path climbs out of the archive")
)

// item is one capture on its way in.
type item struct {
	name      string // for messages and provenance: archive.zip/dir/page.html
	archive   string // WARC file
	digest    string // of the payload, as the WARC states it
	url       string // "" when only the page may tell
	media     string // as declared
	status    int
	header    http.Header
	title     string
	note      string
	retrieved time.Time
	data      []byte
	filter    bool // take it only when it looks like a report

	staged  *corpus.Staged
	links   []corpus.Link
	left    string // why not, "" if taken
	blocked string
	err     error
}
