package model_test

import (
	"testing"

	"nianbao/model"
)

// suggested is a report with the cells a, b and c and a finding for each suggestion.
func suggested(suggestions ...[]model.KeyFigure) *model.Report {
	r := &model.Report{Status: model.Doubtful}
	for _, k := range []model.Key{"a", "b", "c"} {
		r.Cells = append(r.Cells, model.Cell{Key: k, Value: model.Int(9), Raw: "9", Status: model.Printed, At: &model.Place{Start: 1, End: 2}})
	}
	for _, s := range suggestions {
		r.Findings = append(r.Findings, model.Finding{ID: "match.row.length", Suggestion: s})
	}
	return r
}

func TestApplySuggestions(t *testing.T) {
	r := suggested([]model.KeyFigure{{Key: "a", Value: model.Int(0)}, {Key: "b", Value: model.Number{}}})
	r.ApplySuggestions()
	if c := r.Cell("a"); c.Value != model.Int(0) || c.Status != model.Suggested || c.Raw != "9" || c.At == nil {
		t.Errorf("a = %+v, want value 0, suggested, raw and place kept", *c)
	}
	if c := r.Cell("b"); c.Value.Valid() || c.Status != model.Suggested {
		t.Errorf("b = %+v, want no value, suggested", *c)
	}
	if c := r.Cell("c"); c.Value != model.Int(9) || c.Status != model.Printed {
		t.Errorf("c = %+v, want untouched", *c)
	}
	if len(r.Findings) != 1 || r.Findings[0].Suggestion == nil || r.Status != model.Doubtful {
		t.Error("findings and status must stay")
	}
}

// TestApplyDisputed: of two findings that suggest different figures for a cell neither
// is taken over, not even in its other cells; an equal one is no dispute.
func TestApplyDisputed(t *testing.T) {
	r := suggested(
		[]model.KeyFigure{{Key: "a", Value: model.Int(1)}, {Key: "b", Value: model.Int(2)}},
		[]model.KeyFigure{{Key: "a", Value: model.Int(3)}},
		[]model.KeyFigure{{Key: "c", Value: model.Int(4)}},
		[]model.KeyFigure{{Key: "c", Value: model.Int(4)}},
		[]model.KeyFigure{{Key: "unknown", Value: model.Int(5)}},
	)
	r.ApplySuggestions()
	for k, want := range map[model.Key]int64{"a": 9, "b": 9, "c": 4} {
		if got := r.Cell(k).Value; got != model.Int(want) {
			t.Errorf("%s = %v, want %d", k, got, want)
		}
	}
}
