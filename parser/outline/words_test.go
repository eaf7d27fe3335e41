package outline

import "testing"

// Headings in words of their own, and what they could be taken for.
func TestKeyOf(t *testing.T) {
	for _, c := range []struct {
		core string
		num  int
		want string
	}{
		{"工作中存在的不足", 4, Problems},
		{"改进情况", 5, Problems},
		{"改进情况", 2, ""},
		{"其他情况", 6, Other},
		{"其它", 6, ""}, // a row of table 3
		{"信息公开情况", 2, Proactive},
		{"信息公开情况", 3, ""},
		{"申请收费情况", 4, ""},
	} {
		if got := keyOf(c.core, c.num); got != c.want {
			t.Errorf("keyOf(%q, %d) = %q, want %q", c.core, c.num, got, c.want)
		}
	}
}
