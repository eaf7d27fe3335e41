package outline

import (
	"nianbao/parser/doc"
	"nianbao/parser/fold"
)

// build lays the parts out over the blocks.
func build(d *doc.Document, heads []candidate) *Outline {
	o := new(Outline)
	b := builder{d: d, places: places{d: d, block: -1}}
	first := candidate{row: -1}
	o.Preface = b.partOf(&first, at(heads, 0))
	o.Preface.HeadingSpan, o.Preface.Level = doc.Span{}, 0
	for i := 0; i < len(heads); {
		p := b.partOf(&heads[i], at(heads, i+1))
		subs := i + 1
		for i++; i < len(heads) && heads[i].level > 1; i++ {
		}
		p.Subs = b.below(heads, subs, i, 2)
		p.close()
		o.Chapters = append(o.Chapters, p)
	}
	o.dropNarrative(d)
	if n := len(o.Chapters); n > 0 {
		o.Chapters[n-1].dropFoot(d)
	}
	return o
}

// builder makes parts in the order of the document.
type builder struct {
	d      *doc.Document
	places places
}

func at(heads []candidate, i int) *candidate {
	if i < len(heads) {
		return &heads[i]
	}
	return nil
}

// below nests heads[from:to], the first of which is the highest.
func (b *builder) below(heads []candidate, from, to, depth int) []Part {
	var parts []Part
	for i := from; i < to; {
		p := b.partOf(&heads[i], at(heads, i+1))
		p.Level = depth
		rank, subs := heads[i].level, i+1
		for i++; i < to && heads[i].level > rank; i++ {
		}
		p.Subs = b.below(heads, subs, i, depth+1)
		p.close()
		parts = append(parts, p)
	}
	return parts
}

// close extends a part over its subs.
func (p *Part) close() {
	if n := len(p.Subs); n > 0 {
		last := &p.Subs[n-1]
		p.Last, p.LastRow, p.Span.End = max(p.Last, last.Last), last.LastRow, max(p.Span.End, last.Span.End)
	}
}

// partOf is the part of one heading up to the next one, nil at the end.
func (b *builder) partOf(c, next *candidate) Part {
	d := b.d
	p := Part{Key: c.key, Number: c.number, Heading: c.heading, Level: c.level, First: c.block, Last: c.block - 1}
	endBlock, endAt := len(d.Blocks), 0
	if next != nil {
		endBlock, endAt = next.block, next.from
		if next.row >= 0 {
			endAt = 0
		}
	}
	block, from := c.endBlock, c.end
	if c.row >= 0 {
		from, p.FirstRow = 0, c.row
	}
	p.Pieces = make([]Piece, 0, max(min(endBlock+1, len(d.Blocks))-block, 0))
	for ; block < len(d.Blocks) && (block < endBlock || block == endBlock && (endAt > from || next.row > 0)); block, from = block+1, 0 {
		bl := &d.Blocks[block]
		p.Last = block
		switch {
		case bl.Chrome:
		case bl.Kind == doc.TableKind:
			p.Pieces = append(p.Pieces, Piece{Block: block})
			if block == endBlock {
				p.LastRow = next.row
			}
		default:
			to := len(bl.Text)
			if block == endBlock {
				to = endAt
			}
			if from < to {
				p.Pieces = append(p.Pieces, Piece{block, from, to})
			}
		}
	}
	p.Last = max(p.Last, c.endBlock)
	if len(d.Blocks) == 0 || c.level == 0 && len(p.Pieces) == 0 {
		p.Last = p.First - 1
	}
	b.setSpans(&p, c)
	return p
}

func (b *builder) setSpans(p *Part, c *candidate) {
	if c.level > 0 {
		p.HeadingSpan = b.headingSpan(c)
		p.Span = p.HeadingSpan
	}
	for i, piece := range p.Pieces {
		s := b.places.span(piece.Block, piece.From, piece.To)
		if i == 0 && c.level == 0 {
			p.Span.Start = s.Start
		}
		p.Span.End = max(p.Span.End, s.End)
	}
}

func (b *builder) headingSpan(c *candidate) doc.Span {
	d := b.d
	if c.row >= 0 {
		return onlyCell(d.Blocks[c.block].Table.Rows[c.row]).Span
	}
	if c.endBlock != c.block {
		return doc.Span{Start: b.places.span(c.block, c.from, len(d.Blocks[c.block].Text)).Start, End: b.places.span(c.endBlock, 0, c.end).End}
	}
	return b.places.span(c.block, c.from, c.end)
}

// dropNarrative takes the key from narrative chapters where the statutory ones, with
// the tables, come under the same words: 三、主动公开工作情况 and again
// 一、主动公开政府信息情况.
func (o *Outline) dropNarrative(d *doc.Document) {
	for key, marks := range tableMarks {
		var with, without []int
		for i := range o.Chapters {
			switch c := &o.Chapters[i]; {
			case c.Key != key:
			case hasMark(d, c, marks):
				with = append(with, i)
			default:
				without = append(without, i)
			}
		}
		if len(with) == 0 {
			continue
		}
		for _, i := range without {
			o.Chapters[i].Key = ""
		}
	}
}

// tableMarks are words that only the statutory table of a chapter has.
var tableMarks = map[string][]string{
	Proactive: {"第二十条第", "本年制发件数", "本年新制作", "处理决定数量"},
	Requests:  {"本年新收政府信息公开申请数量", "勾稽关系", "本年度办理结果", "结转下年度继续办理"},
	Disputes:  {"结果维持", "未经复议直接起诉", "复议后起诉", "尚未审结"},
}

func hasMark(d *doc.Document, p *Part, marks []string) bool {
	for _, piece := range p.Pieces {
		b := &d.Blocks[piece.Block]
		if b.Kind != doc.TableKind {
			if fold.Has(fold.Core(b.Text[piece.From:piece.To]), marks...) {
				return true
			}
			continue
		}
		for _, row := range b.Table.Rows {
			for i := range row {
				if fold.Has(fold.Core(row[i].Text), marks...) {
					return true
				}
			}
		}
	}
	for i := range p.Subs {
		if hasMark(d, &p.Subs[i], marks) {
			return true
		}
	}
	return false
}
