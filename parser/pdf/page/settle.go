package page

import "slices"

// settle looks at the page as a whole once all of it is there.
func (p *Page) settle() {
	p.cover()
	p.dropFaint()
	p.tiles()
	p.turn()
	p.dropStruck()
	p.dropRaised()
	p.dropLineNumbers()
	p.findSpacing()
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
// and that is much larger than most of the page, or hardly seen at all. It would fall into
// the cells of the table under it.
func (p *Page) dropFaint() {
	if !slices.ContainsFunc(p.Chars, func(c Char) bool { return c.faint }) {
		return
	}
	sizes := make([]float64, len(p.Chars))
	for i := range p.Chars {
		sizes[i] = p.Chars[i].Size
	}
	slices.Sort(sizes)
	before, large := len(p.Chars), 1.5*sizes[len(sizes)/2]
	p.Chars = slices.DeleteFunc(p.Chars, func(c Char) bool { return c.sheer && !c.Hidden || c.faint && c.Size > large })
	p.Watermark += before - len(p.Chars)
}
