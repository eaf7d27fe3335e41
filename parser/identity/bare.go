package identity

import "strings"

// bare takes off a line what Markdown or a spreadsheet writes around it: marks of headings
// and of emphasis, quotes, the commas of empty cells. A line of Chinese has none of that.
func bare(line string) string {
	const blank, marks = " \t\r\u00a0\u3000|#", " \t\r\u00a0\u3000|#=+,\""
	line = strings.Trim(line, blank)
	if line == "" || isPlainByte(line[0]) && isPlainByte(line[len(line)-1]) {
		return line
	}
	const title = "title" // of the data in front of a Markdown page
	s := strings.Trim(line, marks)
	if rest := strings.TrimLeft(s, "*"); strings.HasPrefix(rest, " ") && !strings.Contains(rest, "*") { // a heading of Org
		s = rest
	}
	if len(s) > len(title) && strings.EqualFold(s[:len(title)], title) {
		s = strings.TrimLeft(s[len(title):], ": \"")
	}
	return strings.Trim(unmarked(s), blank)
}

// isPlainByte tells a byte of Chinese, a digit or a letter.
func isPlainByte(c byte) bool {
	return c >= 0x80 || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}
