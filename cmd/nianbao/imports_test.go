package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports is the law of the house: which packages of ours a package may import. A
// name ending in /... stands for the packages below it too. What is not listed may
// import nothing of ours, so a new package needs a line here.
var imports = map[string][]string{
	"model":           {},
	"model/edition":   {"model"},
	"model/check":     {"model", "model/edition"},
	"model/codebook":  {"model", "model/edition"},
	"model/message":   {"model", "model/edition"},
	"parser/doc":      {"model"},
	"parser/fold":     {},
	"parser/numeral":  {"model", "parser/fold"},
	"parser/charset":  {"model", "parser/doc"},
	"parser/html":     {"model", "parser/doc", "parser/charset", "parser/fold"},
	"parser/text":     {"model", "parser/doc", "parser/charset", "parser/fold"},
	"parser/pdf":      {"model", "parser/doc", "parser/charset", "parser/fold", "parser/pdf/..."},
	"parser/pdf/...":  {"model", "parser/doc", "parser/fold", "parser/pdf/..."},
	"parser/outline":  {"model", "model/edition", "parser/doc", "parser/fold"},
	"parser/identity": {"model", "model/edition", "parser/doc", "parser/fold", "parser/outline"},
	"parser/match":    {"model", "model/edition", "parser/doc", "parser/fold", "parser/numeral", "parser/outline"},
	"parser/layout":   {"model", "model/edition", "parser/doc", "parser/fold"}, // the generator of tests
	"parser":          {"model/...", "parser/..."},
	"corpus":          {"model/...", "parser", "corpus/..."},
	"corpus/testsite": {"model/...", "parser/layout", "parser/charset", "corpus/..."}, // the site that the tests fetch
	"corpus/...":      {"model/...", "parser", "parser/charset", "parser/html", "parser/identity", "corpus/..."},
	"cmd/...":         {"model/...", "parser/...", "corpus/..."},
}

// keepers are the only packages that may import a library: its types do not cross
// their boundary.
var keepers = map[string]string{
	"golang.org/x/net/html":           "parser/html",
	"github.com/PuerkitoBio":          "parser/html",
	"github.com/andybalholm/brotli":   "corpus/payload",
	"github.com/andybalholm/cascadia": "parser/html",
	"github.com/ledongthuc/pdf":       "parser/pdf",
	"github.com/spf13":                "cmd",
	"github.com/vbauerster":           "cmd",
	"github.com/parquet-go":           "corpus/panel",
	"github.com/klauspost":            "corpus/bulk corpus/panel",
	"modernc.org/sqlite":              "corpus",
	"github.com/temoto":               "corpus/fetch",
	"golang.org/x/time":               "corpus/fetch",
	"github.com/rogpeppe":             "",
	"github.com/google/go-cmp":        "",
	"github.com/santhosh-tekuri":      "",
	"net/http":                        "corpus",
	"golang.org/x/net/html/charset":   "", // silently wrong for GBK without a declaration
	"html/template":                   "", // keeps every method of every library in the command
	"text/template":                   "",
}

func TestImports(t *testing.T) {
	seen := map[string]bool{}
	for file, pkg := range goFiles(t, "../..") {
		for _, imp := range importsOf(t, file) {
			ours, isOurs := strings.CutPrefix(imp, "nianbao/")
			switch {
			case isOurs && strings.HasPrefix(ours, "cmd"):
				t.Errorf("%s imports %s: nobody imports cmd", pkg, ours)
			case strings.HasSuffix(file, "_test.go"):
			case isOurs && !allowed(imports, pkg, ours):
				t.Errorf("%s imports %s, which the table does not allow", pkg, ours)
			case !isOurs:
				checkKeepers(t, pkg, imp)
			}
		}
		seen[pkg] = true
	}
	if len(seen) < 10 {
		t.Errorf("only %d packages found: is the test in the right place?", len(seen))
	}
}

func allowed(table map[string][]string, pkg, imp string) bool {
	for pattern, may := range table {
		if matches(pattern, pkg) && slices.ContainsFunc(may, func(m string) bool { return matches(m, imp) }) {
			// parser is one package; its stages have lines of their own
			return imp != "parser/layout" || strings.HasPrefix(pkg, "cmd") || pkg == "corpus/testsite"
		}
	}
	return false
}

func checkKeepers(t *testing.T, pkg, imp string) {
	for lib, keeper := range keepers {
		if imp != lib && !strings.HasPrefix(imp, lib+"/") {
			continue
		}
		ok := slices.ContainsFunc(strings.Fields(keeper), func(k string) bool { return matches(k+"/...", pkg) || k == pkg })
		if !ok {
			t.Errorf("%s imports %s, which only %q may", pkg, imp, keeper)
		}
	}
}

// matches compares a package with a pattern: a/... is everything below a, and a.
func matches(pattern, pkg string) bool {
	if root, ok := strings.CutSuffix(pattern, "/..."); ok {
		return pkg == root || strings.HasPrefix(pkg, root+"/")
	}
	return pattern == pkg
}

// goFiles finds the Go files below root with their packages.
func goFiles(t *testing.T, root string) map[string]string {
	files := map[string]string{}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != root && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "_") || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(file, ".go") {
			rel, err := filepath.Rel(root, file)
			files[file] = path.Dir(filepath.ToSlash(rel))
			return err
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func importsOf(t *testing.T, file string) []string {
	f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, i := range f.Imports {
		s, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}
