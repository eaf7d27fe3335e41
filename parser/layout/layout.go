package layout

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Random draws a layout: text or HTML, then each dimension that applies.
func Random(rng *rand.Rand) Layout {
	var l Layout
	l.Media = Choice(rng.IntN(2))
	for _, d := range dims[1:] {
		n := rng.IntN(d.plain + len(d.names) - 1)
		if d.applies(l) && n >= d.plain {
			*d.field(&l) = Choice(n - d.plain + 1)
		}
	}
	l.settle()
	return l
}

func (d *dim) applies(l Layout) bool {
	return d.media == 0 || d.media == 1 && l.Media == Text || d.media == 2 && l.Media == HTML
}

// settle puts back to plain what excludes something chosen before.
func (l *Layout) settle() {
	for i := range dims {
		if !dims[i].applies(*l) {
			*dims[i].field(l) = 0
		}
	}
	l.settleTurn()
	l.settleEncoding()
	if l.Media == Text {
		l.settleText()
	}
	if l.Media == HTML && l.Grid == GridParas {
		// A paragraph a cell is the layout of FlatCells: nothing marks a span.
		l.Columns, l.Rows, l.Nest, l.Four = 0, 0, min(l.Nest, 2), min(l.Four, 1)
		if l.Group == 3 {
			l.Group = 0 // an empty paragraph would be an empty cell
		}
		if l.Split == 2 {
			l.Split = 0
		}
	}
	if l.Media == HTML && l.Group == 4 {
		l.Group = 0
	}
	if l.Split == 6 && l.Columns != 0 {
		l.Columns = 0
	}
	if l.Heads == 7 && l.Media == Text && l.lines() {
		l.Heads = 0
	}
	if l.Split == 2 { // one table: its rows have one width, and headings stand in it
		l.Four, l.Columns, l.Between = 0, 0, 0
	}
	if l.Script != 0 && l.Title == 8 {
		l.Title = 0 // a notice needs its own words
	}
}

// settleTurn keeps the table that is turned round, and the rows put in one, free of what
// cuts or pads their labels.
func (l *Layout) settleTurn() {
	if l.Media == Text && (l.Flat == FlatGrid || l.Flat == FlatRuled) && l.Script > 1 {
		l.Script = 0 // readings in brackets would come after the columns were set
	}
	if l.Media == Text && (l.lines() || l.flow() || l.Flat == FlatColumns) || l.Media == HTML && l.Grid != GridReal {
		l.Turn = 0
	}
	if l.Turn == 1 {
		l.Label, l.Cut, l.Space, l.Vertical, l.Group, l.Rows, l.Columns = 0, 0, 0, 0, 0, 0, 0
		l.Split = min(l.Split, 1)
	}
	if l.Rows == 4 && (l.Media == Text || l.Grid != GridReal) {
		l.Rows = 0
	}
	if l.Rows == 4 {
		l.Columns, l.Cut = 0, 0
	}
}

func (l *Layout) settleEncoding() {
	if l.Encoding == 6 && (l.Script == 0 || l.Script == 2) {
		l.Encoding = 0 // Big5 has no simplified characters, and no tone marks
	}
	if l.Media == Text && l.Encoding > 6 && l.Encoding != 8 {
		l.Encoding = 0 // these are about a page's meta tag
	}
}

func (l *Layout) settleText() {
	lines := l.lines()
	flow := l.flow()
	if lines && l.Group >= 3 {
		l.Group = 0 // an empty line would be an empty cell
	}
	if l.Flat != FlatColumns && l.Flat != FlatSpaces {
		l.Wrap = 0
	}
	if flow && l.Cut == 4 {
		l.Cut = 0
	}
	if lines || flow {
		l.Columns, l.Rows, l.Four = 0, 0, min(l.Four, 1)
		if l.Split == 2 {
			l.Split = 0
		}
	}
	if flow || l.Flat == FlatColumns || l.Flat == FlatGrid || l.Flat == FlatRuled || l.Flat == FlatNextBar {
		l.Spans = 0
	}
	if l.Spans >= 2 {
		l.Columns = 0 // rows filled up at their end hide what stands beside the form
	}
	if l.Spans == 3 && (l.Turn != 0 || !l.bars() && !l.bare()) {
		l.Spans = 2
	}
	if l.Flat == FlatMarkdown || l.Flat == FlatMarkdownEach {
		if l.Cut == 1 || l.Cut == 4 {
			l.Cut = 2
		}
		if l.Vertical == 1 {
			l.Vertical = 0
		}
	}
	if l.Pages != 0 && (l.Flat == FlatOneLine || l.Flat == FlatGlued || l.Flat == FlatGluedSpaces || l.Flat == FlatDistinct || l.Flat == FlatJoined) {
		l.Pages = 0
	}
	if l.Split == 5 && flow {
		l.Split = 0
	}
}

// lines tells the flattenings with a cell a line.
func (l *Layout) lines() bool {
	return l.Flat >= FlatCellBar && l.Flat <= FlatCellsIndent || l.Flat == FlatMixedBar || l.Flat == FlatPaddedBars || l.Flat >= FlatBrokenRows
}

// bars tells the flattenings whose bars for a blank cell and for a span differ.
func (l *Layout) bars() bool {
	return l.Flat == FlatPipes || l.Flat == FlatPipesBoth || l.Flat >= FlatCellBar && l.Flat <= FlatBarLines || l.Flat == FlatMixedBar || l.Flat == FlatPaddedBars || l.Flat == FlatBrokenRows || l.Flat == FlatFirstBar
}

// bare tells the flattenings with a cell a line and nothing else.
func (l *Layout) bare() bool { return l.Flat >= FlatCells && l.Flat <= FlatCellsIndent }

// flow tells the flattenings that do not keep cells apart.
func (l *Layout) flow() bool {
	return l.Flat >= FlatSpaces && l.Flat <= FlatDistinct || l.Flat == FlatJoined
}

// String names what is not plain: "text flat=pipes group=lost".
func (l Layout) String() string {
	var b strings.Builder
	for i := range dims {
		c := *dims[i].field(&l)
		if i == 0 {
			b.WriteString(dims[0].names[c])
		} else if c != 0 {
			fmt.Fprintf(&b, " %s=%s", dims[i].name, dims[i].names[c])
		}
	}
	return b.String()
}

// ParseLayout is the inverse of String.
func ParseLayout(s string) (Layout, error) {
	var l Layout
	for i, word := range strings.Fields(s) {
		name, value, ok := strings.Cut(word, "=")
		if i == 0 && !ok {
			name, value = "media", word
		}
		if !l.assign(name, value) {
			return l, fmt.Errorf("no layout choice %q", word)
		}
	}
	l.settle()
	return l, nil
}

func (l *Layout) assign(name, value string) bool {
	for i := range dims {
		for c, n := range dims[i].names {
			if dims[i].name == name && n == value {
				*dims[i].field(l) = Choice(c)
				return true
			}
		}
	}
	return false
}

// Plainer are the layouts with one dimension put back to plain, for shrinking.
func (l Layout) Plainer() []Layout {
	var all []Layout
	for i := range dims[1:] {
		m := l
		if f := dims[i+1].field(&m); *f != 0 {
			*f = 0
			m.settle()
			all = append(all, m)
		}
	}
	return all
}

// Singles are the layouts that are plain but for one choice, text and HTML.
func Singles() []Layout {
	var all []Layout
	seen := map[Layout]bool{}
	for media := range Choice(2) {
		for i := range dims {
			for c := range dims[i].names {
				l := Layout{Media: media}
				if i > 0 {
					*dims[i].field(&l) = Choice(c)
				}
				l.settle()
				if !seen[l] {
					seen[l] = true
					all = append(all, l)
				}
			}
		}
	}
	return all
}
