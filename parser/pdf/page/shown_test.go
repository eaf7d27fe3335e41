package page

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// TestCovered: text under a box that was painted over it is hidden; a box that one sees
// through, or that is painted first, hides nothing.
func TestCovered(t *testing.T) {
	const old, new = "BT /F 10 Tf 20 30 Td (12) Tj ET ", " BT /F 10 Tf 20 30 Td (7) Tj ET"
	for content, want := range map[string]string{
		old + "1 g 18 26 20 14 re f" + new:                                "7",
		old + "1 g 18 26 20 14 re h f" + new:                              "7",
		old + "1 g 18 26 m 38 26 l 38 40 l 18 40 l h f*" + new:            "7",
		old + "1 g 24 26 20 14 re f" + new:                                "17",
		"1 g 18 26 20 14 re f " + old:                                     "12",
		old + "/M gs 1 1 0 rg 18 26 20 14 re f":                           "12",
		old + "/G gs 1 1 0 rg 18 26 20 14 re f":                           "12",
		old + "/Pattern cs /P scn 18 26 20 14 re f":                       "12",
		old + "18 26 m 38 26 l 28 80 l h f":                               "12",
		old + "q 20 30 m 25 90 l 15 90 l h W n 1 g 18 26 20 14 re f Q":    "12",
		old + "q 0 0 200 100 re W n 1 g 18 26 20 14 re f Q" + new:         "7",
		old + "1 g 18 34 20 14 re f" + new:                                "172", // the upper half alone: one sees both
		old + "0.9 g 18 60 20 14 re f 1 g 18 26 20 14 re f 0 g 2 w" + new: "7",
	} {
		var got strings.Builder
		for _, l := range Lines(read(t, content, "", "/ExtGState<</G<</ca .3>>/M<</BM/Multiply>>>>").Chars) {
			for _, c := range l.Chars {
				if !c.Hidden {
					got.WriteString(c.Text)
				}
			}
		}
		if got.String() != want {
			t.Errorf("%s: %s, want %s", content, got.String(), want)
		}
	}
}

// TestWhiteBox: the outline of a white box is white, and no border; a black one is.
func TestWhiteBox(t *testing.T) {
	for content, want := range map[string]int{
		"1 1 1 RG 1 1 1 rg 20 20 30 20 re B":    0,
		"1 G 1 g 20 20 30 20 re b":              0,
		"0 0 0 0 K 1 g 20 20 30 20 re B":        0,
		"1 1 1 rg 20 20 30 20 re B":             4,
		"1 1 1 RG 0.5 g 20 20 30 20 re B":       4,
		"1 1 1 RG 20 20 30 20 re S":             4,
		"/C CS 1 SCN 1 1 1 rg 20 20 30 20 re B": 4,
	} {
		if p := read(t, content, "", ""); len(p.Rulings) != want {
			t.Errorf("%s: %d rulings, want %d", content, len(p.Rulings), want)
		}
	}
}

// TestLayers: a layer that is off is not shown, whatever content belongs to it.
func TestLayers(t *testing.T) {
	const text = "BT /F 10 Tf 20 30 Td (a) Tj ET "
	resources := "/Properties<</On 9 0 R/Off 10 0 R/Any 11 0 R>>/XObject<</X 8 0 R>>"
	more := []string{stream("/Subtype/Form/BBox[0 0 200 100]/OC 10 0 R/Resources<</Font<</F 5 0 R>>>>", text), "<</Type/OCG/Name(on)>>", "<</Type/OCG/Name(off)>>",
		"<</Type/OCMD/OCGs[9 0 R 10 0 R]>>"}
	for content, want := range map[string]string{
		"/OC /Off BDC " + text + "0 0 m 100 0 l S EMC":             "",
		"/OC /On BDC " + text + "EMC":                              "a@20,30",
		"/OC /Any BDC " + text + "EMC":                             "a@20,30",
		"/OC /Off BDC /Span BMC " + text + "EMC EMC":               "",
		"/OC /Off BDC /Span BMC EMC EMC " + text + "/X Do EMC EMC": "a@20,30",
	} {
		p := readWith(t, "/OCProperties<</OCGs[9 0 R 10 0 R]/D<</OFF[10 0 R]>>>>", content, "", resources, more...)
		if got := where(p); got != want || len(p.Rulings) > 0 {
			t.Errorf("%s: %s %v, want %s", content, got, p.Rulings, want)
		}
	}
}

// TestAnnotations: fields, typed text and stamps are shown in their rectangles; what is
// hidden is not. Text without an appearance is set as viewers set it.
func TestAnnotations(t *testing.T) {
	form := stream("/Subtype/Form/BBox[0 0 10 5]/Resources<</Font<</F 5 0 R>>>>", "/Tx BMC BT /F 5 Tf 1 1 Td (7) Tj ET EMC")
	for annotation, want := range map[string]string{
		"/Subtype/Widget/Rect[20 30 40 40]/AP<</N 8 0 R>>":                          "7@22,32",
		"/Subtype/FreeText/Rect[40 40 20 30]/AP<</N 8 0 R>>":                        "7@22,32",
		"/Subtype/Widget/Rect[20 30 40 40]/AS/Yes/AP<</N<</Yes 8 0 R/Off 9 0 R>>>>": "7@22,32",
		"/Subtype/Widget/Rect[20 30 40 40]/AP<</N<</Yes 8 0 R>>>>":                  "",
		"/Subtype/Link/Rect[20 30 40 40]/AP<</N 8 0 R>>":                            "",
		"/Subtype/Widget/F 2/Rect[20 30 40 40]/AP<</N 8 0 R>>":                      "",
		"/Subtype/Widget/Rect[20 30 40 40]":                                         "",
		"/Subtype/Widget/Rect[20 30 40 40]/V(12)/DA(/H 4 Tf 0 g)":                   "1@22,34 2@24,34",
		"/Subtype/Widget/Rect[20 30 40 40]/V(12)/DA(/H 4 Tf 0 g)/Q 1":               "1@28,34 2@30,34",
		"/Subtype/Widget/Rect[20 30 40 40]/V(12)/DA(/H 4 Tf 0 g)/Q 2":               "1@34,34 2@36,34",
		"/Subtype/Widget/Rect[40 40 20 30]/V<feff0037>":                             "7@22,32",
		"/Subtype/Widget/Rect[20 30 40 40]/Parent<</V(7)/Parent<</DA(/H 0 Tf)>>>>":  "7@22,32",
		"/Subtype/Widget/Rect[20 30 40 40]/V(" + strings.Repeat("7", 1001) + ")":    "",
		"/Subtype/Widget/Rect[20 30 40 40]/V/Yes":                                   "",
		"/Subtype/FreeText/Rect[20 30 40 40]/Contents(7)":                           "7@22,32",
		"/Subtype/Stamp/Rect[20 30 40 40]/Contents(7)":                              "",
	} {
		if got := where(read(t, "2 0 0 2 0 0 cm", "/Annots[<<"+annotation+">>]", "", form)); got != want {
			t.Errorf("%s: %s, want %s", annotation, got, want)
		}
	}
}

// TestActualText: what marked content says of its text stands for characters that have
// no name, and for no others.
func TestActualText(t *testing.T) {
	resources := "/Properties<</P<</ActualText(7)>>>>"
	for content, want := range map[string]string{
		"/Span <</ActualText <feff00310032>>> BDC BT /N 10 Tf 20 30 Td <00010002> Tj ET EMC": "1@20,30 2@30,30",
		"/Span <</ActualText (12 3)>> BDC BT /N 10 Tf 20 30 Td <00010002> Tj ET EMC":         "123@20,30",
		"/Span /P BDC BT /N 10 Tf 20 30 Td <0001> Tj ET EMC":                                 "7@20,30",
		"/Span <</ActualText ()>> BDC BT /N 10 Tf 20 30 Td <0001> Tj ET EMC":                 "\ufffd@20,30",
		"/Span <</ActualText (9)>> BDC BT /F 10 Tf 20 30 Td (8) Tj ET EMC":                   "8@20,30",
	} {
		p := read(t, content, "", resources)
		if got := where(p); got != want {
			t.Errorf("%s: %s, want %s", content, got, want)
		}
	}
}

// TestBow: the characters of a stamp go with those of them that stand slanted; upright
// text beside a stamp does not.
func TestBow(t *testing.T) {
	on := func(degrees ...float64) (s string) {
		for _, d := range degrees {
			sin, cos := math.Sincos(d * math.Pi / 180)
			s += fmt.Sprintf("BT /F 10 Tf %.3f %.3f %.3f %.3f %.2f %.2f Tm (9) Tj ET ", cos, sin, -sin, cos, 100+50*sin, 20+50*cos)
		}
		return s
	}
	const text = "BT /F 10 Tf 10 10 Td (a) Tj ET "
	for content, want := range map[string]string{
		text + on(-40, -20, 0, 20, 40) + text:                 "a@10,10 a@10,10",
		text + on(-4, 0, 4, 8) + text:                         "a@10,10 a@10,10",
		text + on(-8, -4) + text:                              "a@10,10 a@10,10",
		text + on(0) + text:                                   "a@10,10 9@100,70 a@10,10",
		on(-20) + text + on(20):                               "a@10,10",
		on(-20) + "BT /F 12 Tf 100 70 Td (7) Tj ET " + on(20): "7@100,70",
	} {
		if got := where(read(t, content, "", "")); got != want {
			t.Errorf("%s: %s, want %s", content, got, want)
		}
	}
}

// TestStamp: what stands in a stamp in its colour is of the stamp, or in doubt where other
// text has that colour; what is of another colour is the page's.
func TestStamp(t *testing.T) {
	const bow = "q %s BT /F 10 Tf .9 .4 -.4 .9 60 50 Tm (9) Tj .9 .2 -.2 .9 85 70 Tm (9) Tj .9 -.4 .4 .9 110 50 Tm (9) Tj 1 0 0 1 70 60 Tm (123) Tj ET Q "
	const text = "BT /F 10 Tf 95 60 Td (7) Tj ET "
	const ring = "1 0 0 RG 120 50 m 120 67 107 80 90 80 c 73 80 60 67 60 50 c 60 33 73 20 90 20 c 107 20 120 33 120 50 c s "
	for content, want := range map[string]string{
		fmt.Sprintf(bow, "1 0 0 rg") + text:                                                  "7",
		fmt.Sprintf(bow, "0 1 1 0 k") + text:                                                 "7",
		fmt.Sprintf(bow, "1 0 0 rg") + "1 0 0 rg BT /F 10 Tf 75 47 Td (8) Tj ET 0 g " + text: "123 7? 8?",
		ring + "1 0 0 rg BT /F 10 Tf 65 40 Td (12) Tj 40 30 Td (x) Tj ET 0 g " + text:        "7",
		"0 0 1 RG " + ring[9:] + "1 0 0 rg BT /F 10 Tf 65 40 Td (12) Tj ET 0 g " + text:      "7 12",
		"1 0 0 RG 60 20 60 60 re S 1 0 0 rg BT /F 10 Tf 65 40 Td (12) Tj ET 0 g " + text:     "7 12",
		fmt.Sprintf(bow, "0 g") + text:                                                       "123 7",
		fmt.Sprintf(bow, ".3 .3 .35 rg") + text:                                              "123 7",
		fmt.Sprintf(bow, "1 0 0 rg") + "0 0 1 rg " + text:                                    "7",
		fmt.Sprintf(bow, "1 0 0 rg") + "1 0 0 rg BT /F 10 Tf 10 10 Td (8) Tj ET 0 g " + text: "123 7? 8",
	} {
		var got []string
		for _, l := range Lines(read(t, content, "", "").Chars) {
			if l.Doubt != "" {
				l.Text += "?"
			}
			got = append(got, l.Text)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", content, s, want)
		}
	}
}

// TestRaised: the number of a note behind a figure or a label is none of it; small type on
// the line is, and what is more than a number. Behind spread figures it stands as far off
// as their digits. Beside a border or at some distance stands a figure of the next cell.
// Digits at two heights are a doubt.
func TestRaised(t *testing.T) {
	for content, want := range map[string]string{
		"(24) Tj /F 6 Tf 4 Ts (1) Tj":                                 "24",
		"(24) Tj /F 6 Tf 4 Ts ([12]) Tj 0 Ts /F 10 Tf 30 0 Td (5) Tj": "24 5",
		"(24) Tj /F 6 Tf (1) Tj":                                      "241",
		"(24) Tj 1.5 Ts (1) Tj":                                       "241?",
		"(24) Tj /F 6 Tf 4 Ts (1a) Tj":                                "241a?",
		"(24) Tj /F 6 Tf 4 Ts 30 0 Td (1) Tj":                         "24 1",
		"(24) Tj /F 6 Tf 4 Ts (12345) Tj":                             "2412345?",
		"(24) Tj /F 8.4 Tf 4 Ts (1) Tj":                               "24",
		"(24) Tj /F 6 Tf 4 Ts 12 0 Td (1) Tj":                         "241?",
		"2 Tc (123456) Tj 0 Tc /F 6 Tf 4 Ts (1) Tj":                   "123456",
		"(24) Tj ET 30.5 20 m 30.5 50 l S BT /F 6 Tf 31 34 Td (1) Tj": "241?",
	} {
		var got []string
		p := read(t, "BT /F 10 Tf 20 30 Td "+content+" ET", "", "")
		if len(p.Marks) != p.Raised {
			t.Errorf("%s: %d left out, %d marks", content, p.Raised, len(p.Marks))
		}
		for _, l := range Lines(p.Chars) {
			if l.Doubt != "" {
				l.Text += "?"
			}
			got = append(got, l.Text)
		}
		if s := strings.Join(got, "|"); s != want {
			t.Errorf("%s: %s, want %s", content, s, want)
		}
	}
}

// TestLineNumbers: numbers beside the text that count its lines are left out, figures that
// stand there are not.
func TestLineNumbers(t *testing.T) {
	page := func(numbers ...string) (s string) {
		for i, n := range numbers {
			s += fmt.Sprintf("BT /F 10 Tf 5 %d Td (%s) Tj /H 10 Tf 40 0 Td <4e004e00> Tj ET ", 80-15*i, n)
		}
		return s
	}
	for want, numbers := range map[string][]string{
		"一一 一一 一一 一一 一一":           {"1", "2", "3", "4", "5"},
		"一一 一一 一一 一一 一一 ":          {"30", "35", "40", "45", "50"},
		"1 一一 2 一一 3 一一 4 一一":      {"1", "2", "3", "4"},
		"1 一一 2 一一 3 一一 4 一一 6 一一": {"1", "2", "3", "4", "6"},
		"5 一一 4 一一 3 一一 2 一一 1 一一": {"5", "4", "3", "2", "1"},
	} {
		var got []string
		for _, l := range Lines(read(t, page(numbers...), "", "").Chars) {
			got = append(got, l.Text)
		}
		if s := strings.Join(got, " "); s != strings.TrimSpace(want) {
			t.Errorf("%v: %s, want %s", numbers, s, want)
		}
	}
}

// TestMarks: outlines of characters and small pictures are noted, boxes and borders are not.
func TestMarks(t *testing.T) {
	for content, want := range map[string]int{
		"20 30 m 24 30 l 24 32 l 22 33 l 23 36 l 21 37 l 20 34 l h f": 1,
		"20 30 5 8 re f":                               0,
		"20 30 m 60 30 l 58 34 l 22 34 l h f":          0,
		"q 6 0 0 8 20 30 cm BI /W 1 /H 1 ID x EI Q":    1,
		"q 100 0 0 80 20 10 cm BI /W 1 /H 1 ID x EI Q": 0,
	} {
		if p := read(t, content, "", ""); len(p.Marks) != want {
			t.Errorf("%s: %v", content, p.Marks)
		}
	}
}

// TestStruck: text with a line through it from end to end is left out; a border that runs
// through text, and a line under it, leave it.
func TestStruck(t *testing.T) {
	for line, want := range map[string]string{
		"20 33 m 30 33 l S":                                     "5@30,30",
		"20 33 10 .5 re f":                                      "5@30,30",
		"20 33 m 35 33 l S":                                     "",
		"20 33 m 30 33 l S 20 20 m 20 50 l S":                   "5@30,30",
		"20 33 m 30 33 l S 20 20 m 20 50 l S 30 20 m 30 50 l S": "1@20,30 2@25,30 5@30,30",
		"20 33 m 30 33 l S 30 33 m 60 33 l S":                   "1@20,30 2@25,30 5@30,30",
		"10 33 m 50 33 l S":                                     "1@20,30 2@25,30 5@30,30",
		"20 28.5 m 30 28.5 l S":                                 "1@20,30 2@25,30 5@30,30",
		"20 33 m 22 36 l S":                                     "1@20,30 2@25,30 5@30,30",
		"21 33 m 29 33 l S 22 31.5 m 28 31.5 l S":               "1@20,30 2@25,30 5@30,30",
		"20 33 m 30 33 l S 26 31 m 26 35 l S":                   "1@20,30 2@25,30 5@30,30",
		"20 33 m 30 33 l S 20 34 m 30 34 l S":                   "5@30,30",
	} {
		p := read(t, "BT /F 10 Tf 20 30 Td (12) Tj (5) Tj ET "+line, "", "")
		if got := where(p); got != want || len(p.Marks) != 3-len(p.Chars) {
			t.Errorf("%s: %s, want %s; marks %v", line, got, want, p.Marks)
		}
	}
}

// TestDropCut: a line that two pages show half of is of the one that shows more.
func TestDropCut(t *testing.T) {
	half := func(text string, x, y0, y1 float64) Char {
		return Char{Text: text, Size: 10, Box: Box{x, y0, x + 5, y1}}
	}
	for _, c := range []struct {
		above, below Char
		want         [2]int // characters left
	}{
		{half("7", 50, 30, 36), half("7", 50, 770, 774), [2]int{2, 1}},
		{half("7", 50, 30, 34), half("7", 50, 770, 776), [2]int{1, 2}},
		{half("7", 50, 30, 36), half("8", 50, 770, 774), [2]int{2, 2}},
		{half("7", 50, 30, 36), half("7", 90, 770, 774), [2]int{2, 2}},
		{half("7", 50, 30, 40), half("7", 50, 770, 780), [2]int{2, 2}}, // both whole
	} {
		pages := []*Page{{Chars: []Char{half("1", 50, 400, 410), c.above}}, {Chars: []Char{c.below, half("2", 50, 400, 410)}}}
		if DropCut(pages); len(pages[0].Chars) != c.want[0] || len(pages[1].Chars) != c.want[1] {
			t.Errorf("%v and %v: %d and %d", c.above.Box, c.below.Box, len(pages[0].Chars), len(pages[1].Chars))
		}
	}
}

// TestCutFigure: a figure that a clip goes through is in doubt, and one that ends there beside
// such; one that ends at a clip like all others, or whose clip is its own, is not.
func TestCutFigure(t *testing.T) {
	const in = "0 0 60 100 re W n "
	show := func(x, y int, text string) string { return fmt.Sprintf("BT /F 10 Tf %d %d Td (%s) Tj ET ", x, y, text) }
	for content, want := range map[string]string{
		in + show(46, 60, "123"):                      "123?",     // half of 3 is seen
		in + show(46, 60, "1234"):                     "123?",     // and nothing of 4
		in + show(46, 60, "123") + show(50, 30, "45"): "123? 45?", // there may be more of 45
		in + show(45, 60, "123") + show(50, 30, "45"): "123 45",   // the column ends there
		in + show(40, 60, "123"):                      "123",      // well within
		in + show(46, 60, "abc"):                      "abc",      // no figure
		"3 0 60 100 re W n " + show(0, 60, "123"):     "123?",     // its first digit
		"0 50 100 50 re W n " + show(20, 70, "12") + show(20, 56, "34") + show(22, 42, "5"): "12 34?", // its last line is not seen
		"0 0 100 60 re W n " + show(20, 60, "12") + show(22, 46, "3"):                       "3?",     // nor its first
		"0 50 100 50 re W n " + show(20, 56, "12") + show(80, 42, "5"):                      "12",     // of another column
		"0 50 100 50 re W n " + show(20, 56, "12") + show(5, 42, "a") + show(20, 42, "5"):   "12",     // of another row
		"8 0 60 100 re W n " + show(0, 60, "123"):                                           "23?",    // which is not seen
		"0 0 7 100 re W n " + show(3, 60, "1"):                                              "1",      // the clip of this digit
		"q " + in + show(46, 60, "1") + "Q " + show(65, 30, "2"):                            "1 2",    // another clip
	} {
		var got []string
		for _, l := range Lines(read(t, content, "", "").Chars) {
			mark := ""
			if l.Doubt != "" {
				mark = "?"
			}
			got = append(got, l.Text+mark)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: %s, want %s", content, s, want)
		}
	}
}

// TestRinged: a box round a figure within the borders of its cell, or over them, is none; a
// cell that is drawn as a box, with room to the next or without, is one.
func TestRinged(t *testing.T) {
	const cell = "10 20 m 10 50 l S 60 20 m 60 50 l S 5 25 m 65 25 l S 5 40 m 65 40 l S "
	const text = "BT /F 10 Tf 25 30 Td (12) Tj ET "
	for content, want := range map[string]int{
		cell + text + "23 23 14 20 re S":                                                                       4,
		cell + text + "23 28 m 37 28 l 37 38 l 23 38 l h S":                                                    4,
		cell + text + "BT /F 10 Tf 75 30 Td (9) Tj ET 23 23 14 20 re S 73 23 9 20 re S 90 20 m 90 50 l S":      5,
		"10 20 m 10 31 l S 10 35 m 10 50 l S 60 20 m 60 31 l S 60 35 m 60 50 l S " + text + "23 23 14 20 re S": 4,
		cell + text + "11 23 48 20 re S":                                                                       8,
		cell + "23 23 14 20 re S":                                                                              8,
		cell + "BT /F 10 Tf 25 30 Td (ab) Tj ET 23 23 14 20 re S":                                              8,
		text + "23 23 14 20 re S":                                                                              4,
		"2 23 14 20 re S " + text + "23 23 14 20 re S 44 23 14 20 re S":                                        12,
	} {
		if p := read(t, content, "", ""); len(p.Rulings) != want {
			t.Errorf("%s: %d rulings, want %d", content, len(p.Rulings), want)
		}
	}
}
