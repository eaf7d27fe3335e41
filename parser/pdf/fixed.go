package pdf

import (
	"maps"
	"math"
	"slices"

	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// Browsers print what a web page holds fixed in its window on every page, over the rows
// of tables too. It is Chinese text at one place on all of three pages or more; figures
// and labels stand at one place by chance, or in a head that is printed again.

const (
	fewestPages = 3
	fewestChars = 2
)

// spot is the beginning of a run of text.
type spot struct {
	text string
	x, y int
}

// takeFixed takes the text that is fixed out of pages, and returns it by page.
func takeFixed(pages []*page.Page) [][]page.Char {
	out := make([][]page.Char, len(pages))
	shown := slices.DeleteFunc(slices.Clone(pages), func(p *page.Page) bool { return len(p.Chars) == 0 })
	if len(shown) < fewestPages {
		return out
	}
	fixed := runsOf(shown[0])
	for _, p := range shown[1:] {
		if len(fixed) == 0 {
			return out
		}
		here := runsOf(p)
		maps.DeleteFunc(fixed, func(s spot, _ bool) bool { return !here[s] })
	}
	maps.DeleteFunc(fixed, func(s spot, _ bool) bool { return grid.InLabel(s.text) || grid.IsNone(s.text) })
	if len(fixed) == 0 {
		return out
	}
	for i, p := range pages {
		var rest []page.Char
		done := 0
		for j := 0; j < len(p.Chars); {
			s, end := runAt(p.Chars, j)
			if fixed[s] {
				rest = append(rest, p.Chars[done:j]...)
				out[i] = append(out[i], p.Chars[j:end]...)
				done = end
			}
			j = end
		}
		if done > 0 {
			p.Chars = append(rest, p.Chars[done:]...)
		}
	}
	return out
}

// runsOf are the runs of Chinese text of a page.
func runsOf(p *page.Page) map[spot]bool {
	runs := map[spot]bool{}
	for i := 0; i < len(p.Chars); {
		s, end := runAt(p.Chars, i)
		if end-i >= fewestChars {
			runs[s] = true
		}
		i = end
	}
	return runs
}

// runAt is the run of Chinese text at i, and its end.
func runAt(chars []page.Char, i int) (s spot, end int) {
	first := &chars[i]
	s = spot{first.Text, int(math.Round(first.Box.X0)), int(math.Round(first.Box.Y0))}
	for end = i + 1; end < len(chars) && first.Text >= page.Han; end++ {
		a, b := &chars[end-1], &chars[end]
		if b.Text < page.Han || math.Abs(a.Box.Y0-b.Box.Y0) > 0.1*a.Size || math.Abs(b.Box.X0-a.Box.X1) > 0.3*a.Size {
			break
		}
		s.text += b.Text
	}
	return s, end
}
