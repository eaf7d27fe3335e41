package panel

import (
	"bufio"
	"embed"
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"

	"nianbao/corpus/division"
	"nianbao/model"
)

//go:embed page
var pageFiles embed.FS

// page collects what panel.html shows: sums over the latest reports.
type page struct {
	path, version string
	reports       int
	failures      int
	organs        map[string]bool
	coverage      map[string]map[int]int          // province, year
	sums          map[string]map[int]model.Number // variable, year
	counted       map[int]int                     // reports behind the sums, by year
	rules         map[string]map[model.Severity]int
	states        map[string]int
}

func newPage(path, version string) *page {
	return &page{path: path, version: version, organs: map[string]bool{}, coverage: map[string]map[int]int{}, sums: map[string]map[int]model.Number{},
		counted: map[int]int{}, rules: map[string]map[model.Severity]int{}, states: map[string]int{}}
}

const elsewhere = "未能认定 / not resolved"

func (p *page) add(t *texts) error {
	r := t.row
	if r == nil {
		return nil // the tables that are written once
	}
	if r.e == nil {
		p.failures++
		return nil
	}
	p.reports++
	p.organs[r.e.organID] = true
	for _, f := range r.findings {
		if p.rules[f.id] == nil {
			p.rules[f.id] = map[model.Severity]int{}
		}
		p.rules[f.id][f.severity]++
	}
	if !r.e.latest || r.e.year == 0 {
		return nil
	}
	province := division.ProvinceName(r.e.seat.code)
	if province == "" {
		province = elsewhere
	}
	if p.coverage[province] == nil {
		p.coverage[province] = map[int]int{}
	}
	p.coverage[province][r.e.year]++
	for i := range r.cells {
		if s := r.cells[i].status; s != "" {
			p.states[s]++
		}
	}
	p.sum(r)
	return nil
}

// sum adds the figures of one report to those of its year.
func (p *page) sum(r *row) {
	if r.e.edition != model.Format2019 && r.e.edition != model.Format2021 || scopeClass(r.e) == "region" {
		return
	}
	p.counted[r.e.year]++
	for _, s := range summed() {
		n := model.Int(0)
		printed := false
		for _, k := range s.keys {
			if c := r.cells[byKey()[k]]; c.value.Valid() {
				n, printed = n.Add(c.value), true
			}
		}
		if !printed && s.instead != "" {
			n = r.cells[byKey()[s.instead]].value
			printed = n.Valid()
		}
		if printed {
			p.addTo(s.id, r.e.year, n)
		}
	}
}

func (p *page) addTo(id string, year int, n model.Number) {
	if p.sums[id] == nil {
		p.sums[id] = map[int]model.Number{}
	}
	if was, ok := p.sums[id][year]; ok {
		n = n.Add(was)
	}
	p.sums[id][year] = n
}

func (p *page) close() error { return nil }

// finish writes the page: everything that it needs is in the one file.
func (p *page) finish() error {
	data, err := json.Marshal(map[string]any{"coverage": p.table(), "charts": p.charts()}) // escapes < and >
	if err != nil {
		return err
	}
	read := func(name string) string {
		b, err := pageFiles.ReadFile("page/" + name)
		if err != nil {
			panic(err) // embedded
		}
		return string(b)
	}
	f, err := os.Create(p.path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	// Not html/template: it would take the library apart to escape nothing of ours.
	_, _ = strings.NewReplacer("{{.CSS}}", read("page.css"), "{{.Data}}", string(data), "{{.Library}}", read("echarts.common.min.js"),
		"{{.Script}}", read("page.js"), "{{.Version}}", textOnly(p.version), factsLoop(read("page.html")), p.facts()).WriteString(w, read("page.html"))
	err = w.Flush()
	if e := f.Close(); err == nil {
		err = e
	}
	return err
}

// factsLoop is the part of the template that facts fills in.
func factsLoop(template string) string {
	from, to := strings.Index(template, "{{range"), strings.Index(template, "{{end}}")
	return template[from : to+len("{{end}}")]
}

func textOnly(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

func (p *page) facts() string {
	years := map[int]bool{}
	for _, byYear := range p.coverage {
		for y := range byYear {
			years[y] = true
		}
	}
	var b strings.Builder
	for _, f := range []struct {
		n      int
		zh, en string
	}{{p.reports, "份报告（含各版本）", "reports, all versions"}, {len(p.organs), "个机关", "organs"}, {len(years), "个年度", "years"}, {p.failures, "份输入未能读取", "inputs not read"}} {
		b.WriteString("<li><b>" + grouped(f.n) + "</b>" + f.zh + "<small>" + f.en + "</small></li>\n")
	}
	return b.String()
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}

// coverageTable is provinces by years.
type coverageTable struct {
	Years []int         `json:"years"`
	Rows  []coverageRow `json:"rows"`
}

type coverageRow struct {
	Name   string `json:"name"`
	Counts []int  `json:"counts"`
}

func (p *page) table() coverageTable {
	years := map[int]bool{}
	for _, byYear := range p.coverage {
		for y := range byYear {
			years[y] = true
		}
	}
	t := coverageTable{Years: slices.Sorted(maps.Keys(years)), Rows: []coverageRow{}}
	if t.Years == nil {
		t.Years = []int{}
	}
	order := []string{}
	for _, d := range division.All() {
		if d.Level() == division.Province {
			order = append(order, d.Name)
		}
	}
	for _, name := range append(order, elsewhere) {
		if p.coverage[name] == nil {
			continue
		}
		row := coverageRow{Name: name}
		for _, y := range t.Years {
			row.Counts = append(row.Counts, p.coverage[name][y])
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
