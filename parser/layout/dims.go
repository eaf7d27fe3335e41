package layout

// Choice is one value of a dimension; 0 is the plain one everywhere.
type Choice uint8

// Layout is one way to print a report. Every field is chosen independently; settle
// puts back to plain what does not apply or cannot be combined.
type Layout struct {
	Media, Encoding, Script             Choice
	Title, Period, Heads, Between, Note Choice
	Label, Marks, Cut, Space, Number    Choice
	Blank, Dash, Group, Vertical        Choice
	Split, Four, Columns, Rows, FeeHead Choice
	Before, After, Sign, Turn           Choice
	Flat, Spans, Pages, Wrap            Choice // text only
	Grid, Runs, Residue, Tags, Nest     Choice // HTML only
	Meta, Site                          Choice
}

const (
	Text Choice = iota
	HTML
)

// The flattenings of a table in plain text, §7.
const (
	FlatTabs         Choice = iota
	FlatPipes               // a | b |
	FlatPipesBoth           // | a | b |
	FlatPipesNone           // a | b
	FlatCellBar             // a cell a line, each with a trailing bar
	FlatLoneBar             // as before, and a row starts with a bar alone
	FlatBarLines            // text line, bar line
	FlatCells               // a cell a line
	FlatCellsBlank          // a cell a line, blank line between
	FlatCellsIndent         // as before, with spaces before figures
	FlatMarkdown            // one |---| under the head
	FlatMarkdownEach        // a |---| after every row
	FlatColumns             // columns by runs of spaces
	FlatSpaces              // single spaces in a row line
	FlatOneLine             // the whole page in one line
	FlatGlued               // no separator at all
	FlatGluedSpaces         // glued, with spaces where the page had stray blanks
	FlatDistinct            // every distinct line of the page once
	FlatMixedBar            // first cell bare, the others with a bar, spans on the cell line
	FlatPaddedBars          // as FlatLoneBar, with spaces round bars and texts
	FlatCommas              // a,b
	FlatQuoted              // "a","b"
	FlatGrid                // lines drawn round all cells, long ones wrapped
	FlatRuled               // a line over and under each column
	FlatJoined              // the texts of the page with bars between, in one line
	FlatBrokenRows          // a | b |, a line end before those cells that have paragraphs
	FlatFirstBar            // as FlatBarLines, and a bar before the first text of a row
	FlatNextBar             // a cell a line, a bar before all but the first, and one at the end
)

// The grids of HTML, §4.5, §5.10, §8.
const (
	GridReal   Choice = iota
	GridPadded        // empty cells in place of spans
	GridUneven        // spans that differ row by row (F07, PT 2021)
	GridParas         // no table: a paragraph a cell
)

// dim is one dimension: its name, its field and the names of its choices.
type dim struct {
	name  string
	field func(*Layout) *Choice
	names []string
	plain int // weight of choice 0; the others weigh 1
	media int // 0 both, 1 text only, 2 HTML only
}

var dims = []dim{
	{"media", func(l *Layout) *Choice { return &l.Media }, []string{"text", "html"}, 1, 0},
	{"enc", func(l *Layout) *Choice { return &l.Encoding }, []string{"utf8", "bom", "gbk", "gb18030", "utf16le", "utf16be", "big5", "wrong-meta", "ascii-head", "no-meta", "gbk-head"}, 8, 0},
	{"script", func(l *Layout) *Choice { return &l.Script }, []string{"simplified", "traditional", "pinyin", "toneless", "localised"}, 14, 0},
	{"title", func(l *Layout) *Choice { return &l.Title }, []string{"standard", "year-first", "two-lines", "broken", "spaced", "word-order", "no-gongzuo", "doubled", "notice", "twice", "no-organ", "none", "date-line"}, 6, 0},
	{"period", func(l *Layout) *Choice { return &l.Period }, []string{"standard", "zi-qi", "tilde", "none", "spaced", "in-overview"}, 3, 0},
	{"heads", func(l *Layout) *Choice { return &l.Heads }, []string{"official", "variants", "no-numeral", "stop-only", "wrong-numeral", "restart", "spaced", "glued"}, 6, 0},
	{"between", func(l *Layout) *Choice { return &l.Between }, []string{"none", "sentence", "paragraph"}, 4, 0},
	{"note", func(l *Layout) *Choice { return &l.Note }, []string{"none", "note", "unit-note"}, 4, 0},
	{"label", func(l *Layout) *Choice { return &l.Label }, []string{"official", "variants", "short", "typos"}, 4, 0},
	{"marks", func(l *Layout) *Choice { return &l.Marks }, []string{"full", "half", "mixed"}, 2, 0},
	{"cut", func(l *Layout) *Choice { return &l.Cut }, []string{"none", "break", "space", "half-lost", "characters"}, 3, 0},
	{"space", func(l *Layout) *Choice { return &l.Space }, []string{"none", "inside"}, 3, 0},
	{"number", func(l *Layout) *Choice { return &l.Number }, []string{"plain", "annotated", "units", "full-width", "lead-space", "signed-words", "thousands"}, 6, 0},
	{"blank", func(l *Layout) *Choice { return &l.Blank }, []string{"nothing", "nbsp", "wide-space"}, 2, 0},
	{"dash", func(l *Layout) *Choice { return &l.Dash }, dashes, 1, 0},
	{"group", func(l *Layout) *Choice { return &l.Group }, []string{"once", "lost", "repeated", "padded", "cut-in-two"}, 2, 0},
	{"vertical", func(l *Layout) *Choice { return &l.Vertical }, []string{"none", "char-lines", "spaced", "thirds"}, 4, 0},
	{"split", func(l *Layout) *Choice { return &l.Split }, []string{"sections", "blocks", "one", "page", "page-head", "page-number", "groups"}, 3, 0},
	{"four", func(l *Layout) *Choice { return &l.Four }, []string{"row", "three", "rows", "vertical", "heads-first", "heads-apart"}, 4, 0},
	{"columns", func(l *Layout) *Choice { return &l.Columns }, []string{"none", "serial", "remark", "remark-figure", "padding", "year-cell"}, 8, 0},
	{"rows", func(l *Layout) *Choice { return &l.Rows }, []string{"none", "empty", "shifted", "unknown", "stacked"}, 6, 0},
	{"feehead", func(l *Layout) *Choice { return &l.FeeHead }, []string{"official", "four-places", "no-brackets", "bare"}, 3, 0},
	{"before", func(l *Layout) *Choice { return &l.Before }, []string{"none", "menu", "index", "heavy", "contents", "metadata-table"}, 4, 0},
	{"after", func(l *Layout) *Choice { return &l.After }, []string{"none", "share", "attachments", "links"}, 3, 0},
	{"sign", func(l *Layout) *Choice { return &l.Sign }, []string{"none", "end", "spaces"}, 2, 0},
	{"turn", func(l *Layout) *Choice { return &l.Turn }, []string{"none", "turned"}, 24, 0},
	{"flat", func(l *Layout) *Choice { return &l.Flat }, []string{"tabs", "pipes", "pipes-both", "pipes-none", "cell-bar", "lone-bar", "bar-lines", "cells", "cells-blank", "cells-indent", "markdown", "markdown-each", "columns", "spaces", "one-line", "glued", "glued-spaces", "distinct", "mixed-bar", "padded-bars", "commas", "quoted", "grid", "ruled", "joined", "broken-rows", "first-bar", "next-bar"}, 2, 1},
	{"spans", func(l *Layout) *Choice { return &l.Spans }, []string{"dropped", "bars", "end", "left-out"}, 1, 1},
	{"pages", func(l *Layout) *Choice { return &l.Pages }, []string{"none", "numbers", "flip-book", "wrapped"}, 5, 1},
	{"wrap", func(l *Layout) *Choice { return &l.Wrap }, []string{"none", "around", "below"}, 2, 1},
	{"grid", func(l *Layout) *Choice { return &l.Grid }, []string{"spans", "padded", "uneven", "paragraphs"}, 4, 2},
	{"runs", func(l *Layout) *Choice { return &l.Runs }, []string{"none", "spans", "single", "fonts", "paragraphs"}, 2, 2},
	{"residue", func(l *Layout) *Choice { return &l.Residue }, []string{"none", "word", "styles", "trs"}, 2, 2},
	{"tags", func(l *Layout) *Choice { return &l.Tags }, []string{"clean", "unclosed", "upper", "thead"}, 3, 2},
	{"nest", func(l *Layout) *Choice { return &l.Nest }, []string{"none", "outer-table", "two-documents", "head-in-table", "js-string"}, 4, 2},
	{"meta", func(l *Layout) *Choice { return &l.Meta }, []string{"none", "standard", "ucap", "misspelt"}, 1, 2},
	{"site", func(l *Layout) *Choice { return &l.Site }, []string{"bare", "chrome", "index-table", "list-items", "shell"}, 1, 2},
}
