package grid

import (
	"math"
	"slices"
)

// turning lets the heights of words fall on over the turn of a page.
type turning struct {
	page      int
	shift, to float64 // to is the lowest height so far
}

func (t *turning) place(ws []word, at int) []word {
	if first := ws[0].line; first.Page != t.page {
		top := math.Inf(-1)
		for _, w := range ws {
			top = max(top, w.y)
		}
		if t.page > 0 {
			t.shift = t.to - 1.3*first.Size - top
		}
		t.page = first.Page
	}
	for i := range ws {
		ws[i].y += t.shift
		ws[i].at = at
		t.to = min(t.to, ws[i].y)
		if at == 0 {
			t.to = ws[i].y
		}
	}
	return ws
}

// rowBefore is the row that a page break cut before a word: the last one of the page
// before, with room for it.
func (l *loose) rowBefore(w *word) *looseRow {
	var last *looseRow
	for _, r := range l.rows {
		if r.y > w.y {
			last = r
		}
	}
	if last == nil || last.page >= w.line.Page || slices.ContainsFunc(last.values, func(v word) bool { return v.line.Box.X0 < w.line.Box.X1 }) {
		return nil
	}
	return last
}
