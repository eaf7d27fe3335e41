package html

import (
	"strings"
	"testing"

	"nianbao/parser/doc"
)

// TestSpans marks the place of each cell and paragraph in the source.
func TestSpans(t *testing.T) {
	for _, want := range []string{
		"<div>\n§<p>甲<b>乙</b></p>§\n</div>",
		"<table>\n<tr>§<td>1§<td>2</td>§</tr></table>",
		"<table><tr>§<td><p>1</p></td>§ §<td><div></div></td>§</tr></table>",
		"<p>§甲§<br>§乙§</p>",
		"<div> §甲<i>乙§</i></div>",
		"§<p>甲§<div>§乙§</div>",
		"<h1></h1>§<h2>甲</h2>§",
	} {
		d := read(t, strings.ReplaceAll(want, "§", ""))
		var spans []doc.Span
		for _, b := range d.Blocks {
			if b.Kind != doc.TableKind {
				spans = append(spans, b.Span)
				continue
			}
			for _, row := range b.Table.Rows {
				for _, c := range row {
					spans = append(spans, c.Span)
				}
			}
		}
		got := d.Text
		for i := len(spans) - 1; i >= 0; i-- {
			s := spans[i]
			got = got[:s.Start] + "§" + got[s.Start:s.End] + "§" + got[s.End:]
		}
		if want, got := strings.ReplaceAll(want, "§§", "§"), strings.ReplaceAll(got, "§§", "§"); want != got {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
