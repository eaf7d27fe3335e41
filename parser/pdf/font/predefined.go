package font

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// predefined is what the named CMaps (ISO 32000-1, table 118) say
// about a code: its length, its text, and its CID as far as widths need it.
type predefined struct {
	length func(s []byte) int
	text   func(s []byte) string
	latin  uint32 // CID of "!": 814 for the half-width Latin of GBK-EUC, 2 for the proportional
}

// lookupPredefined finds a CMap by name. The GB-EUC family is a subset of GBK.
func lookupPredefined(name string) (predefined, bool) {
	base := strings.TrimSuffix(strings.TrimSuffix(name, "-H"), "-V")
	switch base {
	case "GBK-EUC", "GB-EUC":
		return predefined{gbkLength, gbkText, 814}, true
	case "GBKp-EUC", "GBpc-EUC":
		return predefined{gbkLength, gbkText, 2}, true
	case "GBK2K":
		return predefined{gb18030Length, gb18030Text, 2}, true
	}
	// The Unicode CMaps of all four collections: a writer without a Chinese font at
	// hand names a Japanese one, and its codes are Unicode all the same.
	switch collection, form, _ := strings.Cut(base, "-"); {
	case !strings.HasPrefix(collection, "Uni"):
	case form == "UCS2" || form == "UTF16":
		return predefined{utf16Length, utf16Text, 2}, true
	case form == "UTF8":
		return predefined{utf8Length, func(s []byte) string { return string(s) }, 2}, true
	case form == "UTF32":
		return predefined{utf32Length, utf32Text, 2}, true
	}
	return predefined{}, false
}

func gbkLength(s []byte) int {
	if s[0] < 0x81 || s[0] == 0xff {
		return 1
	}
	return min(2, len(s))
}

func gb18030Length(s []byte) int {
	if s[0] >= 0x81 && len(s) >= 4 && s[1] >= '0' && s[1] <= '9' {
		return 4
	}
	return gbkLength(s)
}

func utf16Length(s []byte) int {
	if len(s) >= 4 && s[0]&0xfc == 0xd8 {
		return 4
	}
	return min(2, len(s))
}

func utf8Length(s []byte) int {
	n := 1
	for n < len(s) && n < 4 && s[n]&0xc0 == 0x80 {
		n++
	}
	return n
}

func gbkText(s []byte) string {
	u, err := simplifiedchinese.GBK.NewDecoder().Bytes(s)
	if err != nil {
		return ""
	}
	return string(u)
}

func gb18030Text(s []byte) string {
	u, err := simplifiedchinese.GB18030.NewDecoder().Bytes(s)
	if err != nil {
		return ""
	}
	return string(u)
}

func utf32Length(s []byte) int { return min(4, len(s)) }

func utf32Text(s []byte) string { return string(rune(bigEndian(s))) }

func utf16Text(s []byte) string { return string(utf16.Decode(utf16Units(s))) }

// cid is the CID of a code's character in Adobe-GB1, for its width. Only Latin
// characters have one here; all others are as wide as DW says.
func (p predefined) cid(text string) (uint32, bool) {
	if len(text) != 1 || text[0] < ' ' || text[0] > '~' {
		return 0, false
	}
	if text[0] == ' ' && p.latin == 814 {
		return 7716, true
	}
	return p.latin + uint32(text[0]) - '!', true
}
