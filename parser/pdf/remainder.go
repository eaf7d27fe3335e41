package pdf

import (
	"math"
	"slices"
	"strconv"
)

// keepFigures takes back numbers that were taken for those of pages: below a figure, or
// first on the page after it, stands the rest of it, which its column was too narrow for.
// Numbers that count the pages are theirs wherever they stand.
func keepFigures(items []item) {
	const near = 3 // lines above it that may be of one row: figures stand in its middle too
	var above []*item
	for i := range items {
		it := &items[i]
		switch _, ok := bare(it); {
		case it.table != nil:
			above = nil
			continue
		case !it.chrome:
		case ok && slices.ContainsFunc(above, func(a *item) bool { return goesOn(a, it) }) && !counts(items, it):
			it.chrome = false
		default:
			continue
		}
		above = append(above[max(0, len(above)-near+1):], it)
	}
}

// bare is the number that a line is, without a word or a dash.
func bare(it *item) (n int, ok bool) {
	if it.line == nil || len(it.line.Chars) > 4 {
		return 0, false
	}
	n, err := strconv.Atoi(it.line.Text)
	return n, err == nil && n >= 0
}

// goesOn reports whether a number stands below a figure as the next line of its cell does,
// or begins the page after it.
func goesOn(above, it *item) bool {
	const most = 2.5 // sizes, where lines stand far apart
	a, b := above.line, it.line
	if above.page == it.page && a.Box.Y0-b.Box.Y0 > most*max(a.Size, b.Size) || it.page > above.page+1 {
		return false
	}
	cs := a.Chars
	for i := 0; i < len(cs); {
		j, figure := i, true
		for ; j < len(cs) && (j == i || cs[j].Box.X0-cs[j-1].Box.X1 < 0.3*cs[j].Size); j++ {
			figure = figure && len(cs[j].Text) == 1 && (cs[j].Text[0] >= '0' && cs[j].Text[0] <= '9' || cs[j].Text == "." || cs[j].Text == ",")
		}
		if figure && min(cs[j-1].Box.X1, b.Box.X1) > max(cs[i].Box.X0, b.Box.X0) {
			return true
		}
		i = j
	}
	return false
}

// counts reports whether a number at the same height of another page is as much more as
// that page is further on, or the same year.
func counts(items []item, it *item) bool {
	const year = 1000 // at least
	n, _ := bare(it)
	return slices.ContainsFunc(items, func(o item) bool {
		m, ok := bare(&o)
		return ok && o.page != it.page && (m-n == o.page-it.page || m == n && n >= year) && math.Abs(o.line.Box.Y0-it.line.Box.Y0) < 3
	})
}
