package match

import "strings"

// Labels of one level of the form, （一）, （二） and （七）, reach over the same columns: the
// figures behind them begin at one distance, also where a page cut the table.

// levels is how many rows of each level show in which of their cells the figures begin.
type levels map[int]map[int]int

const lowest = 3

// levelOf is 1 for 一、, 2 for （一）, lowest for 1., and 0 for what is no row of the form.
func (m *matrix) levelOf(key string) int {
	r := findRow(m.t, key)
	switch {
	case r == nil || r.Number == "":
		return 0
	case strings.HasPrefix(r.Number, "（"):
		return 2
	case isDigit(rune(r.Number[0])):
		return lowest
	}
	return 1
}

// see takes a row of m cells, with figures from low to high, where they fit in one place only.
func (l levels) see(r *row, low, high, m, n int) {
	at := max(0, high-n+1)
	if r.level == 0 || at != min(low, m-n) {
		return
	}
	if l[r.level] == nil {
		l[r.level] = map[int]int{}
	}
	l[r.level][at]++
}

// at is where the figures of a row begin among its cells, as all others of its level do. One
// that has lost the places before them would begin at once: it must not fit there too. Of
// cells one by one the last may be the number of the next row, so that figures begin later
// only where those of a lower level begin before them.
func (l levels) at(r *row, values []cell, n int) (int, bool) {
	at, ok := l.of(r.level)
	low, high, _ := reach(values)
	if !ok || at > low || high >= at+n || at > 0 && high < n {
		return 0, false
	}
	for lower := r.level + 1; r.flow && at > 0; lower++ {
		if lower > lowest {
			return 0, false
		}
		if before, ok := l.of(lower); ok && before < at {
			break
		}
	}
	return at, true
}

// of is where the figures of a level begin.
func (l levels) of(level int) (int, bool) {
	const fewRows = 2
	for at, rows := range l[level] {
		return at, rows >= fewRows && len(l[level]) == 1
	}
	return 0, false
}
