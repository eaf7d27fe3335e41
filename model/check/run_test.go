package check

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/model/message"
)

// brief is a finding in one line, without its class: all here are source findings.
func brief(f model.Finding) string {
	return fmt.Sprintf("%s %s %v/%v", f.ID, f.Severity, f.Expected, f.Observed)
}

// said tells that all of the messages have a Chinese form.
func said(t *testing.T, found []model.Finding) []model.Finding {
	for _, f := range found {
		if _, ok := message.Chinese(f, nil); !ok {
			t.Errorf("%s: %q is not in Chinese", f.ID, f.Message)
		}
	}
	return found
}

func TestRules(t *testing.T) {
	natural := func(row string) model.Key { return model.Key(t3 + row + ".natural_person") }
	for _, c := range []struct {
		name  string
		edits []func(*model.Report)
		want  []string // brief; nil when the report is right
	}{
		{"right", nil, nil},
		{"row total", []func(*model.Report){set(t3+"results.denied.state_secret.total", 3)},
			[]string{"t3.col.results_total error 11/10", "t3.row.total error 2/3"}},
		{"balance", []func(*model.Report){set(natural("carried_out"), 2), set(t3+"carried_out.total", 2)},
			[]string{"t3.col.balance error 11/12", "t3.col.balance error 9/10"}},
		{"negative count", []func(*model.Report){set("proactive_disclosure.administrative_permits.decisions", -2)},
			[]string{"t3.nonneg_int error null/-2"}},
		{"half a count", []func(*model.Report){number("proactive_disclosure.administrative_permits.decisions", "1.5", "")},
			[]string{"t3.nonneg_int error null/1.5"}},
		{"half a count in 万", []func(*model.Report){number("proactive_disclosure.administrative_permits.decisions", "1.5", "万件")}, nil},
		{"amount with decimals", []func(*model.Report){number("proactive_disclosure.administrative_fees.amount", "24252.311082", "")}, nil},
		{"table 4", []func(*model.Report){set(t4+"administrative_reconsideration.total", 0)},
			[]string{"t4.total error 3/0"}},
		{"documents", []func(*model.Report){set(t2docs+"issued", 5)},
			[]string{"t2.bounds warning 3/5"}},

		// What is not printed.
		{"blank parts count as 0", []func(*model.Report){status(model.Blank, rowKeys("new_received")[1:]...), set(t3+"new_received.total", 9), set(natural("new_received"), 8)},
			[]string{"t3.col.balance error 10/11", "t3.row.total error 8/9"}},
		{"blank total", []func(*model.Report){status(model.Blank, t3+"results.granted.total"), set(t3+"results.total.total", 99), status(model.Dash, t3+"results.total.total")}, nil},
		{"only a total", []func(*model.Report){status(model.Blank, rowKeys("carried_in")...), set(t3+"carried_in.total", 1)}, nil},
		{"doubtful part", []func(*model.Report){status(model.Ambiguous, natural("results.granted")), set(t3+"results.granted.total", 1), status(model.Unreadable, t3+"results.total.total")}, nil},
		{"absent part may hold the difference", []func(*model.Report){status(model.Absent, rowKeys("results.denied.state_secret")...), status(model.Absent, t3+"results.denied.state_secret.total")}, nil},
		{"too much without the absent part", []func(*model.Report){status(model.Absent, natural("results.denied.internal_affairs")), set(natural("results.granted"), 6), set(t3+"results.granted.total", 8)},
			[]string{"t3.col.results_total error 11/10", "t3.col.results_total error 9/8"}},
		{"absent carry", []func(*model.Report){status(model.Absent, natural("carried_in"), t3+"carried_in.total")}, nil},

		// （六）其他处理 as one row and as three.
		{"subtotal instead of parts", []func(*model.Report){merge(1, true)}, nil},
		{"subtotal beside blank parts", []func(*model.Report){merge(1, false)}, nil},
		{"wrong subtotal instead of parts", []func(*model.Report){merge(2, true)},
			[]string{"t3.col.results_total error 11/10", "t3.col.results_total error 9/8"}},
		{"subtotal beside its parts", []func(*model.Report){set(natural("results.other_processing.subtotal"), 1)}, nil},
		{"subtotal against its parts", []func(*model.Report){set(natural("results.other_processing.subtotal"), 2)},
			[]string{"t3.other_processing.subtotal error 1/2"}},

		// A row of the organ's own.
		{"unknown row", []func(*model.Report){set(natural("results.total"), 9), set(t3+"results.total.total", 11), set(natural("new_received"), 9), set(t3+"new_received.total", 11), extra},
			[]string{"t3.col.results_total warning 10/11", "t3.col.results_total warning 8/9"}},

		{"rules at a township", []func(*model.Report){set(t2rules+"in_force", 2), organ("township", "township")},
			[]string{"t2.rules_power warning null/null"}},
		{"rules at a city", []func(*model.Report){set(t2rules+"in_force", 2), organ("government", "prefectural")}, nil},
		{"fees in yuan", []func(*model.Report){set("proactive_disclosure.administrative_fees.amount", 200000), organ("department", "county")},
			[]string{"t2.fee_unit warning null/200000"}},
	} {
		var got []string
		for _, f := range said(t, Run(validReport(c.edits...), nil)) {
			got = append(got, brief(f))
		}
		slices.Sort(got)
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func number(k model.Key, s, unit string) func(*model.Report) {
	return func(r *model.Report) {
		n, _ := model.ParseNumber(s)
		c := r.Cell(k)
		c.Value, c.Unit, c.Status = n, unit, model.Printed
	}
}

func organ(kind, level string) func(*model.Report) {
	return func(r *model.Report) { r.Organ = model.Organ{Name: "某机关", Type: kind, Level: level} }
}

// merge prints other processing as one row, n of natural persons and in total.
func merge(n int64, absent bool) func(*model.Report) {
	return func(r *model.Report) {
		for i := range r.Cells {
			c := &r.Cells[i]
			if !strings.HasPrefix(string(c.Key), t3+"results.other_processing.") {
				continue
			}
			c.Value, c.Status = model.Number{}, model.Blank
			if absent {
				c.Status = model.Absent
			}
		}
		for _, col := range applicants {
			v := int64(0)
			if col == "natural_person" || col == "total" {
				v = n
			}
			set(model.Key(t3+"results.other_processing.subtotal."+col), v)(r)
		}
	}
}

func extra(r *model.Report) {
	r.Extra = []model.Extra{{Table: "applications", Row: "4.撤回申请", Column: "自然人", Raw: "1", Value: model.Int(1), Reason: "unknown_row"}}
}

func TestStatistics(t *testing.T) {
	r := consistent(&edition.Stat2014, func(k model.Key) int64 { return int64(len(k)) })
	for _, c := range []struct {
		key  model.Key
		want string
	}{
		{"applications.received", "s14.received"}, {"applications.closed_on_time", "s14.closed"}, {"applications.answered_denied", "s14.answered"},
		{"applications.denied_privacy", "s14.denied"}, {"reconsideration.upheld", "s14.review"}, {"institution.staff", "s14.staff"},
		{"response.press_conferences_by_head", "s14.head"}, {"proactive.items", "s14.channels"},
	} {
		was := r.Cell(c.key).Value
		r.Cell(c.key).Value = was.Add(model.Int(1e6))
		ids := map[string]bool{}
		for _, f := range said(t, Run(r, nil)) {
			ids[f.ID] = true
		}
		if !ids[c.want] {
			t.Errorf("%s changed: findings %v, want %s", c.key, ids, c.want)
		}
		r.Cell(c.key).Value = was
	}
}

// TestFujian: the variant has its own rows in place of some, so the rule on the
// national rows cannot tell.
func TestFujian(t *testing.T) {
	r := &model.Report{Edition: model.Stat2014}
	for _, p := range edition.Stat2014.Places() {
		r.Cells = append(r.Cells, model.Cell{Key: p.Key, Status: model.Absent})
	}
	for k, v := range map[model.Key]int64{"applications.received": 1, "applications.received_in_person": 0, "applications.received_online": 0, "applications.received_by_letter_or_fax": 1} {
		set(k, v)(r)
	}
	if got := Run(r, nil); len(got) > 0 {
		t.Errorf("findings %v", got)
	}
}

func TestMessages(t *testing.T) {
	for want, edits := range map[string][]func(*model.Report){
		"table 3, （一）予以公开: 5 + 2 + 0 + 0 + 0 + 0 = 7, but 总计 prints 8":                           {set(t3+"results.granted.total", 8), status(model.Blank, t3+"results.total.total")},
		"table 4, 行政复议: 3 + 0 + 0 + 0 = 3, but 总计 prints 0; 1 blank cell counted as 0 (空白按 0 计)": {set(t4+"administrative_reconsideration.total", 0), status(model.Dash, t4+"administrative_reconsideration.pending")},
		"table 3, column 总计: 一、本年新收政府信息公开申请数量 11 + 二、上年结转政府信息公开申请数量 1 = 12, but （七）总计 10 + 四、结转下年度继续办理 1 = 11": {
			set(t3+"new_received.total", 11), status(model.Blank, rowKeys("new_received")...)},
		"table 3, column 商业企业: 2 (and 20 zeros) = 2, but （七）总计 prints 3":     {set(t3+"results.total.commercial_enterprise", 3), set(t3+"new_received.commercial_enterprise", 3), status(model.Blank, t3+"results.total.total", t3+"new_received.total")},
		"table 2, 行政规范性文件: 本年制发件数 5 is more than 现行有效件数 3 + 本年废止件数 0 = 3":    {set(t2docs+"issued", 5)},
		"table 3, （三）不予公开 1.属于国家秘密 自然人: -1 is negative, and this is a count": {set(t3+"results.denied.state_secret.natural_person", -1), status(model.Blank, t3+"results.denied.state_secret.total", t3+"results.total.natural_person")},
	} {
		found := Run(validReport(edits...), nil)
		if len(found) != 1 || found[0].Message != want {
			t.Errorf("got %v, want one finding %q", found, want)
		}
	}
}

// TestBlame: a sum over a figure that may have been read wrong accuses nobody.
func TestBlame(t *testing.T) {
	for want, doubt := range map[model.Class]model.Finding{
		model.ReadingClass: {ID: "match.cell.doubt", Severity: model.Warning, Class: model.ReadingClass, Cells: []model.Key{t4 + "administrative_reconsideration.upheld"}},
		model.SourceClass:  {ID: "match.cell.doubt", Severity: model.Warning, Class: model.ReadingClass, Cells: []model.Key{t4 + "litigation_direct.upheld"}},
	} {
		r := validReport(set(t4+"administrative_reconsideration.total", 0))
		r.Findings = append(r.Findings, doubt)
		if got := Run(r, nil); len(got) != 1 || got[0].Class != want {
			t.Errorf("beside a doubt of %v: %v, want class %s", doubt.Cells, got, want)
		}
	}
}

// TestMixed: a block of another edition is judged by that edition's rules.
func TestMixed(t *testing.T) {
	r := validReport()
	r.Cells = append(r.Cells,
		model.Cell{Key: t2rules + "newly_made", Value: model.Int(1), Status: model.Printed},
		model.Cell{Key: t2rules + "newly_disclosed", Value: model.Int(2), Status: model.Printed})
	got := Run(r, nil)
	if len(got) != 1 || got[0].ID != "t2_2019.channel" || got[0].Severity != model.Warning {
		t.Errorf("got %v", got)
	}
}

func TestDeterministic(t *testing.T) {
	r := validReport(set(t3+"results.total.total", 1), set(t4+"litigation_direct.total", 1), set(t2docs+"issued", 9))
	want := fmt.Sprint(Run(r, nil))
	for range 20 {
		if got := fmt.Sprint(Run(r, nil)); got != want {
			t.Fatalf("got %s, want %s", got, want)
		}
	}
}

func BenchmarkRun(b *testing.B) {
	r := validReport()
	b.ReportAllocs()
	for b.Loop() {
		Run(r, nil)
	}
}
