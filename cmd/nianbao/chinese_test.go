package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"nianbao/model"
	"nianbao/model/message"
	"nianbao/parser"
	"nianbao/parser/layout"
)

// sourced is what is quoted from a report in a message, and names that have no Chinese form.
var sourced = regexp.MustCompile(`“[^“”]*(“[^“”]*”[^“”]*)*[”…]|Unicode|UTF-8|GB18030`)

var latin = regexp.MustCompile(`[A-Za-z]+`)

// TestUnknown: a message that no shape has is shown as it is, behind what its id says.
func TestUnknown(t *testing.T) {
	for _, c := range []struct {
		f           model.Finding
		again       bool
		want, above string
	}{
		{model.Finding{ID: "form.table.missing", Message: "no table"}, false, "no table", "  缺少法定表格\n"},
		{model.Finding{ID: "form.table.missing", Message: "no table"}, true, "no table", ""},
		{model.Finding{ID: "form.table.missing", Message: "no statistics table was found"}, false, "未找到统计表", ""},
		{model.Finding{ID: "t4.total", Message: "odd"}, false, "odd", "  规则：总计等于结果维持、结果纠正、其他结果、尚未审结之和\n"},
		{model.Finding{ID: "text.t4", Class: model.TextClass, Message: "odd"}, false, "odd", "  规则：正文所述复议、诉讼数与表格一致\n"},
		{model.Finding{ID: "text.year", Class: model.TextClass, Message: "the report year is 2023, chapter one speaks of 2022"}, false, "报告年度是 2023 年，而第一章说的是 2022 年", ""},
		{model.Finding{ID: "text.period", Class: model.TextClass, Message: "the period of the figures, 2022 to 2023, is not the year 2023"}, false, "统计期限 2022 至 2023 不是 2023 年全年", ""},
	} {
		p := newPage(&model.Report{}, "", "", &chinese, false)
		if got := p.chinese(c.f, c.again); got != c.want || string(p.out) != c.above {
			t.Errorf("%s %q: %q below %q, want %q below %q", c.f.ID, c.f.Message, got, p.out, c.want, c.above)
		}
	}
}

// TestChinese: check --lang zh says every finding in Chinese.
func TestChinese(t *testing.T) {
	seeds := uint64(2000)
	if testing.Short() {
		seeds = 300
	}
	labels := newLabels(model.Format2021, "zh")
	ids, told := map[string]int{}, map[string]bool{}
	check := func(src parser.Source) {
		r, err := (&parser.Parser{}).Parse(src)
		if err != nil {
			return
		}
		for _, f := range r.Findings {
			ids[f.ID]++
			text, ok := message.Chinese(f, labels.name)
			if left := latin.FindString(sourced.ReplaceAllString(text, "")); (!ok || left != "") && !told[f.ID+left] {
				told[f.ID+left] = true
				t.Errorf("%s: %s: %q in Chinese is %q", src.Name, f.ID, f.Message, text)
			}
		}
	}
	for seed := range seeds {
		p := layout.Generate(seed)
		check(parser.Source{Name: fmt.Sprint("seed ", seed), Media: p.Media, Data: p.Data})
	}
	files, err := filepath.Glob("../../testdata/capture/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		check(parser.Source{Name: file, Data: data})
	}
	for _, want := range []string{"form.row.figures", "match.row.ambiguous", "read.encoding.contradiction", "t2.rules_power", "t3.row.total", "t4.total"} {
		if ids[want] == 0 {
			t.Errorf("no page has %s", want)
		}
	}
}
