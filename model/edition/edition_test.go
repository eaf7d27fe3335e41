package edition

import (
	"strings"
	"testing"

	"nianbao/model"
)

// TestKeys holds what every user of the data relies on: keys are unique in a
// table and among the tables that are no variants, which come first, no key is a branch of another,
// JSON needs no escape in one, and every rule names existing cells.
func TestKeys(t *testing.T) {
	for _, e := range All {
		have := map[model.Key]bool{}
		for _, p := range e.Places() {
			have[p.Key] = true
		}
		for k := range have {
			if strings.Trim(string(k), "abcdefghijklmnopqrstuvwxyz0123456789_.") != "" {
				t.Errorf("%s: %q has other characters than keys have", e.ID, k)
			}
			for i := range k {
				if k[i] == '.' && have[k[:i]] {
					t.Errorf("%s: %q is a cell and %q lies below it", e.ID, k[:i], k)
				}
			}
		}
		own := map[model.Key]bool{}
		for i := range e.Tables {
			tab := &e.Tables[i]
			if i > 0 && e.Tables[i-1].Variant && !tab.Variant {
				t.Errorf("%s %s: stands after a variant", e.ID, tab.ID)
			}
			for _, p := range tab.Places() {
				if !tab.Variant && own[p.Key] {
					t.Errorf("%s %s: %q is a cell of two tables", e.ID, tab.ID, p.Key)
				}
				own[p.Key] = true
			}
			keys := map[model.Key]bool{}
			for _, p := range tab.Places() {
				keys[p.Key] = true
			}
			if got, want := len(keys), len(tab.Rows)*len(tab.Cols); got != want {
				t.Errorf("%s %s: %d distinct keys for %d cells", e.ID, tab.ID, got, want)
			}
			groups := map[string]bool{"": true}
			for _, g := range tab.Groups {
				groups[g.Key] = true
			}
			for _, r := range tab.Rows {
				if !groups[r.Group] || !groups[r.Opens] {
					t.Errorf("%s %s: row %q names an unknown group", e.ID, tab.ID, r.Key)
				}
			}
		}
		for _, r := range e.Rules() {
			for _, eq := range r.Equations {
				for _, k := range append(append([]model.Key{}, eq.Left...), eq.Right...) {
					if !have[k] {
						t.Errorf("%s: rule %s names %q, which is no cell", e.ID, r.ID, k)
					}
				}
			}
		}
	}
}

// TestCounts holds the number of cells that the notices prescribe.
func TestCounts(t *testing.T) {
	for id, want := range map[model.EditionID]int{
		model.Format2021: 6 + 1 + 2 + 1 + 26*7 + 15, // 26th row: the merged 其他处理
		model.Format2019: 6 + 6 + 6 + 2 + 2 + 23*7 + 15,
	} {
		if got := len(Get(id).Places()); got != want {
			t.Errorf("%s has %d cells, want %d", id, got, want)
		}
	}
}
