package text

import "slices"

// isPushed tells a row whose label goes on below and as a whole reaches over the first column,
// while its first figure is in line with no other: the label has pushed it on, and was broken
// later. It may begin on the line above.
func isPushed(parts [][]word, row int, cols []band, in edges) bool {
	p, at := parts[row], firstFigure(parts[row])
	if at < 0 || row+1 >= len(parts) || len(cols) == 0 {
		return false
	}
	label := p[:at]
	if at == 0 && row > 0 && figures(parts[row-1]) == 0 {
		label = parts[row-1]
	}
	below := parts[row+1]
	if len(label) == 0 || len(below) != 1 || below[0].figure {
		return false
	}
	first := len(label) - 1
	for i, w := range label {
		if w.x0 == below[0].x0 {
			first = i // a mark alone may stand behind
		}
	}
	end := label[first].x1 + below[0].x1 - below[0].x0 // of the whole label
	for _, w := range label[first+1:] {
		end += w.x1 - w.x0
	}
	if end <= cols[0].x0 {
		return false
	}
	if gap := p[at].x0 - end; gap > 0 && gap <= mostGap {
		return true // by chance to the next column
	}
	return in.at(p[at]) < inLine
}

// allClose tells rows without a head of which all full ones begin close behind their label: it
// may have pushed them on, and none shows where the columns are.
func allClose(parts [][]word, full int) bool {
	return figures(parts[0]) > 0 && !slices.ContainsFunc(parts, func(p []word) bool {
		at := firstFigure(p)
		return figures(p) == full && (at <= 0 || p[at].x0-p[at-1].x1 > mostGap)
	})
}

// edges are where the figures of a table begin, or end, whichever they do more in line.
type edges struct {
	right bool
	rows  map[int]int
}

func edgesOf(parts [][]word) edges {
	count := func(e edges) (edges, int) {
		e.rows = map[int]int{}
		for _, p := range parts {
			for _, w := range p {
				if w.figure {
					e.rows[e.of(w)]++
				}
			}
		}
		shared := 0
		for _, n := range e.rows {
			if n >= inLine {
				shared += n
			}
		}
		return e, shared
	}
	left, begin := count(edges{})
	right, end := count(edges{right: true})
	if end > begin {
		return right
	}
	return left
}

func (e edges) of(w word) int {
	if e.right {
		return w.x1
	}
	return w.x0
}

// at is how many figures are in line with one, with itself.
func (e edges) at(w word) int { return e.rows[e.of(w)] }

// mostGap is how many spaces stand between the cells of a row at most.
const mostGap = 4

// inLine is how many figures are in line under a column: two may be by chance.
const inLine = 3
