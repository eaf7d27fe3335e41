package match

import "slices"

// matrixPlan reads the head of table 3.
func (x *lexicon) matrixPlan(heads []*row) *plan {
	t := x.matrixTable()
	cols, ok := spots(heads, func(l *label) (string, bool) {
		m, ok := l.has(colRole, t.ID)
		return m.key, ok
	})
	if ok && len(cols) == 2 {
		return x.undivided(heads, cols)
	}
	if !ok || len(cols) != len(t.Cols) && len(cols) != len(t.Cols)-1 {
		return nil
	}
	p := &plan{end: headEnd(heads)}
	for c := range t.Cols {
		i := slices.IndexFunc(cols, func(s spot) bool { return isCol(s.key, &t.Cols[c]) })
		if i < 0 && c == len(cols) {
			p.at = append(p.at, -1)
			break
		}
		if i < 0 || cols[i].to != cols[i].from+1 || slices.Contains(p.at, cols[i].from) {
			return nil
		}
		p.at = append(p.at, cols[i].from)
	}
	if p.more = others(heads, p); !x.organisations(heads, p) {
		return nil
	}
	return p
}

// undivided is the plan of a head that does not divide 法人或其他组织 between 自然人 and 总计.
func (x *lexicon) undivided(heads []*row, cols []spot) *plan {
	t := x.matrixTable()
	over, ok := organisationsOf(heads)
	if !ok || len(over) != 1 || over[0].to != over[0].from+1 {
		return nil
	}
	p := &plan{at: make([]int32, len(t.Cols)), more: over}
	for c := range t.Cols {
		p.at[c] = -1
	}
	for i, c := range []int{0, len(t.Cols) - 1} {
		if !isCol(cols[i].key, &t.Cols[c]) || cols[i].to != cols[i].from+1 {
			return nil
		}
		p.at[c] = cols[i].from
	}
	if cols[0].from >= over[0].from || over[0].from >= cols[1].from {
		return nil
	}
	return p
}

// organisationsOf are the places of 法人或其他组织; ok is false where one is not known.
func organisationsOf(heads []*row) (over []spot, ok bool) {
	over, ok = wordSpots(heads, "法人或其他组织")
	return joined(over), ok
}

// organisations tells whether 法人或其他组织 stands over its five columns and no other.
// Where the grid is filled up with blank cells it stands over the first of them; where its
// span is lost, 总计 comes to stand among them.
func (x *lexicon) organisations(heads []*row, p *plan) bool {
	over, ok := organisationsOf(heads)
	if !ok || len(over) > 1 {
		return false
	}
	if len(over) == 0 {
		return true // a head of one row
	}
	last := len(p.at) - 1
	low, high := slices.Min(p.at[1:last]), slices.Max(p.at[1:last])
	among := func(at int32) bool { return low < at && at < high }
	return over[0].from <= low && !among(p.at[0]) && !among(p.at[last])
}

// joined makes one of spots side by side: the word repeated in each of its columns.
func joined(all []spot) []spot {
	var out []spot
	for _, s := range all {
		if n := len(out); n > 0 && out[n-1].to == s.from {
			out[n-1].to = s.to
		} else {
			out = append(out, s)
		}
	}
	return out
}

// blockPlan is the plan of a table; it goes for those after it that have no head, as
// when a page cut the table.
type blockPlan struct {
	block int
	*plan
}

// plans reads the heads of table 3 by the tables they stand in.
func (x *lexicon) plans(heads []*row) (all []blockPlan) {
	for i := 0; i < len(heads); {
		j := i
		for j < len(heads) && heads[j].block == heads[i].block {
			j++
		}
		if p := x.matrixPlan(heads[i:j]); p != nil || opensHead(heads[i]) {
			all = append(all, blockPlan{heads[i].block, p})
		}
		i = j
	}
	return all
}
