package grid

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"nianbao/parser/pdf/page"
)

// fill gives the characters inside the table to its cells.
func (t *Table) fill(chars []page.Char, used []bool) {
	own := t.owners()
	for i := 0; i < len(chars); {
		if j := pileEnd(chars, i); t.fillPile(chars[i:j], used[i:j], own) {
			i = j
			continue
		}
		j, x, y := t.runAt(chars, i, own)
		room := 0.3 * chars[i].Size // text may stand on the border where a page cut the table
		if !used[i] && t.Box.Holds(x, min(max(y, t.Box.Y0), t.Box.Y1), 1) && y < t.Box.Y1+room && y > t.Box.Y0-room {
			row, col := t.placeOf(x, y)
			if c := own[row*t.Cols+col]; c != nil {
				if len(c.chars) > 0 && !sameSize(c.chars[0].Size, chars[i].Size) && inFigure(c.chars[0].Text) && inFigure(chars[i].Text) {
					c.mixed = true // with the number of the page, in a table that reaches it
				}
				c.chars = page.Extend(c.chars, chars, i, j)
				for k := i; k < j; k++ {
					used[k] = true
				}
				if d := t.astride(own, row, col, x, chars[i:j]); d != nil && d != c {
					c.rival, d.rival = d, c
				}
			}
		}
		i = j
	}
}

// placeOf is the place of a point that the table holds.
func (t *Table) placeOf(x, y float64) (row, col int) {
	for row+1 < t.Rows && y < t.ys[row+1] {
		row++
	}
	return row, max(0, min(sort.SearchFloat64s(t.xs, x)-1, t.Cols-1))
}

// astride is the cell on the other side of a border that goes through the middle of a figure,
// nil if none does: nothing tells whose figure it is.
func (t *Table) astride(own []*Cell, row, col int, x float64, run []page.Char) *Cell {
	near := 0.1 * (run[len(run)-1].Box.X1 - run[0].Box.X0)
	if x-t.xs[col] > near {
		if col++; col == t.Cols || t.xs[col]-x > near {
			return nil
		}
	} else if col--; col < 0 {
		return nil
	}
	if !inFigure(run[0].Text) {
		return nil
	}
	return own[row*t.Cols+col]
}

// runAt is the end of the run at i, and the point that says which cell has it: its
// middle. Qt shows text glyph by glyph, so a glyph with a border through it is followed
// by the rest of its line, as long as that touches it and is no figure; words that run
// over their cell begin in it.
func (t *Table) runAt(chars []page.Char, i int, own []*Cell) (j int, x, y float64) {
	j = runEnd(chars, i)
	x, y = middle(chars[i:j])
	if end := t.labelOver(chars, i, own); end > j {
		return end, (chars[i].Box.X0 + chars[i].Box.X1) / 2, y
	}
	end := j
	for end < len(chars) && touches(&chars[end-1], &chars[end]) {
		end++
	}
	if end == j {
		return j, x, y
	}
	first, last := chars[i].Box, chars[end-1].Box
	k := sort.SearchFloat64s(t.xs, first.X0+0.5)
	if k == 0 || k >= len(t.xs)-1 || first.X1 > t.xs[k]+0.5 || last.X1 < t.xs[k]+1 || t.inGap(chars[i:end]) {
		return j, x, y
	}
	return end, (first.X0 + first.X1) / 2, y
}

// labelOver is the end of a label that begins at i and runs over a border, 0 for what is
// none. It may be shown glyph by glyph.
func (t *Table) labelOver(chars []page.Char, i int, own []*Cell) int {
	if i > 0 && follows(&chars[i-1], &chars[i]) {
		return 0
	}
	k := sort.SearchFloat64s(t.xs, chars[i].Box.X0+0.5)
	if k == 0 || k >= len(t.xs)-1 {
		return 0
	}
	last := i
	for last+1 < len(chars) && chars[last].Box.X1 < t.xs[k]+1 && follows(&chars[last], &chars[last+1]) {
		last++
	}
	if chars[last].Box.X1 < t.xs[k]+1 {
		return 0 // most cells: nothing else is asked of them
	}
	row, _ := t.placeOf(chars[i].Box.X0, (chars[i].Box.Y0+chars[i].Box.Y1)/2)
	if c := own[row*t.Cols+k-1]; c != nil && c.Col+c.ColSpan > k {
		return 0 // it spans the columns: most that come so far
	}
	const few = 2 // characters that may be a label by chance
	var text []byte
	label := 0
	for end := i; end < len(chars) && (end == i || follows(&chars[end-1], &chars[end])); end++ {
		if text = append(text, chars[end].Text...); !beginsLabel(string(text)) {
			break
		}
		if end-i >= few && chars[end].Box.X1 > t.xs[k]+1 && isLabel(string(text)) {
			label = end + 1
		}
	}
	return label
}

// follows reports whether b stands right behind a.
func follows(a, b *page.Char) bool {
	return a.Dir == page.Right && b.Dir == page.Right && a.Size == b.Size && math.Abs(a.Box.Y0-b.Box.Y0) < 0.1 && math.Abs(b.Box.X0-a.Box.X1) < 0.03*a.Size
}

// inGap reports whether a border stands between two characters: those are of two cells.
func (t *Table) inGap(run []page.Char) bool {
	for i := 1; i < len(run); i++ {
		a, b := run[i-1].Box.X1, run[i].Box.X0
		mid := (a + b) / 2
		for _, x := range t.xs {
			if math.Abs(x-mid) < 1 {
				return true
			}
		}
	}
	return false
}

// touches reports whether b, shown by another operator, follows a without a gap in a
// line of words: neither is part of a figure.
func touches(a, b *page.Char) bool {
	return follows(a, b) && !inFigure(a.Text) && !inFigure(b.Text)
}

// overflow takes text below a table that a page break cut: where a cell spans rows,
// Chromium lets its text run on under the last border. Where that border is drawn,
// only the rest of a known label is taken. A figure is never taken, nor anything for
// one: it is one line, and below a table stand page numbers and headings. The numeral
// of a heading begins a label too, so an empty cell takes only what is sure.
func (t *Table) overflow(chars []page.Char, used []bool) {
	below := t.runsBelow(chars, used)
	for _, c := range t.Cells {
		if len(below) == 0 || c.Row+c.RowSpan < t.Rows || c.ColSpan == t.Cols {
			continue
		}
		low, size := t.Box.Y0, 0.0
		for i, ch := range c.chars {
			if i == 0 {
				low = ch.Box.Y0
			}
			low, size = min(low, ch.Box.Y0), max(size, ch.Size)
		}
		if isFigure(textOf(c.chars)) {
			continue
		}
		empty := len(c.chars) == 0
		more, taken := slices.Clone(c.chars), []int{}
		for k, i := range below {
			end := runEnd(chars, i)
			b := chars[i].Box.Around(chars[end-1].Box)
			if used[i] || isFigure(textOf(chars[i:end])) || b.X0 <= t.xs[c.Col]-1 || b.X1 >= t.xs[c.Col+c.ColSpan]+1 || b.Y1 >= low+size/2 && len(taken) == 0 {
				continue
			}
			if b.Y1 < low-max(size, chars[i].Size) {
				break
			}
			line, right := lineFrom(chars, below, k)
			if right > t.xs[c.Col+c.ColSpan]+1 || len(taken) == 0 && isHeading(line) && !beginsLabel(line) {
				break // a paragraph, or a chapter
			}
			low = min(low, b.Y0)
			for k := i; k < end; k++ {
				more, taken = append(more, chars[k]), append(taken, k)
			}
		}
		// Text that runs down the page is never that of a paragraph.
		sure := t.openBottom && len(c.chars) > 0 || len(taken) > 0 && chars[taken[0]].Dir == page.Down
		if len(taken) == 0 || !sure && (empty || !beginsLabel(textOf(more))) {
			continue
		}
		c.chars = more
		t.outside = append(t.outside, taken...)
		for _, k := range taken {
			used[k] = true
		}
	}
}

// runsBelow lists the runs under the table that no table has, from the top.
func (t *Table) runsBelow(chars []page.Char, used []bool) (below []int) {
	const most = 1000
	for i := 0; i < len(chars); i = runEnd(chars, i) {
		b := chars[i].Box
		if !used[i] && b.X0 > t.Box.X0-1 && b.X1 < t.Box.X1+1 && b.Y0 < t.Box.Y0 {
			below = append(below, i)
		}
	}
	slices.SortStableFunc(below, func(i, j int) int { return cmp.Compare(chars[j].Box.Y1, chars[i].Box.Y1) })
	return below[:min(most, len(below))]
}

// lineFrom is the text from a run on, of runs from the top, as far as it goes without a gap,
// and where it ends.
func lineFrom(chars []page.Char, runs []int, k int) (text string, right float64) {
	at := &chars[runs[k]]
	on := func(i int) bool { return math.Abs(chars[i].Box.Y0-at.Box.Y0) < 0.3*at.Size }
	from, to := k, k
	for from > 0 && on(runs[from-1]) {
		from--
	}
	for to < len(runs) && on(runs[to]) {
		to++
	}
	row := slices.Clone(runs[from:to])
	slices.SortFunc(row, func(i, j int) int { return cmp.Compare(chars[i].Box.X0, chars[j].Box.X0) })
	var line []page.Char
	right = at.Box.X0
	for _, i := range row {
		if end := runEnd(chars, i); chars[i].Box.X0 >= at.Box.X0 && chars[i].Box.X0 < right+0.3*at.Size {
			line, right = append(line, chars[i:end]...), max(right, chars[end-1].Box.X1)
		}
	}
	return textOf(line), right
}

func textOf(chars []page.Char) string {
	c := Cell{chars: chars}
	c.setLines(0, false)
	return c.Text()
}

// runEnd is the end of the run at i: characters of one show operator that touch.
// A run goes to a cell as a whole, so that text too wide for its cell stays in it.
func runEnd(chars []page.Char, i int) int {
	j := i + 1
	for j < len(chars) {
		a, b := &chars[j-1], &chars[j]
		if b.Show != a.Show || b.Dir != page.Right || a.Dir != page.Right || b.Box.X0 <= a.Box.X0 ||
			b.Box.X0-a.Box.X1 >= 0.3*b.Size || math.Abs(b.Box.Y0-a.Box.Y0) >= 1 {
			break
		}
		j++
	}
	return j
}

func middle(run []page.Char) (x, y float64) {
	b := run[0].Box.Around(run[len(run)-1].Box)
	return (b.X0 + b.X1) / 2, (b.Y0 + b.Y1) / 2
}
