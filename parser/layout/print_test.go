package layout

import (
	"flag"
	"fmt"
	"testing"
)

var (
	seedFlag   = flag.Uint64("seed", 0, "the page that TestPrint prints")
	layoutFlag = flag.String("layout", "", "print it in this layout")
	truthFlag  = flag.Bool("truth", false, "print the truth as well")
)

// TestPrint prints one page: go test ./parser/layout -run TestPrint -seed 7.
func TestPrint(t *testing.T) {
	if *seedFlag == 0 {
		t.Skip("no -seed")
	}
	p := Generate(*seedFlag)
	if *layoutFlag != "" {
		l, err := ParseLayout(*layoutFlag)
		if err != nil {
			t.Fatal(err)
		}
		p = Render(*seedFlag, l)
	}
	fmt.Printf("# seed %d %s %s %d %s\n%s\n", p.Seed, p.Truth.Edition, p.Truth.Organ, p.Truth.Year, p.Layout, p.Data)
	if !*truthFlag {
		return
	}
	for _, k := range p.Truth.Keys {
		c := p.Truth.Cells[k]
		fmt.Printf("%-90s %10s %-8s %q %s\n", k, c.Value, c.Status, c.Raw, c.Undecidable)
	}
	fmt.Println(p.Truth.Extra, p.Truth.Planted)
}
