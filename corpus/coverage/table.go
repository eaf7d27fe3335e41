package coverage

import (
	"cmp"
	"slices"
)

// Cell is one organ and year.
type Cell struct {
	State    State
	Findings int
	Title    string
	URL      string
	SHA256   string
	Note     string
	Captures int // that are of this organ and year
}

// Row is one organ on one site.
type Row struct {
	Site  string // registered domain; "" for files without an address
	Organ string // "" where nothing tells
	Cells map[int]*Cell
}

// Table is the coverage of a store.
type Table struct {
	Years  []int // ascending, without holes; 0 is "not known" and comes last if needed
	Rows   []*Row
	Counts map[State]int

	rows map[[2]string]*Row
}

func newTable() *Table { return &Table{Counts: map[State]int{}, rows: map[[2]string]*Row{}} }

// put places a cell; the better state wins, then the smaller address, so that the order
// of putting does not matter.
func (t *Table) put(site, organ string, year int, c Cell) {
	key := [2]string{site, organ}
	row := t.rows[key]
	if row == nil {
		row = &Row{Site: site, Organ: organ, Cells: map[int]*Cell{}}
		t.rows[key] = row
	}
	old := row.Cells[year]
	if old == nil {
		row.Cells[year] = &c
		return
	}
	captures := old.Captures + c.Captures
	if cmp.Or(cmp.Compare(rank(c.State), rank(old.State)), cmp.Compare(c.URL, old.URL), cmp.Compare(c.SHA256, old.SHA256)) < 0 {
		*old = c
	}
	old.Captures = captures
}

// finish sorts and counts.
func (t *Table) finish() {
	lo, hi, unknown := 0, 0, false
	for _, row := range t.rows {
		t.Rows = append(t.Rows, row)
		for y, c := range row.Cells {
			t.Counts[c.State]++
			if y == 0 {
				unknown = true
				continue
			}
			if lo == 0 || y < lo {
				lo = y
			}
			hi = max(hi, y)
		}
	}
	for y := lo; y <= hi && y > 0; y++ {
		t.Years = append(t.Years, y)
	}
	if unknown {
		t.Years = append(t.Years, 0)
	}
	slices.SortFunc(t.Rows, func(a, b *Row) int {
		return cmp.Or(cmp.Compare(a.Site, b.Site), cmp.Compare(b2i(a.Organ == ""), b2i(b.Organ == "")), cmp.Compare(a.Organ, b.Organ))
	})
	for _, row := range t.Rows {
		for _, y := range t.Years {
			if y != 0 && row.Cells[y] == nil {
				t.Counts[NoTrace]++
			}
		}
	}
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}
