package match

import (
	"strings"
	"unicode"

	"nianbao/parser/fold"
)

// Words where a figure should stand: 见附件, 不详, （5）. Behind a label they look like more of
// it, and the row like one that has lost a cell or is blank.

// withWords are the values of a row together with the words before them, where those stand in
// the places of the figures that it lacks: in the grid, side by side, behind a label of the
// form. It is nil where they do not.
func (r *row) withWords(values []cell, n int) []cell {
	k := len(r.labels) - (n - len(values))
	if r.flow || k < 1 || k >= len(r.labels) || r.labels[k-1].kind != labelCell {
		return nil
	}
	all := append(r.labels[k:len(r.labels):len(r.labels)], values...)
	for i := range all {
		c := &all[i]
		if i < n-len(values) && c.kind != textCell || c.cols == 0 || i > 0 && c.col != all[i-1].col+all[i-1].cols {
			return nil
		}
	}
	return all
}

// amid tells words in the midst of the figures of a row without a label.
func amid(cells []cell, first int) bool {
	const before, wide = 3, 10
	if first < before || len(cells) < wide {
		return false
	}
	for i := range cells {
		if k := cells[i].kind; k == labelCell || i < first && k != valueCell {
			return false
		}
	}
	return true
}

const notOne = "what stands there is not one figure"

// endsMarked tells a row of cells one by one whose label is followed by a figure with a mark,
// /5 or *5, which a blank cell after it does not make blank.
func (r *row) endsMarked() bool {
	n := len(r.labels)
	if !r.flow || n < 2 || r.labels[n-1].kind != textCell || !namesRow(r.labels[n-2]) {
		return false
	}
	return isMarked(r.labels[n-1].text)
}

// isMarked tells such a figure from a piece of a label and from its number.
func isMarked(s string) bool {
	_, _, _, number := fold.CutNumeral(s)
	return !number && strings.ContainsFunc(s, isDigit) && !strings.ContainsFunc(s, unicode.IsLetter)
}
