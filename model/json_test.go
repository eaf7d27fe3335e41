package model_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/model/edition"
)

// randomReport fills every field with odd values: quotes, control characters, bytes
// that are no UTF-8, long decimals, places of both kinds.
func randomReport(seed uint64) *model.Report {
	g := random{rand.New(rand.NewPCG(seed, 7))}
	e := edition.All[g.IntN(len(edition.All))]
	r := &model.Report{Edition: e.ID, Title: g.text(), Year: g.IntN(3) * 1010, Scope: model.OwnOrgan, Status: model.Clean}
	r.Organ = model.Organ{Name: g.text(), Type: g.text(), Level: g.text()}
	if g.IntN(2) == 0 {
		r.Period = &model.Period{From: "2021-01-01", To: "2021-12-31", Raw: g.text(), At: g.place()}
		r.Organ.Division = &model.Division{Code: g.text(), Name: g.text()}
		r.Organ.Candidates = []model.Candidate{{Name: g.text(), From: "title"}}
		r.Published = &model.Published{Date: "2022-01-28", From: "meta"}
		r.Source.Metadata = []model.Meta{{Name: g.text(), Value: g.text(), From: "tag"}}
	}
	r.Source.URI, r.Source.MediaType, r.Source.Bytes, r.Source.Pages = g.text(), "text/html", g.IntN(9999), g.IntN(2)*3
	r.Sections = []model.Section{{Key: "overview", Number: "一", Heading: g.text(), Text: g.text(), At: g.place(),
		Subsections: []model.Section{{Heading: g.text()}}}, {Heading: g.text()}}
	for _, p := range e.Places() {
		c := model.Cell{Key: p.Key, Raw: g.text(), Status: model.Blank, At: g.place()}
		switch g.IntN(4) {
		case 0:
			c.Value, c.Status, c.Unit = g.number(), model.Printed, g.text()
		case 1:
			c.Status, c.Candidates = model.Ambiguous, []string{"1", g.text()}
		}
		r.Cells = append(r.Cells, c)
	}
	for range g.IntN(3) {
		r.Extra = append(r.Extra, model.Extra{Table: "t", Row: g.text(), Column: g.text(), Raw: g.text(), Value: g.number(), Reason: "stray", At: g.place()})
		r.Findings = append(r.Findings, model.Finding{ID: "t3.row.total", Severity: model.Error, Class: model.SourceClass,
			Cells: []model.Key{r.Cells[0].Key, r.Cells[1].Key}, Expected: g.number(), Message: g.text(), At: g.place(),
			Suggestion: []model.KeyFigure{{Key: r.Cells[0].Key, Value: g.number()}, {Key: "b.c", Value: model.Number{}}}})
	}
	return r
}

type random struct{ *rand.Rand }

func (g random) text() string {
	odd := []string{"", "年", "a<b>&", `"\`, "\n\t\r\x01", "\xff\xe5", "\u2028", "🀄", "（一）", "\ufffd"}
	return strings.Join([]string{odd[g.IntN(len(odd))], odd[g.IntN(len(odd))]}, "")
}

func (g random) number() model.Number {
	s := strconv.Itoa(g.IntN(2e9)-1e9) + []string{"", ".5", ".0", ".311082"}[g.IntN(4)]
	n, _ := model.ParseNumber(s)
	return n
}

func (g random) place() *model.Place {
	switch g.IntN(3) {
	case 0:
		return nil
	case 1:
		return &model.Place{Start: g.IntN(100), End: g.IntN(100)}
	}
	return &model.Place{Page: 1 + g.IntN(9), Box: [4]float64{g.Float64() * 600, -g.Float64() / 100, 12.3, 100}}
}

func TestJSONRoundTrip(t *testing.T) {
	for seed := range uint64(300) {
		for _, opt := range []model.JSONOptions{{}, {Compact: true}} {
			want := randomReport(seed).AppendJSON(nil, opt)
			var compact bytes.Buffer
			if err := json.Compact(&compact, want); err != nil {
				t.Fatalf("seed %d: not JSON: %v", seed, err)
			}
			if !bytes.Equal(compact.Bytes(), want) {
				t.Fatalf("seed %d: not compact", seed)
			}
			r, err := model.ReadJSON(want)
			if err != nil {
				t.Fatalf("seed %d: ReadJSON: %v", seed, err)
			}
			if got := r.AppendJSON(nil, opt); !bytes.Equal(got, want) {
				t.Fatalf("seed %d %v: read back as\n%s\nwant\n%s", seed, opt, got, want)
			}
		}
	}
}

// TestJSONValues decodes with the standard library: nothing is lost or moved.
func TestJSONValues(t *testing.T) {
	r := randomReport(1)
	d := json.NewDecoder(bytes.NewReader(r.AppendJSON(nil, model.JSONOptions{Indent: true})))
	d.UseNumber()
	var m map[string]any
	if err := d.Decode(&m); err != nil {
		t.Fatal(err)
	}
	for _, c := range r.Cells {
		var at any = m["tables"]
		for _, part := range strings.Split(string(c.Key), ".") {
			at = at.(map[string]any)[part]
		}
		if n, ok := at.(json.Number); ok != c.Value.Valid() || ok && n.String() != c.Value.String() {
			t.Errorf("tables at %s = %v, want %v", c.Key, at, c.Value)
		}
	}
}

func TestJSONForm(t *testing.T) {
	r := &model.Report{Edition: model.Format2021, Cells: []model.Cell{
		{Key: "a.x", Value: model.Int(1), Raw: "１", Status: model.Printed, At: &model.Place{Start: 3, End: 6}},
		{Key: "b", Status: model.Absent},
		{Key: "a.y.z", Value: model.Int(-2), Raw: "减2", Status: model.Printed, At: &model.Place{Page: 2, Box: [4]float64{1, 2.5, 3.14159, -0.001}}},
	}}
	const want = `{"schema_version":"1.0.0","edition":"format_2021","title":"","year":null,"period":null,"organ":{"name":""},"published":null,"scope":"",` +
		`"source":{"media_type":"","sha256":"","bytes":0},"sections":[],"tables":{"a":{"x":1,"y":{"z":-2}},"b":null},` +
		`"cells":{"a.x":{"raw":"１","status":"printed","at":{"bytes":[3,6]}},"b":{"raw":"","status":"absent","at":null},` +
		`"a.y.z":{"raw":"减2","status":"printed","at":{"page":2,"box":[1,2.5,3.14,0]}}},"extra":[],"findings":[],"status":"","generator":{"name":"","version":"","edition_data":""}}`
	if got := string(r.AppendJSON(nil, model.JSONOptions{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestReadJSONRefuses(t *testing.T) {
	good := string(randomReport(2).AppendJSON(nil, model.JSONOptions{}))
	for name, bad := range map[string]string{
		"cut":         good[:len(good)/2],
		"other major": strings.Replace(good, `"schema_version":"1.0.0"`, `"schema_version":"2.0.0"`, 1),
		"no tables":   strings.Replace(good, `"tables":{`, `"tables":{},"other":{`, 1),
		"list":        "[]",
	} {
		if _, err := model.ReadJSON([]byte(bad)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func BenchmarkAppendJSON(b *testing.B) {
	r := randomReport(4)
	var buf []byte
	for b.Loop() {
		buf = r.AppendJSON(buf[:0], model.JSONOptions{})
	}
	b.SetBytes(int64(len(buf)))
	b.ReportAllocs()
}

// TestNumberJSON: sums may have more digits than printed figures, and come back.
func TestNumberJSON(t *testing.T) {
	big, _ := model.ParseNumber("999999999999999999")
	sum := model.Int(0)
	for range 5 {
		sum = sum.Add(big)
	}
	for _, n := range []model.Number{{}, model.Int(0), model.Int(-7), big, sum, sum.Neg()} {
		var got model.Number
		if err := json.Unmarshal([]byte(n.String()), &got); err != nil || got != n {
			t.Errorf("%v read back as %v, %v", n, got, err)
		}
	}
	for range 20 {
		sum = sum.Add(sum)
	}
	if sum.Valid() {
		t.Errorf("overflow gives %v, want no number", sum)
	}
}

// TestJSONBroken writes bytes that are no characters, beside ones that are escaped.
func TestJSONBroken(t *testing.T) {
	bytes := []byte{'\n', '"', '0', 'A', '\\', 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xe4, 0xff}
	for lead := 0x80; lead < 0x100; lead++ {
		for _, second := range bytes {
			for _, third := range bytes {
				s := string([]byte{byte(lead), second, third})
				r, err := model.ReadJSON((&model.Report{Title: s}).AppendJSON(nil, model.JSONOptions{}))
				if want := string([]rune(s)); err != nil || r.Title != want {
					t.Fatalf("%q is written as %q (%v), want %q", s, r.Title, err, want)
				}
			}
		}
	}
}

// TestJSONForms writes reports on forms with as many keys in turn.
func TestJSONForms(t *testing.T) {
	for range 3 {
		for _, c := range []struct{ first, second, want string }{
			{"a.b", "a.c", `"tables":{"a":{"b":1,"c":2}}`}, {"a.c", "a.b", `"tables":{"a":{"c":1,"b":2}}`}, {"a.b", "c", `"tables":{"a":{"b":1},"c":2}`},
		} {
			r := model.Report{Cells: []model.Cell{{Key: model.Key(c.first), Value: model.Int(1)}, {Key: model.Key(c.second), Value: model.Int(2)}}}
			if got := string(r.AppendJSON(nil, model.JSONOptions{})); !strings.Contains(got, c.want) {
				t.Errorf("%s and %s: no %s in %s", c.first, c.second, c.want, got)
			}
		}
	}
}
