package layout_test

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"nianbao/model"
	"nianbao/parser"
	"nianbao/parser/fold"
	"nianbao/parser/layout"
)

// miss is one way in which a reading departs from the truth.
type miss struct {
	class string // see compare
	what  string // key or field
	text  string // for people
}

// patience is how long one page of some kilobytes may take. A reader that hangs keeps
// its core, so the test stops after a few.
const patience = 15 * time.Second

var hangs atomic.Int32

// stuck are the flattenings that a reader hung on: no more pages of them are read.
var stuck sync.Map

// read is compareWith, but for a reader that does not come back.
func read(p layout.Page) []miss {
	if _, bad := stuck.Load([2]layout.Choice{p.Layout.Media, p.Layout.Flat}); bad || hangs.Load() > 4 {
		return nil
	}
	done := make(chan []miss, 1)
	go func() { done <- compareWith(p) }()
	select {
	case all := <-done:
		return all
	case <-time.After(patience):
		hangs.Add(1)
		stuck.Store([2]layout.Choice{p.Layout.Media, p.Layout.Flat}, true)
		return []miss{{"hang", "", "the reader does not come back"}}
	}
}

// compareWith parses a page and compares it with its truth.
func compareWith(p layout.Page) []miss {
	var ps parser.Parser
	r, err := ps.Parse(parser.Source{Name: "page", Media: p.Media, Data: p.Data})
	if err != nil {
		return []miss{{"error", "", err.Error()}}
	}
	return slices.Concat(figures(p, r), extras(p, r), nowhere(p, r), sums(p, r), identity(p, r))
}

func identity(p layout.Page, r *model.Report) []miss {
	var all []miss
	t := p.Truth
	if t.YearStated && r.Year != t.Year {
		all = append(all, miss{"year", "year", fmt.Sprintf("read %d, want %d", r.Year, t.Year)})
	}
	if t.OrganStated && fold.Fold(r.Organ.Name) != fold.Fold(t.Organ) {
		all = append(all, miss{"organ", "organ", fmt.Sprintf("read %q, want %q", r.Organ.Name, t.Organ)})
	}
	if !t.Mixed && r.Edition != t.Edition {
		all = append(all, miss{"edition", "edition", fmt.Sprintf("read %s, want %s", r.Edition, t.Edition)})
	}
	return all
}

// figures compares cell by cell. A SILENT miss is the one thing that must not be:
// another figure printed, or one missing, in a report that does not say it is unsure.
func figures(p layout.Page, r *model.Report) []miss {
	var all []miss
	doubtful := r.Status == model.Doubtful || r.Status == model.StatusUnreadable
	add := func(class, k, format string, args ...any) {
		all = append(all, miss{class, k, fmt.Sprintf(format, args...)})
	}
	for _, k := range p.Truth.Keys {
		want, got := p.Truth.Cells[k], r.Cell(k)
		if got == nil {
			got = &model.Cell{Key: k, Status: model.Absent}
		}
		same := got.Status == want.Status && (want.Status != model.Printed || got.Value.String() == want.Value.String())
		switch {
		case same:
			if want.Status == model.Printed && want.Unit != "" && got.Unit != want.Unit && want.Undecidable == "" {
				add("unit", string(k), "unit %q, want %q", got.Unit, want.Unit)
			}
		case got.Status == model.Printed && !doubtful:
			add("SILENT", string(k), "printed %s (%q), want %s %s %s", got.Value, got.Raw, want.Status, want.Value, want.Undecidable)
		case got.Status == model.Printed:
			add("wrong", string(k), "printed %s (%q) in a doubtful report, want %s %s %s", got.Value, got.Raw, want.Status, want.Value, want.Undecidable)
			if !named(r, k) {
				add("unnamed", string(k), "printed %s (%q), want %s %s %s, and no finding names the cell", got.Value, got.Raw, want.Status, want.Value, want.Undecidable)
			}
		case want.Status == model.Printed && !doubtful:
			add("SILENT", string(k), "%s in a report that is %s, want %s %s", got.Status, r.Status, want.Value, want.Undecidable)
		case want.Undecidable != "":
		case want.Status == model.Printed:
			add("lost", string(k), "%s (%q), want %s", got.Status, got.Raw, want.Value)
		default:
			add("status", string(k), "%s (%q), want %s", got.Status, got.Raw, want.Status)
		}
	}
	for i := range r.Cells { // invented: a key that the page does not have
		c := &r.Cells[i]
		if p.Truth.Cells[c.Key] == nil && c.Status == model.Printed {
			add(map[bool]string{true: "wrong", false: "SILENT"}[doubtful], string(c.Key), "printed %s (%q), the page has no such cell", c.Value, c.Raw)
			if doubtful && !named(r, c.Key) {
				add("unnamed", string(c.Key), "printed %s (%q), the page has no such cell, and no finding names it", c.Value, c.Raw)
			}
		}
	}
	return all
}

// named tells whether a finding about the reading names a cell.
func named(r *model.Report, k model.Key) bool {
	return slices.ContainsFunc(r.Findings, func(f model.Finding) bool {
		return f.Class == model.ReadingClass && slices.Contains(f.Cells, k)
	})
}

// extras holds that every figure the form has no cell for is listed (conservation).
func extras(p layout.Page, r *model.Report) []miss {
	have := map[string]int{}
	for _, e := range r.Extra {
		have[strings.TrimSpace(e.Raw)]++
	}
	for i := range r.Cells {
		for _, c := range r.Cells[i].Candidates {
			have[c]++
		}
	}
	for _, f := range p.Truth.Extra {
		if have[f]--; have[f] < 0 {
			if flow(p.Layout) {
				continue // not to be told from the figures beside it
			}
			return []miss{{"extra", "extra", fmt.Sprintf("figure %s of a foreign row or column is nowhere", f)}}
		}
	}
	return nil
}

// nowhere holds the rest of conservation: a figure that was not placed stands in the
// raw text of a cell, among the candidates of one, or in extra. Zeros are left out:
// they would be found anywhere.
func nowhere(p layout.Page, r *model.Report) []miss {
	var all strings.Builder
	for i := range r.Cells {
		c := &r.Cells[i]
		fmt.Fprintf(&all, "%s\n%s\n", unbroken(c.Raw), strings.Join(c.Candidates, "\n"))
	}
	for _, e := range r.Extra {
		all.WriteString(unbroken(e.Raw) + "\n")
	}
	have := fold.Fold(all.String()) // the page may be in traditional characters
	for _, k := range p.Truth.Keys {
		want, got := p.Truth.Cells[k], r.Cell(k)
		if want.Status != model.Printed || want.Value.Sign() == 0 || got != nil && got.Status == model.Printed {
			continue
		}
		if raw := strings.TrimSpace(want.Raw); !strings.Contains(have, fold.Fold(raw)) {
			return []miss{{"nowhere", string(k), fmt.Sprintf("figure %q is in no cell, candidate or extra", raw)}}
		}
	}
	return nil
}

// unbroken is a text without its line ends: a figure may be broken over lines.
func unbroken(s string) string { return strings.ReplaceAll(s, "\n", "") }

func flow(l layout.Layout) bool { return l.Media == layout.Text && l.Flow() }

// sums holds that planted errors are found, and no others told.
func sums(p layout.Page, r *model.Report) []miss {
	var all []miss
	t := p.Truth
	for _, pl := range t.Planted {
		decided := true
		for _, k := range pl.Cells {
			decided = decided && t.Cells[k].Undecidable == ""
		}
		found := slices.ContainsFunc(r.Findings, func(f model.Finding) bool {
			n := 0
			for _, k := range pl.Cells {
				if slices.Contains(f.Cells, k) {
					n++
				}
			}
			told := f.Class == model.SourceClass || f.Class == model.ReadingClass && r.Status == model.Doubtful
			return f.ID == pl.ID && told && f.Severity == model.Error && n >= 2
		})
		if decided && !found {
			all = append(all, miss{"plant", pl.ID, fmt.Sprintf("%s broken by %s is not found", pl.ID, pl.Changed)})
		}
	}
	for _, f := range r.Findings {
		if f.Class != model.SourceClass || f.Severity != model.Error {
			continue
		}
		if !slices.ContainsFunc(t.Planted, func(pl layout.Plant) bool { return pl.ID == f.ID && slices.Contains(f.Cells, pl.Changed) }) {
			all = append(all, miss{"alarm", f.ID, f.ID + ": " + f.Message})
		}
	}
	return all
}
