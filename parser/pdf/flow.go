package pdf

import (
	"cmp"
	"slices"

	"nianbao/parser/fold"
	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// item is a line or a table at its place in the order of reading.
type item struct {
	page   int // from 1
	top    float64
	line   *page.Line
	table  *grid.Table
	chrome bool // a page number or a running head
	follow bool // the line continues the one before
	stack  bool // it stands centred under the one before: a title of several lines
}

// flow puts the tables and lines of all pages in order, joins tables over page
// breaks and lines to paragraphs. It empties the pages.
func flow(pages []*page.Page) []item {
	var items []item
	rules := make([][]page.Ruling, len(pages))
	fixed := takeFixed(pages)
	for i, p := range pages {
		tables, lines := tablesOf(p, i+1)
		rules[i] = grid.Horizontal(p)
		p.Chars, p.Rulings, p.Marks = nil, nil, nil // a long report would hold them all
		first := len(items)
		for _, t := range tables {
			items = append(items, item{page: i + 1, top: t.Box.Y1, table: t})
		}
		for k := range lines {
			l := &lines[k]
			items = append(items, item{page: i + 1, top: l.Box.Y1, line: l, chrome: isPageNumber(l, p, i+1, len(pages)) && outermost(lines, k)})
		}
		for _, l := range page.Lines(fixed[i]) {
			items = append(items, item{page: i + 1, top: l.Box.Y1, line: &l, chrome: true})
		}
		slices.SortStableFunc(items[first:], func(a, b item) int { return cmp.Compare(b.top, a.top) })
	}
	items = runningTables(items, pages)
	markRunning(items, pages)
	keepFigures(items)
	items = looseTables(widenTables(joinTables(items)), func(number int) []page.Ruling { return rules[number-1] })
	markParagraphs(items)
	return items
}

// inMargin reports whether a line stands where running heads and page numbers do:
// in the outer tenth of the page, or 45 points of a small one.
func inMargin(l *page.Line, p *page.Page) bool {
	if along(l) {
		margin := max(p.Width/10, 45)
		return l.Box.X0 > p.Width-margin || l.Box.X1 < margin
	}
	margin := max(p.Height/10, 45)
	return l.Box.Y0 > p.Height-margin || l.Box.Y1 < margin
}

// along reports whether a line runs up or down the page: the number of one that is read
// sideways.
func along(l *page.Line) bool {
	return len(l.Chars) > 0 && (l.Chars[0].Dir == page.Up || l.Chars[0].Dir == page.Down)
}

// isPageNumber reports whether a line is the number of its page: in the margin, or wherever
// it stands if it says this page of so many. One that is printed smaller is not in the margin.
func isPageNumber(l *page.Line, p *page.Page, number, pages int) bool {
	n, ok := fold.PageNumber(l.Text)
	return ok && !parted(l) && (inMargin(l, p) || n.Number == number && n.Of == pages)
}

// parted reports whether a line without words has gaps as those between the cells of a row.
func parted(l *page.Line) bool {
	const wide = 2.5 // sizes
	gaps := false
	for i := range l.Chars {
		c := &l.Chars[i]
		if c.Text > page.Han {
			return false
		}
		gaps = gaps || i > 0 && c.Dir == page.Right && c.Box.X0-l.Chars[i-1].Box.X1 > wide*c.Size
	}
	return gaps
}

// outermost reports whether no more than two lines stand nearer to the edge of the
// page: a page number does, a figure that fell out of line with its row does not. What
// runs along the edge at the side is none of a row.
func outermost(lines []page.Line, k int) bool {
	if along(&lines[k]) {
		return true
	}
	below, above := 0, 0
	for i := range lines {
		if lines[i].Box.Y1 < lines[k].Box.Y0 {
			below++
		} else if lines[i].Box.Y0 > lines[k].Box.Y1 {
			above++
		}
	}
	return min(below, above) <= 2
}

// joinTables joins a table that ends a page with the one that begins the next.
// Page numbers and running heads between them move behind the table.
func joinTables(items []item) (out []item) {
	last := -1 // the place in out of a table after which nothing but chrome came
	for _, it := range items {
		if it.table != nil && last >= 0 && out[last].table.Last == it.page-1 && grid.Join(out[last].table, it.table) {
			continue
		}
		switch {
		case it.table != nil:
			last = len(out)
		case last >= 0 && !it.chrome && !out[last].table.IsFrame() && leftover(it.line):
			it.chrome = true
		case !it.chrome:
			last = -1
		}
		out = append(out, it)
	}
	return dissolve(out)
}

// widenTables joins a table with the one after it that has its other columns. Few lines
// stand between them: a title.
func widenTables(items []item) (out []item) {
	const most = 3
	var last *grid.Table // the table before
	lines := 0           // after it
	for _, it := range items {
		switch {
		case it.table == nil && !it.chrome:
			lines++
		case it.table == nil:
		case last != nil && lines <= most && grid.Widen(last, it.table):
			continue
		default:
			last, lines = it.table, 0
		}
		out = append(out, it)
	}
	return out
}

// leftover reports whether a line below a table is text that ran out of its last
// row: written downwards, or a piece of a label.
func leftover(l *page.Line) bool {
	return l.Chars[0].Dir == page.Down || len([]rune(l.Text)) < 10 && grid.InLabel(l.Text)
}

// dissolve finishes the tables. One of a single column is a frame around text, or
// the title row that a page break left alone and nothing followed.
func dissolve(items []item) (out []item) {
	for _, it := range items {
		if it.table == nil {
			out = append(out, it)
			continue
		}
		it.table.Finish()
		if !it.table.IsFrame() {
			out = append(append(out, it), strays(it.table)...)
			continue
		}
		for _, c := range it.table.Cells {
			for i := range c.Lines {
				out = append(out, item{page: c.Lines[i].Page, top: c.Lines[i].Box.Y1, line: &c.Lines[i].Line})
			}
		}
	}
	return out
}

// strays are the lines among a table that are none of it.
func strays(t *grid.Table) (out []item) {
	for i := range t.Stray {
		l := &t.Stray[i]
		out = append(out, item{page: l.Page, top: l.Box.Y1, line: &l.Line, chrome: true})
	}
	return out
}

// looseTables finds the tables without columns of rules among the lines. Page
// numbers between their lines come after them. Below a line that says that a table
// goes on stands one of its own, whose columns may have moved.
func looseTables(items []item, rules func(int) []page.Ruling) (out []item) {
	alone := func(it item) bool { return it.line == nil || grid.IsContinued(it.line.Text) }
	for i := 0; i < len(items); {
		if alone(items[i]) {
			out, i = append(out, items[i]), i+1
			continue
		}
		end := i
		for end < len(items) && !alone(items[end]) {
			end++
		}
		out, i = append(out, looseIn(items[i:end], rules)...), end
	}
	return out
}

// looseIn does it for lines without a table among them.
func looseIn(items []item, rules func(int) []page.Ruling) (out []item) {
	var lines []grid.Line
	var at []int // their places among the items
	for i, it := range items {
		if !it.chrome {
			lines, at = append(lines, grid.Line{Line: *it.line, Page: it.page}), append(at, i)
		}
	}
	done := 0
	for k := 0; k < len(lines); {
		t, n := grid.FromText(lines[k:], rules)
		if t == nil {
			k += n
			continue
		}
		out = append(out, items[done:at[k]]...)
		out = append(out, item{page: items[at[k]].page, top: items[at[k]].top, table: t})
		for _, it := range items[at[k]:at[k+n-1]] {
			if it.chrome {
				out = append(out, it)
			}
		}
		out = append(out, strays(t)...)
		done, k = at[k+n-1]+1, k+n
	}
	return append(out, items[done:]...)
}
