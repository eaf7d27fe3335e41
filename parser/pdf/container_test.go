package pdf

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"nianbao/parser/doc"
)

const smallText = "二、主动公开政府信息情况\n信息内容\t本年制发件数\n规章\t16\n"

// TestContainers reads the same page out of every container (testdata/README.md).
func TestContainers(t *testing.T) {
	files, err := filepath.Glob("testdata/*.pdf")
	if err != nil || len(files) == 0 {
		t.Fatal("no testdata")
	}
	for _, name := range files {
		d, err := Read(readFile(t, name), Limits{})
		if filepath.Base(name) == "user_password.pdf" {
			if codeOf(err) != PasswordRequired {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if d.Text != smallText {
			t.Errorf("%s: text %q", name, d.Text)
		}
	}
}

// TestRepairs damages the frame of a file in the ways that are seen: what is
// harmless is told as a note without weight, what may have lost text as a warning.
func TestRepairs(t *testing.T) {
	good := readFile(t, "testdata/linearized.pdf")
	for _, c := range []struct {
		name, note string
		file       []byte
	}{
		{"nothing", "", good},
		{"byte order mark", "read.pdf.repaired", append([]byte("\xef\xbb\xbf"), good...)},
		{"NULs after the end", "read.pdf.repaired", append(bytes.Clone(good), make([]byte, 3000)...)},
		{"PDF 2.0", "", bytes.Replace(good, []byte("%PDF-1.4"), []byte("%PDF-2.0"), 1)},
		{"wrong startxref", "read.pdf.repaired", bytes.ReplaceAll(good, []byte("startxref\n"), []byte("startxref\n99999"))},
		{"cut before the trailer", "read.pdf.repaired", good[:bytes.LastIndex(good, []byte("xref"))-5]},
		{"wrong lengths", "", bytes.ReplaceAll(good, []byte("/Length "), []byte("/Length 9"))},
		{"no catalog", "read.pdf.damaged", bytes.ReplaceAll(bytes.ReplaceAll(good, []byte("/Catalog"), []byte("/Catalux")), []byte("/Root"), []byte("/Riot"))},
	} {
		d, err := Read(c.file, Limits{})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		note := ""
		if len(d.Notes) > 0 {
			note = d.Notes[0].ID
		}
		if d.Text != smallText || note != c.note {
			t.Errorf("%s: text %q, notes %v, want %q", c.name, d.Text, d.Notes, c.note)
		}
	}
}

// TestDamage changes bytes of a compressed content stream: the text that is left
// must come with a warning, or not come at all.
func TestDamage(t *testing.T) {
	good := readFile(t, "testdata/linearized.pdf")
	at := bytes.Index(good, []byte("/FlateDecode"))
	for at < len(good) && at >= 0 {
		start := at + bytes.Index(good[at:], []byte("stream\n")) + len("stream\n")
		end := start + bytes.Index(good[start:], []byte("\nendstream"))
		for i := start + 2; i < end; i += 3 {
			b := bytes.Clone(good)
			b[i] ^= 0x55
			d, err := Read(b, Limits{})
			if err == nil && d.Text != smallText && len(d.Notes) == 0 && !doubted(d) {
				t.Errorf("byte %d: text %q without a note", i, d.Text)
			}
		}
		next := bytes.Index(good[end:], []byte("/FlateDecode"))
		if next < 0 {
			break
		}
		at = end + next
	}
}

func doubted(d *doc.Document) bool {
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		for _, row := range b.Table.Rows {
			for _, c := range row {
				if c.Doubt != "" {
					return true
				}
			}
		}
	}
	return strings.Contains(d.Text, "\ufffd")
}

func TestLimits(t *testing.T) {
	b := written(t, form(1, false), WriteOptions{PageHeight: 400})
	for name, lim := range map[string]Limits{
		"file": {FileBytes: 1000}, "objects": {Objects: 5}, "pages": {Pages: 2}, "stream": {StreamBytes: 300}, "total": {TotalBytes: 3000},
	} {
		if _, err := Read(b, lim); codeOf(err) != LimitExceeded {
			t.Errorf("%s: Read = %v, want %s", name, err, LimitExceeded)
		}
	}
}

func TestDraw(t *testing.T) {
	b := written(t, form(1, false), WriteOptions{})
	var svg bytes.Buffer
	if err := Draw(&svg, b, 2); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<svg ", "</svg>", ">予</text>", `stroke="red"`} {
		if !strings.Contains(svg.String(), want) {
			t.Errorf("no %q in the drawing", want)
		}
	}
	if err := Draw(&svg, b, 99); err == nil {
		t.Error("Draw of a page that is not there gives no error")
	}
}

// TestLines checks that text lines become paragraphs, and page numbers chrome.
func TestLines(t *testing.T) {
	d, err := Read(written(t, form(5, false), WriteOptions{PageNumbers: true, PageHeight: 500}), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	chrome := 0
	for _, b := range d.Blocks {
		if b.Chrome {
			chrome++
			if !strings.HasPrefix(b.Text, "—") {
				t.Errorf("chrome %q", b.Text)
			}
		}
	}
	if chrome != d.Pages {
		t.Errorf("%d page numbers on %d pages", chrome, d.Pages)
	}
}
