package page

import (
	"math"
	"slices"
)

// settle looks at the page as a whole once all of it is there.
func (p *Page) settle() {
	p.cutFigures()
	p.cover()
	p.dropStamped()
	p.dropFaint()
	p.dropTiled()
	p.dropRings()
	p.tiles()
	p.turn()
	p.dropStruck()
	p.findSpacing()
	p.dropRaised()
	p.dropLineNumbers()
}

// turn lays a page the way its text reads: a wide table is often set sideways on an
// upright page, and the entry Rotate is often wrong. Characters of vertical fonts
// stand upright and do not count; a page with some text each way stays as it is.
func (p *Page) turn() {
	var n [4]int
	total := 0
	for i := range p.Chars {
		if c := &p.Chars[i]; !c.Vertical {
			n[c.Dir]++
			total++
		}
	}
	if total < 10 || n[Right] > total/10 {
		return
	}
	for d := Down; d <= Up; d++ {
		if n[d] > total*9/10 {
			p.Turned = d
		}
	}
	if p.Turned == Right {
		return
	}
	for i := range p.Chars {
		c := &p.Chars[i]
		c.Box = p.toReading(c.Box)
		c.Dir = (c.Dir + 4 - p.Turned) % 4
	}
	for i, b := range p.Marks {
		p.Marks[i] = p.toReading(b)
	}
	for i, r := range p.Rulings {
		b := Box{r.At, r.From, r.At, r.To}
		if r.Horizontal {
			b = Box{r.From, r.At, r.To, r.At}
		}
		b = p.toReading(b)
		if r.Horizontal = r.Horizontal == (p.Turned == Left); r.Horizontal {
			p.Rulings[i] = Ruling{true, b.Y0, b.X0, b.X1}
		} else {
			p.Rulings[i] = Ruling{false, b.X0, b.Y0, b.Y1}
		}
	}
	if p.Turned != Left {
		p.Width, p.Height = p.Height, p.Width
	}
}

// toReading takes a box of the page as shown to the page as read.
func (p *Page) toReading(b Box) Box {
	switch p.Turned {
	case Down:
		return Box{p.Height - b.Y1, b.X0, p.Height - b.Y0, b.X1}
	case Left:
		return Box{p.Width - b.X1, p.Height - b.Y1, p.Width - b.X0, p.Height - b.Y0}
	case Up:
		return Box{b.Y0, p.Width - b.X1, b.Y1, p.Width - b.X0}
	}
	return b
}

// Shown takes a box of the page as read back to the page as shown.
func (p *Page) Shown(b Box) Box {
	if p.sheet != nil {
		return p.sheet.Shown(Box{b.X0 + p.Left, b.Y0, b.X1 + p.Left, b.Y1})
	}
	switch p.Turned { // Width is that of the page as read
	case Down:
		return Box{b.Y0, p.Width - b.X1, b.Y1, p.Width - b.X0}
	case Left:
		return Box{p.Width - b.X1, p.Height - b.Y1, p.Width - b.X0, p.Height - b.Y0}
	case Up:
		return Box{p.Height - b.Y1, b.X0, p.Height - b.Y0, b.X1}
	}
	return b
}

// dropFaint leaves out a watermark: type that one sees through, or that is next to white,
// and that is much larger than most of the page, or hardly seen at all; or larger than any
// heading, with the text of the page on it. It would fall into the cells of the table there.
func (p *Page) dropFaint() {
	const larger, huge = 1.5, 3 // times the usual size
	if len(p.Chars) == 0 {
		return
	}
	sizes := make([]float64, len(p.Chars))
	for i := range p.Chars {
		sizes[i] = p.Chars[i].Size
	}
	slices.Sort(sizes)
	before, usual := len(p.Chars), sizes[len(sizes)/2]
	var over float64 // the size of type that text stands on
	if sizes[len(sizes)-1] > huge*usual {
		over = p.under(huge * usual)
	}
	p.Chars = slices.DeleteFunc(p.Chars, func(c Char) bool {
		return c.sheer && !c.Hidden || c.faint && c.Size > larger*usual || over > 0 && math.Abs(c.Size-over) < 0.01*over
	})
	p.Watermark += before - len(p.Chars)
}

// under is the size of type larger than some on which other text stands, 0 without any.
func (p *Page) under(size float64) float64 {
	const most, few = 100, 3 // characters
	var large []*Char
	for i := range p.Chars {
		if c := &p.Chars[i]; c.Size > size && len(large) < most {
			large = append(large, c)
		}
	}
	on := make([]int, len(large))
	for i := range p.Chars {
		c := &p.Chars[i]
		x, y := c.Center()
		for k, l := range large {
			if c.Size < size && l.Box.Holds(x, y, 0) {
				if on[k]++; on[k] == few {
					return l.Size
				}
			}
		}
	}
	return 0
}
