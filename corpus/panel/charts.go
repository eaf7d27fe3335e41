package panel

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"nianbao/model"
)

// chart is one picture: labels along an axis and a series of figures for each name.
type chart struct {
	Kind   string        `json:"kind"` // years, or across for bars that lie
	Labels []string      `json:"labels"`
	Series []chartSeries `json:"series"`
}

type chartSeries struct {
	Name   string         `json:"name"`
	Line   bool           `json:"line,omitempty"`
	Colour string         `json:"colour,omitempty"` // when it means something
	Values []model.Number `json:"values"`
}

// sumOf is a figure that is added up over reports: one key, or the keys of a group.
type sumOf struct {
	id, chart, name string
	line            bool
	keys            []model.Key
	instead         model.Key // taken when the report prints none of the keys
}

// summed are the sums of all charts. Names come from the form.
var summed = sync.OnceValue(func() []sumOf {
	total := func(rows ...string) []model.Key {
		var keys []model.Key
		for _, r := range rows {
			keys = append(keys, model.Key("applications."+r+".total"))
		}
		return keys
	}
	all := []sumOf{
		{"new", "applications", "新收 / new", true, total("new_received"), ""},
		{"in", "applications", "上年结转 / carried in", true, total("carried_in"), ""},
		{"out", "applications", "结转下年 / carried out", true, total("carried_out"), ""},
		{"granted", "outcomes", "予以公开 / granted", false, total("results.granted"), ""},
		{"part", "outcomes", "部分公开 / partly granted", false, total("results.partially_granted"), ""},
		{"denied", "outcomes", "不予公开 / denied", false, under3("results.denied."), ""},
		{"unavailable", "outcomes", "无法提供 / unavailable", false, under3("results.unavailable."), ""},
		{"not processed", "outcomes", "不予处理 / not processed", false, under3("results.not_processed."), ""},
		{"other", "outcomes", "其他处理 / other", false, under3("results.other_processing."), "applications.results.other_processing.subtotal.total"},
	}
	for _, k := range under3("results.denied.") {
		v := variables()[byKey()[k]]
		all = append(all, sumOf{v.name, "grounds", lastOf(rowLabel(v.Zh)) + " / " + lastOf(rowLabel(v.En)), false, []model.Key{k}, ""})
	}
	for _, c := range [][2]string{{"upheld", "结果维持 / upheld"}, {"corrected", "结果纠正 / corrected"}, {"other_result", "其他结果 / other"}, {"pending", "尚未审结 / pending"}} {
		s := sumOf{id: "dispute " + c[0], chart: "disputes", name: c[1]}
		for _, g := range []string{"administrative_reconsideration", "litigation_direct", "litigation_after_reconsideration"} {
			s.keys = append(s.keys, model.Key("reconsideration_and_litigation."+g+"."+c[0]))
		}
		all = append(all, s)
	}
	return all
})

// under3 are the totals of the rows of table 3 below a group.
func under3(prefix string) []model.Key {
	var keys []model.Key
	for _, v := range variables() {
		k := string(v.Key)
		if strings.HasPrefix(k, "applications."+prefix) && strings.HasSuffix(k, ".total") && !strings.HasSuffix(k, "subtotal.total") {
			keys = append(keys, v.Key)
		}
	}
	return keys
}

// rowLabel drops the column from a label: group · row · column.
func rowLabel(s string) string {
	for _, sep := range []string{" · ", "·"} {
		if i := strings.LastIndex(s, sep); i > 0 {
			return s[:i]
		}
	}
	return s
}

func lastOf(s string) string {
	for _, sep := range []string{" · ", "·"} {
		if i := strings.LastIndex(s, sep); i > 0 {
			return s[i+len(sep):]
		}
	}
	return s
}

// charts are the pictures by the id of their place on the page.
func (p *page) charts() map[string]chart {
	years := slices.Sorted(maps.Keys(p.counted))
	all := map[string]chart{"findings": p.findingsChart(), "statuses": p.statusChart()}
	for _, id := range []string{"applications", "outcomes", "grounds", "disputes"} {
		c := chart{Kind: "years", Labels: []string{}, Series: []chartSeries{}}
		for _, y := range years {
			c.Labels = append(c.Labels, strconv.Itoa(y)+" (n="+strconv.Itoa(p.counted[y])+")")
		}
		for _, s := range summed() {
			if s.chart != id {
				continue
			}
			line := chartSeries{Name: s.name, Line: s.line, Values: []model.Number{}}
			for _, y := range years {
				line.Values = append(line.Values, p.sums[s.id][y])
			}
			c.Series = append(c.Series, line)
		}
		all[id] = c
	}
	return all
}

const mostRules = 25

func (p *page) findingsChart() chart {
	total := func(id string) int {
		n := 0
		for _, k := range p.rules[id] {
			n += k
		}
		return n
	}
	ids := slices.SortedFunc(maps.Keys(p.rules), func(a, b string) int {
		return cmp.Or(cmp.Compare(total(b), total(a)), cmp.Compare(a, b))
	})
	ids = ids[:min(len(ids), mostRules)]
	c := chart{Kind: "across", Labels: []string{}}
	for _, id := range ids {
		c.Labels = append(c.Labels, label(findingWord(id), id))
	}
	for _, s := range []struct {
		severity     model.Severity
		name, colour string
	}{{model.Error, "错误 / error", "#c8553d"}, {model.Warning, "警告 / warning", "#e3a857"}, {model.Info, "提示 / note", "#9aa5b1"}} {
		line := chartSeries{Name: s.name, Colour: s.colour, Values: []model.Number{}}
		for _, id := range ids {
			line.Values = append(line.Values, model.Int(int64(p.rules[id][s.severity])))
		}
		c.Series = append(c.Series, line)
	}
	return c
}

func (p *page) statusChart() chart {
	c := chart{Kind: "across", Labels: []string{}, Series: []chartSeries{{Name: "单元格 / cells", Values: []model.Number{}}}}
	for _, s := range statuses {
		if n := p.states[s]; n > 0 {
			c.Labels = append(c.Labels, label(statusWords[s], s))
			c.Series[0].Values = append(c.Series[0].Values, model.Int(int64(n)))
		}
	}
	return c
}
