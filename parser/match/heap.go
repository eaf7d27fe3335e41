package match

import "slices"

// heaps parts cells one by one that are as many as the figures of several rows, none of
// them blank: the labels of all but the first stand elsewhere, since they have more lines.
// They must be as many as the form has rows up to the next label.
func (m *matrix) heaps() {
	n := len(m.t.Cols)
	out := make([]item, 0, len(m.items))
	for i := range m.items {
		it := m.items[i]
		if !m.isHeap(i, n) {
			out = append(out, it)
			continue
		}
		m.b.byOrder(&it, m.t, &m.t.Rows[m.order(it.key)])
		for at := 0; at < len(it.values); at += n {
			r := *it.row
			r.values = it.values[at : at+n : at+n]
			part := it
			part.row = &r
			if at > 0 {
				r.labels, r.ordinals, r.others, part.key = nil, nil, nil, ""
			}
			out = append(out, part)
		}
	}
	m.items = out
}

func (m *matrix) isHeap(i, n int) bool {
	it := &m.items[i]
	rows := len(it.values) / n
	if !it.flow || it.split || rows < 2 || len(it.values)%n > 0 || filled(it.values) < len(it.values) || i+1 == len(m.items) {
		return false
	}
	from, to := m.order(it.key), m.order(m.items[i+1].key)
	if from < 0 || to < 0 {
		return false
	}
	whole := func(i int) bool { return isKnown(m.items[i]) && len(m.items[i].values) >= n }
	return slices.ContainsFunc(m.missing(from, to, whole), func(between []int) bool { return len(between) == rows-1 })
}
