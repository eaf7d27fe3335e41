package html

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nianbao/parser/doc"
)

var parts = []string{
	"<table>", "<table>", "</table>", "<tr>", "<tr>", "</tr>", "<td>", "<td>", "<td>", "</td>", "<th>", "</th>",
	"<td colspan=3>", "<td rowspan=2>", "<td rowspan=0>", "<tbody>", "</tbody>", "<thead>", "<tfoot>", "<caption>", "</caption>",
	"<p>", "<p>", "</p>", "<div>", "</div>", "<br>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>", "<form>", "</form>",
	"<a href=x>", "</a>", "<b>", "</b>", "<font>", "<span>", "</span>", "<pre>", "</pre>", "<hr>", "<center>", "</center>",
	"<body>", "</body>", "</html>", "<nav>", "</nav>", "<footer>", "<!-- c -->", "<script>s</script>", "<svg>", "</svg>",
	"<dl>", "<dt>", "<dd>", "<col>", "<colgroup>", "<input type=hidden>", "<div role=navigation>", "<title>t</title>", "<frameset>",
	"1", "2", "３", "甲", "乙", " ", "\n", "&nbsp;", "&lt;", "&", "<", "&#4", "9;", "数 量", "\t",
}

// TestRandomMarkup tries the law on markup without sense.
func TestRandomMarkup(t *testing.T) {
	n := 20000
	if testing.Short() {
		n = 2000
	}
	for seed := range n {
		rnd := rand.New(rand.NewPCG(uint64(seed), 1))
		var b strings.Builder
		for range rnd.IntN(40) {
			b.WriteString(parts[rnd.IntN(len(parts))])
		}
		d, err := Read(b.String(), doc.Encoding{}, Limits{})
		if err != nil {
			t.Fatalf("Read(%q): %v", b.String(), err)
		}
		checkLaw(t, d)
		if t.Failed() {
			t.Fatalf("seed %d: %q", seed, b.String())
		}
	}
}

// TestRoundTrip writes documents of all shapes and reads them back.
func TestRoundTrip(t *testing.T) {
	for seed := range 2000 {
		want := randomDocument(rand.New(rand.NewPCG(uint64(seed), 2)))
		var b bytes.Buffer
		if err := Write(&b, want); err != nil {
			t.Fatal(err)
		}
		got, err := Read(b.String(), doc.Encoding{}, Limits{})
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		checkLaw(t, got)
		ignore := cmpopts.IgnoreTypes(doc.Span{})
		if diff := cmp.Diff(want.Blocks, got.Blocks, ignore, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("seed %d: %s\n%s", seed, diff, b.String())
		}
		if want.Title != got.Title || want.URI != got.URI {
			t.Fatalf("title %q and address %q, want %q and %q", got.Title, got.URI, want.Title, want.URI)
		}
	}
}

func randomDocument(r *rand.Rand) *doc.Document {
	d := &doc.Document{Title: randomText(r, false), URI: "http://www.example.gov.cn/a?b=1&c=2"}
	for range r.IntN(8) {
		switch r.IntN(4) {
		case 0:
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Heading, Level: 1 + r.IntN(6), Text: randomText(r, true)})
		case 1:
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph})
		case 2:
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: randomText(r, false)})
		case 3:
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Table: randomTable(r)})
		}
	}
	return d
}

// randomTable fills a grid with cells that span free places.
func randomTable(r *rand.Rand) *doc.Table {
	height, width := 1+r.IntN(6), 2+r.IntN(6)
	taken := make([][]bool, height)
	for i := range taken {
		taken[i] = make([]bool, width)
	}
	var t doc.Table
	cells := 0
	for y := range height {
		var row []doc.Cell
		for x := range width {
			if taken[y][x] {
				continue
			}
			c := doc.Cell{Row: y, Col: x, RowSpan: 1, ColSpan: 1}
			for x+c.ColSpan < width && !taken[y][x+c.ColSpan] && r.IntN(4) == 0 && cells > 0 {
				c.ColSpan++
			}
			for y+c.RowSpan < height && r.IntN(4) == 0 {
				c.RowSpan++
			}
			for j := y; j < y+c.RowSpan; j++ {
				for i := x; i < x+c.ColSpan; i++ {
					taken[j][i] = true
				}
			}
			if r.IntN(3) > 0 {
				c.Text = randomText(r, true)
			}
			row = append(row, c)
			cells++
		}
		t.Rows = append(t.Rows, row)
	}
	return &t
}

var words = []string{"本年", "收到", "12", "0.35", "<件>", "&amp;", "a b", "“三安全”", "１２", "—", "/", "'", "第二十条"}

func randomText(r *rand.Rand, lines bool) string {
	var b strings.Builder
	for i := range 1 + r.IntN(5) {
		if i > 0 && lines && r.IntN(4) == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprint(&b, words[r.IntN(len(words))])
	}
	return b.String()
}
