package layout

import (
	"math/rand/v2"
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// plant changes one printed figure of a hard equation and notes the equations that
// break by it.
func (t *Truth) plant(rng *rand.Rand, e *edition.Edition) {
	var keys []model.Key
	for _, eq := range t.equations(e) {
		keys = append(keys, eq.Cells...)
	}
	if len(keys) == 0 {
		return
	}
	k := keys[rng.IntN(len(keys))]
	t.Cells[k].Value = model.Int(t.int(k) + 1 + rng.Int64N(9))
	for _, eq := range t.equations(e) {
		if slices.Contains(eq.Cells, k) && !t.holds(e, eq) {
			eq.Changed = k
			t.Planted = append(t.Planted, eq)
		}
	}
}

// equations are the hard equations whose cells are all printed; a cell that the
// report does not have takes no part.
func (t *Truth) equations(e *edition.Edition) []Plant {
	var all []Plant
	for _, r := range e.Rules() {
		if r.Severity != edition.Hard {
			continue
		}
		for _, eq := range r.Equations {
			p, ok := Plant{ID: r.ID}, eq.Op == edition.Equal
			for _, k := range slices.Concat(eq.Left, eq.Right) {
				if t.Cells[k] == nil {
					ok = ok && !slices.Contains(eq.Left, k) && t.form() // a local annex has rows of its own
					continue
				}
				ok = ok && t.printed(k)
				p.Cells = append(p.Cells, k)
			}
			if ok && len(p.Cells) > 1 {
				all = append(all, p)
			}
		}
	}
	return all
}

func (t *Truth) holds(e *edition.Edition, p Plant) bool {
	for _, r := range e.Rules() {
		if r.ID != p.ID {
			continue
		}
		for _, eq := range r.Equations {
			if eq.Left[0] != p.Cells[0] || !t.same(eq, p.Cells) {
				continue
			}
			return t.sum(eq.Left).Cmp(t.sum(eq.Right)) == 0
		}
	}
	return true
}

// same tells whether the equation is the one with these cells.
func (t *Truth) same(eq edition.Equation, cells []model.Key) bool {
	n := 0
	for _, k := range slices.Concat(eq.Left, eq.Right) {
		if t.Cells[k] == nil {
			continue
		}
		if n >= len(cells) || cells[n] != k {
			return false
		}
		n++
	}
	return n == len(cells)
}

func (t *Truth) sum(keys []model.Key) model.Number {
	n := model.Int(0)
	for _, k := range keys {
		if t.printed(k) {
			n = n.Add(t.Cells[k].Value)
		}
	}
	return n
}
