package grid

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"nianbao/parser/pdf/page"
)

func noRules(int) []page.Ruling { return nil }

// sketched makes lines of sketches; below 100 points they are of page 2.
func sketched(texts ...string) (ls []Line) {
	for _, l := range page.Lines(sketch(texts...).Chars) {
		ls = append(ls, Line{l, 1})
		if l.Box.Y0 < 100 {
			ls[len(ls)-1].Page = 2
		}
	}
	return ls
}

// spread is a word whose characters stand step points apart.
func spread(x float64, y int, step float64, word string) (out []string) {
	for i, r := range []rune(word) {
		out = append(out, fmt.Sprintf("t %g %d %c", x+step*float64(i), y, r))
	}
	return out
}

// TestLooseCells reads small tables without columns of rules that show one habit each.
func TestLooseCells(t *testing.T) {
	head := []string{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 300 300 现行有效件数"}
	narrow := []string{"t 10 300 信息内容", "t 100 305 本年制发", "t 100 295 件数", "t 200 305 本年废止", "t 200 295 件数", "t 300 300 现行有效件数"}
	row := func(y int, label string, figures ...string) (out []string) {
		out = append(out, fmt.Sprintf("t 10 %d %s", y, label))
		for i, f := range figures {
			out = append(out, fmt.Sprintf("t %d %d %s", 110+100*i, y, f))
		}
		return out
	}
	const narrowHeads = "0,0 信息内容; 0,1 本年制发/件数; 0,2 本年废止/件数; 0,3 现行有效件数; "
	const heads = "0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 0,3 现行有效件数; "
	for name, c := range map[string]struct {
		lines [][]string
		want  string
		doubt string
	}{
		"figures over two lines": {
			[][]string{narrow, {"t 110 276 12345", "t 110 266 67"}, {"t 10 271 规章", "t 210 271 2", "t 310 271 3"},
				{"t 110 246 54321", "t 110 236 9", "t 210 246 11111", "t 210 236 22"}, {"t 10 241 行政规范性文件", "t 310 241 5"}},
			narrowHeads + "1,0 规章; 1,1 1234567; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 543219; 2,2 1111122; 2,3 5", "",
		},
		"a figure cut within its thousands": {
			[][]string{narrow, {"t 110 276 1,4", "t 110 266 49"}, {"t 10 271 规章", "t 210 271 2", "t 310 271 3"}, row(241, "行政规范性文件", "12345", "6", "7")},
			narrowHeads + "1,0 规章; 1,1 1,449; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 12345; 2,2 6; 2,3 7", "",
		},
		"figures over two lines that may be two": {
			[][]string{narrow, {"t 110 276 12", "t 110 266 67"}, {"t 10 271 规章", "t 210 271 2", "t 310 271 3"},
				row(241, "行政规范性文件", "12345", "6", "7")},
			narrowHeads + "1,0 规章; 1,1 12/67; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 12345; 2,2 6; 2,3 7", "",
		},
		"a head beside the first line of another": {
			[][]string{{"t 100 310 结果", "t 100 300 维持", "t 118 310 纠正", "t 140 310 其他", "t 140 300 结果"}, {"t 105 280 1", "t 123 280 2", "t 145 280 3"}, {"t 105 260 4", "t 123 260 5", "t 145 260 6"}},
			"0,0 结果/维持; 0,1 纠正; 0,2 其他/结果; 1,0 1; 1,1 2; 1,2 3; 2,0 4; 2,1 5; 2,2 6", "",
		},
		"a label that runs over into the next": {
			[][]string{{"t 30 300 信息内容", "t 100 300 自然人", "t 150 300 总计"}, {"t 10 280 三、", "t 16 280 （一）予以公开", "t 105 280 1", "t 155 280 2"},
				{"t 16 260 （七）总计", "t 105 260 3", "t 155 260 4"}, {"t 16 240 （四）无法提供", "t 105 240 5", "t 155 240 6"}},
			"0,0 1x2 信息内容; 0,2 自然人; 0,3 总计; 1,0 3x1 三、; 1,1 （一）予以公开; 1,2 1; 1,3 2; 2,1 （七）总计; 2,2 3; 2,3 4; 3,1 （四）无法提供; 3,2 5; 3,3 6", "",
		},
		"one figure over two lines around the line of the others": {
			[][]string{{"t 10 310 信息内容", "t 100 310 自然人", "t 150 315 商业", "t 200 310 其他", "t 250 310 总计"}, {"t 150 305 企业"}, {"t 250 285 12345"}, {"t 10 280 （七）总计", "t 105 280 1", "t 155 280 2", "t 205 280 3"}, {"t 250 275 6"},
				{"t 10 250 （四）无法提供", "t 105 250 4", "t 155 250 5", "t 205 250 6", "t 250 250 7"}},
			"0,0 信息内容; 0,1 自然人; 0,2 商业/企业; 0,3 其他; 0,4 总计; 1,0 （七）总计; 1,1 1; 1,2 2; 1,3 3; 1,4 123456; 2,0 （四）无法提供; 2,1 4; 2,2 5; 2,3 6; 2,4 7", "",
		},
		"a number below the last figure": {
			[][]string{{"t 10 310 信息内容", "t 100 310 自然人", "t 150 315 商业", "t 200 310 其他", "t 250 310 总计"}, {"t 150 305 企业"}, {"t 10 280 （四）无法提供", "t 105 280 4", "t 155 280 5", "t 205 280 6", "t 250 280 7"},
				{"t 10 250 （七）总计", "t 105 250 1", "t 155 250 2", "t 205 250 3", "t 250 250 12345"}, {"t 250 240 6"}},
			"0,0 信息内容; 0,1 自然人; 0,2 商业/企业; 0,3 其他; 0,4 总计; 1,0 （四）无法提供; 1,1 4; 1,2 5; 1,3 6; 1,4 7; 2,0 （七）总计; 2,1 1; 2,2 2; 2,3 3; 2,4 12345/6", "",
		},
		"a number far below": {
			[][]string{head, row(280, "规章", "1", "2", "3"), row(260, "行政规范性文件", "3", "4", "5"), {"t 200 150 6"}},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 3; 2,2 4; 2,3 5", "",
		},
		"a label with more in brackets, over two lines": {
			[][]string{head, {"t 10 280 规章（含甲", "t 110 280 1", "t 210 280 2", "t 310 280 3"}, {"t 10 270 乙丙）"}, row(250, "行政规范性文件", "4", "5", "6")},
			heads + "1,0 规章（含甲/乙丙）; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6", "",
		},
		"a label that has brackets of its own, and other text below": {
			[][]string{head, row(280, "（二）部分公开", "1", "2", "3"), {"t 10 260 （二）部分公开（区分处理的", "t 110 260 4", "t 210 260 5", "t 310 260 6"}, {"t 10 250 甲乙丙丁"}, row(230, "规章", "7", "8", "9")},
			heads + "1,0 （二）部分公开; 1,1 1; 1,2 2; 1,3 3; 2,0 （二）部分公开（区分处理的; 2,1 4; 2,2 5; 2,3 6; 3,0 规章; 3,1 7; 3,2 8; 3,3 9", "text between the rows: 甲乙丙丁",
		},
		"labels spread over their columns": {
			[][]string{spread(10, 300, 15, "信息内容"), spread(63, 300, 9, "本年制发件数"), spread(116, 300, 9, "本年废止件数"), spread(169, 300, 9, "现行有效件数"),
				spread(10, 280, 45, "规章"), {"t 80 280 1", "t 140 280 2", "t 200 280 3"}, spread(10, 260, 7.5, "行政规范性文件"), {"t 80 260 4", "t 140 260 5", "t 200 260 6"}},
			"0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 0,3 现行有效件数; 1,0 规 章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6", "",
		},
		"a row on two lines beside its label": {
			[][]string{head, {"t 10 280 行政规范", "t 210 280 4", "t 310 280 5"}, {"t 110 270 3"}, {"t 10 270 性文件"}, row(240, "规章", "1", "2", "3")},
			heads + "1,0 行政规范/性文件; 1,1 3; 1,2 4; 1,3 5; 2,0 规章; 2,1 1; 2,2 2; 2,3 3", "",
		},
		"figures of a row moved up": {
			[][]string{head, row(280, "规章", "1", "2", "3"), {"t 110 258 4", "t 310 258 6"}, {"t 10 250 行政规范性文件", "t 210 250 5"}, row(230, "行政许可", "7", "8", "9")},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6; 3,0 行政许可; 3,1 7; 3,2 8; 3,3 9", "",
		},
		"two lines below each other beside a label": {
			[][]string{head, {"t 10 280 行政规范", "t 210 280 4", "t 310 280 5"}, {"t 110 265 3", "t 210 265 6"}, {"t 10 265 性文件"}, row(240, "规章", "1", "2", "3")},
			heads + "1,0 行政规范/性文件; 1,1 ; 1,2 4; 1,3 5; 2,0 ; 2,1 3; 2,2 6; 2,3 ; 3,0 规章; 3,1 1; 3,2 2; 3,3 3", "a row without a label",
		},
		"rows of which one has no label": {
			[][]string{narrow, row(271, "规章", "11", "22", "33"), {"t 110 261 44", "t 210 261 55", "t 310 261 66"}, row(241, "行政规范性文件", "1", "2", "3")},
			narrowHeads + "1,0 规章; 1,1 11; 1,2 22; 1,3 33; 2,0 ; 2,1 44; 2,2 55; 2,3 66; 3,0 行政规范性文件; 3,1 1; 3,2 2; 3,3 3", "a row without a label",
		},
		"figures set below their label": {
			[][]string{head, row(280, "规章", "1", "2", "3"), {"t 10 260 行政规范性文件"}, {"t 110 242 4", "t 210 242 5", "t 310 242 6"}, row(220, "行政许可", "7", "8", "9"),
				{"t 10 200 行政处罚"}, {"t 210 194 10"}, row(180, "行政强制", "11", "12", "13")},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6; 3,0 行政许可; 3,1 7; 3,2 8; 3,3 9; " +
				"4,0 行政处罚; 4,1 ; 4,2 10; 4,3 ; 5,0 行政强制; 5,1 11; 5,2 12; 5,3 13", "",
		},
		"a figure far below a label, and fewer than those of other rows": {
			[][]string{head, row(280, "规章", "1", "2", "3"), {"t 10 260 行政规范性文件"}, {"t 110 242 4"}, row(220, "行政许可", "7", "8", "9")},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 ; 2,1 4; 2,2 ; 2,3 ; 3,0 行政许可; 3,1 7; 3,2 8; 3,3 9", "text between the rows: 行政规范性文件",
		},
		"units under their figures": {
			[][]string{narrow, {"t 110 276 123", "t 310 276 45"}, {"t 10 271 规章", "t 210 271 2件"}, {"t 110 266 件", "t 310 266 件"}, row(241, "行政规范性文件", "4件", "5件"), {"t 310 241 678"}, {"t 310 231 件"}},
			narrowHeads + "1,0 规章; 1,1 123件; 1,2 2件; 1,3 45件; 2,0 行政规范性文件; 2,1 4件; 2,2 5件; 2,3 678件", "",
		},
		"a head whose letters stand apart": {
			[][]string{{"t 10 300 信息内容"}, spread(60, 300, 7.5, "商业企业"), spread(92, 300, 7.5, "科研机构"), {"t 130 300 法律服务机构", "t 180 300 总计"},
				{"t 10 280 （七）总计", "t 60 280 1", "t 92 280 2", "t 130 280 3", "t 180 280 4"}, {"t 10 260 （四）无法提供", "t 60 260 5", "t 92 260 6", "t 130 260 7", "t 180 260 8"}},
			"0,0 信息内容; 0,1 商业企业; 0,2 科/研/机/构; 0,3 法律服务机构; 0,4 总计; 1,0 （七）总计; 1,1 1; 1,2 2; 1,3 3; 1,4 4; 2,0 （四）无法提供; 2,1 5; 2,2 6; 2,3 7; 2,4 8", "",
		},
		"two heads that may be one": {
			[][]string{{"t 10 300 信息内容", "t 60 300 商业", "t 80 300 企业", "t 102 300 法律服务机构", "t 150 300 总计"}, {"t 10 280 （七）总计", "t 60 280 1", "t 102 280 2", "t 150 280 3"}, {"t 10 260 （四）无法提供", "t 60 260 4", "t 102 260 5", "t 150 260 6"}},
			"0,0 信息内容; 0,1 商业; 0,2 企业; 0,3 法律服务机构; 0,4 总计; 1,0 （七）总计; 1,1 1; 1,2 ; 1,3 2; 1,4 3; 2,0 （四）无法提供; 2,1 4; 2,2 ; 2,3 5; 2,4 6", "heads that may be one",
		},
		"a row of blanks": {
			[][]string{head, row(280, "规章"), row(260, "行政规范性文件", "3", "4", "5"), row(240, "行政许可", "6", "7", "8")},
			heads + "1,0 规章; 1,1 ; 1,2 ; 1,3 ; 2,0 行政规范性文件; 2,1 3; 2,2 4; 2,3 5; 3,0 行政许可; 3,1 6; 3,2 7; 3,3 8", "",
		},
		"a column of units": {
			[][]string{{"t 10 300 统计指标", "t 150 300 单位", "t 210 300 统计数"}, {"t 10 280 1、政府公报公开政府信息数", "t 155 280 条", "t 220 280 12"},
				{"t 10 260 2、政府网站公开政府信息数", "t 155 260 条", "t 220 260 7"}, {"t 10 240 1、当面申请数", "t 155 240 件", "t 220 240 9"},
				{"t 10 220 2、传真申请数", "t 155 220 件", "t 220 220 0"}, {"t 10 200 4、信函申请数", "t 155 200 件", "t 220 200 3"}},
			"0,0 统计指标; 0,1 单位; 0,2 统计数; 1,0 1、政府公报公开政府信息数; 1,1 条; 1,2 12; 2,0 2、政府网站公开政府信息数; 2,1 条; 2,2 7; " +
				"3,0 1、当面申请数; 3,1 件; 3,2 9; 4,0 2、传真申请数; 4,1 件; 4,2 0; 5,0 4、信函申请数; 5,1 件; 5,2 3", "",
		},
		"the end of a label to the left of its indented beginning": {
			[][]string{{"t 10 300 统计指标", "t 210 300 单位", "t 270 300 统计数"}, {"t 20 290 （一）主动公开政府信息数（不同渠道"}, {"t 215 285 条", "t 280 285 9"}, {"t 20 280 和方式公开相同信息计1条"}, {"t 10 270 ）"},
				{"t 30 255 其中：主动公开规范性文件数", "t 215 255 条", "t 280 255 2"}, {"t 30 240 1、政府公报公开政府信息数", "t 215 240 条", "t 280 240 3"}, {"t 30 225 2、政府网站公开政府信息数", "t 215 225 条", "t 280 225 4"}, {"t 30 210 3、政务微博公开政府信息数", "t 215 210 条", "t 280 210 5"}},
			"0,0 统计指标; 0,1 单位; 0,2 统计数; 1,0 （一）主动公开政府信息数（不同渠道/和方式公开相同信息计1条/）; 1,1 条; 1,2 9; " +
				"2,0 其中：主动公开规范性文件数; 2,1 条; 2,2 2; 3,0 1、政府公报公开政府信息数; 3,1 条; 3,2 3; 4,0 2、政府网站公开政府信息数; 4,1 条; 4,2 4; 5,0 3、政务微博公开政府信息数; 5,1 条; 5,2 5", "",
		},
		"a word for none, and its character in a label": {
			[][]string{{"t 30 300 信息内容", "t 100 300 自然人", "t 150 300 总计"}, {"t 10 280 （四）", "t 30 280 1、属于国家秘密", "t 105 280 1", "t 155 280 1"},
				{"t 14 268 无", "t 30 268 2、重复申请", "t 105 268 无", "t 155 268 无"}, {"t 14 256 法", "t 30 256 3、其他", "t 105 256 5", "t 155 256 6"}, {"t 14 244 提"}, {"t 14 232 供"}},
			"0,0 1x2 信息内容; 0,2 自然人; 0,3 总计; 1,0 3x1 （四）/无/法/提/供; 1,1 1、属于国家秘密; 1,2 1; 1,3 1; 2,1 2、重复申请; 2,2 无; 2,3 无; 3,1 3、其他; 3,2 5; 3,3 6", "",
		},
		"a row cut by a page break before its unit": {
			[][]string{{"t 10 300 统计指标", "t 150 300 单位", "t 210 300 统计数"}, {"t 10 280 二、回应解读情况", "t 150 280 ——", "t 215 280 ——"},
				{"t 10 260 1、政府公报公开政府信息数", "t 155 260 条", "t 220 260 12"}, {"t 10 240 1、参加或举办新闻发布会总次数", "t 155 240 次", "t 220 240 3"},
				{"t 10 110 其中：主要负责同志参加新闻发布", "t 220 110 7"}, {"t 155 95 次"}, {"t 10 80 会次数"},
				{"t 10 65 2、政府网站在线访谈次数", "t 155 65 次", "t 220 65 0"}, {"t 10 50 3、政策解读稿件发布数", "t 155 50 篇", "t 220 50 5"}},
			"0,0 统计指标; 0,1 单位; 0,2 统计数; 1,0 二、回应解读情况; 1,1 ——; 1,2 ——; 2,0 1、政府公报公开政府信息数; 2,1 条; 2,2 12; " +
				"3,0 1、参加或举办新闻发布会总次数; 3,1 次; 3,2 3; 4,0 其中：主要负责同志参加新闻发布/会次数; 4,1 次; 4,2 7; " +
				"5,0 2、政府网站在线访谈次数; 5,1 次; 5,2 0; 6,0 3、政策解读稿件发布数; 6,1 篇; 6,2 5", "",
		},
		"heads of a table above that has no rows": {
			[][]string{{"t 10 340 信息内容", "t 90 340 自然人", "t 150 340 商业企业", "t 260 340 总计"},
				{"t 10 300 类别", "t 100 300 数据1", "t 200 300 数据2", "t 300 300 总计"}, row(280, "1、属于国家秘密", "1", "2", "3"), row(260, "2、重复申请", "4", "5", "6")},
			"0,0 1x4 信息内容; 1,0 1x4 自然人; 2,0 1x4 商业企业; 3,0 1x4 总计; 4,0 类别; 4,1 数据1; 4,2 数据2; 4,3 总计; " +
				"5,0 1、属于国家秘密; 5,1 1; 5,2 2; 5,3 3; 6,0 2、重复申请; 6,1 4; 6,2 5; 6,3 6", "",
		},
		"heads on two lines over a column of blanks": {
			[][]string{{"t 10 305 信息内容", "t 80 310 自然", "t 80 300 人", "t 120 300 商业企业", "t 170 300 科研机构", "t 220 300 法律服务机构", "t 300 300 其他", "t 350 300 总计"},
				{"t 10 280 规章", "t 82 280 1", "t 122 280 2", "t 172 280 3", "t 302 280 4", "t 352 280 10"}, {"t 10 260 行政许可", "t 82 260 5", "t 122 260 6", "t 172 260 7", "t 302 260 8", "t 352 260 26"}},
			"0,0 信息内容; 0,1 自然/人; 0,2 商业企业; 0,3 科研机构; 0,4 法律服务机构; 0,5 其他; 0,6 总计; 1,0 规章; 1,1 1; 1,2 2; 1,3 3; 1,4 ; 1,5 4; 1,6 10; 2,0 行政许可; 2,1 5; 2,2 6; 2,3 7; 2,4 ; 2,5 8; 2,6 26", "",
		},
		"a label on the page before its figures": {
			[][]string{head, row(280, "1、属于国家秘密", "1", "2", "3"), {"t 10 110 2、重复申请"}, {"t 110 80 4", "t 210 80 5", "t 310 80 6"}, row(60, "3、其他", "7", "8", "9")},
			heads + "1,0 1、属于国家秘密; 1,1 1; 1,2 2; 1,3 3; 2,0 2、重复申请; 2,1 4; 2,2 5; 2,3 6; 3,0 3、其他; 3,1 7; 3,2 8; 3,3 9", "",
		},
		"figures exactly under some of the heads": {
			[][]string{{"t 10 300 结果维持", "t 60 300 结果纠正", "t 110 300 其他结果", "t 160 300 尚未审结", "t 210 300 总计", "t 260 300 结果维持", "t 310 300 总计"},
				{"t 10 280 1", "t 60 280 2", "t 160 280 4", "t 210 280 7", "t 310 280 8"}},
			"0,0 结果维持; 0,1 结果纠正; 0,2 其他结果; 0,3 尚未审结; 0,4 总计; 0,5 结果维持; 0,6 总计; 1,0 1; 1,1 2; 1,2 ; 1,3 4; 1,4 7; 1,5 ; 1,6 8", "",
		},
		"a head beside figures of others": {
			[][]string{{"t 10 300 结果维持", "t 60 300 结果纠正", "t 110 300 其他结果", "t 160 300 尚未审结", "t 210 300 总计", "t 260 300 结果维持", "t 310 300 总计"},
				{"t 60 280 2", "t 110 280 3", "t 160 280 4", "t 210 280 9", "t 310 280 8"}},
			"0,0 结果维持; 0,1 结果纠正; 0,2 其他结果; 0,3 尚未审结; 0,4 总计; 0,5 结果维持; 0,6 总计; 1,0 ; 1,1 2; 1,2 3; 1,3 4; 1,4 9; 1,5 ; 1,6 8", "",
		},
		"figures at both ends of a head": {
			[][]string{head, {"t 10 280 规章", "t 100 280 1", "t 210 280 2", "t 310 280 3"}, {"t 10 260 行政规范性文件", "t 125 260 4", "t 210 260 5", "t 310 260 6"}},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6", "",
		},
		"a label with a gap": {
			[][]string{head, row(280, "规章", "1", "2", "3"), {"t 10 260 行政规范", "t 37 260 性文件", "t 110 260 4", "t 210 260 5", "t 310 260 6"}},
			heads + "1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范/性文件; 2,1 4; 2,2 5; 2,3 6", "",
		},
		"a figure out of line in a table without labels": {
			[][]string{{"t 10 300 结果维持", "t 60 300 结果纠正", "t 110 300 其他结果", "t 160 300 尚未审结", "t 210 300 总计"},
				{"t 10 280 1", "t 60 280 2", "t 110 280 3829578", "t 160 280 4", "t 210 280 7"}, {"t 110 240 4"}},
			"0,0 结果维持; 0,1 结果纠正; 0,2 其他结果; 0,3 尚未审结; 0,4 总计; 1,0 1; 1,1 2; 1,2 3829578; 1,3 4; 1,4 7; 2,0 ; 2,1 ; 2,2 4; 2,3 ; 2,4 ", "rows without labels",
		},
		"a row beside the label of a group": {
			[][]string{{"t 10 300 信息内容", "t 160 300 本年制发件数", "t 250 300 本年废止件数"}, {"t 80 280 1.属于国家秘密", "t 170 280 1", "t 260 280 2"},
				{"t 10 260 （三）不予公开", "t 170 260 3", "t 260 260 4"}, {"t 80 240 3.其他", "t 170 240 5", "t 260 240 6"}},
			"0,0 信息内容; 0,1 本年制发件数; 0,2 本年废止件数; 1,0 1.属于国家秘密; 1,1 1; 1,2 2; 2,0 （三）不予公开; 2,1 3; 2,2 4; 3,0 3.其他; 3,1 5; 3,2 6", "beside the label of a group",
		},
		"a sentence of many lines as the label": {
			[][]string{{"t 10 300 统计指标", "t 150 300 单位", "t 210 300 统计数"}, {"t 10 280 1、当面申请数", "t 155 280 件", "t 220 280 9"}, {"t 10 265 2、传真申请数", "t 155 265 件", "t 220 265 0"},
				{"t 10 250 （四）政府信息公开专", "t 155 250 万元", "t 220 250 7"}, {"t 10 239 项经费（不包括用于政"}, {"t 10 228 府公报编辑管理及政府"}, {"t 10 217 网站建设维护等方面的"}, {"t 10 206 经费）"},
				{"t 10 190 （二）举办各类培训班数", "t 155 190 次", "t 220 190 2"}, {"t 10 175 （三）接受培训人员数", "t 155 175 人次", "t 220 175 5"}},
			"0,0 统计指标; 0,1 单位; 0,2 统计数; 1,0 1、当面申请数; 1,1 件; 1,2 9; 2,0 2、传真申请数; 2,1 件; 2,2 0; " +
				"3,0 （四）政府信息公开专/项经费（不包括用于政/府公报编辑管理及政府/网站建设维护等方面的/经费）; 3,1 万元; 3,2 7; 4,0 （二）举办各类培训班数; 4,1 次; 4,2 2; 5,0 （三）接受培训人员数; 5,1 人次; 5,2 5", "",
		},
		"a head too few": {
			[][]string{{"t 10 300 信息内容", "t 100 300 本年制发件数", "t 300 300 现行有效件数"}, row(280, "规章", "1", "2", "3"), row(260, "行政规范性文件", "4", "5", "6")},
			"0,0 信息内容; 0,1 本年制发件数; 0,2 现行有效件数; 1,0 规章; 1,1 1; 1,2 2; 1,3 3; 2,0 行政规范性文件; 2,1 4; 2,2 5; 2,3 6", "2 heads and 3 columns",
		},
	} {
		var all []string
		for _, l := range c.lines {
			all = append(all, l...)
		}
		got, _ := FromText(sketched(all...), noRules)
		if got == nil {
			t.Errorf("%s: no table", name)
			continue
		}
		if s := cells(got); s != c.want || !strings.Contains(got.Doubt, c.doubt) || c.doubt == "" && got.Doubt != "" {
			t.Errorf("%s: %s (%s)\nwant %s", name, s, got.Doubt, c.want)
		}
	}
}

// TestGroupRows: the rows of group labels are told by their numbers, also where the
// first group goes on from a table before, with its label again or without.
func TestGroupRows(t *testing.T) {
	for _, c := range []struct{ rows, groups, want string }{
		{"（一）予以公开 1.甲 2.乙 1.丙", "三、本年办理结果 （三）不予公开 （四）无法提供", "三、本年办理结果 0-4; （三）不予公开 1-3; （四）无法提供 3-4; "},
		{"4.甲 5.乙 1.丙 2.丁", "（五）不予处理 （六）其他处理", "（五）不予处理 0-2; （六）其他处理 2-4; "},
		{"4.甲 5.乙 1.丙 2.丁", "（六）其他处理", "（六）其他处理 2-4; "},
		{"行政复议 未经复议直接起诉 复议后起诉", "行政诉讼", "行政诉讼 1-3; "},
		{"行政复议 总计", "行政诉讼", "labels of groups without their rows: 行政诉讼"},
		{"1.甲 2.乙 1.丙 2.丁", "（六）其他处理", "labels of groups without their rows: （六）其他处理"},
	} {
		l := &loose{}
		for _, s := range strings.Fields(c.rows) {
			l.rows = append(l.rows, &looseRow{label: &block{text: s}})
		}
		for i, s := range strings.Fields(c.groups) {
			l.blocks = append(l.blocks, &block{text: s, group: true, y: -float64(i)})
		}
		got := ""
		for _, s := range l.groupRows() {
			got += fmt.Sprintf("%s %d-%d; ", s.block.text, s.from, s.to)
		}
		if got += l.doubt; got != c.want {
			t.Errorf("%s: %s, want %s", c.rows, got, c.want)
		}
	}
}

// TestPeriod: the heads of table 4 repeat though reports word them in many ways.
func TestPeriod(t *testing.T) {
	for heads, want := range map[string]int{
		"结果维持 结果纠正 其他结果 尚未审结 总计 维持 被纠错 其它 未审结 合计 结果维持 纠正 其他结果 尚未结案 共计": 5,
		"自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计":                            7,
	} {
		var leaves []*block
		for _, s := range strings.Fields(heads) {
			leaves = append(leaves, &block{text: s})
		}
		if got := period(leaves); got != want {
			t.Errorf("%s: %d, want %d", heads, got, want)
		}
	}
}

// TestAcross: a large line over others is a watermark, and the table goes on below it; one
// that stands apart is a heading, and ends it.
func TestAcross(t *testing.T) {
	for gap, want := range map[int]int{3: 6, 20: 3} {
		p := sketch("t 10 300 信息内容", "t 100 300 本年制发件数", "t 200 300 本年废止件数", "t 300 300 现行有效件数",
			"t 10 280 规章", "t 110 280 1", "t 210 280 2", "t 310 280 7",
			"t 10 260 行政规范性文件", "t 110 260 3", "t 210 260 4", fmt.Sprintf("t 150 %d 三、审计", 260-gap-19), fmt.Sprintf("t 10 %d 行政许可", 240-2*gap), fmt.Sprintf("t 110 %d 5", 240-2*gap),
			fmt.Sprintf("t 10 %d 行政处罚", 220-2*gap), fmt.Sprintf("t 110 %d 6", 220-2*gap))
		for i := range p.Chars {
			if c := &p.Chars[i]; strings.Contains("三、审计", c.Text) {
				c.Size, c.Box.Y1 = 20, c.Box.Y0+20
			}
		}
		var lines []Line
		for _, l := range page.Lines(p.Chars) {
			lines = append(lines, Line{l, 1})
		}
		if table, n := FromText(lines, nil); n != want || table == nil {
			t.Errorf("a large line %d below: the table takes %d of %d lines", gap, n, len(lines))
		}
	}
}

// TestNestedFrames: frames around text, one inside another, are no table.
func TestNestedFrames(t *testing.T) {
	box := func(x0, y0, x1, y1 int) []string {
		return []string{fmt.Sprintf("h %d %d %d", y0, x0, x1), fmt.Sprintf("h %d %d %d", y1, x0, x1), fmt.Sprintf("v %d %d %d", x0, y0, y1), fmt.Sprintf("v %d %d %d", x1, y0, y1)}
	}
	lines := append(box(10, 10, 390, 200), box(14, 100, 386, 196)...)
	lines = append(append(lines, box(14, 14, 386, 96)...), "t 20 150 信息内容", "t 120 150 本年制发件数", "t 220 150 本年废止件数", "t 20 50 规章", "t 120 50 1", "t 220 50 2")
	tables, _ := Find(sketch(lines...), 1)
	for _, f := range tables {
		if !f.IsFrame() {
			t.Errorf("%s is no frame", cells(f))
		}
	}
}

// TestLooseLaws holds for words at random places: each cell has a place of its own, and
// no text is lost unless the reading is a guess.
func TestLooseLaws(t *testing.T) {
	vocabulary := strings.Fields(ofForms + ofLists + " 件 条 — 0件 x （ 1.")
	for seed := range 2000 {
		r := rand.New(rand.NewSource(int64(seed)))
		var texts []string
		for range 5 + r.Intn(60) {
			s := vocabulary[r.Intn(len(vocabulary))]
			switch r.Intn(5) {
			case 0, 1, 2:
				s = fmt.Sprint(r.Intn(2000))
			case 3:
				rs := []rune(s)
				i := r.Intn(len(rs))
				s = string(rs[i : i+1+r.Intn(len(rs)-i)])
			}
			texts = append(texts, fmt.Sprintf("t %d %d %s", 10+40*r.Intn(12)+r.Intn(3), 700-12*r.Intn(30), s))
		}
		ls := sketched(texts...)
		for i := range ls {
			ls[i].Page += i / 20
		}
		var rules []page.Ruling
		for at := 700.0; at > 300; at -= 6 + float64(r.Intn(80)) {
			rules = append(rules, page.Ruling{Horizontal: true, At: at, From: 0, To: 40 * float64(r.Intn(15))})
		}
		for k := 0; k < len(ls); {
			got, n := FromText(ls[k:], func(number int) []page.Ruling { return rules[:len(rules)*(number%2)] })
			if n < 1 || k+n > len(ls) {
				t.Fatalf("seed %d: %d of %d lines", seed, n, len(ls)-k)
			}
			if got != nil {
				checkLoose(t, seed, got, ls[k:k+n])
			}
			k += n
		}
	}
}

func checkLoose(t *testing.T, seed int, got *Table, ls []Line) {
	t.Helper()
	taken, count := map[[2]int]bool{}, map[rune]int{}
	tell := func(ls []Line, n int) {
		for _, l := range ls {
			for _, r := range l.Text {
				count[r] += n
			}
		}
	}
	tell(ls, 1)
	tell(got.Stray, -1)
	for _, c := range got.Cells {
		tell(c.Lines, -1)
		for y := c.Row; y < c.Row+c.RowSpan; y++ {
			for x := c.Col; x < c.Col+c.ColSpan; x++ {
				if taken[[2]int{y, x}] || y >= got.Rows || x >= got.Cols {
					t.Fatalf("seed %d: place %d,%d twice or outside of %s", seed, y, x, cells(got))
				}
				taken[[2]int{y, x}] = true
			}
		}
	}
	delete(count, ' ')
	for r, n := range count {
		if n != 0 && got.Doubt == "" {
			t.Fatalf("seed %d: %c is lost %d times from %s", seed, r, n, cells(got))
		}
	}
}
