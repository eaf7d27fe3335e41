package check

import (
	"fmt"
	"slices"
	"testing"

	"nianbao/model"
)

// disputeKeys are the fifteen cells of table 4 in order.
func disputeKeys() (keys []model.Key) {
	for _, g := range []string{"administrative_reconsideration", "litigation_direct", "litigation_after_reconsideration"} {
		for _, c := range []string{"upheld", "corrected", "other_result", "pending", "total"} {
			keys = append(keys, model.Key(t4+g+"."+c))
		}
	}
	return keys
}

// malformed is a report whose row prints figures that do not fit: the first are laid
// on the cells by position, -1 stands for an empty cell.
func malformed(keys []model.Key, figures ...int64) (*model.Report, Malformed) {
	row := Malformed{Keys: keys, Finding: model.Finding{ID: "form.row.figures", Class: model.FormClass}}
	r := validReport()
	for i, v := range figures {
		n := model.Int(v)
		if v < 0 {
			n = model.Number{}
		}
		row.Figures = append(row.Figures, n)
		if i < len(keys) {
			set(keys[i], v)(r)
		}
	}
	for i := len(figures); i < len(keys); i++ {
		status(model.Blank, keys[i])(r)
	}
	return r, row
}

func TestSuggest(t *testing.T) {
	granted := append(rowKeys("results.granted"), t3+"results.granted.total")
	for _, c := range []struct {
		name    string
		keys    []model.Key
		figures []int64
		want    string
	}{
		// 郑州市工业和信息化局 2021: dropping any zero between the nines is one reading.
		{"seed", disputeKeys(), []int64{0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0},
			"[{reconsideration_and_litigation.litigation_direct.total 9} {reconsideration_and_litigation.litigation_after_reconsideration.upheld 0}]"},
		{"right as printed", disputeKeys(), []int64{0, 0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0}, "[]"},
		{"no reading is right", disputeKeys(), []int64{0, 0, 0, 0, 7, 9, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0}, "[]"},
		{"two readings are right", disputeKeys(), []int64{0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0}, "[]"},
		{"one figure lost, anywhere", disputeKeys(), []int64{1, 0, 0, 1, 2, 2, 3, 4, 9, 0, 0, 0, 0, 0}, "[]"},
		// Which of the zeros was lost does not matter: an empty cell adds as much.
		{"one figure lost", granted, []int64{5, 2, 0, 0, 0, 7},
			"[{applications.results.granted.other_organization 0} {applications.results.granted.total 7}]"},
		{"a row of table 3", granted, []int64{0, 5, 2, 0, 0, 0, 0, 7},
			"[{applications.results.granted.natural_person 5} {applications.results.granted.commercial_enterprise 2} {applications.results.granted.research_institution 0} {applications.results.granted.total 7}]"},
		{"right row, wrong column", granted, []int64{0, 4, 2, 0, 0, 0, 0, 6}, "[]"},
		{"too many ways", disputeKeys(), make([]int64, 40), "[]"},
	} {
		r, row := malformed(c.keys, c.figures...)
		before := fmt.Sprint(r.Cells)
		got := Suggest(r, []Malformed{row})
		if len(got) != 1 || got[0].ID != row.Finding.ID || fmt.Sprint(got[0].Suggestion) != c.want {
			t.Errorf("%s: got %v, want suggestion %s", c.name, got, c.want)
		}
		if fmt.Sprint(r.Cells) != before {
			t.Errorf("%s: Suggest changed the report", c.name)
		}
	}
}

func TestReadings(t *testing.T) {
	n := func(v ...int64) (list []model.Number) {
		for _, x := range v {
			list = append(list, model.Int(x))
		}
		return list
	}
	if got := fmt.Sprint(readings(n(1, 2, 3), 2)); got != "[[2 3] [1 3] [1 2]]" {
		t.Errorf("one too many: %s", got)
	}
	if got := fmt.Sprint(readings(n(1, 2), 3)); got != "[[null 1 2] [1 null 2] [1 2 null]]" {
		t.Errorf("one too few: %s", got)
	}
	if got := readings(n(1, 2, 3, 4, 5), 3); len(got) != 10 || !slices.EqualFunc(got[0], n(3, 4, 5), equal) {
		t.Errorf("two too many: %v", got)
	}
}
