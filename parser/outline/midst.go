package outline

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// midst looks for chapter headings inside a line from a place on: a page that is one
// single line, or a heading glued to the end of the preface. Here only headings that
// say one of the chapters count.
func (s *scanner) midst(block, base int, line string, at int) {
	for at < len(line) {
		n := strings.Index(line[at:], "、")
		if n < 0 {
			return
		}
		stop := at + n
		at = stop + len("、")
		from := numeralBefore(line, stop)
		if from <= 0 || !mayFollow(line[:from]) {
			continue
		}
		c := candidate{block: block, row: -1, from: base + from, endBlock: block}
		var rest string
		var ok bool
		if c.num, c.style, rest, ok = fold.CutNumeral(line[from:]); !ok {
			continue
		}
		if c, ok = s.inMidst(c, line, rest, from); !ok {
			continue
		}
		c.number = strings.TrimSpace(line[from:stop])
		at = c.end
		c.end += base
		s.found = append(s.found, c)
	}
}

// inMidst reads a heading in the midst of a line. Where cells are glued to it without
// a space, it ends with the first 情况 or 事项 that makes it say a chapter.
func (s *scanner) inMidst(c candidate, line, rest string, from int) (candidate, bool) {
	if run, ok := s.runOn(c, line, rest, true); ok {
		return run, true
	}
	prev, _ := utf8.DecodeLastRuneInString(line[:from])
	if isHan(prev) {
		return c, false
	}
	runes := 0
	for i, r := range rest {
		if runes++; runes > chapterMax || strings.ContainsRune("，。；：,;:|", r) {
			break
		}
		for _, tail := range [...]string{"情况", "事项", "情況", "事項"} {
			end := i + len(tail)
			if !strings.HasPrefix(rest[i:], tail) || isRow(fold.Core(rest[:end])) {
				continue
			}
			if key := keyOf(fold.Core(rest[:end]), c.num); key != "" {
				c.key, c.heading, c.end = key, oneLine(rest[:end]), len(line)-len(rest)+end
				return c, true
			}
		}
	}
	return c, false
}

// numeralBefore finds the begin of a Han numeral that ends before a stop; -1 if none.
func numeralBefore(line string, stop int) int {
	if line = line[:stop]; !fold.Solid(line) {
		line = strings.TrimRight(line, " \u00a0")
	}
	if numerals.Begins(line[max(0, len(line)-len("一")):]) == "" { // as most
		return -1
	}
	from := len(strings.TrimRight(line, "一二三四五六七八九十"))
	if from == len(line) {
		return -1
	}
	return from
}

var numerals = fold.WordsOf("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")

// mayFollow tells whether a heading can begin after this text: not after a word that
// quotes it.
func mayFollow(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return !strings.ContainsRune("《“‘「第见的在按照之、", r)
}
