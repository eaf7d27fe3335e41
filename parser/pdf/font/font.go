// Package font turns the codes that a content stream shows into Unicode text and
// widths. Glyph outlines are never looked at.
//
// The order of belief is that of pdf.md section 5: ToUnicode first, also where an
// encoding dictionary stands beside it (all Type 3 fonts of Chromium), then the
// predefined CMap, the Adobe-GB1 character of the CID, the encoding of a simple
// font. A code that none of them knows is U+FFFD, and never guessed.
package font

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
)

// Unknown is the text of a code without Unicode.
const Unknown = "\ufffd"

// Glyph is one shown code.
type Glyph struct {
	Text  string  // folded; Unknown when the font does not say
	Width float64 // of the advance, in units of the font size
	Space bool    // the one-byte code 32, which word spacing applies to
	Doubt bool    // the font says two things about a digit, or several digits of one code
}

// Font decodes the codes of one font.
type Font struct {
	Vertical bool

	composite bool
	toUnicode *cmap
	encoding  *cmap      // embedded CMap of a composite font
	named     predefined // predefined CMap; length is nil when there is none
	gb1       bool       // CIDs are of Adobe-GB1
	simple    *simple
	widths    ranges[[]float64] // by CID; one width for all, or one for each
	width     float64           // of all others
	glyphs    map[uint64]Glyph
}

// Stream decodes a stream of the file.
type Stream func(pdf.Value) ([]byte, error)

// Load reads a font dictionary. A font that is damaged knows fewer codes.
func Load(v pdf.Value, stream Stream) (f *Font, err error) {
	f = &Font{glyphs: map[uint64]Glyph{}}
	if u := v.Key("ToUnicode"); u.Kind() == pdf.Stream {
		b, err := stream(u)
		if err != nil && b == nil {
			return nil, err
		}
		f.toUnicode = parseCMap(b)
	}
	if v.Key("Subtype").Name() != "Type0" {
		f.simple = loadSimple(v)
		return f, nil
	}
	f.composite = true
	d := v.Key("DescendantFonts").Index(0)
	f.gb1 = d.Key("CIDSystemInfo").Key("Ordering").RawString() == "GB1"
	f.loadWidths(d)
	enc := v.Key("Encoding")
	name := enc.Name()
	if enc.Kind() == pdf.Stream {
		b, err := stream(enc)
		if err != nil && b == nil {
			return nil, err
		}
		f.encoding = parseCMap(b)
		name = enc.Key("UseCMap").Name()
		f.Vertical = enc.Key("WMode").Int64() == 1
	}
	f.named, _ = lookupPredefined(name)
	f.Vertical = f.Vertical || strings.HasSuffix(name, "-V")
	return f, nil
}

// loadWidths reads W, "c [w w ...]" and "first last w", and DW.
func (f *Font) loadWidths(d pdf.Value) {
	f.width = 1
	if dw := d.Key("DW"); !dw.IsNull() {
		f.width = dw.Float64() / 1000
	}
	w := d.Key("W")
	for i := 0; i+1 < w.Len(); {
		first, next := uint64(w.Index(i).Int64()), w.Index(i+1)
		if next.Kind() != pdf.Array {
			f.widths.add(first, uint64(next.Int64()), []float64{w.Index(i+2).Float64() / 1000})
			i += 3
			continue
		}
		list := make([]float64, next.Len())
		for k := range list {
			list[k] = next.Index(k).Float64() / 1000
		}
		if len(list) > 0 {
			f.widths.add(first, first+uint64(len(list))-1, list)
		}
		i += 2
	}
}

func (f *Font) widthOf(cid uint32) float64 {
	list, offset, ok := f.widths.find(uint64(cid))
	switch {
	case !ok:
		return f.width
	case len(list) == 1:
		return list[0]
	}
	return list[offset]
}

// Next decodes the code that s, which is not empty, begins with.
func (f *Font) Next(s []byte) (Glyph, int) {
	n := f.codeLength(s)
	code := bigEndian(s[:n])
	key := keyed(code, n)
	g, ok := f.glyphs[key]
	if !ok {
		if f.composite {
			g = f.compositeGlyph(s[:n], code)
		} else {
			g = f.simpleGlyph(s[:n])
		}
		g.Space = n == 1 && code == ' '
		if math.IsNaN(g.Width) || math.Abs(g.Width) > 100 {
			g.Width = 0
		}
		f.glyphs[key] = g
	}
	return g, n
}

func (f *Font) codeLength(s []byte) int {
	switch {
	case !f.composite:
		return f.simple.codeLength(s)
	case f.encoding != nil:
		if n := f.encoding.codeLength(s); n > 0 {
			return n
		}
	case f.named.length != nil:
		return f.named.length(s)
	}
	return min(2, len(s))
}

func (f *Font) compositeGlyph(s []byte, code uint32) Glyph {
	cid, byFont := code, ""
	switch {
	case f.encoding != nil:
		if first, offset, ok := f.encoding.cids.find(keyed(code, len(s))); ok {
			cid = first + uint32(offset)
		}
	case f.named.text != nil:
		byFont = f.named.text(s)
		cid = math.MaxUint32
		if c, ok := f.named.cid(byFont); ok {
			cid = c
		}
	}
	if byFont == "" && f.gb1 {
		byFont = gb1Text(cid)
	}
	g := Glyph{Text: byFont, Width: f.widthOf(cid)}
	f.believe(&g, code, len(s))
	return g
}

func (f *Font) simpleGlyph(s []byte) Glyph {
	g := Glyph{Text: f.simple.text(s), Width: f.simple.widthOf(s)}
	f.believe(&g, uint32(s[0]), len(s))
	return g
}

// believe puts what ToUnicode says before what the font says, and notices where
// they differ about a digit, or where a code is several: one of them lies. WeasyPrint
// gives the dots of a text that is cut off the digits that are left out.
func (f *Font) believe(g *Glyph, code uint32, length int) {
	byFont, told := g.Text, false
	if f.toUnicode != nil {
		text, ok := f.toUnicode.textOf(code, length)
		if !ok && length <= 2 { // CMaps that count bytes wrongly
			text, ok = f.toUnicode.textOf(code, 3-length)
		}
		switch {
		case ok && strings.Trim(text, "\x00") != "":
			g.Text, told = text, true
			g.Doubt = byFont != "" && f.composite && isDigit(byFont) && isDigit(text) && byFont != text || isNumber(text)
		}
	}
	if f.simple != nil && !f.simple.explicit && !told {
		g.Text = "" // the built-in encoding of a subset is arbitrary
	}
	g.Text = fold(g.Text)
	if g.Width > 0 && g.Width < fullWidth {
		g.Text = narrow(g.Text)
	}
	if g.Text == "" || !utf8.ValidString(g.Text) {
		g.Text = Unknown
	}
}

func isDigit(s string) bool { return len(s) == 1 && s[0] >= '0' && s[0] <= '9' }

// isNumber reports whether text is more than one character of a figure.
func isNumber(s string) bool {
	return len(s) > 1 && strings.Trim(s, "0123456789.,") == "" && strings.Trim(s, ".,") != ""
}
