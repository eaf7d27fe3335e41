package panel

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"nianbao/corpus/bulk"
	"nianbao/model"
	"nianbao/parser/layout"
)

// chronicle is one organ's reports of five years, in which everything fits.
type chronicle struct {
	organ, host string
	years       map[int]*layout.Truth
}

func newChronicle(n int) *chronicle {
	c := &chronicle{host: fmt.Sprintf("www.x%d.gov.cn", n), years: map[int]*layout.Truth{}}
	var before *layout.Truth
	for year := 2019; year <= 2023; year++ {
		id := model.Format2019
		if year > 2020 {
			id = model.Format2021
		}
		t := layout.Make(layout.Source(uint64(n), uint64(year)), id, layout.Options{})
		if before == nil {
			c.organ = t.Organ
		}
		t.Organ, t.Year = c.organ, year
		follow(before, t, int64(n))
		c.years[year], before = t, t
	}
	return c
}

func value(t *layout.Truth, k model.Key) int64 { return int64(t.Cells[k].Value.Float()) }

func put(t *layout.Truth, k model.Key, n int64) { t.Cells[k].Value = model.Int(n) }

// follow makes a report fit the one before it.
func follow(before, t *layout.Truth, n int64) {
	if before != nil {
		followCarry(before, t)
	}
	if t.Edition == model.Format2021 {
		t.Cells[feeKey].Value, _ = model.ParseNumber(fmt.Sprintf("%d.50", 100+n+int64(t.Year)))
		for _, k := range stocks {
			if before != nil && before.Edition == t.Edition {
				have := value(before, k+".in_force") + value(t, k+".issued")
				put(t, k+".repealed", min(value(t, k+".repealed"), have))
				put(t, k+".in_force", have-value(t, k+".repealed"))
			}
		}
	} else if before != nil {
		for _, k := range items {
			put(t, k+".items_previous_year", max(value(before, k+".items_previous_year")+value(before, k+".change"), 0))
			if value(before, k+".items_previous_year")+value(before, k+".change") < 0 {
				put(before, k+".change", -value(before, k+".items_previous_year"))
			}
		}
	}
	most := value(t, reconTotal) - value(t, reconPending)
	if before != nil {
		most += value(before, reconTotal)
	}
	if value(t, afterTotal) > most {
		for _, c := range []string{"upheld", "corrected", "other_result", "pending", "total"} {
			put(t, model.Key("reconsideration_and_litigation.litigation_after_reconsideration."+c), 0)
		}
	}
}

func followCarry(before, t *layout.Truth) {
	key := func(row, c string) model.Key { return model.Key("applications." + row + "." + c) }
	total := map[string]int64{}
	for _, c := range applicants[1:] {
		in, done, out := value(before, key("carried_out", c)), value(t, key("results.total", c)), value(t, key("carried_out", c))
		if done+out < in {
			out = in - done
		}
		for row, v := range map[string]int64{"carried_in": in, "carried_out": out, "new_received": done + out - in} {
			put(t, key(row, c), v)
			total[row] += v
		}
	}
	for row, v := range total {
		put(t, key(row, "total"), v)
	}
}

// items of a source: each report as text or as HTML.
func (c *chronicle) items(seed uint64) []bulk.Item {
	var all []bulk.Item
	for _, year := range slices.Sorted(maps.Keys(c.years)) {
		all = append(all, c.item(year, seed, c.years[year], layout.Choice(year%2)))
	}
	return all
}

func (c *chronicle) item(year int, seed uint64, t *layout.Truth, media layout.Choice) bulk.Item {
	data, _ := layout.Write(layout.Source(seed, 9), t.Copy(), layout.Layout{Media: media})
	name := fmt.Sprintf("%s/%d-%d", c.host, year, media)
	return bulk.Item{Name: name, URL: "http://" + name, Read: func(int64) ([]byte, error) { return data, nil }}
}

// planter changes one figure and says which findings that must give.
type planter struct {
	name string
	year int
	do   func(t *layout.Truth) (id string, variables []string)
}

func planters() []planter {
	add := func(t *layout.Truth, n int64, keys ...model.Key) {
		for _, k := range keys {
			put(t, k, value(t, k)+n)
		}
	}
	return []planter{
		{"carry in one column", 2021, func(t *layout.Truth) (string, []string) {
			add(t, 3, "applications.carried_in.natural_person", "applications.carried_in.total")
			return "t3.carry", []string{"ap_cin_total", "ap_cin_nat"}
		}},
		{"carry between columns", 2022, func(t *layout.Truth) (string, []string) {
			add(t, 2, "applications.carried_in.commercial_enterprise", "applications.carried_in.total")
			add(t, 1, "applications.carried_in.other_organization", "applications.carried_in.total")
			return "t3.carry", []string{"ap_cin_total", "ap_cin_com", "ap_cin_org"}
		}},
		{"stock of documents", 2023, func(t *layout.Truth) (string, []string) {
			add(t, 5, "proactive_disclosure.normative_documents.in_force")
			return "t2.stock", []string{"pd_normdoc_issued pd_normdoc_repealed pd_normdoc_in_force"}
		}},
		{"items of 2019", 2020, func(t *layout.Truth) (string, []string) {
			add(t, 2, "proactive_disclosure.administrative_penalties.items_previous_year")
			return "t2_2019.items", []string{"pd_penalty_prev_items"}
		}},
		{"fees in yuan", 2023, func(t *layout.Truth) (string, []string) {
			put(t, feeKey, value(t, feeKey)*10_000)
			return "t2.fee_unit", []string{"pd_fee_amount"}
		}},
		{"suits without reconsideration", 2022, func(t *layout.Truth) (string, []string) {
			n := value(t, reconTotal) + 5000
			add(t, n, "reconsideration_and_litigation.litigation_after_reconsideration.upheld", afterTotal)
			return "t4.plausible_after", []string{"rl_aft_total rl_rec_total rl_rec_pending"}
		}},
	}
}

// TestPlanted: of a panel of five years, every planted error is found, and nothing else.
func TestPlanted(t *testing.T) {
	var inputs []bulk.Item
	want := map[string]bool{}
	for n := range 36 {
		c := newChronicle(n)
		if p := planters(); n < 2*len(p) { // the others stay whole
			plant := p[n%len(p)]
			id, variables := plant.do(c.years[plant.year])
			for _, v := range variables {
				want[fmt.Sprintf("%s/%d %s %s", c.host, plant.year, id, v)] = true
			}
		}
		inputs = append(inputs, c.items(uint64(n))...)
		switch n {
		case 20: // a second version with the same figures: nothing to find
			inputs = append(inputs, c.item(2022, 7, c.years[2022], layout.HTML-layout.Choice(2022%2)))
		case 21: // a correction: it differs from the first, and explains the carry of the next year
			fixed := c.years[2022].Copy()
			put(fixed, newTotal, value(fixed, newTotal)+1)
			inputs = append(inputs, c.item(2022, 7, fixed, layout.HTML-layout.Choice(2022%2)))
			want[c.host+"/2022 version.differs ap_new_total"] = true
		}
	}
	out := filepath.Join(t.TempDir(), "out.jsonl")
	src := func(yield func(bulk.Item, error) bool) {
		for _, i := range inputs {
			if !yield(i, nil) {
				return
			}
		}
	}
	sum, err := bulk.Run(t.Context(), src, bulk.Options{Out: out})
	if err != nil || sum.Failed > 0 {
		t.Fatal(sum, err)
	}
	dir, r := build(t, Options{NoParquet: true, NoSQLite: true}, out)
	if r.Organs != 36 || r.Latest != 36*5 {
		t.Errorf("%+v, want 36 organs with 5 reports each", r)
	}
	got := findingsOf(t, dir)
	for k := range want {
		if !got[k] {
			t.Errorf("not found: %s", k)
		}
	}
	for k := range got {
		if !want[k] {
			t.Errorf("found, but not planted: %s", k)
		}
	}
	t.Logf("%d reports, %d planted, %d found", len(inputs), len(want), len(got))
}

// findingsOf are the panel's own: host/year id variables.
func findingsOf(t *testing.T, dir string) map[string]bool {
	at := map[string]string{}
	for _, r := range rowsOfFile(t, filepath.Join(dir, "reports.csv")) {
		at[r["report_id"]] = r["host"] + "/" + r["year"]
	}
	got := map[string]bool{}
	for _, f := range rowsOfFile(t, filepath.Join(dir, "findings.csv")) {
		if f["made_by"] == "panel" {
			got[strings.Join([]string{at[f["report_id"]], f["id"], f["variables"]}, " ")] = true
			if f["message"] == "" || f["other_report_id"] == "" {
				t.Errorf("bare finding %v", f)
			}
		}
	}
	return got
}
