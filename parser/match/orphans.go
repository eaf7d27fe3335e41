package match

import "slices"

// Rows of table 3 without their label are named by the order of the form, where it leaves
// no choice.

// orphans names the rows of values without a label between two rows that have both:
// when there are as many as the form has rows there, their order tells. Otherwise
// they stay unnamed.
func (m *matrix) orphans() {
	for i := 0; i < len(m.items); {
		if m.anchored(i) {
			i++
			continue
		}
		j := i
		for j < len(m.items) && !m.anchored(j) {
			j++
		}
		m.gap(i, j)
		i = j
	}
}

func (m *matrix) gap(from, to int) {
	var free []int
	for i := from; i < to; i++ {
		if m.items[i].key == "" && m.fits[i].cells != nil && hasValue(m.fits[i].cells) {
			free = append(free, i)
		}
	}
	low, high := -1, len(m.t.Rows)
	if from > 0 {
		low = m.order(m.items[from-1].key)
	}
	if to < len(m.items) {
		high = m.order(m.items[to].key)
	}
	if len(free) == 0 || low >= high {
		return
	}
	for _, rows := range m.missing(low, high, m.anchored) {
		if len(rows) != len(free) {
			continue
		}
		for i := from; i < to; i++ {
			if m.items[i].key != unknownRow {
				m.items[i].key = ""
			}
		}
		for k, i := range free {
			m.items[i].key = m.t.Rows[rows[k]].Key
			m.b.byOrder(&m.items[i], m.t, &m.t.Rows[rows[k]])
		}
		return
	}
	m.b.undecidedRows(m, free, low, high)
}

// missing lists the rows of the form strictly between two places that no row of the
// report that is there is named for: with the three rows of （六）, or with its one row.
func (m *matrix) missing(low, high int, isThere func(int) bool) [][]int {
	named := map[string]bool{}
	for i := range m.items {
		if isThere(i) {
			named[m.items[i].key] = true
		}
	}
	var parts, one []int
	for r := low + 1; r < high; r++ {
		row := &m.t.Rows[r]
		switch {
		case named[row.Key]:
		case row.Optional:
			one = append(one, r)
		case row.Group == "results.other_processing":
			parts = append(parts, r)
		default:
			parts, one = append(parts, r), append(one, r)
		}
	}
	return [][]int{parts, one}
}

// undecidedRows marks the rows that some unnamed figures may belong to.
func (b *builder) undecidedRows(m *matrix, free []int, low, high int) {
	all := &row{block: m.items[free[0]].block}
	for _, i := range free {
		all.values = append(all.values, m.items[i].values...)
	}
	rows := m.missing(low, high, m.anchored)[0]
	if len(rows) == 0 { // of no row: the one before may be theirs, with blanks where a page was cut
		return
	}
	for _, r := range rows {
		keys := m.t.RowKeys(m.t.Rows[r].Key)
		var cand [][]string
		for c := range keys {
			var col []string
			for _, i := range free {
				if s := m.fits[i].cells[c].text; !slices.Contains(col, s) {
					col = append(col, s)
				}
			}
			cand = append(cand, col)
		}
		b.ambiguous(keys, all, cand, "match.row.unplaced", "rows without label are not as many as rows of the form")
	}
	for _, i := range free {
		m.items[i].told = true
	}
}
