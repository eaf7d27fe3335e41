package pdf

import (
	"math"
	"slices"
	"strings"

	"nianbao/parser/fold"
)

// isNumbered tells the begin of a heading or an item, which never continues a line: 一、 （一） 1.;
// but （1） may stand in the midst of one, and a figure before a comma.
func isNumbered(s string) bool {
	_, style, rest, _ := fold.CutNumeral(s)
	switch style {
	case fold.Chapter, fold.Parens, fold.Digit:
		return !strings.ContainsAny(s[:len(s)-len(rest)], ",，:：")
	}
	return false
}

// markParagraphs finds the lines that clearly continue the line before: that one
// reaches the right edge of the text, this one begins at the left edge.
func markParagraphs(items []item) {
	left, right := math.Inf(1), math.Inf(-1)
	var sizes []float64
	for _, it := range items {
		switch {
		case it.table != nil && it.table.Box.X1 > 0:
			left, right = min(left, it.table.Box.X0), max(right, it.table.Box.X1)
		case it.line != nil && !it.chrome:
			left, right = min(left, it.line.Box.X0), max(right, it.line.Box.X1)
			sizes = append(sizes, it.line.Size)
		}
	}
	slices.Sort(sizes)
	prev := -1
	for i := range items {
		it := &items[i]
		if it.chrome {
			continue
		}
		if it.line == nil {
			prev = -1
			continue
		}
		if prev >= 0 {
			a, b := items[prev].line, it.line
			samePage := items[prev].page == it.page
			size := max(a.Size, b.Size)
			near := !samePage || a.Box.Y0-b.Box.Y0 < 2.8*size
			alike := math.Abs(a.Size-b.Size) < 0.15*size
			middleA, middleB := (a.Box.X0+a.Box.X1)/2, (b.Box.X0+b.Box.X1)/2
			large := size > 1.15*sizes[len(sizes)/2] // the first line of a large title may be full
			switch {
			case isNumbered(b.Text):
			case near && alike && a.Box.X1 > right-1.7*size && b.Box.X0 < left+0.7*size:
				it.follow = true
			case near && alike && samePage && math.Abs(middleA-middleB) < size/2 && (large || a.Box.X0 > left+2.5*size) && b.Box.X0 > left+2.5*size:
				it.stack = true
			}
		}
		prev = i
	}
}
