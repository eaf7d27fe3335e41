package outline

import (
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// candidate is a place that may be a heading.
type candidate struct {
	block    int
	row      int // of a table; -1 in a paragraph
	from     int // of the numeral, in the text of the block (of the cell, in a table)
	endBlock int // where the text below the heading begins
	end      int
	number   string
	num      int
	style    fold.Style
	heading  string
	key      string
	exact    bool // the words of an edition
	whole    bool // nothing else stands on its line
	markup   bool // the format says that it is a heading
	annex    bool // the caption of a statistics table
	level    int
}

// scanner goes through the blocks and collects candidates in order.
type scanner struct {
	d     *doc.Document
	found []candidate
	prev  string // the line before that is not empty
	block int    // lines before this place belong to the last heading
	end   int
}

func (s *scanner) scan() {
	for i := range s.d.Blocks {
		b := &s.d.Blocks[i]
		switch {
		case b.Chrome:
		case b.Kind == doc.TableKind:
			s.table(i, b.Table)
			s.prev = "|"
		default:
			s.paragraph(i, b)
		}
	}
}

func (s *scanner) paragraph(block int, b *doc.Block) {
	for from := 0; from <= len(b.Text); {
		to := len(b.Text)
		if n := strings.IndexByte(b.Text[from:], '\n'); n >= 0 {
			to = from + n
		}
		s.line(block, from, to)
		from = to + 1
	}
}

// line looks at one line: at its begin, then in its midst.
func (s *scanner) line(block, from, to int) {
	b := &s.d.Blocks[block]
	line := b.Text[from:to]
	if isFigureCell(line) {
		s.prev = line
		return
	}
	printed := strings.TrimRight(line, " \t\u00a0\u3000|")
	if strings.TrimSpace(printed) == "" || block == s.block && from < s.end {
		return
	}
	if strings.Trim(printed, " 0123456789") == "" { // a cell on a line of its own
		s.prev = printed
		return
	}
	after := 0
	if c, ok := s.atFront(printed, b.Kind == doc.Heading); ok {
		c.block, c.row, c.from = block, -1, c.from+from
		c.endBlock, c.end = block, c.end+from
		if c.whole {
			c.end = to // a table bar at the end of the line is no text
		}
		if c.whole && !c.exact && c.style.Kind() == fold.Chapter {
			s.join(&c, to)
		}
		if c.heading != "" {
			s.found = append(s.found, c)
			s.block, s.end = c.endBlock, c.end
			after = min(c.end-from, len(printed))
		}
		if c.endBlock != block {
			after = len(printed)
		}
	}
	s.midst(block, from, printed, after)
	s.prev = printed
}

// isFigureCell is the quick way out for a figure on a line of its own.
func isFigureCell(line string) bool {
	for i := 0; i < len(line); i++ {
		if line[i] < '0' || line[i] > '9' {
			return false
		}
	}
	return line != ""
}

// atFront reads a heading at the begin of a line.
func (s *scanner) atFront(line string, markup bool) (candidate, bool) {
	lead := len(line) - len(strings.TrimLeft(line, " \t\u00a0\u3000|"))
	text := line[lead:]
	num, style, rest, numbered := cutNumeral(text)
	if !numbered {
		rest = text
	}
	c := candidate{from: lead, num: num, style: style, markup: markup}
	c.number = strings.TrimRight(strings.TrimSpace(text[:len(text)-len(rest)]), "、.．，,:： 　")
	switch { // most lines are prose
	case len(rest) > 12*chapterMax:
		return s.runOn(c, line, rest, numbered)
	case !numbered && !markup && len(rest) > 7*chapterMax:
		return c, false
	}
	core := fold.Core(rest)
	key, exact := known().key[core]
	switch {
	case !numbered && !markup && !exact && !isAnnex(core): // nothing tells a heading
		return c, false
	case isCaption(core):
		c.annex = isAnnex(core)
		c.heading, c.whole, c.end = oneLine(rest), true, len(line)
		return c, c.annex && !numbered
	case isContents(rest), isRow(core):
		return c, false
	}
	if c.whole = exact || isHeadingLine(rest); c.whole {
		c.key, c.exact = key, exact
		if !exact {
			c.key = keyOfWords(core, num)
		}
		c.heading, c.end = oneLine(rest), len(line)
		if !numbered || style.Lost() && num == 0 {
			return c, (exact || markup && c.key != "") && s.mayBegin(markup)
		}
		return c, true
	}
	return s.runOn(c, line, rest, numbered)
}

// runOn reads a heading that its text follows on the same line.
func (s *scanner) runOn(c candidate, line, rest string, numbered bool) (candidate, bool) {
	if !numbered || c.num == 0 {
		return c, false
	}
	skip := len(line) - len(rest)
	if c.style.Kind() == fold.Chapter {
		if n, key, ok := cutLabel(rest); ok {
			c.key, c.exact = key, true
			c.heading, c.end = oneLine(rest[:n]), skip+n+stops(rest[n:])
			return c, true
		}
	}
	n := cutHeading(rest)
	if n == 0 {
		return c, false
	}
	core := fold.Core(rest[:n])
	if isRow(core) {
		return c, false
	}
	c.heading, c.end = oneLine(rest[:n]), skip+n+stops(rest[n:])
	if c.style.Kind() == fold.Chapter {
		c.key, c.annex = keyOf(core, c.num), isAnnex(core)
	}
	return c, c.key != "" || c.annex || c.style.Kind() != fold.Chapter
}

// mayBegin tells whether a heading without numeral can stand after the line before: a
// line of the preface that was wrapped ends in the midst of a sentence.
func (s *scanner) mayBegin(markup bool) bool {
	prev := strings.TrimRight(s.prev, " \t\u00a0\u3000")
	r, _ := utf8.DecodeLastRuneInString(prev)
	switch {
	case markup, prev == "", !isHan(r) && !strings.ContainsRune("、，,：:（(", r):
		return true
	}
	return strings.HasSuffix(prev, "报告") || strings.HasSuffix(prev, "年报") || utf8.RuneCountInString(prev) < 12
}

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// join looks whether a heading goes on in the next line: 四、因…被申请行政复议、 and
// 提起行政诉讼情况, or a numeral alone in its paragraph.
func (s *scanner) join(c *candidate, to int) {
	block, from := c.block, to+1
	if from >= len(s.d.Blocks[block].Text) {
		block, from = s.nextParagraph(block+1), 0
		if block < 0 {
			return
		}
	}
	text := s.d.Blocks[block].Text
	end := len(text)
	if n := strings.IndexByte(text[from:], '\n'); n >= 0 {
		end = from + n
	}
	next := strings.Trim(text[from:end], " \t\u00a0\u3000")
	if utf8.RuneCountInString(next) > chapterMax {
		return
	}
	heading := c.heading + next
	if key, ok := known().key[fold.Core(heading)]; ok {
		c.key, c.exact, c.heading = key, true, oneLine(heading)
		c.endBlock, c.end = block, end
	}
}

// nextParagraph is the next block with text, -1 when a table or the end comes first.
func (s *scanner) nextParagraph(i int) int {
	for ; i < len(s.d.Blocks); i++ {
		switch b := &s.d.Blocks[i]; {
		case b.Chrome, b.Kind != doc.TableKind && strings.TrimSpace(b.Text) == "":
		case b.Kind == doc.TableKind:
			return -1
		default:
			return i
		}
	}
	return -1
}
