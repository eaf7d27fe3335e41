package match

import (
	"slices"
	"strings"
	"testing"

	"nianbao/model"
)

// The one row of （六） stands for its three parts, but not beside one of them: it may be
// another part that has lost its label.
func TestOneRowForThree(t *testing.T) {
	const rows = heading3 + "（六）其他处理||7|0|0|0|0|0|7\n"
	told := func(in, row string) bool {
		return slices.ContainsFunc(Read(document(in), Hint{Year: 2022}).Findings, func(f model.Finding) bool {
			return f.ID == "match.rows.missing" && slices.ContainsFunc(f.Cells, func(k model.Key) bool { return strings.Contains(string(k), row) })
		})
	}
	for in, want := range map[string]bool{
		rows: false,
		rows + "3.其他|1|0|0|0|0|0|1\n（七）总计|8|0|0|0|0|0|8\n": true,
	} {
		missing := told(in, "fee_not_paid_in_time")
		if missing != want {
			t.Errorf("%s: missing %v, want %v", in, missing, want)
		}
	}
	const ( // the form of 2019 with table 3 of 2021
		old    = heading2 + "第二十条第（五）项\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|30|2|512\n第二十条第（六）项\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政处罚|30|2|512\n"
		unpaid = "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0\n"
		three  = old + heading3 + "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1\n（六）其他处理|1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0\n" + unpaid + "3.其他|1|0|0|0|0|0|1\n"
	)
	if told(three, "subtotal") || !told(strings.Replace(three, unpaid, "", 1), "subtotal") {
		t.Error("the row of all is told missing beside its three, or not beside two")
	}
}

// The cells of a column that the head does not have are no rows that were not found.
func TestColumnNotPrinted(t *testing.T) {
	for _, in := range []string{
		heading3 + "|申请人情况||\n|自然人|法人或其他组织|总计\n一、本年新收政府信息公开申请数量|1|9|10\n",
		heading4 + suitsApart + "1|2|3|4|5|6|7|8|9|10|11|13\n",
	} {
		for _, f := range Read(document(in), Hint{Year: 2022}).Findings {
			if f.ID == "match.rows.missing" && slices.ContainsFunc(f.Cells, func(k model.Key) bool {
				return strings.Contains(string(k), "new_received") || strings.HasSuffix(string(k), "upheld") || strings.HasSuffix(string(k), "litigation_direct.total")
			}) {
				t.Errorf("%s: %v told missing", in, f.Cells)
			}
		}
	}
}

// The label of a group over a table of its own is no row without figures.
func TestGroupOverItsTable(t *testing.T) {
	r := Read(document(heading3+"（六）其他处理\n情形|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0\n2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请|0|0|0|0|0|0|0\n3.其他|36|0|0|1|0|2|39\n"), Hint{Year: 2022})
	if got := ids(r); got != "" {
		t.Errorf("findings %q", got)
	}
}

// The name of a table and a remark below it are no rows of figures.
func TestRemarks(t *testing.T) {
	r := Read(document(heading2+"2022年度统计表|\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|7\n说明：共3个科室|\n"), Hint{Year: 2022})
	if got := ids(r); got != "" {
		t.Errorf("findings %q", got)
	}
}

// Blank cells beside words over table 4 are no row of it.
func TestBlankRowOverTable4(t *testing.T) {
	const blanks = "||||||||||||||"
	r := Read(document(heading4+"单位：件"+blanks+"\n行政复议|||||行政诉讼|||||||||\n结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|||||复议后起诉||||\n|||||结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n3|0|0|0|3|0|0|0|0|0|0|0|0|0|0\n"), Hint{Year: 2022})
	if got := ids(r); got != "" {
		t.Errorf("findings %q", got)
	}
}

// A block with one of its rows was found, though another edition has the row too.
func TestBlockOfOneRow(t *testing.T) {
	r := Read(document(heading2+"第二十条第（五）项\n信息内容|上一年项目数量|本年增/减|处理决定数量\n行政许可|30|2|512\n"), Hint{Year: 2020})
	for _, f := range r.Findings {
		if strings.Contains(f.Message, "第（五）项 was not found") {
			t.Error(f.Message)
		}
	}
	if !slices.ContainsFunc(r.Findings, func(f model.Finding) bool { return f.ID == "match.rows.missing" && len(f.Cells) == 3 }) {
		t.Errorf("findings %v", r.Findings)
	}
}

// Words of table 2 in a list of what was published are no rows of it in a report on a year
// before the forms; under a head of the form they are.
func TestBeforeForms(t *testing.T) {
	const list = heading2 + "类别|网站|公报|报刊\n机构职能|12|9|8\n行政许可|5|6|3\n"
	const head = heading2 + "第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|7\n"
	for _, c := range []struct {
		in   string
		year int
		want model.EditionID
		n    int // of figures
	}{{list, 2012, model.Free2008, 0}, {list, 2016, model.Stat2014, 0}, {list, 2020, model.Format2019, 3}, {head, 2012, model.Format2021, 1}, {list, 0, model.Format2019, 3}} {
		r := Read(document(c.in), Hint{Year: c.year})
		n := 0
		for _, cell := range r.Cells {
			if cell.Status == model.Printed {
				n++
			}
		}
		if r.Edition != c.want || n != c.n {
			t.Errorf("%d: %d figures of %s, want %d of %s", c.year, n, r.Edition, c.n, c.want)
		}
	}
}
