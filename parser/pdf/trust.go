package pdf

import (
	"errors"
	"fmt"
	"strings"

	"nianbao/model"
	"nianbao/parser/pdf/page"
)

// census counts what tells whether a text layer can be believed.
type census struct {
	chars, unknown, hidden int
	digits, han, vowels    int
	common                 int // of han: those that every Chinese report is full of
	odd                    int // what no Chinese text contains: a ToUnicode that lies
	pictures               int // pages that are a picture
	drawn                  int // pages whose characters are outlines, it seems
}

// commonest are more than a fifth of all characters in a report. A layer in which they
// are hardly there is characters that the fonts name at random.
const commonest = "的一年府政信息公开数不情报告本是有在為开開訊資"

func count(pages []*page.Page) (n census) {
	for _, p := range pages {
		n.chars += len(p.Chars)
		n.unknown += p.Unknown
		visible := 0
		for i := range p.Chars {
			c := &p.Chars[i]
			if c.Hidden {
				n.hidden++
			} else {
				visible++
			}
			for _, r := range c.Text {
				switch {
				case r >= 0x3400 && r <= 0x9fff:
					n.han++
					if strings.ContainsRune(commonest, r) {
						n.common++
					}
				case r >= '0' && r <= '9':
					n.digits++
				case r == 'a', r == 'e', r == 'i', r == 'o', r == 'u':
					n.vowels++
				case r >= 0x80 && r <= 0x9f, r >= 0xc0 && r <= 0x24f, r >= 0xe000 && r <= 0xf8ff, r == 0xfffd, r < ' ':
					n.odd++
				}
			}
		}
		const many = 100
		switch {
		case visible < 20 && pictured(p):
			n.pictures++
		case visible < 20 && len(p.Marks) > many:
			n.drawn++
		}
	}
	return n
}

// SuspectText is the note of a text layer that is in part a lie.
const SuspectText = "read.pdf.suspect_text"

// judge decides whether the text layer is one: not a picture's, not destroyed, not
// a lie (pdf.md sections 4 and 9). A layer that is only suspect is noted.
func (w *writing) judge(pages []*page.Page) error {
	n, left := count(pages), 0
	switch {
	case n.chars < 20*len(pages) && n.pictures+n.drawn > 0:
		return &Error{ImageOnly, fmt.Errorf("%d of %d pages are pictures without text", n.pictures+n.drawn, len(pages))}
	case 5*n.unknown > n.chars:
		return &Error{GarbledText, fmt.Errorf("%d of %d characters have no Unicode", n.unknown, n.chars)}
	case n.han > 200 && 12*n.common < n.han:
		return &Error{GarbledText, errors.New("the text layer is characters, but no text: the fonts name them wrongly")}
	case n.chars-n.digits > 200 && 5*max(n.han, n.vowels) < n.chars-n.digits:
		return &Error{GarbledText, errors.New("the text layer is neither Chinese nor another language")}
	}
	if 100*n.odd > n.chars {
		w.note(SuspectText, model.Warning, "%d of %d characters cannot be in a Chinese text: the fonts name characters wrongly", n.odd, n.chars)
	}
	if n.pictures > 0 {
		w.note("read.pdf.pictures", model.Warning, "%d of %d pages are pictures; text of theirs, if any, is recognised text", n.pictures, len(pages))
	}
	for _, p := range pages { // an invisible layer beside visible text is not what people read
		if n.hidden > 0 && (n.pictures == 0 || !pictured(p)) {
			all := len(p.Chars)
			p.Chars = visible(p.Chars)
			left += all - len(p.Chars)
		}
	}
	if left > 0 {
		w.note("read.pdf.hidden_text", model.Info, "%d invisible characters are left out", left)
	}
	return nil
}

// pictured reports whether pictures cover much of a page.
func pictured(p *page.Page) bool { return p.ImageArea > 0.3*p.Width*p.Height }

func visible(cs []page.Char) (out []page.Char) {
	for _, c := range cs {
		if !c.Hidden {
			out = append(out, c)
		}
	}
	return out
}
