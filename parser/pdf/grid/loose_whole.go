package grid

import (
	"slices"
	"strings"
)

// markWhole marks the figures of several lines that are one: each line but the last
// is as wide as any of its column, and the table has several such figures. Others may
// be two figures, which is told.
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
	var several []*word
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
				v.whole = v.whole && strings.Trim(line.Text, figureSigns) == "" && (unit || n > 1 && line.Box.Width()*(n+0.5)/n > widest[column(v)])
			}
			v.whole = v.whole && (endsFigure(ls[len(ls)-1].Text) || isUnit(ls[len(ls)-1].Text))
			several = append(several, v)
		}
	}
	if len(several) < 3 {
		for _, v := range several {
			v.whole = v.whole && isUnit(v.more[0].Text)
		}
	}
}
