package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"nianbao/model"
	"nianbao/model/edition"
)

// page is what check prints about one report.
type page struct {
	r      *model.Report
	name   string
	places *places
	labels *labels
	w      *words
	colour bool
	out    []byte
}

func newPage(r *model.Report, name, text string, w *words, colour bool) *page {
	return &page{r: r, name: name, places: newPlaces(text), labels: newLabels(r.Edition, w.lang), w: w, colour: colour}
}

// Styles of a terminal (SGR).
const (
	bold   = "1"
	dim    = "2"
	red    = "1;31"
	yellow = "1;33"
	blue   = "1;34"
	green  = "32"
)

func (p *page) paint(style, s string) string {
	if !p.colour || s == "" {
		return s
	}
	return "\x1b[" + style + "m" + s + "\x1b[0m"
}

func (p *page) line(parts ...string) {
	p.out = append(p.out, strings.TrimRight(strings.Join(parts, ""), " ")...)
	p.out = append(p.out, '\n')
}

func (p *page) print() {
	p.header()
	for _, s := range []model.Severity{model.Error, model.Warning, model.Info} {
		p.group(s)
	}
}

// header says who, when, on which form, and the answer in one line.
func (p *page) header() {
	organ, year := p.r.Organ.Name, p.w.noYear
	if organ == "" {
		organ = p.w.noOrgan
	}
	if p.r.Year != 0 {
		year = fmt.Sprintf(p.w.year, p.r.Year)
	}
	p.line(p.paint(bold, oneLine(organ)+"  "+year), "  ", p.formName())
	p.line(p.paint(dim, oneLine(p.name)))
	style, status := yellow, p.w.status[p.r.Status]
	if p.r.Status == model.Clean {
		style = green
		if !slices.ContainsFunc(p.r.Cells, func(c model.Cell) bool { return c.Status != model.Absent }) {
			status = p.w.noTable
		}
	}
	p.line(p.paint(style, status))
	parts := []string{p.cellCounts()}
	if n := len(p.r.Extra); n > 0 {
		parts = append(parts, p.w.count(p.w.extra, n))
	}
	if n := len(p.r.Findings); n > 0 {
		parts = append(parts, p.w.count(p.w.findings, n))
	} else {
		parts = append(parts, p.w.noIssues)
	}
	p.line(strings.Join(parts, p.semicolon()))
}

func (p *page) formName() string {
	e := edition.Get(p.r.Edition)
	if e == nil {
		return string(p.r.Edition)
	}
	if p.w.lang == "zh" {
		return fmt.Sprintf("%s（%s）", e.Label.Zh, e.ID)
	}
	return fmt.Sprintf("%s (%s)", e.Label.En, e.ID)
}

func (p *page) semicolon() string {
	if p.w.lang == "zh" {
		return "；"
	}
	return "; "
}

func (p *page) colon() string {
	if p.w.lang == "zh" {
		return "："
	}
	return ": "
}

// cellCounts is "206 cells: 200 printed, 6 blank".
func (p *page) cellCounts() string {
	n := map[model.CellStatus]int{}
	for i := range p.r.Cells {
		n[p.r.Cells[i].Status]++
	}
	s := p.w.count(p.w.cells, len(p.r.Cells))
	join := p.colon()
	for _, status := range []model.CellStatus{model.Printed, model.Blank, model.Dash, model.Absent, model.Ambiguous, model.Unreadable} {
		if n[status] > 0 {
			s += join + fmt.Sprintf(p.w.ofCells, n[status], p.w.cell[status])
			join = p.w.listed
		}
	}
	return s
}

// group prints the findings of one severity.
func (p *page) group(s model.Severity) {
	var list []model.Finding
	for _, f := range p.r.Findings {
		if f.Severity == s {
			list = append(list, f)
		}
	}
	if len(list) == 0 {
		return
	}
	style := map[model.Severity]string{model.Error: red, model.Warning: yellow, model.Info: blue}[s]
	p.line()
	p.line(p.paint(style, fmt.Sprintf(p.w.heading, p.w.severity[s], len(list))))
	for i, f := range list {
		again := i > 0 && list[i-1].ID == f.ID && len(list[i-1].Cells)+len(f.Cells) == 0
		p.finding(f, again)
	}
}

// plain is the number of cells up to which all are shown. Of more, those that add
// nothing are only counted, and so are those beyond most.
const plain, most = 8, 14

// cells prints the operands along the source: raw text, place, label, key.
func (p *page) cells(f model.Finding) {
	var shown []*model.Cell
	left := map[string]int{}
	for _, k := range f.Cells {
		switch c := p.r.Cell(k); {
		case c == nil:
		case len(f.Cells) > plain && c.Value.Sign() == 0 && (c.Raw == "" || len(c.Candidates) == 0):
			left[p.short(c)]++
		default:
			shown = append(shown, c)
		}
	}
	order(shown)
	for len(shown) > most+1 {
		left[p.w.more]++
		shown = shown[:len(shown)-1]
	}
	p.table(shown)
	format := p.w.others
	if len(shown) == 0 {
		format = p.w.cells
	}
	for _, what := range slices.Sorted(maps.Keys(left)) {
		p.line("    ", p.paint(dim, p.w.count(format, left[what])+p.colon()+what))
	}
}

// short is a cell in a count of its like: 0, blank, absent.
func (p *page) short(c *model.Cell) string {
	if c.Status == model.Printed {
		return "0"
	}
	return p.w.cell[c.Status]
}

func (p *page) table(cells []*model.Cell) {
	f := p.labels.frame(cells)
	if f.key != "" {
		p.line("    ", p.paint(dim, strings.TrimLeft(f.label+"  "+f.key, " ")))
	}
	rows := make([][5]string, len(cells))
	var widths [5]int
	for i, c := range cells {
		label, key := f.names(p.labels, c.Key)
		rows[i] = [5]string{p.raw(c), p.places.show(c.At, p.w), p.candidates(c), clip(label, 56), key}
		for j, s := range rows[i] {
			widths[j] = max(widths[j], displayWidth(s))
		}
	}
	for _, r := range rows {
		candidates := ""
		if widths[2] > 0 {
			candidates = pad(r[2], widths[2]) + "  "
		}
		p.line("    ", padLeft(r[0], max(widths[0], 4)), "  ", p.paint(dim, padLeft(r[1], widths[1])), "  ", candidates,
			pad(r[3], widths[3]), "  ", p.paint(dim, r[4]))
	}
}

// raw is what is printed in a cell; where nothing is, its status in brackets.
func (p *page) raw(c *model.Cell) string {
	s := strings.Join(strings.Fields(c.Raw), " ")
	if s == "" || c.Status == model.Absent {
		return fmt.Sprintf(p.w.nothing, p.w.cell[c.Status])
	}
	return clip(oneLine(s), 24)
}

// candidates are the possible readings of an ambiguous cell: "71?", "8? 88? 885?".
func (p *page) candidates(c *model.Cell) string {
	if len(c.Candidates) == 0 {
		return ""
	}
	return clip(oneLine(strings.Join(c.Candidates, "? "))+"?", 28)
}
