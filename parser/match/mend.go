package match

import "nianbao/parser/doc"

// mend puts labels together that the lines of a page cut around their figures:
//
//	（二）部分公开（区分处理的，只计这一情形，不
//	                                0 0 0 0 0 0 0
//	计其他情形）
//
// Only a whole label of the form is accepted; anything less stays as it is.
func mend(x *lexicon, all []*row) []*row {
	out := all[:0]
	for i := 0; i < len(all); i++ {
		r := all[i]
		if !hasValue(r.values) || wholeLabel(r) {
			out = append(out, r)
			continue
		}
		var before, after *row
		if n := len(out); n > 0 && isPiece(out[n-1]) {
			before = out[n-1]
		}
		if i+1 < len(all) && isPiece(all[i+1]) {
			after = all[i+1]
		}
		switch {
		case after != nil && len(r.labels) > 0 && x.joins(r, nil, after):
			i++
		case before != nil && len(r.labels) > 0 && x.joins(r, before, nil):
			out = out[:len(out)-1]
		case before != nil && after != nil && x.joins(r, before, after):
			out = out[:len(out)-1]
			i++
		}
		out = append(out, r)
	}
	return out
}

// wholeLabel tells a row whose own label is one of the form.
func wholeLabel(r *row) bool {
	n := len(r.labels)
	return n > 0 && r.labels[n-1].kind == labelCell && !r.labels[n-1].lab.cut
}

// isPiece tells a line that can be a piece of a label: words without figures.
func isPiece(r *row) bool {
	return len(r.values) == 0 && len(r.labels) > 0 && len(r.labels) <= 3 && len(r.labels[0].text) <= 120 && !isChapter(r.labels[0])
}

// joins tries the pieces around a row's own last label and takes the whole.
func (x *lexicon) joins(r, before, after *row) bool {
	text, span := "", r.spanOf()
	add := func(p *row) {
		if p == nil {
			return
		}
		for _, l := range p.labels {
			text += l.text
		}
		s := p.spanOf()
		span = doc.Span{Start: min(span.Start, s.Start), End: max(span.End, s.End)}
	}
	add(before)
	n := len(r.labels)
	if n > 0 {
		text += r.labels[n-1].text
	}
	add(after)
	if len(text) > 240 {
		return false
	}
	lab, ok := x.resolve(text)
	if _, row := lab.has(rowRole, ""); !ok || !row || lab.varied || lab.cut {
		return false
	}
	whole := cell{text: text, span: span, kind: labelCell, lab: lab}
	if n > 0 {
		r.labels = append(append([]cell{}, r.labels[:n-1]...), whole)
	} else {
		r.labels = []cell{whole}
	}
	return true
}
