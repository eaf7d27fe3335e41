package match

import (
	"slices"

	"nianbao/model/edition"
)

// acrossPlans are what the head of table 4 says, as far as it goes: of one row with all
// groups, of a row of one group, of a row of one outcome.
type acrossPlans struct{ whole, outcomes, groups *plan }

// acrossPlan reads the head of table 4.
func (x *lexicon) acrossPlan(heads []*row, t *edition.Table) acrossPlans {
	outcomes, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(colRole, t.ID)
		return m.key, ok
	})
	groups, known := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(rowRole, t.ID)
		return m.key, ok
	})
	var p acrossPlans
	if !ok || !known {
		return p
	}
	if len(groups) <= 1 {
		p.outcomes = planOf(outcomes, colKeys(t))
	}
	if len(outcomes) == 0 {
		p.groups = planOf(groups, rowKeys(t))
	}
	if len(groups) >= 2 && len(outcomes) >= len(groups)*(len(t.Cols)-1) {
		if p.whole = wholePlan(groups, outcomes, t); p.whole != nil {
			p.whole.more = others(heads, p.whole)
		}
	}
	for _, p := range []*plan{p.whole, p.outcomes, p.groups} {
		if p != nil {
			p.end = headEnd(heads)
		}
	}
	return p
}

func colKeys(t *edition.Table) (keys []string) {
	for c := range t.Cols {
		keys = append(keys, t.Cols[c].Before+"/"+t.Cols[c].Key)
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
	p := &plan{}
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
// next, and no wider than its outcomes.
func fillUp(groups, outcomes []spot, most int32) {
	for i := range groups {
		s := &groups[i]
		if s.to != s.from+1 {
			continue
		}
		end := s.from
		for _, o := range outcomes {
			end = max(end, o.to)
		}
		for _, o := range groups {
			if o.from > s.from {
				end = min(end, o.from)
			}
		}
		s.to = min(end, s.from+most)
	}
}

// wholePlan finds under each group its five outcomes. A table may leave out a group, or the
// totals.
func wholePlan(groups, outcomes []spot, t *edition.Table) *plan {
	p := &plan{}
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
		keys := colKeys(t)
		part := planOf(under, keys)
		if part == nil {
			if part = planOf(under, keys[:len(keys)-1]); part == nil {
				return nil
			}
			part.at = append(part.at, -1)
		}
		p.at = append(p.at, part.at...)
	}
	return p
}
