package match

import "strings"

// Labels of one level of the form, （一）, （二） and （七）, reach over the same columns: the
// figures behind them begin at one distance, also where a page cut the table.

// levels is how many rows of each kind show in which of their cells the figures begin.
type levels map[kindOfRow]map[int]int

// kindOfRow is the level of a row, and in a table how many cells it has: the pieces of a table
// that a page cut are as wide.
type kindOfRow struct{ level, width int }

func kindOf(r *row) kindOfRow {
	if r.flow {
		return kindOfRow{r.level, 0}
	}
	return kindOfRow{r.level, r.width()}
}

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
	if r.level == 0 || high < low || at != min(low, m-n) {
		return
	}
	k := kindOf(r)
	if l[k] == nil {
		l[k] = map[int]int{}
	}
	l[k][at]++
}

// at is where the figures of a row begin among its cells, as all others of its level do. One
// that has lost the places before them would begin at once: it must not fit there too. Of
// cells one by one the last may be the number of the next row, so that figures begin later
// only where those of a lower level begin before them; one of these is enough where all begin
// as by the form.
func (l levels) at(r *row, values []cell, n int) (int, bool) {
	k := kindOf(r)
	low, high, _ := reach(values)
	at, ok := l.begin(r, high-low == n-1)
	if !ok || at > low || high >= at+n || at > 0 && high < n {
		return 0, false
	}
	_, formed := l.byForm(k, false)
	for r.flow && at > 0 {
		if k.level++; k.level > lowest {
			return 0, false
		}
		if before, ok := l.of(k); before < at && (ok || len(l[k]) == 1 && formed) {
			break
		}
	}
	return at, true
}

// begin is where the figures of a row begin by the other rows; alone tells one that fits in one
// place only.
func (l levels) begin(r *row, alone bool) (int, bool) {
	at, ok := l.of(kindOf(r))
	if !ok && r.level > 0 {
		at, ok = l.byForm(kindOf(r), alone && l.beginAtOnce())
	}
	return at, ok
}

// against tells that a row of cells one by one begins elsewhere by the others of its level:
// as many cells may be those of another level, and one of the next row.
func (l levels) against(r *row, at int) bool {
	begin, ok := l.begin(r, false)
	return r.flow && ok && begin != at
}

// byForm is where the figures of a kind of row begin when those of all levels begin at once,
// or behind a place for each column but the first that a label of their level covers. One row
// tells it that fits nowhere else by itself, where those below begin at once.
func (l levels) byForm(k kindOfRow, alone bool) (int, bool) {
	for places := range 2 {
		rows := 0
		for level := 1; level <= lowest; level++ {
			begins, at := l[kindOfRow{level, k.width}], places*(lowest-level)
			if len(begins) > 1 || len(begins) == 1 && begins[at] == 0 {
				rows = 0
				break
			}
			if level < lowest { // the label of that covers one column
				rows += begins[at]
			}
		}
		if rows >= fewLevel || rows > 0 && alone {
			return places * (lowest - k.level), true
		}
	}
	return 0, false
}

// beginAtOnce tells that the figures of all rows of the lowest level begin at once, however
// wide their tables are.
func (l levels) beginAtOnce() bool {
	rows := 0
	for k, begins := range l {
		if k.level == lowest {
			if len(begins) > 1 || begins[0] == 0 {
				return false
			}
			rows += begins[0]
		}
	}
	return rows >= fewLevel
}

// fewLevel is how many rows show where the figures of others begin: one alone may be shifted.
const fewLevel = 2

// of is where the figures of a kind of row begin.
func (l levels) of(k kindOfRow) (int, bool) {
	for at, rows := range l[k] {
		return at, rows >= fewLevel && len(l[k]) == 1
	}
	return 0, false
}
