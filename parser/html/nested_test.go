package html

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestNested compares the trees of random pages with those of x/net/html.
func TestNested(t *testing.T) {
	taken, elements := 0, map[string]bool{}
	for seed := range 20000 {
		rnd := rand.New(rand.NewPCG(uint64(seed), 11))
		var b strings.Builder
		if rnd.IntN(2) == 0 {
			b.WriteString("<!doctype html>")
		}
		writeNested(&b, rnd, 5)
		if compareTrees(t, b.String(), elements) {
			taken++
		}
	}
	if taken < 8000 {
		t.Errorf("only %d pages nest as they should", taken)
	}
	t.Logf("%d pages nest as they should; elements: %v", taken, elements)
}

// writeNested writes markup that nests, apart from a slip now and then.
func writeNested(b *strings.Builder, rnd *rand.Rand, depth int) {
	element := func(name string, content func()) {
		fmt.Fprintf(b, "<%s>", name)
		content()
		if rnd.IntN(8) > 0 {
			fmt.Fprintf(b, "</%s>", name)
		}
	}
	any := func(names string) string { all := strings.Fields(names); return all[rnd.IntN(len(all))] }
	deeper := func() { writeNested(b, rnd, depth-1) }
	several := func(f func()) {
		for range rnd.IntN(4) {
			f()
		}
	}
	row := func() { element("tr", func() { several(func() { element(any("td td td th"), deeper) }) }) }
	several(func() {
		switch n := rnd.IntN(40); {
		case n == 0:
			b.WriteString(parts[rnd.IntN(len(parts))])
		case n == 1:
			fmt.Fprintf(b, "</%s>", any("li dt dd dl div section h3 p form pre td tr tbody tfoot table colgroup col hr template"))
		case n == 2:
			fmt.Fprintf(b, "<%s>", any("template listing search dialog caption address dd col td tr tbody"))
		case n < 8 || depth == 0:
			b.WriteString(any("12 甲 &nbsp; &lt; & \r\n \x00 &#48;"))
		case n < 14:
			element("p", func() { b.WriteString("乙") })
		case n < 20:
			element(any("div section ul center address nav h1 h2 pre form li dt footer"), deeper)
		case n < 24:
			element(any("ul ol"), func() { several(func() { element("li", deeper) }) })
		case n < 27:
			element("dl", func() { several(func() { element(any("dt dd"), deeper) }) })
		case n < 29:
			b.WriteString("<hr>")
		default:
			element("table", func() {
				if rnd.IntN(3) == 0 {
					element("colgroup", func() { several(func() { b.WriteString("<col>") }) })
				}
				if rnd.IntN(3) == 0 {
					element(any("thead tbody tfoot"), func() { several(row) })
				}
				several(row)
			})
		}
	})
}

// compareTrees tells whether a page nests as it should.
func compareTrees(t *testing.T, page string, elements map[string]bool) bool {
	t.Helper()
	s, err := strip(page, defaultMaxNodes)
	if err != nil {
		t.Fatal(err)
	}
	root := nested(string(s.out))
	if root == nil {
		return false
	}
	want, err := html.Parse(strings.NewReader(string(s.out)))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			elements[n.Data] = true
		}
	}
	if w, g := drawTree(want), drawTree(root); w != g {
		t.Fatalf("page %q\nskeleton %q\nwant %s\ngot  %s", page, s.out, w, g)
	}
	return true
}

func drawTree(n *html.Node) string {
	var b strings.Builder
	for c := range n.ChildNodes() {
		switch c.Type {
		case html.TextNode:
			fmt.Fprintf(&b, "%q", c.Data)
		case html.ElementNode:
			fmt.Fprintf(&b, "%s/%s%q{%s}", c.Data, c.DataAtom, c.Attr, drawTree(c))
		}
	}
	return b.String()
}
