package match

import (
	"fmt"
	"strings"
	"testing"
)

// Forms of tables in pages that are not those of the form.
func TestTablesOfPages(t *testing.T) {
	const (
		fresh  = "一、本年新收政府信息公开申请数量"
		seven  = "natural_person=36 commercial_enterprise=0 research_institution=0 public_interest_organization=1 legal_service_institution=0 other_organization=2 total=39"
		rows   = "|36|0|0|1|0|2|39\n"
		matrix = "申请人情况\n自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n"
		full   = "三、本年度办理结果|（一）予以公开|1|2|3|4|5|6|21\n|（二）部分公开|1|2|3|4|5|6|21\n|（七）总计|1|2|3|4|5|6|21\n"
		sums   = "行政复议|||||行政诉讼\n未经复议直接起诉|||||复议后起诉\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n"
		remark = "行政复议|||||行政诉讼||||||||||备注\n|||||未经复议直接起诉|||||复议后起诉|||||\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|\n"
		fees   = "第二十条第（八）项\n信息内容|本年收费金额（单位：万元）\n行政事业性收费|"
	)
	tests := []reading{
		{"the name of the column in each cell", heading3 + fresh + "|自然人：36|商业企业：0|科研机构：0|社会公益组织：1|法律服务机构：0|其他：2|总计：39\n", "new_received", seven, ""},
		{"and in a paragraph each", heading3 + fresh + "\n自然人：36\n商业企业：0\n科研机构：0\n社会公益组织：1\n法律服务机构：0\n其他：2\n总计：39\n", "new_received", seven, ""},
		{"and with nothing between", heading3 + fresh + "\n自然人36\n商业企业0\n科研机构0\n社会公益组织1\n法律服务机构0\n其他2\n总计39\n", "new_received", seven, ""},
		{"in another order", heading3 + fresh + "\n商业企业：0\n自然人：36\n科研机构：0\n社会公益组织：1\n法律服务机构：0\n其他：2\n总计：39\n", "new_received", "", "match.columns.order"},
		{"a list for each row of table 2", heading2 + "第二十条第（五）项\n行政许可\n本年处理决定数量：0\n第二十条第（六）项\n行政处罚\n本年处理决定数量：5\n行政强制\n本年处理决定数量：2\n第二十条第（八）项\n行政事业性收费\n本年收费金额（单位：万元）：7.5\n", "decisions", "decisions=0 decisions=5 decisions=2", ""},
		{"a colon between a label and its figures", heading3 + fresh + "：36 0 0 1 0 2 39\n", "new_received", seven, ""},
		{"dashes one space apart", heading3 + "三、本年度办理结果 （一）予以公开 - - - - - - -\n", "results.granted", "natural_person=dash commercial_enterprise=dash research_institution=dash public_interest_organization=dash legal_service_institution=dash other_organization=dash total=dash", ""},
		{"a colon in prose", heading3 + fresh + "：36件\n", "new_received", "", ""},
		{"one name twice", heading3 + fresh + "\n自然人：36\n自然人：0\n", "new_received", "", "match.row.ambiguous"},
		{"a label with its groups", heading3 + "三、本年度办理结果—（三）不予公开—1.属于国家秘密" + rows, "state_secret", seven, ""},
		{"a label with a piece of its group", heading3 + "（三）不予 1.属于国家秘密" + rows, "state_secret", seven, ""},
		{"with a remark", heading3 + "三、本年度办理结果—（二）部分公开（区分处理的，只计这一情形，不计其他情形）" + rows, "partially", seven, ""},
		{"a column of ordinals", heading3 + "项目|行次|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + "|1" + rows + "二、上年结转政府信息公开申请数量|2" + rows +
			"（一）予以公开|3" + rows + "（二）部分公开|4" + rows + "四、结转下年度继续办理|5" + rows, "new_received", seven, ""},
		{"a column of ordinals after the blank cells of labels", heading3 + "项目||行次|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|备注\n" + fresh + "||1" + strings.TrimSuffix(rows, "\n") + "|\n二、上年结转政府信息公开申请数量||2" + strings.TrimSuffix(rows, "\n") + "|\n" +
			"三、本年度办理结果|（一）予以公开|3" + strings.TrimSuffix(rows, "\n") + "|\n|（二）部分公开|4" + strings.TrimSuffix(rows, "\n") + "|\n四、结转下年度继续办理||5" + strings.TrimSuffix(rows, "\n") + "|\n", "new_received", seven, ""},
		{"codes after the labels, numbers before them", "统计指标\n序号|统计指标|代码|单位|统计数\n7|1.当面申请数|07|件|3\n8|2.传真申请数|08|件|0\n9|3.网络申请数|09|件|5\n10|4.信函申请数|10|件|1\n", "applications.received_", "received_in_person=3 received_by_fax=0 received_online=5 received_by_letter=1", ""},
		{"letters and numbers of the columns", "指标名称|计量单位|代码|统计数\n甲|乙|丙|1\n1.当面申请数|件|07|3\n2.传真申请数|件|08|0\n3.网络申请数|件|09|5\n4.信函申请数|件|10|1\n", "applications.received_", "received_in_person=3 received_by_fax=0 received_online=5 received_by_letter=1", ""},
		{"ordinals on lines of their own, where a row is lost", heading3 + "|申请人情况\n" + fresh + rows + "二、上年结转政府信息公开申请数量" + rows + "·\n3\n4\n5\n6\n7\n8\n9\n·\n（二）部分公开" + rows + "四、结转下年度继续办理" + rows, "results.granted", "", ""},
		{"a row of ordinals", heading4 + sums + "1|2|3|4|5|6|7|8|9|10|11|12|13|14|15\n3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the report's year in labels", heading2 + "第二十条第（五）项\n信息内容|2022年处理决定数量\n行政许可|7\n", "permits", "decisions=7", ""},
		{"another year in labels", heading2 + "第二十条第（五）项\n信息内容|2019年处理决定数量\n行政许可|7\n", "permits", "decisions=7", "match.edition.undecided"},
		{"a row of one cell more, blank at both ends", heading3 + "|" + "|" + matrix + full + "（六）其他处理||1|2|3|4|5|6|\n", "other_processing.subtotal",
			"natural_person=1 commercial_enterprise=2 research_institution=3 public_interest_organization=4 legal_service_institution=5 other_organization=6 total=blank", "match.row.total_blank"},
		{"years over the columns of table 2", heading2 + "第二十条第（一）项\n信息内容|本年制发件数||本年废止件数||现行有效件数\n|2022年|2021年|2022年|2021年|2022年|2021年\n规章|1|9|2|9|3|9\n", "rules", "issued=1 repealed=2 in_force=3", "form.columns.years"},
		{"a number before the row of table 4", heading4 + "序号|" + strings.Replace(remark[:strings.Index(remark, "|备注")], "\n", "", 1) + "\n||||||未经复议直接起诉|||||复议后起诉||||\n|" + strings.Repeat("结果维持|结果纠正|其他结果|尚未审结|总计|", 2) + "结果维持|结果纠正|其他结果|尚未审结|总计\n1|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"a number of full width before the row of table 4", heading4 + "序号|" + strings.ReplaceAll(sums[:len(sums)-1], "\n", "\n|") + "\n１|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"names of the groups of table 4 far apart in a sheet", heading4 + "行政复议|||||||||行政诉讼|||||||||\n" + sums[strings.Index(sums, "结果"):] + "3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the numbers of the columns from nought", heading4 + "单位：件|\n0|1|2|3|4|5|6|7|8|9|10|11|12|13|14\n" + sums + "3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the numbers of the rows of a sheet", heading4 + "|A|B|C|D|E\n" + rowNumbered(sums+"3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n"), "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the numbers of the columns of a sheet", heading4 + "0|1|2|3|4|5\n" + sums + "3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the numbers of rows that a program writes, over table 4 without one", heading3 + "0|" + fresh + rows + "1|二、上年结转政府信息公开申请数量" + rows + "2|（一）予以公开" + rows + "3|（二）部分公开" + rows + "4|（七）总计" + rows + heading4 + sums + "0|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"the numbers of heads and rows that a program writes", heading3 + "0|" + fresh + rows + "1|二、上年结转政府信息公开申请数量" + rows + "2|（一）予以公开" + rows + "3|（二）部分公开" + rows + "4|（七）总计" + rows + heading4 + "0|1|2|3|4|5|6|7|8|9|10|11|12|13|14\n0|" + strings.ReplaceAll(strings.TrimSuffix(strings.Replace(sums, "\n未经", "\n1|未经", 1), "\n"), "\n结果", "\n2|结果") + "\n3|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"one figure too many in table 4 of a page without such numbers", heading3 + fresh + rows + "（一）予以公开" + rows + "（二）部分公开" + rows + "（七）总计" + rows + "四、结转下年度继续办理" + rows + heading4 + sums + "0|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "", "form.row.figures"},
		{"one cell too many in table 4, dashes among them", heading4 + sums + "-|3|-|-|3|-|-|-|-|-|-|-|-|-|-|4\n", "administrative_reconsideration", "", "match.cell.doubt"},
		{"a blank cell too many before figures of table 4", heading4 + sums + "|||||4|||4|8|3|||2||5\n", "administrative_reconsideration", "", "match.row.ambiguous"},
		{"figures and no-break spaces between single spaces", heading3 + "（一）予以公开 1 \u00a0 \u00a0 0 \u00a0 0 1\n（二）部分公开 1 \u00a0 \u00a0 0 \u00a0 0 1\n（七）总计 2 \u00a0 \u00a0 0 \u00a0 0 2\n四、结转下年度继续办理 0 0 0 0 0 0 0\n", "results.granted", "natural_person=1 commercial_enterprise=blank research_institution=blank public_interest_organization=0 legal_service_institution=blank other_organization=0 total=1", ""},
		{"cells one by one below a blank line", heading4 + strings.NewReplacer("|||||", "|", "|", "\n").Replace(sums) + "·\n3\n0\n0\n0\n3\n0\n0\n0\n0\n0\n1\n0\n0\n0\n1\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"cells one by one between blank lines, as the heads are", heading4 + strings.NewReplacer("|||||", "|", "|", "\n·\n").Replace(sums) + "·\n3\n0\n0\n0\n3\n0\n0\n0\n0\n0\n1\n0\n0\n0\n1\n·\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", ""},
		{"cells one by one below a blank line, one lost", heading4 + strings.NewReplacer("|||||", "|", "|", "\n").Replace(sums) + "·\n3\n0\n0\n0\n3\n0\n0\n0\n0\n0\n1\n0\n0\n1\n", "administrative_reconsideration", "", "match.row.ambiguous"},
		{"a unit behind a label as wide as its column", "统计指标|单位|统计数\n九、政府信息公开会议和培训情况|——|\n（一）召开政府信息公开工作会议或专题会议数|次|1\n（二）举办各类培训班数|次|2\n（三）接受培训人员数 人次|5\n四、行政复议数量|件|7\n", "training", "meetings=1 courses=2 trainees=5", ""},
		{"table 4 with a row for each year", heading4 + "年度|" + strings.Replace(remark[:strings.Index(remark, "|备注")], "\n", "", 1) + "\n||||||未经复议直接起诉|||||复议后起诉||||\n|" + strings.Repeat("结果维持|结果纠正|其他结果|尚未审结|总计|", 2) + "结果维持|结果纠正|其他结果|尚未审结|总计\n" +
			"2021年|9|0|0|0|9|0|0|0|0|0|0|0|0|0|0\n2022年|3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n", "administrative_reconsideration", "upheld=3 corrected=0 other_result=0 pending=0 total=3", "form.tables.years"},
		{"measures over years", heading3 + "年度|新收|予以公开|部分公开|不予公开\n2021年|9|5|1|3\n2022年|8|5|2|1\n单位：件\n" + fresh + rows + full, "new_received", seven, "form.tables.years"},
		{"a row narrower than the years over it", heading2 + "第二十条第（一）项\n信息内容|本年制发件数||本年废止件数||现行有效件数|\n|2022年|2021年|2022年|2021年|2022年|2021年\n规章|||2|9|3\n", "rules", "", "match.cell.doubt"},
		{"a remark beside table 4", heading4 + remark + "||||||0||9|9|0|||0||3\n", "litigation_direct", "upheld=blank corrected=0 other_result=blank pending=9 total=9", ""},
		{"a cell lost beside a remark", heading4 + remark + "0|0|0|0|0|0|0|9|9|0|0|0|0|0|3\n", "litigation_direct", "", "match.row.ambiguous"},
		{"figures of groups in other lines than their names", heading4 + "行政复议\n行政诉讼\n未经复议直接起诉\n复议后起诉\n结果 结果 其他 尚未 总计 结果 结果\n维持 纠正 结果 审结\n3 0 0 0 3 2\n0\n0 5 7 0\n0\n0\n0\n0\n0\n", "administrative_reconsideration", "upheld=ambiguous[0] corrected=ambiguous[0] other_result=ambiguous[0] pending=ambiguous[0] total=ambiguous[0]", "match.figure.stray match.figure.stray match.figure.stray match.row.ambiguous"},
		{"a total blank beside figures", heading4 + sums + "1|0|0|0|1|0|0|0|0|0|0|2|0|2|\n", "after", "", "match.row.total_blank"},
		{"groups without figures are blank", heading4 + sums + "1|0|0|0|1||||||||||\n", "administrative_reconsideration", "upheld=1 corrected=0 other_result=0 pending=0 total=1", ""},
		{"a last cell blank beside columns of another year", heading2 + "第二十条第（一）项\n信息内容|本年制发件数|上年制发件数|本年废止件数|上年废止件数|现行有效件数|上年现行有效件数\n规章|0|8|0|37|0|22\n行政规范性文件|14|1185|5|2578|30|\n", "normative", "issued=14 repealed=5 in_force=30", "match.row.total_blank"},
		{"a last cell blank in table 2", heading2 + "第二十条第（一）项\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|0|0\n行政规范性文件|4|9|\n", "normative", "issued=4 repealed=9 in_force=blank", "match.row.total_blank"},
		{"cells one by one, blank lines behind each row and a cell lost", heading2 + "第二十条第（一）项\n信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n·\n·\n规章\n-\n-\n-\n·\n·\n行政规范性文件\n2012\n24\n·\n·\n·\n第二十条第（五）项\n", "normative", "issued=2012 repealed=24 in_force=blank", "match.row.total_blank"},
		{"blank cells under every head of table 2", heading2 + "第二十条第（一）项\n信息内容|本年制发件数||本年废止件数||现行有效件数|\n规章|0||0||0|\n行政规范性文件|4||||9|\n", "normative", "issued=4 repealed=blank in_force=9", ""},
		{"a row for each year", heading3 + fresh + "|2022年" + rows + "|2021年|1|1|1|1|1|1|6\n", "new_received", seven, "form.tables.years"},
		{"a row for each year, without names of rows", heading3 + fresh + rows + "2022年|1|1|1|1|1|1|6\n2021年|1|1|1|1|1|1|6\n", "new_received", seven, "match.row.unplaced"},
		{"a table of the report's own", "申请情况|2021年|2022年\n" + fresh + "|8|39\n（一）予以公开|7|21\n" + heading3 + fresh + rows + full, "new_received", seven, "form.columns.years form.table.own"},
		{"a table of the report's own, a cell a line", "办理情况\n数量\n" + fresh + "\n39\n（一）予以公开\n7\n" + heading3 + fresh + rows + full, "new_received", seven, "form.table.own form.table.own"},
		{"a table of the report's own in a later chapter", heading2 + fees + "1.5\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|5\n六、其他需要报告的事项\n无其他事项。\n项目|件数\n行政许可|84\n行政处罚|3\n", "permits", "decisions=5", ""},
		{"figures in prose", "四、政府信息公开行政复议、行政诉讼情况\n行政复议0件，行政诉讼0件。\n", "total", "", ""},
		{"another organ's report after it", "某局2022年政府信息公开年度报告\n" + heading2 + fees + "1.5\n某镇2022年政府信息公开年度报告\n" + heading2 + fees + "7\n", "fees", "amount=1.5", "form.tables.reports"},
		{"the title twice", "某局2022年政府信息公开年度报告\n" + heading2 + "某局2022年政府信息公开年度报告\n" + fees + "7\n", "fees", "amount=7", ""},
	}
	readAll(t, Hint{Year: 2022, Title: "某局2022年政府信息公开年度报告"}, tests)
}

// rowNumbered puts its number before each row.
func rowNumbered(rows string) string {
	out := ""
	for row := range strings.Lines(rows) {
		out += fmt.Sprint(strings.Count(out, "\n")+1, "|", row)
	}
	return out
}

// A blank cell merged over columns is one blank cell for each.
func TestMergedBlank(t *testing.T) {
	full := "（一）予以公开|1|2|3|4|5|6|21\n"
	d := document(heading3 + full + "（二）部分公开|1|2|3|4|5|6|21\n（七）总计|2|4|6|8|10|12|42\n四、结转下年度继续办理|5||5\n")
	rows := d.Blocks[1].Table.Rows
	row := rows[len(rows)-1]
	row[2].ColSpan, row[3].Col = 5, 7
	want := "natural_person=5 commercial_enterprise=blank research_institution=blank public_interest_organization=blank legal_service_institution=blank other_organization=blank total=5"
	if got := show(Read(d, Hint{}), "carried_out"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	row[2].Text, row[2].ColSpan = "0", 5
	if got := show(Read(d, Hint{}), "carried_out"); !strings.Contains(got, "ambiguous") {
		t.Errorf("a merged figure is read: %s", got)
	}
}

// A column for the year beside one for all years.
func TestYearAndSum(t *testing.T) {
	rows := "（一）收到申请数|件|7|19\n1.当面申请数|件|2|9\n2.传真申请数|件|1|3\n3.网络申请数|件|4|7\n"
	r := Read(document("统计指标|单位|2016年度|历年累计\n三、依申请公开情况|——||\n"+rows), Hint{Year: 2016})
	if got, want := show(r, "received"), "received=7件 received_in_person=2件 received_by_fax=1件 received_online=4件"; strings.ReplaceAll(got, "件", "") != strings.ReplaceAll(want, "件", "") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// A table in two halves side by side, under any words that stand over the names of rows.
func TestHalvesSideBySide(t *testing.T) {
	for _, head := range []string{"统计指标|单位|统计数", "指标|单位|数量"} {
		d := document(head + "|" + head + "\n" +
			"一、主动公开情况|——||（二）申请办结数|件|6\n（一）主动公开政府信息数|条|12|1.按时办结数|件|5\n" +
			"三、依申请公开情况|——||2.延期办结数|件|1\n（一）收到申请数|件|7|（三）申请答复数|件|6\n")
		r := Read(d, Hint{})
		if got, want := show(r, "closed"), "closed=6 closed_on_time=5 closed_extended=1"; got != want {
			t.Errorf("%s: got  %s\nwant %s", head, got, want)
		}
		if got, want := show(r, "received"), "received=7"; got != want {
			t.Errorf("%s: got  %s\nwant %s", head, got, want)
		}
		conserve(t, d, r)
	}
}

// A table that corrects figures is a doubt, unlike one that compares years.
func TestAmendments(t *testing.T) {
	row := "一、本年新收政府信息公开申请数量"
	main := heading3 + row + "|36|0|0|1|0|2|39\n"
	for _, tt := range []struct{ head, want string }{
		{"项目|原数据|更正后数据", "match.row.ambiguous"},
		{"项目|上年|本年", "form.table.own"},
	} {
		r := Read(document(main+"六、其他\n"+tt.head+"\n"+row+"|38|39\n不予公开|4|5\n"), Hint{})
		if got := ids(r); !strings.Contains(got, tt.want) {
			t.Errorf("%s: findings %q, want %q", tt.head, got, tt.want)
		}
	}
}
