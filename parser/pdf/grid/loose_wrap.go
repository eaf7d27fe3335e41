package grid

import (
	"math"
	"slices"

	"nianbao/parser/pdf/page"
)

// unwrap joins figures that run over several lines because their columns are narrow.
// It is tried where lines of figures stand without a label: then each column parts
// into cells that go together with labels, by their middles, by their first or by
// their last lines, in one way only. It reports whether all do.
func (l *loose) unwrap() bool {
	labelled := 0
	for _, r := range l.rows {
		if r.label != nil {
			labelled++
		}
	}
	columns := l.apart()
	if len(columns) < 2 || labelled == len(l.rows) {
		return false
	}
	labels := l.rowLabels(columns[0].from)
	slices.SortStableFunc(labels, func(a, b *block) int { return compare(b.y, a.y) })
	var lines [][]word
	pitch := math.Inf(1)
	for _, col := range columns {
		ws := l.inColumn(col)
		if len(ws) == 0 { // of no width
			return false
		}
		for i := 1; i < len(ws); i++ {
			if ws[i].line.Page == ws[i-1].line.Page {
				pitch = min(pitch, ws[i-1].y-ws[i].y)
			}
		}
		lines = append(lines, ws)
	}
	if usual := l.pitch(); pitch > 1.05*usual || pitch < 0.6*usual { // rows, not lines of one
		return false
	}
	var found []*looseRow
	for i, edge := range []func(top, low float64) float64{
		func(top, low float64) float64 { return (top + low) / 2 },
		func(top, low float64) float64 { return top },
		func(top, low float64) float64 { return low },
	} {
		way := wrapping{labels, pitch, edge}
		if labelled == 0 {
			way.labels = way.only(lines)
		}
		rows := way.rows(lines)
		if rows != nil && (i > 0 || labelled == 0) && !besideSingle(rows) || i > 0 && labelled == 0 {
			continue
		}
		if rows != nil && found != nil {
			return false
		}
		if rows != nil {
			found = rows
		}
	}
	if found == nil {
		return false
	}
	l.blocks = slices.DeleteFunc(l.blocks, func(b *block) bool { // units that are in figures now
		return len(b.lines) == 1 && isUnit(b.text) && slices.ContainsFunc(columns, func(c span) bool { return meets(c, b.span()) })
	})
	l.markWhole(found, columns)
	if labelled == 0 {
		found[0].label = nil
	}
	l.rows = found
	return true
}

// pitch is the usual distance of the lines of a label or a head; 0 where none has
// several.
func (l *loose) pitch() float64 {
	var ds []float64
	for _, b := range l.blocks {
		if n := len(b.lines); n > 1 && b.lines[0].Page == b.lines[n-1].Page && b.lines[0].Chars[0].Dir == page.Right {
			ds = append(ds, (b.top-b.low)/float64(n-1))
		}
	}
	if len(ds) == 0 {
		return 0
	}
	slices.Sort(ds)
	return ds[len(ds)/2]
}

// besideSingle reports whether each row with figures of several lines has one of a
// single line too: where all have as many, they may be as many rows.
func besideSingle(rows []*looseRow) bool {
	return !slices.ContainsFunc(rows, func(r *looseRow) bool {
		several := slices.ContainsFunc(r.values, func(v word) bool { return len(v.more) > 0 })
		return several && !slices.ContainsFunc(r.values, func(v word) bool { return len(v.more) == 0 })
	})
}

// apart are the extents of the columns of figures, those that share no room.
func (l *loose) apart() (out []span) {
	var all []span
	for _, r := range l.rows {
		for i := range r.values {
			all = append(all, r.values[i].span())
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return compare(a.from, b.from) })
	for _, v := range all {
		if k := len(out); k > 0 && v.from < out[k-1].to {
			out[k-1] = out[k-1].around(v)
		} else {
			out = append(out, v)
		}
	}
	return out
}

// rowLabels are the blocks left of the figures, without those of groups, which have
// the label of a row beside them, and of heads printed again.
func (l *loose) rowLabels(left float64) (out []*block) {
	for i, b := range l.blocks {
		again := slices.ContainsFunc(l.blocks[:i], func(o *block) bool { return o.top > l.rows[0].y && o.text == b.text })
		if again || b.center() >= left || b.box.X0 >= left || b.top < l.rows[len(l.rows)-1].y-3*b.size {
			continue
		}
		group := slices.ContainsFunc(l.blocks, func(o *block) bool {
			return o.box.X0 > b.box.X1-0.3*b.size && o.center() < left && o.box.X0 < left && o.top > b.low-1.5*b.size && o.low < b.top+1.5*b.size
		})
		if !group || !b.isTitle() {
			out = append(out, b)
		}
	}
	return out
}

// inColumn are the figures of a column and the units that stand in it, from the top.
func (l *loose) inColumn(col span) (ws []word) {
	for _, r := range l.rows {
		for _, v := range r.values {
			if meets(v.span(), col) {
				ws = append(ws, v)
			}
		}
	}
	for _, b := range l.blocks {
		if len(b.lines) == 1 && isUnit(b.text) && meets(b.span(), col) {
			ws = append(ws, word{line: b.lines[0], y: b.y, at: b.first})
		}
	}
	slices.SortStableFunc(ws, func(a, b word) int { return compare(b.y, a.y) })
	return ws
}

// wrapping is a way to read columns whose figures run over several lines.
type wrapping struct {
	labels []*block
	pitch  float64 // of the lines of one figure
	edge   func(top, low float64) float64
}

// only is a label in the place of the one that a table of a single row has not.
func (p wrapping) only(columns [][]word) []*block {
	first, last := columns[0][0], columns[0][len(columns[0])-1]
	return []*block{{top: first.y, low: last.y, lines: []Line{first.line}}}
}

// rows parts all columns into cells and puts the cells of one label together.
func (p wrapping) rows(columns [][]word) (out []*looseRow) {
	rows := map[*block]*looseRow{}
	for _, ws := range columns {
		labels, ends := p.part(ws)
		if labels == nil {
			return nil
		}
		from := 0
		for i, label := range labels {
			v := ws[from]
			for _, w := range ws[from+1 : ends[i]] {
				v.more = append(v.more, w.line)
			}
			from = ends[i]
			r := rows[label]
			if r == nil {
				r = &looseRow{y: p.edge(label.top, label.low), page: v.line.Page, size: v.line.Size, label: label}
				rows[label], out = r, append(out, r)
			}
			r.values = append(r.values, v)
		}
	}
	slices.SortStableFunc(out, func(a, b *looseRow) int { return compare(b.y, a.y) })
	first := slices.Index(p.labels, out[0].label)
	for i, r := range out { // no label between them may go without figures
		if first+i >= len(p.labels) || p.labels[first+i] != r.label {
			return nil
		}
	}
	return out
}

// part parts the lines of a column into cells, each beside a label; nil when there is
// no way or more than one. A way in which no label goes without is the only one that
// counts where there is one. The cells end before the lines of ends.
func (p wrapping) part(ws []word) (labels []*block, ends []int) {
	for _, all := range []bool{true, false} {
		ways := p.ways(ws, all)
		if ways[0].n == 0 && all {
			continue
		}
		if ways[0].n != 1 {
			return nil, nil
		}
		for i := 0; i < len(ws); i = ways[i].end {
			labels, ends = append(labels, p.labels[ways[i].label]), append(ends, ways[i].end)
		}
		break
	}
	return labels, ends
}

// wrapWay is how the lines of a column from one on part into cells.
type wrapWay struct {
	n          int // how many ways there are
	label, end int // of the first cell
}

// ways counts the ways for the lines from each on.
func (p wrapping) ways(ws []word, all bool) []wrapWay {
	const most = 6 // lines of a figure
	ways := make([]wrapWay, len(ws)+1)
	ways[len(ws)] = wrapWay{n: 1, label: -1}
	for i := len(ws) - 1; i >= 0; i-- {
		for k := i; k < min(len(ws), i+most) && !isUnit(ws[i].line.Text); k++ {
			if k > i && (ws[k].line.Page != ws[i].line.Page || ws[k-1].y-ws[k].y > 1.08*p.pitch) {
				break
			}
			label, next := p.labelAt(p.edge(ws[i].y, ws[k].y), ws[i].line.Page), ways[k+1]
			if label < 0 || next.n == 0 || k+1 < len(ws) && (next.label <= label || all && next.label != label+1) {
				continue
			}
			ways[i] = wrapWay{min(ways[i].n+next.n, 2), label, k + 1}
		}
	}
	return ways
}

// labelAt is the label whose edge stands at a height, or to which it belongs where a
// page break cuts the label; -1 where none does.
func (p wrapping) labelAt(y float64, number int) int {
	best, least := -1, 0.4*p.pitch
	for i, b := range p.labels {
		first, last := b.lines[0].Page, b.lines[len(b.lines)-1].Page
		d := math.Abs(p.edge(b.top, b.low) - y)
		if first < last && y < b.top+p.pitch/2 && y > b.low-p.pitch/2 {
			d = min(d, 0.39*p.pitch)
		}
		if first <= number && number <= last && d < least {
			best, least = i, d
		}
	}
	return best
}
