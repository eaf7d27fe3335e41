package match

import (
	"strings"
	"testing"
)

// Sentences with the words of rows and with counts stand beside the tables: between heading
// and table, or below it, each in a paragraph of its own or all of the page in one line.
func TestSentencesBesideTables(t *testing.T) {
	const (
		table2 = "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可\n5\n第二十条第（六）项\n信息内容\n本年处理决定数量\n行政处罚\n3\n行政强制\n2\n"
		table3 = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n一、本年新收政府信息公开申请数量\n1\n0\n0\n0\n0\n0\n1\n" +
			"二、上年结转政府信息公开申请数量\n0\n0\n0\n0\n0\n0\n0\n四、结转下年度继续办理\n1\n0\n0\n0\n0\n0\n1\n"
		table4 = "行政复议\n未经复议直接起诉\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n" +
			"4\n0\n0\n0\n4\n0\n0\n0\n0\n0\n2\n0\n0\n0\n2\n"
	)
	read := func(in string) string {
		r := Read(document(in), Hint{Year: 2022})
		return show(r, "") + ids(r)
	}
	for _, s := range []string{
		"结转下年度继续办理1件。", "规章0件，行政规范性文件0件。", "全年行政许可 84 件，行政处罚 12 件。", "行政许可数量含变更、延续等情形共1136件。",
		"说明：行政许可数量含变更等情形共1136件。", "其中属于国家秘密0件，本机关不掌握相关政府信息2件。", "行政复议3件，结果维持2件，结果纠正1件；行政诉讼1件。",
		"注：本年新收数量不含重复申请2件。", "共收到申请8件，其中自然人7件、法人或其他组织1件，上年结转1件。", "全年作出行政许可决定84件，行政处罚决定12件，行政强制0件。",
		"行政复议0件", // above its own table alone: elsewhere it is a row that the form does not have
	} {
		for _, whole := range []string{
			heading2 + "%2" + table2 + heading3 + "%3" + table3 + heading4 + "%4" + table4,
			strings.ReplaceAll(heading2+"%2"+table2+heading3+"%3"+table3+heading4+"%4"+table4, "\n", " "),
		} {
			end := whole[len(whole)-1:]
			want := read(strings.NewReplacer("%2", "", "%3", "", "%4", "").Replace(whole))
			for _, at := range []string{"%2", "%3", "%4"} {
				if !strings.HasSuffix(s, "。") && (at != "%4" || end == " ") {
					continue
				}
				if got := read(strings.NewReplacer(at, s+end, "%2", "", "%3", "", "%4", "").Replace(whole)); got != want {
					t.Errorf("%s at %s, line ends %q\ngot  %s\nwant %s", s, at, end, got, want)
				}
			}
		}
	}
}

// What follows the last figure of a row in one line with the whole page.
func TestSentenceBehindRow(t *testing.T) {
	const page = "三、收到和处理政府信息公开申请情况 一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0 四、结转下年度继续办理 1 0 0 0 0 0 1 " +
		"第二十条第（五）项 信息内容 本年处理决定数量 行政许可 %s 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 3 行政强制 2 第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 7"
	for s, want := range map[string]string{
		"5 ": "decisions=5", "5 全年作出行政许可决定84件，行政处罚12件。": "decisions=5", "5 表1 有关处罚情况": "decisions=5", "5 件，比上年多": "", "1，234": "decisions=1234",
	} {
		r := Read(document(strings.ReplaceAll(page, "%s", s)), Hint{Year: 2022})
		if got := show(r, "permits"); got != want {
			t.Errorf("%q: %q, want %q (%s)", s, got, want, ids(r))
		}
	}
}
