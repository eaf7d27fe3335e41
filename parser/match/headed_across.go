package match

import (
	"slices"

	"nianbao/model/edition"
)

// acrossPlan reads the head of table 4 over one row with all groups.
func (x *lexicon) acrossPlan(heads []*row, t *edition.Table) *plan {
	outcomes, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(colRole, t.ID)
		return m.key, ok
	})
	groups, known := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(rowRole, t.ID)
		return m.key, ok
	})
	if !ok || !known || len(groups) < 2 || len(outcomes) < len(groups)*(len(t.Cols)-1) {
		return nil
	}
	p := wholePlan(groups, outcomes, t)
	if p != nil {
		p.more, p.end = others(heads, p), headEnd(heads)
	}
	return p
}

// colKey is the key of a column among the meanings of labels.
func colKey(c *edition.Col) string { return c.Before + "/" + c.Key }

// isCol tells whether a key is that of a column.
func isCol(key string, c *edition.Col) bool {
	n := len(c.Before)
	return len(key) == n+1+len(c.Key) && key[:n] == c.Before && key[n] == '/' && key[n+1:] == c.Key
}

func colKeys(t *edition.Table) []string {
	keys := make([]string, 0, len(t.Cols))
	for c := range t.Cols {
		keys = append(keys, colKey(&t.Cols[c]))
	}
	return keys
}

func rowKeys(t *edition.Table) (keys []string) {
	for r := range t.Rows {
		keys = append(keys, t.Rows[r].Key)
	}
	return keys
}

// planOf finds each key at one place of its own.
func planOf(all []spot, keys []string) *plan {
	if len(all) != len(keys) {
		return nil
	}
	p := &plan{at: make([]int32, 0, len(keys)+1)}
	for _, k := range keys {
		i := slices.IndexFunc(all, func(s spot) bool { return s.key == k })
		if i < 0 || all[i].to != all[i].from+1 || slices.Contains(p.at, all[i].from) {
			return nil
		}
		p.at = append(p.at, all[i].from)
	}
	return p
}

// fillUp widens groups over a grid that is filled up with blank cells: each as far as the
// next, and no wider than its outcomes or its own span, which may hold a column of the report's.
func fillUp(groups, outcomes []spot, most int32) {
	for i := range groups {
		s := &groups[i]
		end := s.from
		for _, o := range outcomes {
			end = max(end, o.to)
		}
		for _, o := range groups {
			if o.from > s.from {
				end = min(end, o.from)
			}
		}
		s.to = min(end, max(s.to, s.from+most))
	}
}

// orderOf sorts the columns that have a place by it.
func orderOf(at []int32) []int {
	order := make([]int, 0, len(at))
	for c := range at {
		if at[c] >= 0 {
			order = append(order, c)
		}
	}
	slices.SortFunc(order, func(a, b int) int { return int(at[a] - at[b]) })
	return order
}

// wholePlan finds under each group its five outcomes, under all in one order. A table may leave
// out a group, or the totals.
func wholePlan(groups, outcomes []spot, t *edition.Table) *plan {
	keys := colKeys(t)
	p, order := &plan{at: make([]int32, 0, len(t.Rows)*len(keys))}, []int(nil)
	fillUp(groups, outcomes, int32(len(t.Cols)))
	for i, s := range groups {
		if slices.ContainsFunc(groups[:i], func(o spot) bool { return s.from < o.to && o.from < s.to }) {
			return nil // a grid without places
		}
	}
	for _, g := range rowKeys(t) {
		i := slices.IndexFunc(groups, func(s spot) bool { return s.key == g })
		if i < 0 {
			p.at = append(p.at, slices.Repeat([]int32{-1}, len(t.Cols))...)
			continue
		}
		var under []spot
		for _, o := range outcomes {
			if groups[i].covers(o) {
				under = append(under, o)
			}
		}
		part := planOf(under, keys)
		if part == nil {
			if part = planOf(under, keys[:len(keys)-1]); part == nil {
				return nil
			}
			part.at = append(part.at, -1)
		}
		if o := orderOf(part.at); order == nil {
			order = o
		} else if !slices.Equal(o, order) {
			return nil // the groups do not stand where their outcomes do
		}
		p.at = append(p.at, part.at...)
	}
	return p
}
