package match

import (
	"fmt"
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/doc"
	"nianbao/parser/numeral"
)

// Result is what the statutory tables of a document say.
type Result struct {
	Edition   model.EditionID
	Cells     []model.Cell
	Extra     []model.Extra
	Findings  []model.Finding
	Malformed []Malformed
	Used      []bool // by block: whether it is a table or a cell of one
}

// Malformed is a row with more or fewer figures than the form has columns, for the
// search of the one reading that would reconcile it.
type Malformed struct {
	Finding int // index into Findings
	Keys    []model.Key
	Figures []model.Number
}

// builder collects figures by key.
type builder struct {
	x            *lexicon
	d            *doc.Document
	places       doc.Places
	res          *Result
	cells        []*model.Cell            // by number of their keys, nil where none was read
	filled       int                      // of these
	forms        map[*edition.Edition]int // blocks read by each edition
	lists        *edition.Table           // the statistics table or annex that was found
	lacks        map[int]bool             // cells, by number, of columns that are not printed
	lost         loss
	applications bool // table 3 was found
	doubts       map[string]*doubt
	room         []model.Cell     // for the next of cells
	headed       map[inBlock]bool // columns read by the head
	years        map[int]bool     // blocks with columns of other years
	mixing       bool             // the row stands there a second time, with figures in other cells
}

// doubt gathers the cells of one kind of doubt in one table, so that a reader gets
// one finding for it and not two hundred.
type doubt struct {
	id, text string
	keys     []model.Key
	at       *model.Place
}

// use remembers that a block is part of a statutory table. A page that is one single
// line is prose as well.
func (b *builder) use(r *row) {
	if !r.split || len(b.d.Blocks[r.block].Text) <= longest {
		b.res.Used[r.block] = true
	}
}

// put fills one cell with a printed cell.
func (b *builder) put(k model.Key, c *cell, unit string) {
	p, _ := edition.PlaceOf(k)
	b.putAt(p, c, unit)
}

// putAt is put for a cell whose place is known.
func (b *builder) putAt(p edition.Place, c *cell, unit string) {
	k := p.Key
	typ := p.Table.TypeOf(p.Row, p.Col)
	if typ == edition.Money || typ == edition.Decimal {
		c = wan(c)
	}
	got := model.Cell{Key: k, Raw: c.text, At: b.places.Of(c.span), Unit: c.fig.Unit}
	if got.Unit == "" {
		got.Unit = unit
	}
	switch c.fig.Kind {
	case numeral.Blank:
		got.Status = model.Blank
		got.Unit = ""
	case numeral.Dash:
		got.Status = model.Dash
	case numeral.Number:
		got.Status, got.Value = model.Printed, c.fig.Value
		if c.fig.Signed && typ != edition.SignedInt && c.fig.Value.Sign() >= 0 && c.text[0] != '+' {
			got.Status, got.Value, got.Candidates = model.Unreadable, model.Number{}, []string{c.fig.Value.String()}
		}
	default:
		got.Status, got.Candidates = model.Unreadable, c.fig.Candidates
	}
	if c.unclear && got.Status == model.Printed {
		got.Status, got.Value, got.Candidates = model.Ambiguous, model.Number{}, []string{c.fig.Value.String()}
	}
	if got.Status == model.Unreadable {
		b.doubt("match.cell.unreadable", p.Table, []model.Key{k}, notOne, got.At)
	}
	if c.doubt != "" {
		b.doubt("match.cell.doubt", p.Table, []model.Key{k}, c.doubt, got.At)
	}
	if have := b.cells[p.Number]; have != nil && (have.Value.Valid() || have.Status == model.Ambiguous || b.mixing) && got.Value.Valid() {
		b.extra(p.Table.ID, p.Row.Zh, p.Col.Zh, c, "repeated") // printed a second time: nothing disappears
	}
	b.set(p, got)
}

// mixes tells a row that was printed before with figures, where one of the two has blank
// cells beside figures of the other: together they would be a row that was never printed.
func (b *builder) mixes(key func(int) model.Key, cells []cell) bool {
	before, now, differ := false, false, false
	for i := range cells {
		have := b.have(key(i))
		if have == nil {
			return false
		}
		valid := cells[i].fig.Value.Valid()
		before, now = before || have.Value.Valid(), now || valid
		differ = differ || have.Status == model.Blank && valid || have.Value.Valid() && cells[i].kind == blankCell
	}
	return before && now && differ
}

// wan is an amount in 万, which are 万元: of other figures nothing tells whether they are exact.
func wan(c *cell) *cell {
	if c.fig.Kind == numeral.Number || !strings.HasSuffix(c.text, "万") {
		return c
	}
	whole := *c
	if whole.fig = numeral.Parse(c.text + "元"); whole.fig.Kind != numeral.Number {
		return c
	}
	return &whole
}

// set keeps the first reading of a cell; a second that differs makes it ambiguous. A row of
// blank cells is none.
func (b *builder) set(p edition.Place, got model.Cell) {
	have := b.cells[p.Number]
	switch {
	case have == nil:
		b.keep(p, got)
	case have.Status == got.Status && have.Value == got.Value:
	case b.mixing:
		b.conflict(p, have, &got)
	case got.Status == model.Blank:
	case have.Status == model.Blank:
		*have = got
	default:
		b.conflict(p, have, &got)
	}
}

// keep gives a cell a place in memory, beside the others.
func (b *builder) keep(p edition.Place, c model.Cell) {
	if len(b.room) == 0 {
		b.room = make([]model.Cell, 73) // 8 kB
	}
	b.room[0] = c
	b.cells[p.Number], b.room = &b.room[0], b.room[1:]
	b.filled++
}

// have is the cell that was read for a key, nil for none.
func (b *builder) have(k model.Key) *model.Cell {
	if p, ok := edition.PlaceOf(k); ok {
		return b.cells[p.Number]
	}
	return nil
}

func (b *builder) conflict(p edition.Place, have, got *model.Cell) {
	if have.Status != model.Ambiguous {
		have.Candidates = []string{have.Raw}
	}
	have.Candidates = append(have.Candidates, got.Raw)
	have.Status, have.Value = model.Ambiguous, model.Number{}
	b.doubt("match.cell.conflict", p.Table, []model.Key{got.Key}, "printed twice with different figures", got.At)
}

// ambiguous fills cells that the source does not decide. Candidates are the figures
// that may belong there; alternatives[i] belongs to keys[i].
func (b *builder) ambiguous(keys []model.Key, r *row, candidates [][]string, id, why string) {
	raw, at := "", b.d.Place(r.spanOf())
	for i, c := range r.values {
		if i > 0 {
			raw += " "
		}
		raw += c.text
	}
	kept := false
	for i, k := range keys {
		c := model.Cell{Key: k, Raw: raw, Status: model.Ambiguous, At: at}
		if i < len(candidates) {
			c.Candidates = candidates[i]
		}
		if p, ok := edition.PlaceOf(k); ok && b.cells[p.Number] == nil {
			b.keep(p, c)
			kept = true
		}
	}
	p, _ := edition.PlaceOf(keys[0])
	t := p.Table
	for i := 0; i < len(r.values) && !kept; i++ { // other rows were read there: nothing disappears
		b.extra(t.ID, rowLabel(r), "", &r.values[i], "repeated")
	}
	b.doubt(id, t, keys, why, at)
}

// reopen makes cells that were read ambiguous: what was found elsewhere makes their places
// uncertain.
func (b *builder) reopen(keys []model.Key, id, why string, r *row) {
	keys = slices.DeleteFunc(slices.Clone(keys), func(k model.Key) bool { c := b.have(k); return c == nil || !c.Value.Valid() })
	if len(keys) > 0 {
		b.open(keys)
		p, _ := edition.PlaceOf(keys[0])
		b.doubt(id, p.Table, keys, why, b.d.Place(r.spanOf()))
	}
}

// open makes cells ambiguous that have a figure or are blank.
func (b *builder) open(keys []model.Key) {
	for _, k := range keys {
		switch c := b.have(k); {
		case c == nil:
		case c.Value.Valid():
			c.Candidates, c.Status, c.Value = []string{c.Raw}, model.Ambiguous, model.Number{}
		case c.Status == model.Blank:
			c.Status = model.Ambiguous
		}
	}
}

func (b *builder) doubt(id string, t *edition.Table, keys []model.Key, why string, at *model.Place) {
	d := b.doubts[id+" "+t.ID+" "+why]
	if d == nil {
		d = &doubt{id: id, text: why, at: at}
		b.doubts[id+" "+t.ID+" "+why] = d
	}
	d.keys = append(d.keys, keys...)
}

// extra lists a figure that the form has no cell for.
func (b *builder) extra(table, rowLabel, col string, c *cell, reason string) {
	if c.kind == blankCell {
		return
	}
	if c.kind != valueCell && len(c.fig.Candidates) == 0 && c.kind != oddCell {
		return
	}
	b.res.Extra = append(b.res.Extra, model.Extra{Table: table, Row: rowLabel, Column: col, Raw: c.text,
		Value: c.fig.Value, Reason: reason, At: b.d.Place(c.span)})
}

func (b *builder) find(f model.Finding) int {
	b.res.Findings = append(b.res.Findings, f)
	return len(b.res.Findings) - 1
}

// rowLabel is the printed label of a row.
func rowLabel(r *row) string {
	s := ""
	for i := range r.labels {
		if i > 0 {
			s += " "
		}
		s += r.labels[i].text
	}
	return s
}

// verb is the word for one or many.
func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

func plural(n int, what string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", what)
	}
	return fmt.Sprintf("%d %ss", n, what)
}
