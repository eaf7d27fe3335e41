package bulk_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/corpus/bulk"
	"nianbao/model"
)

// FuzzRecord: whatever stands in a file of records, reading it says what is wrong.
func FuzzRecord(f *testing.F) {
	var out bytes.Buffer
	if _, err := bulk.Run(f.Context(), generated(8), bulk.Options{Stream: &out}); err != nil {
		f.Fatal(err)
	}
	for line := range bytes.Lines(out.Bytes()) {
		f.Add(line)
	}
	for _, s := range []string{"", "{", "[]", `{"input":1}`, `{"report":{}}`, `{"error":{}}`, `{ "input" : "a" , "error" : {} }`, `{"input":"a","bytes":0,"error":{"code":"empty","message":""}}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		r, err := bulk.ReadRecord(line)
		if f, e := bulk.ReadFigures(line); (f == nil) == (e == nil) {
			t.Errorf("ReadFigures(%q) = %+v, %v", line, f, e)
		}
		if (r == nil) == (err == nil) || err == nil && (r.Report == nil) == (r.Failure == nil) {
			t.Errorf("ReadRecord(%q) = %+v, %v", line, r, err)
		}
	})
}

func TestReadRecord(t *testing.T) {
	for line, want := range map[string]string{
		`[]`: "is not a JSON object", `{"input":"a","bytes":0}`: "neither report nor error", `{"input":"a","other":1}`: `field "other"`,
		`{"input":"a","bytes":0,"report":{}}`: `schema_version is ""`, `{"input":"a","bytes":0,"report":{}`: "record of",
	} {
		if _, err := bulk.ReadRecord([]byte(line)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ReadRecord(%s): %v, want %q", line, err, want)
		}
	}
	r, err := bulk.ReadRecord([]byte(`{"seq":3,"input":"a","sha256":"00","bytes":7,"error":{"code":"empty","message":"m"}}`))
	if err != nil || r.Seq != 3 || r.Input != "a" || r.SHA256 != "00" || r.Bytes != 7 || r.Failure.Code != "empty" || r.Failure.Message != "m" {
		t.Errorf("%+v, %v", r, err)
	}
}

// TestReadFigures: the quick way reads what the strict way reads, but for the prose.
func TestReadFigures(t *testing.T) {
	var out bytes.Buffer
	run(t, generated(120), bulk.Options{Stream: &out})
	pages := strings.ReplaceAll(out.String(), `"at":{"bytes":[`, `"at":{"page":3,"box":[1.5,-2,`) // as of a PDF
	pages = strings.ReplaceAll(pages, `"title":"`, `"title":"\"a\\\u0001`)
	for line := range strings.Lines(out.String() + pages) {
		want, err := bulk.ReadRecord([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		got, err := bulk.ReadFigures([]byte(line))
		if err != nil {
			t.Fatal(err)
		}
		if want.Report != nil {
			want.Report.Sections, want.Report.Period, want.Report.Extra = nil, nil, nil
		}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(model.Number{})); diff != "" {
			t.Fatalf("%.80s: %s", line, diff)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var out bytes.Buffer
	if _, err := bulk.Run(b.Context(), generated(40), bulk.Options{Stream: &out}); err != nil {
		b.Fatal(err)
	}
	lines := bytes.SplitAfter(bytes.TrimSpace(out.Bytes()), []byte("\n"))
	for name, read := range map[string]func([]byte) (*bulk.Record, error){"strict": bulk.ReadRecord, "figures": bulk.ReadFigures} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				_, _ = read(lines[i%len(lines)])
			}
		})
	}
}
