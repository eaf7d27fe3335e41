package layout

import "nianbao/model"

// role of a cell on the form.
type role uint8

const (
	figure role = iota
	label       // of a row
	group       // over several rows
	head        // of a column
	banner      // over the whole width
	pad         // nothing: the layout's own
	aside       // a column that the form does not have
)

// cell is a cell as HTML has it: its text and its spans. A \n in the text is a place
// where the layout cuts it.
type cell struct {
	text   string
	key    model.Key
	role   role
	rs, cs int
}

// sheet is a table as drawn: own cells only, places under spans left out.
type sheet struct {
	id    string // table or block
	width int
	heads int // rows of column heads at the top, for repeating them
	rows  [][]cell

	goesOn bool // the rest of a table that a page cut: it has the same columns beside the form's
}

// slot is a place of the grid with spans laid out.
type slot struct {
	c     *cell
	left  bool // covered by a cell to its left
	above bool // covered by a cell in a row above
}

// slots lays the spans of a sheet out.
func (s *sheet) slots() [][]slot {
	grid := make([][]slot, len(s.rows))
	for r := range grid {
		grid[r] = make([]slot, s.width)
	}
	for r := range s.rows {
		col := 0
		for i := range s.rows[r] {
			c := &s.rows[r][i]
			for col < s.width && grid[r][col].c != nil {
				col++
			}
			for y := r; y < min(r+c.rs, len(grid)); y++ {
				for x := col; x < min(col+c.cs, s.width); x++ {
					if grid[y][x].c == nil {
						grid[y][x] = slot{c, x > col, y > r}
					}
				}
			}
			col += c.cs
		}
	}
	return grid
}

func one(text string, r role) cell         { return cell{text: text, role: r, rs: 1, cs: 1} }
func wide(text string, r role, n int) cell { return cell{text: text, role: r, rs: 1, cs: n} }

// span gives a row of n equal columns in a width: the last takes what is left over.
func span(cells []cell, width int) []cell {
	used := 0
	for _, c := range cells {
		used += c.cs
	}
	if used < width {
		cells[len(cells)-1].cs += width - used
	}
	return cells
}

// keys are the figure cells of a row.
func keysOf(row []cell) []model.Key {
	var keys []model.Key
	for _, c := range row {
		if c.key != "" {
			keys = append(keys, c.key)
		}
	}
	return keys
}
