package check

import (
	"slices"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/edition"
)

// worth is what the table says about a subject of the prose.
type worth struct {
	keys   []model.Key // operands; the first is the finding's place
	value  model.Number
	others []model.Number // values that the prose may as well mean
	how    string         // when it is not simply printed
	ok     bool
}

func (w worth) admits(n model.Number) bool {
	same := func(m model.Number) bool { return m.Cmp(n) == 0 }
	return same(w.value) || slices.ContainsFunc(w.others, same)
}

const (
	t2docs  = "proactive_disclosure.normative_documents."
	t2rules = "proactive_disclosure.rules."
	t3      = "applications."
	t4      = "reconsideration_and_litigation."
)

// rowsOf are the rows of table 3 behind a subject; with a dot at its end, a group.
var rowsOf = map[subject]string{
	received: "new_received", carriedIn: "carried_in", carriedOut: "carried_out", granted: "results.granted", partial: "results.partially_granted",
	denied: "results.denied.", unavailable: "results.unavailable.", notProcessed: "results.not_processed.", otherProcessing: "results.other_processing.",
}

var cellsOf = map[subject]model.Key{
	issuedDocuments: t2docs + "issued", repealedDocuments: t2docs + "repealed", documentsInForce: t2docs + "in_force",
	issuedRules: t2rules + "issued", repealedRules: t2rules + "repealed", rulesInForce: t2rules + "in_force",
}

// groupOf is, by number of the key, the group of rows that a total belongs to, plus
// one; 0 for all other cells.
var groupOf = sync.OnceValue(func() []subject {
	keys := edition.Keys()
	all := make([]subject, len(keys))
	for id, k := range keys {
		row, ok := strings.CutPrefix(string(k), t3)
		if !ok || !strings.HasSuffix(row, ".total") {
			continue
		}
		for s, name := range rowsOf {
			if strings.HasSuffix(name, ".") && strings.HasPrefix(row, name) {
				all[id] = s + 1
			}
		}
	}
	return all
})

func (t *table) worthOf(c claim) worth {
	if c.subject[0] == received {
		return t.received(c.natural)
	}
	if c.rule == "text.t4" {
		return t.disputes(c)
	}
	if k, ok := cellsOf[c.subject[0]]; ok {
		return t.single(k)
	}
	w := worth{value: zero, ok: true}
	for _, s := range c.subject {
		t.addGroup(&w, s)
	}
	return w
}

// nameOf is what the form calls the subject of a claim that has a worth.
func (t *table) nameOf(c claim) string {
	if c.rule == "text.t4" {
		return "table 4, " + t.suitNames(c)
	}
	if k, ok := cellsOf[c.subject[0]]; ok {
		return tableName(placeOf(t.report.Edition, k)) + ", " + t.name(k)
	}
	names := make([]string, len(c.subject))
	for i, s := range c.subject {
		use, _ := t.used(s)
		p := placeOf(t.report.Edition, keyOf(use[len(use)-1]))
		if names[i] = rowName(p); strings.HasSuffix(rowsOf[s], ".") {
			names[i] = groupName(p)
		}
	}
	return "table 3, " + strings.Join(names, " + ")
}

// single is one printed cell.
func (t *table) single(k model.Key) worth {
	c := t.cell(k)
	if kindOf(c) != figure {
		return worth{}
	}
	return worth{keys: []model.Key{k}, value: c.Value, ok: true}
}

// addGroup adds one row, or the rows of a group.
func (t *table) addGroup(w *worth, s subject) {
	use, other := t.used(s)
	before := len(w.keys)
	w.ok = w.ok && len(use) > 0 && other == nil
	w.keys = slices.Grow(w.keys, len(use))
	for _, total := range use {
		t.addRow(w, total)
	}
	w.ok = w.ok && len(w.keys) > before
}

// used tells which totals of a subject to add up; other is a second way.
func (t *table) used(s subject) (use, other []int) {
	if name := rowsOf[s]; !strings.HasSuffix(name, ".") {
		return []int{idOf(model.Key(t3 + name + ".total"))}, nil
	}
	ids := make([]int, 0, 12)
	groups := groupOf()
	for _, id := range t.ids {
		if id >= 0 && groups[id] == s+1 {
			ids = append(ids, int(id))
		}
	}
	return t.choose(ids, eitherOf(ids))
}

// addRow adds the total of a row of table 3: as printed, else the sum of its columns.
func (t *table) addRow(w *worth, total int) {
	c := t.cells[total]
	switch kindOf(c) {
	case doubtful:
		w.ok = false
	case figure:
		w.keys = append(w.keys, keyOf(total))
		w.value = w.value.Add(c.Value)
	default:
		const how = " (its total is blank, the columns add up to that)"
		var buffer [8]int
		s := t.side(t.columns(buffer[:0], total))
		w.value = w.value.Add(s.sum)
		w.ok = w.ok && !s.doubt && s.absent == 0
		if s.figures == 0 { // nothing printed: blank is no figure, but adds nothing to a group
			break
		}
		for _, id := range s.cells {
			if kindOf(t.cells[id]) != missing {
				w.keys = append(w.keys, keyOf(id))
			}
		}
		if w.how == "" {
			w.how = how
		}
	}
	w.ok = w.ok && w.value.Valid()
}

// columns appends the cells that a total of table 3 adds up.
func (t *table) columns(ids []int, total int) []int {
	p := placeOf(t.report.Edition, keyOf(total))
	keys := p.Table.RowKeys(p.Row.Key)
	for _, k := range keys[:len(keys)-1] {
		ids = append(ids, idOf(k))
	}
	return ids
}

func groupName(p *edition.Place) string {
	for _, g := range p.Table.Groups {
		if g.Key == p.Row.Group && g.Parent != "" {
			return g.Number + g.Zh
		}
	}
	return rowName(p)
}

// received may be stated with what was carried in, or as what was handled.
func (t *table) received(natural bool) worth {
	newReceived := idOf(t3 + "new_received.total")
	w := t.row(newReceived)
	if w.keys == nil {
		return worth{}
	}
	if kindOf(t.cells[newReceived]) == figure {
		if s := t.side(t.columns(nil, newReceived)); s.figures > 0 && !s.doubt {
			w.others = append(w.others, s.sum)
		}
	}
	if in := t.row(idOf(t3 + "carried_in.total")); in.ok {
		w.others = append(w.others, w.value.Add(in.value))
	}
	if done := t.row(idOf(t3 + "results.total.total")); done.ok {
		w.others = append(w.others, done.value)
	}
	if c := t.cell(t3 + "new_received.natural_person"); natural && kindOf(c) == figure {
		w.others = append(w.others, c.Value)
	}
	return w
}

// row is one row of table 3.
func (t *table) row(total int) worth {
	w := worth{value: zero, ok: true}
	t.addRow(&w, total)
	return w
}
