package charset

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"nianbao/parser/doc"
)

const (
	prose = "本机关2022年主动公开政府信息128条，其中通过网站公开97条。全年收到申请36件，比上年增加4件，均在期限内答复。" +
		"一、总体情况。二、主动公开政府信息情况。三、收到和处理政府信息公开申请情况。没有发生行政复议和行政诉讼。"
	row         = "规章\t0\t0\t3\n行政许可\t52\n"
	traditional = "本機關2022年主動公開政府資訊128條，其中通過網站公開97條。全年收到申請36件，比上年增加4件，均在期限內答復。" +
		"沒有發生行政復議和行政訴訟，下一年將繼續加強工作，改進服務，提高品質。"
	cyrillic       = "Годовой отчёт об открытости информации. В этом году поступило 12 заявлений о предоставлении информации."
	traditionalRow = "總計\t12\t規範性文件\t5\n"
)

func encode(t testing.TB, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	gb, big5 := simplifiedchinese.GB18030, traditionalchinese.Big5
	little := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	big := unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	head := "<html><head><script>" + strings.Repeat("var x = 1; ", 2000) + "</script>"
	utf8Cut := []byte(prose)[:len(prose)-1]
	broken := []byte(strings.Repeat(prose, 3))
	broken[100], broken[400] = 0xff, 0xc0
	gbCut := encode(t, gb, prose+"完")
	gbCut = gbCut[:len(gbCut)-1]
	for _, c := range []struct {
		name     string
		in       []byte
		declared string
		want     string
		enc      doc.Encoding
		notes    string
	}{
		{"empty", nil, "", "", doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
		{"ascii", []byte("a\t1\r\n"), "gb2312", "a\t1\r\n", doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
		{"utf-8", []byte(prose), "UTF-8", prose, doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
		{"utf-8 that says gb2312", []byte(prose), "gb2312", prose, doc.Encoding{Name: "utf-8", From: "utf8"}, "read.encoding.contradiction"},
		{"utf-8 that says what nobody knows", []byte(prose), "none", prose, doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
		{"utf-8 with a long head", []byte(head + prose), "", head + prose, doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
		{"utf-8 mark", []byte("\ufeff" + prose), "", prose, doc.Encoding{Name: "utf-8", From: "bom"}, ""},
		{"utf-8 cut", utf8Cut, "", strings.ToValidUTF8(string(utf8Cut), "\uFFFD"), doc.Encoding{Name: "utf-8", From: "utf8"}, "read.encoding.replaced"},
		{"utf-8 broken", broken, "gbk", strings.ToValidUTF8(string(broken), "\uFFFD"), doc.Encoding{Name: "utf-8", From: "utf8"}, "read.encoding.contradiction read.encoding.replaced"},
		{"gbk", encode(t, gb, prose), "", prose, doc.Encoding{Name: "gb18030", From: "gb18030"}, ""},
		{"gbk declared", encode(t, gb, prose), "GBK", prose, doc.Encoding{Name: "gb18030", From: "declared"}, ""},
		{"gbk row", encode(t, gb, row), "", row, doc.Encoding{Name: "gb18030", From: "gb18030"}, ""},
		{"gbk one word", encode(t, gb, "规章"), "", "规章", doc.Encoding{Name: "gb18030", From: "gb18030"}, ""},
		{"gbk with a long head", encode(t, gb, head+prose), "", head + prose, doc.Encoding{Name: "gb18030", From: "gb18030"}, ""},
		{"gbk that says utf-8", encode(t, gb, prose), "utf-8", prose, doc.Encoding{Name: "gb18030", From: "gb18030"}, "read.encoding.contradiction"},
		{"gbk that says latin-1", encode(t, gb, prose), "iso-8859-1", prose, doc.Encoding{Name: "gb18030", From: "gb18030"}, "read.encoding.contradiction"},
		{"gbk cut", gbCut, "gb2312", prose + "\uFFFD", doc.Encoding{Name: "gb18030", From: "declared"}, "read.encoding.replaced"},
		{"four bytes", encode(t, gb, "㐀"+prose), "gb2312", "㐀" + prose, doc.Encoding{Name: "gb18030", From: "declared"}, ""},
		{"big5", encode(t, big5, traditional), "", traditional, doc.Encoding{Name: "big5", From: "detected"}, ""},
		{"big5 declared", encode(t, big5, traditional), "big5", traditional, doc.Encoding{Name: "big5", From: "declared"}, ""},
		{"big5 row", encode(t, big5, traditionalRow), "", traditionalRow, doc.Encoding{Name: "big5", From: "detected"}, ""},
		{"big5 that says gbk", encode(t, big5, traditional), "gbk", traditional, doc.Encoding{Name: "big5", From: "detected"}, "read.encoding.contradiction"},
		{"gbk that says big5", encode(t, gb, prose), "big5", prose, doc.Encoding{Name: "gb18030", From: "gb18030"}, "read.encoding.contradiction"},
		{"traditional in gbk", encode(t, gb, traditional), "", traditional, doc.Encoding{Name: "gb18030", From: "gb18030"}, ""},
		{"utf-16le", encode(t, little, prose), "", prose, doc.Encoding{Name: "utf-16le", From: "bom"}, ""},
		{"utf-16be", encode(t, big, prose), "", prose, doc.Encoding{Name: "utf-16be", From: "bom"}, ""},
		{"utf-16le without mark", encode(t, little, prose)[2:], "", prose, doc.Encoding{Name: "utf-16le", From: "detected"}, ""},
		{"utf-16be without mark", encode(t, big, prose)[2:], "", prose, doc.Encoding{Name: "utf-16be", From: "detected"}, ""},
		{"hz", encode(t, simplifiedchinese.HZGB2312, "规章"), "hz-gb-2312", "规章", doc.Encoding{Name: "hz-gb-2312", From: "declared"}, ""},
		{"stray control", []byte(prose + "\x08"), "", prose + "\x08", doc.Encoding{Name: "utf-8", From: "utf8"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, enc, notes, err := Decode(c.in, c.declared)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			var ids []string
			for _, n := range notes {
				ids = append(ids, n.ID)
				if n.Span.End > len(got) || n.Span.Start > n.Span.End {
					t.Errorf("note at %v of %d bytes", n.Span, len(got))
				}
			}
			if diff := cmp.Diff(c.enc, enc); diff != "" || strings.Join(ids, " ") != c.notes {
				t.Errorf("got %v with %v, want %v with %v", enc, ids, c.enc, c.notes)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	noise := make([]byte, 4000)
	for i := range noise {
		noise[i] = byte(i*i*7+i>>3)%0x5f + 0xa0
	}
	for name, c := range map[string]struct {
		in   []byte
		want error
	}{
		"nul":      {[]byte("甲\x00乙\x00\x00丙"), ErrBinary},
		"png":      {[]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), ErrBinary},
		"controls": {[]byte("\x01\x02\x03甲"), ErrBinary},
		"noise":    {noise, ErrEncoding},
		"cyrillic": {encode(t, charmap.Windows1251, cyrillic), ErrEncoding},
	} {
		if _, enc, _, err := Decode(c.in, ""); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v, %v, want %v", name, enc, err, c.want)
		}
	}
}

// TestEveryCut decodes captures cut off at any byte.
func TestEveryCut(t *testing.T) {
	for name, b := range map[string][]byte{
		"utf-8": []byte(prose), "gb18030": encode(t, simplifiedchinese.GB18030, prose),
		"big5": encode(t, traditionalchinese.Big5, traditional),
	} {
		for n := 24; n < len(b); n++ {
			text, enc, _, err := Decode(b[:n], "")
			if err != nil || enc.Name != name || !utf8.ValidString(text) {
				t.Errorf("%s cut to %d bytes: %v, %v", name, n, enc, err)
			}
		}
	}
}

func TestMojibake(t *testing.T) {
	misread := func(s string, e encoding.Encoding) string {
		b, err := e.NewDecoder().Bytes([]byte(s))
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	latin := func(b []byte) string {
		r := make([]rune, len(b))
		for i, c := range b {
			r[i] = rune(c)
		}
		return string(r)
	}
	gb := encode(t, simplifiedchinese.GB18030, prose)
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"prose":            {prose, false},
		"traditional":      {traditional, false},
		"row":              {row, false},
		"empty":            {"", false},
		"digits":           {"1 2 3", false},
		"names":            {"戴骏 滕琰 邰霖 龚璇 谌煜 阮岚 钮珂 翟昊", false},
		"questions":        {"有几个问题？？？怎么办？", false},
		"address":          {"<a href='?a=1'>???</a>" + prose, false},
		"section heading":  {"涓€銆佹€讳綋鎯呭喌", true},
		"utf-8 as gbk":     {misread(prose, simplifiedchinese.GBK), true},
		"utf-8 as gb18030": {misread(prose, simplifiedchinese.GB18030), true},
		"utf-8 as latin-1": {latin([]byte(prose)), true},
		"gbk as latin-1":   {latin(gb), true},
		"gbk as utf-8":     {strings.ToValidUTF8(strings.ReplaceAll(string(gb), "0", "0 "), "\uFFFD\uFFFD"), true},
		"question marks":   {strings.Repeat("????2022??????3?\n", 20), true},
		"page of ?":        {"<p>????????????</p><td>?????????</td><td>3</td>", true},
		"replaced twice":   {strings.Repeat("锟斤拷", 30), true},
	} {
		if got := Mojibake(c.text); got != c.want {
			t.Errorf("%s: Mojibake(%.60q) = %v", name, c.text, got)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", prose, row, "\ufeff甲", "\xff\xfe\x01\x4e", "\xfe\xff\x4e", "\x81\x30\x81", "a\x00b\x00", "~{9f~}"} {
		f.Add([]byte(s), "gb2312")
	}
	f.Add(encode(f, simplifiedchinese.GB18030, prose), "")
	f.Add(encode(f, traditionalchinese.Big5, traditional), "big5")
	f.Fuzz(func(t *testing.T, b []byte, declared string) {
		text, enc, notes, err := Decode(b, declared)
		if err != nil {
			if !errors.Is(err, ErrBinary) && !errors.Is(err, ErrEncoding) {
				t.Error(err)
			}
			return
		}
		if !utf8.ValidString(text) || enc.Name == "" || enc.From == "" {
			t.Errorf("Decode(%q, %q) = %q, %v", b, declared, text, enc)
		}
		if strings.Contains(text, "\uFFFD") && len(notes) == 0 && !utf8.Valid(b) && enc.From != fromBOM {
			t.Errorf("Decode(%q, %q): replaced without a note", b, declared)
		}
		for _, n := range notes {
			if n.Span.Start > n.Span.End || n.Span.End > len(text) {
				t.Errorf("note at %v of %d bytes", n.Span, len(text))
			}
		}
		again, _, _, _ := Decode(b, declared)
		if again != text {
			t.Errorf("Decode(%q, %q) is not always the same", b, declared)
		}
		Mojibake(text)
	})
}

func BenchmarkDecode(b *testing.B) {
	page := strings.Repeat("<td style=\"border: 1px\">12</td>\n", 5000) + strings.Repeat(prose, 200)
	for _, c := range []struct {
		name string
		in   []byte
	}{
		{"utf-8", []byte(page)},
		{"gb18030", encode(b, simplifiedchinese.GB18030, page)},
		{"big5", encode(b, traditionalchinese.Big5, strings.Repeat(traditional, 1000))},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.in)))
			b.ReportAllocs()
			for b.Loop() {
				if _, _, _, err := Decode(c.in, ""); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkMojibake(b *testing.B) {
	for b.Loop() {
		Mojibake(prose + prose)
	}
}
