package identity

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"nianbao/model"
)

// TestDivisions reads every name of GB/T 2260 off the front of the names that organs
// make of it.
func TestDivisions(t *testing.T) {
	f, err := os.Open("../../corpus/division/gbt2260.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, row := range rows[1:] {
		code, name := row[0], row[1]
		if seen[name] || name == "荷泽市" || strings.Contains(name, "市辖") || !hasSuffix(name, "省", "市", "州", "县", "区", "旗", "盟") {
			continue // 市辖区 is a row of the list that names no place, 荷泽市 its misprint
		}
		seen[name] = true
		for _, organ := range []string{"", "人民政府", "统计局", "城市管理局", "市场监督管理局", "城乡建设局", "住房和城乡建设局", "乡村振兴局", "区域发展局",
			"经济开发区管理委员会", "城关镇+人民政府", "太平乡+人民政府", "石城镇+人民政府", "新村镇+人民政府", "安镇街道+办事处"} {
			town, rest, _ := strings.Cut(organ, "+")
			want := name
			if rest != "" {
				want += " " + town
			}
			if got := strings.Join(divisions(name+town+rest), " "); got != want {
				t.Errorf("%s%s%s begins with %q, want %q", name, town, rest, got, want)
			}
		}
		o := model.Organ{Name: name + "人民政府"}
		if describe(&o); o.Level != map[bool]string{true: "provincial", false: "prefectural"}[strings.HasSuffix(code, "0000")] && strings.HasSuffix(code, "00") ||
			!strings.HasSuffix(code, "00") && o.Level != "county" {
			t.Errorf("%s %s is %q", code, name, o.Level)
		}
	}
	if len(seen) < 3000 {
		t.Errorf("%d names", len(seen))
	}
}
