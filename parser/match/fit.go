package match

import "slices"

// fitted is a row's values laid on n columns.
type fitted struct {
	cells  []cell // n of them, in column order; nil when undecided
	extra  []cell // figures beyond the columns
	heads  *plan  // that says what stands over them, nil where it was not used
	reason string // why the row is undecided
}

// profile learns from the rows of one table where the columns stand among its cells:
// rows that have all figures show how many blank cells pad a row on either side.
type profile struct {
	moved bool                  // full rows of the table stand in several places
	flow  bool                  // cells one by one: blank cells after a row may be the next row's
	same  map[int]map[int]int   // by number of cells: how many full rows begin where
	left  map[int]map[int]bool  // paddings on the left of full rows, with the lengths of those
	right map[int]bool          // and on the right
	edges map[int]edges         // by number of cells: where figures were seen at all
	ever  map[int][]bool        // by number of cells: places with a figure in some row
	most  map[int]int           // by number of cells: the most figures in a row
	rows  map[int]int           // by number of cells: how many rows have figures
	gaps  int                   // full rows with a blank cell among their figures
	ends  map[int]bool          // paddings on the right of rows that can stand in one place only
	first map[int32]int         // columns of the grid in which full rows begin
	stand map[int]int           // paddings on the right of longer rows that fit in one place only, and how many
	begin map[begin]int         // where those begin after their labels, and how many
	alike map[alike]map[int]int // by labels and number of cells: where those begin, and how many
	heads map[int]int           // by number of cells: heads with blank cells at their end
	tail  int                   // blank cells at the end of each head
}

// begin is where the figures of a row begin, in a row of so many cells with its labels.
type begin struct{ at, cells int }

// alike are rows with as many labels and cells.
type alike struct{ labels, cells int }

type edges struct{ low, high, lows, highs int }

func (p *profile) see(r *row, values []cell, n int) {
	if p.same == nil {
		p.same, p.left, p.right, p.edges = map[int]map[int]int{}, map[int]map[int]bool{}, map[int]bool{}, map[int]edges{}
		p.ever, p.most, p.ends, p.first, p.stand = map[int][]bool{}, map[int]int{}, map[int]bool{}, map[int32]int{}, map[int]int{}
		p.begin, p.alike, p.rows = map[begin]int{}, map[alike]map[int]int{}, map[int]int{}
	}
	m := len(values)
	low, high, filled := reach(values)
	if p.ever[m] == nil {
		p.ever[m] = make([]bool, m)
	}
	for i := range values {
		p.ever[m][i] = p.ever[m][i] || values[i].kind != blankCell
	}
	p.most[m] = max(p.most[m], filled)
	if filled == 0 {
		return
	}
	p.edge(m, low, high)
	p.rows[m]++
	if at := max(0, high-n+1); m > n && at == min(low, m-n) {
		p.stand[m-n-at]++
		p.begin[begin{at, r.width()}]++
		k := alike{len(r.labels), m}
		if p.alike[k] == nil {
			p.alike[k] = map[int]int{}
		}
		p.alike[k][at]++
	}
	switch {
	case m >= n && high == m-1 && low >= m-n:
		p.ends[0] = true
	case m > n && low == 0 && high < n:
		p.ends[m-n] = true
	}
	if filled == n && high-low >= n {
		p.gaps++
	}
	if filled == n && high-low == n-1 {
		if p.same[m] == nil {
			p.same[m] = map[int]int{}
		}
		p.same[m][low]++
		if values[low].cols > 0 {
			p.first[values[low].col]++
		}
		p.right[m-1-high] = true
		if p.left[low] == nil {
			p.left[low] = map[int]bool{}
		}
		p.left[low][m] = true
	}
}

// edge keeps the outermost places of figures, and how many rows reach them.
func (p *profile) edge(m, low, high int) {
	e, ok := p.edges[m]
	if !ok || low < e.low {
		e.low, e.lows = low, 0
	}
	if !ok || high > e.high {
		e.high, e.highs = high, 0
	}
	if low == e.low {
		e.lows++
	}
	if high == e.high {
		e.highs++
	}
	p.edges[m] = e
}

// sureRows is how many full rows of one length make their places certain for others:
// a row alone may be shifted.
const sureRows = 3

// at is where n columns begin among the cells; ok is false when the rows of the
// table leave more than one place.
func (p *profile) at(values []cell, n int) (int, bool) {
	m := len(values)
	fits := func(low int) bool {
		if low < 0 || low+n > m {
			return false
		}
		for i := range values {
			if values[i].kind != blankCell && (i < low || i >= low+n) {
				return false
			}
		}
		return true
	}
	first, last, _ := reach(values)
	if p.moved && first > 0 && last < m-1 {
		return 0, false // blank at both ends: it may be out of line as well
	}
	if same := p.same[m]; len(same) == 1 {
		for low, rows := range same {
			if rows >= sureRows {
				return low, fits(low)
			}
		}
	}
	found := map[int]evidence{}
	mark := func(low int, e evidence) {
		if fits(low) {
			found[low] = max(found[low], e)
		}
	}
	for low := range p.same[m] {
		mark(low, strong)
	}
	for r := range p.right {
		mark(m-n-r, strong)
	}
	for l, lengths := range p.left {
		if len(lengths) > 1 {
			mark(l, strong)
		}
		mark(l, weak) // rows of one length: those of others may be padded on the right
	}
	if first == 0 { // nothing pads that end
		mark(0, strong)
	} else if last == m-1 && p.flow { // it may be the number of the next row
		mark(m-n, weak)
	} else if last == m-1 {
		mark(m-n, strong)
	}
	if p.flow {
		mark(0, weak)
	}
	if e := p.edges[m]; len(found) == 0 && !p.flow && len(p.left) == 0 && e.high-e.low == n-1 && e.lows > 1 && e.highs > 1 {
		return e.low, true // no row is full, but together they show the columns
	}
	for low, e := range found {
		if len(found) == 1 {
			return low, e == strong
		}
	}
	return 0, false
}

// evidence is how far the rows of a table show a place for another. A weak one alone
// decides nothing, but it makes a strong one elsewhere uncertain.
type evidence uint8

const (
	weak evidence = iota + 1
	strong
)

// fit lays values on n columns. It counts cells; figures alone where all n are there;
// and where cells are more than columns and some are blank, the places that the other
// rows of the table use. It never looks at what the figures add up to.
func fit(r *row, values []cell, n int, p *profile) fitted {
	_, _, filled := reach(values)
	switch m := len(values); {
	case m == n && filled > 0 && filled < n && p.gaps >= sureRows:
		return fitted{reason: "a row shorter than the others, which have a blank column among those of the form"}
	case m == n:
		return fitted{cells: values}
	case m < n && r.split:
		return fitted{reason: "figures run together"}
	case m < n:
		if wide, ok := p.widened(values, n); ok {
			return fitted{cells: wide}
		}
		return fitted{reason: "fewer cells than columns"}
	case filled == n && p.padded(values, n):
		return fitted{cells: onlyFilled(values, 0, m)}
	case filled > n:
		return fitted{reason: "more figures than columns"}
	case filled == 0 && m > n:
		return fitted{cells: values[m-n:]}
	}
	if at, ok := p.at(values, n); ok {
		return fitted{cells: values[at : at+n]}
	}
	if at, ok := p.inGrid(values, n); ok {
		return fitted{cells: values[at : at+n]}
	}
	if p.filledUp(r, values, n) {
		return fitted{cells: values[:n]}
	}
	if at, ok := p.inLine(values, n); ok {
		return fitted{cells: doubted(values[at:at+n], lineDoubt)}
	}
	if p.flow && p.nearlyAll(n) && !hasValue(values[n:]) {
		return fitted{cells: doubted(values[:n], longDoubt)}
	}
	return fitted{reason: "blank cells beyond the columns"}
}

// longDoubt is for cells one by one with a blank one more than other rows: a page may have
// ended behind them.
const longDoubt = "more blank cells than in other rows, taken to stand behind the row"

// fewLong is how many rows pages cut: more of them have cells that a label covers.
const fewLong = 2

// nearlyAll tells a table with so many cells in its rows but for few, none of which begins
// behind a blank cell for certain.
func (p *profile) nearlyAll(n int) bool {
	all := 0
	for _, rows := range p.rows {
		all += rows
	}
	for b := range p.begin {
		if b.at > 0 {
			return false
		}
	}
	return p.rows[n] >= sureRows && all-p.rows[n] <= fewLong
}

func doubted(cells []cell, why string) []cell {
	cells = slices.Clone(cells)
	for i := range cells {
		cells[i].doubt = why
	}
	return cells
}

// padded tells blank cells that stand for no column: no row as long has more figures
// than there are columns, and a blank cell between figures is blank in every row.
func (p *profile) padded(values []cell, n int) bool {
	m := len(values)
	if p.most[m] > n {
		return false
	}
	ever := p.ever[m]
	first, last, _ := reach(values)
	for i := first; i <= last && ever != nil; i++ {
		if values[i].kind == blankCell && ever[i] {
			return false
		}
	}
	return true
}

func onlyFilled(values []cell, from, to int) []cell {
	out := make([]cell, 0, to-from)
	for i := from; i < to; i++ {
		if values[i].kind != blankCell {
			out = append(out, values[i])
		}
	}
	return out
}

// filled counts the cells that are not blank.
func filled(values []cell) int {
	n := 0
	for i := range values {
		if values[i].kind != blankCell {
			n++
		}
	}
	return n
}

// reach is the first and the last cell that is not blank, and how many are not.
func reach(values []cell) (first, last, filled int) {
	first, last = len(values), -1
	for i := range values {
		if values[i].kind != blankCell {
			first, last = min(first, i), i
			filled++
		}
	}
	return first, last, filled
}
