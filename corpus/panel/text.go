package panel

import (
	"bytes"
	"encoding/csv"
	"strconv"
)

// texts are the rows of one record in each table, and the same as CSV. They are made by
// the workers, so that the writers have only to write.
type texts struct {
	row  *row // nil for the tables that are written once
	rows map[string][][]string
	csv  map[string][]byte
}

func (r *row) texts(withCSV bool) texts {
	t := texts{row: r, rows: map[string][][]string{"sources": {r.source()}}}
	if r.e != nil {
		report := r.report()
		t.rows["reports"] = [][]string{pick(report, reportsTable.head())}
		t.rows["panel"] = [][]string{r.wide(report)}
		t.rows["panel_status"] = [][]string{r.states()}
		t.rows["cells"] = r.long(report)
		t.rows["findings"] = r.findingTexts()
	}
	if withCSV {
		t.csv = map[string][]byte{}
		for name, rows := range t.rows {
			t.csv[name] = appendCSV(nil, rows)
		}
	}
	return t
}

// appendCSV appends rows as RFC 4180 with line feeds.
func appendCSV(b []byte, rows [][]string) []byte {
	buf := bytes.NewBuffer(b)
	w := csv.NewWriter(buf)
	_ = w.WriteAll(rows) // a buffer takes all that is written
	return buf.Bytes()
}

func pick(m map[string]string, names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = m[n]
	}
	return out
}

func (r *row) source() []string {
	s := []string{strconv.Itoa(r.n + 1), r.rec.Input, r.rec.URL, r.rec.Retrieved, r.rec.SHA256, strconv.FormatInt(r.rec.Bytes, 10), "", "", ""}
	if r.e != nil {
		s[6] = r.e.id
	} else if f := r.rec.Failure; f != nil {
		s[7], s[8] = string(f.Code), f.Message
	}
	return s
}

func (r *row) wide(report map[string]string) []string {
	out := pick(report, wideHead)
	for _, c := range comparables {
		out = append(out, figure(r.comparableOf(c)))
	}
	for i := range r.cells {
		out = append(out, figure(r.cells[i].value))
	}
	for i, v := range variables() {
		if isAmount(v) {
			out = append(out, r.cells[i].unit)
		}
	}
	return out
}

func (r *row) states() []string {
	out := make([]string, 1, len(r.cells)+1)
	out[0] = r.e.id
	for i := range r.cells {
		s := r.cells[i].status
		if s == "" {
			s = notInEdition
		}
		out = append(out, s)
	}
	return out
}

func (r *row) long(report map[string]string) [][]string {
	var rows [][]string
	head := pick(report, []string{"report_id", "organ_id", "organ", "division_code", "year", "is_latest"})
	vars := variables()
	for i := range r.cells {
		c := &r.cells[i]
		if c.status == "" {
			continue
		}
		v := &vars[i]
		line := make([]string, 0, len(cellsTable.fields))
		line = append(append(line, head...), v.table, v.row, v.col, v.name, figure(c.value), c.status, c.unit, c.raw, c.place, c.check)
		rows = append(rows, line)
	}
	return rows
}

func (r *row) findingTexts() [][]string {
	rows := make([][]string, len(r.findings))
	for i, f := range r.findings {
		rows[i] = []string{r.e.id, strconv.Itoa(i + 1), f.id, f.madeBy, string(f.severity), string(f.class), f.variables,
			figure(f.expected), figure(f.observed), f.message, f.suggestion, f.otherID, f.otherVariables}
	}
	return rows
}

// figure is a number with the digits that were printed, nothing when there is none.
func figure(n interface {
	Valid() bool
	String() string
}) string {
	if !n.Valid() {
		return ""
	}
	return n.String()
}
