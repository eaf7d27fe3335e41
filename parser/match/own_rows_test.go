package match

import (
	"fmt"
	"strings"
	"testing"

	"nianbao/model/edition"
)

// wholeTables are tables 2, 3 and 4 with figures in all cells, each with a place before and
// after it.
func wholeTables() string {
	const figures = "|9|1|2|0|3|5|20\n"
	e := &edition.Format2021
	s := heading2 + "%b2"
	three := ""
	for i := range e.Tables {
		t := &e.Tables[i]
		switch t.Shape {
		case edition.Block:
			s += t.Banner.Zh + "|\n信息内容"
			for _, c := range t.Cols {
				s += "|" + c.Zh
			}
			s += "\n"
			for _, r := range t.Rows {
				s += r.Zh + strings.Repeat("|7", len(t.Cols)) + "\n"
			}
		case edition.Matrix:
			for _, r := range t.Rows {
				if !r.Optional {
					three += numbered(r.Number, r.Zh) + figures
				}
			}
			three = strings.NewReplacer("（一）予以", "三、本年度办理结果|（一）予以", "1.属于国", "（三）不予公开|1.属于国", "1.本机关", "（四）无法提供|1.本机关", "1.信访", "（五）不予处理|1.信访", "1.申请人无", "（六）其他处理|1.申请人无").Replace(three)
		}
	}
	outcomes := strings.Repeat("|结果维持|结果纠正|其他结果|尚未审结|总计", 3)[1:]
	return s + "%a2" + heading3 + "%b3|申请人情况\n自然人|法人或其他组织|总计\n商业企业|科研机构|社会公益组织|法律服务机构|其他\n" + three + "%a3" +
		heading4 + "%b4行政复议|行政诉讼\n未经复议直接起诉|复议后起诉\n" + outcomes + "\n3|1|0|0|4|0|2|0|0|2|1|1|1|1|4\n%a4"
}

// Tables of the report's own in the chapters of the form, before and after its tables, in a
// table of their own and a cell a line. Their figures are extra.
func TestOwnTables(t *testing.T) {
	clear := strings.NewReplacer("%b2", "", "%a2", "", "%b3", "", "%a3", "", "%b4", "", "%a4", "")
	flow := func(s string) string { return strings.ReplaceAll(s, "|", "\n") }
	whole := wholeTables()
	want := show(Read(document(clear.Replace(whole)), Hint{Year: 2022}), "")
	for _, tt := range []struct{ name, at, own string }{
		{"ways of asking", "3", "申请方式|网络|信函|当面|合计\n数量|57|15|104|176\n"},
		{"ways without a name of the row", "3", "申请方式|网络|信函|当面|合计\n|57|15|104|176\n"},
		{"ways in a column", "3", "申请方式|数量（件）\n网络|57\n信函|19\n当面|24\n合计|100\n"},
		{"years", "3", "近三年申请数量对比|2020|2021|2022\n新收|25|23|34\n办结|28|20|29\n"},
		{"names of results", "3", "予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|合计\n58|11|23|16|34|12|653\n"},
		{"results in a column", "3", "办理结果|数量\n予以公开|58\n部分公开|11\n总计|69\n"},
		{"units under the names of applicants", "3", "单位|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n办公室|6|7|6|4|15|11|10\n宣传科|4|7|6|4|15|11|30\n"},
		{"causes", "4", "案由|维持|纠正\n信息公开|11|15\n行政处罚|12|13\n"},
		{"causes under the names of outcomes", "4", "案由|结果维持|结果纠正|其他结果|尚未审结|总计\n不予公开|11|13|12|17|18\n逾期答复|12|11|16|14|13\n"},
		{"courts", "4", "审理机关|一审|二审|再审\n件数|14|13|15\n"},
		{"decisions of two years", "2", "项目|2021年|2022年\n行政许可|14|15\n行政处罚|16|19\n"},
		{"ways of publishing", "2", "公开渠道|条数\n门户网站|14\n公告栏|85\n合计|99\n"},
	} {
		for _, where := range []string{"%b", "%a"} {
			for form, own := range map[string]string{"table": "·\n" + tt.own + "·\n", "cells": tt.own} {
				in := strings.Replace(whole, where+tt.at, own, 1)
				if form == "cells" {
					in = flow(in)
				}
				in = clear.Replace(in)
				d := document(in)
				r := Read(d, Hint{Year: 2022})
				name := fmt.Sprint(tt.name, " ", where, tt.at, " ", form)
				if got := show(r, ""); got != want {
					t.Errorf("%s: got  %s", name, got)
				}
				if got := strings.ReplaceAll(ids(r), "form.table.own", ""); strings.Trim(got, " ") != "" {
					t.Errorf("%s: findings %q", name, got)
				}
				conserve(t, d, r)
			}
		}
	}
}

// Tables of the report's own may stand on both sides of one of the form.
func TestOwnTablesAround(t *testing.T) {
	clear := strings.NewReplacer("%b2", "", "%a2", "", "%b3", "", "%a3", "", "%b4", "", "%a4", "")
	const own = "·\n办理结果|数量\n予以公开|58\n部分公开|11\n总计|69\n·\n"
	whole := wholeTables()
	want := show(Read(document(clear.Replace(whole)), Hint{Year: 2022}), "")
	for _, at := range [][]string{{"%a4"}, {"%b2", "%a2"}, {"%a3", "%a4"}, {"%b2", "%a4"}, {"%b2", "%a2", "%a3", "%a4"}} {
		in := whole
		for _, a := range at {
			in = strings.Replace(in, a, own, 1)
		}
		d := document(clear.Replace(in))
		r := Read(d, Hint{Year: 2022})
		if got := show(r, ""); got != want {
			t.Errorf("%s: got  %s", at, got)
		}
		if got := strings.ReplaceAll(ids(r), "form.table.own", ""); strings.Trim(got, " ") != "" {
			t.Errorf("%s: findings %q", at, got)
		}
		conserve(t, d, r)
	}
}

// Zeros may be blank cells, and a sheet is as wide as its widest table everywhere.
func TestOwnTablesBesideBlanks(t *testing.T) {
	clear := strings.NewReplacer("%b2", "", "%a2", "", "%b3", "", "%a3", "", "%b4", "", "%a4", "", "|9|1|2|0|3|5|20", "|||||||", "（一）予以公开|9|1|2|0|3|5|20", "（一）予以公开||1|2|||5|8",
		"3|1|0|0|4|0|2|0|0|2|1|1|1|1|4", "3|1|||4||2|||2|1|1|1|1|4")
	whole := wholeTables()
	for own, found := range map[string]string{
		"·\n申请方式|网络|信函|当面|合计\n数量|57|15|104|176\n": "form.table.own",
		"办理结果|数量||||||||\n予以公开|58||||||||\n":      "match.cell.conflict", // neither is full, and they are not mixed
	} {
		want := show(Read(document(clear.Replace(whole)), Hint{Year: 2022}), "")
		d := document(clear.Replace(strings.Replace(whole, "%a3", own, 1)))
		r := Read(d, Hint{Year: 2022})
		if got := show(r, ""); !strings.Contains(ids(r), found) || got != want && found == "form.table.own" {
			t.Errorf("%q: findings %q, got  %s", own, ids(r), got)
		}
		conserve(t, d, r)
	}
}

// What may be a table of the form, or a piece of it, is not set apart.
func TestNotOwnTables(t *testing.T) {
	clear := strings.NewReplacer("%b2", "", "%a2", "", "%b3", "", "%a3", "", "%b4", "", "%a4", "")
	whole := wholeTables()
	cut := func(s string) string { return strings.ReplaceAll(s, "|9|1|2|0|3|5|20", "|8|1|2|3|5|19") }
	few := func(s string) string { return strings.ReplaceAll(s, "|9|1|2|0|3|5|20", "|8||||||8") }
	half := func(s string) string { return strings.Join(strings.SplitAfter(s, "\n")[:13], "") }
	three := whole[strings.Index(whole, "%b3")+3 : strings.Index(whole, "%a3")]
	for _, tt := range []struct{ name, in, want string }{
		{"another figure of a row", strings.Replace(whole, "%a3", "·\n（一）予以公开|3|1|2|0|3|5|14\n", 1), "match.cell.conflict"},
		{"a figure without words", strings.Replace(whole, "%a3", "|||||||5\n", 1), "match.figure.stray"},
		{"corrected figures", strings.Replace(whole, "%a3", "·\n更正后|数量\n合计|21\n", 1), "match.row.ambiguous"},
		{"the table itself, a cell lost from each row", strings.Replace(whole, "%b3", cut(three)+"·\n", 1), "match.row.ambiguous"},
		{"and after it", strings.Replace(whole, "%a3", "·\n"+cut(three), 1), "match.row.ambiguous"},
		{"the table of a year with fewer figures", strings.Replace(whole, "%b3", few(three)+"·\n", 1), "match.cell.conflict"},
		{"and without its blank cells", strings.Replace(whole, "%b3", strings.ReplaceAll(few(three), "|8||||||8", "|8|8")+"·\n", 1), "match.row.ambiguous"},
		{"a piece of it", strings.Replace(whole, "%b3", half(cut(three))+"·\n", 1), "match.row.ambiguous"},
		{"a piece with fewer figures", strings.Replace(whole, "%b3", half(few(three))+"·\n", 1), "match.cell.conflict"},
		{"a piece without its blank cells", strings.Replace(whole, "%b3", half(strings.ReplaceAll(three, "|9|1|2|0|3|5|20", "|8|3|1|12"))+"·\n", 1), "match.row.ambiguous"},
		{"and after that of another year", strings.Replace(whole, "%a3", "·\n"+few(three), 1), "match.cell.conflict"},
		{"table 4, a cell lost", strings.Replace(whole, "%a4", "·\n行政复议|行政诉讼\n未经复议直接起诉|复议后起诉\n5|1|0|0|6|0|2|0|0|2|1|1|1|4\n", 1), "match.row.ambiguous"},
		{"a row missing", strings.Replace(strings.Replace(whole, "四、结转下年度继续办理|9", "|9", 1), "%a3", "·\n申请方式|网络|信函\n数量|5|7\n", 1), "match.figure.stray"},
	} {
		d := document(clear.Replace(tt.in))
		r := Read(d, Hint{Year: 2022})
		if got := ids(r); !strings.Contains(got, tt.want) {
			t.Errorf("%s: findings %q, want %s", tt.name, got, tt.want)
		}
		conserve(t, d, r)
	}
}
