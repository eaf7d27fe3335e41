package model

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// appendList appends a JSON array, [] when there is nothing.
func appendList[T any](b []byte, list []T, item func(T, []byte) []byte) []byte {
	b = append(b, '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(list[i], b)
	}
	return append(b, ']')
}

// appendField appends an optional text field, nothing when it is empty.
func appendField(b []byte, name, s string) []byte {
	if s == "" {
		return b
	}
	b = append(append(append(b, `,"`...), name...), `":`...)
	return appendText(b, s)
}

func appendString(s string, b []byte) []byte { return appendText(b, s) }

// appendText appends a JSON string. Only what JSON demands is escaped; bytes that
// are no UTF-8 become U+FFFD.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	if isPlain(s) {
		return append(append(b, s...), '"')
	}
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if !escaped[c] {
				i++
				continue
			}
		} else if n := validAt(s, i); n > 0 {
			i += n
			continue
		}
		b = append(b, s[from:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, `\n`...)
		case '\r':
			b = append(b, `\r`...)
		case '\t':
			b = append(b, `\t`...)
		default:
			if c >= utf8.RuneSelf {
				b = append(b, "\uFFFD"...)
			} else {
				b = append(b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
		}
		i++
		from = i
	}
	return append(append(b, s[from:]...), '"')
}

// validAt is the length of the character beyond ASCII that stands at a place, 0 for a byte
// that belongs to none. Nearly all are of three bytes, between U+1000 and U+CFFF.
func validAt(s string, i int) int {
	if i+2 < len(s) && s[i]-0xe1 < 0xed-0xe1 && (s[i+1]^0x80)|(s[i+2]^0x80) < 0x40 {
		return 3
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); r != utf8.RuneError || n > 1 {
		return n
	}
	return 0
}

// append appends a key, or a part of one: letters, digits, _ and dots, as editions have.
func (k Key) append(b []byte) []byte { return append(append(append(b, '"'), k...), '"') }

// isPlain holds for ASCII that needs no escape, as keys are.
func isPlain(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || escaped[c] {
			return false
		}
	}
	return true
}

// escaped are the bytes that JSON demands to be escaped.
var escaped = func() (set [256]bool) {
	for c := range ' ' {
		set[c] = true
	}
	set['"'], set['\\'] = true, true
	return set
}()

// appendField appends ,"at":{...}, nothing when there is no place.
func (p *Place) appendField(b []byte) []byte {
	if p == nil {
		return b
	}
	return p.append(append(b, `,"at":`...))
}

// append appends {"bytes":[start,end]} or {"page":n,"box":[x0,y0,x1,y1]}.
func (p *Place) append(b []byte) []byte {
	if p == nil {
		return append(b, "null"...)
	}
	if p.Page == 0 {
		b = strconv.AppendInt(append(b, `{"bytes":[`...), int64(p.Start), 10)
		b = strconv.AppendInt(append(b, ','), int64(p.End), 10)
		return append(b, "]}"...)
	}
	b = strconv.AppendInt(append(b, `{"page":`...), int64(p.Page), 10)
	b = append(b, `,"box":[`...)
	for i, x := range p.Box {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendPoints(b, x)
	}
	return append(b, "]}"...)
}

// appendPoints appends a length with at most two decimals: more would be noise of
// the arithmetic, and would differ from machine to machine.
func appendPoints(b []byte, x float64) []byte {
	if math.IsNaN(x) || math.IsInf(x, 0) || math.Abs(x) < 0.005 {
		return append(b, '0')
	}
	at := len(b)
	b = strconv.AppendFloat(b, x, 'f', 2, 64)
	for b[len(b)-1] == '0' {
		b = b[:len(b)-1]
	}
	if b[len(b)-1] == '.' {
		b = b[:len(b)-1]
	}
	if string(b[at:]) == "-0" {
		b = append(b[:at], '0')
	}
	return b
}

// tableForm is how the figures of some keys are written: what stands before each of them,
// in the order of the tree. Reports on one form have the same keys.
type tableForm struct {
	keys  []Key
	text  string  // all that stands around the figures
	ends  []int32 // of what stands before each in it
	order []int32 // which cell each is
}

// recentForms are those of the last reports, by the number of their keys.
var recentForms [16]atomic.Pointer[tableForm]

// appendTables appends the figures, nested by the parts of their keys.
func appendTables(b []byte, cells []Cell) []byte {
	slot := &recentForms[len(cells)%len(recentForms)]
	f := slot.Load()
	if f == nil || !slices.EqualFunc(f.keys, cells, func(k Key, c Cell) bool { return k == c.Key }) {
		f = newTableForm(cells)
		slot.Store(f)
	}
	from := int32(0)
	for i, end := range f.ends {
		b = cells[f.order[i]].Value.Append(append(b, f.text[from:end]...))
		from = end
	}
	return append(b, f.text[from:]...)
}

// node is a key part in the tree of the tables: a leaf is a cell, a branch has
// children in the order in which they were first seen.
type node struct {
	name        string
	cell        int32 // index of the cell; -1 for a branch
	first, last int32 // children; 0 is none, since the root is nobody's child
	next        int32 // sibling
}

// newTableForm nests keys by their parts. The keys of a branch need not be neighbours in
// the form: granted, denied.*, total.
func newTableForm(cells []Cell) *tableForm {
	f := &tableForm{keys: make([]Key, len(cells)), ends: make([]int32, 0, len(cells)), order: make([]int32, 0, len(cells))}
	tree := make([]node, 1, len(cells)*5/4+16)
	tree[0].cell = -1
	branch, path := int32(0), "" // those of the key before: most neighbours share them
	for i := range cells {
		f.keys[i] = cells[i].Key
		key := string(cells[i].Key)
		end := strings.LastIndexByte(key, '.') + 1
		if key[:end] != path {
			branch, path = 0, key[:end]
			for rest := path; rest != ""; {
				name, more, _ := strings.Cut(rest, ".")
				tree, branch = childOf(tree, branch, name)
				rest = more
			}
		}
		var leaf int32
		tree, leaf = childOf(tree, branch, key[end:])
		tree[leaf].cell = int32(i)
	}
	f.text = string(f.appendNode(nil, tree, 0))
	return f
}

func childOf(tree []node, parent int32, name string) ([]node, int32) {
	if last := tree[parent].last; last != 0 && tree[last].name == name {
		return tree, last
	}
	for c := tree[parent].first; c != 0; c = tree[c].next {
		if tree[c].name == name {
			return tree, c
		}
	}
	tree = append(tree, node{name: name, cell: -1})
	c := int32(len(tree) - 1)
	if last := tree[parent].last; last != 0 {
		tree[last].next = c
	} else {
		tree[parent].first = c
	}
	tree[parent].last = c
	return tree, c
}

func (f *tableForm) appendNode(b []byte, tree []node, n int32) []byte {
	if tree[n].first == 0 && tree[n].cell >= 0 {
		f.ends, f.order = append(f.ends, int32(len(b))), append(f.order, tree[n].cell)
		return b
	}
	b = append(b, '{')
	for c := tree[n].first; c != 0; c = tree[c].next {
		if c != tree[n].first {
			b = append(b, ',')
		}
		b = append(Key(tree[c].name).append(b), ':')
		b = f.appendNode(b, tree, c)
	}
	return append(b, '}')
}
