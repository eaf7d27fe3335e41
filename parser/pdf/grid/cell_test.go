package grid

import "testing"

// TestSizes: the number of the page is no digit of a figure that it stands under or beside.
func TestSizes(t *testing.T) {
	for text, want := range map[string][2]string{
		"t 66 82 4": {"12\n4", "a figure over several lines"},
		"t 80 91 4": {"12 4", "figures of two sizes"},
		"t 80 91 件": {"12 件", ""},
	} {
		p := sketch(append([]string{"t 12 85 规章", "t 61 91 12", text}, square...)...)
		p.Chars[len(p.Chars)-1].Size = 7
		tables, _ := Find(p, 1)
		if c := tables[0].Cells[1]; c.Text() != want[0] || c.Doubt() != want[1] {
			t.Errorf("%s: %q, doubt %q, want %q", text, c.Text(), c.Doubt(), want)
		}
	}
}

// TestAstride: a figure through whose middle a border goes is that of the cell which has no other.
func TestAstride(t *testing.T) {
	const doubt = "a figure stands astride its border"
	for _, tt := range []struct {
		left, right string // beside the figure
		want        [2]string
	}{
		{"t 12 85 2", "t 75 85 7", [2]string{doubt, doubt}},
		{"t 12 85 2", "t 75 65 7", [2]string{doubt, doubt}},
		{"t 12 85 规章", "t 75 85 7", [2]string{}},
		{"t 12 65 2", "t 75 85 7", [2]string{}},
	} {
		tables, _ := Find(sketch(append([]string{tt.left, "t 50 92 1234", tt.right}, square...)...), 1)
		for i, want := range tt.want {
			if c := tables[0].Cells[i]; c.Doubt() != want {
				t.Errorf("%s and %s: cell %d is %q, doubt %q, want %q", tt.left, tt.right, i, c.Text(), c.Doubt(), want)
			}
		}
	}
}
