package layout

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
)

// dice draws figures of one magnitude. Most reports are nearly all zero; a few have
// figures of eight digits (§10).
type dice struct {
	*rand.Rand
	zero float64 // share of zeros
	top  int     // most digits
}

func newDice(rng *rand.Rand, heavy bool) dice {
	d := dice{Rand: rng, zero: 0.85, top: 2}
	switch p := rng.Float64(); {
	case heavy:
		d.zero, d.top = 0.05, 8
	case p < 0.15:
		d.zero, d.top = 1, 1
	case p < 0.55:
	case p < 0.85:
		d.zero, d.top = 0.5, 3
	default:
		d.zero, d.top = 0.2, 5
	}
	return d
}

// count is zero or a figure of up to top digits, small ones more often.
func (d dice) count(top int) int64 {
	if d.Float64() < d.zero {
		return 0
	}
	m := int64(1)
	for range 1 + d.IntN(top) {
		m *= 10
	}
	return 1 + d.Int64N(m-1)
}

func (d dice) value(typ edition.Type) model.Number {
	switch typ {
	case edition.SignedInt:
		return model.Int(d.count(min(d.top, 3)) * int64(1-2*d.IntN(2)))
	case edition.Decimal:
		return d.amount()
	case edition.Money:
		if d.IntN(2) == 0 {
			return model.Int(d.count(8))
		}
		return d.amount()
	}
	return model.Int(d.count(d.top))
}

// amount has up to six decimals, with trailing zeros: 18.8710 (§10.2).
func (d dice) amount() model.Number {
	whole := d.count(min(d.top+1, 6))
	places := d.IntN(7)
	if d.Float64() < d.zero || places == 0 {
		return model.Int(whole)
	}
	s := fmt.Sprintf("%d.", whole)
	for range places {
		s += string(rune('0' + d.IntN(10)))
	}
	n, _ := model.ParseNumber(s)
	return n
}

// fillBlocks fills the blocks of table 2 within their soft bounds.
func (t *Truth) fillBlocks(d dice, tables []*edition.Table) {
	for _, tab := range tables {
		for _, p := range tab.Places() {
			t.set(p.Key, d.value(tab.TypeOf(p.Row, p.Col)), tab.TypeOf(p.Row, p.Col))
		}
	}
	for _, row := range []string{"rules", "normative_documents"} {
		k := func(col string) model.Key { return model.Key("proactive_disclosure." + row + "." + col) }
		if t.printed(k("issued")) { // t2.bounds
			t.setInt(k("in_force"), t.int(k("in_force"))+max(0, t.int(k("issued"))-t.int(k("repealed"))))
		}
		if t.printed(k("newly_made")) { // t2_2019.channel
			t.setInt(k("newly_disclosed"), min(t.int(k("newly_disclosed")), t.int(k("newly_made"))))
			t.setInt(k("total_disclosed"), t.int(k("total_disclosed"))+t.int(k("newly_disclosed")))
		}
	}
}

// fillApplications fills table 3 so that rows, columns and the balance close.
func (t *Truth) fillApplications(d dice, tab *edition.Table, oneRow bool) {
	key := func(row, col string) model.Key { return model.Key("applications." + row + "." + col) }
	d.top = min(d.top, 6)
	sums := map[string]int64{}
	for _, row := range tab.Rows {
		if row.Key == "results.total" || row.Key == "new_received" || row.Key == "carried_in" {
			continue
		}
		if row.Optional && !oneRow || oneRow && row.Group == "results.other_processing" {
			continue
		}
		for _, col := range tab.Cols[:6] {
			n := d.count(max(1, d.top-1))
			t.setInt(key(row.Key, col.Key), n)
			if row.Key != "carried_out" {
				sums[col.Key] += n
			}
		}
	}
	for _, col := range tab.Cols[:6] {
		t.setInt(key("results.total", col.Key), sums[col.Key])
		all := sums[col.Key] + t.int(key("carried_out", col.Key))
		in := int64(0)
		if all > 0 {
			in = min(all, d.count(1))
		}
		t.setInt(key("carried_in", col.Key), in)
		t.setInt(key("new_received", col.Key), all-in)
	}
	for _, row := range tab.Rows {
		if t.Cells[key(row.Key, tab.Cols[0].Key)] == nil {
			continue
		}
		sum := int64(0)
		for _, col := range tab.Cols[:6] {
			sum += t.int(key(row.Key, col.Key))
		}
		t.setInt(key(row.Key, "total"), sum)
	}
}

// fillDisputes fills table 4 so that its three totals close.
func (t *Truth) fillDisputes(d dice, tab *edition.Table) {
	for r := range tab.Rows {
		sum := int64(0)
		for c := range tab.Cols {
			k := tab.Key(&tab.Rows[r], &tab.Cols[c])
			if tab.Cols[c].Key == "total" {
				t.setInt(k, sum)
				continue
			}
			n := d.count(min(d.top, 3))
			sum += n
			t.setInt(k, n)
		}
	}
}

// fillList fills a statistics table or annex, then closes its hard equations.
func (t *Truth) fillList(d dice, tab *edition.Table, rules []edition.Rule) {
	for _, p := range tab.Places() {
		t.set(p.Key, d.value(tab.TypeOf(p.Row, p.Col)), tab.TypeOf(p.Row, p.Col))
	}
	if tab.Variant {
		t.closeAnnex(tab)
		return
	}
	for range 3 { // answered depends on denied
		for _, r := range rules {
			for _, eq := range r.Equations {
				t.close(r, eq)
			}
		}
	}
}

// narrow leaves an annex the column of the year.
func (t *Truth) narrow(tab *edition.Table) {
	for _, p := range tab.Places() {
		if p.Col.Before != "" {
			delete(t.Cells, p.Key)
		}
	}
	t.Keys = slices.DeleteFunc(t.Keys, func(k model.Key) bool { return t.Cells[k] == nil })
}

// totals are the rows of the local annexes that are sums of others, in words of their
// keys; no rule of the editions states them.
var totals = map[string][]string{
	"applications.received": {"received_in_person", "received_by_fax", "received_by_email", "received_online", "received_by_letter", "received_by_letter_or_fax", "received_other"},
	"applications.denied": {"denied_not_government_information", "denied_nonexistent", "denied_not_held", "denied_unclear", "denied_exempt_1", "denied_exempt_2",
		"denied_exempt_3", "denied_exempt_4", "denied_exempt_5", "denied_exempt_6", "denied_other"},
	"applications.answered": {"answered_granted", "answered_partially_granted", "answered_denied", "answered_other", "granted", "partially_granted", "denied"},
}

// closeAnnex makes the sums of a local annex hold, in both of its columns.
func (t *Truth) closeAnnex(tab *edition.Table) {
	for _, col := range tab.Cols {
		for _, left := range []string{"applications.denied", "applications.received", "applications.answered"} {
			sum, n := int64(0), 0
			key := func(row string) model.Key { return tab.Key(&edition.Row{Key: row}, &col) }
			for _, part := range totals[left] {
				if k := key("applications." + part); t.printed(k) {
					sum += t.int(k)
					n++
				}
			}
			if n > 0 && t.printed(key(left)) {
				t.setInt(key(left), sum)
			}
		}
	}
}

// close sets the left side of an equation to its right side, or of a hard "at most"
// to no more than that.
func (t *Truth) close(r edition.Rule, eq edition.Equation) {
	if len(eq.Left) != 1 || !t.printed(eq.Left[0]) {
		return
	}
	sum := int64(0)
	for _, k := range eq.Right {
		sum += t.int(k)
	}
	switch {
	case eq.Op == edition.Equal && r.Severity == edition.Hard:
		t.setInt(eq.Left[0], sum)
	case eq.Op == edition.AtMost:
		t.setInt(eq.Left[0], min(sum, t.int(eq.Left[0])))
	}
}
