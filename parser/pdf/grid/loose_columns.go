package grid

import (
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// findColumns finds the columns of a section. Cells of different columns share no
// room along the line: what stands in them must part into as many columns as there
// are heads, in one way only. Otherwise the reading is a guess.
func (l *loose) findColumns(s *section) {
	l.joinPieces(s)
	most := 0
	for _, r := range s.rows {
		most = max(most, len(r.values))
	}
	clusters := l.clusters(s, most)
	labels := s.labelSpan(clusters)
	s.lowestHeads(clusters)
	if s.corner == nil && labels != nowhere && len(s.leaves) == len(clusters)+1 {
		s.corner, s.leaves = s.leaves[0], s.leaves[1:]
	}
	if len(s.leaves) == 0 {
		s.columns = clusters
	} else {
		clusters = s.sameHead(clusters)
		s.columns = l.match(s, clusters)
	}
	for i, c := range s.columns {
		if i > 0 && !s.columns[i-1].before(c) || i == 0 && labels != nowhere && !labels.before(c) {
			l.guess("columns that overlap")
		}
	}
	for _, r := range s.rows {
		l.assign(s, r)
		if labels == nowhere && len(s.rows) > 1 && len(r.values) < len(s.columns) {
			l.guess("rows without labels") // figures of one may have come out of line
		}
	}
}

// labelSpan is where the labels of a section stand; few of them may run over into the
// columns of figures where their own row leaves room.
func (s *section) labelSpan(clusters []span) span {
	all, within, over := nowhere, nowhere, 0
	for _, r := range s.rows {
		if r.label == nil {
			continue
		}
		all = all.around(r.label.span())
		if len(clusters) > 0 && meets(r.label.span(), clusters[0]) {
			over++
		} else {
			within = within.around(r.label.span())
		}
	}
	if 2*over > len(s.rows) {
		return all
	}
	return within
}

// lowestHeads takes the heads of the lowest line alone for those of the columns where
// these go with the figures and all do not: the others are of a table above that has
// no rows. Heads that stand near each other are of one table, where a column is blank.
func (s *section) lowestHeads(clusters []span) {
	const near = 3 // sizes
	n, columns := len(s.leaves), len(clusters)
	if s.corner != nil {
		n++
	}
	if n == columns || n == columns+1 || len(s.heads) == 0 {
		return
	}
	low := math.Inf(1)
	for _, b := range s.heads {
		low = min(low, b.low)
	}
	apart := slices.ContainsFunc(s.leaves, func(b *block) bool { return b.low-low > near*b.size })
	if !apart && newMatching(s.leaves, s.sameHead(clusters)).ways(0, 0, 0) == 1 {
		return
	}
	var line, above []*block
	for _, b := range s.heads {
		if math.Abs(b.low-low) < b.size/2 && len(b.lines) == 1 {
			line = append(line, b)
		} else {
			above = append(above, b)
		}
	}
	if len(line) != columns && len(line) != columns+1 {
		return
	}
	slices.SortStableFunc(line, func(a, b *block) int { return compare(a.center(), b.center()) })
	s.heads, s.leaves, s.over, s.corner, s.titles = line, line, nil, nil, append(s.titles, above...)
}

// clusters are the columns that the figures alone make: in their order where a row
// has most, and by the room they take otherwise.
func (l *loose) clusters(s *section, most int) []span {
	full := make([]span, most)
	for i := range full {
		full[i] = nowhere
	}
	var all []span
	for _, r := range s.rows {
		for i := range r.values {
			all = append(all, r.values[i].span())
			if len(r.values) == most {
				full[i] = full[i].around(r.values[i].span())
			}
		}
	}
	slices.SortStableFunc(all, func(a, b span) int { return compare(a.from, b.from) })
	var apart []span
	for _, v := range all {
		if k := len(apart); k > 0 && v.from < apart[k-1].to {
			apart[k-1] = apart[k-1].around(v)
		} else {
			apart = append(apart, v)
		}
	}
	if len(apart) > most {
		return apart
	}
	return full
}

// sameHead joins clusters under one head that no row has figures in both of: under a
// wide head one row may have a figure at the left and another one at the right.
func (s *section) sameHead(clusters []span) []span {
	out := slices.Clone(clusters)
	for i := 1; i < len(out); i++ {
		apart := slices.ContainsFunc(s.rows, func(r *looseRow) bool {
			n := 0
			for k := range r.values {
				if v := r.values[k].span(); meets(v, out[i-1]) || meets(v, out[i]) {
					n++
				}
			}
			return n > 1
		})
		same := slices.ContainsFunc(s.leaves, func(b *block) bool { return meets(b.span(), out[i-1]) && meets(b.span(), out[i]) })
		if same && !apart {
			out[i-1] = out[i-1].around(out[i])
			out = slices.Delete(out, i, i+1)
			i--
		}
	}
	return out
}

// assign finds the column of each figure of a row.
func (l *loose) assign(s *section, r *looseRow) {
	r.at = nil
	for i := range r.values {
		v := r.values[i].span()
		if len(r.values) == len(s.columns) {
			r.at = append(r.at, i)
			continue
		}
		var fits []int
		best, dist := 0, math.Inf(1)
		for c, col := range s.columns {
			if d := math.Abs(v.from + v.to - col.from - col.to); d < dist {
				best, dist = c, d
			}
			if (c == 0 || s.columns[c-1].before(v)) && (c+1 == len(s.columns) || v.before(s.columns[c+1])) {
				fits = append(fits, c)
			}
		}
		if len(fits) == 1 {
			best = fits[0]
		} else {
			l.guess("a figure between two columns")
		}
		if slices.Contains(r.at, best) {
			l.guess("two figures in one column")
		}
		r.at = append(r.at, best)
	}
}

// cutColumns cuts the words that reach from one column of figures into another, or
// from a label into the first: the columns are those of the rows that have most. It
// returns nil when there are none.
func (l *loose) cutColumns(words []word) (out []word) {
	most := 0
	for _, r := range l.rows {
		most = max(most, len(r.values))
	}
	if most < 2 {
		return nil
	}
	columns := l.clusters(&section{rows: l.rows}, most)
	if len(columns) != most {
		return nil
	}
	for i := 1; i < most; i++ {
		if !columns[i-1].before(columns[i]) {
			return nil
		}
	}
	done := false
	for i := range words {
		w := &words[i]
		parts := cutAt(w, columns)
		if parts == nil || l.rowAt(w) == nil && !parts[0].value && !isUnit(parts[0].line.Text) {
			out = append(out, *w)
			continue
		}
		done = true
		out = append(out, parts...)
	}
	if !done {
		return nil
	}
	return out
}

// cutAt cuts a word before the figures at its end where a little room or a new
// operator parts them and they alone stand in the last column that it meets.
func cutAt(w *word, columns []span) []word {
	cs := w.line.Chars
	if len(cs) < 2 || cs[0].Dir != page.Right || !strings.ContainsAny(w.line.Text, figureSigns+"-－—–⸺元件条次个人") {
		return nil
	}
	last := -1
	for c, col := range columns {
		if meets(col, w.span()) {
			last = c
		}
	}
	if last < 0 || last == 0 && w.value || last > 0 && !meets(columns[last-1], w.span()) && w.value {
		return nil
	}
	best, room, next := 0, 0.05, 0.0
	for i := 1; i < len(cs); i++ {
		g := gapOf(&cs[i-1], &cs[i])
		if cs[i-1].Show != cs[i].Show && g > -0.3 {
			g = max(g, 0) + 0.1
		}
		left, right := span{cs[0].Box.X0, cs[i-1].Box.X1}, span{cs[i].Box.X0, cs[len(cs)-1].Box.X1}
		text := ""
		for _, c := range cs[i:] {
			text += c.Text
		}
		if g > next && (isValue(text) || isUnit(text)) && !meets(left, columns[last]) && meets(right, columns[last]) && (last == 0 || !meets(right, columns[last-1])) {
			if next = g; g > room {
				best, room, next = i, g, room
			}
		}
	}
	if best == 0 || next > 0.05 && next > room/2 {
		return nil
	}
	var parts []word
	for _, chars := range [][]page.Char{cs[:best], cs[best:]} {
		for _, l := range page.Lines(chars) {
			for _, piece := range cutGlued(l) {
				parts = append(parts, word{line: Line{piece, w.line.Page}, y: w.y, value: isValue(piece.Text), at: w.at})
			}
		}
	}
	end := len(parts) - 1
	if !parts[end].value && !isUnit(parts[end].line.Text) {
		return nil
	}
	for _, part := range parts[:end] { // 数据1 and the like are heads with numbers
		s := part.line.Text
		if w.value && !part.value || !part.value && !isUnit(s) && !InLabel(s) && !isLabel(s) && strings.ContainsAny(s, "0123456789") {
			return nil
		}
	}
	if end > 1 {
		return parts
	}
	if more := cutAt(&parts[0], columns[:last]); more != nil {
		parts = append(more, parts[1])
	}
	return parts
}
