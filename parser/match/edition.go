package match

import (
	"slices"
	"strconv"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// edition is that of most blocks, each decided by its own column heads. A report
// with table 3 alone is decided by the rows under （六）其他处理.
func (b *builder) edition(hint Hint) *edition.Edition {
	var best *edition.Edition
	for _, e := range edition.All { // newest first, so that a tie is the newer form
		if b.forms[e] > 0 && (best == nil || b.forms[e] > b.forms[best]) {
			best = e
		}
	}
	if best != nil {
		b.mixed(best)
		return best
	}
	if b.applications {
		if b.hasParts() {
			return edition.Get(model.Format2021)
		}
		b.find(model.Finding{ID: "match.edition.undecided", Severity: model.Info, Class: model.ReadingClass,
			Message: "table 2 was not found; （六）其他处理 is one row as in the form of 2019, but reports on the form of 2021 print it so too"})
		return edition.Get(model.Format2019)
	}
	return b.byYear(hint)
}

// hasParts tells whether one of the three rows of （六） of 2021 was printed.
func (b *builder) hasParts() bool {
	old := map[model.Key]bool{}
	for _, p := range edition.Get(model.Format2019).Places() {
		old[p.Key] = true
	}
	for n, k := range edition.Keys() {
		if p, _ := edition.PlaceOf(k); b.cells[n] != nil && p.Table.Shape == edition.Matrix && !old[k] {
			return true
		}
	}
	return false
}

// byYear names the form of a report in which no table was found at all. Only here
// does the year count, since nothing else is left.
func (b *builder) byYear(hint Hint) *edition.Edition {
	if hint.Year >= 2019 || hint.SixParts && hint.Year == 0 {
		if hint.Year == 2019 || hint.Year == 2020 {
			return edition.Get(model.Format2019)
		}
		return edition.Get(model.Format2021)
	}
	for _, e := range edition.All {
		if hint.Year >= e.From {
			return e
		}
	}
	return edition.Get(model.Free2008)
}

// mixed reports blocks on another form than most.
func (b *builder) mixed(main *edition.Edition) {
	for _, e := range edition.All {
		if n := b.forms[e]; e != main && n > 0 {
			b.find(model.Finding{ID: "form.mixed", Severity: model.Warning, Class: model.FormClass,
				Message: "the report mixes forms: " + plural(b.forms[main], "row") + " of " + string(main.ID) + ", " + strconv.Itoa(n) + " of " + string(e.ID)})
		}
	}
}

// complete puts the cells in the order of the form, absent where the report has
// none, then those of blocks on another edition.
func (b *builder) complete(main *edition.Edition) {
	b.res.Cells = make([]model.Cell, 0, max(b.filled, len(main.Places())))
	filled := 0
	for i := range main.Tables {
		if t := &main.Tables[i]; !t.Variant { // these share no key
			for _, p := range t.Places() {
				filled += b.addCell(p)
			}
		}
	}
	if filled < b.filled || b.lists != nil && b.lists.Variant {
		b.completeOthers(main, filled)
	}
	b.missing(main)
}

// completeOthers adds the cells of a variant table and of other editions.
func (b *builder) completeOthers(main *edition.Edition, filled int) {
	have := make(map[model.Key]bool, 2*len(b.res.Cells))
	for i := range b.res.Cells {
		have[b.res.Cells[i].Key] = true
	}
	add := func(t *edition.Table) {
		for _, p := range t.Places() {
			if !have[p.Key] {
				have[p.Key] = true
				filled += b.addCell(p)
			}
		}
	}
	for i := range main.Tables {
		if t := &main.Tables[i]; b.lists == t {
			add(t)
		}
	}
	for _, e := range edition.All {
		for i := range e.Tables {
			if t := &e.Tables[i]; filled < b.filled && b.partly(t, have) {
				add(t)
			}
		}
	}
}

// addCell puts a cell into the result, absent when it was not found, and counts those found.
func (b *builder) addCell(p edition.Place) int {
	if c := b.cells[p.Number]; c != nil {
		b.res.Cells = append(b.res.Cells, *c)
		return 1
	}
	b.res.Cells = append(b.res.Cells, model.Cell{Key: p.Key, Status: model.Absent})
	return 0
}

// partly tells whether a table of another edition has cells that are not in yet.
func (b *builder) partly(t *edition.Table, have map[model.Key]bool) bool {
	for _, p := range t.Places() {
		if b.cells[p.Number] != nil && !have[p.Key] {
			return true
		}
	}
	return false
}

// missing reports what the form has and the document seems not to have. We cannot
// know whether it is absent or was not found, so it is a doubt of the reading.
func (b *builder) missing(main *edition.Edition) {
	if main.Tables[0].Shape == edition.List && b.lists == nil {
		b.noList(main)
		return
	}
	for i := range main.Tables {
		t := &main.Tables[i]
		if t.Shape == edition.List && t != b.lists {
			continue
		}
		var absent []model.Key
		var rows []string
		cells := 0
		for r := range t.Rows {
			if t.Rows[r].Optional || b.standIn(t, &t.Rows[r]) {
				continue
			}
			before := len(absent)
			n, all := len(t.Cols), cells
			for _, p := range t.Places()[r*n : r*n+n] {
				if b.lacks[p.Number] {
					continue
				}
				cells++
				if b.cells[p.Number] == nil {
					absent = append(absent, p.Key)
				}
			}
			if cells > all && len(absent)-before == cells-all {
				words, _, _ := strings.Cut(t.Rows[r].Zh, "（")
				rows = append(rows, numbered(t.Rows[r].Number, words))
			}
		}
		b.missingCells(t, absent, rows, cells)
	}
}

// standIn tells a row that another printed row replaces: the three rows of （六） by
// its one, that by the three, or the rows of a block that is printed on another edition's form.
func (b *builder) standIn(t *edition.Table, r *edition.Row) bool {
	if t.Shape == edition.Block {
		if b.have(t.RowKeys(r.Key)[0]) != nil { // its own: forms share some keys
			return false
		}
		for _, f := range b.x.forms[t.ID] {
			if f.table != t && hasRow(f.table, r.Key) && b.have(f.table.RowKeys(r.Key)[0]) != nil {
				return true
			}
		}
		return false
	}
	if r.Key == "results.other_processing.subtotal" { // the row of all by its three
		return slices.ContainsFunc(b.x.forms[t.ID], func(f form) bool {
			three := 0
			for i := range f.table.Rows {
				if o := &f.table.Rows[i]; o.Group == "results.other_processing" && b.have(f.table.RowKeys(o.Key)[0]) != nil {
					three++
				}
			}
			return three == 3
		})
	}
	if r.Group != "results.other_processing" {
		return false
	}
	one := false
	for i := range t.Rows {
		o := &t.Rows[i]
		if !o.Optional && o.Group != r.Group || b.have(t.RowKeys(o.Key)[0]) == nil {
			continue
		}
		if !o.Optional {
			return false // one of the three is printed: the row of all may be another of them
		}
		one = true
	}
	return one
}

// namedRows is more rows than a message names.
const namedRows = 6

func (b *builder) missingCells(t *edition.Table, absent []model.Key, rows []string, cells int) {
	if len(absent) == 0 {
		return
	}
	f := model.Finding{ID: "match.rows.missing", Severity: model.Warning, Class: model.ReadingClass, Cells: absent,
		Message: name(t) + ": " + strconv.Itoa(len(absent)) + " of " + plural(cells, "cell") + verb(len(absent), " was ", " were ") + "not found"}
	if more := len(rows) - namedRows; len(rows) > 0 {
		f.Message += ": the " + strings.TrimPrefix(plural(len(rows), "row"), "1 ") + " " + strings.Join(rows[:min(len(rows), namedRows)], ", ")
		if more > 0 {
			f.Message += " and " + strconv.Itoa(more) + " more"
		}
	}
	if len(absent) == cells {
		f.ID, f.Cells = "match.table.missing", nil
		f.Message = name(t) + " was not found"
	}
	b.find(f)
}

// noList reports a report of the earlier forms without its table. Where rows of one
// are there all the same, their figures were not found.
func (b *builder) noList(main *edition.Edition) {
	f := model.Finding{ID: "form.table.missing", Severity: model.Info, Class: model.FormClass, Message: "no statistics table was found"}
	if b.mentions() >= 2*fewRows {
		f = model.Finding{ID: "match.table.missing", Severity: model.Warning, Class: model.ReadingClass,
			Message: "labels of a statistics table are there, its figures were not found"}
	} else if main.Tables[0].Variant {
		return
	}
	b.find(f)
}

// mentions counts the different rows of statistics tables that the text names at all.
func (b *builder) mentions() int {
	rows := map[string]bool{}
	for _, h := range b.x.scan(b.d.Text[:min(len(b.d.Text), 1<<20)]) {
		lab, _ := b.x.resolve(h.words)
		for _, m := range lab.means {
			if s, ok := b.x.shape(m); ok && s == edition.List && m.role == rowRole {
				rows[m.key] = true
			}
		}
	}
	return len(rows)
}

// name is what people call a table: by its banner, or by the chapter that holds it.
func name(t *edition.Table) string {
	switch t.Shape {
	case edition.Block:
		return "table 2, " + t.Banner.Zh
	case edition.Matrix:
		return "table 3, " + t.Banner.Zh
	case edition.Across:
		return "table 4, 行政复议、行政诉讼"
	}
	if t.Banner.Zh != "" {
		return t.Banner.Zh
	}
	return "the annex"
}
