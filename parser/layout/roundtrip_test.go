package layout_test

import (
	"flag"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"

	"nianbao/parser/layout"
)

var (
	layouts = flag.Int("layouts", 3000, "pages of the round trip")
	start   = flag.Uint64("start", 1, "first seed")
	shown   = flag.Int("shown", 40, "pages of each class that are shrunk")
	only    = flag.String("only", "", "classes that fail the test, separated by commas; all when empty")
	media   = flag.String("media", "", "text or html: pages of one media only")
	fixed   = flag.String("fixed", "", "every page in this layout")
)

// ceilings are the classes of miss that may occur, in pages of a thousand, with the
// reason. They may fall, never rise; a class that is not here must not occur at all:
// SILENT and hang least of all. All these pages say that they are in doubt.
var ceilings = map[string]struct {
	text, html int
	why        string
}{
	"lost":    {6, 1, "flattened text in which the words of a label are cut in several ways at once: the row is ambiguous, not read"},
	"status":  {3, 1, "a blank cell where nothing but blank cells tells the columns is ambiguous or absent"},
	"nowhere": {1, 1, "text without its repeated lines, or glued over the border of its cells: figures stay in the prose"},
	"edition": {1, 1, "no head of the page is whole"},
	"plant":   {1, 1, "a planted error in a row that is ambiguous"},
	"wrong":   {1, 1, "a figure of a report in doubt, where a figure without a label or a glued digit misleads"},
	"unnamed": {1, 1, "one of these, in a cell that no finding names"},
	"alarm":   {1, 1, "a sum over such a row"},
	"year":    {1, 1, "no title, and the sentence with the year was dropped or stands far from the begin: it is null"},
	"extra":   {1, 1, "a figure of a column of its own in such a row"},
}

// TestRoundTrip writes reports in random layouts and reads them back.
func TestRoundTrip(t *testing.T) {
	n := *layouts
	if testing.Short() {
		n = min(n, 200)
	}
	failures := sweep(n)
	if *only != "" || *media != "" || *fixed != "" {
		if len(failures) > 0 {
			t.Errorf("%d of %d pages fail; classes by number of pages:\n%s", len(failures), n, triage(failures))
		}
		return
	}
	pages := map[string]int{}
	for _, f := range failures {
		for class := range classesOf(f) {
			medium, _, _ := strings.Cut(f.layout.String(), " ")
			pages[class+" "+medium]++
		}
	}
	t.Logf("%d pages, %d read without any miss", n, n-len(failures))
	over := false
	for _, k := range slices.Sorted(maps.Keys(pages)) {
		class, medium, _ := strings.Cut(k, " ")
		limit := ceilings[class].text
		if medium == "html" {
			limit = ceilings[class].html
		}
		// A page is text or HTML with equal chance; small runs get the slack of chance.
		if pages[k] > n*limit/2000+3*min(limit, 1) {
			over = true
			t.Errorf("%s: %d pages, at most %d of a thousand may", k, pages[k], limit)
		}
		t.Logf("%-14s %d pages", k, pages[k])
	}
	if over {
		t.Errorf("classes by number of pages:\n%s", triage(failures))
	}
}

// failure is a page that is not read back.
type failure struct {
	seed   uint64
	layout layout.Layout
	misses []miss
}

// sweep reads n pages on all cores; the result does not depend on their order.
func sweep(n int) []failure {
	out := make([]failure, n)
	next := make(chan int)
	var wg sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				seed := *start + uint64(i)
				p := page(seed)
				out[i] = failure{seed, p.Layout, counted(read(p))}
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
	return slices.DeleteFunc(out, func(f failure) bool { return len(f.misses) == 0 })
}

func page(seed uint64) layout.Page {
	if *fixed != "" {
		l, err := layout.ParseLayout(*fixed)
		if err != nil {
			panic(err)
		}
		return layout.Render(seed, l)
	}
	l := layout.Random(layout.Source(seed, 1))
	if *media != "" && !strings.HasPrefix(l.String(), *media) {
		l.Media = 1 - l.Media
		l.Settle()
	}
	return layout.Render(seed, l)
}

func counted(all []miss) []miss {
	if *only == "" {
		return all
	}
	return slices.DeleteFunc(all, func(m miss) bool { return !slices.Contains(strings.Split(*only, ","), m.class) })
}

// fails tells whether a page in a layout still has a miss of the class.
func fails(seed uint64, l layout.Layout, class string) (miss, bool) {
	for _, m := range read(layout.Render(seed, l)) {
		if m.class == class {
			return m, true
		}
	}
	return miss{}, false
}

// shrink puts the dimensions of a failing layout back to plain one by one, as long as
// the failure stays, until none can go.
func shrink(seed uint64, l layout.Layout, class string) layout.Layout {
	for again := true; again; {
		again = false
		for _, m := range l.Plainer() {
			if _, bad := fails(seed, m, class); bad && m != l {
				l, again = m, true
				break
			}
		}
	}
	return l
}

// triage ranks the failures: class, minimal layout, number of pages, one example.
func triage(failures []failure) string {
	pages := map[string]int{}
	for _, f := range failures {
		for class := range classesOf(f) {
			pages[class]++
		}
	}
	var b strings.Builder
	for _, class := range ranked(pages) {
		fmt.Fprintf(&b, "\n%-8s %d pages\n", class, pages[class])
		minimal, example := map[string]int{}, map[string]string{}
		n := 0
		for _, f := range failures {
			if _, ok := classesOf(f)[class]; !ok || n >= *shown {
				continue
			}
			n++
			l := f.layout
			if class != "hang" {
				l = shrink(f.seed, f.layout, class)
			}
			m, _ := fails(f.seed, l, class)
			minimal[l.String()]++
			if example[l.String()] == "" {
				example[l.String()] = fmt.Sprintf("seed %d: %s: %s", f.seed, m.what, m.text)
			}
		}
		for i, l := range ranked(minimal) {
			if i == 15 {
				break
			}
			fmt.Fprintf(&b, "  %3d  %s\n       %s\n", minimal[l], l, example[l])
		}
	}
	return b.String()
}

func classesOf(f failure) map[string]bool {
	m := map[string]bool{}
	for _, x := range f.misses {
		m[x.class] = true
	}
	return m
}

func ranked(m map[string]int) []string {
	keys := slices.Sorted(maps.Keys(m))
	sort.SliceStable(keys, func(i, j int) bool {
		if s := strings.ToUpper(keys[i]) == keys[i]; s != (strings.ToUpper(keys[j]) == keys[j]) {
			return s // SILENT first
		}
		return m[keys[i]] > m[keys[j]]
	})
	return keys
}

// TestShrink prints the minimal layout for each class of one page: -run TestShrink -seed 7.
func TestShrink(t *testing.T) {
	seed := layout.SeedFlag()
	if seed == 0 {
		t.Skip("no -seed")
	}
	p := page(seed)
	t.Log(triage([]failure{{seed, p.Layout, read(p)}}))
}

// TestSeed reads one page and prints every miss: -run TestSeed -seed 7 [-fixed LAYOUT].
func TestSeed(t *testing.T) {
	seed := layout.SeedFlag()
	if seed == 0 {
		t.Skip("no -seed")
	}
	p := page(seed)
	t.Log(p.Layout)
	for _, m := range read(p) {
		t.Errorf("%s %s: %s", m.class, m.what, m.text)
	}
}
