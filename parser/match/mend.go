package match

import (
	"slices"

	"nianbao/parser/doc"
)

// mend puts labels together that the lines of a page cut around their figures:
//
//	（二）部分公开（区分处理的，只计这一情形，不
//	                                0 0 0 0 0 0 0
//	计其他情形）
//
// Only a whole label of the form is accepted; anything less stays as it is. Figures on a line
// of their own are those of the label above them, unless such a line stood before its label.
func mend(x *lexicon, all []*row) []*row {
	out := all[:0]
	alone := false
	for i := 0; i < len(all); i++ {
		r := all[i]
		x.joinNames(r)
		unit := r.takeUnit()
		done := func() {
			r.labels = append(r.labels, unit...)
			out = append(out, r)
		}
		if !hasValue(r.values) && i+1 < len(all) && isPiece(all[i+1]) && x.headJoins(r, all[i+1]) {
			if i+2 < len(all) && !r.flow && all[i+1].flow && !all[i+2].flow { // which parted it from its table
				r.block, r.source = all[i+2].block, all[i+2].source
			}
			done()
			i++
			continue
		}
		if len(r.values) == 0 || wholeLabel(r) {
			done()
			continue
		}
		if n := x.joinsBelow(r, all[i+1:]); n > 0 {
			i += n
			done()
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
		case after != nil && len(r.labels) > 0 && len(after.labels) > 1 && x.joins(r, nil, first(after)):
			rest := *after
			rest.labels = rest.labels[1:]
			all[i+1] = &rest
		case before != nil && len(r.labels) > 0 && x.joins(r, before, nil):
			out = out[:len(out)-1]
		case before != nil && after != nil && x.joins(r, before, after):
			out = out[:len(out)-1]
			i++
		case before != nil && !alone && isBare(r) && x.joins(r, before, nil):
			out = out[:len(out)-1]
		}
		alone = alone || isBare(r)
		done()
	}
	return out
}

// joinNames puts two words of a head together that are the name of a column with a space in
// it: 统 计数.
func (x *lexicon) joinNames(r *row) {
	if len(r.values) > 0 || len(r.labels) < 3 || !playsRole(r.labels[0], headRole) {
		return
	}
	for i := 1; i < len(r.labels); i++ {
		a, b := &r.labels[i-1], &r.labels[i]
		if a.kind != textCell || b.kind != textCell || len(a.text)+len(b.text) > longestHead {
			continue
		}
		if lab, _, ok := x.known(a.text + b.text); ok && !lab.cut && playsRole(cell{lab: lab}, colRole) {
			whole := *a
			whole.text, whole.span.End, whole.lab, whole.kind = a.text+b.text, max(a.span.End, b.span.End), lab, labelCell
			r.labels = slices.Concat(r.labels[:i-1], []cell{whole}, r.labels[i+1:])
		}
	}
}

func playsRole(c cell, as role) bool {
	_, ok := c.lab.has(as, "")
	return ok
}

// isBare tells a line of figures alone, of table 3 or 4.
func isBare(r *row) bool { return len(r.labels) == 0 && len(r.values) >= fewInRow }

// takeUnit takes the unit that stands between the label of a row and its figures off the
// labels: the piece on the next line belongs to the label.
func (r *row) takeUnit() []cell {
	n := len(r.labels) - 1
	if n < 1 || len(r.values) == 0 || !isUnit(r.labels[n]) {
		return nil
	}
	unit := r.labels[n:]
	r.labels = r.labels[:n:n]
	return unit
}

// joinsBelow puts the pieces on the lines below to a row's own, and tells how many lines
// they are.
func (x *lexicon) joinsBelow(r *row, below []*row) int {
	if len(r.labels) == 0 {
		return 0
	}
	after := row{}
	for n, p := range below[:min(len(below), joinable)] {
		if !isPiece(p) {
			break
		}
		if n == 0 {
			after = *p
		} else {
			after.labels = append(after.labels[:len(after.labels):len(after.labels)], p.labels...)
		}
		if x.joins(r, nil, &after) {
			return n + 1
		}
	}
	return 0
}

// wholeLabel tells a row whose own label is one of the form.
func wholeLabel(r *row) bool {
	n := len(r.labels)
	return n > 0 && isWhole(r.labels[n-1])
}

// isWhole tells a label that is printed to its end.
func isWhole(c cell) bool { return c.kind == labelCell && !c.lab.cut }

// isPiece tells a line that can be a piece of a label: words without figures. Beside blank
// cells a whole label is a row.
func isPiece(r *row) bool {
	return (len(r.values) == 0 || !hasValue(r.values) && !wholeLabel(r)) && len(r.labels) > 0 && len(r.labels) <= 3 && len(r.labels[0].text) <= 120 && !isChapter(r.labels[0])
}

// first is a row of the first label of another.
func first(r *row) *row {
	one := *r
	one.labels = one.labels[:1]
	return &one
}

// joins tries the pieces around a row's own last label and takes the whole. Groups of the
// form before the first piece stay labels of their own.
func (x *lexicon) joins(r, before, after *row) bool {
	text, span := "", r.spanOf()
	var over []cell
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
	if before != nil && len(r.labels) == 0 {
		for len(before.labels)-len(over) > 1 && isGroup(before.labels[len(over)]) {
			over = before.labels[:len(over)+1]
		}
	}
	add(before)
	for _, g := range over {
		text = text[len(g.text):]
	}
	n := len(r.labels)
	if n > 0 {
		text += r.labels[n-1].text
	}
	add(after)
	if len(text) > 240 {
		return false
	}
	lab, ok := x.resolve(text)
	if lab.varied && (before != nil && wholeLabel(before) || after != nil && wholeLabel(after)) {
		return false // a label and words that do not belong to it
	}
	_, isRow := lab.has(rowRole, "")
	_, outcome := lab.has(colRole, acrossTable) // 结果 0 / 维持: table 4 set with a row for each
	if !ok || !isRow && !(outcome && isOne(r.values)) || lab.cut && !isRemarked(text, before) {
		return false
	}
	whole := cell{text: text, span: span, kind: labelCell, lab: lab}
	if n > 0 {
		over = r.labels[:n-1]
	}
	r.labels = append(append([]cell{}, over...), whole)
	return true
}

// isRemarked tells a label with a remark in brackets that the line above opened: 规章（设区的市、
// 自治州人民政府 / 应提供相关数据）.
func isRemarked(text string, before *row) bool {
	if before == nil || !before.labels[len(before.labels)-1].lab.cut {
		return false
	}
	return openBrackets(before.labels[len(before.labels)-1].text) > 0 && openBrackets(text) == 0
}

// openBrackets is how many brackets a text opens and does not close.
func openBrackets(s string) (n int) {
	for _, r := range s {
		if isOpening(r) {
			n++
		} else if r == '）' || r == ')' || r == '〕' || r == ']' {
			n--
		}
	}
	return n
}

// isGroup tells the whole label of a group.
func isGroup(c cell) bool {
	_, ok := c.lab.has(groupRole, "")
	return ok && c.kind == labelCell && !c.lab.cut
}

// headJoins puts the second line of a head under the names that it ends, in order:
//
//	信息内容  本年处理  备注
//	决定数量
//
// All of it must be used, and only names that are none by themselves take any.
func (x *lexicon) headJoins(head, after *row) bool {
	if after.split { // one cell
		after = after.joined()
	}
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

// joined is a row of one label, of the words of all.
func (r *row) joined() *row {
	one := cell{kind: textCell, span: r.spanOf()}
	for i := range r.labels {
		one.text += r.labels[i].text
	}
	return &row{labels: []cell{one}}
}

// longestHead is how many bytes the name of a column can have, spaces among them.
const longestHead = 120
