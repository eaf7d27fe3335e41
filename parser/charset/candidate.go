package charset

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// candidate is the capture decoded in one way.
type candidate struct {
	name, from string
	text       string
	lost       int // bytes that could not be decoded
	han        int // Chinese characters looked at
	share      float64
}

// known gives our name of a declared encoding, "" for one we do not know. All of the
// GB family is gb18030, which contains the others.
func known(declared string) (name string, enc encoding.Encoding) {
	d := strings.ToLower(strings.Trim(declared, " \t\r\n\"'\\;"))
	switch d {
	case "":
		return "", nil
	case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb-2312", "gb_2312", "gb2312-80", "x-gbk", "cp936", "ms936", "windows-936", "euc-cn", "chinese", "gb231280":
		return "gb18030", simplifiedchinese.GB18030
	case "hz", "hz-gb-2312":
		return "hz-gb-2312", simplifiedchinese.HZGB2312
	case "big5", "big5-hkscs", "x-x-big5", "cn-big5", "big-5", "cp950", "windows-950", "ms950":
		return "big5", traditionalchinese.Big5
	case "utf-8", "utf8", "unicode", "utf_8", "utf-8-sig", "unicode-1-1-utf-8":
		return "utf-8", nil
	case "utf-16le":
		return "utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case "utf-16be":
		return "utf-16be", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	enc, err := htmlindex.Get(d)
	if err != nil {
		return "", nil
	}
	if name, err = htmlindex.Name(enc); err != nil || name == "replacement" || name == "x-user-defined" {
		return "", nil
	}
	return name, enc
}

// decodeAs decodes by a name that known gives.
func decodeAs(b []byte, name, from string) *candidate {
	_, enc := known(name)
	c := &candidate{name: name, from: from}
	if enc == nil {
		return brokenUTF8(b, from)
	}
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil { // decoders replace, they do not fail; if one does, all is lost
		c.lost = len(b)
		return c
	}
	if !utf8.Valid(out) {
		out = []byte(strings.ToValidUTF8(string(out), "\uFFFD"))
	}
	c.text = string(out)
	c.lost = strings.Count(c.text, "\uFFFD")
	c.han, c.share = commonShare(c.text)
	return c
}

// brokenUTF8 decodes UTF-8 with some bytes broken or cut off.
func brokenUTF8(b []byte, from string) *candidate {
	c := &candidate{name: "utf-8", from: from, text: strings.ToValidUTF8(string(b), "\uFFFD")}
	_, c.lost = sequences(b)
	c.han, c.share = commonShare(c.text)
	return c
}

// byContent chooses between the encodings that the bytes allow. Those of other scripts
// are taken only when the capture declares them: it is no report then, and telling them
// from damaged Chinese by their letters alone errs in both directions.
func byContent(b []byte, declared string) (*candidate, error) {
	name, _ := known(declared)
	gb := decodeAs(b, "gb18030", fromGB18030)
	if name == "gb18030" {
		gb.from = fromDeclared
	}
	best := gb
	if name != "big5" && gb.lost == 0 && gb.share >= plausible {
		return gb, nil
	}
	big5 := decodeAs(b, "big5", fromDetected)
	if name == "big5" {
		big5.from = fromDeclared
		best = prefer(big5, gb)
	} else {
		best = prefer(gb, big5)
	}
	if good, bad := sequences(b); bad*2 <= good {
		best = prefer(brokenUTF8(b, fromUTF8), best)
	}
	if best.lost == 0 && best.share >= plausible {
		return best, nil
	}
	switch name {
	case "", "gb18030", "big5", "utf-8", "utf-16le", "utf-16be":
	default:
		best = prefer(best, decodeAs(b, name, fromDeclared))
	}
	if best.lost*20 > len(b) {
		return nil, fmt.Errorf("%d of %d bytes cannot be read as %s: %w", best.lost, len(b), best.name, ErrEncoding)
	}
	return best, nil
}

// plausible is the share of common characters above which a decoding needs no second
// look. Official prose has two thirds, a table of labels more, a list of names less;
// text decoded in a wrong way has a few per cent.
const plausible = 0.25

// prefer gives the first candidate unless the second reads clearly better: it loses
// less, or what it gives is much more like Chinese.
func prefer(first, second *candidate) *candidate {
	switch {
	case second.lost == 0 && first.lost > 0 && second.share >= first.share:
		return second
	case second.lost <= first.lost*2+2 && second.han >= 4 && second.share > 2*first.share+0.1:
		return second
	case first.han == 0 && second.lost < first.lost:
		return second
	}
	return first
}

// sequences counts the sequences of two bytes and more that are valid UTF-8, and the
// bytes that belong to none.
func sequences(b []byte) (good, bad int) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

// cutShort tells whether all that is broken of UTF-8 is its last character.
func cutShort(b []byte) bool {
	for n := 1; n <= 3 && n < len(b); n++ {
		if b[len(b)-n] >= 0xc0 {
			return utf8.Valid(b[:len(b)-n])
		}
	}
	return false
}
