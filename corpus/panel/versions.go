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
	cells := map[*entry]packed{}
	err := ordered(ctx, linesOf(b.inputs), func(n int, line []byte) (packed, error) {
		if wanted[n] == nil {
			return nil, nil
		}
		rec, err := bulk.ReadFigures(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		return printedOf(rec.Report), nil
	}, func() func(packed) error {
		n := 0
		return func(p packed) error {
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

// printedOf are the figures of a report by the number of their variable.
func printedOf(r *model.Report) packed {
	var k packer
	for i := range r.Cells {
		if at, ok := byKey()[r.Cells[i].Key]; ok {
			k.add(at, r.Cells[i].Value)
		}
	}
	return k.packed()
}

// maxShown is how many differences a message spells out.
const maxShown = 5

// differences is one finding with the version e for all figures that are not those of
// the latest. A figure that only one of them prints is none: a blank contradicts nothing.
func differences(latest, e *entry, now, was packed) []finding {
	value := make([]model.Number, len(variables()))
	for v, n := range now.all() {
		value[v] = n
	}
	f := finding{of: e, other: latest, id: "version.differs", severity: model.Warning}
	var shown []string
	for v, a := range was.all() {
		b := value[v]
		if !differ(a, b) {
			continue
		}
		f.cells = append(f.cells, uint16(v))
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
	f.cells = slices.Clip(f.cells)
	f.otherCells = f.cells
	more := ""
	if n := len(f.cells) - maxShown; n > 0 {
		more = fmt.Sprintf(" and %d more", n)
	}
	f.message = fmt.Sprintf("%d figures differ from the latest version: %s%s", len(f.cells), strings.Join(shown, "; "), more)
	return []finding{f}
}
