package html

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/model"
	"nianbao/parser/doc"
)

func TestSeeds(t *testing.T) {
	for _, s := range seeds {
		checkLaw(t, read(t, s))
		compareLexers(t, s)
	}
}

func read(t testing.TB, page string) *doc.Document {
	t.Helper()
	d, err := Read(page, doc.Encoding{}, Limits{})
	if err != nil {
		t.Fatalf("Read(%q): %v", page, err)
	}
	return d
}

// picture draws blocks one a line: p, h2, table with its rows; * marks chrome.
func picture(d *doc.Document) string {
	var b strings.Builder
	for _, block := range d.Blocks {
		if block.Chrome {
			b.WriteByte('*')
		}
		switch block.Kind {
		case doc.Heading:
			fmt.Fprintf(&b, "h%d %s\n", block.Level, flat(block.Text))
		case doc.Paragraph:
			fmt.Fprintf(&b, "p %s\n", flat(block.Text))
		case doc.TableKind:
			b.WriteString("table\n")
			for _, row := range block.Table.Rows {
				b.WriteString("  ")
				for i, c := range row {
					if i > 0 {
						b.WriteString(" | ")
					}
					fmt.Fprintf(&b, "%d:%s", c.Col, flat(c.Text))
					if c.RowSpan > 1 || c.ColSpan > 1 {
						fmt.Fprintf(&b, " %dx%d", c.RowSpan, c.ColSpan)
					}
					if c.Doubt != "" {
						b.WriteByte('?')
					}
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

func flat(s string) string {
	return strings.NewReplacer("\n", "/", "\u00a0", "_", "\t", "→").Replace(s)
}

func TestBlocks(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"runs are joined", "<p><span>20</span><span>23</span>年<o:p></o:p><font>1</font>月</p>", "p 2023年1月\n"},
		{"white space is folded", "<p>甲\n  乙\t丙</p>", "p 甲 乙 丙\n"},
		{"blanks at the ends", "<p>&nbsp;&emsp;\u3000甲&nbsp;乙\u200b</p>", "p 甲_乙\n"},
		{"br splits a paragraph", "<p>甲<br>乙<br/><br>丙</p>", "p 甲\np 乙\np 丙\n"},
		{"br first", "<p><br />四、情况</p>", "p 四、情况\n"},
		{"empty p", "<p>&nbsp;</p><p></p><div></div><p>\n</p>", "p \np \np \n"},
		{"implied p is none", "<div>甲</p>乙</div>", "p 甲\np 乙\n"},
		{"div text", "<div>甲<div>乙</div>丙</div>", "p 甲\np 乙\np 丙\n"},
		{"headings", "<h1>某局<br>2022年</h1><h3><a>一、</a>概述</h3><h4></h4>", "h1 某局/2022年\nh3 一、概述\n"},
		{"open heading", "<h3>" + strings.Repeat("<p>一段话一段话一段话</p>", 40), strings.Repeat("p 一段话一段话一段话\n", 40)},
		{"list", "<ul><li>甲<li><li>乙</ul>", "p 甲\np \np 乙\n"},
		{"pre", "<pre>\n甲\t1 2\n\n\t乙</pre>", "p 甲→1 2\np \np →乙\n"},
		{"hidden", "<p>1<script>2</script><style>3</style><!-- 4 --><noscript>5</noscript><select><option>6</select><textarea>7</textarea>9</p><template>8</template>", "p 19\n"},
		{"not shown", "<div style='display:none'><p>1<p>2<div>3</div></div><p>4<p hidden>5<p>6", "p 4\np 6\n"},
		{"spans that are cells", "<div role=row><span role=cell>甲</span><span role=cell>1</span><span role=cell></span><span role=cell><span>2</span>3</span>4</div><my-row><my-cell>乙</my-cell><my-cell>5</my-cell></my-row>", "p 甲\np 1\np \np 23\np 4\np 乙\np 5\n"},
		{"not shown and never closed", "<p>1<div style='display:none'><p>2<p>3", "p 1\np 2\np 3\n"},
		{"all that is there waits for its script", "<div style='display:none'>" + strings.Repeat("<p>一段话一段话一段话</p>", 40) + "</div><p>1</p>", strings.Repeat("p 一段话一段话一段话\n", 40) + "p 1\n"},
		{"conditional comment", "<p>1<!--[if gte mso 9]><xml>2</xml><![endif]-->3</p>", "p 13\n"},
		{"text before p", "甲<p>乙</p>丙", "p 甲\np 乙\np 丙\n"},
		{"less than", "<p>1 < 2</p>", "p 1 < 2\n"},
		{"tags do not make entities", "<p>&#4<b>9;</b> &am<b>p;</b></p>", "p \x049; &amp;\n"},
		{"tags do not make tags", "<p><<b>td>1</p>", "p <td>1\n"},
		{"document in document", "<html><body><p>甲</p><!DOCTYPE html><html><head><title>t</title></head><body><p>乙</p></body></html>", "p 甲\np 乙\n"},
		{"capitals", "<TABLE><TR><TD COLSPAN=2>1</TD><TD>2</TABLE>", "table\n  0:1 1x2 | 2:2\n"},
		{"custom tags", "<UCAPCONTENT><p>甲</p></UCAPCONTENT>", "p 甲\n"},
		{"lines of Markdown", "# 一、总体情况\n\n本年<b>公开</b>\n3条\n<table><tr><td>甲\n乙</td><td>2</td></tr></table>\n二\n", "p # 一、总体情况\np 本年公开\np 3条\ntable\n  0:甲 乙 | 1:2\np 二\n"},
		{"deep inline tags", strings.Repeat("<span><font>", 2000) + "<p>1</p>", "p 1\n"},
		{"forged numbers", "<p id=7 data-at=3>\ufffd甲</p>", "p \ufffd甲\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, c.page)
			if diff := cmp.Diff(c.want, picture(d)); diff != "" {
				t.Error(diff)
			}
			checkLaw(t, d)
		})
	}
}

func TestTables(t *testing.T) {
	long := strings.Repeat("<p>"+strings.Repeat("一段话。", 40)+"</p>", 4)
	for _, c := range []struct{ name, page, want string }{
		{"spans", "<table><tr><td rowspan=2>甲</td><td colspan=2>乙</td></tr><tr><td>1</td><td>2</td></tr></table>",
			"table\n  0:甲 2x1 | 1:乙 1x2\n  1:1 | 2:2\n"},
		{"cells not closed", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", "table\n  0:1 | 1:2\n  0:3 | 1:4\n"},
		{"no rows", "<table><td>1<td>2</table>", "table\n  0:1 | 1:2\n"},
		{"row groups", "<table><thead><tr><th rowspan=9>甲<th>乙</thead><tbody><tr><td>1<td>2</tbody><tfoot><tr><td>3<td>4</table>",
			"table\n  0:甲 | 1:乙\n  0:1 | 1:2\n  0:3 | 1:4\n"},
		{"rowspan to the end", "<table><tr><td rowspan=0>甲<td>1<tr><td>2<tr><td>3</table>",
			"table\n  0:甲 3x1 | 1:1\n  1:2\n  1:3\n"},
		{"empty row", "<table><tr><td rowspan=2>甲<td rowspan=2>乙<tr><tr><td>1<td>2</table>",
			"table\n  0:甲 2x1 | 1:乙 2x1\n  \n  0:1 | 1:2\n"},
		{"what is not shown", "<table><tr><td>1<td style='DISPLAY: none'>2<td hidden>3</td><td>4<span style='display:none'>5</span></td></tr>" +
			"<tr style='display:none'><td>6<td>7<tr><td>8<td style='visibility:hidden'>9</td></table>",
			"table\n  0:1 | 1:4\n  0:8 | 1:9\n"},
		{"too small to see", "<table><tr><td><span style='font-size: 0'>9</span>7<td>8<td><span style='font-size:0.8em'>1</span>0<td><span style='font-size:0'><b style='font-size:9pt'>4</b></span><td>5</table>",
			"table\n  0:7 | 1:8 | 2:10 | 3:4 | 4:5\n"},
		{"what is struck out", "<table><tr><td><del>31</del>27<td><s>9</s><ins>8</ins><td><span style='text-decoration: line-through'>2<b>1</b></span> 20</table>",
			"table\n  0:27 | 1:8 | 2:20\n"},
		{"how it is pronounced", "<table><tr><td><ruby>万<rp>(</rp><rt>wàn</rt><rp>)</rp></ruby>元<td>8</table>",
			"table\n  0:万元 | 1:8\n"},
		{"notes", "<table><tr><td>17<sup>1</sup><td>91<sup>[2]</sup><td>24<sup>注&#49;</sup>0<td>6<sub>2</sub></table>",
			"table\n  0:17¹ | 1:91[²] | 2:24注¹0 | 3:6₂\n"},
		{"fields", "<table><tr><td><input type=text value='5' size=5><td><textarea>6</textarea><td><input type=hidden value=7>8<td><input VALUE=value></table>",
			"table\n  0:5 | 1:6 | 2:8 | 3:value\n"},
		{"overlap", "<table><tr><td>1<td rowspan=2>2<tr><td colspan=2>3</table>",
			"table\n  0:1 | 1:2 2x1\n  0:3 1x2?\n"},
		{"nonsense spans", "<table><tr><td colspan=0>1<td colspan=x>2<td rowspan=-1>3<td colspan=' 2 '>4<td colspan='2%'>5</table>",
			"table\n  0:1 | 1:2 | 2:3 | 3:4 1x2 | 5:5 1x2\n"},
		{"lines in a cell", "<table><tr><td><p>商业</p><p>企业</p></td><td>本年新<br>制作数量</td><td>&nbsp;</td><td><p><o:p>&nbsp;</o:p></p></td></tr></table>",
			"table\n  0:商业/企业 | 1:本年新/制作数量 | 2: | 3:\n"},
		{"figures stay apart", "<table><tr><td>1</td><td>2</td></tr></table><table><tr><td>3<td><div>4</div><div>5</div></td></tr></table>",
			"table\n  0:1 | 1:2\ntable\n  0:3 | 1:4/5\n"},
		{"layout", "<table><tr><td>菜单</td><td>甲<table><tr><td>1</td><td>2</td></tr></table>乙</td></tr></table>",
			"p 菜单\np 甲\ntable\n  0:1 | 1:2\np 乙\n"},
		{"frame", "<table><tr><td><p>甲</p><p>乙</p></td></tr></table>", "p 甲\np 乙\n"},
		{"frame in a cell", "<table><tr><td>甲</td><td><table><tr><td>5</td></tr></table></td></tr></table>",
			"table\n  0:甲 | 1:5\n"},
		{"prose in a layout", "<table><tr><td>左</td><td>" + long + "</td></tr></table>",
			"p 左\n" + strings.Repeat("p "+strings.Repeat("一段话。", 40)+"\n", 4)},
		{"text between cells", "<table>甲<tr><td>1</td>乙<td>2</td></tr></table>",
			"table\n  0:1 | 1:2\np 甲\np 乙\n"},
		{"table in p without doctype", "<p>甲<table><tr><td>1<td>2</table>乙</p>", "p 甲\ntable\n  0:1 | 1:2\np 乙\n"},
		{"caption", "<table><caption>表一</caption><tr><td>1<td>2</table>", "p 表一\ntable\n  0:1 | 1:2\n"},
		{"script string", `"<table><tr><td colspan=\"5\" style=\"width: 5px\" nowrap=\"nowrap\">甲\u4e59<\/td>\n<td rowspan=\"2\">2<\/td><\/tr>\n<\/table>"`,
			"p \"\ntable\n  0:甲乙 1x5 | 5:2\np \"\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := read(t, c.page)
			if diff := cmp.Diff(c.want, picture(d)); diff != "" {
				t.Error(diff)
			}
			checkLaw(t, d)
		})
	}
}

func TestChrome(t *testing.T) {
	link := func(s string) string { return "<a href='/x'>" + s + "</a>" }
	for _, c := range []struct{ name, page, want string }{
		{"menu", "<ul><li>" + link("首页") + "<li>" + link("机构") + "<li>" + link("公开") + "</ul><p>正文</p>",
			"*p 首页\n*p 机构\n*p 公开\np 正文\n"},
		{"role", "<ul role=navigation><li>首页<li>机构</ul>", "*p 首页\n*p 机构\n"},
		{"open nav holds the report", "<nav><li>首页<p>" + strings.Repeat("本机关公开信息。", 20) + "</p>",
			"p 首页\np " + strings.Repeat("本机关公开信息。", 20) + "\n"},
		{"table in nav", "<nav><table><tr><td>1<td>2</table></nav>", "table\n  0:1 | 1:2\n"},
		{"crumbs", "<div>当前位置：" + link("首页") + " &gt; " + link("年报") + "</div>", "*p 当前位置：首页 > 年报\n"},
		{"foot", "<p>网站标识码：1234567890 某ICP备12345678号</p><p>备案工作3件</p>", "*p 网站标识码：1234567890 某ICP备12345678号\np 备案工作3件\n"},
		{"buttons", "<div>【字体：大 中 小】 打印本页</div><div>大</div>", "*p 【字体：大 中 小】 打印本页\np 大\n"},
		{"links in the text", "<p>见" + link("某网站") + "、" + link("公报") + "和" + link("指南") + "，全年公开信息12条，制发文件三件。</p>",
			"p 见某网站、公报和指南，全年公开信息12条，制发文件三件。\n"},
		{"title among links", "<div><h1>某局年度报告</h1>" + link("甲甲甲甲甲甲甲甲甲甲") + link("乙乙乙乙乙乙乙乙乙乙") + link("丙丙丙丙丙丙丙丙") + "</div>",
			"h1 某局年度报告\np 甲甲甲甲甲甲甲甲甲甲乙乙乙乙乙乙乙乙乙乙丙丙丙丙丙丙丙丙\n"},
		{"anchor left open", "<p><a name=top>甲</p><p>乙</p><p><a href=x>丙</p><p>丁丁丁</p>", "p 甲\np 乙\np 丙\np 丁丁丁\n"},
		{"foot of an article", "<article><footer>附件</footer></article><footer>主办：某局</footer>", "p 附件\n*p 主办：某局\n"},
		{"index table", "<table><tr><td>索 引 号：<td>1-2<td>分类<td>年报<tr><td>发布机构<td>某局<td>文号<td></table>",
			"*table\n  0:索 引 号： | 1:1-2 | 2:分类 | 3:年报\n  0:发布机构 | 1:某局 | 2:文号 | 3:\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, picture(read(t, c.page))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMeta(t *testing.T) {
	page := `<!-- saved from url=(0020)http://saved.cn/ -->
<title> 甲 &amp; 乙 </title><meta name="viewport" content="x"><META NAME=SiteName CONTENT='某县'>
<meta name="Desctiption" content="年报"><meta name="PubDate" content="">
<div>来源：<a href="http://a.cn/1">http://a.cn/1</a></div>
<body><title>丙</title><meta name="sitename" content="内县"/>
<table><tr><td>索 引 号：<td>1-2<td>发布机构<td>某局<tr><td>文号：某发〔2022〕1号<td>名称<td>年报</table>
<dl><dt>生成日期</dt><dd>2022-01-05</dd><dt>别的</dt><dd>x</dd></dl>
<ul><li>关键词：公开</li></ul>
<p>发布时间：2022-01-06 08:30<span>来源：某局</span> 浏览次数：</p><p>单位：件</p>
<ul><li>组配分类</li><li>年报类</li></ul>
<publishtime>2022-01-07</publishtime><p>我局公开方式：网站。</p>`
	d := read(t, page)
	want := []model.Meta{
		{Name: "SiteName", Value: "某县", From: "meta"},
		{Name: "Desctiption", Value: "年报", From: "meta"},
		{Name: "sitename", Value: "内县", From: "meta"},
		{Name: "publishtime", Value: "2022-01-07", From: "tag"},
		{Name: "title", Value: "丙", From: "tag"},
		{Name: "来源", Value: "http://a.cn/1", From: "text"},
		{Name: "索引号", Value: "1-2", From: "index_table"},
		{Name: "发布机构", Value: "某局", From: "index_table"},
		{Name: "文号", Value: "某发〔2022〕1号", From: "index_table"},
		{Name: "名称", Value: "年报", From: "index_table"},
		{Name: "生成日期", Value: "2022-01-05", From: "index_table"},
		{Name: "关键词", Value: "公开", From: "index_table"},
		{Name: "发布时间", Value: "2022-01-06 08:30", From: "text"},
		{Name: "来源", Value: "某局", From: "text"},
		{Name: "组配分类", Value: "年报类", From: "index_table"},
	}
	if diff := cmp.Diff(want, d.Meta); diff != "" {
		t.Error(diff)
	}
	if d.Title != "甲 & 乙" || d.URI != "http://a.cn/1" {
		t.Errorf("title %q, address %q", d.Title, d.URI)
	}
	for page, want := range map[string]string{
		"<meta name=Url content='http://a.cn/'><link rel=canonical href=http://b.cn/>": "http://a.cn/",
		"<link rel=canonical href=http://b.cn/>":                                       "http://b.cn/",
		"<!-- saved from url=(0017)https://c.cn/x.htm -->":                             "https://c.cn/x.htm",
		"<meta name=Url content='/x.htm'>":                                             "",
	} {
		if got := read(t, page).URI; got != want {
			t.Errorf("%s: address %q, want %q", page, got, want)
		}
	}
}

func TestTruncated(t *testing.T) {
	for page, want := range map[string]bool{
		"<p>甲</p><table><tr><td>1<td>2":               true,
		"<p>甲</p><p cla":                              true,
		"<p>甲</p><!-- x":                              true,
		"<p>甲<script>x":                               true,
		"<p>甲":                                        false,
		"<table><tr><td>1<td>2</body></html>":         false,
		"<table><tr><td>1<td>2</table>":               false,
		"<p>甲</p><a":                                  true,
		"<table><tr><td>1<td>2</table></table><p>乙":   false,
		"<table><tr><td>1<td>2</table><table><tr><td": true,
	} {
		notes := read(t, page).Notes
		if got := len(notes) == 1 && notes[0].ID == "read.truncated"; got != want {
			t.Errorf("%q: notes %v, want truncated %v", page, notes, want)
		}
	}
}
