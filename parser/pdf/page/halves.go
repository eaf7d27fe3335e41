package page

import (
	"math"
	"slices"

	"nianbao/parser/fold"
)

// Halves parts the sheets that show two pages side by side, as A3 sheets of a report
// do: pages wider than high with nothing in their middle. At least one must have prose
// or a ruled table on either side, for a wide table without borders may have a gap there
// too; or prose on one side and page numbers that follow each other under both. A wide
// page with something in its middle says that none is a sheet of two.
func Halves(pages []*Page) []*Page {
	two := false
	for _, p := range pages {
		if !p.wide() {
			continue
		}
		if !p.isClear() {
			return pages
		}
		if left, right := p.half(0), p.half(p.Width/2); left.whole() && right.whole() || (left.whole() || right.whole()) && numbered(left, right) {
			two = true
		}
	}
	if !two {
		return pages
	}
	var out []*Page
	for _, p := range pages {
		if p.wide() {
			out = append(out, p.half(0), p.half(p.Width/2))
			p.Chars, p.Rulings, p.Marks = nil, nil, nil
		} else {
			out = append(out, p)
		}
	}
	return out
}

func (p *Page) wide() bool { return p.Width > 1.2*p.Height && len(p.Chars) > 0 }

// isClear reports whether nothing stands in the middle of a page.
func (p *Page) isClear() bool {
	from, to := 0.495*p.Width, 0.505*p.Width // printers leave few margins
	return !slices.ContainsFunc(p.Chars, func(c Char) bool { return c.Box.X0 < to && c.Box.X1 > from }) &&
		!slices.ContainsFunc(p.Rulings, func(r Ruling) bool {
			return r.Horizontal && r.From < to && r.To > from || !r.Horizontal && r.At > from && r.At < to
		})
}

// whole reports whether half a sheet has what no part of a table is: two lines of
// Chinese text longer than any head, or rules from one edge of the text to the other.
func (p *Page) whole() bool {
	const long = 15
	lines, run := 0, 0
	for i := range p.Chars {
		c := &p.Chars[i]
		if c.Text < "\u2e80" {
			run = 0
			continue
		}
		if run > 0 {
			before := &p.Chars[i-1]
			if math.Abs(before.Box.Y0-c.Box.Y0) > 0.1*c.Size || c.Box.X0 < before.Box.X0 || c.Box.X0-before.Box.X1 > c.Size/2 {
				run = 0
			}
		}
		if run++; run == long {
			lines++
		}
	}
	across := 0
	for _, r := range mergedAcross(p.Rulings) {
		if r > p.Width/2 {
			across++
		}
	}
	return lines > 1 || across > 3
}

// numbered reports whether two halves end with the numbers of pages that follow each
// other, at the same place or at the outer edges.
func numbered(left, right *Page) bool {
	a, x, ok := left.foot()
	b, y, too := right.foot()
	near := left.Width / 15
	return ok && too && b == a+1 && (math.Abs(x-y) < near || math.Abs(x+y-left.Width) < near)
}

// foot is the number that stands alone on the last line of a page, and its middle.
func (p *Page) foot() (number int, middle float64, ok bool) {
	low := math.Inf(1)
	for i := range p.Chars {
		low = min(low, p.Chars[i].Box.Y0)
	}
	var foot []Char
	for _, c := range p.Chars {
		if c.Box.Y0 < low+0.6*c.Size {
			foot = append(foot, c)
		}
	}
	ls := Lines(foot)
	if len(ls) != 1 {
		return 0, 0, false
	}
	n, ok := fold.PageNumber(ls[0].Text)
	return n.Number, (ls[0].Box.X0 + ls[0].Box.X1) / 2, ok
}

// mergedAcross is how long the rulings of each height are together.
func mergedAcross(rulings []Ruling) map[int]float64 {
	sum := map[int]float64{}
	for _, r := range rulings {
		if r.Horizontal {
			sum[int(math.Round(r.At))] += r.To - r.From
		}
	}
	return sum
}

// half is the half of a sheet that begins at x. What the sheet lacks is told of the
// first half.
func (p *Page) half(x float64) *Page {
	h := &Page{Number: p.Number, Width: p.Width / 2, Height: p.Height, sheet: p, Left: x}
	if x == 0 {
		h.Unknown, h.Watermark, h.Struck, h.Raised = p.Unknown, p.Watermark, p.Struck, p.Raised
		h.Outside, h.ImageArea, h.Problems = p.Outside, p.ImageArea/2, p.Problems
	}
	for _, c := range p.Chars {
		if middle, _ := c.Center(); (middle > p.Width/2) == (x > 0) {
			c.Box.X0, c.Box.X1 = c.Box.X0-x, c.Box.X1-x
			h.Chars = append(h.Chars, c)
		}
	}
	for _, b := range p.Marks {
		if (b.X0 > p.Width/2) == (x > 0) {
			h.Marks = append(h.Marks, Box{b.X0 - x, b.Y0, b.X1 - x, b.Y1})
		}
	}
	for _, r := range p.Rulings {
		switch {
		case r.Horizontal && (r.From > p.Width/2) == (x > 0):
			r.From, r.To = r.From-x, r.To-x
		case !r.Horizontal && (r.At > p.Width/2) == (x > 0):
			r.At -= x
		default:
			continue
		}
		h.Rulings = append(h.Rulings, r)
	}
	return h
}
