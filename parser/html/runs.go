package html

import (
	"strings"

	"golang.org/x/net/html"

	"nianbao/parser/fold"
)

// addText adds text[from:to] to the run. White space alone begins no run, except in
// <pre>, where each line is a run of its own and an empty line an empty run.
func (s *skeleton) addText(from, to int, literal bool) {
	if s.inOption {
		return
	}
	for s.pre > 0 || s.lines && s.tables == 0 {
		i := strings.IndexByte(s.text[from:to], '\n')
		if i < 0 {
			break
		}
		s.addLine(from, from+i, literal)
		s.run, s.br = -1, true
		from += i + 1
	}
	if s.run < 0 {
		for s.pre == 0 && from < to && isSpace(s.text[from]) {
			from++
		}
		if from == to {
			return
		}
	}
	s.addRun(from, to, literal)
}

// addLine adds what stands before a line end. The one right after <pre> ends no line.
func (s *skeleton) addLine(from, to int, literal bool) {
	if s.pre == 0 {
		for from < to && isSpace(s.text[from]) {
			from++
		}
		if from < to {
			s.addRun(from, to, literal)
		}
		return
	}
	if from < to || s.run >= 0 || s.marks[len(s.marks)-1].tag != tagPre {
		s.addRun(from, to, literal)
	}
}

func (s *skeleton) addRun(from, to int, literal bool) {
	begins := s.run < 0
	if begins {
		s.out = appendNumber(s.out, len(s.marks))
		s.run = len(s.marks)
		s.marks = append(s.marks, mark{start: from, end: from, kind: textMark, afterBreak: s.br, pre: s.pre > 0})
		s.br = false
		if s.step < inCell {
			s.step = notPlain
		}
	}
	m := &s.marks[s.run]
	size := int32(len(fold.TrimSpace(s.text[from:to])))
	m.size += size
	s.plain.size += int(size)
	if s.inLink {
		m.link += size
		if s.newLink {
			m.links++
			s.newLink = false
		}
	}
	run := s.spelling(s.text[from:to], literal)
	if !begins || run != s.text[from:to] {
		if !m.spelled {
			m.spelled, m.from = true, int32(s.texts.Len())
			s.addPiece(s.text[m.start:m.end])
		}
		s.addPiece(run)
		m.to = int32(s.texts.Len())
	}
	m.end = to
}

// spelling is how a piece of the source would be written in a page of its own.
func (s *skeleton) spelling(run string, literal bool) string {
	if s.escaped && strings.IndexByte(run, '\\') >= 0 {
		run = unescapeScript(run)
	}
	if s.small != nil && s.tables > 0 {
		return html.EscapeString(s.small.Replace(html.UnescapeString(run)))
	}
	if literal {
		run = strings.ReplaceAll(run, "&", "&amp;")
	}
	return run
}

// addPiece adds a piece to the text of a run. The tags that stood between two pieces are
// gone, and what they kept apart must not become an entity.
func (s *skeleton) addPiece(run string) {
	if i := strings.LastIndexByte(run, '&'); i >= 0 && isEntityHead(run[i+1:]) {
		s.texts.WriteString(run[:i])
		run = html.EscapeString(html.UnescapeString(run[i:]))
	}
	s.texts.WriteString(run)
}

// textOf is the text that a run shows.
func (s *skeleton) textOf(m *mark) string {
	text := s.text[m.start:m.end]
	if m.spelled {
		text = s.texts.String()[m.from:m.to]
	}
	if m.pre {
		text = newlines.Replace(text)
	}
	if strings.IndexByte(text, '&') >= 0 {
		text = html.UnescapeString(text)
	}
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "")
	}
	return text
}

var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// Small digits keep the number of a note from running into the figure before it.
var (
	raised  = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")
	lowered = strings.NewReplacer("0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉")
)

func smallDigits(name string) *strings.Replacer {
	if name == "sub" {
		return lowered
	}
	return raised
}

// isEntityHead tells whether more letters or digits would go on with an entity.
func isEntityHead(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !isLetter(c) && (c < '0' || c > '9') && c != '#' {
			return false
		}
	}
	return true
}
