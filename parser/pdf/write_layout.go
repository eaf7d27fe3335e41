package pdf

import (
	"fmt"
	"strings"

	"nianbao/parser/doc"
)

// Margins and sizes of what Write sets, in points.
const (
	leftEdge, rightEdge = 60.0, 535.0
	edge                = 60.0 // above and below
	bodySize            = 12.0
	leading             = 1.3 // of the font size
	headingSpace        = 6.0
)

// sheet sets text and tables on pages.
type sheet struct {
	opt   WriteOptions
	font  *writeFont
	pages []string
	page  strings.Builder
	y     float64 // of the next thing's top; 0 when there is no page yet
}

func (s *sheet) openPage() {
	if s.y == 0 {
		s.y = s.opt.PageHeight - edge
	}
}

func (s *sheet) closePage() {
	if s.y == 0 && len(s.pages) > 0 {
		return
	}
	s.show(s.opt.Watermark, leftEdge+60, s.opt.PageHeight/2, 40)
	if s.opt.PageNumbers {
		s.show(fmt.Sprintf("— %d —", len(s.pages)+1), (leftEdge+rightEdge)/2-20, 30, 9)
	}
	s.pages = append(s.pages, s.page.String())
	s.page.Reset()
	s.y = 0
}

// show writes a line with its baseline at y.
func (s *sheet) show(text string, x, y, size float64) {
	if text != "" {
		fmt.Fprintf(&s.page, "BT /F %g Tf %.2f %.2f Td %s Tj ET\n", size, x, y, s.font.encode(text))
	}
}

// paragraph sets a paragraph, its first line indented.
func (s *sheet) paragraph(text string) {
	s.openPage()
	for i, line := range wrap("　　"+text, rightEdge-leftEdge, bodySize) {
		if s.y-leading*bodySize < edge {
			s.closePage()
			s.openPage()
		}
		x := leftEdge
		if i == 0 {
			line, x = strings.TrimLeft(line, "　"), leftEdge+2*bodySize
		}
		s.show(line, x, s.y-bodySize, bodySize)
		s.y -= leading * bodySize
	}
	s.y -= headingSpace
}

// wrap breaks text into lines that fit.
func wrap(text string, width, size float64) (lines []string) {
	for _, part := range strings.Split(text, "\n") {
		line, used := "", 0.0
		for _, r := range part {
			w := runeWidth(r) * size
			if used+w > width && line != "" {
				lines = append(lines, line)
				line, used = "", 0
			}
			line += string(r)
			used += w
		}
		lines = append(lines, line)
	}
	return lines
}

// strip is the part of a table row that stands on one page.
type strip struct {
	row, page   int
	top, bottom float64
}

// layout is a table with its columns and the strips of its rows.
type layout struct {
	grid   *doc.Table
	xs     []float64
	strips []strip
}

// table sets a table: first the places of all rows, then the cells over them.
func (s *sheet) table(g *doc.Table) {
	s.openPage()
	t := layout{grid: g, xs: columns(g, s.opt)}
	var heights []float64
	for r := range g.Rows {
		heights = append(heights, s.rowHeight(t, r))
	}
	again := min(s.opt.RepeatHead, heads(g))
	contents := map[int]*strings.Builder{}
	number := len(s.pages)
	turn := func() {
		contents[number] = &strings.Builder{}
		contents[number].WriteString(s.page.String())
		s.page.Reset()
		number++
		s.y = s.opt.PageHeight - edge
	}
	line := leading * s.opt.Size
	for r, h := range heights {
		room := s.y - edge
		if r == 0 && again > 0 && total(heights[:min(again+1, len(heights))]) > room {
			turn() // a head that repeats is not broken
			room = s.y - edge
		}
		if h > room {
			if part := 2*s.opt.Padding + line; s.opt.CutRows && r >= again && room >= part && h > part+line/2 {
				kept := 2*s.opt.Padding + float64(int((room-2*s.opt.Padding)/line))*line
				t.strips = append(t.strips, strip{r, number, s.y, s.y - kept})
				h -= kept - 2*s.opt.Padding
			}
			turn()
			for head := 0; head < again && r >= again; head++ {
				t.strips = append(t.strips, strip{head, number, s.y, s.y - heights[head]})
				s.y -= heights[head]
			}
		}
		t.strips = append(t.strips, strip{r, number, s.y, s.y - h})
		s.y -= h
	}
	contents[number] = &strings.Builder{}
	contents[number].WriteString(s.page.String())
	s.page.Reset()
	for p := len(s.pages); p <= number; p++ {
		y := s.y
		s.page.WriteString(contents[p].String())
		s.cells(t, p)
		if p < number {
			s.y = 1
			s.closePage()
		}
		s.y = y
	}
	s.y -= 2 * headingSpace
}

func total(hs []float64) (sum float64) {
	for _, h := range hs {
		sum += h
	}
	return sum
}

// columns gives each column room by its longest text.
func columns(g *doc.Table, opt WriteOptions) []float64 {
	n := 0
	for _, row := range g.Rows {
		for _, c := range row {
			n = max(n, c.Col+c.ColSpan)
		}
	}
	weights := make([]float64, n)
	for _, row := range g.Rows {
		for _, c := range row {
			if c.ColSpan == 1 {
				weights[c.Col] = max(weights[c.Col], min(float64(len([]rune(c.Text))), opt.Narrow))
			}
		}
	}
	sum := 0.0
	for i := range weights {
		weights[i] += 2.5 * opt.Padding / 3
		sum += weights[i]
	}
	xs := []float64{leftEdge}
	for _, w := range weights {
		xs = append(xs, xs[len(xs)-1]+w/sum*(rightEdge-leftEdge))
	}
	return xs
}

// textWidth is in font sizes.
func textWidth(text string) (w float64) {
	for _, r := range text {
		w += runeWidth(r)
	}
	return w
}

func (s *sheet) lines(t layout, c doc.Cell) []string {
	if c.Text == "" {
		return nil
	}
	return wrap(c.Text, t.xs[c.Col+c.ColSpan]-t.xs[c.Col]-2*s.opt.Padding, s.opt.Size)
}

// rowHeight is that of the row's tallest cell; cells of several rows share theirs.
func (s *sheet) rowHeight(t layout, r int) float64 {
	n := 1.0
	for first, row := range t.grid.Rows {
		for _, c := range row {
			if first <= r && r < first+c.RowSpan {
				n = max(n, float64(len(s.lines(t, c)))/float64(c.RowSpan))
			}
		}
	}
	return float64(int(n+0.99))*leading*s.opt.Size + 2*s.opt.Padding
}
