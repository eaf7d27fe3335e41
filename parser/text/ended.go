package text

import "strings"

// A browser that copies a table whose cells hold paragraphs prints a cell a line, and a tab
// behind each but the last of a row.

// manyEnds is more tabs at the ends of lines than a text has by chance.
const manyEnds = 20

// endedByTabs tells such a text: its lines are cells one by one. A tab
// alone is a blank cell.
func endedByTabs(lines []line) bool {
	ends := 0
	for _, l := range lines {
		if l.kind != tabbed {
			continue
		}
		if strings.IndexByte(l.text, '\t') != len(l.text)-1 {
			return false
		}
		ends++
	}
	return ends >= manyEnds
}
