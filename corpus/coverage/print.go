package coverage

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// CSV writes one line a cell, in order.
func (t *Table) CSV(w io.Writer) error {
	c := csv.NewWriter(w)
	_ = c.Write([]string{"site", "organ", "year", "state", "findings", "captures", "title", "url", "sha256", "note"})
	for _, row := range t.Rows {
		for _, y := range t.Years {
			cell := row.Cells[y]
			if cell == nil {
				if y != 0 {
					_ = c.Write([]string{row.Site, row.Organ, strconv.Itoa(y), "no_trace", "", "0", "", "", "", ""})
				}
				continue
			}
			_ = c.Write([]string{row.Site, row.Organ, yearText(y), string(cell.State), findings(cell), strconv.Itoa(cell.Captures), cell.Title, cell.URL, cell.SHA256, cell.Note})
		}
	}
	c.Flush()
	return c.Error()
}

// findings is a number only where a report was read.
func findings(c *Cell) string {
	if rank(c.State) > rank(Doubtful) {
		return ""
	}
	return strconv.Itoa(c.Findings)
}

func yearText(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}

// Text prints the table for a terminal: a sign a cell, organs aligned by the width that
// Chinese characters take.
func (t *Table) Text(w io.Writer) error {
	b := bufio.NewWriter(w)
	width := 0
	for _, row := range t.Rows {
		width = max(width, displayWidth(row.name()))
	}
	site := "\x00"
	for _, row := range t.Rows {
		if row.Site != site {
			if site != "\x00" {
				fmt.Fprintln(b)
			}
			site = row.Site
			fmt.Fprintln(b, pad(siteName(site), width)+t.head())
		}
		fmt.Fprint(b, pad(row.name(), width))
		for _, y := range t.Years {
			sign := "·"
			if c := row.Cells[y]; c != nil {
				sign = looks[c.State].Sign
			} else if y == 0 {
				sign = " "
			}
			fmt.Fprintf(b, "  %s   ", sign)
		}
		fmt.Fprintln(b)
	}
	if len(t.Rows) > 0 {
		fmt.Fprintln(b)
	}
	for _, s := range States {
		if n := t.Counts[s]; n > 0 {
			fmt.Fprintf(b, "%s %s %s %d\n", looks[s].Sign, pad(looks[s].Zh, 6), pad(looks[s].En, 10), n)
		}
	}
	fmt.Fprintf(b, "· %s %s %d\n", pad("无踪迹", 6), pad("no trace", 10), t.Counts[NoTrace])
	return b.Flush()
}

func (t *Table) head() string {
	var b strings.Builder
	for _, y := range t.Years {
		if y == 0 {
			b.WriteString(" year? ")
		} else {
			fmt.Fprintf(&b, " %d ", y)
		}
	}
	return b.String()
}

func (r *Row) name() string {
	if r.Organ == "" {
		return "(机关不明 organ not known)"
	}
	return r.Organ
}

func siteName(site string) string {
	if site == "" {
		return "(文件 files)"
	}
	return site
}

func pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-displayWidth(s)))
}

func displayWidth(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x1100 && (unicode.Is(unicode.Han, r) || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff60) {
			n++
		}
	}
	return n
}
