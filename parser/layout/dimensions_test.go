package layout_test

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"nianbao/parser/layout"
)

var each = flag.Int("each", 0, "pages that TestDimensions reads of every choice")

// TestDimensions reads pages that are plain but for one choice, and prints how many
// of each class fail, less those that fail in the plain layout of the same media: -run TestDimensions -each 60 -v.
func TestDimensions(t *testing.T) {
	if *each == 0 {
		t.Skip("no -each")
	}
	plain := map[string]bool{}
	for _, l := range layout.Singles() {
		pages, example := map[string]int{}, map[string]string{}
		for seed := range uint64(*each) {
			f := failure{misses: counted(read(layout.Render(*start+seed, l)))}
			for class := range classesOf(f) {
				id := fmt.Sprint(l.Media, seed, class)
				if l == (layout.Layout{Media: l.Media}) {
					plain[id] = true
				} else if plain[id] {
					continue
				}
				if pages[class]++; pages[class] == 1 {
					example[class] = fmt.Sprint(*start + seed)
				}
			}
		}
		var b strings.Builder
		for _, class := range ranked(pages) {
			fmt.Fprintf(&b, " %s=%d(seed %s)", class, pages[class], example[class])
		}
		if b.Len() > 0 {
			t.Errorf("%-32s%s", l, b.String())
		}
	}
}
