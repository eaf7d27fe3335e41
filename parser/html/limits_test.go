package html

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"nianbao/parser/doc"
)

// TestHostile reads pages made to cost time or memory: large ones, which mostly meet a
// limit, and ones that just keep inside the limits.
func TestHostile(t *testing.T) {
	size := 4 << 20
	if testing.Short() {
		size = 1 << 20
	}
	hostile(t, size, func(head, s string) string { return head + strings.Repeat(s, size/len(s)) })
	hostile(t, size, func(head, s string) string { return head + strings.Repeat(s, 80_000) })
}

func hostile(t *testing.T, size int, fill func(head, s string) string) {
	for _, c := range []struct {
		name, text string
		want       error
	}{
		{"too many bytes", strings.Repeat(" ", defaultMaxBytes+1), ErrTooLarge},
		{"nested div", strings.Repeat("<div>", 600), ErrTooDeep},
		{"nested div without end", fill("", "<div>"), nil},
		{"nested tables", fill("", "<table><tr><td>"), nil},
		{"tables in captions", fill("", "<table><caption>"), nil},
		{"formatting", fill(strings.Repeat("<b><i><font color=1><u><a href=2>", 300), "<p>x"), nil},
		{"paragraphs", fill("", "<p>x"), nil},
		{"text between cells", fill("<table>", "x<tr>"), nil},
		{"stray end tags", fill("<div>x", "</p>x"), nil},
		{"cut entities", fill("<table><td>1<td>", "&a<b>"), nil},
		{"cut entities in a paragraph", fill("", "&#4<b>"), nil},
		{"spans", fill("<table><tr>", "<td colspan=1000 rowspan=1000>"), nil},
		{"rows under spans", fill("<table><tr><td rowspan=0 colspan=1000>", "<tr><td>"), nil},
		{"open tags", fill("", "<"), nil},
		{"open attributes", fill("<p ", `a="`), nil},
		{"one tag of attributes", fill("<td ", "colspan=1 "), nil},
		{"comments", fill("", "<!--"), nil},
		{"comment dashes", fill("<!--", "-"), nil},
		{"script in comment", fill("<script><!--", "<script></script "), nil},
		{"titles", fill("", "<title>x</title>"), nil},
		{"meta", fill("", "<meta name=a content=b>"), nil},
		{"headings", strings.Repeat("<h1><div>", 200) + strings.Repeat("x", size), nil},
		{"lists of lists", strings.Repeat("<dl><dt>", 200) + strings.Repeat("x", size), nil},
		{"links", strings.Repeat("<div>", 400) + fill("", "<p><a href=x>y</a>"), nil},
		{"script string", fill(`=\"`, `\u00zz<\/p>\n`), nil},
		{"one line", strings.Repeat("索引号：1 ", size/16), nil},
		{"breaks", fill("<td>", "x<br>"), nil},
		{"pre", fill("<pre>", "\n"), nil},
		{"custom tags", fill("", "<ucaptitle>x</ucaptitle>"), nil},
		{"forms", fill("", "<form>x</form><table><form>"), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			start := time.Now()
			_, err := Read(c.text, doc.Encoding{}, Limits{})
			took := time.Since(start)
			runtime.ReadMemStats(&after)
			if c.want != nil && !errors.Is(err, c.want) || err != nil && !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrTooDeep) {
				t.Errorf("got error %v, want %v", err, c.want)
			}
			total := (after.TotalAlloc - before.TotalAlloc) >> 20
			t.Logf("%v, %d MiB allocated, %v", took.Round(time.Millisecond), total, err)
			if took > 20*time.Second {
				t.Errorf("took %v", took)
			}
			if total > 2000 {
				t.Errorf("%d MiB allocated", total)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	page := "<div><div><p>1</p><p>2</p></div></div>"
	for _, c := range []struct {
		limits Limits
		want   error
	}{
		{Limits{}, nil},
		{Limits{MaxBytes: 10}, ErrTooLarge},
		{Limits{MaxNodes: 5}, ErrTooLarge},
		{Limits{MaxDepth: 4}, ErrTooDeep},
	} {
		if _, err := Read(page, doc.Encoding{}, c.limits); !errors.Is(err, c.want) {
			t.Errorf("Read with %+v = %v, want %v", c.limits, err, c.want)
		}
	}
}
