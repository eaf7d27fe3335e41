package page

import "github.com/ledongthuc/pdf"

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
// of the annotation.
func (in *interpreter) appear(a pdf.Value) {
	look, rect := a.Key("AP"), a.Key("Rect")
	bb := look.Key("BBox")
	if rect.Len() != 4 || bb.Len() != 4 {
		return
	}
	box := func(v pdf.Value, m matrix) Box {
		x0, y0, x1, y1 := v.Index(0).Float64(), v.Index(1).Float64(), v.Index(2).Float64(), v.Index(3).Float64()
		return boxOf([]point{m.apply(x0, y0), m.apply(x1, y0), m.apply(x1, y1), m.apply(x0, y1)})
	}
	from, to := box(bb, numbers(look.Key("Matrix"), identity)), box(rect, identity)
	if from.Width() <= 0 || from.Height() <= 0 {
		return
	}
	sx, sy := to.Width()/from.Width(), to.Height()/from.Height()
	saved := in.state
	in.ctm = matrix{sx, 0, 0, sy, to.X0 - sx*from.X0, to.Y0 - sy*from.Y0}.then(in.ctm)
	in.form(look, 0)
	in.state = saved
}
