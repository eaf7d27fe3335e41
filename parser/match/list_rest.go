package match

import (
	"strings"

	"nianbao/parser/doc"
	"nianbao/parser/numeral"
)

// What stands between the rows of a statistics table and is none of the form's: its figures
// are listed.

// stray lists the figures of a row that the form does not have. A piece of a label, or
// none, tells that they may be those of a row beside.
func (l *list) stray(r *row) {
	it := item{row: r, table: l.t.ID}
	if len(r.labels) > 0 && !fragments(r) {
		it.key = unknownRow
	}
	l.b.use(r)
	l.b.unknown(&it)
}

// lines lists the figures of lines that have none of the form's words.
func (l *list) lines(r *row) {
	for i := range r.labels {
		if line, ok := l.b.x.asRow(r, &r.labels[i]); r.flow && ok {
			l.stray(line)
		}
	}
}

// hasUnit tells words with a unit behind them, as the rows of the form have.
func hasUnit(r *row) bool {
	n := len(r.labels)
	return n > 1 && isUnit(r.labels[n-1])
}

// asRow is a line of words, a unit and a figure as a row.
func (x *lexicon) asRow(r *row, c *cell) (*row, bool) {
	words := strings.Fields(c.text)
	n := len(words)
	if n < 3 || !x.isUnit(words[n-2]) {
		return nil, false
	}
	last := words[n-1]
	figure := cell{text: last, span: doc.Span{Start: c.span.End - len(last), End: c.span.End}, kind: valueCell, fig: numeral.Parse(last)}
	return &row{block: r.block, source: r.source, flow: true, labels: []cell{{text: strings.Join(words[:n-2], " "), span: c.span, kind: textCell}}, values: []cell{figure}},
		figure.fig.Kind == numeral.Number
}
