package match

import (
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/fold"
)

// remarks reports where a table departs from the form though it could be read: words
// of another spelling, rows pushed out of their columns.
func (b *builder) remarks(l *layer) {
	for _, h := range l.heads {
		for i := range h.labels {
			b.otherWords(&h.labels[i], colRole)
		}
	}
	for i := range l.matrix {
		r := l.matrix[i].row
		if n := len(r.labels); n > 0 && l.matrix[i].key != "" {
			b.otherWords(&r.labels[n-1], rowRole)
		}
	}
}

// otherWords reports a label of table 3 that is a known variant of the form's word.
func (b *builder) otherWords(c *cell, want role) {
	m, ok := c.lab.has(want, "applications")
	if !ok || c.lab.varied || len(c.lab.means) > 1 {
		return
	}
	official := b.x.official(m)
	if c.lab.core == official {
		return
	}
	core := fold.Core(official)
	head, _ := beforeBracket(official)
	if c.lab.core == core || c.lab.core == fold.Core(head) || strings.HasPrefix(core, c.lab.core) {
		return
	}
	b.find(model.Finding{ID: "form.label.variant", Severity: model.Info, Class: model.FormClass, At: b.d.Place(c.span),
		Message: "label printed as " + quote(c.text) + "; the form has " + quote(official)})
}

// official is the form's own word for a row or column.
func (x *lexicon) official(m meaning) string {
	t := x.matrixTable()
	if m.role == colRole {
		return findCol(t, strings.TrimPrefix(m.key, "/")).Zh
	}
	return findRow(t, m.key).Zh
}

// shifted reports rows whose figures do not end where those of most rows end, as
// when the cells of row spans were lost and made up for on the right. Rows that are all
// filled up to one width are in line.
func (m *matrix) shifted() {
	last, widths := map[int]int{}, map[stand]bool{}
	end := make([]int, len(m.items))
	for i := range m.items {
		end[i] = -1
		if it := &m.items[i]; m.anchored(i) && !it.flow && !it.split && len(m.fits[i].cells) > 0 {
			at := begins(it.values, m.fits[i].cells)
			end[i] = len(it.values) - at - len(m.fits[i].cells)
			last[end[i]]++
			widths[stand{at: at, width: it.width()}] = true
		}
	}
	if len(widths) == 1 {
		return
	}
	usual := 0
	for e, n := range last {
		if n > last[usual] || n == last[usual] && e < usual {
			usual = e
		}
	}
	var keys []model.Key
	var rows []string
	for i := range m.items {
		if end[i] >= 0 && end[i] != usual {
			keys = append(keys, m.t.RowKeys(m.items[i].key)...)
			rows = append(rows, quote(rowLabel(m.items[i].row)))
		}
	}
	if len(rows) == 0 || len(rows)*2 > len(m.items) {
		return
	}
	m.moved = true
	m.b.find(model.Finding{ID: "form.row.shifted", Severity: model.Info, Class: model.FormClass, Cells: keys,
		Message: plural(len(rows), "row") + " out of line with the others, read by counting cells: " + strings.Join(rows, ", ")})
}

// begins is where the fitted cells begin among the values.
func begins(values, cells []cell) int {
	for i := range values {
		if values[i].span == cells[0].span {
			return i
		}
	}
	return 0
}

// suggestionOf spells what a malformed row would be, as a finding of its own, so that
// a reader sees the printed figures and the one other reading side by side.
func suggestionOf(f model.Finding) (model.Finding, bool) {
	if len(f.Suggestion) == 0 {
		return f, false
	}
	s := model.Finding{ID: "form.row.suggestion", Severity: model.Info, Class: model.FormClass, At: f.At}
	words := make([]string, 0, len(f.Suggestion))
	for _, k := range f.Suggestion {
		s.Cells = append(s.Cells, k.Key)
		words = append(words, string(k.Key)+" = "+k.Value.String())
	}
	s.Message = "one other reading of the row, and only one, makes every sum hold: " + strings.Join(words, ", ")
	return s, true
}

// Suggestions are the findings that spell the suggestions of others.
func Suggestions(all []model.Finding) []model.Finding {
	var out []model.Finding
	for _, f := range all {
		if s, ok := suggestionOf(f); ok {
			out = append(out, s)
		}
	}
	return out
}

// unknown lists the figures of a row that the form does not have.
func (b *builder) unknown(it *item) {
	if !slices.ContainsFunc(it.values, func(c cell) bool { return c.fig.Value.Valid() || len(c.fig.Candidates) > 0 }) {
		return // dashes say nothing that could be lost
	}
	reason := "unknown_row"
	if it.key == "" {
		reason = "stray"
	}
	label, n := rowLabel(it.row), len(b.res.Extra)
	for i := range it.values {
		b.extra(it.table, label, "", &it.values[i], reason)
	}
	if len(b.res.Extra) == n {
		return
	}
	f := model.Finding{ID: "form.row.unknown", Severity: model.Warning, Class: model.FormClass, At: b.d.Place(it.spanOf()),
		Message: "the form has no row " + quote(label) + "; its " + plural(len(b.res.Extra)-n, "figure") + verb(len(b.res.Extra)-n, " is ", " are ") + "listed under extra"}
	if reason == "stray" {
		f.ID, f.Class = "match.figure.stray", model.ReadingClass
		f.Message = plural(len(b.res.Extra)-n, "figure") + " without a label in a statutory table: " + quote(values(it.row))
	}
	b.find(f)
}

// variant notes a label that was matched in spite of a misprint.
func (b *builder) variant(r *row, key string) {
	for i := range r.labels {
		if r.labels[i].lab.varied {
			b.find(model.Finding{ID: "form.label.variant", Severity: model.Info, Class: model.FormClass, At: b.d.Place(r.labels[i].span),
				Message: "label printed as " + quote(r.labels[i].text) + ", read as " + key})
		}
	}
}

// fillWeak marks the rows in whose figures words stand, where nothing better was read:
// the text is kept whole in each cell.
func (b *builder) fillWeak(items []item) {
	for i := range items {
		it := &items[i]
		var t *edition.Table
		prose := false // of a report whose figures stand in a statistics table
		for _, f := range b.x.forms[it.table] {
			if hasRow(f.table, it.key) && (t == nil || b.forms[f.ed] > 0) {
				t, prose = f.table, b.lists != nil && b.forms[f.ed] == 0
			}
		}
		if it.table == acrossTable || it.key == "" {
			b.loose(it)
			continue
		}
		if t == nil || prose || t.Shape == edition.List && t != b.lists {
			continue
		}
		keys := t.RowKeys(it.key)
		if slices.ContainsFunc(keys, func(k model.Key) bool { return b.have(k) != nil }) {
			b.loose(it)
			continue
		}
		b.ambiguous(keys, it.row, nil, "match.row.ambiguous", "words stand among the figures")
	}
}

// loose lists the words with figures of a row that nothing was made of, where the cells
// of the row do not have them.
func (b *builder) loose(it *item) {
	for i := range it.values {
		c := &it.values[i]
		if !slices.ContainsFunc(b.res.Extra, func(e model.Extra) bool { return e.Raw == c.text }) {
			b.extra(it.table, rowLabel(it.row), "", c, "stray")
		}
	}
}
