package grid

import (
	"math"
	"slices"
)

// findColumns finds the columns of a section. Cells of different columns share no
// room along the line: what stands in them must part into as many columns as there
// are heads, in one way only. Otherwise the reading is a guess.
func (l *loose) findColumns(s *section) {
	most, labels := 0, nowhere
	for _, r := range s.rows {
		most = max(most, len(r.values))
		if r.label != nil {
			labels = labels.around(r.label.span())
		}
	}
	clusters := l.clusters(s, most)
	if s.corner == nil && labels != nowhere && len(s.leaves) == len(clusters)+1 {
		s.corner, s.leaves = s.leaves[0], s.leaves[1:]
	}
	if s.corner != nil {
		labels = labels.around(s.corner.span())
	}
	if len(s.leaves) == 0 {
		s.columns = clusters
	} else {
		s.columns = l.match(s, clusters)
	}
	for i, c := range s.columns {
		if i > 0 && !s.columns[i-1].before(c) || i == 0 && labels != nowhere && !labels.before(c) {
			l.guess("columns that overlap")
		}
	}
	for _, r := range s.rows {
		l.assign(s, r)
	}
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

// match gives the heads the columns of figures: all ways in which heads and figures
// share no room are tried, and only one may be left.
func (l *loose) match(s *section, clusters []span) []span {
	heads := make([]span, len(s.leaves))
	for i, b := range s.leaves {
		heads[i] = b.span()
	}
	var found []span
	ways := 0
	var try func(h, c int, done []span)
	try = func(h, c int, done []span) {
		if ways > 1 || len(clusters)-c > len(heads)-h {
			return
		}
		if h == len(heads) {
			if ways++; ways == 1 {
				found = slices.Clone(done)
			}
			return
		}
		fits := func(v span) bool {
			return (len(done) == 0 || done[len(done)-1].before(v)) && (h+1 == len(heads) || v.before(heads[h+1]))
		}
		if c < len(clusters) {
			if v := heads[h].around(clusters[c]); fits(v) && (c+1 == len(clusters) || v.before(clusters[c+1])) {
				try(h+1, c+1, append(done, v))
			}
		}
		if v := heads[h]; fits(v) && (c >= len(clusters) || v.before(clusters[c])) {
			try(h+1, c, append(done, v))
		}
	}
	try(0, 0, nil)
	if ways == 1 {
		return found
	}
	l.guess("heads and figures that do not go together")
	if len(heads) == len(clusters) {
		for i := range heads {
			heads[i] = clusters[i]
		}
		return heads
	}
	return clusters
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
		if meeting := slices.DeleteFunc(slices.Clone(fits), func(c int) bool { return !meets(s.columns[c], v) }); len(meeting) == 1 {
			fits = meeting
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
