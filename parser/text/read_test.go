package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"nianbao/parser/doc"
)

// show draws a Document: a paragraph a line, a table row as [a|b].
func show(d *doc.Document) string {
	var b strings.Builder
	for _, bl := range d.Blocks {
		if bl.Kind != doc.TableKind {
			fmt.Fprintf(&b, "%s\n", bl.Text)
			continue
		}
		for _, row := range bl.Table.Rows {
			var cells []string
			for _, c := range row {
				cells = append(cells, strings.ReplaceAll(c.Text, "\n", "/"))
			}
			fmt.Fprintf(&b, "[%s]\n", strings.Join(cells, "|"))
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"tabs", "一、标题\n\n项\t\t\n规章\t0\t5\n\t2.其他\t1\n\n六、其他", "一、标题\n[项||]\n[规章|0|5]\n[|2.其他|1]\n六、其他\n"},
		{"row, trailing bar", "项 |\n规章 | 0 | 5 |\n文件 | 0 | |\n许可 | 7 | ||\n", "[项]\n[规章|0|5]\n[文件|0|]\n[许可|7||]\n"},
		{"row, both bars, markdown", "| 内容 | 件数 |\n|---|---|\n| 规章 | - |\n|---|---|\n| 文件 | 2 |\n", "[内容|件数]\n[规章|-]\n[文件|2]\n"},
		{"leading empty cell", "| | 2.其他 | | 0 |\n", "[|2.其他||0]\n"},
		{"cell a line, trailing bar", "项 |\n||\n规章 |\n0 |\n|\n文件 |\n1 |\n2 |\n", "[项]\n[]\n[]\n[规章]\n[0]\n[]\n[文件]\n[1]\n[2]\n"},
		{"a bar before the first cell of a row", "| 规章\n|\n0\n|\n| 文件\n|\n1\n|\n| 许可\n|\n2\n|\n| 3\n|\n", "[规章]\n[0]\n[文件]\n[1]\n[许可]\n[2]\n[3]\n"},
		{"blanks kept as entities", "| &emsp;&emsp;1.公报 | &nbsp; | 3 |\n", "[1.公报||3]\n"},
		{"cell a line, a tab behind all but the last of a row", strings.Repeat("规章\t\n\t\n2\n", 10) + "完", strings.Repeat("规章\n\n2\n", 10) + "完\n"},
		{"a bar that is text", "\\| 规章 | 1 \\|\n\\| 文件 | 2 \\|\n", "[\\| 规章|1 \\|]\n[\\| 文件|2 \\|]\n"},
		{"tabs alone", "规章\n\t\t\n文件\n", "规章\n文件\n"},
		{"an ampersand", "| &lt;规章 | &1 |\n", "[&lt;规章|&1]\n"},
		{"a tag in a cell", "| 规<brb>章 | 1<br>2 |\n", "[规<brb>章|1/2]\n"},
		{"lines over columns, figures to the right", "规章          件数\n--------    ------\n甲              12\n乙             345\n", "[规章|件数]\n[甲|12]\n[乙|345]\n"},
		{"lines over columns, other lines below", "规章          件数\n--------    ------\n甲              12\n------------------\n乙             345\n", "规章          件数\n[甲|12]\n------------------\n[乙|345]\n"},
		{"cells without a bar", "项 |\n规章\n1 |\n2\n|\n3", "[项]\n[规章]\n[1]\n[2]\n[]\n3\n"},
		{"starred items", strings.Repeat("* 规章\n* 1\n", 45), strings.Repeat("规章\n1\n", 45)},
		{"a quote never closed", "规章,\"1\n文件,2\n", "规章,\"1\n文件,2\n"},
		{"a mail", strings.Repeat("> 规章\t1\n>\n> 文件\t2\n", 5), strings.Repeat("[规章|1]\n[文件|2]\n", 5)},
		{"a cell an item", strings.Repeat("- 规章\n- 1\n", 45) + "- 3 -\n", strings.Repeat("规章\n1\n", 45) + "- 3 -\n"},
		{"a cell on two lines between tabs", "甲\t\"规\n章\"\t1\n乙\t文件\t2\n", "[甲|\"规/章\"|1]\n[乙|文件|2]\n"},
		{"bars before all cells but the first", "规章\n| 0\n| 4\n|\n| 7\n|\n文件\n| 1\n| 2\n| 3\n|\n", "[规章]\n[0]\n[4]\n[]\n[7]\n[文件]\n[1]\n[2]\n[3]\n"},
		{"rows that go on over lines", "项 | 甲 |\n乙 |\n" + strings.Repeat("规章 | 0 |\n5 | 7 |\n文件 | 1 |\n|\n3 | ||\n", 3), "[项]\n[甲]\n[乙]\n" + strings.Repeat("[规章]\n[0]\n[5]\n[7]\n[文件]\n[1]\n[]\n[3]\n[]\n[]\n", 3)},
		{"rows without a label", "项 | 甲 | 乙 |\n" + strings.Repeat("规章 | 0 | 5 |\n0 | 5 |\n", 5), "[项|甲|乙]\n" + strings.Repeat("[规章|0|5]\n[0|5]\n", 5)},
		{"bars on their own lines", "规章\n|\n0\n|\n|\n文件\n|\n3\n|\n", "[规章]\n[0]\n[]\n[文件]\n[3]\n"},
		{"cell a line, row begins with a bar", "|\n规章 |\n0 |\n0 | |\n|\n文件 |\n1 |\n2 | |\n", "[]\n[规章]\n[0]\n[0]\n[]\n[]\n[文件]\n[1]\n[2]\n[]\n"},
		{"cell a line", "规章\n0\n0\n\n0\n文件\n1\n", "规章\n0\n0\n\n0\n文件\n1\n"},
		{"blank line between cells", "规章\n\n0\n\n0\n\n\n\n0\n\n文件\n\n1\n\n2\n", "规章\n0\n0\n\n0\n文件\n1\n2\n"},
		{"a line for each space between the tags of a page", "内容\n\n\n甲\n\n\n乙\n\n\n丙\n\n\n\n\n\n\n规章\n\n\n\n\n\n\n5\n\n\n\n\n\n\n文件\n\n\n3\n\n\n\n\n4\n\n\n\n\n\n\n\n\n许可\n\n\n6\n\n\n7\n\n\n8\n\n\n\n\n\n\n强制\n\n\n1\n\n\n2\n\n\n9" + strings.Repeat("\n", 21) + "章\n",
			"内容\n甲\n乙\n丙\n规章\n\n\n5\n文件\n3\n\n4\n\n许可\n6\n7\n8\n强制\n1\n2\n9\n\n\n\n\n\n\n\n章\n"},
		{"a blank line for an empty cell, two more between rows", "规章\n\n1\n\n2\n\n3\n\n\n\n文件\n\n\n4\n\n\n5\n\n\n\n许可\n\n6\n\n7\n\n8\n\n\n\n强制\n\n1\n\n2\n\n\n\n\n处罚\n", "规章\n1\n2\n3\n文件\n\n4\n\n5\n许可\n6\n7\n8\n强制\n1\n2\n\n处罚\n"},
		{"a blank line too many", "规章\n\n0\n\n0\n\n\n2\n\n文件\n\n1\n\n2\n\n3\n", "规章\n0\n0\n2\n文件\n1\n2\n3\n"},
		{"blank lines that follow no rule", "规章\n\n\n1\n\n\n2\n\n\n3\n文件\n\n\n4\n\n\n\n\n\n5\n许可\n\n\n\n\n6\n\n\n7\n", "规章\n1\n2\n3\n文件\n4\n5\n许可\n6\n7\n"},
		{"columns by spaces, heads and rows counted in characters", "内容     甲甲甲   乙乙乙   丙丙丙\n规章                 22\n规范性文件              29\n第一项\n内容     上一年   本年    决定\n许可     23    26    14\n其他事项   2     7     4\n处罚     9           4\n",
			"[内容|甲甲甲|乙乙乙|丙丙丙]\n[规章|||22]\n[规范性文件|||29]\n第一项\n[内容|上一年|本年|决定]\n[许可|23|26|14]\n[其他事项|2|7|4]\n[处罚|9||4]\n"},
		{"three spaces between any two cells", "内容   制发件数   废止件数   有效件数\n规章   0   12   31\n规范性文件   4   0   7\n内容   处理决定数量\n" + strings.Repeat("许可   12773\n", 12),
			"[内容|制发件数|废止件数|有效件数]\n[规章|0|12|31]\n[规范性文件|4|0|7]\n[内容|处理决定数量]\n" + strings.Repeat("[许可|12773]\n", 12)},
		{"columns by spaces", "规章        0     1     2\n文件        0           3\n许可        4     5     6\n", "[规章|0|1|2]\n[文件|0||3]\n[许可|4|5|6]\n"},
		{"columns by spaces, blank cells of a no-break space", "规章           \u00a0          39         \u00a0\n规范性文件     \u00a0          6          \u00a0\n", "[规章||39|]\n[规范性文件||6|]\n"},
		{"a cell a line, blank cells of a no-break space", "规章\n\n0\n\n\u00a0\n\n3\n\n文件\n\n\u00a0\n\n\u00a0\n\n4\n\n许可\n", "规章\n0\n\n3\n文件\n\n\n4\n许可\n"},
		{"a no-break space between sentences", "规章\n\n0\n\n\u00a0\n\n3\n\n一句话。\n\n\u00a0\n\n又一句话。\n", "规章\n0\n3\n一句话。\n又一句话。\n"},
		{"a table of MediaWiki", "前\n{| class=\"wikitable\"\n|+ 统计表\n! 内容 !! 甲\n! 乙\n|-\n| 规章\n|\n| 5\n|- style=\"x\"\n| colspan=\"2\" | 文件 || 6\n件\n|-\n|}\n后\n", "前\n统计表\n[内容|甲|乙]\n[规章||5]\n[文件|6/件]\n后\n"},
		{"a table of MediaWiki without its end", "{|\n| 规章\n| 5\n", "[{]\n[]\n[规章]\n[5]\n"},
		{"columns by spaces, codes before the labels", "代码   指标名称           单位   本期   累计   上年数\n01     主动公开信息数     条     0      51     60\n09     依申请公开目录数   条     0             98\n",
			"[代码|指标名称|单位|本期|累计|上年数]\n[01|主动公开信息数|条|0|51|60]\n[09|依申请公开目录数|条|0||98]\n"},
		{"columns by spaces, as narrow as their figures", "信息内容     制发件数 废止件数 有效件数\n规章       0      12     0\n文件 3     40     5\n", "[信息内容|制发件数|废止件数|有效件数]\n[规章|0|12|0]\n[文件|3|40|5]\n"},
		{"columns by spaces, counted in characters", "一、新收数量              9 1     10\n（一）   1.属于国家秘密      0 0     0\n不予    2.其他          0 0     0\n公开    3.保护第三方       1       1\n（四）无法 1.不掌握         2 0     2\n",
			"[一、新收数量|9|1|10]\n[（一）|1.属于国家秘密|0|0|0]\n[不予|2.其他|0|0|0]\n[公开|3.保护第三方|1||1]\n[（四）无法|1.不掌握|2|0|2]\n"},
		{"columns by spaces, dashes for a unit", "一、公开情况   ——   ——\n公开信息数     条     65\n公开文件数     条     14\n", "[一、公开情况|——|——]\n[公开信息数|条|65]\n[公开文件数|条|14]\n"},
		{"columns by spaces, a remark on a figure", "规章        0                1     2\n文件        4(其中修订4件)         3\n许可        4                5     6\n", "[规章|0|1|2]\n[文件|4(其中修订4件)||3]\n[许可|4|5|6]\n"},
		{"columns by spaces, one of them blank in every row of its kind", "指标         单位   统计数   备注\n公开情况     ——   ——     备注\n公开信息数   条              89\n公开文件数   条              61\n",
			"[指标|单位|统计数|备注]\n[公开情况|——|——|备注]\n[公开信息数|条||89]\n[公开文件数|条||61]\n"},
		{"columns by spaces, words beyond them", "规章        0     1     2\n文件        0           3     含所属\n许可        4     5     6\n", "[规章|0|1|2]\n[文件|0||3|含所属]\n[许可|4|5|6]\n"},
		{"columns by spaces, pushed on by a label", "规章    0     1     2\n文件    3     4     5\n行政规范性文件  6        7\n", "[规章|0|1|2]\n[文件|3|4|5]\n[行政规范性文件|6|7]\n"},
		{"columns by spaces, lines over them", "规章        0           1\n--------  ------  ---\n文件        4           2\n----   ----   ----\n", "[规章|0|1]\n[文件|4|2]\n[----|----|----]\n"},
		{"columns by spaces, a label that goes on below its figures", "一、本年新收申请   0     1     2\n数量\n二、上年结转       3           5\n三、结转           4     6     7\n", "[一、本年新收申请|0|1|2]\n[数量]\n[二、上年结转|3||5]\n[三、结转|4|6|7]\n"},
		{"columns by spaces, a label around its figures", "三、结果   一、本年新收\n                         0           2\n           申请数量\n           二、结转      3     4     5\n", "[三、结果|一、本年新收]\n[0||2]\n[申请数量]\n[二、结转|3|4|5]\n"},
		{"columns by spaces, a heading between two tables", "规章      0     1     2\n三、申请情况\n          甲    乙\n收到      5     6\n", "[规章|0|1|2]\n三、申请情况\n[甲|乙]\n[收到|5|6]\n"},
		{"columns by spaces, a space in each head", "内容         本年新 制作     本年新 公开     对外 公开\n规章         0               1               2\n文件         3               4               5\n", "[内容|本年新 制作|本年新 公开|对外 公开]\n[规章|0|1|2]\n[文件|3|4|5]\n"},
		{"columns by spaces, one of them blank under its head", "内容     甲     乙     丙    上年数\n规章     0             2     68\n文件     1             3     78\n", "[内容|甲|乙|丙|上年数]\n[规章|0||2|68]\n[文件|1||3|78]\n"},
		{"commas", "项,,\n规章,0,5\n\"其他,2件\",\"1,234\",\n", "[项||]\n[规章|0|5]\n[其他,2件|1,234|]\n"},
		{"commas, a cell in quotes over lines, rows of other lengths", "第二十条\n内容,\"本年新\n件数\"\n规章,7\n文件,8\n", "第二十条\n[内容|本年新/件数]\n[规章|7]\n[文件|8]\n"},
		{"commas, one row in quotes", "\"许可\",\"减5\",\"8\"\n", "[许可|减5|8]\n"},
		{"commas, figures and a blank under heads", "维持,纠正,其他,未结,总计\n0,3,0,,3\n", "[维持|纠正|其他|未结|总计]\n[0|3|0||3]\n"},
		{"commas, a row with blanks alone", "诉讼\n\n,,0,,3\n", "诉讼\n[||0||3]\n"},
		{"commas, one cell in quotes above rows of blanks", "\"第一项\"\n\"规章\",,\n\"第二项\"\n\"许可\",\n", "[第一项]\n[规章||]\n[第二项]\n[许可|]\n"},
		{"a cell a line and blank ones beside no figure", "甲。\n乙。\n丙。\n丁。\n规章\n件\n\n文件\n\n\n许可\n", "甲。\n乙。\n丙。\n丁。\n规章\n件\n\n文件\n\n\n许可\n"},
		{"a blank line below every sentence but those of a list", "甲。\n\n乙。\n\n丙。\n丁。\n\n规章\n\n文件\n", "甲。\n乙。\n丙。\n丁。\n规章\n文件\n"},
		{"commas in prose", "2023年,我局公开信息5,012条\n电话,3711\n", "2023年,我局公开信息5,012条\n电话,3711\n"},
		{"a comma within a figure", "行政许可 1,234\n行政处罚 2,345\n", "行政许可 1,234\n行政处罚 2,345\n"},
		{"a page joined by bars", strings.Repeat("标题|规章|0|", 267), strings.Repeat("标题\n规章\n0\n", 267) + "\n"},
		{"a page joined by tabs", strings.Repeat("标题\t规章\t0\t", 267), strings.Repeat("标题\n规章\n0\n", 267) + "\n"},
		{"a sheet with many blank columns", "规章\t0" + strings.Repeat("\t", 900) + "\n", "[规章|0" + strings.Repeat("|", 900) + "]\n"},
		{"a cell broken by two spaces", "规章\n\n0\n\n行政规范  \n性文件\n\n1\n\n2\n\n3\n", "规章\n0\n行政规范  \n性文件\n1\n2\n3\n"},
		{"lines that two spaces end are rows where there are many", "甲\n\n0\n\n1\n\n2\n\n乙  \n丙  \n丁  \n戊  \n己  \n庚\n", "甲\n0\n1\n2\n乙\n丙\n丁\n戊\n己\n庚\n"},
		{"spans with their attributes", "| [规章]{style=\"font-size:10pt\"} | <span style=\"a\">7</span> |\n|---|---|\n| [甲][乙] | [8]{.x} |\n", "[规章|7]\n[[甲][乙]|8]\n"},
		{"spans in columns by spaces", "[规章]{.x}    [5]{.x}    [7]{.x}\n[文件]{.x}    [6]{.x}    [8]{.x}\n", "[规章|5|7]\n[文件|6|8]\n"},
		{"a heading with its name", "# 年度报告 {#年度报告}\n| 项{#甲} |\n", "# 年度报告\n[项{#甲}]\n"},
		{"tags on lines of their own", "<div class=\"content\">\n规章\n</div>\n<见某网>\n", "规章\n<见某网>\n"},
		{"bars on lines of their own", "甲。\n\n信息内容\n\n|\n\n制发  \n\n---|---\n\n" + strings.Repeat("规章\n\n|\n\n0\n\n", 20) + "文件\n\n|\n\n|\n\n\n\n许可\n\n|\n\n5  \n  \n第一项\n\n乙。\n",
			"甲。\n[信息内容|制发]\n" + strings.Repeat("[规章|0]\n", 20) + "[文件||]\n[许可|5]\n第一项\n乙。\n"},
		{"cells broken by two spaces in rows of bars", "项目| 件| 数  \n---|---|---  \n规  \n章| 件| 5  \n文件| 本  \n件| 6  \n", "[项目|件|数]\n[规  /章|件|5]\n[文件|本  /件|6]\n"},
		{"rows of fewer bars are no broken cells", "项| 件| 数  \n---|---|---  \n规  \n章| 5  \n文件| 件| 6  \n", "[项|件|数]\n规\n[章|5]\n[文件|件|6]\n"},
		{"a line as wide as its columns", "| 维持 | 纠正 | 总 |\n| ---- | -- | - |\n| 0 | 1 | 1 |\n| - | - | - |\n", "[维持|纠正|总]\n[0|1|1]\n[-|-|-]\n"},
		{"a line with gaps", "| 维持 |     |\n| --- |     | --- |\n| 0 | 1 |\n", "[维持|]\n[0|1]\n"},
		{"drawn, a frame around all rows", "+----+----+\n| 项 |\n| 容 | 数 |\n| 规 | 7  |\n+----+----+\n\n+----+----+\n| 文 | 4  |\n| 件 | 5  |\n+----+----+\n", "[项]\n[容|数]\n[规|7]\n[文|4]\n[件|5]\n"},
		{"drawn, groups beside the lines", "┌────┬────┬─┐\n│    │甲  │1│\n│    ├────┼─┤\n│（一│乙  │2│\n│）  │丙丁│ │\n│    ├────┼─┤\n│其他├────┼─┤\n│    │戊  │3│\n├────┴────┼─┤\n│总计     │6│\n└─────────┴─┘\n",
			"[|甲|1]\n[（一/）|乙/丙丁|2]\n[其他|戊|3]\n[总计|6]\n"},
		{"line breaks in the cells of Markdown", "| **规<br>章** | 1 |\n|---|---|\n| 文<br/>件 | 2 |\n", "[规/章|1]\n[文/件|2]\n"},
		{"lists of a program", "['信息内容', '制发', '废止']\n['规章', '0', None]\n[\"文件\", 3, \"1,234\"]\n", "[信息内容|制发|废止]\n[规章|0|None]\n[文件|3|1,234]\n"},
		{"semicolons", "信息内容;制发;废止\n规章;0;\n文件;3;4\n", "[信息内容|制发|废止]\n[规章|0|]\n[文件|3|4]\n"},
		{"heads of many short words", "维持 纠正 其他 审结  总计  维持 纠正 其他 审结 总计\n0  1  2  3  6  0  0  0  0  0  1  1\n", "[维持|纠正|其他|审结|总计|维持|纠正|其他|审结|总计]\n[0|1|2|3|6|0|0|0|0|0|1|1]\n"},
		{"drawn, a line between the rows", "+---+----+\n| 规 | 11 |\n| 章 |    |\n+---+----+\n| 文 | 4  |\n+---+----+\n", "[规/章|11]\n[文|4]\n"},
		{"drawn, a line under the head alone", "+----+----+\n| 项 | 数 |\n+----+----+\n| 规 | 1  |\n|    | 2  |\n+----+----+\n", "[项|数]\n[规|1]\n[|2]\n"},
		{"drawn, a figure broken where its cell is full", "+----+------+\n| 项 | 数   |\n+----+------+\n| 规 | ３４ |\n|    | ５   |\n+----+------+\n| 文 | 4    |\n+----+------+\n", "[项|数]\n[规|３４/５]\n[文|4]\n"},
		{"a row alone between two lines", "  -------- --- ---\n  ----     7   0\n  -------- --- ---\n", "[----|7|0]\n"},
		{"bars in a cell, and all bars escaped", "| 规\\|章 | 0 |\n\n\\| 规章 \\| 5 \\|\n", "[规\\|章|0]\n[规章|5]\n"},
		{"emphasis", "**一、标题**\n| **规章** | **7** |\n", "一、标题\n[规章|7]\n"},
		{"a line over each column", "  -------- --- ------\n  项           数\n  规章     5   7\n  文件         9\n  -------- --- ------\n", "[项||数]\n[规章|5|7]\n[文件||9]\n"},
		{"a line under the heads", "项     甲  乙\n=====  ==  ==\n规章   5   7\n文件       9\n", "[项|甲|乙]\n[规章|5|7]\n[文件||9]\n"},
		{"a line over each column, a cell out of it", "  -------- --- ------\n  规章        5   7\n  文件       4    9\n", "[规章|5|7]\n[文件|4|9]\n"},
		{"columns by spaces, some under a head of two lines, one of them blank in all rows", "项     甲              乙\n            丙    丁\n规章   1    2          3\n", "[项|甲|乙]\n[丙|丁]\n[规章|1|2||3]\n"},
		{"columns by spaces, parted from their head by rows without figures", "项          甲   乙   丙   丁   戊\n一、许可    1    2         4    5\n二、处罚\n三、强制   说明\n四、收费         2         4    5\n", "[项|甲|乙|丙|丁|戊]\n[一、许可|1|2||4|5]\n二、处罚\n[三、强制|说明|||||]\n[四、收费||2||4|5]\n"},
		{"prose with wide spaces", "局办公室          2022年1月20日\n", "局办公室          2022年1月20日\n"},
		{"single spaces", "四、结转下年度继续办理 0 0 0 0 0 0 0\n", "四、结转下年度继续办理 0 0 0 0 0 0 0\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := Read(c.in)
			if diff := cmp.Diff(c.want, show(d)); diff != "" {
				t.Errorf("Read(%q) (-want +got):\n%s", c.in, diff)
			}
			checkSpans(t, d)
		})
	}
}

// A row that ends before the last column, unlike the others, may have moved.
func TestEndEarly(t *testing.T) {
	full := strings.Repeat("许可   11   22   33   44   55\n", wideRow)
	d := Read(full + "文件        22   33\n")
	rows := d.Blocks[0].Table.Rows
	for i, row := range rows {
		if got := row[2].Doubt != ""; got != (i == len(rows)-1) {
			t.Errorf("row %d %v: doubt %q", i, row, row[2].Doubt)
		}
	}
	remarks := "项     甲   乙   丙   丁   戊   备注\n" + strings.Repeat("许可   11   22   33   44   55   含所属单位\n", wideRow)
	d = Read(remarks + "文件   11   22   33   44   55\n")
	for _, row := range d.Blocks[0].Table.Rows {
		if row[2].Doubt != "" {
			t.Errorf("a row without a remark %v: doubt %q", row, row[2].Doubt)
		}
	}
}

// Readings in brackets move the columns of a line.
func TestReadings(t *testing.T) {
	d := Read("规(gui)章        0           2\n文(wen)件              5\n许(xu)可        4     7     6\n")
	if got, want := show(d), "[规(gui)章|0||2]\n[文(wen)件||5|]\n[许(xu)可|4|7|6]\n"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for i, row := range d.Blocks[0].Table.Rows {
		if got := row[len(row)-1].Doubt != ""; got != (i < 2) {
			t.Errorf("row %d %v: doubt %v", i, row, got)
		}
	}
}

// checkSpans is the span law: inside the text, on rune boundaries, in order, and the
// text at a span is the text of the block or cell.
func checkSpans(t *testing.T, d *doc.Document) {
	t.Helper()
	at := 0
	look := func(s doc.Span, text string) {
		if s.Start < at || s.End < s.Start || s.End > len(d.Text) {
			t.Fatalf("span %v after %d in a text of %d bytes", s, at, len(d.Text))
		}
		text, _, _ = strings.Cut(text, "\n") // a cell on several lines of a drawn table stands where its first piece does
		if got, _, _ := strings.Cut(d.Text[s.Start:s.End], "\n"); got != text {
			t.Fatalf("text at %v is %q, want %q", s, got, text)
		}
		at = s.End
	}
	for _, b := range d.Blocks {
		if b.Kind != doc.TableKind {
			look(b.Span, b.Text)
			continue
		}
		for _, row := range b.Table.Rows {
			before, end := at, at
			for i, c := range row {
				look(c.Span, c.Text)
				if i > 0 && c.Span.Start < row[i-1].Span.End && row[i-1].Span.Start < c.Span.End {
					t.Fatalf("cells at %v and %v overlap", row[i-1].Span, c.Span)
				}
				end, at = max(end, at), before
			}
			at = end
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"a\tb\n", "| a | b |\n|---|---|\n", "规章\n|\n0\n|\n", "规章   0   1\n文件   2   3\n", "\f\r\n\v", "x\n\n0\n\n0\n\n\n\n0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		checkSpans(t, Read(s))
	})
}

func TestFacts(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"标题：甲\n来 源: 某局\n正文：乙", "标题=甲;来源=某局"},
		{"发布时间：2022-01-12 10:00来源：某局 浏览：3\n", "发布时间=2022-01-12 10:00;来源=某局 浏览:3"},
		{"来源：\n发布时间：2022-01-12", "发布时间=2022-01-12"},
		{"2022年来源：某局", ""},
		{"来源：" + strings.Repeat("局", 300), ""},
	} {
		got := ""
		for _, m := range Read(c.in).Meta {
			got += ";" + m.Name + "=" + m.Value
		}
		if got = strings.TrimPrefix(got, ";"); got != c.want {
			t.Errorf("%q has %q, want %q", c.in, got, c.want)
		}
	}
}
