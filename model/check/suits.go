package check

import (
	"strings"

	"nianbao/model"
)

var suitGroups = map[subject][]model.Key{
	reconsideration:  {t4 + "administrative_reconsideration"},
	litigation:       {t4 + "litigation_direct", t4 + "litigation_after_reconsideration"},
	litigationDirect: {t4 + "litigation_direct"},
	litigationAfter:  {t4 + "litigation_after_reconsideration"},
}

// disputes is what table 4 says about the subjects of a claim. The printed totals
// answer a number; a denial is answered by any case that is printed, since totals of
// 0 beside outcomes are a common error.
func (t *table) disputes(c claim) worth {
	w := worth{value: zero, ok: true}
	outcomes := zero
	var cases []model.Key
	var terms []string
	for _, g := range groupsOf(c) {
		total := g + ".total"
		parts := []model.Key{g + ".upheld", g + ".corrected", g + ".other_result", g + ".pending"}
		s := t.side(idsOf(parts))
		k := kindOf(t.cell(total))
		if k == doubtful || s.doubt || k != figure && s.figures == 0 {
			return worth{}
		}
		sum := s.sum
		if k == figure && s.figures == 0 {
			sum = t.cell(total).Value
		}
		outcomes = outcomes.Add(sum)
		if k == figure {
			w.keys = append(w.keys, total)
			w.value = w.value.Add(t.cell(total).Value)
		} else {
			w.keys = append(w.keys, keysOf(t.present(s))...)
			w.value = w.value.Add(sum)
			w.how = " (a total is blank, its outcomes add up to that)"
		}
		for _, p := range append(parts, total) {
			if o := operand(t.cell(p)); o != "0" {
				cases = append(cases, p)
				terms = append(terms, t.name(p)+" "+o)
			}
		}
	}
	w.ok = w.value.Valid() && outcomes.Valid()
	if c.value.Sign() == 0 && len(cases) > 0 {
		w.keys, w.how = cases, " ("+strings.Join(terms, ", ")+")"
		if outcomes.Sign() > 0 {
			w.value = outcomes
		}
		return w
	}
	w.others = []model.Number{outcomes}
	return w
}

func groupsOf(c claim) []model.Key {
	var groups []model.Key
	for _, s := range c.subject {
		groups = append(groups, suitGroups[s]...)
	}
	return groups
}

func (t *table) groupNames(groups []model.Key) []string {
	var names []string
	for _, g := range groups {
		names = append(names, rowName(placeOf(t.report.Edition, g+".total")))
	}
	return names
}
