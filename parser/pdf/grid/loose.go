package grid

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// FromText reads a table that has no columns of rules (c04, c05, m16) from the
// places of its text, when one begins at the first line. It returns how many lines
// the table takes, or, without a table, after how many lines one may begin. The rows
// are the lines of figures, the columns those of the figures; labels go to the row
// they stand beside. Pages follow each other.
func FromText(lines []Line) (*Table, int) {
	n, words := tableLines(lines)
	if words == nil {
		return nil, n
	}
	l := loose{blocks: blocks(words)}
	l.findColumns()
	if len(l.columns) == 0 || len(l.columns) > maxColumns {
		return nil, 1
	}
	l.findRows()
	if len(l.rows) < 2 {
		return nil, 1
	}
	return l.table(lines[0].Page, lines[n-1].Page), n
}

// word is text without a gap, at a height that falls from page to page.
type word struct {
	line   Line
	top, y float64 // y is the middle
}

const (
	pageHeight = 1e5  // more than any page has
	maxWords   = 3000 // of one table
)

func wordsOf(l Line) (ws []word) {
	for i := 0; i < len(l.Chars); {
		j := i + 1
		for j < len(l.Chars) && l.Chars[j].Box.X0-l.Chars[j-1].Box.X1 < 0.6*l.Chars[j].Size {
			j++
		}
		for _, part := range page.Lines(l.Chars[i:j]) {
			off := float64(l.Page) * pageHeight
			ws = append(ws, word{Line{part, l.Page}, part.Box.Y1 - off, (part.Box.Y0+part.Box.Y1)/2 - off})
		}
		i = j
	}
	return ws
}

// tableLines counts the lines that can be of one table and end with figures, and
// splits them into words. A table has lines of several words, and lines with a
// label or a piece of one; it begins with a label and has five figures or more.
// Without a table the words are nil, and none begins in the first n lines.
func tableLines(lines []Line) (n int, words []word) {
	figures, kept, seen := 0, 0, 0
	for i, l := range lines {
		ws := wordsOf(l)
		if len(ws) == 0 || len(ws) == 1 && !isFigure(ws[0].line.Text) && !InLabel(ws[0].line.Text) {
			break
		}
		if i == 0 && !slices.ContainsFunc(ws, func(w word) bool { return len([]rune(w.line.Text)) > 1 && InLabel(w.line.Text) }) {
			return 1, nil
		}
		seen++
		if words = append(words, ws...); len(words) > maxWords {
			return seen, nil
		}
		for _, w := range ws {
			if isFigure(w.line.Text) {
				figures++
				n, kept = i+1, len(words)
			}
		}
	}
	if figures < 5 {
		return max(1, seen), nil
	}
	return n, words[:kept]
}

// block is a label of one or several lines, or a figure.
type block struct {
	lines    []Line
	text     string
	box      page.Box // of the first page's lines
	top, low float64
	y        float64
	figure   bool
}

// blocks joins the lines of labels: a line below, under the same label, that
// continues it to a known one.
func blocks(words []word) (bs []*block) {
	slices.SortStableFunc(words, func(a, b word) int { return cmp.Compare(b.y, a.y) })
	for _, w := range words {
		text, size := w.line.Text, w.line.Size
		b := &block{lines: []Line{w.line}, text: text, box: w.line.Box, top: w.top, low: 2*w.y - w.top, y: w.y, figure: isFigure(text)}
		for i := len(bs) - 1; i >= 0 && !b.figure; i-- {
			up := bs[i]
			if up.figure || up.box.X1 <= b.box.X0 || up.box.X0 >= b.box.X1 || up.low-w.top > 1.5*size || !beginsLabel(up.text+text) {
				continue
			}
			up.lines, up.text, up.low = append(up.lines, w.line), up.text+text, b.low
			up.box, up.y = up.box.Around(b.box), (up.top+up.low)/2
			b = nil
			break
		}
		if b != nil {
			bs = append(bs, b)
		}
	}
	return bs
}

func (b *block) center() float64 { return (b.box.X0 + b.box.X1) / 2 }

// loose is a table being made of blocks.
type loose struct {
	blocks  []*block
	columns []page.Box // of figures, from the left
	rows    []*looseRow
	groups  []*block // labels beside several rows
	odd     bool     // something does not fit: the reading is a guess
}

type looseRow struct {
	y       float64
	label   *block
	figures []*block // by column, nil where none stands
	heads   []*block // of a row without figures
	depth   int      // of groups that the row is in
}

// findColumns finds the columns of figures: those whose extents overlap.
func (l *loose) findColumns() {
	var fs []*block
	for _, b := range l.blocks {
		if b.figure {
			fs = append(fs, b)
		}
	}
	slices.SortStableFunc(fs, func(a, b *block) int { return cmp.Compare(a.center(), b.center()) })
	for _, f := range fs {
		if k := len(l.columns); k > 0 && f.box.X0 < l.columns[k-1].X1 {
			l.columns[k-1].X1 = max(l.columns[k-1].X1, f.box.X1)
		} else {
			l.columns = append(l.columns, f.box)
		}
	}
}

func (l *loose) column(x float64) int {
	best, dist := 0, math.Inf(1)
	for i, c := range l.columns {
		if d := math.Abs(x - (c.X0+c.X1)/2); d < dist {
			best, dist = i, d
		}
	}
	return best
}

// findRows makes a row of each line of figures, and of each line of heads.
func (l *loose) findRows() {
	for _, b := range l.blocks {
		if !b.figure {
			continue
		}
		r := l.rowAt(b.y, b.lines[0].Size)
		if r.figures == nil {
			r.figures = make([]*block, len(l.columns))
		}
		if i := l.column(b.center()); r.figures[i] == nil {
			r.figures[i] = b
		} else {
			l.odd = true
		}
	}
	var beside []*block
	for _, b := range l.blocks {
		if b.figure {
			continue
		}
		if b.center() < l.columns[0].X0 {
			beside = append(beside, b)
		}
	}
	l.label(beside)
	for _, b := range l.blocks {
		if !b.figure && !slices.Contains(l.groups, b) && !slices.ContainsFunc(l.rows, func(r *looseRow) bool { return r.label == b }) {
			r := l.rowAt(b.y, b.lines[0].Size)
			if r.figures != nil {
				l.odd = true
			}
			r.heads = append(r.heads, b)
		}
	}
	slices.SortStableFunc(l.rows, func(a, b *looseRow) int { return cmp.Compare(b.y, a.y) })
}

func (l *loose) rowAt(y, size float64) *looseRow {
	for _, r := range l.rows {
		if math.Abs(r.y-y) < 0.6*size {
			return r
		}
	}
	r := &looseRow{y: y}
	l.rows = append(l.rows, r)
	return r
}

// label gives each row of figures the label that stands beside it, the rightmost
// where there are several. Others there are labels of groups of rows.
func (l *loose) label(beside []*block) {
	near := map[*block]bool{}
	for _, r := range l.rows {
		for _, b := range beside {
			size := b.lines[0].Size
			if r.y > b.top+size/2 || r.y < b.low-size/2 {
				continue
			}
			near[b] = true
			if r.label == nil || b.box.X0 > r.label.box.X0 {
				r.label = b
			}
		}
	}
	for i, r := range l.rows { // one label for two rows is for the nearer
		for _, o := range l.rows[:i] {
			if r.label != nil && o.label == r.label {
				if math.Abs(o.y-o.label.y) > math.Abs(r.y-r.label.y) {
					o = r
				}
				o.label, l.odd = nil, true
			}
		}
	}
	for _, b := range beside {
		if near[b] && !slices.ContainsFunc(l.rows, func(r *looseRow) bool { return r.label == b }) {
			l.groups = append(l.groups, b)
		} else if strings.HasPrefix(b.text, "三、") {
			l.groups = append(l.groups, b)
		}
	}
	slices.SortStableFunc(l.groups, func(a, b *block) int { return cmp.Compare(b.y, a.y) })
}
