package check

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/model/edition"
)

// validReport is a consistent report on the form of 2021, small enough to check by
// head, with the edits of a case applied.
func validReport(edits ...func(*model.Report)) *model.Report {
	r := consistent(&edition.Format2021, func(k model.Key) int64 {
		switch k {
		case t3 + "results.granted.natural_person":
			return 5
		case t3 + "results.granted.commercial_enterprise", t3 + "results.denied.state_secret.natural_person":
			return 2
		case t3 + "carried_in.natural_person", t3 + "carried_out.natural_person", t3 + "results.other_processing.other.natural_person":
			return 1
		case t4 + "administrative_reconsideration.upheld", t2docs + "in_force":
			return 3
		case t4 + "litigation_direct.pending":
			return 4
		}
		return 0
	})
	r.Year = 2021
	for _, edit := range edits {
		edit(r)
	}
	return r
}

// consistent fills an edition from its leaves, so that every equation holds.
func consistent(e *edition.Edition, leaf func(model.Key) int64) *model.Report {
	r := &model.Report{Edition: e.ID}
	for _, p := range e.Places() {
		if !p.Table.Variant {
			r.Cells = append(r.Cells, model.Cell{Key: p.Key, Value: model.Int(leaf(p.Key)), Raw: "1", Status: model.Printed})
		}
	}
	if c := r.Cell(t3 + "results.other_processing.subtotal.total"); c != nil && e.ID == model.Format2021 {
		for i := range r.Cells {
			if strings.Contains(string(r.Cells[i].Key), ".subtotal.") {
				r.Cells[i].Status, r.Cells[i].Value = model.Absent, model.Number{}
			}
		}
	}
	for range 3 { // totals of totals need a second pass
		settle(r)
	}
	for i := range r.Cells { // more carried in than was there
		if k := string(r.Cells[i].Key); r.Cells[i].Value.Sign() < 0 {
			r.Cell(model.Key(strings.Replace(k, "new_received", "carried_in", 1))).Value = model.Int(0)
		}
	}
	for range 3 {
		settle(r)
	}
	return r
}

// settle sets every total to the sum of its parts, and what is bounded to 0.
func settle(r *model.Report) {
	t := index(r)
	list := instances()
	for i := range list {
		in := &list[i]
		if !t.judges[i] || in.rule.ID == "s14.closed_vs_answered" { // no law of the form
			continue
		}
		left, right, holds := t.weigh(in)
		if holds || left.figures == 0 {
			continue
		}
		if in.op == edition.AtMost {
			for _, id := range in.left {
				t.cells[id].Value = model.Int(0)
			}
			continue
		}
		rest := t.side(in.left[1:])
		t.cells[in.left[0]].Value = right.sum.Add(rest.sum.Neg())
	}
}

func set(k model.Key, v int64) func(*model.Report) {
	return func(r *model.Report) {
		c := r.Cell(k)
		c.Value, c.Status = model.Int(v), model.Printed
	}
}

func status(s model.CellStatus, keys ...model.Key) func(*model.Report) {
	return func(r *model.Report) {
		for _, k := range keys {
			c := r.Cell(k)
			c.Value, c.Status = model.Number{}, s
		}
	}
}

var applicants = []string{"natural_person", "commercial_enterprise", "research_institution", "public_interest_organization",
	"legal_service_institution", "other_organization", "total"}

// rowKeys are the keys of a row of table 3 without its total.
func rowKeys(row string) (keys []model.Key) {
	for _, c := range applicants[:6] {
		keys = append(keys, model.Key(t3+row+"."+c))
	}
	return keys
}

// TestConsistent: reports of every edition whose sums hold give no source finding,
// and one changed figure of a hard equation is always found.
func TestConsistent(t *testing.T) {
	for seed := range uint64(150) {
		g := rand.New(rand.NewPCG(seed, 1))
		e := edition.All[g.IntN(3)]
		r := consistent(e, func(model.Key) int64 { return g.Int64N(1 + g.Int64N(40)) })
		for _, f := range Run(r, nil) {
			if f.Class == model.SourceClass && f.Severity == model.Error {
				t.Fatalf("seed %d %s: %s %s", seed, e.ID, f.ID, f.Message)
			}
		}
		plant(t, g, r)
	}
}

func plant(t *testing.T, g *rand.Rand, r *model.Report) {
	for range 20 {
		list := instances()
		in := &list[g.IntN(len(list))]
		tab := index(r)
		if in.rule.Severity != edition.Hard || !tab.applies(in) || in.op != edition.Equal || kindOf(tab.cells[in.left[0]]) != figure {
			continue
		}
		use, _ := tab.choose(in.right, in.either)
		ids := slices.Concat(in.left, use)
		k := keyOf(ids[g.IntN(len(ids))])
		c := r.Cell(k)
		if !c.Value.Valid() {
			continue
		}
		was := c.Value
		c.Value = was.Add(model.Int(1 + g.Int64N(9)))
		found := false
		for _, f := range Run(r, nil) {
			found = found || f.ID == in.rule.ID && f.Severity == model.Error && f.Cells != nil && f.Expected.Cmp(f.Observed) != 0
		}
		if !found {
			t.Errorf("%s: %s changed from %v to %v, not found", in.rule.ID, k, was, c.Value)
		}
		c.Value = was
	}
}
