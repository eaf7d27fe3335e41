package match

import (
	"strings"

	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// label is a resolved label cell.
type label struct {
	core   string // of the words, numeral left out
	means  []meaning
	num    uint8
	style  fold.Style
	varied bool // matched in spite of a misprint
	cut    bool // matched up to a bracket
}

// resolve finds what a printed text can stand for; ok is false for unknown words.
func (x *lexicon) resolve(text string) (label, bool) {
	if lab, ok := x.printed[text]; ok {
		return lab, true
	}
	if len(text) > longest {
		return label{}, false
	}
	l, f, ok := x.known(text)
	if ok || strings.Contains(f, "。") || strings.Count(f, ",") > 1 { // a sentence
		return l, ok
	}
	if core := x.near(l.core); core != "" {
		l.core, l.means, l.varied = core, x.exact[core], true
		return l, true
	}
	return l, false
}

// known finds a label that is printed without a mistake. f is the text, folded.
func (x *lexicon) known(text string) (l label, f string, ok bool) {
	f = fold.Fold(text)
	rest := f
	if num, style, r, ok := fold.CutNumeral(f); ok {
		l.num, l.style, rest = uint8(num), style, r
	}
	rest = strings.TrimPrefix(rest, "其中:")
	rest = strings.TrimPrefix(rest, "其中")
	if num, style, r, ok := fold.CutNumeral(rest); ok && l.num == 0 {
		l.num, l.style, rest = uint8(num), style, r
	}
	if n := len(rest); n < 3 || rest[n-3] < "一"[0] { // else it ends with a character of words, as most
		if r := strings.TrimRight(rest, numeral.NoteMarks); r != "" {
			rest = r
		}
	}
	words := fold.Core(rest)
	if l.core, l.means = words, x.exact[words]; l.means != nil {
		return l, f, true
	}
	head, ok := beforeBracket(rest)
	if !ok {
		head, ok = aroundBracket(rest)
	}
	if c := fold.Core(head); ok && x.exact[c] != nil {
		l.core, l.means, l.cut = c, x.exact[c], true
		return l, f, true
	}
	l.core = words
	if c, ok := strings.CutPrefix(l.core, "信息内容"); ok && x.exact[c] != nil { // two head cells run together
		l.core, l.means = c, x.exact[c]
		return l, f, true
	}
	return l, f, false
}

// has finds a meaning of the label in a role and table.
func (l *label) has(r role, table string) (meaning, bool) {
	for _, m := range l.means {
		if m.role == r && (table == "" || m.table == table) {
			return m, true
		}
	}
	return meaning{}, false
}
