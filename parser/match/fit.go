package match

// fitted is a row's values laid on n columns.
type fitted struct {
	cells  []cell // n of them, in column order; nil when undecided
	extra  []cell // figures beyond the columns
	reason string // why the row is undecided
}

// profile learns from the rows of one table where the columns stand among its cells,
// for each number of cells: rows padded alike carry their figures at the same places.
type profile struct {
	masks map[int]mask // by number of cells: where figures were seen
	full  map[int]mask // by number of cells: rows that have all figures
}

type mask struct{ low, high int } // positions, inclusive

func (p *profile) see(values []cell, n int) {
	if p.masks == nil {
		p.masks, p.full = map[int]mask{}, map[int]mask{}
	}
	m, ok := p.masks[len(values)]
	row, filled := mask{len(values), -1}, 0
	for i := range values {
		if values[i].kind != blankCell {
			row = mask{min(row.low, i), i}
			filled++
		}
	}
	switch {
	case filled == 0:
		return
	case !ok:
		m = row
	}
	p.masks[len(values)] = mask{min(m.low, row.low), max(m.high, row.high)}
	if filled == n && row.high-row.low == n-1 {
		p.full[len(values)] = row
	}
}

// at is where n columns begin among m cells; ok is false when the rows of the table
// leave more than one place.
func (p *profile) at(m, n int) (int, bool) {
	seen, ok := p.masks[m]
	if !ok {
		return 0, false
	}
	if seen.high-seen.low == n-1 {
		return seen.low, true
	}
	// Rows of other lengths show whether the padding is on the left or on the right.
	left, right := map[int]bool{}, map[int]bool{}
	for k, f := range p.full {
		left[f.low], right[k-1-f.high] = true, true
	}
	place := func(low int) bool {
		return low >= 0 && low+n <= m && low <= seen.low && seen.high < low+n
	}
	found, at := 0, 0
	if l, ok := only(left); ok && place(l) {
		found, at = found+1, l
	}
	if r, ok := only(right); ok && place(m-n-r) && (found == 0 || at != m-n-r) {
		found, at = found+1, m-n-r
	}
	return at, found == 1
}

func only(set map[int]bool) (int, bool) {
	for v := range set {
		return v, len(set) == 1
	}
	return 0, false
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
	case filled == n:
		return fitted{cells: onlyFilled(values, 0, m)}
	case filled > n:
		return fitted{reason: "more figures than columns"}
	case filled == 0 && m > n:
		return fitted{cells: values[m-n:]}
	}
	if at, ok := p.at(len(values), n); ok {
		return fitted{cells: values[at : at+n]}
	}
	return fitted{reason: "blank cells beyond the columns"}
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
