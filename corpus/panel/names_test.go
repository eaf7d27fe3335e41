package panel

import (
	"flag"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write testdata/names.txt anew")

// TestNames: names are short, lower case, one for each key, and never change: those of
// testdata/names.txt are in scripts of researchers.
func TestNames(t *testing.T) {
	good := regexp.MustCompile(`^[a-z][a-z0-9_]{0,29}$`)
	seen := map[string]bool{}
	var b strings.Builder
	for _, v := range variables() {
		if !good.MatchString(v.name) || seen[v.name] {
			t.Errorf("name %q of %s", v.name, v.Key)
		}
		seen[v.name] = true
		fmt.Fprintf(&b, "%s %s\n", v.name, v.Key)
	}
	const file = "testdata/names.txt"
	if *update {
		_ = os.MkdirAll("testdata", 0o755)
		if err := os.WriteFile(file, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	old, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(old)) {
		if !strings.Contains(b.String(), line) {
			t.Errorf("the name of a key has changed: it was %q", line)
		}
	}
	if n := strings.Count(string(old), "\n"); n != len(variables()) {
		t.Errorf("%d names in %s, want %d: new keys want -update", n, file, len(variables()))
	}
}
