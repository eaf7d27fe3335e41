package model

import (
	"bytes"
	"encoding/json"
	"slices"
)

// JSONOptions choose among the forms of the canonical JSON.
type JSONOptions struct {
	Compact bool // without cells: the figures only, no evidence
	Indent  bool // for people: many lines
}

// AppendJSON appends the canonical JSON of the report: fixed key order, UTF-8, no
// HTML escaping, figures with the digits that were printed, no newline at the end.
// The same report always gives the same bytes.
func (r *Report) AppendJSON(b []byte, opt JSONOptions) []byte {
	if opt.Indent {
		var out bytes.Buffer
		// Indent fails on invalid JSON only, which appendReport never writes.
		if err := json.Indent(&out, r.appendReport(nil, opt), "", "  "); err != nil {
			panic("model: canonical JSON is not JSON: " + err.Error())
		}
		return append(b, out.Bytes()...)
	}
	return r.appendReport(slices.Grow(b, r.sizeJSON(opt)), opt)
}

// sizeJSON is about what the report takes as JSON, so that it is written in one piece.
func (r *Report) sizeJSON(opt JSONOptions) int {
	n := 2000 + 300*(len(r.Source.Metadata)+len(r.Extra)) + sizeSections(r.Sections)
	for i := range r.Cells {
		c := &r.Cells[i]
		n += 30
		if !opt.Compact {
			n += len(c.Key) + len(c.Raw) + 70
		}
	}
	for i := range r.Findings {
		n += 300 + len(r.Findings[i].Message) + 50*len(r.Findings[i].Cells)
	}
	return n
}

func sizeSections(all []Section) int {
	n := 0
	for i := range all {
		s := &all[i]
		n += 150 + len(s.Heading) + len(s.Text) + len(s.Text)/16 + sizeSections(s.Subsections)
	}
	return n
}

func (r *Report) appendReport(b []byte, opt JSONOptions) []byte {
	b = appendText(append(b, `{"schema_version":`...), SchemaVersion)
	b = appendText(append(b, `,"edition":`...), string(r.Edition))
	b = appendText(append(b, `,"title":`...), r.Title)
	b = append(b, `,"year":`...)
	if r.Year == 0 {
		b = append(b, "null"...)
	} else {
		b = Int(int64(r.Year)).Append(b)
	}
	b = r.Period.append(append(b, `,"period":`...))
	b = r.Organ.append(append(b, `,"organ":`...))
	b = r.Published.append(append(b, `,"published":`...))
	b = appendText(append(b, `,"scope":`...), string(r.Scope))
	b = r.Source.append(append(b, `,"source":`...))
	b = appendList(append(b, `,"sections":`...), r.Sections, Section.append)
	b = appendTables(append(b, `,"tables":`...), r.Cells)
	if !opt.Compact {
		b = appendCells(append(b, `,"cells":`...), r.Cells)
	}
	b = appendList(append(b, `,"extra":`...), r.Extra, Extra.append)
	b = appendList(append(b, `,"findings":`...), r.Findings, Finding.append)
	b = appendText(append(b, `,"status":`...), string(r.Status))
	b = appendText(append(b, `,"generator":{"name":`...), r.Generator.Name)
	b = appendText(append(b, `,"version":`...), r.Generator.Version)
	b = appendText(append(b, `,"edition_data":`...), r.Generator.EditionData)
	return append(b, "}}"...)
}

func (p *Period) append(b []byte) []byte {
	if p == nil {
		return append(b, "null"...)
	}
	b = appendText(append(b, `{"from":`...), p.From)
	b = appendText(append(b, `,"to":`...), p.To)
	b = appendText(append(b, `,"raw":`...), p.Raw)
	return append(p.At.appendField(b), '}')
}

func (o *Organ) append(b []byte) []byte {
	b = appendText(append(b, `{"name":`...), o.Name)
	b = appendField(b, "type", o.Type)
	b = appendField(b, "level", o.Level)
	if d := o.Division; d != nil {
		b = append(b, `,"division":{`...)
		if d.Code != "" {
			b = appendText(append(b, `"code":`...), d.Code)
			b = append(b, ',')
		}
		b = append(appendText(append(b, `"name":`...), d.Name), '}')
	}
	if len(o.Candidates) > 0 {
		b = appendList(append(b, `,"candidates":`...), o.Candidates, Candidate.append)
	}
	return append(b, '}')
}

func (c Candidate) append(b []byte) []byte {
	b = appendText(append(b, `{"name":`...), c.Name)
	return append(appendText(append(b, `,"from":`...), c.From), '}')
}

func (p *Published) append(b []byte) []byte {
	if p == nil {
		return append(b, "null"...)
	}
	b = appendText(append(b, `{"date":`...), p.Date)
	return append(appendText(append(b, `,"from":`...), p.From), '}')
}

func (s *Source) append(b []byte) []byte {
	b = append(b, '{')
	if s.URI != "" {
		b = append(appendText(append(b, `"uri":`...), s.URI), ',')
	}
	b = appendText(append(b, `"media_type":`...), s.MediaType)
	b = appendField(b, "encoding", s.Encoding)
	b = appendField(b, "encoding_from", s.EncodingFrom)
	b = appendText(append(b, `,"sha256":`...), s.SHA256)
	b = Int(int64(s.Bytes)).Append(append(b, `,"bytes":`...))
	if s.Pages != 0 {
		b = Int(int64(s.Pages)).Append(append(b, `,"pages":`...))
	}
	if len(s.Metadata) > 0 {
		b = appendList(append(b, `,"metadata":`...), s.Metadata, Meta.append)
	}
	return append(b, '}')
}

func (m Meta) append(b []byte) []byte {
	b = appendText(append(b, `{"name":`...), m.Name)
	b = appendText(append(b, `,"value":`...), m.Value)
	return append(appendText(append(b, `,"from":`...), m.From), '}')
}

func (s Section) append(b []byte) []byte {
	b = append(b, '{')
	if s.Key != "" {
		b = append(appendText(append(b, `"key":`...), s.Key), ',')
	}
	if s.Number != "" {
		b = append(appendText(append(b, `"number":`...), s.Number), ',')
	}
	b = appendText(append(b, `"heading":`...), s.Heading)
	b = appendField(b, "text", s.Text)
	b = s.At.appendField(b)
	if len(s.Subsections) > 0 {
		b = appendList(append(b, `,"subsections":`...), s.Subsections, Section.append)
	}
	return append(b, '}')
}

func appendCells(b []byte, cells []Cell) []byte {
	b = append(b, '{')
	for i := range cells {
		if i > 0 {
			b = append(b, ',')
		}
		c := &cells[i]
		b = append(append(append(b, '"'), c.Key...), `":{"raw":`...)
		b = appendText(b, c.Raw)
		b = append(append(append(b, `,"status":"`...), c.Status...), `","at":`...)
		b = c.At.append(b)
		b = appendField(b, "unit", c.Unit)
		if len(c.Candidates) > 0 {
			b = appendList(append(b, `,"candidates":`...), c.Candidates, appendString)
		}
		b = append(b, '}')
	}
	return append(b, '}')
}

func (e Extra) append(b []byte) []byte {
	b = appendText(append(b, `{"table":`...), e.Table)
	b = appendText(append(b, `,"row":`...), e.Row)
	b = appendText(append(b, `,"column":`...), e.Column)
	b = appendText(append(b, `,"raw":`...), e.Raw)
	b = e.Value.Append(append(b, `,"value":`...))
	b = appendText(append(b, `,"reason":`...), e.Reason)
	return append(e.At.append(append(b, `,"at":`...)), '}')
}

func (f Finding) append(b []byte) []byte {
	b = appendText(append(b, `{"id":`...), f.ID)
	b = appendText(append(b, `,"severity":`...), string(f.Severity))
	b = appendText(append(b, `,"class":`...), string(f.Class))
	b = appendList(append(b, `,"cells":`...), f.Cells, Key.append)
	b = f.Expected.Append(append(b, `,"expected":`...))
	b = f.Observed.Append(append(b, `,"observed":`...))
	b = appendText(append(b, `,"message":`...), f.Message)
	if len(f.Suggestion) > 0 {
		b = append(b, `,"suggestion":{`...)
		for i, s := range f.Suggestion {
			if i > 0 {
				b = append(b, ',')
			}
			b = s.Value.Append(append(s.Key.append(b), ':'))
		}
		b = append(b, '}')
	}
	return append(f.At.appendField(b), '}')
}
