package grid

import (
	"math"
	"slices"
	"strings"
)

// markWhole marks the figures of several lines that are one: each line but the last
// is as wide as any of its column, and the table has several such figures or the others
// of the row stand beside its middle. Others may be two figures, which is told.
func (l *loose) markWhole(rows []*looseRow, columns []span) {
	widest := make([]float64, len(columns))
	column := func(v *word) int {
		return slices.IndexFunc(columns, func(c span) bool { return meets(c, v.span()) })
	}
	lines := func(v *word) []Line { return append([]Line{v.line}, v.more...) }
	for _, r := range rows {
		for i := range r.values {
			c := column(&r.values[i])
			for _, line := range lines(&r.values[i]) {
				widest[c] = max(widest[c], line.Box.Width())
			}
		}
	}
	var several, lone []*word
	for _, r := range rows {
		for i := range r.values {
			v := &r.values[i]
			ls := lines(v)
			if len(ls) == 1 {
				continue
			}
			v.whole = true
			for k, line := range ls[:len(ls)-1] {
				n := float64(len([]rune(line.Text)))
				unit := k == len(ls)-2 && isUnit(ls[k+1].Text)
				v.whole = v.whole && strings.Trim(line.Text, figureSigns) == "" && (unit || (n > 1 || r.around(v)) && line.Box.Width()*(n+0.5)/n > widest[column(v)])
			}
			v.whole = v.whole && (endsFigure(ls[len(ls)-1].Text) || isUnit(ls[len(ls)-1].Text)) || cutsThousands(ls)
			several = append(several, v)
			if !r.around(v) {
				lone = append(lone, v)
			}
		}
	}
	if len(several) < 3 {
		for _, v := range lone {
			v.whole = v.whole && (isUnit(v.more[0].Text) || cutsThousands(lines(v)))
		}
	}
}

// around reports whether the lines of a figure stand around the line of the others of its
// row, which are three at least. A page number below a figure does not.
func (r *looseRow) around(v *word) bool {
	const few, off = 3, 0.15
	top, low := v.line, v.more[len(v.more)-1]
	y, n := (top.Box.Y0+top.Box.Y1+low.Box.Y0+low.Box.Y1)/4, 0
	for i := range r.values {
		if o := &r.values[i]; len(o.more) == 0 {
			if n++; math.Abs((o.line.Box.Y0+o.line.Box.Y1)/2-y) > off*top.Size || o.line.Page != low.Page || o.line.Page != top.Page {
				return false
			}
		}
	}
	return n >= few
}
