package parser_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/parser"
)

// shared is the folder of real reports with hand-checked truth, beside the project.
const shared = "../../shared"

// TestTruth reads every report with truth: each figure exact, or the report or cell
// says that it is not sure. The source of two files does not decide all figures.
func TestTruth(t *testing.T) {
	flagged := map[string]int{
		"shanghai-kewei-2024": 1, // the total stands four rows away from its row
	}
	refused := map[string]parser.Code{
		"q08_userpw": "password_required", "s01_scan200": "image_only",
		"b01_truncated": "garbled_text", "g02_gs_ps": "garbled_text", "u02_mutool_conv": "garbled_text", // the text layer is destroyed (pdf.md)
	}
	files, _ := filepath.Glob(filepath.Join(shared, "*", "*.truth.json"))
	if len(files) == 0 {
		t.Skip("skipped: no reports with truth beside the project")
	}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".truth.json")
		t.Run(name, func(t *testing.T) {
			truth := readTruth(t, f)
			r, err := parseFile(t, f)
			if want, ok := refused[name]; ok {
				if e, ok := err.(*parser.Error); !ok || e.Code != want && want != "garbled_text" {
					t.Fatalf("refused as %v, want %s", err, want)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			miss := 0
			for k, want := range truth.Tables {
				c := r.Cell(model.Key(k))
				if c == nil || c.Value.Cmp(want) != 0 || c.Value.Valid() != want.Valid() {
					miss++
					if r.Status != model.Doubtful {
						t.Errorf("SILENT %s: %+v, want %v", k, c, want)
					}
				}
			}
			if limit := flagged[name]; miss > limit && !strings.HasSuffix(f, ".pdf") && filepath.Base(filepath.Dir(f)) != "pdfset" {
				t.Errorf("%d figures are not exact, at most %d may be", miss, limit)
			}
			if truth.Organ != "" && r.Organ.Name != truth.Organ {
				t.Errorf("organ %q, want %q", r.Organ.Name, truth.Organ)
			}
			if truth.Year != 0 && r.Year != truth.Year {
				t.Errorf("year %d, want %d", r.Year, truth.Year)
			}
			t.Logf("%d figures, %d flagged, %s", len(truth.Tables), miss, r.Status)
		})
	}
}

type truth struct {
	Organ  string
	Year   int
	Tables map[string]model.Number
}

func readTruth(t *testing.T, f string) truth {
	data, err := os.ReadFile(f)
	if err != nil {
		t.Fatal(err)
	}
	var raw struct {
		Organ  string         `json:"organ"`
		Year   int            `json:"year"`
		Tables map[string]any `json:"tables"`
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	if err := d.Decode(&raw); err != nil {
		t.Fatal(err)
	}
	out := truth{raw.Organ, raw.Year, map[string]model.Number{}}
	for k, v := range raw.Tables {
		s := strings.TrimSuffix(strings.TrimSuffix(asText(v), "元"), "万")
		n, _ := model.ParseNumber(s)
		out.Tables[k] = n
	}
	return out
}

func asText(v any) string {
	switch v := v.(type) {
	case json.Number:
		return v.String()
	case string:
		return v
	}
	return ""
}

func parseFile(t *testing.T, truthFile string) (*model.Report, error) {
	stem := strings.TrimSuffix(truthFile, ".truth.json")
	all, _ := filepath.Glob(stem + ".*")
	for _, f := range all {
		if strings.HasSuffix(f, ".json") {
			continue
		}
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var p parser.Parser
		return p.Parse(parser.Source{Name: filepath.Base(f), Data: data})
	}
	t.Fatalf("no report for %s", truthFile)
	return nil, nil
}

// TestSeed holds what the section "The seed" of the design says.
func TestSeed(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(shared, "seed", "zhengzhou-industry-bureau-2021.txt"))
	if err != nil {
		t.Skip("skipped: the seed is not there")
	}
	var p parser.Parser
	r, err := p.Parse(parser.Source{Name: "seed", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	if r.Status != model.Inconsistent {
		t.Errorf("status %s, want inconsistent", r.Status)
	}
	seen := map[string]int{}
	for _, f := range r.Findings {
		seen[f.ID]++
		if f.ID == "form.row.figures" {
			got := map[model.Key]string{}
			for _, s := range f.Suggestion {
				got[s.Key] = s.Value.String()
			}
			if len(got) != 2 || got["reconsideration_and_litigation.litigation_direct.total"] != "9" || got["reconsideration_and_litigation.litigation_after_reconsideration.upheld"] != "0" {
				t.Errorf("suggestion %v, want direct total 9 and after reconsideration upheld 0", got)
			}
		}
	}
	for id, n := range map[string]int{"t4.total": 2, "form.row.figures": 1, "form.row.suggestion": 1, "text.t4": 1, "form.row.shifted": 1, "form.label.variant": 1} {
		if seen[id] != n {
			t.Errorf("%d findings %s, want %d", seen[id], id, n)
		}
	}
	if len(r.Extra) != 1 || r.Extra[0].Raw != "0" || r.Extra[0].Reason != "stray" {
		t.Errorf("extra %+v, want the one stray 0", r.Extra)
	}
}

// TestSameBytes holds the second law.
func TestSameBytes(t *testing.T) {
	files, _ := filepath.Glob("../testdata/capture/*")
	more, _ := filepath.Glob(filepath.Join(shared, "reports", "*.*"))
	var p parser.Parser
	for _, f := range append(files, more...) {
		data, err := os.ReadFile(f)
		if err != nil {
			continue
		}
		var first []byte
		for range 5 {
			r, err := p.Parse(parser.Source{Name: "x", Data: data})
			if err != nil {
				break
			}
			b := r.AppendJSON(nil, model.JSONOptions{})
			if first == nil {
				first = b
			}
			if !bytes.Equal(first, b) {
				t.Fatalf("%s: two readings differ", f)
			}
		}
	}
}
