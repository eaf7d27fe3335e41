package layout

import (
	"math/rand/v2"

	"nianbao/model"
	"nianbao/model/edition"
)

// Make invents one report of an edition.
func Make(rng *rand.Rand, id model.EditionID, o Options) *Truth {
	e := edition.Get(id)
	t := &Truth{Edition: id, Cells: map[model.Key]*Cell{}, Organ: organ(rng)}
	last := e.To
	if last == 0 {
		last = 2025
	}
	t.Year = e.From + rng.IntN(last-e.From+1)
	d := newDice(rng, o.Heavy)
	if t.form() {
		t.makeForms(d, e, o)
	} else {
		tab := &e.Tables[0]
		if o.Variant == 1 {
			tab = &e.Tables[1]
		}
		t.Tables = []*edition.Table{tab}
		t.fillList(d, tab, e.Rules())
		if o.Narrow {
			t.narrow(tab)
		}
	}
	t.blank(rng, o.Blanks)
	if o.Plant {
		t.plant(rng, e)
	}
	return t
}

// makeForms fills the three tables of the forms in force since 2019.
func (t *Truth) makeForms(d dice, e *edition.Edition, o Options) {
	var blocks []*edition.Table
	for i := range e.Tables {
		tab := &e.Tables[i]
		t.Tables = append(t.Tables, tab)
		if tab.Shape == edition.Block {
			blocks = append(blocks, tab)
		}
	}
	if o.Mixed && e.ID == model.Format2021 { // §1.1: （一） with the columns of 2019
		t.Mixed = true
		old := edition.Get(model.Format2019)
		blocks[0] = &old.Tables[0]
		t.Tables[0] = blocks[0]
	}
	t.fillBlocks(d, blocks)
	oneRow := o.OneRow || e.ID == model.Format2019
	for _, tab := range t.Tables {
		switch tab.Shape {
		case edition.Matrix:
			t.fillApplications(d, tab, oneRow)
		case edition.Across:
			t.fillDisputes(d, tab)
		}
	}
}

// blank replaces zeros by nothing or a dash.
func (t *Truth) blank(rng *rand.Rand, b Blanks) {
	for _, k := range t.Keys {
		c := t.Cells[k]
		zero := c.Value.Sign() == 0
		part, row, col := splitKey(k)
		status := model.Printed
		switch b {
		case BlankOrgs:
			if part == "applications" && col != "natural_person" && col != "total" && zero {
				status = model.Blank
			}
		case BlankTotals:
			if part == "applications" && col == "total" && row != "new_received" && row != "carried_in" && row != "carried_out" {
				status = model.Blank
			}
		case BlankZeros:
			if part == "applications" && zero {
				status = model.Blank
			}
		case BlankSome:
			if zero && rng.IntN(3) == 0 {
				status = model.Blank
			}
		case DashZeros:
			if zero {
				status = model.Dash
			}
		case DashSome:
			if zero && rng.IntN(3) == 0 {
				status = model.Dash
			}
		case BlankAll:
			status = model.Blank
		case BlankAfter:
			if row == "litigation_after_reconsideration" && zero {
				status = model.Blank
			}
		}
		if status != model.Printed {
			c.Status, c.Value = status, model.Number{}
		}
	}
}

// splitKey cuts a key into its first part, the middle and its last part.
func splitKey(k model.Key) (part, row, col string) {
	s := string(k)
	i, j := 0, len(s)
	for i < len(s) && s[i] != '.' {
		i++
	}
	for j > 0 && s[j-1] != '.' {
		j--
	}
	if i < j-1 {
		row = s[i+1 : j-1]
	}
	return s[:i], row, s[j:]
}
