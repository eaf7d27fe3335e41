package layout

import (
	"bytes"
	"math/rand/v2"

	"nianbao/model"
)

// Page is one generated page: its seed makes it again.
type Page struct {
	Seed   uint64
	Layout Layout
	Truth  *Truth
	Data   []byte
	Media  string
}

// Source is the random source of a seed and a purpose.
func Source(seed, purpose uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, purpose)) }

// Generate makes the page of a seed.
func Generate(seed uint64) Page { return Render(seed, Random(Source(seed, 1))) }

// Render makes the report of a seed in a layout of choice.
func Render(seed uint64, l Layout) Page {
	t := RandomTruth(Source(seed, 2))
	data, media := Write(Source(seed, 3), t, l)
	p := Page{seed, l, t, data, media}
	if m := l; l.Spans == 2 {
		m.Spans = 3
		if m.settle(); m.Spans == 3 {
			p.openAs(Render(seed, m))
		}
	}
	return p
}

// openAs takes over what another layout leaves open, where it writes the same bytes: what a
// page decides depends on nothing else. Rows filled up at their end do not tell whether blank
// cells were left out unless one of the page shows that they were kept.
func (p *Page) openAs(q Page) {
	if !bytes.Equal(p.Data, q.Data) {
		return
	}
	for k, c := range q.Truth.Cells {
		if c.Undecidable != "" {
			p.Truth.Cells[k].Undecidable = c.Undecidable
		}
	}
}

// RandomTruth draws an edition and options, the forms in force more often.
func RandomTruth(rng *rand.Rand) *Truth {
	ids := []model.EditionID{model.Format2021, model.Format2021, model.Format2021, model.Format2019, model.Format2019, model.Stat2014, model.Free2008}
	id := ids[rng.IntN(len(ids))]
	var o Options
	if rng.IntN(2) == 0 {
		o.Blanks = Blanks(rng.IntN(int(blanksCount)))
	}
	o.Plant = rng.IntN(5) == 0 && o.Blanks == NoBlanks
	o.Mixed = rng.IntN(8) == 0
	o.OneRow = rng.IntN(6) == 0
	annex := rng.IntN(3)
	o.Variant, o.Narrow = annex/2, annex == 1
	o.Heavy = rng.IntN(10) == 0
	return Make(rng, id, o)
}
