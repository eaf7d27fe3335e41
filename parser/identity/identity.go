// Package identity tells who reports on which year, or that a document is no annual
// report at all.
//
// What goes in is a [doc.Document] and its outline. What comes out: the title as
// printed; the organ (行政机关) with its type, level and division; the report year
// (报告年度); the period of the figures (统计期限); the date of publication; whose figures
// they are (统计范围); or a [Rejection].
//
// The title follows a small grammar, see [ParseTitle]. The report year comes from the
// title, the period and the text of chapter one, never from an address or from a date of
// signing or publication. Where places disagree, all are kept: as candidates of the
// organ, and as findings.
//
// The law behind: 政府信息公开条例 (2019) articles 49 and 50; the 2007 Regulation,
// articles 31 and 32, for the reports on 2008 to 2018.
package identity

import (
	"iter"
	"strings"

	"nianbao/model"
	"nianbao/parser/doc"
	"nianbao/parser/fold"
	"nianbao/parser/outline"
)

// Identity is what a document says about itself.
type Identity struct {
	Title     string // as printed, its lines joined
	Organ     model.Organ
	Year      int // 0 when nothing tells
	Period    *model.Period
	Published *model.Published
	Scope     model.Scope
	Reject    *Rejection // nil for a report
	Findings  []model.Finding
}

// Rejection says why a document is no annual report.
type Rejection struct {
	Code   string // stable: notice, template, no_report, …
	Reason string // a sentence for people
}

// page is a document prepared for the rules of this package.
type page struct {
	d       *doc.Document
	o       *outline.Outline
	lines   []line   // of the preface, without chrome
	text    *passage // preface and chapter one: where a report speaks about itself
	titles  []source // places that may hold the title, best first
	title   *source  // the one chosen, nil if none
	keyed   int      // how many of the six chapters it has
	periods []period // statements of the period, first is best
	school  string   // a school year that no word says to be the period, "" if none
	said    string   // text without the title, folded
	labels  []string // lines that may have the label of a date or an issuer

	authors   names          // whom the text names
	presented []announcement // sentences that present the report
	subject   string         // of the first sentence on a year, "" if none
	opens     int            // the year with which the text begins, 0 if none
}

// line is a line of the preface.
type line struct {
	text  string
	block int
}

// Read finds the identity of a document.
func Read(d *doc.Document, o *outline.Outline) Identity {
	p := &page{d: d, o: o}
	p.keyed = countKeys(o)
	p.lines = prefaceLines(d, o)
	p.text = opening(d, o)
	p.titles = findTitles(p, p.prefaceCells())
	p.title = bestTitle(p.titles)
	p.said = p.prose()
	p.periods = findPeriods(p)
	p.readSentences()

	var id Identity
	if p.title != nil && !p.title.isTrail() {
		id.Title = p.title.printed
	}
	if id.Reject = p.reject(); id.Reject != nil {
		return id
	}
	p.labels = p.labelLines()
	p.year(&id)
	p.organ(&id)
	p.published(&id)
	id.Scope = p.scope(&id)
	p.deadline(&id)
	return id
}

func countKeys(o *outline.Outline) int {
	seen := map[string]bool{}
	for i := range o.Chapters {
		if key := o.Chapters[i].Key; key != "" {
			seen[key] = true
		}
	}
	return len(seen)
}

// Limits on what is looked at: a title stands in the first lines, and the statements
// about a report in its first pages.
const (
	maxLines   = 400
	maxLine    = 600   // bytes of a line
	maxOpening = 60000 // bytes of preface and chapter one
)

// prefaceLines are the lines before the first chapter, or of the whole document when
// it has no chapters, without page numbers: one may stand in the midst of a title.
func prefaceLines(d *doc.Document, o *outline.Outline) []line {
	var lines []line
	for _, piece := range o.Preface.Pieces {
		b := &d.Blocks[piece.Block]
		if b.Kind == doc.TableKind {
			continue
		}
		for text := range strings.SplitSeq(b.Text[piece.From:piece.To], "\n") {
			if text = bare(text); strings.Trim(text, "?") == "" || fold.IsPageNumber(text) { // ? are spaces that a converter lost
				continue
			}
			if lines = append(lines, line{text, piece.Block}); len(lines) == maxLines {
				return lines
			}
		}
	}
	return lines
}

// prefaceCells are the lines of cells before the first chapter that speak of a report:
// a title drawn as a row of a table, or a page that is one line with bars in it.
func (p *page) prefaceCells() []line {
	var lines []line
	for row, block := range p.prefaceRows() {
		for i := range row {
			if !fold.Has(row[i].Text, "公开", "公開") {
				continue
			}
			for text := range strings.SplitSeq(row[i].Text, "\n") {
				if lines = append(lines, line{strings.TrimSpace(text), block}); len(lines) == maxLines {
					return lines
				}
			}
		}
	}
	return lines
}

// prefaceRows are the rows of tables before the first chapter, with their blocks.
func (p *page) prefaceRows() iter.Seq2[[]doc.Cell, int] {
	return func(yield func([]doc.Cell, int) bool) {
		for _, piece := range p.o.Preface.Pieces {
			t := p.d.Blocks[piece.Block].Table
			if t == nil {
				continue
			}
			for _, row := range t.Rows {
				if !yield(row, piece.Block) {
					return
				}
			}
		}
	}
}

// opening is the preface and chapter one (or the first chapter there is).
func opening(d *doc.Document, o *outline.Outline) *passage {
	t := new(passage)
	t.b.Grow(8 << 10)
	t.add(d, &o.Preface)
	for i := range o.Chapters {
		if c := &o.Chapters[i]; c.Key == outline.Overview || i == 0 {
			t.addAll(d, c)
		}
	}
	return t
}

// passage is running text with the blocks that it came from.
type passage struct {
	b     strings.Builder
	start []int // where each block begins in b
	block []int
}

func (t *passage) addAll(d *doc.Document, p *outline.Part) {
	t.add(d, p)
	for i := range p.Subs {
		t.b.WriteString(p.Subs[i].Heading)
		t.addAll(d, &p.Subs[i])
	}
}

func (t *passage) add(d *doc.Document, p *outline.Part) {
	for _, piece := range p.Pieces {
		if d.Blocks[piece.Block].Kind == doc.TableKind || t.b.Len() > maxOpening {
			continue
		}
		text := d.Blocks[piece.Block].Text[piece.From:piece.To]
		if len(text) > maxOpening {
			text = text[:maxOpening]
		}
		t.start, t.block = append(t.start, t.b.Len()), append(t.block, piece.Block)
		t.b.WriteString(text)
		t.b.WriteByte('\n')
	}
}

// at is the place of a stretch of the passage: that of its blocks.
func (t *passage) at(d *doc.Document, from, to int) *model.Place {
	var s doc.Span
	found := false
	for i, start := range t.start {
		end := t.b.Len()
		if i+1 < len(t.start) {
			end = t.start[i+1]
		}
		if start >= to || end <= from {
			continue
		}
		b := d.Blocks[t.block[i]].Span
		if !found {
			s, found = b, true
		}
		s.End = max(s.End, b.End)
	}
	if !found {
		return nil
	}
	return d.Place(s)
}
