// Package html reads a web page into a Document, and writes a Document as a plain
// web page for tests.
//
// In goes text that is already decoded (parser/charset does that); out come its
// headings, paragraphs and tables in reading order with their places in that text,
// and what the page says about itself.
//
// # How it goes
//
//	text -> lexer     tokens with their places (lex.go)
//	     -> skeleton  a much smaller page: block and table tags only, each with the
//	                  number of its mark, and of each run of text its number (skeleton.go)
//	     -> tree      goquery on golang.org/x/net/html builds it from the skeleton,
//	                  without the rows of plain tables (plain.go)
//	     -> blocks    one walk over the tree (flow.go, cell.go, table.go)
//	     -> chrome and metadata (chrome.go, meta.go)
//
// x/net/html keeps no positions, so a number has to travel through it. And it spends
// its time on what a report is full of and nobody reads: a style on each cell, three
// inline tags round each run of digits, scripts. The skeleton leaves those out: the
// tree is what a browser builds as far as blocks and tables go, and it is built in
// less time than the tree of the page itself. No text and no attribute of the page gets
// into the skeleton, so the page cannot forge a number. Without formatting elements (a, b,
// font, ...) the tree also has none of the moves that the HTML standard prescribes for
// them, whose cost a hostile page can drive up.
//
// Where this leaves the standard: text in svg is text of the page, frameset does not
// discard a page, and what a page hides (display:none) is left out (hidden.go).
//
// Only this package may import goquery or x/net/html.
package html

import "errors"

// Limits bound the work on one page. Zero fields mean the defaults.
type Limits struct {
	MaxBytes int // of the decoded text; 0 means 64 MiB
	MaxDepth int // of nested elements; 0 means 512, which is also the most
	MaxNodes int // of tags and text runs that count; 0 means 500,000
}

const (
	defaultMaxBytes = 64 << 20
	defaultMaxNodes = 500_000
	hardMaxDepth    = 512 // x/net/html goes no deeper
)

// What a page can be refused for.
var (
	ErrTooLarge = errors.New("page too large")
	ErrTooDeep  = errors.New("page nested too deep")
)

func (l Limits) withDefaults() Limits {
	if l.MaxBytes <= 0 {
		l.MaxBytes = defaultMaxBytes
	}
	if l.MaxDepth <= 0 || l.MaxDepth > hardMaxDepth {
		l.MaxDepth = hardMaxDepth
	}
	if l.MaxNodes <= 0 {
		l.MaxNodes = defaultMaxNodes
	}
	return l
}
