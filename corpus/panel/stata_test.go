package panel

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestStataCommands reads import.do as far as can be without Stata: every line is a command that
// is meant, names and labels keep to Stata's limits, compound quotes close, braces match.
func TestStataCommands(t *testing.T) {
	columns := map[string]bool{}
	for _, f := range panelTable().fields {
		columns[f.name] = true
	}
	name := regexp.MustCompile(`^[a-z_][a-z0-9_]{0,31}$`)
	label := regexp.MustCompile("^label variable (\\S+) `\"(.*)\"'$")
	char := regexp.MustCompile("^char (\\S+)\\[zh\\] `\"(.*)\"'$")
	labelled, described, depth := map[string]bool{}, map[string]bool{}, 0
	for i, line := range strings.Split(stata(), "\n") {
		checkQuotes(t, i+1, line)
		command := strings.TrimSpace(line)
		depth += strings.Count(regexp.MustCompile("`\".*?\"'").ReplaceAllString(command, ""), "{") - strings.Count(command, "}")
		if m := label.FindStringSubmatch(command); m != nil {
			labelled[m[1]] = true
			if n := utf8.RuneCountInString(m[2]); n > 80 || n == 0 {
				t.Errorf("line %d: a label of %d characters", i+1, n)
			}
			if !name.MatchString(m[1]) || !columns[m[1]] {
				t.Errorf("line %d: %q is no column, or no name for Stata", i+1, m[1])
			}
			continue
		}
		if m := char.FindStringSubmatch(command); m != nil {
			described[m[1]] = true
			continue
		}
		first, _, _ := strings.Cut(command, " ")
		if command != "" && !strings.Contains(" * version clear set capture import tempfile save merge label foreach local quietly drop } compress describe, ", " "+first+" ") {
			t.Errorf("line %d: %q is not a command that is meant", i+1, first)
		}
		for _, r := range command {
			if r > 126 && !strings.HasPrefix(command, "*") {
				t.Errorf("line %d: %q outside a label", i+1, r)
			}
		}
	}
	if depth != 0 {
		t.Errorf("braces: %d are open at the end", depth)
	}
	for c := range columns {
		if !labelled[c] || !described[c] {
			t.Errorf("column %s has no label", c)
		}
	}
	checkValueLabels(t)
}

// checkQuotes wants every compound quote closed, and no text in which one ends.
func checkQuotes(t *testing.T, at int, line string) {
	t.Helper()
	if strings.HasPrefix(line, "*") {
		return
	}
	if open, end := strings.Count(line, "`\""), strings.Count(line, "\"'"); open != end {
		t.Errorf("line %d: %d quotes open and %d close: %s", at, open, end, line)
	}
	plain := regexp.MustCompile("`\"[^`]*?\"'").ReplaceAllString(line, "")
	if strings.Count(plain, `"`)%2 != 0 {
		t.Errorf("line %d: a plain quote is not closed: %s", at, line)
	}
	if strings.Count(plain, "`") != strings.Count(plain, "'") {
		t.Errorf("line %d: a macro is not closed: %s", at, line)
	}
}

// checkValueLabels: a letter once, its text quoted and at most 32,000 characters; and
// every status that a missing figure can have has a letter.
func checkValueLabels(t *testing.T) {
	t.Helper()
	seen, known := map[string]bool{}, map[string]bool{}
	for _, c := range missingCodes {
		if seen[c.letter] || len(c.letter) != 1 || c.letter < "a" || c.letter > "z" {
			t.Errorf("letter %q", c.letter)
		}
		seen[c.letter], known[c.status] = true, true
		if !strings.Contains(stata(), " ."+c.letter+" "+stataText(c.label)) {
			t.Errorf("value label .%s is not defined, or not quoted", c.letter)
		}
	}
	for _, s := range statuses {
		if s != "printed" && s != "suggested" && !known[s] {
			t.Errorf("status %s has no missing value", s)
		}
	}
}
