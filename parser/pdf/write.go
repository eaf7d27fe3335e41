package pdf

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"nianbao/parser/doc"
)

// Encoding is how Write encodes text: the font habits of pdf.md section 2.
type Encoding uint8

const (
	ToUnicode Encoding = iota // codes of our own, with a ToUnicode CMap: Word, browsers
	GBK                       // GBK-EUC-H, not embedded: WPS, Founder
	UniGB                     // UniGB-UCS2-H, not embedded: reportlab
	GBKBytes                  // GBK bytes in a one-byte font named 宋体: old WPS
)

// Borders is how Write draws the borders of tables.
type Borders uint8

const (
	Lines      Borders = iota // stroked lines
	Frames                    // a stroked rectangle for each cell
	ThinFills                 // filled rectangles half a point thin: Word
	Horizontal                // no vertical lines
	OpenSides                 // no lines at the left and right side
	NoBorders
	Tiles     // a grey box for each cell, and gaps between them
	HeadLines // one line above a table, one below its heads, one below it
	Outer     // a frame around a table
	Columns   // a frame, a line below the heads, and lines between columns
	Labels    // all but the lines between columns of figures
)

// Align is how Write sets the text of cells across their columns.
type Align uint8

const (
	Centered Align = iota
	LeftAligned
	RightAligned
	FiguresRight // text at the left, figures at the right
)

// VAlign is how it sets it between the top and the bottom of rows.
type VAlign uint8

const (
	Middle VAlign = iota
	Top
	Bottom
)

// WriteOptions choose among the forms that producers use. The zero value works.
type WriteOptions struct {
	Encoding    Encoding
	Borders     Borders
	Size        float64 // of table text; 0 means 9 points
	PageHeight  float64 // 0 means that of A4
	CutRows     bool    // a page break may go through a row
	RepeatHead  int     // rows repeated at the top of each page
	PageNumbers bool
	Align       Align
	VAlign      VAlign
	Padding     float64 // of cells; 0 means 3 points
	Narrow      float64 // the widest label column in characters; 0 means 10
	Watermark   string  // in large letters over every page
}

// Write writes a Document as a PDF, for tests: Read makes the same blocks of it.
func Write(w io.Writer, d *doc.Document, opt WriteOptions) error {
	if opt.Size == 0 {
		opt.Size = 9
	}
	if opt.PageHeight == 0 {
		opt.PageHeight = 842
	}
	if opt.Padding == 0 {
		opt.Padding = 3
	}
	if opt.Narrow == 0 {
		opt.Narrow = 10
	}
	s := sheet{opt: opt, font: newWriteFont(opt.Encoding)}
	for _, b := range d.Blocks {
		switch {
		case b.Chrome:
		case b.Table != nil:
			s.table(b.Table)
		default:
			s.paragraph(b.Text)
		}
	}
	s.closePage()
	return s.file(w)
}

// file writes the pages with the one font.
func (s *sheet) file(w io.Writer) error {
	var b bytes.Buffer
	offsets := []int{0}
	object := func(format string, args ...any) {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n", len(offsets)-1)
		fmt.Fprintf(&b, format, args...)
		b.WriteString("\nendobj\n")
	}
	stream := func(dict, data string) { object("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data) }
	b.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	var kids strings.Builder
	const first = 6 // objects before the pages
	for i := range s.pages {
		fmt.Fprintf(&kids, " %d 0 R", first+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Count %d/Kids[%s]>>", len(s.pages), kids.String())
	for _, o := range s.font.objects() {
		if data, ok := strings.CutPrefix(o, "stream:"); ok {
			stream("", data)
		} else {
			object("%s", o)
		}
	}
	for i, p := range s.pages {
		object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 %g]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>", s.opt.PageHeight, first+2*i+1)
		stream("", p)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(offsets))
	for _, o := range offsets[1:] {
		fmt.Fprintf(&b, "%010d 00000 n \n", o)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(offsets), xref)
	_, err := w.Write(b.Bytes())
	return err
}

// writeFont encodes text in one of the four ways.
type writeFont struct {
	encoding Encoding
	codes    map[rune]int // ToUnicode: codes in the order of use
	runes    []rune
}

func newWriteFont(e Encoding) *writeFont { return &writeFont{encoding: e, codes: map[rune]int{}} }

// encode writes text as a hexadecimal string.
func (f *writeFont) encode(text string) string {
	var b bytes.Buffer
	for _, r := range text {
		switch f.encoding {
		case GBK, GBKBytes:
			g, err := simplifiedchinese.GBK.NewEncoder().String(string(r))
			if err != nil {
				g = "?"
			}
			fmt.Fprintf(&b, "%x", g)
		case UniGB:
			fmt.Fprintf(&b, "%04x", utf16.Encode([]rune{r})[0])
		default:
			c, ok := f.codes[r]
			if !ok {
				f.runes = append(f.runes, r)
				c = len(f.runes)
				f.codes[r] = c
			}
			fmt.Fprintf(&b, "%04x", c)
		}
	}
	return "<" + b.String() + ">"
}

// runeWidth is in font sizes, as the W arrays below say.
func runeWidth(r rune) float64 {
	if r < 0x80 {
		return 0.5
	}
	return 1
}

// objects are the three objects of the font: 3, 4 and 5.
func (f *writeFont) objects() []string {
	composite := func(encoding, ordering, widths, more string) []string {
		return []string{
			"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/" + encoding + "/DescendantFonts[4 0 R]" + more + ">>",
			"<</Type/Font/Subtype/CIDFontType0/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(" + ordering + ")/Supplement 2>>/DW 1000/W[" + widths + "]>>",
		}
	}
	switch f.encoding {
	case GBK:
		return append(composite("GBK-EUC-H", "GB1", "814 907 500 7716[500]", ""), "null")
	case UniGB:
		return append(composite("UniGB-UCS2-H", "GB1", "1 95 500", ""), "null")
	case GBKBytes:
		name := "#CB#CE#CC#E5" // 宋体
		return []string{"<</Type/Font/Subtype/TrueType/BaseFont/" + name + "/FirstChar 0/LastChar 255/Widths[" +
			strings.Repeat("500 ", 256) + "]/Encoding/WinAnsiEncoding>>", "null", "null"}
	}
	var widths, cmap strings.Builder
	for i, r := range f.runes {
		fmt.Fprintf(&widths, "%d[%g]", i+1, 1000*runeWidth(r))
		fmt.Fprintf(&cmap, "1 beginbfchar <%04x> <%04x> endbfchar\n", i+1, utf16.Encode([]rune{r})[0])
	}
	return append(composite("Identity-H", "Identity", widths.String(), "/ToUnicode 5 0 R"),
		"stream:1 begincodespacerange <0000> <ffff> endcodespacerange\n"+cmap.String())
}
