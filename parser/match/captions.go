package match

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// Reports print the tables of the year before beside their own, each table under a line
// with its year (2021年（对照）：), or the whole report of another year after their own.
// Those tables are no second reading of a cell: where the report's own table stands in
// the document too, their figures are extra. A year that is misprinted over the only
// table hides nothing.

// captionLength is the length of the longest line over a table.
const captionLength = 40

// captionYear is the one year that a short line names, 0 if it is no such line.
func captionYear(s string) int {
	s = strings.TrimSpace(s)
	if s == "" || utf8.RuneCountInString(s) > captionLength || strings.ContainsAny(s, "。，；,;") {
		return 0
	}
	if _, _, rest, ok := fold.CutNumeral(s); ok {
		s = rest
	}
	i := strings.Index(s, "年")
	if i < 4 || i > 4 && digitAt(s, i-5) || strings.Trim(s[i-4:i], "0123456789") != "" {
		return 0
	}
	if strings.ContainsAny(s[:i-4]+s[i:], "0123456789月") {
		return 0
	}
	y, _ := strconv.Atoi(s[i-4 : i])
	return y
}

// yearOfBlocks tells for each block the year that stands over it, 0 where none does. The
// title of a report is over all of it, another line over its chapter.
func yearOfBlocks(x *lexicon, d *doc.Document) []int {
	var years []int
	title, year := 0, 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != doc.TableKind && !b.Chrome && len(b.Text) <= longest {
			y := captionYear(b.Text)
			switch {
			case y > 0 && (strings.Contains(b.Text, "年度报告") || strings.Contains(b.Text, "年报")):
				title, year = y, y
			case y > 0:
				year = y
			case year != title && opensChapter(x, b.Text):
				year = title
			}
			if years == nil && year > 0 {
				years = make([]int, len(d.Blocks))
			}
		}
		if years != nil {
			years[i] = year
		}
	}
	return years
}

func opensChapter(x *lexicon, s string) bool {
	lab, ok := x.resolve(s)
	return ok && isChapter(cell{text: s, kind: labelCell, lab: lab})
}

// otherYears parts the rows of tables of other years from those of the report's own.
func (r *rows) otherYears(all []*row) (own, others []*row) {
	years := yearOfBlocks(r.x, r.d)
	if years == nil || r.year == 0 {
		return all, nil
	}
	ours := map[string]bool{}
	theirs := map[int][]string{}
	for _, w := range all {
		if y := years[w.block]; y != 0 && y != r.year {
			theirs[w.source] = append(theirs[w.source], namesOf(w)...)
			continue
		}
		for _, n := range namesOf(w) {
			ours[n] = true
		}
	}
	twice := map[int]bool{}
	for source, names := range theirs {
		shared := 0
		for _, n := range names {
			if ours[n] {
				shared++
			}
		}
		twice[source] = shared > 0 && 2*shared >= len(names)
	}
	for _, w := range all {
		if y := years[w.block]; y != 0 && y != r.year && twice[w.source] {
			others = append(others, w)
		} else {
			own = append(own, w)
		}
	}
	return own, others
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

// setAside lists the figures of tables of other years.
func (b *builder) setAside(others []*row) {
	var first *row
	table := ""
	for _, w := range others {
		for i := range w.labels {
			for _, m := range w.labels[i].lab.means {
				if _, ok := b.x.shape(m); ok && m.table != "" {
					table = m.table
				}
			}
		}
		n := len(b.res.Extra)
		for _, cells := range [][]cell{w.ordinals, w.values, w.others} {
			for i := range cells {
				b.extra(table, rowLabel(w), "", &cells[i], "other_year")
			}
		}
		if len(b.res.Extra) > n {
			b.use(w)
			if first == nil {
				first = w
			}
		}
	}
	if first != nil {
		b.find(model.Finding{ID: "form.tables.years", Severity: model.Info, Class: model.FormClass, At: b.d.Place(first.spanOf()),
			Message: "the document has tables of several years; those of the report's year were read, the figures of the others are listed under extra"})
	}
}
