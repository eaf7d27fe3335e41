package match

// fitted is a row's values laid on n columns.
type fitted struct {
	cells  []cell // n of them, in column order; nil when undecided
	extra  []cell // figures beyond the columns
	reason string // why the row is undecided
}

// profile learns from the rows of one table where the columns stand among its cells:
// rows that have all figures show how many blank cells pad a row on either side.
type profile struct {
	same  map[int]map[int]int // by number of cells: how many full rows begin where
	left  map[int]bool        // paddings on the left of full rows
	right map[int]bool        // and on the right
	edges map[int]edges       // by number of cells: where figures were seen at all
	ever  map[int][]bool      // by number of cells: places with a figure in some row
	most  map[int]int         // by number of cells: the most figures in a row
}

type edges struct{ low, high, lows, highs int }

func (p *profile) see(values []cell, n int) {
	if p.same == nil {
		p.same, p.left, p.right, p.edges = map[int]map[int]int{}, map[int]bool{}, map[int]bool{}, map[int]edges{}
		p.ever, p.most = map[int][]bool{}, map[int]int{}
	}
	low, high, filled, m := len(values), -1, 0, len(values)
	if p.ever[m] == nil {
		p.ever[m] = make([]bool, m)
	}
	for i := range values {
		if values[i].kind != blankCell {
			low, high = min(low, i), i
			filled++
			p.ever[m][i] = true
		}
	}
	p.most[m] = max(p.most[m], filled)
	if filled == 0 {
		return
	}
	p.edge(m, low, high)
	if filled == n && high-low == n-1 {
		if p.same[m] == nil {
			p.same[m] = map[int]int{}
		}
		p.same[m][low]++
		p.left[low], p.right[m-1-high] = true, true
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
	if same := p.same[m]; len(same) == 1 {
		for low, rows := range same {
			if rows >= sureRows {
				return low, fits(low)
			}
		}
	}
	found := map[int]bool{}
	for low := range p.same[m] {
		found[low] = fits(low)
	}
	for l := range p.left {
		found[l] = fits(l)
	}
	for r := range p.right {
		found[m-n-r] = fits(m - n - r)
	}
	at, count := 0, 0
	for low := 0; low <= m-n; low++ {
		if found[low] {
			at, count = low, count+1
		}
	}
	if e := p.edges[m]; count == 0 && len(p.left) == 0 && e.high-e.low == n-1 && e.lows > 1 && e.highs > 1 {
		return e.low, true // no row is full, but together they show the columns
	}
	return at, count == 1
}

// fit lays values on n columns. It counts cells; figures alone where all n are there;
// and where cells are more than columns and some are blank, the places that the other
// rows of the table use. It never looks at what the figures add up to.
func fit(values []cell, n int, p *profile, split bool) fitted {
	filled := 0
	for i := range values {
		if values[i].kind != blankCell {
			filled++
		}
	}
	switch m := len(values); {
	case m == n:
		return fitted{cells: values}
	case m < n && split:
		return fitted{reason: "figures run together"}
	case m < n:
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
	return fitted{reason: "blank cells beyond the columns"}
}

// padded tells blank cells that stand for no column: no row as long has more figures
// than there are columns, and a blank cell between figures is blank in every row.
func (p *profile) padded(values []cell, n int) bool {
	m := len(values)
	if p.most[m] > n {
		return false
	}
	ever, first, last := p.ever[m], -1, -1
	for i := range values {
		if values[i].kind != blankCell {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := first; i <= last && ever != nil; i++ {
		if values[i].kind == blankCell && ever[i] {
			return false
		}
	}
	return true
}

func onlyFilled(values []cell, from, to int) []cell {
	out := make([]cell, 0, to-from)
	for _, c := range values[from:to] {
		if c.kind != blankCell {
			out = append(out, c)
		}
	}
	return out
}
