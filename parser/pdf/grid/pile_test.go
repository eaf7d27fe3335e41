package grid

import (
	"fmt"
	"testing"
)

// TestPile: text written downwards over the border of its cell stays in it, and takes
// no border away.
func TestPile(t *testing.T) {
	lines := []string{"h 100 10 110", "h 80 60 110", "h 60 10 110", "h 40 10 110", "v 10 40 100", "v 60 60 100", "v 85 40 100", "v 110 40 100",
		"t 62 85 甲", "t 87 85 1", "t 62 65 乙", "t 87 65 2", "t 12 45 总计", "t 87 45 3"}
	for i, r := range []rune("办理结果数") {
		lines = append(lines, fmt.Sprintf("t 40 %d %c", 87-10*i, r)) // the border at 60 is in the fourth
	}
	tables, _ := Find(sketch(lines...), 1)
	if got, want := cells(tables[0]), "0,0 2x1 办理结果数; 0,1 甲; 0,2 1; 1,1 乙; 1,2 2; 2,0 1x2 总计; 2,2 3"; got != want || tables[0].Doubt != "" {
		t.Errorf("%q, doubt %q, want %s", got, tables[0].Doubt, want)
	}
}
