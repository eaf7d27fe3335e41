package charset

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/doc"
)

// How an encoding was decided (doc.Encoding.From).
const (
	fromBOM      = "bom"
	fromUTF8     = "utf8"
	fromDeclared = "declared"
	fromGB18030  = "gb18030"
	fromDetected = "detected"
)

// Decode decodes a capture. declared is the encoding that it states itself, in any
// spelling, "" when it states none. The text is valid UTF-8 without a byte order mark.
func Decode(b []byte, declared string) (string, doc.Encoding, []doc.Note, error) {
	c, err := choose(b, declared)
	if err != nil {
		return "", doc.Encoding{}, nil, err
	}
	return c.text, doc.Encoding{Name: c.name, From: c.from}, c.notes(declared), nil
}

func choose(b []byte, declared string) (*candidate, error) {
	if c, err := byMark(b); c != nil || err != nil {
		return c, err
	}
	if bytes.IndexByte(b, 0) >= 0 {
		return unmarkedUTF16(b)
	}
	if controls(b)*200 > len(b) {
		return nil, fmt.Errorf("%d control characters in %d bytes: %w", controls(b), len(b), ErrBinary)
	}
	if utf8.Valid(b) {
		if name, _ := known(declared); name == "hz-gb-2312" && bytes.Contains(b, []byte("~{")) {
			return decodeAs(b, name, fromDeclared), nil
		}
		return &candidate{name: "utf-8", from: fromUTF8, text: string(b)}, nil
	}
	if good, bad := sequences(b); bad*10 <= good || bad <= 3 && good > 0 && cutShort(b) {
		return brokenUTF8(b, fromUTF8), nil
	}
	return byContent(b, declared)
}

// byMark decodes by the byte order mark, nil when there is none.
func byMark(b []byte) (*candidate, error) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		rest := b[3:]
		if bytes.IndexByte(rest, 0) >= 0 {
			return nil, fmt.Errorf("NUL in UTF-8: %w", ErrBinary)
		}
		if utf8.Valid(rest) {
			return &candidate{name: "utf-8", from: fromBOM, text: string(rest)}, nil
		}
		if good, bad := sequences(rest); bad*2 <= good {
			return brokenUTF8(rest, fromBOM), nil
		}
		return nil, nil // a mark before something else
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return checkControls(decodeAs(b[2:], "utf-16le", fromBOM))
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return checkControls(decodeAs(b[2:], "utf-16be", fromBOM))
	}
	return nil, nil
}

func checkControls(c *candidate) (*candidate, error) {
	n := strings.Count(c.text, "\x00") + controls([]byte(c.text))
	if n*200 > len(c.text) {
		return nil, fmt.Errorf("%d control characters in %s: %w", n, c.name, ErrBinary)
	}
	c.text = strings.ReplaceAll(c.text, "\x00", "")
	return c, nil
}

// notes tells what a reader of the text has to know of its encoding.
func (c *candidate) notes(declared string) (notes []doc.Note) {
	name, _ := known(declared)
	if name != "" && name != c.name && c.foreign() {
		notes = append(notes, doc.Note{
			ID: "read.encoding.contradiction", Severity: model.Info, Class: model.FormClass,
			Message: fmt.Sprintf("the capture declares %q, its bytes are %s", strings.TrimSpace(declared), c.name),
		})
	}
	if c.lost > 0 {
		at := max(strings.IndexRune(c.text, utf8.RuneError), 0)
		end := at
		if at < len(c.text) {
			_, n := utf8.DecodeRuneInString(c.text[at:])
			end += n
		}
		notes = append(notes, doc.Note{
			ID: "read.encoding.replaced", Severity: model.Warning, Class: model.ReadingClass,
			Message: fmt.Sprintf("%d bytes cannot be read as %s", c.lost, c.name),
			Span:    doc.Span{Start: at, End: end},
		})
	}
	return notes
}

// foreign tells whether the text has anything that encodings disagree about.
func (c *candidate) foreign() bool {
	if strings.HasPrefix(c.name, "utf-16") {
		return true
	}
	for i := 0; i < len(c.text); i++ {
		if c.text[i] >= utf8.RuneSelf {
			return true
		}
	}
	return false
}
