package layout

import (
	"strings"

	"nianbao/model"
)

// cellLines renders a sheet a cell a line, in the styles of §7. Each keeps a blank
// cell in its own way, so all of them decide every figure.
func (w *writer) cellLines(s *sheet) []string {
	var out []string
	for r, row := range w.tokens(s) {
		if len(row) == 0 {
			continue
		}
		switch w.l.Flat {
		case FlatPaddedBars:
			out = append(out, "| ")
			for _, line := range barCells(row, true) {
				out = append(out, " "+strings.Replace(line, " |", "  |", 1))
			}
		case FlatCellBar:
			out = append(out, barCells(row, false)...)
		case FlatBrokenRows:
			out = append(out, w.brokenRow(row)...)
		case FlatLoneBar:
			out = append(append(out, "|"), barCells(row, true)...)
		case FlatMixedBar:
			first := row[0]
			if first.key != "" && !w.allFilled(s.rows[r]) {
				w.undecide(keysOf(s.rows[r]), "the first cell has no bar and may be blank")
			}
			out = append(append(out, first.text), barCells(row[1:], true)...)
		case FlatBarLines:
			out = append(out, barLines(row)...)
		case FlatFirstBar:
			lines := barLines(row)
			if strings.TrimSpace(row[0].text) != "" {
				lines[0] = "| " + lines[0]
			} else {
				out = append(out, "|")
			}
			out = append(out, lines...)
		case FlatNextBar:
			out = append(out, row[0].text)
			for _, t := range row[1:] {
				out = append(out, strings.TrimSpace("| "+t.text))
			}
			out = append(out, "|")
		default:
			out = append(out, w.bareCells(row)...)
		}
		if keys := keysOf(s.rows[r]); w.l.Flat >= FlatFirstBar && len(keys) > 0 && w.t.Cells[keys[len(keys)-1]].Status == model.Blank {
			w.undecide(keys, "the last bar may be the first of the next row")
		}
	}
	return out
}

// barCells are cells with a trailing bar; the bars of spans stand on a line of their
// own (O20) or after the cell (O13, 佳荣里).
func barCells(row []token, after bool) []string {
	var out []string
	for i := 0; i < len(row); i++ {
		line := row[i].text
		if strings.TrimSpace(line) == "" {
			line = "|"
		} else {
			line += " |"
		}
		n := 0
		for i+1 < len(row) && row[i+1].bar {
			i++
			n++
		}
		bars := strings.Repeat("|", n)
		switch {
		case n == 0:
			out = append(out, line)
		case after && line != "|":
			out = append(out, line+" "+bars)
		default:
			out = append(out, line, bars)
		}
	}
	return out
}

// brokenRow is a row of cells with bars that goes on over lines.
func (w *writer) brokenRow(row []token) []string {
	var out []string
	line := ""
	for _, cell := range barCells(row, true) {
		if line != "" && strings.Trim(cell, "|") != "" && w.chance(2) {
			out, line = append(out, line), ""
		}
		line = strings.TrimSpace(line + " " + cell)
	}
	return append(out, line)
}

// barLines put every bar on its own line; the bars of a span are one run.
func barLines(row []token) []string {
	var out []string
	for i := 0; i < len(row); i++ {
		if strings.TrimSpace(row[i].text) != "" {
			out = append(out, row[i].text)
		}
		n := 1
		for i+1 < len(row) && row[i+1].bar {
			i++
			n++
		}
		out = append(out, strings.Repeat("|", n))
	}
	return out
}

func (w *writer) bareCells(row []token) []string {
	var out []string
	for _, t := range row {
		text := t.text
		if w.l.Flat == FlatCellsIndent && t.key != "" && text != "" {
			text = pick(w.rng, " ", "  ") + text
		}
		out = append(out, strings.Split(text, "\n")...)
		if w.l.Flat != FlatCells && strings.TrimSpace(text) == "" {
			out[len(out)-1] = ""
		}
	}
	return out
}

// flow renders a sheet without keeping its cells apart: single spaces, or nothing at
// all. What is lost is marked.
func (w *writer) flow(s *sheet) []string {
	var out []string
	toks := w.tokens(s)
	for r, row := range toks {
		for i := range row {
			row[i].text = strings.ReplaceAll(row[i].text, "\n", "")
		}
		switch w.l.Flat {
		case FlatGlued, FlatGluedSpaces:
			out = append(out, w.glue(row))
			if keys := keysOf(s.rows[r]); !w.zeros(keys) {
				w.undecide(keys, "cells without a separator")
			}
		case FlatDistinct:
			for _, t := range row {
				out = append(out, t.text)
			}
			w.undecide(keysOf(s.rows[r]), "repeated lines dropped")
		default:
			if w.l.Flat == FlatSpaces {
				out = append(out, w.wrapLabel(bySpaces(row))...)
			} else {
				out = append(out, bySpaces(row))
			}
			if !w.allFilled(s.rows[r]) {
				w.undecide(keysOf(s.rows[r]), "blank cells dropped")
			}
		}
	}
	return out
}

// zeros tells several cells with 0 in all of them: glued, they cannot be cut otherwise.
// They are sure where the words around them are whole, and in no table with codes.
func (w *writer) zeros(keys []model.Key) bool {
	if !w.t.form() || w.l.Four != 0 || w.l.Label == 3 || w.l.Group > 1 {
		return false
	}
	for _, k := range keys {
		if w.t.Cells[k].Raw != "0" {
			return false
		}
	}
	return len(keys) > 1
}

// glue joins cells with nothing between, or with a stray space here and there (O26).
func (w *writer) glue(row []token) string {
	var b strings.Builder
	for _, t := range row {
		b.WriteString(strings.TrimSpace(t.text))
		if w.l.Flat == FlatGluedSpaces && w.chance(6) {
			b.WriteString(" ")
		}
	}
	return b.String()
}

// distinct keeps the first of equal lines (O01).
func distinct(lines []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, s := range lines {
		if s = strings.TrimSpace(s); s != "" && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
