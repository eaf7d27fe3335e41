package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nianbao/parser/doc"
)

func written(t testing.TB, d *doc.Document, opt WriteOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, d, opt); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// outline is what a round trip keeps: the blocks, and the cells with their spans;
// line breaks in cells are the producer's.
func outline(d *doc.Document) (out []string) {
	for _, b := range d.Blocks {
		switch {
		case b.Chrome:
		case b.Table == nil:
			out = append(out, b.Text)
		default:
			out = append(out, "table "+b.Table.Doubt)
			for _, row := range b.Table.Rows {
				for _, c := range row {
					text := strings.ReplaceAll(c.Text, "\n", "")
					out = append(out, fmt.Sprintf("%d,%d %dx%d %s", c.Row, c.Col, c.RowSpan, c.ColSpan, text))
				}
			}
		}
	}
	return out
}

// checkTrip writes and reads a Document and compares.
func checkTrip(t *testing.T, d *doc.Document, opt WriteOptions) {
	t.Helper()
	got, err := Read(written(t, d, opt), Limits{})
	if err != nil {
		t.Fatalf("%+v: %v", opt, err)
	}
	checkLaws(t, got)
	if slices.ContainsFunc(got.Notes, func(n doc.Note) bool { return opt.Watermark == "" || n.ID != "read.pdf.watermark" }) {
		t.Errorf("%+v: notes %v", opt, got.Notes)
	}
	got.Blocks = slices.DeleteFunc(got.Blocks, func(b doc.Block) bool { return b.Table == nil && b.Text == opt.Watermark })
	a, b := outline(d), outline(got)
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("%+v, item %d of %d:\n got %q\nwant %q", opt, i, len(a), b[i:min(i+3, len(b))], a[i:min(i+3, len(a))])
		}
	}
}

func TestRoundTrip(t *testing.T) {
	for _, encoding := range []Encoding{ToUnicode, GBK, UniGB, GBKBytes} {
		for _, borders := range []Borders{Lines, Frames, ThinFills, OpenSides, Tiles} {
			checkTrip(t, form(int64(encoding)*10+int64(borders), true), WriteOptions{Encoding: encoding, Borders: borders})
		}
	}
}

// TestPageBreaks moves the breaks through all tables by the height of the page:
// between rows, through rows, through the header, with and without a repeated one.
func TestPageBreaks(t *testing.T) {
	n := 120
	if testing.Short() {
		n = 30
	}
	for i := range n {
		opt := WriteOptions{
			PageHeight:  360 + 11*float64(i%60),
			Size:        7 + float64(i%5),
			CutRows:     i%2 == 0,
			PageNumbers: i%3 != 0,
			Borders:     []Borders{Lines, ThinFills, Frames}[i%3],
		}
		if i%5 == 4 {
			opt.RepeatHead = 3
		}
		checkTrip(t, form(int64(i), false), opt)
	}
}

// TestNoColumns reads tables without vertical borders: the figures must stand in
// their rows and columns; spans of labels may differ.
func TestNoColumns(t *testing.T) {
	for _, borders := range []Borders{Horizontal, NoBorders} {
		for seed := range 10 {
			d := form(int64(seed), false)
			got, err := Read(written(t, d, WriteOptions{Borders: borders, PageHeight: 842 - 20*float64(seed)}), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			checkLaws(t, got)
			a, b := figuresOf(d), figuresOf(got)
			for label, want := range a {
				if have := b[label]; want != nil && fmt.Sprint(have) != fmt.Sprint(want) {
					t.Errorf("borders %d, seed %d: %s = %q, want %q", borders, seed, label, have, want)
				}
			}
		}
	}
}

// TestFewColumns reads tables that are ruled between columns alone, and between rows and
// labels alone: no figure is another, and few are left together.
func TestFewColumns(t *testing.T) {
	together := 0
	for seed := range 60 {
		for _, borders := range []Borders{Columns, Labels} {
			opt := WriteOptions{Borders: borders, PageHeight: 842 - 7*float64(seed), Align: Align(seed % 4), VAlign: VAlign(seed / 4 % 3), Size: 7 + float64(seed%5)}
			d := form(int64(seed), false)
			got, err := Read(written(t, d, opt), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			checkLaws(t, got)
			a, b := figuresOf(d), figuresOf(got)
			for label, want := range a {
				have := b[label]
				if want == nil || fmt.Sprint(have) == fmt.Sprint(want) {
					continue
				}
				if together++; strings.Join(have, "") != strings.Join(want, "") && have != nil || together > 8 {
					t.Errorf("%+v, seed %d: %s = %q, want %q", opt, seed, label, have, want)
				}
			}
		}
	}
}
