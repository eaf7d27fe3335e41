package layout

import (
	"fmt"
	"strings"
)

// plain renders the parts as plain text.
func (w *writer) plain(parts []part) string {
	var blocks [][]string // lines of each part
	for _, p := range w.linesBefore() {
		blocks = append(blocks, []string{p})
	}
	for _, p := range parts {
		blocks = append(blocks, w.lines(p))
	}
	for _, p := range w.linesAfter() {
		blocks = append(blocks, []string{p})
	}
	sep := "\n"
	switch w.l.Flat {
	case FlatCellsBlank, FlatCellsIndent:
		var all []string
		for _, b := range blocks {
			all = append(all, b...)
		}
		return strings.Join(all, "\n\n") + "\n"
	case FlatOneLine, FlatGlued, FlatGluedSpaces:
		return w.oneLine(blocks)
	case FlatDistinct:
		var all []string
		for _, b := range blocks {
			all = append(all, b...)
		}
		return strings.Join(distinct(all), "\n") + "\n"
	case FlatJoined:
		var all []string
		for _, b := range blocks {
			all = append(all, b...)
		}
		return strings.ReplaceAll(strings.Join(all, "|"), "\n", "|") + "\n"
	case FlatCommas, FlatQuoted, FlatGrid, FlatRuled, FlatTabs, FlatMarkdown, FlatMarkdownEach, FlatColumns:
		sep = "\n\n"
	}
	var out []string
	for i, b := range blocks {
		out = append(out, strings.Join(b, "\n"))
		if w.l.Pages == 2 && i%7 == 6 {
			out = append(out, fmt.Sprintf("P. %d", 1+i/7))
		}
	}
	return strings.Join(out, sep) + "\n"
}

// oneLine is the page without line ends. Glued text keeps a space between paragraphs,
// none between cells (§7, §7.1).
func (w *writer) oneLine(blocks [][]string) string {
	var out []string
	for _, b := range blocks {
		if w.l.Flat == FlatOneLine {
			out = append(out, strings.Join(strings.Fields(strings.Join(b, " ")), " "))
		} else {
			out = append(out, strings.Join(b, ""))
		}
	}
	return strings.Join(out, " ") + "\n"
}

// lines renders one part.
func (w *writer) lines(p part) []string {
	switch p.kind {
	case table:
		return w.sheetLines(p.sheet)
	case heading:
		if w.l.Flat == FlatMarkdown || w.l.Flat == FlatMarkdownEach {
			return []string{"## " + p.text}
		}
	case title:
		if w.l.Flat == FlatMarkdown {
			return []string{"# " + p.text}
		}
	case sign:
		if w.l.Sign == 2 {
			return []string{strings.Repeat(" ", 60) + p.text}
		}
	case para:
		if w.l.Pages == 3 {
			return w.wrap(p.text)
		}
		if w.l.Flat == FlatTabs || w.l.Flat == FlatCells {
			return []string{pick(w.rng, "", "　　") + p.text}
		}
	}
	return []string{p.text}
}

func (w *writer) sheetLines(s *sheet) []string {
	switch w.l.Flat {
	case FlatTabs:
		return w.rowLines(s, byTabs)
	case FlatPipes:
		return w.rowLines(s, byBars(false, true))
	case FlatPipesBoth:
		return w.rowLines(s, byBars(true, true))
	case FlatPipesNone:
		return w.rowLines(s, byBars(false, false))
	case FlatMarkdown:
		return w.markdown(s, false)
	case FlatMarkdownEach:
		return w.markdown(s, true)
	case FlatColumns:
		return w.columns(s)
	case FlatCommas, FlatQuoted:
		return w.commaLines(s)
	case FlatGrid:
		return w.gridLines(s)
	case FlatRuled:
		return w.ruledLines(s)
	case FlatJoined:
		return w.joinedCells(s)
	case FlatSpaces, FlatOneLine, FlatGlued, FlatGluedSpaces, FlatDistinct:
		return w.flow(s)
	}
	return w.cellLines(s)
}

// wrap breaks a paragraph inside words and figures' sentences, as a printed page does,
// with a page number in the middle now and then (§9.2, §9.3).
func (w *writer) wrap(s string) []string {
	r := []rune(s)
	var out []string
	for len(r) > 30 {
		n := 26 + w.rng.IntN(4)
		for n < len(r) && (isDigit(r[n]) && isDigit(r[n-1]) || isDigit(r[n-1]) && n > 20) {
			n--
		}
		out = append(out, string(r[:n]))
		r = r[n:]
		if w.chance(6) {
			out = append(out, fmt.Sprintf("— %d —", 1+w.rng.IntN(9)))
		}
	}
	return append(out, string(r))
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
