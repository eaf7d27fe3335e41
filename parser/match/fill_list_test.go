package match

import (
	"strings"
	"testing"

	"nianbao/model/edition"
)

// What stands between the rows of a statistics table and is none of them.
func TestListRest(t *testing.T) {
	const first = "一、主动公开情况|条|\n（一）主动公开政府信息数|条|120\n2.政府网站公开政府信息数|条|80\n3.政务微博公开政府信息数|条|7\n（一）收到申请数|件|9\n"
	with := func(s string) string {
		return first + "七、依申请公开信息收取的费用|万元|598.907\n" + s + "六、举报投诉数量|件|0\n"
	}
	tests := []reading{
		{"unit and figure on the line below", first + "七、依申请公开信息收取的费用\n万元 598.907\n六、举报投诉数量\n件 7\n", "fees_collected", "fees_collected=598.907", ""},
		{"words for a figure", first + "六、举报投诉数量|件|（5）\n", "complaints", "complaints=unreadable[5]", "match.cell.unreadable"},
		{"the last digit on a line of its own", with("|元|4\n"), "fees_collected", "fees_collected=598.907", "match.figure.stray"},
		{"a row of the report's own", with("其中：门户网站专栏访问量|次|4711\n"), "fees_collected", "fees_collected=598.907", "form.row.unknown"},
		{"the words of a group with a figure", with("二、回应解读情况|条|4\n"), "fees_collected", "fees_collected=598.907", "form.row.unknown"},
		{"a row printed twice, alike", with("（一）收到申请数|件|9\n"), "received", "received=9", ""},
		{"a row of a group that has another above it", first + "四、行政复议数量|件|8\n（二）被依法纠错数|件|3\n（二）被依法纠错数|件|5\n五、行政诉讼数量|件|2\n", "corrected", "corrected=3 corrected=5", "match.row.by_order"},
		{"headings of chapters in one sheet with it", "三、依申请公开政府信息情况||\n依法受理||\n五、政府信息公开工作存在的主要问题||\n三、依申请公开政府信息情况||\n统计指标|单位|统计数\n" + with(""), "fees_collected", "fees_collected=598.907", ""},
		{"a row printed twice, not alike", with("（一）收到申请数|件|8\n"), "received", "received=ambiguous[9 8]", "match.cell.conflict"},
	}
	readAll(t, Hint{}, tests)
}

// A row that one group only has opens it, where the row with its name is not found.
func TestListGroupOpens(t *testing.T) {
	r := Read(document("一、主动公开情况|条|\n（一）主动公开政府信息数|条|120\n2.政府网站公开政府信息数|条|80\n（一）收到申请数|件|9\n"+
		"（一）维持具体行政行为数|件|1\n（二）被依法纠错数|件|3\n五、行政诉讼数量|件|2\n（二）被依法纠错数|件|5\n"), Hint{})
	if got := show(r, "corrected"); got != "corrected=3 corrected=5" {
		t.Error(got)
	}
	if got := ids(r); strings.Contains(got, "match.row.by_order") {
		t.Error(got)
	}
}

// What the text before a statistics table counts is no row of a form of later years.
func TestListAfterProse(t *testing.T) {
	const list = "一、主动公开情况 条 （一）主动公开政府信息数 条 120 2.政府网站公开政府信息数 条 80 3.政务微博公开政府信息数 条 7 （一）收到申请数 件 9"
	d := document("二、主动公开政府信息情况 （一）主要类别 2014年，主要类别有：机构职能类信息594条，政策、规范性文件类信息281条，规划计划类信息29条，" +
		"行政许可类信息28条，重大建设项目类信息253条。 三、政府信息依申请公开工作情况 2014年共收到申请9件。六、统计表 " + list)
	r := Read(d, Hint{Year: 2014})
	if got := ids(r); got != "" {
		t.Errorf("findings %s", got)
	}
	if got := show(r, "proactive.items"); got != "items=120" {
		t.Error(got)
	}
}

// A line of text does not fill a blank of the table.
func TestListBeforeLine(t *testing.T) {
	const list = "一、主动公开情况|条|\n（一）主动公开政府信息数|条|120\n2.政府网站公开政府信息数|条|\n3.政务微博公开政府信息数|条|7\n（一）收到申请数|件|9\n1.当面申请数|件|2\n"
	r := Read(document("政府网站公开政府信息数80条\n当面申请数 3 件\n"+list), Hint{Year: 2014})
	if got := show(r, "proactive.channels") + show(r, "in_person") + ids(r); got != "website=blank weibo=7received_in_person=2" {
		t.Errorf("%q", got)
	}
}

// Rows of the report's own in lines, and cells one by one, are none of the form's either.
func TestListOwnLines(t *testing.T) {
	const rows = "统计指标 单位 统计数\n（一）主动公开政府信息数 条 5\n其中：主动公开规范性文件数 条 4\n制发规范性文件总数 件 8\n（二）重点领域公开政府信息数 条 13\n其中：主动公开财政预算决算信息数 条 6\n" +
		"以下按渠道统计，共3类。\n（二）通过不同渠道和方式公开政府信息的情况 ——\n1.政府公报公开政府信息数 条 3\n2.政府网站公开政府信息数 条 2\n（三）收到举报数 件 9\n"
	for name, in := range map[string]string{"lines": rows, "cells": strings.ReplaceAll(rows, " ", "\n")} {
		d := document(in)
		r := Read(d, Hint{Year: 2016})
		var extra []string
		for _, e := range r.Extra {
			extra = append(extra, e.Row+"="+e.Raw)
		}
		if got := strings.ReplaceAll(strings.Join(extra, " "), " 条=", "="); got != "（二）重点领域公开政府信息数=13 其中：主动公开财政预算决算信息数=6" {
			t.Errorf("%s: extra %s", name, got)
		}
		if got := show(r, "proactive"); got != "items=5 normative_documents_disclosed=4 normative_documents_issued=8 gazette=3 website=2" {
			t.Errorf("%s: %s", name, got)
		}
		conserve(t, d, r)
	}
}

// An annex may have the figures of the year alone, under a head that says no more.
func TestListOneColumn(t *testing.T) {
	const rows = "主动公开信息数|条|120\n其中：1.政府网站|条|80\n2.政府公报|条|40\n受理依申请公开信息总数|条|9\n行政复议数|件|1\n"
	two := strings.ReplaceAll(rows, "\n", "|\n")
	tests := []reading{
		{"figures of the year", "指标名称|单位|数量\n" + rows, "items", "items=120", "form.columns.missing"},
		{"in lines", strings.ReplaceAll("指标名称|单位|2011年度\n"+rows, "|", "\n"), "items", "items=120", "form.columns.missing"},
		{"a tenth row in lines", "指标名称 单位 数量\n" + strings.ReplaceAll(strings.Replace(rows, "2.政府公报", "10.政府公报", 1), "|", " "), "gazette", "gazette=40", "form.columns.missing"},
		{"of all years", "指标名称|单位|历年累计\n" + rows, "items", "items=120", "form.columns.missing"},
		{"a head with two columns, one lost", "指标名称|单位|2011年度|历年累计\n" + rows, "proactive.items", "items=ambiguous[120] items=ambiguous[120]", "match.row.ambiguous match.row.ambiguous"},
		{"no head, and blank cells", two, "proactive.items", "items=ambiguous[120] items=ambiguous[120]", "match.columns.few match.columns.few"},
		{"no head", rows, "proactive.items", "items=ambiguous[120] items=ambiguous[120]", "match.columns.few match.columns.few"},
		{"blank cells behind it", "指标名称|单位|2011年度|\n" + two, "proactive.items", "items=120", "form.columns.missing"},
		{"blank cells before it", "指标名称|单位|2011年度|\n" + strings.ReplaceAll(strings.ReplaceAll(rows, "条|", "条||"), "件|", "件||"), "proactive.items", "items=ambiguous[120] items=ambiguous[120]", "match.columns.few match.columns.few"},
		{"figures of its own beside it", "指标名称|单位|数量|备注\n" + strings.ReplaceAll(rows, "\n", "|75\n"), "proactive.items", "items=120", "form.columns.missing"},
		{"figures of its own beside blank cells", "指标名称|单位|数量|备注\n" + strings.NewReplacer("条|80", "条|", "条|9", "条|", "\n", "|75\n").Replace(rows), "proactive.items", "items=120", "form.columns.missing"},
		{"blank rows", "指标名称|单位|数量\n" + strings.ReplaceAll(strings.ReplaceAll(rows, "条|80", "条|"), "条|9", "条|"), "items", "items=120", "form.columns.missing"},
	}
	readAll(t, Hint{Year: 2011}, tests)
}

// The cells of a column that is not printed are no rows that were not found.
func TestListOneColumnMissing(t *testing.T) {
	in := "指标名称|单位|数量\n"
	for _, r := range edition.Free2008.Tables[0].Rows {
		in += r.Zh + "|" + r.Unit + "|7\n"
	}
	told := func(in string) (cells int) {
		for _, f := range Read(document(in), Hint{Year: 2011}).Findings {
			if f.ID == "match.rows.missing" {
				cells += len(f.Cells)
			}
		}
		return cells
	}
	if n := told(in); n > 0 {
		t.Errorf("%d cells told missing", n)
	}
	if n := told(strings.Replace(in, "行政复议数|件|7\n", "", 1)); n != 1 {
		t.Errorf("%d cells told missing, want 1", n)
	}
}
