package match

import (
	"strings"
	"testing"
)

// Damages of tables that leave rows as wide as those of the form.
func TestDamagesInPlace(t *testing.T) {
	const (
		fresh, old = "一、本年新收政府信息公开申请数量|", "二、上年结转政府信息公开申请数量|"
		granted    = "（一）予以公开|"
		total      = "（七）总计|"
		carried    = "四、结转下年度继续办理|"
		six        = "1|2|3|4|5|6"
		seven      = six + "|21\n"
		five       = "结果维持|结果纠正|其他结果|尚未审结|总计"
		full       = fresh + seven + old + seven + granted + seven + total + seven
	)
	lines := func(s string) string { return strings.ReplaceAll(s, "|", " ") }
	readAll(t, Hint{Year: 2022}, []reading{
		{"a row moved to the right, its last figure lost", heading3 + full + carried + "|" + six + "\n", "carried_out.total", "total=6", "match.row.total_blank"},
		{"a row with blank cells elsewhere", heading3 + full + carried + "||2||4||6\n", "carried_out.total", "total=6", ""},
		{"table 4 moved to the right", heading4 + "|1|2|3|4|1|1|2|3|4|1|1|2|3|4\n", "direct.total", "total=4", "match.row.total_blank"},
		{"two figures lost, and the row filled up", heading3 + full + carried + "0|0|0|0|0||\n", "carried_out.other", "other_organization=blank", "match.row.total_blank"},
		{"and in table 4", heading4 + "1|2|3|4|1|1|2|3|4|1|1|2|||\n", "direct.total", "total=1", "match.row.total_blank"},
		{"two rows run together", heading3 + full + "3.要求提供公开出版物||||||4.无正当理由大量反复申请|5\n", "public_publication.total", "total=ambiguous[5]", "match.row.ambiguous"},
		{"a group of table 4 left blank", heading4 + "1|2|3|4|1|1|2|3|4|1|||||\n", "direct.total", "total=1", ""},
		{"eight figures beside a column of remarks", heading3 + "|申请人情况|备注\n" + strings.ReplaceAll(full, "\n", "|\n") + carried + "1|2|3|4|5|6|2|1|\n", "carried_out.total", "total=ambiguous[2 1]", "form.row.figures match.row.ambiguous"},
		{"the last column blank in every row", heading3 + fresh + six + "|\n" + old + six + "|\n" + granted + six + "|\n" + total + six + "|\n", "granted.total", "total=blank", "match.column.blank"},
		{"a column lost beside one of figures", heading3 + "|申请人情况|上年数\n" + fresh + seven + old + seven + granted + seven, "granted.total", "total=ambiguous[21]", "match.row.ambiguous"},
		{"a column of remarks left out", heading3 + "|申请人情况|备注\n" + fresh + seven + old + seven + granted + seven, "granted.total", "total=21", ""},
		{"the total first, in words on lines", heading3 + "总计 自然人 法人或其他组织\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n" + lines(fresh+seven), "new_received.total", "total=21", "match.columns.order"},
		{"the total first, a cell a line", heading3 + "总计\n自然人\n法人或其他组织\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n" + strings.ReplaceAll(fresh+seven, "|", "\n"), "new_received.total", "total=21", "match.columns.order"},
		{"words in place of a figure", heading2 + "第二十条第（六）项\n信息内容|本年处理决定数量\n行政处罚|7\n行政强制|八二一四三\n", "compulsion", "decisions=unreadable", "match.cell.unreadable"},
		{"table 4 in the chapter of table 3, its groups in another order", heading3 + full + "·\n行政诉讼||||||||||行政复议||||\n未经复议直接起诉|||||复议后起诉|||||" + five + "\n" + five + "|" + five + "|||||\n1|2|3|4|10|0|0|0|0|0|5|0|0|0|5\n", "administrative_reconsideration.total", "total=5", "form.columns.order"},
	})
	swapped := strings.ReplaceAll(five, "结果纠正|其他结果", "其他结果|结果纠正")
	whole := "|申请人情况\n自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计\n" + fresh + seven + "（六）其他处理|3.其他|" + seven + total + seven
	over := heading3 + whole + "2021年（对照）：\n" + whole + heading4 + "行政复议|||||行政诉讼|||||||||\n|||||未经复议直接起诉|||||复议后起诉||||\n" + swapped + "|" + swapped + "|" + swapped + "\n0|0|0|5|5|0|9|4|0|13|1|0|0|0|1\n"
	if r := Read(document(over), Hint{Year: 2022}); show(r, "direct") != "upheld=0 corrected=4 other_result=9 pending=0 total=13" {
		t.Errorf("a head below a table of the year before: %s", show(r, "direct"))
	}
	before := heading3 + "2021年（对照）：\n" + lines(full) + "2022年：\n" + lines(fresh+seven+old+seven+total+seven)
	if r := Read(document(before), Hint{Year: 2022}); show(r, "granted") != "" || !strings.Contains(ids(r), "form.tables.years") {
		t.Errorf("a row of the year before alone is read: %s %s", show(r, "granted"), ids(r))
	}
}

// A figure whose characters are in doubt is not printed but ambiguous.
func TestUnclearFigures(t *testing.T) {
	d := document(heading3 + "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1\n（一）予以公开|1|0|0|0|0|0|1\n（七）总计|1|0|0|0|0|0|1\n")
	c := &d.Blocks[1].Table.Rows[0][7]
	c.Doubt, c.Unclear = "a stamp lies over it", true
	want := "natural_person=1 commercial_enterprise=0 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=ambiguous[1]"
	if got := show(Read(d, Hint{}), "new_received"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// Where rows are taken from the places of the text, a figure of no row beside another may be
// the rest of it; not so a whole row, or one between borders.
func TestBrokenFigures(t *testing.T) {
	const rest = " commercial_enterprise=0 research_institution=0 public_interest_organization=0 legal_service_institution=0 other_organization=0 total=1042"
	const blanks = " commercial_enterprise=blank research_institution=blank public_interest_organization=blank legal_service_institution=blank other_organization=blank "
	for _, tt := range []struct{ beside, doubt, want string }{
		{"（一）予以公开|104|0|0|0|0|0|1042\n|2||||||\n", "no borders", "natural_person=ambiguous[104]" + rest},
		{"|104||||||\n（一）予以公开|2|0|0|0|0|0|1042\n", "no borders", "natural_person=ambiguous[2]" + rest},
		{"（一）予以公开|104|0|0|0|0|0|1042\n|2||||||\n", "", "natural_person=104" + rest},
		{"（一）予以公开|104|0|0|0|0|0|1042\n别的|2|0|0|0|0|0|2\n", "no borders", "natural_person=104" + rest},
		{"（一）予以公开|104||||||104\n|2|0|0|0|0|0|2\n", "no borders", "natural_person=ambiguous[104]" + blanks + "total=ambiguous[104]"},
		{"（一）予以公开|1042||||||1042\n||3|5||||\n", "no borders", "natural_person=ambiguous[1042]" + blanks + "total=ambiguous[1042]"},
		{"|104||||||104\n（一）予以公开|2|0|0|0|0|0|2\n", "no borders", "natural_person=ambiguous[2]" + strings.Replace(rest, "1042", "ambiguous[2]", 1)},
		{"|104||||||104\n（一）予以公开|2|0|0|0|0|0|2\n", "", "natural_person=2" + strings.Replace(rest, "1042", "2", 1)},
	} {
		d := document(heading3 + "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1\n" + tt.beside + "（二）部分公开|0|0|0|0|0|0|0\n（七）总计|1|0|0|0|0|0|1\n")
		d.Blocks[1].Table.Doubt = tt.doubt
		if got := show(Read(d, Hint{}), "results.granted"); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.beside, got, tt.want)
		}
	}
}

// The lines of table 4 without the name of a group.
func TestNamelessGroups(t *testing.T) {
	const first, second, third = "33|0|30|27|90\n", "0|19|3|9|31\n", "0|0|0|6|6\n"
	for _, tt := range []struct{ name, in, doubt, want string }{
		{"heads of blank cells", "||||\n" + first + "·\n||||\n" + second + "·\n" + third, "", "upheld=0 corrected=19 other_result=3 pending=9 total=31"},
		{"one line too many", first + second + third + second, "", "upheld=ambiguous[0] corrected=ambiguous[19] other_result=ambiguous[3] pending=ambiguous[9] total=ambiguous[31]"},
		{"one too few", first + second, "", "upheld=0 corrected=19 other_result=3 pending=9 total=31"},
		{"one too few, and no borders", first + second, "no borders", "upheld=ambiguous[0] corrected=ambiguous[19] other_result=ambiguous[3] pending=ambiguous[9] total=ambiguous[31]"},
	} {
		d := document(heading4 + tt.in)
		for i := range d.Blocks {
			if d.Blocks[i].Table != nil {
				d.Blocks[i].Table.Doubt = tt.doubt
			}
		}
		if got := show(Read(d, Hint{}), "direct"); got != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
