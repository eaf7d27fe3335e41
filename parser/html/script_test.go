package html

import (
	"slices"
	"testing"
)

// Quotes in the comments of a script begin no strings.
func TestLiterals(t *testing.T) {
	for in, want := range map[string][]string{
		"// it's one\nx = \"ab\"":       {"ab"},
		"/* it's\n\"none\" */ x = 'ab'": {"ab"},
		"x = 1/2 + \"ab\"":              {"ab"},
	} {
		var got []string
		for _, l := range literals(in) {
			got = append(got, in[l.from:l.to])
		}
		if !slices.Equal(got, want) {
			t.Errorf("literals(%q) = %q, want %q", in, got, want)
		}
	}
}

// A character beyond four digits is written as two halves.
func TestReadEscape(t *testing.T) {
	for in, want := range map[string]string{`\u4e00`: "一", `\ud842\udfb7`: "𠮷", `\x41`: "A", `\u4e`: "", `\uzzzz`: ""} {
		if got, _ := readEscape(in); got != want {
			t.Errorf("readEscape(%q) = %q, want %q", in, got, want)
		}
	}
}

// Elements that stand for the cells and rows of tables, by name, role or class.
func TestIsMade(t *testing.T) {
	for in, want := range map[token][2]bool{
		{name: "x-cell"}: {false, true},
		{name: "my-row"}: {true, true},
		{name: "span", attrs: ` role="gridcell"`}:       {false, true},
		{name: "span", attrs: ` class="wide td-cell"`}:  {false, true},
		{name: "span", attrs: ` class="excellent one"`}: {false, false},
		{name: "div", attrs: ` class="cell"`}:           {false, false},
	} {
		if row, ok := isMade(in); row != want[0] || ok != want[1] {
			t.Errorf("isMade(%+v) = %v, %v", in, row, ok)
		}
	}
}
