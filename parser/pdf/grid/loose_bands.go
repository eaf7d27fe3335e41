package grid

import "slices"

// joinBetween joins the lines of figures that stand between two rules with one label: the
// rules part the rows, and some columns are too narrow for their figures. It
// reports whether there were any.
func (l *loose) joinBetween() bool {
	narrow := func(v word) bool { return !meets(v.span(), v.span()) } // of no width, in no column
	if l.rules == nil || slices.ContainsFunc(l.rows, func(r *looseRow) bool { return slices.ContainsFunc(r.values, narrow) }) {
		return false
	}
	var bands [][]*looseRow
	unlabelled := false
	for i := 0; i < len(l.rows); {
		j := i + 1
		for j < len(l.rows) && !l.ruledRows(l.rows[j-1], l.rows[j]) {
			j++
		}
		bands = append(bands, l.rows[i:j])
		unlabelled = unlabelled || !slices.ContainsFunc(l.rows[i:j], (*looseRow).labelled)
		i = j
	}
	var rows []*looseRow
	for i, band := range bands {
		r := joined(band)
		if r == nil || unlabelled && !r.single() || i == len(bands)-1 && !l.ruledBelow(band[len(band)-1]) {
			rows = append(rows, band...)
		} else {
			rows = append(rows, r)
		}
	}
	if len(rows) == len(l.rows) {
		return false
	}
	l.rows = rows
	l.markWhole(rows, l.apart())
	return true
}

func (r *looseRow) labelled() bool { return r.label != nil }

// ruledRows reports whether a rule parts two rows, or a page break.
func (l *loose) ruledRows(a, b *looseRow) bool {
	return a.page != b.page || l.ruled(a.extent(), b.extent())
}

// ruledBelow reports whether a rule runs below the last row, no further than one of the
// next line could be.
func (l *loose) ruledBelow(r *looseRow) bool {
	const room = 3 // sizes
	above := r.extent()
	below := above
	below.Box.Y0, below.Box.Y1 = above.Box.Y0-room*r.size, above.Box.Y1-room*r.size
	return l.ruled(above, below)
}

// extent is the line of the figures of a row.
func (r *looseRow) extent() Line {
	all := r.values[0].line
	for _, v := range r.values[1:] {
		all.Box = all.Box.Around(v.line.Box)
	}
	return all
}

// joined is lines of figures with one label as one row, nil for others.
func joined(lines []*looseRow) *looseRow {
	i := slices.IndexFunc(lines, (*looseRow).labelled)
	if len(lines) < 2 || i < 0 || slices.ContainsFunc(lines[i+1:], (*looseRow).labelled) {
		return nil
	}
	row := *lines[i]
	row.values = nil
	for _, col := range (&loose{rows: lines}).apart() {
		var all []word
		for _, r := range lines {
			before := len(all)
			for _, w := range r.values {
				if meets(w.span(), col) {
					all = append(all, w)
				}
			}
			if len(all) > before+1 { // two figures of a line in one column
				return nil
			}
		}
		if len(all) > 0 {
			for _, w := range all[1:] {
				all[0].more = append(all[0].more, w.line)
			}
			row.values = append(row.values, all[0])
		}
	}
	return &row
}

// single reports whether a figure of one line stands beside the label. Without one the
// lines may be rows of which the labels are lost.
func (r *looseRow) single() bool {
	return slices.ContainsFunc(r.values, func(v word) bool { return len(v.more) == 0 })
}
