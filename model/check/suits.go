package check

import (
	"strings"
	"sync"

	"nianbao/model"
)

// suit is one of the three blocks of table 4, its cells by number of the key.
type suit struct {
	outcomes []int
	total    int
	cells    []int // all of them
}

func newSuit(key model.Key) suit {
	ids := idsOf([]model.Key{t4 + key + ".upheld", t4 + key + ".corrected", t4 + key + ".other_result", t4 + key + ".pending", t4 + key + ".total"})
	return suit{outcomes: ids[:4], total: ids[4], cells: ids}
}

var suitsOf = sync.OnceValue(func() map[subject][]suit {
	reviewed, direct, after := newSuit("administrative_reconsideration"), newSuit("litigation_direct"), newSuit("litigation_after_reconsideration")
	return map[subject][]suit{reconsideration: {reviewed}, litigation: {direct, after}, litigationDirect: {direct}, litigationAfter: {after}}
})

// disputes is what table 4 says about the subjects of a claim. The printed totals
// answer a number; a denial is answered by any case that is printed, since totals of
// 0 beside outcomes are a common error.
func (t *table) disputes(c claim) worth {
	w := worth{value: zero, ok: true}
	outcomes := zero
	for _, subj := range c.subject {
		for _, x := range suitsOf()[subj] {
			s := t.side(x.outcomes)
			total := t.cells[x.total]
			k := kindOf(total)
			if k == doubtful || s.doubt || k != figure && s.figures == 0 {
				return worth{}
			}
			sum := s.sum
			if k == figure && s.figures == 0 {
				sum = total.Value
			}
			outcomes = outcomes.Add(sum)
			if k == figure {
				w.keys = append(w.keys, keyOf(x.total))
				w.value = w.value.Add(total.Value)
			} else {
				w.keys = append(w.keys, keysOf(t.present(s))...)
				w.value = w.value.Add(sum)
				w.how = " (a total is blank, its outcomes add up to that)"
			}
		}
	}
	w.ok = w.value.Valid() && outcomes.Valid()
	if c.value.Sign() == 0 {
		if cases, terms := t.cases(c); len(cases) > 0 {
			w.keys, w.how = cases, " ("+strings.Join(terms, ", ")+")"
			if outcomes.Sign() > 0 {
				w.value = outcomes
			}
			return w
		}
	}
	w.others = []model.Number{outcomes}
	return w
}

// cases are the cells about the subjects of a claim that do not print 0.
func (t *table) cases(c claim) (keys []model.Key, terms []string) {
	for _, subj := range c.subject {
		for _, x := range suitsOf()[subj] {
			for _, id := range x.cells {
				if cell := t.cells[id]; kindOf(cell) == figure && cell.Value != zero {
					keys = append(keys, keyOf(id))
					terms = append(terms, t.name(keyOf(id))+" "+cell.Value.String())
				}
			}
		}
	}
	return keys, terms
}

// suitNames are the names of what table 4 counts for a claim.
func (t *table) suitNames(c claim) string {
	var names []string
	for _, subj := range c.subject {
		for _, x := range suitsOf()[subj] {
			names = append(names, rowName(placeOf(t.report.Edition, keyOf(x.total))))
		}
	}
	return strings.Join(names, " + ")
}
