package layout

import "math/rand/v2"

// Write renders a report in a layout and notes in the Truth what the page printed:
// the raw text of each cell, extra figures, and what the page does not decide. Write
// the same Truth twice only through a copy ([Truth.Copy]).
func Write(rng *rand.Rand, t *Truth, l Layout) (data []byte, media string) {
	w := &writer{rng: rng, t: t, l: l}
	parts := w.compose()
	var page string
	if l.Media == HTML {
		media = "text/html"
		page = w.html(parts)
	} else {
		media = "text/plain"
		page = w.plain(parts)
	}
	return w.encode(page), media
}

// Copy lets one Truth be written in several layouts.
func (t *Truth) Copy() *Truth { return t.clone() }
