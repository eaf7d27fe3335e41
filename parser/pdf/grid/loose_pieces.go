package grid

import (
	"math"
	"slices"

	"nianbao/parser/pdf/page"
)

// joinPieces makes one head of two that are a label together, where the first is none and
// the room between them is that between their letters. Where it is not, the columns are a
// guess: one of the two would be a column of blanks.
func (l *loose) joinPieces(s *section) {
	for i := 0; i+1 < len(s.leaves); i++ {
		a, b := s.leaves[i], s.leaves[i+1]
		if a.known || !isLabel(a.text+b.text) || max(a.top, b.top)-min(a.low, b.low) > 0.3*a.size {
			continue
		}
		var both []page.Char
		for _, line := range slices.Concat(a.lines, b.lines) {
			both = append(both, line.Chars...)
		}
		if !lettered(both) {
			l.guess("heads that may be one: " + a.text + " " + b.text)
			continue
		}
		a.lines = []Line{{page.Lines(both)[0], a.lines[0].Page}}
		a.text, a.known, a.box.X1 = a.text+b.text, true, b.box.X1
		gone := func(o *block) bool { return o == b }
		s.leaves, s.heads = slices.DeleteFunc(s.leaves, gone), slices.DeleteFunc(s.heads, gone)
	}
}

// lettered reports whether characters stand apart, and all alike.
func lettered(cs []page.Char) bool {
	const apart, alike = 0.1, 0.15 // sizes
	least, most := math.Inf(1), 0.0
	for i := 1; i < len(cs); i++ {
		g := gapOf(&cs[i-1], &cs[i])
		least, most = min(least, g), max(most, g)
	}
	return least > apart && most < least+alike
}
