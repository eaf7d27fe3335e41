package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// matrixRow takes a row of table 3 by its label. Labels that other tables have too
// (其他, 总计) count only inside the table.
func (l *layer) matrixRow(r *row, inside bool) bool {
	n := len(r.labels)
	blank := r.flow && n > 0 && len(r.values) >= fewInRow && r.labels[n-1].lab.num > 0 // behind a head
	if !hasFigure(r.values) && !blank && l.count(r, colRole, edition.Matrix) > 1 {
		return false // a head: 总计 and 其他 name columns
	}
	key, sure := "", false
	group, heads := l.group, 0
	if n >= fewHeads && (hasFigure(r.values) || blank) {
		heads = l.count(r, colRole, edition.Matrix)
	}
	for i := range r.labels {
		lab := &r.labels[i].lab
		if heads >= fewHeads && isHead(r.labels[i]) {
			continue // a head in one row with figures
		}
		k, s := l.matrixKey(lab, group)
		if k != "" {
			key, sure = k, s
		}
		if m, ok := lab.has(groupRole, "applications"); ok && k == "" || ok && i+1 < len(r.labels) {
			group = m.key
			key = ""
			if k != "" && !laterKey(l, r, i, group) && !laterWords(r, i) {
				key, sure = k, s
			}
		}
	}
	if key == "" && group == l.group {
		return false
	}
	if key == "" {
		l.enter(edition.Matrix)
		l.group = group
		if hasValue(r.values) {
			// The form has no figures for a group: a subtotal of the report's own.
			l.matrix = append(l.matrix, l.shortened(item{row: r, key: unknownRow, table: "applications", named: l.numbered(r.labels, group)}))
		}
		return true
	}
	if !inside && !sure {
		return false
	}
	l.enter(edition.Matrix)
	l.group = l.groupOf(key)
	if len(r.values) == 0 {
		m, ok := r.labels[len(r.labels)-1].lab.has(groupRole, "applications")
		if ok {
			l.group = m.key
		}
		if ok || !r.flow || !sure {
			return true
		}
	}
	l.matrix = append(l.matrix, item{row: r, key: key, table: "applications"})
	return true
}

// fewHeads is how many names of columns make the words of a row a head: some are those of
// rows as well.
const fewHeads = 4

// laterKey tells whether a label after i names a row inside the group.
func laterKey(l *layer, r *row, i int, group string) bool {
	for j := i + 1; j < len(r.labels); j++ {
		if k, _ := l.matrixKey(&r.labels[j].lab, group); k != "" {
			return true
		}
	}
	return false
}

// laterWords tells whether a label after i says what nothing of the form does: the
// beginning of a label that a page break cut, and not the group as a whole.
func laterWords(r *row, i int) bool {
	return slices.ContainsFunc(r.labels[i+1:], func(c cell) bool { return len(c.lab.means) == 0 && len(c.text) > len("情况、") })
}

// matrixKey is the row that a label names, by its numeral or by the group above it
// where several rows share the words; sure is false for words of other tables.
func (l *layer) matrixKey(lab *label, group string) (key string, sure bool) {
	var room [4]meaning // most words have fewer
	found := room[:0]
	foreign := false
	for _, m := range lab.means {
		switch {
		case m.role == rowRole && m.table == "applications":
			found = append(found, m)
		case m.role == colRole || m.role == groupRole && m.table != "applications":
			foreign = true
		}
	}
	if len(found) == 0 {
		return "", false
	}
	if len(found) > 1 || foreign {
		if lab.num > 0 {
			for _, m := range found {
				if m.num == lab.num && m.style.Kind() == lab.style.Kind() {
					return m.key, true
				}
			}
		}
		for _, m := range found {
			if g := l.groupOf(m.key); g == group && g != "" {
				return m.key, false
			}
		}
		if len(found) > 1 && lab.num == 0 || foreign && lab.num > 0 && group != "" { // 9.其他 of another group
			return "", false
		}
	}
	return found[0].key, !foreign
}

func (l *layer) groupOf(key string) string { return l.x.parent[rowOf{"applications", key}] }

// matrixHead takes a head of table 3.
func (l *layer) matrixHead(r *row) bool {
	if hasFigure(r.values) {
		return false
	}
	cols := l.count(r, colRole, edition.Matrix)
	for i := range r.labels {
		if m, ok := r.labels[i].lab.has(headRole, ""); ok && (m.key == "申请人情况" || m.key == "法人或其他组织" || len(m.key) > 60) {
			cols += 2
		}
	}
	if cols < 2 {
		return false
	}
	l.enter(edition.Matrix)
	l.heads = append(l.heads, r)
	return true
}

// matrixRest takes what else stands in table 3: rows whose label is lost, and rows
// that the form does not know.
func (l *layer) matrixRest(r *row) {
	if !hasValue(r.values) {
		if len(r.labels) > 0 && !r.flow {
			l.heads = append(l.heads, r)
		}
		return
	}
	it := item{row: r, table: "applications"}
	if len(r.labels) > 0 && !fragments(r) && !isHead(r.labels[len(r.labels)-1]) {
		it.key, it.named = unknownRow, l.numbered(r.labels, l.group)
	}
	l.matrix = append(l.matrix, l.shortened(it))
}

// shortened gives a row of a table to the row that it is named for, where its words are
// that one's without some of them: the writer left them out, or the cell was too low.
func (l *layer) shortened(it item) item {
	r := findRow(l.x.matrixTable(), it.named)
	if it.named == "" || r == nil || it.flow {
		return it
	}
	last := &it.labels[len(it.labels)-1]
	if words := last.lab.core; utf8.RuneCountInString(words) >= fewWords && leavesOut(fold.Core(r.Zh), words) {
		last.lab.varied = true
		it.key, it.named = r.Key, ""
	}
	return it
}

// leavesOut tells whether words are all of a label, in their order, but for some.
func leavesOut(label, words string) bool {
	for _, w := range words {
		i := strings.IndexRune(label, w)
		if i < 0 {
			return false
		}
		label = label[i+utf8.RuneLen(w):]
	}
	return true
}

// fewWords is how many characters of a label tell it beside its ordinal.
const fewWords = 4

// numbered is the row of a group, or of none, whose ordinal stands before words that are no
// label of the form: 1.申请人无正当理由 is a piece of its label, or another spelling.
func (l *layer) numbered(labels []cell, group string) string {
	for i := len(labels) - 1; i >= 0; i-- {
		lab := &labels[i].lab
		if labels[i].kind != textCell || lab.num == 0 {
			continue
		}
		for _, row := range l.x.matrixTable().Rows {
			m := ordinal(meaning{}, row.Number)
			if (row.Group == group || row.Group == "") && m.num == lab.num && m.style.Kind() == lab.style.Kind() {
				return row.Key
			}
		}
	}
	return ""
}

// fragments tells labels that are pieces of labels, not labels of their own: of a
// vertical or cut text, at most three characters each. 小计 is no piece of any.
func fragments(r *row) bool {
	for i := range r.labels {
		if len(r.labels[i].text) > 9 || r.labels[i].text == "小计" {
			return false
		}
	}
	return true
}
