package text

import (
	"strconv"

	"nianbao/parser/doc"
)

// unindexed takes away the numbers that a converter gave to the columns of a table, 0 1 2
// above its head, and to its rows: they are no figures of the page.
func unindexed(rows [][]doc.Cell) [][]doc.Cell {
	if len(rows) < 2 || !counting(rows[0]) || !hasWords(rows[1]) {
		return rows
	}
	rows = rows[1:]
	for i, row := range rows {
		if len(row) < 2 || row[0].Text != strconv.Itoa(i) {
			return rows
		}
	}
	for i := range rows {
		rows[i] = rows[i][1:]
	}
	return rows
}

// counting tells the cells 0 1 2 and so on, at least three.
func counting(row []doc.Cell) bool {
	n := 0
	for i, c := range row {
		if c.Text == "" && i == 0 {
			continue
		}
		if c.Text != strconv.Itoa(n) {
			return false
		}
		n++
	}
	return n >= 3
}

func hasWords(row []doc.Cell) bool {
	for _, c := range row {
		if !isFigure(c.Text) {
			return true
		}
	}
	return false
}
