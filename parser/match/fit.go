package match

import "slices"

// fitted is a row's values laid on n columns.
type fitted struct {
	cells  []cell // n of them, in column order; nil when undecided
	extra  []cell // figures beyond the columns
	heads  *plan  // that says what stands over them, nil where it was not used
	reason string // why the row is undecided
}

// fit lays values on n columns. It counts cells; figures alone where all n are there;
// and where cells are more than columns and some are blank, the places that the other
// rows of the table use. It never looks at what the figures add up to.
func fit(r *row, values []cell, n int, p *profile) fitted {
	_, _, filled := reach(values)
	switch m := len(values); {
	case m == n && filled > 0 && filled < n && p.gaps >= sureRows:
		return fitted{reason: "a row shorter than the others, which have a blank column among those of the form"}
	case m == n && slices.ContainsFunc(values, func(c cell) bool { return c.kind >= labelCell && c.doubt != "" }):
		return fitted{reason: "as many cells as columns with a word among them, that may be a remark"}
	case m == n:
		return fitted{cells: values}
	case m < n && r.split:
		return fitted{reason: "figures run together"}
	case m < n:
		if wide, ok := p.widened(values, n); ok {
			return fitted{cells: wide}
		}
		if all := r.withWords(values, n); all != nil && p.begins(all[0].col) {
			return fitted{cells: all}
		}
		return fitted{reason: "fewer cells than columns"}
	case filled == n && p.padded(values, n):
		return fitted{cells: onlyFilled(values, 0, m)}
	case filled > n:
		return fitted{reason: "more figures than columns"}
	case filled == 0 && m > n:
		return fitted{cells: values[m-n:]}
	}
	if at, ok := p.at(values, n); ok && !p.level.against(r, at) {
		return fitted{cells: values[at : at+n]}
	}
	if at, ok := p.inGrid(values, n); ok {
		return fitted{cells: values[at : at+n]}
	}
	if at, ok := p.level.at(r, values, n); ok && !p.moved {
		return fitted{cells: values[at : at+n]}
	}
	if p.filledUp(r, values, n) && !p.level.against(r, 0) {
		return fitted{cells: values[:n]}
	}
	if at, ok := p.inLine(values, n); ok {
		return fitted{cells: doubted(values[at:at+n], lineDoubt)}
	}
	return fitted{reason: "blank cells beyond the columns"}
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
