package grid

import (
	"math"
	"strings"

	"nianbao/parser/pdf/page"
)

// spreadAt is the end of a label, or a piece of one, that begins at i and is spread over
// its column, as distributed text is: the gaps between its characters are wide and alike.
// 0 where none begins.
func spreadAt(cs []page.Char, i int) int {
	const (
		narrowest = 0.3 // of such gaps, in sizes
		alike     = 0.2
		widest    = 12
	)
	if i+1 >= len(cs) || cs[i].Dir != page.Right || !spreads(&cs[i]) {
		return 0
	}
	gap := gapOf(&cs[i], &cs[i+1])
	if gap < narrowest || gap > widest {
		return 0
	}
	end := i + 1
	for end < len(cs) && spreads(&cs[end]) && math.Abs(gapOf(&cs[end-1], &cs[end])-gap) < alike {
		end++
	}
	for j := end; j > i+1; j-- {
		if isLabel(inOrder(cs[i:j])) {
			return j
		}
	}
	if s := inOrder(cs[i:end]); end > i+1 && edgeOfLabel(s) {
		return end
	}
	return 0
}

// spreads reports whether a character may be in spread text: one of labels.
func spreads(c *page.Char) bool {
	return c.Text > page.Han && !isStrange(c.Text) || strings.ContainsAny(c.Text, "0123456789.")
}
