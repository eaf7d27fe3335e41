package layout

import (
	"strings"
	"unicode/utf16"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// encode gives the page its script and its bytes (§11). A page that the encoding
// cannot represent stays UTF-8.
func (w *writer) encode(page string) []byte {
	if w.l.Script != 0 {
		page = toTraditional(page, w.l.Script)
	}
	switch w.l.Encoding {
	case 1:
		return []byte("\ufeff" + page)
	case 2, 10:
		return encodeOr(simplifiedchinese.GBK, page)
	case 3:
		return encodeOr(simplifiedchinese.GB18030, page)
	case 4:
		return utf16Bytes(page, false)
	case 5:
		return utf16Bytes(page, true)
	case 6:
		return encodeOr(traditionalchinese.Big5, page)
	case 8:
		if w.l.Media == Text {
			return []byte(strings.Repeat("=", 1500) + "\n" + page)
		}
	}
	return []byte(page)
}

func encodeOr(e encoding.Encoding, page string) []byte {
	page = strings.ReplaceAll(page, "\u00a0", " ") // not in these sets; HTML has &nbsp;
	data, err := e.NewEncoder().Bytes([]byte(page))
	if err != nil {
		return []byte(page)
	}
	return data
}

func utf16Bytes(s string, big bool) []byte {
	var out []byte
	for _, u := range append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...) {
		if big {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}
