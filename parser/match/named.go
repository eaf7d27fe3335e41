package match

import (
	"slices"
	"strings"

	"nianbao/parser/fold"
)

// Pages made for small screens print the name of the column before each figure: 自然人：36
// or, with nothing between that a text keeps, 自然人36. The names are the head of the table,
// what follows them are the figures.

// mayBeNamed tells what costs little to see: most cells have no colon.
func mayBeNamed(c *cell) bool {
	return (c.kind == textCell || c.kind == oddCell || c.kind == labelCell) && len(c.text) <= longest/4 && hasName(c.text)
}

// hasName tells a text with a colon, or words that run into a figure at their end.
func hasName(s string) bool {
	if n := len(s); n >= 3 && fold.IsHanAt(s, n-3) { // as most words
		return hasColon(s)
	}
	return hasColon(s) || digitBefore(s, len(s)) && !digitAt(s, 0)
}

// named reads the name of a column and its figure.
func (r *rows) named(c *cell) (head, value cell, ok bool) {
	if !mayBeNamed(c) {
		return head, value, false
	}
	at, size := strings.LastIndex(c.text, "："), len("：") // the last: 本年收费金额（单位：万元）：3
	if i := strings.LastIndexByte(c.text, ':'); i > at {
		at, size = i, 1
	}
	if at < 0 {
		at, size = len(strings.TrimRight(c.text, "0123456789.")), 0
	}
	part := func(from, to int) cell {
		text := strings.TrimSpace(c.text[from:to])
		from += strings.Index(c.text[from:to], text)
		p := r.cell(text, r.flow.within(*c, from, from+len(text)), c.doubt)
		p.col, p.cols = c.col, c.cols
		return p
	}
	head, value = part(0, at), part(at+size, len(c.text))
	_, col := head.lab.has(colRole, "")
	return head, value, col && head.kind == labelCell && !head.lab.varied && (value.kind == valueCell || value.kind == blankCell)
}

// countNames are words before a figure that say no more than that it is one.
var countNames = [...]string{"数量", "件数", "数值", "统计数", "统计数据"}

// bareFigure takes such a word from the figure in a cell: 数量：3.
func (r *rows) bareFigure(c *cell) {
	if c.kind < oddCell || len(c.text) > 60 || !hasColon(c.text) {
		return
	}
	for _, w := range countNames {
		rest, ok := strings.CutPrefix(c.text, w)
		if value := strings.TrimLeft(rest, "：: "); ok && value != rest {
			if v := r.cell(value, r.flow.within(*c, len(c.text)-len(value), len(c.text)), c.doubt); v.kind <= valueCell {
				v.col, v.cols = c.col, c.cols
				*c = v
				return
			}
		}
	}
}

// unnamed parts the names from the figures of a row of a table, where all its cells but
// its labels have one and no name stands twice.
func (r *rows) unnamed(cells []cell) (heads, plain []cell) {
	some := false
	for i := range cells {
		some = some || mayBeNamed(&cells[i])
	}
	if !some {
		return nil, nil
	}
	for i := range cells {
		head, value, ok := r.named(&cells[i])
		switch {
		case ok && isNamed(heads, &head):
			return nil, nil
		case ok:
			heads, plain = append(heads, head), append(plain, value)
		case heads != nil:
			return nil, nil
		default:
			plain = append(plain, cells[i])
		}
	}
	if heads == nil || len(heads) == len(cells) {
		return nil, nil
	}
	return heads, plain
}

// isNamed tells whether the name of a column stands among heads already.
func isNamed(heads []cell, name *cell) bool {
	return slices.ContainsFunc(heads, func(h cell) bool { return h.lab.core == name.lab.core })
}

// headed adds the names as the head of the rows that follow, once.
func (r *rows) headed(heads []cell, block, source int) {
	names := ""
	for i := range heads {
		names += heads[i].lab.core + " "
	}
	if names != r.names {
		r.names = names
		r.all = append(r.all, &row{labels: heads, block: block, source: source})
	}
}

// namedRun feeds a run of paragraphs, each the name of a column and its figure, to the row
// whose label stands over them. It tells how many they are.
func (r *rows) namedRun(block int) int {
	w := r.flow.cur
	if w == nil || !names(w, rowRole) || len(w.values) > 0 {
		return 0
	}
	var heads, figures []cell
	at := block
	for ; at < len(r.d.Blocks); at++ {
		b := &r.d.Blocks[at]
		c := r.cell(b.Text, b.Span, "")
		head, value, ok := r.named(&c)
		if !ok || isNamed(heads, &head) {
			break
		}
		heads, figures = append(heads, head), append(figures, value)
	}
	if len(heads) == 0 {
		return 0
	}
	r.names = "" // of another list, perhaps
	r.headed(heads, block, w.source)
	w.values = append(w.values, figures...)
	r.flow.end()
	return len(heads)
}
