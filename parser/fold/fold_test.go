package fold

import (
	"math/rand/v2"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{"行政许可", "行政许可"},
		{"总 体\u00a0情\u3000况\n", "总体情况"},
		{"本年增／减", "本年增/减"},
		{"１２．５", "12.5"},
		{"第二十条第（一）项", "第二十条第(一)项"},
		{"第二十條第(一)項(xiàng)", "第二十条第(一)项"},
		{"信息內(nèi)容", "信息内容"},
		{"本年制發(fā)件數(shù)", "本年制发件数"},
		{"共和(he)(he)國(guo)政(zheng)(zheng)府(fu)(fu)", "共和国政府"},
		{"復（ fù ）議", "复议"},
		{"选项(a)", "选项(a)"},
		{"金額(e)(e)", "金额"},
		{"1(he)", "1(he)"},
		{"(he)", "(he)"},
		{"危及“三安全一稳定”", "危及三安全一稳定"},
		{"危及「三安全一穩定」", "危及三安全一稳定"},
		{"行政規範性檔案", "行政规范性文件"},
		{"行政規范性文件", "行政规范性文件"},
		{"档案局", "档案局"},
		{"資訊公開", "信息公开"},
		{"政府資訊公開行政複議", "政府信息公开行政复议"},
		{"主動公開檔案數", "主动公开文件数"},
		{"主動公開資訊數", "主动公开信息数"},
		{"檔案局負責檔案管理", "档案局负责档案管理"},
		{"本列資料的勾稽關係", "本列数据的勾稽关系"},
		{"網上諮詢數", "网上咨询数"},
		{"繳納、鏈接、張貼、圍繞、講解、低窪、新聞", "缴纳、链接、张贴、围绕、讲解、低洼、新闻"},
		{"潁州區隊伍建設進展較慢，贈閱傳單", "颍州区队伍建设进展较慢,赠阅传单"},
		{"全麵製定裏程", "全面制定里程"},
		{"⼈⺠政府", "人民政府"},
		{"㈠予以公开", "(一)予以公开"},
		{"⒈属于国家秘密", "1.属于国家秘密"},
		{"① 属于", "①属于"},
		{"——", "--"},
		{"行政\u200b许可\ufeff", "行政许可"},
		{"《条例》、第。", "《条例》、第。"},
		{`1\.属于国家秘密\(件\) \`, "1.属于国家秘密(件)"},
		{"a\xffb", "a\ufffdb"},
	} {
		if got := Fold(c.in); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := string(AppendFold([]byte("x("), c.in)); got != "x("+c.want {
			t.Errorf("AppendFold(%q) = %q, want %q", c.in, got, "x("+c.want)
		}
	}
}

func TestCore(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"本年增/减", "本年增减"},
		{"(本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)", "本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和"},
		{"四、政府信息公开行政复议、行政诉讼情况", "四政府信息公开行政复议行政诉讼情况"},
		{"項(xiàng)目", "项目"},
		{"行政许可", "行政许可"},
		{"+5", "5"},
		{"、", ""},
	} {
		if got := Core(c.in); got != c.want {
			t.Errorf("Core(%q) = %q, want %q", c.in, got, c.want)
		}
		if got := string(AppendCore([]byte("国("), c.in)); got != "国("+c.want {
			t.Errorf("AppendCore(%q) = %q, want %q", c.in, got, "国("+c.want)
		}
	}
}

func TestUnchangedDoesNotAllocate(t *testing.T) {
	for _, s := range []string{"行政许可", "1.属于国家秘密", "7730.28", "一、本年新收政府信息公开申请数量", "(一)予以公开"} {
		if n := testing.AllocsPerRun(10, func() { Fold(s) }); n != 0 {
			t.Errorf("Fold(%q) allocates %v times, want 0", s, n)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Core("行政许可") }); n != 0 {
		t.Errorf("Core allocates %v times, want 0", n)
	}
}

func TestPairsAreWellFormed(t *testing.T) {
	runes := []rune(strings.ReplaceAll(pairs, "\n", ""))
	if len(runes)%2 != 0 {
		t.Fatalf("pairs has %d characters, want an even number", len(runes))
	}
	seen := map[rune]bool{}
	for i := 0; i < len(runes); i += 2 {
		from, to := runes[i], runes[i+1]
		if from == to || seen[from] {
			t.Errorf("pair %c%c is idle or repeated", from, to)
		}
		seen[from] = true
		if isTraditional(to) {
			t.Errorf("pair %c%c leads to a traditional character", from, to)
		}
	}
}

func TestCutNumeral(t *testing.T) {
	for _, c := range []struct {
		in    string
		num   int
		style Style
		rest  string
	}{
		{"一、总体情况", 1, Chapter, "总体情况"},
		{"一、 概 述", 1, Chapter, "概 述"},
		{"三 、本 年 度", 3, Chapter, "本 年 度"},
		{"六．其他", 6, Chapter, "其他"},
		{"一 总体情况", 1, Chapter | Lost, "总体情况"},
		{"—、总体情况", 1, Chapter, "总体情况"},
		{"、主动公开政府信息情况", 0, Chapter | Lost, "主动公开政府信息情况"},
		{"十二、其他", 12, Chapter, "其他"},
		{"二十一、其他", 21, Chapter, "其他"},
		{"（一）予以公开", 1, Parens, "予以公开"},
		{"（三） 不予公开", 3, Parens, "不予公开"},
		{"( 二 )部分公开", 2, Parens, "部分公开"},
		{"（一）、主动公开", 1, Parens, "主动公开"},
		{"一）主动公开", 1, Parens | Lost, "主动公开"},
		{"（一 主动公开", 1, Parens | Lost, "主动公开"},
		{"㈣无法提供", 4, Parens, "无法提供"},
		{"1.属于国家秘密", 1, Digit, "属于国家秘密"},
		{"２．其他", 2, Digit, "其他"},
		{"1、主动公开", 1, Digit, "主动公开"},
		{"10.其他", 10, Digit, "其他"},
		{"⒈属于", 1, Digit, "属于"},
		{"(1)属于", 1, DigitParens, "属于"},
		{"1)属于", 1, DigitParens | Lost, "属于"},
		{"① 属于", 1, Circled, "属于"},
	} {
		num, style, rest, ok := CutNumeral(c.in)
		if !ok || num != c.num || style != c.style || rest != c.rest {
			t.Errorf("CutNumeral(%q) = %d, %d, %q, %v, want %d, %d, %q", c.in, num, style, rest, ok, c.num, c.style, c.rest)
		}
	}
	for _, in := range []string{"", "总体情况", "一是加强", "2021年", "1.5万", "（2021）", "12345", "一", "1", "（一", "三公经费", "1,000", "\xff", "（\xff", "41.其他"} {
		if num, style, rest, ok := CutNumeral(in); ok || rest == "" && in != "" && num != 0 {
			t.Errorf("CutNumeral(%q) = %d, %d, %q, want none", in, num, style, rest)
		}
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"第二十條第(一)項(xiàng)", "政(zheng)(zheng)府", "和(he", "资讯檔案", "⼈⺠㈠⒈", "a\xff(b)", "一、 概述"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		start := time.Now()
		folded, core := Fold(s), Core(s)
		if !utf8.ValidString(folded) {
			t.Errorf("Fold(%q) = %q is no UTF-8", s, folded)
		}
		if again := Fold(folded); again != folded {
			t.Errorf("Fold(%q) = %q, again %q", s, folded, again)
		}
		if again := Core(core); again != core {
			t.Errorf("Core(%q) = %q, again %q", s, core, again)
		}
		if again := Core(folded); again != core {
			t.Errorf("Core(Fold(%q)) = %q, want %q", s, again, core)
		}
		if _, _, rest, _ := CutNumeral(s); !strings.HasSuffix(s, rest) {
			t.Errorf("CutNumeral(%q) leaves %q", s, rest)
		}
		if took := time.Since(start); took > 10*time.Second+time.Duration(len(s))*10*time.Microsecond {
			t.Errorf("folding %d bytes took %v", len(s), took)
		}
	})
}

func BenchmarkFold(b *testing.B) {
	for _, s := range []string{"0", "行政规范性文件", "（一）予以公开", "2.其他法律行政法规禁止公开", "第二十條第(一)項(xiàng)"} {
		b.Run(s, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Fold(s)
			}
		})
	}
}

func BenchmarkCore(b *testing.B) {
	const s = "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		Core(s)
	}
}

func BenchmarkCutNumeral(b *testing.B) {
	for b.Loop() {
		CutNumeral("（一）予以公开")
	}
}

// Core takes a shorter way through plain text, to the same end.
func TestCorePlain(t *testing.T) {
	parts := []string{"项", "項", "目", "(", ")", "（", "）", "xiàng", "e", "1", "A", " ", "\u00a0", "，", "。", "①", "－", "⼀", "資訊", "\"", "\\", "、", "：", "《", "”", "—",
		"\xff", "\xe4", "9", "\xe4\xb8", "〇", "é", "٣", "１", "府(fu)(fu)", "額(e)"}
	for seed := range uint64(20000) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := ""
		for range 1 + r.IntN(9) {
			s += parts[r.IntN(len(parts))]
		}
		if got, want := Core(s), string(keepWords(appendFold(nil, 0, s), 0)); got != want {
			t.Fatalf("Core(%q) = %q, want %q", s, got, want)
		}
	}
}

// What is passed over by its bytes is a Han character.
func TestSameHan(t *testing.T) {
	for i := range 6 << 16 {
		s := string([]byte{0xe4 + byte(i>>16), byte(i >> 8), byte(i)})
		r, n := utf8.DecodeRuneInString(s)
		if want := n == 3 && r >= hanFirst && !isTraditional(r); sameHan(s, 0) == 3 != want {
			t.Fatalf("%q is passed over: %v", s, !want)
		}
	}
}
