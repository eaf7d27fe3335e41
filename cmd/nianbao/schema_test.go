package main

import (
	"os"
	"path/filepath"
	"testing"

	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/layout"
)

// TestEveryOutputIsValid validates what real and generated reports become under the
// published schema, whole and compact, and with suggestions taken over.
func TestEveryOutputIsValid(t *testing.T) {
	schema := compileSchema(t)
	check := func(name string, data []byte) {
		var p parser.Parser
		r, err := p.Parse(parser.Source{Name: name, Data: data})
		if err != nil {
			return
		}
		validate(t, schema, r.AppendJSON(nil, model.JSONOptions{}))
		validate(t, schema, r.AppendJSON(nil, model.JSONOptions{Compact: true}))
		r.ApplySuggestions()
		validate(t, schema, r.AppendJSON(nil, model.JSONOptions{}))
		if t.Failed() {
			t.Fatalf("that was %s", name)
		}
	}
	var files []string
	for _, dir := range []string{"reports", "reports/openings", "seed", "pdfset"} {
		more, _ := filepath.Glob(filepath.Join("../../../shared", dir, "*.*"))
		files = append(files, more...)
	}
	if len(files) == 0 {
		t.Log("real reports skipped: they are not there")
	}
	for _, f := range files {
		if data, err := os.ReadFile(f); err == nil && filepath.Ext(f) != ".json" {
			check(f, data)
		}
	}
	for seed := range uint64(300) {
		p := layout.Generate(seed)
		check(p.Layout.String(), p.Data)
	}
}
