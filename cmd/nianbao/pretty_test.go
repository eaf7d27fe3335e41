package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestPretty(t *testing.T) {
	long := strings.Repeat("字", inline)
	in := `{"a":1,"b":{"at":{"bytes":[1,2]},"raw":"x\",{[\\"},"c":[],"d":{},"e":["` + long + `",-1.50,null],"f":"` + long + `"}`
	want := `{
  "a": 1,
  "b": {"at": {"bytes": [1, 2]}, "raw": "x\",{[\\"},
  "c": [],
  "d": {},
  "e": [
    "` + long + `",
    -1.50,
    null
  ],
  "f": "` + long + `"
}`
	got := pretty([]byte(in))
	if string(got) != want {
		t.Errorf("pretty = %s\nwant %s", got, want)
	}
	var back bytes.Buffer
	if err := json.Compact(&back, got); err != nil || back.String() != in {
		t.Errorf("compacted again: %v %s, want %s", err, back.Bytes(), in)
	}
}
