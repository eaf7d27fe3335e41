package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// displayWidth is how many columns of a terminal a text takes: Chinese characters
// take two.
func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n
}

func runeWidth(r rune) int {
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// pad fills s with spaces to n columns.
func pad(s string, n int) string { return s + strings.Repeat(" ", max(0, n-displayWidth(s))) }

// padLeft is pad with the spaces in front.
func padLeft(s string, n int) string { return strings.Repeat(" ", max(0, n-displayWidth(s))) + s }

// clip cuts s to n columns.
func clip(s string, n int) string {
	if displayWidth(s) <= n {
		return s
	}
	at := 0
	for i, r := range s {
		if at += runeWidth(r); at > n-1 {
			return s[:i] + "…"
		}
	}
	return s
}

// wrap breaks a text into lines of at most n columns, where breaks allows it.
func wrap(s string, n int, breaks func(s string, i int) bool) []string {
	var lines []string
	start, at, cut := 0, 0, -1
	for i, r := range s {
		if breaks(s, i) {
			cut = i
		}
		at += runeWidth(r)
		if at > n && cut > start {
			lines = append(lines, strings.TrimSpace(s[start:cut]))
			start = cut
			at = displayWidth(s[cut:i]) + runeWidth(r)
		}
	}
	return append(lines, strings.TrimSpace(s[start:]))
}

// atWords allows a break at a space or before a Chinese character.
func atWords(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r == ' ' || runeWidth(r) == 2 && !strings.ContainsRune("，。；：、！？）”》", r)
}

// inChinese allows a break at a space or beside a Chinese character, but neither between a
// figure and its word nor so that a line ends or begins with the wrong half of a pair of marks.
func inChinese(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, n := utf8.DecodeRuneInString(s[i:])
	spaced := after == ' '
	if spaced {
		after, _ = utf8.DecodeRuneInString(s[i+n:])
	}
	switch {
	case before == ' ', strings.ContainsRune("（《“·=+", before), strings.ContainsRune("，。；：、！？）》”·", after),
		isDigit(before) && unicode.Is(unicode.Han, after), unicode.Is(unicode.Han, before) && isDigit(after):
		return false
	}
	return spaced || runeWidth(before) == 2 || runeWidth(after) == 2
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }
