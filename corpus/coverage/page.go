package coverage

import (
	_ "embed"
	"html"
	"io"
	"strconv"
	"strings"
)

//go:embed page.html
var pageText string

// HTML writes one page that needs nothing from elsewhere: a heat map of organ by year.
//
// It does without html/template, which calls methods by their names at run time: with it
// in the command the linker must keep every method of every library, and each start of
// the command pays for that.
func (t *Table) HTML(w io.Writer, store string) error {
	_, err := strings.NewReplacer(
		"{{.Store}}", html.EscapeString(store),
		"{{.Colours}}", t.colours(),
		"{{.Organs}}", strconv.Itoa(len(t.Rows)),
		"{{.Years}}", strconv.Itoa(len(t.Years)),
		"{{.Have}}", strconv.Itoa(t.percentRead()),
		"{{.NoTrace}}", strconv.Itoa(t.Counts[NoTrace]),
		"{{.Bar}}", t.bar(),
		"{{.Legend}}", t.legend(),
		"{{.Heads}}", t.heads(),
		"{{.Rows}}", t.groups(),
	).WriteString(w, pageText)
	return err
}

// percentRead is the share of all cells that were read.
func (t *Table) percentRead() int {
	cells := t.Counts[NoTrace]
	for _, s := range States {
		cells += t.Counts[s]
	}
	return 100 * (t.Counts[Parsed] + t.Counts[Findings] + t.Counts[Doubtful]) / max(cells, 1)
}

// occurring are the states that the table shows.
func (t *Table) occurring() (list []State) {
	for _, s := range States {
		if t.Counts[s] > 0 {
			list = append(list, s)
		}
	}
	return list
}

func (t *Table) colours() string {
	var m markup
	for _, s := range t.occurring() {
		m.WriteString("." + string(s) + " { background: var(--" + string(s) + "); }\n")
	}
	return m.String()
}

func (t *Table) bar() string {
	var m markup
	for _, s := range t.occurring() {
		m.element("i", "", "class", string(s), "style", "flex:"+strconv.Itoa(t.Counts[s]))
	}
	if n := t.Counts[NoTrace]; n > 0 {
		m.element("i", "", "style", "flex:"+strconv.Itoa(n))
	}
	return m.String()
}

// legend is a button for each state, to pick its cells out.
func (t *Table) legend() string {
	var m markup
	button := func(state, explain, sign, name string, n int) {
		m.open("button", "type", "button", "aria-pressed", "false", "data-state", state, "title", explain)
		m.element("span", sign, "class", "k "+state, "aria-hidden", "true")
		m.text(name + " ")
		m.element("span", strconv.Itoa(n), "class", "n")
		m.end("button")
		m.WriteByte('\n')
	}
	for _, s := range t.occurring() {
		l := looks[s]
		button(string(s), l.Explain, l.Sign, l.Zh+" "+l.En, t.Counts[s])
	}
	if n := t.Counts[NoTrace]; n > 0 {
		button("none", "no link, no capture · 没有链接，也没有采集", "·", "无踪迹 no trace", n)
	}
	return m.String()
}

// heads are the years, and how many reports of each were read.
func (t *Table) heads() string {
	var m markup
	for _, y := range t.Years {
		name, read := strconv.Itoa(y), 0
		if y == 0 {
			name = "?"
		}
		for _, row := range t.Rows {
			if c := row.Cells[y]; c != nil && rank(c.State) <= rank(Doubtful) {
				read++
			}
		}
		m.open("th", "scope", "col")
		m.text(name)
		m.element("small", strconv.Itoa(read), "title", "read · 已读取")
		m.end("th")
	}
	return m.String()
}

// groups are the rows, those of one site together.
func (t *Table) groups() string {
	var m markup
	for i := 0; i < len(t.Rows); {
		site := siteName(t.Rows[i].Site)
		m.WriteString("<tbody>\n<tr class=\"site\">")
		m.element("th", site, "scope", "rowgroup", "colspan", strconv.Itoa(1+len(t.Years)))
		m.WriteString("</tr>\n")
		for ; i < len(t.Rows) && siteName(t.Rows[i].Site) == site; i++ {
			t.row(&m, t.Rows[i])
		}
		m.WriteString("</tbody>\n")
	}
	return m.String()
}

func (t *Table) row(m *markup, row *Row) {
	m.open("tr")
	m.element("th", row.name(), "scope", "row")
	for _, y := range t.Years {
		m.open("td")
		switch c := row.Cells[y]; {
		case c == nil:
			m.element("span", "·", "class", "none", "data-tip", row.name()+" "+yearText(y)+"\nno trace · 无踪迹")
		case strings.HasPrefix(c.URL, "http://"), strings.HasPrefix(c.URL, "https://"):
			tip := tip(row, y, c)
			m.element("a", looks[c.State].Sign, "class", string(c.State), "href", c.URL, "rel", "noreferrer", "data-tip", tip, "aria-label", tip)
		default:
			tip := tip(row, y, c)
			m.element("span", looks[c.State].Sign, "class", string(c.State), "data-tip", tip, "aria-label", tip, "role", "img")
		}
		m.end("td")
	}
	m.end("tr")
	m.WriteByte('\n')
}

// tip is what a cell says when pointed at.
func tip(row *Row, year int, c *Cell) string {
	l := looks[c.State]
	lines := []string{row.name() + " " + yearText(year), l.En + " · " + l.Zh}
	if rank(c.State) <= rank(Doubtful) {
		lines = append(lines, strconv.Itoa(c.Findings)+" findings")
	}
	if c.Captures > 1 {
		lines = append(lines, strconv.Itoa(c.Captures)+" captures")
	}
	for _, s := range []string{c.Title, c.Note, c.URL} {
		if s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, "\n")
}

// markup writes elements; whatever is not a name of ours is escaped.
type markup struct{ strings.Builder }

func (m *markup) open(tag string, attributes ...string) {
	m.WriteString("<" + tag)
	for i := 0; i < len(attributes); i += 2 {
		m.WriteString(" " + attributes[i] + `="` + html.EscapeString(attributes[i+1]) + `"`)
	}
	m.WriteByte('>')
}

func (m *markup) text(s string)  { m.WriteString(html.EscapeString(s)) }
func (m *markup) end(tag string) { m.WriteString("</" + tag + ">") }

func (m *markup) element(tag, text string, attributes ...string) {
	m.open(tag, attributes...)
	m.text(text)
	m.end(tag)
}
