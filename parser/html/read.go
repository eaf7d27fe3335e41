package html

import (
	"fmt"
	"slices"

	"github.com/PuerkitoBio/goquery"

	"nianbao/model"
	"nianbao/parser/doc"
)

// Read reads the decoded text of a web page, which is valid UTF-8. enc is kept in the Document.
func Read(text string, enc doc.Encoding, limits Limits) (*doc.Document, error) {
	limits = limits.withDefaults()
	if len(text) > limits.MaxBytes {
		return nil, fmt.Errorf("%d bytes of text, at most %d: %w", len(text), limits.MaxBytes, ErrTooLarge)
	}
	s, err := strip(text, limits.MaxNodes)
	if err != nil {
		return nil, err
	}
	defer s.release()
	d := &doc.Document{Media: "text/html", Text: text, Encoding: enc}
	page, err := s.tree()
	if err != nil {
		return nil, err
	}
	if d.Blocks, err = s.blocks(page, limits.MaxDepth); err != nil {
		return nil, err
	}
	d.Title, d.Meta, d.URI = s.describe(d.Blocks, page)
	if s.hide.cells >= 7 {
		d.Notes = append(d.Notes, doc.Note{ID: "read.hidden", Severity: model.Info, Class: model.FormClass,
			Message: fmt.Sprintf("the page holds %d cells of tables that it does not show; they were not read", s.hide.cells)})
	}
	if s.cut {
		d.Notes = append(d.Notes, doc.Note{
			ID: "read.truncated", Severity: model.Warning, Class: model.ReadingClass,
			Message: "the page ends inside a tag or an open table",
			Span:    doc.Span{Start: len(text), End: len(text)},
		})
	}
	return d, nil
}

// tree is what a browser makes of the skeleton.
func (s *skeleton) tree() (*goquery.Document, error) {
	page, err := goquery.NewDocumentFromReader(s.page())
	if err != nil { // the only error of x/net/html on bytes in memory is its depth limit
		return nil, fmt.Errorf("%w: %w", ErrTooDeep, err)
	}
	return page, nil
}

// blocks walks over the tree.
func (s *skeleton) blocks(page *goquery.Document, maxDepth int) ([]doc.Block, error) {
	w := walker{skeleton: s, maxDepth: maxDepth, line: line{first: -1, last: -1},
		blocks: make([]doc.Block, 0, 32), weights: make([]weight, 0, 32)}
	if err := w.flow(page.Nodes[0]); err != nil {
		return nil, fmt.Errorf("more than %d nested elements: %w", maxDepth, err)
	}
	w.flush()
	w.judgeBlocks()
	return w.inOrder(), nil
}

// inOrder gives the blocks by place. Only text inside the frame of a table comes out
// of its place in the tree: in front of the table.
func (w *walker) inOrder() []doc.Block {
	slices.SortStableFunc(w.blocks, func(a, b doc.Block) int { return a.Span.Start - b.Span.Start })
	return w.blocks
}
