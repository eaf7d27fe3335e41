// Package outline divides a Document into the chapters of an annual report.
//
// What goes in is a [doc.Document], what comes out is a [Outline]: the preface (title
// block and legal basis, 引言), the chapters (一、总体情况 …) and below them their
// headings (（一）, 1.). The frame is that of 国办公开办函〔2021〕30号 and 〔2019〕60号, six
// chapters; older reports name theirs freely.
//
// Chapters are known by the words of their headings first, by their numerals second:
// numerals get lost, doubled and restarted, and the rows of table 3 (三、本年度办理结果)
// and of the statistics table of 2014 (一、主动公开情况) carry the same ones. A heading may
// be a paragraph, the begin of one, stand in the midst of a page that is one single
// line, or be the first row of a table.
//
// Not headings are: the sentence of the preface that lists the chapters, a table of
// contents, and what stands in the page's own chrome.
package outline

import "nianbao/parser/doc"

// The keys of the six chapters.
const (
	Overview   = "overview"
	Proactive  = "proactive_disclosure"
	Requests   = "applications"
	Disputes   = "reconsideration_and_litigation"
	Problems   = "problems_and_improvements"
	Other      = "other_matters"
	chapterMax = 40 // runes of a heading; a longer line is prose
)

// Outline is a document divided.
type Outline struct {
	Preface  Part   // before the first chapter; Key, Number and Heading are ""
	Chapters []Part // in the order of the document
}

// Part is a chapter or a heading in one, and what stands below it.
//
// Neighbours share a block when a heading stands in the midst of a paragraph or table:
// then Last of the one is First of the other, and Pieces tell whose text is whose.
type Part struct {
	Key         string   // of the six chapters; "" for any other
	Number      string   // as printed, without stop: 一, （一）, 1; "" if none or lost
	Heading     string   // as printed, without numeral, on one line
	Level       int      // 1 for a chapter
	HeadingSpan doc.Span // numeral and heading
	Span        doc.Span // from the heading to the end of the part
	First, Last int      // blocks, inclusive, with those of Subs; Last < First when it has none
	FirstRow    int      // the row of block First at which it begins, when that is a table with several headings
	LastRow     int      // the row of block Last before which it ends; 0 for all of it
	Pieces      []Piece  // own text, without that of Subs
	Subs        []Part
}

// Piece is a stretch of a block's text that belongs to a part: bytes [From,To) of
// Blocks[Block].Text. For a table both are 0.
type Piece struct {
	Block    int
	From, To int
}

// Read divides a document.
func Read(d *doc.Document) *Outline {
	s := scanner{d: d}
	s.scan()
	chosen := choose(d, s.found)
	return build(d, chosen)
}

// Find gives the chapters with a key. Where a report has narrative chapters before the
// statutory ones, only the statutory chapter keeps the key.
func (o *Outline) Find(key string) []Part {
	var parts []Part
	for _, p := range o.Chapters {
		if p.Key == key {
			parts = append(parts, p)
		}
	}
	return parts
}

// In finds the chapter that a block begins in, nil for the preface.
func (o *Outline) In(block int) *Part {
	var p *Part
	for i := range o.Chapters {
		if c := &o.Chapters[i]; c.First <= block && block <= c.Last {
			p = c
		}
	}
	return p
}
