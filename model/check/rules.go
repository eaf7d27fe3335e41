package check

import (
	"slices"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/edition"
)

// instance is one equation of a rule, its cells by number.
type instance struct {
	rule        *edition.Rule
	owner       *edition.Edition // of a statistics table, whose keys other forms share
	op          edition.Op
	left, right []int
	either      *either
	// wider are the instances of other editions that say the same with more parts:
	// where a report has all their cells, this one would leave some out.
	wider []int
}

// instances are the equations of all editions: a mixed form has blocks of several.
// sums are those, by cell, that it is the total of or a part of.
var (
	instances = sync.OnceValue(compile)
	sums      = sync.OnceValue(compileSums)
)

// Prepare makes the rules and tables that are kept.
func Prepare() {
	instances()
	sums()
	groupOf()
	traitsOf()
}

func compile() []instance {
	all := make([]instance, 0, 128)
	of := make([][]int, len(edition.Keys())) // instances by their first cell
	for _, e := range edition.All {
		rules := e.Rules()
		for i := range rules {
			for _, eq := range rules[i].Equations {
				in := instance{rule: &rules[i], op: eq.Op, left: idsOf(eq.Left), right: idsOf(eq.Right)}
				in.either = eitherOf(in.right)
				if e.Tables[0].Shape == edition.List {
					in.owner = e
				}
				first := in.left[0]
				if !slices.ContainsFunc(of[first], func(i int) bool { return all[i].same(&in) }) {
					of[first] = append(of[first], len(all))
					all = append(all, in)
				}
			}
		}
	}
	for i := range all {
		for _, j := range of[all[i].left[0]] {
			if all[i].within(&all[j]) {
				all[i].wider = append(all[i].wider, j)
			}
		}
	}
	return all
}

func compileSums() [][]int {
	m := make([][]int, len(edition.Keys()))
	for i, in := range instances() {
		if in.op == edition.Equal && len(in.left) == 1 && in.rule.Severity == edition.Hard {
			for _, id := range append(in.left[:1:1], in.right...) {
				m[id] = append(m[id], i)
			}
		}
	}
	return m
}

func (in *instance) same(o *instance) bool {
	return in.rule.ID == o.rule.ID && slices.Equal(in.left, o.left) && slices.Equal(in.right, o.right)
}

// within reports whether wide says the same of the same left side with more parts.
func (in *instance) within(wide *instance) bool {
	if in.rule.ID != wide.rule.ID || !slices.Equal(in.left, wide.left) || len(in.right) >= len(wide.right) {
		return false
	}
	return !slices.ContainsFunc(in.right, func(id int) bool { return !slices.Contains(wide.right, id) })
}

// fits reports whether the report's form has all cells of the instance.
func (t *table) fits(in *instance) bool {
	lacks := func(id int) bool { return t.cells[id] == nil }
	return !slices.ContainsFunc(in.left, lacks) && !slices.ContainsFunc(in.right, lacks)
}

// applies reports whether the instance is the one to judge this report by. The older
// annexes have rows of the same names as the statistics table, but more kinds of them,
// so that its sums are not theirs.
func (t *table) applies(in *instance) bool {
	if in.owner != nil && in.owner.ID != t.report.Edition {
		return false
	}
	list := instances()
	return t.fits(in) && !slices.ContainsFunc(in.wider, func(w int) bool { return t.fits(&list[w]) })
}

// unfilled reports whether an empty cell is clearly not 0: a total over parts with
// figures, as where an organ leaves the column 总计 blank, or a part of a row that
// has only its total. Then it cannot stand for 0 in other sums either.
func (t *table) unfilled(id int) bool {
	if t.vain[id] == open { // several sums ask
		t.vain[id] = no
		if t.isVain(id) {
			t.vain[id] = yes
		}
	}
	return t.vain[id] == yes
}

type verdict uint8

const (
	open verdict = iota
	no
	yes
)

func (t *table) isVain(id int) bool {
	list := instances()
	for _, i := range sums()[id] {
		in := &list[i]
		if !t.judges[i] {
			continue
		}
		isTotal := in.left[0] == id
		parts := t.partsOf(i, in)
		filled := parts == notZero || !isTotal && parts == zeros
		total := t.cells[in.left[0]]
		if isTotal && filled || !isTotal && !filled && kindOf(total) == figure && total.Value.Sign() > 0 {
			return true
		}
	}
	return false
}

// parts are what is printed on the right of a sum.
type parts uint8

const (
	notSeen parts = iota
	noFigures
	zeros   // figures, all of them 0
	notZero // one that is not 0
)

// partsOf looks at them once for all cells of the sum.
func (t *table) partsOf(i int, in *instance) parts {
	if t.parts[i] != notSeen {
		return t.parts[i]
	}
	p := noFigures
	for _, part := range in.right {
		switch c := t.cells[part]; {
		case kindOf(c) != figure:
		case c.Value.Sign() != 0:
			p = notZero
		default:
			p = max(p, zeros)
		}
	}
	t.parts[i] = p
	return p
}

// either is a sum with a row that the form prints whole or in parts: （六）其他处理 is
// one row or three. In the data the whole is the operand named subtotal, and its
// parts are its neighbours in the same column.
type either struct {
	whole            int
	parts            []int
	byParts, byWhole []int // all operands, with the one or the other
}

func eitherOf(ids []int) *either {
	const subtotal = ".subtotal"
	at := slices.IndexFunc(ids, func(id int) bool {
		row, _ := cutColumn(keyOf(id))
		return strings.HasSuffix(row, subtotal)
	})
	if at < 0 {
		return nil
	}
	whole, col := cutColumn(keyOf(ids[at]))
	base := strings.TrimSuffix(whole, "subtotal")
	e := &either{whole: ids[at]}
	for i, id := range ids {
		row, own := cutColumn(keyOf(id))
		part := own == col && strings.HasPrefix(row, base)
		if i != at {
			e.byParts = append(e.byParts, id)
			if part {
				e.parts = append(e.parts, id)
			}
		}
		if i == at || !part {
			e.byWhole = append(e.byWhole, id)
		}
	}
	if e.parts == nil {
		return nil
	}
	return e
}

// choose tells which operands to add up. When whole and parts both have figures,
// other is the second way; the rule on the subtotal reports their difference.
func (t *table) choose(ids []int, e *either) (use, other []int) {
	if e == nil {
		return ids, nil
	}
	whole, parts := kindOf(t.cells[e.whole]), t.side(e.parts)
	switch {
	case whole == missing:
		return e.byParts, nil
	case parts.figures == 0 && !parts.doubt && (whole == figure || parts.absent == len(e.parts)):
		return e.byWhole, nil
	case whole == figure:
		return e.byParts, e.byWhole
	}
	return e.byParts, nil
}

// cutColumn gives the row of a key, with all before it, and its column.
func cutColumn(k model.Key) (row, col string) {
	i := strings.LastIndexByte(string(k), '.')
	return string(k[:max(i, 0)]), string(k[i+1:])
}
