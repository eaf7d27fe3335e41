package numeral

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"nianbao/parser/fold"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		raw   string
		kind  Kind
		value string
		unit  string
	}{
		{"", Blank, "null", ""},
		{"\u00a0 \u3000", Blank, "null", ""},
		{"NaN", Blank, "null", ""},
		{"0", Number, "0", ""},
		{" 11398889", Number, "11398889", ""},
		{"１２", Number, "12", ""},
		{"〇", Number, "0", ""},
		{"O", Number, "0", ""},
		{"1O", Number, "10", ""},
		{"零", Number, "0", ""},
		{"三十二", Number, "32", ""},
		{"一百零五", Number, "105", ""},
		{"一百一十", Number, "110", ""},
		{"一五", Text, "null", ""},
		{"八二一四三", Text, "null", ""},
		{"一百五", Text, "null", ""},
		{"十百", Text, "null", ""},
		{"-", Dash, "null", ""},
		{"——", Dash, "null", ""},
		{"/", Dash, "null", ""},
		{"无", Dash, "null", ""},
		{"N/A", Dash, "null", ""},
		{"-18", Number, "-18", ""},
		{"－8", Number, "-8", ""},
		{"+1036", Number, "1036", ""},
		{"增5", Number, "5", ""},
		{"减3项", Number, "-3", "项"},
		{"减少 8", Number, "-8", ""},
		{"↓2", Number, "-2", ""},
		{"1,234,567", Number, "1234567", ""},
		{"1，234", Number, "1234", ""},
		{"251000元", Number, "251000", "元"},
		{"12.5万元", Number, "12.5", "万元"},
		{"￥12.5万元", Number, "12.5", "万元"},
		{"￥12.5", Several, "null", ""},
		{"18.8710", Number, "18.8710", ""},
		{"0.092", Number, "0.092", ""},
		{"24252.311082", Number, "24252.311082", ""},
		{"22（其中修订 16 件）", Number, "22", ""},
		{"5 件（含自然失效2件）", Number, "5", "件"},
		{"3件", Number, "3", "件"},
		{"3件次", Number, "3", "件次"},
		{"31.6441亿元", Number, "31.6441", "亿元"},
		{"17¹", Number, "17", ""},
		{"17₂", Number, "17", ""},
		{"17①", Number, "17", ""},
		{"17件*", Number, "17", "件"},
		{"17注¹", Number, "17", ""},
		{"17注1", Several, "null", ""},
		{"1\u200b8\u200c4\u00ad3", Number, "1843", ""},
		{"94\u2009404", Number, "94404", ""},
		{"94\u202f40", Several, "null", ""},
		{"共3件", Number, "3", "件"},
		{"共计 12 条", Number, "12", "条"},
		{"共3", Several, "null", ""},
		{"计3件", Several, "null", ""},
		{"修订2件，共74件", Several, "null", ""},
		{"1 2", Several, "null", ""},
		{"007", Several, "null", ""},
		{"00", Several, "null", ""},
		{"1,23", Several, "null", ""},
		{"1.2.3", Several, "null", ""},
		{"约100", Several, "null", ""},
		{"0.34%", Several, "null", ""},
		{"2025年", Several, "null", ""},
		{"1234567890123456789", Several, "null", ""},
		{"一", Text, "null", ""},
		{"本年新收", Text, "null", ""},
		{"***", Text, "null", ""},
	} {
		f := Parse(c.raw)
		got := []any{f.Kind, f.Value.String(), f.Unit}
		if diff := cmp.Diff([]any{c.kind, c.value, c.unit}, got); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", c.raw, diff)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"0", "１,２３４", "减3项", "22（其中修订16件）", "O", "三十", "-", "１．５", "849443件61861", "7（其中修订1件）0无"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip()
		}
		g := Parse(s)
		if (g.Kind == Number) != g.Value.Valid() {
			t.Errorf("Parse(%q): kind %d, value %v", s, g.Kind, g.Value)
		}
		if run := Run(s); run != nil && strings.Join(run, "") != s {
			t.Errorf("Run(%q) = %q: something is lost", s, run)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		Parse("1234")
		Parse("")
		Parse("本年新收政府信息公开申请数量")
	}
}

func TestRun(t *testing.T) {
	for in, want := range map[string][]string{
		"849443件61861": {"849443件", "61861"},
		"０件00件":        {"０件", "00件"},
		"7（其中修订1件）0":   {"7（其中修订1件）", "0"},
		"37无无":         {"37", "无", "无"},
		"-240件+3":      {"-240件", "+3"},
		"12":           {"12"},
		"3件，答复2件":      nil, // the comma is of the figures, the words are not
		"修订2件":         nil,
		"2件（另有3":       nil,
		"件":            nil,
	} {
		if got := Run(in); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// What begins with a character that no figure begins with is none, whatever follows.
func TestBeginsNone(t *testing.T) {
	for r := rune(0x4e00); r <= 0x9fff; r++ {
		for _, rest := range []string{"", "5", "百", "五件", "万元", "萬元"} {
			s := string(r) + rest
			var f Figure
			if folded := fold.Fold(s); BeginsNone(s) && (isDash(folded) || f.number(folded) || Run(s) != nil) {
				t.Errorf("%q is a figure", s)
			}
		}
	}
}
