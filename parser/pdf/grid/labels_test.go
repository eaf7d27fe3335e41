package grid

import (
	"strings"
	"testing"

	"nianbao/model/edition"
)

// TestLabelsOfEditions holds the list of this package, which must not know the editions, to what
// the editions say.
func TestLabelsOfEditions(t *testing.T) {
	check := func(where, number string, l edition.Label) {
		if number != "" && !strings.HasSuffix(number, "）") {
			number += "、"
		}
		for _, s := range append([]string{l.Zh}, l.Also...) {
			if s != "" && !isLabel(number+s) {
				t.Errorf("%s: %q is not in labels.go", where, s)
			}
		}
	}
	for _, e := range edition.All {
		for i := range e.Tables {
			tab := &e.Tables[i]
			where := string(e.ID) + " " + tab.ID
			check(where, "", tab.Banner)
			for _, g := range tab.Groups {
				check(where, g.Number, g.Label)
			}
			for _, r := range tab.Rows {
				check(where, r.Number, r.Label)
			}
			for _, c := range tab.Cols {
				check(where, "", c.Label)
			}
		}
	}
}

// TestFullWidthNumerals has labels with the digits of a Chinese typewriter.
func TestFullWidthNumerals(t *testing.T) {
	for _, s := range []string{"１．属于国家秘密", "８、属于行政查询事项"} {
		if !isLabel(s) || !InLabel(s) {
			t.Errorf("%s is no label", s)
		}
	}
}
