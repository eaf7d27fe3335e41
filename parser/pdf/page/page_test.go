package page

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"nianbao/parser/pdf/file"
)

// read interprets content on a page of 200 by 100 points, with a font F of one-byte
// codes half as wide as high.
func read(t *testing.T, content, attributes, resources string, more ...string) *Page {
	t.Helper()
	return readWith(t, "", content, attributes, resources, more...)
}

// readWith does it with entries of the catalog.
func readWith(t *testing.T, catalog, content, attributes, resources string, more ...string) *Page {
	t.Helper()
	objects := append([]string{
		"<</Type/Catalog/Pages 2 0 R" + catalog + ">>", "<</Kids[3 0 R]>>",
		"<</Type/Page/MediaBox[0 0 200 100]" + attributes + "/Contents 4 0 R/Resources<</Font<</F 5 0 R/V 6 0 R/H 7 0 R/N<</Type/Font/Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 1000>>]>>>>" + resources + ">>>>",
		stream("", content),
		"<</Type/Font/Subtype/TrueType/BaseFont/Helvetica/FirstChar 0/Widths[" + strings.Repeat("500 ", 256) + "]/Encoding/WinAnsiEncoding>>",
		"<</Type/Font/Subtype/Type0/Encoding/UniGB-UCS2-V/DescendantFonts[<</DW 1000>>]>>",
		"<</Type/Font/Subtype/Type0/Encoding/UniGB-UCS2-H/DescendantFonts[<</DW 1000>>]>>",
	}, more...)
	var b bytes.Buffer
	b.WriteString("%PDF-1.4\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	b.WriteString("trailer<</Root 1 0 R>>")
	d, err := file.Open(b.Bytes(), file.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	p, err := NewReader(d).Read(0)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// where writes the characters with their left and lower end, rounded.
func where(p *Page) string {
	var out []string
	for _, c := range p.Chars {
		out = append(out, fmt.Sprintf("%s@%.0f,%.0f", c.Text, c.Box.X0, c.Box.Y0+0.14*c.Size))
	}
	return strings.Join(out, " ")
}

func TestText(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"Tj", "BT /F 10 Tf 20 30 Td (ab) Tj ET", "a@20,30 b@25,30"},
		{"TJ", "BT /F 10 Tf 20 30 Td [(a)-1000(b)] TJ ET", "a@20,30 b@35,30"},
		{"lines", "BT /F 10 Tf 12 TL 20 60 Td (a) Tj T* (b) Tj (c) ' 1 2 (d) \" ET", "a@20,60 b@20,48 c@20,36 d@20,24"},
		{"TD sets the leading", "BT /F 10 Tf 20 60 Td 0 -15 TD (a) Tj T* (b) Tj ET", "a@20,45 b@20,30"},
		{"spacing", "BT /F 10 Tf 1 Tc 5 Tw 20 30 Td (a b) Tj ET", "a@20,30 b@37,30"},
		{"scale and rise", "BT /F 10 Tf 200 Tz 3 Ts 20 30 Td (ab) Tj ET", "a@20,33 b@30,33"},
		{"matrices", "2 0 0 2 10 10 cm BT /F 10 Tf 1 0 0 1 5 5 Tm (ab) Tj ET", "a@20,20 b@30,20"},
		{"spaces are gaps", "BT /F 10 Tf 20 30 Td ( a\xa0) Tj ET", "a@25,30"},
		{"q and Q", "q 1 0 0 1 50 0 cm Q Q Q BT /F 10 Tf 20 30 Td (a) Tj ET", "a@20,30"},
		{"outside the clip", "q 0 0 50 100 re W n BT /F 10 Tf 20 30 Td (a) Tj 80 0 Td (b) Tj ET Q", "a@20,30"},
		{"over the right edge", "BT /F 10 Tf 192 30 Td (1234) Tj ET", "1@192,30 2@197,30 3@202,30 4@207,30"},
		{"above the page", "BT /F 10 Tf 20 300 Td (a) Tj ET", ""},
		{"inline image", "q BI /W 2 /H 1 ID \x00(\xff EI Q EIx\nEI Q BT /F 10 Tf 20 30 Td (a) Tj ET", "a@20,30"},
		{"a number that is two", "BT /F 10 Tf 20 30 Td (1234.50) Tj ET", "1@20,30 2@25,30 3@30,30 4@35,30 .@40,30 5@45,30 0@50,30"},
	} {
		if got := where(read(t, c.content, "", "")); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestFrame(t *testing.T) {
	content := "BT /F 10 Tf 20 30 Td (a) Tj ET"
	for attributes, want := range map[string]struct {
		width, height, x, y float64
	}{
		"":                               {200, 100, 22.5, 33.6},
		"/CropBox[10 10 110 60]":         {100, 50, 12.5, 23.6},
		"/Rotate 90":                     {100, 200, 33.6, 177.5},
		"/Rotate 180":                    {200, 100, 177.5, 66.4},
		"/Rotate -90":                    {100, 200, 66.4, 22.5},
		"/Rotate 90/CropBox[10 0 60 80]": {80, 50, 33.6, 37.5},
	} {
		p := read(t, content, attributes, "")
		x, y := p.Chars[0].Center()
		if p.Width != want.width || p.Height != want.height || math.Abs(x-want.x) > 0.1 || math.Abs(y-want.y) > 0.1 {
			t.Errorf("%s: %g by %g, character at %.1f, %.1f, want %v", attributes, p.Width, p.Height, x, y, want)
		}
	}
}

func TestDirections(t *testing.T) {
	for content, want := range map[string]Dir{
		"BT /F 10 Tf 20 30 Td (a) Tj ET":           Right,
		"BT /F 10 Tf 0 1 -1 0 20 30 Tm (a) Tj ET":  Up,
		"BT /F 10 Tf 0 -1 1 0 20 30 Tm (a) Tj ET":  Down,
		"BT /F 10 Tf -1 0 0 -1 20 30 Tm (a) Tj ET": Left,
		"BT /V 10 Tf 20 60 Td <4e094e00> Tj ET":    Down,
	} {
		if got := read(t, content, "", "").Chars[0].Dir; got != want {
			t.Errorf("%s: direction %d, want %d", content, got, want)
		}
	}
}

// TestVerticalText: columns from the right, each downwards, in a vertical font, in
// turned type, and by upright characters one below the other.
func TestVerticalText(t *testing.T) {
	upright := ""
	for i, s := range []string{"4e00", "4e8c", "4e09", "56db"} {
		upright += fmt.Sprintf("BT /V 10 Tf %d %d Td <%s> Tj ET ", 60-20*(i/2), 60-10*(i%2), s)
	}
	for _, content := range []string{
		"BT /V 10 Tf 60 60 Td <4e004e8c> Tj -20 0 Td <4e0956db> Tj ET", upright,
	} {
		var got []string
		for _, l := range Lines(read(t, content, "", "").Chars) {
			got = append(got, l.Text)
		}
		if s := strings.Join(got, "|"); s != "一二|三四" {
			t.Errorf("%s: lines %s", content, s)
		}
	}
}

// TestRulings draws the same line of 100 points in every habit.
func TestRulings(t *testing.T) {
	for _, content := range []string{
		"20 50 m 120 50 l S",
		"120 50 m 20 50 l s",
		"20 49.5 100 1 re f",
		"20 49.5 m 120 49.5 l 120 50.5 l 20 50.5 l h f*",
		"q 1 0 0 -1 0 100 cm 20 49.5 100 1 re f Q",
		"q 100 0 0 1 20 49.5 cm 0 0 1 1 re f Q",
		"q 20 49.5 100 1 re W n 0 0 200 100 re f Q",
		"q 20 0 100 100 re W n 0 50 m 200 50 l S Q",
		"/X Do",
		"q 100 0 0 1 20 49.5 cm /I Do Q",
		"q 100 0 0 1 20 49.5 cm BI /W 1 /Height 4 /IM true ID \x80 EI Q",
	} {
		p := read(t, content, "", "/XObject<</X 8 0 R/I 9 0 R>>", stream("/Subtype/Form/Matrix[1 0 0 1 20 0]/BBox[0 0 200 100]", "0 50 m 100 50 l S"),
			stream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "\x00"))
		found := false
		for _, r := range p.Rulings {
			found = found || r.Horizontal && math.Abs(r.At-50) < 0.1 && math.Abs(r.From-20) < 1 && math.Abs(r.To-120) < 1
		}
		if !found {
			t.Errorf("%s: rulings %v", content, p.Rulings)
		}
	}
	if p := read(t, "10 10 50 30 re 11 11 48 28 re f*", "", ""); len(p.Rulings) != 4 {
		t.Errorf("a frame of two rectangles: %v", p.Rulings)
	}
	tile := func(x, y float64) string { return fmt.Sprintf("%g %g 40 20 re f ", x, y) }
	if p := read(t, tile(10, 10)+tile(51, 10)+tile(10, 31)+tile(51, 31), "", ""); len(p.Rulings) != 16 {
		t.Errorf("four cells painted as boxes: %v", p.Rulings)
	}
	if p := read(t, tile(10, 10)+tile(51, 10)+tile(92, 10), "", ""); len(p.Rulings) != 12 {
		t.Errorf("three cells of a row: %v", p.Rulings)
	}
	if p := read(t, tile(10, 10)+tile(51, 10)+"92 10 40 50 re f "+tile(133, 10), "", ""); len(p.Rulings) != 0 {
		t.Errorf("four bars: %v", p.Rulings)
	}
	four := tile(10, 10) + tile(51, 10) + tile(10, 31) + tile(51, 31)
	for content, want := range map[string]int{four: 16, "1 g " + four: 0, "1 1 1 rg " + four: 0, "0 g 5 5 100 60 re f 1 g " + four: 16} { // white is seen on another colour
		if p := read(t, content, "", ""); len(p.Rulings) != want {
			t.Errorf("%s: %d rulings, want %d", content, len(p.Rulings), want)
		}
	}
	for _, content := range []string{"q 100 0 0 1 20 49.5 cm BI /W 100 /H 1 ID x EI Q", "q 100 0 0 9 20 49.5 cm BI /W 1 /H 1 ID x EI Q"} {
		if p := read(t, content, "", ""); len(p.Rulings) != 0 {
			t.Errorf("%s: a strip of a picture, or a box: %v", content, p.Rulings)
		}
	}
	if p := read(t, "0.9 g 10 10 50 30 re f 10 10 m 50 40 l S", "", ""); len(p.Rulings) != 0 {
		t.Errorf("a background and a slanted line: %v", p.Rulings)
	}
}

func TestLines(t *testing.T) {
	for content, want := range map[string]string{
		"BT /F 10 Tf 20 30 Td (12) Tj 30 0 Td (3) Tj ET":                "12 3",
		"BT /F 10 Tf 20 30 Td (12) Tj 10.5 0 Td (3) Tj ET":              "123",
		"BT /F 10 Tf 40 30 Td (b) Tj -5 0 Td (a) Tj ET":                 "ab",
		"BT /F 10 Tf 20 30 Td (bold) Tj 0.3 0 Td (bold) Tj ET":          "bold",
		"BT /F 10 Tf 20 30 Td (11) Tj ET":                               "11",
		"BT /F 10 Tf 20 60 Td (a) Tj ET BT /F 10 Tf 20 30 Td (b) Tj ET": "a|b",
	} {
		var got []string
		for _, l := range Lines(read(t, content, "", "").Chars) {
			got = append(got, l.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: lines %q, want %q", content, s, want)
		}
	}
	over := Lines(read(t, "BT /F 10 Tf 20 30 Td (5) Tj ET BT /F 10 Tf 20.5 30 Td (6) Tj ET", "", "").Chars)
	if over[0].Doubt == "" {
		t.Errorf("5 over 6 is read as %q without doubt", over[0].Text)
	}
}

// TestTurned: text set sideways is read as it runs, and has its place as shown.
func TestTurned(t *testing.T) {
	for matrix, want := range map[string]string{
		"1 0 0 1 20 30":   "a@20,30 200x100 -> 20",
		"0 -1 1 0 20 90":  "a@10,20 100x200 -> 19",
		"0 1 -1 0 20 10":  "a@10,180 100x200 -> 11",
		"-1 0 0 -1 90 30": "a@110,70 200x100 -> 85",
	} {
		p := read(t, "BT /F 10 Tf "+matrix+" Tm (abcdefghijkl) Tj ET 20 30 m 60 30 l S", "", "")
		first := strings.Fields(where(p))[0]
		got := fmt.Sprintf("%s %.0fx%.0f -> %.0f", first, p.Width, p.Height, p.Shown(p.Chars[0].Box).X0)
		if got != want || p.Chars[0].Dir != Right || len(p.Rulings) != 1 {
			t.Errorf("%s: %s, want %s; %v", matrix, got, want, p.Rulings)
		}
	}
}

// TestWatermark: large type that one sees through or hardly sees is left out, other type
// is not.
func TestWatermark(t *testing.T) {
	const text = "BT /F 10 Tf 20 60 Td (abc) Tj ET "
	for content, want := range map[string]string{
		text + "/G gs BT /F 30 Tf 20 30 Td (X) Tj ET":     "a@20,60 b@25,60 c@30,60",
		text + "q /G gs Q BT /F 30 Tf 20 30 Td (X) Tj ET": "a@20,60 b@25,60 c@30,60 X@20,30",
		"/G gs " + text: "a@20,60 b@25,60 c@30,60",
		text + "/L gs BT /F 10 Tf 20 30 Td (X) Tj ET":        "a@20,60 b@25,60 c@30,60",
		text + ".8 g BT /F 30 Tf 20 30 Td (X) Tj ET":         "a@20,60 b@25,60 c@30,60",
		text + "1 .8 .8 rg BT /F 30 Tf 20 30 Td (X) Tj ET":   "a@20,60 b@25,60 c@30,60",
		text + "0 .1 .1 0 k BT /F 30 Tf 20 30 Td (X) Tj ET":  "a@20,60 b@25,60 c@30,60",
		text + "1 g BT /F 30 Tf 20 30 Td (X) Tj ET":          "a@20,60 b@25,60 c@30,60 X@20,30",
		text + "1 .8 0 rg BT /F 30 Tf 20 30 Td (X) Tj ET":    "a@20,60 b@25,60 c@30,60 X@20,30",
		text + ".8 g 0 g BT /F 30 Tf 20 30 Td (X) Tj ET":     "a@20,60 b@25,60 c@30,60 X@20,30",
		text + "/S cs .8 scn BT /F 30 Tf 20 30 Td (X) Tj ET": "a@20,60 b@25,60 c@30,60 X@20,30",
	} {
		if got := where(read(t, content, "", "/ExtGState<</G<</ca .3>>/L<</ca .2>>>>")); got != want {
			t.Errorf("%s: %s, want %s", content, got, want)
		}
	}
}

// TestHuge: type larger than any heading is left out where text stands on it; a heading is not.
func TestHuge(t *testing.T) {
	const text = "BT /F 10 Tf 20 40 Td (abc) Tj 0 15 Td (d) Tj ET "
	for content, want := range map[string]string{
		text + "1 0 0 rg BT /F 60 Tf 10 30 Td (XY) Tj ET": "a@20,40 b@25,40 c@30,40 d@20,55",
		text + "1 0 0 rg BT /F 60 Tf 90 30 Td (X) Tj ET":  "a@20,40 b@25,40 c@30,40 d@20,55 X@90,30",
		text + "1 0 0 rg BT /F 25 Tf 20 38 Td (X) Tj ET":  "a@20,40 b@25,40 c@30,40 d@20,55 X@20,38",
	} {
		if got := where(read(t, content, "", "")); got != want {
			t.Errorf("%s: %s, want %s", content, got, want)
		}
	}
}

// TestTiled: a faint word that stands all over a page is left out; a shorter one, a rarer
// one, and one in the ink of the page is not.
func TestTiled(t *testing.T) {
	page := func(ink, word string, times int) string {
		return "0 g " + strings.Repeat("BT /F 10 Tf 20 60 Td (abcdefgh) Tj ET ", 6) + ink + strings.Repeat(" BT /F 8 Tf 60 20 Td ("+word+") Tj ET", times)
	}
	for content, dropped := range map[string]int{
		page(".8 g", "2024", 6):   24,
		page("/G gs", "2024", 6):  24,
		page(".8 g", "0.00", 9):   0,
		page(".8 g", "2024", 5):   0,
		page(".8 g", "20", 11):    0,
		page("0.3 g", "2024", 10): 0,
		page(".8 g", "2024", 49):  0, // the page is of that ink
		page(".8 g", "2024", 6) + " BT /F 8 Tf 60 40 Td (20) Tj ET":                                                                         24,
		page("", "", 0) + ".8 g" + strings.Repeat(" BT /H 8 Tf 60 20 Td <4e004e014e02> Tj ET", 6) + " BT /H 8 Tf 60 40 Td <4e004e01> Tj ET": 20,
	} {
		if p := read(t, content, "", "/ExtGState<</G<</ca .3>>>>"); p.Watermark != dropped || dropped == 24 && len(p.Marks) != 24 {
			t.Errorf("%s: %d left out, want %d", content, p.Watermark, dropped)
		}
	}
}

// TestSpacing: letter-spacing does not cut figures where all text of the size has it.
func TestSpacing(t *testing.T) {
	const han = "BT /H 10 Tf 3 Tc 10 60 Td <4e004e004e004e004e004e004e004e004e004e00> Tj ET "
	for content, want := range map[string]string{
		han + "BT /F 10 Tf 3 Tc 20 30 Td (123) Tj ET":                                          "123",
		"BT /F 10 Tf 3 Tc 20 30 Td (123) Tj ET":                                                "123",
		"BT /F 10 Tf 3 Tc 20 30 Td (-123) Tj ET":                                               "-123",
		"BT /F 10 Tf 20 30 Td [(1)-300(2)-300(3)] TJ ET":                                       "1 2 3",
		strings.Repeat("BT /F 10 Tf 20 80 Td [(1)-300(2)-300(3)] TJ ET ", 5):                   "123",
		strings.Repeat("BT /F 10 Tf 20 80 Td [(1)-300(2)-300(3)] TJ 50 0 Td (1999) Tj ET ", 5): "1 2 3 1999",
		strings.Repeat("BT /F 10 Tf 20 80 Td [(1)-300(2)-600(3)-500(4)-800(5)] TJ ET ", 5):     "1 2 3 4 5",
		"BT /F 10 Tf 3 Tc 20 30 Td (12) Tj (3) Tj ET":                                          "12 3",
		han + "BT /F 10 Tf 20 30 Td [(12)-600(3)] TJ ET":                                       "12 3",
	} {
		p := read(t, content, "", "")
		ls := Lines(p.Chars)
		if got := ls[len(ls)-1].Text; got != want {
			t.Errorf("%s: %q, want %q", content, got, want)
		}
	}
}

// TestSpread: a page of few figures is told by the others.
func TestSpread(t *testing.T) {
	few := strings.Repeat("BT /F 10 Tf 20 80 Td [(1)-300(2)-300(3)] TJ ET ", 2)
	for other, want := range map[string]string{few: "123", strings.Replace(few, "-300(2)-300", "-300(2)-700", 2): "1 2 3", "": "1 2 3"} {
		p := read(t, few, "", "")
		Spread([]*Page{p, read(t, other, "", "")})
		if got := Lines(p.Chars)[0].Text; got != want {
			t.Errorf("beside %s: %q, want %q", other, got, want)
		}
	}
}

// TestDropFrames: a box that all pages have is a border of the page; one of a single page, or
// lines alone, may be of a table.
func TestDropFrames(t *testing.T) {
	const frame, table, lines = "10 10 180 80 re S ", "5 40 m 195 40 l S ", "10 10 m 190 10 l S 10 90 m 190 90 l S "
	for _, c := range []struct {
		contents []string
		left     int
	}{
		{[]string{frame + table, frame}, 1}, {[]string{frame, "0 1 m 190 1 l S " + frame + table}, 0}, {[]string{frame}, 4},
		{[]string{strings.Repeat(frame, 26), strings.Repeat(frame, 26)}, 104},
		{[]string{frame, frame, table}, 4}, {[]string{frame, strings.Replace(frame, "180 80", "180 60", 1)}, 4}, {[]string{lines, lines}, 2},
	} {
		var pages []*Page
		for _, content := range c.contents {
			pages = append(pages, read(t, content, "", ""))
		}
		if DropFrames(pages); len(pages[0].Rulings) != c.left {
			t.Errorf("%q: %d rulings are left, want %d", c.contents, len(pages[0].Rulings), c.left)
		}
	}
}

// Qt sets the graphics state before each glyph; the object layer reads its object anew
// whenever it is asked.
func TestNamesAreLookedUpOnce(t *testing.T) {
	allocs := func(n int) float64 {
		return testing.AllocsPerRun(5, func() {
			read(t, strings.Repeat("/G gs\n", n), "", "/ExtGState<</G 8 0 R>>", "<</LW 2>>")
		})
	}
	if few, many := allocs(10), allocs(1010); many-few > 1000 {
		t.Errorf("a thousand names took %.0f allocations more", many-few)
	}
}

// TestNarrowType: characters that are narrow stand near each other, not over each other.
func TestNarrowType(t *testing.T) {
	for content, doubt := range map[string]bool{"30 Tz (123) Tj": false, "30 Tz -2 Tc (123) Tj": true, "(123) Tj 1 0 Td (456) Tj": true} {
		ls := Lines(read(t, "BT /F 10 Tf 20 60 Td "+content+" ET", "", "").Chars)
		if len(ls) != 1 || (ls[0].Doubt != "") != doubt {
			t.Errorf("%s: %v", content, ls)
		}
	}
}
