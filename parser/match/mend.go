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
		if len(r.values) == 0 && i+1 < len(all) && isPiece(all[i+1]) && x.headJoins(r, all[i+1]) {
			out = append(out, r)
			i++
			continue
		}
		if len(r.values) == 0 || wholeLabel(r) {
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
	lab, _, ok := x.known(text)
	_, isRow := lab.has(rowRole, "")
	_, outcome := lab.has(colRole, acrossTable) // 结果 0 / 维持: table 4 set with a row for each
	if !ok || !isRow && !(outcome && len(r.values) == 1) || lab.cut {
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

// headJoins puts the second line of a head under the names that it ends, in order:
//
//	信息内容  本年处理  备注
//	决定数量
//
// All of it must be used, and only names that are none by themselves take any.
func (x *lexicon) headJoins(head, after *row) bool {
	for i := range after.labels {
		if l := &after.labels[i]; l.kind == labelCell && !l.lab.cut { // a head of its own
			return false
		}
	}
	var whole []cell
	next := 0
	for i := range head.labels {
		c := head.labels[i]
		if next < len(after.labels) && len(c.text)+len(after.labels[next].text) <= longestHead && (c.kind == textCell || c.lab.cut) {
			rest := &after.labels[next]
			lab, _, ok := x.known(c.text + rest.text)
			if _, col := lab.has(colRole, ""); ok && col && !lab.cut {
				c.text, c.lab, c.kind = c.text+rest.text, lab, labelCell
				c.span = doc.Span{Start: min(c.span.Start, rest.span.Start), End: max(c.span.End, rest.span.End)}
				next++
			}
		}
		whole = append(whole, c)
	}
	if next == 0 || next < len(after.labels) {
		return false
	}
	head.labels = whole
	return true
}

// longestHead is how many bytes the name of a column can have, spaces among them.
const longestHead = 120
