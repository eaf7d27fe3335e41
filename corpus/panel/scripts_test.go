package panel

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestStata: there is no Stata here, so its script is held to what Stata would refuse.
func TestStata(t *testing.T) {
	s := stata()
	label := regexp.MustCompile("^label variable ([a-z_0-9]+) `\"(.*)\"'$")
	labelled := map[string]bool{}
	for line := range strings.Lines(s) {
		if strings.Count(line, "`\"") != strings.Count(line, "\"'") {
			t.Errorf("quotes do not match: %s", line)
		}
		if m := label.FindStringSubmatch(strings.TrimSpace(line)); m != nil {
			labelled[m[1]] = true
			if n := utf8.RuneCountInString(m[2]); n > stataLabel || n == 0 {
				t.Errorf("label of %s has %d characters, want 1 to %d", m[1], n, stataLabel)
			}
		}
	}
	for _, table := range []table{panelTable(), statusTable()} {
		seen := map[string]bool{}
		for _, f := range table.fields {
			if len(f.name) > 32 || seen[f.name] {
				t.Errorf("%s: name %q is too long or twice there", table.name, f.name)
			}
			seen[f.name] = true
			if table.name == "panel" && !labelled[f.name] {
				t.Errorf("%s has no label", f.name)
			}
		}
	}
}
