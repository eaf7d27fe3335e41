package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// A label may be printed with the groups above it in one cell: 三、本年度办理结果—（三）不予
// 公开—1.属于国家秘密. It is as if each stood in a cell of its own.

// path cuts a text into groups and the row in them, nil where it is something else.
func (r *rows) path(c *cell) []cell {
	if c.kind != textCell && !c.lab.cut || len(c.text) > longest || len(c.text) < 24 || strings.Contains(c.text, "。") || endsInDash(c.text) || !r.x.begins(c.text) {
		return nil
	}
	words := c.text // without a remark on the last label
	if i := strings.LastIndexAny(words, "(（"); i > 0 && (strings.HasSuffix(words, "）") || strings.HasSuffix(words, ")")) {
		words = words[:i]
	}
	hits := r.x.scan(words)
	if len(hits) < 2 || fold.Core(words[:hits[0].Start]) != "" {
		return nil
	}
	var labels []cell
	for i, h := range hits {
		if fold.Core(words[h.End:nextStart(words, hits, i)]) != "" {
			return nil
		}
		l := r.cell(strings.TrimSpace(h.words), r.flow.within(*c, h.Start, h.End), c.doubt)
		l.col, l.cols = c.col, c.cols
		role := groupRole
		if i == len(hits)-1 {
			role = rowRole
		}
		if _, ok := l.lab.has(role, ""); !ok || l.kind != labelCell || l.lab.cut {
			return nil
		}
		labels = append(labels, l)
	}
	return labels
}

// paths puts the labels of a path in the place of its cell.
func (r *rows) paths(cells []cell) []cell {
	for i := range cells {
		if cells[i].kind >= labelCell {
			if at := r.x.afterGroup(cells[i].text); at > 0 && cells[i].kind == textCell {
				cells[i] = r.row(&cells[i], at)
			}
			if labels := r.path(&cells[i]); labels != nil {
				return append(append(append([]cell(nil), cells[:i]...), labels...), r.paths(cells[i+1:])...)
			}
		}
	}
	return cells
}

// row is a cell without the piece of the label of a group before its own.
func (r *rows) row(c *cell, at int) cell {
	l := r.cell(c.text[at:], r.flow.within(*c, at, len(c.text)), c.doubt)
	l.col, l.cols = c.col, c.cols
	return l
}

// afterGroup is where the label of a row begins after a piece of the label of its group,
// which stands over two lines beside the rows: （三）不 4.保护第三方合法权益 0 0 0 0 0 2 2. It is
// 0 where a text begins otherwise.
func (x *lexicon) afterGroup(s string) int {
	const longest = len("（三）不予公开")
	i := indexSpace(s[:min(len(s), longest+len("　"))])
	if i < len("不予") || i > longest || x.begins(s) || !x.begins(s[i:]) {
		return 0
	}
	piece := fold.Core(s[:i])
	isPiece := func(group string) bool { return strings.HasPrefix(group, piece) || strings.HasSuffix(group, piece) }
	if piece == "" || !slices.ContainsFunc(x.groups, isPiece) {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}
