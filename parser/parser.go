// Package parser reads a capture into a Report. It is the list of formats and the
// list of stages; it parses nothing itself:
//
//	bytes -> Document (parser/html, parser/text, parser/pdf)
//	      -> sections (parser/outline) and identity (parser/identity)
//	      -> Report   (parser/match)
//	      -> findings (model/check)
//
// Every stage is a pure function: the same bytes give the same Report.
package parser

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"nianbao/model"
	"nianbao/model/check"
	"nianbao/model/edition"
	"nianbao/parser/doc"
	"nianbao/parser/identity"
	"nianbao/parser/match"
	"nianbao/parser/outline"
	"nianbao/parser/pdf"
)

// Parser holds the limits. The zero value is ready and safe for concurrent use.
type Parser struct {
	MaxBytes int64  // of one input; 0 means 64 MiB. Text and pages end at 16 MiB unless it is more
	MaxPages int    // of a PDF; 0 means 500
	MaxDepth int    // of nested tags; 0 means 512
	Version  string // of the tool, for the generator field; "" means "dev"
}

// Defaults of MaxBytes. The longest real page seen has 0.4 MB; scans in a PDF are long.
const (
	DefaultMaxBytes = 64 << 20
	DefaultMaxText  = 16 << 20
)

// Source is one input.
type Source struct {
	Name  string // for messages only, never read for facts
	Media string // declared media type; "" means look at the bytes
	Data  []byte
}

// Code says why an input is not a Report. Codes are stable: bulk records carry them.
type Code string

const (
	Empty       Code = "empty"
	TooLarge    Code = "limit_exceeded"
	Binary      Code = "binary"
	BadEncoding Code = "unreadable_encoding"
	Garbled     Code = "garbled_text"
	Unsupported Code = "unsupported_format"
	Broken      Code = "broken"     // a PDF; its other codes are those of parser/pdf
	NotReport   Code = "not_report" // read, but no annual report
)

// Error is an input that could not be read as a report, and why.
type Error struct {
	Source string
	Code   Code
	Err    error
}

func (e *Error) Error() string { return fmt.Sprintf("%s: %v", e.Source, e.Err) }
func (e *Error) Unwrap() error { return e.Err }

// Parse reads one capture.
func (p *Parser) Parse(src Source) (*model.Report, error) {
	if len(src.Data) == 0 {
		return nil, &Error{src.Name, Empty, errors.New("the file is empty")}
	}
	if limit := p.maxBytes(); int64(len(src.Data)) > limit {
		return nil, &Error{src.Name, TooLarge, fmt.Errorf("%d bytes are more than the limit of %d", len(src.Data), limit)}
	}
	sum := digest(src.Data)
	d, err := p.read(src)
	if err != nil {
		return nil, err
	}
	r, err := p.reported(d)
	if err != nil {
		if i := slices.IndexFunc(d.Notes, func(n doc.Note) bool { return n.ID == pdf.SuspectText }); i >= 0 {
			return nil, &Error{src.Name, Garbled, errors.New(d.Notes[i].Message)} // it may be one
		}
		return nil, &Error{src.Name, NotReport, err}
	}
	r.Source.SHA256, r.Source.Bytes = <-sum, len(src.Data)
	return r, nil
}

// digest makes the SHA-256 of an input beside its reading: for a large PDF it is a
// thirtieth of the work. That of a page takes less time than to wake another core.
func digest(b []byte) <-chan string {
	const large = 256 << 10
	sum := make(chan string, 1) // nobody waits where the input is refused
	add := func() {
		s := sha256.Sum256(b)
		sum <- hex.EncodeToString(s[:])
	}
	if len(b) < large {
		add()
	} else {
		go add()
	}
	return sum
}

func (p *Parser) maxBytes() int64 {
	if p.MaxBytes > 0 {
		return p.MaxBytes
	}
	return DefaultMaxBytes
}

// report takes a Document through the stages.
func (p *Parser) report(d *doc.Document) (*model.Report, error) {
	parts := outline.Read(d)
	id := identity.Read(d, parts)
	if id.Reject != nil {
		return nil, errors.New(id.Reject.Reason)
	}
	m := match.Read(d, match.Hint{Year: id.Year, Title: id.Title, SixParts: len(parts.Find(outline.Requests)) > 0 && len(parts.Find(outline.Disputes)) > 0})
	r := &model.Report{
		Edition: m.Edition, Title: id.Title, Year: id.Year, Period: id.Period, Organ: id.Organ,
		Published: id.Published, Scope: id.Scope, Cells: m.Cells, Extra: m.Extra,
		Source: model.Source{URI: d.URI, MediaType: d.Media, Encoding: d.Encoding.Name, EncodingFrom: d.Encoding.From,
			Pages: d.Pages, Metadata: d.Meta},
		Generator: model.Generator{Name: "nianbao", Version: p.version(), EditionData: edition.DataVersion},
	}
	skip := func(block int) bool { return m.Used[block] }
	r.Sections = parts.Sections(d, skip)
	r.Findings = append(m.Findings, id.Findings...)
	for i, f := range check.Suggest(r, malformed(m)) {
		r.Findings[m.Malformed[i].Finding] = f
	}
	r.Findings = append(r.Findings, match.Suggestions(r.Findings)...)
	r.Findings = append(r.Findings, notes(d)...)
	r.Findings = append(r.Findings, check.Run(r, prose(d, parts, skip))...)
	check.Sort(r, r.Findings)
	r.Status = r.Judge()
	return r, nil
}

func (p *Parser) version() string {
	if p.Version != "" {
		return p.Version
	}
	return "dev"
}

func malformed(m *match.Result) []check.Malformed {
	rows := make([]check.Malformed, len(m.Malformed))
	for i, row := range m.Malformed {
		rows[i] = check.Malformed{Finding: m.Findings[row.Finding], Keys: row.Keys, Figures: row.Figures}
	}
	return rows
}

// notes are what the reader noticed about the capture.
func notes(d *doc.Document) []model.Finding {
	var all []model.Finding
	for _, n := range d.Notes {
		all = append(all, model.Finding{ID: n.ID, Severity: n.Severity, Class: n.Class, Message: n.Message, At: d.Place(n.Span)})
	}
	return all
}
