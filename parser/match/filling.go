package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
)

// Some converters leave blank cells out of a row and fill it up with bars at its end,
// 规章 | 5 | 5 | ||, so that its figures stand too far left. They write those bars without
// a space between, unlike cells that are blank: 规章 | 5 | 5 | | ||.

// Others fill all rows up with cells like any other, 规章 | 5 | 5 | | |: there blank cells stand
// nowhere but at the ends of rows.

// filling is how the rows of a text are filled up at their end.
type filling struct {
	packed bool   // with cells like any other
	text   string // "" where rows are not filled up with bars
	spaced int    // blank cells before the bars without spaces, after rows that are full
	all    bool   // nothing shows that blank cells were kept
}

const columns = 7 // of table 3

const leftOut = "rows are filled up with bars at their end: blank cells may have been left out, and figures have moved to the left"

// filling learns it from the rows of table 3.
func (l *layer) filling(d *doc.Document) filling {
	if d.Media != "text/plain" || !hasBar(d.Text) {
		return filling{}
	}
	f := filling{text: d.Text, spaced: 1, all: true}
	up, full := false, false
	for i := range l.matrix {
		values := l.matrix[i].values
		_, last, filled := reach(values)
		if filled > 0 && beginsWithBar(f.text[values[last].span.End:]) {
			return filling{} // no spaces anywhere
		}
		spaced, tight := f.tail(values)
		up = up || f.endsTight(values)
		if filled == columns && tight > 0 {
			if !full {
				f.spaced, full = 0, true
			}
			f.spaced = max(f.spaced, spaced)
		}
	}
	for _, h := range l.heads {
		if n := len(h.labels); n > 0 && h.gaps > int(h.labels[0].col) && !h.flow {
			return filling{} // the places of its spans stand between its words
		}
		up = up || f.endsTight(h.values)
	}
	for i := range l.lists {
		up = up || f.endsTight(l.lists[i].values)
	}
	if !up {
		return filling{packed: l.packed()}
	}
	for _, items := range [][]item{l.matrix, l.blocks, l.lists} {
		for i := range items {
			f.see(items[i].row, false)
		}
	}
	for i := range l.across { // the places of its heads stand before the figures of a page of cells
		f.see(l.across[i].row, true)
	}
	return f
}

// packed tells a text in which several rows of table 3 have figures at once, not all as many,
// and blank cells behind them, their totals too, and no row has a blank cell before a figure.
func (l *layer) packed() bool {
	short, least, most := 0, columns, 0
	for i := range l.matrix {
		_, last, filled := reach(l.matrix[i].values)
		if last >= filled {
			return false
		}
		if filled > 1 && filled < columns {
			short++
			least, most = min(least, filled), max(most, filled)
		}
	}
	kept := func(values []cell) bool {
		_, last, filled := reach(values)
		return last >= filled
	}
	return short >= sureRows && least < most &&
		!slices.ContainsFunc(l.blocks, func(it item) bool { return kept(it.values) }) &&
		!slices.ContainsFunc(l.across, func(r acrossRow) bool { return kept(r.values) })
}

// see looks for a blank cell that was kept: before a figure, or one more than the full rows
// have.
func (f *filling) see(r *row, headed bool) {
	values := r.values
	first, last, filled := reach(values)
	if filled == 0 {
		return
	}
	if !headed {
		first = 0
	}
	if spaced, tight := f.tail(values); last-first >= filled || spaced > f.spaced && (tight > 0 || !r.flow) {
		f.all = false
	}
}

// tail counts the blank cells after the last figure: those between two bars, and before them
// those with a space or a line end before.
func (f *filling) tail(values []cell) (spaced, tight int) {
	_, last, _ := reach(values)
	for i := last + 1; i < len(values); i++ {
		switch {
		case f.tight(&values[i]):
			tight++
		case tight == 0:
			spaced++
		}
	}
	return spaced, tight
}

func (f *filling) endsTight(values []cell) bool {
	n := len(values)
	return n > 0 && values[n-1].kind == blankCell && f.tight(&values[n-1])
}

// tight tells a blank cell with a bar right before it.
func (f *filling) tight(c *cell) bool { return endsInBar(f.text[:c.span.Start]) }

func beginsWithBar(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(bars, r)
}

func endsInBar(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(bars, r)
}

// movable tells figures of a row that may belong further right: fewer than it has columns,
// and no blank cells for the others. The bars that fill a row up stand for cells left out, and
// for the columns that one blank cell covers. Of cells one by one a blank one at the end may
// be the next row's.
func (f *filling) movable(r *row, values []cell, n int) bool {
	_, last, k := reach(values)
	switch {
	case k == 0 || k >= n:
		return false
	case f.packed || f.text == "":
		return f.packed
	}
	spaced, tight := f.tail(values)
	if tight == 0 {
		return f.all && k == n-1 && last < k
	}
	return last+1+spaced-f.spaced < n
}
