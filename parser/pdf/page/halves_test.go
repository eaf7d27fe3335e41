package page

import "testing"

// TestHalves: a sheet of two pages is parted where both hold prose and nothing stands
// between them; a wide page is not.
func TestHalves(t *testing.T) {
	text := func(p *Page, x, y float64, words string) {
		for _, r := range words {
			p.Chars = append(p.Chars, Char{Text: string(r), Size: 10, Box: Box{x, y, x + 10, y + 10}})
			x += 10
		}
	}
	const prose = "本报告按照政府信息公开条例的规定编写"
	sheet := func() *Page {
		p := &Page{Number: 1, Width: 800, Height: 500}
		for _, x := range []float64{50, 450} {
			text(p, x, 400, prose)
			text(p, x, 380, prose)
			p.Rulings = append(p.Rulings, Ruling{true, 300, x, x + 300}, Ruling{false, x, 200, 300})
		}
		return p
	}
	table := &Page{Number: 2, Width: 800, Height: 500}
	text(table, 50, 400, prose)
	text(table, 450, 400, "12")
	got := Halves([]*Page{sheet(), table})
	if len(got) != 4 || got[1].Number != 1 || got[3].Number != 2 {
		t.Fatalf("%d halves", len(got))
	}
	ruled := &Page{Number: 1, Width: 800, Height: 500}
	text(ruled, 450, 300, "规章12")
	for y := range 4 {
		for x := range 3 {
			left := 50 + 100*float64(x)
			ruled.Rulings = append(ruled.Rulings, Ruling{true, 300 + 20*float64(y), left, left + 100}, Ruling{true, 300 + 20*float64(y), left + 400, left + 500})
		}
	}
	if got := Halves([]*Page{ruled}); len(got) != 2 {
		t.Error("two tables side by side are not parted")
	}
	right := got[1]
	if c := right.Chars[0]; c.Box.X0 != 50 || right.Shown(c.Box).X0 != 450 || len(right.Chars) != 2*len([]rune(prose)) {
		t.Errorf("the right half begins with %v", c)
	}
	if r := right.Rulings; len(r) != 2 || r[0] != (Ruling{true, 300, 50, 350}) || r[1] != (Ruling{false, 50, 200, 300}) {
		t.Errorf("its rulings are %v", r)
	}
	narrow := sheet() // margins of 1.5 %
	narrow.Rulings = append(narrow.Rulings, Ruling{true, 100, 12, 395}, Ruling{true, 100, 405, 788})
	if got := Halves([]*Page{narrow}); len(got) != 2 {
		t.Error("pages with narrow margins are not parted")
	}
	crossed, lone := sheet(), &Page{Number: 1, Width: 800, Height: 500}
	crossed.Rulings = append(crossed.Rulings, Ruling{true, 100, 50, 750})
	text(lone, 50, 400, prose)
	text(lone, 50, 380, prose)
	text(lone, 450, 380, "申请人情况")
	for _, pages := range [][]*Page{{crossed, sheet()}, {lone}} {
		if got := Halves(pages); len(got) != len(pages) {
			t.Errorf("%d halves of %d pages", len(got), len(pages))
		}
	}
	numbers := func(a, b string) *Page {
		p := &Page{Number: 1, Width: 800, Height: 500}
		text(p, 50, 400, prose)
		text(p, 50, 380, prose)
		text(p, 500, 380, "规章12")
		text(p, 200, 20, a)
		text(p, 600, 20, b)
		return p
	}
	for want, p := range map[int]*Page{2: numbers("3", "4"), 1: numbers("3", "5")} {
		if got := Halves([]*Page{p}); len(got) != want {
			t.Errorf("%d halves, want %d", len(got), want)
		}
	}
}
