package grid

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// findWrapped marks the cells whose lines are pieces of one figure: digits only, a
// unit at the end perhaps, and no line but the last had room for one digit more. How
// much room a cell has shows in the table: its width less the margin that the fullest
// line leaves, so text that runs over its border makes this more careful, not less; in
// a row that can be one only, the margins of Word are enough, and the fullest figure of
// the column tells what its margins are. A line that ends within
// a group of thousands is no figure of its own either. Otherwise they may be two.
func (t *Table) findWrapped() {
	margin := math.Inf(1)
	for _, c := range t.Cells {
		for _, l := range c.Lines {
			margin = min(margin, max(0, t.width(c)-l.Box.Width()))
		}
	}
	fullest := make([]float64, t.Cols)
	for _, c := range t.Cells {
		for _, l := range c.Lines {
			if c.ColSpan == 1 && strings.Trim(l.Text, figureSigns) == "" {
				fullest[c.Col] = max(fullest[c.Col], l.Box.Width())
			}
		}
	}
	for _, c := range t.Cells {
		c.Wrapped = t.wraps(c, margin, fullest[c.Col])
	}
}

func (t *Table) width(c *Cell) float64 { return t.xs[c.Col+c.ColSpan] - t.xs[c.Col] }

func (t *Table) wraps(c *Cell, margin, fullest float64) bool {
	const ofWord = 10.8 // both margins of a cell
	last := len(c.Lines) - 1
	if last > 1 && isUnit(c.Lines[last].Text) {
		last--
	}
	if last < 1 || cutsThousands(c.Lines[:last+1]) {
		return last > 0
	}
	if !endsFigure(c.Lines[last].Text) {
		return false
	}
	single, most := t.oneRow(c), t.width(c)-margin-0.3
	if single {
		most = min(most, t.width(c)-ofWord)
		if c.ColSpan == 1 {
			most = min(most, fullest+0.3)
		}
	}
	return !slices.ContainsFunc(c.Lines[:last], func(l Line) bool {
		if !sameSize(l.Size, c.Lines[last].Size) {
			return true // the number of the page in a table that reaches it
		}
		n := float64(utf8.RuneCountInString(l.Text))
		return strings.Trim(l.Text, figureSigns) != "" || n == 1 && !single || l.Box.Width()*(n+1)/n <= most
	})
}

// oneRow reports whether the row of a cell is a single one, which its border above and
// below alone do not tell: it has one label or none, and figures on one line.
func (t *Table) oneRow(c *Cell) bool {
	one, more, label, other := 0, 0, false, false
	for _, d := range t.row(c.Row) {
		switch text := d.Text(); {
		case d.RowSpan != c.RowSpan || len(d.Lines) == 0:
		case isFigure(text) && len(d.Lines) == 1:
			one++
		case isFigure(text):
			more++
		case isLabel(text):
			label = true
		default:
			other = true
		}
	}
	return (label || one > 1 && one > more) && !other
}

// cutsThousands reports whether the lines are one figure with commas, each but the last
// broken off within a group of three digits: 169,56 and 2.
func cutsThousands(lines []Line) bool {
	whole := ""
	for i, l := range lines {
		text := strings.ReplaceAll(l.Text, "，", ",")
		comma := strings.LastIndexByte(text, ',')
		if last := i == len(lines)-1; !last && (comma < 1 || len(text)-comma > 3) {
			return false
		}
		whole += text
	}
	groups := strings.Split(whole, ",")
	for i, g := range groups {
		if len(g) > 3 || len(g) < 3 && i > 0 || g == "" || strings.Trim(g, "0123456789") != "" {
			return false
		}
	}
	return len(groups) > 1 && len(lines) > 1
}

const figureSigns = "0123456789.,０１２３４５６７８９．，"

// endsFigure reports whether a line is digits with nothing but a unit after them.
func endsFigure(s string) bool {
	rest := strings.TrimLeft(s, figureSigns)
	return rest != s && utf8.RuneCountInString(rest) <= 2 && !strings.ContainsAny(rest, figureSigns+"、-/")
}
