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
	gaps   string // what stands before those, between bars
	mixed  bool   // blank cells of the next row follow those bars
	all    bool   // nothing shows that blank cells were kept
}

const leftOut = "rows are filled up with bars at their end, or end before the others: blank cells may have been left out, and figures have moved to the left"

// filling learns it from the rows of table 3.
func (l *layer) filling(d *doc.Document) filling {
	if d.Media != "text/plain" {
		return filling{}
	}
	if !hasBar(d.Text) {
		return filling{packed: l.droppedBlanks() && l.packed()}
	}
	f := filling{text: d.Text, spaced: -1, all: true}
	columns := len(l.x.matrixTable().Cols)
	up, even := false, 0 // so many rows have the same number of cells: none has one of the next
	widest, least := 0, 0
	for i := range l.matrix {
		values := l.matrix[i].values
		if even == i && l.matrix[i].width() == l.matrix[0].width() {
			even++
		}
		_, last, filled := reach(values)
		if filled > 0 && beginsWithBar(f.text[values[last].span.End:]) {
			return filling{} // no spaces anywhere
		}
		up = up || f.endsTight(values)
		if filled == columns {
			f.learn(values[last+1:])
		}
		if w := l.matrix[i].width(); !l.matrix[i].flow {
			widest = max(widest, w)
			if filled == columns && last == len(values)-1 && (least == 0 || w < least) {
				least = w
			}
		}
	}
	places, tight, below := f.learnHeads(l)
	if places {
		return filling{} // stand between the words of a head
	}
	up = up || tight
	for i := range l.lists {
		up = up || f.endsTight(l.lists[i].values)
	}
	if !up || least > 0 && least < widest { // a row that ends with its figures is shorter than others
		return filling{packed: l.packed()}
	}
	if f.spaced < 0 {
		f.spaced = 1 // nothing tells
	}
	for n, items := range [][]item{l.matrix, l.blocks, l.lists} {
		for i := range items {
			f.see(items[i].row, 0, !items[i].flow || n == 0 && i < even && even >= sureRows && !f.mixed && items[i].spanOf().Start < below)
		}
	}
	four := l.x.forms[acrossTable][0].table
	for i := range l.across { // the places of its heads stand before the figures of a page of cells
		values := l.across[i].values
		first, _, _ := reach(values)
		if n := len(values); f.endsTight(values) && (n == len(four.Cols) || n == len(four.Places())) {
			continue // no more cells than columns: bars without spaces are those of cells left out
		}
		f.see(l.across[i].row, first, !l.across[i].flow)
	}
	return f
}

// learnHeads learns from the heads: whether the places of spans stand between their words, one
// ends tight, and from where on blank cells of the next row follow the bars of a head. One that
// a page repeats says nothing of the rows above, before the page was cut.
func (f *filling) learnHeads(l *layer) (places, tight bool, below int) {
	below = len(f.text)
	for i, h := range l.heads {
		if n := len(h.labels); n > 0 && h.gaps > int(h.labels[0].col) && !h.flow {
			return true, tight, below
		}
		tight = tight || f.endsTight(h.values)
		if !hasValue(h.values) && (!h.flow || i == len(l.heads)-1) { // else places of the next
			mixed := f.mixed
			f.learn(h.values)
			if f.mixed && !mixed {
				f.mixed, below = false, h.spanOf().Start
			}
		}
	}
	for i := range l.blocks {
		if h := l.blocks[i].header; h != nil && !hasValue(h.values) {
			f.learn(h.values)
		}
	}
	return false, tight, below
}

// droppedBlanks tells a text in which several rows of table 3 have figures and no blank cell, and
// fewer of them than columns.
func (l *layer) droppedBlanks() bool {
	n := 0
	for i := range l.matrix {
		if it := &l.matrix[i]; !it.split && len(it.values) > 1 && len(it.values) < len(l.x.matrixTable().Cols) && !anyBlank(it.values) {
			n++
		}
	}
	return n >= sureRows
}

// packed tells a text in which several rows of table 3 have figures at once, not all as many,
// and blank cells behind them, their totals too, and no row has a blank cell before a figure.
func (l *layer) packed() bool {
	columns := len(l.x.matrixTable().Cols)
	short, least, most := 0, columns, 0
	for i := range l.matrix {
		if n := filled(l.matrix[i].values); n > 1 && n < columns {
			short++
			least, most = min(least, n), max(most, n)
		}
	}
	kept := func(r *row) bool {
		_, last, n := reach(r.values)
		return last >= n
	}
	return short >= sureRows && least < most &&
		!slices.ContainsFunc(l.matrix, func(it item) bool { return kept(it.row) }) &&
		!slices.ContainsFunc(l.blocks, func(it item) bool { return kept(it.row) }) &&
		!slices.ContainsFunc(l.across, func(r acrossRow) bool { return kept(r.row) })
}

// learn takes the cells that follow a row with nothing left out.
func (f *filling) learn(tail []cell) {
	if len(tail) == 0 {
		return
	}
	spaced, tight := f.tail(tail)
	f.mixed = f.mixed || tight > 0 && spaced+tight < len(tail)
	f.spaced = max(f.spaced, spaced)
	f.gaps += "|" + f.gap(&tail[0]) + "|"
}

// see looks for a blank cell that was kept: before a figure, one more than the full rows
// have, or one that stands apart from the bar before it as theirs do not. Its figures begin at
// first; whole tells a row that has no cell of the next.
func (f *filling) see(r *row, first int, whole bool) {
	values := r.values
	_, last, filled := reach(values)
	if filled == 0 {
		return
	}
	spaced, tight := f.tail(values)
	own := spaced > f.spaced || f.gaps != "" && slices.ContainsFunc(values[last+1:last+1+spaced], func(c cell) bool {
		return !strings.Contains(f.gaps, "|"+f.gap(&c)+"|")
	})
	if last-first >= filled || own && (tight > 0 || whole) {
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

// gap is what stands between the bar before a blank cell and its own.
func (f *filling) gap(c *cell) string {
	s := f.text[:c.span.Start]
	return s[strings.LastIndexAny(s, bars)+1:]
}

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
	return last+1+max(0, spaced-f.spaced) < n
}

// own are the cells of a row without the bars that fill it up, where they are as many as
// columns. The places of a head may stand before figures below it.
func (f *filling) own(r *row, values []cell, n int) []cell {
	if k := len(r.labels); f.text == "" || k > 0 && isHead(r.labels[k-1]) {
		return values
	}
	_, last, _ := reach(values)
	if spaced, tight := f.tail(values); tight > 0 && last+1+spaced-f.spaced == n {
		return values[:n]
	}
	return values
}
