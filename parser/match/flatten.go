package match

import (
	"cmp"
	"slices"
	"strings"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// row is one row of a table, or of what may be one: labels, then values.
type row struct {
	labels   []cell
	values   []cell
	ordinals []cell // figures before the first label: 序号
	others   []cell // figures under the names of other years
	gaps     int    // blank cells among the labels
	block    int    // index into the blocks of the document
	level    int    // of its label in the form, from 1; 0 where that is not known
	source   int    // rows of one table share it: they are drawn alike
	flow     bool   // put together from cells that stood one by one
	split    bool   // its values were cut out of a text, so that none of them is blank
	glued    bool   // its last figure runs into the ordinal of the next label
	weak     bool   // words stand among its figures
	attached bool   // its first figure runs on from the label
	apart    string // why its figures are none of the form's: the reason in extra
}

// width is how many cells a row has.
func (r *row) width() int { return len(r.labels) + len(r.ordinals) + r.gaps + len(r.values) }

// rows is the whole document as rows in reading order.
type rows struct {
	x     *lexicon
	d     *doc.Document
	hint  Hint
	all   []*row
	bar   struct{ block, source int } // the last paragraph between bars
	above struct {                    // the last row of the last table
		years []yearCol
		cells int
	}
	names    string // of the columns, that stand before figures
	marked   bool   // a blank cell begins each row of cells one by one,
	unmarked bool   // and in none of them it does
	room     []row  // for rows to come
	flow
}

// flatten reads the blocks into rows, those of tables of other years and reports apart.
func flatten(x *lexicon, d *doc.Document, hint Hint) (own, others []*row) {
	r := &rows{x: x, d: d, hint: hint}
	r.flow.rows = r
	for i := 0; i < len(d.Blocks); i++ {
		b := &d.Blocks[i]
		switch {
		case b.Chrome:
			r.flow.end()
		case b.Kind == doc.TableKind:
			r.table(i, b.Table)
		case len(b.Text) <= longest/4 && hasName(b.Text):
			if n := r.namedRun(i); n > 0 {
				i += n - 1
				continue
			}
			fallthrough
		default:
			r.paragraph(i, b)
		}
	}
	r.flow.end()
	all := x.unwind(mend(x, r.all))
	r.otherTables(all)
	return parted(all)
}

func hasColon(s string) bool {
	return strings.IndexByte(s, ':') >= 0 || strings.IndexByte(s, "："[0]) >= 0 && strings.Contains(s, "：")
}

// table adds the rows of a table; one of single cells is a flow.
func (r *rows) table(block int, t *doc.Table) {
	grid := r.grid(t)
	if isFlow(grid) {
		r.flow.begin(block)
		for i := range grid {
			if c := &grid[i][0]; isOrdinal(c) {
				c.kind = textCell
			}
		}
		marks := r.rowMarks(grid)
		for i, row := range grid {
			if p, _ := fold.PageNumber(row[0].text); p.Sure {
				r.flow.pageEnd()
			} else if marks == nil || !marks[i] {
				r.flow.feedText(row[0])
			}
		}
		r.flow.end()
		return
	}
	r.flow.end()
	grid = r.unsheeted(grid, block)
	var years []yearCol
	rest, first := false, len(r.all)
	for _, cells := range r.reshaped(besideEachOther(grid)) {
		if len(cells) == 1 && cells[0].kind >= oddCell && strings.ContainsAny(cells[0].text, "0123456789") {
			r.flow.begin(block)
			r.flow.feedText(cells[0])
			r.flow.end()
			continue
		}
		if heads, plain := r.unnamed(cells); heads != nil {
			r.headed(heads, block, block)
			cells = plain
		}
		w := r.newRow()
		w.cut(r.paths(cells))
		w.block, w.source = block, block
		switch y := yearsOf(cells, w); {
		case y != nil:
			years = y
		case len(r.all) == first && hasFigure(w.values) && (len(cells) == r.above.cells || len(w.values) < countYears(r.above.years)): // a page cut the table
			years, rest = r.above.years, true
		case years != nil && opens(w) && slices.ContainsFunc(r.all[first:], func(o *row) bool { return hasFigure(o.values) }):
			years = nil // those of a table above
		}
		r.ofYear(w, years, rest)
		r.all = append(r.all, w)
		r.above.years, r.above.cells = years, len(cells)
	}
	number(r.all[first:])
	r.yearRows(r.all[first:])
}

func (r *rows) grid(t *doc.Table) [][]cell {
	out := make([][]cell, 0, len(t.Rows))
	n := 0
	for _, row := range t.Rows {
		n += len(row)
	}
	pool := make([]cell, 0, n)
	for _, row := range t.Rows {
		from := len(pool)
		for i := range row {
			p := &row[i]
			pool = append(pool, cell{text: p.Text, span: p.Span, doubt: cmp.Or(p.Doubt, t.Doubt), unclear: p.Unclear, col: int32(p.Col), cols: int32(p.ColSpan)})
			c := &pool[len(pool)-1]
			r.read(c)
			r.bareFigure(c)
		}
		if len(pool) > from {
			out = append(out, pool[from:len(pool):len(pool)])
		}
	}
	return out
}

// newRow gives memory for a row; those of a table are made together.
func (r *rows) newRow() *row {
	if len(r.room) == 0 {
		r.room = make([]row, 16)
	}
	w := &r.room[0]
	r.room = r.room[1:]
	return w
}

// isFlow tells a table that prints one cell a line.
func isFlow(cells [][]cell) bool {
	for _, row := range cells {
		if len(row) != 1 {
			return false
		}
	}
	return len(cells) > 1
}

// cut divides a row into labels and values: values begin after the last words before
// the first figure. A row without words is all values; one without figures has the
// blank cells after its last words, or before a remark at its end.
func cut(cells []cell) *row {
	w := new(row)
	w.cut(cells)
	return w
}

func (w *row) cut(cells []cell) {
	first, last, blanks := -1, -1, 0
scan:
	for i := range cells {
		switch k := cells[i].kind; {
		case k >= labelCell:
			if first < 0 {
				first = i
			} else if blanks >= manyBlanks && (k == textCell || namesRow(cells[first]) && !isHead(cells[i])) || blanks > 0 && k == textCell && (namesRow(cells[first]) || isUnit(cells[last])) {
				break scan // words after a row of blank cells are a remark
			}
			last, blanks = i, 0
		case k == blankCell:
			blanks++
		case first >= 0:
			break scan
		}
	}
	if amid(cells, first) {
		last = -1
	}
	w.labels, w.values = cells[:last+1:last+1], cells[last+1:]
	for i := range w.labels {
		if w.labels[i].kind < labelCell {
			w.sortLabels()
			break
		}
	}
}

// sortLabels parts figures and blank cells from the labels.
func (w *row) sortLabels() {
	cells := w.labels
	w.labels = make([]cell, 0, len(cells))
	for i := range cells {
		switch c := &cells[i]; {
		case c.kind >= labelCell:
			w.labels = append(w.labels, *c)
		case c.kind != blankCell:
			w.ordinals = append(w.ordinals, *c)
		default:
			w.gaps++
		}
	}
}

func namesRow(c cell) bool {
	_, ok := c.lab.has(rowRole, "")
	_, group := c.lab.has(groupRole, "")
	return ok && !group
}

// isUnit tells 件, which stands after the label of a row.
func isUnit(c cell) bool {
	_, ok := c.lab.has(unitRole, "")
	return ok && c.kind == labelCell
}

// manyBlanks is more blank cells than pad a label: they are the row's own.
const manyBlanks = 5

// paragraph feeds a paragraph to the flow of cells, or cuts it up when it is a
// flattened row or a whole flattened table.
func (r *rows) paragraph(block int, b *doc.Block) {
	r.flow.begin(block)
	if len(b.Text) > 24 && isPlainProse(b.Text) || len(b.Text) > longest && !r.mayHoldTable(b.Text) {
		r.flow.end()
		return
	}
	if p, _ := fold.PageNumber(b.Text); p.Sure {
		r.flow.pageEnd()
		return
	}
	if hasBar(b.Text) {
		if cells := r.barred(b); cells != nil {
			r.flow.end()
			w := cut(cells)
			w.block, w.source = block, r.barRun(block)
			r.all = append(r.all, w)
			return
		}
	}
	c := r.cell(b.Text, b.Span, "")
	if labels := r.path(&c); labels != nil {
		for i := range labels {
			r.flow.feed(labels[i])
		}
		return
	}
	r.flow.feedText(c)
}
