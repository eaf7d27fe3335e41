// Package page interprets the content of a page: which characters it shows where,
// and which rulings it draws.
//
// Rulings come in every form that producers use (pdf.md section 5): stroked lines
// and rectangles, filled rectangles thinner than a pen, frames made of one
// rectangle inside another, all under the current transformation, inside form
// XObjects, and cut by the clip.
package page

import (
	"errors"
	"fmt"

	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/file"
	"nianbao/parser/pdf/font"
)

// Char is a character as shown.
type Char struct {
	Text     string
	Box      Box     // from the baseline's descent to its ascent
	Size     float64 // of the font, in points on the page
	Dir      Dir     // where the next character of its line stands
	Vertical bool    // of a vertical font: upright, whatever Dir says
	faint    bool    // one sees through it, or it is next to white
	sheer    bool    // one hardly sees it
	Hidden   bool    // painted with rendering mode 3: the text layer over a scan
	Doubt    bool    // the font is of two minds about it
	Under    bool    // a stamp of its colour lies over it, or has it
	Cut      bool    // the clip goes through its figure
	colour   uint16  // that it is painted in
	Spacing  float32 // the usual gap after characters of its size, in sizes: letter-spacing
	Show     int     // number of the operator that showed it
}

// Han is where Chinese text begins among the characters.
const Han = "\u2e80"

// Dir is the direction of writing. Down is also that of vertical fonts, whose
// characters stand upright one below the other.
type Dir uint8

const (
	Right Dir = iota
	Down
	Left
	Up
)

// Center is the middle of the character.
func (c *Char) Center() (x, y float64) { return (c.Box.X0 + c.Box.X1) / 2, (c.Box.Y0 + c.Box.Y1) / 2 }

// Ruling is a line along an axis.
type Ruling struct {
	Horizontal bool
	At         float64 // y of a horizontal one, x of a vertical one
	From, To   float64
}

// Page is what a page shows.
type Page struct {
	Number        int // in the file, from 1
	Width, Height float64
	Chars         []Char
	Rulings       []Ruling
	Unknown       int      // characters without Unicode
	Watermark     int      // characters of one, left out
	Struck        int      // characters with a line through them, left out
	Raised        int      // characters of the numbers of notes, left out
	Outside       int      // characters beside the page: a table too wide for it
	Turned        Dir      // the way its text runs as shown; everything here is turned to Right
	Left          float64  // where this half of a sheet begins on it
	ImageArea     float64  // in square points, overlaps counted twice
	Problems      []string // what could not be interpreted
	Marks         []Box    // small things drawn that may be what people read
	fills         []fill   // filled boxes, which may be cells
	stamps        []stamp  // where slanted characters of a colour stand
	rings         []ring   // small boxes drawn, which may stand round figures
	atEdge        []int    // characters of figures that end at a clip
	gaps          map[int]*gaps
	cropped       bool    // more than the page shows stands around it
	sheet         *Page   // of which this is a half
	left, right   *Page   // that stand beside each other here
	seam, shift   float64 // where right begins, and how far it was moved
}

// Bounds of one page (pdf.md section 9; of characters fewer than there, a page of 6
// point type has 14,000).
const (
	maxOperators = 5_000_000
	maxForms     = 2000
	maxFormDepth = 12
	maxChars     = 60_000
	maxRulings   = 100_000
	maxPath      = 100_000 // points of one path
)

// Reader interprets the pages of one file and keeps its fonts.
type Reader struct {
	doc   *file.Doc
	fonts map[int64]*font.Font // by the number that package file gave the object
}

// NewReader makes a reader.
func NewReader(d *file.Doc) *Reader { return &Reader{doc: d, fonts: map[int64]*font.Font{}} }

// Read interprets page n, from 0. The error is of package file: a limit passed.
func (r *Reader) Read(n int) (p *Page, err error) {
	p = &Page{Number: n + 1}
	defer func() {
		if x := recover(); x != nil { // the object layer reports damage by panics
			p.problem(fmt.Sprint("object layer: ", x))
		}
	}()
	v := r.doc.Pages[n]
	base := p.frame(v)
	in := &interpreter{reader: r, page: p, path: path{}}
	in.state = state{ctm: base, scale: 1, opacity: 1, clip: Box{-1, -1, p.Width + 1, p.Height + 1}}
	if !p.cropped { // a table too wide runs over the edge, and half a figure is another figure
		in.clip.X0, in.clip.X1 = -p.Width, 2*p.Width
	}
	defer p.settle()
	first := in.state
	b, err := r.contents(v.Key("Contents"), p)
	if err == nil {
		err = in.run(b, newResources(v.Key("Resources")), 0)
	}
	if err != nil {
		return p, err
	}
	in.state = first
	return p, in.annotations(v)
}

func (p *Page) problem(s string) {
	if len(p.Problems) < 10 {
		p.Problems = append(p.Problems, s)
	}
}

// frame sets the size of the page as shown and returns the transformation to it:
// the crop box to the origin, then Rotate.
func (p *Page) frame(v pdf.Value) matrix {
	box := Box{0, 0, 595, 842}
	for _, key := range []string{"MediaBox", "CropBox"} {
		if a := v.Key(key); a.Len() == 4 {
			x0, y0, x1, y1 := a.Index(0).Float64(), a.Index(1).Float64(), a.Index(2).Float64(), a.Index(3).Float64()
			b := Box{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
			if key == "CropBox" {
				b = b.within(box)
				p.cropped = b.Width() < box.Width()-1 || b.Height() < box.Height()-1
			}
			if b.Width() > 1 && b.Height() > 1 {
				box = b
			}
		}
	}
	m, w, h := matrix{1, 0, 0, 1, -box.X0, -box.Y0}, box.Width(), box.Height()
	p.Width, p.Height = w, h
	switch (int(v.Key("Rotate").Float64())/90%4 + 4) % 4 {
	case 1:
		m, p.Width, p.Height = m.then(matrix{0, -1, 1, 0, 0, w}), h, w
	case 2:
		m = m.then(matrix{-1, 0, 0, -1, w, h})
	case 3:
		m, p.Width, p.Height = m.then(matrix{0, 1, -1, 0, h, 0}), h, w
	}
	return m
}

// contents joins the content streams of a page.
func (r *Reader) contents(c pdf.Value, p *Page) ([]byte, error) {
	if c.Kind() == pdf.Stream {
		return r.stream(c, p)
	}
	var all []byte
	for i := range min(c.Len(), 10000) {
		s := c.Index(i)
		if s.Kind() != pdf.Stream {
			p.problem("a content stream is missing")
			continue
		}
		b, err := r.stream(s, p)
		if err != nil {
			return nil, err
		}
		all = append(append(all, b...), '\n')
	}
	return all, nil
}

// stream decodes a stream; damage is a problem of the page, a limit an error.
func (r *Reader) stream(v pdf.Value, p *Page) ([]byte, error) {
	b, err := r.doc.Stream(v)
	if errors.Is(err, file.ErrLimit) {
		return nil, err
	}
	if err != nil {
		p.problem(fmt.Sprint("damaged stream: ", err))
	}
	return b, nil
}

// font loads a font once. One written into its resources has no number.
func (r *Reader) font(v pdf.Value, p *Page) (*font.Font, error) {
	if v.Kind() != pdf.Dict {
		return nil, nil
	}
	self := v.Key("Self").Int64()
	if f, ok := r.fonts[self]; ok && self > 0 {
		return f, nil
	}
	f, err := font.Load(v, func(s pdf.Value) ([]byte, error) { return r.stream(s, p) })
	if err == nil && self > 0 {
		r.fonts[self] = f
	}
	return f, err
}
