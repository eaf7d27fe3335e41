package identity

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/outline"
)

// document makes a Document of lines: consecutive lines with tabs are a table, ~ is
// chrome, @name=value a datum of the page (@@ one of the index table), anything else
// a paragraph.
func document(text string) *doc.Document {
	text = strings.ReplaceAll(text, "\r", "")
	d := &doc.Document{Media: "text/plain", Text: text}
	at, table := 0, false
	for line := range strings.SplitSeq(text, "\n") {
		span := doc.Span{Start: at, End: at + len(line)}
		at += len(line) + 1
		if strings.HasPrefix(line, "@") {
			addDatum(d, line)
			continue
		}
		if !strings.Contains(line, "\t") {
			table = false
			d.Blocks = append(d.Blocks, doc.Block{Span: span, Text: strings.TrimPrefix(line, "~"), Chrome: strings.HasPrefix(line, "~")})
			continue
		}
		if !table {
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Span: span, Table: &doc.Table{Span: span}})
		}
		table = true
		b := &d.Blocks[len(d.Blocks)-1]
		var row []doc.Cell
		for cell := range strings.SplitSeq(line, "\t") {
			row = append(row, doc.Cell{Text: cell, Span: span, Col: len(row), RowSpan: 1, ColSpan: 1})
		}
		b.Table.Rows = append(b.Table.Rows, row)
		b.Span.End, b.Table.Span.End = span.End, span.End
	}
	return d
}

func addDatum(d *doc.Document, line string) {
	m := model.Meta{From: "meta"}
	if strings.HasPrefix(line, "@@") {
		m.From = "index_table"
	}
	m.Name, m.Value, _ = strings.Cut(strings.TrimLeft(line, "@"), "=")
	if m.Name == "page" {
		d.Title = m.Value
		return
	}
	d.Meta = append(d.Meta, m)
}

func read(text string) Identity {
	d := document(text)
	return Read(d, outline.Read(d))
}

// sharedFile reads a file of the folder of real reports beside the project.
func sharedFile(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for ; ; dir = filepath.Dir(dir) {
		if b, err := os.ReadFile(filepath.Join(dir, "shared", name)); err == nil {
			return string(b)
		}
		if dir == filepath.Dir(dir) {
			t.Skip("skipped: no shared/" + name + " above the project")
		}
	}
}
