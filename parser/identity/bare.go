package identity

import (
	"regexp"
	"strings"
)

// command is a word of a markup language in front of a title: title:, \section{, h1.
var command = regexp.MustCompile(`^[\\@.#+]*(?i:title|section|chapter|part|h[1-6]|th|sh)(?:\*?[ \t]*[:={\[("]+|\*?\. ?|\*? +)(?:title=\{)?`)

// anchors are names that converters give a heading: h1(#…). and {anchor:…}.
var anchors = regexp.MustCompile(`^h[1-6]\(#[^)]*\)\.|\{anchor:[^}]*\}|\\(?:hypertarget|label)\{[^}]*\}\{?%?`)

// bare takes off a line what a markup language or a spreadsheet writes around it: marks
// of headings, quotes, the commas of empty cells. A line of Chinese has none of that.
func bare(line string) string {
	const blank, marks = " \t\r\u00a0\u3000|#", " \t\r\u00a0\u3000|#=+,\"\\"
	line = strings.Trim(line, blank)
	if line == "" || isPlainByte(line[0]) && isPlainByte(line[len(line)-1]) {
		return line
	}
	s := line
	if s[0] < 0x80 && strings.ContainsAny(s, ".{:= ") {
		s = anchors.ReplaceAllString(s, "")
		if lead := command.FindString(s); lead != "" {
			if s = s[len(lead):]; strings.Contains(lead, "{") {
				s, _, _ = strings.Cut(s, "}")
			}
		}
	}
	if s = strings.Trim(unmarked(strings.Trim(s, marks)), blank); s == "" {
		return line
	}
	return s
}

// isPlainByte tells a byte of Chinese, a digit or a letter.
func isPlainByte(c byte) bool {
	return c >= 0x80 || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z'
}
