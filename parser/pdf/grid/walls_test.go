package grid

import "testing"

// TestCarryOn has a cell that spans rows and ends one row too early: the border of its
// last row begins beside it, and the cell below reaches up around it.
func TestCarryOn(t *testing.T) {
	tables, _ := Find(sketch("h 120 10 130", "h 100 10 130", "h 80 40 130", "h 60 10 130",
		"v 10 60 120", "v 40 100 120", "v 75 60 120", "v 100 60 120", "v 130 60 120",
		"t 12 105 结果", "t 42 105 甲", "t 82 105 1", "t 107 105 5", "t 42 85 总计", "t 82 85 2", "t 107 85 6", "t 12 65 结转", "t 82 65 3", "t 107 65 7"), 1)
	const want = "0,0 结果; 0,1 甲; 0,2 1; 0,3 5; 1,0 1x2 总计; 1,2 2; 1,3 6; 2,0 1x2 结转; 2,2 3; 2,3 7"
	if got := cells(tables[0]); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
