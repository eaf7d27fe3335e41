package model

// SchemaVersion is the version of the JSON form. It grows by semantic versioning:
// a new optional field is a minor step, a changed or removed one a major step.
const SchemaVersion = "1.0.0"

// EditionID names a generation of the official form.
type EditionID string

// The editions, by the first report year of each form.
const (
	Free2008   EditionID = "free_2008"   // 2008-2013: free text, 2007 Regulation art 32
	Stat2014   EditionID = "stat_2014"   // 2014-2018: statistics table, 国办发〔2014〕32号
	Format2019 EditionID = "format_2019" // 2019-2020: 国办公开办函〔2019〕60号
	Format2021 EditionID = "format_2021" // 2021-: 国办公开办函〔2021〕30号
)

// Key is the dotted name of a cell, the same in JSON, CSV header and codebook:
// "applications.results.denied.state_secret.total".
type Key string

// Report is one annual report.
type Report struct {
	Edition   EditionID
	Title     string // as printed
	Year      int    // report year; 0 when the report does not say
	Period    *Period
	Organ     Organ
	Published *Published
	Scope     Scope
	Source    Source
	Sections  []Section
	Cells     []Cell // every key of the edition, in the order of the form
	Extra     []Extra
	Findings  []Finding
	Status    Status
	Generator Generator
}

// Period is the span of time that the figures cover.
type Period struct {
	From string `json:"from"` // 2021-01-01
	To   string `json:"to"`   // 2021-12-31
	Raw  string `json:"raw"`
	At   *Place `json:"at,omitempty"`
}

// Organ is who reports.
type Organ struct {
	Name       string      `json:"name"` // as published; "" when not found
	Type       string      `json:"type,omitempty"`
	Level      string      `json:"level,omitempty"`
	Division   *Division   `json:"division,omitempty"`
	Candidates []Candidate `json:"candidates,omitempty"` // other names, when the places disagree
}

// Division is an administrative division (GB/T 2260).
type Division struct {
	Code string `json:"code,omitempty"`
	Name string `json:"name"`
}

// Candidate is a name and where it was read from: title, author, preface, signature.
type Candidate struct {
	Name string `json:"name"`
	From string `json:"from"`
}

// Published is the date of publication.
type Published struct {
	Date string `json:"date"` // 2022-01-28
	From string `json:"from"` // meta, index_table, label, signature
}

// Scope is whose figures the report adds up (统计范围).
type Scope string

const (
	OwnOrgan                 Scope = "own_organ"
	GovernmentAsOrgan        Scope = "government_as_organ"
	GovernmentAndDepartments Scope = "government_and_departments"
	Region                   Scope = "region"
	ScopeUnknown             Scope = "unknown"
)

// Source is the capture that was read.
type Source struct {
	URI          string `json:"uri,omitempty"` // from the page itself, never from a file name
	MediaType    string `json:"media_type"`
	Encoding     string `json:"encoding,omitempty"`
	EncodingFrom string `json:"encoding_from,omitempty"` // bom, utf8, declared, gb18030, detected
	SHA256       string `json:"sha256"`
	Bytes        int    `json:"bytes"`
	Pages        int    `json:"pages,omitempty"` // PDF only
	Metadata     []Meta `json:"metadata,omitempty"`
}

// Meta is one datum that the page says about itself: 索引号, 发布机构, SiteIDCode.
type Meta struct {
	Name  string `json:"name"`
	Value string `json:"value"`
	From  string `json:"from"` // meta, index_table, tag, text
}

// Section is a chapter with its prose. The figures of tables are not repeated here.
type Section struct {
	Key         string    `json:"key,omitempty"` // overview, ...; "" for a chapter that the form does not know
	Number      string    `json:"number,omitempty"`
	Heading     string    `json:"heading"`
	Text        string    `json:"text,omitempty"`
	At          *Place    `json:"at,omitempty"`
	Subsections []Section `json:"subsections,omitempty"`
}

// CellStatus says what stood in a cell. A null value always has one that explains it.
type CellStatus string

const (
	Printed    CellStatus = "printed"    // a figure
	Blank      CellStatus = "blank"      // an empty cell; not zero
	Dash       CellStatus = "dash"       // "-", "—", "/", "无": the organ says that there is none
	Absent     CellStatus = "absent"     // the report does not have this cell
	Unreadable CellStatus = "unreadable" // something stands there that is not one figure
	Ambiguous  CellStatus = "ambiguous"  // several readings; they are in Candidates
	Suggested  CellStatus = "suggested"  // taken over from a finding's suggestion, on request only
)

// Cell is one place of the form as this report fills it.
type Cell struct {
	Key        Key
	Value      Number // a figure only when Status is Printed or Suggested
	Raw        string // exactly as printed
	Status     CellStatus
	Unit       string   // when the unit is printed in the cell: 元, 万元
	Candidates []string // possible figures of an ambiguous cell, in the order of the source
	At         *Place
}

// Place is where something stood: a half-open byte range of the decoded source for
// text and HTML, a page (from 1) and a box in points from its lower left for PDF.
type Place struct {
	Start, End int
	Page       int
	Box        [4]float64 // x0, y0, x1, y1
}

// Extra is a figure of a statutory table that the form has no cell for. Placed and
// extra figures together are all figures of the statutory tables.
type Extra struct {
	Table  string `json:"table"`  // key of the section or block it stood in
	Row    string `json:"row"`    // label of its row, as printed
	Column string `json:"column"` // label of its column, as printed
	Raw    string `json:"raw"`
	Value  Number `json:"value"`
	Reason string `json:"reason"` // extra_column, other_year, other_report, own_table, unknown_row, stray, repeated, ordinal
	At     *Place `json:"at"`
}

// Severity of a finding: error for a broken hard rule of the form.
type Severity string

const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Class tells who is to blame.
type Class string

const (
	SourceClass  Class = "source"  // the published figures contradict each other
	ReadingClass Class = "reading" // we are not sure of our reading
	FormClass    Class = "form"    // the report departs from the official form
	TextClass    Class = "text"    // the text lacks something, or disagrees with itself or the tables
)

// Finding is an observation about the report. It never changes a figure.
type Finding struct {
	ID         string // stable and dotted: t3.row.total
	Severity   Severity
	Class      Class
	Cells      []Key // all operands
	Expected   Number
	Observed   Number
	Message    string // spells the arithmetic in figures
	Suggestion []KeyFigure
	At         *Place // where, for a finding without cells
}

// KeyFigure is one figure of a suggested reading.
type KeyFigure struct {
	Key   Key
	Value Number
}

// Status sums a report up in a word.
type Status string

const (
	Clean            Status = "clean"
	Inconsistent     Status = "inconsistent"
	Doubtful         Status = "doubtful"
	StatusUnreadable Status = "unreadable"
)

// Generator is what made the JSON.
type Generator struct {
	Name        string `json:"name"`
	Version     string `json:"version"`
	EditionData string `json:"edition_data"` // version of the edition data
}

// Cell finds the cell of a key, nil when the edition does not have it.
func (r *Report) Cell(k Key) *Cell {
	for i := range r.Cells {
		if r.Cells[i].Key == k {
			return &r.Cells[i]
		}
	}
	return nil
}

// Judge derives the status from findings and cells.
func (r *Report) Judge() Status {
	status := Clean
	for _, f := range r.Findings {
		if f.Class == ReadingClass && f.Severity != Info {
			return Doubtful
		}
		if f.Severity != Info {
			status = Inconsistent
		}
	}
	for i := range r.Cells {
		if s := r.Cells[i].Status; s == Ambiguous || s == Unreadable {
			return Doubtful
		}
	}
	return status
}
