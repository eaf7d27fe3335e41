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
	padding             = 3.0 // of cells
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
	grid   doc.Grid
	xs     []float64
	strips []strip
}

// table sets a table: first the places of all rows, then the cells over them.
func (s *sheet) table(g doc.Grid) {
	s.openPage()
	t := layout{grid: g, xs: columns(g)}
	var heights []float64
	for r := range g.Rows {
		heights = append(heights, s.rowHeight(t, r))
	}
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
		if r == 0 && s.opt.RepeatHead > 0 && total(heights[:min(s.opt.RepeatHead+1, len(heights))]) > room {
			turn() // a head that repeats is not broken
			room = s.y - edge
		}
		if h > room {
			if part := 2*padding + line; s.opt.CutRows && r >= s.opt.RepeatHead && room >= part && h > part+line/2 {
				kept := 2*padding + float64(int((room-2*padding)/line))*line
				t.strips = append(t.strips, strip{r, number, s.y, s.y - kept})
				h -= kept - 2*padding
			}
			turn()
			for head := 0; head < s.opt.RepeatHead && r >= s.opt.RepeatHead; head++ {
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
func columns(g doc.Grid) []float64 {
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
				weights[c.Col] = max(weights[c.Col], min(float64(len([]rune(c.Text))), 10))
			}
		}
	}
	sum := 0.0
	for i := range weights {
		weights[i] += 2.5
		sum += weights[i]
	}
	xs := []float64{leftEdge}
	for _, w := range weights {
		xs = append(xs, xs[len(xs)-1]+w/sum*(rightEdge-leftEdge))
	}
	return xs
}

func (s *sheet) lines(t layout, c doc.Cell) []string {
	if c.Text == "" {
		return nil
	}
	return wrap(c.Text, t.xs[c.Col+c.ColSpan]-t.xs[c.Col]-2*padding, s.opt.Size)
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
	return float64(int(n+0.99))*leading*s.opt.Size + 2*padding
}

// cells draws what the cells have on a page: their borders around the strips of
// their rows there, and the lines that fit.
func (s *sheet) cells(t layout, number int) {
	for _, row := range t.grid.Rows {
		for _, c := range row {
			lines := s.lines(t, c)
			for i := 0; i < len(t.strips); i++ {
				st := t.strips[i]
				if st.row < c.Row || st.row >= c.Row+c.RowSpan {
					continue
				}
				j := i
				for j+1 < len(t.strips) && t.strips[j+1].page == st.page && t.strips[j+1].row > t.strips[j].row && t.strips[j+1].row < c.Row+c.RowSpan {
					j++
				}
				bottom := t.strips[j].bottom
				room := int((st.top - bottom - 2*padding + 0.1) / (leading * s.opt.Size))
				part := lines[:min(room, len(lines))]
				if st.page == number {
					s.border(t, c, st.top, bottom)
					s.inCell(t, c, part, st.top, bottom)
				}
				if c.Row+c.RowSpan > s.opt.RepeatHead { // a repeated head has all of its text each time
					lines = lines[len(part):]
				}
				i = j
			}
		}
	}
}

func (s *sheet) inCell(t layout, c doc.Cell, lines []string, top, bottom float64) {
	height := float64(len(lines)) * leading * s.opt.Size
	y := top - (top-bottom-height)/2
	for _, l := range lines {
		width := 0.0
		for _, r := range l {
			width += runeWidth(r) * s.opt.Size
		}
		s.show(l, (t.xs[c.Col]+t.xs[c.Col+c.ColSpan]-width)/2, y-s.opt.Size, s.opt.Size)
		y -= leading * s.opt.Size
	}
}

// border draws the four sides of a cell in the chosen habit.
func (s *sheet) border(t layout, c doc.Cell, top, bottom float64) {
	x0, x1 := t.xs[c.Col], t.xs[c.Col+c.ColSpan]
	if s.opt.Borders == Frames {
		fmt.Fprintf(&s.page, "%.2f %.2f %.2f %.2f re S\n", x0, bottom, x1-x0, top-bottom)
		return
	}
	if s.opt.Borders == NoBorders {
		return
	}
	if s.opt.Borders == Tiles {
		const gap = 0.4
		fmt.Fprintf(&s.page, "0.9 g %.2f %.2f %.2f %.2f re f 0 g\n", x0+gap, bottom+gap, x1-x0-2*gap, top-bottom-2*gap)
		return
	}
	s.rule(x0, top, x1, top)
	s.rule(x0, bottom, x1, bottom)
	if s.opt.Borders == Horizontal {
		return
	}
	if s.opt.Borders != OpenSides || c.Col > 0 {
		s.rule(x0, bottom, x0, top)
	}
	if s.opt.Borders != OpenSides || c.Col+c.ColSpan < len(t.xs)-1 {
		s.rule(x1, bottom, x1, top)
	}
}

func (s *sheet) rule(x0, y0, x1, y1 float64) {
	if s.opt.Borders == ThinFills {
		fmt.Fprintf(&s.page, "%.2f %.2f %.2f %.2f re f*\n", x0-0.25, y0-0.25, x1-x0+0.5, y1-y0+0.5)
		return
	}
	fmt.Fprintf(&s.page, "%.2f %.2f m %.2f %.2f l S\n", x0, y0, x1, y1)
}
