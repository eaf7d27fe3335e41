package fold

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// drop is the answer of mark for what folding removes.
const drop = 0xFF

// mark gives the ASCII form of a mark, drop for quotes and spaces, 0 for the rest.
func mark(r rune) byte {
	switch r {
	case '“', '”', '‘', '’', '‛', '‟', '「', '」', '『', '』', '〝', '〞', '＂', '＇', '′', '″':
		return drop
	case '〔', '【', '［', '﹝', '〖':
		return '['
	case '〕', '】', '］', '﹞', '〗':
		return ']'
	case '︵', '﹙', '⁽':
		return '('
	case '︶', '﹚', '⁾':
		return ')'
	case '‐', '‑', '‒', '–', '—', '―', '−', '─', '━', '﹘', '﹣':
		return '-'
	case '﹐', '︐':
		return ','
	case '﹒', '․':
		return '.'
	case '﹕', '︰':
		return ':'
	case '﹔':
		return ';'
	case '〜', '∼':
		return '~'
	case '⁄', '∕':
		return '/'
	}
	switch {
	case r >= '！' && r <= '～': // U+FF01 to U+FF5E
		return byte(r - '！' + '!')
	case invisible(r):
		return drop
	}
	return 0
}

func invisible(r rune) bool {
	switch {
	case r > 0x3000 && r < 0xFE00: // most characters
		return false
	case r < 0xA0, r == 0xAD, r == 0xFEFF, r == 0x180E:
		return true
	case r >= 0x200B && r <= 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2060 && r <= 0x206F:
		return true
	case r >= 0xFE00 && r <= 0xFE0F: // variation selectors
		return true
	}
	return unicode.IsSpace(r)
}

// radicals lists the radicals of the supplement block that stand for a whole character
// in the text of PDFs, each before that character; NFKC leaves them.
const radicals = "⺁厂⺎兀⺒巳⺝月⺠民⺫目⺶羊⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"

// radical gives the character that a radical of the supplement stands for, or itself.
func radical(r rune) rune {
	if r < 0x2E80 || r > 0x2EF3 {
		return r
	}
	i := strings.IndexRune(radicals, r)
	if i < 0 {
		return r
	}
	to, _ := utf8.DecodeRuneInString(radicals[i+utf8.RuneLen(r):])
	return to
}

// compatible tells the runes that are another way to write ordinary ones: radicals,
// enclosed numerals but for ① to ⑳, squared units, compatibility ideographs.
func compatible(r rune) bool {
	switch {
	case r >= 0x2E80 && r <= 0x2FDF, r >= 0x3200 && r <= 0x33FF:
		return true
	case r >= 0x2474 && r <= 0x249B: // ⑴ to ⒛
		return true
	case r >= 0xF900 && r <= 0xFAFF, r >= 0xFB00 && r <= 0xFB06, r >= 0xFE30 && r <= 0xFE6F:
		return true
	case r >= 0x2150 && r <= 0x218F, r >= 0x1D7CE && r <= 0x1D7FF:
		return true
	}
	return false
}
