package font

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The characters of the block CJK Radicals Supplement that have an equivalent
// unified ideograph, and those ideographs (Unicode, EquivalentUnifiedIdeograph.txt).
// NFKC does not know them. Every rune is three bytes, so offsets agree.
const (
	radicals   = "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
	ideographs = "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻竹糹纟罓罒㓁冗羊耂肀聿月臼艹艹艹虎衤覀西见角讠贝足车辶辶辶邑钅長镸长门阝雨青韦页风飞食食饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)

// Presentation forms for vertical text and their usual forms.
const (
	vertical   = "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈"
	horizontal = "，、。：；！？〖〗…：—–＿（）｛｝〔〕【】《》〈〉「」『』［］"
)

// fold replaces radicals, compatibility ideographs and vertical forms by the
// characters that were meant. Skia and Qt write the radical where it shares the
// glyph: ⼀ for 一, ⺠ for 民 (pdf.md section 4). It goes rune by rune and never
// normalises the rest, for NFKC would turn （ and ： into ASCII.
func fold(s string) string {
	if !strings.ContainsFunc(s, foldable) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\u2f3e':
			b.WriteRune('户') // NFKC gives the traditional 戶
		case r == '\u2329':
			b.WriteRune('〈')
		case r == '\u232a':
			b.WriteRune('〉')
		case r >= 0x2f00 && r <= 0x2fdf, r >= 0xf900 && r <= 0xfaff:
			b.WriteString(norm.NFKC.String(string(r)))
		default:
			b.WriteRune(swap(swap(r, radicals, ideographs), vertical, horizontal))
		}
	}
	return b.String()
}

func foldable(r rune) bool {
	return r >= 0x2e80 && r <= 0x2fdf || r >= 0xf900 && r <= 0xfaff || r == 0x2329 || r == 0x232a ||
		r >= 0xfe10 && r <= 0xfe19 || r >= 0xfe30 && r <= 0xfe48
}

// fullWidth is how wide a character of full width is at least, in sizes.
const fullWidth = 0.75

// narrow makes a full-width digit the usual one: fonts whose digits are half as wide as
// a Chinese character may name them so.
func narrow(s string) string {
	if r, n := utf8.DecodeRuneInString(s); n == len(s) && r >= '０' && r <= '９' {
		return string('0' + r - '０')
	}
	return s
}

func swap(r rune, from, to string) rune {
	if i := strings.IndexRune(from, r); i >= 0 {
		r, _ = utf8.DecodeRuneInString(to[i:])
	}
	return r
}
