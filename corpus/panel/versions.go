package panel

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"nianbao/corpus/bulk"
	"nianbao/model"
)

// compareVersions finds where versions of one report differ from the latest. Only lines
// of such reports are read again.
func (b *builder) compareVersions(ctx context.Context) error {
	wanted := map[int]*entry{}
	for _, s := range b.series {
		for year, versions := range s.all {
			if year == 0 {
				continue
			}
			for _, e := range versions[1:] {
				if e.digest != versions[0].digest {
					wanted[e.line], wanted[versions[0].line] = e, versions[0]
				}
			}
		}
	}
	if len(wanted) == 0 {
		return nil
	}
	cells := map[*entry]*printed{}
	err := ordered(ctx, linesOf(b.inputs), func(n int, line []byte) (*printed, error) {
		if wanted[n] == nil {
			return nil, nil
		}
		rec, err := bulk.ReadFigures(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		return printedOf(rec.Report), nil
	}, func() func(*printed) error {
		n := 0
		return func(p *printed) error {
			if e := wanted[n]; e != nil {
				cells[e] = p
			}
			n++
			return nil
		}
	}())
	if err != nil {
		return err
	}
	for _, s := range b.series {
		for year, versions := range s.all {
			for _, e := range versions[1:] { // findings of one version each: their order is no matter
				if year != 0 && cells[e] != nil {
					b.note(differences(versions[0], e, cells[versions[0]], cells[e]))
				}
			}
		}
	}
	return nil
}

// printed are the figures of a report by the number of their variable, small enough to
// hold those of many versions.
type printed struct {
	variables []uint16
	values    []model.Number
}

func printedOf(r *model.Report) *printed {
	p := &printed{}
	for i := range r.Cells {
		if at, ok := byKey()[r.Cells[i].Key]; ok && r.Cells[i].Value.Valid() {
			p.variables, p.values = append(p.variables, uint16(at)), append(p.values, r.Cells[i].Value)
		}
	}
	p.variables, p.values = slices.Clip(p.variables), slices.Clip(p.values)
	return p
}

// maxShown is how many differences a message spells out.
const maxShown = 5

// differences is one finding with the version e for all figures that are not those of
// the latest. A figure that only one of them prints is none: a blank contradicts nothing.
func differences(latest, e *entry, now, was *printed) []finding {
	value := map[uint16]model.Number{}
	for i, v := range now.variables {
		value[v] = now.values[i]
	}
	f := finding{of: e, other: latest, id: "version.differs", severity: model.Warning}
	var shown []string
	for i, v := range was.variables {
		a, b := was.values[i], value[v]
		if !differ(a, b) {
			continue
		}
		f.cells = append(f.cells, variables()[v].Key)
		if len(f.cells) <= maxShown {
			shown = append(shown, fmt.Sprintf("%s %s here, %s there", variables()[v].name, a, b))
		}
		f.expected, f.observed = b, a
	}
	if len(f.cells) == 0 {
		return nil
	}
	if len(f.cells) > 1 {
		f.expected, f.observed = model.Number{}, model.Number{}
	}
	f.otherCells = f.cells
	more := ""
	if n := len(f.cells) - maxShown; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	f.message = fmt.Sprintf("%d figures differ from the latest version: %s%s", len(f.cells), strings.Join(shown, "; "), more)
	return []finding{f}
}
