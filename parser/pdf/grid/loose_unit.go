package grid

import (
	"math"
	"slices"
	"strings"
)

// withUnits gives figures the units that stand under them, where columns are too narrow for
// both. A figure of several lines is told later, with its unit. last counts the lines to the
// last of these.
func withUnits(words []word, last int) ([]word, int) {
	const line = 1.8 // sizes from one to the next, at most
	var units []int
	for i := range words {
		w := &words[i]
		if w.value || !isUnit(strings.TrimSpace(w.line.Text)) {
			continue
		}
		over := func(of *word) *word {
			k := slices.IndexFunc(words, func(v word) bool {
				d := of.y - v.y // from the one below
				return v.value && v.line.Page == of.line.Page && -d > 0.6*v.line.Size && -d < line*v.line.Size && under(v.line.Box, of.line.Box)
			})
			if k < 0 {
				return nil
			}
			return &words[k]
		}
		v := over(w)
		if v == nil || len(v.more) > 0 || withoutUnit(v.line.Text) != v.line.Text {
			continue
		}
		if up := over(v); up == nil || len(up.more) > 0 || withoutUnit(up.line.Text) != up.line.Text || up.y-v.y > 1.1*(v.y-w.y) {
			v.more, v.whole, v.y = append(v.more, w.line), true, lineOf(words, v, w)
			units, last = append(units, i), max(last, w.at+1)
		}
	}
	for _, i := range slices.Backward(units) {
		words = slices.Delete(words, i, i+1)
	}
	return words, last
}

// lineOf is where the row of a figure and the unit under it stands: where other words are,
// between the two, or on the line of one.
func lineOf(words []word, figure, unit *word) float64 {
	const same = 0.2 // sizes
	middle := (figure.y + unit.y) / 2
	for _, y := range []float64{middle, figure.y, unit.y} {
		if slices.ContainsFunc(words, func(o word) bool {
			return o.line.Page == figure.line.Page && len(o.more) == 0 && math.Abs(o.y-y) < same*figure.line.Size && o.line.Box != figure.line.Box && o.line.Box != unit.line.Box && !isUnit(o.line.Text)
		}) {
			return y
		}
	}
	return middle
}
