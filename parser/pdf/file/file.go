// Package file makes any PDF safe to read: bytes in, safe bytes and facts out.
//
// What reaches github.com/ledongthuc/pdf is not the file but a reduction of it,
// written here: one flat list of pages with their inherited attributes, the
// fonts, forms and content streams that they reach, each object once and in
// order, under one cross-reference table. There is no Prev chain, object stream,
// encryption, page tree or indirect length left that could send it into a loop,
// a stack overflow or a huge allocation (9 of 16 files in pdf.md section 7), and
// no glyph, image or metadata that reading text does not need.
//
// The cross-reference tables of the file are not used at all: every object is
// found by scanning, which is repair and defence at once.
package file

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/syntax"
)

// Why a file cannot be read.
var (
	ErrNotPDF     = errors.New("not a PDF file")
	ErrBroken     = errors.New("broken file")
	ErrPassword   = errors.New("a password is needed")
	ErrEncryption = errors.New("unsupported encryption")
	ErrLimit      = errors.New("limit exceeded")
)

// Limits bound what one file may cost. They count work and bytes, never time: a
// clock would make the same bytes give different answers on a slow day.
type Limits struct {
	FileBytes   int // of the input
	Objects     int
	Pages       int
	StreamBytes int // decoded, of one stream
	TotalBytes  int // decoded, of all streams
}

// DefaultLimits are the bounds of pdf.md section 9, with streams halved: the
// largest content stream of the set is 2 MB.
var DefaultLimits = Limits{
	FileBytes:   64 << 20,
	Objects:     1 << 20,
	Pages:       500,
	StreamBytes: 32 << 20,
	TotalBytes:  128 << 20,
}

// Facts is what the reduction noticed.
type Facts struct {
	Decrypted string   // "V4 R4" when the file was encrypted with the empty user password
	Repaired  string   // what was wrong with the frame of the file; harmless
	Problems  []string // what is lost; the text may be incomplete
}

// Doc is an opened file.
type Doc struct {
	Facts  Facts
	Pages  []pdf.Value
	off    map[int64]bool // layers that are not shown, by their number here
	limits Limits
	used   int // decoded bytes so far
}

// Sniff reports whether b starts like a PDF, junk before the header allowed.
func Sniff(b []byte) bool {
	return bytes.Contains(b[:min(len(b), 1024)], []byte("%PDF-"))
}

// Open reduces the file and opens what is left.
func Open(b []byte, lim Limits) (*Doc, error) {
	if !Sniff(b) {
		return nil, ErrNotPDF
	}
	if len(b) > lim.FileBytes {
		return nil, fmt.Errorf("%w: %d bytes", ErrLimit, len(b))
	}
	x, err := scan(b, lim)
	if err != nil {
		return nil, err
	}
	r := reducer{index: x, numbers: map[int]int{}}
	r.out.Grow(min(2*len(b), 128<<10))
	safe, err := r.reduce()
	if err != nil {
		return nil, err
	}
	d := &Doc{Facts: x.facts, off: r.off, limits: lim}
	d.Facts.Repaired = frame(b)
	if err := d.open(safe); err != nil {
		return nil, fmt.Errorf("%w: %v", ErrBroken, err)
	}
	return d, nil
}

func (d *Doc) open(safe []byte) (err error) {
	defer guard(&err)
	r, err := pdf.NewReader(bytes.NewReader(safe), int64(len(safe)))
	if err != nil {
		return err
	}
	kids := r.Trailer().Key("Root").Key("Pages").Key("Kids")
	for i := range kids.Len() {
		d.Pages = append(d.Pages, kids.Index(i))
	}
	return nil
}

// guard turns a panic of the object layer, its way to report errors, into one.
func guard(err *error) {
	if x := recover(); x != nil {
		*err = fmt.Errorf("object layer: %v", x)
	}
}

// Off reports whether content that belongs to a layer, or to several, is not shown.
// What the layers of a group must be for it to be shown is taken as usual: one of them on.
func (d *Doc) Off(layer pdf.Value) bool {
	if len(d.off) == 0 {
		return false
	}
	of := layer.Key("OCGs")
	if of.Kind() != pdf.Array {
		if of.Kind() == pdf.Dict {
			layer = of
		}
		return d.off[layer.Key("Self").Int64()]
	}
	for i := range of.Len() {
		if !d.off[of.Index(i).Key("Self").Int64()] {
			return false
		}
	}
	return of.Len() > 0
}

// Stream decodes a stream of the reduced file. An error that is not ErrLimit
// comes with the bytes up to the damage.
func (d *Doc) Stream(v pdf.Value) (b []byte, err error) {
	defer guard(&err)
	limit := min(d.limits.StreamBytes, d.limits.TotalBytes-d.used)
	guess := int(v.Key("Length").Int64())
	if !v.Key("Filter").IsNull() {
		guess *= 4
	}
	b, err = readAll(v.Reader(), limit, make([]byte, 0, roomFor(guess, limit)))
	d.used += len(b)
	return b, err
}

// roomFor is what a buffer begins with for a guessed number of bytes and the end.
func roomFor(guess, limit int) int { return max(512, min(guess+1, limit, 1<<20)) }

// readAll reads at most limit bytes into a buffer.
func readAll(r io.Reader, limit int, b []byte) ([]byte, error) {
	for {
		if len(b) == cap(b) {
			b = slices.Grow(b, max(len(b), 512))
		}
		n, err := r.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		switch {
		case len(b) > limit:
			return nil, fmt.Errorf("%w: stream of more than %d bytes", ErrLimit, limit)
		case err == io.EOF:
			return b, nil
		case err != nil:
			return b, err
		}
	}
}

// frame says what is wrong around the objects: junk before the header, a lost
// end mark, a startxref that leads nowhere. Scanning does not need them.
func frame(b []byte) string {
	if !bytes.HasPrefix(b, []byte("%PDF-")) {
		return "junk before the header"
	}
	tail := b[max(0, len(b)-1100):]
	i := bytes.LastIndex(tail, []byte("startxref"))
	if i < 0 || !bytes.Contains(tail[i:], []byte("%%EOF")) {
		return "no end mark"
	}
	at := syntax.Int(tail[i+len("startxref"):], -1)
	if at < 0 || at >= len(b) {
		return "wrong startxref"
	}
	t := syntax.First(b[at:])
	if t.Kind != syntax.Number && string(t.Bytes) != "xref" {
		return "wrong startxref"
	}
	return ""
}
