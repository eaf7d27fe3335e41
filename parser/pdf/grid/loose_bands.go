package grid

import (
	"math"
	"slices"
	"strings"
)

// joinBetween joins the lines of figures that stand between two rules with one label: the
// rules part the rows, and some columns are too narrow for their figures. It
// reports whether there were any.
func (l *loose) joinBetween() bool {
	if l.rules == nil || l.narrow() {
		return false
	}
	var bands [][]*looseRow
	for i := 0; i < len(l.rows); {
		j := i + 1
		for j < len(l.rows) && !l.ruledRows(l.rows[j-1], l.rows[j]) {
			j++
		}
		bands = append(bands, l.rows[i:j])
		i = j
	}
	var rows []*looseRow
	for i, band := range bands {
		r := joined(band)
		if r == nil || !r.single() || i == len(bands)-1 && !l.ruledOff(band[len(band)-1], -1) {
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

// narrow reports whether there are figures of no width, which are in no column.
func (l *loose) narrow() bool {
	return slices.ContainsFunc(l.rows, func(r *looseRow) bool {
		return slices.ContainsFunc(r.values, func(v word) bool { return !meets(v.span(), v.span()) })
	})
}

// labelBetween gives a row without a label the one that stands between the same rules, above
// or below its line: Qt sets them apart where a row would have been cut.
func (l *loose) labelBetween() {
	const near = 4 // sizes
	for k, r := range l.rows {
		above := k > 0 && l.ruledRows(l.rows[k-1], r) || k == 0 && l.ruledOff(r, 1)
		below := k+1 < len(l.rows) && l.ruledRows(r, l.rows[k+1]) || k+1 == len(l.rows) && l.ruledOff(r, -1)
		group := r.label != nil && r.label.isTitle() // its rows are numbered, and it may stand on the line of one by chance
		if r.label != nil && !group || !above || !below {
			continue
		}
		var found []*block
		for _, b := range l.blocks {
			end := b.lines[len(b.lines)-1]
			if group && (strings.IndexAny(b.text, "0123456789") != 0 || b.box.X0 < r.label.box.X1) {
				continue
			}
			if b.rows == 0 && b.known && b.box.X1 < r.values[0].line.Box.X0 && math.Abs(b.y-r.y) < near*r.size && end.Page == r.page && !l.rulesPart(b, r) && !l.isHead(b) {
				found = append(found, b)
			}
		}
		if len(found) != 1 {
			continue
		}
		if group {
			r.label.rows = 0
		}
		r.label, found[0].rows = found[0], 1
	}
}

// isHead reports whether other text stands behind a label on its line: heads of columns.
func (l *loose) isHead(b *block) bool {
	return slices.ContainsFunc(l.blocks, func(o *block) bool {
		return o.lines[0].Page == b.lines[0].Page && math.Abs(o.top-b.top) < b.size/2 && o.box.X0 > b.box.X1
	})
}

// rulesPart reports whether a rule over one of them stands between a label and a row.
func (l *loose) rulesPart(b *block, r *looseRow) bool {
	row, label := r.extent(), Line{Page: r.page}
	label.Box = b.lines[0].Box.Around(b.lines[len(b.lines)-1].Box)
	over := func(of Line) bool {
		up, down := of, of
		up.Box.Y0, up.Box.Y1 = max(row.Box.Y0, label.Box.Y0), max(row.Box.Y1, label.Box.Y1)
		down.Box.Y0, down.Box.Y1 = min(row.Box.Y0, label.Box.Y0), min(row.Box.Y1, label.Box.Y1)
		return l.ruled(up, down)
	}
	return over(row) || over(label)
}

func (r *looseRow) labelled() bool { return r.label != nil }

// ruledRows reports whether a rule parts two rows, or a page break.
func (l *loose) ruledRows(a, b *looseRow) bool {
	return a.page != b.page || l.ruled(a.extent(), b.extent())
}

// ruledOff reports whether a rule runs above a row (1) or below it (-1), no further than the
// next line could be.
func (l *loose) ruledOff(r *looseRow, side float64) bool {
	const room = 3 // sizes
	row := r.extent()
	next := row
	next.Box.Y0, next.Box.Y1 = row.Box.Y0+side*room*r.size, row.Box.Y1+side*room*r.size
	if side > 0 {
		return l.ruled(next, row)
	}
	return l.ruled(row, next)
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

// joinBeside joins the lines of figures beside one label that have no column in common, or
// that stand around the line of the others, each a figure of its column: an
// office program sets some figures of a row in its middle and some at its top, Qt moves some
// where it would cut the row. It reports whether there were any.
func (l *loose) joinBeside() bool {
	const near = 1 // sizes
	n := len(l.rows)
	if l.narrow() {
		return false
	}
	for _, r := range slices.Clone(l.rows) {
		if r.label == nil {
			continue
		}
		beside := []*looseRow{r}
		for _, o := range l.rows {
			if o.label == nil && o.page == r.page && o.y < r.label.top+near*r.size && o.y > r.label.low-near*r.size {
				beside = append(beside, o)
			}
		}
		row := joined(beside)
		if row == nil || slices.ContainsFunc(row.values, func(v word) bool { return len(v.more) > 0 && !v.whole && !row.around(&v) }) {
			continue
		}
		*r = *row
		l.rows = slices.DeleteFunc(l.rows, func(o *looseRow) bool { return slices.Contains(beside[1:], o) })
	}
	if len(l.rows) == n {
		return false
	}
	l.markWhole(l.rows, l.apart())
	return true
}
