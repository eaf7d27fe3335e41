package layout

import (
	"nianbao/model"
	"nianbao/model/edition"
)

// Truth is what one page says: the answer that a reader has to give.
type Truth struct {
	Edition     model.EditionID
	Year        int
	Organ       string
	OrganStated bool // the page names the organ in its title, head or metadata
	YearStated  bool
	Title       string
	Cells       map[model.Key]*Cell
	Keys        []model.Key // in the order of the form
	Tables      []*edition.Table
	Mixed       bool // blocks of another edition than Edition
	Planted     []Plant
	Extra       []string // figures in the statutory tables that the form has no cell for
}

// Cell is one place of the form and what stands there.
type Cell struct {
	Value       model.Number
	Status      model.CellStatus // Printed, Blank, Dash or Absent
	Raw         string           // as written by the layout
	Unit        string           // 元, 万元 when it stands in the cell
	Type        edition.Type
	Undecidable string // why the text written does not decide the figure; "" when it does
}

// Plant is a broken equation: a reader must find rule ID over these cells.
type Plant struct {
	ID      string
	Changed model.Key
	Cells   []model.Key
}

// Options of Make. The zero value is a clean report with figures in every cell.
type Options struct {
	Blanks  Blanks
	Plant   bool // change one figure so that hard rules break
	Mixed   bool // one block of table 2 on the other form (§1.1)
	OneRow  bool // （六）其他处理 in one row on the form of 2021 (§1.5)
	Variant int  // 1: the Fujian form for stat_2014; for free_2008 the Putian (0) or coded (1) annex
	Narrow  bool // an annex of two columns with the figures of the year alone
	Heavy   bool // large figures everywhere
}

// Blanks says which zeros are printed as nothing or as a dash (§4.8, §5.12).
type Blanks uint8

const (
	NoBlanks    Blanks = iota
	BlankOrgs          // the organisation columns of table 3, where zero
	BlankTotals        // the 总计 column of the result rows, whatever it is
	BlankZeros         // every zero of table 3
	BlankSome          // some zeros anywhere
	DashZeros          // every zero a dash
	DashSome           // some zeros a dash
	BlankAll           // nothing is filled in
	BlankAfter         // the five figures of 复议后起诉
	blanksCount
)

func (t *Truth) set(k model.Key, n model.Number, typ edition.Type) {
	if c := t.Cells[k]; c != nil {
		c.Value, c.Status = n, model.Printed
		return
	}
	t.Cells[k] = &Cell{Value: n, Status: model.Printed, Type: typ}
	t.Keys = append(t.Keys, k)
}

func (t *Truth) setInt(k model.Key, n int64) { t.set(k, model.Int(n), edition.Count) }

// int is the value of a cell of a count, 0 when there is none.
func (t *Truth) int(k model.Key) int64 {
	if c := t.Cells[k]; c != nil {
		return int64(c.Value.Float())
	}
	return 0
}

// form tells the reports on the forms since 2019.
func (t *Truth) form() bool {
	return t.Edition == model.Format2019 || t.Edition == model.Format2021
}

// printed tells whether the cell holds a figure.
func (t *Truth) printed(k model.Key) bool {
	c := t.Cells[k]
	return c != nil && c.Status == model.Printed
}

// clone lets one Truth be written in many layouts.
func (t *Truth) clone() *Truth {
	u := *t
	u.Cells = make(map[model.Key]*Cell, len(t.Cells))
	for k, c := range t.Cells {
		d := *c
		u.Cells[k] = &d
	}
	u.Extra = nil
	return &u
}
