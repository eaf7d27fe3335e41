package parser_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"nianbao/parser"
	"nianbao/parser/doc"
	"nianbao/parser/pdf"
)

// A PDF whose fonts name characters wrongly may be a report that nobody can read: it is not
// said to be none.
func TestGarbledPDF(t *testing.T) {
	for letters, want := range map[string]parser.Code{"çòÿ": parser.Garbled, "，、。": parser.NotReport} {
		var b bytes.Buffer
		text := strings.Repeat("青山县水利局公开信息情况一览，年度数据", 20) + letters + letters + letters
		d := &doc.Document{Text: text, Blocks: []doc.Block{{Kind: doc.Paragraph, Text: text}}}
		if err := pdf.Write(&b, d, pdf.WriteOptions{}); err != nil {
			t.Fatal(err)
		}
		_, err := new(parser.Parser).Parse(parser.Source{Data: b.Bytes()})
		var e *parser.Error
		if !errors.As(err, &e) || e.Code != want {
			t.Errorf("%s: %v, want %s", letters, err, want)
		}
	}
}
