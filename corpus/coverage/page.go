package coverage

import (
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:embed page.html
var pageText string

var pageTemplate = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("coverage").Parse(pageText))
})

// pageData is what the page shows.
type pageData struct {
	Store   string
	Years   []pageYear
	Groups  []pageGroup
	Legend  []pageLegend
	Organs  int
	Cells   int
	Have    int // read, in per cent of all cells
	NoTrace int
}

// pageYear is a column: its year, and how many reports of it were read.
type pageYear struct {
	Name string
	Read int
}

type pageLegend struct {
	State, Sign, Zh, En, Explain string
	Count                        int
}

type pageGroup struct {
	Site string
	Rows []pageRow
}

type pageRow struct {
	Organ string
	Cells []pageCell
}

type pageCell struct {
	State, Sign, Tip, URL string
}

// HTML writes one page that needs nothing from elsewhere: a heat map of organ by year.
func (t *Table) HTML(w io.Writer, store string) error {
	d := pageData{Store: store, Organs: len(t.Rows), NoTrace: t.Counts[NoTrace]}
	for _, y := range t.Years {
		d.Years = append(d.Years, t.pageYear(y))
	}
	for _, s := range States {
		d.Cells += t.Counts[s]
		if n := t.Counts[s]; n > 0 {
			l := looks[s]
			d.Legend = append(d.Legend, pageLegend{string(s), l.Sign, l.Zh, l.En, l.Explain, n})
		}
	}
	d.Cells += d.NoTrace
	if d.Cells > 0 {
		d.Have = 100 * (t.Counts[Parsed] + t.Counts[Findings] + t.Counts[Doubtful]) / d.Cells
	}
	for _, row := range t.Rows {
		name := siteName(row.Site)
		if n := len(d.Groups); n == 0 || d.Groups[n-1].Site != name {
			d.Groups = append(d.Groups, pageGroup{Site: name})
		}
		g := &d.Groups[len(d.Groups)-1]
		g.Rows = append(g.Rows, t.pageRow(row))
	}
	return pageTemplate().Execute(w, d)
}

func (t *Table) pageYear(y int) pageYear {
	p := pageYear{Name: strconv.Itoa(y)}
	if y == 0 {
		p.Name = "?"
	}
	for _, row := range t.Rows {
		if c := row.Cells[y]; c != nil && rank(c.State) <= rank(Doubtful) {
			p.Read++
		}
	}
	return p
}

func (t *Table) pageRow(row *Row) pageRow {
	r := pageRow{Organ: row.name()}
	for _, y := range t.Years {
		c := row.Cells[y]
		if c == nil {
			r.Cells = append(r.Cells, pageCell{State: "none", Tip: row.name() + " " + yearText(y) + "\nno trace · 无踪迹"})
			continue
		}
		cell := pageCell{State: string(c.State), Sign: looks[c.State].Sign, Tip: tip(row, y, c)}
		if strings.HasPrefix(c.URL, "http://") || strings.HasPrefix(c.URL, "https://") {
			cell.URL = c.URL
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
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
