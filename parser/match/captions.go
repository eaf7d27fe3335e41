package match

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// Reports print the tables of the year before beside their own, each table under a line
// with its year (2021年（对照）：), or the whole report of another year or organ after their
// own.
// Those tables are no second reading of a cell: where the report's own table stands in
// the document too, their figures are extra. A year that is misprinted over the only
// table hides nothing.

// captionLength is the length of the longest line over a table.
const captionLength = 40

// captionYear is the one year that a short line names, 0 if it is no such line.
func captionYear(s string) int {
	if !strings.Contains(s, "年") { // most lines
		return 0
	}
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) > captionLength || fold.Has(s, "。", "，", "；", ",", ";") {
		return 0
	}
	if _, _, rest, ok := fold.CutNumeral(s); ok {
		s = rest
	}
	i := yearIn(s)
	if i < 0 || strings.ContainsAny(s[:i]+s[i+4:], "0123456789月") {
		return 0
	}
	y, _ := strconv.Atoi(s[i : i+4])
	return y
}

// over is what stands over a block: a year, 0 for none, and the title of another report.
type over struct {
	year  int
	other bool
}

// overBlocks tells for each block what stands over it, nil where nothing does. The title
// of a report is over all of it, another line over its chapter.
func (r *rows) overBlocks() []over {
	var all []over
	var title, now over
	for i := range r.d.Blocks {
		b := &r.d.Blocks[i]
		if b.Kind != doc.TableKind && !b.Chrome && len(b.Text) <= longest {
			y := captionYear(b.Text)
			switch {
			case y > 0 && (strings.Contains(b.Text, "年度报告") || strings.Contains(b.Text, "年报")):
				title = over{y, y == r.hint.Year && r.isOther(b.Text)}
				now = title
			case y > 0:
				now.year = y
			}
			if all == nil && now != (over{}) {
				all = make([]over, len(r.d.Blocks))
			}
		}
		if all != nil {
			all[i] = now
		}
	}
	return all
}

// isOther tells the title of another organ's report of the same year.
func (r *rows) isOther(title string) bool {
	a, b := fold.Core(title), fold.Core(r.hint.Title)
	return b != "" && strings.Contains(a, "信息公开") && !strings.Contains(a, b) && !strings.Contains(b, a)
}

// otherTables marks the rows of tables that are those of another year or report.
func (r *rows) otherTables(all []*row) {
	blocks := r.overBlocks()
	if blocks == nil || r.hint.Year == 0 {
		return
	}
	apart := func(w *row) string {
		switch o := blocks[w.block]; {
		case o.other:
			return "other_report"
		case o.year != 0 && o.year != r.hint.Year:
			return "other_year"
		}
		return ""
	}
	if !slices.ContainsFunc(all, func(w *row) bool { return apart(w) != "" }) {
		return
	}
	ours := map[string]bool{}
	theirs := map[int][]string{}
	tables := map[yearTable][]string{} // of rows on lines, each a source of its own
	for _, w := range all {
		if apart(w) != "" {
			theirs[w.source] = append(theirs[w.source], namesOf(w)...)
			for _, n := range figuresOf(w) {
				at := yearTable{blocks[w.block], tableOf(n)}
				tables[at] = append(tables[at], n)
			}
			continue
		}
		for _, n := range namesOf(w) {
			ours[n] = true
		}
	}
	twice := map[int]bool{}
	for source, names := range theirs {
		twice[source] = mostly(names, ours)
	}
	for _, w := range all {
		why := apart(w)
		if why != "" && (twice[w.source] || slices.ContainsFunc(figuresOf(w), func(n string) bool {
			return mostly(tables[yearTable{blocks[w.block], tableOf(n)}], ours)
		})) {
			w.apart = why
		}
	}
}

// yearTable is a table of the form under the caption of a year.
type yearTable struct {
	over
	table string
}

func tableOf(name string) string {
	table, _, _ := strings.Cut(name, " ")
	return table
}

// figuresOf are the names of a row of figures on a line.
func figuresOf(w *row) []string {
	if !w.flow || !hasFigure(w.values) {
		return nil
	}
	return slices.DeleteFunc(namesOf(w), func(n string) bool { return tableOf(n) == acrossTable })
}

// mostly tells whether the greater part of some names stands in the report's own tables.
func mostly(names []string, ours map[string]bool) bool {
	shared := 0
	for _, n := range names {
		if ours[n] {
			shared++
		}
	}
	return shared > 0 && 2*shared >= len(names)
}

// namesOf are the names of the rows of the form in a row with figures, and of the columns
// of a head whose rows have no names.
func namesOf(w *row) []string {
	var names []string
	for i := range w.labels {
		for _, m := range w.labels[i].lab.means {
			if m.role == rowRole && hasFigure(w.values) || m.role == colRole && m.table == acrossTable {
				names = append(names, m.table+" "+m.key)
			}
		}
	}
	return names
}
