package grid

import (
	"math"
	"slices"
	"strings"

	"nianbao/parser/pdf/page"
)

// word is text without a gap.
type word struct {
	line  Line
	y     float64 // of its middle, falling on from page to page
	value bool    // a figure, a sign for none, or a unit in a column of units
	at    int     // the number of its line
	more  []Line  // of a figure of several lines, the others
	whole bool    // which are one figure that its cell was too narrow for
}

// wordsOf parts a line where it has gaps: of more than half a character, of less
// between two figures. What labels and figures without a gap make is cut too.
//
// Text of another size in between, a watermark, is words of its own.
func wordsOf(l Line) (ws []word) {
	if small, large := bySize(l.Chars); large != nil {
		for _, chars := range [][]page.Char{small, large} {
			for _, part := range page.Lines(chars) {
				ws = append(ws, wordsOf(Line{part, l.Page})...)
			}
		}
		return ws
	}
	for i := 0; i < len(l.Chars); {
		j := i + 1
		for j < len(l.Chars) && !gapBetween(&l.Chars[j-1], &l.Chars[j]) {
			j++
		}
		for _, part := range page.Lines(l.Chars[i:j]) {
			for _, piece := range cutGlued(part) {
				ws = append(ws, word{line: Line{piece, l.Page}, y: (piece.Box.Y0 + piece.Box.Y1) / 2, value: isValue(piece.Text)})
			}
		}
		i = j
	}
	return ws
}

// bySize parts the characters of a line that are much larger than the others.
func bySize(chars []page.Char) (small, large []page.Char) {
	least, most := math.Inf(1), 0.0
	for i := range chars {
		least, most = min(least, chars[i].Size), max(most, chars[i].Size)
	}
	if !(most > larger*least) {
		return chars, nil
	}
	for i := range chars {
		if chars[i].Size > larger*least {
			large = append(large, chars[i])
		} else {
			small = append(small, chars[i])
		}
	}
	return small, large
}

const larger = 1.8 // times the size of a table's text is none of it

// gapOf is the room between two characters beyond their letter-spacing, in sizes.
func gapOf(a, b *page.Char) float64 {
	return (b.Box.X0-a.Box.X1)/b.Size - float64(b.Spacing)
}

func gapBetween(a, b *page.Char) bool {
	if a.Dir != page.Right || b.Dir != page.Right {
		return false
	}
	g := gapOf(a, b)
	return g >= 0.6 || g > 0.22 && strings.Contains(figureSigns, a.Text) && strings.Contains(figureSigns, b.Text)
}

// cutGlued parts text in which cells stand so near that no gap shows: it is no label
// and no piece of one, but where a little room or a new operator parts it, it is
// several. It stays whole when no parting makes labels and figures of all of it.
func cutGlued(l page.Line) []page.Line {
	const most = 100 // a line of head words has no more characters
	cs := l.Chars
	if len(cs) < 2 || len(cs) > most || isValue(l.Text) || InLabel(l.Text) || isLabel(l.Text) || cs[0].Dir != page.Right {
		return []page.Line{l}
	}
	if i := beforeUnit(cs); i > 0 {
		return append(page.Lines(cs[:i]), page.Lines(cs[i:])...)
	}
	worth, room := make([]float64, len(cs)+1), make([]float64, len(cs)+1) // of a cut before the character
	for i := 1; i < len(cs); i++ {
		g := gapOf(&cs[i-1], &cs[i])
		room[i] = g
		if worth[i] = g - 0.25; cs[i-1].Show != cs[i].Show {
			worth[i] += 0.2
		}
		if g < 0.08 && cs[i-1].Show == cs[i].Show || g < -0.3 {
			worth[i] = -1
		}
	}
	text := func(i, j int) string {
		var b strings.Builder
		for _, c := range cs[i:j] {
			b.WriteString(c.Text)
		}
		return b.String()
	}
	type way struct {
		score float64
		from  int
	}
	best := make([]*way, len(cs)+1)
	best[0] = &way{}
	for i := range cs {
		if best[i] == nil {
			continue
		}
		for j := i + 1; j <= len(cs); j++ {
			if j < len(cs) && worth[j] <= -1 {
				continue
			}
			if j < len(cs) && worth[j] <= -1 {
				continue
			}
			s := text(i, j)
			value := isValue(s) || isUnit(s) && i > 0
			if !value && (strings.Trim(s, "（）()：:、，,") == "" || !edgeOfLabel(s)) && !(j < len(cs) && room[j] > 0.15 && InLabel(s)) {
				continue
			}
			roomy := (i == 0 || room[i] > 0.15) && (j == len(cs) || room[j] > 0.15)
			after := i > 0 && !isValue(text(best[i].from, i)) // the end of a label goes before a value
			if value && (!roomy || after && !endsLabel(text(best[i].from, i))) {
				continue
			}
			score := best[i].score + worth[j]
			if j-i == 1 && !value {
				score -= 0.1
			}
			if best[j] == nil || score > best[j].score {
				best[j] = &way{score, i}
			}
		}
	}
	var parts []page.Line
	if best[len(cs)] == nil {
		return []page.Line{l}
	}
	for j := len(cs); j > 0; j = best[j].from {
		parts = append(parts, page.Lines(cs[best[j].from:j])...)
	}
	slices.Reverse(parts)
	return parts
}

// beforeUnit is where text parts into a unit and a figure, or into a label and a unit,
// whose order tells them apart without any gap; 0 for other text.
func beforeUnit(cs []page.Char) int {
	const longest = 2 // characters of a unit
	text := func(cs []page.Char) (s string) {
		for _, c := range cs {
			s += c.Text
		}
		return s
	}
	for n := 1; n <= min(longest, len(cs)-1); n++ {
		end := len(cs) - n
		switch {
		case isUnit(text(cs[:n])) && isValue(text(cs[n:])):
			return n
		case isUnit(text(cs[end:])) && isLabel(text(cs[:end])):
			return end
		}
	}
	return 0
}

const unitWords = " 件 条 次 个 人 人次 份 篇 项 场 期 元 万元 "

func isUnit(s string) bool { return s != "" && strings.Contains(unitWords, " "+s+" ") }

// isValue reports whether text is a figure, with its unit or without, or a sign for
// none. The numeral of a label, 1., is none.
func isValue(s string) bool {
	s = strings.TrimSpace(s)
	if r := strings.TrimRight(s, "件条次个人份篇项场期万元 "); r != s && isUnit(strings.TrimSpace(s[len(r):])) {
		s = r
	}
	if s == "" || strings.ContainsAny(s[:1], ".,") || strings.HasSuffix(s, ".") || strings.HasSuffix(s, "．") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "，") {
		return false
	}
	return isFigure(s) || strings.Trim(s, "⸺—") == ""
}

// known reports whether text is of a label: a piece of one of the forms, or of one of
// the lists from its beginning.
func known(s string) bool {
	if s == "" {
		return false
	}
	return InLabel(s) || isLabel(s) || len(plain(s)) >= 4*len("其") && beginsLabel(s)
}

// HasLabels reports whether a line has a head or a label of a form, or pieces of two.
func HasLabels(l Line) bool {
	pieces := 0
	for _, w := range wordsOf(l) {
		s := w.line.Text
		if inForms(s) {
			return true
		}
		if len([]rune(s)) > 1 && edgeOfLabel(s) {
			pieces++
		}
	}
	return pieces > 1
}
