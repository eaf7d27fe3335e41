package html

import (
	"slices"

	"nianbao/parser/doc"
)

// grid lays cells out by the table model of HTML: a cell takes the first free column
// of its row, and the columns below it for as many rows as it spans.
type grid struct {
	rows  [][]doc.Cell
	row   []doc.Cell
	room  []doc.Cell // for the cells of rows to come
	until []int      // by column: first row that no cell from above covers
	col   int
	end   int // place where the last cell ends
}

// maxColumns bounds the columns in which spans from above are followed.
const maxColumns = 1000

// startRow begins a row of about as many cells.
func (g *grid) startRow(cells int) {
	if cap(g.room) < cells {
		g.room = make([]doc.Cell, 0, cells)
	}
	g.row, g.col = g.room, 0
}

func (g *grid) endRow() {
	g.rows, g.room = append(g.rows, slices.Clip(g.row)), g.row[len(g.row):]
}

// place puts a cell down. left counts the rows of its row group from this one on, which
// no span goes beyond; rows 0 means to the end of the group.
func (g *grid) place(c doc.Cell, rows, cols, left int) {
	if rows == 0 || rows > left {
		rows = left
	}
	row := len(g.rows)
	for g.col < len(g.until) && g.until[g.col] > row {
		g.col++
	}
	c.Row, c.Col, c.RowSpan, c.ColSpan = row, g.col, rows, cols
	end := min(g.col+cols, maxColumns)
	for i := g.col; i < min(end, len(g.until)); i++ {
		if g.until[i] > row {
			c.Doubt = "its columns overlap a cell that spans rows from above"
			break
		}
	}
	if rows > 1 {
		for len(g.until) < end {
			g.until = append(g.until, 0)
		}
		for i := g.col; i < end; i++ {
			g.until[i] = max(g.until[i], row+rows)
		}
	}
	g.row = append(g.row, c)
	g.col += cols
}
