package bulk

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"nianbao/model"
	"nianbao/parser"
)

// Codes of failures that the parser does not have. Codes are stable.
const (
	Unopened parser.Code = "not_opened"     // the input could not be read: missing, no permission, damaged archive
	Timeout  parser.Code = "timeout"        // reading took longer than the limit
	Internal parser.Code = "internal_error" // a bug of ours
)

// Record is one line read back. Either Report or Failure is set.
type Record struct {
	Seq       int64 // place among all inputs of a sharded run; -1 in a whole one
	Input     string
	URL       string
	Retrieved string
	SHA256    string // of the input's bytes; "" when it was not read
	Bytes     int64
	Report    *model.Report
	Failure   *Failure
}

// Failure says why an input gave no report.
type Failure struct {
	Code    parser.Code `json:"code"`
	Message string      `json:"message"`
}

// head is what every record begins with, in the order of the line.
type head struct {
	Seq       *int64 `json:"seq,omitempty"`
	Input     string `json:"input"`
	URL       string `json:"url,omitempty"`
	Retrieved string `json:"retrieved,omitempty"`
	SHA256    string `json:"sha256,omitempty"`
	Bytes     int64  `json:"bytes"`
}

// appendHead appends the line up to its body, without the closing brace.
func appendHead(b []byte, h head) []byte {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(h); err != nil { // strings and numbers always have a form
		panic(err)
	}
	return append(b, bytes.TrimSuffix(buf.Bytes(), []byte("}\n"))...)
}

func appendFailure(b []byte, f Failure) []byte {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(f); err != nil {
		panic(err)
	}
	b = append(b, `,"error":`...)
	return append(append(b, bytes.TrimSpace(buf.Bytes())...), '}', '\n')
}

func appendReport(b []byte, r *model.Report) []byte {
	b = append(b, `,"report":`...)
	return append(r.AppendJSON(b, model.JSONOptions{}), '}', '\n')
}

// readHead reads the head of a line. The body that follows, from its comma on, is
// line[at:].
func readHead(line []byte) (h head, at int, err error) {
	d := json.NewDecoder(bytes.NewReader(line))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return h, 0, fmt.Errorf("record %.40q is not a JSON object", line)
	}
	for d.More() {
		name, err := d.Token()
		if err != nil {
			return h, 0, err
		}
		var to any
		switch name {
		case "seq":
			to = &h.Seq
		case "input":
			to = &h.Input
		case "url":
			to = &h.URL
		case "retrieved":
			to = &h.Retrieved
		case "sha256":
			to = &h.SHA256
		case "bytes":
			to = &h.Bytes
		case "report", "error":
			return h, int(d.InputOffset()) - len(name.(string)) - len(`,""`), nil
		default:
			return h, 0, fmt.Errorf("record has a field %q, want input, sha256, bytes and report or error", name)
		}
		if err := d.Decode(to); err != nil {
			return h, 0, fmt.Errorf("record: %v: %w", name, err)
		}
	}
	return h, 0, errors.New("record has neither report nor error")
}

// ReadRecord reads one line of the output.
func ReadRecord(line []byte) (*Record, error) {
	h, at, err := readHead(line)
	if err != nil {
		return nil, err
	}
	r := &Record{Seq: -1, Input: h.Input, URL: h.URL, Retrieved: h.Retrieved, SHA256: h.SHA256, Bytes: h.Bytes}
	if h.Seq != nil {
		r.Seq = *h.Seq
	}
	body, ok := bytes.CutSuffix(bytes.TrimSpace(line[at:]), []byte("}"))
	if !ok {
		return nil, fmt.Errorf("record of %q does not end", h.Input)
	}
	if report, ok := bytes.CutPrefix(body, []byte(`,"report":`)); ok {
		if r.Report, err = model.ReadJSON(report); err != nil {
			return nil, fmt.Errorf("record of %q: %w", h.Input, err)
		}
		return r, nil
	}
	r.Failure = &Failure{}
	if err := json.Unmarshal(bytes.TrimPrefix(body, []byte(`,"error":`)), r.Failure); err != nil {
		return nil, fmt.Errorf("record of %q: error: %w", h.Input, err)
	}
	return r, nil
}
