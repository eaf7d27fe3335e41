// Package edition holds each generation of the official form (格式版本) as data: its
// sections, tables, labels, units and rules. That one value drives matching, the
// JSON keys, the JSON Schema, the codebook, the checks and the test generator. A new
// edition is one new file and one line in [All].
//
// Sources are named in the data: the Regulation (政府信息公开条例, 2019, article), the
// notices 国办公开办函〔2021〕30号 and 〔2019〕60号, 国办发〔2014〕32号.
package edition

import "nianbao/model"

// DataVersion is the version of the edition data; it stands in every report's
// generator, since a new label variant can change a reading.
const DataVersion = "1"

// All are the editions, newest first.
var All = []*Edition{&Format2021, &Format2019, &Stat2014, &Free2008}

// Edition is one generation of the form.
type Edition struct {
	ID         model.EditionID
	Label      Label
	From, To   int    // report years, inclusive; To is 0 while in force
	Instrument string // the notice that issued it
	Sections   []Section
	Tables     []Table
	Rules      func() []Rule // made once, when it is asked for them; do not change them
}

// Label is a name on the form in Chinese and English with the spellings that
// published reports use for it. Numerals and brackets of headings are not part of
// it; matching folds width, spaces, punctuation and traditional characters.
type Label struct {
	Zh, En string
	Also   []string // seen or plausible variants
}

// Section is a chapter of the report.
type Section struct {
	Key    string // overview
	Number int    // its ordinal on the form, 0 if the form fixes none
	Label
}

// Shape is how a table is drawn.
type Shape uint8

const (
	Block  Shape = iota // a banner (第二十条第（N）项), a header row, labelled rows
	Matrix              // labelled rows under one common header (table 3)
	Across              // one row of figures: the rows of the data are groups of columns (table 4)
	List                // label, unit, figure (statistics table)
)

// Table is a statutory table, or one block of table 2. Its cells are Rows x Cols.
type Table struct {
	ID      string // article_20_1
	Section string // key of its section
	Prefix  string // keys begin with it
	Banner  Label  // the row or caption above it; empty Zh if none
	Shape   Shape
	Cols    []Col
	Groups  []Group
	Rows    []Row
	Variant bool // a variant form: its keys are present only where the report uses it
}

// Type of a figure.
type Type uint8

const (
	Count     Type = iota // integer, at least 0
	SignedInt             // change: -8, +5, 增5, 减3
	Decimal               // amount, exact
	Money                 // amount whose unit stands in the cell, if anywhere
)

// Col is a column. A cell's key is Prefix, Col.Before, Row.Key and Col.Key, joined by dots
// (empty parts left out).
type Col struct {
	Key    string
	Before string // a part before the row's key: "cumulative" for 历年累计
	Label
	Unit string // overrides the row's
	Type Type   // of all rows, unless the row says otherwise
	Mark bool   // this header tells the edition of its block
}

// Group is a label over several rows: （三）不予公开.
type Group struct {
	Key    string // results.denied
	Number string // （三）
	Label
	Parent string // key of the group above, 三、本年度办理结果
}

// Row is a row of figures, or in a table of shape Across a group of columns.
type Row struct {
	Key    string
	Number string // its numeral on the form: 一, （一）, 1; "" if none
	Label
	Group    string // key of its Group
	Unit     string // 件, 条, 万元
	Type     Type
	Basis    string // clause of the Regulation
	Optional bool   // the form allows a report without it: absent is no finding
	Opens    string // key of the Group that this row itself begins: 四、行政复议数量
}

// Severity of a rule, as the form and practice give it.
type Severity uint8

const (
	Hard       Severity = iota // must hold in a correct report
	Exceptions                 // must hold for an unchanged organ and scope
	Soft                       // plausibility
	Definition                 // how to count; nothing to check
	Note                       // context only
)

// Rule is one rule of the form with all its instances. Rules without equations
// are carried out by code (prose against table) or across years; the codebook
// prints them all.
type Rule struct {
	ID        string
	Severity  Severity
	Formula   string
	Text      Label  // what it says, for people
	Source    string // the clause, notice or observation behind it
	Equations []Equation
}

// Op relates the two sides of an equation.
type Op uint8

const (
	Equal  Op = iota
	AtMost    // left <= right
)

// Equation is one instance of a rule: sum of Left, sum of Right.
type Equation struct {
	Op          Op
	Left, Right []model.Key
}

// Key is the dotted key of one cell.
func (t *Table) Key(r *Row, c *Col) model.Key {
	k := make([]byte, 0, 80)
	for _, part := range [...]string{t.Prefix, c.Before, r.Key, c.Key} {
		if part == "" {
			continue
		}
		if len(k) > 0 {
			k = append(k, '.')
		}
		k = append(k, part...)
	}
	return model.Key(k)
}

// UnitOf is the unit of a cell; "" when the form fixes none.
func (t *Table) UnitOf(r *Row, c *Col) string {
	if c.Unit != "" {
		return c.Unit
	}
	return r.Unit
}

// TypeOf is the type of a cell.
func (t *Table) TypeOf(r *Row, c *Col) Type {
	if r.Type != Count {
		return r.Type
	}
	return c.Type
}

// Get finds an edition by its ID, nil if there is none.
func Get(id model.EditionID) *Edition {
	for _, e := range All {
		if e.ID == id {
			return e
		}
	}
	return nil
}
