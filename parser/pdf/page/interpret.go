package page

import (
	"fmt"

	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/file"
	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/syntax"
)

// state is the graphics state, as far as text and rulings need it.
type state struct {
	ctm                matrix
	clip               Box
	lineWidth          float64
	opacity            float64 // of fills, text among them
	shade              float64 // of the colour of fills: the least of red, green and blue
	ink                float64 // so of strokes
	colour, inkColour  uint16  // of fills, of strokes
	font               *font.Font
	size, scale        float64 // Tf, Tz
	charSpace, wordGap float64 // Tc, Tw
	leading, rise      float64 // TL, Ts
	mode               int     // Tr
	sheer              bool    // fills blend with what is under them
	pattern            bool    // and are of a pattern
	shaped             bool    // the clip is no box
}

// interpreter runs the content of one page.
type interpreter struct {
	reader *Reader
	page   *Page
	state
	stack     []state
	spans     []span
	bow       bow
	text      matrix // Tm
	line      matrix // Tlm
	path      path
	boxes     []Box // scratch of fill
	dropped   Char  // the last one outside the clip
	operators int
	forms     int
	shows     int
	res       *resources // in force
	err       error
}

// run interprets a content stream with its resources.
func (in *interpreter) run(b []byte, res *resources, depth int) error {
	outer, base, spans := in.res, len(in.stack), len(in.spans)
	in.res = res
	s := syntax.Scanner{Data: b}
	var args []syntax.Token
	for {
		t := s.Next()
		if t.Kind == syntax.EOF {
			break
		}
		if t.Kind != syntax.Keyword {
			if len(args) < 4096 {
				args = append(args, t)
			}
			continue
		}
		if in.operators++; in.operators > maxOperators {
			return fmt.Errorf("%w: more than %d operators on a page", file.ErrLimit, maxOperators)
		}
		name, op := string(t.Bytes), operands(args)
		if name == "BI" {
			in.inlineImage(&s)
		} else if !in.draw(name, op) && !in.write(name, op) {
			in.refer(name, op, depth)
		}
		if in.err != nil {
			return in.err
		}
		args = args[:0]
		s.Forget()
	}
	if len(in.stack) > base { // q without Q (m15)
		in.state, in.stack = in.stack[base], in.stack[:base]
	}
	in.spans = in.spans[:min(spans, len(in.spans))]
	in.res = outer
	return nil
}

// operands are the tokens before an operator, brackets of arrays among them.
type operands []syntax.Token

func (o operands) num(i int) float64 {
	if i < len(o) {
		return o[i].Num
	}
	return 0
}

func (o operands) last() syntax.Token {
	if len(o) == 0 {
		return syntax.Token{}
	}
	return o[len(o)-1]
}

func (o operands) matrix() matrix {
	return matrix{o.num(0), o.num(1), o.num(2), o.num(3), o.num(4), o.num(5)}
}

// Shades of what is next to white, and of white itself.
const light, white = 0.68, 0.98

// shade is the least of red, green and blue of a colour of one, three or four numbers.
func (o operands) shade() float64 {
	switch len(o) {
	case 1: // a name has no number
		return o.num(0)
	case 3:
		return min(o.num(0), o.num(1), o.num(2))
	case 4:
		return (1 - max(o.num(0), o.num(1), o.num(2))) * (1 - o.num(3))
	}
	return 0
}

// refer runs the operators that use the resources for more than text.
func (in *interpreter) refer(op string, o operands, depth int) {
	switch op {
	case "g", "rg", "k", "sc", "scn", "cs":
		in.shade, in.colour = o.shade(), o.colour()
		in.pattern = op == "scn" && o.last().Kind == syntax.Name
		if op != "g" && len(o) == 1 { // one number may be how much ink there is
			in.shade = 0
		}
	case "G", "RG", "K", "SC", "SCN", "CS":
		in.inkColour = o.colour()
		if in.ink = o.shade(); op != "G" && len(o) == 1 {
			in.ink = 0
		}
	case "gs":
		g := in.res.get("ExtGState", string(o.last().Bytes))
		if v := g.Key("LW"); !v.IsNull() {
			in.lineWidth = v.Float64()
		}
		if v := g.Key("ca"); !v.IsNull() {
			in.opacity = v.Float64()
		}
		if v := g.Key("BM"); !v.IsNull() {
			in.sheer = v.Name() != "Normal" && v.Name() != "Compatible"
		}
		if v := g.Key("Font"); v.Len() == 2 {
			in.setFont(v.Index(0), v.Index(1).Float64())
		}
	case "BDC", "BMC":
		in.mark(op, o)
	case "EMC":
		in.unmark()
	case "Do":
		x := in.res.get("XObject", string(o.last().Bytes))
		if in.off() || in.reader.doc.Off(x.Key("OC")) {
			return
		}
		switch x.Key("Subtype").Name() {
		case "Image":
			in.image(x.Key("Width").Float64() * x.Key("Height").Float64())
		case "Form":
			in.form(x, depth)
		}
	}
}

// form runs a form XObject. The number of runs is bounded as well as the depth: a
// form that shows itself twice doubles its work with each level (h07).
func (in *interpreter) form(x pdf.Value, depth int) {
	if in.forms++; depth >= maxFormDepth || in.forms > maxForms {
		in.page.problem("forms nest too deep")
		return
	}
	b, err := in.reader.stream(x, in.page)
	if err != nil {
		in.err = err
		return
	}
	saved, text, line, p := in.state, in.text, in.line, in.path
	in.path = path{}
	in.ctm = numbers(x.Key("Matrix"), identity).then(in.ctm)
	if bb := x.Key("BBox"); bb.Len() == 4 {
		in.clip = in.clip.within(in.boxOf(bb.Index(0).Float64(), bb.Index(1).Float64(), bb.Index(2).Float64(), bb.Index(3).Float64()))
	}
	res := in.res
	if own := x.Key("Resources"); !own.IsNull() {
		res = newResources(own)
	}
	if err := in.run(b, res, depth+1); err != nil {
		in.err = err
	}
	in.state, in.text, in.line, in.path = saved, text, line, p
}

func numbers(v pdf.Value, def matrix) (m matrix) {
	if v.Len() != 6 {
		return def
	}
	for i := range m {
		m[i] = v.Index(i).Float64()
	}
	return m
}

// boxOf is the box on the page around a rectangle of user space.
func (in *interpreter) boxOf(x0, y0, x1, y1 float64) Box {
	return boxOf([]point{in.ctm.apply(x0, y0), in.ctm.apply(x1, y0), in.ctm.apply(x1, y1), in.ctm.apply(x0, y1)})
}

// image notes where an image stands. One of a few pixels that is as thin as a pen is a
// border; the strips that a picture is cut into have more.
func (in *interpreter) image(pixels float64) {
	const few = 16
	b := in.boxOf(0, 0, 1, 1).within(in.clip)
	if w, h := b.Width(), b.Height(); w > 0 && h > 0 {
		in.page.ImageArea += w * h
		in.page.mark(b)
		if pixels <= few && min(w, h) <= thin {
			in.stroke(b)
		}
	}
}

// inlineImage skips an image's data, which may hold anything: it ends at an EI
// that stands alone and is followed by what looks like content.
func (in *interpreter) inlineImage(s *syntax.Scanner) {
	pixels := 1.0
	for key := ""; ; {
		t := s.Next()
		if t.Kind == syntax.EOF {
			return
		}
		if t.Kind == syntax.Keyword && string(t.Bytes) == "ID" {
			break
		}
		switch key {
		case "W", "H", "Width", "Height":
			pixels *= t.Num
		}
		key = string(t.Bytes)
	}
	in.image(pixels)
	for p := s.Pos + 1; p+1 < len(s.Data); p++ {
		if s.Data[p] == 'E' && s.Data[p+1] == 'I' && syntax.IsSpace(s.Data[p-1]) && contentFollows(s.Data[p+2:]) {
			s.Pos = p + 2
			return
		}
	}
	s.Pos = len(s.Data)
	in.page.problem("an inline image does not end")
}

func contentFollows(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if !syntax.IsSpace(b[0]) {
		return false
	}
	for _, c := range b[:min(len(b), 12)] {
		if c > 0x7e || c < ' ' && !syntax.IsSpace(c) || c == 0 {
			return false
		}
	}
	return true
}
