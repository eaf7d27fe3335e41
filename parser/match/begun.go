package match

// A page with bars between the cells, one a line, may print a bar alone before each row.

// beginsRows tells cells one by one in which a blank one stands before the first label of
// each row, also of the first: it is the mark of a row and no cell. One of a blank figure
// stands before it.
func beginsRows(cells [][]cell) bool {
	labels, marked := 0, 0
	for i := range cells {
		if cells[i][0].kind != labelCell || i > 0 && cells[i-1][0].kind >= labelCell {
			continue
		}
		labels++
		if i > 0 && cells[i-1][0].kind == blankCell {
			marked++
		}
	}
	if len(cells) > 1 && isChapter(cells[0][0]) {
		cells = cells[1:]
	}
	return cells[0][0].kind == blankCell && labels >= 3 && 10*marked >= 9*labels
}

// isMark tells the blank cell before a row, which has a label next to it. A line between two
// tables has none before it, but one behind, before the next label.
func isMark(cells [][]cell) bool {
	if len(cells) < 2 || cells[0][0].kind != blankCell || cells[1][0].kind != labelCell {
		return false
	}
	return len(cells) < 4 || cells[2][0].kind != blankCell || cells[3][0].kind < labelCell
}
