package division

import (
	"slices"
	"testing"
)

func TestGet(t *testing.T) {
	for _, c := range []struct {
		code string
		year int
		want string
	}{
		{"110101", 2023, "东城区"}, {"330114", 2020, ""}, {"330114", 2021, "钱塘区"}, {"330104", 2020, "江干区"}, {"330104", 2021, ""},
		{"540481", 2022, ""}, {"540481", 2023, "米林市"}, {"653228", 2024, "和康县"}, {"320000", 2008, "江苏省"}, {"999999", 2020, ""},
	} {
		if d, ok := Get(c.code, c.year); d.Name != c.want || ok != (c.want != "") {
			t.Errorf("Get(%s, %d) = %v, want %q", c.code, c.year, d, c.want)
		}
	}
}

func TestFind(t *testing.T) {
	for name, want := range map[string]int{"鼓楼区": 4, "市中区": 4, "洪泽县": 1, "浦东新区": 1, "松岭市": 0} {
		if got := Find(name, 2015); len(got) != want {
			t.Errorf("Find(%s, 2015) = %v, want %d", name, got, want)
		}
	}
}

// TestTable: every row is well formed, its province is there, and no province has two
// names at once.
func TestTable(t *testing.T) {
	provinces := map[string]bool{}
	for _, d := range All() {
		if len(d.Code) != 6 || d.Name == "" || d.ValidTo != 0 && d.ValidTo < d.ValidFrom || d.SeenTo < d.SeenFrom {
			t.Errorf("bad row %+v", d)
		}
		if _, p := Parents(d.Code); ProvinceName(d.Code) == "" {
			t.Errorf("%v: no province %s", d, p)
		} else {
			provinces[p] = true
		}
	}
	if len(provinces) != 31 {
		t.Errorf("%d provinces, want 31", len(provinces))
	}
	for year := 2008; year <= 2025; year++ {
		n := map[Level]int{}
		for _, d := range All() {
			if _, ok := Get(d.Code, year); ok && d.In(year) {
				n[d.Level()]++
			}
		}
		// The bounds are outer ones, so a few more than there were may hold in a year.
		if n[Province] != 31 || n[Prefecture] < 325 || n[Prefecture] > 350 || n[County] < 2840 || n[County] > 3250 {
			t.Errorf("%d: %v", year, n)
		}
	}
}

func TestParents(t *testing.T) {
	for code, want := range map[string][]string{"320813": {"320800", "320000"}, "320800": {"", "320000"}, "429004": {"", "420000"}, "1": {"", ""}} {
		if a, b := Parents(code); !slices.Equal([]string{a, b}, want) {
			t.Errorf("Parents(%s) = %s, %s; want %q", code, a, b, want)
		}
	}
}
