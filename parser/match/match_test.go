package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nianbao/model"
	"nianbao/parser/doc"
)

// document makes a Document of lines: a line with bars is a table row, its cells
// between the bars; neighbouring rows are one table. Other lines are paragraphs, and
// "·" is an empty one.
func document(lines string) *doc.Document {
	d := &doc.Document{Media: "text/plain", Text: lines}
	var open *doc.Table
	at := 0
	for _, l := range strings.SplitAfter(lines, "\n") {
		text := strings.TrimRight(l, "\n")
		if !strings.Contains(text, "|") {
			open = nil
			if text != "" {
				span := doc.Span{Start: at, End: at + len(text)}
				d.Blocks = append(d.Blocks, doc.Block{Span: span, Text: strings.Trim(text, "·")})
			}
			at += len(l)
			continue
		}
		if open == nil {
			open = &doc.Table{}
			d.Blocks = append(d.Blocks, doc.Block{Kind: doc.TableKind, Table: open, Span: doc.Span{Start: at, End: at}})
		}
		var cells []doc.Cell
		from := at
		for i, c := range strings.Split(text, "|") {
			left := strings.TrimLeft(c, " ")
			start := from + len(c) - len(left)
			left = strings.TrimRight(left, " ")
			cells = append(cells, doc.Cell{Text: left, Span: doc.Span{Start: start, End: start + len(left)}, Col: i, RowSpan: 1, ColSpan: 1})
			from += len(c) + 1
		}
		open.Rows = append(open.Rows, cells)
		at += len(l)
	}
	return d
}

// show lists the cells whose key contains part, "key=value" or "key=status".
func show(r *Result, part string) string {
	var out []string
	for _, c := range r.Cells {
		if !strings.Contains(string(c.Key), part) || c.Status == model.Absent {
			continue
		}
		v := string(c.Status)
		if c.Status == model.Printed {
			v = c.Value.String() + c.Unit
		}
		if len(c.Candidates) > 0 {
			v += fmt.Sprint(c.Candidates)
		}
		key := string(c.Key)
		out = append(out, key[strings.LastIndex(key, ".")+1:]+"="+v)
	}
	return strings.Join(out, " ")
}

func ids(r *Result) string {
	var out []string
	for _, f := range r.Findings {
		if f.ID != "match.table.missing" && f.ID != "match.rows.missing" {
			out = append(out, f.ID)
		}
	}
	return strings.Join(out, " ")
}

const (
	heading2 = "二、主动公开政府信息情况\n"
	heading3 = "三、收到和处理政府信息公开申请情况\n"
	heading4 = "四、政府信息公开行政复议、行政诉讼情况\n"
	seven    = "natural_person=%v commercial_enterprise=%v research_institution=%v public_interest_organization=%v legal_service_institution=%v other_organization=%v total=%v"
)

func row7(v ...any) string { return fmt.Sprintf(seven, v...) }

func TestRead(t *testing.T) {
	for _, c := range []struct{ name, in, part, want, findings string }{
		{"form of 2021", heading2 + "第二十条第（一）项|||\n信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|0|1|2\n行政规范性文件|3|4|5\n",
			"normative_documents", "issued=3 repealed=4 in_force=5", ""},
		{"block by its head, not by the others", heading2 + "第二十条第（一）项||\n信息内容|本年新制作数量|本年新公开数量|对外公开总数量\n规章|1|2|3\n第二十条第（五）项|\n信息内容|本年处理决定数量\n行政许可|5\n行政处罚|6\n第二十条第（六）项|\n信息内容|本年处理决定数量\n行政强制|7\n",
			"rules", "newly_made=1 newly_disclosed=2 total_disclosed=3", "form.mixed"},
		{"head words cut short", heading2 + "第二十条第（一）项|||\n信息内容|本年新|本年新|对外公开总数量\n规章|1|2|3\n", "rules", "newly_made=1 newly_disclosed=2 total_disclosed=3", ""},
		{"head cut over two rows", heading2 + "第二十条第（一）项|||\n信息内容|本年新|本年新|对外公开\n制作数量|公开数量|总数量\n规章|1|2|3\n", "rules", "newly_made=1 newly_disclosed=2 total_disclosed=3", ""},
		{"columns in another order", heading2 + "信息内容|现行有效件数|本年制发件数|本年废止件数\n规章|1|2|3\n", "rules", "issued=2 repealed=3 in_force=1", ""},
		{"column of its own at the end", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数|上年数\n规章|1|2|3|4\n", "rules", "issued=1 repealed=2 in_force=3", ""},
		{"column of its own beyond a blank one", heading2 + "第二十条第（八）项\n信息内容|上一年项目数量|本年增/减||上年数\n行政事业性收费||0||11\n", "fees", "items_previous_year=blank change=0", ""},
		{"leading ordinals", heading2 + "序号|信息内容|本年制发件数|本年废止件数|现行有效件数\n1|规章|0|2|3\n", "rules", "issued=0 repealed=2 in_force=3", ""},
		{"amount with its unit", heading2 + "信息内容|采购项目数量|采购总金额\n政府集中采购|6|251000元\n", "procurement", "projects=6项 amount=251000元", ""},
		{"unit in the head", heading2 + "信息内容|采购项目数量|采购总金额（万元）\n政府集中采购|6|2.50\n", "procurement.amount", "amount=2.50万元", ""},
		{"signed words", heading2 + "信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|9|减3|-\n", "permits", "items_previous_year=9 change=-3 decisions=dash", ""},
		{"short row", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|22|235\n", "rules", "issued=ambiguous[22] repealed=ambiguous[22 235] in_force=ambiguous[235]", "match.row.ambiguous"},
		{"a figure that is not exact", heading2 + "信息内容|本年收费金额（万元）\n行政事业性收费|约3.2\n", "fees", "amount=unreadable[3.2]", "match.cell.unreadable"},
		{"a word before each figure", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|数量：1|数量：2|数量：0\n行政规范性文件|数量：1|数量：2|数量：3\n", "normative", "issued=1 repealed=2 in_force=3", ""},
		{"two figures in a cell", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|2|修订2件，共74件\n", "rules", "issued=1 repealed=2 in_force=unreadable[2 74]", "match.cell.unreadable"},

		{"group lost from the row", heading3 + "（三）不予公开|1.属于国家秘密|1|0|0|0|0|0|1\n2.其他法律行政法规禁止公开|2|0|0|0|0|0|2\n", "prohibited_by_law", row7(2, 0, 0, 0, 0, 0, 2), ""},
		{"the total alone is blank", heading3 + "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1\n二、上年结转政府信息公开申请数量|1|0|0|0|0|0|1\n（一）予以公开|2|0|0|0|0|0|2\n（七）总计|2|0|0|0|0|2|\n", "results.total", row7(2, 0, 0, 0, 0, 2, "blank"), "match.row.total_blank"},
		{"totals blank as zeros are", heading3 + "一、本年新收政府信息公开申请数量|1||||||1\n二、上年结转政府信息公开申请数量|1||||||1\n（一）予以公开|2||||||2\n（七）总计|2||||||\n四、结转下年度继续办理|1||||||\n", "results.total", row7(2, "blank", "blank", "blank", "blank", "blank", "blank"), ""},
		{"one total of four blank beside figures", heading3 + "一、本年新收政府信息公开申请数量|1||||||1\n二、上年结转政府信息公开申请数量|1||||||1\n（一）予以公开|2||||||2\n（七）总计|2||1||||\n", "results.total.total", "total=blank", "match.row.total_blank"},
		{"the first column blank, the others full", heading3 + "一、本年新收政府信息公开申请数量||1|0|0|0|0|1\n二、上年结转政府信息公开申请数量||1|0|0|0|0|1\n（一）予以公开||2|0|0|0|0|2\n", "granted", row7("blank", 2, 0, 0, 0, 0, 2), "match.column.blank"},
		{"a head of three columns", heading3 + "||自然人|法人或其他组织|总计|||||\n一、本年新收政府信息公开申请数量|5|2|7||||\n四、结转下年度继续办理|1|0|1||||\n", "carried_out.natural_person", "natural_person=1", "match.columns.few"},
		{"figures in the last of too many cells alone", heading3 + "一、本年新收政府信息公开申请数量||||||||71\n二、上年结转政府信息公开申请数量||||||||99\n（一）予以公开||||||||95\n", "granted.total", "total=95", "match.column.blank"},
		{"padding before and after", heading3 + "一、本年新收政府信息公开申请数量|||1|2|3|4|5|6|21||\n", "new_received", row7(1, 2, 3, 4, 5, 6, 21), ""},
		{"blank cells where the columns are known", heading3 + "一、本年新收政府信息公开申请数量|||1|1|1|1|1|1|6\n二、上年结转政府信息公开申请数量|||1|1|1|1|1|1|6\n（七）总计|||1|1|1|1|1|1|6\n四、结转下年度继续办理|||1||||||1\n",
			"carried_out", row7(1, "blank", "blank", "blank", "blank", "blank", 1), ""},
		{"blank cells where they are not", heading3 + "四、结转下年度继续办理|||5||||||\n", "carried_out",
			row7("ambiguous[5]", "ambiguous[5]", "ambiguous[5]", "ambiguous[5]", "ambiguous[5]", "ambiguous[5]", "ambiguous[5]"), "match.row.ambiguous"},
		{"blank cells, but the first cell has a figure", heading3 + "四、结转下年度继续办理|5||||||5|\n", "carried_out", row7(5, "blank", "blank", "blank", "blank", "blank", 5), ""},
		{"a full row of another length says nothing of the left end", heading3 + "（一）予以公开||0|0|0|0|0|0||||||\n四、结转下年度继续办理|0|0|0|0|0|0|0|||||||\n", "granted.natural_person", "natural_person=ambiguous[0]", "form.row.figures match.row.ambiguous"},
		{"blank at both ends where rows stand in two places", heading3 + "一、本年新收政府信息公开申请数量|||1|1|1|1|1|1|6\n二、上年结转政府信息公开申请数量|||1||||2||3\n（一）予以公开|||||1|||3|4\n（七）总计|2||||2||4||\n四、结转下年度继续办理|||5||||5||\n", "carried_out.natural_person", "natural_person=ambiguous[5]", "match.row.ambiguous"},
		{"a row shorter than those with a blank column", heading3 + "一、本年新收政府信息公开申请数量|1|1|1|1|1|1||6\n二、上年结转政府信息公开申请数量|1|1|1|1|1|1||6\n（一）予以公开|1|1|1|1|1|1||6\n四、结转下年度继续办理|1|1|1|1|1||5\n", "carried_out.total", "total=ambiguous[5]", "form.row.figures match.row.ambiguous"},
		{"column beside those of the form", heading3 + "|申请人情况|上年数\n自然人|总计\n一、本年新收政府信息公开申请数量|1|1|1|1|1|1|6|9\n二、上年结转政府信息公开申请数量|||1||||1|8\n", "carried_in", row7("blank", "blank", 1, "blank", "blank", "blank", 1), ""},
		{"rows that reach from the first column to one beside them", heading3 + "|申请人情况|上年数\n一、本年新收政府信息公开申请数量|1||1|1|1|1|5|9\n二、上年结转政府信息公开申请数量|1||1|1|1|1|5|9\n（七）总计|1||1|1|1|1|5|9\n（一）予以公开|||1|||||1|8\n", "granted", row7("blank", 1, "blank", "blank", "blank", "blank", 1), ""},
		{"another word for it after the page", heading3 + "|申请人情况|上年数\n一、本年新收政府信息公开申请数量|1|1|1|1|1|1|6|9\n- 3 -\n|申请人情况|备注\n二、上年结转政府信息公开申请数量||1|||||1|8\n", "carried_in", row7("blank", 1, "blank", "blank", "blank", "blank", 1), ""},
		{"a row out of line beside it", heading3 + "|申请人情况|上年数\n一、本年新收政府信息公开申请数量|||1|1|1|1|1|1|6|9\n四、结转下年度继续办理|1||98|8|60|261|12|77||\n", "carried_out.total", "total=ambiguous[77]", "match.row.ambiguous"},
		{"no cell for it", heading3 + "|申请人情况|上年数\n一、本年新收政府信息公开申请数量|1|1|1|1|1|1|6|9\n四、结转下年度继续办理|1|98|8|60|261|12|77\n", "carried_out.total", "total=ambiguous[77]", "match.row.ambiguous"},
		{"a head of one column too many", heading3 + "|申请人情况|占\n一、本年新收政府信息公开申请数量|||1|2|3|4|5|6|21\n", "new_received.total", "total=ambiguous[21]", "match.row.ambiguous"},
		{"the same words in two groups", heading3 + "（六）其他处理|3.其他|1|0|0|0|0|0|1\n（七）总计|9|0|0|0|0|0|9\n", "results.total", row7(9, 0, 0, 0, 0, 0, 9), ""},
		{"one row of other processing", heading3 + "（五）不予处理|2.重复申请|0|0|0|0|0|0|0\n（六）其他处理||7|0|0|0|0|0|7\n", "subtotal", row7(7, 0, 0, 0, 0, 0, 7), ""},
		{"the beginning of a label beside its group", heading3 + "（五）不予处理|2.重复申请|0|0|0|0|0|0|0\n（六）其他处理|1.申请人无正当理由逾|7|0|0|0|0|0|7\n|2.申请人逾期未按收费通知要求缴纳费用|0|0|0|0|0|0|0\n", "not_corrected_in_time.total", "total=7", ""},
		{"a row that a group has beside those of the form", heading3 + "（三）不予公开|8.属于行政查询事项|0|0|0|0|0|0|0\n（三）不予公开|9.其他|7|0|0|0|0|0|7\n（六）其他处理|3.其他|1|0|0|0|0|0|1\n", "other_processing.other", row7(1, 0, 0, 0, 0, 0, 1), "form.row.unknown"},
		{"the sum of a group", heading3 + "（三）不予公开|7.属于行政执法案卷|0|0|0|0|0|0|0\n（三）不予公开|8.属于行政查询事项|1|0|0|0|0|0|1\n（三）不予公开|小计|1|0|0|0|0|0|1\n", "registry_inquiry", row7(1, 0, 0, 0, 0, 0, 1), "form.row.unknown"},
		{"the beginning of a label beside another ordinal", heading3 + "（五）不予处理|2.重复申请|0|0|0|0|0|0|0\n（六）其他处理|2.申请人无正当理由逾|7|0|0|0|0|0|7\n", "fee_not_paid_in_time.total", "total=ambiguous[7]", "match.row.unplaced"},
		{"a label without some of its words", heading3 + "（三）不予公开|3.危及“三安全一稳定”|0|0|0|0|0|0|0\n|4.保护第三方权益|7|0|0|0|0|0|7\n|5.属于三类内部事务信息|0|0|0|0|0|0|0\n", "third_party_rights", row7(7, 0, 0, 0, 0, 0, 7), ""},
		{"a label without some of its words, of no group", heading3 + "（七）总计|5|0|0|0|0|0|5\n四、结转下年度办理|7|0|0|0|0|0|7\n", "carried_out", row7(7, 0, 0, 0, 0, 0, 7), ""},
		{"a label with words of its own", heading3 + "（三）不予公开|3.危及“三安全一稳定”|0|0|0|0|0|0|0\n|4.保护第三方当事人权益|7|0|0|0|0|0|7\n|5.属于三类内部事务信息|0|0|0|0|0|0|0\n", "third_party_rights.total", "total=ambiguous[7]", "match.row.unplaced"},
		{"label lost, told by order", heading3 + "1.属于国家秘密|0|0|0|0|0|0|0\n5|0|0|0|0|0|5\n3.危及“三安全一稳定”|0|0|0|0|0|0|0\n", "prohibited_by_law", row7(5, 0, 0, 0, 0, 0, 5), "match.row.by_order"},
		{"figures cut from their label by a page", heading3 + "1.属于国家秘密|||||||\n|5|0|0|0|0|0|5\n2.其他法律行政法规禁止公开|0|0|0|0|0|0|0\n", "state_secret.total", "total=blank", "match.figure.stray"},
		{"labels lost, too many to tell", heading3 + "1.属于国家秘密|0|0|0|0|0|0|0\n5|0|0|0|0|0|5\n6|0|0|0|0|0|6\n3.危及“三安全一稳定”|0|0|0|0|0|0|0\n", "prohibited_by_law.total", "total=ambiguous[5 6]", "match.row.unplaced"},
		{"label cut around its figures", heading3 + "1.属于国家秘密 0 0 0 0 0 0 0\n2.其他法律行政\n5 0 0 0 0 0 5\n法规禁止公开\n", "prohibited_by_law", row7(5, 0, 0, 0, 0, 0, 5), ""},
		{"text lost by a font", heading3 + "2.其他法律行政止公开|1|0|0|0|0|0|1\n", "prohibited_by_law", row7(1, 0, 0, 0, 0, 0, 1), ""},
		{"more figures than columns", heading3 + "（七）总计|1|2|3|4|5|6|21|8\n", "results.total.natural_person", "natural_person=ambiguous[1 2]", "form.row.figures match.row.ambiguous"},
		{"printed twice alike", heading3 + "（七）总计|1|0|0|0|0|0|1\n（七）总计|1|0|0|0|0|0|1\n", "results.total.total", "total=1", ""},
		{"printed twice, not alike", heading3 + "（七）总计|1|0|0|0|0|0|1\n（七）总计|2|0|0|0|0|0|2\n", "results.total.total", "total=ambiguous[1 2]", "match.cell.conflict"},

		{"words for the first figure", heading3 + "（一）予以公开|1|0|0|0|0|0|1\n（七）总计|见附件|0|0|0|0|0|1\n", "results.total", row7("unreadable", 0, 0, 0, 0, 0, 1), "match.cell.unreadable"},
		{"words before figures that begin elsewhere", heading3 + "（一）予以公开||1|0|0|0|0|0|1\n（七）总计|见附件|0|0|0|0|0|1\n", "results.total.total", "total=ambiguous[1]", "form.row.figures match.row.ambiguous"},
		{"words for the only figure", heading2 + "信息内容|本年处理决定数量\n行政处罚|（5）\n行政强制|0\n", "penalties", "decisions=unreadable[5]", "match.cell.unreadable"},
		{"words for all figures", heading2 + "信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|不详|不详|见附件\n", "proactive_disclosure.rules", "issued=unreadable repealed=unreadable in_force=unreadable", "match.cell.unreadable"},
		{"words amid the figures of a table without labels", "四、政府信息公开行政复议、行政诉讼情况\n行政复议|行政诉讼\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n1|0|0|0|1|2|0|不详|0|2|0|0|0|3|3\n", "litigation_direct", "upheld=2 corrected=0 other_result=unreadable pending=0 total=2", "match.cell.unreadable"},
		{"a cell a line, a figure with a mark", heading2 + "信息内容\n本年处理决定数量\n行政处罚\n/5\n·\n", "penalties", "decisions=ambiguous", "match.row.ambiguous"},
		{"a cell a line", heading3 + "一、本年新收政府信息公开申请数量\n1\n·\n0\n0\n0\n0\n1\n三、本年度办理结果\n", "new_received", row7(1, "blank", 0, 0, 0, 0, 1), ""},
		{"a cell a line, a blank cell of the next row", heading3 + "7.属于行政执法案卷\n·\n4\n·\n·\n1\n·\n5\n·\n8.属于行政查询事项\n·\n4\n·\n·\n1\n·\n5\n·\n（四）无法提供\n1.本机关不掌握相关政府信息\n", "registry_inquiry.natural_person", "natural_person=ambiguous[4]", "match.row.ambiguous match.row.ambiguous"},
		{"a cell a line, a row of its own after a blank one", heading2 + "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n·\n·\n·\n其他公开文件\n1\n2\n3\n", "rules", "issued=blank repealed=blank in_force=blank", "form.row.unknown"},
		{"a row blank at both ends, others moved", heading3 + "一、本年新收政府信息公开申请数量|||9|15|11|7|8|29|79\n（三）不予公开|1.属于国家秘密||2||0|0|7|7|\n（七）总计|9|16|11|7|7|29|79||\n", "state_secret.total", "total=ambiguous[7]", "match.row.ambiguous"},
		{"a cell a line, two of them near each other", heading3 + "一、本年新收政府信息公开申请数量\n1\n0 0\n0\n0\n7 8\n三、本年度办理结果\n", "new_received", row7(1, 0, 0, 0, 0, 7, 8), ""},
		{"a cell a line, figures of three rows under a label", heading3 + "2.其他法律行政法规禁止公开\n1\n0\n0\n0\n0\n0\n1\n2\n0\n0\n0\n0\n0 2\n3\n0\n0\n0\n0\n0\n3\n5.属于三类内部事务信息\n4\n0\n0\n0\n0\n0\n4\n", "third_party_rights", row7(3, 0, 0, 0, 0, 0, 3), "match.row.by_order"},
		{"a cell a line, figures of three rows where the form has two", heading3 + "2.其他法律行政法规禁止公开\n1\n0\n0\n0\n0\n0\n1\n2\n0\n0\n0\n0\n0\n2\n3\n0\n0\n0\n0\n0\n3\n4.保护第三方合法权益\n4\n0\n0\n0\n0\n0\n4\n", "prohibited_by_law.total", "total=ambiguous[1 2 0 3]", "match.row.ambiguous"},
		{"a row a line", heading3 + "四、结转下年度继续办理 1 0 0 0 0 0 1\n", "carried_out", row7(1, 0, 0, 0, 0, 0, 1), ""},
		{"words of other places", heading3 + "一、本年新收政府資訊公開申請數量 1 0 0 0 0 0 1\n", "new_received", row7(1, 0, 0, 0, 0, 0, 1), ""},
		{"a reading after the last character", heading2 + "信息内容 本年處(chù)理決(jué)定數(shù)量 行政處(chù)罰(fá)(fá) 97\n", "penalties", "decisions=97", ""},
		{"a bracket cut open before the figures", heading3 + "（二）部分公开（区分处理的，只计这一情 5 0 0 0 0 0 5\n形，不计其他情形）\n", "partially_granted", row7(5, 0, 0, 0, 0, 0, 5), ""},
		{"a group before a label cut at its end", heading3 + "三、本年度办理结果 （三）不予公开 5.属于三类内部 0 4 0 64 0 0 68\n事务信息\n", "internal_affairs", row7(0, 4, 0, 64, 0, 0, 68), ""},
		{"a head word that lost its end, on one line", heading2 + "信息内容 上一年项目数量 本年增/ 处理决定数量\n行政许可 5 -3 7\n", "permits", "items_previous_year=5 change=-3 decisions=7", ""},
		{"a misprinted label between two on one line", heading3 + "（三）不予公开 1.属于国家秘密 0 0 0 0 0 0 0 6.属于四类过程性性信息 5 0 0 0 0 0 5 8.属于行政查询事项 1 0 0 0 0 0 1\n", "process_information", row7(5, 0, 0, 0, 0, 0, 5), ""},
		{"an explanation in brackets after a label", heading2 + "信息内容 本年制发件数 本年废止件数 现行有效件数 规章（由设区的市提供数据） 1 2 3 行政规范性文件 3 4 5\n", "proactive_disclosure.rules", "issued=1 repealed=2 in_force=3", ""},
		{"words after a whole row", heading2 + "信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 1 2 以上已经核对 行政规范性文件 3 4 5\n", "proactive_disclosure.rules", "issued=0 repealed=1 in_force=2", ""},
		{"the last row of blank cells before a head's word", heading3 + "3.其他\n·\n·\n·\n·\n·\n·\n·\n（七）总计\n5\n0\n0\n0\n0\n0\n5\n", "other_processing.other", row7("blank", "blank", "blank", "blank", "blank", "blank", "blank"), ""},
		{"glued, the edition not told", heading2 + strings.Repeat("本报告按照条例的要求编制，由各部分组成。", 8) + "规章0041566行政规范性文件884245行政许可7007行政处罚5行政强制1234\n", "permits", "decisions=ambiguous[7007]", "match.row.ambiguous match.row.ambiguous match.row.ambiguous"},
		{"glued", heading3 + strings.Repeat("本报告按照条例的要求编制，由各部分组成。", 8) + "一、本年新收政府信息公开申请数量21710000218二、上年结转政府信息公开申请数量1000001三、本年度办理结果（一）予以公开210000021\n",
			"new_received.natural_person", "natural_person=ambiguous[217]", "match.row.ambiguous"},

		{"a row in parts of the report's own", heading2 + "第二十条第（五）项|||\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|1|2|3\n其他对外管理服务事项|行政检查|3|1|5\n行政确认|2|0|7\n", "other_external", "items_previous_year=ambiguous[3] change=ambiguous[1] decisions=ambiguous[5]", "form.row.unknown match.row.ambiguous"},
		{"the sum above its parts", heading2 + "第二十条第（五）项|||\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|1|2|3\n其他对外管理服务事项|小计|5|1|12\n行政确认|2|0|7\n", "other_external", "items_previous_year=5 change=1 decisions=12", "form.row.unknown"},
		{"a note beside the label", heading2 + "第二十条第（五）项|||\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|1|2|3\n其他对外管理服务事项|（含行政检查）|3|1|5\n行政监督|2|0|7\n", "other_external", "items_previous_year=3 change=1 decisions=5", "form.row.unknown"},
		{"glued zeros", heading3 + strings.Repeat("本报告按照条例的要求编制，由各部分组成。", 8) + "一、本年新收政府信息公开申请数量1000001二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开00000013\n",
			"carried_in", row7(0, 0, 0, 0, 0, 0, 0), "match.row.ambiguous"},
		{"glued zeros and one figure", heading3 + strings.Repeat("本报告按照条例的要求编制，由各部分组成。", 8) + "一、本年新收政府信息公开申请数量1000001二、上年结转政府信息公开申请数量0000000三、本年度办理结果（一）予以公开00000013\n",
			"granted", row7(0, 0, 0, 0, 0, 0, 13), "match.row.ambiguous"},
		{"glued zeros and a blank cell", heading3 + "一、本年新收政府信息公开申请数量000000\n二、上年结转政府信息公开申请数量0000000\n", "new_received.total", "total=ambiguous", "match.row.ambiguous"},
		{"glued zeros before the number of a label", heading3 + "（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000\n", "state_secret", row7(0, 0, 0, 0, 0, 0, 0), ""},
		{"fifteen glued zeros", heading4 + "结果维持结果纠正其他结果尚未审结总计\n00 0000 000000 000\n", "litigation_after", "upheld=0 corrected=0 other_result=0 pending=0 total=0", ""},
		{"an amount in 万", heading2 + "第二十条第（九）项||\n信息内容|采购项目数量|采购总金额\n政府集中采购|13|2601.95万\n", "procurement", "projects=13 amount=2601.95万元", ""},
		{"a number in 万", heading2 + "第二十条第（九）项||\n信息内容|采购项目数量|采购总金额\n政府集中采购|13万|26\n", "projects", "projects=unreadable[13]", "match.cell.unreadable"},
		{"columns out of order", heading3 + "科研机构|商业企业|社会公益组织|法律服务机构\n（七）总计|1|0|0|0|0|0|1\n", "results.total.total", "total=1", "match.columns.order"},
		{"subtotal of the report's own", heading3 + "（二）部分公开|0|0|0|0|0|0|0\n（三）不予公开|小计|7|0|0|0|0|0|7\n（三）不予公开|1.属于国家秘密|7|0|0|0|0|0|7\n", "state_secret.total", "total=7", "form.row.unknown"},

		{"groups out of order", heading4 + "行政复议|复议后起诉|未经复议直接起诉\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "administrative_reconsideration.total", "total=10", "match.columns.order"},
		{"a figure before a heading without its numeral", heading4 + "行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉 0 0 0 0 0 0 0 0 0 0 0 79 0 0 79 、存在的主要问题及改进情况\n", "litigation_after", "upheld=0 corrected=79 other_result=0 pending=0 total=79", ""},
		{"fifteen in a row", heading4 + "行政复议|||||行政诉讼\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "litigation_after", "upheld=5 corrected=0 other_result=0 pending=0 total=5", ""},
		{"a head with padding", heading4 + "行政复议|行政诉讼|||||||||||||\n结果维持|结果纠正|其他结果|尚未审结|总计\n1|2|3|4|10|0|0|0|0|0|5|0|0|0\n", "administrative_reconsideration.upheld", "upheld=ambiguous[1]", "form.row.figures match.row.ambiguous"},
		{"sixteen in a row", heading4 + "1|2|3|4|10|0|0|0|0|0|5|0|0|0|5|7\n", "litigation_after", "upheld=5 corrected=0 other_result=0 pending=0 total=5", "form.row.figures"},
		{"three tables of five", heading4 + "行政复议\n结果维持|结果纠正|其他结果|尚未审结|总计\n1|0|0|0|1\n未经复议直接起诉\n结果维持|结果纠正|其他结果|尚未审结|总计\n2|0|0|0|2\n复议后起诉\n结果维持|结果纠正|其他结果|尚未审结|总计\n3|0|0|0|3\n", "litigation_direct", "upheld=2 corrected=0 other_result=0 pending=0 total=2", ""},
		{"a table of five and a table of ten", heading4 + "行政复议\n结果维持|结果纠正|其他结果|尚未审结|总计\n1|0|0|0|1\n行政诉讼\n未经复议直接起诉|||||复议后起诉||||\n结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n2|0|0|1|3|4|0|0|0|4\n", "litigation", "upheld=1 corrected=0 other_result=0 pending=0 total=1 upheld=2 corrected=0 other_result=0 pending=1 total=3 upheld=4 corrected=0 other_result=0 pending=0 total=4", ""},
		{"three rows of five", heading4 + "|结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议|1|0|0|0|1\n未经复议直接起诉|2|0|0|0|2\n复议后起诉|3|0|0|0|3\n", "litigation_direct", "upheld=2 corrected=0 other_result=0 pending=0 total=2", ""},
		{"three rows of five and a sum of two", heading4 + "||结果维持|结果纠正|其他结果|尚未审结|总计\n行政复议||1|0|0|0|1\n行政诉讼|未经复议直接起诉|2|0|0|0|2\n|复议后起诉|3|0|0|0|3\n|小计|5|0|0|0|5\n", "litigation_after", "upheld=3 corrected=0 other_result=0 pending=0 total=3", "match.figure.stray"},
		{"fifteen rows", heading4 + "行政复议|结果维持|1\n结果纠正|0\n其他结果|0\n尚未审结|0\n总计|1\n未经复议直接起诉|结果维持|2\n结果纠正|0\n", "litigation_direct", "upheld=2 corrected=0", ""},
		{"five rows of three", heading4 + "|行政复议|未经复议直接起诉|复议后起诉\n结果维持|1|2|3\n总计|1|2|3\n", "litigation_direct", "upheld=2 total=2", ""},
		{"无 after a heading is no figure", heading4 + "1|0|0|0|1|0|0|0|0|0|0|0|0|0|0\n五、存在的主要问题及改进情况\n无\n六、其他需要报告的事项\n无\n", "administrative_reconsideration.total", "total=1", ""},
		{"a cell a line, all blank", heading4 + "未经复议直接起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n·\n·\n·\n·\n·\n复议后起诉\n结果维持\n结果纠正\n其他结果\n尚未审结\n总计\n·\n·\n·\n·\n·\n", "litigation_direct", "upheld=blank corrected=blank other_result=blank pending=blank total=blank", ""},
		{"a head without figures", heading4 + "行政复议\n行政诉讼\n结果维持\n结果纠正\n其他结果\n尚未审结\n未经复议直接起诉\n复议后起诉\n", "litigation_direct.upheld", "upheld=ambiguous", "match.figures.lost"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := document(c.in)
			r := Read(d, Hint{})
			conserve(t, d, r)
			got := show(r, c.part)
			if c.part != "procurement" && !strings.Contains(c.part, "amount") {
				got = strings.NewReplacer("件", "", "项", "").Replace(got)
			}
			want := strings.ReplaceAll(c.want, "6项", "6")
			if diff := cmp.Diff(want, strings.ReplaceAll(got, "6项", "6")); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if got := strings.TrimSpace(strings.NewReplacer("form.label.variant", "", "form.row.shifted", "", "match.edition.undecided", "").Replace(ids(r))); strings.Join(strings.Fields(got), " ") != c.findings {
				t.Errorf("findings %q, want %q", got, c.findings)
			}
		})
	}
}

// reading is a document and what a part of it reads as, with all its findings; a want of ""
// is not looked at.
type reading struct{ name, in, part, want, findings string }

func readAll(t *testing.T, h Hint, tests []reading) {
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document(tt.in)
			r := Read(d, h)
			if got := show(r, tt.part); got != tt.want && tt.want != "" {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			got := ids(r) // a part of a report may not tell its edition
			if !strings.Contains(tt.findings, "match.edition.undecided") {
				got = strings.Join(slices.DeleteFunc(strings.Fields(got), func(id string) bool { return id == "match.edition.undecided" }), " ")
			}
			if got != tt.findings {
				t.Errorf("findings %q, want %q", got, tt.findings)
			}
			conserve(t, d, r)
		})
	}
}
