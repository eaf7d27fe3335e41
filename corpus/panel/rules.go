package panel

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"nianbao/model"
)

// Keys that the rules look at.
const (
	feeKey       model.Key = "proactive_disclosure.administrative_fees.amount"
	reconTotal   model.Key = "reconsideration_and_litigation.administrative_reconsideration.total"
	reconPending model.Key = "reconsideration_and_litigation.administrative_reconsideration.pending"
	afterTotal   model.Key = "reconsideration_and_litigation.litigation_after_reconsideration.total"
	newTotal     model.Key = "applications.new_received.total"
	doneTotal    model.Key = "applications.results.total.total"
)

var (
	// The total first: it is what offices compare.
	applicants = []string{"total", "natural_person", "commercial_enterprise", "research_institution", "public_interest_organization", "legal_service_institution", "other_organization"}
	stocks     = []model.Key{"proactive_disclosure.rules", "proactive_disclosure.normative_documents"}
	items      = []model.Key{"proactive_disclosure.administrative_permits", "proactive_disclosure.other_external_services", "proactive_disclosure.administrative_penalties",
		"proactive_disclosure.administrative_compulsion", "proactive_disclosure.administrative_fees"}
)

// finding is an observation about several reports. It stands with the later or the
// smaller one; other is the one it is compared with.
type finding struct {
	of, other          *entry
	id                 string
	severity           model.Severity
	cells, otherCells  ids
	expected, observed model.Number
	message            string
}

// acrossYears compares the latest reports of one series in years that follow each other.
func (s *series) acrossYears() []finding {
	var all []finding
	for _, year := range slices.Sorted(maps.Keys(s.latest)) {
		now, before := s.latest[year], s.latest[year-1]
		if before == nil {
			continue
		}
		if !reorganized(now) {
			all = append(all, s.carry(before, now)...)
			all = append(all, stock(before, now)...)
			all = append(all, itemStock(before, now)...)
		}
		all = append(all, feeSlip(before, now)...)
		all = append(all, plausibleAfter(before, now)...)
	}
	return all
}

// reorganized tells an organ that a reform made of several in this year or the one
// before: its stocks began anew, at different times in different places.
func reorganized(e *entry) bool {
	for _, s := range successions() {
		if s.kind == "merged" && strings.HasSuffix(e.norm, s.to) && (e.year == s.year || e.year == s.year+1) {
			return true
		}
	}
	return false
}

// carry is t3.carry: what was carried out of last year was carried into this one. A
// version of last year's report that agrees explains a difference: it was corrected. It
// is an error only where both reports say what they count.
func (s *series) carry(before, now *entry) []finding {
	severity := model.Error
	if scopeClass(before) == "unknown" || scopeClass(now) == "unknown" {
		severity = model.Warning
	}
	var all []finding
	for _, c := range applicants {
		in, out := model.Key("applications.carried_in."+c), model.Key("applications.carried_out."+c)
		got, want := now.figure(in), before.figure(out)
		if !differ(got, want) || agrees(s.all[before.year], out, got) || agrees(s.all[now.year], in, want) {
			continue
		}
		all = append(all, finding{now, before, "t3.carry", severity, idsOf(in), idsOf(out), want, got,
			fmt.Sprintf("%d carried %s out in column %s, but %d carries %s in", before.year, want, c, now.year, got)})
	}
	return all
}

// differ wants two figures.
func differ(a, b model.Number) bool { return a.Valid() && b.Valid() && a.Cmp(b) != 0 }

func agrees(versions []*entry, k model.Key, n model.Number) bool {
	return slices.ContainsFunc(versions, func(e *entry) bool { v := e.figure(k); return v.Valid() && v.Cmp(n) == 0 })
}

// stock is t2.stock: in force last year, with what was issued and without what was
// repealed, is in force now.
func stock(before, now *entry) []finding {
	var all []finding
	for _, k := range stocks {
		was, issued, repealed, is := before.figure(k+".in_force"), now.figure(k+".issued"), now.figure(k+".repealed"), now.figure(k+".in_force")
		want := was.Add(issued).Add(repealed.Neg())
		if !was.Valid() || !issued.Valid() || !repealed.Valid() || !differ(is, want) {
			continue
		}
		all = append(all, finding{now, before, "t2.stock", model.Warning, idsOf(k+".issued", k+".repealed", k+".in_force"), idsOf(k + ".in_force"), want, is,
			fmt.Sprintf("%s in force in %d + %s issued - %s repealed = %s, but %d prints %s in force", was, before.year, issued, repealed, want, now.year, is)})
	}
	return all
}

// itemStock is t2_2019.items.
func itemStock(before, now *entry) []finding {
	var all []finding
	for _, k := range items {
		was, change, is := before.figure(k+".items_previous_year"), before.figure(k+".change"), now.figure(k+".items_previous_year")
		want := was.Add(change)
		if !was.Valid() || !change.Valid() || !differ(is, want) {
			continue
		}
		all = append(all, finding{now, before, "t2_2019.items", model.Warning, idsOf(k + ".items_previous_year"), idsOf(k+".items_previous_year", k+".change"), want, is,
			fmt.Sprintf("%s items and a change of %s in %d make %s, but %d begins with %s", was, change, before.year, want, now.year, is)})
	}
	return all
}

// feeSlip is t2.fee_unit over years: one of two years was printed in 元 instead of 万元.
// That one report has too much money is found when it is read.
func feeSlip(before, now *entry) []finding {
	a, b := before.figure(feeKey), now.figure(feeKey)
	if a.Sign() <= 0 || b.Sign() <= 0 {
		return nil
	}
	ratio := now.fee() / before.fee()
	if !near(ratio, 1e4) && !near(ratio, 1e-4) {
		return nil
	}
	return []finding{{now, before, "t2.fee_unit", model.Warning, idsOf(feeKey), idsOf(feeKey), model.Number{}, b,
		fmt.Sprintf("fees are %s in %d and %s in %d: the ratio is about 10000, so one of them may be in 元 and not in 万元", a, before.year, b, now.year)}}
}

// fee is the amount in 万元; a unit that is printed explains a ratio of 10000.
func (e *entry) fee() float64 {
	if e.feeInYuan {
		return e.figure(feeKey).Float() / 1e4
	}
	return e.figure(feeKey).Float()
}

func near(x, want float64) bool { return x > want*0.9 && x < want*1.1 }

// plausibleAfter is t4.plausible_after: a suit after reconsideration needs one that was
// concluded this year or had been lodged last year.
func plausibleAfter(before, now *entry) []finding {
	after, total, pending, last := now.figure(afterTotal), now.figure(reconTotal), now.figure(reconPending), before.figure(reconTotal)
	most := total.Add(pending.Neg()).Add(last)
	if !after.Valid() || !most.Valid() || after.Cmp(most) <= 0 {
		return nil
	}
	return []finding{{now, before, "t4.plausible_after", model.Warning, idsOf(afterTotal, reconTotal, reconPending), idsOf(reconTotal), most, after,
		fmt.Sprintf("%s suits after reconsideration in %d, but %s - %s reconsiderations concluded and %s in %d are %s", after, now.year, total, pending, last, before.year, most)}}
}
