package text

import (
	"slices"
	"strings"

	"nianbao/parser/doc"
)

// words reads a run of lines without separators. Each line is a paragraph. Where the
// lines are the cells of a table, blank lines may be empty cells: how many, the usual
// distance of two figures tells (layouts.md 5.13).
func (r *reader) words() {
	first := r.at
	figures := 0
	for ; r.at < len(r.lines); r.at++ {
		l := r.lines[r.at]
		if l.kind != words && l.kind != empty || l.kind == words && r.at > first && (r.barsBelow() || r.lonely && r.lonelyBelow()) {
			break
		}
		if l.figure {
			figures++
		}
	}
	lines := r.lines[first:r.at]
	set := spacing{cells: -1}
	if figures >= 3 {
		set = spacingOf(lines)
	}
	prose := proseGap(lines)
	all := prose >= 0 && (set.cells < 0 || set.cells == prose) // each line is set like any other
	if all {
		set = spacing{prose, prose, prose + 1}
	}
	r.d.Blocks = slices.Grow(r.d.Blocks, len(lines))
	gap, before := 0, true // whether a figure stands before
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.kind == empty {
			gap++
			continue
		}
		if all || l.figure || before || gap > set.cells+2 {
			r.blanks(l.start, set.blanks(gap, l.figure))
		}
		if set.cells > 0 && (i == 0 || lines[i-1].kind == empty) {
			i += brokenBy(lines[i:])
		}
		r.paragraph(doc.Span{Start: l.start, End: lines[i].start + len(lines[i].text)})
		before, gap = l.figure, 0
	}
	if all || before {
		last := lines[len(lines)-1]
		if r.at == len(r.lines) && before && set.cells >= 0 { // the text ends, and no distance follows
			gap += set.rows
		}
		r.blanks(last.start+len(last.text), set.blanks(gap, false))
	}
}

// brokenBy is how many lines go on with the cell that begins here: Markdown breaks a line
// that two spaces end, and has a blank line between any two cells.
func brokenBy(lines []line) int {
	const most = 4 // pieces of a label
	n := 0
	for n+1 < len(lines) && n < most && strings.HasSuffix(lines[n].text, "  ") && lines[n+1].kind == words {
		n++
	}
	if n == most || n+1 < len(lines) && lines[n+1].kind != empty {
		return 0
	}
	for _, l := range lines[:n+1] {
		if n > 0 && l.figure {
			return 0
		}
	}
	return n
}

// blanks adds empty cells.
func (r *reader) blanks(at, n int) {
	for range n {
		r.d.Blocks = append(r.d.Blocks, doc.Block{Kind: doc.Paragraph, Span: doc.Span{Start: at, End: at}})
	}
}

// spacing is how many blank lines stand between two cells, between two rows, and how many
// more an empty cell makes. cells is -1 where nothing is known.
type spacing struct{ cells, rows, empty int }

// blanks is how many empty cells a gap of blank lines stands for.
func (s spacing) blanks(gap int, inRow bool) int {
	if !inRow {
		gap -= s.rows - s.cells
	}
	if s.cells < 0 || gap <= s.cells {
		return 0
	}
	return (gap - s.cells) / s.empty
}

// spacingOf learns from the lines between figures. With blank lines between cells an empty
// cell is one line more and makes these once more. A program that gives each text and each
// space between the tags of a page a line prints nothing for an empty cell, so that it makes
// as many as stand between cells, and sets rows further apart: there all gaps say so. With
// gaps that are neither, a blank cell is not told from a distance; one line more where one
// is usual is no gap.
func spacingOf(lines []line) spacing {
	step := usualGap(lines)
	s := spacing{step, step, step + 1}
	more, ends := 0, [16]int{}
	gap, before := 0, false
	for _, l := range lines {
		switch {
		case l.kind == empty:
			gap++
			continue
		case l.figure && gap > step:
			more = gcd(more, gap-step)
		case before && !l.figure && gap < len(ends):
			ends[gap]++
		}
		before, gap = l.figure, 0
	}
	if more%s.empty == 0 {
		return s
	}
	rows := step
	for g, n := range ends {
		if n > ends[rows] {
			rows = g
		}
	}
	switch {
	case more == step && rows > step:
		return spacing{step, rows, step}
	case step > 1:
		return spacing{cells: -1}
	}
	return s
}

func gcd(a, b int) int {
	for b > 0 {
		a, b = b, a%b
	}
	return a
}

// proseGap is the number of blank lines between any two sentences that follow each other,
// -1 where they are few or it varies. More blank lines are then no decoration.
func proseGap(lines []line) int {
	usual, pairs, gap, sentence := -1, 0, 0, false
	for _, l := range lines {
		if l.kind == empty {
			gap++
			continue
		}
		s := strings.ContainsRune(l.text, '。')
		if s && sentence {
			if pairs++; pairs > 1 && gap != usual {
				return -1
			}
			usual = gap
		}
		sentence, gap = s, 0
	}
	if pairs < 3 {
		return -1
	}
	return usual
}

// usualGap is the number of blank lines that most often stands between two figures.
func usualGap(lines []line) int {
	var count [4]int
	gap, figure := 0, false
	for _, l := range lines {
		if l.kind == empty {
			gap++
			continue
		}
		if l.figure && figure && gap < len(count) {
			count[gap]++
		}
		figure, gap = l.figure, 0
	}
	best := 0
	for g, n := range count {
		if n > count[best] {
			best = g
		}
	}
	return best
}
