package html

import (
	"bytes"
	"io"
	"slices"

	"nianbao/parser/doc"
)

// Most tags of a report stand in a few tables of nothing but rows of cells with lines of
// text, and all that the standard says of such a table is that it is one. The tree gets its
// frame alone; its rows are read from the marks. A table with anything else in it goes
// into the tree as a whole.

// plainTable is such a table: its marks, its rows in the skeleton, how many they are, their
// cells and the bytes of their text.
type plainTable struct {
	table, end        int
	from, to          int
	rows, cells, size int
}

// step is where the table that began last stands. From what comes next it can be told for
// certain what a browser makes of it, or the table is not plain.
type step uint8

const (
	notPlain step = iota
	behind        // </tbody>
	inTable
	inBody // behind <tbody>, or behind a row
	inRow
	inCell
	inLine // in a p in a cell
)

// begins follows a tag that begins an element.
func (p *plainTable) begins(at step, m *mark) step {
	switch t := m.tag; {
	case m.frame != noFrame:
	case t == tagTbody && at == inTable:
		return inBody
	case t == tagTr && at >= inTable:
		p.rows++
		return inRow
	case t.cell() && at >= inRow:
		p.cells++
		return inCell
	case t == tagP && (at == inCell || at == inLine):
		return inLine
	}
	return notPlain
}

// ends follows a tag that ends one.
func ends(at step, t tag) step {
	switch {
	case t == tagP && at == inLine:
		return inCell
	case t.cell() && (at == inCell || at == inLine):
		return inRow
	case t == tagTr && at >= inRow:
		return inBody
	case t == tagTbody && at >= inBody:
		return behind
	}
	return notPlain
}

// watchBegin looks whether a table is plain at a tag that was just written.
func (s *skeleton) watchBegin(m *mark) {
	if m.tag != tagTable {
		s.step = s.plain.begins(s.step, m)
		return
	}
	s.step, s.plain = inTable, plainTable{table: len(s.marks), from: len(s.out)}
	if s.pre > 0 {
		s.step = notPlain
	}
}

// watchEnd is watchBegin for an end tag that is about to be written. A table of few cells
// with much text may lay out the page.
func (s *skeleton) watchEnd(t tag) {
	if t != tagTable {
		s.step = ends(s.step, t)
		return
	}
	p := &s.plain
	p.to, p.end = len(s.out), len(s.marks)
	if plain := p.cells > maxLayoutCells || p.cells > 1 && p.size <= minProse; plain && s.step != notPlain {
		s.plains = append(s.plains, *p)
	}
	s.step = notPlain
}

// page is the skeleton without the rows of plain tables.
func (s *skeleton) page() io.Reader {
	parts, from := make([]io.Reader, 0, len(s.plains)+1), 0
	for _, p := range s.plains {
		parts, from = append(parts, bytes.NewReader(s.out[from:p.from])), p.to
	}
	return io.MultiReader(append(parts, bytes.NewReader(s.out[from:]))...)
}

// plainOf is the plain table with a mark, nil for any other.
func (w *walker) plainOf(table int) *plainTable {
	i, ok := slices.BinarySearchFunc(w.plains, table, func(p plainTable, table int) int { return p.table - table })
	if !ok {
		return nil
	}
	return &w.plains[i]
}

// readPlain reads the rows of a plain table.
func (w *walker) readPlain(p *plainTable, weight *weight) {
	g := &w.table
	g.rows, g.room = make([][]doc.Cell, 0, p.rows), make([]doc.Cell, 0, p.cells)
	cell, last := -1, -1 // the cell that is open, and the last mark in it
	place := func() {
		if cell >= 0 {
			w.placeCell(cell, last, p.rows-len(g.rows), weight)
		}
		cell, w.pieces = -1, w.pieces[:0]
	}
	for id := p.table + 1; id < p.end; id++ {
		switch m := &w.marks[id]; {
		case m.kind == textMark:
			w.pieces = append(w.pieces, piece{run: id, text: w.textOf(m)})
		case m.kind == closeMark || m.tag == tagTbody:
			continue
		case m.tag == tagTr:
			place()
			if g.row != nil {
				g.endRow()
			}
			g.startRow(0)
		case m.tag.cell():
			place()
			cell = id
		}
		last = id
	}
	place()
	g.endRow()
}
