package check

import (
	"fmt"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// counts is t3.nonneg_int: a count is a whole number, not negative. A figure whose
// unit in the cell is a multiple (1.2万件) may have decimals.
func (t *table) counts() []model.Finding {
	var all []model.Finding
	for i := range t.report.Cells {
		c := &t.report.Cells[i]
		if kindOf(c) != figure || c.Value.Sign() >= 0 && c.Value.IsInt() {
			continue
		}
		p := placeOf(t.report.Edition, c.Key)
		if p == nil || p.Table.TypeOf(p.Row, p.Col) != edition.Count {
			continue
		}
		what := "is negative"
		if c.Value.Sign() >= 0 {
			if strings.ContainsAny(c.Unit, "万亿") {
				continue
			}
			what = "is not a whole number"
		}
		all = append(all, model.Finding{ID: "t3.nonneg_int", Severity: model.Error, Class: model.SourceClass,
			Cells: []model.Key{c.Key}, Observed: c.Value,
			Message: fmt.Sprintf("%s, %s: %v %s, and this is a count", tableName(p), t.name(c.Key), c.Value, what)})
	}
	return all
}

// powerless are the levels and types of organs that cannot make 规章 (立法法): below
// the city with districts. A department of such a city cannot either, but its level
// is often read from its name, so it is left alone.
func powerless(o model.Organ) bool {
	switch o.Type {
	case "township", "subdistrict":
		return true
	}
	return o.Level == "county" || o.Level == "township"
}

// rulesPower is t2.rules_power.
func (t *table) rulesPower() []model.Finding {
	if !powerless(t.report.Organ) {
		return nil
	}
	var keys []model.Key
	var terms []string
	for i := range t.report.Cells {
		c := &t.report.Cells[i]
		if strings.HasPrefix(string(c.Key), "proactive_disclosure.rules.") && kindOf(c) == figure && c.Value.Sign() > 0 {
			keys = append(keys, c.Key)
			terms = append(terms, t.name(c.Key)+" "+c.Value.String())
		}
	}
	if keys == nil {
		return nil
	}
	o := t.report.Organ
	kind := strings.TrimSpace(o.Level + " " + o.Type)
	return []model.Finding{{ID: "t2.rules_power", Severity: model.Warning, Class: model.SourceClass, Cells: keys,
		Message: fmt.Sprintf("table 2: %s, but %s (%s) has no power to make rules (规章)", strings.Join(terms, ", "), cut(o.Name, 40), kind)}}
}

// feeUnit is t2.fee_unit: 10亿元 and more of fees at a county or below was most
// likely printed in 元.
func (t *table) feeUnit() []model.Finding {
	const key = "proactive_disclosure.administrative_fees.amount"
	c := t.cell(key)
	if kindOf(c) != figure || c.Unit != "" && c.Unit != "万元" || !powerless(t.report.Organ) || c.Value.Cmp(model.Int(1e5)) < 0 {
		return nil
	}
	return []model.Finding{{ID: "t2.fee_unit", Severity: model.Warning, Class: model.SourceClass, Cells: []model.Key{key}, Observed: c.Value,
		Message: fmt.Sprintf("table 2, 行政事业性收费: %v 万元 is at least 100000 万元 for an organ of level %s: the amount may be in 元", c.Value, t.report.Organ.Level)}}
}
