package grid

import (
	"strings"
	"testing"

	"nianbao/model/edition"
	"nianbao/parser/pdf/page"
)

// TestLabelsOfEditions holds the list of this package, which must not know the editions, to what
// the editions say.
func TestLabelsOfEditions(t *testing.T) {
	check := func(where, number string, l edition.Label) {
		if number != "" && !strings.HasSuffix(number, "）") {
			number += "、"
		}
		for _, s := range append([]string{l.Zh}, l.Also...) {
			if s != "" && !isLabel(number+s) {
				t.Errorf("%s: %q is not in labels.go", where, s)
			}
		}
	}
	for _, e := range edition.All {
		for i := range e.Tables {
			tab := &e.Tables[i]
			where := string(e.ID) + " " + tab.ID
			check(where, "", tab.Banner)
			for _, g := range tab.Groups {
				check(where, g.Number, g.Label)
			}
			for _, r := range tab.Rows {
				check(where, r.Number, r.Label)
			}
			for _, c := range tab.Cols {
				check(where, "", c.Label)
			}
		}
	}
}

// TestFullWidthNumerals has labels with the digits of a Chinese typewriter, in brackets and
// in circles.
func TestFullWidthNumerals(t *testing.T) {
	for _, s := range []string{"１．属于国家秘密", "８、属于行政查询事项", "（1）属于国家秘密", "(８)属于行政查询事项", "①属于国家秘密", "⑧属于行政查询事项"} {
		if !isLabel(s) || !InLabel(s) {
			t.Errorf("%s is no label", s)
		}
	}
}

// TestUnmarked: the mark of a note stands behind a label.
func TestUnmarked(t *testing.T) {
	for s, want := range map[string]bool{
		"3、其他*": true, "3、其他①": true, "3、其他[1]": true, "3、其他（注）": true, "行政处罚[12]": true, "案卷②": false, "3、其他[甲]": false, "*": false, "①": false, "（注）": false,
	} {
		if isLabel(s) != want {
			t.Errorf("isLabel(%s) = %v", s, !want)
		}
	}
	if !InLabel("案卷②") {
		t.Error("the mark of the end of a label")
	}
}

// TestHasLabels: the first line of the note over the labels is no running head.
func TestHasLabels(t *testing.T) {
	for s, want := range map[string]bool{"（本列数据的勾稽关系为：第": true, "法人或其他组织": true, "政府信息公开": false, "政府信息公开工作年度报告": false} {
		if got := HasLabels(Line{Line: page.Lines(sketch("t 10 100 " + s).Chars)[0]}); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}

// TestSpansColumns has the heads of table 4 in other words.
func TestSpansColumns(t *testing.T) {
	for s, want := range map[string]bool{"申请人情况": true, "行政诉讼情况": true, "未经复议直接起诉情况": true, "复议后起诉": true, "结果维持": false, "申请人": false} {
		if got := spansColumns(s); got != want {
			t.Errorf("%s: %v", s, got)
		}
	}
}
