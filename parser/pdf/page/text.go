package page

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/syntax"
)

// write runs the text operators; it reports whether op is one.
func (in *interpreter) write(op string, o operands) bool {
	switch op {
	case "BT":
		in.text, in.line = identity, identity
	case "Tc":
		in.charSpace = o.num(0)
	case "Tw":
		in.wordGap = o.num(0)
	case "Tz":
		in.scale = o.num(0) / 100
	case "TL":
		in.leading = o.num(0)
	case "Ts":
		in.rise = o.num(0)
	case "Tr":
		in.mode = int(o.num(0))
	case "Tf":
		if len(o) >= 2 {
			in.named(string(o[0].Bytes), o.num(1))
		}
	case "Td":
		in.move(o.num(0), o.num(1))
	case "TD":
		in.leading = -o.num(1)
		in.move(o.num(0), o.num(1))
	case "Tm":
		in.line = o.matrix()
		in.text = in.line
	case "T*":
		in.move(0, -in.leading)
	case "Tj":
		in.show(o.last().Bytes)
	case "'":
		in.move(0, -in.leading)
		in.show(o.last().Bytes)
	case "\"":
		in.wordGap, in.charSpace = o.num(0), o.num(1)
		in.move(0, -in.leading)
		in.show(o.last().Bytes)
	case "TJ":
		for _, t := range o {
			switch t.Kind {
			case syntax.String:
				in.show(t.Bytes)
			case syntax.Number:
				in.advance(-t.Num / 1000 * in.size)
			}
		}
	default:
		return false
	}
	return true
}

// named sets a font of the resources.
func (in *interpreter) named(name string, size float64) {
	f, ok := in.res.fonts[name]
	if !ok {
		in.setFont(in.res.get("Font", name), size)
		in.res.fonts[name] = in.font
		return
	}
	in.font, in.size = f, size
}

func (in *interpreter) setFont(v pdf.Value, size float64) {
	f, err := in.reader.font(v, in.page)
	if err != nil {
		in.err = err
	}
	in.font, in.size = f, size
}

func (in *interpreter) move(x, y float64) {
	in.line = matrix{1, 0, 0, 1, x, y}.then(in.line)
	in.text = in.line
}

// advance moves along the writing direction, in text space.
func (in *interpreter) advance(d float64) {
	if in.font != nil && in.font.Vertical {
		in.text = matrix{1, 0, 0, 1, 0, d}.then(in.text)
	} else {
		in.text = matrix{1, 0, 0, 1, d * in.scale, 0}.then(in.text)
	}
}

// show places the characters of a string.
func (in *interpreter) show(s []byte) {
	in.shows++
	if in.font == nil {
		if len(s) > 0 {
			in.page.problem("text in a font that is missing")
		}
		return
	}
	from := len(in.page.Chars)
	for len(s) > 0 {
		g, n := in.font.Next(s)
		s = s[n:]
		in.place(g)
		gap := in.charSpace
		if g.Space {
			gap += in.wordGap
		}
		if in.font.Vertical {
			in.advance(-in.size + gap)
		} else {
			in.advance(g.Width*in.size + gap)
		}
	}
	if in.charSpace > 0 && in.size > 0 {
		spread(in.page.Chars[from:], float32(in.charSpace*in.scale/in.size))
	}
}

// Above and below the baseline, in font sizes: where digits and Chinese
// characters reach. Boxes made of them hold their character and little else.
const (
	ascent  = 0.86
	descent = -0.14
)

// cut is how much of the height of a character is seen at least where a row is high enough
// for its text. Else what is seen of it tells what row it is of.
const cut = 0.8

// place adds a character, unless it is white space or outside the clip.
func (in *interpreter) place(g font.Glyph) {
	text := g.Text
	if r, n := utf8.DecodeRuneInString(text); n < len(text) || invisible(r) {
		if text = strings.TrimFunc(text, invisible); text == "" {
			return
		}
	}
	if in.off() {
		return
	}
	m := matrix{in.size * in.scale, 0, 0, in.size, 0, in.rise}.then(in.text).then(in.ctm)
	x0, y0, x1, y1 := 0.0, descent, g.Width, ascent
	if r, _ := utf8.DecodeRuneInString(text); x1 <= 0 && r >= 0x2e80 { // LibreOffice gives no width to some
		x1 = 1
	}
	if in.font.Vertical { // the origin is the middle of the top
		x0, y0, x1, y1 = -0.5, -0.98, 0.5, 0.02
	}
	c := Char{
		Text:     text,
		Box:      boxOf([]point{m.apply(x0, y0), m.apply(x1, y0), m.apply(x1, y1), m.apply(x0, y1)}),
		Size:     math.Hypot(m[2], m[3]),
		Dir:      direction(m, in.font.Vertical),
		Vertical: in.font.Vertical,
		faint:    in.opacity <= 0.5 || in.shade >= light && in.shade < white, // white is of titles on coloured ground
		sheer:    in.opacity <= 0.25,
		Hidden:   in.mode == 3 || in.mode == 7 || in.opacity == 0,
		Doubt:    g.Doubt,
		Show:     in.shows,
		colour:   in.colour,
	}
	if in.round(&c, slant(m)) {
		in.page.Watermark++
		in.page.stamped(&c)
		return
	}
	x, y := c.Center()
	if !in.clip.Holds(x, y, 1) || math.IsNaN(x+y) {
		in.drop(&c)
		return
	}
	in.atEdge(&c)
	if seen := c.Box.within(in.clip); seen.Height() > 0 && seen.Height() < cut*c.Box.Height() {
		c.Box.Y0, c.Box.Y1 = seen.Y0, seen.Y1
	}
	if text == font.Unknown {
		in.page.Unknown++
	}
	if x < -1 || x > in.page.Width+1 {
		in.page.Outside++
	}
	if len(in.page.Chars) >= maxChars {
		in.page.problem("too many characters")
		return
	}
	if k := len(in.page.Chars); k == cap(in.page.Chars) {
		in.page.Chars = slices.Grow(in.page.Chars, max(k, 512))
	}
	in.page.Chars = append(in.page.Chars, c)
}

func direction(m matrix, vertical bool) Dir {
	dx, dy := m[0], m[1]
	if vertical {
		dx, dy = -m[2], -m[3]
	}
	switch {
	case math.Abs(dx) >= math.Abs(dy) && dx >= 0:
		return Right
	case math.Abs(dx) >= math.Abs(dy):
		return Left
	case dy > 0:
		return Up
	}
	return Down
}

// invisible characters are left out: gaps between the others say where words end.
func invisible(r rune) bool {
	return r <= ' ' || r == 0xa0 || r == 0xad || r == 0x3000 || r >= 0x2000 && r <= 0x200f || r >= 0x2028 && r <= 0x202f || r == 0xfeff
}
