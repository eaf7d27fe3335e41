package panel

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
)

// rowsOfFile reads a table of a package into maps.
func rowsOfFile(t testing.TB, file string) []map[string]string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(b, []byte(bom)))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	var all []map[string]string
	for _, r := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = r[i]
		}
		all = append(all, m)
	}
	return all
}

// validate is what a Frictionless validator does, for the parts that we use: hashes,
// headers, types, constraints, primary and foreign keys, all rows.
func validate(t testing.TB, dir string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, "datapackage.json"))
	if err != nil {
		t.Fatal(err)
	}
	var p dataPackage
	d := json.NewDecoder(bytes.NewReader(b))
	d.DisallowUnknownFields()
	if err := d.Decode(&p); err != nil {
		t.Fatal(err)
	}
	keys := map[string]map[string]bool{} // table.field -> values
	rows := map[string][]map[string]string{}
	for _, r := range p.Resources {
		data, err := os.ReadFile(filepath.Join(dir, r.Path))
		if err != nil {
			t.Fatal(err)
		}
		sum := sha256.Sum256(data)
		if r.Hash != "sha256:"+hex.EncodeToString(sum[:]) || r.Bytes != int64(len(data)) {
			t.Errorf("%s: hash or size differ", r.Path)
		}
		rows[r.Name] = rowsOfFile(t, filepath.Join(dir, r.Path))
		head, _, _ := bytes.Cut(bytes.TrimPrefix(data, []byte(bom)), []byte("\n"))
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
		}
		if string(head) != strings.Join(names, ",") {
			t.Errorf("%s: head %.80q, want %.80q", r.Path, head, strings.Join(names, ","))
		}
		seen := map[string]bool{}
		for i, row := range rows[r.Name] {
			checkRow(t, fmt.Sprintf("%s row %d", r.Path, i+2), r.Schema, row)
			var k []string
			for _, f := range r.Schema.PrimaryKey {
				k = append(k, row[f])
			}
			if key := strings.Join(k, "\x00"); seen[key] || slices.Contains(k, "") {
				t.Errorf("%s row %d: key %q is empty or twice there", r.Path, i+2, k)
			} else {
				seen[key] = true
			}
			if len(k) == 1 {
				name := r.Name + "." + r.Schema.PrimaryKey[0]
				if keys[name] == nil {
					keys[name] = map[string]bool{}
				}
				keys[name][k[0]] = true
			}
		}
	}
	for _, r := range p.Resources {
		for _, f := range r.Schema.ForeignKeys {
			for i, row := range rows[r.Name] {
				if v := row[f.Fields[0]]; v != "" && !keys[f.Reference.Resource+"."+f.Reference.Fields[0]][v] {
					t.Errorf("%s row %d: %s %q is not in %s", r.Path, i+2, f.Fields[0], v, f.Reference.Resource)
				}
			}
		}
	}
}

func checkRow(t testing.TB, at string, s tableSchema, row map[string]string) {
	for _, f := range s.Fields {
		v := row[f.Name]
		if v == "" {
			if f.Constraints["required"] == true {
				t.Errorf("%s: %s is empty", at, f.Name)
			}
			continue
		}
		var err error
		switch f.Type {
		case "integer":
			_, err = strconv.ParseInt(v, 10, 64)
		case "number":
			_, err = strconv.ParseFloat(v, 64)
		}
		if err != nil {
			t.Errorf("%s: %s is %q, want %s", at, f.Name, v, f.Type)
		}
		if enum, ok := f.Constraints["enum"].([]any); ok && !slices.ContainsFunc(enum, func(e any) bool { return fmt.Sprint(e) == v }) {
			t.Errorf("%s: %s is %q, want one of %v", at, f.Name, v, enum)
		}
	}
}

// TestPackage builds a package of generated reports and opens it with everything there
// is.
func TestPackage(t *testing.T) {
	const n = 100
	out := generated(t, n)
	dir, r := build(t, Options{Version: "dev"}, out)
	if r.Records != n || r.Failures != n/20 {
		t.Errorf("%+v", r)
	}
	validate(t, dir)
	cells := rowsOfFile(t, filepath.Join(dir, "cells.csv"))
	sum := 0.0
	for _, c := range cells {
		if c["value"] == "" && (c["value_status"] == "" || c["value_status"] == "printed") {
			t.Errorf("a null without a reason: %v", c)
		}
		if c["value"] != "" {
			x, _ := strconv.ParseFloat(c["value"], 64)
			sum += x
		}
	}
	counts := map[string]int{"cells": len(cells)}
	for _, name := range []string{"reports", "sources", "findings", "panel", "organs"} {
		counts[name] = len(rowsOfFile(t, filepath.Join(dir, name+".csv")))
	}
	if counts["sources"] != n || counts["reports"] != r.Reports || counts["panel"] != r.Reports {
		t.Errorf("rows %v, result %+v", counts, r)
	}
	again, _ := build(t, Options{Version: "dev", BOM: true}, out)
	validate(t, again)
	t.Run("wide", func(t *testing.T) { checkWide(t, dir, cells) })
	t.Run("parquet", func(t *testing.T) { checkParquet(t, dir, counts, sum) })
	t.Run("sqlite3", func(t *testing.T) { checkSQLite(t, dir, counts, sum) })
	for _, d := range []string{dir, again} {
		t.Run("R", func(t *testing.T) { checkScript(t, d, counts, sum, "Rscript", "--vanilla", "import.R") })
		t.Run("pandas", func(t *testing.T) { checkScript(t, d, counts, sum, debianPython(t), "import.py") })
	}
	t.Run("duckdb", func(t *testing.T) { checkDuckDB(t, dir, counts, sum) })
}

// checkWide compares the wide table with the long one.
func checkWide(t *testing.T, dir string, cells []map[string]string) {
	wide, states := map[string]map[string]string{}, map[string]map[string]string{}
	for _, r := range rowsOfFile(t, filepath.Join(dir, "panel.csv")) {
		wide[r["report_id"]] = r
	}
	for _, r := range rowsOfFile(t, filepath.Join(dir, "panel_status.csv")) {
		states[r["report_id"]] = r
	}
	for _, c := range cells {
		id, v := c["report_id"], c["variable"]
		if wide[id][v] != c["value"] || states[id]["s_"+v] != c["value_status"] {
			t.Fatalf("%s %s: wide %q (%s), long %q (%s)", id, v, wide[id][v], states[id]["s_"+v], c["value"], c["value_status"])
		}
	}
	for id, r := range wide {
		for v, value := range r {
			if state, ok := states[id]["s_"+v]; ok && (value != "") != (state == "printed") {
				t.Errorf("%s %s is %q, its status %q", id, v, value, state)
			}
		}
		if r["edition"] == "free_2008" && r["c_received"] != "" {
			t.Errorf("%s: a free form has a comparable figure", id)
		}
		if r["edition"] == "stat_2014" && r["c_received"] != r["ap_recv"] || strings.HasPrefix(r["edition"], "format") && r["c_received"] != r["ap_new_total"] {
			t.Errorf("%s: c_received is %q", id, r["c_received"])
		}
	}
}

func checkParquet(t *testing.T, dir string, counts map[string]int, want float64) {
	for _, name := range []string{"cells", "panel"} {
		file, err := os.Open(filepath.Join(dir, name+".parquet"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		info, _ := file.Stat()
		p, err := parquet.OpenFile(file, info.Size())
		if err != nil {
			t.Fatal(err)
		}
		if int(p.NumRows()) != counts[name] {
			t.Errorf("%s.parquet has %d rows, want %d", name, p.NumRows(), counts[name])
		}
		if first := p.Schema().Columns()[0][0]; first != "report_id" {
			t.Errorf("%s.parquet begins with %s, want report_id", name, first)
		}
	}
}

func have(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("skipped: no %s", program)
	}
}

// checkSQLite adds the figures up in another order: of a sum of ten digits a float64 keeps
// some six decimals, and the last are not compared.
func checkSQLite(t *testing.T, dir string, counts map[string]int, want float64) {
	have(t, "sqlite3")
	var sql strings.Builder
	for _, name := range []string{"reports", "sources", "findings", "cells", "organs"} {
		fmt.Fprintf(&sql, "SELECT count(*) FROM %s; ", name)
	}
	sql.WriteString("SELECT printf('%.4f', sum(value)) FROM cells; PRAGMA foreign_key_check; PRAGMA integrity_check; SELECT count(*) = (SELECT sum(is_latest) FROM reports) FROM panel;")
	got := output(t, dir, "sqlite3", "-readonly", "panel.sqlite", sql.String())
	wanted := fmt.Sprintf("%d\n%d\n%d\n%d\n%d\n%.4f\nok\n1\n", counts["reports"], counts["sources"], counts["findings"], counts["cells"], counts["organs"], want)
	if got != wanted {
		t.Errorf("sqlite3 says %q, want %q", got, wanted)
	}
}

func checkScript(t *testing.T, dir string, counts map[string]int, want float64, program string, args ...string) {
	have(t, program)
	got := output(t, dir, program, args...)
	for name, n := range counts {
		if !strings.Contains("\n"+got, fmt.Sprintf("\n%s %d rows\n", name, n)) {
			t.Errorf("%s says %s, want %s %d rows", program, got, name, n)
		}
	}
	_, text, _ := strings.Cut(got, "\nsum ")
	if x, err := strconv.ParseFloat(strings.TrimSpace(text), 64); err != nil || x < want*(1-1e-12) || x > want*(1+1e-12) {
		t.Errorf("%s: sum %q, want %v", program, text, want)
	}
}

// debianPython is a Python that has pandas: Debian's, whatever comes first in PATH.
func debianPython(t *testing.T) string {
	for _, p := range []string{"/usr/bin/python3", "python3"} {
		if exec.Command(p, "-c", "import pandas").Run() == nil {
			return p
		}
	}
	t.Skip("skipped: no pandas")
	return ""
}

// checkDuckDB reads the Parquet files with another reader, the npm package of DuckDB,
// where NIANBAO_DUCKDB names a folder that has it in node_modules.
func checkDuckDB(t *testing.T, dir string, counts map[string]int, want float64) {
	have(t, "node")
	modules := os.Getenv("NIANBAO_DUCKDB")
	if modules == "" {
		t.Skip("skipped: NIANBAO_DUCKDB is not set")
	}
	script := `const d = require("@duckdb/node-api"); (async () => { const c = await (await d.DuckDBInstance.create()).connect();
for (const q of ["select count(*)::VARCHAR, printf('%.4f', sum(value)) from 'cells.parquet'", "select count(*)::VARCHAR from 'panel.parquet'"])
	console.log((await (await c.runAndReadAll(q)).getRows()).join()); })()`
	c := exec.Command("node", "-e", script)
	c.Dir, c.Env = dir, append(os.Environ(), "NODE_PATH="+filepath.Join(modules, "node_modules"))
	got, err := c.CombinedOutput()
	wanted := fmt.Sprintf("%d,%.4f\n%d\n", counts["cells"], want, counts["panel"])
	if err != nil || string(got) != wanted {
		t.Errorf("duckdb says %q, %v; want %q", got, err, wanted)
	}
}

func output(t *testing.T, dir, program string, args ...string) string {
	t.Helper()
	c := exec.Command(program, args...)
	c.Dir = dir
	got, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s %q: %v\n%s", program, args, err, got)
	}
	return string(got)
}
