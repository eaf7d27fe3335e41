package match

import (
	"slices"
	"strings"

	"nianbao/parser/doc"
)

// Some pages lost their marks before they came here: cells glued to each other, or
// repeated lines dropped. Then a row that happens to have the right number of figures
// is no more certain than the others.

// loss is what the rows of a document show to be lost.
type loss struct {
	glued  map[int]bool // blocks in which figures ran together
	unique bool         // no line stands twice
	blanks filling

	numbered bool // nothing is lost: every row of table 3 begins with a number
	exact    bool // nor is a blank line too much: every one has as many cells as columns, some blank
}

// fewLines is how many lines without a repeat show that repeats were dropped: a form
// has dozens of zeros or blank cells.
const fewLines = 30

func findLoss(l *layer, d *doc.Document) loss {
	s := loss{glued: map[int]bool{}, blanks: l.filling(d)}
	seen, lines, repeat := map[string]bool{}, 0, false
	look := func(r *row, n int) {
		if r.split && r.attached && len(r.values) < n && digits(r.values) >= n {
			s.glued[r.block] = true
		}
		if !r.flow || r.split || repeat {
			return
		}
		for _, cells := range [][]cell{r.labels, r.values} {
			for i := range cells {
				if lines++; seen[cells[i].text] {
					repeat = true
				}
				seen[cells[i].text] = true
			}
		}
	}
	for i := range l.matrix {
		look(l.matrix[i].row, 7)
	}
	for i := range l.blocks {
		look(l.blocks[i].row, 3)
	}
	for i := range l.across {
		look(l.across[i].row, 15)
	}
	for i := range l.lists {
		look(l.lists[i].row, 2)
	}
	s.numbered, s.exact = allNumbered(l.matrix), allExact(l.matrix, len(l.x.matrixTable().Cols))
	s.unique = lines >= fewLines && !repeat
	return s
}

// allNumbered tells several rows with a number, and none of figures without.
func allNumbered(items []item) bool {
	n := 0
	for i := range items {
		if len(items[i].ordinals) > 0 {
			n++
		} else if hasFigure(items[i].values) {
			return false
		}
	}
	return n >= countable
}

// allExact tells rows of cells one by one that all have n, some of them blank beside figures.
func allExact(items []item, n int) bool {
	exact, kept := 0, false
	for i := range items {
		it := &items[i]
		if !isKnown(*it) || !it.flow || it.split || len(it.values) != n {
			return false
		}
		exact++
		kept = kept || hasFigure(it.values) && anyBlank(it.values)
	}
	return exact >= 2*countable && kept
}

// fitGlued is fit, but that a row of the forms whose figures ran together is cut where that
// is certain. The rows of a statistics table may end with the code of the next.
func (b *builder) fitGlued(r *row, values []cell, n int, p *profile) fitted {
	if r.split && !b.lost.unique {
		if cells := onlyCut(values, n); cells != nil {
			return fitted{cells: cells}
		}
	}
	return b.fit(r, values, n, p)
}

// fit is fit unless the page lost what would make the row certain.
func (b *builder) fit(r *row, values []cell, n int, p *profile) fitted {
	switch {
	case b.lost.unique && r.flow && !r.split:
		return fitted{reason: "repeated lines were dropped from the page"}
	case r.split && b.lost.glued[r.block] && !single(values, n) && (n > 1 || r.glued):
		return fitted{reason: "figures run together"}
	case b.lost.blanks.movable(r, values, n):
		return fitted{reason: leftOut}
	case slices.ContainsFunc(values, namesRow):
		return fitted{reason: "the name of another row stands among its cells"}
	}
	return fit(r, b.lost.blanks.own(r, values, n), n, p)
}

// single tells figures of one digit, as many as columns: none of them can be two.
func single(values []cell, n int) bool {
	for i := range values {
		if len(values[i].text) != 1 {
			return false
		}
	}
	return len(values) == n
}

// coded strips the codes of the next rows from the values of a list whose cells stand
// one by one: 01 主动公开信息数 条 0 7 02 全文….
func coded(items []item, codes func(*item) string) {
	next := func(i int) string {
		if i+1 < len(items) {
			return codes(&items[i+1])
		}
		return ""
	}
	hits := 0
	for i := range items {
		if n := len(items[i].values); n > 0 && next(i) != "" && strings.TrimSpace(items[i].values[n-1].text) == next(i) {
			hits++
		}
	}
	if hits*2 < len(items) {
		return
	}
	for i := range items {
		w := items[i].row
		if n := len(w.values); n > 0 && next(i) != "" && strings.TrimSpace(w.values[n-1].text) == next(i) {
			w.ordinals = append(w.ordinals, w.values[n-1])
			w.values = w.values[:n-1]
		}
	}
}
