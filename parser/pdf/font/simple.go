package font

import (
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/ledongthuc/pdf"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// simple is the encoding and the widths of a one-byte font.
type simple struct {
	texts    *[256]string // shared until Differences change it
	explicit bool         // the file names an encoding, or the font is whole; else codes are arbitrary
	gbk      bool         // the bytes are GBK, two to a character
	first    int
	widths   []float64
	missing  float64
}

func loadSimple(v pdf.Value) *simple {
	s := &simple{first: int(v.Key("FirstChar").Int64()), missing: 0.5}
	scale := 0.001
	if v.Key("Subtype").Name() == "Type3" {
		scale = v.Key("FontMatrix").Index(0).Float64()
	}
	w := v.Key("Widths")
	for i := range min(w.Len(), 256) {
		s.widths = append(s.widths, w.Index(i).Float64()*scale)
	}
	base := v.Key("BaseFont").Name()
	s.gbk = chineseName(base)
	enc := v.Key("Encoding")
	s.texts = winAnsi()
	baseName := enc.Name()
	if enc.Kind() == pdf.Dict {
		baseName = enc.Key("BaseEncoding").Name()
	}
	if baseName == "MacRomanEncoding" {
		s.texts = macRoman()
	}
	s.explicit = baseName != "" || base != "" && !subset(base)
	if enc.Kind() == pdf.Dict {
		s.differ(enc.Key("Differences"), v.Key("Subtype").Name() == "Type3")
	}
	return s
}

var winAnsi, macRoman = textsOf(charmap.Windows1252), textsOf(charmap.Macintosh)

// textsOf gives the texts of an encoding, which are made once. Do not change them.
func textsOf(table *charmap.Charmap) func() *[256]string {
	return sync.OnceValue(func() *[256]string {
		var texts [256]string
		for c := range texts {
			if r := table.DecodeByte(byte(c)); r >= ' ' && r != utf8.RuneError {
				texts[c] = string(r)
			}
		}
		return &texts
	})
}

// differ applies a Differences array. A name that means nothing ("g45") leaves
// the code without text; ledongthuc/pdf would return the code itself. The names
// of a Type 3 font are whatever its producer liked, so "a" there is no letter.
func (s *simple) differ(d pdf.Value, type3 bool) {
	own, code := *s.texts, 0
	s.texts = &own
	for i := range min(d.Len(), 1024) {
		switch x := d.Index(i); x.Kind() {
		case pdf.Integer:
			code = int(x.Int64())
		case pdf.Name:
			if code >= 0 && code < 256 {
				s.texts[code] = glyphText(x.Name())
				if type3 && len(x.Name()) == 1 {
					s.texts[code] = ""
				}
			}
			code++
		}
	}
	s.explicit = true
}

func (s *simple) codeLength(b []byte) int {
	if s.gbk && gbkLength(b) == 2 && b[1] >= 0x40 && b[1] != 0x7f {
		return 2
	}
	return 1
}

func (s *simple) text(b []byte) string {
	if s.gbk {
		return gbkText(b)
	}
	return s.texts[b[0]]
}

func (s *simple) widthOf(b []byte) (w float64) {
	for _, c := range b {
		if k := int(c) - s.first; k >= 0 && k < len(s.widths) {
			w += s.widths[k]
		} else {
			w += s.missing
		}
	}
	return w
}

// chineseName reports whether a simple font's name is GBK bytes (宋体) or one of
// the Windows names of such fonts: old producers show GBK bytes in them (m17).
func chineseName(base string) bool {
	if !utf8.ValidString(base) {
		u, err := simplifiedchinese.GBK.NewDecoder().String(base)
		return err == nil && strings.ContainsFunc(u, func(r rune) bool { return r >= 0x4e00 && r <= 0x9fff })
	}
	for _, p := range []string{"SimSun", "SimHei", "NSimSun", "FangSong", "KaiTi", "宋体", "黑体", "仿宋", "楷体"} {
		if strings.HasPrefix(base, p) { // a subset has a tag before its name and codes of its own
			return true
		}
	}
	return false
}

// subset reports whether a font carries only some glyphs, "ABCDEF+SimSun". Without
// an encoding of its own its codes may mean anything.
func subset(base string) bool { return len(base) > 7 && base[6] == '+' }

// glyphText is the text of a glyph name of the Adobe list, ASCII only, or uniXXXX.
func glyphText(name string) string {
	name, _, _ = strings.Cut(name, ".")
	if len(name) == 1 {
		return name
	}
	if s, ok := glyphNames()[name]; ok {
		return s
	}
	hex, ok := strings.CutPrefix(name, "uni")
	if !ok || len(hex) != 4 {
		if hex, ok = strings.CutPrefix(name, "u"); !ok || len(hex) < 4 || len(hex) > 6 {
			return ""
		}
	}
	r, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || !utf8.ValidRune(rune(r)) {
		return ""
	}
	return string(rune(r))
}

var glyphNames = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	names := "space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash " +
		"zero one two three four five six seven eight nine colon semicolon less equal greater question at"
	for i, n := range strings.Fields(names) {
		m[n] = string(rune(' ' + i))
	}
	for i, n := range strings.Fields("bracketleft backslash bracketright asciicircum underscore grave") {
		m[n] = string(rune('[' + i))
	}
	for i, n := range strings.Fields("braceleft bar braceright asciitilde") {
		m[n] = string(rune('{' + i))
	}
	for n, s := range map[string]string{"quoteleft": "‘", "quoteright": "’", "quotedblleft": "“", "quotedblright": "”",
		"emdash": "—", "endash": "–", "bullet": "•", "periodcentered": "·", "ellipsis": "…", "minus": "-", "fi": "fi", "fl": "fl"} {
		m[n] = s
	}
	return m
})
