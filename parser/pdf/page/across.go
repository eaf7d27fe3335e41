package page

import (
	"math"
	"slices"
	"strings"
)

// A spreadsheet wider than its paper is printed in pieces: its columns at the right come on
// later pages, the rules between its rows at the same heights.

// Bounds of such spreadsheets, for every page is compared with all before it.
const (
	mostPages = 60
	mostOnOne = 5000 // rules, and characters
)

// Across puts the pages that hold columns of others beside those.
func Across(pages []*Page) []*Page {
	if len(pages) > mostPages {
		return pages
	}
	left := partners(pages)
	if len(left) == 0 {
		return pages
	}
	joined := slices.Clone(pages)
	var out []*Page
	for i := range pages {
		if a, ok := left[i]; ok {
			joined[a] = joined[a].join(pages[i])
		}
	}
	for i := range joined {
		if _, ok := left[i]; !ok {
			out = append(out, joined[i])
		}
	}
	return out
}

// partners are the pages that stand at the left of others, by these: for each the only one
// that fits, or all of them in their order. One piece at least is much less wide: tables of
// their own fill the page like others.
func partners(pages []*Page) map[int]int {
	const sure = 4 // rules; fewer are at the same heights by chance
	var rights, lefts []int
	fits := map[int][]int{}
	for i, p := range pages {
		if !p.unlabelled() {
			continue
		}
		for k, a := range pages[:i] {
			if fits[k] == nil && p.goesOnRight(a) {
				fits[i] = append(fits[i], k)
			}
		}
		if fits[i] != nil {
			rights = append(rights, i)
		}
	}
	for k := range pages {
		if slices.ContainsFunc(rights, func(i int) bool { return slices.Contains(fits[i], k) }) {
			lefts = append(lefts, k)
		}
	}
	left, narrow := map[int]int{}, false
	for n, i := range rights {
		switch {
		case len(fits[i]) == 1:
			left[i] = fits[i][0]
		case len(lefts) == len(rights) && slices.Contains(fits[i], lefts[n]):
			left[i] = lefts[n]
		default:
			continue
		}
		at, from, to := pages[i].rows()
		if len(at) < sure {
			if before, ok := left[i-1]; !ok || before != left[i]-1 {
				delete(left, i)
				continue
			}
		}
		_, x0, x1 := pages[left[i]].rows()
		narrow = narrow || to-from < 0.8*(x1-x0)
	}
	if !narrow {
		return nil
	}
	return left
}

// goesOnRight reports whether a page is columns of another: its rules are at the heights of
// that one's, its figures on lines of that one's, and its heads on none of figures. A table
// that comes again is as wide.
func (p *Page) goesOnRight(left *Page) bool {
	const same = 0.7
	if p.Width != left.Width || p.Height != left.Height || max(len(left.Chars), len(left.Rulings)) > mostOnOne {
		return false
	}
	on := func(heights []float64, y float64) bool {
		k, _ := slices.BinarySearch(heights, y-same)
		return k < len(heights) && heights[k] < y+same
	}
	a, from, to := left.rows()
	b, x0, x1 := p.rows()
	if len(b) == 0 || math.Abs(from-x0)+math.Abs(to-x1) < same/7 || slices.ContainsFunc(b, func(y float64) bool { return !on(a, y) }) {
		return false
	}
	low, top := b[0], b[len(b)-1]
	var rows, lines []float64 // of that one's figures, and all
	for i := range left.Chars {
		_, y := left.Chars[i].Center()
		if lines = append(lines, y); isDigit(&left.Chars[i]) {
			rows = append(rows, y)
		}
	}
	slices.Sort(rows)
	slices.Sort(lines)
	figures, heads, stray, among := 0, 0, 0, 0
	for i := range p.Chars {
		_, y := p.Chars[i].Center()
		if y > top || y < low {
			continue
		}
		switch c := &p.Chars[i]; {
		case isDigit(c) && on(lines, y):
			figures++
		case isDigit(c):
			stray++
		case c.Text >= Han && on(rows, y):
			among++
		case c.Text >= Han:
			heads++
		}
	}
	return 10*stray <= figures && 4*among <= heads
}

// rows are the heights of the horizontal rules, from below, and from where to where they run.
func (p *Page) rows() (at []float64, from, to float64) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, r := range p.Rulings {
		if r.Horizontal {
			at, from, to = append(at, r.At), min(from, r.From), max(to, r.To)
		}
	}
	slices.Sort(at)
	return at, from, to
}

// unlabelled reports whether a page has figures between rules, no word before them on their
// lines, and no chapter. Most pages show otherwise in their first rows.
func (p *Page) unlabelled() bool {
	top, low := math.Inf(-1), math.Inf(1)
	for _, r := range p.Rulings {
		if r.Horizontal {
			top, low = max(top, r.At), min(low, r.At)
		}
	}
	if !(top > low) || max(len(p.Chars), len(p.Rulings)) > mostOnOne {
		return false
	}
	for i := 1; i < len(p.Chars); i++ {
		a, b := &p.Chars[i-1], &p.Chars[i]
		_, y := b.Center()
		label := a.Text >= Han && isDigit(b) && y < top && y > low && math.Abs(a.Box.Y0-b.Box.Y0) < 0.2*b.Size && a.Box.X0 < b.Box.X0
		if chapter := b.Text == "、" && strings.Contains("一二三四五六七八九十", a.Text); label || chapter {
			return false
		}
	}
	figures := false
	for _, l := range TextLines(p.Chars) {
		if y := (l.Box.Y0 + l.Box.Y1) / 2; y > top || y < low || !strings.ContainsAny(l.Text, "0123456789") {
			continue
		}
		if strings.Trim(l.Text, "0123456789., -—/") != "" {
			return false
		}
		figures = true
	}
	return figures
}

// join puts a page at the right of another, where its rules end.
func (p *Page) join(right *Page) *Page {
	at, from, _ := right.rows()
	_, _, seam := p.rows()
	if len(at) == 0 || math.IsInf(seam, 0) {
		at, seam, from = []float64{0}, p.Width, 0
	}
	all := *p
	all.left, all.right, all.seam, all.shift = p, right, seam, seam-from
	all.Width += right.Width
	low, top := at[0], at[len(at)-1]
	for _, c := range right.Chars {
		if _, y := c.Center(); (y > top || y < low) && p.has(&c) {
			continue // a running head or foot
		}
		c.Box = c.Box.moved(all.shift)
		all.Chars = append(all.Chars, c)
	}
	for _, r := range right.Rulings {
		if r.Horizontal {
			r.From, r.To = r.From+all.shift, r.To+all.shift
		} else {
			r.At += all.shift
		}
		all.Rulings = append(all.Rulings, r)
	}
	for _, b := range right.Marks {
		all.Marks = append(all.Marks, b.moved(all.shift))
	}
	p.Chars, p.Rulings, p.Marks = nil, nil, nil
	right.Chars, right.Rulings, right.Marks = nil, nil, nil
	return &all
}

// has reports whether a page shows a character of another page at the same place, or a
// number that counts the pages.
func (p *Page) has(o *Char) bool {
	return slices.ContainsFunc(p.Chars, func(c Char) bool {
		return math.Abs(c.Box.X0-o.Box.X0) < 1 && math.Abs(c.Box.Y0-o.Box.Y0) < 1 && (c.Text == o.Text || isDigit(&c) && isDigit(o))
	})
}

func (b Box) moved(x float64) Box { return Box{b.X0 + x, b.Y0, b.X1 + x, b.Y1} }

// Piece is the page of the file that a box stands on, or the half of one, and its place there.
func (p *Page) Piece(b Box) (*Page, Box) {
	switch {
	case p.left == nil:
		return p, b
	case (b.X0+b.X1)/2 > p.seam:
		return p.right.Piece(b.moved(-p.shift))
	}
	return p.left.Piece(b)
}
