package match

import (
	"slices"
	"strings"
	"testing"

	"nianbao/model"
)

// The one row of （六） stands for its three parts, but not beside one of them: it may be
// another part that has lost its label.
func TestOneRowForThree(t *testing.T) {
	const rows = heading3 + "（六）其他处理||7|0|0|0|0|0|7\n"
	for in, want := range map[string]bool{
		rows: false,
		rows + "3.其他|1|0|0|0|0|0|1\n（七）总计|8|0|0|0|0|0|8\n": true,
	} {
		missing := slices.ContainsFunc(Read(document(in), Hint{Year: 2022}).Findings, func(f model.Finding) bool {
			return f.ID == "match.rows.missing" && slices.ContainsFunc(f.Cells, func(k model.Key) bool { return strings.Contains(string(k), "fee_not_paid_in_time") })
		})
		if missing != want {
			t.Errorf("%s: missing %v, want %v", in, missing, want)
		}
	}
}
