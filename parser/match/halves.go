package match

import (
	"slices"
	"strings"
	"unicode/utf8"

	"nianbao/parser/fold"
)

// Lines on which a label is not whole: its other piece stands on the next line, or was
// lost, or words stand among its figures.

// tail cuts a line of words and then figures whose words are no whole label: the label
// was cut over lines, and its other piece stands on the next.
func (f *flow) tail(c cell) bool {
	if len(c.text) > longest || strings.Contains(c.text, "。") || strings.Contains(c.text, "；") {
		return false
	}
	words := strings.Fields(strings.ReplaceAll(c.text, "\u00a0", " "))
	n := len(words)
	for n > 0 && figuresOnly(words[n-1]) {
		n--
	}
	if n == 0 || len(words)-n < 2 {
		return false
	}
	at := len(c.text)
	for _, w := range slices.Backward(words[n:]) {
		at = strings.LastIndex(c.text[:at], w)
	}
	groups, from := f.groups(c, at)
	if wordsIn(c.text[from:at]) > 6 {
		return false
	}
	w := f.open()
	w.labels = append(w.labels, groups...)
	head := strings.TrimRight(c.text[from:at], " \u00a0")
	if i := strings.LastIndexByte(head, ' ') + 1; i > 0 && f.isVaried(head[i:]) { // behind a piece of its group
		w.labels = append(w.labels, f.rows.cell(head[:i-1], f.within(c, from, from+i-1), ""))
		head, from = head[i:], from+i
	}
	w.labels = append(w.labels, f.rows.cell(head, f.within(c, from, from+len(head)), ""))
	w.split = true
	f.tokens(w, c, at, len(c.text))
	f.end()
	return true
}

// wordsIn counts the words of a label: characters that stand alone are one together.
func wordsIn(s string) (n int) {
	alone := false
	for w := range strings.FieldsSeq(s) {
		one := utf8.RuneCountInString(w) == 1
		if !one || !alone {
			n++
		}
		alone = one
	}
	return n
}

// between cuts what stands between two rows of a line into rows of their own: their
// labels are misprinted, so that they were not found in it.
func (f *flow) between(c cell, from, to int) {
	start, figures := from, false
	row := func(end int) {
		if s := strings.TrimSpace(c.text[start:end]); figures && s != "" {
			at := start + strings.Index(c.text[start:end], s)
			f.tail(cell{text: s, kind: textCell, span: f.within(c, at, at+len(s)), doubt: c.doubt})
		}
		start, figures = end, false
	}
	at := from
	for _, w := range strings.Fields(c.text[from:to]) {
		at += strings.Index(c.text[at:to], w)
		if fig := figuresOnly(w); figures && !fig {
			row(at)
		} else {
			figures = figures || fig
		}
		at += len(w)
	}
	row(to)
}

// misprinted takes a row of table 3 between the label of its group, or the last name of a
// column, and the next label of the line, where its own is misprinted, so that it was not found.
func (f *flow) misprinted(c, before cell, from, to int) bool {
	row := strings.TrimSpace(strings.TrimRight(c.text[from:to], openings))
	_, group := before.lab.has(groupRole, "applications")
	if !group && !isHead(before) || !f.isMisprinted(row) {
		return false
	}
	f.end()
	if group {
		f.words(before)
	}
	from += strings.Index(c.text[from:to], row)
	return f.tail(cell{text: row, kind: textCell, span: f.within(c, from, from+len(row)), doubt: c.doubt})
}

// isMisprinted tells a row of table 3 with a misprinted label.
func (f *flow) isMisprinted(row string) bool {
	if len(row) > longest {
		return false
	}
	label := row // up to the first figure after words
	for w := range strings.FieldsSeq(row) {
		if at := strings.Index(row, " "+w); at > 0 && figuresOnly(w) && strings.ContainsFunc(row[:at], func(r rune) bool { return r >= 0x3400 }) {
			label = row[:at]
			break
		}
	}
	return f.isVaried(label) && figuresOnly(row[len(label):]) && figuresIn(row[len(label):]) >= fewInRow
}

// isVaried tells a misprinted label of a row of table 3.
func (f *flow) isVaried(label string) bool {
	lab, ok := f.rows.x.resolve(label)
	_, named := lab.has(rowRole, "applications")
	return ok && named && lab.varied
}

// groups are the whole group labels that stand before a piece of a label, and where the
// piece begins.
func (f *flow) groups(c cell, to int) (groups []cell, from int) {
	for _, h := range f.rows.x.scan(c.text[:to]) {
		lab := f.rows.cell(h.words, f.within(c, h.Start, h.End), "")
		_, ok := lab.lab.has(groupRole, "applications")
		if whole := strings.TrimLeft(c.text[h.End:to], " \u00a0"); !ok || len(whole) == to-h.End || strings.Trim(c.text[from:h.Start], " \u00a0") != "" {
			break
		}
		groups = append(groups, lab)
		from = h.End
	}
	return groups, from + len(c.text[from:to]) - len(strings.TrimLeft(c.text[from:to], " \u00a0"))
}

// headLine cuts a head printed on one line, 信息内容 本年新 本年新 对外公开总数量: some of
// its words may be cut, so that they are no labels.
func (f *flow) headLine(c cell) bool {
	if !strings.HasPrefix(c.text, "信") && !strings.HasPrefix(c.text, "資") {
		return false
	}
	words := strings.Fields(c.text)
	if len(words) < 2 || len(words) > 8 || fold.Core(words[0]) != "信息内容" {
		return false
	}
	w := f.open()
	for _, t := range words {
		at := strings.Index(c.text, t)
		w.labels = append(w.labels, f.rows.cell(t, f.within(c, at, at+len(t)), ""))
	}
	f.end()
	return true
}

// ending cuts a line whose first word ends the label that the lines before began, 审结 总计
// below 尚未.
func (f *flow) ending(c cell) bool {
	i := indexSpace(c.text)
	if i < 0 || f.cur == nil || !f.join(f.cur, f.rows.cell(c.text[:i], f.within(c, 0, i), "")) {
		return false
	}
	rest := strings.TrimLeftFunc(c.text[i:], isSpace)
	f.feedText(f.rows.cell(rest, f.within(c, len(c.text)-len(rest), len(c.text)), ""))
	return true
}

// weak keeps a row whose label is there while words stand among its figures: it says
// nothing certain, but no figure of it may disappear.
func (f *flow) weak(c cell, lab cell, from, to int) {
	_, column := lab.lab.has(colRole, acrossTable)
	_, group := lab.lab.has(groupRole, "")
	if !column && !group && !names(&row{labels: []cell{lab}}, rowRole) || !strings.ContainsFunc(c.text[from:to], isDigit) {
		return
	}
	if isHead(lab) && !slices.ContainsFunc(strings.Fields(c.text[from:to]), func(t string) bool { return strings.ContainsFunc(t, isDigit) && !isNumberedName(t) }) {
		return // 其他 类别 数据1 数据2: the names of columns
	}
	if _, counted := stop(c.text[from:to]); counted {
		return
	}
	w := f.open()
	w.weak, w.split = true, true
	w.labels = append(w.labels, lab)
	end := min(to, from+200)
	for end < to && c.text[end]&0xc0 == 0x80 {
		end++
	}
	v := f.rows.cell(strings.TrimSpace(c.text[from:end]), f.within(c, from, end), "")
	v.kind = oddCell
	w.values = append(w.values, v)
	f.end()
}

// isNumberedName tells 数据1: words of two characters at least and a number of two digits at
// most.
func isNumberedName(s string) bool {
	words := strings.TrimRight(s, "0123456789")
	return len(s)-len(words) <= 2 && utf8.RuneCountInString(words) >= 2 && !strings.ContainsFunc(words, isDigit)
}
