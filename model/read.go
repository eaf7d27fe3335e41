package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
)

// ReadJSON reads canonical JSON back: the inverse of [Report.AppendJSON]. From the
// compact form, which has no evidence, cells come back without raw text and place,
// printed where there is a figure and with an empty status where there is none.
func ReadJSON(b []byte) (*Report, error) {
	var in struct {
		SchemaVersion string     `json:"schema_version"`
		Edition       EditionID  `json:"edition"`
		Title         string     `json:"title"`
		Year          int        `json:"year"`
		Period        *Period    `json:"period"`
		Organ         Organ      `json:"organ"`
		Published     *Published `json:"published"`
		Scope         Scope      `json:"scope"`
		Source        Source     `json:"source"`
		Sections      []Section  `json:"sections"`
		Tables        figures    `json:"tables"`
		Cells         *cellList  `json:"cells"`
		Extra         []Extra    `json:"extra"`
		Findings      []Finding  `json:"findings"`
		Status        Status     `json:"status"`
		Generator     Generator  `json:"generator"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return nil, fmt.Errorf("canonical JSON: %w", err)
	}
	major, _, _ := strings.Cut(SchemaVersion, ".")
	if got, _, _ := strings.Cut(in.SchemaVersion, "."); got != major {
		return nil, fmt.Errorf("canonical JSON: schema_version is %q, want %s.x", in.SchemaVersion, major)
	}
	r := &Report{Edition: in.Edition, Title: in.Title, Year: in.Year, Period: in.Period, Organ: in.Organ,
		Published: in.Published, Scope: in.Scope, Source: in.Source, Sections: in.Sections,
		Extra: in.Extra, Findings: in.Findings, Status: in.Status, Generator: in.Generator}
	if in.Cells == nil {
		r.Cells = in.Tables.cells()
		return r, nil
	}
	r.Cells = *in.Cells
	value := make(map[Key]Number, len(in.Tables))
	for _, f := range in.Tables {
		value[f.Key] = f.Value
	}
	for i := range r.Cells {
		v, ok := value[r.Cells[i].Key]
		if !ok {
			return nil, fmt.Errorf("canonical JSON: cell %q has no place in tables", r.Cells[i].Key)
		}
		r.Cells[i].Value = v
	}
	return r, nil
}

// figures is the nested object of the tables as a flat list in its order.
type figures []KeyFigure

func (f *figures) UnmarshalJSON(b []byte) error { return f.read("", b) }

func (f *figures) read(prefix Key, b []byte) error {
	return eachMember(b, func(name string, value json.RawMessage) error {
		k := prefix + Key(name)
		if value[0] == '{' {
			return f.read(k+".", value)
		}
		var n Number
		if err := n.UnmarshalJSON(value); err != nil {
			return fmt.Errorf("tables: %s: %w", k, err)
		}
		*f = append(*f, KeyFigure{k, n})
		return nil
	})
}

func (f figures) cells() []Cell {
	cells := make([]Cell, len(f))
	for i, v := range f {
		cells[i] = Cell{Key: v.Key, Value: v.Value}
		if v.Value.Valid() {
			cells[i].Status = Printed
		}
	}
	return cells
}

// cellList is the object of cells in its order; the values stand in the tables.
type cellList []Cell

func (l *cellList) UnmarshalJSON(b []byte) error {
	*l = cellList{}
	return eachMember(b, func(name string, value json.RawMessage) error {
		var in struct {
			Raw        string     `json:"raw"`
			Status     CellStatus `json:"status"`
			At         *Place     `json:"at"`
			Unit       string     `json:"unit"`
			Candidates []string   `json:"candidates"`
		}
		if err := json.Unmarshal(value, &in); err != nil {
			return fmt.Errorf("cells: %s: %w", name, err)
		}
		*l = append(*l, Cell{Key: Key(name), Raw: in.Raw, Status: in.Status, Unit: in.Unit, Candidates: in.Candidates, At: in.At})
		return nil
	})
}

// UnmarshalJSON reads an entry of findings.
func (f *Finding) UnmarshalJSON(b []byte) error {
	var in struct {
		ID         string          `json:"id"`
		Severity   Severity        `json:"severity"`
		Class      Class           `json:"class"`
		Cells      []Key           `json:"cells"`
		Expected   Number          `json:"expected"`
		Observed   Number          `json:"observed"`
		Message    string          `json:"message"`
		Suggestion json.RawMessage `json:"suggestion"`
		At         *Place          `json:"at"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	*f = Finding{ID: in.ID, Severity: in.Severity, Class: in.Class, Cells: in.Cells,
		Expected: in.Expected, Observed: in.Observed, Message: in.Message, At: in.At}
	if in.Suggestion == nil {
		return nil
	}
	return eachMember(in.Suggestion, func(name string, value json.RawMessage) error {
		var n Number
		err := n.UnmarshalJSON(value)
		f.Suggestion = append(f.Suggestion, KeyFigure{Key(name), n})
		return err
	})
}

// UnmarshalJSON reads either form of a place.
func (p *Place) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var in struct {
		Bytes []int     `json:"bytes"`
		Page  int       `json:"page"`
		Box   []float64 `json:"box"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return err
	}
	switch {
	case len(in.Bytes) == 2 && in.Page == 0:
		*p = Place{Start: in.Bytes[0], End: in.Bytes[1]}
	case len(in.Box) == 4 && in.Page > 0:
		*p = Place{Page: in.Page, Box: [4]float64(in.Box)}
	default:
		return fmt.Errorf("place %.60s has neither two bytes nor a page and a box", b)
	}
	return nil
}

// MarshalJSON writes the place as the canonical JSON does.
func (p *Place) MarshalJSON() ([]byte, error) { return p.append(nil), nil }

// eachMember calls do for the members of a JSON object in the order they stand.
func eachMember(b []byte, do func(name string, value json.RawMessage) error) error {
	d := json.NewDecoder(bytes.NewReader(b))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return fmt.Errorf("%.40q is not an object", b)
	}
	for d.More() {
		t, err := d.Token()
		if err != nil {
			return err
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return err
		}
		if err := do(t.(string), value); err != nil {
			return err
		}
	}
	if _, err := d.Token(); err != nil && err != io.EOF {
		return err
	}
	return nil
}
