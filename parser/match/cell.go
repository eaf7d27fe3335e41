package match

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/numeral"
)

// cellKind sorts the cells of a row.
type cellKind uint8

const (
	blankCell cellKind = iota
	valueCell          // one figure, or a dash
	oddCell            // digits that are not one figure
	labelCell          // words that an edition knows
	textCell           // other words
)

// cell is a printed cell with what it can be.
type cell struct {
	text    string
	span    doc.Span
	doubt   string
	kind    cellKind
	unclear bool  // the characters themselves are in doubt
	col     int32 // place in the grid of its table, and how many columns it covers;
	cols    int32 // 0 for a cell that stood alone
	fig     numeral.Figure
	lab     label
}

func (r *rows) cell(text string, span doc.Span, doubt string) cell {
	c := cell{text: text, span: span, doubt: doubt}
	r.read(&c)
	return c
}

// read finds what the text of a cell can be.
func (r *rows) read(c *cell) {
	if len(c.text) >= len("件") { // most cells are shorter than all labels
		if lab, ok := r.x.printed[c.text]; ok {
			c.kind, c.lab, c.fig.Kind = labelCell, lab, numeral.Text
			return
		}
	}
	if len(c.text) > longest || len(c.text) > 60 && strings.Contains(c.text, "。") { // a sentence
		c.kind, c.fig.Kind = textCell, numeral.Text
		return
	}
	c.fig = numeral.Parse(c.text)
	switch c.fig.Kind {
	case numeral.Blank:
		c.kind = blankCell
	case numeral.Number, numeral.Dash:
		c.kind = valueCell
	default:
		r.readWords(c)
	}
}

// readWords tells a label from figures that are not one and from other words.
func (r *rows) readWords(c *cell) {
	text := c.text
	var ok bool
	if c.lab, ok = r.x.resolve(text); !ok {
		if t := r.relative(text); t != "" { // 2022年制发件数
			if lab, known := r.x.resolve(t); known && !lab.varied {
				c.lab, ok = lab, true
			} else if strings.HasPrefix(t, "本年") { // 2023年申请人情况
				lab, _ := r.x.resolve(withoutYear(text))
				if _, head := lab.has(headRole, ""); head && !lab.varied {
					c.lab, ok = lab, true
				}
			}
		}
	}
	if i := strings.LastIndexByte(text, ' '); !ok && i > 0 && r.x.isUnit(text[i+1:]) { // the label as wide as its column
		if lab, known := r.x.resolve(text[:i]); known && !lab.varied {
			c.lab, ok = lab, true
		}
	}
	switch {
	case ok:
		c.kind = labelCell
	case c.fig.Kind == numeral.Several && isAbout(text):
		c.kind = oddCell
	case c.fig.Kind == numeral.Several && len(text) <= 60 && isCounted(text) && !isNumbered(text) && !isYear(text) && !isRemark(text):
		c.kind = oddCell
	default:
		c.kind = textCell
	}
}

// isUnit tells the name of a unit, 人次.
func (x *lexicon) isUnit(text string) bool {
	lab, ok := x.resolve(text)
	return ok && isUnit(cell{kind: labelCell, lab: lab})
}

// isAbout tells a figure with a word before it that says how exact it is, 约3.2.
func isAbout(s string) bool {
	for _, w := range [...]string{"约", "近", "大约", "约为", "超", "超过", "逾", "达", "不足", "合计", "共", "共计", "≈", "~", ">", "<", "≥", "≤"} {
		if rest, ok := strings.CutPrefix(s, w); ok && digitAt(rest, 0) && len(rest) <= 20 {
			return true
		}
	}
	return false
}

// withoutYear is a text without the year before it.
func withoutYear(s string) string {
	_, rest, _ := strings.Cut(s, "年")
	return strings.TrimPrefix(rest, "度")
}

// isRemark tells words on a table as a whole: 说明：本表由3个科室汇总。 2023年度统计表
func isRemark(s string) bool {
	if y, rest, ok := strings.Cut(s, "年"); ok && isYear(y+"年") && !strings.ContainsAny(rest, "0123456789") {
		return true
	}
	for _, w := range [...]string{"注", "备注", "说明", "附注"} {
		if rest, ok := strings.CutPrefix(s, w); ok && isColon(rest) {
			return true
		}
	}
	return false
}

// longest is how many bytes a label or a figure with its annotation can have.
const longest = 400

// isNumbered tells words after an ordinal (2.其他法律行政法规禁, a piece of a label) from
// a figure with words.
func isNumbered(s string) bool {
	_, _, rest, ok := fold.CutNumeral(strings.TrimSpace(s))
	r, _ := utf8.DecodeRuneInString(rest)
	return ok && r >= 0x3400
}

// isYear tells 2023年 or 2023年度, which names a row and is no figure of it, and the date of
// a signature, 2023年1月5日.
func isYear(s string) bool {
	s = fold.TrimSpace(s)
	if s == "" || s[0] < '0' || s[0] > '9' { // as most
		return false
	}
	y, rest, ok := strings.Cut(s, "年")
	if !ok || len(y) != 4 || strings.Trim(y, "0123456789") != "" {
		return false
	}
	return rest == "" || rest == "度" || strings.HasSuffix(rest, "日") && strings.Trim(rest, "0123456789月日") == ""
}

// relative puts 本年 and 上年 for the report's year and the one before, "" where neither
// stands in a label.
func (r *rows) relative(s string) string {
	i := yearIn(s)
	if i < 0 || r.hint.Year == 0 {
		return ""
	}
	switch s[i : i+4] {
	case strconv.Itoa(r.hint.Year):
		return s[:i] + "本" + s[i+4:]
	case strconv.Itoa(r.hint.Year - 1):
		return s[:i] + "上" + s[i+4:]
	}
	return ""
}

// isCounted tells figures that could not be read as one (007, 修订2件，共74件) from words
// with a digit in them (数据1): they begin with a digit, or a unit follows one.
func isCounted(s string) bool {
	digit := false
	for i, r := range s {
		if isDigit(r) {
			if i == 0 {
				return true
			}
			digit = true
			continue
		}
		if digit && strings.ContainsRune("件条项个次元万", r) {
			return true
		}
		digit = false
	}
	return false
}

func hasValue(cells []cell) bool {
	for i := range cells {
		if cells[i].kind != blankCell {
			return true
		}
	}
	return false
}

// hasFigure tells a row with a figure or dash, not words alone.
func hasFigure(cells []cell) bool {
	for i := range cells {
		if cells[i].kind == valueCell || cells[i].kind == oddCell {
			return true
		}
	}
	return false
}

func names(w *row, r role) bool {
	for i := range w.labels {
		if _, ok := w.labels[i].lab.has(r, ""); ok {
			return true
		}
	}
	return false
}
