package main

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"
)

// block is a fenced block of a README.
type block struct{ kind, text string }

// TestReadme runs the commands of both READMEs and wants the output that they show: a
// json or text block is an excerpt of what the commands of the sh block before it
// print, with … for what is left out.
func TestReadme(t *testing.T) {
	t.Chdir("../..")
	tmp := t.TempDir() + "/"
	var commands [2][]string
	for i, name := range []string{"README.md", "README.zh.md"} {
		output := ""
		for _, b := range blocks(t, name) {
			if b.kind == "sh" {
				output = ""
				for line := range strings.Lines(b.text) {
					line = strings.TrimSpace(line)
					commands[i] = append(commands[i], strings.NewReplacer(" --lang en", "", " --lang zh", "").Replace(line))
					if args, ok := strings.CutPrefix(line, "go run ./cmd/nianbao "); ok {
						output += runReadme(t, strings.Fields(strings.ReplaceAll(args, "/tmp/", tmp)))
					} else if line != "make test" {
						t.Errorf("%s: do not know how to test %q", name, line)
					}
				}
				continue
			}
			if missing := excerpt(output, b.text); missing != "" {
				t.Errorf("%s shows lines that the commands do not print (any more) at this place:\n%s\nThey print:\n%s", name, missing, output)
			}
		}
	}
	for _, page := range []string{"annual/panel.html", "coverage.html"} { // what a reader is told to open
		if b, err := os.ReadFile(tmp + page); err != nil || !bytes.Contains(b, []byte("</html>")) {
			t.Errorf("%s: not a whole page: %v", page, err)
		}
	}
	if !slices.Equal(commands[0], commands[1]) {
		t.Errorf("the READMEs have different commands:\n%q\n%q", commands[0], commands[1])
	}
}

func runReadme(t *testing.T, args []string) string {
	r := newRunner("")
	if code := r.run(t.Context(), args); code != exitDone || r.err.Len() > 0 {
		t.Errorf("%q: exit code %d, stderr %q", args, code, &r.err)
	}
	return r.out.String()
}

func blocks(t *testing.T, name string) []block {
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var all []block
	for i, part := range strings.Split(string(b), "```") {
		if i%2 == 1 {
			kind, text, _ := strings.Cut(part, "\n")
			all = append(all, block{kind, text})
		}
	}
	if len(all) < 4 {
		t.Fatalf("%s has %d blocks, want two commands with their output", name, len(all))
	}
	return all
}

// excerpt returns the first piece of shown that output does not have behind the
// pieces before it.
func excerpt(output, shown string) string {
	output = "\n" + output
	for piece := range strings.SplitSeq(shown, "…\n") {
		piece = "\n" + piece
		i := strings.Index(output, piece)
		if i < 0 {
			return piece
		}
		output = output[i+len(piece)-1:] // the next piece begins a line too
	}
	return ""
}
