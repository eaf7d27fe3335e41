package parser

import (
	"errors"
	"fmt"

	"nianbao/parser/charset"
	"nianbao/parser/doc"
	"nianbao/parser/html"
	"nianbao/parser/pdf"
	"nianbao/parser/text"
)

// format is a way to read bytes into a Document. The first whose sniff says yes is
// taken; text takes what is left.
type format struct {
	media string
	sniff func([]byte) bool
	read  func(*Parser, Source) (*doc.Document, error)
}

var formats = []format{
	{pdf.Media, pdf.Sniff, readPDF},
	{MediaMHTML, IsMHTML, readMHTML},
	{"text/html", html.Sniff, readHTML},
	{"text/plain", func([]byte) bool { return true }, readText},
}

// others are formats that reports are published in and that we name when refusing.
var others = []struct {
	media, magic string
}{
	{"a zip file (docx, xlsx, ofd)", "PK\x03\x04"},
	{"an old Office document (doc, wps)", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
	{"an RTF document", `{\rtf`},
	{"a PNG image", "\x89PNG"},
	{"a JPEG image", "\xff\xd8\xff"},
	{"a gzip file", "\x1f\x8b"},
	{"a RAR file", "Rar!"},
}

func (p *Parser) read(src Source) (*doc.Document, error) {
	for _, o := range others {
		if len(src.Data) >= len(o.magic) && string(src.Data[:len(o.magic)]) == o.magic {
			return nil, &Error{src.Name, Unsupported, fmt.Errorf("this is %s, which is not read yet", o.media)}
		}
	}
	for _, f := range formats {
		if src.Media == f.media || src.Media == "" && f.sniff(src.Data) {
			return f.read(p, src)
		}
	}
	return nil, &Error{src.Name, Unsupported, fmt.Errorf("media type %q is not read", src.Media)}
}

func readPDF(p *Parser, src Source) (*doc.Document, error) {
	d, err := pdf.Read(src.Data, pdf.Limits{Pages: p.MaxPages, FileBytes: int(p.maxBytes())})
	var e *pdf.Error
	switch {
	case errors.As(err, &e):
		return nil, &Error{src.Name, Code(e.Code), e.Err}
	case err != nil:
		return nil, &Error{src.Name, Broken, err}
	}
	return d, nil
}

func readHTML(p *Parser, src Source) (*doc.Document, error) {
	s, enc, notes, err := p.decode(src, html.DeclaredCharset(src.Data))
	if err != nil {
		return nil, err
	}
	d, err := html.Read(s, enc, html.Limits{MaxBytes: int(p.maxBytes()) * 4, MaxDepth: p.MaxDepth})
	if err != nil {
		return nil, &Error{src.Name, TooLarge, err}
	}
	d.Notes = append(d.Notes, notes...)
	return d, nil
}

// maxPieces bounds the cells that a text can be cut into; the longest real report has
// some thousands.
const maxPieces = 600_000

func readText(p *Parser, src Source) (*doc.Document, error) {
	s, enc, notes, err := p.decode(src, "")
	if err != nil {
		return nil, err
	}
	if n := countPieces(s); n > maxPieces {
		return nil, &Error{src.Name, TooLarge, fmt.Errorf("the text can be cut into %d cells, more than the limit of %d", n, maxPieces)}
	}
	d := text.Read(s)
	d.Encoding, d.Notes = enc, notes
	return d, nil
}

// countPieces counts the places at which a text can be cut into cells.
func countPieces(s string) int {
	if len(s) <= maxPieces {
		return 0
	}
	n, space := 0, false
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '|' || c == '\t' || c == '\n':
			n++
		case c == ' ' && !space:
			n++
		}
		space = s[i] == ' '
	}
	return n
}

// decode turns bytes into text, or tells why they are none.
func (p *Parser) decode(src Source, declared string) (string, doc.Encoding, []doc.Note, error) {
	if p.maxBytes() <= DefaultMaxBytes && len(src.Data) > DefaultMaxText {
		return "", doc.Encoding{}, nil, &Error{src.Name, TooLarge, fmt.Errorf("%d bytes of text are more than the limit of %d", len(src.Data), DefaultMaxText)}
	}
	s, enc, notes, err := charset.Decode(src.Data, declared)
	switch {
	case errors.Is(err, charset.ErrBinary):
		return "", enc, nil, &Error{src.Name, Binary, err}
	case err != nil:
		return "", enc, nil, &Error{src.Name, BadEncoding, err}
	case charset.Mojibake(s):
		return "", enc, nil, &Error{src.Name, Garbled, errors.New("the text is garbled: it was saved in a wrong encoding before it came here")}
	}
	return s, enc, notes, nil
}
