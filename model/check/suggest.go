package check

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// Malformed is a row whose figures are not as many as its cells, with the finding
// that reports it.
type Malformed struct {
	Finding model.Finding
	Keys    []model.Key    // the cells of the row in order
	Figures []model.Number // all its figures in order; not Valid for an empty cell
}

// maxReadings bounds the ways to read one row that are tried.
const maxReadings = 5000

// Suggest returns the findings of the rows, each with a suggestion where exactly one
// other reading of the row satisfies every hard equation of its cells, and the
// reading as printed breaks one. The report keeps the printed reading.
func Suggest(r *model.Report, rows []Malformed) []model.Finding {
	if len(rows) == 0 {
		return nil
	}
	t := index(r)
	findings := make([]model.Finding, len(rows))
	for i, row := range rows {
		findings[i] = row.Finding
		findings[i].Suggestion = t.suggest(row)
	}
	return findings
}

func (t *table) suggest(row Malformed) []model.KeyFigure {
	if slices.ContainsFunc(row.Keys, func(k model.Key) bool { return t.cell(k) == nil }) {
		return nil
	}
	keys := idsOf(row.Keys)
	concerned := t.concerning(keys)
	if !t.broken(concerned) {
		return nil
	}
	printed := t.values(keys)
	var found []model.Number
	for _, values := range readings(row.Figures, len(row.Keys)) {
		if slices.EqualFunc(printed, values, equal) {
			continue
		}
		if found != nil && slices.EqualFunc(found, values, equal) {
			fillIn(found, values)
			continue
		}
		if other := t.with(keys, values); other.broken(concerned) || !other.judged(concerned) {
			continue
		}
		if found != nil {
			return nil
		}
		found = values
	}
	var s []model.KeyFigure
	for i, v := range found {
		if !equal(printed[i], v) {
			s = append(s, model.KeyFigure{Key: row.Keys[i], Value: v})
		}
	}
	return s
}

// equal compares what two figures are worth in a sum: which of the zeros of a row is
// the stray or the lost one makes no other reading.
func equal(a, b model.Number) bool { return a.Cmp(b) == 0 }

// fillIn prefers a printed 0 to an empty cell among equal readings.
func fillIn(found, values []model.Number) {
	for i := range found {
		if !found[i].Valid() {
			found[i] = values[i]
		}
	}
}

// concerning are the hard equations that any of the cells takes part in.
func (t *table) concerning(ids []int) []*instance {
	var list []*instance
	of := func(id int) bool { return slices.Contains(ids, id) }
	all := instances()
	for i := range all {
		in := &all[i]
		if t.judges[i] && in.rule.Severity == edition.Hard && (slices.ContainsFunc(in.left, of) || slices.ContainsFunc(in.right, of)) {
			list = append(list, in)
		}
	}
	return list
}

func (t *table) broken(list []*instance) bool {
	return slices.ContainsFunc(list, func(in *instance) bool {
		_, _, holds := t.weigh(in)
		return !holds
	})
}

// judged reports whether any of the equations has figures on both sides: a reading
// that leaves nothing to judge satisfies nothing.
func (t *table) judged(list []*instance) bool {
	return slices.ContainsFunc(list, func(in *instance) bool {
		return t.side(in.left).figures > 0 && t.side(in.right).figures > 0
	})
}

func (t *table) values(ids []int) []model.Number {
	v := make([]model.Number, len(ids))
	for i, id := range ids {
		if c := t.cells[id]; kindOf(c) == figure {
			v[i] = c.Value
		}
	}
	return v
}

// with is the table with other figures in some cells.
func (t *table) with(ids []int, values []model.Number) *table {
	other := *t
	other.cells = slices.Clone(t.cells)
	for i, id := range ids {
		c := &model.Cell{Key: keyOf(id), Value: values[i], Status: model.Printed}
		if !values[i].Valid() {
			c.Status = model.Blank
		}
		other.cells[id] = c
	}
	return &other
}

// readings lists the ways to lay figures on n cells: with some of them dropped, or
// with empty cells put in. None when there are too many ways.
func readings(figures []model.Number, n int) [][]model.Number {
	extra := len(figures) - n
	if extra == 0 || ways(max(len(figures), n), max(extra, -extra)) > maxReadings {
		return nil
	}
	var all [][]model.Number
	var walk func(done, rest []model.Number, skip int)
	walk = func(done, rest []model.Number, skip int) {
		if len(done) == n {
			all = append(all, slices.Clone(done))
			return
		}
		if skip > 0 { // drop the next figure, or leave the next cell empty
			if extra > 0 {
				walk(done, rest[1:], skip-1)
			} else {
				walk(append(done, model.Number{}), rest, skip-1)
			}
		}
		if len(rest) > 0 {
			walk(append(done, rest[0]), rest[1:], skip)
		}
	}
	walk(make([]model.Number, 0, n), figures, max(extra, -extra))
	return all
}

// ways is n over k, capped.
func ways(n, k int) int {
	w := 1
	for i := range k {
		if w = w * (n - i) / (i + 1); w > maxReadings {
			return w
		}
	}
	return w
}
