package parser_test

import (
	"encoding/json"
	"html"
	"os"
	"strings"
	"testing"

	"nianbao/model"
	"nianbao/parser"
)

// A report that a page does not show but holds reads as the page that shows it does, and
// its places are those of the page.
func TestCarried(t *testing.T) {
	data, err := os.ReadFile("../testdata/capture/civil-affairs-2019-blanks.html")
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ := strings.Cut(string(data), "<article>")
	body, _, _ = strings.Cut(body, "</article>")
	want, err := new(parser.Parser).Parse(parser.Source{Data: data})
	if err != nil {
		t.Fatal(err)
	}
	_, body, _ = strings.Cut(body, "</h2>")
	quoted, _ := json.Marshal(body) // with \u003c for <
	title, _ := json.Marshal(want.Title)
	inner, _ := json.Marshal(`{"content":` + string(quoted) + "}")
	const head = "<!doctype html><html><head><title>某县人民政府</title></head><body><div id=app>加载中</div>"
	shown := "<h1>" + want.Title + "</h1>"
	for name, page := range map[string]string{
		"textarea":         head + shown + "<textarea>" + html.EscapeString(body) + "</textarea>",
		"bare textarea":    head + shown + "<textarea>" + body + "</textarea>",
		"frame":            head + shown + `<iframe srcdoc="` + html.EscapeString(body) + `"></iframe>`,
		"template":         head + shown + `<script type="text/html">` + body + "</script>",
		"records":          head + shown + `<script type="text/xml"><recordset><record><![CDATA[` + body + "]]></record></recordset></script>",
		"state":            head + `<script>// it's all here` + "\nwindow.__STATE__={detail:{title:" + string(title) + `,content:` + string(quoted) + "}}</script>",
		"call":             head + shown + "<script>window.__NUXT__=(function(a,b){return{data:[a]}}(" + string(quoted) + ",false))</script>",
		"JSON in a string": head + shown + "<script>var d=JSON.parse(" + string(inner) + ")</script>",
		"answer":           `{"code":0,"data":{"name":` + string(title) + `,"text":` + strings.Replace(string(quoted), `\u003cp`, `\u003cp`, 1) + "}}",
		"escaped answer":   `{"code":0,"data":{"name":` + string(title) + `,"text":"` + html.EscapeString(strings.ReplaceAll(strings.ReplaceAll(body, "\n", " "), `"`, `\"`)) + `"}}`,
	} {
		got, err := new(parser.Parser).Parse(parser.Source{Data: []byte(page)})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got.Title != want.Title || got.Organ.Name != want.Organ.Name || got.Year != want.Year || got.Status != want.Status {
			t.Errorf("%s: %q of %q, %d, %s", name, got.Title, got.Organ.Name, got.Year, got.Status)
		}
		if f := got.Findings; len(f) == 0 || f[len(f)-1].ID != "read.carried" {
			t.Errorf("%s: not told", name)
		}
		for i := range want.Cells {
			w, g := &want.Cells[i], &got.Cells[i]
			if g.Key != w.Key || g.Raw != w.Raw || g.Status != w.Status {
				t.Errorf("%s: %s is %q (%s), want %q (%s)", name, g.Key, g.Raw, g.Status, w.Raw, w.Status)
			}
			if g.Status == model.Printed && !strings.Contains(page[g.At.Start:g.At.End], g.Raw) {
				t.Errorf("%s: %s is %q, at its place stands %.40q", name, g.Key, g.Raw, page[g.At.Start:g.At.End])
			}
		}
	}
}

// A page that shows a report is read as shown, whatever it holds besides.
func TestCarriedBesideShown(t *testing.T) {
	data, err := os.ReadFile("../testdata/capture/civil-affairs-2019-blanks.html")
	if err != nil {
		t.Fatal(err)
	}
	draft := strings.ReplaceAll(string(data), "<td>148</td>", "<td>941</td>")
	quoted, _ := json.Marshal(draft)
	for _, page := range []string{
		string(data) + "<textarea>" + html.EscapeString(draft) + "</textarea>",
		string(data) + "<script>var draft=" + string(quoted) + "</script>",
	} {
		r, err := new(parser.Parser).Parse(parser.Source{Data: []byte(page)})
		if err != nil {
			t.Fatal(err)
		}
		if c := r.Cell("proactive_disclosure.administrative_permits.decisions"); c.Raw != "148" {
			t.Errorf("permits %q, want 148", c.Raw)
		}
	}
}
