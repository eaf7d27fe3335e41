package codebook

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"nianbao/model"
	"nianbao/model/edition"
)

func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(SchemaID, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(SchemaID)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, b []byte) error {
	t.Helper()
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatalf("%v in %.200s", err, b)
	}
	return s.Validate(v)
}

// full is a report of an edition that uses every field once.
func full(e *edition.Edition) *model.Report {
	at := &model.Place{Start: 3, End: 9}
	r := &model.Report{Edition: e.ID, Title: "年度报告", Year: 2021, Scope: model.OwnOrgan, Status: model.Doubtful,
		Period:    &model.Period{From: "2021-01-01", To: "2021-12-31", Raw: "2021年", At: at},
		Organ:     model.Organ{Name: "某局", Type: "department", Level: "county", Division: &model.Division{Code: "110101", Name: "东城区"}, Candidates: []model.Candidate{{Name: "某办", From: "author"}}},
		Published: &model.Published{Date: "2022-01-28", From: "meta"},
		Source: model.Source{URI: "http://a.gov.cn/", MediaType: "text/html", Encoding: "gb18030", EncodingFrom: "declared",
			SHA256: strings.Repeat("a0", 32), Bytes: 10, Pages: 1, Metadata: []model.Meta{{Name: "索引号", Value: "1", From: "meta"}}},
		Sections:  []model.Section{{Key: "overview", Number: "一", Heading: "总体情况", Text: "。", At: at, Subsections: []model.Section{{Heading: "（一）"}}}},
		Extra:     []model.Extra{{Table: "applications", Row: "r", Column: "c", Raw: "1", Value: model.Int(1), Reason: "stray", At: at}},
		Generator: model.Generator{Name: "nianbao", Version: "0", EditionData: "1"},
	}
	for i, p := range e.Places() {
		c := model.Cell{Key: p.Key, Value: model.Int(int64(i)), Raw: "1", Status: model.Printed, At: at, Unit: "元"}
		if i%3 == 0 {
			c = model.Cell{Key: p.Key, Raw: "12", Status: model.Ambiguous, Candidates: []string{"1", "12"}, At: &model.Place{Page: 1, Box: [4]float64{1, 2, 3, 4.25}}}
		}
		r.Cells = append(r.Cells, c)
	}
	k := r.Cells[0].Key
	r.Findings = []model.Finding{{ID: "t3.row.total", Severity: model.Error, Class: model.SourceClass, Cells: []model.Key{k}, Expected: model.Int(1), Message: "m", At: at,
		Suggestion: []model.KeyFigure{{Key: k, Value: model.Int(2)}}}}
	return r
}

func TestSchema(t *testing.T) {
	s := compiled(t)
	for _, e := range edition.All {
		r := full(e)
		bare := &model.Report{Edition: e.ID, Scope: model.ScopeUnknown, Status: model.Clean, Cells: r.Cells}
		mixed := full(e)
		have := map[model.Key]bool{}
		for _, c := range r.Cells {
			have[c.Key] = true
		}
		for _, v := range Variables() {
			if !have[v.Key] {
				mixed.Cells = append(mixed.Cells, model.Cell{Key: v.Key, Status: model.Blank})
			}
		}
		for name, r := range map[string]*model.Report{"full": r, "bare": bare, "mixed": mixed} {
			for _, opt := range []model.JSONOptions{{}, {Compact: true}} {
				if err := validate(t, s, r.AppendJSON(nil, opt)); err != nil {
					t.Errorf("%s %s %v: %v", e.ID, name, opt, err)
				}
			}
		}
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compiled(t)
	for name, edit := range map[string]func(*model.Report){
		"unknown edition":     func(r *model.Report) { r.Edition = "format_2030" },
		"key of edition lost": func(r *model.Report) { r.Cells = r.Cells[1:] },
		"last key lost":       func(r *model.Report) { r.Cells = r.Cells[:len(r.Cells)-1] },
		"unknown key": func(r *model.Report) {
			r.Cells = append(r.Cells, model.Cell{Key: "applications.foo", Status: model.Blank})
		},
		"unknown status":        func(r *model.Report) { r.Cells[0].Status = "odd" },
		"no report status":      func(r *model.Report) { r.Status = "" },
		"unknown scope":         func(r *model.Report) { r.Scope = "x" },
		"finding without class": func(r *model.Report) { r.Findings[0].Class = "" },
		"finding on no cell":    func(r *model.Report) { r.Findings[0].Cells = []model.Key{"nowhere"} },
		"id without dot":        func(r *model.Report) { r.Findings[0].ID = "Total" },
		"suggestion of no cell": func(r *model.Report) { r.Findings[0].Suggestion[0].Key = "nowhere" },
		"year":                  func(r *model.Report) { r.Year = 20211 },
		"hash":                  func(r *model.Report) { r.Source.SHA256 = "zz" },
	} {
		r := full(&edition.Format2021)
		edit(r)
		if err := validate(t, s, r.AppendJSON(nil, model.JSONOptions{})); err == nil {
			t.Errorf("%s: valid", name)
		}
	}
	good := string(full(&edition.Format2021).AppendJSON(nil, model.JSONOptions{}))
	for from, to := range map[string]string{`"title":`: `"more":1,"title":`, `"page":1,`: `"page":0,`, `"issued":`: `"isued":`, `"bytes":[3,9]`: `"bytes":[3]`} {
		if validate(t, s, []byte(strings.Replace(good, from, to, 1))) == nil {
			t.Errorf("%s instead of %s: valid", to, from)
		}
	}
}

// TestDescriptions: everything in the schema has a description in both languages.
func TestDescriptions(t *testing.T) {
	var root any
	if err := json.Unmarshal(Schema(), &root); err != nil {
		t.Fatal(err)
	}
	described := 0
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case map[string]any:
			props, _ := v["properties"].(map[string]any)
			for name, p := range props {
				if path != "" && strings.Contains(path, "allOf") {
					break // conditions, not properties
				}
				d, _ := p.(map[string]any)["description"].(string)
				zh, en, ok := strings.Cut(d, " / ")
				if !ok || !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) || !strings.ContainsFunc(en, func(r rune) bool { return r < 128 && unicode.IsLetter(r) }) {
					t.Errorf("%s.%s: description %q", path, name, d)
				}
				described++
			}
			for name, x := range v {
				walk(path+"."+name, x)
			}
		case []any:
			for _, x := range v {
				walk(path, x)
			}
		}
	}
	walk("", root)
	if n := len(Variables()); described < n {
		t.Errorf("%d properties are described, want at least the %d variables", described, n)
	}
}

// TestKeys: the keys of all editions together form one tree, so that mixed forms
// nest; a leaf is never a branch of another edition.
func TestKeys(t *testing.T) {
	have := map[model.Key]bool{}
	for _, v := range Variables() {
		have[v.Key] = true
	}
	for k := range have {
		for i := range k {
			if k[i] == '.' && have[k[:i]] {
				t.Errorf("%q is a cell and %q lies below it", k[:i], k)
			}
		}
	}
}

func TestBooks(t *testing.T) {
	for _, l := range []Lang{Zh, En} {
		rows, err := csv.NewReader(bytes.NewReader(CSV(l))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		md := string(Markdown(l))
		ids := map[string]bool{}
		for _, row := range rows[1:] {
			if row[1] == "" || row[2] == "" {
				t.Errorf("%s: line %q lacks key or label", l, row)
			}
			if ids[row[0]+row[1]] {
				t.Errorf("%s: %s twice", l, row[1])
			}
			ids[row[0]+row[1]] = true
			if !strings.Contains(md, "`"+row[1]+"`") {
				t.Errorf("%s: %s is not in the Markdown", l, row[1])
			}
		}
		if !bytes.Equal(CSV(l), CSV(l)) || md != string(Markdown(l)) {
			t.Errorf("%s: not deterministic", l)
		}
	}
	if !bytes.Equal(Schema(), Schema()) {
		t.Error("schema is not deterministic")
	}
}

// TestFindingIDs: every finding id in the code is a rule or has a line in the codebook.
func TestFindingIDs(t *testing.T) {
	known := map[string]bool{}
	for _, w := range findings {
		known[w.id] = true
	}
	for _, e := range rules(En) {
		known[e.id] = true
	}
	id := regexp.MustCompile(`"((?:form|match|read|identity|outline|text|pub|scope|version|t2|t3|t4|s14)(?:\.[a-z0-9_]+)+)"`)
	err := filepath.WalkDir("../..", func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		b, err := os.ReadFile(path)
		for _, m := range id.FindAllSubmatch(b, -1) {
			if s := string(m[1]); !known[s] && !strings.HasSuffix(s, ".go") {
				t.Errorf("%s: finding id %q is not in the codebook (model/codebook/words.go)", path, s)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
