package message

import (
	"slices"
	"strings"
	"testing"

	"nianbao/model"
)

func chinese(s sample) string {
	text, ok := Chinese(model.Finding{ID: s.id, Message: s.en}, func(k model.Key) string { return "〔" + string(k) + "〕" })
	if !ok {
		return ""
	}
	return text
}

func TestChinese(t *testing.T) {
	for _, s := range samples {
		if got := chinese(s); got != s.zh {
			t.Errorf("%s: %s\n got %s\nwant %s", s.id, s.en, got, s.zh)
		}
	}
	for _, s := range []sample{
		{id: "t4.total", en: "table 4: the sums are odd"},
		{id: "t4.total", en: "table 4, 复议后起诉: 2 = 2, but total prints 0"},
		{id: "no.such.id", en: "no statistics table was found"},
		{id: "form.row.shifted", en: "9 rows out of line with the others, read by counting cells: " + strings.Repeat("“a”, ", 300)},
		{id: "t4.total", en: strings.Repeat("总 1: 2, but 3; (and 4 zeros) = ", 100)},
	} {
		if got := chinese(s); got != "" { // and soon found
			t.Errorf("%s: %s has no shape, and is in Chinese %s", s.id, s.en, got)
		}
	}
}

// around are messages that have room for a shape without slots of a kind, at a star.
var around = map[string]sample{
	"reason":    {id: "match.cell.doubt", en: "* (2 cells)"},
	"guess":     {id: "read.pdf.table", en: "page 1: a table of uncertain rows and columns: no borders: rows and columns are taken from the places of the text (*)"},
	"damage":    {id: "read.pdf.damaged", en: "*"},
	"fault":     {id: "read.pdf.damaged", en: "damaged stream: *"},
	"source":    {id: "identity.organ.disagree", en: `the report is taken to be of "甲局"; its * names "乙局"`},
	"type":      {id: "t2.rules_power", en: "table 2: 规章 2, but 甲局 (county *) has no power to make rules (规章)"},
	"complaint": {id: "complaint", en: "*"},
	"format":    {id: "complaint", en: "this is *, which is not read yet"},
	"flaw":      {id: "complaint", en: "saved page: *"},
	"page":      {id: "complaint", en: "more than 40 nested elements: *"},
	"ruin":      {id: "complaint", en: "broken file: *"},
	"tall":      {id: "complaint", en: "*"},
	"limit":     {id: "complaint", en: "limit exceeded: *"},
	"kind":      {id: "complaint", en: "*"},
	"hint":      {id: "complaint", en: "*"},
	"level":     {id: "t2.rules_power", en: "table 2: 规章 2, but 甲局 (* department) has no power to make rules (规章)"},
}

// ofItself is a message made of a shape: those without slots need no sample.
func ofItself(kind, en string) sample {
	s := sample{id: kind, en: strings.NewReplacer("{text}", "某文字", "{n}", "3", "{n2}", "4", "{fault}", "unexpected EOF", "{guess}", "a row without a label", "{doubt}", "borders are missing (2 cells)").Replace(en)}
	switch a, ok := around[kind]; {
	case ok:
		s.id, s.en = a.id, strings.Replace(a.en, "*", s.en, 1)
	case !strings.Contains(kind, "."):
		return sample{}
	}
	return s
}

// TestShapes: each shape is needed by a message, and all of its slots are known and used.
func TestShapes(t *testing.T) {
	all := slices.Clone(samples)
	for kind, list := range shapes {
		for _, s := range list {
			if own := ofItself(kind, s.en); chinese(own) != "" {
				all = append(all, own)
			}
			for _, slot := range slots(s.en) {
				if k := strings.TrimRight(slot, "23"); shapes[k] == nil && terminals[k] == nil && k != "key" || strings.Count(s.zh, "{"+slot+"}") != 1 {
					t.Errorf("%s: %q: slot %s", kind, s.en, slot)
				}
			}
			if len(slots(s.en)) != len(slots(s.zh)) {
				t.Errorf("%s: %q and %q have other slots", kind, s.en, s.zh)
			}
		}
	}
	for i := range all {
		all[i].zh = chinese(all[i])
	}
	for kind, list := range shapes {
		for i, s := range list {
			shapes[kind] = slices.Delete(slices.Clone(list), i, i+1)
			if !slices.ContainsFunc(all, func(s sample) bool { return chinese(s) != s.zh }) {
				t.Errorf("%s: nothing changes without %q", kind, s.en)
			}
		}
		shapes[kind] = list
	}
}

func slots(pattern string) []string {
	var all []string
	for {
		_, rest, ok := strings.Cut(pattern, "{")
		if !ok {
			return all
		}
		slot, rest, _ := strings.Cut(rest, "}")
		all, pattern = append(all, slot), rest
	}
}
