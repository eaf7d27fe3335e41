package corpus

import (
	"encoding/json"
	"net/http"
	"time"
)

// Kind of a capture.
type Kind string

// The kinds. A list page is kept as evidence of what was on offer.
const (
	Page       Kind = "page"
	Attachment Kind = "attachment"
	List       Kind = "list"
)

// Capture is one answer to one address. URL and SHA256 are its key.
type Capture struct {
	URL       string // final address; "file:…" for a file that tells none
	SHA256    string // of the bytes, filled in by the store
	Kind      Kind
	Requested string   // the address first asked for, "" when it is URL
	Redirects []string // the addresses between the two
	Status    int      // of HTTP, 0 when unknown
	Header    http.Header
	Media     string
	Bytes     int64 // filled in by the store
	Title     string
	Found     string // "fetch", or the input that it was imported from
	Note      string
	Retrieved time.Time
}

// Link is one reason to know an address.
type Link struct {
	Source, Target string
	Kind           string // report, column, next, attachment
	Text           string
	Why            string
}

// timeForm keeps seconds: sub-seconds say nothing about a page.
const timeForm = time.RFC3339

func formatTime(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Truncate(time.Second).Format(timeForm)
}

func parseTime(s string) time.Time {
	t, _ := time.Parse(timeForm, s)
	return t
}

// toJSON writes lists and headers. Maps come out with sorted keys.
func toJSON(v any) string {
	b, err := json.Marshal(v)
	if err != nil { // lists and maps of strings always have a form
		panic(err)
	}
	return string(b)
}

func redirectsJSON(r []string) string {
	if len(r) == 0 {
		return "[]"
	}
	return toJSON(r)
}

func headerJSON(h http.Header) string {
	if len(h) == 0 {
		return "{}"
	}
	return toJSON(h)
}
