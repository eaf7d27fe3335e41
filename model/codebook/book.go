package codebook

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// Lang is the language of a codebook: "zh" or "en".
type Lang string

// The languages of the codebook.
const (
	Zh Lang = "zh"
	En Lang = "en"
)

func (t Text) in(l Lang) string {
	if l == Zh {
		return t.Zh
	}
	return t.En
}

// entry is one line of the codebook. The columns mean the same for all kinds:
// a rule's type is its severity, its clause the source behind it.
type entry struct {
	kind                           Text
	id, label, unit, typ, editions string
	clause, formula                string
}

var (
	variableKind = Text{"变量", "variable"}
	ruleKind     = Text{"规则", "rule"}
	statusKind   = Text{"单元格状态", "cell status"}
	verdictKind  = Text{"报告状态", "report status"}
	findingKind  = Text{"发现", "finding"}
)

// entries are all lines in order: variables, rules, statuses, findings.
func entries(l Lang) []entry {
	var all []entry
	for _, v := range Variables() {
		label := Text{v.Zh, v.En}.in(l)
		all = append(all, entry{variableKind, string(v.Key), label, v.Unit, typeName(v.Type).in(l), join(v.Editions), v.Clause.in(l), ""})
	}
	all = append(all, rules(l)...)
	for _, s := range cellStatuses {
		all = append(all, entry{kind: statusKind, id: s.id, label: s.in(l)})
	}
	for _, s := range reportStatuses {
		all = append(all, entry{kind: verdictKind, id: s.id, label: s.in(l)})
	}
	for _, f := range findings {
		all = append(all, entry{kind: findingKind, id: f.id, label: f.in(l)})
	}
	return all
}

// Meaning is what the id of a finding says: of a rule, what should hold; "" if unknown.
func Meaning(id string, l Lang) (text string, rule bool) {
	for _, f := range findings {
		if f.id == id {
			return f.in(l), false
		}
	}
	for _, e := range edition.All {
		for _, r := range e.Rules() {
			if r.ID == id {
				return Text{r.Text.Zh, r.Text.En}.in(l), true
			}
		}
	}
	return "", false
}

// rules lists each rule once with the editions that have it.
func rules(l Lang) []entry {
	var all []entry
	at := map[string]int{}
	for _, e := range edition.All {
		for _, r := range e.Rules() {
			if i, ok := at[r.ID]; ok {
				all[i].editions += " " + string(e.ID)
				continue
			}
			at[r.ID] = len(all)
			all = append(all, entry{kind: ruleKind, id: r.ID, label: Text{r.Text.Zh, r.Text.En}.in(l), typ: severities[r.Severity].in(l),
				editions: string(e.ID), clause: r.Source, formula: r.Formula})
		}
	}
	return all
}

func join(ids []model.EditionID) string {
	s := make([]string, len(ids))
	for i, id := range ids {
		s[i] = string(id)
	}
	return strings.Join(s, " ")
}

var columns = []Text{{"类别", "kind"}, {"键名", "key"}, {"标签", "label"}, {"单位", "unit"}, {"类型", "type"}, {"格式版本", "editions"}, {"依据", "clause"}, {"公式", "formula"}}

// CSV is the codebook as one table, UTF-8, RFC 4180 with line feeds.
func CSV(l Lang) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	head := make([]string, len(columns))
	for i, c := range columns {
		head[i] = c.in(l)
	}
	// A bytes.Buffer takes all that is written.
	_ = w.Write(head)
	for _, e := range entries(l) {
		_ = w.Write([]string{e.kind.in(l), e.id, e.label, e.unit, e.typ, e.editions, e.clause, e.formula})
	}
	w.Flush()
	return b.Bytes()
}

// Markdown is the codebook for reading.
func Markdown(l Lang) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "# %s\n\n%s\n\n", Text{"编码手册", "Codebook"}.in(l), Text{
		"JSON 格式版本 " + model.SchemaVersion + "，格式数据版本 " + edition.DataVersion + "。空白与横线不是零：无数值者为 null，状态说明原因。",
		"JSON form " + model.SchemaVersion + ", edition data " + edition.DataVersion + ". A blank or a dash is not zero: without a figure the value is null, and the status says why.",
	}.in(l))
	fmt.Fprintf(&b, "## %s\n\n| %s | %s | %s | %s |\n|---|---|---|---|\n", Text{"格式版本", "Editions"}.in(l),
		"ID", Text{"名称", "name"}.in(l), Text{"报告年度", "report years"}.in(l), Text{"依据", "instrument"}.in(l))
	for _, e := range edition.All {
		to := fmt.Sprint(e.To)
		if e.To == 0 {
			to = ""
		}
		fmt.Fprintf(&b, "| `%s` | %s | %d-%s | %s |\n", e.ID, Text{e.Label.Zh, e.Label.En}.in(l), e.From, to, e.Instrument)
	}
	var kind Text
	var show []int
	for _, e := range entries(l) {
		if e.kind != kind {
			kind, show = e.kind, shown[e.kind]
			section(&b, l, kind, show)
		}
		cells := [...]string{"", "`" + e.id + "`", e.label, e.unit, e.typ, e.editions, e.clause, e.formula}
		for _, i := range show {
			b.WriteString("| " + strings.ReplaceAll(cells[i], "|", `\|`) + " ")
		}
		b.WriteString("|\n")
	}
	return b.Bytes()
}

// shown are the columns that each kind of line has.
var shown = map[Text][]int{
	variableKind: {1, 2, 3, 4, 5, 6}, ruleKind: {1, 4, 7, 2, 5, 6}, statusKind: {1, 2}, verdictKind: {1, 2}, findingKind: {1, 2},
}

func section(b *bytes.Buffer, l Lang, kind Text, show []int) {
	title := kind.in(l)
	if l == En {
		title = strings.ToUpper(title[:1]) + title[1:]
	}
	fmt.Fprintf(b, "\n## %s\n\n", title)
	for _, i := range show {
		name := columns[i]
		if kind == ruleKind && i == 4 {
			name = Text{"性质", "severity"}
		}
		b.WriteString("| " + name.in(l) + " ")
	}
	b.WriteString("|\n" + strings.Repeat("|---", len(show)) + "|\n")
}
