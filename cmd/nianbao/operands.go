package main

import (
	"slices"
	"strings"

	"nianbao/model"
)

// frame is what the cells of a finding share, so that it is said once: the row or the
// column of the form, and the ends of their keys.
type frame struct {
	label, key string // of what is shared; "" when nothing is
	before     int    // parts of a key in front of what differs
	after      int    // and behind it
	sameRow    bool
	sameCol    bool
}

func (l *labels) frame(cells []*model.Cell) frame {
	if len(cells) < 2 {
		return frame{}
	}
	keys := make([][]string, len(cells))
	for i, c := range cells {
		keys[i] = strings.Split(string(c.Key), ".")
	}
	f := frame{before: common(keys, false)}
	f.after = min(common(keys, true), shortest(keys)-f.before-1)
	first := keys[0]
	parts := slices.Concat(first[:f.before], []string{"*"}, first[len(first)-max(f.after, 0):])
	if f.after < 0 { // one key is the beginning of another
		f = frame{}
	} else if len(parts) > 1 {
		f.key = strings.Join(parts, ".")
	}
	p, known := l.of[cells[0].Key]
	if !known {
		return f
	}
	f.sameRow, f.sameCol = true, true
	for _, c := range cells {
		q := l.of[c.Key]
		f.sameRow = f.sameRow && q.Table == p.Table && q.Row == p.Row
		f.sameCol = f.sameCol && q.Table == p.Table && q.Col == p.Col && l.text(p.Col.Label) != ""
	}
	switch {
	case f.sameRow:
		f.label = l.row(p)
	case f.sameCol:
		f.label = l.text(p.Col.Label)
	}
	return f
}

// names are the label and the key of a cell inside the frame.
func (f frame) names(l *labels, k model.Key) (label, key string) {
	parts := strings.Split(string(k), ".")
	key = strings.Join(parts[f.before:len(parts)-f.after], ".")
	switch p := l.of[k]; {
	case f.sameRow:
		return l.text(p.Col.Label), key
	case f.sameCol:
		return l.row(p), key
	}
	return l.name(k), key
}

// common counts the parts that all keys begin with, or end with.
func common(keys [][]string, fromEnd bool) int {
	n := 0
	for ; n < shortest(keys); n++ {
		for _, k := range keys {
			i, j := n, n
			if fromEnd {
				i, j = len(keys[0])-1-n, len(k)-1-n
			}
			if k[j] != keys[0][i] {
				return n
			}
		}
	}
	return n
}

func shortest(keys [][]string) int {
	n := len(keys[0])
	for _, k := range keys {
		n = min(n, len(k))
	}
	return n
}
