package text

import "slices"

// clusters finds the columns: figures that stand above each other, as many as the
// fullest row has. Where the head names more columns than any row has figures, its
// words are the columns, but for those above the labels.
func clusters(parts [][]word, labels []band, most int) ([]band, int) {
	heads := headBands(parts, labels, most)
	if len(heads) > most {
		return heads, len(heads)
	}
	if len(heads) == most {
		if cols := underHeads(parts, heads); len(cols) == most {
			return cols, most
		}
	}
	all := figureBands(parts, most)
	merged := merge(all)
	if len(merged) == most {
		if blank := uncovered(parts, labels, merged); len(blank) > 0 && len(heads) != most { // else a long one has pushed the next on
			all := merge(append(merged, blank...))
			return all, len(all)
		}
		return merged, most
	}
	if most >= wideRow && len(merged) > most && !mostFull(parts, most) {
		return nil, len(merged) // no row has all figures, or they do not stand above each other
	}
	return nil, most // the figures do not stand above each other
}

// underHeads are the columns of a head with the figures that stand under them, nil where most
// rows do not, but for those whose long label has pushed them on.
func underHeads(parts [][]word, heads []band) []band {
	cols, rows, off := slices.Clone(heads), 0, 0
	for _, p := range parts {
		at := firstFigure(p)
		if at < 0 {
			continue
		}
		if at > 0 && p[at-1].x1 > heads[0].x0 {
			continue
		}
		rows++
		values := withoutRemark(p[at:], heads)
		if place(values, heads) == nil {
			off++
			continue
		}
		cols = append(cols, bands(values)...)
	}
	if 2*off > rows {
		return nil
	}
	return merge(cols)
}

// figureBands are the places of all figures, but for rows whose long label has pushed them on.
func figureBands(parts [][]word, most int) (all []band) {
	first := -1
	for _, p := range parts {
		if figures(p) == most {
			if at := firstFigure(p); first < 0 || p[at].x0 < first {
				first = p[at].x0
			}
		}
	}
	for _, p := range parts {
		if at := firstFigure(p); at > 0 && p[at-1].x1 > first {
			continue
		}
		for _, w := range p {
			if w.figure {
				all = append(all, w.band())
			}
		}
	}
	return all
}

func firstFigure(p []word) int {
	return slices.IndexFunc(p, func(w word) bool { return w.figure })
}

// headBands are the words of a head that name a column each: those with no other below
// them, and not above the labels. Long labels have pushed their figures on: a word above the
// ends of few is none of theirs, nor one behind their begin that makes as many as columns.
func headBands(parts [][]word, labels []band, most int) []band {
	var ends []int // of the labels of rows
	begin := 0
	for _, p := range parts {
		if at := firstFigure(p); at > 0 {
			ends, begin = append(ends, p[at-1].x1), max(begin, p[at-1].x0)
		}
	}
	slices.Sort(ends)
	usual := -1
	if n := len(ends); n > 0 {
		usual = ends[n*3/4]
	}
	over := func(from int) (heads []band) {
		for _, p := range parts {
			if figures(p) > 0 {
				continue
			}
			for _, b := range bands(p) {
				if from >= 0 && b.x0 >= from || !slices.ContainsFunc(labels, b.meets) {
					heads = append(slices.DeleteFunc(heads, b.meets), b)
				}
			}
		}
		return merge(heads)
	}
	heads := over(usual)
	if all := over(begin + 1); len(heads) < most && len(all) == most && most >= wideRow {
		return all
	}
	return heads
}

// mostFull tells rows that nearly all have the same number of figures, none has more:
// so many are the columns, though they do not stand above each other.
func mostFull(parts [][]word, most int) bool {
	rows, full := 0, 0
	for _, p := range parts {
		switch n := figures(p); {
		case n == most:
			full++
			fallthrough
		case n > 0:
			rows++
		}
	}
	return full >= 3 && 3*full >= 2*rows
}

// uncovered are the words of a head behind the labels and over no column: those are blank
// in every row.
func uncovered(parts [][]word, labels, cols []band) []band {
	var all []band
	for i, p := range parts {
		if figures(p) > 0 || len(p) < 2 || isBesideFigures(parts, i) {
			continue
		}
		for _, b := range bands(p) {
			if len(labels) > 0 && b.x0 >= labels[len(labels)-1].x1 && !slices.ContainsFunc(cols, b.meets) {
				all = append(all, b)
			}
		}
	}
	return merge(all)
}
