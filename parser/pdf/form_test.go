package pdf

import (
	"fmt"
	"math/rand"
	"strings"

	"nianbao/parser/doc"
)

// form builds a report with the three tables of the official form of 2021 and
// random figures, as the Document that Read should make of it.
func form(seed int64, blanks bool) *doc.Document {
	r := rand.New(rand.NewSource(seed))
	figure := func() string {
		if blanks && r.Intn(12) == 0 {
			return ""
		}
		return fmt.Sprint([]int{0, 0, 0, 1, 2, 7, 12, 35, 108}[r.Intn(9)])
	}
	d := &doc.Document{Media: Media}
	say := func(s string) { d.Blocks = append(d.Blocks, doc.Block{Kind: doc.Paragraph, Text: s}) }
	table := func(g *gridMaker) {
		d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Table: &doc.Table{Rows: g.rows}})
	}
	say("云岭市青石区农业农村局2023年政府信息公开工作年度报告")
	say("一、总体情况")
	say(strings.Repeat("全年通过门户网站主动公开政府信息2514条，受理申请均在法定期限内予以答复。", 1+r.Intn(24)))
	say("二、主动公开政府信息情况")
	table(disclosure(figure))
	say("三、收到和处理政府信息公开申请情况")
	table(applications(figure))
	say("四、政府信息公开行政复议、行政诉讼情况")
	table(litigation(figure))
	say("五、存在的主要问题及改进情况")
	say("公开内容的及时性有待加强，下一步将加强业务培训。")
	return d
}

// gridMaker adds cells to rows.
type gridMaker struct{ rows [][]doc.Cell }

func (g *gridMaker) put(row, col, rowSpan, colSpan int, text string) {
	for len(g.rows) <= row {
		g.rows = append(g.rows, nil)
	}
	g.rows[row] = append(g.rows[row], doc.Cell{Text: text, Row: row, Col: col, RowSpan: rowSpan, ColSpan: colSpan})
}

func disclosure(figure func() string) *gridMaker {
	g := &gridMaker{}
	part := func(article string, heads, rows []string) {
		n := len(g.rows)
		g.put(n, 0, 1, 4, "第二十条第（"+article+"）项")
		wide := 4 - len(heads)
		for i, h := range heads {
			if i == 0 {
				g.put(n+1, 0, 1, 1, h)
			} else {
				g.put(n+1, i, 1, 1+wide, h)
			}
		}
		for k, label := range rows {
			g.put(n+2+k, 0, 1, 1, label)
			for i := 1; i < len(heads); i++ {
				g.put(n+2+k, i, 1, 1+wide, figure())
			}
		}
	}
	part("一", []string{"信息内容", "本年制发件数", "本年废止件数", "现行有效件数"}, []string{"规章", "行政规范性文件"})
	part("五", []string{"信息内容", "本年处理决定数量"}, []string{"行政许可"})
	part("六", []string{"信息内容", "本年处理决定数量"}, []string{"行政处罚", "行政强制"})
	part("八", []string{"信息内容", "本年收费金额（单位：万元）"}, []string{"行政事业性收费"})
	return g
}

func applications(figure func() string) *gridMaker {
	g := &gridMaker{}
	g.put(0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）")
	g.put(0, 3, 1, 7, "申请人情况")
	g.put(1, 3, 2, 1, "自然人")
	g.put(1, 4, 1, 5, "法人或其他组织")
	g.put(1, 9, 2, 1, "总计")
	for i, h := range []string{"商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"} {
		g.put(2, 4+i, 1, 1, h)
	}
	groups := map[string]string{"1.属于国家秘密": "（三）不予公开", "1.本机关不掌握相关政府信息": "（四）无法提供",
		"1.信访举报投诉类申请": "（五）不予处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请": "（六）其他处理"}
	spans := map[string]int{"（三）不予公开": 8, "（四）无法提供": 3, "（五）不予处理": 5, "（六）其他处理": 3}
	for i, label := range rowLabels {
		row, label := 3+i, strings.NewReplacer("(", "（", ")", "）", ",", "，").Replace(label)
		switch {
		case i == 2:
			g.put(row, 0, 22, 1, "三、本年度办理结果")
			g.put(row, 1, 1, 2, label)
		case i < 2 || i == len(rowLabels)-1:
			g.put(row, 0, 1, 3, label)
		case strings.HasPrefix(label, "（"):
			g.put(row, 1, 1, 2, label)
		default:
			if group, ok := groups[label]; ok {
				g.put(row, 1, spans[group], 1, group)
			}
			g.put(row, 2, 1, 1, label)
		}
		for c := range 7 {
			g.put(row, 3+c, 1, 1, figure())
		}
	}
	return g
}

func litigation(figure func() string) *gridMaker {
	g := &gridMaker{}
	heads := []string{"结果维持", "结果纠正", "其他结果", "尚未审结", "总计"}
	g.put(0, 0, 1, 5, "行政复议")
	g.put(0, 5, 1, 10, "行政诉讼")
	for i, h := range heads {
		g.put(1, i, 2, 1, h)
	}
	g.put(1, 5, 1, 5, "未经复议直接起诉")
	g.put(1, 10, 1, 5, "复议后起诉")
	for i := range 10 {
		g.put(2, 5+i, 1, 1, heads[i%5])
	}
	for i := range 15 {
		g.put(3, i, 1, 1, figure())
	}
	return g
}
