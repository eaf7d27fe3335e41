package panel

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// database is panel.sqlite: the tables of the package with their keys. The cells have
// no columns that their report has already; the view panel joins what people look at.
type database struct {
	db     *sql.DB
	tx     *sql.Tx
	order  []string             // of the tables
	insert map[string]*sql.Stmt // one row
	many   *sql.Stmt            // rowsAtOnce rows of the cells
	args   []any
}

// rowsAtOnce is what one statement inserts of the cells: a report has some two hundred,
// and the way into the database costs more than a row.
const rowsAtOnce = 32

// lean is the table of cells in the database.
var lean = func() table {
	t := table{name: "cells", zh: cellsTable.zh, en: cellsTable.en, key: cellsTable.key, foreign: cellsTable.foreign}
	for _, name := range []string{"report_id", "variable", "value", "value_status", "unit", "raw", "place", "check_status"} {
		t.fields = append(t.fields, cellsTable.field(name))
	}
	return t
}()

// stored are the tables of the database: the wide ones are views of the cells.
func stored() []table {
	return []table{organsTable, variablesTable, reportsTable, lean, findingsTable, sourcesTable, successionsTable}
}

func createDatabase(dir string) (*database, error) {
	path := filepath.Join(dir, "panel.sqlite")
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return nil, err
	}
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?_pragma=journal_mode(off)&_pragma=synchronous(off)&_pragma=cache_size(-32000)&_pragma=foreign_keys(off)")
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	d := &database{db: db, insert: map[string]*sql.Stmt{}}
	for _, t := range stored() {
		if _, err := db.Exec(ddl(t)); err != nil {
			d.close()
			return nil, fmt.Errorf("panel.sqlite: table %s: %w", t.name, err)
		}
	}
	if d.tx, err = db.Begin(); err != nil {
		d.close()
		return nil, err
	}
	for _, t := range stored() {
		d.order = append(d.order, t.name)
		if d.insert[t.name], err = d.tx.Prepare(insertOf(t, 1)); err != nil {
			d.close()
			return nil, err
		}
	}
	if d.many, err = d.tx.Prepare(insertOf(lean, rowsAtOnce)); err != nil {
		d.close()
		return nil, err
	}
	return d, nil
}

func insertOf(t table, rows int) string {
	row := "(" + strings.TrimSuffix(strings.Repeat("?,", len(t.fields)), ",") + ")"
	return `INSERT INTO "` + t.name + `" VALUES ` + strings.TrimSuffix(strings.Repeat(row+",", rows), ",")
}

var sqlTypes = map[string]string{"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC"}

func ddl(t table) string {
	var parts []string
	for _, f := range t.fields {
		s := `"` + f.name + `" ` + sqlTypes[f.typ]
		if f.name == "value_status" || f.name == "is_latest" {
			s += " NOT NULL"
		}
		parts = append(parts, s)
	}
	parts = append(parts, `PRIMARY KEY ("`+strings.Join(t.key, `", "`)+`")`)
	for _, f := range t.foreign {
		parts = append(parts, fmt.Sprintf(`FOREIGN KEY ("%s") REFERENCES "%s" ("%s")`, f.field, f.table, f.to))
	}
	return `CREATE TABLE "` + t.name + "\" (\n  " + strings.Join(parts, ",\n  ") + "\n) WITHOUT ROWID"
}

// add inserts rows.
func (d *database) add(t *texts) error {
	for _, name := range d.order { // a fixed order: pages of the file are given out in it
		rows := t.rows[name]
		for len(rows) > 0 {
			stmt, n := d.insert[name], 1
			if name == "cells" && len(rows) >= rowsAtOnce {
				stmt, n = d.many, rowsAtOnce
			}
			d.args = d.args[:0]
			for _, row := range rows[:n] {
				d.args = appendArgs(d.args, name, row)
			}
			if _, err := stmt.Exec(d.args...); err != nil {
				return fmt.Errorf("panel.sqlite: %s: %w", name, err)
			}
			rows = rows[n:]
		}
	}
	return nil
}

// appendArgs appends the columns of a row that the database has; empty text is NULL.
func appendArgs(args []any, name string, row []string) []any {
	for i, s := range row {
		switch {
		case name == "cells" && i >= 1 && i <= 8: // what the report and the variable have
		case s == "":
			args = append(args, nil)
		default:
			args = append(args, s)
		}
	}
	return args
}

// finish adds the view and the indexes, and has the keys checked.
func (d *database) finish() error {
	if err := d.tx.Commit(); err != nil {
		return err
	}
	for _, s := range []string{view(),
		`CREATE INDEX reports_organ ON reports (organ_id, year)`,
		`CREATE INDEX cells_variable ON cells (variable, report_id)`,
		`CREATE INDEX findings_id ON findings (id)`,
		`PRAGMA optimize`} {
		if _, err := d.db.Exec(s); err != nil {
			return fmt.Errorf("panel.sqlite: %w", err)
		}
	}
	rows, err := d.db.Query("PRAGMA foreign_key_check")
	if err != nil {
		return err
	}
	broken := rows.Next()
	if err := rows.Close(); err != nil || !broken {
		return err
	}
	return fmt.Errorf("panel.sqlite: a foreign key points nowhere") // a bug of ours
}

// close ends the transaction first, which a failed run left open: the pool does not close
// a connection in use, and the file would stay open under its deleted name.
func (d *database) close() error {
	if d.tx != nil {
		_ = d.tx.Rollback() // of a committed one it does nothing
	}
	return d.db.Close()
}

// view is the latest reports with the figures that most questions are about: table 2, the
// totals of table 3, table 4, and those that are comparable from 2014.
func view() string {
	var b strings.Builder
	b.WriteString("CREATE VIEW panel AS SELECT r.report_id, r.organ_id, r.organ, r.organ_type, r.level, r.division_code, r.division_name, r.province, r.year, r.edition, r.scope, r.status, r.host_status")
	column := func(name string, keys ...string) {
		in := make([]string, len(keys))
		for i, k := range keys {
			in[i] = "'" + k + "'"
		}
		fmt.Fprintf(&b, ",\n  (SELECT value FROM cells c WHERE c.report_id = r.report_id AND c.variable IN (%s)) AS %s", strings.Join(in, ", "), name)
	}
	for _, c := range comparables {
		fmt.Fprintf(&b, ",\n  (SELECT value FROM cells c WHERE c.report_id = r.report_id AND c.variable = CASE r.edition WHEN 'stat_2014' THEN '%s' WHEN 'free_2008' THEN NULL ELSE '%s' END) AS %s",
			shortKey(c.before), shortKey(c.now), c.name)
	}
	for _, v := range variables() {
		if v.Editions[0] == "format_2021" && (!strings.HasPrefix(v.name, "ap_") || v.col == "total") {
			column(v.name, v.name)
		}
	}
	b.WriteString("\nFROM reports r WHERE r.is_latest = 1")
	return b.String()
}
