package match

import (
	"slices"
	"strconv"
	"strings"

	"nianbao/parser/fold"
)

// maxSplits bounds how many ways to cut a run of digits are listed, maxSteps how long
// they are looked for.
const (
	maxSplits = 64
	maxSteps  = 20_000
)

// splits lists the ways to cut digits into n figures without leading zeros, up to
// maxSplits; more than that is as good as none.
func splits(digits string, n int) [][]string {
	var out [][]string
	steps := 0
	var cut func(s string, left int, head []string) bool
	cut = func(s string, left int, head []string) bool {
		if steps++; steps > maxSteps {
			return false
		}
		if left == 0 {
			if s == "" {
				out = append(out, append([]string{}, head...))
			}
			return len(out) <= maxSplits
		}
		for w := 1; w <= len(s)-left+1; w++ {
			if w > 1 && s[0] == '0' || w > 9 {
				break
			}
			if !cut(s[w:], left-1, append(head, s[:w])) {
				return false
			}
		}
		return true
	}
	if len(digits) < n || len(digits) > 40 || !cut(digits, n, nil) {
		return nil
	}
	return out
}

// sumSplits lists the ways to cut digits into n figures whose last is the sum of the
// others, searching only those: a run of 20 digits has too many cuts to list first.
func sumSplits(digits string, n int) [][]string {
	var out [][]string
	steps := 0
	var cut func(s string, left, sum int, head []string)
	cut = func(s string, left, sum int, head []string) {
		if steps++; len(out) > maxSplits || steps > maxSteps {
			return
		}
		if left == 1 {
			if s == strconv.Itoa(sum) {
				out = append(out, append(append([]string{}, head...), s))
			}
			return
		}
		for w := 1; w <= len(s)-left+1 && w <= 9; w++ {
			if w > 1 && s[0] == '0' {
				break
			}
			v, _ := strconv.Atoi(s[:w])
			cut(s[w:], left-1, sum+v, append(head, s[:w]))
		}
	}
	if len(digits) >= n && len(digits) <= 40 {
		cut(digits, n, 0, nil)
	}
	if steps > maxSteps {
		return nil // too long to list them all: none is better than some
	}
	return out
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

// digitsOf joins the digits of a row whose figures ran together.
func digitsOf(r *row) (string, bool) {
	var b strings.Builder
	for _, c := range r.values {
		b.WriteString(c.text)
	}
	s := fold.Fold(b.String())
	return s, s != "" && strings.Trim(s, "0123456789") == ""
}

// blockCandidates are the figures that each column of a row of table 2 may have.
func blockCandidates(r *row, n int) [][]string {
	if s, ok := digitsOf(r); ok && r.split {
		return perColumn(splits(s, n), n)
	}
	return eachColumn(r, n)
}

// matrixCandidates are those of a row of table 3, whose last column is the total.
func matrixCandidates(r *row, n int) [][]string {
	if s, ok := digitsOf(r); ok && r.split {
		return perColumn(sumSplits(s, n), n)
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
