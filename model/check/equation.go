package check

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// judge carries out one equation; bad is true when the printed figures break it.
func (t *table) judge(in *instance) (f model.Finding, bad bool) {
	left, right, holds := t.weigh(in)
	if holds {
		return f, false
	}
	f = model.Finding{ID: in.rule.ID, Severity: model.Warning, Class: model.SourceClass, Cells: keysOf(slices.Concat(t.present(left), t.present(right)))}
	if in.rule.Severity == edition.Hard {
		f.Severity = model.Error
	}
	f.Expected, f.Observed = right.sum, left.sum
	if len(in.left) > 1 && in.op == edition.Equal {
		f.Expected, f.Observed = left.sum, right.sum
	}
	extra := t.explained(in, left, right)
	if extra != "" {
		f.Severity = model.Warning
	}
	f.Message = t.spell(in, left, right) + extra
	return f, true
}

// weigh adds up both sides. An equation that cannot be judged holds.
func (t *table) weigh(in *instance) (left, right side, holds bool) {
	use, other := t.choose(in.right, in.either)
	left, right = t.side(in.left), t.side(use)
	if left.doubt || right.doubt || left.figures == 0 || right.figures == 0 {
		return left, right, true
	}
	if other != nil {
		if second := t.side(other); !second.doubt && second.sum.Cmp(left.sum) == 0 {
			return left, right, true
		}
	}
	return left, right, t.holds(in, left, right)
}

func (t *table) holds(in *instance, left, right side) bool {
	c := left.sum.Cmp(right.sum)
	switch {
	case in.op == edition.AtMost:
		// An absent part of the bound could be any figure.
		return right.absent > 0 || c <= 0
	case len(in.left) > 1:
		// 第一项加第二项之和，等于第三项加第四项之和: the first of each side must be
		// printed, and all four must be there.
		firsts := kindOf(t.cells[in.left[0]]) == figure && kindOf(t.cells[in.right[0]]) == figure
		return !firsts || left.absent+right.absent > 0 || c == 0
	case right.absent > 0:
		// The absent parts may hold what is missing, so only too much is a contradiction,
		// and only among counts: a figure below 0 is a finding of its own.
		return c >= 0
	}
	return c == 0
}

// explained tells that figures which the form does not know, in the same table, are
// just the difference: an own row of the organ (其他) explains a sum, so it is odd
// but no contradiction.
func (t *table) explained(in *instance, left, right side) string {
	diff := left.sum.Add(right.sum.Neg())
	if in.op != edition.Equal || len(in.left) > 1 || diff.Sign() <= 0 {
		return ""
	}
	p := placeOf(t.report.Edition, keyOf(in.left[0]))
	if p == nil {
		return ""
	}
	sum := model.Int(0)
	for _, e := range t.report.Extra {
		known := e.Reason != "unknown_row" && e.Reason != "extra_column"
		if known || !e.Value.Valid() || e.Table != p.Table.ID && e.Table != p.Table.Section {
			continue
		}
		sum = sum.Add(e.Value)
		if e.Value.Cmp(diff) == 0 || sum.Valid() && sum.Cmp(diff) == 0 {
			return "; the difference " + diff.String() + " stands under a label that the form does not know: " + cut(e.Row+" "+e.Column, 40)
		}
	}
	return ""
}
