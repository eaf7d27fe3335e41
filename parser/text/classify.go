package text

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// kind is what the marks in a line make of it.
type kind uint8

const (
	empty kind = iota
	words      // no separator
	tabbed
	barred    // cells between bars
	beside    // the cells beside a border that does not go through them
	joined    // a whole page between bars or tabs
	barOnly   // bars and spaces
	ruler     // |---|---| or a drawn line
	spaced    // columns by runs of spaces
	delimited // cells between commas
)

func classify(s string) kind {
	t := strings.TrimFunc(s, isSpace)
	switch {
	case t == "" && strings.Contains(s, "\t"):
		return tabbed
	case t == "", isTag(t):
		return empty
	case mayBeLine(t) && isRuler(t):
		return ruler
	case joint(t) != "":
		return joined
	case strings.ContainsRune(t, '\t') || strings.Contains(s, "\t") && !strings.HasPrefix(s, "\t\t\t\t"):
		return tabbed
	case mayBeLine(t) && strings.Trim(t, bars+" \u00a0\u3000") == "":
		return barOnly
	case strings.ContainsFunc(t, isBar) && !isWholePage(t):
		return barred
	case isRow(t):
		return spaced
	}
	return words
}

// isTag tells the tag of an element alone on a line, which Markdown keeps: <div class="content">.
func isTag(t string) bool {
	if len(t) < 4 || t[0] != '<' || t[len(t)-1] != '>' || strings.Count(t, "<") > 1 {
		return false
	}
	name := strings.TrimPrefix(t[1:], "/")
	return name[0] >= 'a' && name[0] <= 'z' && strings.Count(t, ">") == 1 && strings.IndexFunc(name, func(c rune) bool { return c > 0x7f }) < 0
}

// bars separate cells; full-width and drawn ones are seen in converter output.
const bars = "|｜│┃║"

func isBar(r rune) bool { return r == '|' || r == '｜' || r == '│' || r == '┃' || r == '║' }

const borders = bars + "-─━═+:┼├┤└┘┌┐┬┴╋┠┨ "

// mayBeLine is false for what begins with a digit or a Chinese character.
func mayBeLine(t string) bool {
	c := t[0]
	return (c < '0' || c > '9') && (c < 0xe3 || c > 0xe9)
}

// isRuler tells the line under a Markdown header and drawn table borders: at least
// two dashes a cell, since a single dash is a printed cell.
func isRuler(t string) bool {
	if len(t) > 2 && t[0] == '=' && strings.Trim(t, "= ") == "" {
		return true
	}
	if len(t) < 3 || strings.Trim(t, borders) != "" || !strings.ContainsAny(t, "-─━═+┼├└┌") {
		return false
	}
	if lines := strings.Fields(t); len(lines) > 1 && strings.Trim(t, "- ") == "" {
		// no border but a line over each column: one of eight dashes is no cell
		return slices.ContainsFunc(lines, func(l string) bool { return len(l) >= 8 })
	}
	least := 3
	if strings.ContainsAny(t, "┼├┤└┘┌┐┬┴╋┠┨") && !strings.Contains(t, "-") {
		least = 1 // no figure is drawn with joints
	}
	cells := strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune(bars+"+┼├┤└┘┌┐┬┴╋┠┨", r) })
	framed := strings.ContainsAny(t[:1], "|") && strings.HasSuffix(t, "|")
	short, long := false, false
	for _, c := range cells {
		n := utf8.RuneCountInString(strings.Trim(c, " :"))
		if short, long = short || n > 0 && n < least, long || n > least; n == 0 && !framed {
			return false
		}
	}
	if short && !long { // with a longer one they are as wide as their columns
		return false
	}
	return len(cells) > 1 || len(cells) == 1 && (framed || strings.ContainsAny(t, "─━═+"))
}

// isWholePage tells a whole page in one line, whose few bars are those of its menu: no cell
// is as long as the rest of it.
func isWholePage(t string) bool {
	if len(t) < 800 {
		return false
	}
	for _, f := range strings.FieldsFunc(t, func(r rune) bool { return strings.ContainsRune(bars, r) }) {
		if len(f) > 700 {
			return true
		}
	}
	return false
}

// joint is the mark with which the texts of a page were joined, a bar or a tab, "" for
// none: there are far more cells than a row has.
func joint(t string) string {
	const cells = 40
	switch {
	case len(t) < 800:
	case strings.Count(t, "|") >= cells:
		return "|"
	case strings.Count(t, "\t")-strings.Count(t, "\t\t") >= cells: // a sheet has blank cells to its right
		return "\t"
	}
	return ""
}
