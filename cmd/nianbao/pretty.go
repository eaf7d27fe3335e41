package main

import "bytes"

// inline is the width up to which an object or a list stays on one line: a place, a
// cell, a finding's cells. What a person reads as one thing looks like one.
const inline = 80

// pretty spreads canonical JSON over lines, two spaces a level. Only white space is
// added.
func pretty(b []byte) []byte { return spread(nil, b, 0) }

// spread appends one value at a depth.
func spread(out, v []byte, depth int) []byte {
	if !isContainer(v) {
		return append(out, v...)
	}
	if len(v) <= 4*inline {
		if flat := flatten(v); displayWidth(string(flat)) <= inline {
			return append(out, flat...)
		}
	}
	out = append(out, v[0])
	for i, item := range items(v) {
		if i > 0 {
			out = append(out, ',')
		}
		out = newLine(out, depth+1)
		key, value := member(item)
		out = spread(append(out, key...), value, depth+1)
	}
	return append(newLine(out, depth), v[len(v)-1])
}

// flatten is a value on one line with spaces behind commas and colons.
func flatten(v []byte) []byte {
	if !isContainer(v) {
		return v
	}
	out := []byte{v[0]}
	for i, item := range items(v) {
		if i > 0 {
			out = append(out, ", "...)
		}
		key, value := member(item)
		out = append(append(out, key...), flatten(value)...)
	}
	return append(out, v[len(v)-1])
}

func isContainer(v []byte) bool { return len(v) > 2 && (v[0] == '{' || v[0] == '[') }

// member cuts `"key": ` off an entry of an object.
func member(item []byte) (key, value []byte) {
	if item[0] == '"' {
		if n := stringEnd(item); n < len(item) {
			return append(bytes.Clone(item[:n]), ": "...), item[n+1:]
		}
	}
	return nil, item
}

// items cuts a container at the commas of its own level.
func items(v []byte) [][]byte {
	var all [][]byte
	depth, start := 0, 1
	for i := 1; i < len(v)-1; {
		switch v[i] {
		case '"':
			i += stringEnd(v[i:])
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case ',':
			if depth == 0 {
				all = append(all, v[start:i])
				start = i + 1
			}
		}
		i++
	}
	return append(all, v[start:len(v)-1])
}

// stringEnd is the length of the string that b begins with.
func stringEnd(b []byte) int {
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(b)
}

func newLine(out []byte, depth int) []byte {
	return append(append(out, '\n'), bytes.Repeat([]byte("  "), depth)...)
}
