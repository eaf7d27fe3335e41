package codebook

import (
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// Variable is one key of the data over all editions that have it.
type Variable struct {
	Key      model.Key
	Zh, En   string // labels from the outermost group to the column
	Unit     string // "" when the form fixes none
	Type     edition.Type
	Clause   Text // of the Regulation: 第二十条第（一）项, Article 20(1)
	Editions []model.EditionID
}

// Variables lists every key of every edition, newest edition first, in the order of
// the form. Where editions word a label differently, all wordings are given.
func Variables() []Variable {
	var all []Variable
	at := map[model.Key]int{}
	for _, e := range edition.All {
		for _, p := range e.Places() {
			v := variable(p)
			v.Editions = []model.EditionID{e.ID}
			i, ok := at[p.Key]
			if !ok {
				at[p.Key] = len(all)
				all = append(all, v)
				continue
			}
			old := &all[i]
			old.Editions = append(old.Editions, e.ID)
			old.Zh, old.En, old.Unit = also(old.Zh, v.Zh), also(old.En, v.En), also(old.Unit, v.Unit)
		}
	}
	return all
}

// also adds another wording to those there are.
func also(list, s string) string {
	if s == "" || slices.Contains(strings.Split(list, " | "), s) {
		return list
	}
	if list == "" {
		return s
	}
	return list + " | " + s
}

func variable(p edition.Place) Variable {
	v := Variable{Key: p.Key, Unit: p.Table.UnitOf(p.Row, p.Col), Type: p.Table.TypeOf(p.Row, p.Col), Clause: clauseOf(p.Row.Basis)}
	if p.Row.Basis == "" && p.Table.Shape == edition.Block {
		v.Clause = Text{p.Table.Banner.Zh, p.Table.Banner.En}
	}
	labels := groupsOf(p.Table, p.Row.Group)
	labels = append(labels, p.Row.Label)
	if p.Col.Key != "" || p.Col.Before != "" { // else the column says no more than "figure"
		labels = append(labels, p.Col.Label)
	}
	var zh, en []string
	for _, l := range labels {
		zh, en = append(zh, l.Zh), append(en, l.En)
	}
	v.Zh, v.En = strings.Join(zh, "·"), strings.Join(en, " · ")
	return v
}

// clauseOf is the basis of a row in both languages: art 36(7), 第36条(7).
func clauseOf(basis string) Text {
	t := Text{basis, basis}
	if rest, ok := strings.CutPrefix(basis, "art "); ok {
		article := strings.TrimLeft(rest, "0123456789")
		t.Zh = "第" + strings.TrimSuffix(rest, article) + "条" + article
	} else if basis == "practice of the form" {
		t.Zh = "表式惯例"
	}
	return t
}

// groupsOf are the labels above a row, outermost first.
func groupsOf(t *edition.Table, key string) []edition.Label {
	for _, g := range t.Groups {
		if g.Key == key && key != "" {
			return append(groupsOf(t, g.Parent), g.Label)
		}
	}
	return nil
}

// Description is the variable in both languages, as the JSON Schema has it:
// "中文标签 / English label; unit; clause; editions".
func (v Variable) Description() string {
	unit, clause := "单位/unit: "+v.Unit, "表式/the form"
	if v.Unit == "" {
		unit = "单位见单元格/unit in the cell, if any"
	}
	if v.Clause.Zh != "" {
		clause = v.Clause.Zh + "/" + v.Clause.En
	}
	ids := make([]string, len(v.Editions))
	for i, id := range v.Editions {
		ids[i] = string(id)
	}
	return v.Zh + " / " + v.En + "; " + unit + "; " + clause + "; " + strings.Join(ids, ", ")
}

// typeName is the type of a variable in words of the codebook.
func typeName(t edition.Type) Text {
	switch t {
	case edition.SignedInt:
		return Text{"带符号整数", "signed integer"}
	case edition.Decimal:
		return Text{"小数", "decimal"}
	case edition.Money:
		return Text{"金额（单位见单元格）", "amount (unit in the cell)"}
	}
	return Text{"非负整数", "count"}
}
