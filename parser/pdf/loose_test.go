package pdf

import (
	"fmt"
	"math/rand"
	"testing"

	"nianbao/parser/doc"
	"nianbao/parser/pdf/page"
)

// TestLoose reads tables without columns of rules: cell by cell, with all spans, and
// without a doubt. The habits that decide where words stand are drawn at random: how
// near the columns are, how cells are aligned, how many lines labels have, where pages
// turn, whether heads are printed again, blanks, and a watermark.
func TestLoose(t *testing.T) {
	n := 400
	if testing.Short() {
		n = 60
	}
	for seed := range n {
		r := rand.New(rand.NewSource(int64(seed)))
		opt := WriteOptions{
			Encoding:    []Encoding{ToUnicode, GBK, UniGB, GBKBytes}[r.Intn(4)],
			Borders:     []Borders{NoBorders, NoBorders, Horizontal, HeadLines, Outer}[r.Intn(5)],
			Size:        []float64{6, 7, 8, 9, 10}[r.Intn(5)],
			Align:       Align(r.Intn(4)),
			VAlign:      VAlign(r.Intn(3)),
			Padding:     []float64{0.5, 1, 2, 3, 5}[r.Intn(5)],
			Narrow:      []float64{10, 10, 7, 14}[r.Intn(4)],
			PageHeight:  []float64{842, 842 - 8*float64(r.Intn(45))}[r.Intn(2)],
			PageNumbers: r.Intn(2) == 0,
		}
		if r.Intn(3) == 0 {
			opt.RepeatHead, opt.CutRows = 3, r.Intn(2) == 0
		}
		// Where figures stand apart from their heads, no blank can be told from its neighbour.
		d := form(int64(seed), opt.Align != FiguresRight && r.Intn(2) == 0)
		if r.Intn(8) == 0 {
			opt.Watermark = "政府信息公开"
			d.Blocks = []doc.Block{d.Blocks[5], d.Blocks[6]}
		}
		fillLast(d)
		t.Run(fmt.Sprint(seed), func(t *testing.T) { checkTrip(t, d, opt) })
	}
}

// fillLast gives the last row of each table a figure: a table without borders ends
// with its last figure.
func fillLast(d *doc.Document) {
	for _, b := range d.Blocks {
		if b.Table == nil {
			continue
		}
		rows := b.Table.Rows
		last := rows[len(rows)-1]
		if c := &last[len(last)-1]; c.Text == "" {
			c.Text = "5"
		}
	}
}

// TestOutermost: a figure that fell out of line with its row is no page number where
// more of the page stands below it.
func TestOutermost(t *testing.T) {
	var lines []page.Line
	for i := range 6 {
		y := float64(120 - 20*i)
		lines = append(lines, page.Line{Box: page.Box{X0: 50, Y0: y, X1: 80, Y1: y + 10}})
	}
	lines = append(lines, lines...)
	for i := range 6 {
		lines[i].Box.Y0, lines[i].Box.Y1 = lines[i].Box.Y0+600, lines[i].Box.Y1+600
	}
	for k, want := range map[int]bool{0: true, 2: true, 3: false, 8: false, 9: true, 11: true} {
		if got := outermost(lines, k); got != want {
			t.Errorf("line %d: %v", k, got)
		}
	}
}
