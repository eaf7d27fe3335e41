// Package pdf reads a PDF into a Document: its tables exactly, from any producer.
//
// The way of the bytes, one package a step:
//
//	file    bytes -> a safe file and facts (encrypted, repaired, what is lost)
//	page    a page -> characters and rulings, with the texts and widths of font
//	grid    rulings and characters -> tables, joined over page breaks
//	pdf     tables and lines -> a Document in reading order; Write, its inverse
//
// syntax is the lexical form that file, page and font share. The findings behind
// the design are in reference/pdf.md; comments cite it.
//
// A file that cannot be read is an [Error] with a stable code. A text layer that
// is destroyed is such an error; one that only looks wrong is a note of class
// reading, which makes the report doubtful. Neither is ever believed.
package pdf

import (
	"errors"
	"fmt"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/pdf/file"
	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// Media is the media type of what this package reads.
const Media = "application/pdf"

// Limits bound what a file may cost; a zero field stands for its default.
type Limits = file.Limits

// Code says why a PDF could not be read.
type Code string

const (
	NotPDF               Code = "not_pdf"
	Broken               Code = "broken"
	PasswordRequired     Code = "password_required"
	EncryptedUnsupported Code = "encrypted_unsupported"
	ImageOnly            Code = "image_only"
	GarbledText          Code = "garbled_text"
	LimitExceeded        Code = "limit_exceeded"
)

// Error is a PDF that could not be read.
type Error struct {
	Code Code
	Err  error
}

func (e *Error) Error() string { return string(e.Code) + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// Sniff reports whether b is a PDF, by its header.
func Sniff(b []byte) bool { return file.Sniff(b) }

// Prepare makes the tables that are kept.
func Prepare() { grid.Prepare() }

// Read reads a PDF. The same bytes always make the same Document.
func Read(b []byte, lim Limits) (*doc.Document, error) {
	pages, facts, err := open(b, lim)
	if err != nil {
		return nil, err
	}
	w := &writing{doc: doc.Document{Media: Media, Pages: len(pages)}}
	if err := w.judge(pages); err != nil {
		return nil, err
	}
	w.pages = page.Across(page.Halves(pages))
	items := flow(w.pages)
	w.noteFacts(facts)
	w.makeRoom()
	w.write(items)
	w.doc.Text = w.text.String()
	w.doc.SetRuns(w.runs)
	return &w.doc, nil
}

// open interprets all pages of a file.
func open(b []byte, lim Limits) ([]*page.Page, file.Facts, error) {
	f, err := file.Open(b, withDefaults(lim))
	if err != nil {
		return nil, file.Facts{}, coded(err)
	}
	r := page.NewReader(f)
	var pages []*page.Page
	for i := range f.Pages {
		p, err := r.Read(i)
		if err != nil {
			return nil, f.Facts, coded(fmt.Errorf("page %d: %w", i+1, err))
		}
		pages = append(pages, p)
	}
	page.DropCut(pages)
	page.DropFrames(pages)
	page.Spread(pages)
	return pages, f.Facts, nil
}

func withDefaults(lim Limits) Limits {
	d := file.DefaultLimits
	for _, f := range []struct{ have, def *int }{
		{&lim.FileBytes, &d.FileBytes}, {&lim.Objects, &d.Objects}, {&lim.Pages, &d.Pages},
		{&lim.StreamBytes, &d.StreamBytes}, {&lim.TotalBytes, &d.TotalBytes},
	} {
		if *f.have == 0 {
			*f.have = *f.def
		}
	}
	return lim
}

// coded gives an error of package file its code.
func coded(err error) error {
	for _, c := range []struct {
		is   error
		code Code
	}{
		{file.ErrNotPDF, NotPDF}, {file.ErrPassword, PasswordRequired},
		{file.ErrEncryption, EncryptedUnsupported}, {file.ErrLimit, LimitExceeded},
	} {
		if errors.Is(err, c.is) {
			return &Error{c.code, err}
		}
	}
	return &Error{Broken, err}
}

// note adds what the reader noticed.
func (w *writing) note(id string, s model.Severity, format string, args ...any) {
	w.doc.Notes = append(w.doc.Notes, doc.Note{ID: id, Severity: s, Class: model.ReadingClass, Message: fmt.Sprintf(format, args...)})
}

// noteFacts tells what the file and its pages lack. What is lost may have been a
// row, so it makes the reading doubtful.
func (w *writing) noteFacts(f file.Facts) {
	if f.Decrypted != "" {
		w.note("read.pdf.decrypted", model.Info, "encrypted with the empty user password (%s)", f.Decrypted)
	}
	if f.Repaired != "" {
		w.note("read.pdf.repaired", model.Info, "%s", f.Repaired)
	}
	for _, p := range f.Problems {
		w.note("read.pdf.damaged", model.Warning, "%s", p)
	}
	for _, p := range w.pages {
		for _, s := range p.Problems {
			w.note("read.pdf.damaged", model.Warning, "page %d: %s", p.Number, s)
		}
		if p.Watermark > 0 {
			w.note("read.pdf.watermark", model.Info, "page %d: %d slanted or faint large characters are left out", p.Number, p.Watermark)
		}
		if p.Struck > 0 {
			w.note("read.pdf.struck", model.Info, "page %d: %d characters with a line through them are left out", p.Number, p.Struck)
		}
		if p.Raised > 0 {
			w.note("read.pdf.raised", model.Info, "page %d: %d small raised characters, the numbers of notes, are left out", p.Number, p.Raised)
		}
		if p.Outside > 0 {
			w.note("read.pdf.outside", model.Warning, "page %d: %d characters stand beside the page, where nobody sees them", p.Number, p.Outside)
		}
		if share := p.ImageArea / (p.Width * p.Height); share > 0.12 {
			w.note("read.pdf.picture", model.Info, "page %d: pictures cover %.0f %% of it; what they show is not read", p.Number, 100*min(share, 1))
		}
	}
}

// tablesOf is the ruled tables of a page and the lines outside them.
func tablesOf(p *page.Page, number int) ([]*grid.Table, []page.Line) {
	tables, used := grid.Find(p, number)
	free := 0
	for _, u := range used {
		if !u {
			free++
		}
	}
	if free == len(used) {
		return tables, page.Lines(p.Chars)
	}
	rest := make([]page.Char, 0, free)
	for i := range p.Chars {
		if !used[i] {
			rest = append(rest, p.Chars[i])
		}
	}
	return tables, page.Lines(rest)
}
