package match

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// broken makes "/" in a cell a line break.
func broken(d *doc.Document) *doc.Document {
	for i := range d.Blocks {
		if t := d.Blocks[i].Table; t != nil {
			for _, row := range t.Rows {
				for c := range row {
					row[c].Text = strings.ReplaceAll(row[c].Text, "/", "\n")
				}
			}
		}
	}
	return d
}

// Tables in another shape than the form's are read where the marks leave no doubt.
func TestReshaped(t *testing.T) {
	turned := "申请人情况|一、本年新收政府信息公开申请数量|二、上年结转政府信息公开申请数量|（一）予以公开|（二）部分公开|（三）不予公开 1.属于国家秘密|（三）不予公开 2.其他法律行政法规禁止公开|（三）不予公开 3.危及“三安全一稳定”|4.保护第三方合法权益|5.属于三类内部事务信息|6.属于四类过程性信息|7.属于行政执法案卷|8.属于行政查询事项|（四）无法提供 1.本机关不掌握相关政府信息|2.没有现成信息需要另行制作|3.补正后申请内容仍不明确|1.信访举报投诉类申请|2.重复申请|（七）总计|四、结转下年度继续办理\n"
	for _, c := range []string{"自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"} {
		turned += c + "|" + c[:0] + strings.Join(strings.Split("1234567890123456789", ""), "|") + "\n"
	}
	const (
		fresh = "一、本年新收政府信息公开申请数量"
		old   = "二、上年结转政府信息公开申请数量"
		list  = "政府信息公开情况统计表\n统计指标|单位|%v|%v\n主动公开政府信息数|条|6|7\n其中：主动公开规范性文件数|条|3|4\n制发规范性文件总数|件|4|5\n1.政府公报公开政府信息数|条|0|1\n2.政府网站公开政府信息数|条|8|9\n3.政务微博公开政府信息数|条|1|2\n"
	)
	for _, c := range []struct {
		name, in   string
		year       int
		part, want string
		findings   string
		extra      int
	}{
		{"table 3 turned round", heading3 + turned, 0, "security", row7(7, 7, 7, 7, 7, 7, 7), "", 0},
		{"several rows in one", heading3 + fresh + "/" + old + "|1/2|0/0|0/0|0/0|0/0|0/0|1/2\n", 0, "carried_in", row7(2, 0, 0, 0, 0, 0, 2), "", 0},
		{"several rows in one beside a broken group", heading3 + "（三）不/予公开|1.属于国家秘密/2.其他法律行政法规禁止公开|1/2|0/0|0/0|0/0|0/0|0/0|1/2\n", 0, "prohibited_by_law", row7(2, 0, 0, 0, 0, 0, 2), "", 0},
		{"several rows in one, a line missing", heading3 + fresh + "/" + old + "|1/2|0|0/0|0/0|0/0|0/0|1/2\n", 0, "carried_in", "", "", 0},
		{"a label on two lines is one row", heading3 + "一、本年新收政府信息/公开申请数量|1|0|0|0|0|0|1\n", 0, "new_received", row7(1, 0, 0, 0, 0, 0, 1), "", 0},
		{"columns of two years", strings.NewReplacer("%v|%v", "2017年|2016年").Replace(list), 2017, "proactive.items", "items=6", "form.columns.years", 6},
		{"the year before first", strings.NewReplacer("%v|%v", "2016年|2017年").Replace(list), 2017, "proactive.items", "items=7", "form.columns.years", 6},
		{"columns of two years and what they differ by", strings.NewReplacer("%v|%v", "2017年|2016年|同比增减", "6|7", "6|7|-1", "3|4", "3|4|-1", "4|5", "4|5|-1", "0|1", "0|1|-1", "8|9", "8|9|-1", "1|2", "1|2|-1").Replace(list), 2017, "proactive.items", "items=6", "form.columns.years", 12},
		{"columns of this year and the year before", strings.NewReplacer("%v|%v", "上年度|本年度").Replace(list), 2017, "proactive.items", "items=7", "form.columns.years", 6},
		{"columns of this year and of all", strings.NewReplacer("%v|%v", "本年度|累计").Replace(list), 2017, "proactive.items", "items=6", "form.columns.years", 6},
		{"neither is the report's", strings.NewReplacer("%v|%v", "2016年|2017年").Replace(list), 2015, "proactive.items", "items=ambiguous[6 7]", "match.row.ambiguous", 0},
		{"years under the columns", heading2 + "信息内容|本年制发件数||本年废止件数||现行有效件数|\n2023年|2022年|2023年|2022年|2023年|2022年\n规章|1|2|3|4|5|6\n", 2023, "rules", "issued=1 repealed=3 in_force=5", "form.columns.years", 3},
		{"the year in the head, a total of the year before beside it", heading3 + "项目|2023年申请人情况||||||||2022年合计\n|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|\n" + fresh + "|1|0|0|0|0|0|1|9\n" + old + "|2|0|0|0|0|0|2|8\n", 2023, "carried_in", row7(2, 0, 0, 0, 0, 0, 2), "", 2},
		{"units in brackets behind the labels", "附表\n（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）（单位：条）314\n其中：主动公开规范性文件数（单位：条）3\n制发规范性文件总数（单位：件） 4\n1.政府公报公开政府信息数（单位：条）7\n", 2016, "proactive", "items=314 normative_documents_disclosed=3 normative_documents_issued=4 gazette=7", "", 0},
		{"a sentence on suits without table 4", "四、因政府信息公开申请行政复议、提起行政诉讼的情况\n行政复议3件。\n", 2016, "reconsideration", "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(broken(document(c.in)), Hint{Year: c.year})
			if got := show(r, c.part); got != c.want && c.want != "" {
				t.Errorf("got  %s\nwant %s", got, c.want)
			} else if c.want == "" && strings.Contains(got, "=") && !strings.Contains(got, "ambiguous") && !strings.Contains(got, "unreadable") {
				t.Errorf("read %s", got)
			}
			if got := ids(r); !strings.Contains(got, c.findings) || strings.Contains(got, "stray") {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
			if len(r.Extra) != c.extra && c.extra > 0 {
				t.Errorf("%d extra, want %d", len(r.Extra), c.extra)
			}
		})
	}
}

// What nothing can be made of is listed under extra, and cells in doubt are named.
func TestLoose(t *testing.T) {
	for _, c := range []struct{ name, in, part, want, findings, extra string }{
		{"a group's name is cut", heading4 + "行政复议|结果维持|1\n结果纠正|\n其他结果|0\n尚未审结|0\n总计|1\n未经复议直|结果维持|2\n接起诉|结果纠正|3\n其他结果|0\n", "administrative_reconsideration.other_result", "other_result=0", "match.grid.doubt", "0"},
		{"a figure moved under the head beyond", heading3 + "|申请人情况|备注\n一、本年新收政府信息公开申请数量||1|1|1|1|1|1|6\n二、上年结转政府信息公开申请数量|1|1|1|1|1|1|6\n", "new_received.total", "total=ambiguous[6]", "match.row.ambiguous", ""},
		{"full-width digits run on from the label", heading3 + "一、本年新收政府信息公开申请数量１２３０００１２４ 二、上年结转政府信息公开申请数量０００００００\n", "carried_in.total", "total=ambiguous[0]", "match.row.ambiguous", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Read(document(c.in), Hint{})
			if got := show(r, c.part); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if got := ids(r); !strings.Contains(got, c.findings) {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
			found := c.extra == ""
			for _, e := range r.Extra {
				found = found || e.Raw == c.extra
			}
			if !found {
				t.Errorf("%q is not under extra: %v", c.extra, r.Extra)
			}
		})
	}
}
