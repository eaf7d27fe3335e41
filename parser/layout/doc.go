// Package layout makes reports up and writes them the way that real sites print
// them. It is the other half of the round-trip test: Make invents the figures and the
// prose of one report, Write renders it in one layout, the parser reads it back, and
// the Truth says what must come out.
//
// Everything follows from a seed; nothing follows from the clock. The dimensions of a
// [Layout] are those of the layout catalogue (layouts.md; its sections are cited as §n),
// chosen independently and then [Layout.settle]d, because some exclude others. Where
// the text that a layout leaves does not decide a figure, Write marks the cell as
// Undecidable in the Truth: a reader may then print exactly the truth or say that it
// does not know.
//
// The flow is Truth -> parts (headings, paragraphs, sheets) -> text or HTML -> bytes.
// A sheet is a table as the official form draws it, with its spans; the shapes of
// shape.go change it before a writer flattens it.
//
// All prose, organs and numbers are invented here. Nothing is taken from a published
// report.
package layout
