package match

import (
	"slices"
	"strconv"
	"strings"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// maxSplits bounds how many ways to cut a run of digits are listed, maxSteps how long
// they are looked for.
const (
	maxSplits = 64
	maxSteps  = 20_000
)

// run is the digits of a row whose figures ran together, and where one ends for certain.
type run struct {
	digits string
	ends   map[int]bool
}

// splits lists the ways to cut a run into n figures without leading zeros, up to
// maxSplits; more than that is as good as none.
func (r run) splits(n int) [][]string {
	out, ok := r.cuts(n, func(head []string, last string) bool { return true })
	if !ok || len(out) > maxSplits {
		return nil
	}
	return out
}

// sumSplits lists the ways to cut a run into n figures whose last is the sum of the
// others, searching only those: a run of 20 digits has too many cuts to list first.
func (r run) sumSplits(n int) [][]string {
	out, ok := r.cuts(n, func(head []string, last string) bool {
		sum := 0
		for _, d := range head {
			v, _ := strconv.Atoi(d)
			sum += v
		}
		return last == strconv.Itoa(sum)
	})
	if !ok {
		return nil // too long to list them all: none is better than some
	}
	return out
}

// cuts lists the ways to cut a run into n figures that are wanted, one more than maxSplits
// at most. It is false when the search was given up.
func (r run) cuts(n int, wanted func(head []string, last string) bool) (out [][]string, ok bool) {
	steps, s := 0, r.digits
	var cut func(at, left int, head []string)
	cut = func(at, left int, head []string) {
		if steps++; len(out) > maxSplits || steps > maxSteps {
			return
		}
		if left == 1 {
			if r.whole(at, len(s)) && wanted(head, s[at:]) {
				out = append(out, append(slices.Clone(head), s[at:]))
			}
			return
		}
		for end := at + 1; end <= len(s)-left+1 && r.whole(at, end); end++ {
			cut(end, left-1, append(head, s[at:end]))
		}
	}
	if len(s) >= n && len(s) <= 40 {
		cut(0, n, nil)
	}
	return out, steps <= maxSteps
}

// whole tells whether the digits from at to end may be one figure.
func (r run) whole(at, end int) bool {
	if end-at > 9 || end-at > 1 && r.digits[at] == '0' {
		return false
	}
	for i := at + 1; i < end; i++ {
		if r.ends[i] {
			return false
		}
	}
	return true
}

// perColumn turns readings of a row into the distinct figures of each column.
func perColumn(readings [][]string, n int) [][]string {
	out := make([][]string, n)
	for _, s := range readings {
		for i, d := range s {
			if !slices.Contains(out[i], d) {
				out[i] = append(out[i], d)
			}
		}
	}
	return out
}

// runOf joins the digits of a row whose figures ran together.
func runOf(r *row) (run, bool) {
	var b strings.Builder
	joined := run{ends: map[int]bool{}}
	for _, c := range r.values {
		text := fold.Fold(c.text)
		digits := strings.TrimLeft(text, "0123456789")
		b.WriteString(text[:len(text)-len(digits)])
		if digits != "" { // a unit, an annotation
			if len(digits) == len(text) || len(numeral.Run(text)) != 1 {
				return run{}, false
			}
			joined.ends[b.Len()] = true
		}
	}
	joined.digits = b.String()
	return joined, joined.digits != ""
}

// onlyCut cuts digits without separators into n figures where no other cut is possible, also
// not into fewer with blank cells between: a zero begins no longer figure, so that 0000000 is
// seven figures and 00000012 too, but 1000001 may be three and blank cells. It is nil where
// they leave a choice.
func onlyCut(values []cell, n int) []cell {
	if len(values) >= n {
		return nil
	}
	cells := make([]cell, 0, n)
	for i := range values {
		c := &values[i]
		if c.span.End-c.span.Start != len(c.text) || c.text == "" || strings.Trim(c.text, "0123456789") != "" {
			return nil
		}
		for at := 0; at < len(c.text); {
			end := at + 1
			if c.text[at] != '0' {
				end = len(c.text)
			}
			if len(cells) == n {
				return nil
			}
			one := cell{text: c.text[at:end], kind: valueCell, doubt: c.doubt, fig: numeral.Parse(c.text[at:end])}
			one.span = doc.Span{Start: c.span.Start + at, End: c.span.Start + end}
			cells = append(cells, one)
			at = end
		}
	}
	if len(cells) < n {
		return nil
	}
	return cells
}

// cutCandidates are the figures that each column of a row may have.
func cutCandidates(r *row, n int) [][]string {
	if run, ok := runOf(r); ok && r.split {
		return perColumn(run.splits(n), n)
	}
	return eachColumn(r, n)
}

// matrixCandidates are those of a row of table 3, whose last column is the total.
func matrixCandidates(r *row, n int) [][]string {
	if run, ok := runOf(r); ok && r.split {
		return perColumn(run.sumSplits(n), n)
	}
	return eachColumn(r, n)
}

// eachColumn lists, for values that are fewer or more than the columns, which of
// them can stand in each column when their order is kept.
func eachColumn(r *row, n int) [][]string {
	var figs []string
	for _, c := range r.values {
		if c.kind != blankCell {
			figs = append(figs, c.text)
		}
	}
	out := make([][]string, n)
	k := len(figs)
	for i := range out {
		low, high := i-(n-k), i
		if k > n {
			low, high = i, i+(k-n)
		}
		for j := max(low, 0); j <= min(high, k-1); j++ {
			if !slices.Contains(out[i], figs[j]) {
				out[i] = append(out[i], figs[j])
			}
		}
	}
	return out
}

func values(r *row) string {
	var all []string
	for _, c := range r.values {
		if c.kind != blankCell {
			all = append(all, c.text)
		}
	}
	return strings.Join(all, " ")
}

// quote shows printed text in a message, cut to 40 characters, on one line.
func quote(s string) string {
	r := []rune(strings.Join(strings.Fields(s), " "))
	if len(r) > 40 {
		r = append(r[:39], '…')
	}
	return "“" + string(r) + "”"
}
