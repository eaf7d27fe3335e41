package match

import (
	"strings"

	"nianbao/parser/numeral"
)

// Tables in another shape than the form's: table 3 turned round, several rows of the form
// in one row of cells. They are put back before the rows are given to tables, where the
// marks leave no doubt.

// reshaped puts a table back in the shape of the form.
func (r *rows) reshaped(in [][]cell) [][]cell {
	if out, ok := r.turned(in); ok {
		return out
	}
	for i, row := range in {
		if last := row[len(row)-1].text; strings.Contains(last, "\n") && figuresOnly(last) {
			if parts := r.stacked(row); parts != nil {
				out := append(in[:i:i], parts...)
				return append(out, r.reshaped(in[i+1:])...)
			}
		}
	}
	return in
}

// stacked takes a row apart whose label names several rows of the form, a line each, over
// cells with a figure for each line. One line more or less, and it is left as it is.
func (r *rows) stacked(row []cell) [][]cell {
	var lines []cell
	at := 0 // of the label
	for ; at < len(row) && len(lines) < 2; at++ {
		if strings.Contains(row[at].text, "\n") { // that of a group may be broken too
			lines = r.labelLines(row[at])
		}
	}
	values := row[at:]
	if at--; len(lines) < 2 || len(values) == 0 {
		return nil
	}
	out := make([][]cell, len(lines))
	for i := range lines {
		out[i] = append(append(out[i], row[:at]...), lines[i])
	}
	for _, v := range values {
		texts := strings.Split(v.text, "\n")
		if len(texts) != len(lines) {
			return nil
		}
		from := 0
		for i, t := range texts {
			c := r.cell(strings.TrimSpace(t), r.within(v, from, from+len(t)), v.doubt)
			if c.fig.Kind != numeral.Number && c.fig.Kind != numeral.Dash {
				return nil
			}
			c.col, c.cols = v.col, v.cols
			out[i] = append(out[i], c)
			from += len(t) + 1
		}
	}
	return out
}

// labelLines are the lines of a cell when each names a row of the form.
func (r *rows) labelLines(c cell) []cell {
	var out []cell
	from := 0
	for _, t := range strings.Split(c.text, "\n") {
		l := r.cell(strings.TrimSpace(t), r.within(c, from, from+len(t)), c.doubt)
		if _, ok := l.lab.has(rowRole, ""); l.kind != labelCell || !ok || l.lab.cut {
			return nil
		}
		l.col, l.cols = c.col, c.cols
		out = append(out, l)
		from += len(t) + 1
	}
	return out
}

// manyRows is more figures than any row of the form has, but in a table 3 turned round.
const manyRows = 18

// turned puts table 3 back whose columns are its rows: one row for each of the columns
// of the form, over all of them a head that names the rows.
func (r *rows) turned(in [][]cell) ([][]cell, bool) {
	t := r.x.matrixTable()
	var data []*row
	first := -1
	seen := map[string]bool{}
	for i, cells := range in {
		if first < 0 && len(cells) < manyRows { // most tables
			continue
		}
		w := cut(cells)
		if first < 0 && len(w.values) < manyRows {
			continue
		}
		if first < 0 {
			first = i
		}
		if len(w.labels) == 0 || len(w.values) < manyRows || len(data) > 0 && len(w.values) != len(data[0].values) {
			return in, false
		}
		m, ok := w.labels[len(w.labels)-1].lab.has(colRole, t.ID)
		if !ok || seen[m.key] {
			return in, false
		}
		seen[m.key] = true
		data = append(data, w)
	}
	if len(data) != len(t.Cols) || first < 1 {
		return in, false
	}
	labels := r.turnedLabels(in[:first], data[0].values)
	if labels == nil {
		return in, false
	}
	const depth = 3 // columns of labels on the form
	var head []cell
	for i, w := range data {
		c := w.labels[len(w.labels)-1]
		c.col, c.cols = int32(depth+i), 1
		head = append(head, c)
	}
	out := [][]cell{head}
	for k := range labels {
		row := labels[k]
		for i, w := range data {
			c := w.values[k]
			c.col, c.cols = int32(depth+i), 1
			row = append(row, c)
		}
		out = append(out, row)
	}
	return out, true
}

// turnedLabels are the labels over each value of a table that is turned round, nil where
// a head does not fit the values.
func (r *rows) turnedLabels(heads [][]cell, values []cell) [][]cell {
	labels := make([][]cell, len(values))
	named := 0
	for _, h := range heads {
		wide := false
		for i := range h {
			wide = wide || h[i].cols > 1
		}
		for k, v := range values {
			i := len(h) - len(values) + k
			if wide {
				i = -1
				for j := range h {
					if h[j].col <= v.col && v.col < h[j].col+h[j].cols {
						i = j
					}
				}
			}
			if i >= 0 && h[i].kind != blankCell {
				labels[k] = append(labels[k], r.taken(h[i])...)
			}
		}
	}
	for k := range labels {
		if names(&row{labels: labels[k]}, rowRole) {
			named++
		}
	}
	if named < len(values)-1 { // 三、本年度办理结果 may stand over a column of nothing
		return nil
	}
	return labels
}

// taken takes a cell apart that has several labels: （三）不予公开 1.属于国家秘密.
func (r *rows) taken(c cell) []cell {
	if c.kind == labelCell {
		return []cell{c}
	}
	c.text = strings.ReplaceAll(c.text, "\n", "") // wrapped
	var out []cell
	at := 0
	for _, h := range r.x.scan(c.text) {
		l := r.cell(h.words, r.within(c, h.Start, h.End), c.doubt)
		if l.kind != labelCell || strings.TrimSpace(c.text[at:h.Start]) != "" {
			return []cell{c}
		}
		out, at = append(out, l), h.End
	}
	if len(out) == 0 || strings.Trim(c.text[at:], " \u00a0”\"'’」）)") != "" {
		return []cell{c}
	}
	return out
}
