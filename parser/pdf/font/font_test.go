package font

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"⼀、总体情况":  "一、总体情况",
		"⼈⺠政府":    "人民政府",
		"⼾":       "户", // NFKC says 戶
		"⻅⻓⻋⻔":    "见长车门",
		"〈⟩":      "〈⟩",
		"︵一︶︽︾":   "（一）《》",
		"（：①㎡":    "（：①㎡", // NFKC would change all four
		"金\uf90a": "金金",
	} {
		if got := fold(in); got != want {
			t.Errorf("fold(%q) = %q, want %q", in, got, want)
		}
	}
	if utf8.RuneCountInString(radicals) != utf8.RuneCountInString(ideographs) || len(vertical) != len(horizontal) {
		t.Error("the tables of fold differ in length")
	}
}

// TestNarrow has fonts that name half-width digits by the full-width ones.
func TestNarrow(t *testing.T) {
	for _, c := range []struct {
		width float64
		want  string
	}{{0.5, "2"}, {1, "２"}} {
		f := &Font{composite: true, toUnicode: parseCMap([]byte("1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <ff12> endbfchar")),
			width: c.width, glyphs: map[uint64]Glyph{}}
		if g, _ := f.Next([]byte{0, 1}); g.Text != c.want {
			t.Errorf("a digit %g wide is %q, want %q", c.width, g.Text, c.want)
		}
	}
}

func TestCMap(t *testing.T) {
	m := parseCMap([]byte(`/CIDInit /ProcSet findresource begin begincmap
		1 begincodespacerange <00> <7f> <8140> <fefe> endcodespacerange
		2 beginbfchar <41> <4e00> <0042> <d842dfb7> endbfchar
		3 beginbfrange <0100> <0102> <0030> <0200> <0201> [<4e8c> <4e09>] <0300> <ffff0300> <0001> endbfrange
		1 begincidrange <8140> <8160> 500 endcidrange 1 begincidchar <20> 7 endcidchar`))
	for _, c := range []struct {
		code   uint32
		length int
		want   string
	}{
		{0x41, 1, "一"}, {0x41, 2, ""}, {0x42, 2, "𠮷"}, {0x0102, 2, "2"}, {0x0103, 2, ""}, {0x0201, 2, "三"}, {0x0300, 2, ""},
	} {
		if got, _ := m.textOf(c.code, c.length); got != c.want {
			t.Errorf("text of <%x> = %q, want %q", c.code, got, c.want)
		}
	}
	for in, want := range map[string]int{"A": 1, "\x81\x40": 2, "\x81\x20": 0, "\x81": 0} {
		if got := m.codeLength([]byte(in)); got != want {
			t.Errorf("length of the code in %q = %d, want %d", in, got, want)
		}
	}
	if first, offset, ok := m.cids.find(keyed(0x8142, 2)); !ok || first+uint32(offset) != 502 {
		t.Errorf("CID of <8142> = %d + %d", first, offset)
	}
}

// TestManyDigits: a code that is said to be several characters of a figure is a doubt, one that
// is letters or dots is none.
func TestManyDigits(t *testing.T) {
	for text, want := range map[string]bool{"0031": false, "00310032": true, "002e0035": true, "0031002e": true, "00660069": false, "002e002e": false, "524d0031": false} {
		f := &Font{composite: true, width: 1, glyphs: map[uint64]Glyph{}, toUnicode: parseCMap([]byte("1 beginbfchar <0005> <" + text + "> endbfchar"))}
		if g, _ := f.Next([]byte{0, 5}); g.Doubt != want {
			t.Errorf("%s: %q, doubt %v", text, g.Text, g.Doubt)
		}
	}
}

// TestLaterRange: of two ranges for a code the later one counts.
func TestLaterRange(t *testing.T) {
	var r ranges[int]
	r.add(0, 0xffff, 1)
	r.add(300, 301, 2)
	r.add(5, 4, 3)     // backwards
	r.add(0, 1<<40, 3) // too wide
	for code, want := range map[uint64]int{299: 1, 300: 2, 302: 1, 5: 1} {
		if got, _, ok := r.find(code); !ok || got != want {
			t.Errorf("find(%d) = %d, want %d", code, got, want)
		}
	}
	if _, _, ok := r.find(1 << 30); ok {
		t.Error("a range is too wide")
	}
}

func TestPredefined(t *testing.T) {
	for _, c := range []struct{ name, bytes, want string }{
		{"GBK-EUC-H", "\xd5\xfe\xb8\xae12", "政府12"},
		{"GB-EUC-V", "\xd5\xfe", "政"},
		{"GBKp-EUC-H", "3\xd5\xfe", "3政"},
		{"GBpc-EUC-H", "\xb8\xae", "府"},
		{"GBK2K-H", "\xd5\xfe\x81\x39\xef\x30", "政㐁"},
		{"UniGB-UCS2-H", "\x65\x3f\x00\x31", "政1"},
		{"UniGB-UTF16-H", "\xd8\x42\xdf\xb7\x65\x3f", "𠮷政"},
		{"UniGB-UTF8-H", "政1", "政1"},
		{"UniGB-UTF32-H", "\x00\x00\x65\x3f\x00\x00\x00\x31", "政1"},
		{"UniJIS-UTF16-H", "\x65\x3f\x00\x31", "政1"},
		{"UniCNS-UCS2-V", "\x65\x3f\x00\x31", "政1"},
	} {
		p, ok := lookupPredefined(c.name)
		if !ok {
			t.Errorf("no CMap %s", c.name)
			continue
		}
		var got strings.Builder
		for s := []byte(c.bytes); len(s) > 0; {
			n := p.length(s)
			got.WriteString(p.text(s[:n]))
			s = s[n:]
		}
		if got.String() != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.String(), c.want)
		}
	}
	if _, ok := lookupPredefined("Identity-H"); ok {
		t.Error("Identity-H is no CMap of GB1")
	}
}

// TestGB1 holds the points that pdf.md names: CIDs 814 to 907 are half-width ASCII.
func TestGB1(t *testing.T) {
	for cid, want := range map[uint32]string{1: " ", 17: "0", 814: "!", 829: "0", 907: "~", 96: "\u3000", 4559: gb1Text(4559), 99999: "", 1 << 31: ""} {
		if got := gb1Text(cid); got != want {
			t.Errorf("text of CID %d = %q, want %q", cid, got, want)
		}
	}
	if len(gb1()) != 2*30284 {
		t.Errorf("the table has %d bytes", len(gb1()))
	}
}

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"zero": "0", "nine": "9", "A": "A", "parenleft": "(", "uni653F": "政", "u653F": "政", "one.tnum": "1",
		"g45": "", "cid1234": "", "unixyzq": "", "": "",
	} {
		if got := glyphText(name); got != want {
			t.Errorf("glyphText(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestChineseName(t *testing.T) {
	for name, want := range map[string]bool{
		"\xcb\xce\xcc\xe5": true, "SimSun": true, "FangSong_GB2312": true, "宋体": true,
		"ABCDEF+SimSun": false, "Helvetica": false, "\xff\xff": false,
	} {
		if got := chineseName(name); got != want {
			t.Errorf("chineseName(%q) = %v, want %v", name, got, want)
		}
	}
}
