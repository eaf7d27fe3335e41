package layout

import (
	"html"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/model/edition"
)

// render is Render before the encoding, with the script left simplified.
func render(seed uint64) (string, *writer) {
	l := Random(Source(seed, 1))
	l.Script, l.Encoding = 0, 0
	t := RandomTruth(Source(seed, 2))
	w := &writer{rng: Source(seed, 3), t: t, l: l}
	parts := w.compose()
	if l.Media == HTML {
		tags := regexp.MustCompile(`<[^>]*>`)
		return html.UnescapeString(tags.ReplaceAllString(w.html(parts), "")), w
	}
	return w.plain(parts), w
}

// TestWritten holds that the pages carry every figure of their truth, in order.
func TestWritten(t *testing.T) {
	for seed := range uint64(2000) {
		text, w := render(seed)
		if w.l.Flat == FlatDistinct || w.l.Flat == FlatGrid || w.l.Rows == 4 { // lines dropped, cells wrapped
			continue
		}
		at := 0
		for _, k := range w.written {
			raw := strings.TrimSpace(w.t.Cells[k].Raw)
			i := strings.Index(text[at:], raw)
			if i < 0 {
				t.Fatalf("seed %d (%s): %s %q is not on the page after byte %d", seed, w.l, k, raw, at)
			}
			at += i + len(raw)
		}
		for _, k := range w.t.Keys {
			if w.t.Cells[k].Raw == "" && w.t.printed(k) {
				t.Fatalf("seed %d (%s): %s was not written", seed, w.l, k)
			}
		}
	}
}

// TestTrue holds that a report without planted errors keeps all hard rules, and that
// one with them breaks those it says.
func TestTrue(t *testing.T) {
	for seed := range uint64(2000) {
		truth := RandomTruth(Source(seed, 2))
		e := edition.Get(truth.Edition)
		for _, eq := range truth.equations(e) {
			if !truth.holds(e, eq) != planted(truth, eq) {
				t.Fatalf("seed %d: %s over %v: holds=%v planted=%v", seed, eq.ID, eq.Cells, truth.holds(e, eq), planted(truth, eq))
			}
		}
	}
}

func planted(t *Truth, eq Plant) bool {
	for _, p := range t.Planted {
		if p.ID == eq.ID && reflect.DeepEqual(p.Cells, eq.Cells) {
			return true
		}
	}
	return false
}

// TestAgain holds that a seed makes the same page twice, and that the name of a
// layout makes that layout.
func TestAgain(t *testing.T) {
	for seed := range uint64(500) {
		p, q := Generate(seed), Generate(seed)
		if !reflect.DeepEqual(p, q) {
			t.Fatalf("seed %d: two pages", seed)
		}
		if l, err := ParseLayout(p.Layout.String()); err != nil || l != p.Layout {
			t.Fatalf("seed %d: ParseLayout(%q) = %q, %v", seed, p.Layout, l, err)
		}
	}
}

// TestEditions makes every edition and variant with every kind of blanks.
func TestEditions(t *testing.T) {
	for _, e := range edition.All {
		for b := range blanksCount {
			for v := range 2 {
				tr := Make(rand.New(rand.NewPCG(uint64(b), uint64(v))), e.ID, Options{Blanks: b, Variant: v, Mixed: v == 1, OneRow: b%2 == 1})
				n := 0
				for _, k := range tr.Keys {
					if tr.Cells[k].Status != model.Absent {
						n++
					}
				}
				if n < 16 {
					t.Errorf("%s: %d cells", e.ID, n)
				}
			}
		}
	}
}
