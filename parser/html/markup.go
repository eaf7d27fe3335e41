package html

import (
	"fmt"
	"strings"
)

// Translated is a text in a markup language that draws tables in its own way, as a web
// page: MediaWiki or LaTeX. It is nil for any other text.
func Translated(text string) *Carried {
	var w page
	switch {
	case len(text) > mostMarkup:
		return nil
	case strings.Contains(text, "{|") && strings.Contains(text, "\n|}"):
		w.wiki(text)
	case strings.Contains(text, `\begin{tab`) || strings.Contains(text, `\begin{longt`):
		t := tex{page: &w, text: text}
		t.read(0, len(text))
	default:
		return nil
	}
	return &Carried{Text: w.out.String(), at: append(w.at, len(text))}
}

// mostMarkup bounds the bytes of such a text.
const mostMarkup = 2 << 20

// page is a web page under way, with the place that each byte of it comes from.
type page struct {
	out strings.Builder
	at  []int
}

// tag writes markup for what stands at a place of the source.
func (p *page) tag(at int, format string, args ...any) {
	s := fmt.Sprintf(format, args...)
	p.out.WriteString(s)
	for range len(s) {
		p.at = append(p.at, at)
	}
}

// copy takes text[from:to] over as it is.
func (p *page) copy(text string, from, to int) {
	p.out.WriteString(text[from:to])
	for i := from; i < to; i++ {
		p.at = append(p.at, i)
	}
}
