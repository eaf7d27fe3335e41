package html

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"

	"nianbao/parser/doc"
)

// checkLaw checks what holds for every Document that Read gives: spans lie inside the
// text on rune boundaries and in order, cells do not overlap, the source in a span
// says what the text of the block says, and nothing visible is lost or doubled.
func checkLaw(t testing.TB, d *doc.Document) {
	t.Helper()
	escaped := ownRules(d.Text)
	last := doc.Span{}
	var all strings.Builder
	for i := range d.Blocks {
		b := &d.Blocks[i]
		checkSpan(t, d, b.Span)
		if b.Span.Start < last.Start {
			t.Errorf("block %d at %v stands before %v", i, b.Span, last)
		}
		if b.Span.Start < last.End && d.Blocks[i-1].Kind != doc.TableKind && !insideTable(d.Blocks[:i], b.Span) {
			t.Errorf("block %d at %v overlaps %v", i, b.Span, last)
		}
		last = b.Span
		if b.Kind == doc.TableKind {
			checkTable(t, d, b, &all)
			continue
		}
		checkText(t, d, b.Span, b.Text, escaped)
		all.WriteString(b.Text)
	}
	if !escaped {
		want, got := sorted(visible(d.Text)), sorted(squeeze(all.String()))
		if want != got {
			t.Errorf("the page has the characters %q, its blocks %q", want, got)
		}
	}
}

// ownRules holds for pages whose text is not to be read by the tokens of HTML alone:
// script strings and their quotes, content that is literal or hidden because of a tag in front of it.
func ownRules(text string) bool {
	low := strings.ToLower(text)
	for _, sign := range []string{"<xmp", "<plaintext", "<select", "<opt", "<template", "<del", "<strike", "<sup", "<sub", "<rt", "<rp", "<input", "<textarea", "isplay", "hidden", "line-through", "mso-hide", "ont-size:0", "ont-size: 0"} {
		if strings.Contains(low, sign) {
			return true
		}
	}
	// A script in a comment that is never closed ends earlier than in a browser, see rawEnd.
	if i := strings.Index(low, "<script"); i >= 0 && strings.Contains(low[i:], "<!--") {
		return true
	}
	return struckOut.MatchString(low) || isEscaped(text) || strings.Contains(text, `=\"`)
}

var struckOut = regexp.MustCompile(`<s[\s/>]`)

func checkTable(t testing.TB, d *doc.Document, b *doc.Block, all *strings.Builder) {
	t.Helper()
	end := b.Span.Start
	for r, row := range b.Table.Rows {
		for _, c := range row {
			checkSpan(t, d, c.Span)
			if c.Span.Start < end || c.Span.End > b.Span.End {
				t.Errorf("cell %v overlaps another or leaves its table %v", c.Span, b.Span)
			}
			if end = c.Span.End; c.Row != r || c.Col < 0 || c.RowSpan < 1 || c.ColSpan < 1 {
				t.Errorf("row %d has a cell at %d,%d of %dx%d", r, c.Row, c.Col, c.RowSpan, c.ColSpan)
			}
			checkText(t, d, c.Span, c.Text, ownRules(d.Text))
			all.WriteString(c.Text)
		}
	}
}

// insideTable tells whether a span lies in a table and in none of its cells: text
// between cells.
func insideTable(blocks []doc.Block, s doc.Span) bool {
	for i := len(blocks) - 1; i >= 0; i-- {
		if b := &blocks[i]; b.Kind == doc.TableKind && b.Span.Start <= s.Start {
			for _, row := range b.Table.Rows {
				for _, c := range row {
					if c.Span.Start < s.End && s.Start < c.Span.End {
						return false
					}
				}
			}
			return s.End <= b.Span.End
		}
	}
	return false
}

func checkSpan(t testing.TB, d *doc.Document, s doc.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(d.Text) {
		t.Fatalf("span %v is outside the text of %d bytes", s, len(d.Text))
	}
	for _, at := range []int{s.Start, s.End} {
		if at < len(d.Text) && !utf8.RuneStart(d.Text[at]) {
			t.Errorf("span %v cuts a character", s)
		}
	}
}

func checkText(t testing.TB, d *doc.Document, s doc.Span, text string, escaped bool) {
	t.Helper()
	if strings.IndexByte(text, numberMark) >= 0 {
		t.Errorf("a number got into the text %q", text)
	}
	if !escaped {
		if want, got := visible(d.Text[s.Start:s.End]), squeeze(text); want != got {
			t.Errorf("source %q says %q, the block %q", d.Text[s.Start:s.End], want, got)
		}
	}
}

// visible gives the text of a piece of markup without white space, by the tokenizer of
// x/net/html.
func visible(markup string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(markup))
	hidden := ""
	for {
		switch z.Next() {
		case html.ErrorToken:
			return squeeze(b.String())
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			hidden = rawName(string(name))
			if hidden == "xmp" || hidden == "plaintext" {
				hidden = ""
			}
		case html.EndTagToken:
			hidden = ""
		case html.TextToken:
			if hidden == "" {
				b.Write(z.Text())
			}
		}
	}
}

func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if isBlank(r) || r == 0 || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

func sorted(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}
