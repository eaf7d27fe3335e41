package parser_test

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/layout"
)

// FuzzParse takes any bytes through all stages: no panic, valid JSON that reads back
// to itself, places inside the decoded source.
func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("../testdata/capture/*")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data)
		}
	}
	for seed := range uint64(40) {
		p := layout.Generate(seed)
		f.Add(p.Data)
		if p.Media == "text/html" && seed < 8 {
			f.Add([]byte(saved("base64", base64.StdEncoding.EncodeToString(p.Data))))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<18 {
			t.Skip()
		}
		var p parser.Parser
		r, err := p.Parse(parser.Source{Name: "fuzz", Data: data})
		if err != nil {
			return
		}
		b := r.AppendJSON(nil, model.JSONOptions{})
		if !json.Valid(b) || !utf8.Valid(b) {
			t.Fatalf("not JSON: %.200s", b)
		}
		for _, c := range r.Cells {
			if c.At != nil && c.At.Page == 0 && (c.At.Start < 0 || c.At.End < c.At.Start) {
				t.Fatalf("cell %s at %v", c.Key, *c.At)
			}
			if c.Value.Valid() && c.Status != model.Printed {
				t.Fatalf("cell %s has a value and is %s", c.Key, c.Status)
			}
			if !c.Value.Valid() && c.Status == model.Printed {
				t.Fatalf("cell %s is printed without a value", c.Key)
			}
		}
	})
}
