package fold

import (
	"strings"
	"testing"
)

func TestHas(t *testing.T) {
	long := strings.Repeat("政府信息公开工作年度报告", 6)
	for _, c := range []struct {
		text string
		word string
	}{
		{"", "报告"}, {"报", "报告"}, {"报告", "报告"}, {"年度报告", "报告"}, {"a,b", ","},
		{long, "报告政"}, {long, "告"}, {long, "公告"}, {long + "公告", "公告"}, {"公告" + long, "公告"}, {long + "公", "公告"},
		{long + "http", "http"}, {long + "http", "，"}, {"\x8a" + long, "报"}, {long[1:], "政府信"}, {long, ""},
	} {
		if got, want := Has(c.text, c.word), strings.Contains(c.text, c.word); got != want {
			t.Errorf("Has(%q, %q) = %v", c.text, c.word, got)
		}
	}
	if Has(long) || !Has(long, "公告", "年度") {
		t.Error("one of several words is enough, none is not")
	}
}

func FuzzHas(f *testing.F) {
	f.Add(strings.Repeat("规范性文件", 20), "文件规")
	f.Fuzz(func(t *testing.T, text, word string) {
		if got, want := Has(text, word), strings.Contains(text, word); got != want {
			t.Errorf("Has(%q, %q) = %v", text, word, got)
		}
	})
}
