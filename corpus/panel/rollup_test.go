package panel

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"nianbao/corpus/bulk"
)

// TestPlantedRollUp: a county and its three bureaus over five years; in two of them the
// county's sum is not that of the bureaus.
func TestPlantedRollUp(t *testing.T) {
	names := []string{"洪泽区人民政府", "洪泽区财政局", "洪泽区教育局", "洪泽区民政局"}
	var inputs []bulk.Item
	var all []*chronicle
	for n, name := range names {
		c := newChronicle(100 + n)
		for _, report := range c.years {
			report.Organ = name
		}
		all = append(all, c)
	}
	for year, report := range all[0].years {
		for _, k := range rolled {
			var sum int64
			for _, c := range all[1:] {
				sum += value(c.years[year], k)
			}
			put(report, k, sum)
		}
	}
	put(all[0].years[2021], newTotal, value(all[0].years[2021], newTotal)-1)
	put(all[0].years[2023], doneTotal, value(all[0].years[2023], doneTotal)+2)
	for n, c := range all {
		inputs = append(inputs, c.items(uint64(n))...)
	}
	out := filepath.Join(t.TempDir(), "out.jsonl")
	if _, err := bulk.Run(t.Context(), func(yield func(bulk.Item, error) bool) {
		for _, i := range inputs {
			if !yield(i, nil) {
				return
			}
		}
	}, bulk.Options{Out: out}); err != nil {
		t.Fatal(err)
	}
	setScope(t, out, names[0])
	dir, _ := build(t, Options{NoParquet: true, NoSQLite: true}, out)
	want := map[string]bool{
		all[0].host + "/2021 scope.roll_up ap_new_total":     true,
		all[0].host + "/2023 scope.roll_up ap_r_total_total": true,
	}
	if got := findingsOf(t, dir); !maps.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
	for _, f := range rowsOfFile(t, filepath.Join(dir, "findings.csv")) {
		if f["made_by"] == "panel" {
			t.Logf("%s: %s", f["severity"], f["message"])
		}
	}
}

// setScope states what the reports of an organ add up, and that the others are their own.
func setScope(t *testing.T, out, organ string) {
	t.Helper()
	b, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	var lines []byte
	for line := range bytes.Lines(b) {
		scope := "own_organ"
		if bytes.Contains(line, []byte(`"name":"`+organ+`"`)) {
			scope = "region"
		}
		at := bytes.Index(line, []byte(`"scope":"`))
		if at < 0 {
			t.Fatalf("no scope in %.300s", line)
		}
		at += len(`"scope":"`)
		end := at + bytes.IndexByte(line[at:], '"')
		lines = append(append(append(lines, line[:at]...), scope...), line[end:]...)
	}
	if err := os.WriteFile(out, lines, 0o666); err != nil {
		t.Fatal(err)
	}
}
