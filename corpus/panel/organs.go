package panel

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"nianbao/corpus/division"
	"nianbao/model/codebook"
	"nianbao/model/edition"
)

// organ is all reports of one organ.
type organ struct {
	last        *entry // the latest report
	names       []string
	first, most int // years
	n           int
}

func (b *builder) organs() map[string]*organ {
	all := map[string]*organ{}
	for _, e := range b.reports {
		o := all[e.organID]
		if o == nil {
			o = &organ{last: e, first: e.year, most: e.year}
			all[e.organID] = o
		}
		o.n++
		if e.year > o.last.year || e.year == o.last.year && e.latest && !o.last.latest {
			o.last = e
		}
		if e.year != 0 && (o.first == 0 || e.year < o.first) {
			o.first = e.year
		}
		o.most = max(o.most, e.year)
		if !slices.Contains(o.names, e.organ) {
			o.names = append(o.names, e.organ)
		}
	}
	return all
}

func (b *builder) organRows() [][]string {
	all := b.organs()
	var rows [][]string
	for _, id := range slices.Sorted(maps.Keys(all)) {
		o := all[id]
		slices.Sort(o.names)
		e := o.last
		rows = append(rows, []string{id, e.organFrom, e.organ, strings.Join(o.names, "；"), e.organType, e.level, e.seat.code, e.seat.name,
			division.ProvinceName(e.seat.code), yearText(o.first), yearText(o.most), strconv.Itoa(o.n)})
	}
	return rows
}

func yearText(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// successionRows joins organs of one division whose names a reform made follow each
// other.
func (b *builder) successionRows() [][]string {
	type at struct{ code, name string }
	ids := map[at]string{}
	for _, e := range b.reports {
		if e.seat.code != "" {
			ids[at{e.seat.code, e.norm}] = e.organID
		}
	}
	seen := map[string]bool{}
	var rows [][]string
	for k, id := range ids {
		for _, s := range successions() {
			stem, ok := strings.CutSuffix(k.name, s.to)
			was := ids[at{k.code, stem + s.from}]
			if !ok || was == "" || was == id || seen[id+" "+was] {
				continue
			}
			seen[id+" "+was] = true
			rows = append(rows, []string{id, was, strconv.Itoa(s.year), s.kind})
		}
	}
	slices.SortFunc(rows, slices.Compare[[]string])
	return rows
}

func variableRows() [][]string {
	var rows [][]string
	for _, v := range variables() {
		typ := "integer"
		switch v.Type {
		case edition.Decimal:
			typ = "number"
		case edition.Money:
			typ = "number, unit in the cell"
		}
		ids := make([]string, len(v.Editions))
		for i, id := range v.Editions {
			ids[i] = string(id)
		}
		rows = append(rows, []string{v.name, string(v.Key), v.Zh, v.En, v.Unit, typ, strings.Join(ids, " "), v.table, v.row, v.col})
	}
	return rows
}

// codebooks are the two codebooks of the JSON with a table of the names in front.
func codebooks() map[string][]byte {
	out := map[string][]byte{}
	for _, l := range []codebook.Lang{codebook.Zh, codebook.En} {
		out["codebook."+string(l)+".md"] = append(codebook.Markdown(l), nameList(l)...)
	}
	return out
}

func nameList(l codebook.Lang) []byte {
	var b strings.Builder
	say := func(zh, en string) string {
		if l == codebook.Zh {
			return zh
		}
		return en
	}
	b.WriteString("\n## " + say("宽表变量名", "Names in the wide table") + "\n\n| " + say("变量名", "variable") + " | " + say("键名", "key") + " |\n|---|---|\n")
	for _, v := range variables() {
		b.WriteString("| `" + v.name + "` | `" + string(v.Key) + "` |\n")
	}
	b.WriteString("\n## " + say("可比变量", "Comparable figures") + "\n\n| " + say("变量名", "variable") + " | " + say("含义", "meaning") + " | " + say("2019年起", "since 2019") + " | 2014-2018 |\n|---|---|---|---|\n")
	for _, c := range comparables {
		b.WriteString("| `" + c.name + "` | " + say(c.zh, c.en) + " | `" + c.now + "` | `" + c.before + "` |\n")
	}
	for _, t := range tables() {
		if t.name == "panel" || t.name == "panel_status" {
			continue
		}
		b.WriteString("\n## " + t.name + ".csv: " + say(t.zh, t.en) + "\n\n| " + say("列", "column") + " | " + say("含义", "meaning") + " |\n|---|---|\n")
		for _, f := range t.fields {
			b.WriteString("| `" + f.name + "` | " + say(f.zh, f.en) + " |\n")
		}
	}
	b.WriteString("\n" + say("`value_status` 另有两个取值：`not_in_edition`（该格式版本没有此项，仅见于 panel_status）和 `not_recorded`（JSON 不含证据，原因不明）。",
		"`value_status` has two values more: `not_in_edition` (the form of that report has no such figure; in panel_status only) and `not_recorded` (JSON without evidence).") + "\n")
	return []byte(b.String())
}
