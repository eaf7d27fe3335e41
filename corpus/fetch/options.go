package fetch

import (
	"crypto/x509"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"
)

// Options say how to ask. Zero values mean the defaults in the comments.
type Options struct {
	Contact      string        // an address or URL where the user can be reached; needed
	Version      string        // of the tool
	Interval     time.Duration // between two requests to a host; 1 s
	Timeout      time.Duration // of one request with its body; 60 s
	MaxBytes     int64         // of one body after decompression; 64 MiB
	MaxRedirects int           // 10
	Retries      int           // after 429, 5xx and network errors; 3; negative for none
	Backoff      time.Duration // before the first retry, doubled each time; 5 s
	MaxWait      time.Duration // the longest wait a server may ask for; 10 min
	Hosts        int           // asked at the same time; 16
	MaxLists     int           // list pages of one host in a run; 5000
	GiveUp       int           // outcomes without an answer in a row after which a host is left alone; 5
	AllowPrivate bool          // private and loopback addresses, for tests and intranets
	Refresh      bool          // ask again, conditionally, for pages that are there
	NoDiscover   bool          // only the addresses given
	ListsOnly    bool          // do not ask for pages and attachments
	Log          *slog.Logger
	Progress     func(Event)
	Transport    http.RoundTripper // for tests; nil is the guarded one
	RootCAs      *x509.CertPool    // for tests; nil is the system's
}

// Event tells about one finished task.
type Event struct {
	Host, URL string
	Outcome   Outcome
	Note      string
	Done      int // of this host in this run
	Left      int // open tasks of this host
	Interval  time.Duration
}

// ErrContact is a missing contact.
var ErrContact = errors.New("no contact: servers must be able to reach the person behind the requests")

// Validate tells what is wrong with options and seeds before anything is touched.
func (o Options) Validate(seeds []string) error {
	for _, s := range seeds {
		if _, err := target(s); err != nil {
			return err
		}
	}
	_, err := o.withDefaults()
	return err
}

func (o Options) withDefaults() (Options, error) {
	o.Contact = strings.TrimSpace(o.Contact)
	if o.Contact == "" {
		return o, ErrContact
	}
	if !strings.Contains(o.Contact, "@") && !strings.Contains(o.Contact, "://") || strings.ContainsAny(o.Contact, "\r\n()") {
		return o, errors.New("contact " + o.Contact + " is neither a mail address nor a URL")
	}
	set(&o.Interval, time.Second)
	set(&o.Timeout, time.Minute)
	set(&o.MaxBytes, 64<<20)
	set(&o.MaxRedirects, 10)
	set(&o.Retries, 3)
	set(&o.Backoff, 5*time.Second)
	set(&o.MaxWait, 10*time.Minute)
	set(&o.Hosts, 16)
	set(&o.MaxLists, 5000)
	set(&o.GiveUp, 5)
	if o.Version == "" {
		o.Version = "dev"
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Progress == nil {
		o.Progress = func(Event) {}
	}
	return o, nil
}

func set[T comparable](p *T, v T) {
	var zero T
	if *p == zero {
		*p = v
	}
}

// agent is the name that robots.txt files may use for us.
const agent = "nianbao"

// userAgent is honest: what it is, and whom to write to.
func (o *Options) userAgent() string {
	return agent + "/" + o.Version + " (+" + o.Contact + ")"
}
