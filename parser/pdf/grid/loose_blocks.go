package grid

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// block is text of one cell, of one or several lines.
type block struct {
	lines       []Line
	text        string
	known       bool     // the text is a label
	box         page.Box // of all lines, without regard to pages
	size        float64
	top, low, y float64 // of the middles of the first and the last line, and between
	first, last int     // the lines of the page's text
	beside      bool    // it stands beside a row of figures
	rows        int     // that it is the label of
	group       bool
	whole       bool // of a figure: its lines are one
}

func compare(a, b float64) int { return cmp.Compare(a, b) }

func (b *block) center() float64 { return (b.box.X0 + b.box.X1) / 2 }

// findBlocks joins the lines of labels: a line below that continues the text to a
// known label, or, where no label is known, stands under it like the next line of
// the same cell.
func (l *loose) findBlocks(words []word) {
	var ws []word
	for _, w := range words {
		if !w.value {
			ws = append(ws, w)
		}
	}
	slices.SortStableFunc(ws, func(a, b word) int { return cmp.Or(compare(b.y, a.y), compare(a.line.Box.X0, b.line.Box.X0)) })
	for _, w := range ws {
		if up := cmp.Or(l.before(w), l.above(w)); up != nil {
			up.add(w)
			continue
		}
		if left, right := l.continuesTwo(w); left != nil {
			l.addOrBegin(*left)
			l.addOrBegin(*right)
			continue
		}
		l.begin(w)
	}
}

func (l *loose) begin(w word) {
	l.blocks = append(l.blocks, &block{
		lines: []Line{w.line}, text: w.line.Text, known: isLabel(w.line.Text), box: w.line.Box, size: w.line.Size,
		top: w.y, low: w.y, y: w.y, first: w.at, last: w.at,
	})
}

func (l *loose) addOrBegin(w word) {
	if up := l.above(w); up != nil {
		up.add(w)
	} else {
		l.begin(w)
	}
}

func (b *block) add(w word) {
	b.lines, b.text, b.low = append(b.lines, w.line), b.text+w.line.Text, w.y
	b.known = isLabel(b.text)
	b.box.X0, b.box.X1 = min(b.box.X0, w.line.Box.X0), max(b.box.X1, w.line.Box.X1)
	b.y, b.last = (b.top+b.low)/2, max(b.last, w.at)
}

// before finds the block that a word continues on the same line, where justified
// text or a narrow bracket left a gap. A label continues nothing but its numeral: 结果
// beside 纠正 may be the first line of 结果维持.
func (l *loose) before(w word) *block {
	label := isLabel(w.line.Text)
	for _, b := range slices.Backward(l.blocks) {
		end := b.lines[len(b.lines)-1]
		gap := (w.line.Box.X0 - end.Box.X1) / w.line.Size
		if end.Page == w.line.Page && math.Abs(b.low-w.y) < 0.3*w.line.Size && gap > -0.3 && gap < 1.5 && (!label || endsNumeral(b.text)) && beginsLabel(b.text+w.line.Text) {
			return b
		}
	}
	return nil
}

func endsNumeral(s string) bool {
	s = plain(s)
	return strings.HasSuffix(s, ")") || strings.HasSuffix(s, ",")
}

// above finds the block that a word continues.
func (l *loose) above(w word) *block { return l.closest(l.blocks, w) }

// closest finds it among some blocks.
func (l *loose) closest(blocks []*block, w word) (best *block) {
	least, known := math.Inf(1), isLabel(w.line.Text)
	for _, b := range slices.Backward(blocks) {
		d, ok := b.reaches(w)
		if !ok || d >= least || b.known && known || !under(b.box, w.line.Box) && !b.outdents(w) || !beginsLabel(b.text+w.line.Text) && !b.opens() || l.ruled(b.lines[len(b.lines)-1], w.line) {
			continue
		}
		best, least = b, d
	}
	return best
}

// opens reports whether a block is a label and the beginning of what a report adds to it in
// brackets.
func (b *block) opens() bool {
	s := plain(b.text)
	i := strings.LastIndexByte(s, '(')
	return i > 0 && strings.IndexByte(s[i:], ')') < 0 && isLabel(s[:i]) && !beginsLabel(s)
}

// outdents reports whether a word ends the label of a block to the left of its first line,
// which is indented; heads are none, they are not as wide.
func (b *block) outdents(w word) bool {
	const most, wide = 3.5, 8 // sizes
	in := b.box.X0 - w.line.Box.X0
	return in > 0 && in < most*b.size && b.box.Width() > wide*b.size && isLabel(b.text+w.line.Text)
}

// reaches reports whether a word stands so far below a block, in sizes, as the next
// line of its cell may.
func (b *block) reaches(w word) (d float64, ok bool) {
	d = (b.low - w.y) / max(b.size, w.line.Size)
	most := 3.3 // double spacing
	if b.lines[len(b.lines)-1].Page != w.line.Page {
		most = 30 // heads may be printed again between
		if !b.known {
			most = math.Inf(1) // a label of many rows may go on in the middle of those there
		}
	}
	return d, d >= 0.3 && d <= most
}

// wrappedHeads gives figures that are the second line of heads, 数据 above 1, to
// those: they make a row without a label, and stand under text closer than a row.
func (l *loose) wrappedHeads() {
	labelled := slices.ContainsFunc(l.rows, func(r *looseRow) bool { return r.label != nil })
	l.rows = slices.DeleteFunc(l.rows, func(r *looseRow) bool {
		if !labelled || r.label != nil {
			return false
		}
		var ups []*block
		for _, v := range r.values {
			i := slices.IndexFunc(l.blocks, func(b *block) bool {
				return b.rows == 0 && !isLabel(b.text) && under(b.box, v.line.Box) && b.low-v.y > 0 && b.low-v.y < 2.4*v.line.Size
			})
			if i < 0 {
				return false
			}
			ups = append(ups, l.blocks[i])
		}
		for i, b := range ups {
			b.add(r.values[i])
		}
		return true
	})
}

// continuesTwo parts a word that is lines of two labels without a gap: each part
// continues a block above it, or one does and the other begins a label.
func (l *loose) continuesTwo(w word) (left, right *word) {
	cs := w.line.Chars
	if len(cs) < 2 || len(cs) > 40 || cs[0].Dir != page.Right || InLabel(w.line.Text) {
		return nil, nil
	}
	var near []*block
	for _, b := range l.blocks {
		if _, ok := b.reaches(w); ok && meets(b.span(), w.span()) {
			near = append(near, b)
		}
	}
	const most = 20
	if len(near) == 0 || len(near) > most {
		return nil, nil
	}
	for i := 1; i < len(cs); i++ {
		a, b := page.Lines(cs[:i]), page.Lines(cs[i:])
		if len(a) != 1 || len(b) != 1 {
			continue
		}
		u := word{line: Line{a[0], w.line.Page}, y: w.y, at: w.at}
		v := word{line: Line{b[0], w.line.Page}, y: w.y, at: w.at}
		up, down := l.closest(near, u), l.closest(near, v)
		if up == down || up == nil && !startsNew(u) || down == nil && !startsNew(v) {
			continue
		}
		if left != nil {
			return nil, nil // in more than one way
		}
		left, right = &u, &v
	}
	return left, right
}

// startsNew reports whether a word begins a label.
func startsNew(w word) bool { return len([]rune(plain(w.line.Text))) > 2 && beginsLabel(w.line.Text) }

// under reports whether two boxes share half of the narrower one's width.
func under(a, b page.Box) bool {
	return min(a.X1, b.X1)-max(a.X0, b.X0) > 0.5*min(a.Width(), b.Width())
}

// ruled reports whether a rule parts two lines of a page.
func (l *loose) ruled(above, below Line) bool {
	if above.Page != below.Page || l.rules == nil {
		return false
	}
	x0, x1 := max(above.Box.X0, below.Box.X0), min(above.Box.X1, below.Box.X1)
	for _, r := range l.rules(above.Page) {
		if r.At < (above.Box.Y0+above.Box.Y1)/2 && r.At > (below.Box.Y0+below.Box.Y1)/2 && r.From < x0+1 && r.To > x1-1 {
			return true
		}
	}
	return false
}

// isPart reports whether a block is the title of a part of the table of chapter 2.
func (b *block) isPart() bool { return strings.HasPrefix(b.text, "第二十条") }

// isTitle reports whether a block among heads is a title: of such a part, or a label
// of the table of chapter 3 over a part that stands alone.
func (b *block) isTitle() bool {
	r := []rune(plain(b.text))
	return b.isPart() || len(r) > 2 && r[0] == '(' && strings.ContainsRune(numerals, r[1]) || isHeading(b.text)
}
