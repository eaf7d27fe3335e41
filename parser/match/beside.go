package match

import (
	"slices"
	"strings"
	"sync"

	"nianbao/parser/fold"
)

// Reports add a column at the right end of table 3: 备注, 上年数, 占比.

// besideReason is for a row that has no more cells than the form has columns, in a
// table with one more: any of them may be missing.
const besideReason = "a cell is missing beside a column that the form does not have"

// isRemarkHead tells the head of a column of words, which may be left out where there are none.
func isRemarkHead(head string) bool {
	return strings.HasPrefix(head, "备注") || strings.HasPrefix(head, "说明") || strings.HasPrefix(head, "注")
}

// besides tells a row that has a cell under the head that the form does not have.
func (m *matrix) besides(it *item) bool {
	return len(it.values) > len(m.t.Cols) && !it.flow && m.headBeside(it) != ""
}

// fitBeside lays out a row of a table with a column of its own at the right end. The
// columns of the form end before it. A row is in line when its total or the cell of
// that column is printed; one pushed out of line is certain only with every figure.
func (m *matrix) fitBeside(values []cell, n int, head string, p *profile) fitted {
	first, last, filled := reach(values)
	end := len(values) - 1
	switch {
	case filled == n+1 && last-first == n && last < len(values)-1 && values[last].kind == valueCell && !m.figured && isRemarkHead(head):
		return fitted{reason: "more figures than columns, and none of them under the head that the form does not have"}
	case filled == n+1 && last-first == n:
		end = last
	case filled == n+1 && last == end && p.padded(values[:end], n):
		return fitted{cells: onlyFilled(values, 0, end), extra: values[end:]}
	case filled == n && last-first == n-1 && !m.figured && values[last].kind < labelCell:
		end = last + 1
	case end == n && m.late(values, n) && !m.beyond:
		return fitted{reason: besideReason}
	case m.figured && end == n+1 && last == n: // in line, or with its figures moved by one
		return fitted{reason: besideReason}
	case end == n:
	case m.figured && !m.wide:
		return fitted{reason: "the head names a column more than any row has figures"}
	case slices.ContainsFunc(values[max(0, end-n):end], func(c cell) bool { return c.kind == textCell }), // a remark out of its column
		filled > 0 && (first < end-n || last < end-1 && !(last > n || last == n && values[n].kind == valueCell && !m.figured && isRemarkHead(head))):
		// one that has lost the places before its figures begins at once
		return fitted{reason: "a row out of line beside a column that the form does not have"}
	}
	return fitted{cells: values[end-n : end], extra: values[end:min(end+1, len(values))]}
}

// late tells a row that is full but for its first cell: the figures may be those of the
// form, moved to the right, where no other row has one under the head beyond.
func (m *matrix) late(values []cell, n int) bool {
	first, last, filled := reach(values)
	return filled == n && first == 1 && last == n && values[last].kind == valueCell
}

// beside is the head of a column that a table has at its right end beyond the form's,
// "" for none.
type beside struct {
	block int
	head  string
	col   int32 // where it stands in the grid
}

// headBeside is the head of the column beside those of the form: of the row's own
// table, or of the last before it that has a head, when a page cut the table.
func (m *matrix) headBeside(it *item) string { return m.besideOf(it).head }

func (m *matrix) besideOf(it *item) (last beside) {
	for _, b := range m.beside {
		if b.block <= it.block {
			last = b
		}
	}
	return last
}

// extraHeads finds in each table the head beyond those of the form: words after its
// last one, which are not a piece of the form's own words (备注, 占比, 上年数).
func extraHeads(heads []*row) []beside {
	var all []beside
	for _, h := range heads {
		if h.flow {
			continue
		}
		if n := len(all); n == 0 || all[n-1].block != h.block && opensHead(h) {
			all = append(all, beside{block: h.block})
		}
		words := append(h.labels[:len(h.labels):len(h.labels)], onlyFilled(h.values, 0, len(h.values))...)
		n := len(words)
		if n < 2 || words[n-1].kind != textCell || len(words[n-1].text) > 30 {
			continue
		}
		t := fold.Core(words[n-1].text)
		_, known := words[n-2].lab.has(colRole, "applications")
		_, head := words[n-2].lab.has(headRole, "")
		if strings.Trim(t, headLetters()) != "" && (known || head) {
			all[len(all)-1].head, all[len(all)-1].col = t, words[n-1].col
		}
	}
	return all
}

// opensHead tells the first row of a head of table 3 from those below it.
func opensHead(h *row) bool {
	for i := range h.labels {
		lab := &h.labels[i].lab
		if m, ok := lab.has(headRole, ""); ok && m.key == "申请人情况" {
			return true
		}
	}
	return false
}

// headLetters are the characters of the head of table 3.
var headLetters = sync.OnceValue(func() string {
	var b strings.Builder
	b.WriteString("申请人情况法人或其他组织本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和")
	for _, c := range theLexicon().matrixTable().Cols {
		b.WriteString(c.Zh + strings.Join(c.Also, ""))
	}
	return b.String()
})
