package page

// A figure may be a drawing: a printer that lacks a font paints the outlines of its
// characters, a page of pieces has pictures of them. They are not read, but where one
// stands the place is not blank.

const (
	maxMarks          = 2000
	lowest, highest   = 4, 24 // of a figure, in points
	narrowest, widest = 1, 90
	corners           = 6 // of what is drawn for borders
)

// drawn notes a filled path that is no box: outlines of characters are the like of it.
func (in *interpreter) drawn(p *path) {
	for s := range p.subs {
		if sub := p.sub(s); len(sub) > corners && !isBox(sub) {
			in.page.mark(boxOf(p.points).within(in.clip))
			return
		}
	}
}

func (p *Page) mark(b Box) {
	if w, h := b.Width(), b.Height(); h >= lowest && h <= highest && w >= narrowest && w <= widest && len(p.Marks) < maxMarks {
		p.Marks = append(p.Marks, b)
	}
}
