package grid

import (
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
func wordsOf(l Line) (ws []word) {
	for i := 0; i < len(l.Chars); {
		if j := spreadAt(l.Chars, i); j > 0 {
			for _, part := range page.Lines(l.Chars[i:j]) {
				ws = append(ws, word{line: Line{part, l.Page}, y: (part.Box.Y0 + part.Box.Y1) / 2})
			}
			i = j
			continue
		}
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

const larger = 1.8 // times the size of a table's text is none of it

// gapOf is the room between two characters beyond their letter-spacing, in sizes.
func gapOf(a, b *page.Char) float64 {
	return (b.Box.X0-a.Box.X1)/b.Size - float64(a.Spacing)
}

func isDigit(s string) bool { return len(s) == 1 && s[0] >= '0' && s[0] <= '9' }

func gapBetween(a, b *page.Char) bool {
	if a.Dir != page.Right || b.Dir != page.Right {
		return false
	}
	g := gapOf(a, b)
	return g >= 0.6 || g > 0.22 && isDigit(a.Text) && isDigit(b.Text)
}

// cutGlued parts text in which cells stand so near that no gap shows: it is no label
// and no piece of one, but where a little room or a new operator parts it, it is
// several. It stays whole when no parting makes labels and figures of all of it. Prose
// is told first, by what costs least: it has no room to cut, or strange characters.
func cutGlued(l page.Line) []page.Line {
	const most = 100 // a line of head words has no more characters
	cs := l.Chars
	if len(cs) < 2 || len(cs) > most || cs[0].Dir != page.Right {
		return []page.Line{l}
	}
	seams := false
	for i := 1; i < len(cs) && !seams; i++ {
		seams = mayPart(&cs[i-1], &cs[i])
	}
	switch {
	case !seams, isValue(l.Text), InLabel(l.Text), isLabel(l.Text):
		return []page.Line{l}
	case slices.ContainsFunc(cs, func(c page.Char) bool { return isStrange(c.Text) }):
		return []page.Line{l}
	}
	if parts := partings(cs); parts != nil {
		return parts
	}
	return []page.Line{l}
}

// mayPart reports whether two characters may be of two cells: a label that runs over its
// cell reaches into the next.
func mayPart(a, b *page.Char) bool {
	return gapOf(a, b) >= 0.08 || a.Show != b.Show
}

// partings parts text into labels, pieces of labels and values such that the cuts are
// worth most together; nil when that does not explain all of it.
func partings(cs []page.Char) (parts []page.Line) {
	type way struct {
		score float64
		from  int
	}
	best := make([]*way, len(cs)+1)
	best[0] = &way{}
	for i := range cs {
		for j := i + 1; best[i] != nil && j <= len(cs); j++ {
			if j < len(cs) && !mayPart(&cs[j-1], &cs[j]) {
				continue
			}
			text := inOrder(cs[i:j])
			value := isValue(text)
			if !value && !standsAlone(text) && !(j < len(cs) && roomAt(cs, j) && InLabel(text)) {
				continue
			}
			if value && (!roomAt(cs, i) || !roomAt(cs, j)) {
				continue
			}
			score := best[i].score + worth(cs, j)
			if j-i == 1 && !value {
				score -= 0.1
			}
			if best[j] == nil || score > best[j].score {
				best[j] = &way{score, i}
			}
		}
	}
	for j := len(cs); best[len(cs)] != nil && j > 0; j = best[j].from {
		parts = append(parts, page.Lines(cs[best[j].from:j])...)
	}
	slices.Reverse(parts)
	return parts
}

// standsAlone reports whether a piece is a label, or the beginning or end of one.
func standsAlone(s string) bool {
	return strings.Trim(s, "（）()：:、，,") != "" && edgeOfLabel(s)
}

// roomAt reports whether some room parts a value from what stands before the character.
func roomAt(cs []page.Char, i int) bool {
	return i == 0 || i == len(cs) || gapOf(&cs[i-1], &cs[i]) > 0.15
}

// worth is what speaks for a cut before the character.
func worth(cs []page.Char, i int) float64 {
	if i == len(cs) {
		return 0
	}
	w := gapOf(&cs[i-1], &cs[i]) - 0.25
	if cs[i-1].Show != cs[i].Show {
		w += 0.2
	}
	return w
}

// inOrder is the text of characters as they come.
func inOrder(cs []page.Char) string {
	var b strings.Builder
	for i := range cs {
		b.WriteString(cs[i].Text)
	}
	return b.String()
}

const unitWords = " 件 条 次 个 人 人次 份 篇 项 场 期 元 万元 "

func isUnit(s string) bool { return s != "" && strings.Contains(unitWords, " "+s+" ") }

// isValue reports whether text is a figure, with its unit or without, or a sign for
// none. The numeral of a label, 1., is none.
func isValue(s string) bool {
	s = withoutUnit(strings.TrimSpace(s))
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

// IsRow reports whether a line is several figures or signs for none, and nothing else.
func IsRow(l Line) bool {
	const few = 3
	ws := wordsOf(l)
	return len(ws) >= few && !slices.ContainsFunc(ws, func(w word) bool { return !w.value })
}

// HasLabels reports whether a line has a head or a label of a form, or a long piece of one.
func HasLabels(l Line) bool {
	const long = 7
	return slices.ContainsFunc(wordsOf(l), func(w word) bool {
		s := w.line.Text
		return inForms(s) || len([]rune(s)) >= long && InLabel(s)
	})
}

// begins reports whether a table can begin with these words: one is a label.
func begins(ws []word) bool {
	return slices.ContainsFunc(ws, func(w word) bool {
		s := w.line.Text
		return len([]rune(s)) > 1 && (InLabel(s) || len(ws) > 1 && isLabel(s))
	})
}
