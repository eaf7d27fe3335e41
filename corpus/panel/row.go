package panel

import (
	"fmt"
	"strconv"
	"strings"

	"nianbao/corpus/bulk"
	"nianbao/corpus/division"
	"nianbao/model"
	"nianbao/model/edition"
)

// States of a value beside those of model.CellStatus.
const (
	notInEdition = "not_in_edition" // the form of this report has no such figure
	notRecorded  = "not_recorded"   // JSON without evidence: it is not known why there is none
)

// Check states.
const (
	passed     = "passed"
	failed     = "failed"
	doubtful   = "doubtful"
	notChecked = "not_checked"
)

// row is one record as all exports need it.
type row struct {
	n        int // number of the record
	rec      *bulk.Record
	e        *entry // nil for a failure
	cells    []cell // by number of the variable; those without status are not on the form
	findings []findingRow
}

type cell struct {
	value  model.Number
	status string
	unit   string
	raw    string
	place  string
	check  string
}

type findingRow struct {
	id, madeBy         string
	severity           model.Severity
	class              model.Class
	variables          string
	expected, observed model.Number
	message            string
	suggestion         string
	otherID            string
	otherVariables     string
}

// newRow prepares a record; panel are the findings that compare its report with others.
func newRow(n int, rec *bulk.Record, e *entry, panel []finding) *row {
	r := &row{n: n, rec: rec, e: e}
	if e == nil {
		return r
	}
	r.cells = make([]cell, len(variables()))
	for i := range rec.Report.Cells {
		c := &rec.Report.Cells[i]
		at, ok := byKey()[c.Key]
		if !ok { // an extract of a newer tool
			continue
		}
		status := string(c.Status)
		if status == "" {
			status = notRecorded
		}
		r.cells[at] = cell{c.Value, status, c.Unit, c.Raw, placeOf(c.At), notChecked}
	}
	r.check(rec.Report, panel)
	for i := range rec.Report.Findings {
		f := &rec.Report.Findings[i]
		var s []string
		for _, k := range f.Suggestion {
			s = append(s, nameOf(k.Key)+"="+k.Value.String())
		}
		r.findings = append(r.findings, findingRow{f.ID, "report", f.Severity, f.Class, namesOf(f.Cells), f.Expected, f.Observed, f.Message, strings.Join(s, " "), "", ""})
	}
	for _, f := range panel {
		other := ""
		if f.other != nil {
			other = f.other.id
		}
		r.findings = append(r.findings, findingRow{f.id, "panel", f.severity, model.SourceClass, namesOf(f.cells.keys()), f.expected, f.observed, f.message, "", other, namesOf(f.otherCells.keys())})
	}
	return r
}

func nameOf(k model.Key) string {
	if at, ok := byKey()[k]; ok {
		return variables()[at].name
	}
	return string(k)
}

func namesOf(keys []model.Key) string {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = nameOf(k)
	}
	return strings.Join(names, " ")
}

func placeOf(p *model.Place) string {
	switch {
	case p == nil:
		return ""
	case p.Page == 0:
		return fmt.Sprintf("bytes:%d-%d", p.Start, p.End)
	}
	b := fmt.Appendf(nil, "page:%d box:", p.Page)
	for i, x := range p.Box {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendFloat(b, x, 'f', -1, 64)
	}
	return string(b)
}

// check marks the cells: of a finding, else of an equation whose figures are all there.
func (r *row) check(report *model.Report, panel []finding) {
	if e := edition.Get(report.Edition); e != nil {
		for _, rule := range e.Rules() {
			for _, eq := range rule.Equations {
				r.pass(eq)
			}
		}
	}
	for i := range report.Findings {
		f := &report.Findings[i]
		if f.Severity == model.Info {
			continue
		}
		switch f.Class {
		case model.SourceClass:
			r.mark(f.Cells, failed)
		case model.ReadingClass:
			r.mark(f.Cells, doubtful)
		}
	}
	for _, f := range panel {
		r.mark(f.cells.keys(), failed)
	}
}

func (r *row) pass(eq edition.Equation) {
	for _, side := range [2][]model.Key{eq.Left, eq.Right} {
		for _, k := range side {
			if !r.cells[byKey()[k]].value.Valid() {
				return
			}
		}
	}
	r.mark(eq.Left, passed)
	r.mark(eq.Right, passed)
}

func (r *row) mark(keys []model.Key, state string) {
	for _, k := range keys {
		at, ok := byKey()[k]
		if !ok || r.cells[at].status == "" {
			continue
		}
		if c := &r.cells[at]; c.check != doubtful || state == failed {
			c.check = state
		}
	}
}

// report is the row of the table of reports.
func (r *row) report() map[string]string {
	e, m := r.e, r.rec.Report
	printed, cells := 0, 0
	for i := range r.cells {
		if r.cells[i].status != "" {
			cells++
		}
		if r.cells[i].value.Valid() {
			printed++
		}
	}
	year := ""
	if e.year != 0 {
		year = strconv.Itoa(e.year)
	}
	latest := "0"
	if e.latest {
		latest = "1"
	}
	return map[string]string{"report_id": e.id, "organ_id": e.organID, "organ": e.organ, "organ_type": e.organType, "level": e.level,
		"division_code": e.seat.code, "division_name": e.seat.name, "province": division.ProvinceName(e.seat.code), "year": year,
		"edition": string(e.edition), "scope": string(e.scope), "title": m.Title, "published": e.published, "status": string(m.Status),
		"is_latest": latest, "versions": strconv.Itoa(e.versions), "url": e.url, "host": e.host, "host_status": string(e.hostState),
		"media_type": e.media, "sha256": e.sha, "printed": strconv.Itoa(printed), "cells": strconv.Itoa(cells)}
}

// comparableOf is the figure of a comparable in this report.
func (r *row) comparableOf(c comparable) model.Number {
	k := c.now
	switch r.e.edition {
	case model.Stat2014:
		k = c.before
	case model.Free2008:
		return model.Number{} // section 7 says nothing of the free forms
	}
	return r.cells[byKey()[model.Key(k)]].value
}
