package outline

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// document makes a Document of lines: # is a heading, consecutive lines with tabs or
// bars are a table, ~ is chrome, anything else a paragraph. \n in a line is a line break.
func document(text string) *doc.Document {
	text = strings.ReplaceAll(text, "\r", "")
	d := &doc.Document{Media: "text/plain", Text: strings.ReplaceAll(text, `\n`, "\n")}
	at, table := 0, false
	for line := range strings.SplitSeq(text, "\n") {
		shown := strings.ReplaceAll(line, `\n`, "\n")
		span := doc.Span{Start: at, End: at + len(shown)}
		at += len(shown) + 1
		if strings.Contains(line, "\t") {
			if !table {
				d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Span: span, Table: &doc.Table{Span: span}})
			}
			table = true
			addRow(&d.Blocks[len(d.Blocks)-1], span, line)
			continue
		}
		table = false
		switch {
		case strings.HasPrefix(line, "#"):
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Heading, Level: 2, Span: span, Text: strings.TrimLeft(shown, "# ")})
		default:
			d.Blocks = append(d.Blocks, doc.Block{Span: span, Text: strings.TrimPrefix(shown, "~"), Chrome: strings.HasPrefix(line, "~")})
		}
	}
	return d
}

func addRow(b *doc.Block, span doc.Span, line string) {
	b.Span.End, b.Table.Span.End = span.End, span.End
	t := b.Table
	var row []doc.Cell
	at := span.Start
	for cell := range strings.SplitSeq(line, "\t") {
		row = append(row, doc.Cell{Text: cell, Span: doc.Span{Start: at, End: at + len(cell)}, Row: len(t.Rows), Col: len(row), RowSpan: 1, ColSpan: 1})
		at += len(cell) + 1
	}
	t.Rows = append(t.Rows, row)
}

// dump prints an outline in short: key|number|heading, subs indented.
func dump(o *Outline) string {
	var b strings.Builder
	dumpParts(&b, o.Chapters, "")
	return b.String()
}

func dumpParts(b *strings.Builder, parts []Part, indent string) {
	for _, p := range parts {
		fmt.Fprintf(b, "%s%s|%s|%s\n", indent, p.Key, p.Number, p.Heading)
		dumpParts(b, p.Subs, indent+" ")
	}
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
