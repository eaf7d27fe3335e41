package html

import (
	"strconv"
	"strings"
)

// tex translates LaTeX: tables of tabular and its kin, headings and paragraphs. What it
// does not know of is read as its arguments; a macro of the report's own stays unread.
type tex struct {
	*page
	text   string
	tables int
	row    bool // a row is open
	cell   bool // and a cell in it
	ended  bool // an & was read: a cell follows, if only a blank one
	cols   int  // columns of the next cell
}

// dropped are commands whose arguments are no text: how many, without those in [ ].
var dropped = map[string]int{"cline": 1, "cmidrule": 1, "noalign": 1, "label": 1, "hypertarget": 1, "usepackage": 1, "documentclass": 1,
	"setlength": 2, "addtolength": 2, "renewcommand": 2, "newcommand": 2, "providecommand": 2, "setcounter": 2, "vspace": 1, "hspace": 1,
	"includegraphics": 1, "href": 1, "fontsize": 2, "color": 1, "textcolor": 1, "cellcolor": 1, "rowcolor": 1, "columncolor": 1, "pagestyle": 1,
	"thispagestyle": 1, "linespread": 1, "geometry": 1, "hypersetup": 1, "definecolor": 3, "multirow": 2, "rule": 2, "urlstyle": 1, "ref": 1,
	"makebox": 0, "parbox": 1, "ctexset": 1, "titleformat": 5, "arrayrulewidth": 0, "resizebox": 2, "scalebox": 1, "author": 1, "date": 1}

func isTabular(env string) bool {
	switch strings.TrimSuffix(env, "*") {
	case "tabular", "tabularx", "tabulary", "longtable", "longtabu", "tabu", "tblr", "longtblr", "supertabular", "xltabular":
		return true
	}
	return false
}

// read translates text[i:to].
func (t *tex) read(i, to int) {
	for i < to {
		switch c := t.text[i]; c {
		case '\\':
			i = t.command(i, to)
			continue
		case '%':
			if n := strings.IndexByte(t.text[i:to], '\n'); n >= 0 {
				i += n
			} else {
				i = to - 1
			}
		case '{', '}', '$':
		case '&':
			if t.tables > 0 {
				t.open(i)
				t.tag(i, "</td>")
				t.cell, t.ended = false, true
			}
		case '<':
			t.open(i)
			t.tag(i, "&lt;")
		case '\n':
			if t.tables == 0 && strings.HasPrefix(strings.TrimLeft(t.text[i+1:to], " \t\r"), "\n") {
				t.tag(i, "\n<p>")
			} else {
				t.tag(i, " ")
			}
		case '~', ' ', '\t', '\r':
			t.tag(i, " ")
		default:
			t.open(i)
			t.copy(t.text, i, i+1)
		}
		i++
	}
}

// open begins the row and the cell that text in a table stands in.
func (t *tex) open(at int) {
	if t.tables == 0 || t.cell {
		return
	}
	if !t.row {
		t.tag(at, "<tr>")
	}
	t.tag(at, `<td colspan="%d">`, max(t.cols, 1))
	t.row, t.cell, t.cols = true, true, 0
}

func (t *tex) endRow(at int) {
	if t.ended { // behind the last &
		t.open(at)
	}
	if t.row {
		t.tag(at, "</td></tr>\n")
	}
	t.row, t.cell, t.ended = false, false, false
}

// command takes a command and tells where the text goes on.
func (t *tex) command(i, to int) int {
	end := i + 1
	for end < to && isLetter(t.text[end]) {
		end++
	}
	name := t.text[i+1 : end]
	if name == "" {
		if end < to && t.text[end] == '\\' {
			t.lineEnd(i)
			return t.optional(end+1, to)
		}
		if end < to && strings.IndexByte("%&#_${} ", t.text[end]) >= 0 {
			t.open(i)
			t.copy(t.text, end, end+1)
		}
		return end + 1
	}
	end += len(t.text[end:to]) - len(strings.TrimPrefix(t.text[end:to], "*"))
	end = t.optional(end, to)
	arg, next := t.argument(end, to)
	switch name {
	case "begin", "end":
		return t.environment(name, t.text[arg[0]:arg[1]], i, next, to)
	case "section", "subsection", "subsubsection", "chapter", "part", "title", "paragraph", "caption":
		t.tag(i, "\n<h3>")
		t.read(arg[0], arg[1])
		t.tag(arg[1], "</h3>\n")
		return next
	case "multicolumn":
		t.cols, _ = strconv.Atoi(t.text[arg[0]:arg[1]])
		_, next = t.argument(next, to)
		t.open(i)
		return next
	case "tabularnewline", "newline", "linebreak":
		t.lineEnd(i)
		return end
	case "par", "item":
		t.tag(i, "\n<p>")
		return end
	}
	n, known := dropped[name]
	for ; known && n > 0; n-- {
		end = t.optional(end, to)
		_, end = t.argument(end, to)
	}
	return end
}

// lineEnd ends a row of a table, a line elsewhere.
func (t *tex) lineEnd(at int) {
	if t.tables > 0 {
		t.endRow(at)
	} else {
		t.tag(at, "<br>")
	}
}

// environment begins or ends one.
func (t *tex) environment(name, env string, at, next, to int) int {
	switch {
	case name == "begin" && isTabular(env):
		t.tables++
		t.tag(at, "\n<table>")
		t.row, t.cell, t.ended = false, false, false
		for { // width, place and columns
			from := next
			if next = t.optional(next, to); next < to && t.text[next] == '{' {
				_, next = t.argument(next, to)
			}
			if next == from {
				return next
			}
		}
	case name == "begin" && env == "minipage":
		next = t.optional(next, to)
		_, next = t.argument(next, to)
	case name == "end" && isTabular(env) && t.tables > 0:
		t.endRow(at)
		t.tables--
		t.tag(at, "</table>\n")
	}
	return next
}

// optional is where the text goes on behind an argument in square brackets or, of
// \cmidrule, in round ones, if one begins at i.
func (t *tex) optional(i, to int) int {
	most, shut := 200, "]"
	switch {
	case i < to && t.text[i] == '[':
	case i < to && t.text[i] == '(':
		most, shut = 8, ")"
	default:
		return i
	}
	return i + strings.Index(t.text[i:min(to, i+most)], shut) + 1
}

// longestArgument bounds the bytes of an argument that is looked for.
const longestArgument = 1000

// argument is what stands in the braces that follow, and where the text goes on.
func (t *tex) argument(i, to int) (arg [2]int, next int) {
	from := i + len(t.text[i:to]) - len(strings.TrimLeft(t.text[i:to], " \t\r\n"))
	if from >= to || t.text[from] != '{' {
		return [2]int{i, i}, i
	}
	depth := 0
	for k := from; k < min(to, from+longestArgument); k++ {
		switch t.text[k] {
		case '\\':
			k++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return [2]int{from + 1, k}, k + 1
			}
		}
	}
	return [2]int{i, i}, i
}
