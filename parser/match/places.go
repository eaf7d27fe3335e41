package match

import "strings"

// Where cells stand one by one, the places that a label or a head covers beside its own look
// like blank cells, and so does the mark of a row. Their lines tell them.

// oneALine tells rows of cells with bars, one a line: each figure begins one, and so does each
// blank cell among them.
func (m *matrix) oneALine() bool {
	const enough = 20
	cells := 0
	for i := range m.items {
		it := &m.items[i]
		if !it.flow {
			continue
		}
		first, last, _ := reach(it.values)
		for c := first; c <= last; c++ {
			if lineBefore(m.b.d.Text, &it.values[c]) != "" {
				return false
			}
			cells++
		}
	}
	return cells >= enough && hasBar(m.b.d.Text)
}

// behindPlaces lays such a row behind the blank cells on the line of its label, or on one with
// bars: they are places that the label covers. It is false where there are none.
func (m *matrix) behindPlaces(values []cell, n int) (fitted, bool) {
	first, last, filled := reach(values)
	at := m.b.onLine(values[:first])
	switch {
	case at == 0 || filled == 0:
		return fitted{}, false
	case at+n > len(values) || last >= at+n:
		return fitted{reason: "fewer cells than columns"}, true
	}
	return fitted{cells: values[at : at+n]}, true
}

// onLine is how many cells stand one after another on lines with something before them.
func (b *builder) onLine(cells []cell) int {
	for i := range cells {
		if lineBefore(b.d.Text, &cells[i]) == "" {
			return i
		}
	}
	return len(cells)
}

// onOwnLine takes the blank cells off a row of cells one by one that stand on a line with words
// or bars before them, where the others are as many as columns, and the bar alone before its
// first blank cell where the words of other rows have one before them on their lines: a row
// begins on a line of its own.
func (b *builder) onOwnLine(r *row, width int) {
	if !r.flow || !hasBar(b.d.Text) {
		return
	}
	first, _, n := reach(r.values)
	before := func(c *cell) string { return lineBefore(b.d.Text, c) }
	isBars := func(s string) bool { return s != "" && strings.Trim(s, bars) == "" }
	at := b.onLine(r.values[:first])
	if len(r.values)-at > width && first > at && n > 0 && len(r.labels) > 0 && isBars(before(&r.labels[0])) && !isBars(before(&r.values[first])) {
		at++
	}
	if len(r.values)-at == width {
		r.values = r.values[at:]
	}
}

// afterHeads takes the places off a row of cells one by one that fill up its last head:
// with them and the places among its labels all heads are as wide as the form. Where the
// count fails a figure is lost or one too many, and a place may be taken for a blank cell.
func (b *builder) afterHeads(r *acrossRow, width int, heads []*row) {
	if n := len(r.values); r.flow && n == width && r.values[0].kind == blankCell && filled(r.values) == n-1 && !b.lost.exact && !hasBar(b.d.Text[r.values[0].span.Start:max(r.values[0].span.Start, r.values[1].span.Start)]) {
		r.miscounted = true // one cell is lost, and a blank line stands before the row
		return
	}
	pads := -(len(r.labels) + r.gaps) % width
	if pads < 0 {
		pads += width
	}
	filledUp, cells := r.gaps > 0, 0
	for _, h := range heads {
		if h.source == r.source && h != r.row {
			cells += h.width()
			filledUp = filledUp || len(h.values) > 0 && !hasValue(h.values) && cells%width == 0
		}
	}
	if !r.flow || !filledUp || pads == 0 || len(r.values) <= width || r.values[0].kind != blankCell {
		return
	}
	if first, last, n := reach(r.values); n == width && last-first+1 == width {
		r.values = r.values[first : last+1] // none is blank
		return
	}
	if len(r.values) == pads+width && filled(r.values[:pads]) == 0 {
		r.values = r.values[pads:]
	} else {
		r.miscounted = r.gaps > 0
	}
}
