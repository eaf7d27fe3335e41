package page

import (
	"github.com/ledongthuc/pdf"

	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/syntax"
)

// annotations shows what stands over the content: fields that were filled in, typed text
// and stamps.
func (in *interpreter) annotations(v pdf.Value) error {
	list := v.Key("Annots")
	for i := range list.Len() {
		in.appear(list.Index(i))
		if in.err != nil {
			return in.err
		}
	}
	return nil
}

// appear runs an appearance, which is a form: its box, transformed, fills the rectangle
// of the annotation. Text without one is set there.
func (in *interpreter) appear(a pdf.Value) {
	look, rect := a.Key("AP"), a.Key("Rect")
	bb, text := look.Key("BBox"), a.Key("V")
	box := func(v pdf.Value, m matrix) Box {
		x0, y0, x1, y1 := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
		return boxOf([]point{m.apply(x0, y0), m.apply(x1, y0), m.apply(x1, y1), m.apply(x0, y1)})
	}
	if rect.Len() != 4 {
		return
	}
	to := box(rect, identity)
	if text.Kind() == pdf.String {
		in.typed(to, textString([]byte(text.RawString())), a)
	}
	if bb.Len() != 4 {
		return
	}
	from := box(bb, numbers(look.Key("Matrix"), identity))
	if from.Width() <= 0 || from.Height() <= 0 {
		return
	}
	sx, sy := to.Width()/from.Width(), to.Height()/from.Height()
	saved := in.state
	in.ctm = matrix{sx, 0, 0, sy, to.X0 - sx*from.X0, to.Y0 - sy*from.Y0}.then(in.ctm)
	in.form(look, 0)
	in.state = saved
}

// typed shows the text of a field that has no appearance, as viewers do: on one line, in the
// middle of the height.
func (in *interpreter) typed(box Box, text string, a pdf.Value) {
	const largest, part, margin = 12, 0.7, 2 // points; of the height; points
	size, before := 0.0, 0.0
	s := syntax.Scanner{Data: []byte(a.Key("DA").RawString())}
	for t := s.Next(); t.Kind != syntax.EOF; t = s.Next() {
		if string(t.Bytes) == "Tf" {
			size = before
		}
		before = t.Num
	}
	if size <= 0 {
		size = min(largest, part*box.Height())
	}
	width := func(r rune) float64 {
		if r < 0x2e80 {
			return 0.5
		}
		return 1
	}
	x, all := box.X0+margin, 0.0
	for _, r := range text {
		all += width(r) * size
	}
	switch a.Key("Q").Int64() {
	case 1:
		x = (box.X0 + box.X1 - all) / 2
	case 2:
		x = box.X1 - margin - all
	}
	saved := in.state
	in.font, in.size = &font.Font{}, size
	in.text = matrix{1, 0, 0, 1, x, (box.Y0+box.Y1)/2 - (ascent+descent)/2*size}
	in.shows++
	for _, r := range text {
		in.place(font.Glyph{Text: string(r), Width: width(r)})
		in.advance(width(r) * size)
	}
	in.state = saved
}
