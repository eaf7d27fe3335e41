package parser_test

import (
	"encoding/base64"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/model"
	"nianbao/parser"
)

const (
	savedHead    = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--x--\"\r\n\r\n\r\n"
	savedPicture = "----x--\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lG\r\n"
)

// saved is a page saved as one file, after a picture.
func saved(encoding, body string) string {
	return savedHead + savedPicture + "----x--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: " + encoding + "\r\nContent-Location: http://www.a.gov.cn/1.html\r\n\r\n" + body + "\r\n----x----\r\n"
}

// A page in a saved file reads as the page itself does.
func TestSavedPage(t *testing.T) {
	page, err := os.ReadFile("../testdata/capture/land-bureau-2023-gbk.html")
	if err != nil {
		t.Fatal(err)
	}
	want, err := new(parser.Parser).Parse(parser.Source{Data: page})
	if err != nil {
		t.Fatal(err)
	}
	quoted := func() string {
		var b strings.Builder
		for i, c := range page {
			b.WriteString("=" + strings.ToUpper(string("0123456789abcdef"[c>>4])+string("0123456789abcdef"[c&15])))
			if i%24 == 23 {
				b.WriteString("=\r\n")
			}
		}
		return b.String()
	}
	for name, body := range map[string]string{
		"quoted-printable": quoted(),
		"base64":           base64.StdEncoding.EncodeToString(page),
	} {
		got, err := new(parser.Parser).Parse(parser.Source{Data: []byte(saved(name, body))})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.Title != want.Title || got.Status != want.Status || len(got.Cells) != len(want.Cells) {
			t.Errorf("%s: %q %s %d cells, want %q %s %d", name, got.Title, got.Status, len(got.Cells), want.Title, want.Status, len(want.Cells))
		}
		if diff := cmp.Diff(want.Cells, got.Cells, cmp.AllowUnexported(model.Number{})); diff != "" {
			t.Errorf("%s: cells (-want +got):\n%s", name, diff)
		}
	}
	for _, in := range []string{savedHead, savedHead + savedPicture, "MIME-Version: 1.0\nContent-Type: multipart/related\n\n"} {
		if _, err := new(parser.Parser).Parse(parser.Source{Data: []byte(in)}); err == nil {
			t.Errorf("%q was read", in)
		}
	}
}
