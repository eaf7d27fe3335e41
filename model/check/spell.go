package check

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"nianbao/model"
	"nianbao/model/edition"
)

// places are the cells of each edition by key.
var places = sync.OnceValue(func() map[model.EditionID]map[model.Key]*edition.Place {
	all := map[model.EditionID]map[model.Key]*edition.Place{}
	for _, e := range edition.All {
		list := e.Places()
		m := make(map[model.Key]*edition.Place, len(list))
		for i := range list {
			m[list[i].Key] = &list[i]
		}
		all[e.ID] = m
	}
	return all
})

// placeOf finds the cell in the report's own edition, then in any: forms are mixed.
func placeOf(id model.EditionID, k model.Key) *edition.Place {
	all := places()
	if p := all[id][k]; p != nil {
		return p
	}
	for _, e := range edition.All {
		if p := all[e.ID][k]; p != nil {
			return p
		}
	}
	return nil
}

// tableName is "table 3" where the form numbers its chapters, else its banner.
func tableName(p *edition.Place) string {
	switch p.Table.Section {
	case "proactive_disclosure":
		return "table 2"
	case "applications":
		return "table 3"
	case "reconsideration_and_litigation":
		return "table 4"
	}
	if p.Table.Banner.Zh != "" {
		return p.Table.Banner.Zh
	}
	return "annex"
}

// rowName is the label with its numerals: （三）不予公开 1.属于国家秘密.
func rowName(p *edition.Place) string {
	label, _, _ := strings.Cut(p.Row.Zh, "（")
	for _, g := range p.Table.Groups {
		if g.Key == p.Row.Group && g.Parent != "" && p.Row.Number != "" && p.Row.Number[0] <= '9' {
			return g.Number + g.Zh + " " + p.Row.Number + "." + label
		}
	}
	switch n := p.Row.Number; {
	case n == "" || p.Table.Shape == edition.List:
		return label
	case strings.HasPrefix(n, "（"):
		return n + label
	default:
		return n + "、" + label
	}
}

func colName(p *edition.Place) string {
	label, _, _ := strings.Cut(p.Col.Zh, "（")
	return label
}

// name is a cell by its full label, for a message about it alone.
func (t *table) name(k model.Key) string {
	p := placeOf(t.report.Edition, k)
	if p == nil {
		return string(k)
	}
	if p.Table.Shape == edition.List {
		return rowName(p)
	}
	return rowName(p) + " " + colName(p)
}

// frame finds what all operands share, a row or a column, and how to name an
// operand inside it.
func (t *table) frame(keys []model.Key) (where string, name func(model.Key) string) {
	p := placeOf(t.report.Edition, keys[0])
	sameRow, sameCol := true, true
	for _, k := range keys {
		q := placeOf(t.report.Edition, k)
		sameRow = sameRow && q.Row.Key == p.Row.Key
		sameCol = sameCol && q.Col.Key == p.Col.Key
	}
	in := func(label func(*edition.Place) string) func(model.Key) string {
		return func(k model.Key) string { return label(placeOf(t.report.Edition, k)) }
	}
	switch {
	case p.Table.Shape == edition.List:
		return tableName(p), in(rowName)
	case sameRow:
		return tableName(p) + ", " + rowName(p), in(colName)
	case sameCol && colName(p) != "":
		return tableName(p) + ", column " + colName(p), in(rowName)
	}
	return tableName(p), t.name
}

// spell writes a broken equation in figures, on one line.
func (t *table) spell(in *instance, left, right side) string {
	where, name := t.frame(keysOf(slices.Concat(in.left, in.right)))
	var s string
	switch {
	case in.op == edition.AtMost:
		s = fmt.Sprintf("%s: %s is more than %s", where, t.terms(left, name), t.terms(right, name))
	case len(in.left) > 1 || len(right.cells) == 1:
		s = fmt.Sprintf("%s: %s, but %s", where, t.terms(left, name), t.terms(right, name))
	default:
		s = fmt.Sprintf("%s: %s, but %s prints %v", where, t.figures(right), name(keyOf(in.left[0])), left.sum)
	}
	return s + note(left.blanks+right.blanks, right.absent)
}

// terms is a labelled sum: 新收 3 + 结转 0 = 3.
func (t *table) terms(s side, name func(model.Key) string) string {
	var b strings.Builder
	present := t.present(s)
	for i, id := range present {
		if i > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(name(keyOf(id)) + " " + operand(t.cells[id]))
	}
	if len(present) > 1 {
		b.WriteString(" = " + s.sum.String())
	}
	return b.String()
}

// figures is a sum without labels. Of a long one the zeros are counted, not listed.
func (t *table) figures(s side) string {
	var list []string
	zeros := 0
	present := t.present(s)
	for _, id := range present {
		o := operand(t.cells[id])
		if len(present) > 8 && o == "0" {
			zeros++
			continue
		}
		list = append(list, o)
	}
	if len(list) == 0 {
		list, zeros = []string{"0"}, zeros-1
	}
	sum := strings.Join(list, " + ")
	if zeros > 0 {
		sum += " (and " + strconv.Itoa(zeros) + " zeros)"
	}
	return sum + " = " + s.sum.String()
}

func operand(c *model.Cell) string {
	if kindOf(c) == figure {
		return c.Value.String()
	}
	return "0"
}

// note says what was assumed: 空白按 0 计.
func note(blanks, absent int) string {
	var s string
	if blanks > 0 {
		s = "; " + plural(blanks, "blank cell") + " counted as 0 (空白按 0 计)"
	}
	if absent > 0 {
		s += "; " + plural(absent, "cell") + " of the form not in this report"
	}
	return s
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// cut shortens a quotation to n runes.
func cut(s string, n int) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "…"
	}
	return s
}
