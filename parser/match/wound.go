package match

import (
	"slices"
	"strings"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// unwind puts labels together whose lines wind around their figures and around the label
// of their group, which stands over several lines beside them:
//
//	（四）  2.没有现成信息需
//	无法提  要另行制          0 0 0 0 0 0 0
//	供      作
//
// The pieces of the label must make a whole one of table 3 from its ordinal on; what is
// left out between them must be pieces of the label of a group.
func (x *lexicon) unwind(all []*row) []*row {
	out := all[:0]
	var emptied []*row
	for i, r := range all {
		if slices.Contains(emptied, r) {
			continue
		}
		if len(r.values) >= fewInRow && hasFigure(r.values) && (len(r.labels) == 0 || !isExact(r.labels[len(r.labels)-1])) {
			w := winding{x: x}
			for n := len(out); n > 0 && n > len(out)-joinable && isLoose(out[n-1]) && !namesAny(out[n-1]); n-- {
				w.before(out[n-1])
			}
			w.add(r)
			w.must = len(w.pieces)
			w.add(all[i+1 : min(i+joinable, len(all))]...)
			if w.find() {
				emptied = w.name(r)
				for n := len(out); n > 0 && slices.Contains(emptied, out[n-1]); n-- {
					out = out[:n-1]
				}
			}
		}
		out = append(out, r)
	}
	return out
}

// fewInRow is fewer figures than a row of table 3 has.
const fewInRow = 5

// isLoose tells a row of words that can be pieces of labels.
func isLoose(w *row) bool {
	return !hasValue(w.values) && len(w.labels) <= joinable && !slices.ContainsFunc(w.labels, func(c cell) bool { return len(c.text) > longest/2 })
}

// namesAny tells a row with the whole label of one.
func namesAny(w *row) bool {
	return slices.ContainsFunc(w.labels, func(c cell) bool { return isExact(c) && namesRow(c) })
}

// isExact tells a label that is printed to its end without a mistake.
func isExact(c cell) bool { return isWhole(c) && !c.lab.varied }

// winding looks for the label of a row among the pieces of labels around its figures.
type winding struct {
	x          *lexicon
	pieces     []piece
	must       int // as many of them stand before the figures
	steps      int
	start, end int // of the pieces of the label
	taken      []bool
}

// piece is a word of the labels of a row.
type piece struct {
	text  string
	of    *row
	label int
}

func piecesOf(w *row) []piece {
	var all []piece
	for i := range w.labels {
		for t := range strings.FieldsFuncSeq(w.labels[i].text, isSpace) {
			all = append(all, piece{t, w, i})
		}
	}
	return all
}

func (w *winding) before(r *row) { w.pieces = append(piecesOf(r), w.pieces...) }

// add takes the pieces of the next rows, until one has figures or a label.
func (w *winding) add(rows ...*row) {
	for _, r := range rows {
		for _, p := range piecesOf(r) {
			if c := &r.labels[p.label]; w.must > 0 && (isExact(*c) && (c.lab.num > 0 || !namesRow(*c)) || len(c.text) > longest/2) {
				return
			}
			w.pieces = append(w.pieces, p)
		}
		if hasValue(r.values) {
			return
		}
	}
}

// find looks for the label that begins nearest to the figures, and is the longest.
func (w *winding) find() bool {
	for w.start = w.must - 1; w.start >= 0; w.start-- {
		_, style, rest, ok := fold.CutNumeral(w.pieces[w.start].text)
		if !ok || style == fold.NoNumeral {
			continue
		}
		core := fold.Core(rest)
		node := w.x.trie.walk(0, core)
		if core != "" && node == 0 {
			continue
		}
		w.end, w.steps = 0, 0
		w.follow(node, w.start+1, make([]bool, len(w.pieces)))
		if w.end > 0 {
			return true
		}
	}
	return false
}

// follow takes the pieces from at on where a label goes on with them, or leaves those of
// a group out.
func (w *winding) follow(node int32, at int, taken []bool) {
	if w.steps++; w.steps > 1000 {
		return
	}
	if at >= w.must && at > w.end && (at == w.must || taken[at-1]) && node > 0 && w.x.trie.nodes[node].end && w.isRow(taken[:at]) {
		w.end, w.taken = at, slices.Clone(taken)
	}
	if at == len(w.pieces) {
		return
	}
	core := fold.Core(w.pieces[at].text)
	if to := w.x.trie.walk(node, core); to > 0 {
		taken[at] = true
		w.follow(to, at+1, taken)
		taken[at] = false
	}
	if w.x.isGroupPiece(core) {
		w.follow(node, at+1, taken)
	}
}

func (w *winding) text(taken []bool) string {
	text := w.pieces[w.start].text
	for i, t := range taken {
		if t {
			text += w.pieces[i].text
		}
	}
	return text
}

// isRow tells the label of a row as the form prints it, too long to be made by chance.
func (w *winding) isRow(taken []bool) bool {
	lab, _, _ := w.x.known(w.text(taken))
	_, row := lab.has(rowRole, "applications")
	return row && !lab.cut && len(lab.core) >= len("重复申请")
}

// name gives the row its label and takes the pieces from the rows around it. It tells
// which have nothing left.
func (w *winding) name(r *row) (emptied []*row) {
	text := w.text(w.taken[:w.end])
	lab, _, _ := w.x.known(text)
	first, last := w.pieces[w.start], w.pieces[w.end-1]
	c := cell{text: text, kind: labelCell, lab: lab, span: first.of.labels[first.label].span}
	for i := w.start; i < w.end; i++ {
		p := w.pieces[i]
		if s := p.of.labels[p.label].span; w.taken[i] {
			c.span = doc.Span{Start: min(c.span.Start, s.Start), End: max(c.span.End, s.End)}
		}
	}
	for i := w.start; i < w.end; i++ {
		var kept []cell
		p := w.pieces[i].of
		if i > w.start && p == w.pieces[i-1].of {
			continue
		}
		if p == first.of {
			kept = p.labels[:first.label:first.label]
		}
		if p == last.of {
			kept = append(kept, p.labels[last.label+1:]...)
		}
		if p.labels = kept; len(kept) == 0 && p != r && !hasValue(p.values) {
			emptied = append(emptied, p)
		}
	}
	r.labels = append(r.labels, c)
	return emptied
}

// walk follows the characters of a text from a node; 0 is no way on.
func (t *trie) walk(at int32, s string) int32 {
	for _, r := range s {
		if at = t.step(at, r); at == 0 {
			return 0
		}
	}
	return at
}

// isGroupPiece tells a piece of the label of a group, by its core.
func (x *lexicon) isGroupPiece(core string) bool {
	return slices.ContainsFunc(x.groups, func(group string) bool { return strings.Contains(group, core) })
}
