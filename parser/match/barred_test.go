package match

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// A table of bars set as the paragraphs of a page.
func TestTableOfBarsInParagraphs(t *testing.T) {
	tests := []struct{ name, in, part, want string }{
		{"framed", heading2 + "| 第二十条第（一）项 |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 |  | 4 |\n", "rules", "issued=0 repealed=blank in_force=4"},
		{"drawn", heading2 + "│第二十条第（五）项│\n├──┤\n│信息内容│本年处理决定数量│\n├──┤\n│行政许可│40│\n", "permits", "decisions=40"},
		{"one bar", heading2 + "第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 40\n", "permits", "decisions=40"},
		{"table 3", heading3 + "| 一、本年新收政府信息公开申请数量 | 3 | | | | | | 3 |\n", "new_received", "natural_person=3 commercial_enterprise=blank research_institution=blank public_interest_organization=blank legal_service_institution=blank other_organization=blank total=3"},
		{"a menu", heading2 + "首页 | 政务公开 | 年报\n第二十条第（五）项\n行政许可\n2\n", "permits", "decisions=2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := &doc.Document{Media: "text/html", Text: tt.in}
			at := 0
			for l := range strings.SplitSeq(tt.in, "\n") {
				d.Blocks = append(d.Blocks, doc.Block{Span: doc.Span{Start: at, End: at + len(l)}, Text: l})
				at += len(l) + 1
			}
			r := Read(d, Hint{})
			if got := show(r, tt.part); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}
