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
	step := -1
	if figures >= 3 {
		step = usualGap(lines)
	}
	prose := proseGap(lines)
	all := prose >= 0 && (step < 0 || step == prose) // each line is set like any other
	if all {
		step = prose
	}
	r.d.Blocks = slices.Grow(r.d.Blocks, len(lines))
	gap, before := 0, true // whether a figure stands before
	for i := 0; i < len(lines); i++ {
		l := lines[i]
		if l.kind == empty {
			gap++
			continue
		}
		if step >= 0 && gap > step && (all || l.figure || before || gap > step+2) {
			r.blanks(l, gap, step)
		}
		if step > 0 && (i == 0 || lines[i-1].kind == empty) {
			i += brokenBy(lines[i:])
		}
		r.paragraph(doc.Span{Start: l.start, End: lines[i].start + len(lines[i].text)})
		before, gap = l.figure, 0
	}
	if step >= 0 && gap > step && (all || before) {
		last := lines[len(lines)-1]
		r.blanks(line{start: last.start + len(last.text)}, gap, step)
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

// blanks adds the empty cells that a gap of blank lines stands for: with one blank
// line between cells, an empty cell makes two more.
func (r *reader) blanks(l line, gap, step int) {
	for n := (gap - step) / (step + 1); n > 0; n-- {
		r.d.Blocks = append(r.d.Blocks, doc.Block{Kind: doc.Paragraph, Span: doc.Span{Start: l.start, End: l.start}})
	}
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
