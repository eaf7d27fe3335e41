package pdf

import (
	"maps"
	"math"
	"slices"
	"strings"

	"nianbao/parser/fold"
	"nianbao/parser/pdf/grid"
	"nianbao/parser/pdf/page"
)

// place is text and its height on the page, figures aside.
type place struct {
	text string
	at   int
}

func placeOf(text string, b page.Box) place {
	return place{strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, text), int(math.Round(b.Y0 / 3))}
}

// runningTables makes lines of the tables that are a running head: low ones in the margin
// that come again at the same height on another page.
func runningTables(items []item, pages []*page.Page) (out []item) {
	key := func(it *item) (place, bool) {
		if it.table == nil || it.table.Rows > 3 {
			return place{}, false
		}
		p, b := pages[it.page-1], it.table.Box
		if margin := p.Height / 8; b.Y0 < p.Height-margin && b.Y1 > margin {
			return place{}, false
		}
		var text strings.Builder
		for _, c := range it.table.Cells {
			if slices.ContainsFunc(c.Lines, grid.HasLabels) {
				return place{}, false
			}
			text.WriteString(c.Text() + "\t")
		}
		return placeOf(text.String(), b), true
	}
	seen := map[place][]*item{}
	for i := range items {
		if k, ok := key(&items[i]); ok {
			seen[k] = append(seen[k], &items[i])
		}
	}
	if !slices.ContainsFunc(slices.Collect(maps.Values(seen)), onPages) {
		return items
	}
	for i := range items {
		it := &items[i]
		if k, ok := key(it); !ok || !onPages(seen[k]) {
			out = append(out, *it)
			continue
		}
		for _, c := range it.table.Cells {
			for k := range c.Lines {
				out = append(out, item{page: it.page, top: it.top, line: &c.Lines[k].Line, chrome: true})
			}
		}
	}
	return out
}

// markRunning finds running heads: lines in the margin, or the first or last of their
// pages, that come again at the same height on another page, figures aside. The heads
// of a table printed again on each page are none.
func markRunning(items []item, pages []*page.Page) {
	const lines = 3 // of a head or a foot
	for range lines {
		seen := map[place][]*item{}
		for i := range items {
			it := &items[i]
			if it.line != nil && !it.chrome && (inMargin(it.line, pages[it.page-1]) || atEdge(items, i)) {
				k := placeOf(it.line.Text, it.line.Box)
				seen[k] = append(seen[k], it)
			}
		}
		for _, alike := range seen {
			if !onPages(alike) {
				continue
			}
			alike = slices.DeleteFunc(alike, func(it *item) bool { return grid.HasLabels(grid.Line{Line: *it.line, Page: it.page}) || isRow(it) })
			for _, it := range alike {
				it.chrome = it.chrome || onPages(alike)
			}
		}
	}
}

// isRow reports whether a line is figures and signs for none alone, more than of a number
// of a page.
func isRow(it *item) bool {
	if !grid.IsRow(grid.Line{Line: *it.line, Page: it.page}) {
		return false
	}
	_, number := fold.PageNumber(it.line.Text)
	return !number || parted(it.line)
}

// atEdge reports whether nothing but chrome stands before an item on its page, or
// nothing but chrome after it.
func atEdge(items []item, i int) bool {
	before, after := i-1, i+1
	for before >= 0 && items[before].page == items[i].page && items[before].chrome {
		before--
	}
	for after < len(items) && items[after].page == items[i].page && items[after].chrome {
		after++
	}
	return before < 0 || items[before].page != items[i].page || after == len(items) || items[after].page != items[i].page
}

// onPages tells items of more than one page.
func onPages(items []*item) bool {
	return slices.ContainsFunc(items, func(it *item) bool { return it.page != items[0].page })
}
