package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Mojibake tells whether a text was decoded wrongly and saved before it came to us:
// UTF-8 read as GBK (涓€銆佹€讳綋鎯呭喌 for 一、总体情况) or as Latin-1, or characters
// replaced by question marks. Such a text cannot be put right with certainty, and no
// figure in it can be told from its neighbours, so the caller refuses it.
func Mojibake(text string) bool {
	han, share := commonShare(text)
	if han >= 50 && share >= plausible {
		return false
	}
	n := tally(text)
	return n.questions >= 20 && n.questions > han ||
		n.replaced >= 20 && n.replaced*3 > han ||
		n.latin >= 20 && n.latin*2 > n.foreign ||
		han >= 4 && share < plausible && readAsGBK(text)
}

type signs struct {
	foreign   int // characters beyond ASCII
	questions int // in runs of three and more
	replaced  int // U+FFFD, and 锟斤拷, which it becomes when read as GBK
	latin     int // accented letters in runs of three and more
}

func tally(text string) (n signs) {
	question, latin := 0, 0
	for _, r := range text {
		if r >= utf8.RuneSelf {
			n.foreign++
		}
		if r == '?' || r == '？' {
			if question++; question == 3 {
				n.questions += 3
			} else if question > 3 {
				n.questions++
			}
		} else {
			question = 0
		}
		if 0xa1 <= r && r <= 0xff || 0x80 <= r && r <= 0x9f {
			if latin++; latin == 3 {
				n.latin += 3
			} else if latin > 3 {
				n.latin++
			}
		} else if !latinMark(r) {
			latin = 0
		}
		if r == utf8.RuneError {
			n.replaced++
		}
	}
	n.replaced += 2 * strings.Count(text, "锟斤拷")
	return n
}

// latinMark holds for what Windows-1252 makes of the bytes 80 to 9F.
func latinMark(r rune) bool {
	return strings.ContainsRune("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ\u00a0", r)
}

// readAsGBK undoes the misreading and looks whether that gives Chinese: three bytes of
// a character became one and a half.
func readAsGBK(text string) bool {
	var foreign strings.Builder
	for _, r := range text {
		switch {
		case r == '€': // what code page 936 makes of 80, which GB18030 has elsewhere
			foreign.WriteByte(1)
		case r >= utf8.RuneSelf && r != utf8.RuneError:
			foreign.WriteRune(r)
		default:
			foreign.WriteByte(' ')
		}
		if foreign.Len() > 12000 {
			break
		}
	}
	before, _ := commonShare(foreign.String())
	b, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(foreign.String()))
	if err != nil {
		return false
	}
	b = bytes.ReplaceAll(b, []byte{1}, []byte{0x80})
	han, share := commonShare(strings.ToValidUTF8(string(b), "\uFFFD"))
	return han >= 3 && han*10 >= before*3 && share >= plausible
}
