package page

import (
	"math"
	"strings"
)

// dropTiled leaves out a watermark of small type: a word next to white that stands again and
// again all over a page of other ink. A head or a sign for zero in grey is shorter, does not
// come so often, or is an amount.
func (p *Page) dropTiled() {
	const shortest, fewest = 3, 6 // characters of the word, and how often
	faint := 0
	for i := range p.Chars {
		if p.Chars[i].faint {
			faint++
		}
	}
	if faint < shortest*fewest || 5*faint > 4*len(p.Chars) {
		return
	}
	words := map[string]int{}
	p.faintWords(func(word string, i, j int) {
		if j-i >= shortest {
			words[word]++
		}
	})
	var rest []Char
	done := 0
	p.faintWords(func(word string, i, j int) {
		if words[word] >= fewest && !strings.ContainsAny(word, ".,") || word >= Han && cutOf(words, word, fewest) {
			rest, done = append(rest, p.Chars[done:i]...), j
			for k := i; k < j && word < Han; k++ { // a place with nothing else is not blank
				p.mark(p.Chars[k].Box)
			}
		}
	})
	if done > 0 {
		rest = append(rest, p.Chars[done:]...)
		p.Watermark += len(p.Chars) - len(rest)
		p.Chars = rest
	}
}

// cutOf reports whether the edge of the page has left a word of one that comes often.
func cutOf(words map[string]int, word string, fewest int) bool {
	for whole, n := range words {
		if n >= fewest && strings.Contains(whole, word) {
			return true
		}
	}
	return false
}

// faintWords gives each run of faint characters that touch, with its place.
func (p *Page) faintWords(do func(word string, i, j int)) {
	for i := 0; i < len(p.Chars); i++ {
		if !p.Chars[i].faint {
			continue
		}
		j, word := i+1, p.Chars[i].Text
		for ; j < len(p.Chars); j++ {
			a, b := &p.Chars[j-1], &p.Chars[j]
			if !b.faint || a.Size != b.Size || math.Abs(a.Box.Y0-b.Box.Y0) > 0.1*a.Size || math.Abs(b.Box.X0-a.Box.X1) > 0.3*a.Size {
				break
			}
			word += b.Text
		}
		do(word, i, j)
		i = j - 1
	}
}
