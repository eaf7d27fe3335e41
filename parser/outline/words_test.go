package outline

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// Headings in words of their own, and what they could be taken for.
func TestKeyOf(t *testing.T) {
	for _, c := range []struct {
		core string
		num  int
		want string
	}{
		{"工作中存在的不足", 4, Problems},
		{"改进情况", 5, Problems},
		{"改进情况", 2, ""},
		{"其他情况", 6, Other},
		{"说明与附表", 8, Other},
		{"政府信息公开总体工作情况", 1, Overview},
		{"工作开展情况", 1, Overview},
		{"工作开展情况", 2, ""},
		{"其它", 6, ""}, // a row of table 3
		{"信息公开情况", 2, Proactive},
		{"政府信息公开的情况", 2, Proactive},
		{"群众关心的问题", 5, ""},
		{"在不足一年里", 5, ""},
		{"改进作风", 5, ""},
		{"信息公开情况", 3, ""},
		{"申请收费情况", 4, ""},
	} {
		if got := keyOf(c.core, c.num); got != c.want {
			t.Errorf("keyOf(%q, %d) = %q, want %q", c.core, c.num, got, c.want)
		}
	}
}

// Small rules that tell a heading from what looks like one.
func TestHeadingRules(t *testing.T) {
	for s, want := range map[string]string{"主动公开信息情况第二十条第（一）项": "主动公开信息情况", "主动公开情况\u00a0全年": "主动公开情况", "总\u00a0体 情　况。全年": "总\u00a0体 情　况",
		"规章\t1": "", "工作情况\t1": "工作情况", "主动公开，情况。": ""} {
		if got := s[:cutHeading(s)]; got != want {
			t.Errorf("cutHeading(%q) = %q, want %q", s, got, want)
		}
	}
	for s, want := range map[string]bool{"总体情况……1": true, "总体情况...1": true, "总体情况···1": true, "总体情况 1": false, "总体情况……": false, "": false} {
		if isContents(s) != want {
			t.Errorf("isContents(%q) is %v", s, !want)
		}
	}
	for s, want := range map[string]bool{"表二主动公开情况": true, "表1": true, "表彰情况": false, "政府信息公开情况统计表": true} {
		if isCaption(s) != want {
			t.Errorf("isCaption(%q) is %v", s, !want)
		}
	}
	for s, want := range map[string]int{"第二部分 总体情况": 2, "第十三章 总体情况": 13, "第三方部分意见": 0, "第章": 0} {
		if num, _, _, _ := cutNumeral(s); num != want {
			t.Errorf("cutNumeral(%q) = %d, want %d", s, num, want)
		}
	}
	for _, line := range []string{"打印", "关 闭", "分享", "下一篇：无"} {
		if !isFoot(line) {
			t.Errorf("%s is no foot", line)
		}
	}
	for s, want := range map[string]bool{" 10/120\n……3": false, "第 2 页 共 10 页": false, "2024": true, "一 1": true} {
		if saysMore(s) != want {
			t.Errorf("saysMore(%q) is %v", s, !want)
		}
	}
	if core, _ := frontCore(strings.Repeat("㌖", 2*chapterMax)); len(core) < 4*chapterMax {
		t.Errorf("core of %d bytes", len(core))
	}
	box := &doc.Table{Rows: [][]doc.Cell{{{Text: "工作情况"}}}}
	if got := boxed(box); got != "" {
		t.Errorf("boxed is %q", got)
	}
	if box.Rows[0][0].Text = "工作平稳。"; boxed(box) != "工作平稳。" {
		t.Errorf("boxed is %q", boxed(box))
	}
}
