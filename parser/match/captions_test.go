package match

import (
	"strings"
	"testing"
)

// Tables of several years, each under a line with its year: those of the report's year
// are the report's, the figures of the others are extra. A year over the only table
// hides nothing.
func TestTablesOfSeveralYears(t *testing.T) {
	const (
		fees  = "第二十条第（八）项\n信息内容|本年收费金额（单位：万元）\n行政事业性收费|"
		suits = "行政复议|||||行政诉讼\n未经复议直接起诉|||||复议后起诉\n" + "结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计\n"
		none  = "|0|0|0|0|0|0|0|0|0|0\n"
	)
	tests := []struct{ name, in, part, want, findings string }{
		{"own first", heading2 + "2022年：\n" + fees + "1.5\n2021年（对照）：\n" + fees + "7\n", "fees", "amount=1.5", "form.tables.years"},
		{"own last", heading2 + "（1）2021年度数据\n" + fees + "7\n（2）2022年度数据\n" + fees + "1.5\n", "fees", "amount=1.5", "form.tables.years"},
		{"a head without names of rows", heading4 + "2022年\n" + suits + "1|0|0|0|1" + none + "2021年\n" + suits + "2|0|0|0|2" + none, "administrative_reconsideration", "upheld=1 corrected=0 other_result=0 pending=0 total=1", "form.tables.years"},
		{"a report of another year after it", "某局2022年政府信息公开年度报告\n" + heading2 + fees + "1.5\n某局2021年政府信息公开年度报告\n" + heading2 + fees + "7\n", "fees", "amount=1.5", "form.tables.years"},
		{"the only table under a misprint", heading2 + "2021年\n" + fees + "7\n", "fees", "amount=7", ""},
		{"another table under a misprint", heading2 + "2022年\n" + fees + "7\n2021年\n第二十条第（五）项\n信息内容|本年处理决定数量\n行政许可|2\n", "permits", "decisions=2", ""},
		{"one year twice", heading2 + "2022年：\n" + fees + "1.5\n2022年：\n" + fees + "7\n", "fees", "amount=ambiguous[1.5 7]", "match.cell.conflict"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := document(tt.in)
			r := Read(d, Hint{Year: 2022})
			if got := show(r, tt.part); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			if got := ids(r); !strings.Contains(got, tt.findings) || tt.findings == "" && got != "" {
				t.Errorf("findings %q, want %q", got, tt.findings)
			}
			conserve(t, d, r)
		})
	}
}

func TestCaptionYear(t *testing.T) {
	for s, want := range map[string]int{
		"2021年（对照）：": 2021, "（2）2022年度数据": 2022, "附：2021年情况": 2021, "某县2022年政府信息公开工作年度报告": 2022, "三、2021年收到申请情况": 2021,
		"截至2021年12月31日": 0, "2021年1月": 0, "2021年，我局公开信息12条。": 0, "12021年": 0, "本年": 0, "": 0, "2020年至2021年": 0,
	} {
		if got := captionYear(s); got != want {
			t.Errorf("captionYear(%q) = %d, want %d", s, got, want)
		}
	}
}
