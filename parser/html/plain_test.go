package html

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/parser/doc"
)

// plainBlocks reads a page, with its plain tables read from the skeleton or from the tree.
func plainBlocks(t *testing.T, text string, fromTree bool) (blocks []doc.Block, tables int) {
	t.Helper()
	s, err := strip(text, defaultMaxNodes)
	if err != nil {
		t.Fatal(err)
	}
	tables = len(s.plains)
	if fromTree {
		s.plains = nil
	}
	page, err := s.tree()
	if err != nil {
		t.Fatal(err)
	}
	if blocks, err = s.blocks(page, hardMaxDepth); err != nil {
		t.Fatal(err)
	}
	return blocks, tables
}

// TestPlainTables reads tables with odd tags in odd places, which are not plain, or plain
// all the same: the tree tells the same of them.
func TestPlainTables(t *testing.T) {
	odd := []string{"<tr>", "</tr>", "<td>", "</td>", "<th colspan=2>", "</th>", "<td rowspan=2>", "<td rowspan=0>", "<p>", "</p>", "<br>",
		"0", "行政许可", " ", "&nbsp;", "&lt", "a &amp b", "<tbody>", "</tbody>", "<thead>", "</thead>", "<tfoot>", "<table>", "</table>",
		"<div>", "</div>", "<caption>表</caption>", "<col>", "</colgroup>", "<b>", "</b>", "<a href=x>", "</a>", "\x00", "\ufffd", "<sup>1</sup>",
		"<input value=3>", "<tr role=navigation>", "<td role=menu>", "<h1>", "<li>", "<pre>\n", "</pre>", "<template>", "<select>", "<!-- -->",
		"<script>x</script>", "</body>", "<td style='display:none'>7</td>", "<span role=cell>", "</span>", "<textarea>5</textarea>", "\r\n"}
	cells := [][2]string{{"<td>", "</td>"}, {"<td>", ""}, {"<th>", "</th>"}, {"<td><p>", "</p></td>"}, {"<td><p>", "</td>"}, {"<td>1<p>2</p>", ""}}
	read := 0
	for seed := range uint64(4000) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var parts []string
		for range 3 + rng.IntN(5) {
			parts = append(parts, "<tr>")
			for range 2 + rng.IntN(7) {
				cell := cells[rng.IntN(len(cells))]
				parts = append(parts, cell[0], []string{"0", "", "其他"}[rng.IntN(3)], cell[1])
			}
			parts = append(parts, []string{"</tr>\n", ""}[rng.IntN(2)])
		}
		parts = slices.Concat([]string{"<p>前", "<table>", []string{"", "<tbody>"}[rng.IntN(2)]}, parts, []string{[]string{"", "</tbody>"}[rng.IntN(2)], "</table>", "后"})
		for range rng.IntN(4) {
			parts = slices.Insert(parts, rng.IntN(len(parts)+1), odd[rng.IntN(len(odd))])
		}
		text := "<!DOCTYPE html>" + strings.Join(parts, "")
		got, tables := plainBlocks(t, text, false)
		want, _ := plainBlocks(t, text, true)
		if !reflect.DeepEqual(want, got) {
			t.Fatalf("seed %d: %q (-from the tree +from the skeleton):\n%s", seed, text, cmp.Diff(want, got))
		}
		read += tables
	}
	if read < 1000 {
		t.Errorf("%d tables were plain: the test tests nothing", read)
	}
}
