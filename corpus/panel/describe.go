package panel

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"os"

	"nianbao/model"
	"nianbao/model/edition"
)

// describe writes what explains the tables: codebooks, scripts and datapackage.json.
func (b *builder) describe() error {
	for name, text := range codebooks() {
		if err := os.WriteFile(b.path(name), text, 0o666); err != nil {
			return err
		}
	}
	if b.opt.NoCSV {
		return nil // scripts and package are about the CSV files
	}
	for name, text := range scripts() {
		if err := os.WriteFile(b.path(name), []byte(text), 0o666); err != nil {
			return err
		}
	}
	return b.datapackage()
}

// Types of the data package (Frictionless v2), in the order in which they are written.
type (
	dataPackage struct {
		Schema      string     `json:"$schema"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Version     string     `json:"version"`
		Description string     `json:"description"`
		Resources   []resource `json:"resources"`
	}
	resource struct {
		Name      string      `json:"name"`
		Type      string      `json:"type"`
		Path      string      `json:"path"`
		Title     string      `json:"title"`
		Format    string      `json:"format"`
		MediaType string      `json:"mediatype"`
		Encoding  string      `json:"encoding"`
		Bytes     int64       `json:"bytes"`
		Hash      string      `json:"hash"`
		Schema    tableSchema `json:"schema"`
	}
	tableSchema struct {
		Fields        []fieldSchema `json:"fields"`
		MissingValues []string      `json:"missingValues"`
		PrimaryKey    []string      `json:"primaryKey"`
		ForeignKeys   []foreignKey  `json:"foreignKeys,omitempty"`
	}
	fieldSchema struct {
		Name        string         `json:"name"`
		Type        string         `json:"type"`
		Title       string         `json:"title"`
		Description string         `json:"description"`
		Constraints map[string]any `json:"constraints,omitempty"`
	}
	foreignKey struct {
		Fields    []string  `json:"fields"`
		Reference reference `json:"reference"`
	}
	reference struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

func (b *builder) datapackage() error {
	p := dataPackage{"https://datapackage.org/profiles/2.0/datapackage.json", "nianbao-panel", "政府信息公开工作年度报告面板",
		b.opt.Version, "nianbao " + b.opt.Version + ", JSON " + model.SchemaVersion + ", edition data " + edition.DataVersion, nil}
	for _, t := range tables() {
		r := resource{Name: t.name, Type: "table", Path: t.name + ".csv", Title: t.zh + " / " + t.en, Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
			Schema: tableSchema{MissingValues: []string{""}, PrimaryKey: t.key}}
		for _, f := range t.fields {
			s := fieldSchema{Name: f.name, Type: f.typ, Title: f.zh, Description: f.en}
			if c := constraints(f); len(c) > 0 {
				s.Constraints = c
			}
			r.Schema.Fields = append(r.Schema.Fields, s)
		}
		for _, f := range t.foreign {
			r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, foreignKey{[]string{f.field}, reference{f.table, []string{f.to}}})
		}
		var err error
		if r.Bytes, r.Hash, err = measure(b.path(r.Path)); err != nil {
			return err
		}
		p.Resources = append(p.Resources, r)
	}
	out, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(b.path("datapackage.json"), append(out, '\n'), 0o666)
}

// constraints of a field, which a validator checks.
func constraints(f field) map[string]any {
	c := map[string]any{}
	switch {
	case f.name == "value_status":
		c["required"] = true
		c["enum"] = statuses[:len(statuses)-1]
	case len(f.name) > 2 && f.name[:2] == "s_":
		c["required"] = true
		c["enum"] = statuses
	case f.name == "check_status":
		c["required"] = true
		c["enum"] = []string{passed, failed, doubtful, notChecked}
	case f.name == "is_latest":
		c["required"] = true
		c["enum"] = []int{0, 1}
	}
	return c
}

// statuses are all states of a value; the last only in the wide table.
var statuses = []string{string(model.Printed), string(model.Blank), string(model.Dash), string(model.Absent), string(model.Unreadable),
	string(model.Ambiguous), string(model.Suggested), notRecorded, notInEdition}

func measure(path string) (int64, string, error) {
	f, err := os.Open(path)
	if err != nil {
		return 0, "", err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	return n, "sha256:" + hex.EncodeToString(h.Sum(nil)), err
}
