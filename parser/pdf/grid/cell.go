package grid

import (
	"math"
	"strings"

	"nianbao/parser/pdf/font"
	"nianbao/parser/pdf/page"
)

// setLines makes the lines of the characters of a cell; keep is for lines that keep them.
func (c *Cell) setLines(number int, keep bool) {
	if len(c.chars) == 0 {
		return
	}
	lines := page.TextLines
	if keep {
		lines = page.Lines
	}
	for _, l := range lines(c.chars) {
		c.Lines = append(c.Lines, Line{l, number})
	}
	c.chars = nil
}

// Text is the text of the cell, a line a line.
func (c *Cell) Text() string {
	var b strings.Builder
	for i, l := range c.Lines {
		if i > 0 && !c.Wrapped {
			b.WriteByte('\n')
		}
		b.WriteString(l.Text)
	}
	return b.String()
}

// Doubt says why the text of the cell is not certain.
func (c *Cell) Doubt() string {
	for _, l := range c.Lines {
		if strings.Contains(l.Text, font.Unknown) {
			return "characters without Unicode"
		}
		if l.Doubt != "" {
			return l.Doubt
		}
	}
	n := c.figures()
	switch r := c.rival; {
	case n > 1 && n == len(c.Lines) && !c.Wrapped:
		return "a figure over several lines"
	case c.pushed && n > 0:
		return "figures of its row stand beyond the last border"
	case c.mixed:
		return "figures of two sizes"
	case r != nil && (len(r.Lines) == 0 || r.figures() > 0) && (n != 1 || r.figures() != 1):
		return "a figure stands astride its border"
	}
	return ""
}

// figures counts the lines that are figures.
func (c *Cell) figures() (n int) {
	for _, l := range c.Lines {
		if isFigure(l.Text) {
			n++
		}
	}
	return n
}

// sameSize reports whether a size is that of the text beside it, but for rounding.
func sameSize(size, other float64) bool { return !(math.Abs(size-other) > 0.1*size) }
