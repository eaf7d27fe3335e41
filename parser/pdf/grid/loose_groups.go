package grid

import (
	"slices"
	"strings"
)

// groupSpan is the rows of a group label.
type groupSpan struct {
	block           *block
	from, to, depth int
}

// groupRows finds the rows of the group labels by the numbers of the row labels: a
// group of rows begins with 1., or goes on from the table before, and 三、 is all rows
// with （一） or 1., and 行政诉讼 those that name 复议. A label that cannot be placed so stays
// out of the grid's columns of groups.
func (l *loose) groupRows() (spans []groupSpan) {
	l.joinBrackets()
	for i, r := range l.rows {
		if 0 < i && i+1 < len(l.rows) && r.label != nil && r.label.isTitle() && l.rows[i-1].label != nil && l.rows[i+1].label != nil &&
			r.label.box.X1 < min(l.rows[i-1].label.box.X0, l.rows[i+1].label.box.X0)+0.3*r.label.size {
			l.guess("a row beside the label of a group: " + r.label.text)
		}
	}
	var runs [][2]int // of rows with numbers, and with numbers or brackets
	whole, suits := [2]int{-1, -1}, [2]int{-1, -1}
	open := false // the first run goes on from another table
	for i, r := range l.rows {
		if r.label == nil {
			continue
		}
		s := plain(r.label.text)
		numbered := len(s) > 2 && s[1] == ',' && s[0] >= '1' && s[0] <= '9'
		if numbered || strings.HasPrefix(s, "(") {
			if whole[0] < 0 {
				whole[0] = i
			}
			whole[1] = i + 1
		}
		if strings.Contains(s, "复议") && !strings.HasPrefix(s, "行政复议") {
			if suits[0] < 0 {
				suits[0] = i
			}
			suits[1] = i + 1
		}
		switch {
		case numbered && (s[0] == '1' || len(runs) == 0):
			open = open || s[0] != '1'
			runs = append(runs, [2]int{i, i + 1})
		case numbered && len(runs) > 0:
			runs[len(runs)-1][1] = i + 1
		}
	}
	var groups []*block
	for _, b := range l.blocks {
		switch {
		case !b.group:
		case strings.HasPrefix(plain(b.text), "三,") && whole[0] >= 0 && len(spans) == 0:
			spans = append(spans, groupSpan{b, whole[0], whole[1], 0})
		case strings.HasPrefix(b.text, "行政诉讼") && suits[0] >= 0 && len(spans) == 0:
			spans = append(spans, groupSpan{b, suits[0], suits[1], 0})
		default:
			groups = append(groups, b)
		}
	}
	slices.SortStableFunc(groups, func(a, b *block) int { return compare(b.y, a.y) })
	outer := len(spans)
	if open && len(groups) == len(runs)-1 { // without its label again
		runs = runs[1:]
	}
	if len(groups) != len(runs) {
		if len(groups) > 0 {
			l.guess("labels of groups without their rows: " + groups[0].text)
		}
		groups = nil
	}
	for i, g := range groups {
		spans = append(spans, groupSpan{g, runs[i][0], runs[i][1], outer})
	}
	for _, s := range spans {
		for _, r := range l.rows[s.from:s.to] {
			r.depth = max(r.depth, s.depth+1)
		}
	}
	return spans
}

// joinBrackets gives the brackets of labels that run down the page, which lie on
// their sides, to the labels.
func (l *loose) joinBrackets() {
	l.blocks = slices.DeleteFunc(l.blocks, func(b *block) bool {
		if !b.group || strings.Trim(plain(b.text), "(),") != "" {
			return false
		}
		i := slices.IndexFunc(l.blocks, func(o *block) bool {
			return o != b && o.group && meets(o.span(), b.span()) && b.y < o.top+2*o.size && b.y > o.low-2*o.size
		})
		if i < 0 {
			return false
		}
		l.blocks[i].lines = append(b.lines, l.blocks[i].lines...)
		return true
	})
}

// isOver reports whether a row beside a label has another behind it: it is that of a group.
func (l *loose) isOver(b *block) bool {
	return slices.ContainsFunc(l.rows, func(r *looseRow) bool {
		return r.label != nil && r.label != b && r.page == b.lines[0].Page && r.y < b.top && r.y > b.low && r.label.box.X0 > b.box.X1
	})
}
