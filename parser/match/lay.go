package match

import (
	"slices"

	"nianbao/model/edition"
	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// item is a row given to a table. key is the row's key in the form, "" for a row of
// values whose label is lost, "?" for words that the form does not know.
type item struct {
	*row
	key    string
	form   form   // of a block: the edition its head names
	header *row   // of a block: the head it stood under
	order  []int  // of a block: the column of that form for each word of the head, -1 for none
	table  string // ID
	told   bool   // its figures are candidates of other rows
	named  string // of an unknown row of table 3: the row of the form that has its ordinal
}

const unknownRow = "?"

// isKnown tells an item that is a row of the form.
func isKnown(it item) bool { return it.key != "" && it.key != unknownRow }

// layer gives rows to tables in one pass in reading order.
type layer struct {
	x       *lexicon
	zone    edition.Shape
	inZone  bool
	chapter string

	banner  string // block tables: the last 第二十条第（N）项
	header  *row   // block tables: the last head
	above   *row   // the row before
	group   string // matrix: carried down from lost row spans
	outcome *acrossState

	blocks []item
	matrix []item
	lists  []item
	across []acrossRow
	heads  []*row // heads of the matrix, to know its extra columns
	weak   []item // rows with words among their figures
}

func lay(x *lexicon, all []*row) *layer {
	const most = 32 // rows of table 3
	l := &layer{x: x, outcome: &acrossState{}, matrix: make([]item, 0, most)}
	for _, r := range all {
		l.row(r)
		l.above = r
	}
	l.settle()
	l.chooseForms()
	return l
}

// settle takes the rows of a statistics table from the others, which took them as unknown
// rows below the heading of a chapter in one sheet with it, where those know none.
func (l *layer) settle() {
	if len(l.lists) < countable || slices.ContainsFunc(l.matrix, isKnown) || slices.ContainsFunc(l.blocks, isKnown) {
		return
	}
	listed := map[*row]bool{}
	for i := range l.lists {
		listed[l.lists[i].row] = true
	}
	taken := func(it item) bool { return listed[it.row] }
	l.matrix, l.blocks = slices.DeleteFunc(l.matrix, taken), slices.DeleteFunc(l.blocks, taken)
	l.across = slices.DeleteFunc(l.across, func(a acrossRow) bool { return listed[a.row] })
}

// shape finds the shape of the table that a meaning belongs to.
func (x *lexicon) shape(m meaning) (edition.Shape, bool) {
	return m.shape, m.role <= bannerRole
}

// count is how many labels of the row can play a role in a shape of table. One with a number
// names no column: 3.其他.
func (l *layer) count(r *row, want role, shape edition.Shape) int {
	n := 0
	for i := range r.labels {
		if want == colRole && r.labels[i].lab.num > 0 {
			continue
		}
		for _, m := range r.labels[i].lab.means {
			if s, ok := l.x.shape(m); ok && s == shape && m.role == want {
				n++
				break
			}
		}
	}
	return n
}

func (l *layer) enter(s edition.Shape) {
	if !l.inZone || l.zone != s {
		l.group, l.outcome.group = "", ""
	}
	l.zone, l.inZone = s, true
}

// row decides by the labels of a row, and where they can mean several things by the
// table that is open.
func (l *layer) row(r *row) {
	if r.weak {
		l.weakRow(r)
		return
	}
	if l.chapterRow(r) {
		return
	}
	if m, ok := l.bannerOf(r); ok {
		l.enter(edition.Block)
		l.banner, l.header = m.table, nil
		if len(r.labels) == 1 {
			return
		}
	}
	l.listRow(r)
	in := func(s edition.Shape) bool { return l.inZone && l.zone == s }
	switch {
	case in(edition.Across) && l.acrossRow(r):
	case l.count(r, colRole, edition.Across) >= 4 && l.acrossHead(r):
	case l.matrixRow(r, in(edition.Matrix)):
	case l.blockRow(r, in(edition.Block)):
	case l.acrossHead(r):
	case l.matrixHead(r):
	case l.blockHead(r):
	case in(edition.Matrix):
		l.matrixRest(r)
	case in(edition.Block):
		l.blockRest(r)
	}
}

func (l *layer) bannerOf(r *row) (meaning, bool) {
	for i := range r.labels {
		if m, ok := r.labels[i].lab.has(bannerRole, ""); ok {
			return m, true
		}
	}
	return meaning{}, false
}

// chapterRow follows the headings, so that table 4 is known by its chapter even when
// its head cannot be read, and figures of the prose are not taken for rows.
func (l *layer) chapterRow(r *row) bool {
	if len(r.labels) != 1 || hasValue(r.values) {
		return false
	}
	lab := &r.labels[0].lab
	m, ok := lab.has(chapterRole, "")
	if !ok || lab.style.Kind() != fold.Chapter && (lab.style != fold.NoNumeral || len(lab.core) < 24) {
		return false
	}
	if _, row := lab.has(rowRole, "applications"); row {
		return false
	}
	l.chapter = m.table
	l.banner, l.header = "", nil
	switch m.table {
	case "proactive_disclosure":
		l.enter(edition.Block)
	case "applications":
		l.enter(edition.Matrix)
	case "reconsideration_and_litigation":
		l.enter(edition.Across)
	default:
		l.inZone = false
	}
	return true
}

// listRow collects rows of statistics tables; which table, is told at the end.
func (l *layer) listRow(r *row) {
	for i := range r.labels {
		for _, m := range r.labels[i].lab.means {
			if s, ok := l.x.shape(m); ok && s == edition.List && m.role != bannerRole {
				l.lists = append(l.lists, item{row: r})
				return
			}
		}
	}
}

// spanOf is the place of a row.
func (r *row) spanOf() doc.Span {
	s, any := doc.Span{}, false
	for _, cells := range [][]cell{r.labels, r.values} {
		for i := range cells {
			if c := cells[i].span; any {
				s.Start, s.End = min(s.Start, c.Start), max(s.End, c.End)
			} else {
				s, any = c, true
			}
		}
	}
	return s
}

// weakRow keeps a row with words among its figures where its table is open.
func (l *layer) weakRow(r *row) {
	lab := &r.labels[0].lab
	for _, m := range lab.means {
		if s, ok := l.x.shape(m); ok && s == edition.List && m.role == rowRole {
			l.weak = append(l.weak, item{row: r, key: m.key, table: m.table})
		}
	}
	if !l.inZone {
		return
	}
	if l.zone == edition.Across {
		if digits(r.values) > 15 {
			l.across = append(l.across, acrossRow{row: r})
		} else {
			l.weak = append(l.weak, item{row: r, table: acrossTable})
		}
		return
	}
	if l.zone == edition.Matrix {
		key, _ := l.matrixKey(lab, l.group)
		l.weak = append(l.weak, item{row: r, key: key, table: "applications"})
		return
	}
	for _, m := range lab.means {
		if s, ok := l.x.shape(m); ok && s == l.zone && m.role == rowRole {
			l.weak = append(l.weak, item{row: r, key: m.key, table: m.table})
			return
		}
	}
}
