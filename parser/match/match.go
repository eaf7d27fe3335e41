package match

import (
	"slices"

	"nianbao/model"
	"nianbao/model/edition"
	"nianbao/parser/doc"
)

// Hint is what other stages know about the report. It decides a figure only where a column
// or table is named for a year, or stands under the title of another report, and in a report
// on a year before the forms, where words of table 2 stand under no head of it.
type Hint struct {
	Year     int    // report year, 0 if unknown
	Title    string // of the report, "" if unknown
	SixParts bool   // the chapters are those of the table forms
}

// Read lays a document against the editions.
func Read(d *doc.Document, hint Hint) *Result {
	x := theLexicon()
	b := &builder{x: x, d: d, places: d.Places(), res: &Result{Used: make([]bool, len(d.Blocks))}, cells: make([]*model.Cell, len(edition.Keys())),
		forms: map[*edition.Edition]int{}, doubts: map[string]*doubt{}, years: map[int]bool{}, headed: map[inBlock]bool{}, lacks: map[int]bool{}}
	own, others := flatten(x, d, hint)
	l := lay(x, own)
	if l.ownRows(d, own) {
		var more []*row
		own, more = parted(own)
		others, l = append(others, more...), lay(x, own)
	}
	b.lost = findLoss(l, d)
	if !l.beforeForms(hint) {
		b.fillBlocks(l.blocks)
	}
	b.fillMatrix(l.matrix, l.heads)
	b.fillAcross(l.across, l.outcome)
	if len(l.matrix) == 0 {
		b.fillLists(l.lists, own)
	}
	b.fillWeak(l.weak)
	b.setAside(others)
	b.headOrder(l)
	b.remarks(l)
	b.finish(hint)
	return b.res
}

// beforeForms tells a report on a year before the forms of 2019 with words of their table 2
// alone, under none of its heads: 行政许可 5 in a list of what was published.
func (l *layer) beforeForms(hint Hint) bool {
	return hint.Year > 0 && hint.Year < edition.Format2019.From && len(l.matrix)+len(l.outcome.rows) == 0 &&
		!slices.ContainsFunc(l.blocks, func(it item) bool { return it.header != nil })
}

// finish decides the edition, completes the cells and writes the findings.
func (b *builder) finish(hint Hint) {
	main := b.edition(hint)
	b.res.Edition = main.ID
	b.complete(main)
	for _, k := range sortedKeys(b.doubts) {
		d := b.doubts[k]
		f := model.Finding{ID: d.id, Severity: model.Warning, Class: model.ReadingClass, Cells: b.inOrder(d.keys), At: d.at, Message: d.text}
		if len(d.keys) > 0 {
			f.Message += " (" + plural(len(f.Cells), "cell") + ")"
		}
		b.find(f)
	}
}

func sortedKeys(m map[string]*doubt) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// inOrder sorts keys as the form has them and drops repeats.
func (b *builder) inOrder(keys []model.Key) []model.Key {
	want := map[model.Key]bool{}
	for _, k := range keys {
		want[k] = true
	}
	var out []model.Key
	for i := range b.res.Cells {
		if k := b.res.Cells[i].Key; want[k] {
			out = append(out, k)
		}
	}
	return out
}
