package html

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html"

	"nianbao/parser/doc"
)

// Write writes a Document as a plain web page, of each table its first reading. It is
// the inverse of Read for what a page can hold: blanks at the ends of a text, runs of
// blanks and Meta that is not From meta do not come back, and the lines of a
// paragraph come back as paragraphs.
func Write(w io.Writer, d *doc.Document) error {
	var b bytes.Buffer
	b.WriteString("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n")
	if d.Title != "" {
		fmt.Fprintf(&b, "<title>%s</title>\n", html.EscapeString(d.Title))
	}
	if d.URI != "" {
		fmt.Fprintf(&b, "<link rel=\"canonical\" href=\"%s\">\n", html.EscapeString(d.URI))
	}
	for _, m := range d.Meta {
		if m.From == "meta" {
			fmt.Fprintf(&b, "<meta name=\"%s\" content=\"%s\">\n", html.EscapeString(m.Name), html.EscapeString(m.Value))
		}
	}
	b.WriteString("</head>\n<body>\n")
	for i := range d.Blocks {
		writeBlock(&b, &d.Blocks[i])
	}
	b.WriteString("</body>\n</html>\n")
	_, err := w.Write(b.Bytes())
	return err
}

func writeBlock(b *bytes.Buffer, block *doc.Block) {
	switch block.Kind {
	case doc.Heading:
		level := min(max(block.Level, 1), 6)
		fmt.Fprintf(b, "<h%d>%s</h%d>\n", level, escapeLines(block.Text), level)
	case doc.Paragraph:
		fmt.Fprintf(b, "<p>%s</p>\n", escapeLines(block.Text))
	case doc.TableKind:
		writeTable(b, block.Table.Rows)
	}
}

func writeTable(b *bytes.Buffer, rows [][]doc.Cell) {
	b.WriteString("<table border=\"1\">\n")
	for _, row := range rows {
		b.WriteString("<tr>")
		for i := range row {
			c := &row[i]
			b.WriteString("<td")
			if c.ColSpan > 1 {
				fmt.Fprintf(b, " colspan=\"%d\"", c.ColSpan)
			}
			if c.RowSpan > 1 {
				fmt.Fprintf(b, " rowspan=\"%d\"", c.RowSpan)
			}
			fmt.Fprintf(b, ">%s</td>", escapeLines(c.Text))
		}
		b.WriteString("</tr>\n")
	}
	b.WriteString("</table>\n")
}

func escapeLines(s string) string {
	return strings.ReplaceAll(html.EscapeString(s), "\n", "<br>")
}
