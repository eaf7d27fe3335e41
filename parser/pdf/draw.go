package pdf

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"nianbao/parser/pdf/page"
)

// Draw writes page n, from 1, as SVG: its characters in grey where they stand, the
// rulings in blue, and over them the cells that Read made of them in red, with
// row and column. It is for eyes: to see why a table was read as it was.
func Draw(w io.Writer, b []byte, n int) error {
	pages, _, err := open(b, Limits{})
	if err != nil {
		return err
	}
	if n < 1 || n > len(pages) {
		return fmt.Errorf("page %d of %d", n, len(pages))
	}
	p := pages[n-1]
	var s strings.Builder
	fmt.Fprintf(&s, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f">`+"\n", p.Width, p.Height, 1.5*p.Width, 1.5*p.Height)
	s.WriteString(`<rect width="100%" height="100%" fill="white"/>` + "\n")
	for _, c := range p.Chars {
		text(&s, p, c.Box.X0, c.Box.Y0+0.14*c.Size, c.Size, "#777", c.Text)
	}
	for _, r := range p.Rulings {
		x0, y0, x1, y1 := r.From, r.At, r.To, r.At
		if !r.Horizontal {
			x0, y0, x1, y1 = r.At, r.From, r.At, r.To
		}
		fmt.Fprintf(&s, `<line x1="%.2f" y1="%.2f" x2="%.2f" y2="%.2f" stroke="#36c" stroke-width="0.5"/>`+"\n", x0, p.Height-y0, x1, p.Height-y1)
	}
	parts := page.Across(page.Halves(pages))
	for _, it := range flow(parts) {
		if it.table == nil {
			continue
		}
		for _, c := range it.table.Cells {
			for _, box := range c.Boxes {
				part, box := parts[box.Page-1].Piece(box.Box)
				if part.Number != n {
					continue
				}
				x := box.X0 + part.Left
				fmt.Fprintf(&s, `<rect x="%.2f" y="%.2f" width="%.2f" height="%.2f" fill="#f002" stroke="red" stroke-width="0.4"/>`+"\n",
					x, p.Height-box.Y1, box.Width(), box.Height())
				text(&s, p, x+1, box.Y1-4, 4, "red", fmt.Sprintf("%d,%d", c.Row, c.Col))
			}
		}
	}
	s.WriteString("</svg>\n")
	_, err = io.WriteString(w, s.String())
	return err
}

func text(s *strings.Builder, p *page.Page, x, y, size float64, fill, what string) {
	fmt.Fprintf(s, `<text x="%.2f" y="%.2f" font-size="%.2f" fill="%s">`, x, p.Height-y, size, fill)
	xml.EscapeText(s, []byte(what))
	s.WriteString("</text>\n")
}
