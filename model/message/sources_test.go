package message

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"nianbao/model/edition"
)

// unsaid are the files whose English is not part of a message: what is written, not read.
var unsaid = []string{"parser/layout/", "parser/html/write.go", "parser/html/head.go", "parser/pdf/write.go", "parser/pdf/write_cells.go", "parser/pdf/write_layout.go",
	"parser/pdf/draw.go", "parser/pdf/font/"}

const marks = " ;:,()"

// behind are words that stand behind a verb of their own literal, and those of an encryption
// that are shown as they are.
var behind = map[string]bool{"not found": true, "listed under extra": true, "no O or U": true, "no U or UE": true, "encryption dictionary is missing": true, "crypt filter": true}

var (
	idForm    = regexp.MustCompile(`^(?:form|match|read|identity|text|pub|t2|t3|t4|s14|t2_2019)(?:\.[a-z0-9_]+)+$`)
	proseForm = regexp.MustCompile(`[a-z]{2,}.*[ ][a-z]{2,}`)
	slot      = regexp.MustCompile(`\{[a-z0-9]+\}`)
	verb      = regexp.MustCompile(`%[-+#0-9.]*[a-z]`)
)

// TestSources: every id that a finding can have is here, and all English words that the
// stages put into messages stand in a shape. So a new message without Chinese fails.
func TestSources(t *testing.T) {
	ids, literals := map[string]bool{}, map[string]string{}
	for _, e := range edition.All {
		for _, r := range e.Rules() {
			if len(r.Equations) > 0 {
				ids[r.ID] = true
			}
		}
	}
	for _, root := range []string{"../../parser", "../check"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			name := strings.TrimPrefix(filepath.ToSlash(path), "../../")
			if err == nil && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") &&
				!slices.ContainsFunc(unsaid, func(u string) bool { return strings.HasPrefix(name, u) }) {
				literalsOf(t, path, literals)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	said := map[string]bool{} // the English of all shapes, between their slots
	for _, list := range shapes {
		for _, s := range list {
			for _, words := range slot.Split(s.en, -1) {
				said[strings.Trim(words, marks)] = true
			}
		}
	}
	prose := 0
	for s, at := range literals {
		switch {
		case idForm.MatchString(s) && !strings.HasSuffix(s, ".go"):
			ids[s] = true
		case proseForm.MatchString(s):
			prose++
			for _, words := range verb.Split(s, -1) {
				words = strings.Trim(strings.ReplaceAll(words, "%%", "%"), marks)
				if hasLatin(words) && !said[words] && !behind[words] {
					t.Errorf("%s: %q stands in no shape of model/message: a message without Chinese?", at, words)
				}
			}
		}
	}
	if prose < 120 || len(ids) < 60 {
		t.Errorf("only %d messages and %d ids found", prose, len(ids))
	}
	for id := range ids {
		if len(shapes[id]) == 0 {
			t.Errorf("finding id %s has no shape", id)
		}
	}
	for kind, list := range shapes {
		if strings.Contains(kind, ".") && !ids[kind] {
			t.Errorf("%s is no finding id", kind)
		}
		for _, s := range list {
			if whole := slices.Contains([]string{"reason", "guess", "damage"}, kind) && len(slots(s.en)) == 0; whole && literals[s.en] == "" {
				t.Errorf("%s: nothing says %q any more", kind, s.en)
			}
		}
	}
}

// literalsOf collects the strings of a file with their places, but for those of panics.
func literalsOf(t *testing.T, path string, all map[string]string) {
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			return n.Tag == nil
		case *ast.CallExpr:
			f, ok := n.Fun.(*ast.Ident)
			return !ok || f.Name != "panic"
		case *ast.BasicLit:
			if s, err := strconv.Unquote(n.Value); n.Kind == token.STRING && err == nil {
				all[s] = set.Position(n.Pos()).String()
			}
		}
		return true
	})
}
