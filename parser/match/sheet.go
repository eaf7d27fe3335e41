package match

import (
	"slices"
	"strings"

	"nianbao/parser/numeral"
)

// A program that shows a sheet numbers its rows, those of heads too, and names its columns
// A B C or 0 1 2 above their head. None of it is of the report.

// unsheeted takes these numbers and names from the cells of a table, and lists them.
func (r *rows) unsheeted(cells [][]cell, block int) [][]cell {
	var names []cell
	body := cells
	if len(cells) > 1 && namesColumns(cells[0]) && !hasFigure(cells[1][1:]) {
		names, body = cells[0], cells[1:]
	}
	list := &row{block: block, source: block, apart: "ordinal", values: slices.Clone(names)}
	if numbersRows(body, names != nil) {
		body = slices.Clone(body)
		for i, row := range body {
			list.values = append(list.values, row[0])
			body[i] = row[1:]
		}
	}
	if len(list.values) > 0 {
		r.all = append(r.all, list)
	}
	return body
}

// namesColumns tells A B C or 0 1 2, after a blank cell or none.
func namesColumns(row []cell) bool {
	if len(row) > 0 && row[0].kind == blankCell {
		row = row[1:]
	}
	for i := range row {
		if t := strings.TrimSpace(row[i].text); t != string(rune('A'+i)) && !isInt(&row[i], i) {
			return false
		}
	}
	return len(row) >= 3
}

// numbersRows tells that every row begins with the number after that of the row above,
// and that the first row is a head.
func numbersRows(body [][]cell, named bool) bool {
	if len(body) < 3 && !named {
		return false
	}
	from := 0
	for i, row := range body {
		c := &row[0]
		if i == 0 && c.fig.Kind == numeral.Number {
			from = int(c.fig.Value.Float())
		}
		if from < 0 || c.cols > 1 || !isInt(c, from+i) {
			return false
		}
	}
	return len(body[0]) > 1 && !hasFigure(body[0][1:])
}
